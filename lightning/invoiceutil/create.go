package invoiceutil

import (
	"golightning/lightning/invoice"
	"golightning/lightning/ln"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/payments"
	"golightning/lightning/sign"
)

// minFinalCLTVExpiryDelta is what we ask for where the caller does not say: time to
// claim on chain plus three blocks. Blocks.
const minFinalCLTVExpiryDelta = 24

// cltvBuffer is added to the caller's delta, for blocks found while the payment is
// on its way. Blocks.
const cltvBuffer = 3

// terms is what the invoices made here have in common.
type terms struct {
	currency    invoice.Currency
	amount      *lntypes.Msat
	description invoice.Bolt11InvoiceDescription
	now         lntypes.UnixTime
	expiry      uint32
	cltvDelta   *uint16
}

// CreateInvoiceFromChannelManager makes an invoice that pays to the manager's node.
// amtMsat is nil for any amount; the expiry is in seconds, the delta in blocks, nil
// for our default. It draws once. Errors are invoice.SignOrCreationError.
func CreateInvoiceFromChannelManager(manager *ln.ChannelManager, nodeSigner sign.NodeSigner, log logger.Logger, network invoice.Currency,
	amtMsat *lntypes.Msat, description string, invoiceExpiryDeltaSecs uint32, minFinalCLTVExpiryDelta *uint16, now lntypes.UnixTime) (invoice.Bolt11Invoice, error) {
	return CreateInvoiceFromChannelManagerAt(manager, nodeSigner, log, network, amtMsat, description, now, invoiceExpiryDeltaSecs, minFinalCLTVExpiryDelta)
}

// CreateInvoiceFromChannelManagerAt is CreateInvoiceFromChannelManager at a time of
// the caller's choice.
func CreateInvoiceFromChannelManagerAt(manager *ln.ChannelManager, nodeSigner sign.NodeSigner, log logger.Logger, network invoice.Currency,
	amtMsat *lntypes.Msat, description string, durationSinceEpoch lntypes.UnixTime, invoiceExpiryDeltaSecs uint32, minFinalCLTVExpiryDelta *uint16) (invoice.Bolt11Invoice, error) {
	d, err := invoice.NewDescription(description)
	if err != nil {
		return invoice.Bolt11Invoice{}, creationError(err)
	}
	t := terms{network, amtMsat, invoice.Direct{A: d}, durationSinceEpoch, invoiceExpiryDeltaSecs, minFinalCLTVExpiryDelta}
	return t.withNewHash(manager, nodeSigner, log)
}

// CreateInvoiceFromChannelManagerWithDescriptionHash carries only the hash of its
// description; see CreateInvoiceFromChannelManager.
func CreateInvoiceFromChannelManagerWithDescriptionHash(manager *ln.ChannelManager, nodeSigner sign.NodeSigner, log logger.Logger, network invoice.Currency,
	amtMsat *lntypes.Msat, descriptionHash invoice.Sha256, invoiceExpiryDeltaSecs uint32, minFinalCLTVExpiryDelta *uint16, now lntypes.UnixTime) (invoice.Bolt11Invoice, error) {
	return CreateInvoiceFromChannelManagerWithDescriptionHashAt(manager, nodeSigner, log, network, amtMsat, descriptionHash, now, invoiceExpiryDeltaSecs, minFinalCLTVExpiryDelta)
}

// CreateInvoiceFromChannelManagerWithDescriptionHashAt is the same at a time of the
// caller's choice.
func CreateInvoiceFromChannelManagerWithDescriptionHashAt(manager *ln.ChannelManager, nodeSigner sign.NodeSigner, log logger.Logger, network invoice.Currency,
	amtMsat *lntypes.Msat, descriptionHash invoice.Sha256, durationSinceEpoch lntypes.UnixTime, invoiceExpiryDeltaSecs uint32, minFinalCLTVExpiryDelta *uint16) (invoice.Bolt11Invoice, error) {
	t := terms{network, amtMsat, invoice.Hash{A: descriptionHash}, durationSinceEpoch, invoiceExpiryDeltaSecs, minFinalCLTVExpiryDelta}
	return t.withNewHash(manager, nodeSigner, log)
}

