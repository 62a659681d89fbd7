package payments

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/onion"
)

type entropy struct {
	n     int
	fixed *[32]byte
}

func (e *entropy) GetSecureRandomBytes() (b [32]byte) {
	e.n++
	if e.fixed != nil {
		return *e.fixed
	}
	b[0], b[30], b[31] = 0xaa, byte(e.n>>8), byte(e.n)
	return b
}

func ptr[T any](v T) *T { return &v }

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// The values were computed apart from this code, from the description of the
// reference's scheme.
func TestInboundSecrets_Golden(t *testing.T) {
	keys := NewExpandedKey([32]byte(bytes.Repeat([]byte{7}, 32)))
	draw := &entropy{fixed: new([32]byte)}
	for i := range draw.fixed {
		draw.fixed[i] = byte(i)
	}
	userHash := lntypes.PaymentHash(bytes.Repeat([]byte{9}, 32))
	for _, tt := range []struct {
		delta                      *uint16
		hash, preimage, ours, user string
	}{
		{nil, "d30839de23c74b12bf904d5d9916b6ef271f25ebcafd93d42f22899203805461",
			"80bfb73f038dbce36ccfb01f5613c9b29ccc9a847273c837296d110eb2dc3ab3",
			"000102030405060708090a0b0c0d0e0f0c6a92658f4699199d16043e8bd89400",
			"13dcc432f5266c138e7bc8ad89d397ea7d94e3accd8a14eeae18cdb54b4b67e6"},
		{ptr[uint16](300), "76c16a3f3d2ec70cbea5ec5a8613484388cc9aa84757ec070260007d98af174b",
			"64d99368008eb9b0321984a5b2a0072c6c13be643828e75d8bf87f37212b5357",
			"000102030405060708090a0b0c0d0e0f4c6a92658f4699199c3a043e8bd89400",
			"0484af1676dff90062009c90d0f3082b9a8412e3fc60c800be1e49e7f26c9aa1"},
	} {
		hash, secret, err := Create(keys, ptr[lntypes.Msat](123456), 3600, draw, 1_700_000_000, tt.delta)
		if err != nil || hash.String() != tt.hash || !bytes.Equal(secret[:], unhex(t, tt.ours)) {
			t.Errorf("ours: %s %x %v", hash, secret[:], err)
		}
		preimage, err := GetPaymentPreimage(hash, secret, keys)
		if err != nil || !bytes.Equal(preimage[:], unhex(t, tt.preimage)) {
			t.Errorf("preimage: %v", err)
		}
		secret, err = CreateFromHash(keys, nil, userHash, 3600, 1_700_000_000, tt.delta)
		if err != nil || !bytes.Equal(secret[:], unhex(t, tt.user)) {
			t.Errorf("user: %x %v", secret[:], err)
		}
	}
	if draw.n != 2 {
		t.Errorf("%d draws", draw.n)
	}
}

// known-attacks O3: every way of a wrong secret, total, hash or time is refused.
func TestVerify(t *testing.T) {
	keys, others := NewExpandedKey([32]byte{1}), NewExpandedKey([32]byte{2})
	const now = 1_700_000_000
	userHash := lntypes.PaymentHash{5}
	for _, delta := range []*uint16{nil, ptr[uint16](144)} {
		for _, amount := range []*lntypes.Msat{nil, ptr[lntypes.Msat](5000)} {
			for _, own := range []bool{true, false} {
				name := fmt.Sprintf("delta %v amount %v own %v", delta != nil, amount, own)
				hash := userHash
				secret, err := CreateFromHash(keys, amount, userHash, 100, now, delta)
				if own {
					hash, secret, err = Create(keys, amount, 100, new(entropy), now, delta)
				}
				if err != nil {
					t.Fatal(name, err)
				}
				data := onion.FinalOnionHopData{PaymentSecret: secret, TotalMsat: 5000}
				v, err := Verify(hash, &data, now+100+expirySlack, keys)
				if err != nil || (v.PaymentPreimage != nil) != own || (v.MinFinalCLTVExpiryDelta != nil) != (delta != nil) {
					t.Fatal(name, v, err)
				}
				if own && v.PaymentPreimage.Hash() != hash || delta != nil && *v.MinFinalCLTVExpiryDelta != *delta {
					t.Fatal(name, v)
				}
				refused(t, name+": expired", hash, data, now+101+expirySlack, keys)
				refused(t, name+": other hash", lntypes.PaymentHash{6}, data, now, keys)
				refused(t, name+": other node", hash, data, now, others)
				less := data
				less.TotalMsat--
				if amount != nil {
					refused(t, name+": less", hash, less, now, keys)
				}
				for bit := range 256 {
					bad := data
					bad.PaymentSecret[bit/8] ^= 1 << (bit % 8)
					refused(t, fmt.Sprintf("%s: bit %d", name, bit), hash, bad, now, keys)
				}
			}
		}
	}
	refused(t, "no secret", userHash, onion.FinalOnionHopData{}, now, keys)
}

func refused(t *testing.T, name string, hash lntypes.PaymentHash, data onion.FinalOnionHopData, now lntypes.UnixTime, keys *ExpandedKey) {
	t.Helper()
	if v, err := Verify(hash, &data, now, keys); err == nil {
		t.Errorf("%s: %+v", name, v)
	}
}

func TestInboundMisuse(t *testing.T) {
	keys := NewExpandedKey([32]byte{1})
	draw := new(entropy)
	if _, _, err := Create(keys, ptr(lntypes.MaxValueMsat+1), 1, draw, 1, nil); err == nil {
		t.Error("more than all money")
	}
	for _, now := range []lntypes.UnixTime{1 << 48, ^lntypes.UnixTime(0)} {
		if _, _, err := Create(keys, nil, 1, draw, now, ptr[uint16](1)); err == nil {
			t.Errorf("time %d", now)
		}
	}
	if draw.n != 0 {
		t.Error("refusing draws")
	}
	hash, secret, err := Create(keys, ptr(lntypes.MaxValueMsat), ^uint32(0), draw, 1_700_000_000, ptr(^uint16(0)))
	if err != nil {
		t.Fatal(err)
	}
	v, err := Verify(hash, &onion.FinalOnionHopData{PaymentSecret: secret, TotalMsat: lntypes.MaxValueMsat}, 1_700_000_000, keys)
	if err != nil || *v.MinFinalCLTVExpiryDelta != ^uint16(0) {
		t.Error(v, err)
	}
	user, _ := CreateFromHash(keys, nil, lntypes.PaymentHash{1}, 1, 1, nil)
	if _, err := GetPaymentPreimage(lntypes.PaymentHash{1}, user, keys); err == nil {
		t.Error("a preimage that only the user has")
	}
	if _, err := GetPaymentPreimage(lntypes.PaymentHash{1}, secret, keys); err == nil {
		t.Error("a preimage for another hash")
	}
}

func TestSameInputsSameSecrets(t *testing.T) {
	keys := NewExpandedKey([32]byte{1})
	a, _ := CreateFromHash(keys, nil, lntypes.PaymentHash{1}, 1, 1, nil)
	b, _ := CreateFromHash(keys, nil, lntypes.PaymentHash{1}, 1, 1, nil)
	c, _ := CreateFromHash(keys, nil, lntypes.PaymentHash{2}, 1, 1, nil)
	if a != b || a == c {
		t.Error("secrets depend on something else than their arguments")
	}
}
