package ln

import (
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
	"golightning/lightning/payments"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// mppTimeoutTicks is how long the parts of an incomplete payment are held (O10).
// Timer ticks.
const mppTimeoutTicks = 3

// claimableHTLC is one part of an inbound payment.
type claimableHTLC struct {
	prev route.PreviousHopData
	// cltvExpiry is what the sender meant the HTLC to expire at. Block height.
	cltvExpiry uint32
	// value is what the part brings, senderIntended what the onion says. A node on
	// the way may have added to it, a liquidity provider may have skimmed it.
	value, senderIntended lntypes.Msat
	// keysend is set in a spontaneous payment.
	keysend *lntypes.PaymentPreimage
	// ticks counts how long the payment has been incomplete. Not persisted.
	ticks uint8
	// totalReceived is the sum that the user was told, once complete.
	totalReceived *lntypes.Msat
	// total is the sum that all parts are to bring.
	total   lntypes.Msat
	skimmed *lntypes.Msat
}

// claimablePayment is an inbound payment that the user has not decided about, or
// that is not complete.
type claimablePayment struct {
	purpose events.PaymentPurpose
	fields  *route.RecipientOnionFields
	htlcs   []claimableHTLC
}

// intended is the sum of what the sender meant the parts to bring. A payment is
// complete when it reaches the total.
func (p *claimablePayment) intended() (sum lntypes.Msat) {
	for i := range p.htlcs {
		sum += p.htlcs[i].senderIntended
	}
	return sum
}

// inboundHTLC is a part while it is decided about.
type inboundHTLC struct {
	claimableHTLC
	add    pendingAddHTLC
	hash   lntypes.PaymentHash
	data   *onion.FinalOnionHopData
	fields route.RecipientOnionFields
}

// receiveAll takes up HTLCs that end here.
func (m *ChannelManager) receiveAll(run *forwardRun, pending []htlcForward) {
	for _, f := range pending {
		add, ok := f.(pendingAddHTLC)
		if !ok {
			continue // failures go over channels
		}
		in, ok := newInbound(add)
		if !ok {
			continue // forwards name a channel
		}
		if purpose := m.verifyInbound(&in); purpose == nil || !m.addPart(run, &in, purpose) {
			run.fail(in.prev, in.hash, unknownDetails(in.value, m.bestBlock.Height), events.FailedPayment{PaymentHash: in.hash})
		}
	}
}

func newInbound(add pendingAddHTLC) (in inboundHTLC, ok bool) {
	in = inboundHTLC{add: add, hash: add.info.PaymentHash}
	in.senderIntended, in.skimmed = add.info.OutgoingAmtMsat, add.info.SkimmedFeeMsat
	in.value = in.senderIntended
	if add.info.IncomingAmtMsat != nil {
		in.value = *add.info.IncomingAmtMsat
	}
	var metadata *[]byte
	var tlvs []route.CustomTLV
	var phantom *route.SharedSecret
	switch r := add.info.Routing.(type) {
	case onion.PendingHTLCRoutingReceive:
		in.cltvExpiry, phantom, metadata, tlvs = r.IncomingCLTVExpiry, r.PhantomSharedSecret, r.PaymentMetadata, r.CustomTlvs
		data := r.PaymentData
		in.data = &data
	case onion.PendingHTLCRoutingReceiveKeysend:
		in.cltvExpiry, metadata, tlvs = r.IncomingCLTVExpiry, r.PaymentMetadata, r.CustomTlvs
		preimage := r.PaymentPreimage
		in.keysend, in.data = &preimage, r.PaymentData
	default:
		return in, false
	}
	in.prev = add.source(phantom)
	in.total = in.senderIntended
	var secret *lntypes.PaymentSecret
	if in.data != nil {
		in.total = in.data.TotalMsat
		s := in.data.PaymentSecret
		secret = &s
	}
	in.fields = route.RecipientOnionFieldsReceived(secret, metadata, tlvs)
	return in, true
}

// verifyInbound says what a part pays for, nil if it pays for nothing of ours. An
// unknown hash and a wrong secret look the same to the payer (O3, O4).
func (m *ChannelManager) verifyInbound(in *inboundHTLC) events.PaymentPurpose {
	if in.keysend != nil {
		return events.SpontaneousPayment{A: *in.keysend}
	}
	if in.data == nil {
		return nil
	}
	verified, err := payments.Verify(in.hash, in.data, lntypes.UnixTime(m.highestSeenTimestamp), m.inboundKey)
	if err != nil {
		m.logContext.Tracef("failing %v: it pays no invoice of ours", in.hash)
		return nil
	}
	if delta := verified.MinFinalCLTVExpiryDelta; delta != nil && uint64(in.cltvExpiry) < uint64(m.bestBlock.Height)+uint64(*delta) {
		m.logContext.Tracef("failing %v: its expiry is too soon", in.hash)
		return nil
	}
	return events.InvoicePayment{PaymentPreimage: verified.PaymentPreimage, PaymentSecret: in.data.PaymentSecret}
}

// addPart adds a part to its payment and tells the user when it is complete. It
// reports false for a part that does not fit: the payment is being claimed (I6),
// parts disagree, or it is complete already.
func (m *ChannelManager) addPart(run *forwardRun, in *inboundHTLC, purpose events.PaymentPurpose) bool {
	if m.claiming.has(in.hash) {
		return false
	}
	payment, known := m.claimable.get(in.hash)
	if !known {
		payment = &claimablePayment{purpose: purpose}
	}
	total, ok := m.fits(payment, in, purpose)
	if !ok {
		return false
	}
	if payment.fields == nil {
		payment.fields = &in.fields
	} else if payment.fields.CheckMerge(&in.fields) != nil {
		return false
	}
	payment.htlcs = append(payment.htlcs, in.claimableHTLC)
	m.claimable.set(in.hash, payment)
	if total >= in.total {
		run.events = append(run.events, m.claimableEvent(payment, in))
	}
	return true
}

// fits reports whether a part belongs to a payment, and the sum with it.
func (m *ChannelManager) fits(payment *claimablePayment, in *inboundHTLC, purpose events.PaymentPurpose) (lntypes.Msat, bool) {
	_, keysend := purpose.(events.SpontaneousPayment)
	if !samePurpose(payment.purpose, purpose) || keysend && !m.config.AcceptMPPKeysend && len(payment.htlcs) > 0 {
		return 0, false
	}
	sum := lntypes.Msat(0)
	for i := range payment.htlcs {
		if payment.htlcs[i].total != in.total {
			return 0, false
		}
		sum += payment.htlcs[i].senderIntended // each addition was checked
	}
	total, ok := sum.CheckedAdd(in.senderIntended)
	if !ok || total >= lntypes.MaxValueMsat || sum >= in.total {
		return 0, false
	}
	return total, true
}

func samePurpose(a, b events.PaymentPurpose) bool {
	switch a := a.(type) {
	case events.InvoicePayment:
		b, ok := b.(events.InvoicePayment)
		if !ok || a.PaymentSecret != b.PaymentSecret || (a.PaymentPreimage == nil) != (b.PaymentPreimage == nil) {
			return false
		}
		return a.PaymentPreimage == nil || *a.PaymentPreimage == *b.PaymentPreimage
	case events.SpontaneousPayment:
		b, ok := b.(events.SpontaneousPayment)
		return ok && a == b
	}
	return false
}

// claimableEvent tells the user of a complete payment, whose last part is in.
func (m *ChannelManager) claimableEvent(payment *claimablePayment, in *inboundHTLC) events.Event {
	var amount, skimmed lntypes.Msat
	expiry := in.cltvExpiry
	for i := range payment.htlcs {
		h := &payment.htlcs[i]
		amount += h.value
		if h.skimmed != nil {
			skimmed += *h.skimmed
		}
		expiry = min(expiry, h.cltvExpiry)
	}
	for i := range payment.htlcs {
		sum := amount
		payment.htlcs[i].totalReceived = &sum
	}
	receiver := m.receiver(payment.htlcs)
	fields := *payment.fields
	via, user := in.add.prevFunding.ToChannelID(), in.add.prevUserChannelID
	deadline := expiry - min(expiry, onion.HTLCFailBackBuffer)
	return events.PaymentClaimable{
		ReceiverNodeID: &receiver, PaymentHash: in.hash, OnionFields: &fields, AmountMsat: amount,
		CounterpartySkimmedFeeMsat: skimmed, Purpose: payment.purpose, ViaChannelID: &via,
		ViaUserChannelID: &user, ClaimDeadline: &deadline,
	}
}

// receiver is which of our node ids was paid.
func (m *ChannelManager) receiver(htlcs []claimableHTLC) lntypes.PublicKey {
	for i := range htlcs {
		if htlcs[i].prev.PhantomSharedSecret != nil {
			if id, err := m.nodeSigner.GetNodeID(sign.RecipientPhantomNode); err == nil {
				return id
			}
		}
	}
	return m.ourNodeID
}

// receiveAsPhantom takes the last layer off the onion of an HTLC to a phantom node
// of ours, which lies under the one that told us to forward to it.
func (m *ChannelManager) receiveAsPhantom(run *forwardRun, add pendingAddHTLC, fwd *onion.PendingHTLCRoutingForward) {
	hash := add.info.PaymentHash
	destination := events.FailedPayment{PaymentHash: hash}
	ecdh := m.ecdhAs(sign.RecipientPhantomNode)
	secret, err := ecdh.Of(fwd.OnionPacket.PublicKey, nil)
	if err != nil {
		run.fail(add.source(nil), hash, onion.FailReason(onion.InvalidOnionKey, hashOfOnion(&fwd.OnionPacket)), destination)
		return
	}
	phantom := route.SharedSecret(secret)
	hop, err := onion.DecodeNextPaymentHop(phantom, fwd.OnionPacket.HopData[:], fwd.OnionPacket.HMAC, hash, nil, ecdh)
	if err != nil {
		code := onion.InvalidOnionPayload
		if peel, ok := err.(*onion.PeelError); ok {
			code = peel.Code
		}
		if code.Has(onion.BadOnion) {
			// The phantom would answer with update_fail_malformed_htlc: the failure
			// comes from us, the hop before it.
			run.fail(add.source(nil), hash, onion.FailReason(code, hashOfOnion(&fwd.OnionPacket)), destination)
			return
		}
		run.fail(add.source(&phantom), hash, onion.FailReason(code, nil), destination)
		return
	}
	last, ok := hop.(onion.HopReceive)
	if !ok {
		// A phantom has no channels to forward over.
		run.fail(add.source(&phantom), hash, onion.FailReason(onion.UnknownNextPeer, nil), destination)
		return
	}
	info, bad := onion.CreateReceiveInfo(last.Payload, add.info.IncomingSharedSecret, &onion.ReceiveTerms{
		PaymentHash: hash, AmountMsat: add.info.OutgoingAmtMsat, CLTVExpiry: add.info.OutgoingCLTVValue,
		PhantomSharedSecret: &phantom, CurrentHeight: m.bestBlock.Height, AcceptMPPKeysend: m.config.AcceptMPPKeysend,
	})
	if bad != nil {
		run.fail(add.source(&phantom), hash, onion.FailReason(onion.Code(bad.ErrCode), bad.ErrData), destination)
		return
	}
	add.info = info
	run.phantom = append(run.phantom, add)
}

// hashOfOnion is what update_fail_malformed_htlc would have said.
func hashOfOnion(packet *lnwire.OnionPacket) []byte {
	hash := onion.Sha256OfOnion(packet)
	return hash[:]
}
