// Package lntest is what tests of the library stand on: a fake block chain that
// accepts only what Bitcoin nodes would accept, and implementations of the
// traits that a user brings (broadcaster, fee estimator, logger, persister,
// entropy), each with the switches that a hostile world needs.
//
// The chain runs every input of every transaction through btcd's script engine
// with standard flags and applies relay policy: finality, relative lock times,
// dust, least feerate, replacement. A transaction that the library builds and
// that this chain takes would have got into real mempools.
//
// Above it stand, from small to large: Pair, a channel whose commitments the test
// makes itself, to put monitors into every situation; Node and Network, whole
// nodes that exchange encoded messages; ConnectStyle, the ways in which an object
// may hear of blocks.
//
// It is imported from external test packages (package foo_test) only. Unlike the
// core it may fail a test on the spot. What it does not do: no proof of work, no
// difficulty, no signature caching, no package limits.
package lntest
