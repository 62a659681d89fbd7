package router_test

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"
)

// tape is a source of numbers whose leading bits come from given bytes, two for
// each number, so that changing a byte changes one choice; behind their end the
// numbers go on by themselves.
type tape struct {
	b     []byte
	state uint64
}

// Uint64 implements rand.Source.
func (s *tape) Uint64() uint64 {
	s.state += 0x9e3779b97f4a7c15
	x := s.state
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	x ^= x >> 31
	if len(s.b) >= 2 {
		x = x>>16 | uint64(binary.BigEndian.Uint16(s.b))<<48
		s.b = s.b[2:]
	}
	return x
}

// FuzzRouter makes a graph, a scorer and queries from bytes, hostile ones of every
// third length. Whatever is found must be what the checker demands, by each engine.
func FuzzRouter(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{0x20, 0, 0x40, 0, 0xff, 0xff, 0, 0})
	seed := make([]byte, 600)
	rng := rand.New(rand.NewPCG(1, 1))
	for i := range seed {
		seed[i] = byte(rng.Uint32())
	}
	f.Add(seed)
	f.Add(seed[:599])
	f.Add(seed[:302])
	f.Fuzz(func(t *testing.T, b []byte) {
		rng := rand.New(&tape{b: b})
		makeWorld, makeQuery := randomWorld, randomQuery
		if len(b)%3 == 2 {
			makeWorld, makeQuery = hugeWorld, hostileQuery
		}
		w := makeWorld(rng, 2+rng.IntN(12), rng.IntN(40))
		k, g := w.knowledge(), w.build(t, nil)
		scorer := randomScorer(rng, w, g)
		for range 3 {
			q := makeQuery(rng, w)
			for i := range engines {
				engines[i].run(t, k, q, g, scorer)
			}
		}
	})
}
