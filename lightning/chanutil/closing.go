package chanutil

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// BuildClosingTransaction returns the unsigned cooperative closing transaction
// (BOLT 3, closing transaction). A value of zero means no output. Values are net
// of the fee.
func BuildClosingTransaction(toHolderValueSat, toCounterpartyValueSat lntypes.Sat, toHolderScript, toCounterpartyScript []byte, fundingOutpoint lntypes.OutPoint) *wire.MsgTx {
	tx := &wire.MsgTx{
		Version: 2,
		TxIn:    []*wire.TxIn{{PreviousOutPoint: WireOutPoint(fundingOutpoint), Sequence: wire.MaxTxInSequenceNum}},
	}
	if toCounterpartyValueSat > 0 {
		tx.TxOut = append(tx.TxOut, &wire.TxOut{Value: int64(toCounterpartyValueSat), PkScript: bytes.Clone(toCounterpartyScript)})
	}
	if toHolderValueSat > 0 {
		tx.TxOut = append(tx.TxOut, &wire.TxOut{Value: int64(toHolderValueSat), PkScript: bytes.Clone(toHolderScript)})
	}
	SortOutputs(tx.TxOut)
	return tx
}

// SortOutputs sorts by value, then script (BIP 69).
func SortOutputs(outs []*wire.TxOut) {
	slices.SortStableFunc(outs, func(a, b *wire.TxOut) int {
		if d := cmp.Compare(a.Value, b.Value); d != 0 {
			return d
		}
		return bytes.Compare(a.PkScript, b.PkScript)
	})
}

// ClosingTransaction is a cooperative closing transaction: its terms and the
// transaction built from them. It is immutable.
type ClosingTransaction struct {
	toHolderValue, toCounterpartyValue   lntypes.Sat
	toHolderScript, toCounterpartyScript []byte
	built                                *wire.MsgTx
}

// NewClosingTransaction builds a closing transaction; see
// [BuildClosingTransaction].
func NewClosingTransaction(toHolderValueSat, toCounterpartyValueSat lntypes.Sat, toHolderScript, toCounterpartyScript []byte, fundingOutpoint lntypes.OutPoint) *ClosingTransaction {
	return &ClosingTransaction{
		toHolderValue: toHolderValueSat, toCounterpartyValue: toCounterpartyValueSat,
		toHolderScript: bytes.Clone(toHolderScript), toCounterpartyScript: bytes.Clone(toCounterpartyScript),
		built: BuildClosingTransaction(toHolderValueSat, toCounterpartyValueSat, toHolderScript, toCounterpartyScript, fundingOutpoint),
	}
}

// Trust gives access to the prebuilt transaction to code that trusts its builder.
func (c *ClosingTransaction) Trust() TrustedClosingTransaction { return TrustedClosingTransaction{c} }

// Verify rebuilds the transaction and gives access to it if it is the same;
// ErrMismatch otherwise.
func (c *ClosingTransaction) Verify(fundingOutpoint lntypes.OutPoint) (TrustedClosingTransaction, error) {
	again := BuildClosingTransaction(c.toHolderValue, c.toCounterpartyValue, c.toHolderScript, c.toCounterpartyScript, fundingOutpoint)
	if TxidOf(again) != TxidOf(c.built) {
		return TrustedClosingTransaction{}, ErrMismatch
	}
	return TrustedClosingTransaction{c}, nil
}

// ToHolderValueSat returns what goes to us, zero if there is no output.
func (c *ClosingTransaction) ToHolderValueSat() lntypes.Sat { return c.toHolderValue }

// ToCounterpartyValueSat returns what goes to the counterparty.
func (c *ClosingTransaction) ToCounterpartyValueSat() lntypes.Sat { return c.toCounterpartyValue }

// ToHolderScript returns where our output goes. It must not be changed.
func (c *ClosingTransaction) ToHolderScript() []byte { return c.toHolderScript }

// ToCounterpartyScript returns where the counterparty's output goes.
func (c *ClosingTransaction) ToCounterpartyScript() []byte { return c.toCounterpartyScript }

// Equal compares contents.
func (c *ClosingTransaction) Equal(o *ClosingTransaction) bool {
	return c.toHolderValue == o.toHolderValue && c.toCounterpartyValue == o.toCounterpartyValue &&
		bytes.Equal(c.toHolderScript, o.toHolderScript) && bytes.Equal(c.toCounterpartyScript, o.toCounterpartyScript) &&
		TxidOf(c.built) == TxidOf(o.built)
}

// TrustedClosingTransaction is a closing transaction whose prebuilt form is
// trusted. It refers to its [ClosingTransaction].
type TrustedClosingTransaction struct{ inner *ClosingTransaction }

// Closing returns the closing transaction itself.
func (t TrustedClosingTransaction) Closing() *ClosingTransaction { return t.inner }

// BuiltTransaction returns the prebuilt transaction, which must not be changed.
func (t TrustedClosingTransaction) BuiltTransaction() *wire.MsgTx { return t.inner.built }

// GetSighashAll returns the hash that both funding keys sign.
func (t TrustedClosingTransaction) GetSighashAll(fundingRedeemscript []byte, channelValueSatoshis lntypes.Sat) [32]byte {
	h, _ := NewSighashCache(t.inner.built).SegwitV0(0, fundingRedeemscript, channelValueSatoshis, SighashAll)
	return h
}

// Sign signs with our funding key: deterministic, low r. The error is
// secp.ErrSecret.
func (t TrustedClosingTransaction) Sign(fundingKey lntypes.SecretKey, fundingRedeemscript []byte, channelValueSatoshis lntypes.Sat) (lntypes.Signature, error) {
	return secp.SignLowR(fundingKey, t.GetSighashAll(fundingRedeemscript, channelValueSatoshis))
}
