// Package features holds the feature bits of BOLT 9 as typed sets, one type
// per place where a feature vector appears: InitFeatures in init, NodeFeatures
// in node_announcement, ChannelFeatures in channel_announcement,
// ChannelTypeFeatures as channel_type, and those of invoices, offers and
// blinded hops. Each type has the setters and getters of the features that
// are defined for its place and no others.
//
// A set is an immutable string of bytes behind a small struct: copying a set
// is cheap and a setter never changes a copy made before. The zero value is
// the empty set. Bytes read from a peer are kept as they are, unknown bits
// and superfluous zero bytes included, so that writing a set again gives the
// same bytes (signed gossip depends on it); Equal does not count such zeroes.
//
// A bit pair is "known" to a type when release 0.0.121 of the reference knows
// it there; RequiresUnknownBits refers to that. Features that came later have
// setters and getters, but until one is put to use it stays unknown.
//
// The per-feature methods in zz_features.go are written by
// scripts/genfeatures from one table.
//
// What the package does not do: it does not decide which features this node
// offers, nor compare those of two nodes beyond RequiresUnknownBitsFrom; the
// handlers that implement a feature do.
package features

//go:generate go run golightning/scripts/genfeatures
