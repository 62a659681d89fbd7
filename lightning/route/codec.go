package route

import (
	"golightning/lightning/blinding"
	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// keyFrom reads a public key that must be a point.
func keyFrom(r *tlv.Reader) (k lntypes.PublicKey) {
	r.Into(k[:])
	if r.Err() == nil && !secp.ValidPubKey(k) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return k
}

func readAll[T any](b []byte, read func(*tlv.Reader) T) (T, error) {
	r := tlv.NewReader(b)
	v := read(&r)
	if err := r.Done(); err != nil {
		var zero T
		return zero, err
	}
	return v, nil
}

// AppendTo appends the written form.
func (h *RouteHop) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, h.PubKey[:])
	f.Bool(1, h.MaybeAnnouncedChannel)
	f.Bytes(2, h.NodeFeatures.Write())
	f.U64(4, uint64(h.ShortChannelID))
	f.Bytes(6, h.ChannelFeatures.Write())
	f.U64(8, uint64(h.FeeMsat))
	f.U32(10, h.CLTVExpiryDelta)
	return f.Append(b)
}

// Write returns the written form.
func (h *RouteHop) Write() []byte { return h.AppendTo(nil) }

// RouteHopFrom reads a hop.
func RouteHopFrom(r *tlv.Reader) (h RouteHop) {
	h.MaybeAnnouncedChannel = true
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			h.PubKey = keyFrom(v)
		case 1:
			h.MaybeAnnouncedChannel = v.Bool()
		case 2:
			h.NodeFeatures = features.NodeFeaturesFrom(v)
		case 4:
			h.ShortChannelID = lntypes.ShortChannelID(v.U64())
		case 6:
			h.ChannelFeatures = features.ChannelFeaturesFrom(v)
		case 8:
			h.FeeMsat = lntypes.Msat(v.U64())
		case 10:
			h.CLTVExpiryDelta = v.U32()
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6, 8, 10)
	return h
}

// ReadRouteHop reads a hop that fills b. It fails with DecodeError.
func ReadRouteHop(b []byte) (RouteHop, error) { return readAll(b, RouteHopFrom) }

func appendHops(b []byte, hops []RouteHop) []byte {
	for i := range hops {
		b = hops[i].AppendTo(b)
	}
	return b
}

func hopsFrom(r *tlv.Reader) (hops []RouteHop) {
	for r.Len() > 0 {
		hops = append(hops, RouteHopFrom(r))
	}
	return hops
}

// AppendTo appends the written form.
func (t *BlindedTail) AppendTo(b []byte) []byte {
	var f ser.Fields
	var hops []byte
	for i := range t.Hops {
		hops = t.Hops[i].AppendTo(hops)
	}
	f.Bytes(0, hops)
	f.Bytes(2, t.BlindingPoint[:])
	f.U32(4, t.ExcessFinalCLTVExpiryDelta)
	f.U64(6, uint64(t.FinalValueMsat))
	return f.Append(b)
}

// Write returns the written form.
func (t *BlindedTail) Write() []byte { return t.AppendTo(nil) }

// BlindedTailFrom reads a tail.
func BlindedTailFrom(r *tlv.Reader) (t BlindedTail) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			for v.Len() > 0 {
				t.Hops = append(t.Hops, blinding.BlindedHopFrom(v))
			}
		case 2:
			t.BlindingPoint = keyFrom(v)
		case 4:
			t.ExcessFinalCLTVExpiryDelta = v.U32()
		case 6:
			t.FinalValueMsat = lntypes.Msat(v.U64())
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6)
	return t
}

// ReadBlindedTail reads a tail that fills b. It fails with DecodeError.
func ReadBlindedTail(b []byte) (BlindedTail, error) { return readAll(b, BlindedTailFrom) }

const routeVersion = 1

