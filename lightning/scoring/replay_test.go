package scoring

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// The files in testdata are stories of one channel, told to the reference, with
// its answers. A story's lines are
//
//	new <channel's htlc maximum> <half-life of bounds> <half-life of history>
//	default | params <those of the fee parameters, in order>
//	fail|pass|move up|down <amount> <time>    a payment failed there, failed later, arrived
//	time <time>
//	price up|down <capacity> <htlc maximum or 0 if the capacity is one> <amount> <in flight> = <penalty>
//	range up|down = <bounds>
//	history up|down <amount> = <chance by history> [<chance by history or else bounds>]
//	live up|down <amount> = <chance by bounds>
//	write = <bytes>
type story struct {
	t      *testing.T
	newest bool
	line   string
	graph  *gossip.NetworkGraph
	s      *ProbabilisticScorer
	p      ProbabilisticScoringFeeParameters
	max    lntypes.Msat
}

// The figures are the reference's: its release 0.0.121 and its newest code of
// August 2026.
func TestStories(t *testing.T) {
	for name, newest := range map[string]bool{"testdata/stories-0.0.121.txt": false, "testdata/stories-newest.txt": true} {
		t.Run(name, func(t *testing.T) { tell(t, name, newest) })
	}
}

func tell(t *testing.T, name string, newest bool) {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	st := &story{t: t, newest: newest}
	asked := 0
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		st.line = fmt.Sprintf("line %d: %s", n, lines.Text())
		told, answer, question := strings.Cut(lines.Text(), " = ")
		if st.do(strings.Fields(told), answer); question {
			asked++
		}
	}
	if lines.Err() != nil || asked < 100 {
		t.Fatalf("%d questions, %v", asked, lines.Err())
	}
}

func (st *story) do(w []string, answer string) {
	n := func(i int) uint64 {
		v, err := strconv.ParseUint(w[i], 10, 64)
		if err != nil {
			st.t.Fatal(st.line, err)
		}
		return v
	}
	switch w[0] {
	case "new":
		st.start(lntypes.Msat(n(1)), ProbabilisticScoringDecayParameters{n(3), n(2), st.newest})
	case "default":
		if st.p = DefaultProbabilisticScoringFeeParameters(); st.newest {
			st.p = NewestProbabilisticScoringFeeParameters()
		}
	case "params":
		st.p = ProbabilisticScoringFeeParameters{n(1), n(2), n(3), n(4), n(5), n(6), n(7), n(8), n(9) == 1, n(10), st.newest, nil}
		if !st.newest {
			st.p.ProbingDiversityPenaltyMsat = 0
		}
	case "fail", "pass", "move":
		st.pay(w[0], w[1], lntypes.Msat(n(2)), lntypes.UnixTime(n(3)))
	case "time":
		st.s.TimePassed(lntypes.UnixTime(n(1)))
	case "price":
		st.price(w[1], lntypes.Msat(n(2)), lntypes.Msat(n(3)), lntypes.Msat(n(4)), lntypes.Msat(n(5)), answer)
	case "range":
		_, to := ends(w[1])
		got := "None"
		if r := st.s.EstimatedChannelLiquidityRange(42, &to); r != nil {
			got = fmt.Sprintf("Some((%d, %d))", r.A, r.B)
		}
		if got != answer {
			st.t.Error(st.line, got)
		}
	case "history":
		st.history(w[1], lntypes.Msat(n(2)), strings.Fields(answer))
	case "live":
		_, to := ends(w[1])
		if answer != "" && lntypes.Msat(n(2)) <= st.max { // beyond the capacity the newest code may say 1
			st.same(st.s.LiveEstimatedPaymentSuccessProbability(42, &to, lntypes.Msat(n(2)), &st.p), answer)
		}
	case "write":
		st.write(answer)
	default:
		st.t.Fatal(st.line)
	}
}

// ends returns the nodes of the stories' channel; up is from the lesser id.
func ends(dir string) (from, to lntypes.NodeID) {
	a, b := *nodeID(src), *nodeID(dst)
	if (bytes.Compare(a[:], b[:]) < 0) == (dir == "up") {
		return a, b
	}
	return b, a
}

func (st *story) start(limit lntypes.Msat, d ProbabilisticScoringDecayParameters) {
	st.graph, st.max = gossip.NewNetworkGraph(lntypes.NetworkTestnet, nil), limit
	one, two := ends("up")
	if err := st.graph.AddChannelFromPartialAnnouncement(42, 1, features.ChannelFeatures{}, lntypes.PublicKey(one), lntypes.PublicKey(two)); err != nil {
		st.t.Fatal(err)
	}
	for dir := range uint8(2) {
		u := lnwire.UnsignedChannelUpdate{
			ChainHash: lntypes.NetworkTestnet.ChainHash(), ShortChannelID: 42, Timestamp: 100, Flags: dir, HTLCMaximumMsat: limit,
		}
		if err := st.graph.UpdateChannelUnsigned(&u, 0); err != nil {
			st.t.Fatal(err)
		}
	}
	st.s = NewProbabilisticScorer(d, st.graph, nil)
}

