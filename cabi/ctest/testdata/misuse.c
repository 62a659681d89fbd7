// Misuse, one case at a time:
//
//    misuse list           prints name, function and argument of every case
//    misuse abort NAME     runs a case with the default handler, which aborts
//    misuse return NAME    runs it with a handler that returns, and checks what the
//                          call gave back
//    misuse all            the same for every case, in one process; with CHECKPTR in the
//                          environment without those that panic: a library built with
//                          -asan checks pointers and ends instead of panicking
//
// A call that faults does nothing: what was passed to it still belongs to the
// caller, and every case gives it back.
#include "graph.h"

static int faults;
static char where[200];

static void on_fault(void *ctx, const char *function, const char *argument, const char *reason) {
   CHECK(ctx == &faults && reason && *reason);
   if (faults++ == 0)
      snprintf(where, sizeof where, "%s %s", function, *argument ? argument : "-");
}

static LDKKeysManager keys(void) {
   uint8_t seed[32] = { 3 };
   return KeysManager_new(&seed, 1, 2);
}

static void use_after_free(void) {
   LDKOutPoint o = OutPoint_new(bytes32(1), 5);
   OutPoint_free(o);
   CHECK(OutPoint_get_index(&o) == 0);
}

static void view_after_free(void) {
   LDKUserConfig c = UserConfig_default();
   LDKChannelConfig view = UserConfig_get_channel_config(&c);
   UserConfig_free(c);
   ChannelConfig_set_cltv_expiry_delta(&view, 1);
}

static void use_after_free_reallocated(void) {
   LDKOutPoint o = OutPoint_new(bytes32(1), 5);
   OutPoint_free(o);
   LDKOutPoint other = OutPoint_new(bytes32(1), 6);
   CHECK(other.inner != o.inner);
   CHECK(OutPoint_get_index(&o) == 0);
   OutPoint_free(other);
}

static void double_free(void) {
   LDKOutPoint o = OutPoint_new(bytes32(1), 5);
   OutPoint_free(o);
   OutPoint_free(o);
}

static void live_double_free(void) {
   LDKKeysManager k = keys();
   KeysManager_free(k);
   KeysManager_free(k);
}

static void live_after_free(void) {
   LDKKeysManager k = keys();
   KeysManager_free(k);
   LDKSecretKey s = KeysManager_get_node_secret_key(&k);
   for (int i = 0; i < 32; i++)
      CHECK(s.bytes[i] == 0);
}

static void moved_twice(void) {
   LDKBestBlock b = BestBlock_new(bytes32(0), 0);
   LDKChainParameters p = ChainParameters_new(LDKNetwork_Regtest, b);
   ChainParameters_free(p);
   p = ChainParameters_new(LDKNetwork_Regtest, b);
   CHECK(!p.inner);
}

// An object that moved into another one belongs to that: it cannot move again, nor be
// freed by itself.
static void moved_into_two(void) {
   LDKBestBlock b = BestBlock_new(bytes32(0), 0);
   LDKChainParameters p = ChainParameters_new(LDKNetwork_Regtest, b);
   CHECK(!ChainParameters_new(LDKNetwork_Regtest, b).inner);
   ChainParameters_free(p);
}

static void moved_then_freed(void) {
   LDKBestBlock b = BestBlock_new(bytes32(0), 7);
   LDKChainParameters p = ChainParameters_new(LDKNetwork_Regtest, b);
   BestBlock_free(b);
   LDKBestBlock view = ChainParameters_get_best_block(&p);
   CHECK(BestBlock_height(&view) == 7);
   ChainParameters_free(p);
}

static void set_twice(void) {
   LDKUserConfig c = UserConfig_default();
   LDKChannelHandshakeConfig h = ChannelHandshakeConfig_default();
   UserConfig_set_channel_handshake_config(&c, h);
   UserConfig_set_channel_handshake_config(&c, h);
   LDKChannelHandshakeConfig view = UserConfig_get_channel_handshake_config(&c);
   CHECK(ChannelHandshakeConfig_get_minimum_depth(&view) == 6);
   UserConfig_free(c);
}

