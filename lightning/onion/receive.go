package onion

import (
	"crypto/sha256"
	"encoding/binary"

	"golightning/lightning/blinding"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// Limits on expiries of HTLCs that we take in, in blocks.
const (
	// HTLCFailBackBuffer is how long before its expiry an inbound HTLC is failed
	// back: time to claim on chain (18) and for the peer to react (3).
	HTLCFailBackBuffer uint32 = 18 + 3
	// MinCLTVExpiryDelta is the least that a forward must leave us.
	MinCLTVExpiryDelta uint32 = 6 * 7
	// CLTVFarFarAway is two weeks: an expiry beyond locks money up for too long.
	CLTVFarFarAway uint32 = 14 * 24 * 6
)

// Hop is what an onion says to us: HopReceive or HopForward.
type Hop interface{ isHop() }

// HopReceive: the onion ends here.
type HopReceive struct{ Payload InboundPayload }

// HopForward: there is a packet for the next hop.
type HopForward struct {
	Payload        InboundPayload
	NextHopHMAC    [32]byte
	NewPacketBytes [lnwire.OnionPacketHopDataLen]byte
}

func (HopReceive) isHop() {}
func (HopForward) isHop() {}

// NextPacketDetails is where a forward goes and how.
type NextPacketDetails struct {
	// NextPacketPubKey is the ephemeral key of the next packet.
	NextPacketPubKey  lntypes.PublicKey
	OutgoingSCID      lntypes.ShortChannelID
	OutgoingAmtMsat   lntypes.Msat
	OutgoingCLTVValue uint32
}

// Refusal is an HTLC that cannot be taken, as the message that says so: exactly
// one of the two is set.
type Refusal struct {
	// Relay fails it with an encrypted reason.
	Relay *lnwire.UpdateFailHTLC
	// Malformed fails it where no reason can be encrypted or shown.
	Malformed *lnwire.UpdateFailMalformedHTLC
	// Code is the reason, Msg the same for the log.
	Code Code
	Msg  string
}

// Error implements error.
func (r *Refusal) Error() string { return "incoming HTLC: " + r.Msg }

// InboundHTLCErr is an HTLC that must be failed: a code and its data (BOLT 4).
type InboundHTLCErr struct {
	ErrCode uint16
	ErrData []byte
	Msg     string
}

// Error implements error.
func (e *InboundHTLCErr) Error() string { return "incoming HTLC: " + e.Msg }

func inboundErr(code Code, data []byte, msg string) *InboundHTLCErr {
	return &InboundHTLCErr{ErrCode: uint16(code), ErrData: data, Msg: msg}
}

// blindingErr is the one failure of everything inside a blinded path.
func blindingErr(msg string) *InboundHTLCErr {
	return inboundErr(InvalidOnionBlinding, make([]byte, 32), msg)
}

// unknownPaymentData is the data of IncorrectOrUnknownPaymentDetails.
func unknownPaymentData(amount lntypes.Msat, height uint32) []byte {
	return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint64(nil, uint64(amount)), height)
}

// Sha256OfOnion returns the hash that update_fail_malformed_htlc carries.
func Sha256OfOnion(packet *lnwire.OnionPacket) [32]byte { return sha256.Sum256(packet.AppendTo(nil)) }

// incoming is an HTLC while its onion is read.
type incoming struct {
	msg       *lnwire.UpdateAddHTLC
	ephemeral secp.Point // the packet's key
	ss        route.SharedSecret
}

// malformed refuses without an encrypted reason. Inside a blinded path nothing
// is said but that.
func (in *incoming) malformed(code Code, why string) *Refusal {
	hash := [32]byte{}
	if in.msg.BlindingPoint != nil {
		code = InvalidOnionBlinding
	} else if code != InvalidOnionBlinding {
		hash = Sha256OfOnion(&in.msg.OnionRoutingPacket)
	}
	return &Refusal{Code: code, Msg: why, Malformed: &lnwire.UpdateFailMalformedHTLC{
		ChannelID: in.msg.ChannelID, HTLCID: in.msg.HTLCID, Sha256OfOnion: hash, FailureCode: uint16(code)}}
}

