package blinding

import (
	"math/bits"

	"golightning/lightning/features"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// ForwardNode is a node between sender and recipient on a path that the
// recipient makes.
type ForwardNode struct {
	// Tlvs is what the node will read, its terms included.
	Tlvs   ForwardTlvs
	NodeID lntypes.PublicKey
	// HTLCMaximumMsat is the most that the node takes in.
	HTLCMaximumMsat lntypes.Msat
}

// ForwardTlvs tells a node on a blinded path where a payment goes next.
type ForwardTlvs struct {
	// ShortChannelID is the outgoing channel.
	ShortChannelID     lntypes.ShortChannelID
	PaymentRelay       PaymentRelay
	PaymentConstraints PaymentConstraints
	// Features are what the node must support (allowed_features).
	Features features.BlindedHopFeatures

	// nextOverride replaces the blinding point for the next hop: there two blinded
	// paths were joined.
	nextOverride *lntypes.PublicKey
}

// NextOverride returns the blinding point that the next hop is to get instead of
// the computed one, or nil.
func NextOverride(t *ForwardTlvs) *lntypes.PublicKey { return t.nextOverride }

// WithNextOverride returns t with a blinding point for the next hop; it serves to
// join two paths.
func WithNextOverride(t ForwardTlvs, point lntypes.PublicKey) ForwardTlvs {
	t.nextOverride = &point
	return t
}

// ReceiveTlvs is what a recipient tells itself at the end of a path for
// payments. The form is our own business and the reference's: nobody else reads it.
type ReceiveTlvs struct {
	// PaymentSecret authenticates the payment and ties its parts together.
	PaymentSecret      lntypes.PaymentSecret
	PaymentConstraints PaymentConstraints
}

// PaymentRelay is what a hop charges.
type PaymentRelay struct {
	// CLTVExpiryDelta is taken off the incoming expiry, in blocks.
	CLTVExpiryDelta           uint16
	FeeProportionalMillionths uint32
	FeeBaseMsat               uint32
}

// PaymentConstraints limit the use of a hop.
type PaymentConstraints struct {
	// MaxCLTVExpiry is the last height that an outgoing expiry may have.
	MaxCLTVExpiry uint32
	// HTLCMinimumMsat is the least amount that the hop takes in.
	HTLCMinimumMsat lntypes.Msat
}

// BlindedFailure says how an HTLC inside a blinded path is failed, so that the
// error shows nothing of the path (BOLT 4, invalid_onion_blinding).
type BlindedFailure uint8

// The ways of failing.
const (
	// BlindedFailureFromIntroductionNode: by update_fail_htlc.
	BlindedFailureFromIntroductionNode BlindedFailure = iota
	// BlindedFailureFromBlindedNode: by update_fail_malformed_htlc.
	BlindedFailureFromBlindedNode
)

// String names the value.
func (f BlindedFailure) String() string {
	if f == BlindedFailureFromIntroductionNode {
		return "FromIntroductionNode"
	}
	return "FromBlindedNode"
}

// BlindedPathOneHopForPayment makes a path on which the recipient is the
// introduction node itself. It draws once and fails with APIMisuseError.
func BlindedPathOneHopForPayment(payeeNodeID lntypes.PublicKey, payeeTlvs ReceiveTlvs, entropy lntypes.EntropySource) (PaymentPath, error) {
	return BlindedPathNewForPayment(nil, payeeNodeID, payeeTlvs, ^lntypes.Msat(0), entropy)
}

// BlindedPathNewForPayment makes a path over intermediateNodes to payeeNodeID,
// which takes at most htlcMaximumMsat on it. It draws once and fails with
// APIMisuseError if a key is not a point, the terms overflow when added up, no
// amount satisfies them all, or a node demands unknown features.
func BlindedPathNewForPayment(intermediateNodes []ForwardNode, payeeNodeID lntypes.PublicKey, payeeTlvs ReceiveTlvs,
	htlcMaximumMsat lntypes.Msat, entropy lntypes.EntropySource) (PaymentPath, error) {
	secret := lntypes.SecretKey(entropy.GetSecureRandomBytes())
	info, ok := aggregate(intermediateNodes, &payeeTlvs, htlcMaximumMsat)
	if !ok {
		return PaymentPath{}, lntypes.Misusef("the terms of the blinded path's nodes do not fit together")
	}
	var nodes []lntypes.PublicKey
	var payloads [][]byte
	for i := range intermediateNodes {
		nodes = append(nodes, intermediateNodes[i].NodeID)
		payloads = append(payloads, intermediateNodes[i].Tlvs.Write())
	}
	nodes = append(nodes, payeeNodeID)
	payloads = append(payloads, payeeTlvs.Write())
	path, err := newPath(nodes, payloads, secret)
	return PaymentPath{PayInfo: info, Path: path}, err
}

// aggregate computes the terms of a whole path (BOLT 4, "Inside
// encrypted_recipient_data: encrypted_data_tlv").
func aggregate(nodes []ForwardNode, payee *ReceiveTlvs, payeeMax lntypes.Msat) (info BlindedPayInfo, ok bool) {
	const million = 1_000_000
	var base, prop uint64
	var delta uint32
	for i := len(nodes) - 1; i >= 0; i-- {
		t := &nodes[i].Tlvs
		if t.Features.RequiresUnknownBits() {
			return info, false
		}
		nextProp := uint64(t.PaymentRelay.FeeProportionalMillionths)
		baseHi, baseLo := bits.Mul64(base, million+nextProp)
		propHi, propLo := bits.Mul64(prop+million, nextProp+million)
		base = ceilDiv(baseLo, million) + uint64(t.PaymentRelay.FeeBaseMsat)
		prop = ceilDiv(propLo, million) - million
		delta += uint32(t.PaymentRelay.CLTVExpiryDelta)
		if baseHi|propHi != 0 || base > 0xffffffff || prop > 0xffffffff || delta > 0xffff {
			return info, false
		}
	}
	least, most := lntypes.Msat(1), lntypes.MaxValueMsat
	for i := range nodes {
		relay := &nodes[i].Tlvs.PaymentRelay
		var fits bool
		if least, fits = AmountToForward(max(nodes[i].Tlvs.PaymentConstraints.HTLCMinimumMsat, least), relay); !fits {
			least = 1 // the fee alone is more than the minimum
		}
		if most, fits = AmountToForward(min(nodes[i].HTLCMaximumMsat, most), relay); !fits {
			return info, false
		}
	}
	least = max(least, payee.PaymentConstraints.HTLCMinimumMsat)
	most = min(most, payeeMax)
	info = BlindedPayInfo{
		FeeBaseMsat: uint32(base), FeeProportionalMillionths: uint32(prop), CLTVExpiryDelta: uint16(delta),
		HTLCMinimumMsat: least, HTLCMaximumMsat: most,
	}
	return info, most >= least
}

func ceilDiv(a, b uint64) uint64 {
	if a == 0 {
		return 0
	}
	return (a-1)/b + 1
}

// AmountToForward returns what a hop passes on of inbound: the most that leaves
// it its fee. ok is false if inbound does not even pay for the fee; whatever the
// terms, the two always add up to inbound (known-attacks O7).
func AmountToForward(inbound lntypes.Msat, relay *PaymentRelay) (amount lntypes.Msat, ok bool) {
	const million = 1_000_000
	base, prop := uint64(relay.FeeBaseMsat), uint64(relay.FeeProportionalMillionths)
	if uint64(inbound) < base {
		return 0, false
	}
	// ceil of (inbound-base) * million / (million+prop), by BOLT 4's formula.
	hi, lo := bits.Mul64(uint64(inbound)-base, million)
	lo, carry := bits.Add64(lo, million+prop-1, 0)
	hi += carry
	if hi >= million+prop {
		return 0, false // cannot be: the quotient is at most inbound
	}
	out, _ := bits.Div64(hi, lo, million+prop)
	if feeOf(out, base, prop) > uint64(inbound)-out {
		// Rounding up took a millisatoshi of the hop's fee.
		if out == 0 {
			return 0, false
		}
		out--
	}
	if feeOf(out, base, prop) > uint64(inbound)-out {
		return 0, false
	}
	return lntypes.Msat(out), true
}

// feeOf returns base + amount*prop/million, saturating.
func feeOf(amount, base, prop uint64) uint64 {
	hi, lo := bits.Mul64(amount, prop)
	if hi >= 1_000_000 {
		return ^uint64(0)
	}
	q, _ := bits.Div64(hi, lo, 1_000_000)
	sum, carry := bits.Add64(q, base, 0)
	if carry != 0 {
		return ^uint64(0)
	}
	return sum
}

// AppendTo appends delta, proportional fee, and the base fee without leading zeroes.
func (p *PaymentRelay) AppendTo(b []byte) []byte {
	b = tlv.AppendU32(tlv.AppendU16(b, p.CLTVExpiryDelta), p.FeeProportionalMillionths)
	return tlv.AppendTU(b, uint64(p.FeeBaseMsat))
}

// AppendTo appends the last height, and the minimum without leading zeroes.
func (c *PaymentConstraints) AppendTo(b []byte) []byte {
	return tlv.AppendTU(tlv.AppendU32(b, c.MaxCLTVExpiry), uint64(c.HTLCMinimumMsat))
}

// Write returns the written form.
func (p *PaymentRelay) Write() []byte { return p.AppendTo(nil) }

// PaymentRelayFrom reads to the end of r.
func PaymentRelayFrom(r *tlv.Reader) PaymentRelay { return PaymentRelay{r.U16(), r.U32(), r.TU32()} }

// ReadPaymentRelay reads what fills b. It fails with DecodeError.
func ReadPaymentRelay(b []byte) (PaymentRelay, error) { return readAll(b, PaymentRelayFrom) }

// Write returns the written form.
func (c *PaymentConstraints) Write() []byte { return c.AppendTo(nil) }

// PaymentConstraintsFrom reads to the end of r.
func PaymentConstraintsFrom(r *tlv.Reader) PaymentConstraints {
	return PaymentConstraints{r.U32(), lntypes.Msat(r.TU64())}
}

// ReadPaymentConstraints reads what fills b. It fails with DecodeError.
func ReadPaymentConstraints(b []byte) (PaymentConstraints, error) {
	return readAll(b, PaymentConstraintsFrom)
}

// AppendTo appends the written form: twice the number, and no fields.
func (f BlindedFailure) AppendTo(b []byte) []byte { return append(b, 2*uint8(f), 0) }

// Write returns the written form.
func (f BlindedFailure) Write() []byte { return f.AppendTo(nil) }

// BlindedFailureFrom reads a way of failing.
func BlindedFailureFrom(r *tlv.Reader) BlindedFailure {
	kind := r.U8()
	ser.Each(r, func(uint64, *tlv.Reader) bool { return false })
	if kind != 0 && kind != 2 {
		r.Fail(lntypes.ErrUnknownRequiredFeature)
		return 0
	}
	return BlindedFailure(kind / 2)
}

// ReadBlindedFailure reads what fills b. It fails with DecodeError.
func ReadBlindedFailure(b []byte) (BlindedFailure, error) { return readAll(b, BlindedFailureFrom) }

// Write returns the TLV stream that is encrypted to a forwarding node.
func (t *ForwardTlvs) Write() []byte {
	var f ser.Fields
	f.U64(2, uint64(t.ShortChannelID))
	if t.nextOverride != nil {
		f.Bytes(8, t.nextOverride[:])
	}
	f.Bytes(10, t.PaymentRelay.AppendTo(nil))
	f.Bytes(12, t.PaymentConstraints.AppendTo(nil))
	f.NonEmpty(14, t.Features.BEBytes())
	return f.Raw()
}

// Write returns the TLV stream that is encrypted to the recipient.
func (t *ReceiveTlvs) Write() []byte {
	var f ser.Fields
	f.Bytes(12, t.PaymentConstraints.AppendTo(nil))
	f.Bytes(65536, t.PaymentSecret[:])
	return f.Raw()
}

// PaymentTlvs is an opened hop of a path for payments: ForwardTlvs or ReceiveTlvs.
type PaymentTlvs interface{ isPaymentTlvs() }

func (ForwardTlvs) isPaymentTlvs() {}
func (ReceiveTlvs) isPaymentTlvs() {}

// ReadPaymentTlvs reads an opened payload. A hop with an outgoing channel is
// ForwardTlvs, one with a payment secret ReceiveTlvs; one that has both or
// neither, lacks what its kind needs or forwards to a node rather than over a
// channel fails with DecodeError.
func ReadPaymentTlvs(b []byte) (PaymentTlvs, error) {
	var fwd ForwardTlvs
	var secret lntypes.PaymentSecret
	var hasSecret bool
	r := tlv.NewReader(b)
	seen := ser.EachRaw(&r, r.Rest(), func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 1: // padding
			v.Rest()
		case 2:
			fwd.ShortChannelID = lntypes.ShortChannelID(v.U64())
		case 8:
			k := keyFrom(v)
			fwd.nextOverride = &k
		case 10:
			fwd.PaymentRelay = PaymentRelayFrom(v)
		case 12:
			fwd.PaymentConstraints = PaymentConstraintsFrom(v)
		case 14:
			fwd.Features = features.BlindedHopFeaturesFromBEBytes(v.Rest())
		case 65536:
			v.Into(secret[:])
			hasSecret = true
		default:
			return false
		}
		return true
	})
	forward := seen.Has(2)
	if forward == hasSecret || !seen.Has(12) || forward != seen.Has(10) || (!forward && (seen.Has(8) || seen.Has(14))) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	if forward {
		return fwd, nil
	}
	return ReceiveTlvs{PaymentSecret: secret, PaymentConstraints: fwd.PaymentConstraints}, nil
}
