package router

import (
	"slices"

	"golightning/lightning/lntypes"
)

const unbounded = ^lntypes.Msat(0)

// cheapestPaths finds the paths of a payment: one, or several where the recipient
// takes that.
func (s *search) cheapestPaths() ([]*path, error) {
	var seen notes
	saturation := s.params.MaxChannelSaturationPowerOfHalf
	whole := plan{amount: s.value, feeLimit: s.maxFee, saturation: saturation}
	if found := s.try(whole, &seen); found != nil {
		return s.orParts(found, saturation, s.hopeless(found), &seen), nil
	}
	whole.saturation = 0
	inOne := s.connected(s.value, 0)
	if inOne && seen.saturated {
		if found := s.try(whole, &seen); found != nil {
			return s.orParts(found, saturation, true, &seen), nil
		}
	}
	for _, d := range []division{{saturation: saturation}, {}, {overpay: true}} {
		if d.overpay && inOne && s.allowMPP && seen.minimum {
			over := whole
			over.overpay = true
			if found := s.try(over, &seen); found != nil {
				return []*path{found}, nil
			}
		}
		if !s.mayPart(d.saturation) || d.overpay && !seen.minimum {
			continue
		}
		d.bound = unbounded
		if found := s.split(d, &seen); found != nil {
			return found, nil
		}
	}
	// What is cheapest from each node on may lead beyond a limit at the next.
	for _, w := range []struct {
		weights
		barred bool
	}{{byFees, seen.fees}, {byExpiry, seen.expiry}, {byLength, seen.length}} {
		whole.weights = w.weights
		if inOne && w.barred {
			if found := s.try(whole, &seen); found != nil {
				return []*path{found}, nil
			}
		}
	}
	if s.connected(1, 0) {
		return nil, fail("failed to find a sufficient route to the given destination")
	}
	return nil, fail("failed to find a path to the given destination")
}

// add notes what another round did, too.
func (n *notes) add(o notes) {
	n.minimum = n.minimum || o.minimum
	n.saturated = n.saturated || o.saturated
	n.fees = n.fees || o.fees
	n.expiry = n.expiry || o.expiry
	n.length = n.length || o.length
}

func (s *search) try(p plan, seen *notes) *path {
	found := s.round(p)
	seen.add(s.noted)
	return found
}

// share returns an n-th of amount, rounded up.
func share(amount, n lntypes.Msat) lntypes.Msat { return (amount + n - 1) / n }

// orParts returns a path that carries the whole amount, or, if it has a fault that
// parts need not have, parts that cost no more.
func (s *search) orParts(one *path, saturation uint8, fault bool, seen *notes) []*path {
	if fault && s.mayPart(saturation) {
		bound := addSat(addSat(one.fees(), one.penalty), 1)
		if parts := s.split(division{saturation: saturation, bound: bound}, seen); parts != nil {
			return parts
		}
	}
	return []*path{one}
}

// hopeless reports whether the scorer believes that the path will fail.
func (s *search) hopeless(p *path) bool {
	if s.scoreParams == nil {
		return false
	}
	limit := lntypes.Msat(s.scoreParams.ConsideredImpossiblePenaltyMsat)
	return limit > 0 && p.penalty >= limit
}

// division is a way to make parts of the amount.
type division struct {
	// part is what is searched for. With halve, it is halved when there is no path
	// for it, down to what leaves no more parts than allowed. With full, each path
	// then carries all it can.
	part        lntypes.Msat
	halve, full bool
	saturation  uint8
	overpay     bool
	bound       lntypes.Msat // all parts are to cost less
}

// split finds several paths that deliver the amount together, nil if there are
// none that cost less than the bound: the cheapest of some ways to make parts.
func (s *search) split(d division, seen *notes) (best []*path) {
	try := func(parts lntypes.Msat, halve, full bool) {
		d.part, d.halve, d.full = share(s.value, parts), halve, full
		paths := s.parts(d, seen)
		if paths == nil {
			return
		}
		var fees, all lntypes.Msat
		for _, p := range paths {
			fees = addSat(fees, p.fees())
			all = addSat(all, addSat(p.fees(), p.penalty))
		}
		if fees <= s.maxFee && all < d.bound {
			best, d.bound = paths, all
		}
	}
	try(2, true, false)
	try(2, true, true)
	for _, count := range []lntypes.Msat{3, 4, 6, 8, 10} {
		if best != nil && count <= lntypes.Msat(s.params.MaxPathCount) {
			try(count, false, false)
		}
	}
	return best
}

// parts finds paths one after the other until the amount is reached, nil if it is
// not reached as d demands.
func (s *search) parts(d division, seen *notes) []*path {
	defer s.release()
	var paths []*path
	left, fees := s.value, s.maxFee
	free := lntypes.Msat(s.params.MaxPathCount)
	// Each round finds a part or halves what is searched for; the bound is for
	// amounts that come together ever more slowly (known-attacks R5).
	for rounds := 64 + free; left > 0; rounds-- {
		if free == 0 || rounds == 0 {
			return nil
		}
		least := share(left, free)
		d.part = max(min(d.part, left), least)
		p := s.try(plan{amount: d.part, feeLimit: fees, saturation: d.saturation, overpay: d.overpay, bound: d.bound}, seen)
		switch {
		case p == nil && (d.part == least || !d.halve):
			return nil
		case p == nil:
			d.part = share(d.part, 2)
			continue
		case d.full:
			s.fill(p, d.part, left, d.saturation)
		}
		fees = fees.SatSub(p.fees())
		if d.bound = d.bound.SatSub(addSat(p.fees(), p.penalty)); d.bound == 0 {
			return nil
		}
		delivered := p.value()
		if old := slices.IndexFunc(paths, func(q *path) bool { return sameWay(p, q) }); old >= 0 {
			if delivered = s.join(paths[old], p, d.saturation); delivered == 0 {
				return nil
			}
		} else {
			s.take(p)
			paths = append(paths, p)
			free--
		}
		left -= min(left, delivered)
	}
	return s.trim(paths)
}

// trim takes off what paths deliver beyond the amount, as far as minimums allow.
func (s *search) trim(paths []*path) []*path {
	var over lntypes.Msat
	for _, p := range paths {
		over = addSat(over, p.value())
	}
	over = over.SatSub(s.value)
	return slices.DeleteFunc(paths, func(p *path) bool {
		was := p.value()
		if over >= was {
			over -= was
			return true
		}
		p.setValue(was - over)
		over -= was - p.value()
		return false
	})
}

// join lets old carry what p does, which goes the same way, or as much of it as
// rounding allows, and returns how much.
func (s *search) join(old, p *path, saturation uint8) lntypes.Msat {
	s.giveBack(old)
	was := old.value()
	s.fill(old, was, addSat(was, p.value()), saturation)
	s.take(old)
	return old.value() - was
}

// fill makes a path that can carry least deliver all it can, up to most, with no
// channel used beyond 2^-saturation of its capacity.
func (s *search) fill(p *path, least, most lntypes.Msat, saturation uint8) {
	for least < most {
		middle := least + (most-least+1)/2
		if s.carries(p, middle, saturation) {
			least = middle
		} else {
			most = middle - 1
		}
	}
	p.setValue(least)
	s.score(p)
}
