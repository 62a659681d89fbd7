package onion

import (
	"encoding/binary"
	"math/bits"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/route"
)

// DecodedOnionFailure is what a failed part of a payment teaches its sender. It
// is advice for retries and scoring; nothing of it has been applied to anything.
type DecodedOnionFailure struct {
	// NetworkUpdate is what the failure says about the graph, nil if nothing. A
	// channel_update in it has not been checked, and using it tells the node that
	// sent it who paid (known-attacks O4).
	NetworkUpdate lnwire.NetworkUpdate
	// ShortChannelID is the channel to avoid when trying again, if one is to blame.
	ShortChannelID *lntypes.ShortChannelID
	// PaymentFailedPermanently: the recipient said no, or answered garbage.
	PaymentFailedPermanently bool
	// FailedWithinBlindedPath: it failed somewhere behind the introduction node.
	FailedWithinBlindedPath bool
	// Code and Data are the failure itself; both nil if nobody's.
	Code *Code
	Data []byte
	// HopIndex is the hop that failed, counting from 0; -1 if nobody did readably.
	HopIndex int
}

// DecodeOnionFailure attributes a failure of a part of our own payment. A reason
// of our own stands for update_fail_malformed_htlc of the first hop.
func (r *HTLCFailReason) DecodeOnionFailure(source *route.OutboundRoute, log logger.Context) DecodedOnionFailure {
	if r.relayed != nil {
		return ProcessOnionFailure(&source.Path, source.SessionPriv, source.FirstHopHTLCMsat, r.relayed.Data, log)
	}
	code := r.code
	d := DecodedOnionFailure{Code: &code, Data: r.data}
	if len(source.Path.Hops) > 0 {
		scid := source.Path.Hops[0].ShortChannelID
		d.ShortChannelID = &scid
	}
	return d
}

// ProcessOnionFailure peels a failure that came back for an onion over path,
// until the layer of the hop that made it. firstHopMsat is the amount of the
// HTLC. A packet that belongs to no hop of the path, whatever its length or
// content, attributes nothing (known-attacks O6).
func ProcessOnionFailure(path *route.Path, sessionPriv lntypes.SecretKey, firstHopMsat lntypes.Msat, packet []byte, log logger.Context) DecodedOnionFailure {
	p := failurePath{path: path, amount: firstHopMsat}
	data := append([]byte(nil), packet...)
	priv := sessionPriv
	for i := range path.Hops {
		ss, next, err := failureSecret(priv, path.Hops[i].PubKey, i+1 < len(path.Hops))
		if err != nil {
			break
		}
		if p.insideBlinded(i) {
			// Nothing that comes from here on is for us to read.
			return p.blindedFailure(i)
		}
		priv = next
		p.amount = p.amount.SatSub(path.Hops[i].FeeMsat)
		stream(keyAmmag.from(ss)).XORKeyStream(data, data)
		if message, ok := openFailure(ss, data); ok {
			d := p.attribute(i, message, log)
			log.Infof("payment failed at hop %d: %s", i, describe(d.Code))
			return d
		}
	}
	return DecodedOnionFailure{HopIndex: -1, PaymentFailedPermanently: p.reachedFinal()}
}

func describe(c *Code) string {
	if c == nil {
		return "without a reason"
	}
	return c.String()
}

// failureSecret steps the session key over a hop: one ECDH, and one base point
// multiplication if there is a hop behind it.
func failureSecret(priv lntypes.SecretKey, hop lntypes.PublicKey, more bool) (ss route.SharedSecret, next lntypes.SecretKey, err error) {
	if ss, err = secp.ECDH(priv, hop); err != nil || !more {
		return ss, priv, err
	}
	pub, err := secp.PubKeyFromSecret(priv)
	if err != nil {
		return ss, priv, err
	}
	next, err = secp.SecretTweakMul(priv, blindingFactor(pub, ss))
	return ss, next, err
}

// failurePath is a path while a failure on it is attributed.
type failurePath struct {
	path *route.Path
	// amount is what the hop at hand had to forward.
	amount lntypes.Msat
}

// blindedHops returns the number of hops in the blinded tail.
func (p *failurePath) blindedHops() int {
	if p.path.BlindedTail == nil {
		return 0
	}
	return len(p.path.BlindedTail.Hops)
}

func (p *failurePath) isFinal(i int) bool { return i+1 == len(p.path.Hops) && p.blindedHops() <= 1 }

// insideBlinded reports whether hop i is the introduction node of a longer
// blinded path: it may speak for any node behind it.
func (p *failurePath) insideBlinded(i int) bool {
	return i+1 == len(p.path.Hops) && p.blindedHops() > 1
}

func (p *failurePath) reachedFinal() bool { return p.blindedHops() <= 1 }

func (p *failurePath) blindedFailure(i int) DecodedOnionFailure {
	code := InvalidOnionBlinding
	return DecodedOnionFailure{FailedWithinBlindedPath: true, Code: &code, Data: make([]byte, 32), HopIndex: i}
}

