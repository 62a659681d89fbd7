// A router in C: a node pays with the routes that it makes, and lives with it when it
// makes none, or nonsense.
#include "nodes.h"

// How the router answers.
enum mood { OWN_ROUTE, ASK_LIBRARY, REFUSE, NO_PATHS } mood;

static int asked, asked_paths, router_freed, faults;

// direct is the route over our one channel to its other end.
static LDKRoute direct(const LDKRouteParameters *params, const LDKCVec_ChannelDetailsZ *first_hops) {
   CHECK(first_hops && first_hops->datalen == 1);
   LDKCOption_u64Z scid = ChannelDetails_get_outbound_payment_scid(&first_hops->data[0]);
   CHECK(scid.tag == LDKCOption_u64Z_Some);
   LDKChannelCounterparty peer = ChannelDetails_get_counterparty(&first_hops->data[0]);
   LDKPaymentParameters payment = RouteParameters_get_payment_params(params);
   LDKPayee payee = PaymentParameters_get_payee(&payment);
   CHECK(payee.tag == LDKPayee_Clear);
   LDKPublicKey to = ChannelCounterparty_get_node_id(&peer);
   CHECK(!memcmp(to.compressed_form, payee.clear.node_id.compressed_form, 33));
   LDKCVec_RouteHopZ hops = { malloc(sizeof(LDKRouteHop)), 1 };
   hops.data[0] = RouteHop_new(to, NodeFeatures_empty(), scid.some, ChannelFeatures_empty(), RouteParameters_get_final_value_msat(params), payee.clear.final_cltv_expiry_delta, true);
   LDKCVec_PathZ paths = { malloc(sizeof(LDKPath)), 1 };
   paths.data[0] = Path_new(hops, (LDKBlindedTail){ NULL, true });
   Payee_free(payee);
   PaymentParameters_free(payment);
   ChannelCounterparty_free(peer);
   return Route_new(paths, RouteParameters_clone(params));
}

static LDKCResult_RouteLightningErrorZ find(const void *this_arg, LDKPublicKey payer, const LDKRouteParameters *params, LDKCVec_ChannelDetailsZ *first_hops, LDKInFlightHtlcs in_flight) {
   struct node *n = (struct node *)this_arg;
   __atomic_add_fetch(&asked, 1, __ATOMIC_RELAXED);
   // What stands below the manager may be used here: the graph, say.
   LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(&n->graph);
   CVec_u64Z_free(ReadOnlyNetworkGraph_list_channels(&v));
   ReadOnlyNetworkGraph_free(v);
   if (mood == ASK_LIBRARY) {
      LDKRouter r = DefaultRouter_as_Router(&n->router);
      return r.find_route(r.this_arg, payer, params, first_hops, in_flight);
   }
   InFlightHtlcs_free(in_flight);
   if (mood == OWN_ROUTE)
      return CResult_RouteLightningErrorZ_ok(direct(params, first_hops));
   if (mood == NO_PATHS)
      return CResult_RouteLightningErrorZ_ok(Route_new((LDKCVec_PathZ){ NULL, 0 }, RouteParameters_clone(params)));
   return CResult_RouteLightningErrorZ_err(LightningError_new(str("no way today"), ErrorAction_ignore_error()));
}

static LDKCResult_RouteLightningErrorZ find_with_id(const void *this_arg, LDKPublicKey payer, const LDKRouteParameters *params, LDKCVec_ChannelDetailsZ *first_hops, LDKInFlightHtlcs in_flight, LDKThirtyTwoBytes hash, LDKThirtyTwoBytes id) {
   CHECK(!memcmp(hash.data, id.data, 32)); // nodes.h takes the hash as id
   return find(this_arg, payer, params, first_hops, in_flight);
}

static void router_done(void *this_arg) { router_freed++; }

static LDKCResult_OnionMessagePathNoneZ find_path(const void *this_arg, LDKPublicKey sender, LDKCVec_PublicKeyZ peers, LDKDestination destination) {
   __atomic_add_fetch(&asked_paths, 1, __ATOMIC_RELAXED);
   CVec_PublicKeyZ_free(peers);
   Destination_free(destination);
   return CResult_OnionMessagePathNoneZ_err();
}