static void view_moved(void) {
   LDKUserConfig c = UserConfig_default();
   LDKUserConfig d = UserConfig_default();
   UserConfig_set_channel_config(&d, UserConfig_get_channel_config(&c));
   UserConfig_free(c);
   UserConfig_free(d);
}

static void wrong_object(void) {
   LDKOutPoint o = OutPoint_new(bytes32(1), 5);
   LDKUserConfig c = { (LDKnativeUserConfig *)o.inner, false };
   CHECK(UserConfig_get_accept_inbound_channels(&c) == false);
   OutPoint_free(o);
}

static void wrong_live_object(void) {
   LDKOutPoint o = OutPoint_new(bytes32(1), 5);
   LDKKeysManager k = { (LDKnativeKeysManager *)o.inner, false };
   LDKEntropySource e = KeysManager_as_EntropySource(&k);
   CHECK(!e.get_secure_random_bytes && !e.this_arg);
   OutPoint_free(o);
}

static void no_object(void) {
   LDKOutPoint o = { (LDKnativeOutPoint *)(uintptr_t)12, false };
   CHECK(OutPoint_get_index(&o) == 0);
}

static void null_pointer(void) { CHECK(OutPoint_get_index(NULL) == 0); }

static void null_inner(void) {
   LDKOutPoint none = { NULL, true };
   CHECK(!OutPoint_get_txid(&none));
}

static void null_moved(void) {
   LDKBestBlock none = { NULL, true };
   LDKChainParameters p = ChainParameters_new(LDKNetwork_Regtest, none);
   CHECK(!p.inner);
}

static void null_array(void) {
   LDKKeysManager k = KeysManager_new(NULL, 1, 2);
   CHECK(!k.inner);
}

static void null_slice(void) {
   LDKCResult_PongDecodeErrorZ r = Pong_read((LDKu8slice){ NULL, 7 });
   CHECK(!r.result_ok && r.contents.err);
   CResult_PongDecodeErrorZ_free(r);
}

static void invalid_key(void) {
   LDKPublicKey bad = key();
   bad.compressed_form[0] = 9;
   LDKNodeFeatures n = NodeFeatures_empty();
   LDKChannelFeatures c = ChannelFeatures_empty();
   LDKRouteHop h = RouteHop_new(bad, n, 1, c, 1, 1, true);
   CHECK(!h.inner);
   NodeFeatures_free(n);
   ChannelFeatures_free(c);
}

// 2 followed by this x is on no curve.
static void key_off_the_curve(void) {
   LDKPublicKey bad;
   memset(bad.compressed_form, 5, 33);
   bad.compressed_form[0] = 2;
   LDKPublicKey derived = key();
   uint64_t f = get_commitment_transaction_number_obscure_factor(bad, derived, true);
   CHECK(f == 0);
}

static void missing_key(void) {
   LDKPublicKey none;
   memset(&none, 0, sizeof none);
   LDKPaymentParameters p = PaymentParameters_from_node_id(none, 20);
   CHECK(!p.inner);
}

static void invalid_secret_key(void) {
   LDKSecretKey zero;
   memset(&zero, 0, sizeof zero);
   LDKInMemorySigner s = InMemorySigner_new(zero, zero, zero, zero, zero, bytes32(1), 1, bytes32(2), bytes32(3));
   CHECK(!s.inner);
}

static void unknown_tag(void) {
   LDKErrorAction a;
   memset(&a, 0, sizeof a);
   *(int *)&a = 200;
   LDKLightningError e = LightningError_new(str("x"), a);
   CHECK(!e.inner);
}

static void unknown_enum_value(void) {
   LDKLogger l = quiet();
   LDKNetworkGraph g = NetworkGraph_new((LDKNetwork)77, l);
   CHECK(!g.inner);
}

