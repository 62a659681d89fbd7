// Live objects, traits that C implements and traits that the library implements:
// who owns what, and that free is called once.
#include "test.h"

static int logged, freed, entropy_calls;

static void count_log(const void *this_arg, LDKRecord record) {
   LDKStr text = Record_get_args(&record), module = Record_get_module_path(&record);
   CHECK(text.len > 0 && module.len > 0 && Record_get_line(&record) > 0);
   Str_free(text);
   Str_free(module);
   Record_free(record);
   ++*(int *)this_arg;
}

static void count_free(void *this_arg) { ++*(int *)this_arg; }

static LDKThirtyTwoBytes entropy(const void *this_arg) {
   ++*(int *)this_arg;
   return bytes32((uint8_t)entropy_calls);
}

// A logger that moves into an object is freed with it, once.
static void moved_in(void) {
   LDKLogger l = { .this_arg = &freed, .log = drop_log, .free = count_free };
   LDKNetworkGraph g = NetworkGraph_new(LDKNetwork_Testnet, l);
   CHECK(g.inner && freed == 0);
   NetworkGraph_free(g);
   CHECK(freed == 1);
}

// A trait that is borrowed is not freed.
static void borrowed(void) {
   freed = 0;
   LDKEntropySource e = { .this_arg = &entropy_calls, .get_secure_random_bytes = entropy, .free = NULL };
   LDKCResult_BlindedPathNoneZ r = BlindedPath_one_hop_for_message(key(), &e);
   CHECK(r.result_ok && entropy_calls > 0);
   LDKPublicKey intro = BlindedPath_get_introduction_node_id(r.contents.result);
   CHECK(!memcmp(intro.compressed_form, key().compressed_form, 33));
   CResult_BlindedPathNoneZ_free(r);
}

// What the library shows as a trait borrows; what it hands out as owned has a free.
static void from_library(void) {
   uint8_t seed[32] = { 1 };
   LDKKeysManager k = KeysManager_new(&seed, 42, 43);
   LDKEntropySource e = KeysManager_as_EntropySource(&k);
   CHECK(!e.free);
   LDKThirtyTwoBytes a = e.get_secure_random_bytes(e.this_arg), b = e.get_secure_random_bytes(e.this_arg);
   CHECK(memcmp(a.data, b.data, 32));
   EntropySource_free(e);

   LDKSignerProvider p = KeysManager_as_SignerProvider(&k);
   LDKThirtyTwoBytes id = p.generate_channel_keys_id(p.this_arg, false, 100000, U128_new((LDKSixteenBytes){ { 5 } }));
   LDKWriteableEcdsaChannelSigner s = p.derive_channel_signer(p.this_arg, 100000, id);
   CHECK(s.free && !s.EcdsaChannelSigner.free && !s.EcdsaChannelSigner.ChannelSigner.free);
   LDKChannelSigner *cs = &s.EcdsaChannelSigner.ChannelSigner;
   CHECK(!cs->pubkeys.inner && cs->set_pubkeys);
   cs->set_pubkeys(cs);
   CHECK(cs->pubkeys.inner && !cs->pubkeys.is_owned);
   LDKPublicKey funding = ChannelPublicKeys_get_funding_pubkey(&cs->pubkeys);
   CHECK(funding.compressed_form[0] == 2 || funding.compressed_form[0] == 3);
   LDKThirtyTwoBytes got = cs->channel_keys_id(cs->this_arg);
   CHECK(!memcmp(got.data, id.data, 32));

   LDKWriteableEcdsaChannelSigner copy = WriteableEcdsaChannelSigner_clone(&s);
   CHECK(copy.this_arg != s.this_arg && copy.free);
   LDKCVec_u8Z w = copy.write(copy.this_arg);
   WriteableEcdsaChannelSigner_free(s);
   LDKCResult_WriteableEcdsaChannelSignerDecodeErrorZ r = p.read_chan_signer(p.this_arg, (LDKu8slice){ w.data, w.datalen });
   CHECK(r.result_ok);
   CResult_WriteableEcdsaChannelSignerDecodeErrorZ_free(r);
   CVec_u8Z_free(w);
   WriteableEcdsaChannelSigner_free(copy);
   KeysManager_free(k);
}

// Memory that a live object hands out stays until the object goes.
static void interior(void) {
   const char *text = "lnbc2500u1pvjluezsp5zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygspp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypqdq5xysxxatsyp3k7enxv4jsxqzpu9qrsgquk0rl77nj30yxdy8j9vdx85fkpmdla2087ne0xh8nhedh8w27kyke0lp53ut353s06fv3qfegext0eh0ymjpf39tuven09sam30g4vgpfna3rh";
   LDKCResult_Bolt11InvoiceParseOrSemanticErrorZ r = Bolt11Invoice_from_str(str(text));
   CHECK(r.result_ok);
   const uint8_t(*hash)[32] = Bolt11Invoice_payment_hash(r.contents.result);
   CHECK((*hash)[1] == 1 && (*hash)[31] == 2);
   for (int i = 0; i < 100; i++)
      CHECK(Bolt11Invoice_payment_hash(r.contents.result) == hash);
   LDKBolt11Invoice copy = Bolt11Invoice_clone(r.contents.result);
   CHECK(Bolt11Invoice_eq(&copy, r.contents.result) && Bolt11Invoice_hash(&copy) == Bolt11Invoice_hash(r.contents.result));
   CResult_Bolt11InvoiceParseOrSemanticErrorZ_free(r);
   LDKStr s = Bolt11Invoice_to_str(&copy);
   CHECK(s.len == strlen(text) && !memcmp(s.chars, text, s.len));
   Str_free(s);
   Bolt11Invoice_free(copy);
   r = Bolt11Invoice_from_str(str("lnbc1nonsense"));
   CHECK(!r.result_ok);
   CResult_Bolt11InvoiceParseOrSemanticErrorZ_free(r);
}

// A data object can hold traits; a getter shows them.
static void in_data(void) {
   LDKIgnoringMessageHandler ig = IgnoringMessageHandler_new();
   LDKErroringMessageHandler er = ErroringMessageHandler_new();
   LDKMessageHandler m = MessageHandler_new(ErroringMessageHandler_as_ChannelMessageHandler(&er), IgnoringMessageHandler_as_RoutingMessageHandler(&ig), IgnoringMessageHandler_as_OnionMessageHandler(&ig), IgnoringMessageHandler_as_CustomMessageHandler(&ig));
   const LDKChannelMessageHandler *c = MessageHandler_get_chan_handler(&m);
   CHECK(c && c->handle_open_channel);
   LDKNodeFeatures f = c->provided_node_features(c->this_arg);
   NodeFeatures_free(f);
   MessageHandler_free(m);
   IgnoringMessageHandler_free(ig);
   ErroringMessageHandler_free(er);
}

static void logs(void) {
   LDKLogger l = { .this_arg = &logged, .log = count_log, .free = NULL };
   LDKNetworkGraph g = NetworkGraph_new(LDKNetwork_Testnet, l);
   LDKCVec_u8Z w = NetworkGraph_write(&g);
   LDKCResult_NetworkGraphDecodeErrorZ r = NetworkGraph_read((LDKu8slice){ w.data, w.datalen }, quiet());
   CHECK(r.result_ok);
   CResult_NetworkGraphDecodeErrorZ_free(r);
   CVec_u8Z_free(w);
   NetworkGraph_free(g);
}

int main(void) {
   moved_in();
   borrowed();
   from_library();
   interior();
   in_data();
   logs();
   no_objects();
   return 0;
}
