package router_test

import (
	"fmt"
	"strings"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/gossip"
	"golightning/lightning/lntest/mainnet"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// setting is a row of the comparison with the reference.
type setting struct {
	version            string
	probabilistic, mpp bool
	amount             lntypes.Msat
}

func (s setting) String() string {
	scorer, paths := "zero", "one path"
	if s.probabilistic {
		scorer = "prob"
	}
	if s.mpp {
		paths = "mpp"
	}
	return fmt.Sprintf("%-7s %s %-8s %9d", s.version, scorer, paths, uint64(s.amount))
}

// comparison is what a setting's 60 pairs came to.
type comparison struct {
	found, refFound, both int
	fees, refFees         lntypes.Msat // over pairs that both find
	cost, refCost         lntypes.Msat
	notDearer             int // pairs whose route costs no more than the reference's
	paths                 int // of ours, over pairs that both find
}

// referenceRun searches what the reference searched.
type referenceRun struct {
	t      *testing.T
	data   *mainnet.Data
	graph  *gossip.NetworkGraph
	known  *knowledge
	e      *engine
	zero   scoring.ScoreLookUp
	probs  map[string]scoring.ScoreLookUp
	params map[string]scoring.ProbabilisticScoringFeeParameters
	// routes holds what a query found: the zero-penalty ones are the same for both
	// versions.
	routes map[string]*route.Route
}

func newReferenceRun(t *testing.T, e *engine) *referenceRun {
	g := mainnet.GraphWithCapacities(t) // as the reference had it: it fills channels by their capacity
	d := mainnet.Load(t)
	return &referenceRun{
		t: t, data: d, graph: g, known: mainnetKnowledge(d, true), e: e, zero: scoring.FixedPenaltyScorerWithPenalty(0),
		probs: map[string]scoring.ScoreLookUp{
			"0.0.121": scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), g, nil),
			"main":    scoring.NewProbabilisticScorer(scoring.NewestProbabilisticScoringDecayParameters(), g, nil),
		},
		params: map[string]scoring.ProbabilisticScoringFeeParameters{
			"0.0.121": scoring.DefaultProbabilisticScoringFeeParameters(), "main": scoring.NewestProbabilisticScoringFeeParameters(),
		},
		routes: map[string]*route.Route{},
	}
}

func (r *referenceRun) scorer(s setting) (scoring.ScoreLookUp, *scoring.ProbabilisticScoringFeeParameters) {
	params := r.params[s.version]
	if s.probabilistic {
		return r.probs[s.version], &params
	}
	return r.zero, &params
}

// find returns our route of a query, nil if there is none.
func (r *referenceRun) find(s setting, q *mainnet.Query) *route.Route {
	key := fmt.Sprint(s.probabilistic, s.mpp, s.amount, q.Pair)
	if s.probabilistic {
		key += s.version
	}
	if found, ok := r.routes[key]; ok {
		return found
	}
	var f features.Bolt11InvoiceFeatures
	f.SetVariableLengthOnionRequired()
	f.SetPaymentSecretRequired()
	if s.mpp {
		f.SetBasicMPPOptional()
	}
	p := route.PaymentParametersFromNodeID(lntypes.PublicKey(r.data.Nodes[q.Payee]), 42)
	p, err := p.WithBolt11Features(f)
	if err != nil {
		r.t.Fatal(err)
	}
	ask := &query{us: lntypes.PublicKey(r.data.Nodes[q.Payer]), params: route.RouteParametersFromPaymentParamsAndValue(p, s.amount)}
	scorer, params := r.scorer(s)
	found, err := r.e.find(ask, r.graph, scorer, params)
	if err != nil {
		r.routes[key] = nil
		return nil
	}
	if err := checkRoute(r.known, ask, &found); err != nil {
		r.t.Errorf("%s pair %d: %v\n%s", s, q.Pair, err, describe(&found))
	}
	if got := found.GetTotalAmount(); got != s.amount {
		r.t.Errorf("%s pair %d: delivers %d", s, q.Pair, got)
	}
	r.routes[key] = &found
	return &found
}

// hops makes a path of channels that delivers value, with the fees that the
// data's policies ask for.
func (r *referenceRun) path(payer int, channels []int, value lntypes.Msat) route.Path {
	nodes := []int{payer}
	for _, c := range channels {
		ch := &r.data.Channels[c]
		if ch.Node1 == nodes[len(nodes)-1] {
			nodes = append(nodes, ch.Node2)
		} else {
			nodes = append(nodes, ch.Node1)
		}
	}
	p := route.Path{Hops: make([]route.RouteHop, len(channels))}
	amount := value
	for i := len(channels) - 1; i >= 0; i-- {
		ch := &r.data.Channels[channels[i]]
		h := &p.Hops[i]
		h.ShortChannelID, h.PubKey = ch.ShortChannelID, lntypes.PublicKey(r.data.Nodes[nodes[i+1]])
		if i == len(channels)-1 {
			h.FeeMsat = value
		}
		if i > 0 {
			side := 0
			if ch.Node2 == nodes[i] {
				side = 1
			}
			t := terms{base: ch.Directions[side].FeeBaseMsat, ppm: ch.Directions[side].FeePPM}
			fee := t.fee(amount)
			p.Hops[i-1].FeeMsat = fee
			amount += fee
		}
	}
	return p
}

