package invoice

// A word is one 5-bit group, the digit of bech32; the functions here convert
// between words and what they stand for. No function trusts its input.

// wordsToBytes packs words into bytes. The bits left over must be fewer than
// five and zero (BIP 173); ok is false otherwise.
func wordsToBytes(words []byte) (b []byte, ok bool) {
	b = make([]byte, 0, len(words)*5/8)
	var acc, bits uint
	for _, w := range words {
		acc = acc<<5 | uint(w)
		bits += 5
		if bits >= 8 {
			bits -= 8
			b = append(b, byte(acc>>bits))
			acc &= 1<<bits - 1
		}
	}
	return b, bits < 5 && acc == 0
}

// appendBytesAsWords appends bytes as words, padded with zero bits.
func appendBytesAsWords(words []byte, data ...byte) []byte {
	var acc, bits uint
	for _, c := range data {
		acc = acc<<8 | uint(c)
		bits += 8
		for bits >= 5 {
			bits -= 5
			words = append(words, byte(acc>>bits)&31)
		}
		acc &= 1<<bits - 1
	}
	if bits > 0 {
		words = append(words, byte(acc<<(5-bits))&31)
	}
	return words
}

// wordsToUint reads a big-endian integer; ok is false if it exceeds 64 bits.
func wordsToUint(words []byte) (v uint64, ok bool) {
	for _, w := range words {
		if v>>59 != 0 {
			return 0, false
		}
		v = v<<5 | uint64(w)
	}
	return v, true
}

// uintToWords writes a big-endian integer without leading zero words.
func uintToWords(v uint64) []byte {
	n := 0
	for rest := v; rest != 0; rest >>= 5 {
		n++
	}
	words := make([]byte, n)
	for i := n - 1; i >= 0; i-- {
		words[i] = byte(v) & 31
		v >>= 5
	}
	return words
}

// wordsToLEBytes reads a bit field whose last word has the lowest bits, the
// form of the 9 field, into bytes of which the first has the lowest bits.
func wordsToLEBytes(words []byte) []byte {
	out := make([]byte, (len(words)*5+7)/8)
	for i, w := range words {
		bit := (len(words) - 1 - i) * 5
		wide := uint16(w) << (bit % 8)
		out[bit/8] |= byte(wide)
		if wide>>8 != 0 {
			out[bit/8+1] |= byte(wide >> 8)
		}
	}
	for len(out) > 0 && out[len(out)-1] == 0 {
		out = out[:len(out)-1]
	}
	return out
}

// beBytesToWords writes a bit field, given with its highest bits first, as
// words without leading zeroes.
func beBytesToWords(be []byte) []byte {
	n := (len(be)*8 + 4) / 5
	words := make([]byte, n)
	for i := range n {
		bit := i * 5 // lowest bit of the word that is i-th from the end
		var v uint16
		if at := len(be) - 1 - bit/8; at >= 0 {
			v = uint16(be[at])
			if at > 0 {
				v |= uint16(be[at-1]) << 8
			}
		}
		words[n-1-i] = byte(v>>(bit%8)) & 31
	}
	for len(words) > 0 && words[0] == 0 {
		words = words[1:]
	}
	return words
}
