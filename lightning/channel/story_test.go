package channel

import (
	"testing"

	"golightning/lightning/lntypes"
)

func TestStoryPayBothWaysAndClose(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 200_000_000})
	if len(p.alice.broadcast) != 1 {
		t.Fatalf("funding broadcast %d times", len(p.alice.broadcast))
	}
	p.alice.offer(p.htlc(10_000))
	p.alice.offer(p.htlc(50_000_000))
	p.bob.offer(p.htlc(20_000_000))
	p.settle()
	if len(p.bob.accepted) != 2 || len(p.alice.accepted) != 1 {
		t.Fatalf("accepted %d and %d HTLCs", len(p.bob.accepted), len(p.alice.accepted))
	}
	p.bob.claimAll()
	p.alice.failAll()
	p.settle()
	p.checkAgreement()
	if len(p.alice.fulfilled) != 2 || len(p.alice.finalized) != 2 || len(p.bob.failed) != 1 {
		t.Fatalf("fulfilled %d, finalized %d, failed %d", len(p.alice.fulfilled), len(p.alice.finalized), len(p.bob.failed))
	}
	if p.alice.c.valueToSelf != 800_000_000-50_010_000 {
		t.Fatalf("alice has %v", p.alice.c.valueToSelf)
	}

	p.alice.shutdownStep(p.alice.c.BeginShutdown(&p.alice.env, &p.bob.feats, nil, nil))
	p.settle()
	for _, n := range []*party{p.alice, p.bob} {
		if !n.c.IsShutdown() || n.closed == nil {
			t.Fatalf("%s is in state %v", n.name, n.c.State())
		}
	}
	tx := p.bob.broadcast[0]
	runEngine(t, tx, p.alice.c.fundingScript, p.alice.c.value)
	if tx.TxHash() != p.alice.broadcast[1].TxHash() {
		t.Fatal("closing transactions differ")
	}
	var sum lntypes.Sat
	for _, out := range tx.TxOut {
		sum += lntypes.Sat(out.Value)
	}
	if sum >= p.alice.c.value || sum < p.alice.c.value-5000 {
		t.Fatalf("closing transaction pays %v", sum)
	}
}

// TestUpdateCounting: a payment takes five monitor updates and its claim five
// more; each message yields at most one.
func TestUpdateCounting(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.alice.updates, p.bob.updates = 0, 0
	p.alice.offer(p.htlc(10_000))
	if p.alice.updates != 1 {
		t.Fatalf("offering an HTLC took %d updates", p.alice.updates)
	}
	for p.alice.deliver() || p.bob.deliver() {
		if p.alice.updates > 3 || p.bob.updates > 2 {
			t.Fatalf("too many updates: %d and %d", p.alice.updates, p.bob.updates)
		}
	}
	if p.alice.updates != 3 || p.bob.updates != 2 {
		t.Fatalf("payment took %d and %d updates", p.alice.updates, p.bob.updates)
	}
	p.bob.claimAll()
	p.settle()
	if p.alice.updates != 3+2 || p.bob.updates != 2+3 {
		t.Fatalf("claim took %d and %d updates", p.alice.updates-3, p.bob.updates-2)
	}
}

// benchmarkPayment is a payment of 10,000 msat from offer to irrevocable claim,
// both sides, monitors included.
func BenchmarkPayment(b *testing.B) {
	p := newPair(b).open(openArgs{value: 10_000_000})
	p.alice.checkTxs, p.bob.checkTxs = false, false
	htlcs := make([]HTLCToSend, b.N)
	for i := range htlcs {
		htlcs[i] = p.htlc(10_000)
		htlcs[i].CltvExpiry = 500
	}
	b.ReportAllocs()
	b.ResetTimer()
	for i := range htlcs {
		p.alice.offer(htlcs[i])
		p.settle()
		p.bob.claimAll()
		p.settle()
	}
}
