package router_test

import (
	"errors"
	"fmt"
	"math/big"
	"slices"

	"golightning/lightning/blinding"
	"golightning/lightning/lntypes"
	"golightning/lightning/onion"
	"golightning/lightning/route"
)

// The checker: what a route must be, from BOLT 4 and 7 and the meaning of the
// parameters, without a look at how it was found and without any code of the
// search. It knows the public channels from the test's own description of them.

// terms are what one direction of a channel asks for.
type terms struct {
	to         lntypes.PublicKey
	enabled    bool
	refused    bool // requires features that nobody knows
	base, ppm  uint32
	delta      uint32
	least      lntypes.Msat
	most       lntypes.Msat // of one HTLC
	capacity   lntypes.Msat // 0 if it is not known
	firstOrEnd bool         // asks for no fee and no delta: ours, or a blinded path of one hop
}

// together is the most that all HTLCs of a payment may take.
func (t *terms) together() lntypes.Msat {
	if t.capacity == 0 {
		return t.most
	}
	return t.capacity
}

// fee is what is asked for amount, without limits of size.
func (t *terms) fee(amount lntypes.Msat) lntypes.Msat {
	if t.firstOrEnd {
		return 0
	}
	v := new(big.Int).SetUint64(uint64(amount))
	v.Mul(v, big.NewInt(int64(t.ppm))).Div(v, big.NewInt(1_000_000)).Add(v, big.NewInt(int64(t.base)))
	if !v.IsUint64() {
		return ^lntypes.Msat(0)
	}
	return lntypes.Msat(v.Uint64())
}

type direction struct {
	scid lntypes.ShortChannelID
	from lntypes.PublicKey
}

// knowledge is the public graph as the test made it.
type knowledge struct {
	channels map[direction]terms
	refused  map[lntypes.PublicKey]bool // nodes that require unknown features
	takesMPP map[lntypes.PublicKey]bool // nodes that announced basic_mpp
}

// query is a search.
type query struct {
	us     lntypes.PublicKey
	params route.RouteParameters
	first  *[]route.ChannelDetails
}

// check is one run of the checker.
type check struct {
	k      *knowledge
	q      *query
	faults []error
	used   map[string]lntypes.Msat // by channel and direction, over all paths
	limits map[string]lntypes.Msat
	// tight: no path could deliver less.
	tight bool
}

func (c *check) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Errorf(format, args...))
}

// checkRoute returns all that is wrong with a route.
func checkRoute(k *knowledge, q *query, r *route.Route) error {
	c := &check{k: k, q: q, used: map[string]lntypes.Msat{}, limits: map[string]lntypes.Msat{}, tight: true}
	p := &q.params.PaymentParams
	if n := len(r.Paths); n == 0 || n > int(p.MaxPathCount) {
		c.fault("%d paths of %d", n, p.MaxPathCount)
	}
	if len(r.Paths) > 1 && !c.takesMPP() {
		c.fault("%d paths to a payee that takes one", len(r.Paths))
	}
	if r.RouteParams == nil || !r.RouteParams.Equal(q.params) {
		c.fault("the route does not say what it was searched with")
	}
	total, sent := new(big.Int), new(big.Int)
	for i := range r.Paths {
		total.Add(total, c.path(i, &r.Paths[i], sent))
	}
	c.sums(total, sent)
	for channel, amount := range c.used { // order: the faults are joined, any order will do
		if limit := c.limits[channel]; amount > limit {
			c.fault("%s carries %d of %d msat", channel, amount, limit)
		}
	}
	for i := range r.Paths {
		for j := range r.Paths[:i] {
			if samePath(&r.Paths[i], &r.Paths[j]) {
				c.fault("paths %d and %d are the same", j, i)
			}
		}
		c.onion(i, &r.Paths[i], lntypes.Msat(total.Uint64()))
	}
	return errors.Join(c.faults...)
}

