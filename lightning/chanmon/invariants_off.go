//go:build !invariants

package chanmon

// invariants turns on the checks of mustHold.
const invariants = false
