package invoice

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// The tags of the fields (BOLT 11, Tagged Fields).
const (
	tagPaymentHash             = 1
	tagPrivateRoute            = 3
	tagFeatures                = 5
	tagExpiryTime              = 6
	tagFallback                = 9
	tagDescription             = 13
	tagPaymentSecret           = 16
	tagPayeePubKey             = 19
	tagDescriptionHash         = 23
	tagMinFinalCltvExpiryDelta = 24
	tagPaymentMetadata         = 27
)

// maxFieldWords is the longest field: its length has ten bits.
const maxFieldWords = 1023

// maxMetadata is the longest payment metadata in bytes.
const maxMetadata = maxFieldWords * 5 / 8

// field is a tagged field. The words are what goes into the invoice; the value
// is what they mean, nil for a field that a reader skips.
//
// The dynamic type of the value is Sha256 (p, h), Description, PayeePubKey,
// ExpiryTime, MinFinalCltvExpiryDelta, Fallback, PrivateRoute,
// lntypes.PaymentSecret, []byte (m) or features.Bolt11InvoiceFeatures.
type field struct {
	tag   byte
	words []byte
	value any
}

// equal compares what is written, which decides what is meant.
func (f field) equal(o field) bool { return f.tag == o.tag && bytes.Equal(f.words, o.words) }

// readField gives the words their meaning. The words are kept, not copied.
func readField(tag byte, words []byte) (field, Bolt11ParseError) {
	value, err := readValue(tag, words)
	if err != nil {
		if _, skip := err.(Skip); !skip {
			return field{}, err
		}
		value = nil
	}
	return field{tag: tag, words: words, value: value}, nil
}

func readValue(tag byte, words []byte) (any, Bolt11ParseError) {
	switch tag {
	case tagPaymentHash, tagDescriptionHash:
		hash, err := readHash(words)
		return Sha256{hash}, err
	case tagPaymentSecret:
		secret, err := readHash(words)
		return lntypes.PaymentSecret(secret), err
	case tagDescription:
		data, ok := wordsToBytes(words)
		if !ok {
			return nil, PaddingError{}
		}
		if !utf8.Valid(data) {
			return nil, DescriptionDecodeError{}
		}
		return Description{string(data)}, nil
	case tagPayeePubKey:
		return readPayee(words)
	case tagExpiryTime:
		v, ok := wordsToUint(words)
		if !ok {
			return nil, IntegerOverflowError{}
		}
		return ExpiryTime{v}, nil
	case tagMinFinalCltvExpiryDelta:
		v, ok := wordsToUint(words)
		if !ok {
			return nil, IntegerOverflowError{}
		}
		return MinFinalCltvExpiryDelta{v}, nil
	case tagFallback:
		f, err := fallbackFromWords(words)
		return f, err
	case tagPrivateRoute:
		return readRoute(words)
	case tagPaymentMetadata:
		data, ok := wordsToBytes(words)
		if !ok {
			return nil, PaddingError{}
		}
		return data, nil
	case tagFeatures:
		return features.Bolt11InvoiceFeaturesFromLEBytes(wordsToLEBytes(words)), nil
	}
	return nil, Skip{}
}

// hashWords is the length of 32 bytes in words.
const hashWords = 52

func readHash(words []byte) (hash [32]byte, err Bolt11ParseError) {
	if len(words) != hashWords {
		return hash, Skip{}
	}
	data, ok := wordsToBytes(words)
	if !ok {
		return hash, PaddingError{}
	}
	return [32]byte(data), nil
}

func readPayee(words []byte) (any, Bolt11ParseError) {
	const keyWords = 53
	if len(words) != keyWords {
		return nil, Skip{}
	}
	data, ok := wordsToBytes(words)
	if !ok {
		return nil, PaddingError{}
	}
	key := lntypes.PublicKey(data)
	if !secp.ValidPubKey(key) {
		return nil, MalformedSignature{lntypes.Secp256k1ErrorInvalidPublicKey}
	}
	return PayeePubKey{key}, nil
}

