package chanutil

import (
	"bytes"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/lntypes"
)

// HolderCommitmentTransaction is our own commitment with the counterparty's
// signatures. We sign it only when it is to be broadcast. It is immutable.
type HolderCommitmentTransaction struct {
	// CounterpartySig is the counterparty's signature of the transaction.
	CounterpartySig lntypes.Signature
	// CounterpartyHtlcSigs are its signatures of the HTLC transactions, one for
	// each untrimmed HTLC in output order.
	CounterpartyHtlcSigs []lntypes.Signature

	inner          *CommitmentTransaction
	holderSigFirst bool
}

// NewHolderCommitmentTransaction combines a commitment with the counterparty's
// signatures. The funding keys decide which signature stands first.
func NewHolderCommitmentTransaction(commitmentTx *CommitmentTransaction, counterpartySig lntypes.Signature, counterpartyHtlcSigs []lntypes.Signature,
	holderFundingKey, counterpartyFundingKey lntypes.PublicKey) *HolderCommitmentTransaction {
	return &HolderCommitmentTransaction{
		CounterpartySig: counterpartySig, CounterpartyHtlcSigs: counterpartyHtlcSigs, inner: commitmentTx,
		holderSigFirst: bytes.Compare(holderFundingKey[:], counterpartyFundingKey[:]) < 0,
	}
}

// Commitment returns the commitment without signatures.
func (h *HolderCommitmentTransaction) Commitment() *CommitmentTransaction { return h.inner }

// Trust gives access to the prebuilt transaction.
func (h *HolderCommitmentTransaction) Trust() TrustedCommitmentTransaction { return h.inner.Trust() }

// CommitmentNumber returns the number, counting down.
func (h *HolderCommitmentTransaction) CommitmentNumber() uint64 { return h.inner.commitmentNumber }

// Htlcs returns the untrimmed HTLCs in output order.
func (h *HolderCommitmentTransaction) Htlcs() []HTLCOutputInCommitment { return h.inner.htlcs }

// Equal compares the commitments; signatures are not compared.
func (h *HolderCommitmentTransaction) Equal(o *HolderCommitmentTransaction) bool {
	return h.inner.Equal(o.inner)
}

// AddHolderSig returns a copy of the transaction with its complete witness, ready
// for broadcast.
func (h *HolderCommitmentTransaction) AddHolderSig(fundingRedeemscript []byte, holderSig lntypes.Signature) *wire.MsgTx {
	first, second := h.CounterpartySig, holderSig
	if h.holderSigFirst {
		first, second = second, first
	}
	tx := h.inner.built.Transaction.Copy()
	tx.TxIn[0].Witness = wire.TxWitness{nil, BitcoinSignature(first, SighashAll), BitcoinSignature(second, SighashAll), fundingRedeemscript}
	return tx
}
