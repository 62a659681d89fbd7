// Package chaindata turns the serialized blocks and transactions that come
// through the chain traits into parsed form, once, for all objects that look
// at them.
//
// It accepts whatever consensus accepts: a block that the network follows must
// never be unreadable here, or the node goes blind. It checks nothing about the
// chain: no proof of work, no merkle root, no script.
package chaindata
