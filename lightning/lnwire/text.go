package lnwire

// UntrustedString is text from a peer. Its String method makes it fit for a log
// or a screen: everything that could forge or garble output is replaced, and
// long text is cut.
type UntrustedString struct {
	// A is the text as received.
	A string
}

// PrintableString is text to be shown: its String method replaces what could
// forge or garble output, but cuts nothing.
type PrintableString struct {
	// A is the text as it is.
	A string
}

// NodeAlias is a node's name for itself: 32 bytes, by BOLT 7 UTF-8 padded with
// zeroes, which nobody checks. Its String method is fit for a log.
type NodeAlias struct {
	A [32]byte
}
