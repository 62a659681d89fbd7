package router

import (
	"cmp"
	"slices"

	"golightning/lightning/blinding"
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

const (
	// maxPaymentPaths bounds the blinded paths that are made for a payment.
	maxPaymentPaths = 3
	// minPeerChannels: a peer with fewer channels would give us away.
	minPeerChannels = 3
)

// CreateBlindedPaymentPaths implements Router: up to three paths over peers that
// many others know. If there are more such channels, those of different peers come
// first, then those of peers that can be reached without Tor, then those of peers
// with many channels. If there are none, and our node is public anyway, a path of
// one hop. It draws once for each path.
func (d *DefaultRouter) CreateBlindedPaymentPaths(recipient lntypes.PublicKey, firstHops []route.ChannelDetails, tlvs blinding.ReceiveTlvs,
	amountMsats lntypes.Msat) ([]blinding.PaymentPath, error) {
	graph := d.graph.ReadOnly()
	var paths []blinding.PaymentPath
	for _, in := range best(introductions(graph, firstHops, &tlvs, amountMsats), maxPaymentPaths) {
		path, err := blinding.BlindedPathNewForPayment([]blinding.ForwardNode{in.hop}, recipient, tlvs, ^lntypes.Msat(0), d.entropy)
		if err != nil {
			paths = nil
			break
		}
		paths = append(paths, path)
	}
	if len(paths) > 0 {
		return paths, nil
	}
	if _, public := graph.NodeIndex(lntypes.NodeID(recipient)); !public {
		return nil, fail("no peer can hide us")
	}
	path, err := blinding.BlindedPathOneHopForPayment(recipient, tlvs, d.entropy)
	if err != nil {
		return nil, err
	}
	return []blinding.PaymentPath{path}, nil
}

// introduction is a channel of ours over which a blinded path may come.
type introduction struct {
	hop      blinding.ForwardNode
	place    int // in the list
	another  bool
	overTor  bool
	channels int // public ones of the peer
}

// introductions returns what is fit for an amount.
func introductions(graph *gossip.ReadOnlyNetworkGraph, firstHops []route.ChannelDetails, tlvs *blinding.ReceiveTlvs, amount lntypes.Msat) (list []introduction) {
	for i := range firstHops {
		hop, ok := forwardNode(&firstHops[i], tlvs, amount)
		if !ok {
			continue
		}
		in := introduction{hop: hop, place: i}
		if n, ok := graph.NodeIndex(lntypes.NodeID(hop.NodeID)); ok {
			in.channels, in.overTor = len(graph.Edges(n)), overTor(graph, hop.NodeID)
		}
		if in.channels < minPeerChannels {
			continue
		}
		in.another = slices.ContainsFunc(list, func(o introduction) bool { return o.hop.NodeID == hop.NodeID })
		list = append(list, in)
	}
	return list
}

// best picks the n best, in the order in which they were.
func best(list []introduction, n int) []introduction {
	if len(list) <= n {
		return list
	}
	flag := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(list, func(a, b introduction) int {
		return cmp.Or(cmp.Compare(flag(a.another), flag(b.another)), cmp.Compare(flag(a.overTor), flag(b.overTor)), cmp.Compare(b.channels, a.channels))
	})
	list = list[:n]
	slices.SortFunc(list, func(a, b introduction) int { return cmp.Compare(a.place, b.place) })
	return list
}

// overTor reports whether a node can be reached over Tor alone.
func overTor(graph *gossip.ReadOnlyNetworkGraph, id lntypes.PublicKey) bool {
	addresses := graph.GetAddresses(id)
	if addresses == nil || len(*addresses) == 0 {
		return false
	}
	return !slices.ContainsFunc(*addresses, func(a lnwire.SocketAddress) bool {
		switch a.(type) {
		case lnwire.OnionV2, lnwire.OnionV3:
			return false
		}
		return true
	})
}

// forwardNode makes a peer of ours the introduction node of a path over its
// channel to us. ok is false if the channel is not fit for it.
func forwardNode(c *route.ChannelDetails, tlvs *blinding.ReceiveTlvs, amount lntypes.Msat) (hop blinding.ForwardNode, ok bool) {
	least, most := lntypes.Msat(0), ^lntypes.Msat(0)
	if c.InboundHTLCMinimumMsat != nil {
		least = *c.InboundHTLCMinimumMsat
	}
	if c.InboundHTLCMaximumMsat != nil {
		most = *c.InboundHTLCMaximumMsat
	}
	scid := c.GetInboundPaymentSCID()
	if !c.Counterparty.Features.SupportsRouteBlinding() || amount > c.InboundCapacityMsat || amount < least || amount > most ||
		scid == nil || c.Counterparty.ForwardingInfo == nil {
		return hop, false
	}
	relay, ok := c.Counterparty.ForwardingInfo.PaymentRelay()
	if !ok {
		return hop, false
	}
	return blinding.ForwardNode{
		Tlvs: blinding.ForwardTlvs{
			ShortChannelID: *scid, PaymentRelay: relay,
			PaymentConstraints: blinding.PaymentConstraints{
				MaxCLTVExpiry:   addSat32(tlvs.PaymentConstraints.MaxCLTVExpiry, uint32(relay.CLTVExpiryDelta)),
				HTLCMinimumMsat: least,
			},
		},
		NodeID: c.Counterparty.NodeID, HTLCMaximumMsat: most,
	}, true
}