// sums checks what is delivered and what it costs.
func (c *check) sums(total, sent *big.Int) {
	value := new(big.Int).SetUint64(uint64(c.q.params.FinalValueMsat))
	switch over := total.Cmp(value); {
	case over < 0:
		c.fault("delivers %d of %d", total, value)
	case over > 0 && !c.tight:
		c.fault("delivers %d instead of %d without need", total, value)
	}
	if !total.IsUint64() {
		c.fault("delivers %d", total)
	}
	cost := new(big.Int).Sub(sent, value) // fees, and what is delivered too much
	if limit := c.q.params.MaxTotalRoutingFeeMsat; limit != nil && cost.Cmp(new(big.Int).SetUint64(uint64(*limit))) > 0 {
		c.fault("costs %d of %d", cost, *limit)
	}
}

func (c *check) takesMPP() bool {
	switch payee := c.q.params.PaymentParams.Payee.(type) {
	case route.PayeeClear:
		return payee.Features != nil && payee.Features.SupportsBasicMPP() || c.k.takesMPP[payee.NodeID]
	case route.PayeeBlinded:
		return payee.Features != nil && payee.Features.SupportsBasicMPP()
	}
	return false
}

func samePath(a, b *route.Path) bool {
	return slices.EqualFunc(a.Hops, b.Hops, func(x, y route.RouteHop) bool {
		return x.PubKey == y.PubKey && x.ShortChannelID == y.ShortChannelID
	}) && (a.BlindedTail == nil) == (b.BlindedTail == nil) &&
		(a.BlindedTail == nil || a.BlindedTail.BlindingPoint == b.BlindedTail.BlindingPoint && slices.EqualFunc(a.BlindedTail.Hops, b.BlindedTail.Hops, blinding.BlindedHop.Equal))
}

// path checks a path from its end and returns what it delivers; what we send on
// it is added to sent.
func (c *check) path(n int, p *route.Path, sent *big.Int) *big.Int {
	if len(p.Hops) == 0 {
		c.fault("path %d has no hops", n)
		return new(big.Int)
	}
	delivered := p.Hops[len(p.Hops)-1].FeeMsat
	amount := lntypes.Msat(0) // what has crossed the channel behind the hop
	behind := &terms{firstOrEnd: true}
	if tail := p.BlindedTail; tail != nil {
		delivered = tail.FinalValueMsat
		amount = delivered
		behind = c.tail(n, p)
	} else {
		c.end(n, p)
	}
	c.nodes(n, p)
	if most := c.q.params.PaymentParams.MaxPathLength; most != 0 && len(p.Hops) > int(most) {
		c.fault("path %d has %d hops of %d", n, len(p.Hops), most)
	}
	var blocks uint64
	for i := len(p.Hops) - 1; i >= 0; i-- {
		h := &p.Hops[i]
		blocks += uint64(h.CLTVExpiryDelta)
		through := new(big.Int).Add(new(big.Int).SetUint64(uint64(amount)), new(big.Int).SetUint64(uint64(h.FeeMsat)))
		if !through.IsUint64() || through.Uint64() > uint64(lntypes.MaxValueMsat) {
			c.fault("path %d: %d msat over hop %d", n, through, i)
			return new(big.Int)
		}
		here := lntypes.Msat(through.Uint64())
		t := c.hop(n, i, p, here)
		if t == nil {
			return new(big.Int)
		}
		last := i == len(p.Hops)-1
		if last && p.BlindedTail == nil {
			c.tight = c.tight && here == t.least
		} else {
			// The node takes what it asks for; more only to reach the minimum of the
			// channel over which it is paid.
			if asked := behind.fee(amount); h.FeeMsat < asked || h.FeeMsat > asked && here != t.least {
				c.fault("path %d: node %d asks for %d and gets %d msat", n, i, asked, h.FeeMsat)
			}
			if exact := !last; h.CLTVExpiryDelta < behind.delta || exact && h.CLTVExpiryDelta != behind.delta {
				c.fault("path %d: node %d asks for %d and gets %d blocks", n, i, behind.delta, h.CLTVExpiryDelta)
			}
		}
		amount, behind = here, t
	}
	if limit := c.q.params.PaymentParams.MaxTotalCLTVExpiryDelta; blocks > uint64(limit) {
		c.fault("path %d locks money for %d of %d blocks", n, blocks, limit)
	}
	sent.Add(sent, new(big.Int).SetUint64(uint64(amount)))
	return new(big.Int).SetUint64(uint64(delivered))
}

