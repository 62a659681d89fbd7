// Package route holds what a payment's way through the network consists of:
// hops, paths and routes, the parameters they are searched with, the facts
// about our own channels that a search starts from (ChannelDetails), the
// candidates that a scorer is asked about, the liquidity already in flight, and
// where an HTLC in one of our channels came from (HTLCSource).
//
// Everything here is plain data: values that may be copied, with no locks and
// no shared state, InFlightHtlcs aside, which one goroutine builds and the
// others then only read. Amounts are millisatoshi, expiries are blocks, and the
// fee and expiry of a hop are those of the channel that leaves it, as in BOLT 4.
// Route, RouteParameters, PaymentParameters, RouteHop, BlindedTail and RouteHint
// are written in the bytes of the reference implementation.
//
// What it does not do: it finds no route (package router), builds no onion
// (package onion), and checks no signature or public key; a key that is not a
// point shows when the onion is built.
package route
