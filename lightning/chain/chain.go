package chain

import (
	"fmt"

	"golightning/lightning/lntypes"
)

// HeaderSize is the size of a serialized block header in bytes.
const HeaderSize = 80

// IndexedTx is a transaction with its position in its block.
type IndexedTx struct {
	// Index is the position in the block, 0 for the coinbase.
	Index uint
	// Tx is the serialized transaction, witness included.
	Tx []byte
}

// ConfirmedTxid is a transaction that an object waits to see buried.
type ConfirmedTxid struct {
	// Txid is the transaction.
	Txid lntypes.Txid
	// Height is where it confirmed. Blocks.
	Height uint32
	// BlockHash is the block that it confirmed in, when known.
	BlockHash *lntypes.BlockHash
}

// Listen is fed with full or filtered blocks in order.
//
// header is the serialized 80-byte header. Implementations may be called from any
// thread, one call at a time per object.
type Listen interface {
	// FilteredBlockConnected tells of a block and those of its transactions that
	// were asked for, in block order.
	FilteredBlockConnected(header [HeaderSize]byte, txdata []IndexedTx, height uint32)
	// BlockConnected tells of a whole serialized block. A block that does not
	// parse is ignored and logged.
	BlockConnected(block []byte, height uint32)
	// BlockDisconnected takes the tip back.
	BlockDisconnected(header [HeaderSize]byte, height uint32)
}

// Confirm is fed with transactions as they confirm, for chain sources that do not
// deliver every block.
type Confirm interface {
	// TransactionsConfirmed tells of transactions of one block, in block order.
	// It may be repeated, and may come before or after BestBlockUpdated.
	TransactionsConfirmed(header [HeaderSize]byte, txdata []IndexedTx, height uint32)
	// TransactionUnconfirmed takes a confirmation back after a reorganisation.
	TransactionUnconfirmed(txid lntypes.Txid)
	// BestBlockUpdated tells of a new tip. Blocks in between may be skipped.
	BestBlockUpdated(header [HeaderSize]byte, height uint32)
	// GetRelevantTxids returns the transactions whose unconfirmation must be told.
	GetRelevantTxids() []ConfirmedTxid
}

// WatchedOutput is an output whose spending an object must learn of.
type WatchedOutput struct {
	// BlockHash is the first block that may hold a spend, when known.
	BlockHash *lntypes.BlockHash
	// Outpoint is the output.
	Outpoint lntypes.OutPoint
	// ScriptPubkey is its script.
	ScriptPubkey []byte
}

// Filter is implemented by the user whose chain source has to be told what to
// look for. It may be called under the caller's lock and must not call it back.
type Filter interface {
	// RegisterTx asks for a transaction's confirmation. scriptPubkey is one of
	// its outputs' scripts, for sources that index by script.
	RegisterTx(txid lntypes.Txid, scriptPubkey []byte)
	// RegisterOutput asks for the spending of an output.
	RegisterOutput(output WatchedOutput)
}

// BroadcasterInterface is implemented by the user: it sends transactions to the
// Bitcoin network. It runs with no lock held and may call anything.
type BroadcasterInterface interface {
	// BroadcastTransactions sends serialized transactions, a package when there
	// are several: the first may need the others to be accepted. The same
	// transaction may come again; failures are the library's to repeat.
	BroadcastTransactions(txs [][]byte)
}

// ConfirmationTarget says what a feerate is for.
type ConfirmationTarget uint8

// The targets, in the order of the C enum.
const (
	// OnChainSweep: claims with a deadline, within a few blocks.
	OnChainSweep ConfirmationTarget = iota
	// MinAllowedAnchorChannelRemoteFee: the least that an anchor channel's peer
	// may set; what gets into a mempool.
	MinAllowedAnchorChannelRemoteFee
	// MinAllowedNonAnchorChannelRemoteFee: the least that the peer of a channel
	// without anchors may set; what confirms within days.
	MinAllowedNonAnchorChannelRemoteFee
	// AnchorChannelFee: what we set in anchor channels; enough for a mempool.
	AnchorChannelFee
	// NonAnchorChannelFee: what we set in channels without anchors, where it
	// cannot be raised after a close; within some 12 blocks.
	NonAnchorChannelFee
	// ChannelCloseMinimum: the least in a cooperative close; within a day.
	ChannelCloseMinimum
)

// String names the target.
func (t ConfirmationTarget) String() string {
	names := [...]string{"OnChainSweep", "MinAllowedAnchorChannelRemoteFee",
		"MinAllowedNonAnchorChannelRemoteFee", "AnchorChannelFee", "NonAnchorChannelFee",
		"ChannelCloseMinimum"}
	if int(t) < len(names) {
		return names[t]
	}
	return fmt.Sprintf("ConfirmationTarget(%d)", uint8(t))
}

// FeerateFloorSatPerKW is the least feerate that any transaction gets, whatever
// the estimator says: 1 sat/vB rounded up to sat/kw.
const FeerateFloorSatPerKW uint32 = 253

// FeeEstimator is implemented by the user. It may be called under the caller's
// lock and must not call it back.
type FeeEstimator interface {
	// GetEstSatPer1000Weight returns a feerate in sat/kw. Values under
	// FeerateFloorSatPerKW are raised to it by the library.
	GetEstSatPer1000Weight(target ConfirmationTarget) uint32
}

// BoundedFeerate asks the estimator and applies the floor.
func BoundedFeerate(f FeeEstimator, target ConfirmationTarget) uint32 {
	return max(f.GetEstSatPer1000Weight(target), FeerateFloorSatPerKW)
}

// ChannelMonitorUpdateStatus is what persisting a monitor update came to.
type ChannelMonitorUpdateStatus uint8

// The statuses, in the order of the C enum.
const (
	// Completed: it is on disk.
	Completed ChannelMonitorUpdateStatus = iota
	// InProgress: it will be on disk later, and the channel waits for that.
	InProgress
	// UnrecoverableError: it will never be on disk. The channel stops for good:
	// going on could lose money.
	UnrecoverableError
)

// String names the status.
func (s ChannelMonitorUpdateStatus) String() string {
	names := [...]string{"Completed", "InProgress", "UnrecoverableError"}
	if int(s) < len(names) {
		return names[s]
	}
	return fmt.Sprintf("ChannelMonitorUpdateStatus(%d)", uint8(s))
}
