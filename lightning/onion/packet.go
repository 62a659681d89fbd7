package onion

import (
	"crypto/hmac"
	"crypto/subtle"

	"golightning/lightning/internal/lncrypto"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// hmacLen is the length of the HMAC behind each payload.
const hmacLen = 32

// Hop-data lengths of onions for onion messages (BOLT 4, "Onion Messages").
const (
	SmallMessageHopDataLen = 1300
	BigMessageHopDataLen   = 32768
)

// ErrTooLong is returned when the payloads do not fit into the packet.
var ErrTooLong = lntypes.InvalidRoute{Err: "the hops' payloads are too long for the onion"}

// BuildPaymentPacket wraps payloads, each with its length in front, for the hops
// of keys. padding seeds the bytes that fill the packet, so that the recipient
// cannot tell the path's length; paymentHash is authenticated by each hop. It
// fails with ErrTooLong.
func BuildPaymentPacket(payloads [][]byte, keys []HopKeys, padding [32]byte, paymentHash lntypes.PaymentHash) (lnwire.OnionPacket, error) {
	var p lnwire.OnionPacket
	mac, err := wrap(p.HopData[:], payloads, keys, padding, paymentHash[:])
	if err != nil {
		return lnwire.OnionPacket{}, err
	}
	p.PublicKey, p.HMAC = keys[0].EphemeralPubKey, mac
	return p, nil
}

// BuildMessagePacket wraps the payloads of an onion message into a packet with
// hopDataLen bytes of hop data. It fails with ErrTooLong.
func BuildMessagePacket(payloads [][]byte, keys []HopKeys, padding [32]byte, hopDataLen int) (lnwire.Packet, error) {
	p := lnwire.Packet{HopData: make([]byte, hopDataLen)}
	mac, err := wrap(p.HopData, payloads, keys, padding, nil)
	if err != nil {
		return lnwire.Packet{}, err
	}
	p.PublicKey, p.HMAC = keys[0].EphemeralPubKey, mac
	return p, nil
}

// PayloadsLen returns how much hop data payloads need, HMACs included.
func PayloadsLen(payloads [][]byte) int {
	n := 0
	for _, p := range payloads {
		n += len(p) + hmacLen
	}
	return n
}

// wrap fills data with the onion, innermost layer first, and returns the HMAC of
// the outermost.
func wrap(data []byte, payloads [][]byte, keys []HopKeys, padding [32]byte, assoc []byte) (mac [32]byte, err error) {
	if len(payloads) == 0 || len(payloads) != len(keys) || PayloadsLen(payloads) > len(data) {
		return mac, ErrTooLong
	}
	random := make([]byte, len(data)+lncrypto.ChaCha20Room)
	lncrypto.ChaCha20Apply(padding, random)
	copy(data, random)
	streams, filler := hopStreams(len(data), payloads, keys)
	for i := len(payloads) - 1; i >= 0; i-- {
		size := len(payloads[i]) + hmacLen
		copy(data[size:], data[:len(data)-size])
		copy(data, payloads[i])
		copy(data[len(payloads[i]):], mac[:])
		subtle.XORBytes(data, data, streams[i][:len(data)])
		if i == len(payloads)-1 {
			copy(data[len(data)-len(filler):], filler)
		}
		mu := keyMu.from(keys[i].SharedSecret)
		mac = lncrypto.HMAC256(mu[:], data, assoc)
	}
	return mac, nil
}

// hopStreams computes each hop's cipher stream once, as far as wrapping and the
// filler need it, and the filler: what the bytes that earlier hops pushed out
// will have become when the last hop's HMAC is checked.
func hopStreams(dataLen int, payloads [][]byte, keys []HopKeys) (streams [][]byte, filler []byte) {
	total := PayloadsLen(payloads)
	streams, filler = make([][]byte, len(keys)), make([]byte, total)[:0]
	room := make([]byte, len(keys)*(dataLen+lncrypto.ChaCha20Room)+total)
	for i := range keys {
		size := len(payloads[i]) + hmacLen
		s := room[:dataLen+size+lncrypto.ChaCha20Room]
		room = room[len(s):]
		lncrypto.ChaCha20Apply(keyRho.from(keys[i].SharedSecret), s)
		s = s[:dataLen+size]
		streams[i] = s
		if i+1 < len(keys) {
			filler = filler[:len(filler)+size]
			subtle.XORBytes(filler, filler, s[len(s)-len(filler):])
		}
	}
	return streams, filler
}

// Peeled is an onion with its outermost layer taken off.
type Peeled struct {
	// Payload is the hop's TLV stream, without its length.
	Payload []byte
	// Final: there is no further hop, and the fields below are empty.
	Final bool
	// NextHMAC and NextHopData belong to the packet for the next hop.
	NextHMAC    [32]byte
	NextHopData []byte
}

// PeelError says why an onion could not be peeled.
type PeelError struct {
	// Code is InvalidOnionHMAC if the packet was damaged or made for another
	// node or payment, else InvalidOnionPayload.
	Code Code
}

// Error implements error.
func (e *PeelError) Error() string { return "onion: " + e.Code.String() }

// Peel takes the outermost layer off an onion of any length. assoc is the
// payment hash, empty for onion messages. hopData is not changed. It fails with
// *PeelError.
func Peel(hopData []byte, mac [32]byte, ss route.SharedSecret, assoc []byte) (Peeled, error) {
	mu := keyMu.from(ss)
	want := lncrypto.HMAC256(mu[:], hopData, assoc)
	if !hmac.Equal(want[:], mac[:]) {
		return Peeled{}, &PeelError{InvalidOnionHMAC}
	}
	// The hop data is followed by as much zero as a payload can take from it.
	plain := make([]byte, 2*len(hopData)+lncrypto.ChaCha20Room)
	copy(plain, hopData)
	lncrypto.ChaCha20Apply(keyRho.from(ss), plain)

	r := tlv.NewReader(plain[:len(hopData)])
	payload := r.Bytes(r.BigSizeLen()) // never beyond the packet (known-attacks O1)
	var p Peeled
	r.Into(p.NextHMAC[:])
	if r.Err() != nil {
		return Peeled{}, &PeelError{InvalidOnionPayload}
	}
	p.Payload = payload
	if p.NextHMAC == ([32]byte{}) {
		p.Final = true
		return p, nil
	}
	used := len(hopData) - r.Len()
	p.NextHopData = plain[used : used+len(hopData)]
	return p, nil
}
