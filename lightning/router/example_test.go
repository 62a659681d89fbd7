package router_test

import (
	"fmt"

	"golightning/lightning/features"
	"golightning/lightning/gossip"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/router"
	"golightning/lightning/scoring"
)

// A payment over a public channel behind one of our own.
func ExampleFindRoute() {
	key := func(n byte) lntypes.PublicKey {
		pub, _ := secp.PubKeyFromSecret([32]byte{31: n})
		return pub
	}
	us, peer, shop := key(1), key(2), key(3)
	graph := gossip.NewNetworkGraph(lntypes.NetworkRegtest, nil)
	_ = graph.AddChannelFromPartialAnnouncement(77, 0, features.ChannelFeatures{}, peer, shop)
	for flags := range uint8(2) {
		_ = graph.UpdateChannelUnsigned(&lnwire.UnsignedChannelUpdate{
			ChainHash: lntypes.NetworkRegtest.ChainHash(), ShortChannelID: 77, Timestamp: 1, Flags: flags,
			HTLCMaximumMsat: 100_000_000, FeeBaseMsat: 1000, CltvExpiryDelta: 40,
		}, 0)
	}
	scid := lntypes.ShortChannelID(5)
	channels := []route.ChannelDetails{{
		Counterparty: route.ChannelCounterparty{NodeID: peer}, ShortChannelID: &scid, NextOutboundHTLCLimitMsat: 50_000_000,
	}}
	params := route.RouteParametersFromPaymentParamsAndValue(route.PaymentParametersFromNodeID(shop, 18), 200_000)
	scorer := scoring.FixedPenaltyScorerWithPenalty(0)
	feeParams := scoring.DefaultProbabilisticScoringFeeParameters()
	r, err := router.FindRoute(us, &params, graph, &channels, nil, scorer, &feeParams, [32]byte{1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, hop := range r.Paths[0].Hops {
		fmt.Println("channel", uint64(hop.ShortChannelID))
	}
	fmt.Println("fees", r.GetTotalFees())
	// Output:
	// channel 5
	// channel 77
	// fees 1000 msat
}