func (in *incoming) relay(code Code, data []byte, why string) *Refusal {
	if in.msg.BlindingPoint != nil {
		return in.malformed(InvalidOnionBlinding, why)
	}
	return &Refusal{Code: code, Msg: why, Relay: &lnwire.UpdateFailHTLC{
		ChannelID: in.msg.ChannelID, HTLCID: in.msg.HTLCID,
		Reason: FailReason(code, data).GetEncryptedFailurePacket(in.ss, nil)}}
}

// DecodeIncomingHTLC takes our layer off the onion of an inbound HTLC. next is
// set for a forward. ecdh is called once, once more for an HTLC inside a blinded
// path, and once for a blinded payload. It fails with *Refusal.
func DecodeIncomingHTLC(msg *lnwire.UpdateAddHTLC, ecdh ECDH) (hop Hop, ss route.SharedSecret, next *NextPacketDetails, refusal *Refusal) {
	in := &incoming{msg: msg}
	packet := &msg.OnionRoutingPacket
	if packet.Version != 0 {
		return nil, ss, nil, in.malformed(InvalidOnionVersion, "unknown onion version")
	}
	var tweak *[32]byte
	if msg.BlindingPoint != nil {
		pathSecret, err := ecdh.Of(*msg.BlindingPoint, nil)
		if err != nil {
			return nil, ss, nil, in.malformed(InvalidOnionBlinding, "invalid blinding point")
		}
		t := blinding.NodeTweak(pathSecret)
		tweak = &t
	}
	var err error
	if in.ephemeral, err = secp.ParsePoint(packet.PublicKey); err != nil {
		return nil, ss, nil, in.malformed(InvalidOnionKey, "invalid ephemeral key")
	}
	secret, err := ecdh(&in.ephemeral, tweak)
	if err != nil {
		return nil, ss, nil, in.malformed(InvalidOnionKey, "invalid ephemeral key")
	}
	in.ss = secret
	hop, err = DecodeNextPaymentHop(in.ss, packet.HopData[:], packet.HMAC, msg.PaymentHash, msg.BlindingPoint, ecdh)
	if err != nil {
		return nil, ss, nil, in.undecodable(err)
	}
	fwd, ok := hop.(HopForward)
	if !ok {
		return hop, in.ss, nil, nil
	}
	if next, refusal = in.nextDetails(fwd.Payload); refusal != nil {
		return nil, ss, nil, refusal
	}
	return hop, in.ss, next, nil
}

// undecodable refuses an onion that could not be peeled or read.
func (in *incoming) undecodable(err error) *Refusal {
	code := InvalidOnionPayload
	if p, ok := err.(*PeelError); ok {
		code = p.Code
	}
	switch code {
	case InvalidOnionPayload:
		return in.relay(code, nil, "the onion's payload is invalid")
	case InvalidOnionBlinding:
		return in.relay(code, make([]byte, 32), "the blinded path's payload is invalid")
	}
	return in.malformed(code, "the onion is not for us")
}

func (in *incoming) nextDetails(payload InboundPayload) (*NextPacketDetails, *Refusal) {
	var next NextPacketDetails
	switch p := payload.(type) {
	case InboundForward:
		next = NextPacketDetails{OutgoingSCID: p.ShortChannelID, OutgoingAmtMsat: p.AmtToForward, OutgoingCLTVValue: p.OutgoingCLTVValue}
	case InboundBlindedForward:
		amount, cltv, ok := blindedTerms(in.msg.AmountMsat, in.msg.CltvExpiry, &p)
		if !ok {
			return nil, in.relay(InvalidOnionBlinding, make([]byte, 32), "amount or expiry violates the blinded path's terms")
		}
		next = NextPacketDetails{OutgoingSCID: p.ShortChannelID, OutgoingAmtMsat: amount, OutgoingCLTVValue: cltv}
	default:
		return nil, in.relay(InvalidOnionPayload, nil, "a recipient's payload in the middle of an onion")
	}
	key, err := nextHopPubKey(&in.ephemeral, in.msg.OnionRoutingPacket.PublicKey, in.ss)
	if err != nil {
		return nil, in.relay(InvalidOnionPayload, nil, "the next hop's key is not a point")
	}
	next.NextPacketPubKey = key
	return &next, nil
}

