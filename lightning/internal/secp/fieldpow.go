package secp

import "math/big"

// The exponents of inversion and square root share a prefix of long runs of ones,
// which are built by doubling run lengths.

func (z *fe) squareN(x *fe, n int) {
	z.square(x)
	for range n - 1 {
		z.square(z)
	}
}

// runs returns x to the powers of 2, 22 and 223 ones in a row.
func (x *fe) runs() (x2, x22, x223 fe) {
	var x3, x6, x9, x11, x44, x88, x176, x220, t fe
	step := func(out, low *fe, n int, high *fe) {
		t.squareN(low, n)
		out.mul(&t, high)
	}
	step(&x2, x, 1, x)
	step(&x3, &x2, 1, x)
	step(&x6, &x3, 3, &x3)
	step(&x9, &x6, 3, &x3)
	step(&x11, &x9, 2, &x2)
	step(&x22, &x11, 11, &x11)
	step(&x44, &x22, 22, &x22)
	step(&x88, &x44, 44, &x44)
	step(&x176, &x88, 88, &x88)
	step(&x220, &x176, 44, &x44)
	step(&x223, &x220, 3, &x3)
	return x2, x22, x223
}

// inverse sets z to 1/x by Fermat's theorem, in time that does not depend on x;
// the inverse of zero is zero.
func (z *fe) inverse(x *fe) {
	a := *x
	x2, x22, t := a.runs()
	t.squareN(&t, 23)
	t.mul(&t, &x22)
	t.squareN(&t, 5)
	t.mul(&t, &a)
	t.squareN(&t, 3)
	t.mul(&t, &x2)
	t.squareN(&t, 2)
	z.mul(&t, &a)
}

// fieldPrime is p for math/big.
var fieldPrime = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(fieldC))

// inverseVar sets z to 1/x, several times as fast as inverse, in time that depends
// on x: for values that follow from public points only. Zero gives zero.
func (z *fe) inverseVar(x *fe) {
	var b [32]byte
	x.putBytes(b[:])
	v := new(big.Int).SetBytes(b[:])
	if v.ModInverse(v, fieldPrime) == nil {
		*z = fe{}
		return
	}
	v.FillBytes(b[:])
	z.setBytes(b[:])
}

// sqrt sets z to a square root of x and reports whether there is one.
func (z *fe) sqrt(x *fe) bool {
	a := *x
	x2, x22, t := a.runs()
	t.squareN(&t, 23)
	t.mul(&t, &x22)
	t.squareN(&t, 6)
	t.mul(&t, &x2)
	t.squareN(&t, 2)
	var check fe
	check.square(&t)
	*z = t
	return check.equal(&a)
}
