package invoice

import (
	"crypto/sha256"
	"errors"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"github.com/btcsuite/btcd/address/v2/bech32"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// rawHRP is the part of an invoice before the separator.
type rawHRP struct {
	currency Currency
	// digits is the amount as written, empty if there is none; amount is its
	// value.
	digits string
	amount uint64
	si     *SiPrefix
}

// text returns the part as it stands in the invoice.
func (h rawHRP) text() string {
	s := "ln" + h.currency.String() + h.digits
	if h.si != nil {
		s += h.si.String()
	}
	return s
}

// pico returns the amount in pico-bitcoin; ok is false if it exceeds 64 bits.
func (h rawHRP) pico() (pico uint64, ok bool) {
	multiplier := uint64(picoPerBitcoin)
	if h.si != nil {
		multiplier = h.si.Multiplier()
	}
	over, pico := bits.Mul64(h.amount, multiplier)
	return pico, over == 0
}

// RawDataPart is the part of an invoice between separator and signature.
type RawDataPart struct {
	// Timestamp is when the invoice was made.
	Timestamp PositiveTimestamp
	fields    []field
}

// Equal compares what is written.
func (d RawDataPart) Equal(o RawDataPart) bool {
	return d.Timestamp == o.Timestamp && slices.EqualFunc(d.fields, o.fields, field.equal)
}

const timestampWords = 7

func (d RawDataPart) appendTo(words []byte) []byte {
	for shift := (timestampWords - 1) * 5; shift >= 0; shift -= 5 {
		words = append(words, byte(d.Timestamp.seconds>>shift)&31)
	}
	for _, f := range d.fields {
		words = f.appendTo(words)
	}
	return words
}

// find returns the value of the first field with the tag that has a meaning.
func find[T any](fields []field, tag byte) (v T, ok bool) {
	for _, f := range fields {
		if f.tag == tag {
			if v, ok = f.value.(T); ok {
				return v, true
			}
		}
	}
	return v, false
}

// findAll returns the values of all such fields.
func findAll[T any](fields []field, tag byte) (vs []T) {
	for _, f := range fields {
		if v, ok := f.value.(T); ok && f.tag == tag {
			vs = append(vs, v)
		}
	}
	return vs
}

func findPointer[T any](fields []field, tag byte) *T {
	if v, ok := find[T](fields, tag); ok {
		return &v
	}
	return nil
}

// RawBolt11Invoice is the content of an invoice without signature. No rule has
// been checked: any field may be missing or there twice.
type RawBolt11Invoice struct {
	// Data is the part after the separator.
	Data RawDataPart
	hrp  rawHRP
}

// Equal compares what is written.
func (r RawBolt11Invoice) Equal(o RawBolt11Invoice) bool {
	return r.hrp.text() == o.hrp.text() && r.Data.Equal(o.Data)
}

// SignableHash returns the hash that the payee signs.
func (r RawBolt11Invoice) SignableHash() [32]byte {
	return signableHash(r.hrp.text(), r.Data.appendTo(nil))
}

// signableHash hashes the prefix and the data, padded to whole bytes.
func signableHash(hrp string, words []byte) [32]byte {
	return sha256.Sum256(append([]byte(hrp), wordsToPaddedBytes(words)...))
}

// wordsToPaddedBytes packs words into bytes; the last byte is filled up with
// zero bits.
func wordsToPaddedBytes(words []byte) []byte {
	b := make([]byte, (len(words)*5+7)/8)
	for i, w := range words {
		bit := i * 5
		wide := uint16(w) << (11 - bit%8)
		b[bit/8] |= byte(wide >> 8)
		if byte(wide) != 0 {
			b[bit/8+1] |= byte(wide)
		}
	}
	return b
}

// Sign completes the invoice with a signature of its hash. The function has to
// return a recoverable signature by the payee's key; its error is passed on.
func (r RawBolt11Invoice) Sign(sign func(hash [32]byte) (lntypes.RecoverableSignature, error)) (SignedRawBolt11Invoice, error) {
	hash := r.SignableHash()
	signature, err := sign(hash)
	if err != nil {
		return SignedRawBolt11Invoice{}, err
	}
	return SignedRawBolt11Invoice{raw: r, hash: hash, signature: Bolt11InvoiceSignature{signature}}, nil
}

// PaymentHash returns the first p field, or nil.
func (r RawBolt11Invoice) PaymentHash() *Sha256 {
	return findPointer[Sha256](r.Data.fields, tagPaymentHash)
}

// Description returns the first d field, or nil.
func (r RawBolt11Invoice) Description() *Description {
	return findPointer[Description](r.Data.fields, tagDescription)
}

// PayeePubKey returns the first n field, or nil.
func (r RawBolt11Invoice) PayeePubKey() *PayeePubKey {
	return findPointer[PayeePubKey](r.Data.fields, tagPayeePubKey)
}

// DescriptionHash returns the first h field, or nil.
func (r RawBolt11Invoice) DescriptionHash() *Sha256 {
	return findPointer[Sha256](r.Data.fields, tagDescriptionHash)
}

// ExpiryTime returns the first x field, or nil.
func (r RawBolt11Invoice) ExpiryTime() *ExpiryTime {
	return findPointer[ExpiryTime](r.Data.fields, tagExpiryTime)
}

// MinFinalCltvExpiryDelta returns the first c field, or nil.
func (r RawBolt11Invoice) MinFinalCltvExpiryDelta() *MinFinalCltvExpiryDelta {
	return findPointer[MinFinalCltvExpiryDelta](r.Data.fields, tagMinFinalCltvExpiryDelta)
}

// PaymentSecret returns the first s field, or nil.
func (r RawBolt11Invoice) PaymentSecret() *lntypes.PaymentSecret {
	return findPointer[lntypes.PaymentSecret](r.Data.fields, tagPaymentSecret)
}

// PaymentMetadata returns a copy of the first m field, or nil.
func (r RawBolt11Invoice) PaymentMetadata() *[]byte {
	m := findPointer[[]byte](r.Data.fields, tagPaymentMetadata)
	if m != nil {
		*m = append([]byte{}, *m...)
	}
	return m
}

// Features returns the first 9 field, or nil.
func (r RawBolt11Invoice) Features() *features.Bolt11InvoiceFeatures {
	return findPointer[features.Bolt11InvoiceFeatures](r.Data.fields, tagFeatures)
}

// Fallbacks returns the f fields, the payee's favourite first.
func (r RawBolt11Invoice) Fallbacks() []Fallback {
	all := findAll[Fallback](r.Data.fields, tagFallback)
	for i := range all {
		all[i] = cloneFallback(all[i])
	}
	return all
}

// PrivateRoutes returns the r fields, the payee's favourite first.
func (r RawBolt11Invoice) PrivateRoutes() []PrivateRoute {
	all := findAll[PrivateRoute](r.Data.fields, tagPrivateRoute)
	for i := range all {
		all[i].hint.A = slices.Clone(all[i].hint.A)
	}
	return all
}

// AmountPicoBtc returns the amount in pico-bitcoin (a tenth of a millisatoshi),
// or nil if the payer is to choose it.
func (r RawBolt11Invoice) AmountPicoBtc() *uint64 {
	if r.hrp.digits == "" {
		return nil
	}
	pico, _ := r.hrp.pico()
	return &pico
}

// Currency returns the network that the invoice is for.
func (r RawBolt11Invoice) Currency() Currency { return r.hrp.currency }

// SignedRawBolt11Invoice is an invoice with a signature. Neither the signature
// nor any rule has been checked.
type SignedRawBolt11Invoice struct {
	raw       RawBolt11Invoice
	hash      [32]byte
	signature Bolt11InvoiceSignature
}

// SignedRawBolt11InvoiceParts is a signed invoice taken apart.
type SignedRawBolt11InvoiceParts struct {
	Invoice   RawBolt11Invoice
	Hash      [32]byte
	Signature Bolt11InvoiceSignature
}

// IntoParts returns content, signed hash and signature.
func (s SignedRawBolt11Invoice) IntoParts() SignedRawBolt11InvoiceParts {
	return SignedRawBolt11InvoiceParts{s.raw, s.hash, s.signature}
}

// RawInvoice returns the content.
func (s SignedRawBolt11Invoice) RawInvoice() RawBolt11Invoice { return s.raw }

// SignableHash returns the hash that is signed.
func (s SignedRawBolt11Invoice) SignableHash() [32]byte { return s.hash }

// Signature returns the signature.
func (s SignedRawBolt11Invoice) Signature() Bolt11InvoiceSignature { return s.signature }

// Equal compares content and signature.
func (s SignedRawBolt11Invoice) Equal(o SignedRawBolt11Invoice) bool {
	return s.hash == o.hash && s.signature == o.signature && s.raw.Equal(o.raw)
}

// RecoverPayeePubKey computes the key that made the signature. If the invoice
// names the payee's key, that one counts and not this. The error is a
// lntypes.Secp256k1Error.
func (s SignedRawBolt11Invoice) RecoverPayeePubKey() (PayeePubKey, error) {
	key, err := secp.Recover(s.hash, s.signature.A.Compact, s.signature.A.RecoveryID)
	switch {
	case err == nil:
		return PayeePubKey{key}, nil
	case s.signature.A.RecoveryID > 3:
		return PayeePubKey{}, lntypes.Secp256k1ErrorInvalidRecoveryID
	}
	return PayeePubKey{}, lntypes.Secp256k1ErrorInvalidSignature
}

// payee returns the key that the invoice is to be paid to, if the signature is
// in order. With an n field the signature has to verify under that key and to
// have a low S; without, the key is recovered and either S will do (BOLT 11).
func (s SignedRawBolt11Invoice) payee() (lntypes.PublicKey, error) {
	if s.signature.A.RecoveryID > 3 {
		return lntypes.PublicKey{}, Bolt11SemanticErrorInvalidRecoveryID
	}
	if key := s.raw.PayeePubKey(); key != nil {
		if !secp.Verify(key.A, s.hash, s.signature.A.Compact) {
			return lntypes.PublicKey{}, Bolt11SemanticErrorInvalidSignature
		}
		return key.A, nil
	}
	key, err := s.RecoverPayeePubKey()
	if err != nil {
		return lntypes.PublicKey{}, Bolt11SemanticErrorInvalidSignature
	}
	return key.A, nil
}

// CheckSignature reports whether the signature is the payee's.
func (s SignedRawBolt11Invoice) CheckSignature() bool {
	_, err := s.payee()
	return err == nil
}

// String returns the invoice as it is handed to a payer, in lower case.
func (s SignedRawBolt11Invoice) String() string {
	words := s.raw.Data.appendTo(nil)
	words = appendBytesAsWords(words, append(s.signature.A.Compact[:], s.signature.A.RecoveryID)...)
	text, err := bech32.Encode(s.raw.hrp.text(), words)
	if err != nil {
		return "" // words are below 32, which is all that can fail
	}
	return text
}

const (
	signatureWords = 104
	signatureLen   = 65
)

// SignedRawBolt11InvoiceFromStr reads an invoice without checking rules or
// signature. The error is a Bolt11ParseError.
func SignedRawBolt11InvoiceFromStr(s string) (SignedRawBolt11Invoice, error) {
	hrpText, words, err := decodeBech32(s)
	if err != nil {
		return SignedRawBolt11Invoice{}, err
	}
	if len(words) < signatureWords {
		return SignedRawBolt11Invoice{}, TooShortDataPart{}
	}
	hrp, perr := readHRP(hrpText)
	if perr != nil {
		return SignedRawBolt11Invoice{}, perr
	}
	content := words[:len(words)-signatureWords]
	if len(content) < timestampWords {
		return SignedRawBolt11Invoice{}, TooShortDataPart{}
	}
	seconds, _ := wordsToUint(content[:timestampWords])
	fields, perr := readFields(content[timestampWords:])
	if perr != nil {
		return SignedRawBolt11Invoice{}, perr
	}
	signature, perr := readSignature(words[len(content):])
	if perr != nil {
		return SignedRawBolt11Invoice{}, perr
	}
	return SignedRawBolt11Invoice{
		raw:       RawBolt11Invoice{hrp: hrp, Data: RawDataPart{PositiveTimestamp{seconds}, fields}},
		hash:      signableHash(hrpText, content),
		signature: signature,
	}, nil
}

// bech32Error translates what btcutil's decoder found.
func bech32Error(s string, err error) Bolt11ParseError {
	var (
		char      bech32.ErrInvalidCharacter
		charset   bech32.ErrNonCharsetChar
		separator bech32.ErrInvalidSeparatorIndex
		length    bech32.ErrInvalidLength
		checksum  bech32.ErrInvalidChecksum
	)
	var e Bech32Error
	switch {
	case errors.As(err, &char):
		e = InvalidChar{uint32(rune(char))}
	case errors.As(err, &charset):
		e = InvalidChar{uint32(rune(charset))}
	case errors.As(err, new(bech32.ErrMixedCase)):
		e = MixedCase{}
	case errors.As(err, &separator):
		e = MissingSeparator{}
		if strings.LastIndexByte(s, '1') > 0 {
			e = InvalidLength{}
		}
	case errors.As(err, &length):
		e = InvalidLength{}
	case errors.As(err, &checksum):
		e = InvalidChecksum{}
	default:
		e = InvalidData{}
	}
	return Bolt11ParseErrorBech32Error{e}
}

// readHRP reads the part before the separator, which is ASCII in one case.
func readHRP(s string) (rawHRP, Bolt11ParseError) {
	var hrp rawHRP
	if !strings.HasPrefix(s, "ln") {
		return hrp, MalformedHRP{}
	}
	rest := s[2:]
	isDigit := func(r rune) bool { return '0' <= r && r <= '9' }
	at := strings.IndexFunc(rest, isDigit)
	if at < 0 {
		at = len(rest)
	}
	currency := slices.Index(currencyPrefixes[:], rest[:at])
	if currency < 0 {
		return hrp, UnknownCurrency{}
	}
	hrp.currency = Currency(currency)
	if at == len(rest) {
		return hrp, nil
	}
	rest = rest[at:]
	letter := strings.TrimLeftFunc(rest, isDigit)
	hrp.digits = rest[:len(rest)-len(letter)]
	if letter != "" {
		si, err := SiPrefixFromStr(letter[:1])
		if err != nil {
			return hrp, UnknownSiPrefix{}
		}
		if len(letter) > 1 {
			return hrp, MalformedHRP{}
		}
		hrp.si = &si
	}
	var err error
	if hrp.amount, err = strconv.ParseUint(hrp.digits, 10, 64); err != nil {
		return hrp, ParseAmountError{}
	}
	if _, ok := hrp.pico(); !ok {
		return hrp, IntegerOverflowError{}
	}
	return hrp, nil
}

func readSignature(words []byte) (Bolt11InvoiceSignature, Bolt11ParseError) {
	var none Bolt11InvoiceSignature
	data, ok := wordsToBytes(words)
	if !ok || len(data) != signatureLen {
		return none, InvalidSliceLength{"signature"}
	}
	sig := lntypes.RecoverableSignature{Compact: [64]byte(data[:64]), RecoveryID: data[64]}
	if sig.RecoveryID > 3 {
		return none, MalformedSignature{lntypes.Secp256k1ErrorInvalidRecoveryID}
	}
	if !secp.ValidSignature(sig.Compact) {
		return none, MalformedSignature{lntypes.Secp256k1ErrorInvalidSignature}
	}
	return Bolt11InvoiceSignature{sig}, nil
}
