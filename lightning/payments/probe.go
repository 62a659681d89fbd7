package payments

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// SendProbe sends a payment that cannot succeed, to learn whether its path would
// work: ProbeSuccessful or ProbeFailed tells. The path needs two hops. The error
// is a PaymentSendFailure.
func (o *OutboundPayments) SendProbe(path route.Path, probingCookieSecret [32]byte, env *Env) (lntypes.PaymentHash, lntypes.PaymentID, error) {
	id := lntypes.PaymentID(env.Entropy.GetSecureRandomBytes())
	secret := lntypes.PaymentSecret(env.Entropy.GetSecureRandomBytes())
	if len(path.Hops) < 2 && path.BlindedTail == nil {
		return lntypes.PaymentHash{}, id, PaymentSendFailureParameterError{lntypes.Misusef("probing a path of one hop tells nothing")}
	}
	out := outgoing{id: id, hash: probeHash(id, probingCookieSecret), recipient: route.RecipientOnionFieldsSecretOnly(secret), probe: true}
	r := &route.Route{Paths: []route.Path{path}}
	privs, failure := o.addRetryable(&out, r, nil, nil, env)
	if failure != nil {
		return lntypes.PaymentHash{}, id, failure
	}
	out.recipient = route.RecipientOnionFieldsSpontaneousEmpty()
	if failure = o.payRoute(r, &out, nil, privs, env); failure != nil {
		if nothingSent(failure) {
			o.forget(id)
		}
		return lntypes.PaymentHash{}, id, failure
	}
	return out.hash, id, nil
}

// ProbeSent is a probe on its way.
type ProbeSent struct {
	PaymentHash lntypes.PaymentHash
	PaymentID   lntypes.PaymentID
}

// SendPreflightProbes probes the paths of a route that a payment might take.
// Last hops that are not announced are left out, and so are paths that would then
// have one hop. A channel of ours is used only while it could carry multiplier
// (default 3) times as much, so that probes do not get into the way of payments.
// The error is a ProbeSendFailure.
func (o *OutboundPayments) SendPreflightProbes(routeParams route.RouteParameters, liquidityLimitMultiplier *uint64,
	probingCookieSecret [32]byte, findRoute func(*route.RouteParameters, *[]route.ChannelDetails, *route.InFlightHtlcs) (route.Route, error), env *Env) ([]ProbeSent, error) {
	multiplier := uint64(3)
	if liquidityLimitMultiplier != nil {
		multiplier = *liquidityLimitMultiplier
	}
	hops := env.FirstHops()
	r, err := findRoute(&routeParams, &hops, env.InflightHtlcs())
	if err != nil {
		env.Log.Errorf("no route to probe: %v", err)
		return nil, ProbeSendFailureRouteNotFound{}
	}
	used := make(map[lntypes.ShortChannelID]lntypes.Msat)
	var sent []ProbeSent
	for _, path := range r.Paths {
		path = probeable(path)
		if len(path.Hops) < 2 || !withinLiquidity(&path, hops, used, multiplier) {
			env.Log.Debugf("a path is not probed")
			continue
		}
		hash, id, err := o.SendProbe(path, probingCookieSecret, env)
		if err != nil {
			env.Log.Errorf("probe not sent: %v", err)
			return nil, ProbeSendFailureSendingFailed{A: err.(PaymentSendFailure)}
		}
		sent = append(sent, ProbeSent{PaymentHash: hash, PaymentID: id})
	}
	return sent, nil
}

// probeable cuts off last hops that are certainly not announced.
func probeable(path route.Path) route.Path {
	path.Hops = append([]route.RouteHop(nil), path.Hops...)
	for n := len(path.Hops); n > 0 && !path.Hops[n-1].MaybeAnnouncedChannel; n = len(path.Hops) {
		value := path.FinalValueMsat()
		path.Hops = path.Hops[:n-1]
		if n > 1 {
			path.Hops[n-2].FeeMsat += value
		}
	}
	return path
}

// withinLiquidity reports whether the first hop can spare what the path needs,
// and counts it.
func withinLiquidity(path *route.Path, hops []route.ChannelDetails, used map[lntypes.ShortChannelID]lntypes.Msat, multiplier uint64) bool {
	first := path.Hops[0].ShortChannelID
	for i := range hops {
		scid := hops[i].GetOutboundPaymentSCID()
		if scid == nil || *scid != first {
			continue
		}
		need := used[first] + path.FinalValueMsat() + path.FeeMsat()
		if multiplier != 0 && need > hops[i].NextOutboundHTLCLimitMsat/lntypes.Msat(multiplier) {
			return false
		}
		used[first] = need
	}
	return true
}
