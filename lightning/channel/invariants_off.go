//go:build !invariants

package channel

const invariants = false
