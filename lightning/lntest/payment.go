package lntest

import (
	"errors"

	"golightning/lightning/blinding"
	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/onionmsg"
	"golightning/lightning/payments"
	"golightning/lightning/route"
)

// FinalCLTV is the expiry delta of test payments. Blocks.
const FinalCLTV = 70

// Router answers with routes that the test has queued, then with what Find says.
type Router struct {
	Routes []route.Route
	Find   func(params *route.RouteParameters) (route.Route, error)
}

var errNoRoute = errors.New("the test has no route")

// FindRoute implements router.Router.
func (r *Router) FindRoute(_ lntypes.PublicKey, params *route.RouteParameters, _ *[]route.ChannelDetails,
	_ *route.InFlightHtlcs) (route.Route, error) {
	if len(r.Routes) > 0 {
		next := r.Routes[0]
		r.Routes = r.Routes[1:]
		return next, nil
	}
	if r.Find != nil {
		return r.Find(params)
	}
	return route.Route{}, errNoRoute
}

// FindRouteWithID implements router.Router.
func (r *Router) FindRouteWithID(payer lntypes.PublicKey, params *route.RouteParameters, hops *[]route.ChannelDetails,
	in *route.InFlightHtlcs, _ lntypes.PaymentHash, _ lntypes.PaymentID) (route.Route, error) {
	return r.FindRoute(payer, params, hops, in)
}

// CreateBlindedPaymentPaths implements router.Router.
func (r *Router) CreateBlindedPaymentPaths(lntypes.PublicKey, []route.ChannelDetails, blinding.ReceiveTlvs, lntypes.Msat) ([]blinding.PaymentPath, error) {
	return nil, errNoRoute
}

// FindPath implements onionmsg.MessageRouter: there are no paths.
func (r *Router) FindPath(lntypes.PublicKey, []lntypes.PublicKey, onionmsg.Destination) (onionmsg.OnionMessagePath, error) {
	return onionmsg.OnionMessagePath{}, errNoRoute
}

// CreateBlindedPaths implements onionmsg.MessageRouter: there are none.
func (r *Router) CreateBlindedPaths(lntypes.PublicKey, []lntypes.PublicKey) ([]blinding.BlindedPath, error) {
	return nil, errNoRoute
}

// Hop is a channel of a path.
type Hop struct {
	To *Node
	// SCID is the channel; nil takes the first between the nodes.
	SCID *lntypes.ShortChannelID
}

// Path builds the path from a node over hops that delivers amount.
func Path(from *Node, amount lntypes.Msat, hops ...Hop) route.Path {
	path := route.Path{Hops: make([]route.RouteHop, len(hops))}
	prev := from
	for i, h := range hops {
		scid := h.SCID
		if scid == nil {
			scid = SCID(prev, h.To)
		}
		init := h.To.Manager.InitFeatures()
		path.Hops[i] = route.RouteHop{
			PubKey: h.To.ID(), NodeFeatures: h.To.Manager.NodeFeatures(), ShortChannelID: *scid,
			ChannelFeatures: init.ToChannelFeatures(), MaybeAnnouncedChannel: true,
		}
		if i > 0 {
			// The fee and delta of a hop are those of the node before the channel.
			cfg := forwardingConfig(hops[i-1].To, *scid)
			path.Hops[i-1].CLTVExpiryDelta = uint32(cfg.CLTVExpiryDelta)
			path.Hops[i-1].FeeMsat = lntypes.Msat(cfg.ForwardingFeeBaseMsat) +
				amount*lntypes.Msat(cfg.ForwardingFeeProportionalMillionths)/1_000_000
		}
		prev = h.To
	}
	last := &path.Hops[len(hops)-1]
	last.FeeMsat, last.CLTVExpiryDelta = amount, FinalCLTV
	return path
}

func forwardingConfig(n *Node, scid lntypes.ShortChannelID) config.ChannelConfig {
	for _, d := range n.Manager.ListChannels() {
		if id := d.GetOutboundPaymentSCID(); id != nil && *id == scid && d.Config != nil {
			return *d.Config
		}
	}
	return n.Config.ChannelConfig
}