static LDKRouter router_in_c(struct node *n) {
   return (LDKRouter){ .this_arg = n, .find_route = find, .find_route_with_id = find_with_id, .create_blinded_payment_paths = NULL,
                       .MessageRouter = { .this_arg = n, .find_path = find_path, .create_blinded_paths = NULL, .free = NULL }, .free = router_done };
}

// A payment for which there is no route fails: at once if the router says so, with an
// event if what it gives is nonsense.
static void fails(struct node *a, struct node *b, enum mood how) {
   mood = how;
   LDKCResult_Bolt11InvoiceSignOrCreationErrorZ inv = create_invoice_from_channelmanager(&b->manager, KeysManager_as_NodeSigner(&b->keys), quiet(), LDKCurrency_Regtest, COption_u64Z_some(7000000), str("a test"), 3600, COption_u16Z_none());
   CHECK(inv.result_ok);
   LDKCResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ p = payment_parameters_from_invoice(inv.contents.result);
   CHECK(p.result_ok);
   LDKC3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ *t = p.contents.result;
   LDKCResult_NoneRetryableSendFailureZ sent = ChannelManager_send_payment(&a->manager, t->a, t->b, t->a, t->c, Retry_attempts(2));
   memset(&t->b, 0, sizeof t->b);
   memset(&t->c, 0, sizeof t->c);
   if (how == REFUSE) {
      CHECK(!sent.result_ok && *sent.contents.err == LDKRetryableSendFailure_RouteNotFound);
   } else {
      CHECK(sent.result_ok);
      Event_free(wait_event(a, b, LDKEvent_PaymentFailed));
   }
   CResult_NoneRetryableSendFailureZ_free(sent);
   CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ_free(p);
   CResult_Bolt11InvoiceSignOrCreationErrorZ_free(inv);
}

static void on_fault(void *ctx, const char *function, const char *argument, const char *reason) {
   CHECK(!strcmp(function, "Router.find_route_with_id") && !strcmp(argument, "find_route_with_id"));
   faults++;
}

int main(void) {
   static struct node a, b, c;
   own_router = router_in_c;
   node_start(&a, 1);
   node_start(&b, 2);
   connect(&a, &b);
   pump(&a, &b);
   open_channel(&a, &b);
   pay(&a, &b, 10000000);
   CHECK(asked == 1);
   mood = ASK_LIBRARY;
   pay(&a, &b, 20000000);
   mood = OWN_ROUTE;
   pay(&b, &a, 5000000);
   CHECK(asked == 3);
   fails(&a, &b, REFUSE);
   CHECK(asked == 4);
   fails(&a, &b, NO_PATHS);
   close_channel(&a, &b);
   node_stop(&a);
   node_stop(&b);
   CHECK(router_freed == 2);

   // A router without functions is a fault when a route is wanted, not before.
   own_router = NULL;
   memset(&c, 0, sizeof c);
   node_start(&c, 3);
   ChannelManager_free(c.manager);
   LDKRouter none;
   memset(&none, 0, sizeof none);
   c.manager = ChannelManager_new(fees(&c), ChainMonitor_as_Watch(&c.monitor), broadcaster(&c), none, node_logger(&c), KeysManager_as_EntropySource(&c.keys), KeysManager_as_NodeSigner(&c.keys),
                                  KeysManager_as_SignerProvider(&c.keys), node_config(), ChainParameters_new(LDKNetwork_Regtest, BestBlock_new(bytes32(0), 0)), 42);
   ldk_set_fault_handler(on_fault, NULL);
   LDKCResult_NoneRetryableSendFailureZ sent = ChannelManager_send_payment(&c.manager, bytes32(1), RecipientOnionFields_secret_only(bytes32(2)), bytes32(1), RouteParameters_from_payment_params_and_value(PaymentParameters_from_node_id(key(), 42), 1000), Retry_attempts(0));
   CHECK(!sent.result_ok && faults == 1);
   CResult_NoneRetryableSendFailureZ_free(sent);
   c.freed -= 3; // those of the manager above
   node_stop(&c);
   no_objects();
   return 0;
}