// attribute decides whom to blame for the message of hop i.
func (p *failurePath) attribute(i int, message []byte, log logger.Context) DecodedOnionFailure {
	hop := &p.path.Hops[i]
	final := p.isFinal(i)
	d := DecodedOnionFailure{HopIndex: i, PaymentFailedPermanently: final}
	if len(message) < 2 {
		d.NetworkUpdate = lnwire.NodeFailure{NodeID: hop.PubKey, IsPermanent: true}
		d.ShortChannelID = &hop.ShortChannelID
		return d
	}
	code := Code(binary.BigEndian.Uint16(message))
	d.Code, d.Data = &code, message[2:]
	d.PaymentFailedPermanently = final && code.Has(Perm)
	// The channel to blame is the one that the node did not forward over, or if
	// there is none the one to the recipient.
	blamed := hop.ShortChannelID
	if !final {
		blamed = p.path.Hops[i+1].ShortChannelID
	}
	switch {
	case code.Has(BadOnion):
		// The node says so of its peer, and may lie: it costs them their channel.
		d.NetworkUpdate = lnwire.ChannelFailure{ShortChannelID: blamed, IsPermanent: true}
	case code.Has(Node):
		d.NetworkUpdate = lnwire.NodeFailure{NodeID: hop.PubKey, IsPermanent: code.Has(Perm)}
		d.ShortChannelID = &hop.ShortChannelID
	case code.Has(Perm):
		if !final || !isPaymentFailure(code) {
			d.NetworkUpdate = lnwire.ChannelFailure{ShortChannelID: blamed, IsPermanent: true}
			d.ShortChannelID = &blamed
		}
	case code.Has(Update):
		p.attributeUpdate(i, code, blamed, &d, log)
	case final && isPaymentFailure(code):
		if code == FinalIncorrectCLTVExpiry || code == FinalIncorrectHTLCAmount {
			d.ShortChannelID = &hop.ShortChannelID // the hop before tampered
		}
	default:
		// A node that fails without saying why is not worth another try.
		d.NetworkUpdate = lnwire.NodeFailure{NodeID: hop.PubKey, IsPermanent: true}
		d.ShortChannelID = &hop.ShortChannelID
	}
	return d
}

// isPaymentFailure reports codes by which a recipient refuses the payment
// rather than the way that it came.
func isPaymentFailure(code Code) bool {
	switch code & 0xff {
	case 15, 16, 17, 18, 19, 23:
		return true
	}
	return false
}

// attributeUpdate handles a failure that may carry a channel_update.
func (p *failurePath) attributeUpdate(i int, code Code, blamed lntypes.ShortChannelID, d *DecodedOnionFailure, log logger.Context) {
	hop := &p.path.Hops[i]
	update, present, ok := carriedUpdate(code, d.Data)
	switch {
	case !ok:
		// The update is promised and cannot be read: a bogus node.
		d.NetworkUpdate = lnwire.NodeFailure{NodeID: hop.PubKey, IsPermanent: true}
		d.ShortChannelID = &hop.ShortChannelID
	case !present:
		// Leaving the update out is allowed (BOLT 4).
		d.NetworkUpdate = lnwire.ChannelFailure{ShortChannelID: blamed}
		d.ShortChannelID = &blamed
	case p.contradicts(i, code, &update.Contents):
		// By its own terms the channel should have forwarded: the node before may
		// have changed the HTLC.
		d.NetworkUpdate = lnwire.ChannelFailure{ShortChannelID: hop.ShortChannelID, IsPermanent: true}
		d.ShortChannelID = &hop.ShortChannelID
	default:
		d.NetworkUpdate = lnwire.ChannelUpdateMessage{Msg: update}
		d.ShortChannelID = &blamed
		if update.Contents.ShortChannelID != blamed {
			log.Infof("hop %d sent an update for a channel that is not the one that failed", i)
			d.ShortChannelID = &hop.ShortChannelID
		}
	}
}

// carriedUpdate reads the channel_update of a failure. present is false if its
// length is 0. Its message type may or may not be in front; both are in use.
func carriedUpdate(code Code, data []byte) (update lnwire.ChannelUpdate, present, ok bool) {
	skip := code.contextLen()
	if len(data) < skip+2 {
		return update, false, false
	}
	raw := data[skip+2:]
	if n := int(binary.BigEndian.Uint16(data[skip:])); n > len(raw) {
		return update, false, false
	} else if raw = raw[:n]; n == 0 {
		return update, false, true
	}
	if len(raw) > 2 && binary.BigEndian.Uint16(raw) == update.MsgType() {
		raw = raw[2:]
	}
	update, err := lnwire.ReadChannelUpdate(raw)
	return update, true, err == nil
}

// contradicts reports whether by update's terms the HTLC was good.
func (p *failurePath) contradicts(i int, code Code, update *lnwire.UnsignedChannelUpdate) bool {
	hop := &p.path.Hops[i]
	switch code {
	case AmountBelowMinimum:
		return p.amount > update.HTLCMinimumMsat
	case FeeInsufficient:
		hi, lo := bits.Mul64(uint64(p.amount), uint64(update.FeeProportionalMillionths))
		return hi == 0 && uint64(hop.FeeMsat) >= lo/1_000_000+uint64(update.FeeBaseMsat)
	case IncorrectCLTVExpiry:
		return hop.CLTVExpiryDelta >= uint32(update.CltvExpiryDelta)
	case ChannelDisabled:
		return update.Flags&2 == 0
	}
	return false
}