// end checks that a path without a blinded tail ends at the payee.
func (c *check) end(n int, p *route.Path) {
	payee, ok := c.q.params.PaymentParams.Payee.(route.PayeeClear)
	last := &p.Hops[len(p.Hops)-1]
	if !ok || last.PubKey != payee.NodeID {
		c.fault("path %d ends at %s", n, last.PubKey)
	}
	if last.CLTVExpiryDelta < payee.FinalCLTVExpiryDelta {
		c.fault("path %d leaves the payee %d of %d blocks", n, last.CLTVExpiryDelta, payee.FinalCLTVExpiryDelta)
	}
}

// tail checks the blinded part of a path and returns its terms.
func (c *check) tail(n int, p *route.Path) *terms {
	tail, last := p.BlindedTail, &p.Hops[len(p.Hops)-1]
	for i, hint := range c.q.params.PaymentParams.BlindedRouteHints() {
		if hint.Path.BlindingPoint != tail.BlindingPoint || !slices.EqualFunc(hint.Path.BlindedHops, tail.Hops, blinding.BlindedHop.Equal) {
			continue
		}
		if hint.Path.IntroductionNodeID != last.PubKey {
			c.fault("path %d: blinded path %d does not start at %s", n, i, last.PubKey)
		}
		if slices.Contains(c.q.params.PaymentParams.PreviouslyFailedBlindedPathIdxs, uint64(i)) {
			c.fault("path %d: blinded path %d has failed before", n, i)
		}
		if hint.PayInfo.Features.RequiresUnknownBits() {
			c.fault("path %d: blinded path %d requires unknown features", n, i)
		}
		info := &hint.PayInfo
		t := &terms{base: info.FeeBaseMsat, ppm: info.FeeProportionalMillionths, delta: uint32(info.CLTVExpiryDelta), least: info.HTLCMinimumMsat, most: info.HTLCMaximumMsat}
		if len(tail.Hops) == 1 {
			t = &terms{most: lntypes.MaxValueMsat, firstOrEnd: true}
		}
		if tail.FinalValueMsat < t.least || tail.FinalValueMsat > t.most {
			c.fault("path %d: blinded path %d takes %d to %d msat and gets %d", n, i, t.least, t.most, tail.FinalValueMsat)
		}
		if uint64(last.CLTVExpiryDelta) != uint64(t.delta)+uint64(tail.ExcessFinalCLTVExpiryDelta) {
			c.fault("path %d: blinded path %d gets %d blocks, %d of them hidden", n, i, last.CLTVExpiryDelta, tail.ExcessFinalCLTVExpiryDelta)
		}
		c.tight = c.tight && tail.FinalValueMsat == t.least
		c.use(fmt.Sprintf("blinded path %d", i), tail.FinalValueMsat, t.most)
		return t
	}
	c.fault("path %d has a blinded tail that nobody gave", n)
	return &terms{firstOrEnd: true}
}

// nodes checks that no node is passed twice.
func (c *check) nodes(n int, p *route.Path) {
	seen := map[lntypes.PublicKey]bool{c.q.us: true}
	for i := range p.Hops {
		if seen[p.Hops[i].PubKey] {
			c.fault("path %d passes %s twice", n, p.Hops[i].PubKey)
		}
		seen[p.Hops[i].PubKey] = true
	}
}

func (c *check) use(channel string, amount, limit lntypes.Msat) {
	c.used[channel] += amount
	c.limits[channel] = max(c.limits[channel], limit)
}