static void unknown_log_level(void) { ldk_set_log_level((LDKLevel)9); }

static void null_callback(void) {
   LDKKeysManager k = keys();
   LDKSignerProvider p;
   memset(&p, 0, sizeof p);
   LDKEntropySource none;
   memset(&none, 0, sizeof none);
   LDKCResult_BlindedPathNoneZ r = BlindedPath_one_hop_for_message(key(), &none);
   CResult_BlindedPathNoneZ_free(r);
   KeysManager_free(k);
}

static void trait_after_free(void) {
   LDKKeysManager k = keys();
   LDKEntropySource e = KeysManager_as_EntropySource(&k);
   KeysManager_free(k);
   LDKThirtyTwoBytes r = e.get_secure_random_bytes(e.this_arg);
   CHECK(!memcmp(r.data, bytes32(0).data, 32));
}

static void owned_trait_freed_twice(void) {
   LDKKeysManager k = keys();
   LDKSignerProvider p = KeysManager_as_SignerProvider(&k);
   LDKWriteableEcdsaChannelSigner s = p.derive_channel_signer(p.this_arg, 1000000, bytes32(4));
   WriteableEcdsaChannelSigner_free(s);
   KeysManager_free(k);
   WriteableEcdsaChannelSigner_free(s);
}

static void clone_after_free(void) {
   LDKOutPoint o = OutPoint_new(bytes32(1), 5);
   OutPoint_free(o);
   CHECK(!OutPoint_clone(&o).inner);
}

static void eq_after_free(void) {
   LDKOutPoint o = OutPoint_new(bytes32(1), 5);
   OutPoint_free(o);
   CHECK(!OutPoint_eq(&o, &o));
}

static void live_eq_after_free(void) {
   LDKKeysManager k = keys();
   LDKSignerProvider p = KeysManager_as_SignerProvider(&k);
   KeysManager_free(k);
   LDKThirtyTwoBytes id = p.generate_channel_keys_id(p.this_arg, true, 1, U128_new((LDKSixteenBytes){ { 0 } }));
   CHECK(!memcmp(id.data, bytes32(0).data, 32));
}

static void write_after_free(void) {
   LDKNetworkGraph g = NetworkGraph_new(LDKNetwork_Regtest, quiet());
   NetworkGraph_free(g);
   LDKCVec_u8Z w = NetworkGraph_write(&g);
   CHECK(!w.data && !w.datalen);
}

// The slot goes to another object in the end: the old handle then is of an object
// that it was never made for, or of a freed one; here of another type.
static void stale_after_reuse(void) {
   LDKKeysManager old = keys();
   KeysManager_free(old);
   bool reused = false;
   for (int i = 0; i < 3000 && !reused; i++) {
      LDKKeysManager k = keys();
      reused = k.inner == old.inner;
      CHECK(!reused || i > 500);
      KeysManager_free(k);
   }
   LDKSecretKey s = KeysManager_get_node_secret_key(&old);
   CHECK(reused && s.bytes[0] == 0 && s.bytes[31] == 0);
}

static void moved_into_call(void) {
   LDKBestBlock b = BestBlock_new(bytes32(0), 0);
   LDKUserConfig config = UserConfig_default();
   LDKFeeEstimator fees;
   LDKWatch watch;
   LDKBroadcasterInterface tx;
   LDKRouter router;
   memset(&fees, 0, sizeof fees), memset(&watch, 0, sizeof watch), memset(&tx, 0, sizeof tx), memset(&router, 0, sizeof router);
   LDKKeysManager k = keys();
   LDKChannelManager m = ChannelManager_new(fees, watch, tx, router, quiet(), KeysManager_as_EntropySource(&k), KeysManager_as_NodeSigner(&k),
                                            KeysManager_as_SignerProvider(&k), config, ChainParameters_new(LDKNetwork_Regtest, b), 1);
   CHECK(m.inner);
   ChannelManager_free(m);
   KeysManager_free(k);
   CHECK(!UserConfig_get_accept_inbound_channels(&config));
}