// CreateInvoiceFromChannelManagerWithPaymentHash makes an invoice for a hash whose
// preimage the caller holds; see CreateInvoiceFromChannelManagerAt.
func CreateInvoiceFromChannelManagerWithPaymentHash(manager *ln.ChannelManager, nodeSigner sign.NodeSigner, log logger.Logger, network invoice.Currency,
	amtMsat *lntypes.Msat, description string, durationSinceEpoch lntypes.UnixTime, invoiceExpiryDeltaSecs uint32,
	paymentHash lntypes.PaymentHash, minFinalCLTVExpiryDelta *uint16) (invoice.Bolt11Invoice, error) {
	d, err := invoice.NewDescription(description)
	if err != nil {
		return invoice.Bolt11Invoice{}, creationError(err)
	}
	secret, err := manager.CreateInboundPaymentForHash(paymentHash, amtMsat, invoiceExpiryDeltaSecs, minFinalCLTVExpiryDelta)
	if err != nil {
		return invoice.Bolt11Invoice{}, creationError(invoice.CreationErrorInvalidAmount)
	}
	t := terms{network, amtMsat, invoice.Direct{A: d}, durationSinceEpoch, invoiceExpiryDeltaSecs, minFinalCLTVExpiryDelta}
	return t.forManager(manager, nodeSigner, log, paymentHash, secret)
}

func (t *terms) withNewHash(manager *ln.ChannelManager, nodeSigner sign.NodeSigner, log logger.Logger) (invoice.Bolt11Invoice, error) {
	if err := t.check(); err != nil {
		return invoice.Bolt11Invoice{}, err
	}
	p, err := manager.CreateInboundPayment(t.amount, t.expiry, t.cltvDelta)
	if err != nil {
		return invoice.Bolt11Invoice{}, creationError(invoice.CreationErrorInvalidAmount)
	}
	return t.forManager(manager, nodeSigner, log, p.PaymentHash, p.PaymentSecret)
}

func (t *terms) forManager(manager *ln.ChannelManager, nodeSigner sign.NodeSigner, log logger.Logger,
	hash lntypes.PaymentHash, secret lntypes.PaymentSecret) (invoice.Bolt11Invoice, error) {
	if err := t.check(); err != nil {
		return invoice.Bolt11Invoice{}, err
	}
	logger.For(log).Tracef("making an invoice with payment hash %s", hash)
	b := t.builder(hash, secret).PayeePubKey(manager.GetOurNodeID()).BasicMPP()
	for _, h := range hintsFor(manager.ListChannels(), t.amount) {
		b.PrivateRoute(h)
	}
	return finish(b, nodeSigner, sign.RecipientNode)
}

// CreatePhantomInvoice makes an invoice that any of several nodes can be paid
// through, which share the phantom's key. hints come from each node's
// GetPhantomRouteHints. paymentHash is nil for a new one (one draw). Other arguments
// and errors as in CreateInvoiceFromChannelManagerAt.
func CreatePhantomInvoice(amtMsat *lntypes.Msat, paymentHash *lntypes.PaymentHash, description string, invoiceExpiryDeltaSecs uint32,
	hints []ln.PhantomRouteHints, entropySource lntypes.EntropySource, nodeSigner sign.NodeSigner, log logger.Logger,
	network invoice.Currency, minFinalCLTVExpiryDelta *uint16, durationSinceEpoch lntypes.UnixTime) (invoice.Bolt11Invoice, error) {
	d, err := invoice.NewDescription(description)
	if err != nil {
		return invoice.Bolt11Invoice{}, creationError(err)
	}
	t := terms{network, amtMsat, invoice.Direct{A: d}, durationSinceEpoch, invoiceExpiryDeltaSecs, minFinalCLTVExpiryDelta}
	return t.phantom(paymentHash, hints, entropySource, nodeSigner, log)
}

