package ln_test

import (
	"testing"

	"golightning/lightning/blinding"
	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
	"golightning/lightning/route"
)

// blindedPath lets the last node of a row make a path to itself over the nodes
// before it.
func blindedPath(t *testing.T, inv lntest.Invoice, to *lntest.Node, over ...*lntest.Node) blinding.PaymentPath {
	t.Helper()
	limits := blinding.PaymentConstraints{MaxCLTVExpiry: 10_000, HTLCMinimumMsat: 1000}
	var nodes []blinding.ForwardNode
	for i, n := range over {
		next := to
		if i+1 < len(over) {
			next = over[i+1]
		}
		cfg := n.Config.ChannelConfig
		nodes = append(nodes, blinding.ForwardNode{NodeID: n.ID(), HTLCMaximumMsat: 1 << 40, Tlvs: blinding.ForwardTlvs{
			ShortChannelID: *lntest.SCID(n, next), PaymentConstraints: limits,
			PaymentRelay: blinding.PaymentRelay{CLTVExpiryDelta: cfg.CLTVExpiryDelta, FeeBaseMsat: cfg.ForwardingFeeBaseMsat,
				FeeProportionalMillionths: cfg.ForwardingFeeProportionalMillionths},
		}})
	}
	tlvs := blinding.ReceiveTlvs{PaymentSecret: inv.Secret, PaymentConstraints: limits}
	path, err := blinding.BlindedPathNewForPayment(nodes, to.ID(), tlvs, 1<<40, to.Keys)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// payBlinded sends from a over the first node of a blinded path.
func payBlinded(t *testing.T, from *lntest.Node, inv lntest.Invoice, p blinding.PaymentPath, first *lntest.Node) {
	t.Helper()
	clear := lntest.Path(from, inv.Amount, lntest.Via(first)...)
	clear.Hops[0].FeeMsat = lntypes.Msat(p.PayInfo.FeeBaseMsat) + inv.Amount*lntypes.Msat(p.PayInfo.FeeProportionalMillionths)/1_000_000
	clear.Hops[0].CLTVExpiryDelta = uint32(p.PayInfo.CLTVExpiryDelta) + lntest.FinalCLTV
	clear.BlindedTail = &route.BlindedTail{Hops: p.Path.BlindedHops, BlindingPoint: p.Path.BlindingPoint,
		ExcessFinalCLTVExpiryDelta: lntest.FinalCLTV, FinalValueMsat: inv.Amount}
	full := route.RouteParametersFromPaymentParamsAndValue(route.PaymentParametersBlinded([]blinding.PaymentPath{p}), inv.Amount)
	r := route.Route{Paths: []route.Path{clear}, RouteParams: &full}
	if err := from.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSpontaneousEmpty(), inv.ID(), from.Now); err != nil {
		t.Fatal(err)
	}
}

// A payment over a blinded path arrives, whoever the introduction node is; each
// node on it earns its fee.
func TestBlindedPayment(t *testing.T) {
	for skip := range 3 {
		net := line(t, 4, nil)
		a, b, d := net.Nodes[0], net.Nodes[1], net.Nodes[3]
		if skip == 2 { // the recipient introduces itself, next to the payer
			net = line(t, 2, nil)
			a, b, d = net.Nodes[0], net.Nodes[1], net.Nodes[1]
		}
		inv := lntest.NewInvoice(d, 9_000_000)
		switch skip {
		case 0:
			payBlinded(t, a, inv, blindedPath(t, inv, d, b, net.Nodes[2]), b)
		case 1:
			// The payer is next to the introduction node's neighbour.
			payBlinded(t, b, inv, blindedPath(t, inv, d, net.Nodes[2]), net.Nodes[2])
		case 2:
			payBlinded(t, a, inv, blindedPath(t, inv, d), b)
		}
		net.Settle()
		net.Claim(d, inv)
		if got := lntest.CountEvents[events.PaymentForwarded](net.Nodes[len(net.Nodes)-2]); skip < 2 && got != 1 {
			t.Errorf("case %d: %d forwards", skip, got)
		}
	}
}

// Whatever goes wrong inside a blinded path, the payer learns only that it was
// there. known-attacks O4
func TestBlindedFailure(t *testing.T) {
	troubles := map[string]func(net *lntest.Network, inv lntest.Invoice, p *blinding.PaymentPath){
		"the recipient refuses": func(net *lntest.Network, inv lntest.Invoice, _ *blinding.PaymentPath) {
			net.Nodes[3].Manager.FailHTLCBackwards(inv.Hash)
		},
		"the last link is down": func(net *lntest.Network, _ lntest.Invoice, _ *blinding.PaymentPath) {
			net.Disconnect(net.Nodes[2], net.Nodes[3])
		},
		"the first link is down": func(net *lntest.Network, _ lntest.Invoice, _ *blinding.PaymentPath) {
			net.Disconnect(net.Nodes[1], net.Nodes[2])
		},
		"the recipient's part is garbled": func(_ *lntest.Network, _ lntest.Invoice, p *blinding.PaymentPath) {
			p.Path.BlindedHops[2].EncryptedPayload[3] ^= 1
		},
		"the middle's part is garbled": func(_ *lntest.Network, _ lntest.Invoice, p *blinding.PaymentPath) {
			p.Path.BlindedHops[1].EncryptedPayload[3] ^= 1
		},
		"the introduction node's part is garbled": func(_ *lntest.Network, _ lntest.Invoice, p *blinding.PaymentPath) {
			p.Path.BlindedHops[0].EncryptedPayload[3] ^= 1
		},
	}
	for name, trouble := range troubles {
		t.Run(name, func(t *testing.T) {
			net := line(t, 4, nil)
			a, b, c, d := net.Nodes[0], net.Nodes[1], net.Nodes[2], net.Nodes[3]
			inv := lntest.NewInvoice(d, 9_000_000)
			p := blindedPath(t, inv, d, b, c)
			late := name == "the recipient refuses"
			if !late {
				trouble(net, inv, &p)
			}
			var malformed []uint16
			net.OnMessage = func(_, to *lntest.Node, msg lnwire.Message) bool {
				if m, ok := msg.(*lnwire.UpdateFailMalformedHTLC); ok {
					malformed = append(malformed, m.FailureCode)
				}
				if _, ok := msg.(*lnwire.UpdateFailHTLC); ok && to != a {
					t.Errorf("inside the path %s gets a failure with a reason", to.Name)
				}
				return true
			}
			payBlinded(t, a, inv, p, b)
			net.Settle()
			if late {
				net.Restart(b) // how to fail it must be on disk
				net.Restart(c)
				net.Settle()
				trouble(net, inv, nil)
				net.Settle()
			}
			for _, code := range malformed {
				if code != uint16(onion.InvalidOnionBlinding) {
					t.Errorf("failed with code %#x", code)
				}
			}
			if len(net.Errors) != 0 {
				t.Errorf("errors %v", net.Errors)
			}
			failed := lntest.FindEvent[events.PaymentPathFailed](a)
			if on, ok := failed.Failure.(events.OnPath); !ok || on.NetworkUpdate != nil || failed.ShortChannelID != nil {
				t.Errorf("the payer learns %+v, channel %v", failed.Failure, failed.ShortChannelID)
			}
			lntest.FindEvent[events.PaymentFailed](a)
		})
	}
}
