package secp

// Term is one summand K*P of a [Sum]; a nil K stands for 1.
type Term struct {
	P *Point
	K *[32]byte
}

// Sum describes the point G*generator + the sum of all terms.  A nil G adds no
// multiple of the generator.
type Sum struct {
	G     *[32]byte
	Terms []Term
}

// SumInto computes many sums jointly: the terms of a sum share its doublings, and
// two field inversions serve all sums, where each alone would cost its own.  out
// must be at least as long as sums.  It returns ErrTweak for a scalar not below
// the group order, ErrPoint for a zero Point and ErrInfinity if any result is the
// point at infinity; then out has no meaning.
func SumInto(out []Point, sums []Sum) error {
	var jac [smallSums]jacobian
	var flat [smallSums]affine
	acc, aff := jac[:], flat[:]
	if len(sums) > smallSums {
		acc, aff = make([]jacobian, len(sums)), make([]affine, len(sums))
	}
	acc, aff = acc[:len(sums)], aff[:len(sums)]
	if err := evalSums(acc, sums); err != nil {
		return err
	}
	for i := range acc {
		if acc[i].isInfinity() {
			return ErrInfinity
		}
	}
	toAffineBatch(aff, acc)
	for i := range aff {
		out[i] = Point{aff[i], true}
	}
	return nil
}

// smallSums is how many sums, and smallTerms how many multiplied terms in all, are
// computed without allocating.
const (
	smallSums  = 4
	smallTerms = 3
)

func evalSums(acc []jacobian, sums []Sum) error {
	var points [smallTerms]affine
	var scalars [smallTerms]scalar
	ps, ks := points[:0], scalars[:0]
	for i := range sums {
		for _, t := range sums[i].Terms {
			if t.P == nil || !t.P.valid {
				return ErrPoint
			}
			if t.K == nil {
				continue
			}
			var k scalar
			if k.SetBytes(t.K) != 0 {
				return ErrTweak
			}
			ps, ks = append(ps, t.P.a), append(ks, k)
		}
	}
	var space multiSpace
	m := newMulti(ps, ks, &space)
	from := 0
	for i := range sums {
		to := from
		for _, t := range sums[i].Terms {
			if t.K != nil {
				to++
			}
		}
		m.sum(&acc[i], from, to)
		from = to
		for _, t := range sums[i].Terms {
			if t.K == nil {
				acc[i].addAffine(&acc[i], &t.P.a, false)
			}
		}
		if sums[i].G != nil {
			var k scalar
			if k.SetBytes(sums[i].G) != 0 {
				return ErrTweak
			}
			acc[i].addBase(&k)
		}
	}
	return nil
}

// PointsFromSecrets returns secret*G for every secret, with one inversion for
// all.  ErrSecret if any is zero or out of range.
func PointsFromSecrets(secrets [][32]byte) ([]Point, error) {
	acc := make([]jacobian, len(secrets))
	for i := range secrets {
		var k scalar
		if err := parseSecret(&secrets[i], &k); err != nil {
			return nil, err
		}
		acc[i].addBase(&k)
		k.Zero()
	}
	aff := make([]affine, len(acc))
	toAffineBatch(aff, acc)
	out := make([]Point, len(acc))
	for i := range out {
		out[i] = Point{aff[i], true}
	}
	return out, nil
}

// PubKeysFromSecrets is [PointsFromSecrets] in compressed form.
func PubKeysFromSecrets(secrets [][32]byte) ([][33]byte, error) {
	pts, err := PointsFromSecrets(secrets)
	if err != nil {
		return nil, err
	}
	out := make([][33]byte, len(pts))
	for i := range pts {
		out[i] = pts[i].Bytes()
	}
	return out, nil
}