// CreatePhantomInvoiceWithDescriptionHash is CreatePhantomInvoice with only the hash
// of the description.
func CreatePhantomInvoiceWithDescriptionHash(amtMsat *lntypes.Msat, paymentHash *lntypes.PaymentHash, invoiceExpiryDeltaSecs uint32,
	descriptionHash invoice.Sha256, hints []ln.PhantomRouteHints, entropySource lntypes.EntropySource, nodeSigner sign.NodeSigner, log logger.Logger,
	network invoice.Currency, minFinalCLTVExpiryDelta *uint16, durationSinceEpoch lntypes.UnixTime) (invoice.Bolt11Invoice, error) {
	t := terms{network, amtMsat, invoice.Hash{A: descriptionHash}, durationSinceEpoch, invoiceExpiryDeltaSecs, minFinalCLTVExpiryDelta}
	return t.phantom(paymentHash, hints, entropySource, nodeSigner, log)
}

func (t *terms) phantom(paymentHash *lntypes.PaymentHash, hints []ln.PhantomRouteHints, entropySource lntypes.EntropySource,
	nodeSigner sign.NodeSigner, log logger.Logger) (invoice.Bolt11Invoice, error) {
	var none invoice.Bolt11Invoice
	if len(hints) == 0 {
		return none, creationError(invoice.CreationErrorMissingRouteHints)
	}
	if err := t.check(); err != nil {
		return none, err
	}
	keys := payments.NewExpandedKey(nodeSigner.GetInboundPaymentKeyMaterial())
	var hash lntypes.PaymentHash
	var secret lntypes.PaymentSecret
	var err error
	if paymentHash != nil {
		hash = *paymentHash
		secret, err = payments.CreateFromHash(keys, t.amount, hash, t.expiry, t.now, t.cltvDelta)
	} else {
		hash, secret, err = payments.Create(keys, t.amount, t.expiry, entropySource, t.now, t.cltvDelta)
	}
	if err != nil {
		return none, creationError(invoice.CreationErrorInvalidAmount)
	}
	logger.For(log).Tracef("making a phantom invoice of %d nodes with payment hash %s", len(hints), hash)
	b := t.builder(hash, secret)
	for _, h := range phantomHints(hints, t.amount) {
		b.PrivateRoute(h)
	}
	return finish(b, nodeSigner, sign.RecipientPhantomNode)
}

func (t *terms) check() error {
	if t.cltvDelta != nil && uint32(*t.cltvDelta)+cltvBuffer < minFinalCLTVExpiryDelta {
		return creationError(invoice.CreationErrorMinFinalCltvExpiryDeltaTooShort)
	}
	return nil
}

func (t *terms) builder(hash lntypes.PaymentHash, secret lntypes.PaymentSecret) *invoice.Builder {
	delta := uint64(minFinalCLTVExpiryDelta)
	if t.cltvDelta != nil {
		delta = min(uint64(*t.cltvDelta)+cltvBuffer, 0xffff)
	}
	b := invoice.NewBuilder(t.currency).InvoiceDescription(t.description).Timestamp(t.now).
		PaymentHash(hash).PaymentSecret(secret).MinFinalCltvExpiryDelta(delta).ExpiryTime(uint64(t.expiry))
	if t.amount != nil {
		b.AmountMilliSatoshis(*t.amount)
	}
	return b
}

// finish signs what the builder holds.
func finish(b *invoice.Builder, nodeSigner sign.NodeSigner, recipient sign.Recipient) (invoice.Bolt11Invoice, error) {
	raw, err := b.BuildRaw()
	if err != nil {
		return invoice.Bolt11Invoice{}, creationError(err)
	}
	signed, err := raw.Sign(func([32]byte) (lntypes.RecoverableSignature, error) {
		hrp, data := raw.SigningInput()
		return nodeSigner.SignInvoice(hrp, data, recipient)
	})
	if err != nil {
		return invoice.Bolt11Invoice{}, invoice.SignError{}
	}
	inv, err := invoice.Bolt11InvoiceFromSigned(signed)
	if err != nil { // the signer signed with another key
		return invoice.Bolt11Invoice{}, invoice.SignError{}
	}
	return inv, nil
}

func creationError(err error) error {
	if e, ok := err.(invoice.CreationError); ok {
		return invoice.SignOrCreationErrorCreationError{A: e}
	}
	return invoice.SignError{}
}