static void vector_without_data(void) {
   LDKBlindedTail none = { NULL, true };
   CHECK(!Path_new((LDKCVec_RouteHopZ){ NULL, 5 }, none).inner);
}

static void text_without_data(void) {
   CHECK(!ErrorMessage_new(bytes32(1), (LDKStr){ NULL, 5, true }).inner);
}

static void script_without_data(void) {
   LDKTxOut o = TxOut_new((LDKCVec_u8Z){ NULL, 5 }, 6);
   CHECK(!o.value && !o.script_pubkey.datalen);
}

static void huge_length(void) {
   uint8_t byte = 1;
   LDKCResult_PongDecodeErrorZ r = Pong_read((LDKu8slice){ &byte, (uintptr_t)1 << 62 });
   CHECK(!r.result_ok && r.contents.err);
   CResult_PongDecodeErrorZ_free(r);
}

static void null_output(void) { CHECK(!TxOut_get_value(NULL)); }

static void null_result(void) { CHECK(!CResult_NoneAPIErrorZ_is_ok(NULL)); }

static void null_out_array(void) {
   LDKOutPoint o = OutPoint_new(bytes32(1), 5);
   LDKKeysManager k = keys();
   LDKCResult_TransactionNoneZ r = KeysManager_spend_spendable_outputs(&k, (LDKCVec_SpendableOutputDescriptorZ){ NULL, 3 }, (LDKCVec_TxOutZ){ NULL, 0 },
                                                                       (LDKCVec_u8Z){ NULL, 0 }, 253, COption_u32Z_none());
   CHECK(!r.result_ok);
   CResult_TransactionNoneZ_free(r);
   KeysManager_free(k);
   OutPoint_free(o);
}

static void unknown_option_tag(void) {
   LDKCOption_u64Z o = COption_u64Z_none();
   *(int *)&o.tag = 200;
   LDKPaymentParameters p = PaymentParameters_from_node_id(key(), 20);
   CHECK(!RouteParameters_new(p, 5, o).inner);
   PaymentParameters_free(p);
}

static void enum_below_zero(void) {
   LDKNetworkGraph g = NetworkGraph_new((LDKNetwork)-1, quiet());
   CHECK(!g.inner);
}

// Callbacks of C that give back what they must not.
static LDKThirtyTwoBytes some_bytes(const void *this_arg) { return bytes32(9); }

static LDKCResult_PublicKeyNoneZ no_contents(const void *this_arg, LDKRecipient r) {
   return (LDKCResult_PublicKeyNoneZ){ .contents = { .result = NULL }, .result_ok = true };
}

static LDKCResult_PublicKeyNoneZ no_key(const void *this_arg, LDKRecipient r) {
   LDKPublicKey bad = key();
   bad.compressed_form[0] = 9;
   return CResult_PublicKeyNoneZ_ok(bad);
}

static void with_node_signer(LDKCResult_PublicKeyNoneZ (*get_node_id)(const void *, LDKRecipient)) {
   LDKNodeSigner n = { .this_arg = NULL, .get_inbound_payment_key_material = some_bytes, .get_node_id = get_node_id };
   LDKKeysManager k = keys();
   LDKFeeEstimator fees;
   LDKWatch watch;
   LDKBroadcasterInterface tx;
   LDKRouter router;
   memset(&fees, 0, sizeof fees), memset(&watch, 0, sizeof watch), memset(&tx, 0, sizeof tx), memset(&router, 0, sizeof router);
   LDKChannelManager m = ChannelManager_new(fees, watch, tx, router, quiet(), KeysManager_as_EntropySource(&k), n, KeysManager_as_SignerProvider(&k),
                                            UserConfig_default(), ChainParameters_new(LDKNetwork_Regtest, BestBlock_new(bytes32(0), 0)), 1);
   if (m.inner)
      ChannelManager_free(m);
   KeysManager_free(k);
}

