package invoiceutil

import (
	"bytes"
	"cmp"
	"slices"

	"golightning/lightning/ln"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// maxHints keeps invoices short enough for a QR code.
const maxHints = 3

// announcedDepth is how many confirmations a public channel has when payers surely
// know it from gossip. Blocks.
const announcedDepth = 7

// phantomCLTVDelta is what the made-up hop to a phantom asks for. Blocks.
const phantomCLTVDelta = 42

// hintsFor chooses the channels that an invoice over amount (msat, nil for any)
// shows: none if a public channel is known to the network, otherwise at most three
// of different peers, the best of each.
func hintsFor(channels []route.ChannelDetails, amount *lntypes.Msat) []route.RouteHint {
	usable := channels[:0:0]
	onlyPublic := false
	for _, c := range channels {
		if !c.IsChannelReady || c.GetInboundPaymentSCID() == nil || c.Counterparty.ForwardingInfo == nil {
			continue
		}
		if c.IsPublic {
			if c.Confirmations == nil || *c.Confirmations >= announcedDepth {
				return nil
			}
			onlyPublic = true // do not reveal the private ones beside it
		}
		usable = append(usable, c)
	}
	best, wellFunded := filterBest(bestOfEachPeer(usable, amount), usable, amount, onlyPublic)
	slices.SortStableFunc(best, func(a, b route.ChannelDetails) int {
		if wellFunded {
			return cmp.Compare(a.InboundCapacityMsat, b.InboundCapacityMsat)
		}
		return cmp.Compare(b.InboundCapacityMsat, a.InboundCapacityMsat)
	})
	var hints []route.RouteHint
	for _, c := range best[:min(len(best), maxHints)] {
		hints = append(hints, hint(&c))
	}
	return hints
}

func hint(c *route.ChannelDetails) route.RouteHint {
	f := c.Counterparty.ForwardingInfo
	return route.RouteHint{A: []route.RouteHintHop{{
		SrcNodeID:       c.Counterparty.NodeID,
		ShortChannelID:  *c.GetInboundPaymentSCID(),
		Fees:            route.RoutingFees{BaseMsat: f.FeeBaseMsat, ProportionalMillionths: f.FeeProportionalMillionths},
		CLTVExpiryDelta: f.CLTVExpiryDelta,
		HTLCMinimumMsat: c.InboundHTLCMinimumMsat,
		HTLCMaximumMsat: c.InboundHTLCMaximumMsat,
	}}}
}

// bestOfEachPeer keeps one channel per peer, ordered by the peers' ids.
func bestOfEachPeer(channels []route.ChannelDetails, amount *lntypes.Msat) []route.ChannelDetails {
	var best []route.ChannelDetails
	for _, c := range channels {
		i := slices.IndexFunc(best, func(b route.ChannelDetails) bool { return b.Counterparty.NodeID == c.Counterparty.NodeID })
		switch {
		case i < 0:
			best = append(best, c)
		case c.IsPublic && !best[i].IsPublic,
			c.IsPublic == best[i].IsPublic && !keeps(amount, best[i].InboundCapacityMsat, c.InboundCapacityMsat):
			best[i] = c
		}
	}
	slices.SortFunc(best, func(a, b route.ChannelDetails) int {
		return bytes.Compare(a.Counterparty.NodeID[:], b.Counterparty.NodeID[:])
	})
	return best
}

// keeps reports whether a channel with capacity have is preferred to one with other:
// the smallest that holds the amount and a tenth more, so that large channels are
// not used up by small payments, else the largest.
func keeps(amount *lntypes.Msat, have, other lntypes.Msat) bool {
	if amount == nil {
		return have > other
	}
	wanted := *amount + *amount/10
	switch enough, otherEnough := have >= wanted, other >= wanted; {
	case enough && otherEnough:
		return have < other
	case enough != otherEnough:
		return enough
	}
	return have > other
}

// filterBest drops channels that are too small or whose peer is away, as long as
// something better is there. wellFunded says that a connected channel holds the amount.
func filterBest(best, all []route.ChannelDetails, amount *lntypes.Msat, onlyPublic bool) (kept []route.ChannelDetails, wellFunded bool) {
	var least lntypes.Msat
	if amount != nil {
		least = *amount
	}
	anyBig, anyOnline := false, false
	for _, c := range all {
		big := c.InboundCapacityMsat >= least
		anyBig = anyBig || big
		anyOnline = anyOnline || c.IsUsable
		wellFunded = wellFunded || big && c.IsUsable
	}
	for _, c := range best {
		big := c.InboundCapacityMsat >= least
		keep := true
		switch {
		case onlyPublic:
			keep = c.IsPublic
		case wellFunded:
			keep = big && c.IsUsable
		case anyBig:
			keep = big
		case anyOnline:
			keep = c.IsUsable
		}
		if keep {
			kept = append(kept, c)
		}
	}
	return kept, wellFunded
}

// phantomHints takes one channel of each node in turn, up to three in all, each with
// the made-up hop to the phantom behind it.
func phantomHints(nodes []ln.PhantomRouteHints, amount *lntypes.Msat) []route.RouteHint {
	perNode := make([][]route.RouteHint, len(nodes))
	for i, n := range nodes {
		perNode[i] = hintsFor(n.Channels, amount)
		if len(perNode[i]) == 0 {
			perNode[i] = []route.RouteHint{{}} // the node itself is public
		}
	}
	var out []route.RouteHint
	for round := range maxHints {
		for i, hints := range perNode {
			if round >= len(hints) || len(out) == maxHints {
				continue
			}
			hops := append(slices.Clone(hints[round].A), route.RouteHintHop{
				SrcNodeID: nodes[i].RealNodePubkey, ShortChannelID: nodes[i].PhantomSCID, CLTVExpiryDelta: phantomCLTVDelta,
			})
			out = append(out, route.RouteHint{A: hops})
		}
	}
	return out
}
