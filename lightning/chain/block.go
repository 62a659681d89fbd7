package chain

import (
	"encoding/binary"

	"golightning/lightning/lntypes"
)

// ParseBlock splits a serialized block into its header and transactions. It
// checks that the lengths fit together and nothing else: neither proof of work
// nor merkle root nor scripts, and it sets no limits of its own, so that whatever
// consensus accepts can be read. The transactions share memory with block. It fails
// with a DecodeError.
func ParseBlock(block []byte) (header [HeaderSize]byte, txs []IndexedTx, err error) {
	c := cursor{rest: block}
	copy(header[:], c.take(HeaderSize))
	count := c.varInt()
	// The count must not make us allocate more than the block pays for.
	if count > uint64(len(c.rest)/minTxSize) {
		return header, nil, lntypes.ErrShortRead
	}
	txs = make([]IndexedTx, 0, count)
	for i := range uint(count) {
		start := c.rest
		c.skipTx()
		if c.short {
			return header, nil, lntypes.ErrShortRead
		}
		n := len(start) - len(c.rest)
		txs = append(txs, IndexedTx{Index: i, Tx: start[:n:n]})
	}
	if c.short {
		return header, nil, lntypes.ErrShortRead
	}
	if len(c.rest) != 0 {
		return header, nil, lntypes.ErrInvalidValue
	}
	return header, txs, nil
}

// minTxSize is version, two counts and lock time; real transactions are longer.
const minTxSize = 10

// cursor walks bytes; once it runs short it stays short.
type cursor struct {
	rest  []byte
	short bool
}

func (c *cursor) take(n uint64) []byte {
	if c.short || n > uint64(len(c.rest)) {
		c.short = true
		return nil
	}
	b := c.rest[:n]
	c.rest = c.rest[n:]
	return b
}

// varInt reads Bitcoin's CompactSize.
func (c *cursor) varInt() uint64 {
	first := c.take(1)
	if c.short {
		return 0
	}
	var size uint64
	switch first[0] {
	case 0xfd:
		size = 2
	case 0xfe:
		size = 4
	case 0xff:
		size = 8
	default:
		return uint64(first[0])
	}
	var b [8]byte
	copy(b[:], c.take(size))
	return binary.LittleEndian.Uint64(b[:])
}

// skipBytes skips a byte string behind its length.
func (c *cursor) skipBytes() { c.take(c.varInt()) }

// skipTx skips a transaction, with or without witness (BIP 144).
func (c *cursor) skipTx() {
	c.take(4)
	inputs := c.varInt()
	witness := false
	if inputs == 0 && !c.short && len(c.rest) > 0 && c.rest[0] != 0 {
		c.take(1) // the flag behind the marker
		witness = true
		inputs = c.varInt()
	}
	for range inputs {
		if c.short {
			return
		}
		c.take(36)
		c.skipBytes()
		c.take(4)
	}
	for outputs := c.varInt(); outputs > 0 && !c.short; outputs-- {
		c.take(8)
		c.skipBytes()
	}
	for i := uint64(0); witness && i < inputs && !c.short; i++ {
		for items := c.varInt(); items > 0 && !c.short; items-- {
			c.skipBytes()
		}
	}
	c.take(4)
}
