// Package router finds the ways of payments: FindRoute over the public graph,
// our own channels and the hints of an invoice, and DefaultRouter, the Router
// that most users give to their ChannelManager.
//
// What it does not do: it sends nothing, remembers nothing between calls (what
// failed before comes with the parameters, what is known of liquidity with the
// scorer), and does not change the graph.
package router
