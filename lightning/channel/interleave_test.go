package channel

import (
	"testing"

	"golightning/lightning/lnwire"
)

// interleaving chooses, wherever both sides have a message under way, whose
// arrives first. It walks through all choices, one run after the other.
type interleaving struct {
	choices []bool // false: Alice's message first
	at      int
}

func (x *interleaving) choose() bool {
	if x.at == len(x.choices) {
		x.choices = append(x.choices, false)
	}
	x.at++
	return x.choices[x.at-1]
}

// next moves on to the next run and reports whether there is one.
func (x *interleaving) next() bool {
	x.at = 0
	for n := len(x.choices); n > 0; n = len(x.choices) {
		if !x.choices[n-1] {
			x.choices[n-1] = true
			return true
		}
		x.choices = x.choices[:n-1]
	}
	return false
}

func (p *pair) settleBy(x *interleaving) {
	for {
		a, b := len(p.alice.out) > 0, len(p.bob.out) > 0
		switch {
		case a && b:
			if x.choose() {
				p.bob.deliver()
			} else {
				p.alice.deliver()
			}
		case a:
			p.alice.deliver()
		case b:
			p.bob.deliver()
		default:
			return
		}
	}
}

func failure() lnwire.OnionErrorPacket { return lnwire.OnionErrorPacket{Data: []byte("no")} }

// TestEveryInterleaving: both sides act at the same time, and their messages
// arrive in every possible order. The end is always the same.
func TestEveryInterleaving(t *testing.T) {
	stories := []struct {
		name string
		act  func(p *pair)
	}{
		{"both add", func(p *pair) {
			p.alice.offer(p.htlc(5_000_000))
			p.bob.offer(p.htlc(6_000))
		}},
		{"one adds, one claims", func(p *pair) {
			p.alice.offer(p.htlc(5_000_000))
			p.bob.claim(p.bob.accepted[0])
		}},
		{"claim and failure cross", func(p *pair) {
			p.bob.claim(p.bob.accepted[0])
			must(p.t, p.alice.c.QueueFailHTLC(p.alice.accepted[0].HTLCID, failure()))
			p.alice.afterwards()
		}},
		{"feerate and add cross", func(p *pair) {
			must(p.t, p.alice.c.QueueUpdateFee(&p.alice.env, 1300))
			p.alice.afterwards()
			p.bob.offer(p.htlc(5_000_000))
			p.bob.offer(p.htlc(4_000_000)) // in the holding cell
		}},
		{"shutdown and add cross", func(p *pair) {
			p.bob.offer(p.htlc(5_000_000))
			p.alice.shutdownStep(p.alice.c.BeginShutdown(&p.alice.env, &p.bob.feats, nil, nil))
		}},
	}
	first := newPair(t).open(openArgs{value: 1_000_000, push: 400_000_000})
	first.alice.offer(first.htlc(9_000_000))
	first.settle()
	first.bob.offer(first.htlc(8_000_000))
	first.settle()
	start := first.snapshot()
	for _, story := range stories {
		t.Run(story.name, func(t *testing.T) {
			x, runs := &interleaving{}, 0
			for more := true; more; more = x.next() {
				p := start.restore(t)
				p.alice.checkTxs, p.bob.checkTxs = runs%16 == 0, runs%16 == 0
				story.act(p)
				p.settleBy(x)
				p.checkAgreement()
				if p.alice.c.awaitingRevoke || p.bob.c.awaitingRevoke {
					t.Fatalf("choices %v: a revocation is missing", x.choices)
				}
				runs++
				if runs >= 2000 || testing.Short() && runs >= 10 {
					break
				}
			}
			if runs < 5 {
				t.Fatalf("only %d orders", runs)
			}
			t.Logf("%d orders", runs)
		})
	}
}