// DecodeNextPaymentHop takes one layer off hopData. It serves phantom nodes,
// whose layer lies under ours; see DecodeIncomingHTLC for the rest. It fails
// with *PeelError.
func DecodeNextPaymentHop(ss route.SharedSecret, hopData []byte, mac [32]byte, paymentHash lntypes.PaymentHash,
	blindingPoint *lntypes.PublicKey, ecdh ECDH) (Hop, error) {
	peeled, err := Peel(hopData, mac, ss, paymentHash[:])
	if err != nil {
		return nil, err
	}
	raw, err := readRaw(peeled.Payload)
	var payload InboundPayload
	if err == nil {
		payload, err = raw.inbound(blindingPoint, ecdh)
	}
	if err != nil && raw.has(typePathKey) {
		return nil, &PeelError{InvalidOnionBlinding}
	}
	if err != nil {
		return nil, &PeelError{InvalidOnionPayload}
	}
	if peeled.Final {
		return HopReceive{Payload: payload}, nil
	}
	hop := HopForward{Payload: payload, NextHopHMAC: peeled.NextHMAC}
	copy(hop.NewPacketBytes[:], peeled.NextHopData)
	return hop, nil
}

// blindedTerms applies a blinded hop's terms to an inbound HTLC.
func blindedTerms(inAmount lntypes.Msat, inCLTV uint32, p *InboundBlindedForward) (amount lntypes.Msat, cltv uint32, ok bool) {
	amount, ok = blinding.AmountToForward(inAmount, &p.PaymentRelay)
	delta := uint32(p.PaymentRelay.CLTVExpiryDelta)
	if !ok || inCLTV < delta || p.Features.RequiresUnknownBits() {
		return 0, 0, false
	}
	cltv = inCLTV - delta
	return amount, cltv, withinConstraints(inAmount, cltv, &p.PaymentConstraints)
}

func withinConstraints(amount lntypes.Msat, cltv uint32, c *blinding.PaymentConstraints) bool {
	return amount >= c.HTLCMinimumMsat && cltv <= c.MaxCLTVExpiry
}

// CreateForwardInfo turns a decoded forward into what the channel stores. It
// fails with *InboundHTLCErr.
func CreateForwardInfo(msg *lnwire.UpdateAddHTLC, hop HopForward, ss route.SharedSecret, nextPacketPubKey lntypes.PublicKey) (PendingHTLCInfo, *InboundHTLCErr) {
	amount, expiry := msg.AmountMsat, msg.CltvExpiry
	info := PendingHTLCInfo{IncomingSharedSecret: ss, PaymentHash: msg.PaymentHash, IncomingAmtMsat: &amount, incomingCLTV: &expiry}
	fwd := PendingHTLCRoutingForward{OnionPacket: lnwire.OnionPacket{
		PublicKey: nextPacketPubKey, HopData: hop.NewPacketBytes, HMAC: hop.NextHopHMAC}}
	switch p := hop.Payload.(type) {
	case InboundForward:
		fwd.ShortChannelID, info.OutgoingAmtMsat, info.OutgoingCLTVValue = p.ShortChannelID, p.AmtToForward, p.OutgoingCLTVValue
	case InboundBlindedForward:
		out, cltv, ok := blindedTerms(msg.AmountMsat, msg.CltvExpiry, &p)
		if !ok {
			return PendingHTLCInfo{}, blindingErr("amount or expiry violates the blinded path's terms")
		}
		fwd.ShortChannelID, info.OutgoingAmtMsat, info.OutgoingCLTVValue = p.ShortChannelID, out, cltv
		b := BlindedForward{Failure: blinding.BlindedFailureFromBlindedNode, nextOverride: p.NextBlindingOverride}
		if p.IntroNodeBlindingPoint != nil {
			b.InboundBlindingPoint, b.Failure = *p.IntroNodeBlindingPoint, blinding.BlindedFailureFromIntroductionNode
		} else if msg.BlindingPoint != nil {
			b.InboundBlindingPoint = *msg.BlindingPoint
		}
		fwd.Blinded = &b
	default:
		return PendingHTLCInfo{}, inboundErr(InvalidOnionPayload, nil, "a recipient's payload in the middle of an onion")
	}
	info.Routing = fwd
	return info, nil
}