// routeHopLen is the length of a route hint's hop in bytes: key, short channel
// id, base fee, proportional fee, expiry delta.
const routeHopLen = 33 + 8 + 4 + 4 + 2

func readRoute(words []byte) (any, Bolt11ParseError) {
	data, ok := wordsToBytes(words)
	if !ok {
		return nil, PaddingError{}
	}
	if len(data)%routeHopLen != 0 {
		return nil, UnexpectedEndOfTaggedFields{}
	}
	hops := make([]route.RouteHintHop, 0, len(data)/routeHopLen)
	for ; len(data) > 0; data = data[routeHopLen:] {
		hop := route.RouteHintHop{
			SrcNodeID:      lntypes.PublicKey(data[:33]),
			ShortChannelID: lntypes.ShortChannelID(binary.BigEndian.Uint64(data[33:])),
			Fees: route.RoutingFees{
				BaseMsat:               binary.BigEndian.Uint32(data[41:]),
				ProportionalMillionths: binary.BigEndian.Uint32(data[45:]),
			},
			CLTVExpiryDelta: binary.BigEndian.Uint16(data[49:]),
		}
		if !secp.ValidPubKey(hop.SrcNodeID) {
			return nil, MalformedSignature{lntypes.Secp256k1ErrorInvalidPublicKey}
		}
		hops = append(hops, hop)
	}
	return PrivateRoute{route.RouteHint{A: hops}}, nil
}

func routeToWords(p PrivateRoute) []byte {
	var data []byte
	for _, hop := range p.hint.A {
		data = append(data, hop.SrcNodeID[:]...)
		data = binary.BigEndian.AppendUint64(data, uint64(hop.ShortChannelID))
		data = binary.BigEndian.AppendUint32(data, hop.Fees.BaseMsat)
		data = binary.BigEndian.AppendUint32(data, hop.Fees.ProportionalMillionths)
		data = binary.BigEndian.AppendUint16(data, hop.CLTVExpiryDelta)
	}
	return appendBytesAsWords(nil, data...)
}

// newField writes a value. Values are checked by the constructors of their
// types, so that each fits maxFieldWords.
func newField(tag byte, value any) field {
	var words []byte
	switch v := value.(type) {
	case Sha256:
		words = appendBytesAsWords(nil, v.hash[:]...)
	case lntypes.PaymentSecret:
		words = appendBytesAsWords(nil, v[:]...)
	case Description:
		words = appendBytesAsWords(nil, []byte(v.text)...)
	case PayeePubKey:
		words = appendBytesAsWords(nil, v.A[:]...)
	case ExpiryTime:
		words = uintToWords(v.seconds)
	case MinFinalCltvExpiryDelta:
		words = uintToWords(v.A)
	case Fallback:
		words = fallbackToWords(v)
	case PrivateRoute:
		words = routeToWords(v)
	case []byte:
		words = appendBytesAsWords(nil, v...)
	case features.Bolt11InvoiceFeatures:
		words = beBytesToWords(v.BEBytes())
	}
	return field{tag: tag, words: words, value: value}
}

// appendTo appends tag, length and content.
func (f field) appendTo(words []byte) []byte {
	n := len(f.words)
	words = append(words, f.tag, byte(n>>5)&31, byte(n)&31)
	return append(words, f.words...)
}

// readFields splits the words between timestamp and signature.
func readFields(words []byte) ([]field, Bolt11ParseError) {
	var fields []field
	for len(words) > 0 {
		if len(words) < 3 {
			return nil, UnexpectedEndOfTaggedFields{}
		}
		end := 3 + (int(words[1])<<5 | int(words[2]))
		if len(words) < end {
			return nil, UnexpectedEndOfTaggedFields{}
		}
		f, err := readField(words[0], words[3:end:end])
		if err != nil {
			return nil, err
		}
		fields = append(fields, f)
		words = words[end:]
	}
	return fields, nil
}
