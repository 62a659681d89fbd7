// Package ser holds the conventions of the persistent forms: versioned
// prefixes, length-prefixed TLV fields, collections and options. They are the
// conventions of the reference implementation, so that forms which must agree
// with its bytes (routes, scorers, graphs) can be written with them directly.
//
// Decoders built on it take a *tlv.Reader, whose first failure sticks: they run
// to their end on bad input, allocate nothing that the input does not pay for,
// and the caller looks at the reader's error once.
//
// What it does not do: no wire messages (lnwire) and no knowledge of any type.
package ser
