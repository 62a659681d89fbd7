// Package invoice implements BOLT 11, the invoices of the Lightning Network:
// parsing, checking, building, signing and recovering the payee.
//
// An invoice goes through four types. RawBolt11Invoice is the content without
// a signature, SignedRawBolt11Invoice adds one, and Bolt11Invoice is a signed
// one that has passed every check, so that its getters cannot fail. A string
// becomes one with Bolt11InvoiceFromStr, a new one is made with a Builder:
//
//	invoice, err := invoice.NewBuilder(invoice.CurrencyBitcoin).
//		Description("one coffee").
//		PaymentHash(hash).PaymentSecret(secret).
//		Timestamp(now).MinFinalCltvExpiryDelta(24).
//		AmountMilliSatoshis(250_000_000).
//		BuildSigned(sign)
//
// Fields are kept as the 5-bit groups that they came in, unknown ones included,
// so that writing an invoice again gives the same characters and its signature
// stays valid.
//
// Where BOLT 11 is strict this package is: padding, lengths, UTF-8, key
// validity, amounts that are no whole millisatoshi. In three places it follows
// the reference implementation rather than the letter. A p, h, s or n field of
// the wrong length is skipped (BOLT 11's own examples demand it), leading zero
// groups in x, c and 9 fields are tolerated, and so are leading zeroes of the
// amount.
//
// # What it does not do
//
// It pays nothing and knows no channels (see invoiceutils), reads no clock (the
// caller passes the time), and holds no key: signing is a function argument. It
// does not escape descriptions: they come from strangers, so print them with
// Description.String, which replaces control characters.
//
// All types are values without locks. Once made they are never changed, so that
// they may be shared between threads.
package invoice
