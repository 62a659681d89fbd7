// Data objects: getters, setters, views, copies.
#include "test.h"

static void scalars(void) {
   LDKOutPoint o = OutPoint_new(bytes32(7), 3);
   CHECK(o.inner && o.is_owned);
   CHECK(((uintptr_t)o.inner & 1) == 0 && (uintptr_t)o.inner >= 4096 && (uintptr_t)o.inner >> 47 == 0);
   CHECK(OutPoint_get_index(&o) == 3);
   CHECK(!memcmp(OutPoint_get_txid(&o), bytes32(7).data, 32));
   OutPoint_set_index(&o, 9);
   OutPoint_set_txid(&o, bytes32(8));
   CHECK(OutPoint_get_index(&o) == 9 && (*OutPoint_get_txid(&o))[5] == 8);
   LDKOutPoint c = OutPoint_clone(&o);
   CHECK(c.inner != o.inner && OutPoint_eq(&c, &o) && OutPoint_hash(&c) == OutPoint_hash(&o));
   OutPoint_set_index(&c, 1);
   CHECK(!OutPoint_eq(&c, &o) && OutPoint_get_index(&o) == 9);
   LDKOutPoint none = { NULL, true };
   CHECK(OutPoint_eq(&none, &none) && !OutPoint_eq(&none, &o));
   OutPoint_free(c);
   OutPoint_free(o);
   OutPoint_free(none);
}

// A getter's child is a view into its parent: changing it changes the parent, and
// freeing it does nothing.
static void views(void) {
   LDKUserConfig config = UserConfig_default();
   LDKChannelHandshakeConfig hs = UserConfig_get_channel_handshake_config(&config);
   CHECK(!hs.is_owned);
   ChannelHandshakeConfig_set_minimum_depth(&hs, 77);
   ChannelHandshakeConfig_free(hs);
   LDKChannelHandshakeConfig again = UserConfig_get_channel_handshake_config(&config);
   CHECK(ChannelHandshakeConfig_get_minimum_depth(&again) == 77);
   LDKChannelHandshakeConfig own = ChannelHandshakeConfig_default();
   CHECK(ChannelHandshakeConfig_get_minimum_depth(&own) == 6);
   UserConfig_set_channel_handshake_config(&config, own);
   again = UserConfig_get_channel_handshake_config(&config);
   CHECK(ChannelHandshakeConfig_get_minimum_depth(&again) == 6);
   LDKUserConfig copy = UserConfig_clone(&config);
   UserConfig_free(config);
   again = UserConfig_get_channel_handshake_config(&copy);
   CHECK(ChannelHandshakeConfig_get_minimum_depth(&again) == 6);
   UserConfig_free(copy);
}

static void vectors(void) {
   LDKCVec_RouteHopZ hops = { malloc(2 * sizeof(LDKRouteHop)), 2 };
   for (int i = 0; i < 2; i++)
      hops.data[i] = RouteHop_new(key(), NodeFeatures_empty(), 10 + i, ChannelFeatures_empty(), 1000, 40, true);
   LDKBlindedTail no_tail = { NULL, true };
   LDKPath path = Path_new(hops, no_tail);
   LDKCVec_RouteHopZ got = Path_get_hops(&path);
   CHECK(got.datalen == 2 && !got.data[1].is_owned);
   CHECK(RouteHop_get_short_channel_id(&got.data[1]) == 11);
   CVec_RouteHopZ_free(got);
   CHECK(Path_fee_msat(&path) == 1000 && Path_final_value_msat(&path) == 1000);
   LDKBlindedTail tail = Path_get_blinded_tail(&path);
   CHECK(!tail.inner);
   LDKPath copy = Path_clone(&path);
   CHECK(Path_eq(&path, &copy) && Path_hash(&path) == Path_hash(&copy));
   Path_free(path);
   got = Path_get_hops(&copy);
   CHECK(RouteHop_get_short_channel_id(&got.data[0]) == 10);
   CVec_RouteHopZ_free(got);
   Path_free(copy);
}

static void text(void) {
   LDKLightningError e = LightningError_new(str("no"), ErrorAction_ignore_error());
   LDKStr s = LightningError_get_err(&e);
   CHECK(s.len == 2 && !memcmp(s.chars, "no", 2) && !s.chars_is_owned);
   LDKErrorAction a = LightningError_get_action(&e);
   CHECK(a.tag == LDKErrorAction_IgnoreError);
   ErrorAction_free(a);
   LightningError_free(e);
}

static void serialized(void) {
   LDKPong pong = Pong_new(5);
   LDKCVec_u8Z bytes = Pong_write(&pong);
   LDKCResult_PongDecodeErrorZ r = Pong_read((LDKu8slice){ bytes.data, bytes.datalen });
   CHECK(r.result_ok && Pong_eq(&pong, r.contents.result));
   CResult_PongDecodeErrorZ_free(r);
   r = Pong_read((LDKu8slice){ bytes.data, 1 });
   CHECK(!r.result_ok && r.contents.err->tag == LDKDecodeError_ShortRead);
   CResult_PongDecodeErrorZ_free(r);
   CVec_u8Z_free(bytes);
   Pong_free(pong);
}

static void features(void) {
   LDKInitFeatures f = InitFeatures_empty();
   CHECK(!InitFeatures_supports_wumbo(&f));
   InitFeatures_set_wumbo_optional(&f);
   CHECK(InitFeatures_supports_wumbo(&f) && !InitFeatures_requires_wumbo(&f));
   LDKInitFeatures g = InitFeatures_clone(&f);
   CHECK(InitFeatures_eq(&f, &g));
   InitFeatures_set_wumbo_required(&g);
   CHECK(InitFeatures_requires_wumbo(&g) && !InitFeatures_requires_wumbo(&f));
   InitFeatures_free(g);
   InitFeatures_free(f);
}

int main(void) {
   CHECK(check_get_ldk_version() && check_get_ldk_bindings_version());
   scalars();
   views();
   vectors();
   text();
   serialized();
   features();
   no_objects();
   return 0;
}
