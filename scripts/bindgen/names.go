package main

import (
	"strings"
	"unicode"
)

// variantCtor is the C constructor suffix of a variant: an underscore only where
// a lower-case letter or digit meets a capital (HTLCIntercepted -> htlcintercepted).
func variantCtor(s string) string {
	var b strings.Builder
	for i, r := range s {
		if i > 0 && unicode.IsUpper(r) && !unicode.IsUpper(rune(s[i-1])) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// variantMember is a variant's member name in the C union: a run of capitals ends
// before the last one if a lower-case letter follows (HTLCIntercepted ->
// htlc_intercepted).
func variantMember(s string) string {
	var b strings.Builder
	for i, r := range s {
		if i > 0 && unicode.IsUpper(r) {
			prevUp := unicode.IsUpper(rune(s[i-1]))
			nextLow := i+1 < len(s) && unicode.IsLower(rune(s[i+1]))
			if !prevUp || nextLow {
				b.WriteByte('_')
			}
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// fieldName turns a Go field name into C's: initialisms are words, a plural s
// belongs to its initialism (MaxHTLCs -> max_htlcs).
func fieldName(s string) string {
	var words []string
	for i := 0; i < len(s); {
		j := i + 1
		if unicode.IsUpper(rune(s[i])) {
			for j < len(s) && unicode.IsUpper(rune(s[j])) {
				j++
			}
			switch {
			case j == len(s):
			case s[j] == 's' && j-i > 1 && (j+1 == len(s) || unicode.IsUpper(rune(s[j+1]))):
				j++
			case unicode.IsLower(rune(s[j])) && j-i > 1:
				j--
			}
		}
		for j < len(s) && !unicode.IsUpper(rune(s[j])) {
			if unicode.IsUpper(rune(s[j-1])) && j-i > 1 && unicode.IsLower(rune(s[j])) && s[j] != 's' {
				break
			}
			j++
		}
		words = append(words, strings.ToLower(s[i:j]))
		i = j
	}
	return strings.Join(words, "_")
}
