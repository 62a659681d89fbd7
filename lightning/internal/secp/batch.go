package secp

// Term is one summand K*P of a [Sum]; a nil K stands for 1.  With T, the table of a
// point that is multiplied often, P is not looked at and K must be given. K is not
// treated as a secret.
type Term struct {
	P *Point
	K *[32]byte
	T *Table
}

// Sum describes the point G*generator + the sum of all terms.  A nil G adds no
// multiple of the generator, which is several times as cheap as that of another
// point. G may be a secret.
type Sum struct {
	G     *[32]byte
	Terms []Term
}

// SumInto computes many sums jointly: with btcec, one field inversion serves all of
// them, where each alone would cost its own.  out must be at least as long as sums.
// It returns ErrTweak for a scalar not below the group order, ErrPoint for a
// zero Point and ErrInfinity if any result is the point at infinity; then out
// has no meaning.
func SumInto(out []Point, sums []Sum) error {
	if err := checkSums(sums); err != nil {
		return err
	}
	return be.sumInto(out, sums)
}

// sumInto is SumInto for any backend.
func sumInto[C curve](c C, out []Point, sums []Sum) error {
	if err := checkSums(sums); err != nil {
		return err
	}
	return c.sumInto(out, sums)
}

func checkSums(sums []Sum) error {
	for i := range sums {
		if err := sums[i].check(); err != nil {
			return err
		}
	}
	return nil
}

// check refuses missing points and scalars out of range, so that a backend is left
// with one thing that can go wrong, a sum at infinity.
func (s *Sum) check() error {
	if s.G != nil && !belowOrder(s.G) {
		return ErrTweak
	}
	for i := range s.Terms {
		t := &s.Terms[i]
		if t.T == nil && (t.P == nil || !t.P.valid) || t.T != nil && t.K == nil {
			return ErrPoint
		}
		if t.K != nil && !belowOrder(t.K) {
			return ErrTweak
		}
	}
	return nil
}

// PubKeysFromSecrets returns secret*G for every secret; with btcec, one inversion
// does for all.  ErrSecret if any is zero or out of range.
func PubKeysFromSecrets(secrets [][32]byte) ([][33]byte, error) {
	return pubKeysFromSecrets(be, secrets)
}

func pubKeysFromSecrets[C curve](c C, secrets [][32]byte) ([][33]byte, error) {
	pts, err := c.pointsFromSecrets(secrets)
	if err != nil {
		return nil, err
	}
	out := make([][33]byte, len(pts))
	for i := range pts {
		out[i] = pts[i].Bytes()
	}
	return out, nil
}

// Table holds what makes the multiplication of one point faster. With btcec these
// are multiples, which make it about three times as fast, take 5 KiB and as long to
// make as two multiplications; libsecp256k1 needs none.  It is read only and safe
// for use from several threads.
type Table struct {
	point Point
	comb  *comb
}

// NewTable makes the table of a point; ErrPoint for the zero Point.
func NewTable(p *Point) (*Table, error) { return newTable(be, p) }

func newTable[C curve](c C, p *Point) (*Table, error) {
	if !p.valid {
		return nil, ErrPoint
	}
	return &Table{point: *p, comb: c.multiples(p)}, nil
}

// Point returns the point that the table is of.
func (t *Table) Point() Point { return t.point }

// Verify is [VerifyPoint] with the table's point.
func (t *Table) Verify(digest [32]byte, sig [64]byte) bool {
	return be.verifyTable(t, &digest, &sig)
}
