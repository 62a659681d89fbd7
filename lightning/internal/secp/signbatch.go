package secp

import "encoding/binary"

// SignLowRBatch is [SignLowR] of every digest, with the same results. All nonce
// points of one round share a field inversion.
func SignLowRBatch(secret [32]byte, digests [][32]byte) ([][64]byte, error) {
	var d scalar
	if err := parseSecret(&secret, &d); err != nil {
		return nil, err
	}
	defer d.Zero()
	sigs := make([][64]byte, len(digests))
	open := make([]int, len(digests)) // those without a signature
	for i := range open {
		open[i] = i
	}
	ks := make([]scalar, len(digests))
	defer clear(ks)
	points := make([]jacobian, len(digests))
	flat := make([]affine, len(digests))
	var extra [32]byte
	for counter := uint32(0); len(open) > 0; counter++ {
		var data *[32]byte
		if counter > 0 {
			binary.LittleEndian.PutUint32(extra[:], counter)
			data = &extra
		}
		for n, i := range open {
			nonces := newNonceStream(&secret, &digests[i], data)
			nonces.next(&ks[n])
			clear(nonces.k[:])
			points[n].setInfinity()
			points[n].addBase(&ks[n])
		}
		toAffineBatch(flat[:len(open)], points[:len(open)], false)
		left := open[:0]
		for n, i := range open {
			r, s, _, done, high := signWithPoint(&d, &ks[n], &flat[n], &digests[i], true)
			switch {
			case high:
				left = append(left, i)
			case done:
				r.PutBytesUnchecked(sigs[i][:32])
				s.PutBytesUnchecked(sigs[i][32:])
			default: // this nonce gives no signature: take the long way
				sig, err := SignLowR(secret, digests[i])
				if err != nil {
					return nil, err
				}
				sigs[i] = sig
			}
		}
		open = left
	}
	return sigs, nil
}