// AppendTo appends the written form.
func (r *Route) AppendTo(b []byte) []byte {
	b = ser.AppendVersion(b, routeVersion, routeVersion)
	b = tlv.AppendU64(b, uint64(len(r.Paths)))
	var tails []byte
	anyTail := false
	for i := range r.Paths {
		p := &r.Paths[i]
		hops := p.Hops[:min(len(p.Hops), 0xff)]
		b = appendHops(append(b, uint8(len(hops))), hops)
		if p.BlindedTail == nil {
			tails = ser.AppendOption(tails, false, nil)
		} else {
			tails = ser.AppendOption(tails, true, p.BlindedTail.Write())
			anyTail = true
		}
	}
	var f ser.Fields
	if r.RouteParams != nil {
		f.Bytes(1, r.RouteParams.PaymentParams.Write())
	}
	if anyTail {
		f.Bytes(2, tails)
	}
	if r.RouteParams != nil {
		f.U64(3, uint64(r.RouteParams.FinalValueMsat))
		ser.OptU64(&f, 5, r.RouteParams.MaxTotalRoutingFeeMsat)
	}
	return f.Append(b)
}

// Write returns the written form.
func (r *Route) Write() []byte { return r.AppendTo(nil) }

// RouteFrom reads a route. One without paths, or with an empty one, is an error.
func RouteFrom(r *tlv.Reader) (route Route) {
	ser.ReadVersion(r, routeVersion)
	n := r.U64()
	if n == 0 || n > uint64(r.Len()) {
		r.Fail(lntypes.ErrInvalidValue)
		return route
	}
	minDelta := ^uint32(0)
	for range n {
		hops := int(r.U8())
		if hops == 0 {
			r.Fail(lntypes.ErrInvalidValue)
		}
		var p Path
		for i := 0; i < hops && r.Err() == nil; i++ {
			p.Hops = append(p.Hops, RouteHopFrom(r))
		}
		if r.Err() != nil {
			return Route{}
		}
		minDelta = min(minDelta, p.Hops[hops-1].CLTVExpiryDelta)
		route.Paths = append(route.Paths, p)
	}
	readRouteFields(r, &route, minDelta)
	return route
}

func readRouteFields(r *tlv.Reader, route *Route, minDelta uint32) {
	var params RouteParameters
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 1:
			params.PaymentParams = paymentParametersFrom(v, minDelta)
		case 2:
			readTails(v, route.Paths)
		case 3:
			params.FinalValueMsat = lntypes.Msat(v.U64())
		case 5:
			params.MaxTotalRoutingFeeMsat = ser.PtrU64[lntypes.Msat](v)
		default:
			return false
		}
		return true
	})
	if seen.Has(1) && seen.Has(3) {
		route.RouteParams = &params
	}
}

// readTails reads one optional tail for each path, no more and no less.
func readTails(v *tlv.Reader, paths []Path) {
	for i := range paths {
		if v.Len() == 0 {
			v.Fail(lntypes.ErrInvalidValue)
			return
		}
		if sub := ser.ReadOption(v); sub != nil {
			t := BlindedTailFrom(sub)
			if err := sub.Done(); err != nil {
				v.Fail(err)
			}
			paths[i].BlindedTail = &t
		}
	}
}

// ReadRoute reads a route that fills b. It fails with DecodeError.
func ReadRoute(b []byte) (Route, error) { return readAll(b, RouteFrom) }

// AppendTo appends the written form.
func (p *RouteParameters) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, p.PaymentParams.Write())
	ser.OptU64(&f, 1, p.MaxTotalRoutingFeeMsat)
	f.U64(2, uint64(p.FinalValueMsat))
	f.OptU32(4, p.PaymentParams.finalCLTVExpiryDelta())
	return f.Append(b)
}

// Write returns the written form.
func (p *RouteParameters) Write() []byte { return p.AppendTo(nil) }

// RouteParametersFrom reads parameters. A recipient in the clear without a
// final expiry delta is an error.
func RouteParametersFrom(r *tlv.Reader) (p RouteParameters) {
	var delta uint32
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			p.PaymentParams = paymentParametersFrom(v, 0)
		case 1:
			p.MaxTotalRoutingFeeMsat = ser.PtrU64[lntypes.Msat](v)
		case 2:
			p.FinalValueMsat = lntypes.Msat(v.U64())
		case 4:
			delta = v.U32()
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	if c, ok := p.PaymentParams.Payee.(PayeeClear); ok && c.FinalCLTVExpiryDelta == 0 {
		ser.Require(r, seen, 4)
		c.FinalCLTVExpiryDelta = delta
		p.PaymentParams.Payee = c
	}
	return p
}

