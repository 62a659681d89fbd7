// Package sign defines who holds the keys: the traits through which the library
// asks for signatures and secrets, and the implementations that keep keys in
// memory.
//
// [SignerProvider] hands out one [WriteableEcdsaChannelSigner] per channel,
// [NodeSigner] signs for the node. [KeysManager] implements both and derives every
// key from a 32 byte seed exactly as LDK does, so that a seed made there finds its
// funds here; [PhantomKeysManager] adds the keys of phantom payments and
// [InMemorySigner] is the channel signer of both.
//
// [SpendableOutputDescriptor] describes an output that is ours once a channel
// closed, with all that is needed to derive its key.
//
// # Randomness
//
// Both managers and signers are entropy sources: a counter encrypted with ChaCha20
// under a key that must differ for each start, which is why NewKeysManager takes
// the time. Draws happen in a fixed order: one in NewKeysManager, one for each
// signer derived or read, one for each clone of a signer, and in signing one per
// attempt where a signature is not deterministic.
//
// # Secrets
//
// Types that hold secrets print as "<redacted>" under every verb. The curve
// backend decides whether signing takes constant time; see internal/secp.
//
// # What it does not do
//
// [InMemorySigner] applies no policy: it signs what it is asked to. It persists
// nothing by itself and talks to no device. The package builds no commitment
// transactions (chanutil) and decides nothing about channels (channel).
//
// All objects may be used from several threads. Signer callbacks may be called
// under a lock of the object that asks; they must not call back into it.
package sign
