// Package router finds the ways of payments: FindRoute over the public graph,
// our own channels and the hints of an invoice, BuildRouteFromHops over given
// nodes, and DefaultRouter, the Router that most users give to their
// ChannelManager.
//
// The search runs from the recipient to the payer (what a hop must carry is
// known only from what follows it), cheapest node first, where cost is fees plus
// the scorer's penalties. Nodes are numbers, edges are read as the graph stores
// them, labels and queue are arrays that the next search uses again: engine.go.
// A round searches for one exact amount and finds the cheapest way for it. First
// that is the whole amount; where no path can carry it and the recipient takes
// parts, parts of several sizes are searched, each beside what the others use, and
// the cheapest outcome is taken: split.go. FindRouteWithSearch can split by a flow
// of least cost instead: mcf.go.
//
// FindRoute and BuildRouteFromHops are functions of their arguments: same graph,
// same scorer, same seed, same route. The seed decides only by how many blocks a
// path's expiry is stretched to hide how far the recipient is (shadow.go).
// DefaultRouter draws the seed, once per FindRoute, before anything else.
//
// Locks: no lock is held while the scorer is asked; the graph is read as it was
// when the search began. DefaultRouter holds the scorer's read lock during a
// search.
//
// What it does not do: it sends nothing, remembers nothing between calls (what
// failed before comes with the parameters, what is known of liquidity with the
// scorer), and does not change the graph.
package router