static void callback_result_without_contents(void) { with_node_signer(no_contents); }

static void callback_result_no_key(void) { with_node_signer(no_key); }

static void callback_null(void) { with_node_signer(NULL); }

// Memory that no process has makes Go panic; the guard turns that into a fault, also
// when the call comes from within a callback, whose caller goes on.
static void panic(void) {
   LDKCResult_PongDecodeErrorZ r = Pong_read((LDKu8slice){ (const uint8_t *)(uintptr_t)-16, 1000 });
   CHECK(!r.result_ok && r.contents.err);
   CResult_PongDecodeErrorZ_free(r);
}

static LDKThirtyTwoBytes panicking_entropy(const void *this_arg) {
   panic();
   return bytes32(9);
}

static void panic_in_callback(void) {
   LDKEntropySource e = { .this_arg = NULL, .get_secure_random_bytes = panicking_entropy, .free = NULL };
   LDKCResult_BlindedPathNoneZ r = BlindedPath_one_hop_for_message(key(), &e);
   CHECK(r.result_ok);
   CResult_BlindedPathNoneZ_free(r);
}

// with_scorer looks for a route between neighbours with a scorer.
static void with_scorer(const LDKScoreLookUp *scorer) {
   struct town t = town_new();
   channel(&t, 1, 0, 1, 1, 1000000);
   channel(&t, 2, 1, 2, 1, 1000000);
   CResult_RouteLightningErrorZ_free(route(&t, 0, 2, 1000, false, scorer));
   NetworkGraph_free(t.graph);
}

static void scorer_null_callback(void) {
   LDKScoreLookUp none = { NULL, NULL, NULL };
   with_scorer(&none);
}

static void scorer_null(void) { with_scorer(NULL); }

static LDKScoreLookUp no_scorer(const void *this_arg) { return (LDKScoreLookUp){ NULL, NULL, NULL }; }

// with_lock looks for a route with the library's router and a lock from C.
static void with_lock(LDKLockableScore lock) {
   struct town t = town_new();
   channel(&t, 1, 0, 1, 1, 1000000);
   channel(&t, 2, 1, 2, 1, 1000000);
   LDKKeysManager k = keys();
   LDKDefaultRouter d = DefaultRouter_new(&t.graph, quiet(), KeysManager_as_EntropySource(&k), lock, ProbabilisticScoringFeeParameters_default());
   LDKRouter r = DefaultRouter_as_Router(&d);
   LDKRouteParameters p = payment(&t, 2, 1000, false);
   LDKCResult_RouteLightningErrorZ found = r.find_route(r.this_arg, t.node[0], &p, NULL, InFlightHtlcs_new());
   CResult_RouteLightningErrorZ_free(found);
   RouteParameters_free(p);
   DefaultRouter_free(d);
   KeysManager_free(k);
   NetworkGraph_free(t.graph);
}

static void lock_null_callback(void) { with_lock((LDKLockableScore){ NULL, NULL, NULL, NULL }); }

static void lock_gives_no_scorer(void) { with_lock((LDKLockableScore){ .this_arg = NULL, .read_lock = no_scorer, .write_lock = NULL, .free = NULL }); }

// A record that nobody takes is no reason to refuse the channel.
static void logger_null_callback(void) {
   struct town t = town_new();
   NetworkGraph_free(t.graph);
   t.graph = NetworkGraph_new(LDKNetwork_Testnet, (LDKLogger){ NULL, NULL, NULL });
   channel(&t, 1, 0, 1, 1, 1000);
   LDKReadOnlyNetworkGraph view = NetworkGraph_read_only(&t.graph);
   LDKCVec_u64Z ids = ReadOnlyNetworkGraph_list_channels(&view);
   CHECK(ids.datalen == 1);
   CVec_u64Z_free(ids);
   ReadOnlyNetworkGraph_free(view);
   NetworkGraph_free(t.graph);
}

