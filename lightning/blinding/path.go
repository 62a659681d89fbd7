package blinding

import (
	"bytes"
	"slices"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// BlindedPath is a path to a hidden recipient. Its first hop, the introduction
// node, is known, because someone must be asked to forward.
type BlindedPath struct {
	// IntroductionNodeID is where the sender's own route ends.
	IntroductionNodeID lntypes.PublicKey
	// BlindingPoint lets the introduction node open its hop.
	BlindingPoint lntypes.PublicKey
	// BlindedHops has at least one hop; the first is the introduction node's.
	BlindedHops []BlindedHop
}

// BlindedHop is one node of a blinded path.
type BlindedHop struct {
	// BlindedNodeID is the node's key in disguise; onions are made for it.
	BlindedNodeID lntypes.PublicKey
	// EncryptedPayload is for the node alone (encrypted_recipient_data).
	EncryptedPayload []byte
}

// Equal compares both fields.
func (h BlindedHop) Equal(o BlindedHop) bool {
	return h.BlindedNodeID == o.BlindedNodeID && bytes.Equal(h.EncryptedPayload, o.EncryptedPayload)
}

// Equal compares all hops.
func (p BlindedPath) Equal(o BlindedPath) bool {
	return p.IntroductionNodeID == o.IntroductionNodeID && p.BlindingPoint == o.BlindingPoint &&
		slices.EqualFunc(p.BlindedHops, o.BlindedHops, BlindedHop.Equal)
}

// BlindedPayInfo is what a sender must know to pay over a blinded path whose
// hops it cannot see: the terms of all hops together.
type BlindedPayInfo struct {
	// FeeBaseMsat is the base fee of the whole path.
	FeeBaseMsat uint32
	// FeeProportionalMillionths is the proportional fee of the whole path.
	FeeProportionalMillionths uint32
	// CLTVExpiryDelta is the sum of the hops' deltas, in blocks.
	CLTVExpiryDelta uint16
	// HTLCMinimumMsat and HTLCMaximumMsat bound what may arrive at the recipient.
	HTLCMinimumMsat lntypes.Msat
	HTLCMaximumMsat lntypes.Msat
	// Features are what the hops demand of a sender.
	Features features.BlindedHopFeatures
}

// PaymentPath is a blinded path with its terms, the pair in which a BOLT 12
// invoice carries them.
type PaymentPath struct {
	PayInfo BlindedPayInfo
	Path    BlindedPath
}

// BlindedPathOneHopForMessage makes a path on which the recipient is the
// introduction node itself. It draws once and fails with APIMisuseError if the
// key is not a point.
func BlindedPathOneHopForMessage(recipientNodeID lntypes.PublicKey, entropy lntypes.EntropySource) (BlindedPath, error) {
	return BlindedPathNewForMessage([]lntypes.PublicKey{recipientNodeID}, entropy)
}

// BlindedPathNewForMessage makes a path for onion messages along nodePKs, the
// last of which is the recipient. It draws once and fails with APIMisuseError
// if there are no nodes or one is not a point.
func BlindedPathNewForMessage(nodePKs []lntypes.PublicKey, entropy lntypes.EntropySource) (BlindedPath, error) {
	if len(nodePKs) == 0 {
		return BlindedPath{}, lntypes.Misusef("a blinded path needs a node")
	}
	payloads := make([][]byte, len(nodePKs))
	for i := range payloads {
		if i+1 < len(nodePKs) {
			payloads[i] = (&MessageForwardTlvs{NextNodeID: nodePKs[i+1]}).Write()
		} else {
			payloads[i] = (&MessageReceiveTlvs{}).Write()
		}
	}
	return newPath(nodePKs, payloads, entropy.GetSecureRandomBytes())
}

func newPath(nodes []lntypes.PublicKey, payloads [][]byte, secret lntypes.SecretKey) (BlindedPath, error) {
	hops, err := BlindHops(nodes, payloads, secret)
	if err != nil {
		return BlindedPath{}, lntypes.Misusef("blinded path: %v", err)
	}
	point, err := secp.PubKeyFromSecret(secret)
	if err != nil {
		return BlindedPath{}, lntypes.Misusef("blinding secret: %v", err)
	}
	return BlindedPath{IntroductionNodeID: nodes[0], BlindingPoint: point, BlindedHops: hops}, nil
}

// AppendTo appends the hop in its written form: key, then payload.
func (h *BlindedHop) AppendTo(b []byte) []byte {
	return ser.AppendVec(append(b, h.BlindedNodeID[:]...), h.EncryptedPayload)
}

// Write returns the written form.
func (h *BlindedHop) Write() []byte { return h.AppendTo(nil) }

// BlindedHopFrom reads a hop.
func BlindedHopFrom(r *tlv.Reader) (h BlindedHop) {
	h.BlindedNodeID = keyFrom(r)
	h.EncryptedPayload = ser.ReadVec(r)
	return h
}

// ReadBlindedHop reads a hop that fills b. It fails with DecodeError.
func ReadBlindedHop(b []byte) (BlindedHop, error) { return readAll(b, BlindedHopFrom) }

// AppendTo appends the path in its written form.
func (p *BlindedPath) AppendTo(b []byte) []byte {
	b = append(b, p.IntroductionNodeID[:]...)
	b = append(b, p.BlindingPoint[:]...)
	b = append(b, uint8(len(p.BlindedHops)))
	for i := range p.BlindedHops[:len(p.BlindedHops)&0xff] {
		b = p.BlindedHops[i].AppendTo(b)
	}
	return b
}

// Write returns the written form. A path of more than 255 hops, which cannot be
// used, does not survive it.
func (p *BlindedPath) Write() []byte { return p.AppendTo(nil) }

// BlindedPathFrom reads a path; one without hops is an error.
func BlindedPathFrom(r *tlv.Reader) (p BlindedPath) {
	p.IntroductionNodeID, p.BlindingPoint = keyFrom(r), keyFrom(r)
	n := int(r.U8())
	if n == 0 {
		r.Fail(lntypes.ErrInvalidValue)
	}
	for range n {
		if r.Err() != nil {
			return BlindedPath{}
		}
		p.BlindedHops = append(p.BlindedHops, BlindedHopFrom(r))
	}
	return p
}

// ReadBlindedPath reads a path that fills b. It fails with DecodeError.
func ReadBlindedPath(b []byte) (BlindedPath, error) { return readAll(b, BlindedPathFrom) }

// AppendTo appends the terms in their written form.
func (i *BlindedPayInfo) AppendTo(b []byte) []byte {
	b = tlv.AppendU32(b, i.FeeBaseMsat)
	b = tlv.AppendU32(b, i.FeeProportionalMillionths)
	b = tlv.AppendU16(b, i.CLTVExpiryDelta)
	b = tlv.AppendU64(b, uint64(i.HTLCMinimumMsat))
	b = tlv.AppendU64(b, uint64(i.HTLCMaximumMsat))
	return i.Features.AppendTo(b)
}

// Write returns the written form.
func (i *BlindedPayInfo) Write() []byte { return i.AppendTo(nil) }

// BlindedPayInfoFrom reads the terms of a path.
func BlindedPayInfoFrom(r *tlv.Reader) BlindedPayInfo {
	return BlindedPayInfo{
		FeeBaseMsat:               r.U32(),
		FeeProportionalMillionths: r.U32(),
		CLTVExpiryDelta:           r.U16(),
		HTLCMinimumMsat:           lntypes.Msat(r.U64()),
		HTLCMaximumMsat:           lntypes.Msat(r.U64()),
		Features:                  features.BlindedHopFeaturesFrom(r),
	}
}

// ReadBlindedPayInfo reads terms that fill b. It fails with DecodeError.
func ReadBlindedPayInfo(b []byte) (BlindedPayInfo, error) { return readAll(b, BlindedPayInfoFrom) }

// AppendTo appends terms and path.
func (p *PaymentPath) AppendTo(b []byte) []byte { return p.Path.AppendTo(p.PayInfo.AppendTo(b)) }

// PaymentPathFrom reads terms and path.
func PaymentPathFrom(r *tlv.Reader) PaymentPath {
	return PaymentPath{PayInfo: BlindedPayInfoFrom(r), Path: BlindedPathFrom(r)}
}

// keyFrom reads a public key that must be a point.
func keyFrom(r *tlv.Reader) (k lntypes.PublicKey) {
	r.Into(k[:])
	if r.Err() == nil && !secp.ValidPubKey(k) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return k
}

func readAll[T any](b []byte, read func(*tlv.Reader) T) (T, error) {
	r := tlv.NewReader(b)
	v := read(&r)
	if err := r.Done(); err != nil {
		var zero T
		return zero, err
	}
	return v, nil
}
