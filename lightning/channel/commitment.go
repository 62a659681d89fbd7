package channel

import (
	"slices"

	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// includedHTLC is an HTLC of a commitment transaction.
type includedHTLC struct {
	htlc   chanutil.HTLCOutputInCommitment
	source route.HTLCSource
}

// contents is what a commitment transaction holds: HTLCs, balances and fee.
type contents struct {
	feerate uint32
	fee     lntypes.Sat
	// nonDust have an output, dust do not.
	nonDust, dust []includedHTLC
	// Balances without HTLCs and before fees and anchors. msat.
	ours, theirs lntypes.Msat
	// inPreimages and outPreimages are of HTLCs claimed since the last
	// commitment, for signers that enforce policy.
	inPreimages, outPreimages []lntypes.PaymentPreimage
}

// commitment is a built commitment transaction.
type commitment struct {
	contents
	number uint64
	tx     *chanutil.CommitmentTransaction
}

// includesInbound reports whether an inbound HTLC is in a commitment that byUs
// says who signs: a signer includes what it knows that the other side has
// committed to.
func includesInbound(s inboundState, byUs bool) bool {
	switch s {
	case inAnnounced, inAwaitingRevokeToAnnounce, inLocalRemoved:
		return !byUs
	default:
		return true
	}
}

func includesOutbound(s outboundState, byUs bool) bool {
	switch s {
	case outAnnounced, outRemoteRemoved, outAwaitingRevokeToRemove:
		return byUs
	case outCommitted:
		return true
	default:
		return false
	}
}

// collect determines what on's commitment transaction holds when byUs says
// whether we sign it (a commitment of the peer's) or the peer does (ours).
func (c *Channel) collect(on side, byUs bool) (contents, error) {
	k := contents{feerate: c.nextFeerate(byUs)}
	t := c.thresholds(on, k.feerate)
	var in, out, gained, lost lntypes.Msat
	for i := range c.inbound {
		h := &c.inbound[i]
		if includesInbound(h.state, byUs) {
			k.include(t, on, false, chanutil.HTLCOutputInCommitment{
				AmountMsat: h.amount, CltvExpiry: h.expiry, PaymentHash: h.hash}, nil)
			in += h.amount
		} else if preimage, ok := h.fulfilled(); ok {
			k.inPreimages = append(k.inPreimages, preimage)
			gained += h.amount
		}
	}
	for i := range c.outbound {
		h := &c.outbound[i]
		if h.succeeded() {
			k.outPreimages = append(k.outPreimages, h.outcome.preimage)
		}
		if includesOutbound(h.state, byUs) {
			k.include(t, on, true, chanutil.HTLCOutputInCommitment{
				AmountMsat: h.amount, CltvExpiry: h.expiry, PaymentHash: h.hash}, h.source)
			out += h.amount
		} else if h.succeeded() {
			lost += h.amount
		}
	}
	total := c.value.Msat()
	ours, theirs := c.valueToSelf+gained, total-c.valueToSelf+lost
	if c.valueToSelf > total || ours < out+lost || theirs < in+gained {
		return k, internalf("HTLCs exceed the balances")
	}
	k.ours, k.theirs = ours-out-lost, theirs-in-gained
	k.fee = c.commitFee(k.feerate, len(k.nonDust))
	return k, nil
}

func (k *contents) include(t thresholds, on side, outbound bool, htlc chanutil.HTLCOutputInCommitment,
	source route.HTLCSource) {
	htlc.Offered = outbound == (on == holder)
	list := &k.nonDust
	if t.dust(outbound, htlc.AmountMsat) {
		list = &k.dust
	}
	*list = append(*list, includedHTLC{htlc: htlc, source: source})
}

// outputs splits the balances into outputs: the funder pays fee and anchors, and
// what is under the broadcaster's dust limit has no output.
func (c *Channel) outputs(on side, k *contents) (toBroadcaster, toOther lntypes.Sat) {
	ours, theirs := k.ours.Sat(), k.theirs.Sat()
	if c.IsOutbound() {
		ours = ours.SatSub(k.fee + c.anchorCost())
	} else {
		theirs = theirs.SatSub(k.fee + c.anchorCost())
	}
	dust := c.limits.holderDust
	toBroadcaster, toOther = ours, theirs
	if on == counterparty {
		dust = c.limits.counterpartyDust
		toBroadcaster, toOther = theirs, ours
	}
	if toBroadcaster < dust {
		toBroadcaster = 0
	}
	if toOther < dust {
		toOther = 0
	}
	return toBroadcaster, toOther
}

// nextFeerate is the feerate of the next commitment that we (byUs) or the peer
// signs.
func (c *Channel) nextFeerate(byUs bool) uint32 {
	switch {
	case byUs && c.fees.outgoing != nil:
		return *c.fees.outgoing
	case !byUs && c.fees.announced != nil:
		return *c.fees.announced
	case !byUs && c.fees.signed != nil:
		return *c.fees.signed
	}
	return c.feerate
}

// build makes on's commitment transaction with a number. The HTLCs with an
// output are put into the order of the outputs.
func (c *Channel) build(on side, number uint64, byUs bool) (*commitment, error) {
	k, err := c.collect(on, byUs)
	if err != nil {
		return nil, err
	}
	toBroadcaster, toOther := c.outputs(on, &k)
	params := c.holderSide
	if on == counterparty {
		params = c.theirSide
	}
	if params == nil {
		return nil, internalf("no funding outpoint")
	}
	keys, err := c.commitmentKeys(on, number, params)
	if err != nil {
		return nil, internalf("commitment keys: %v", err)
	}
	htlcs := make([]chanutil.HTLCOutputInCommitment, len(k.nonDust))
	for i := range k.nonDust {
		htlcs[i] = k.nonDust[i].htlc
	}
	tx, err := chanutil.NewCommitmentTransaction(number, toBroadcaster, toOther, keys, k.feerate, htlcs, params)
	if err != nil {
		return nil, internalf("commitment transaction: %v", err)
	}
	for i := range k.nonDust {
		k.nonDust[i].htlc = htlcs[i]
	}
	slices.SortFunc(k.nonDust, func(a, b includedHTLC) int {
		return int(*a.htlc.TransactionOutputIndex) - int(*b.htlc.TransactionOutputIndex)
	})
	return &commitment{contents: k, number: number, tx: tx}, nil
}

// commitmentKeys derives the keys of on's commitment: with the secrets of a signer
// that offers it, which is faster, or from public keys alone.
func (c *Channel) commitmentKeys(on side, number uint64, params *chanutil.DirectedChannelTransactionParameters) (*chanutil.CommitmentKeys, error) {
	if on == counterparty && c.theirPoint == nil {
		return nil, internalf("no per-commitment point of the peer's")
	}
	if deriver, ok := c.signer.(sign.CommitmentKeyDeriver); ok {
		if on == holder {
			return deriver.HolderCommitmentKeys(number)
		}
		point, err := c.theirPoint.parsed()
		if err != nil {
			return nil, err
		}
		return deriver.CounterpartyCommitmentKeys(point)
	}
	if on == holder {
		return chanutil.DeriveCommitmentKeys(c.holderPoint(number), params)
	}
	return chanutil.DeriveCommitmentKeys(c.theirPoint.key, params)
}

// commit steps the channel to a new commitment of the peer's and adds it to u.
// The message is made when u is on disk.
func (c *Channel) commit(u *chanmon.ChannelMonitorUpdate) error {
	for i := range c.inbound {
		if h := &c.inbound[i]; h.state == inAwaitingRevokeToAnnounce {
			h.state = inAwaitingAnnouncedRevoke
		}
	}
	for i := range c.outbound {
		if h := &c.outbound[i]; h.state == outAwaitingRevokeToRemove {
			h.state = outAwaitingRemovedRevoke
		}
	}
	if c.fees.signed != nil {
		c.feerate, c.fees.signed = *c.fees.signed, nil
	}
	c.resendOrder = RevokeAndACKFirst
	k, err := c.build(counterparty, c.counterpartyNumber, true)
	if err != nil {
		return err
	}
	c.unsigned = k
	if c.announcement == announceSent {
		c.announcement = announceCommitted
	}
	c.awaitingRevoke = true
	u.Steps = append(u.Steps, c.counterpartyStep(k))
	return nil
}

// counterpartyStep tells the monitor of a commitment transaction of the peer's.
func (c *Channel) counterpartyStep(k *commitment) chanmon.UpdateStep {
	htlcs := make([]chanmon.HTLCWithSource, 0, len(k.nonDust)+len(k.dust))
	for _, list := range [...][]includedHTLC{k.nonDust, k.dust} {
		for i := range list {
			htlcs = append(htlcs, chanmon.HTLCWithSource{HTLC: list[i].htlc, Source: list[i].source})
		}
	}
	feerate := k.tx.FeeratePerKw()
	toBroadcaster, toOther := k.tx.ToBroadcasterValueSat(), k.tx.ToCountersignatoryValueSat()
	return chanmon.LatestCounterpartyCommitmentTXInfo{
		CommitmentTxid:             k.tx.Trust().Txid(),
		HTLCOutputs:                htlcs,
		CommitmentNumber:           k.number,
		TheirPerCommitmentPoint:    c.theirPoint.key,
		FeeratePerKw:               &feerate,
		ToBroadcasterValueSat:      &toBroadcaster,
		ToCountersignatoryValueSat: &toOther,
	}
}

// lastCommitmentUpdate makes the messages of the commitment that commit built
// last; after a reconnection it makes the same ones again. It returns nil if the
// signer is not ready.
func (c *Channel) lastCommitmentUpdate(env *Env) (*lnwire.CommitmentUpdate, error) {
	k := c.unsigned
	if k == nil || k.number != c.counterpartyNumber {
		var err error
		if k, err = c.build(counterparty, c.counterpartyNumber, true); err != nil {
			return nil, err
		}
	}
	c.unsigned = nil
	sig, htlcSigs, err := c.signer.SignCounterpartyCommitment(k.tx, k.inPreimages, k.outPreimages)
	if c.signerPendingCommitment = err != nil; err != nil {
		c.log(env).Warnf("signer gave no signature for a commitment: %v", err)
		c.unsigned = k
		return nil, nil
	}
	u := &lnwire.CommitmentUpdate{CommitmentSigned: lnwire.CommitmentSigned{
		ChannelID: c.id, Signature: sig, HTLCSignatures: htlcSigs}}
	c.addUpdates(u)
	return u, nil
}

// addUpdates adds the update messages that the peer's next commitment has and
// its last one has not.
func (c *Channel) addUpdates(u *lnwire.CommitmentUpdate) {
	for i := range c.outbound {
		h := &c.outbound[i]
		if h.state == outAnnounced && h.onion != nil {
			u.UpdateAddHTLCs = append(u.UpdateAddHTLCs, lnwire.UpdateAddHTLC{
				ChannelID: c.id, HTLCID: h.id, AmountMsat: h.amount, PaymentHash: h.hash, CltvExpiry: h.expiry,
				SkimmedFeeMsat: h.skimmed, OnionRoutingPacket: *h.onion, BlindingPoint: h.blinding})
		}
	}
	for i := range c.inbound {
		h := &c.inbound[i]
		if h.state != inLocalRemoved {
			continue
		}
		switch how := h.removed.(type) {
		case removalFulfill:
			u.UpdateFulfillHTLCs = append(u.UpdateFulfillHTLCs, lnwire.UpdateFulfillHTLC{
				ChannelID: c.id, HTLCID: h.id, PaymentPreimage: how.preimage})
		case removalFail:
			u.UpdateFailHTLCs = append(u.UpdateFailHTLCs, lnwire.UpdateFailHTLC{
				ChannelID: c.id, HTLCID: h.id, Reason: how.reason})
		case removalMalformed:
			u.UpdateFailMalformedHTLCs = append(u.UpdateFailMalformedHTLCs, lnwire.UpdateFailMalformedHTLC{
				ChannelID: c.id, HTLCID: h.id, Sha256OfOnion: how.sha256OfOnion, FailureCode: how.code})
		}
	}
	if c.fees.outgoing != nil {
		u.UpdateFee = &lnwire.UpdateFee{ChannelID: c.id, FeeratePerKw: *c.fees.outgoing}
	}
}
