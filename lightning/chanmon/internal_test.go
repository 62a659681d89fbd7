package chanmon

import (
	"testing"

	"golightning/lightning/chanutil"
	"golightning/lightning/lntypes"
)

// TestSweepValue: what is paid for a claim, step by step until nothing is left.
func TestSweepValue(t *testing.T) {
	const weight, dust = 600, 294
	for _, c := range []struct {
		name       string
		amount     lntypes.Sat
		last, next uint32
		value      lntypes.Sat
		feerate    uint32
		ok         bool
	}{
		{"first", 100_000, 0, 1000, 99_400, 1000, true},
		{"first, dear", 2000, 0, 5000, 1000, 1666, true},
		{"raised", 100_000, 1000, 2000, 98_800, 2000, true},
		{"raised too little to replace", 100_000, 1000, 1001, 99_248, 1253, true},
		{"same again", 100_000, 1000, 1000, 99_400, 1000, true},
		{"estimate fell", 100_000, 1000, 500, 99_400, 1000, true},
		{"no room to raise", 2000, 1666, 5000, 1000, 1666, true},
		{"least output", 500, 0, 5000, 294, 343, true},
		{"least output, repeated", 500, 343, 5000, 294, 343, true},
		{"under the least feerate", 440, 0, 1000, 0, 0, false},
		{"dust", 300, 0, 253, 0, 0, false},
		{"nothing", 0, 0, 253, 0, 0, false},
	} {
		value, feerate, ok := sweepValue(c.amount, weight, dust, c.last, c.next)
		if value != c.value || feerate != c.feerate || ok != c.ok {
			t.Errorf("%s: %s at %d, %v, want %s at %d, %v", c.name, value, feerate, ok, c.value, c.feerate, c.ok)
		}
		if ok && (value < dust || feerateOf(c.amount-value, weight) < c.last) {
			t.Errorf("%s: dust, or less than before", c.name)
		}
	}
}

func TestRaiseFeerate(t *testing.T) {
	for _, c := range []struct {
		last, estimate uint32
		raise          bool
		limit, want    uint32
	}{
		{0, 1000, true, 5000, 1000},
		{1000, 2000, true, 10_000, 2000},
		{1000, 500, true, 2500, 1250},
		{1000, 500, false, 2500, 1000},
		{2400, 500, true, 2500, 2500},
		{4000, 500, true, 2500, 4000},
		{1<<32 - 1, 500, true, 1<<32 - 1, 1<<32 - 1},
	} {
		if got := raiseFeerate(c.last, c.estimate, c.raise, c.limit); got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
}

func TestNextTimer(t *testing.T) {
	for _, c := range []struct{ deadline, height, want uint32 }{
		{100, 50, 65}, {100, 84, 99}, {100, 85, 88}, {100, 96, 99}, {100, 97, 98}, {100, 100, 101}, {100, 200, 201}, {0, 7, 8},
	} {
		if got := nextTimer(c.deadline, c.height); got != c.want {
			t.Errorf("deadline %d at %d: %d, want %d", c.deadline, c.height, got, c.want)
		}
	}
}

func TestPackedHTLCs(t *testing.T) {
	index := func(i uint32) *uint32 { return &i }
	in := []HTLCWithSource{
		{HTLC: chanutil.HTLCOutputInCommitment{Offered: true, AmountMsat: 1 << 60, CltvExpiry: 7, PaymentHash: lntypes.PaymentHash{1}, TransactionOutputIndex: index(65535)}},
		{HTLC: chanutil.HTLCOutputInCommitment{AmountMsat: 1}}, // no output
		{HTLC: chanutil.HTLCOutputInCommitment{AmountMsat: 2, PaymentHash: lntypes.PaymentHash{31: 9}, TransactionOutputIndex: index(0)}},
	}
	p := packHTLCs(in)
	if len(p) != 2*packedHTLCSize {
		t.Fatalf("%d bytes", len(p))
	}
	out := p.unpack()
	if len(out) != 2 || !out[0].Equal(&in[0].HTLC) || !out[1].Equal(&in[2].HTLC) {
		t.Fatalf("%+v", out)
	}
	if packHTLCs(in[1:2]) != nil || len(p[:packedHTLCSize+5].unpack()) != 1 {
		t.Error("nothing to pack, or a cut list")
	}
}

func TestDustLimit(t *testing.T) {
	for name, c := range map[string]struct {
		script []byte
		want   lntypes.Sat
	}{
		"P2WPKH": {append([]byte{0, 20}, make([]byte, 20)...), 294},
		"P2WSH":  {append([]byte{0, 32}, make([]byte, 32)...), 330},
		"P2TR":   {append([]byte{0x51, 32}, make([]byte, 32)...), 330},
		"P2PKH":  {make([]byte, 25), 546},
	} {
		if got := dustLimit(c.script); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for k := range spendRevoked + 2 {
		if seen[k.String()] || k.String() == "" {
			t.Errorf("spendKind %d is %q", k, k)
		}
		seen[k.String()] = true
	}
	for _, s := range []UpdateStep{LatestHolderCommitmentTXInfo{}, LatestCounterpartyCommitmentTXInfo{}, PaymentPreimage{}, CommitmentSecret{}, ChannelForceClosed{}, ShutdownScript{}, nil} {
		if seen[stepName(s)] {
			t.Errorf("%T is %q", s, stepName(s))
		}
		seen[stepName(s)] = true
	}
}
