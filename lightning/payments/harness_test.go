package payments

import (
	"errors"
	"fmt"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/onion"
	"golightning/lightning/route"
)

func node(n byte) lntypes.PublicKey {
	pub, err := secp.PubKeyFromSecret([32]byte{31: n})
	if err != nil {
		panic(err)
	}
	return pub
}

// path goes over channel scid to node 2, then over 99 to the recipient, node 3,
// and costs fee.
func path(scid lntypes.ShortChannelID, amount, fee lntypes.Msat) route.Path {
	return route.Path{Hops: []route.RouteHop{
		{PubKey: node(2), ShortChannelID: scid, FeeMsat: fee, CLTVExpiryDelta: 40},
		{PubKey: node(3), ShortChannelID: scid + 1000, FeeMsat: amount, CLTVExpiryDelta: 20},
	}}
}

func params(amount lntypes.Msat) route.RouteParameters {
	return route.RouteParametersFromPaymentParamsAndValue(route.PaymentParametersFromNodeID(node(3), 20), amount)
}

// world is what payments see of the rest of the node.
type world struct {
	t      *testing.T
	out    *OutboundPayments
	routes [][]route.Path // what the router says next
	asked  []route.RouteParameters
	// fails says what happens to a part over a channel; nil is success.
	fails   map[lntypes.ShortChannelID]lntypes.APIError
	sent    []SendAlongPathArgs
	pending []events.Event
	tags    []any
	entropy entropy
	now     lntypes.UnixTime
}

func newWorld(t *testing.T) *world {
	return &world{t: t, out: NewOutboundPayments(), fails: map[lntypes.ShortChannelID]lntypes.APIError{}, now: 100_000}
}

var errNoRoute = errors.New("no route")

func (w *world) FindRouteWithID(_ lntypes.PublicKey, p *route.RouteParameters, _ *[]route.ChannelDetails, _ *route.InFlightHtlcs, _ lntypes.PaymentHash, _ lntypes.PaymentID) (route.Route, error) {
	w.asked = append(w.asked, p.Clone())
	if len(w.routes) == 0 {
		return route.Route{}, errNoRoute
	}
	r := route.Route{Paths: w.routes[0]}
	if len(w.routes) > 1 {
		w.routes = w.routes[1:]
	}
	return r, nil
}

func (w *world) PushEvent(ev events.Event, tag any) {
	w.pending = append(w.pending, ev)
	w.tags = append(w.tags, tag)
}

func (w *world) HasPaymentEvent(id lntypes.PaymentID) bool {
	for _, ev := range w.pending {
		switch ev := ev.(type) {
		case events.PaymentSent:
			if *ev.PaymentID == id {
				return true
			}
		case events.PaymentPathSuccessful:
			if ev.PaymentID == id {
				return true
			}
		case events.PaymentPathFailed:
			if *ev.PaymentID == id {
				return true
			}
		}
	}
	return false
}

func (w *world) env() *Env {
	return &Env{
		Router: w, FirstHops: func() []route.ChannelDetails { return nil }, InflightHtlcs: route.NewInFlightHtlcs,
		Entropy: &w.entropy, NodeID: node(1), BestBlockHeight: 100, Events: w, Now: w.now,
		Send: func(a SendAlongPathArgs) lntypes.APIError {
			w.sent = append(w.sent, a)
			return w.fails[a.Path.Hops[0].ShortChannelID]
		},
	}
}

// takeEvents returns the names of the events since the last call.
func (w *world) takeEvents() (names []string) {
	for _, ev := range w.pending {
		name := fmt.Sprintf("%T", ev)[len("events."):]
		if f, ok := ev.(events.PaymentFailed); ok {
			name += " " + f.Reason.String()
		}
		names = append(names, name)
	}
	w.pending, w.tags = nil, nil
	return names
}

func (w *world) wantEvents(when string, want ...string) {
	w.t.Helper()
	if got := w.takeEvents(); fmt.Sprint(got) != fmt.Sprint(want) {
		w.t.Fatalf("%s: events %v, want %v", when, got, want)
	}
}

var (
	preimage = lntypes.PaymentPreimage{1}
	hash     = preimage.Hash()
	secret   = route.RecipientOnionFieldsSecretOnly(lntypes.PaymentSecret{4})
	unusable = lntypes.Unavailablef("test")
)

func id(n byte) lntypes.PaymentID { return lntypes.PaymentID{n} }

func (w *world) pay(n byte, amount lntypes.Msat, retry route.Retry) error {
	return w.out.SendPayment(hash, secret, id(n), retry, params(amount), w.env())
}

func (w *world) mustPay(n byte, amount lntypes.Msat, retry route.Retry) {
	w.t.Helper()
	if err := w.pay(n, amount, retry); err != nil {
		w.t.Fatal(err)
	}
}

// source is the HTLC source of the i-th part that was sent.
func (w *world) source(i int) *route.OutboundRoute {
	a := w.sent[i]
	return &route.OutboundRoute{Path: *a.Path, SessionPriv: a.SessionPriv, PaymentID: a.PaymentID, FirstHopHTLCMsat: a.Path.FinalValueMsat() + a.Path.FeeMsat()}
}

// fail fails the i-th part at a hop, with a code.
func (w *world) fail(i, hop int, code onion.Code) bool {
	w.t.Helper()
	src := w.source(i)
	keys, err := onion.HopKeysFor(onion.PathPubKeys(&src.Path), src.SessionPriv)
	if err != nil {
		w.t.Fatal(err)
	}
	reason := onion.FailReasonFromCode(code)
	for h := hop; h >= 0; h-- {
		reason = onion.FailReasonFromPacket(reason.GetEncryptedFailurePacket(keys[h].SharedSecret, nil))
	}
	return w.out.FailHTLC(src, w.sent[i].PaymentHash, &reason, probeSecret, w.env())
}

func (w *world) claim(i int, onchain bool) {
	src := w.source(i)
	w.out.ClaimHTLC(src.PaymentID, preimage, src.SessionPriv, &src.Path, onchain, "tag", w.env())
}

func (w *world) finalize(i int) { w.out.FinalizeClaims([]route.HTLCSource{*w.source(i)}, w.env()) }

var probeSecret = [32]byte{8}
