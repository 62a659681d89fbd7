// Package router finds the ways of payments: FindRoute over the public graph,
// our own channels and the hints of an invoice, BuildRouteFromHops over given
// nodes, and DefaultRouter, the Router that most users give to their
// ChannelManager.
//
// The search runs from the recipient to the payer (what a hop must carry is
// known only from what follows it), cheapest node first, where cost is fees plus
// the scorer's penalties. It is repeated for further paths, which may not use the
// same liquidity, until three times the amount is found; then the cheapest paths
// are chosen. See search.go.
//
// FindRoute and BuildRouteFromHops are functions of their arguments: same graph,
// same scorer, same seed, same route. The seed decides only by how many blocks a
// path's expiry is stretched to hide how far the recipient is (shadow.go).
// DefaultRouter draws the seed, once per FindRoute, before anything else.
//
// Locks: no lock is held while the scorer is asked; the graph is read channel
// by channel, and what it hands out does not change. DefaultRouter holds the
// scorer's read lock during a search.
//
// What it does not do: it sends nothing, remembers nothing between calls (what
// failed before comes with the parameters, what is known of liquidity with the
// scorer), and does not change the graph.
package router
