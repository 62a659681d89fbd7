package chanmon

import (
	"bytes"
	"fmt"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
)

// spendKind says what spent the funding output.
type spendKind uint8

const (
	// spendOther: a cooperative close, or a commitment that we know nothing
	// about: one of ours from the past, or one of the peer's from the future.
	spendOther spendKind = iota
	// spendHolder: our latest commitment when it confirmed.
	spendHolder
	// spendHolderPrevious: the one before.
	spendHolderPrevious
	// spendCounterparty: the peer's latest.
	spendCounterparty
	// spendCounterpartyPrevious: the one before, not revoked.
	spendCounterpartyPrevious
	// spendRevoked: one that the peer has revoked.
	spendRevoked
)

// String names the kind.
func (k spendKind) String() string {
	names := [...]string{"closing or unknown transaction", "our commitment", "our previous commitment",
		"counterparty commitment", "previous counterparty commitment", "revoked counterparty commitment"}
	if int(k) < len(names) {
		return names[k]
	}
	return fmt.Sprintf("spendKind(%d)", uint8(k))
}

// holder reports whether the commitment is ours, so that "offered" in its HTLCs
// means by us.
func (k spendKind) holder() bool { return k == spendHolder || k == spendHolderPrevious }

// fundingSpendIn enters the facts that follow if tx spends the funding output.
func (s *state) fundingSpendIn(tx chaindata.Tx, at position, log logger.Context) {
	if !spends(tx.Msg, chanutil.WireOutPoint(s.funding)) {
		return
	}
	s.fundingSpendSeen = true
	f := s.classify(tx)
	log.Infof("Funding output spent by %s, %s", tx.Txid, f.kind)
	s.add(at, tx.Txid, f)
	s.failMissing(tx.Txid, f, at, log)
}

func spends(tx *wire.MsgTx, op wire.OutPoint) bool {
	for _, in := range tx.TxIn {
		if in.PreviousOutPoint == op {
			return true
		}
	}
	return false
}

// classify finds out which transaction spends the funding output.
func (s *state) classify(tx chaindata.Tx) fundingSpent {
	switch {
	case tx.Txid == s.holder.txid():
		return fundingSpent{kind: spendHolder}
	case s.prevHolder != nil && tx.Txid == s.prevHolder.txid():
		return fundingSpent{kind: spendHolderPrevious}
	case s.counterparty != nil && tx.Txid == s.counterparty.txid:
		return s.unrevoked(tx, spendCounterparty, s.counterparty)
	case s.prevCounterparty != nil && tx.Txid == s.prevCounterparty.txid:
		return s.unrevoked(tx, spendCounterpartyPrevious, s.prevCounterparty)
	}
	number, ok := s.commitmentNumber(tx.Msg)
	if !ok {
		return fundingSpent{kind: spendOther}
	}
	point, ok := s.revokedPoint(number)
	if !ok {
		return fundingSpent{kind: spendOther}
	}
	f := fundingSpent{kind: spendRevoked, number: number, toLocal: s.toLocalOf(tx.Msg, point)}
	// The number alone proves nothing: our own old commitments have numbers too.
	// What only the peer's have are their HTLCs, its delayed output, and ours.
	if _, known := s.revoked[tx.Txid]; !known && f.toLocal == nil && !s.paysToRemote(tx.Msg) {
		return fundingSpent{kind: spendOther}
	}
	return f
}

func (s *state) unrevoked(tx chaindata.Tx, kind spendKind, c *counterpartyCommitment) fundingSpent {
	return fundingSpent{kind: kind, number: c.number, toLocal: s.toLocalOf(tx.Msg, c.point)}
}

// commitmentNumber reads the obscured number out of a transaction that has the
// form of a commitment (BOLT 3).
func (s *state) commitmentNumber(tx *wire.MsgTx) (uint64, bool) {
	if len(tx.TxIn) != 1 {
		return 0, false
	}
	sequence, lockTime := tx.TxIn[0].Sequence, tx.LockTime
	if sequence>>24 != 0x80 || lockTime>>24 != 0x20 {
		return 0, false
	}
	obscured := uint64(sequence&0xffffff)<<24 | uint64(lockTime&0xffffff)
	return chanutil.InitialCommitmentNumber - (obscured ^ s.obscureFactor), true
}

