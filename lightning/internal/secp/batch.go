package secp

// Term is one summand K*P of a [Sum]; a nil K stands for 1.  With T, the table of a
// point that is multiplied often, P is not looked at and K must be given.
type Term struct {
	P *Point
	K *[32]byte
	T *Table
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
// point at infinity; then out has no meaning.  It is for scalars that are public;
// secret ones go through [SumSecretInto].
func SumInto(out []Point, sums []Sum) error { return sumInto(out, sums, true) }

// SumSecretInto is [SumInto] for scalars that are secret: the inversion at the end
// takes the same time for all values.
func SumSecretInto(out []Point, sums []Sum) error { return sumInto(out, sums, false) }

func sumInto(out []Point, sums []Sum, public bool) error {
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
	toAffineBatch(aff, acc, public)
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

// straus reports whether the term takes part in the common doublings.
func (t *Term) straus() bool { return t.K != nil && t.T == nil }

func evalSums(acc []jacobian, sums []Sum) error {
	var points [smallTerms]affine
	var scalars [smallTerms]scalar
	ps, ks := points[:0], scalars[:0]
	for i := range sums {
		for n := range sums[i].Terms {
			t := &sums[i].Terms[n]
			if t.T == nil && (t.P == nil || !t.P.valid) || t.T != nil && t.K == nil {
				return ErrPoint
			}
			if !t.straus() {
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
		for n := range sums[i].Terms {
			if sums[i].Terms[n].straus() {
				to++
			}
		}
		m.sum(&acc[i], from, to)
		from = to
		if err := sums[i].addRest(&acc[i]); err != nil {
			return err
		}
	}
	return nil
}

// addRest adds what needs no doublings of its own sum: plain points, points with a
// table, the generator.
func (s *Sum) addRest(acc *jacobian) error {
	var k scalar
	defer k.Zero()
	for n := range s.Terms {
		switch t := &s.Terms[n]; {
		case t.T != nil:
			if k.SetBytes(t.K) != 0 {
				return ErrTweak
			}
			var part jacobian
			t.T.mul(&part, &k)
			acc.add(acc, &part)
		case t.K == nil:
			acc.addAffine(acc, &t.P.a, false)
		}
	}
	if s.G != nil {
		if k.SetBytes(s.G) != 0 {
			return ErrTweak
		}
		acc.addBase(&k)
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
	toAffineBatch(aff, acc, false)
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
