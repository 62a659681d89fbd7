// Custom peer messages and custom onion messages that C makes, reads and handles:
// every object that one side gives the other is freed once, clones counted.
#include "nodes.h"

enum { TYPE = 8888, ONION_TYPE = 5555 };

static int alive, made, received, onions, handler_frees;

struct message {
   int refs;
   uint8_t text[4];
};

static void *make(const uint8_t *text) {
   struct message *m = malloc(sizeof *m);
   m->refs = 1;
   memcpy(m->text, text, 4);
   alive++;
   made++;
   return m;
}

static void message_free(void *this_arg) {
   struct message *m = this_arg;
   CHECK(m->refs > 0);
   if (!--m->refs) {
      alive--;
      free(m);
   }
}

static uint16_t message_type(const void *this_arg) { return TYPE; }
static uint64_t onion_type(const void *this_arg) { return ONION_TYPE; }
static LDKStr message_debug(const void *this_arg) { return str("a message"); }

static LDKCVec_u8Z message_write(const void *this_arg) {
   uint8_t *p = malloc(4);
   memcpy(p, ((const struct message *)this_arg)->text, 4);
   return (LDKCVec_u8Z){ p, 4 };
}

static void type_cloned(LDKType *n) { ((struct message *)n->this_arg)->refs++; }
static void contents_cloned(LDKOnionMessageContents *n) { ((struct message *)n->this_arg)->refs++; }

static LDKType type_of(void *m) {
   return (LDKType){ .this_arg = m, .type_id = message_type, .debug_str = message_debug, .write = message_write, .cloned = type_cloned, .free = message_free };
}

static LDKOnionMessageContents contents_of(void *m) {
   return (LDKOnionMessageContents){ .this_arg = m, .tlv_type = onion_type, .write = message_write, .debug_str = message_debug, .cloned = contents_cloned, .free = message_free };
}

static void count_handler(void *this_arg) { handler_frees++; }

static LDKCResult_COption_TypeZDecodeErrorZ read_custom(const void *this_arg, uint16_t type, LDKu8slice buffer) {
   if (type != TYPE)
      return CResult_COption_TypeZDecodeErrorZ_ok(COption_TypeZ_none());
   if (buffer.datalen != 4)
      return CResult_COption_TypeZDecodeErrorZ_err(DecodeError_invalid_value());
   return CResult_COption_TypeZDecodeErrorZ_ok(COption_TypeZ_some(type_of(make(buffer.data))));
}

static LDKCResult_NoneLightningErrorZ handle_custom(const void *this_arg, LDKType msg, LDKPublicKey from) {
   LDKCVec_u8Z w = msg.write(msg.this_arg);
   CHECK(w.datalen == 4 && !memcmp(w.data, "ping", 4));
   CVec_u8Z_free(w);
   LDKType copy = Type_clone(&msg);
   Type_free(msg);
   Type_free(copy);
   received++;
   return CResult_NoneLightningErrorZ_ok();
}

static int to_send;
static struct node a, b;

static LDKCVec_C2Tuple_PublicKeyTypeZZ pending_custom(const void *this_arg) {
   LDKCVec_C2Tuple_PublicKeyTypeZZ v = { NULL, 0 };
   if (this_arg != &a || !to_send)
      return v;
   to_send--;
   v.data = malloc(sizeof *v.data);
   v.datalen = 1;
   v.data[0] = C2Tuple_PublicKeyTypeZ_new(ChannelManager_get_our_node_id(&b.manager), type_of(make((const uint8_t *)"ping")));
   return v;
}

static LDKNodeFeatures node_features(const void *this_arg) { return NodeFeatures_empty(); }
static LDKInitFeatures init_features(const void *this_arg, LDKPublicKey id) { return InitFeatures_empty(); }

static LDKCustomMessageHandler custom(struct node *n) {
   return (LDKCustomMessageHandler){ .this_arg = n, .handle_custom_message = handle_custom, .get_and_clear_pending_msg = pending_custom,
                                     .provided_node_features = node_features, .provided_init_features = init_features,
                                     .CustomMessageReader = { .this_arg = n, .read = read_custom, .free = NULL }, .free = count_handler };
}

static LDKCOption_OnionMessageContentsZ handle_onion(const void *this_arg, LDKOnionMessageContents msg) {
   LDKCVec_u8Z w = msg.write(msg.this_arg);
   CHECK(w.datalen == 4 && !memcmp(w.data, "wrap", 4));
   CVec_u8Z_free(w);
   OnionMessageContents_free(msg);
   onions++;
   return COption_OnionMessageContentsZ_none();
}

static LDKCResult_COption_OnionMessageContentsZDecodeErrorZ read_onion(const void *this_arg, uint64_t type, LDKu8slice buffer) {
   if (type != ONION_TYPE || buffer.datalen != 4)
      return CResult_COption_OnionMessageContentsZDecodeErrorZ_ok(COption_OnionMessageContentsZ_none());
   return CResult_COption_OnionMessageContentsZDecodeErrorZ_ok(COption_OnionMessageContentsZ_some(contents_of(make(buffer.data))));
}

static LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ no_onions(const void *this_arg) {
   return (LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ){ NULL, 0 };
}

static LDKOnionMessenger messengers[2];
static LDKDefaultMessageRouter routers[2];

static LDKOnionMessageHandler onion(struct node *n) {
   int i = n->id - 1;
   LDKCustomOnionMessageHandler h = { .this_arg = n, .handle_custom_message = handle_onion, .read_custom_message = read_onion, .release_pending_custom_messages = no_onions, .free = count_handler };
   routers[i] = DefaultMessageRouter_new(&n->graph, KeysManager_as_EntropySource(&n->keys));
   messengers[i] = OnionMessenger_new(KeysManager_as_EntropySource(&n->keys), KeysManager_as_NodeSigner(&n->keys), quiet(),
                                      DefaultMessageRouter_as_MessageRouter(&routers[i]), IgnoringMessageHandler_as_OffersMessageHandler(&n->ignore), h);
   return OnionMessenger_as_OnionMessageHandler(&messengers[i]);
}

int main(void) {
   custom_handler = custom;
   onion_handler = onion;
   node_start(&a, 1);
   node_start(&b, 2);
   connect(&a, &b);
   pump(&a, &b);
   to_send = 5;
   for (int i = 0; i < 50 && received < 5; i++)
      pump(&a, &b);
   CHECK(received == 5 && made == 10);
   CHECK(alive == 0);
   for (int i = 0; i < 3; i++) {
      LDKBlindedPath no_reply = { NULL, true };
      LDKCResult_SendSuccessSendErrorZ r = OnionMessenger_send_onion_message(&messengers[0], contents_of(make((const uint8_t *)"wrap")), Destination_node(ChannelManager_get_our_node_id(&b.manager)), no_reply);
      CHECK(r.result_ok);
      CResult_SendSuccessSendErrorZ_free(r);
   }
   for (int i = 0; i < 50 && onions < 3; i++)
      pump(&a, &b);
   CHECK(onions == 3);
   CHECK(alive == 0);
   node_stop(&a);
   node_stop(&b);
   for (int i = 0; i < 2; i++) {
      OnionMessenger_free(messengers[i]);
      DefaultMessageRouter_free(routers[i]);
   }
   CHECK(handler_frees == 4);
   no_objects();
   return 0;
}
