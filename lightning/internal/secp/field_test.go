package secp

import (
	"math/big"
	"math/rand"
	"testing"
)

var fieldP, _ = new(big.Int).SetString("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f", 16)

func (z *fe) big() *big.Int {
	var b [32]byte
	for i, l := range z {
		for j := range 8 {
			b[31-8*i-j] = byte(l >> (8 * j))
		}
	}
	return new(big.Int).SetBytes(b[:])
}

// randFe favours limbs at their limits.
func randFe(r *rand.Rand) (z fe) {
	for i := range z {
		switch r.Intn(4) {
		case 0:
			z[i] = 0
		case 1:
			z[i] = ^uint64(0) - uint64(r.Intn(3))
		default:
			z[i] = r.Uint64()
		}
	}
	if r.Intn(8) == 0 { // near p
		z = fe{^uint64(0) - fieldC + uint64(r.Intn(5)) - 1, ^uint64(0), ^uint64(0), ^uint64(0)}
	}
	return z
}

func TestFieldAgainstBig(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	mod := func(v *big.Int) *big.Int { return v.Mod(v, fieldP) }
	for range 20000 {
		x, y := randFe(r), randFe(r)
		bx, by := x.big(), y.big()
		var z fe
		check := func(op string, want *big.Int) {
			t.Helper()
			if mod(z.big()).Cmp(mod(want)) != 0 {
				t.Fatalf("%s of %x, %x gives %x", op, x, y, z)
			}
		}
		z.mul(&x, &y)
		check("mul", new(big.Int).Mul(bx, by))
		z.square(&x)
		check("square", new(big.Int).Mul(bx, bx))
		z.add(&x, &y)
		check("add", new(big.Int).Add(bx, by))
		z.sub(&x, &y)
		check("sub", new(big.Int).Sub(bx, by))
		z.neg(&x)
		check("neg", new(big.Int).Neg(bx))
		z = x
		z.mul(&z, &z)
		check("aliased mul", new(big.Int).Mul(bx, bx))
		z = x
		z.normalize()
		check("normalize", bx)
		if z.big().Cmp(fieldP) >= 0 {
			t.Fatalf("normalize leaves %x", z)
		}
		if x.equal(&y) != (mod(bx).Cmp(mod(by)) == 0) {
			t.Fatalf("equal %x %x", x, y)
		}
	}
}

func BenchmarkFieldMul(b *testing.B) {
	x, y := fe{1, 2, 3, 4}, fe{5, 6, 7, 8}
	for b.Loop() {
		x.mul(&x, &y)
	}
}

func BenchmarkFieldSquare(b *testing.B) {
	x := fe{1, 2, 3, 4}
	for b.Loop() {
		x.square(&x)
	}
}

func BenchmarkFieldAdd(b *testing.B) {
	x, y := fe{1, 2, 3, 4}, fe{5, 6, 7, 8}
	for b.Loop() {
		x.add(&x, &y)
	}
}
