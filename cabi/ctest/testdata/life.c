// Two nodes open a channel, pay each other and close, driven through the C API.
#include "nodes.h"

int main(void) {
   static struct node a, b;
   node_start(&a, 1);
   node_start(&b, 2);
   connect(&a, &b);
   pump(&a, &b);
   LDKCVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ peers = PeerManager_get_peer_node_ids(&a.peers);
   CHECK(peers.datalen == 1);
   CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ_free(peers);
   open_channel(&a, &b);
   for (int i = 0; i < 3; i++)
      pay(&a, &b, 10000000);
   pay(&b, &a, 5000000);
   CHECK(a.n_persisted > 5 && b.n_persisted > 5);
   CHECK(a.logs_of_peer > 0 && a.logs_of_channel > 0 && b.logs_of_peer > 0 && b.logs_of_channel > 0);
   close_channel(&a, &b);
   node_stop(&a);
   node_stop(&b);
   no_objects();
   return 0;
}
