package route

import (
	"slices"

	"golightning/lightning/blinding"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// RouteHop is a node on a path and the channel that leads to it.
type RouteHop struct {
	// PubKey is the node at the end of the channel.
	PubKey lntypes.PublicKey
	// NodeFeatures are the node's announced features; for the last hop those of
	// its invoice may have been added.
	NodeFeatures features.NodeFeatures
	// ShortChannelID is the channel from the hop before to this node.
	ShortChannelID lntypes.ShortChannelID
	// ChannelFeatures are the announced features of that channel.
	ChannelFeatures features.ChannelFeatures
	// FeeMsat is what the node takes for forwarding over the next channel. At the
	// last hop it is the amount delivered, or the fee of the whole blinded path if
	// one follows.
	FeeMsat lntypes.Msat
	// CLTVExpiryDelta is the expiry difference for the next channel, in blocks. At
	// the last hop it is the recipient's final delta, or that of the whole blinded
	// path if one follows.
	CLTVExpiryDelta uint32
	// MaybeAnnouncedChannel says that the channel may be in the public graph; it
	// is false only for channels known to be private.
	MaybeAnnouncedChannel bool
}

// Equal compares all fields.
func (h RouteHop) Equal(o RouteHop) bool {
	return h.PubKey == o.PubKey && h.ShortChannelID == o.ShortChannelID && h.FeeMsat == o.FeeMsat &&
		h.CLTVExpiryDelta == o.CLTVExpiryDelta && h.MaybeAnnouncedChannel == o.MaybeAnnouncedChannel &&
		h.NodeFeatures.Equal(o.NodeFeatures) &&
		h.ChannelFeatures.Equal(o.ChannelFeatures)
}

// BlindedTail is the part of a path that the recipient blinded.
type BlindedTail struct {
	// Hops are the blinded path's hops. The first is the introduction node, which
	// is also the last hop of the clear part.
	Hops []blinding.BlindedHop
	// BlindingPoint is handed to the introduction node.
	BlindingPoint lntypes.PublicKey
	// ExcessFinalCLTVExpiryDelta is added to the recipient's expiry so that nodes
	// on the way cannot count the blocks to it. Blocks, may be 0.
	ExcessFinalCLTVExpiryDelta uint32
	// FinalValueMsat is what the recipient gets on this path.
	FinalValueMsat lntypes.Msat
}

// Equal compares all fields.
func (t BlindedTail) Equal(o BlindedTail) bool {
	return t.BlindingPoint == o.BlindingPoint && t.FinalValueMsat == o.FinalValueMsat &&
		t.ExcessFinalCLTVExpiryDelta == o.ExcessFinalCLTVExpiryDelta &&
		slices.EqualFunc(t.Hops, o.Hops, blinding.BlindedHop.Equal)
}

// Path is one way from us to the recipient: at least one clear hop, then
// perhaps a blinded tail.
type Path struct {
	Hops        []RouteHop
	BlindedTail *BlindedTail
}

// FeeMsat returns the fees of the path, without what the recipient gets.
func (p *Path) FeeMsat() lntypes.Msat {
	hops := p.Hops
	if p.BlindedTail == nil && len(hops) > 0 {
		hops = hops[:len(hops)-1] // the last one is the amount itself
	}
	return sumFees(hops)
}

// FinalValueMsat returns what the recipient gets on this path.
func (p *Path) FinalValueMsat() lntypes.Msat {
	if p.BlindedTail != nil {
		return p.BlindedTail.FinalValueMsat
	}
	if len(p.Hops) == 0 {
		return 0
	}
	return p.Hops[len(p.Hops)-1].FeeMsat
}

// FinalCLTVExpiryDelta returns the recipient's expiry delta in blocks, or nil
// if it is hidden in a blinded tail.
func (p *Path) FinalCLTVExpiryDelta() *uint32 {
	if p.BlindedTail != nil || len(p.Hops) == 0 {
		return nil
	}
	d := p.Hops[len(p.Hops)-1].CLTVExpiryDelta
	return &d
}

// Equal compares all hops and the tail.
func (p Path) Equal(o Path) bool {
	if (p.BlindedTail == nil) != (o.BlindedTail == nil) {
		return false
	}
	if p.BlindedTail != nil && !p.BlindedTail.Equal(*o.BlindedTail) {
		return false
	}
	return slices.EqualFunc(p.Hops, o.Hops, RouteHop.Equal)
}

// sumFees adds the hops' fees; the sum saturates, so that a path from outside
// with absurd fees stays absurd.
func sumFees(hops []RouteHop) lntypes.Msat {
	var sum lntypes.Msat
	for i := range hops {
		sum = addSat(sum, hops[i].FeeMsat)
	}
	return sum
}

func addSat(a, b lntypes.Msat) lntypes.Msat {
	s, ok := a.CheckedAdd(b)
	if !ok {
		return ^lntypes.Msat(0)
	}
	return s
}

// Route is a payment's way to its recipient: one path, or several if the
// recipient takes payments in parts.
type Route struct {
	Paths []Path
	// RouteParams are the parameters that the route was searched with; retries
	// need them. They may be missing in a route made by hand.
	RouteParams *RouteParameters
}

// GetTotalFees returns the fees of all paths, and whatever the recipient gets
// beyond the amount asked for because a channel's minimum made us send more.
func (r *Route) GetTotalFees() lntypes.Msat {
	var sum lntypes.Msat
	if r.RouteParams != nil {
		sum = r.GetTotalAmount().SatSub(r.RouteParams.FinalValueMsat)
	}
	for i := range r.Paths {
		sum = addSat(sum, r.Paths[i].FeeMsat())
	}
	return sum
}

// GetTotalAmount returns what the recipient gets over all paths.
func (r *Route) GetTotalAmount() lntypes.Msat {
	var sum lntypes.Msat
	for i := range r.Paths {
		sum = addSat(sum, r.Paths[i].FinalValueMsat())
	}
	return sum
}