// with_utxo announces a channel with a look-up, which must not be believed.
static void with_utxo(LDKUtxoResult (*get)(const void *, const uint8_t (*)[32], uint64_t)) {
   struct town t = town_new();
   LDKUnsignedChannelAnnouncement m = announcement(&t, 1, 0, 1);
   LDKCResult_NoneLightningErrorZ r = NetworkGraph_update_channel_from_unsigned_announcement(&t.graph, &m, COption_UtxoLookupZ_some((LDKUtxoLookup){ .this_arg = NULL, .get_utxo = get, .free = NULL }));
   CHECK(!r.result_ok);
   CResult_NoneLightningErrorZ_free(r);
   UnsignedChannelAnnouncement_free(m);
   NetworkGraph_free(t.graph);
}

static LDKUtxoResult odd_utxo(const void *this_arg, const uint8_t (*chain_hash)[32], uint64_t scid) {
   LDKUtxoResult r;
   memset(&r, 0, sizeof r);
   r.tag = 77;
   return r;
}

static void utxo_null_callback(void) { with_utxo(NULL); }
static void utxo_odd_result(void) { with_utxo(odd_utxo); }

static const struct {
   const char *name, *function, *argument;
   void (*run)(void);
} cases[] = {
   { "use_after_free", "OutPoint_get_index", "this_ptr", use_after_free },
   { "use_after_free_reallocated", "OutPoint_get_index", "this_ptr", use_after_free_reallocated },
   { "view_after_free", "ChannelConfig_set_cltv_expiry_delta", "this_ptr", view_after_free },
   { "double_free", "OutPoint_free", "this_obj", double_free },
   { "live_double_free", "KeysManager_free", "this_obj", live_double_free },
   { "live_after_free", "KeysManager_get_node_secret_key", "this_arg", live_after_free },
   { "moved_twice", "ChainParameters_new", "best_block_arg", moved_twice },
   { "moved_into_two", "ChainParameters_new", "best_block_arg", moved_into_two },
   { "moved_then_freed", "BestBlock_free", "this_obj", moved_then_freed },
   { "set_twice", "UserConfig_set_channel_handshake_config", "val", set_twice },
   { "view_moved", "UserConfig_set_channel_config", "val", view_moved },
   { "wrong_object", "UserConfig_get_accept_inbound_channels", "this_ptr", wrong_object },
   { "wrong_live_object", "KeysManager_as_EntropySource", "this_arg", wrong_live_object },
   { "no_object", "OutPoint_get_index", "this_ptr", no_object },
   { "null_pointer", "OutPoint_get_index", "this_ptr", null_pointer },
   { "null_inner", "OutPoint_get_txid", "this_ptr", null_inner },
   { "null_moved", "ChainParameters_new", "best_block_arg", null_moved },
   { "null_array", "KeysManager_new", "seed", null_array },
   { "null_slice", "Pong_read", "ser", null_slice },
   { "invalid_key", "RouteHop_new", "pubkey_arg", invalid_key },
   { "key_off_the_curve", "get_commitment_transaction_number_obscure_factor", "broadcaster_payment_basepoint", key_off_the_curve },
   { "missing_key", "PaymentParameters_from_node_id", "payee_pubkey", missing_key },
   { "invalid_secret_key", "InMemorySigner_new", "funding_key", invalid_secret_key },
   { "unknown_tag", "LightningError_new", "action_arg", unknown_tag },
   { "unknown_enum_value", "NetworkGraph_new", "network", unknown_enum_value },
   { "unknown_log_level", "ldk_set_log_level", "least", unknown_log_level },
   { "logger_null_callback", "Logger.log", "log", logger_null_callback },
   { "null_callback", "EntropySource.get_secure_random_bytes", "get_secure_random_bytes", null_callback },
   { "trait_after_free", "EntropySource.get_secure_random_bytes", "this_arg", trait_after_free },
   { "clone_after_free", "OutPoint_clone", "orig", clone_after_free },
   { "eq_after_free", "OutPoint_eq", "a", eq_after_free },
   { "provider_after_free", "SignerProvider.generate_channel_keys_id", "this_arg", live_eq_after_free },
   { "write_after_free", "NetworkGraph_write", "obj", write_after_free },
   { "stale_after_reuse", "KeysManager_get_node_secret_key", "this_arg", stale_after_reuse },
   { "moved_into_call", "UserConfig_get_accept_inbound_channels", "this_ptr", moved_into_call },
   { "vector_without_data", "Path_new", "hops_arg", vector_without_data },
   { "text_without_data", "ErrorMessage_new", "data_arg", text_without_data },
   { "script_without_data", "TxOut_new", "script_pubkey", script_without_data },
   { "huge_length", "Pong_read", "ser", huge_length },
   { "null_output", "TxOut_get_value", "txout", null_output },
   { "null_result", "CResult_NoneAPIErrorZ_is_ok", "o", null_result },
   { "descriptors_without_data", "KeysManager_spend_spendable_outputs", "descriptors", null_out_array },
   { "unknown_option_tag", "RouteParameters_new", "max_total_routing_fee_msat_arg", unknown_option_tag },
   { "enum_below_zero", "NetworkGraph_new", "network", enum_below_zero },
   { "callback_result_without_contents", "NodeSigner.get_node_id", "-", callback_result_without_contents },
   { "callback_result_no_key", "NodeSigner.get_node_id", "-", callback_result_no_key },
   { "callback_null", "NodeSigner.get_node_id", "get_node_id", callback_null },
   { "panic", "Pong_read", "ser", panic },
   { "panic_in_callback", "Pong_read", "ser", panic_in_callback },
   { "scorer_null", "find_route", "scorer", scorer_null },
   { "scorer_null_callback", "ScoreLookUp.channel_penalty_msat", "channel_penalty_msat", scorer_null_callback },
   { "lock_null_callback", "LockableScore.read_lock", "read_lock", lock_null_callback },
   { "lock_gives_no_scorer", "ScoreLookUp.channel_penalty_msat", "channel_penalty_msat", lock_gives_no_scorer },
   { "utxo_null_callback", "UtxoLookup.get_utxo", "get_utxo", utxo_null_callback },
   { "utxo_odd_result", "UtxoLookup.get_utxo", "-", utxo_odd_result },
   { "owned_trait_freed_twice", "free", "this_arg", owned_trait_freed_twice },
};

