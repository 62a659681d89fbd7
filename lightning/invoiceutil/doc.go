// Package invoiceutil joins invoices with the node: it makes invoices that a
// ChannelManager, or several nodes under one phantom, will honour, with hints for
// the channels that a payment may come over, and reads an invoice into what a
// payment needs.
//
// What it does not do: it keeps no state; the codec and its rules are in invoice,
// the secrets in payments, and whether to pay at all is the caller's decision.
package invoiceutil
