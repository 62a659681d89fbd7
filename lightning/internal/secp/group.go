package secp

// affine is a point of the curve y^2 = x^3 + 7, never infinity.
type affine struct{ x, y fe }

// jacobian is the point (x/z^2, y/z^3), infinity if z is zero.
type jacobian struct{ x, y, z fe }

func (j *jacobian) setAffine(a *affine) { j.x, j.y, j.z = a.x, a.y, feOne }

func (j *jacobian) setInfinity() { *j = jacobian{} }

// isInfinity relies on z being exactly zero for infinity, which every operation
// here ensures.
func (j *jacobian) isInfinity() bool { return j.z == fe{} }

// double sets j to 2*p. There is no point of order two.
func (j *jacobian) double(p *jacobian) {
	if p.isInfinity() {
		j.setInfinity()
		return
	}
	var a, b, c, d, e, t fe
	a.square(&p.x)
	b.square(&p.y)
	c.square(&b)
	d.add(&p.x, &b)
	d.square(&d)
	d.sub(&d, &a)
	d.sub(&d, &c)
	d.add(&d, &d)
	e.add(&a, &a)
	e.add(&e, &a)
	t.mul(&p.y, &p.z) // before p, which may be j, is overwritten
	j.z.add(&t, &t)
	t.square(&e)
	t.sub(&t, &d)
	j.x.sub(&t, &d)
	d.sub(&d, &j.x)
	d.mul(&d, &e)
	c.add(&c, &c)
	c.add(&c, &c)
	c.add(&c, &c)
	j.y.sub(&d, &c)
}

// addAffine sets j to p + q, or p - q if negate.
func (j *jacobian) addAffine(p *jacobian, q *affine, negate bool) {
	qy := q.y
	if negate {
		qy.neg(&qy)
	}
	if p.isInfinity() {
		j.x, j.y, j.z = q.x, qy, feOne
		return
	}
	var zz, u, s, h, hh, i, jj, r, v, t fe
	zz.square(&p.z)
	u.mul(&q.x, &zz)
	s.mul(&qy, &p.z)
	s.mul(&s, &zz)
	h.sub(&u, &p.x)
	r.sub(&s, &p.y)
	if h.isZero() {
		if r.isZero() {
			j.double(p)
		} else {
			j.setInfinity()
		}
		return
	}
	r.add(&r, &r)
	hh.square(&h)
	i.add(&hh, &hh)
	i.add(&i, &i)
	jj.mul(&h, &i)
	v.mul(&p.x, &i)
	t.add(&p.z, &h)
	t.square(&t)
	t.sub(&t, &zz)
	j.z.sub(&t, &hh)
	t.square(&r)
	t.sub(&t, &jj)
	t.sub(&t, &v)
	s.mul(&p.y, &jj) // before p, which may be j, is overwritten
	j.x.sub(&t, &v)
	v.sub(&v, &j.x)
	v.mul(&v, &r)
	s.add(&s, &s)
	j.y.sub(&v, &s)
}

// add sets j to p + q.
func (j *jacobian) add(p, q *jacobian) {
	if p.isInfinity() {
		*j = *q
		return
	}
	if q.isInfinity() {
		*j = *p
		return
	}
	var z1, z2, u1, u2, s1, s2, h, r, hh, i, v, t fe
	z1.square(&p.z)
	z2.square(&q.z)
	u1.mul(&p.x, &z2)
	u2.mul(&q.x, &z1)
	s1.mul(&p.y, &q.z)
	s1.mul(&s1, &z2)
	s2.mul(&q.y, &p.z)
	s2.mul(&s2, &z1)
	h.sub(&u2, &u1)
	r.sub(&s2, &s1)
	if h.isZero() {
		if r.isZero() {
			j.double(p)
		} else {
			j.setInfinity()
		}
		return
	}
	t.mul(&p.z, &q.z)
	hh.square(&h)
	i.mul(&h, &hh) // h^3
	v.mul(&u1, &hh)
	j.z.mul(&t, &h)
	t.square(&r)
	t.sub(&t, &i)
	t.sub(&t, &v)
	j.x.sub(&t, &v)
	v.sub(&v, &j.x)
	v.mul(&v, &r)
	s1.mul(&s1, &i)
	j.y.sub(&v, &s1)
}

// toAffine normalises one point that is not infinity.
func (j *jacobian) toAffine(a *affine) {
	var zi, zi2 fe
	zi.inverse(&j.z)
	zi2.square(&zi)
	a.x.mul(&j.x, &zi2)
	zi2.mul(&zi2, &zi)
	a.y.mul(&j.y, &zi2)
	a.x.normalize()
	a.y.normalize()
}

// toAffineBatch normalises points of which none is infinity with one inversion
// (Montgomery's trick): it inverts the product of all z and walks back. public says
// that no secret shows in how long the inversion takes.
func toAffineBatch(out []affine, in []jacobian, public bool) {
	if len(in) == 0 {
		return
	}
	prod := feOne
	for i := range in {
		out[i].x = prod // the product of all z before i, for the way back
		prod.mul(&prod, &in[i].z)
	}
	if public {
		prod.inverseVar(&prod)
	} else {
		prod.inverse(&prod)
	}
	var zi, zi2 fe
	for i := len(in) - 1; i >= 0; i-- {
		zi.mul(&prod, &out[i].x)
		prod.mul(&prod, &in[i].z)
		zi2.square(&zi)
		out[i].x.mul(&in[i].x, &zi2)
		zi2.mul(&zi2, &zi)
		out[i].y.mul(&in[i].y, &zi2)
		out[i].x.normalize()
		out[i].y.normalize()
	}
}

// liftX sets a to the point with this x and a y of the given parity; false if
// there is none.
func (a *affine) liftX(x *fe, odd bool) bool {
	var t fe
	t.square(x)
	t.mul(&t, x)
	t.add(&t, &fe{7})
	if !a.y.sqrt(&t) {
		return false
	}
	a.x = *x
	a.y.normalize()
	if a.y.isOdd() != odd {
		a.y.neg(&a.y)
		a.y.normalize()
	}
	return true
}
