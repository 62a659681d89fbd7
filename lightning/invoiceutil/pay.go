package invoiceutil

import (
	"errors"

	"golightning/lightning/invoice"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// ErrAmount is returned where the invoice names an amount and should not, or does
// not and should.
var ErrAmount = errors.New("the invoice and the call disagree about who names the amount")

// InvoicePayment is what a payment of an invoice needs.
type InvoicePayment struct {
	// PaymentHash is the invoice's.
	PaymentHash lntypes.PaymentHash
	// RecipientOnion carries the invoice's secret and metadata to the payee.
	RecipientOnion route.RecipientOnionFields
	// RouteParameters say where to, how much and until when.
	RouteParameters route.RouteParameters
}

// PaymentParametersFromInvoice reads an invoice that names its amount; ErrAmount if
// it does not.
func PaymentParametersFromInvoice(inv *invoice.Bolt11Invoice) (InvoicePayment, error) {
	amount := inv.AmountMilliSatoshis()
	if amount == nil {
		return InvoicePayment{}, ErrAmount
	}
	return parameters(inv, *amount), nil
}

// PaymentParametersFromZeroAmountInvoice reads an invoice that leaves the amount
// (msat) to the payer; ErrAmount if it names one.
func PaymentParametersFromZeroAmountInvoice(inv *invoice.Bolt11Invoice, amountMsat lntypes.Msat) (InvoicePayment, error) {
	if inv.AmountMilliSatoshis() != nil {
		return InvoicePayment{}, ErrAmount
	}
	return parameters(inv, amountMsat), nil
}

func parameters(inv *invoice.Bolt11Invoice, amount lntypes.Msat) InvoicePayment {
	onion := route.RecipientOnionFieldsSecretOnly(inv.PaymentSecret())
	onion.PaymentMetadata = inv.PaymentMetadata()
	delta := min(inv.MinFinalCltvExpiryDelta(), uint64(^uint32(0)))
	p := route.PaymentParametersFromNodeID(inv.RecoverPayeePubKey(), uint32(delta))
	// Neither call can fail: the payee is a node, not a blinded path.
	p, _ = p.WithRouteHints(inv.RouteHints())
	if expires := inv.ExpiresAt(); expires != nil {
		p = p.WithExpiryTime(uint64(*expires))
	}
	if f := inv.Features(); f != nil {
		p, _ = p.WithBolt11Features(*f)
	}
	return InvoicePayment{
		PaymentHash:     inv.PaymentHash(),
		RecipientOnion:  onion,
		RouteParameters: route.RouteParametersFromPaymentParamsAndValue(p, amount),
	}
}
