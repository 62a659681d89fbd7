package lntypes

import (
	"fmt"

	"github.com/btcsuite/btcd/chaincfg/v2"
)

// Network is a Bitcoin network.
type Network uint8

// The networks, in the order of the C enum.
const (
	NetworkBitcoin Network = iota
	NetworkTestnet
	NetworkRegtest
	NetworkSignet
)

// String names the network as bitcoind does.
func (n Network) String() string {
	switch n {
	case NetworkBitcoin:
		return "bitcoin"
	case NetworkTestnet:
		return "testnet"
	case NetworkRegtest:
		return "regtest"
	case NetworkSignet:
		return "signet"
	}
	return fmt.Sprintf("Network(%d)", uint8(n))
}

// Params returns btcd's parameters for the network, nil for an unknown value.
func (n Network) Params() *chaincfg.Params {
	switch n {
	case NetworkBitcoin:
		return &chaincfg.MainNetParams
	case NetworkTestnet:
		return &chaincfg.TestNet3Params
	case NetworkRegtest:
		return &chaincfg.RegressionNetParams
	case NetworkSignet:
		return &chaincfg.SigNetParams
	}
	return nil
}

// ChainHash returns the genesis hash that names the chain in messages (BOLT 0).
// An unknown network gives the zero hash, which no chain has.
func (n Network) ChainHash() ChainHash {
	p := n.Params()
	if p == nil {
		return ChainHash{}
	}
	return ChainHash(*p.GenesisHash)
}

// GenesisBlockHash returns the genesis hash as a block hash.
func (n Network) GenesisBlockHash() BlockHash { return BlockHash(n.ChainHash()) }

// BestBlock is the tip that an object has been told of.
type BestBlock struct {
	BlockHash BlockHash
	Height    uint32
}

// BestBlockFromNetwork returns the genesis block at height 0.
func BestBlockFromNetwork(n Network) BestBlock {
	return BestBlock{BlockHash: n.GenesisBlockHash()}
}

// ShortChannelID packs where a funding output sits in the chain: block height
// (3 bytes), index in the block (3), output index (2) (BOLT 7).
type ShortChannelID uint64

// NewShortChannelID packs the parts; ok is false when one does not fit.
func NewShortChannelID(block, tx uint32, vout uint16) (id ShortChannelID, ok bool) {
	if block > 0xffffff || tx > 0xffffff {
		return 0, false
	}
	return ShortChannelID(uint64(block)<<40 | uint64(tx)<<16 | uint64(vout)), true
}

// Block returns the block height.
func (s ShortChannelID) Block() uint32 { return uint32(s >> 40) }

// TxIndex returns the transaction's index in its block.
func (s ShortChannelID) TxIndex() uint32 { return uint32(s>>16) & 0xffffff }

// Vout returns the output index.
func (s ShortChannelID) Vout() uint16 { return uint16(s) }

// String renders blockxtxxvout, BOLT 7's textual form.
func (s ShortChannelID) String() string {
	return fmt.Sprintf("%dx%dx%d", s.Block(), s.TxIndex(), s.Vout())
}