// SCID returns the id of the first channel between two nodes.
func SCID(a, b *Node) *lntypes.ShortChannelID {
	a.TB.Helper()
	for _, d := range a.Manager.ListChannelsWithCounterparty(b.ID()) {
		if id := d.GetOutboundPaymentSCID(); id != nil {
			return id
		}
	}
	a.TB.Fatalf("no channel from %s to %s", a.Name, b.Name)
	return nil
}

// Via names the nodes of a path.
func Via(nodes ...*Node) (hops []Hop) {
	for _, n := range nodes {
		hops = append(hops, Hop{To: n})
	}
	return hops
}

// Params are what a payment to a node is searched with.
func Params(to *Node, amount lntypes.Msat) route.RouteParameters {
	f := features.Bolt11InvoiceFeaturesForKeysend(true)
	params, _ := route.PaymentParametersFromNodeID(to.ID(), FinalCLTV).WithBolt11Features(f)
	return route.RouteParametersFromPaymentParamsAndValue(params, amount)
}

// Route is a route of the given paths.
func Route(to *Node, paths ...route.Path) route.Route {
	var sum lntypes.Msat
	for i := range paths {
		sum += paths[i].FinalValueMsat()
	}
	params := Params(to, sum)
	return route.Route{Paths: paths, RouteParams: &params}
}

// Invoice is what the recipient tells the payer.
type Invoice struct {
	Hash   lntypes.PaymentHash
	Secret lntypes.PaymentSecret
	Amount lntypes.Msat
}

// NewInvoice makes an invoice of a node.
func NewInvoice(n *Node, amount lntypes.Msat) Invoice {
	n.TB.Helper()
	p, err := n.Manager.CreateInboundPayment(&amount, 7200, nil)
	if err != nil {
		n.TB.Fatal(err)
	}
	return Invoice{Hash: p.PaymentHash, Secret: p.PaymentSecret, Amount: amount}
}

// ID is the payment id that tests use for an invoice.
func (i Invoice) ID() lntypes.PaymentID { return lntypes.PaymentID(i.Hash) }

// SendAlong pays an invoice along one path.
func SendAlong(from *Node, inv Invoice, hops ...Hop) {
	from.TB.Helper()
	r := Route(hops[len(hops)-1].To, Path(from, inv.Amount, hops...))
	err := from.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), inv.ID(), from.Now)
	if err != nil && !UnderWay(err) {
		from.TB.Fatalf("%s: pay: %v", from.Name, err)
	}
}

// UnderWay reports an error that says only that parts wait for a disk.
func UnderWay(err error) bool {
	var partial payments.PaymentSendFailurePartialFailure
	if !errors.As(err, &partial) {
		return false
	}
	for _, r := range partial.Results {
		if _, ok := r.(lntypes.MonitorUpdateInProgress); r != nil && !ok {
			return false
		}
	}
	return true
}

// Pay pays a new invoice of the last node along the nodes, to the end, and returns
// the invoice.
func (net *Network) Pay(amount lntypes.Msat, from *Node, nodes ...*Node) Invoice {
	net.TB.Helper()
	to := nodes[len(nodes)-1]
	inv := NewInvoice(to, amount)
	SendAlong(from, inv, Via(nodes...)...)
	net.Settle()
	net.Claim(to, inv)
	sent := FindEvent[events.PaymentSent](from)
	if sent.PaymentHash != inv.Hash {
		net.TB.Fatalf("%s: last payment sent is another one", from.Name)
	}
	return inv
}

// Claim claims the payment of an invoice that has arrived.
func (net *Network) Claim(to *Node, inv Invoice) {
	net.TB.Helper()
	claimable := FindEvent[events.PaymentClaimable](to)
	purpose, ok := claimable.Purpose.(events.InvoicePayment)
	if claimable.PaymentHash != inv.Hash || claimable.AmountMsat < inv.Amount || !ok || purpose.PaymentPreimage == nil {
		net.TB.Fatalf("%s: claimable is %+v", to.Name, claimable)
	}
	to.Manager.ClaimFunds(*purpose.PaymentPreimage)
	net.Settle()
	if claimed := FindEvent[events.PaymentClaimed](to); claimed.PaymentHash != inv.Hash {
		net.TB.Fatalf("%s: last payment claimed is another one", to.Name)
	}
}

// Balance is what a node has over all channels. msat.
func (n *Node) Balance() (sum lntypes.Msat) {
	for _, d := range n.Manager.ListChannels() {
		sum += d.BalanceMsat
	}
	return sum
}
