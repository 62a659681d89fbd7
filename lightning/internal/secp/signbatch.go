package secp

import (
	"encoding/binary"

	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
)

// SignLowRBatch is [SignLowR] of every digest, with the same results. All nonce
// points of one round share a field inversion.
func SignLowRBatch(secret [32]byte, digests [][32]byte) ([][64]byte, error) {
	var d secp256k1.ModNScalar
	if err := parseSecret(&secret, &d); err != nil {
		return nil, err
	}
	defer d.Zero()
	sigs := make([][64]byte, len(digests))
	open := make([]int, len(digests)) // those without a signature
	for i := range open {
		open[i] = i
	}
	ks := make([]secp256k1.ModNScalar, len(digests))
	defer clear(ks)
	points := make([]secp256k1.JacobianPoint, len(digests))
	flat := make([]Point, len(digests))
	var data []byte
	for counter := uint32(1); len(open) > 0; counter++ {
		for n, i := range open {
			ks[n].Set(secp256k1.NonceRFC6979(secret[:], digests[i][:], data, nil, 0))
			secp256k1.ScalarBaseMultNonConst(&ks[n], &points[n])
		}
		if err := normalizeBatch(flat[:len(open)], points[:len(open)]); err != nil {
			return nil, err
		}
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
		data = binary.LittleEndian.AppendUint32(nil, counter)
		data = append(data, make([]byte, 28)...)
	}
	return sigs, nil
}
