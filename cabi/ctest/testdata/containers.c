// Containers, unions, enums and the byte types.
#include "test.h"

static void options(void) {
   LDKCOption_u64Z o = COption_u64Z_some(5), n = COption_u64Z_none();
   CHECK(o.tag == LDKCOption_u64Z_Some && o.some == 5 && n.tag == LDKCOption_u64Z_None);
   LDKCOption_u64Z c = COption_u64Z_clone(&o);
   CHECK(c.some == 5);
   COption_u64Z_free(o);
   COption_u64Z_free(c);
}

static void results(void) {
   LDKCResult_NoneAPIErrorZ ok = CResult_NoneAPIErrorZ_ok();
   LDKCResult_NoneAPIErrorZ err = CResult_NoneAPIErrorZ_err(APIError_fee_rate_too_high(str("high"), 9));
   CHECK(CResult_NoneAPIErrorZ_is_ok(&ok) && !CResult_NoneAPIErrorZ_is_ok(&err));
   CHECK(err.contents.err->tag == LDKAPIError_FeeRateTooHigh && err.contents.err->fee_rate_too_high.feerate == 9);
   LDKCResult_NoneAPIErrorZ copy = CResult_NoneAPIErrorZ_clone(&err);
   CResult_NoneAPIErrorZ_free(err);
   CHECK(copy.contents.err->fee_rate_too_high.err.len == 4 && !memcmp(copy.contents.err->fee_rate_too_high.err.chars, "high", 4));
   CResult_NoneAPIErrorZ_free(copy);
   CResult_NoneAPIErrorZ_free(ok);
}

static void tuples(void) {
   uint8_t *script = malloc(2);
   memcpy(script, "\x51\x52", 2);
   LDKC2Tuple_OutPointCVec_u8ZZ t = C2Tuple_OutPointCVec_u8ZZ_new(OutPoint_new(bytes32(1), 2), (LDKCVec_u8Z){ script, 2 });
   LDKC2Tuple_OutPointCVec_u8ZZ c = C2Tuple_OutPointCVec_u8ZZ_clone(&t);
   CHECK(c.b.data != t.b.data && c.b.datalen == 2 && OutPoint_eq(&c.a, &t.a));
   C2Tuple_OutPointCVec_u8ZZ_free(t);
   C2Tuple_OutPointCVec_u8ZZ_free(c);
}

static void unions(void) {
   LDKSocketAddress a = SocketAddress_tcp_ip_v4((LDKFourBytes){ { 127, 0, 0, 1 } }, 9735);
   LDKSocketAddress b = SocketAddress_clone(&a);
   CHECK(SocketAddress_eq(&a, &b) && SocketAddress_hash(&a) == SocketAddress_hash(&b));
   b.tcp_ip_v4.port = 1;
   CHECK(!SocketAddress_eq(&a, &b));
   SocketAddress_free(a);
   SocketAddress_free(b);
   LDKEvent e = Event_channel_pending(bytes32(1), U128_new((LDKSixteenBytes){ { 9 } }), COption_ThirtyTwoBytesZ_none(), key(), OutPoint_new(bytes32(2), 0));
   LDKEvent f = Event_clone(&e);
   CHECK(f.tag == LDKEvent_ChannelPending && f.channel_pending.user_channel_id.le_bytes[0] == 9 && Event_eq(&e, &f));
   Event_free(e);
   Event_free(f);
}

static void enums(void) {
   LDKLevel l = Level_warn();
   CHECK(l == LDKLevel_Warn && Level_clone(&l) == l && Level_max() == LDKLevel_Error);
}

static void byte_types(void) {
   LDKSixteenBytes b = { { 1, 2, 3 } };
   CHECK(!memcmp(U128_le_bytes(U128_new(b)).data, b.data, 16));
   uint8_t *s = malloc(1);
   *s = 0x51;
   LDKTxOut o = TxOut_new((LDKCVec_u8Z){ s, 1 }, 42);
   LDKTxOut p = TxOut_clone(&o);
   CHECK(TxOut_get_value(&p) == 42 && TxOut_get_script_pubkey(&p).data[0] == 0x51 && p.script_pubkey.data != o.script_pubkey.data);
   TxOut_free(o);
   TxOut_free(p);
}

int main(void) {
   options();
   results();
   tuples();
   unions();
   enums();
   byte_types();
   no_objects();
   return 0;
}