// ReceiveTerms is what CreateReceiveInfo checks an HTLC against.
type ReceiveTerms struct {
	PaymentHash lntypes.PaymentHash
	// AmountMsat and CLTVExpiry are those of the HTLC itself.
	AmountMsat lntypes.Msat
	CLTVExpiry uint32
	// PhantomSharedSecret is set if a phantom node of ours was paid.
	PhantomSharedSecret *route.SharedSecret
	// AllowUnderpay lets the peer keep SkimmedFeeMsat.
	AllowUnderpay  bool
	SkimmedFeeMsat *lntypes.Msat
	// CurrentHeight is our best block.
	CurrentHeight uint32
	// AcceptMPPKeysend takes spontaneous payments in parts.
	AcceptMPPKeysend bool
}

// received is a recipient's payload, blinded or not.
type received struct {
	InboundReceive
	requiresBlindedError bool
}

// CreateReceiveInfo turns a recipient's payload into what the channel stores,
// after comparing what the sender meant with what came (known-attacks O2). A
// payment without secret, a keysend preimage for another hash and a multi-part
// keysend that is not wanted fail like an unknown payment does, so that a prober
// learns nothing (O3, O4). It fails with *InboundHTLCErr.
func CreateReceiveInfo(payload InboundPayload, ss route.SharedSecret, t *ReceiveTerms) (PendingHTLCInfo, *InboundHTLCErr) {
	p, err := t.payload(payload)
	if err != nil {
		return PendingHTLCInfo{}, err
	}
	if err := t.check(&p); err != nil {
		return PendingHTLCInfo{}, err
	}
	amount, expiry := t.AmountMsat, t.CLTVExpiry
	info := PendingHTLCInfo{
		incomingCLTV:         &expiry,
		IncomingSharedSecret: ss, PaymentHash: t.PaymentHash, IncomingAmtMsat: &amount,
		OutgoingAmtMsat: p.SenderIntendedHTLCAmtMsat, OutgoingCLTVValue: p.CLTVExpiryHeight, SkimmedFeeMsat: t.SkimmedFeeMsat,
	}
	switch {
	case p.KeysendPreimage != nil:
		if p.KeysendPreimage.Hash() != t.PaymentHash {
			return PendingHTLCInfo{}, t.unknown("the keysend preimage is for another hash")
		}
		if p.PaymentData != nil && !t.AcceptMPPKeysend {
			return PendingHTLCInfo{}, t.unknown("multi-part keysend is not accepted")
		}
		info.Routing = PendingHTLCRoutingReceiveKeysend{PaymentData: p.PaymentData, PaymentPreimage: *p.KeysendPreimage,
			PaymentMetadata: p.PaymentMetadata, IncomingCLTVExpiry: p.CLTVExpiryHeight, CustomTlvs: p.CustomTlvs}
	case p.PaymentData != nil:
		info.Routing = PendingHTLCRoutingReceive{PaymentData: *p.PaymentData, PaymentMetadata: p.PaymentMetadata,
			IncomingCLTVExpiry: p.CLTVExpiryHeight, PhantomSharedSecret: t.PhantomSharedSecret,
			CustomTlvs: p.CustomTlvs, RequiresBlindedError: p.requiresBlindedError}
	default:
		return PendingHTLCInfo{}, t.unknown("the payment secret is missing")
	}
	return info, nil
}

func (t *ReceiveTerms) unknown(msg string) *InboundHTLCErr {
	return inboundErr(IncorrectOrUnknownPaymentDetails, unknownPaymentData(t.AmountMsat, t.CurrentHeight), msg)
}

func (t *ReceiveTerms) payload(payload InboundPayload) (p received, err *InboundHTLCErr) {
	switch in := payload.(type) {
	case InboundReceive:
		return received{InboundReceive: in}, nil
	case InboundBlindedReceive:
		if !withinConstraints(in.SenderIntendedHTLCAmtMsat, t.CLTVExpiry, &in.PaymentConstraints) {
			return p, blindingErr("amount or expiry violates the blinded path's terms")
		}
		p.PaymentData = &FinalOnionHopData{PaymentSecret: in.PaymentSecret, TotalMsat: in.TotalMsat}
		p.SenderIntendedHTLCAmtMsat, p.CLTVExpiryHeight = in.SenderIntendedHTLCAmtMsat, in.CLTVExpiryHeight
		p.requiresBlindedError = in.IntroNodeBlindingPoint == nil
		return p, nil
	case InboundBlindedForward:
		return p, blindingErr("a forwarder's payload at the end of an onion")
	}
	return p, inboundErr(InvalidOnionPayload, nil, "a forwarder's payload at the end of an onion")
}

