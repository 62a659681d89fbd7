package secp

import (
	"math/big"
	"math/rand"
	"testing"

	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
)

// edgeScalars are scalars at the limits of digits, halves and the group order.
func edgeScalars() (out [][32]byte) {
	n := secp256k1.S256().N
	lambda, _ := new(big.Int).SetString("5363ad4cc05c30e0a5261c028812645a122e22ea20816678df02967c1b23bd72", 16)
	// the endomorphism's eigenvalue, by which btcec splits scalars
	add := func(v *big.Int) {
		v = new(big.Int).Mod(v, n)
		var b [32]byte
		v.FillBytes(b[:])
		out = append(out, b)
	}
	half := new(big.Int).Rsh(n, 1)
	for d := int64(-3); d <= 3; d++ {
		off := big.NewInt(d)
		add(off)
		add(new(big.Int).Add(half, off))
		add(new(big.Int).Add(lambda, off))
		add(new(big.Int).Sub(off, lambda))
		for _, sh := range []uint{7, 8, 63, 64, 127, 128, 129, 191, 192, 255} {
			add(new(big.Int).Add(new(big.Int).Lsh(big.NewInt(1), sh), off))
			add(new(big.Int).Sub(off, new(big.Int).Lsh(big.NewInt(1), sh)))
		}
	}
	var b [32]byte
	for i := range b {
		b[i] = 0x80 // every digit of the base table at its limit
	}
	b[0] = 0x7f
	out = append(out, b)
	for i := range b {
		b[i] = 0x81
	}
	b[0] = 0x7f
	return append(out, b)
}

func btcecBase(b [32]byte) (out [33]byte) {
	_, pub := secp256k1.PrivKeyFromBytes(b[:])
	copy(out[:], pub.SerializeCompressed())
	return out
}

func btcecMul(pub [33]byte, b [32]byte) (out [33]byte) {
	p, err := secp256k1.ParsePubKey(pub[:])
	if err != nil {
		panic(err)
	}
	var k secp256k1.ModNScalar
	k.SetBytes(&b)
	var in, res secp256k1.JacobianPoint
	p.AsJacobian(&in)
	secp256k1.ScalarMultNonConst(&k, &in, &res)
	res.ToAffine()
	copy(out[:], secp256k1.NewPublicKey(&res.X, &res.Y).SerializeCompressed())
	return out
}

// Multiples at the limits, against btcec.
func TestDifferentialMultiples(t *testing.T) {
	r := rand.New(rand.NewSource(4))
	base, _ := PubKeyFromSecret(randScalar(r))
	for _, k := range edgeScalars() {
		if k == ([32]byte{}) {
			continue
		}
		if got, err := PubKeyFromSecret(k); err != nil || got != btcecBase(k) {
			t.Fatalf("%x*G: %x, %v", k, got, err)
		}
		if got, err := PubKeyTweakMul(base, k); err != nil || got != btcecMul(base, k) {
			t.Fatalf("%x*P: %x, %v", k, got, err)
		}
	}
}

// A table gives the same multiples, at the limits and in sums.
func TestTable(t *testing.T) {
	r := rand.New(rand.NewSource(14))
	base, _ := PointFromSecret(randScalar(r))
	table, err := NewTable(&base)
	if err != nil {
		t.Fatal(err)
	}
	all := edgeScalars()
	for range 300 {
		all = append(all, randScalar(r))
	}
	for _, k := range all {
		var with, without [1]Point
		errA := SumInto(with[:], []Sum{{Terms: []Term{{T: table, K: &k}}}})
		errB := SumInto(without[:], []Sum{{Terms: []Term{{P: &base, K: &k}}}})
		if errA != errB || with != without {
			t.Fatalf("%x: %v, %v", k, errA, errB)
		}
	}
	g, k := randScalar(r), randScalar(r)
	other, _ := PointFromSecret(randScalar(r))
	var a, b [1]Point
	if err := SumInto(a[:], []Sum{{G: &g, Terms: []Term{{T: table, K: &k}, {P: &other}, {P: &other, K: &g}}}}); err != nil {
		t.Fatal(err)
	}
	if err := SumInto(b[:], []Sum{{G: &g, Terms: []Term{{P: &base, K: &k}, {P: &other}, {P: &other, K: &g}}}}); err != nil || a != b {
		t.Fatal("sum with a table differs")
	}
	if _, err := NewTable(&Point{}); err != ErrPoint {
		t.Error(err)
	}
	if err := SumInto(a[:], []Sum{{Terms: []Term{{T: table}}}}); err != ErrPoint {
		t.Error("a table without scalar:", err)
	}
	if err := SumInto(a[:], []Sum{{Terms: []Term{{T: table, K: &order}}}}); err != ErrTweak {
		t.Error("scalar out of range:", err)
	}
}

// Sums whose parts are equal or opposite meet the special cases of addition.
func TestSumSpecialCases(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	a := randScalar(r)
	p, _ := PointFromSecret(a)
	neg := p.Negate()
	oneK, two := arr32("01"), arr32("02")
	negA, _ := SecretNegate(a)
	for name, c := range map[string]struct {
		sum  Sum
		want *[32]byte // nil: infinity
	}{
		"P + P":      {Sum{Terms: []Term{{P: &p}, {P: &p}}}, ptr(mulMod(a, two))},
		"1P + 1P":    {Sum{Terms: []Term{{P: &p, K: &oneK}, {P: &p, K: &oneK}}}, ptr(mulMod(a, two))},
		"P - P":      {Sum{Terms: []Term{{P: &p}, {P: &neg}}}, nil},
		"2P - P - P": {Sum{Terms: []Term{{P: &p, K: &two}, {P: &neg}, {P: &neg}}}, nil},
		"aG + P":     {Sum{G: &a, Terms: []Term{{P: &p}}}, ptr(mulMod(a, two))},
		"-aG + P":    {Sum{G: &negA, Terms: []Term{{P: &p}}}, nil},
		"0P + aG":    {Sum{G: &a, Terms: []Term{{P: &p, K: &[32]byte{}}}}, &a},
		"0G":         {Sum{G: &[32]byte{}}, nil},
	} {
		var out [1]Point
		err := SumInto(out[:], []Sum{c.sum})
		if c.want == nil {
			if err != ErrInfinity {
				t.Errorf("%s: %v, want infinity", name, err)
			}
			continue
		}
		want, _ := PointFromSecret(*c.want)
		if err != nil || !out[0].Equal(&want) {
			t.Errorf("%s: %x, %v", name, out[0].Bytes(), err)
		}
	}
}

func ptr[T any](v T) *T { return &v }

func mulMod(a, b [32]byte) [32]byte {
	v, err := SecretTweakMul(a, b)
	if err != nil {
		panic(err)
	}
	return v
}

// Larger sums than fit into the memory set aside.
func TestLargeSums(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	var sums []Sum
	var want []Point
	for n := range 7 {
		total := randScalar(r)
		s := Sum{G: ptr(total)}
		for range n {
			k, a := randScalar(r), randScalar(r)
			p, _ := PointFromSecret(a)
			s.Terms = append(s.Terms, Term{P: &p, K: &k})
			total, _ = SecretTweakAdd(total, mulMod(k, a))
		}
		w, _ := PointFromSecret(total)
		sums, want = append(sums, s), append(want, w)
	}
	out := make([]Point, len(sums))
	if err := SumInto(out, sums); err != nil {
		t.Fatal(err)
	}
	for i := range out {
		if !out[i].Equal(&want[i]) {
			t.Errorf("sum %d", i)
		}
	}
}
