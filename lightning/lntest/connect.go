package lntest

import (
	"fmt"

	"golightning/lightning/chain"
	"golightning/lightning/lntypes"
)

// ConnectStyle is a way in which a user may tell an object of blocks.
type ConnectStyle uint8

// The styles. All tell of every block; the names say in which order and how much.
const (
	// FullBlocks uses chain.Listen with whole blocks.
	FullBlocks ConnectStyle = iota
	// FilteredBlocks uses chain.Listen with parsed blocks.
	FilteredBlocks
	// TransactionsFirst uses chain.Confirm: a block's transactions, then the tip.
	TransactionsFirst
	// BestBlockFirst uses chain.Confirm: the tip, then its transactions.
	BestBlockFirst
	// TransactionsTwice is TransactionsFirst with everything said twice.
	TransactionsTwice
	// TipOnlyReorgs is TransactionsFirst, but a reorganisation is told only by its
	// new tip.
	TipOnlyReorgs
	// NumConnectStyles is how many there are.
	NumConnectStyles
)

// String names the style.
func (s ConnectStyle) String() string {
	names := [...]string{"FullBlocks", "FilteredBlocks", "TransactionsFirst", "BestBlockFirst", "TransactionsTwice", "TipOnlyReorgs"}
	if int(s) < len(names) {
		return names[s]
	}
	return fmt.Sprintf("ConnectStyle(%d)", uint8(s))
}

// ChainObject is told of blocks either way.
type ChainObject interface {
	chain.Listen
	chain.Confirm
}

// Connect tells an object of the next block.
func (s ConnectStyle) Connect(o ChainObject, b *Block) {
	switch s {
	case FullBlocks:
		o.BlockConnected(b.Raw(), b.Height)
	case FilteredBlocks:
		o.FilteredBlockConnected(b.RawHeader(), b.Indexed(), b.Height)
	case BestBlockFirst:
		o.BestBlockUpdated(b.RawHeader(), b.Height)
		o.TransactionsConfirmed(b.RawHeader(), b.Indexed(), b.Height)
	default:
		o.TransactionsConfirmed(b.RawHeader(), b.Indexed(), b.Height)
		if s == TransactionsTwice {
			o.TransactionsConfirmed(b.RawHeader(), b.Indexed(), b.Height)
			o.BestBlockUpdated(b.RawHeader(), b.Height)
		}
		o.BestBlockUpdated(b.RawHeader(), b.Height)
	}
}

// Disconnect tells an object that the tip is gone; prev is the one before.
func (s ConnectStyle) Disconnect(o ChainObject, b, prev *Block) {
	switch s {
	case FullBlocks, FilteredBlocks:
		o.BlockDisconnected(b.RawHeader(), b.Height)
		return
	case TipOnlyReorgs:
	default:
		for _, tx := range o.GetRelevantTxids() {
			if tx.BlockHash != nil && *tx.BlockHash == lntypes.BlockHash(b.Hash) {
				o.TransactionUnconfirmed(tx.Txid)
			}
		}
	}
	o.BestBlockUpdated(prev.RawHeader(), prev.Height)
}

// monitorObject makes a chain object of a side's monitor.
type monitorObject struct{ s *Side }

// FilteredBlockConnected implements chain.Listen.
func (m monitorObject) FilteredBlockConnected(header [chain.HeaderSize]byte, txdata []chain.IndexedTx, height uint32) {
	m.s.Monitor.BlockConnected(header, txdata, height, m.s.Broadcaster, m.s.Fees, m.s.Log)
}

// BlockConnected implements chain.Listen.
func (m monitorObject) BlockConnected(block []byte, height uint32) {
	header, txs := mustParse(block)
	m.FilteredBlockConnected(header, txs, height)
}

// BlockDisconnected implements chain.Listen.
func (m monitorObject) BlockDisconnected(header [chain.HeaderSize]byte, height uint32) {
	m.s.Monitor.BlockDisconnected(header, height, m.s.Broadcaster, m.s.Fees, m.s.Log)
}

// TransactionsConfirmed implements chain.Confirm.
func (m monitorObject) TransactionsConfirmed(header [chain.HeaderSize]byte, txdata []chain.IndexedTx, height uint32) {
	m.s.Monitor.TransactionsConfirmed(header, txdata, height, m.s.Broadcaster, m.s.Fees, m.s.Log)
}

// TransactionUnconfirmed implements chain.Confirm.
func (m monitorObject) TransactionUnconfirmed(txid lntypes.Txid) {
	m.s.Monitor.TransactionUnconfirmed(txid, m.s.Broadcaster, m.s.Fees, m.s.Log)
}

// BestBlockUpdated implements chain.Confirm.
func (m monitorObject) BestBlockUpdated(header [chain.HeaderSize]byte, height uint32) {
	m.s.Monitor.BestBlockUpdated(header, height, m.s.Broadcaster, m.s.Fees, m.s.Log)
}

// GetRelevantTxids implements chain.Confirm.
func (m monitorObject) GetRelevantTxids() []chain.ConfirmedTxid {
	return m.s.Monitor.GetRelevantTxids()
}
