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
