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

// The halves are short and digits give back the scalar.
func TestSplitScalar(t *testing.T) {
	n := secp256k1.S256().N
	lambda, _ := new(big.Int).SetString("5363ad4cc05c30e0a5261c028812645a122e22ea20816678df02967c1b23bd72", 16)
	r := rand.New(rand.NewSource(3))
	all := edgeScalars()
	for range 2000 {
		all = append(all, randScalar(r))
	}
	for _, b := range all {
		var k scalar
		k.SetBytes(&b)
		k1, k2 := splitScalar(&k)
		sum := new(big.Int)
		for i, h := range []half{k1, k2} {
			if h.limbs[2] > 1 {
				t.Fatalf("%x: half %d is too long: %x", b, i, h.limbs)
			}
			var digits [wnafLen]int8
			length := h.wnaf(&digits)
			v := new(big.Int)
			for pos := length - 1; pos >= 0; pos-- {
				v.Lsh(v, 1)
				v.Add(v, big.NewInt(int64(digits[pos])))
				if d := digits[pos]; d != 0 && (d&1 == 0 || d > 15 || d < -15) {
					t.Fatalf("%x: digit %d", b, d)
				}
			}
			if i == 1 {
				v.Mul(v, lambda)
			}
			sum.Add(sum, v)
		}
		if sum.Mod(sum, n).Cmp(new(big.Int).SetBytes(b[:])) != 0 {
			t.Fatalf("%x: the halves give %x", b, sum)
		}
	}
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
	if err := SumSecretInto(a[:], []Sum{{G: &g, Terms: []Term{{T: table, K: &k}, {P: &other}, {P: &other, K: &g}}}}); err != nil {
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

// Inversion and square roots.
func TestFieldInverseSqrt(t *testing.T) {
	r := rand.New(rand.NewSource(6))
	for range 300 {
		x := randFe(r)
		var inv, prod, sq, root fe
		inv.inverse(&x)
		prod.mul(&inv, &x)
		if !x.isZero() && !prod.equal(&feOne) {
			t.Fatalf("inverse of %x", x)
		}
		if sq.inverseVar(&x); !sq.equal(&inv) {
			t.Fatalf("inverses of %x differ", x)
		}
		sq.square(&x)
		if !root.sqrt(&sq) {
			t.Fatalf("no root of a square: %x", x)
		}
		prod.neg(&root)
		if !root.equal(&x) && !prod.equal(&x) {
			t.Fatalf("root of %x", sq)
		}
		want := new(big.Int).ModSqrt(new(big.Int).Mod(x.big(), fieldP), fieldP) != nil
		if root.sqrt(&x) != want {
			t.Fatalf("sqrt of %x is %v", x, !want)
		}
	}
	var zero fe
	zero.inverse(&zero)
	if !zero.isZero() {
		t.Error("inverse of zero")
	}
	if zero.inverseVar(&zero); !zero.isZero() {
		t.Error("inverse of zero")
	}
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
