package secp

// MaxDERSize is the largest DER form of a signature in bytes; with low r and
// low s it is 70.
const MaxDERSize = 72

// AppendDER appends the strict DER form (BIP 66) of a compact signature, without
// a sighash byte.
func AppendDER(b []byte, sig [64]byte) []byte {
	r, s := derInt(sig[:32]), derInt(sig[32:])
	rPad, sPad := int(r[0]>>7), int(s[0]>>7)
	b = append(b, 0x30, byte(4+len(r)+rPad+len(s)+sPad), 2, byte(len(r)+rPad))
	if rPad == 1 {
		b = append(b, 0)
	}
	b = append(b, r...)
	b = append(b, 2, byte(len(s)+sPad))
	if sPad == 1 {
		b = append(b, 0)
	}
	return append(b, s...)
}

// derInt strips leading zero bytes but keeps at least one byte.
func derInt(v []byte) []byte {
	for len(v) > 1 && v[0] == 0 {
		v = v[1:]
	}
	return v
}

// ToDER is [AppendDER] into a new slice.
func ToDER(sig [64]byte) []byte {
	return AppendDER(make([]byte, 0, MaxDERSize), sig)
}

// FromDER parses a strict DER signature (BIP 66, no trailing sighash byte).
// ErrSignature if the encoding is not the shortest, or r or s is out of range.
func FromDER(der []byte) (sig [64]byte, err error) {
	if len(der) < 8 || len(der) > MaxDERSize || der[0] != 0x30 || int(der[1]) != len(der)-2 {
		return sig, ErrSignature
	}
	rest, ok := derTake(der[2:], sig[:32])
	if !ok {
		return [64]byte{}, ErrSignature
	}
	rest, ok = derTake(rest, sig[32:])
	if !ok || len(rest) != 0 {
		return [64]byte{}, ErrSignature
	}
	if !validSignature(&sig) {
		return [64]byte{}, ErrSignature
	}
	return sig, nil
}

// derTake reads one positive, minimally encoded integer into 32 bytes.
func derTake(b []byte, out []byte) (rest []byte, ok bool) {
	if len(b) < 3 || b[0] != 2 {
		return nil, false
	}
	n := int(b[1])
	if n == 0 || n > 33 || len(b) < 2+n {
		return nil, false
	}
	v, rest := b[2:2+n], b[2+n:]
	if v[0]&0x80 != 0 || (n > 1 && v[0] == 0 && v[1]&0x80 == 0) {
		return nil, false
	}
	v = derInt(v)
	if len(v) > 32 {
		return nil, false
	}
	copy(out[32-len(v):], v)
	return rest, true
}
