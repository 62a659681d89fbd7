package router

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:live DefaultRouter ops=
//ldk:fn NewDefaultRouter DefaultRouter.new(network_graph: &NetworkGraph, logger: Logger, entropy_source: EntropySource, scorer: LockableScore, score_params: ProbabilisticScoringFeeParameters) -> DefaultRouter
//ldk:as DefaultRouter Router
//ldk:as DefaultRouter MessageRouter
//ldk:trait Router
//ldk:method Router.FindRoute find_route(&self, payer: PublicKey, route_params: &RouteParameters, first_hops: *Vec<ChannelDetails>?, inflight_htlcs: InFlightHtlcs) -> Result<Route, LightningError>
//ldk:method Router.FindRouteWithID find_route_with_id(&self, payer: PublicKey, route_params: &RouteParameters, first_hops: *Vec<ChannelDetails>?, inflight_htlcs: InFlightHtlcs, _payment_hash: ThirtyTwoBytes, _payment_id: ThirtyTwoBytes) -> Result<Route, LightningError>
//ldk:method Router.CreateBlindedPaymentPaths create_blinded_payment_paths(&self, recipient: PublicKey, first_hops: Vec<ChannelDetails>, tlvs: ReceiveTlvs, amount_msats: u64) -> Result<Vec<(BlindedPayInfo, BlindedPath)>, None>
//ldk:embed Router.MessageRouter
//ldk:fn FindRoute find_route(our_node_pubkey: PublicKey, route_params: &RouteParameters, network_graph: &NetworkGraph, first_hops: *Vec<ChannelDetails>?, logger: Logger, scorer: &ScoreLookUp, score_params: &ProbabilisticScoringFeeParameters, random_seed_bytes: &[32]) -> Result<Route, LightningError>
//ldk:fn BuildRouteFromHops build_route_from_hops(our_node_pubkey: PublicKey, hops: Vec<PublicKey>, route_params: &RouteParameters, network_graph: &NetworkGraph, logger: Logger, random_seed_bytes: &[32]) -> Result<Route, LightningError>
//ldk:enum RouteSearch ops=new,clone,eq,hash
//ldk:fn FindRouteWithSearch find_route_with_search(route_search: RouteSearch, our_node_pubkey: PublicKey, route_params: &RouteParameters, network_graph: &NetworkGraph, first_hops: *Vec<ChannelDetails>?, logger: Logger, scorer: &ScoreLookUp, score_params: &ProbabilisticScoringFeeParameters, random_seed_bytes: &[32]) -> Result<Route, LightningError>
//ldk:fn GetRoute get_route(our_node_id: PublicKey, network_graph: &NetworkGraph, payee: PublicKey, payee_features: Bolt11InvoiceFeatures?, first_hops: *Vec<ChannelDetails>?, last_hops: Vec<RouteHint>, final_value_msat: u64, final_cltv: u32, logger: Logger) -> Result<Route, LightningError>
//ldk:fn (*DefaultRouter).SetRouteSearch set_route_search(&self, route_search: RouteSearch)
//ldk:fn BuildRandomWalkProbePath build_random_walk_probe_path(network_graph: &NetworkGraph, entropy_source: &EntropySource, logger: Logger, payer: PublicKey, first_hops: Vec<ChannelDetails>, amount_msat: u64, max_hops: u8) -> Result<Path, LightningError>
//
//ldk:doc NewDefaultRouter NewDefaultRouter returns a router over network_graph, which is borrowed and has to outlive it. The other arguments move in. The scorer is asked under its read lock, once per search.
//ldk:doc FindRoute FindRoute finds the cheapest way from our_node_pubkey to the recipient in route_params, in one path or, if the recipient takes that, in several.
//ldk:doc FindRoute first_hops are our usable channels; with them, what the graph says of our channels is ignored. NULL stands for a payer who is just a node of the graph. The fees of the route, and whatever it delivers beyond the amount because of minimums, stay within max_total_routing_fee_msat; its expiry within max_total_cltv_expiry_delta. The scorer is asked what channels cost beyond their fees, on the calling thread and with no lock held. random_seed_bytes must not be known to others: it hides the recipient's distance.
//ldk:doc FindRoute The logger moves in and is freed before the call returns; the rest is borrowed. The error says that there is no such way, or none is possible with these arguments.
//ldk:doc FindRouteWithSearch FindRouteWithSearch is find_route with a choice of how it searches, such as LDKRouteSearch_MinCostFlow for large amounts.
//ldk:doc BuildRouteFromHops BuildRouteFromHops finds the channels of a route along hops, which are the nodes behind our_node_pubkey, the recipient last. It serves to probe or pay a chosen way. hops and the logger move in; for the rest see find_route.
//ldk:doc Router.FindRoute FindRoute finds a way from payer to the recipient in route_params. first_hops are the payer's usable channels; NULL stands for another node as payer, whose channels are those of the public graph. inflight_htlcs is what pending payments use; it moves, the rest is borrowed for the call.
//ldk:doc Router.CreateBlindedPaymentPaths CreateBlindedPaymentPaths makes blinded paths (BOLT 4) over which amount_msats can be paid to recipient, whose channels are first_hops and who will read tlvs at the end. The error says only that there are none.
