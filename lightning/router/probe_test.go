package router

import (
	"math/rand/v2"
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

type seeded struct{ rng *rand.Rand }

func (s seeded) GetSecureRandomBytes() (b [32]byte) {
	for i := range b {
		b[i] = byte(s.rng.UintN(256))
	}
	return b
}

// Whatever the walk returns can be probed: it starts at the channel that can spare
// the amount, has the hops asked for, and pays everybody what they ask.
func TestRandomWalkProbePath(t *testing.T) {
	rng := rand.New(rand.NewPCG(51, 52))
	found, ends := 0, map[lntypes.PublicKey]bool{}
	for range 40 {
		n := randomNetwork(t, rng, 12, 80)
		for range 20 {
			amount := lntypes.Msat(1 + rng.Uint64N(200_000))
			hops := uint8(rng.UintN(7))
			first := owns(own(900, 1, 2*amount), own(901, 2, 2*amount-1), own(902, 3, wide))
			(*first)[2].IsUsable = false
			p, err := BuildRandomWalkProbePath(n.graph, seeded{rng}, nil, key(0), *first, amount, hops)
			if err != nil {
				continue
			}
			found++
			ends[p.Hops[len(p.Hops)-1].PubKey] = true
			if p.Hops[0].ShortChannelID != 900 || len(p.Hops) != int(max(hops, 2)) || p.FinalValueMsat() != amount || p.FeeMsat() > amount {
				t.Fatalf("%d hops for %d msat: %+v", hops, amount, p)
			}
			rp := route.RouteParameters{PaymentParams: route.PaymentParametersFromNodeID(p.Hops[len(p.Hops)-1].PubKey, probeFinalCLTV)}
			n.checkPath(&p, &rp, first, map[[2]lntypes.ShortChannelID]lntypes.Msat{})
		}
	}
	if found < 100 || len(ends) < 8 {
		t.Errorf("%d walks to %d nodes", found, len(ends))
	}
}

func TestRandomWalkEnds(t *testing.T) {
	oneWay := newNetwork(t, line(3)...) // nothing is enabled the other way
	both := newNetwork(t, line(3)...)
	for i, e := range line(3) {
		both.add(edge{scid: lntypes.ShortChannelID(i + 1), from: e.to, to: e.from})
	}
	draw := seeded{rand.New(rand.NewPCG(53, 54))}
	walk := func(n *network, amount lntypes.Msat, hops uint8, first ...route.ChannelDetails) (route.Path, error) {
		return BuildRandomWalkProbePath(n.graph, draw, nil, key(0), first, amount, hops)
	}
	if p, err := walk(both, 50_000, 3, own(50, 1, wide)); err != nil || len(p.Hops) != 3 || p.Hops[2].PubKey != key(3) {
		t.Errorf("%v, %+v", err, p)
	}
	pending := own(50, 1, wide)
	pending.ShortChannelID = nil
	for name, err := range map[string]error{
		"no channels":      second(walk(both, 50_000, 3)),
		"too small":        second(walk(both, 50_000, 3, own(50, 1, 99_999))),
		"pending":          second(walk(both, 50_000, 3, pending)),
		"unknown peer":     second(walk(both, 50_000, 3, own(50, 9, wide))),
		"end of the graph": second(walk(both, 50_000, 4, own(50, 1, wide))),
		"dear":             second(walk(both, 1000, 3, own(50, 1, wide))),
		"one way":          second(walk(oneWay, 50_000, 3, own(50, 1, wide))),
	} {
		if err == nil {
			t.Errorf("%s: a path", name)
		}
	}
}

func second(_ route.Path, err error) error { return err }