func (st *story) pay(how, dir string, amount lntypes.Msat, now lntypes.UnixTime) {
	_, to := ends(dir)
	path := &route.Path{Hops: []route.RouteHop{{PubKey: lntypes.PublicKey(to), ShortChannelID: 42, FeeMsat: amount}}}
	switch how {
	case "fail":
		st.s.PaymentPathFailed(path, 42, now)
	case "pass":
		st.s.ProbeSuccessful(path, now)
	case "move":
		st.s.PaymentPathSuccessful(path, now)
	}
}

func (st *story) price(dir string, capacity, limit, amount, inflight lntypes.Msat, answer string) {
	from, to := ends(dir)
	e := &gossip.Edge{ShortChannelID: 42, CapacityMsat: capacity, HTLCMaximumMsat: limit}
	u := ChannelUsage{amount, inflight, route.EffectiveCapacityTotal{CapacityMsat: capacity, HTLCMaximumMsat: limit}}
	if limit == 0 {
		e.CapacityMsat, e.HTLCMaximumMsat = 0, capacity
		u.EffectiveCapacity = route.EffectiveCapacityAdvertisedMaxHTLC{AmountMsat: capacity}
	}
	hop := route.CandidateRouteHopPublicHop{A: route.NewPublicHopCandidate(&route.DirectedChannel{Source: from, Target: to}, 42)}
	for range 2 { // the second time, some of it is remembered
		got, byEdge := st.s.ChannelPenaltyMsat(hop, u, &st.p), st.s.EdgePenaltyMsat(e, &from, &to, amount, inflight, &st.p)
		if strconv.FormatUint(uint64(got), 10) != answer || byEdge != got {
			st.t.Errorf("%s: %d, the edge %d", st.line, got, byEdge)
		}
	}
}

// same compares with a number in the reference's words.
func (st *story) same(got *float64, answer string) {
	if got == nil || answer == "None" {
		if got != nil || answer != "None" {
			st.t.Error(st.line, got)
		}
		return
	}
	want, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimPrefix(answer, "Some("), ")"), 64)
	if err != nil || *got != want {
		st.t.Error(st.line, *got, err)
	}
}

func (st *story) history(dir string, amount lntypes.Msat, answers []string) {
	_, to := ends(dir)
	got := st.s.HistoricalEstimatedPaymentSuccessProbability(42, &to, amount, &st.p)
	if !st.newest {
		st.same(got, answers[0])
		return
	}
	if amount >= st.max {
		return // the newest code says 0.01 here if anything is known of the channel
	}
	if got != nil {
		*got = max(*got, probLowerBound)
	}
	st.same(got, answers[0])
	st.same(st.s.EstimatedPaymentSuccessProbability(42, &to, amount, &st.p), answers[1])
}

// write compares what is written: by its meaning, as field 11 may be there or not.
func (st *story) write(answer string) {
	b, err := hex.DecodeString(answer)
	if err != nil {
		st.t.Fatal(st.line, err)
	}
	theirs, err := ReadChannelLiquidities(b)
	if err != nil {
		st.t.Fatal(st.line, err)
	}
	ours := st.s.Scores()
	if len(ours.table.Load().sorted()) != len(theirs.table.Load().sorted()) {
		st.t.Error(st.line)
	}
	if c := theirs.get(42); c != nil {
		own := ours.get(42).liquidityState
		if !st.newest {
			own.lastDatapoint = c.lastDatapoint
			if got := theirs.Write(); !bytes.Equal(got, b) {
				st.t.Errorf("%s\n%x", st.line, got)
			}
		}
		if own != c.liquidityState {
			st.t.Errorf("%s\n%+v\n%+v", st.line, own, c.liquidityState)
		}
	}
}

func TestWideFloat(t *testing.T) {
	for _, tt := range []struct {
		w    wide
		want float64
	}{
		{wide{0, 1}, 1}, {wide{0, math.MaxUint64}, 0x1p64}, {wide{1, 0}, 0x1p64}, {wide{1, 1 << 11}, 0x1p64},
		{wide{1, 1<<11 + 1}, 0x1p64 + 0x1p12}, {wide{1, 3 << 11}, 0x1p64 + 0x1p13}, {wide{1 << 40, 1}, 0x1p104},
		{wide{1<<53 + 1, 0}, 0x1p117}, {wide{1<<53 + 1, 1}, 0x1p117 + 0x1p65}, {wide{math.MaxUint64, 0}, 0x1p128},
	} {
		if got := tt.w.float(); got != tt.want {
			t.Errorf("%+v: %g, want %g", tt.w, got, tt.want)
		}
	}
}
