package ln

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/payments"
	"golightning/lightning/route"
)

// InboundPayment is what an invoice needs.
type InboundPayment struct {
	// PaymentHash goes into the invoice (BOLT 11 field p).
	PaymentHash lntypes.PaymentHash
	// PaymentSecret goes into the invoice (BOLT 11 field s).
	PaymentSecret lntypes.PaymentSecret
}

// CreateInboundPayment makes the hash and secret of a new invoice. Nothing is stored:
// the secret itself says what may be paid, at least minValueMsat until
// invoiceExpiryDeltaSecs (seconds) from now, with an expiry of at least
// minFinalCLTVExpiryDelta (blocks; 0 or nil leaves our default). The preimage is in
// the PaymentClaimable event. It draws once. It fails if the amount is more than all
// bitcoin, or an argument does not fit.
func (m *ChannelManager) CreateInboundPayment(minValueMsat *lntypes.Msat, invoiceExpiryDeltaSecs uint32,
	minFinalCLTVExpiryDelta *uint16) (InboundPayment, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	hash, secret, err := payments.Create(m.inboundKey, minValueMsat, invoiceExpiryDeltaSecs, m.entropy,
		lntypes.UnixTime(m.highestSeenTimestamp), minFinalCLTVExpiryDelta)
	return InboundPayment{PaymentHash: hash, PaymentSecret: secret}, err
}

// CreateInboundPaymentForHash is CreateInboundPayment for a hash of the caller's, who
// holds the preimage. It must be unpredictable and used for one payment only (I6).
func (m *ChannelManager) CreateInboundPaymentForHash(paymentHash lntypes.PaymentHash, minValueMsat *lntypes.Msat,
	invoiceExpiryDeltaSecs uint32, minFinalCLTVExpiry *uint16) (lntypes.PaymentSecret, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return payments.CreateFromHash(m.inboundKey, minValueMsat, paymentHash, invoiceExpiryDeltaSecs,
		lntypes.UnixTime(m.highestSeenTimestamp), minFinalCLTVExpiry)
}

// GetPaymentPreimage returns the preimage of a payment made with
// CreateInboundPayment. It returns an APIMisuseError if the two do not belong
// together or the preimage is the caller's own.
func (m *ChannelManager) GetPaymentPreimage(paymentHash lntypes.PaymentHash, paymentSecret lntypes.PaymentSecret) (lntypes.PaymentPreimage, error) {
	return payments.GetPaymentPreimage(paymentHash, paymentSecret, m.inboundKey)
}

// PhantomRouteHints let an invoice of a phantom node be paid through this node.
type PhantomRouteHints struct {
	// Channels are the channels that the payment may come over.
	Channels []route.ChannelDetails
	// PhantomSCID is the id of the made-up channel to the phantom.
	PhantomSCID lntypes.ShortChannelID
	// RealNodePubkey is this node.
	RealNodePubkey lntypes.PublicKey
}

// GetPhantomRouteHints returns this node's hints for an invoice of the phantom node
// that it shares with others. It draws at least once.
func (m *ChannelManager) GetPhantomRouteHints() PhantomRouteHints {
	channels := m.ListUsableChannels()
	return PhantomRouteHints{Channels: channels, PhantomSCID: m.GetPhantomSCID(), RealNodePubkey: m.ourNodeID}
}

// GetPhantomSCID makes up the id of a channel to the phantom node, a new one for
// each invoice. It draws at least once.
func (m *ChannelManager) GetPhantomSCID() lntypes.ShortChannelID {
	return m.unusedSCID(namespacePhantom)
}

// GetInterceptSCID makes up an id for invoices of a node without a channel yet:
// HTLCs to it are reported as HTLCIntercepted. It draws at least once.
func (m *ChannelManager) GetInterceptSCID() lntypes.ShortChannelID {
	return m.unusedSCID(namespaceIntercept)
}

func (m *ChannelManager) unusedSCID(ns scidNamespace) (scid lntypes.ShortChannelID) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for range aliasTries {
		scid = newFakeSCID(ns, m.bestBlock.Height, m.chainHash, m.fakeSCIDSeed, m.entropy)
		if _, used := m.shortToChannel[scid]; !used {
			break
		}
	}
	return scid
}
