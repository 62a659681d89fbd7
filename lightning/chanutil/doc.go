// Package chanutil builds what BOLT 3 describes: the scripts, transactions, keys
// and secrets of a payment channel, and the fees and weights that go with them.
//
// The vocabulary is that of the transaction: a commitment transaction belongs to
// its broadcaster, who can put it on chain, and is signed for by the
// countersignatory. [ChannelTransactionParameters] holds what is constant for a
// channel, seen from us (the holder); its AsHolderBroadcastable and
// AsCounterpartyBroadcastable turn it to the transaction's point of view.
//
// # Cost
//
// Deriving keys is most of the cost of a payment, so it is done once, jointly and
// only when needed. [DirectedChannelTransactionParameters] parses the constant
// keys of a channel once; keep one per direction. [CommitmentKeys] computes the
// revocation and delayed keys of one commitment with a single field inversion,
// and the HTLC keys only when an HTLC output is built. Transactions are built
// with few allocations and [SighashCache] computes the shared part of BIP 143
// hashes once per transaction.
//
// # Trimming
//
// [IsHTLCTrimmed] and [IsTrimmed] are the only predicates that say whether an
// output exists. Validation and construction both call them, so that they cannot
// disagree at the boundary.
//
// # What it does not do
//
// It negotiates nothing, keeps no channel state, decides no balances and draws no
// randomness of its own: the few functions that need some take an EntropySource.
// It does not bump fees or claim outputs (chanmon) and knows no peer.
//
// Objects are immutable once built unless their doc says otherwise, and may be
// read from any thread. Amounts are satoshis except where a name says msat;
// feerates are satoshis per 1000 weight units; delays and expiries are blocks.
package chanutil