// theirs is the reference's route. The data does not say how it split an
// amount: it gets the split that costs least, found by moving ever smaller
// amounts from path to path.
func (r *referenceRun) theirs(s setting, q *mainnet.Query) (found route.Route, cheapest lntypes.Msat) {
	scorer, params := r.scorer(s)
	us := lntypes.PublicKey(r.data.Nodes[q.Payer])
	shares := make([]lntypes.Msat, len(q.Paths))
	for i := range shares {
		shares[i] = s.amount / lntypes.Msat(len(shares))
	}
	shares[0] += s.amount % lntypes.Msat(len(shares))
	with := func() route.Route {
		var route route.Route
		for i, channels := range q.Paths {
			route.Paths = append(route.Paths, r.path(q.Payer, channels, shares[i]))
		}
		return route
	}
	found = with()
	cheapest = cost(r.graph, us, &found, scorer, params)
	for step := s.amount / 4; step >= 100_000 && len(shares) > 1; {
		better := false
		for i := range shares {
			for j := range shares {
				if i == j || shares[i] <= step {
					continue
				}
				shares[i], shares[j] = shares[i]-step, shares[j]+step
				moved := with()
				if c := cost(r.graph, us, &moved, scorer, params); c < cheapest {
					found, cheapest, better = moved, c, true
					continue
				}
				shares[i], shares[j] = shares[i]+step, shares[j]-step
			}
		}
		if !better {
			step /= 2
		}
	}
	return found, cheapest
}

// compare takes one query into account.
func (c *comparison) compare(r *referenceRun, s setting, q *mainnet.Query) {
	ours := r.find(s, q)
	if ours != nil {
		c.found++
	}
	if !q.Found {
		return
	}
	c.refFound++
	theirs, refCost := r.theirs(s, q)
	if fee := theirs.GetTotalFees(); len(q.Paths) == 1 && fee != q.TotalFeeMsat {
		r.t.Errorf("%s pair %d: the reference's route costs %d by our reckoning, %d by its own", s, q.Pair, fee, q.TotalFeeMsat)
	}
	if ours == nil {
		return
	}
	c.both++
	c.paths += len(ours.Paths)
	c.fees += ours.GetTotalFees()
	c.refFees += q.TotalFeeMsat
	scorer, params := r.scorer(s)
	cost := cost(r.graph, lntypes.PublicKey(r.data.Nodes[q.Payer]), ours, scorer, params)
	c.cost += cost
	c.refCost += refCost
	if cost <= refCost {
		c.notDearer++
	} else if testing.Verbose() && cost > refCost+refCost/100 {
		r.t.Logf("%s pair %d: cost %d (fees %d, %d paths), the reference's %d (fees %d, %d paths)", s, q.Pair, cost, ours.GetTotalFees(), len(ours.Paths), refCost, q.TotalFeeMsat, len(q.Paths))
	}
}

// The queries of ../shared/data/routes-reference.csv: we find no fewer routes
// than the better of two versions of LDK; without penalties they cost no more in
// fees; with those of a version, at least 95 of 100 of them cost no more in fees
// and penalties.
func TestAgainstReference(t *testing.T) {
	queries := mainnet.Reference(t)
	r := newReferenceRun(t, &engines[0])
	var order []setting
	results := map[setting]*comparison{}
	for i := range queries {
		q := &queries[i]
		s := setting{q.Version, q.Probabilistic, q.MPP, q.AmountMsat}
		if results[s] == nil {
			results[s] = &comparison{}
			order = append(order, s)
		}
		results[s].compare(r, s, q)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n%-35s %5s %5s %5s %12s %12s %13s %13s %9s %6s\n", "setting", "found", "ref", "both", "fees", "ref fees", "cost", "ref cost", "not dearer", "paths")
	for _, s := range order {
		c := results[s]
		fmt.Fprintf(&b, "%-35s %5d %5d %5d %12d %12d %13d %13d %6d/%-3d %6d\n", s, c.found, c.refFound, c.both,
			uint64(c.fees), uint64(c.refFees), uint64(c.cost), uint64(c.refCost), c.notDearer, c.both, c.paths)
		other := s
		other.version = map[string]string{"0.0.121": "main", "main": "0.0.121"}[s.version]
		if most := max(c.refFound, results[other].refFound); c.found < most {
			t.Errorf("%s: %d found, the reference %d", s, c.found, most)
		}
		if !s.probabilistic && c.fees > c.refFees {
			t.Errorf("%s: fees of %d, the reference's %d", s, c.fees, c.refFees)
		}
		if s.probabilistic && c.notDearer*100 < c.both*95 {
			t.Errorf("%s: %d of %d routes are not dearer", s, c.notDearer, c.both)
		}
	}
	t.Log(b.String())
}
