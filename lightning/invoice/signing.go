package invoice

import "golightning/lightning/lntypes"

// SigningInput returns the prefix and the data words that a signature covers, in
// the form that a NodeSigner takes (BOLT 11).
func (r RawBolt11Invoice) SigningInput() (hrp []byte, data []lntypes.U5) {
	words := r.Data.appendTo(nil)
	data = make([]lntypes.U5, len(words))
	for i, w := range words {
		data[i] = lntypes.U5(w)
	}
	return []byte(r.hrp.text()), data
}

// ConstructInvoicePreimage returns the bytes whose SHA256 is signed: the prefix and
// the words, padded to whole bytes.
func ConstructInvoicePreimage(hrpBytes []byte, dataWithoutSignature []lntypes.U5) []byte {
	words := make([]byte, len(dataWithoutSignature))
	for i, w := range dataWithoutSignature {
		words[i] = byte(w) & 31
	}
	return append(append([]byte(nil), hrpBytes...), wordsToPaddedBytes(words)...)
}