// run_returning runs a case with a handler that returns; 0 if the fault was the right one.
static int run_returning(unsigned i) {
   faults = 0;
   ldk_set_fault_handler(on_fault, &faults);
   cases[i].run();
   char want[200];
   snprintf(want, sizeof want, "%s %s", cases[i].function, cases[i].argument);
   if (faults < 1 || strcmp(where, want)) {
      fprintf(stderr, "%s: %d faults, the first at %s, want %s\n", cases[i].name, faults, where, want);
      return 1;
   }
   if (ldk_live_objects())
      fprintf(stderr, "%s leaves objects\n", cases[i].name);
   no_objects();
   return 0;
}

int main(int argc, char **argv) {
   unsigned n = sizeof cases / sizeof *cases;
   int bad = 0;
   bool checked_pointers = getenv("CHECKPTR") != NULL;
   for (unsigned i = 0; argc == 2 && i < n; i++) {
      if (!strcmp(argv[1], "all"))
         bad += checked_pointers && !strncmp(cases[i].name, "panic", 5) ? 0 : run_returning(i);
      else
         printf("%s %s %s\n", cases[i].name, cases[i].function, cases[i].argument);
   }
   if (argc < 3)
      return bad;
   for (unsigned i = 0; i < n; i++) {
      if (strcmp(cases[i].name, argv[2]))
         continue;
      if (strcmp(argv[1], "abort"))
         return run_returning(i);
      cases[i].run();
      return 3;
   }
   return 2;
}