// ReadRouteParameters reads parameters that fill b. It fails with DecodeError.
func ReadRouteParameters(b []byte) (RouteParameters, error) { return readAll(b, RouteParametersFrom) }

func (p *PaymentParameters) finalCLTVExpiryDelta() *uint32 {
	if c, ok := p.Payee.(PayeeClear); ok {
		return &c.FinalCLTVExpiryDelta
	}
	return nil
}

// AppendTo appends the written form.
func (p *PaymentParameters) AppendTo(b []byte) []byte {
	var f ser.Fields
	var payeeFeatures, clear, blinded []byte
	switch payee := p.Payee.(type) {
	case PayeeClear:
		f.Bytes(0, payee.NodeID[:])
		if payee.Features != nil {
			payeeFeatures = payee.Features.Write()
		}
		for i := range payee.RouteHints {
			clear = payee.RouteHints[i].AppendTo(clear)
		}
	case PayeeBlinded:
		if payee.Features != nil {
			payeeFeatures = payee.Features.Write()
		}
		for i := range payee.RouteHints {
			blinded = payee.RouteHints[i].AppendTo(blinded)
		}
	}
	f.U32(1, p.MaxTotalCLTVExpiryDelta)
	f.OptBytes(2, payeeFeatures)
	f.U8(3, p.MaxPathCount)
	f.Bytes(4, clear)
	f.U8(5, p.MaxChannelSaturationPowerOfHalf)
	ser.OptU64(&f, 6, p.ExpiryTime)
	f.Bytes(7, appendU64s(p.PreviouslyFailedChannels))
	f.NonEmpty(8, blinded)
	f.OptU32(9, p.finalCLTVExpiryDelta())
	f.Bytes(11, appendU64s(p.PreviouslyFailedBlindedPathIdxs))
	if p.MaxPathLength != 0 {
		f.U8(13, p.MaxPathLength)
	}
	return f.Append(b)
}

// Write returns the written form.
func (p *PaymentParameters) Write() []byte { return p.AppendTo(nil) }

func appendU64s[T ~uint64](v []T) (b []byte) {
	for _, x := range v {
		b = tlv.AppendU64(b, uint64(x))
	}
	return b
}

func u64sFrom[T ~uint64](r *tlv.Reader) (v []T) {
	for r.Len() > 0 {
		v = append(v, T(r.U64()))
	}
	return v
}

// paymentParametersFrom reads parameters; finalDelta is the recipient's expiry
// delta if they do not say.
func paymentParametersFrom(r *tlv.Reader, finalDelta uint32) PaymentParameters {
	p := defaultParameters(nil)
	clear := PayeeClear{FinalCLTVExpiryDelta: finalDelta}
	var blinded PayeeBlinded
	hasKey := false
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			clear.NodeID, hasKey = keyFrom(v), true
		case 1:
			p.MaxTotalCLTVExpiryDelta = v.U32()
		case 2:
			if hasKey {
				f := features.Bolt11InvoiceFeaturesFrom(v)
				clear.Features = &f
			} else {
				f := features.Bolt12InvoiceFeaturesFrom(v)
				blinded.Features = &f
			}
		case 3:
			p.MaxPathCount = v.U8()
		case 4:
			for v.Len() > 0 {
				clear.RouteHints = append(clear.RouteHints, RouteHintFrom(v))
			}
		case 5:
			p.MaxChannelSaturationPowerOfHalf = v.U8()
		case 6:
			p.ExpiryTime = ser.PtrU64[uint64](v)
		case 7:
			p.PreviouslyFailedChannels = u64sFrom[lntypes.ShortChannelID](v)
		case 8:
			for v.Len() > 0 {
				blinded.RouteHints = append(blinded.RouteHints, blinding.PaymentPathFrom(v))
			}
		case 9:
			clear.FinalCLTVExpiryDelta = v.U32()
		case 11:
			p.PreviouslyFailedBlindedPathIdxs = u64sFrom[uint64](v)
		case 13:
			p.MaxPathLength = v.U8()
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 4)
	isBlinded := len(blinded.RouteHints) > 0
	if isBlinded == hasKey || isBlinded && len(clear.RouteHints) > 0 {
		r.Fail(lntypes.ErrInvalidValue)
	}
	if p.Payee = clear; isBlinded {
		p.Payee = blinded
	}
	return p
}

