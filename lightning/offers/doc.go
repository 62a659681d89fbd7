// Package offers holds what of BOLT 12 other packages need now: the tagged hash
// over a TLV stream that its signatures commit to, and the unsigned invoice
// request and invoice that a NodeSigner is asked to sign.
//
// What it does not do: it does not build, interpret or check offers, requests and
// invoices beyond the form of their TLV stream, and sends nothing.
package offers