// check compares the HTLC with what its sender meant and with our own limits.
func (t *ReceiveTerms) check(p *received) *InboundHTLCErr {
	if p.CLTVExpiryHeight > t.CLTVExpiry {
		return inboundErr(FinalIncorrectCLTVExpiry, binary.BigEndian.AppendUint32(nil, t.CLTVExpiry),
			"the expiry is earlier than the sender set it")
	}
	if uint64(t.CLTVExpiry) <= uint64(t.CurrentHeight)+uint64(HTLCFailBackBuffer)+1 {
		return t.unknown("the expiry is too soon")
	}
	got := t.AmountMsat
	if t.AllowUnderpay && t.SkimmedFeeMsat != nil {
		var ok bool
		if got, ok = got.CheckedAdd(*t.SkimmedFeeMsat); !ok {
			got = ^lntypes.Msat(0)
		}
	}
	if p.SenderIntendedHTLCAmtMsat > got {
		return inboundErr(FinalIncorrectHTLCAmount, binary.BigEndian.AppendUint64(nil, uint64(t.AmountMsat)),
			"the amount is less than the sender meant")
	}
	return nil
}

// CheckIncomingCLTV checks the expiries of a forward against our best block. It
// returns the code to fail with, 0 if they are good.
func CheckIncomingCLTV(curHeight, outgoingCLTV, cltvExpiry uint32) (Code, string) {
	switch in, height := uint64(cltvExpiry), uint64(curHeight); {
	case in < uint64(outgoingCLTV)+uint64(MinCLTVExpiryDelta):
		return IncorrectCLTVExpiry, "the forward leaves too few blocks"
	case in <= height+uint64(HTLCFailBackBuffer):
		return ExpiryTooSoon, "the expiry is too soon"
	case in > height+uint64(CLTVFarFarAway):
		return ExpiryTooFar, "the expiry is too far away"
	case uint64(outgoingCLTV) <= height+3:
		// The next hop could not be made to fail in time.
		return ExpiryTooSoon, "the outgoing expiry is too soon"
	}
	return 0, ""
}

// PeelPaymentOnion decodes and checks the onion of an HTLC as far as that is
// possible without knowing the channel. It fails with *InboundHTLCErr.
func PeelPaymentOnion(msg *lnwire.UpdateAddHTLC, ecdh ECDH, curHeight uint32, acceptMPPKeysend, allowSkimmedFees bool) (PendingHTLCInfo, *InboundHTLCErr) {
	hop, ss, next, refusal := DecodeIncomingHTLC(msg, ecdh)
	if refusal != nil {
		if refusal.Malformed != nil {
			return PendingHTLCInfo{}, inboundErr(refusal.Code, nil, refusal.Msg)
		}
		return PendingHTLCInfo{}, inboundErr(InvalidOnionPayload, refusal.Relay.Reason.Data, refusal.Msg)
	}
	if fwd, ok := hop.(HopForward); ok {
		if code, why := CheckIncomingCLTV(curHeight, next.OutgoingCLTVValue, msg.CltvExpiry); code != 0 {
			return PendingHTLCInfo{}, inboundErr(code, nil, why)
		}
		return CreateForwardInfo(msg, fwd, ss, next.NextPacketPubKey)
	}
	return CreateReceiveInfo(hop.(HopReceive).Payload, ss, &ReceiveTerms{
		PaymentHash: msg.PaymentHash, AmountMsat: msg.AmountMsat, CLTVExpiry: msg.CltvExpiry,
		AllowUnderpay: allowSkimmedFees, SkimmedFeeMsat: msg.SkimmedFeeMsat,
		CurrentHeight: curHeight, AcceptMPPKeysend: acceptMPPKeysend,
	})
}