// ReadPaymentParameters reads parameters that fill b; finalCLTVExpiryDelta (in
// blocks) is taken where b has none. It fails with DecodeError.
func ReadPaymentParameters(b []byte, finalCLTVExpiryDelta uint32) (PaymentParameters, error) {
	return readAll(b, func(r *tlv.Reader) PaymentParameters { return paymentParametersFrom(r, finalCLTVExpiryDelta) })
}

// PaymentParametersFrom reads parameters as part of something larger; see
// ReadPaymentParameters.
func PaymentParametersFrom(r *tlv.Reader, finalCLTVExpiryDelta uint32) PaymentParameters {
	return paymentParametersFrom(r, finalCLTVExpiryDelta)
}

// AppendTo appends the written form.
func (h *RouteHint) AppendTo(b []byte) []byte {
	b = tlv.AppendU64(b, uint64(len(h.A)))
	for i := range h.A {
		b = h.A[i].AppendTo(b)
	}
	return b
}

// Write returns the written form.
func (h *RouteHint) Write() []byte { return h.AppendTo(nil) }

// RouteHintFrom reads a hint.
func RouteHintFrom(r *tlv.Reader) (h RouteHint) {
	n := r.U64()
	if n > uint64(r.Len()) {
		r.Fail(lntypes.ErrShortRead)
	}
	for i := uint64(0); i < n && r.Err() == nil; i++ {
		h.A = append(h.A, RouteHintHopFrom(r))
	}
	return h
}

// ReadRouteHint reads a hint that fills b. It fails with DecodeError.
func ReadRouteHint(b []byte) (RouteHint, error) { return readAll(b, RouteHintFrom) }

// AppendTo appends the written form.
func (h *RouteHintHop) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, h.SrcNodeID[:])
	ser.OptU64(&f, 1, h.HTLCMinimumMsat)
	f.U64(2, uint64(h.ShortChannelID))
	ser.OptU64(&f, 3, h.HTLCMaximumMsat)
	f.Bytes(4, h.Fees.Write())
	f.U16(6, h.CLTVExpiryDelta)
	return f.Append(b)
}

// Write returns the written form.
func (h *RouteHintHop) Write() []byte { return h.AppendTo(nil) }

// RouteHintHopFrom reads a hop of a hint.
func RouteHintHopFrom(r *tlv.Reader) (h RouteHintHop) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			h.SrcNodeID = keyFrom(v)
		case 1:
			h.HTLCMinimumMsat = ser.PtrU64[lntypes.Msat](v)
		case 2:
			h.ShortChannelID = lntypes.ShortChannelID(v.U64())
		case 3:
			h.HTLCMaximumMsat = ser.PtrU64[lntypes.Msat](v)
		case 4:
			h.Fees = RoutingFeesFrom(v)
		case 6:
			h.CLTVExpiryDelta = v.U16()
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6)
	return h
}

// ReadRouteHintHop reads a hop that fills b. It fails with DecodeError.
func ReadRouteHintHop(b []byte) (RouteHintHop, error) { return readAll(b, RouteHintHopFrom) }

// AppendTo appends the written form.
func (f *RoutingFees) AppendTo(b []byte) []byte {
	var fields ser.Fields
	fields.U32(0, f.BaseMsat)
	fields.U32(2, f.ProportionalMillionths)
	return fields.Append(b)
}

// Write returns the written form.
func (f *RoutingFees) Write() []byte { return f.AppendTo(nil) }

// RoutingFeesFrom reads fees.
func RoutingFeesFrom(r *tlv.Reader) (f RoutingFees) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			f.BaseMsat = v.U32()
		case 2:
			f.ProportionalMillionths = v.U32()
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	return f
}

// ReadRoutingFees reads fees that fill b. It fails with DecodeError.
func ReadRoutingFees(b []byte) (RoutingFees, error) { return readAll(b, RoutingFeesFrom) }
