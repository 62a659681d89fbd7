// Misuse, one case at a time:
//
//    misuse list           prints name, function and argument of every case
//    misuse abort NAME     runs a case with the default handler, which aborts
//    misuse return NAME    runs it with a handler that returns, and checks what the
//                          call gave back
#include "test.h"

static int faults;
static char where[200];

static void on_fault(void *ctx, const char *function, const char *argument, const char *reason) {
   CHECK(ctx == &faults && reason && *reason);
   faults++;
   snprintf(where, sizeof where, "%s %s", function, argument);
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
   LDKCResult_NoneAPIErrorZ r = CResult_NoneAPIErrorZ_ok();
   (void)r;
   LDKRouteHop h = RouteHop_new(bad, NodeFeatures_empty(), 1, ChannelFeatures_empty(), 1, 1, true);
   CHECK(!h.inner);
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
   { "null_callback", "EntropySource.get_secure_random_bytes", "get_secure_random_bytes", null_callback },
   { "trait_after_free", "EntropySource.get_secure_random_bytes", "this_arg", trait_after_free },
   { "owned_trait_freed_twice", "free", "this_arg", owned_trait_freed_twice },
};

int main(int argc, char **argv) {
   unsigned n = sizeof cases / sizeof *cases;
   if (argc == 2)
      for (unsigned i = 0; i < n; i++)
         printf("%s %s %s\n", cases[i].name, cases[i].function, cases[i].argument);
   if (argc < 3)
      return 0;
   for (unsigned i = 0; i < n; i++) {
      if (strcmp(cases[i].name, argv[2]))
         continue;
      if (!strcmp(argv[1], "abort")) {
         cases[i].run();
         return 3;
      }
      ldk_set_fault_handler(on_fault, &faults);
      cases[i].run();
      char want[200];
      snprintf(want, sizeof want, "%s %s", cases[i].function, cases[i].argument);
      if (faults < 1 || strcmp(where, want)) {
         fprintf(stderr, "%d faults, the last at %s, want %s\n", faults, where, want);
         return 1;
      }
      return 0;
   }
   return 2;
}
