// Package noise implements BOLT 8, the encrypted and authenticated transport
// of the Lightning Network: the Noise_XK handshake over secp256k1 and the
// ChaCha20-Poly1305 transport that it leads to.
//
// The package is bytes in, bytes out. One side calls NewInitiator, the other
// NewResponder; each then feeds the acts it received into the Handshake and
// sends what it returns:
//
//	initiator                      responder
//	ActOne()          -- 50 B -->  ReadActOne(act, e)
//	ReadActTwo(act)   <-- 50 B --
//	                  -- 66 B -->  ReadActThree(act)
//	Transport, done                Transport and the initiator's node id, done
//
// Each Handshake method may be called once and in that order; anything else is
// ErrOutOfOrder. A handshake that failed stays failed.
//
// Transport encrypts and decrypts messages. Each direction has a key of its
// own, which is replaced after 1000 uses (two uses per message: one for the
// length, one for the body). A message that fails authentication breaks the
// receiving direction for good: the connection has to be closed.
//
// # What it does not do
//
// It opens no sockets, keeps no deadlines, draws no randomness (ephemeral keys
// are arguments, and a caller must never use one twice) and knows nothing of
// the messages inside. Message framing over a byte stream belongs to package
// peer. The objects take no locks: one goroutine at a time per object.
//
// # Secrets
//
// Handshake and Transport print as a fixed text under every formatting verb,
// so that neither keys nor chaining keys reach a log.
package noise
