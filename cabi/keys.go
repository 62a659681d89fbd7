package main

import (
	"sync/atomic"

	"golightning/lightning/keycheck"
)

// keyIn checks that 33 bytes are a point of the curve. Points seen lately are
// remembered: the same few keys come with every call.
func keyIn(c *call, p *[33]byte) [33]byte {
	k := *p
	slot := &knownKeys[(uint(k[5])<<8|uint(k[17]))%uint(len(knownKeys))]
	if seen := slot.Load(); seen != nil && *seen == k {
		return k
	}
	if !keycheck.ValidPublicKey(k) {
		c.fault("is not a valid public key")
	}
	slot.Store(&k)
	return k
}

var knownKeys [1024]atomic.Pointer[[33]byte]