// hop checks that a channel can carry amount and returns its terms, nil if there
// is no such channel.
func (c *check) hop(n, i int, p *route.Path, amount lntypes.Msat) *terms {
	h := &p.Hops[i]
	from := c.q.us
	if i > 0 {
		from = p.Hops[i-1].PubKey
	}
	if slices.Contains(c.q.params.PaymentParams.PreviouslyFailedChannels, h.ShortChannelID) {
		c.fault("path %d: channel %d has failed before", n, h.ShortChannelID)
	}
	choices := c.choices(i, from, h)
	if len(choices) == 0 {
		c.fault("path %d: there is no channel %d from %s to %s", n, h.ShortChannelID, from, h.PubKey)
		return nil
	}
	// Hints may name a channel more than once: what the node before is given says
	// which one is meant.
	var fits *terms
	meant := func(t *terms) bool {
		return i == 0 || p.Hops[i-1].FeeMsat >= t.fee(amount) && p.Hops[i-1].CLTVExpiryDelta == t.delta
	}
	for k := range choices {
		t := &choices[k]
		if amount >= t.least && amount <= t.most && (t.capacity == 0 || amount <= t.capacity) && (fits == nil || !meant(fits)) {
			fits = t
		}
	}
	if fits == nil {
		c.fault("path %d: channel %d takes %d to %d and gets %d msat", n, h.ShortChannelID, choices[0].least, choices[0].most, amount)
		return &choices[0]
	}
	c.use(fmt.Sprintf("channel %d from %s", h.ShortChannelID, from), amount, fits.together())
	return fits
}

// choices are the channels that a hop may mean: the id of a hint can be that of
// a public channel too.
func (c *check) choices(i int, from lntypes.PublicKey, h *route.RouteHop) (list []terms) {
	ours := i == 0 && c.q.first != nil
	if ours {
		for k := range *c.q.first {
			d := &(*c.q.first)[k]
			if id := d.GetOutboundPaymentSCID(); d.Counterparty.NodeID == h.PubKey && id != nil && *id == h.ShortChannelID {
				list = append(list, terms{firstOrEnd: true, least: d.NextOutboundHTLCMinimumMsat, most: d.NextOutboundHTLCLimitMsat})
			}
		}
	}
	public, known := c.k.channels[direction{h.ShortChannelID, from}]
	known = known && public.to == h.PubKey
	if known && !ours && public.enabled && !public.refused && !c.k.refused[h.PubKey] {
		list = append(list, public)
	}
	for _, hint := range c.q.params.PaymentParams.ClearRouteHints() {
		target := c.q.params.PaymentParams.Payee.(route.PayeeClear).NodeID
		for k := len(hint.A) - 1; k >= 0; k-- {
			hop := &hint.A[k]
			if hop.ShortChannelID == h.ShortChannelID && hop.SrcNodeID == from && target == h.PubKey {
				if known { // what the graph knows of a hinted channel counts, whatever keeps it from use as such
					list = append(list, public)
				}
				list = append(list, hintTerms(hop))
			}
			target = hop.SrcNodeID
		}
	}
	return list
}

func hintTerms(hop *route.RouteHintHop) terms {
	t := terms{base: hop.Fees.BaseMsat, ppm: hop.Fees.ProportionalMillionths, delta: uint32(hop.CLTVExpiryDelta), most: lntypes.MaxValueMsat}
	if hop.HTLCMinimumMsat != nil {
		t.least = *hop.HTLCMinimumMsat
	}
	if hop.HTLCMaximumMsat != nil {
		t.most = *hop.HTLCMaximumMsat
	}
	return t
}

// onion checks that the payloads of a path fit into a packet, as they will be
// encoded: known-attacks R3.
func (c *check) onion(n int, p *route.Path, total lntypes.Msat) {
	fields := route.RecipientOnionFieldsSecretOnly(lntypes.PaymentSecret{1})
	payloads, _, _, err := onion.BuildPayloads(p, total, &fields, 930_000, nil)
	if err != nil {
		c.fault("path %d: %w", n, err)
		return
	}
	const packet, mac = 1300, 32
	length := 0
	for _, payload := range payloads {
		length += len(payload.Encode()) + mac
	}
	if length > packet {
		c.fault("path %d: payloads of %d bytes", n, length)
	}
}
