package lnwire

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golightning/lightning/internal/ser"
	"golightning/lightning/tlv"
)

// maxShown is how many characters of a peer's text are shown.
const maxShown = 512

// printable returns at most limit characters of s, each that is not a letter,
// mark, number, sign, punctuation or the ASCII space replaced by U+FFFD. That
// takes in control and format characters, such as reverse the direction of
// writing, all separators and bytes that are not UTF-8. What was cut is
// replaced by "...".
func printable(s string, limit int) string {
	var b strings.Builder
	n := 0
	for i, c := range s {
		if n == limit {
			b.WriteString("...")
			break
		}
		if !unicode.IsPrint(c) {
			c = utf8.RuneError
		}
		if i == 0 {
			b.Grow(min(len(s), limit+3))
		}
		b.WriteRune(c)
		n++
	}
	return b.String()
}

// String returns the text made fit for output.
func (u UntrustedString) String() string { return printable(u.A, maxShown) }

// AppendTo appends the text, as received, after its length.
func (u *UntrustedString) AppendTo(b []byte) []byte { return ser.AppendVec(b, []byte(u.A)) }

func (u *UntrustedString) decode(r *tlv.Reader) {
	u.A = strings.ToValidUTF8(string(ser.ReadVec(r)), "\uFFFD")
}

// String returns the text made fit for output.
func (p PrintableString) String() string { return printable(p.A, len(p.A)) }

// String returns the part of the alias before the first zero byte, made fit
// for output.
func (a NodeAlias) String() string {
	name, _, _ := strings.Cut(string(a.A[:]), "\x00")
	return printable(name, len(name))
}

// AppendTo appends the 32 bytes.
func (a *NodeAlias) AppendTo(b []byte) []byte { return append(b, a.A[:]...) }

func (a *NodeAlias) decode(r *tlv.Reader) { r.Into(a.A[:]) }
