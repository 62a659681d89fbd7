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
	var at gossip.NodeIndex
	var nonce [12]byte
	known := false
	for i := len(p.Hops) - 1; i >= 0 && !known; i-- {
		id := lntypes.NodeID(p.Hops[i].PubKey)
		if at, known = graph.NodeIndex(id); known {
			copy(nonce[:], id[:])
		}
	}
	random := walker{stream: lncrypto.NewChaCha20(seed, nonce[:])}
	length := int(random.next()%3) + 1
	for i := range length {
		delta := uint32(medianCLTVExpiryDelta)
		if edges := graph.Edges(at); known && len(edges) > 0 {
			scid := nthChannel(edges, int(random.next()%uint64(len(edges))))
			e, to, ok := graph.EdgeOf(scid, *graph.NodeIDAt(at))
			if id := graph.NodeIDAt(to); ok && e.Flags&gossip.EdgeUpdated != 0 && !slices.Contains(avoid[:], *id) {
				avoid[i] = *id
				delta = uint32(e.CLTVExpiryDelta)
				at = to
			}
		}
		offset += delta
	}
	return offset
}

// nthChannel returns the channel with so many lower ones among edges, so that a
// walk does not depend on the order in which they became known. It halves what
// is left as it goes, as sorting a large node would take longer than the search.
func nthChannel(edges []gossip.Edge, n int) lntypes.ShortChannelID {
	scids := make([]lntypes.ShortChannelID, len(edges))
	for i := range edges {
		scids[i] = edges[i].ShortChannelID
	}
	for len(scids) > 1 {
		pivot := scids[len(scids)/2]
		lower, equal := 0, 0
		for i, v := range scids { // lower ones first, then those that equal the pivot
			if v < pivot {
				scids[i], scids[lower+equal] = scids[lower+equal], scids[i]
				scids[lower], scids[lower+equal] = scids[lower+equal], scids[lower]
				lower++
			} else if v == pivot {
				scids[i], scids[lower+equal] = scids[lower+equal], scids[i]
				equal++
			}
		}
		switch {
		case n < lower:
			scids = scids[:lower]
		case n < lower+equal:
			return pivot
		default:
			scids, n = scids[lower+equal:], n-lower-equal
		}
	}
	return scids[0]
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
