package router

import (
	"encoding/binary"
	"slices"

	"golang.org/x/crypto/chacha20"

	"golightning/lightning/gossip"
	"golightning/lightning/internal/lncrypto"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// maxShadowOffset bounds for how much longer than needed money may be locked.
const maxShadowOffset = 3 * 144

// addRandomCLTVOffset lets each path look as if it went on behind the recipient:
// its expiries are stretched by those of a random walk of one to three hops,
// within the limit of the payment.
func addRandomCLTVOffset(r *route.Route, params *route.PaymentParameters, graph *gossip.ReadOnlyNetworkGraph, seed [32]byte) {
	for i := range r.Paths {
		p := &r.Paths[i]
		if len(p.Hops) == 0 {
			continue
		}
		offset := min(shadowOffset(p, graph, seed), maxShadowOffset)
		var total uint32
		for j := range p.Hops {
			total = addSat32(total, p.Hops[j].CLTVExpiryDelta)
		}
		room := uint32(0)
		if total < params.MaxTotalCLTVExpiryDelta {
			room = params.MaxTotalCLTVExpiryDelta - total
		}
		odd := room % medianCLTVExpiryDelta
		offset = min(offset, max(room-odd, odd))
		if p.BlindedTail != nil {
			// The introduction node must not see more than its path's delta.
			p.BlindedTail.ExcessFinalCLTVExpiryDelta = addSat32(p.BlindedTail.ExcessFinalCLTVExpiryDelta, offset)
		}
		last := &p.Hops[len(p.Hops)-1]
		last.CLTVExpiryDelta = addSat32(last.CLTVExpiryDelta, offset)
	}
}

// shadowOffset walks on from the last hop that is in the graph.
func shadowOffset(p *route.Path, graph *gossip.ReadOnlyNetworkGraph, seed [32]byte) (offset uint32) {
	var avoid [3]lntypes.NodeID
	for k := range avoid {
		avoid[k] = lntypes.NodeID(p.Hops[max(len(p.Hops)-1-k, 0)].PubKey)
	}
	var at *lntypes.NodeID
	var nonce [12]byte
	for i := len(p.Hops) - 1; i >= 0 && at == nil; i-- {
		if id := lntypes.NodeID(p.Hops[i].PubKey); graph.Node(id) != nil {
			at = &id
			copy(nonce[:], id[:])
		}
	}
	random := walker{stream: lncrypto.NewChaCha20(seed, nonce[:])}
	length := int(random.next()%3) + 1
	for i := range length {
		delta := uint32(medianCLTVExpiryDelta)
		if at != nil {
			if node := graph.Node(*at); node != nil && len(node.Channels) > 0 {
				scid := node.Channels[random.next()%uint64(len(node.Channels))]
				if to, blocks, ok := hopFrom(graph, scid, *at); ok && !slices.Contains(avoid[:], to) {
					avoid[i] = to
					delta = blocks
					at = &to
				}
			}
		}
		offset += delta
	}
	return offset
}

// walker makes the choices of a walk. Like the reference, whose routes it must
// reproduce, it adds each 8 bytes of the stream to those before.
type walker struct {
	stream *chacha20.Cipher
	state  [8]byte
}

func (w *walker) next() uint64 {
	w.stream.XORKeyStream(w.state[:], w.state[:])
	return binary.BigEndian.Uint64(w.state[:])
}

// hopFrom returns where a channel leads from source, and its expiry delta.
func hopFrom(graph *gossip.ReadOnlyNetworkGraph, scid lntypes.ShortChannelID, source lntypes.NodeID) (to lntypes.NodeID, delta uint32, ok bool) {
	channel := graph.Channel(scid)
	if channel == nil {
		return to, 0, false
	}
	info, to, ok := channel.AsDirectedFrom(source)
	if !ok {
		return to, 0, false
	}
	return to, uint32(info.Direction().CltvExpiryDelta), true
}
