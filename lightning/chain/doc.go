// Package chain defines how the library talks to the block chain: the traits that
// the user implements (BroadcasterInterface, FeeEstimator, Filter) and those that
// the library implements and the user feeds (Listen, Confirm).
//
// A user with full blocks drives Listen: every block once, in order. A user with
// an Electrum-like source drives Confirm: transactions of interest as they confirm
// or unconfirm, and the best block. Never both on one object for the same block.
//
// What it does not do: it fetches nothing and checks no proof of work; the chain
// it is shown is believed. The ready-made sources at the edge check headers.
package chain
