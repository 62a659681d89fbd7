package secp

// A comb: the 130 bits of half a scalar are laid out in rows of combSpacing, and the
// table holds the sum of every choice of rows, so that one addition serves a column
// of combRows bits and combSpacing doublings do for all.
const (
	combRows    = 5
	combSpacing = 26
)

// Table holds multiples of one point, which make its multiplication about twice as
// fast; it takes 2 KiB.  It is read only and safe for use from several threads.
type Table struct {
	sums [1<<combRows - 1]affine // sums[i]: the rows whose bits are set in i+1
}

// NewTable makes the table of a point; ErrPoint for the zero Point.
func NewTable(p *Point) (*Table, error) {
	if !p.valid {
		return nil, ErrPoint
	}
	var jac [1<<combRows - 1]jacobian
	var row jacobian
	row.setAffine(&p.a)
	for r := range combRows {
		bit := 1 << r
		jac[bit-1] = row
		for i := 1; i < bit; i++ {
			jac[bit+i-1].add(&jac[i-1], &row)
		}
		for range combSpacing {
			row.double(&row)
		}
	}
	t := new(Table)
	toAffineBatch(t.sums[:], jac[:], true)
	return t, nil
}

// column returns the bits of column c, one for each row.
func (h *half) column(c int) (v int) {
	for r := range combRows {
		pos := c + r*combSpacing
		v |= int(h.limbs[pos>>6]>>(pos&63)&1) << r
	}
	return v
}

// mul sets out to k times the table's point.
func (t *Table) mul(out *jacobian, k *scalar) {
	k1, k2 := splitScalar(k)
	out.setInfinity()
	for c := combSpacing - 1; c >= 0; c-- {
		out.double(out)
		if v := k1.column(c); v != 0 {
			out.addAffine(out, &t.sums[v-1], k1.neg)
		}
		if v := k2.column(c); v != 0 {
			p := t.sums[v-1]
			p.x.mul(&p.x, &endoBeta)
			out.addAffine(out, &p, k2.neg)
		}
	}
}
