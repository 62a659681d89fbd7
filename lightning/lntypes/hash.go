package lntypes

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// Txid is a transaction id in internal byte order (the order of hashing; the
// reverse of what explorers print).
type Txid [32]byte

// BlockHash is a block hash in internal byte order.
type BlockHash [32]byte

// ChainHash is the hash of a chain's genesis block in internal byte order
// (BOLT 0), as it stands in messages.
type ChainHash [32]byte

// ChannelID identifies a channel in messages (BOLT 2): temporary until funding
// is known, then the funding txid XORed with the output index.
type ChannelID [32]byte

// PaymentHash is SHA256 of a PaymentPreimage (BOLT 2).
type PaymentHash [32]byte

// PaymentPreimage is the secret whose release settles an HTLC. It redacts itself.
type PaymentPreimage [32]byte

// PaymentSecret proves to a recipient that the payer holds its invoice
// (BOLT 11 field s). It redacts itself.
type PaymentSecret [32]byte

// PaymentID is the caller's idempotency key for an outbound payment: one id is
// never paid twice while it is remembered.
type PaymentID [32]byte

// InterceptID identifies a held forward (HTLC interception).
type InterceptID [32]byte

// Sha256 is a hash without further meaning, a description hash say.
type Sha256 [32]byte

// Hash returns the payment hash that the preimage opens.
func (p PaymentPreimage) Hash() PaymentHash { return sha256.Sum256(p[:]) }

// Format implements fmt.Formatter; it never prints the preimage.
func (p PaymentPreimage) Format(s fmt.State, _ rune) { redact(s) }

// Format implements fmt.Formatter; it never prints the secret.
func (p PaymentSecret) Format(s fmt.State, _ rune) { redact(s) }

func redact(s fmt.State) { _, _ = s.Write([]byte("<redacted>")) }

// String renders internal bytes reversed, as explorers do.
func (h Txid) String() string { return reversedHex(h) }

// String renders internal bytes reversed, as explorers do.
func (h BlockHash) String() string { return reversedHex(h) }

// String renders internal bytes reversed, as explorers do.
func (h ChainHash) String() string { return reversedHex(h) }

// String renders lower-case hex in message byte order.
func (h ChannelID) String() string { return hex.EncodeToString(h[:]) }

// String renders lower-case hex.
func (h PaymentHash) String() string { return hex.EncodeToString(h[:]) }

// String renders lower-case hex.
func (h PaymentID) String() string { return hex.EncodeToString(h[:]) }

// String renders lower-case hex.
func (h InterceptID) String() string { return hex.EncodeToString(h[:]) }

// String renders lower-case hex.
func (h Sha256) String() string { return hex.EncodeToString(h[:]) }

func reversedHex(h [32]byte) string {
	for i, j := 0, 31; i < j; i, j = i+1, j-1 {
		h[i], h[j] = h[j], h[i]
	}
	return hex.EncodeToString(h[:])
}

// OutPoint names a channel's funding output. The index is 16 bits wide because
// a channel id XORs it into the txid (BOLT 2).
type OutPoint struct {
	Txid  Txid
	Index uint16
}

// ToChannelID returns the v1 channel id of a channel funded by o.
func (o OutPoint) ToChannelID() ChannelID {
	id := ChannelID(o.Txid)
	id[30] ^= byte(o.Index >> 8)
	id[31] ^= byte(o.Index)
	return id
}

// String renders txid:index.
func (o OutPoint) String() string { return fmt.Sprintf("%s:%d", o.Txid, o.Index) }

// IsZero reports the all-zero id that stands for "all channels" in error messages.
func (h ChannelID) IsZero() bool { return h == ChannelID{} }

// ChannelIDFromTxid returns the v1 id of a channel funded by output index of txid.
func ChannelIDFromTxid(txid Txid, index uint16) ChannelID {
	return OutPoint{Txid: txid, Index: index}.ToChannelID()
}

// TemporaryChannelIDFromEntropy draws a temporary channel id (one draw).
func TemporaryChannelIDFromEntropy(e EntropySource) ChannelID {
	return e.GetSecureRandomBytes()
}

// TxOut is an output: its script and value. In the C API it is a primitive.
type TxOut struct {
	ScriptPubkey []byte
	Value        Sat
}

// U128 is a 128-bit unsigned number, in practice the caller's own channel id
// (user_channel_id). C sees 16 little-endian bytes.
type U128 struct {
	Hi, Lo uint64
}

// BigEndian returns the 16 bytes, most significant first.
func (u U128) BigEndian() (b [16]byte) {
	for i := range 8 {
		b[i] = byte(u.Hi >> (56 - 8*i))
		b[8+i] = byte(u.Lo >> (56 - 8*i))
	}
	return b
}

// LittleEndian returns the 16 bytes, least significant first.
func (u U128) LittleEndian() (b [16]byte) {
	be := u.BigEndian()
	for i := range be {
		b[15-i] = be[i]
	}
	return b
}

// U128FromBigEndian reads 16 bytes, most significant first.
func U128FromBigEndian(b [16]byte) (u U128) {
	for i := range 8 {
		u.Hi = u.Hi<<8 | uint64(b[i])
		u.Lo = u.Lo<<8 | uint64(b[8+i])
	}
	return u
}

// U128FromLittleEndian reads 16 bytes, least significant first.
func U128FromLittleEndian(b [16]byte) U128 {
	var be [16]byte
	for i := range b {
		be[15-i] = b[i]
	}
	return U128FromBigEndian(be)
}

// String renders 32 hex digits.
func (u U128) String() string { b := u.BigEndian(); return hex.EncodeToString(b[:]) }