// revokedPoint returns the point of a commitment of the peer whose secret is known.
func (s *state) revokedPoint(number uint64) (lntypes.PublicKey, bool) {
	secret := s.secrets.GetSecret(number)
	if secret == nil {
		return lntypes.PublicKey{}, false
	}
	point, err := secp.PubKeyFromSecret(*secret)
	return point, err == nil
}

// toLocalOf finds the peer's delayed output on its commitment with the point.
func (s *state) toLocalOf(tx *wire.MsgTx, point lntypes.PublicKey) *outputRef {
	keys, err := chanutil.DeriveCommitmentKeys(point, s.counterpartyDirected)
	if err != nil {
		return nil
	}
	script := chanutil.P2WSH(chanutil.GetRevokeableRedeemscript(keys.RevocationKey(), s.counterpartyDelay, keys.DelayedPaymentKey()))
	for i, out := range tx.TxOut {
		if bytes.Equal(out.PkScript, script) {
			return &outputRef{uint32(i), lntypes.Sat(out.Value)}
		}
	}
	return nil
}

func (s *state) paysToRemote(tx *wire.MsgTx) bool {
	for _, out := range tx.TxOut {
		if bytes.Equal(out.PkScript, s.toRemoteScript) {
			return true
		}
	}
	return false
}

// commitmentHTLC is an HTLC with output on the confirmed commitment.
type commitmentHTLC struct {
	htlc   *chanutil.HTLCOutputInCommitment
	source route.HTLCSource // nil if the HTLC is not ours, or the commitment revoked
}

// outpoint returns the HTLC's output on the commitment of txid.
func (h commitmentHTLC) outpoint(txid lntypes.Txid) wire.OutPoint {
	return outpoint(txid, *h.htlc.TransactionOutputIndex)
}

// htlcsOn returns the HTLCs with output of the commitment that a fundingSpent
// entry is about. They are looked up by transaction, not by the kind noted at the
// time: what was the latest then may be the previous one now.
func (s *state) htlcsOn(e *ledgerEntry) (out []commitmentHTLC) {
	collect := func(htlc *chanutil.HTLCOutputInCommitment, source route.HTLCSource) {
		if htlc.TransactionOutputIndex != nil {
			out = append(out, commitmentHTLC{htlc, source})
		}
	}
	switch {
	case e.txid == s.holder.txid():
		s.holder.each(collect)
	case s.prevHolder != nil && e.txid == s.prevHolder.txid():
		s.prevHolder.each(collect)
	case s.counterparty != nil && e.txid == s.counterparty.txid:
		s.counterparty.each(collect)
	case s.prevCounterparty != nil && e.txid == s.prevCounterparty.txid:
		s.prevCounterparty.each(collect)
	default:
		htlcs := s.revoked[e.txid].unpack()
		for i := range htlcs {
			collect(&htlcs[i], nil)
		}
	}
	return out
}

// failMissing notes the HTLCs of ours that fail because the confirmed commitment
// does not have them: they have no output there, or it is revoked and all of it
// is ours.
func (s *state) failMissing(txid lntypes.Txid, f fundingSpent, at position, log logger.Context) {
	if f.kind == spendOther {
		return
	}
	present := map[route.SentHTLCID]bool{}
	if f.kind != spendRevoked {
		for _, h := range s.htlcsOn(&ledgerEntry{txid: txid, fact: f}) {
			if h.source != nil {
				present[route.SentHTLCIDFromSource(h.source)] = true
			}
		}
	}
	s.liveOutbound(func(id route.SentHTLCID, htlc *chanutil.HTLCOutputInCommitment, source route.HTLCSource) {
		if !present[id] {
			s.addMissing(txid, id, htlc, source, at, log)
		}
	})
}

// addMissing notes that an HTLC of ours fails when txid is buried, unless its
// preimage is known or that is noted already.
func (s *state) addMissing(txid lntypes.Txid, id route.SentHTLCID, htlc *chanutil.HTLCOutputInCommitment,
	source route.HTLCSource, at position, log logger.Context) {
	if _, ok := s.fulfilled[id]; ok {
		return
	}
	for i := range s.ledger {
		if f, ok := s.ledger[i].fact.(htlcMissing); ok && route.SentHTLCIDFromSource(f.source) == id {
			return
		}
	}
	log.Debugf("HTLC with hash %s is not on the confirmed commitment and fails when that is buried", htlc.PaymentHash)
	s.add(at, txid, htlcMissing{source: source, paymentHash: htlc.PaymentHash, valueSat: htlc.AmountMsat.Sat()})
}
