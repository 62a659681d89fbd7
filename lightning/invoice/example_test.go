package invoice_test

import (
	"fmt"

	"golightning/lightning/internal/secp"
	"golightning/lightning/invoice"
	"golightning/lightning/lntypes"
)

func Example() {
	secret := [32]byte{31: 1}
	sign := func(hash [32]byte) (lntypes.RecoverableSignature, error) {
		sig, id, err := secp.SignRecoverable(secret, hash)
		return lntypes.RecoverableSignature{Compact: sig, RecoveryID: id}, err
	}
	made, err := invoice.NewBuilder(invoice.CurrencyBitcoin).
		Description("one coffee").
		PaymentHash(lntypes.PaymentHash{1}).
		PaymentSecret(lntypes.PaymentSecret{2}).
		Timestamp(1_700_000_000).
		MinFinalCltvExpiryDelta(24).
		AmountMilliSatoshis(250_000_000).
		BuildSigned(sign)
	if err != nil {
		fmt.Println(err)
		return
	}

	read, err := invoice.Bolt11InvoiceFromStr(made.String())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(read.Description(), *read.AmountMilliSatoshis(), read.IsExpired(1_700_003_601))
	fmt.Println(read.RecoverPayeePubKey())

	_, err = invoice.Bolt11InvoiceFromStr("lnbc1nonsense")
	fmt.Println(err)
	// Output:
	// one coffee 250000000 msat true
	// 0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798
	// invoice: bech32: character U+006F
}
