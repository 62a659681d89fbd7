package chanmon

import (
	"crypto/sha256"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
)

// spendsIn enters the facts that follow from tx spending outputs of the confirmed
// commitment, or of what the peer made out of a revoked one.
func (s *state) spendsIn(tx chaindata.Tx, at position, log logger.Context) {
	e := s.fundingSpend()
	if e == nil {
		return
	}
	// The entry may move when the ledger grows.
	spend := *e
	htlcs := s.htlcsOn(&spend)
	for i, in := range tx.Msg.TxIn {
		op := in.PreviousOutPoint
		switch {
		case s.isClaimable(&spend, op):
			s.add(at, tx.Txid, outputSpent{outpoint: op})
		case lntypes.Txid(op.Hash) == spend.txid:
			for _, h := range htlcs {
				if *h.htlc.TransactionOutputIndex == op.Index {
					s.htlcSpentIn(tx, i, &spend, h, at, log)
					break
				}
			}
		}
	}
}

// isClaimable reports whether op is an output of the peer's that we claim as
// penalty and that is no HTLC's.
func (s *state) isClaimable(spend *ledgerEntry, op wire.OutPoint) bool {
	if f := spend.fact.(fundingSpent); f.toLocal != nil && op == outpoint(spend.txid, f.toLocal.index) {
		return true
	}
	for i := range s.ledger {
		if f, ok := s.ledger[i].fact.(secondStage); ok && op == outpoint(s.ledger[i].txid, f.output.index) {
			return true
		}
	}
	return false
}

// htlcSpentIn works out what it means that input number input of tx spends h.
func (s *state) htlcSpentIn(tx chaindata.Tx, input int, spend *ledgerEntry, h commitmentHTLC, at position, log logger.Context) {
	kind := s.kindOf(spend)
	f := htlcSpent{
		outpoint: tx.Msg.TxIn[input].PreviousOutPoint, paymentHash: h.htlc.PaymentHash, valueSat: h.htlc.AmountMsat.Sat(),
		preimage: revealedPreimage(tx.Msg.TxIn[input].Witness, h.htlc.PaymentHash),
	}
	ours := h.htlc.Offered == kind.holder()
	switch {
	case kind == spendRevoked:
		s.secondStageIn(tx, input, spend, at, log)
		if ours && f.preimage != nil {
			s.fulfilByHash(*f.preimage, log)
		}
	case ours && f.preimage != nil && h.source != nil:
		s.reportFulfilled(h.source, *f.preimage, f.valueSat, log)
	case ours:
		f.source = h.source
	}
	s.add(at, tx.Txid, f)
}

// revealedPreimage finds the preimage of hash among the items of a witness. The
// chain has checked the script; whatever way it was satisfied, an item with the
// right hash is the preimage, and nothing else is.
func revealedPreimage(witness wire.TxWitness, hash lntypes.PaymentHash) *lntypes.PaymentPreimage {
	for _, item := range witness {
		if len(item) == 32 && sha256.Sum256(item) == hash {
			p := lntypes.PaymentPreimage(item)
			return &p
		}
	}
	return nil
}

// fulfilByHash reports the preimage, revealed on a revoked commitment, for every
// HTLC of ours that it opens. Those HTLCs are on other commitments, so the hash
// is all that connects them; what is claimed upstream with it is gained.
func (s *state) fulfilByHash(preimage lntypes.PaymentPreimage, log logger.Context) {
	hash := preimage.Hash()
	s.liveOutbound(func(id route.SentHTLCID, htlc *chanutil.HTLCOutputInCommitment, source route.HTLCSource) {
		if htlc.PaymentHash != hash {
			return
		}
		if _, done := s.fulfilled[id]; !done {
			s.reportFulfilled(source, preimage, htlc.AmountMsat.Sat(), log)
		}
	})
}

// secondStageIn notes the delayed output that the peer's HTLC transaction makes
// out of a revoked HTLC. With SIGHASH_SINGLE it stands at the input's index
// (BOLT 3, option_anchors); without, there is only one of each. Its script tells
// it from a penalty of ours.
func (s *state) secondStageIn(tx chaindata.Tx, input int, spend *ledgerEntry, at position, log logger.Context) {
	number := spend.fact.(fundingSpent).number
	if input >= len(tx.Msg.TxOut) {
		return
	}
	point, ok := s.revokedPoint(number)
	if !ok {
		return
	}
	found := s.toLocalOf(&wire.MsgTx{TxOut: tx.Msg.TxOut[input : input+1]}, point)
	if found == nil {
		return
	}
	found.index = uint32(input)
	log.Warnf("Counterparty's HTLC transaction %s of a revoked commitment confirmed", tx.Txid)
	s.add(at, tx.Txid, secondStage{output: *found, number: number})
}

// kindOf returns what a fundingSpent entry's commitment is now: one that was
// unrevoked when it confirmed may have been revoked since.
func (s *state) kindOf(e *ledgerEntry) spendKind {
	f := e.fact.(fundingSpent)
	if (f.kind == spendCounterparty || f.kind == spendCounterpartyPrevious) && s.secrets.GetSecret(f.number) != nil {
		return spendRevoked
	}
	return f.kind
}

// mustCloseForHTLC reports whether the channel has to go on chain because of an
// HTLC: one that we can claim and that expires soon, or one of ours that expired
// and that the peer still has not removed.
//
// Looked at are all commitments that could confirm. HTLCs without output count
// too: what the peer does not remove from them it will not remove at all.
func (s *state) mustCloseForHTLC(log logger.Context) bool {
	if s.broadcastHolder || s.broadcastForbidden || s.fundingSpend() != nil {
		return false
	}
	height := uint64(s.best.Height)
	due := false
	check := func(holder bool) func(*chanutil.HTLCOutputInCommitment, route.HTLCSource) {
		return func(htlc *chanutil.HTLCOutputInCommitment, _ route.HTLCSource) {
			expiry := uint64(htlc.CltvExpiry)
			if due {
				return
			}
			if ours := htlc.Offered == holder; ours {
				due = expiry+LatencyGracePeriodBlocks <= height
			} else if _, ok := s.preimages[htlc.PaymentHash]; ok {
				due = expiry <= height+CltvClaimBuffer
			}
			if due {
				log.Warnf("Closing the channel on chain for HTLC with hash %s, expiry %d", htlc.PaymentHash, htlc.CltvExpiry)
			}
		}
	}
	s.holder.each(check(true))
	for _, c := range []*counterpartyCommitment{s.counterparty, s.prevCounterparty} {
		if c != nil {
			c.each(check(false))
		}
	}
	return due
}

// failBackExpiring gives HTLCs of ours up whose outcome the chain has not decided,
// shortly before the HTLCs that they forward expire: failing those back late
// would cost the channel that they came over.
func (s *state) failBackExpiring(log logger.Context) {
	if !s.offchainClosed && !s.holderSigned && !s.fundingSpendSeen {
		return
	}
	giveUp := func(htlc *chanutil.HTLCOutputInCommitment, source route.HTLCSource) {
		prev, ok := source.(route.PreviousHopData)
		if !ok || prev.CltvExpiry == nil || uint64(*prev.CltvExpiry) > uint64(s.best.Height)+LatencyGracePeriodBlocks {
			return
		}
		id := route.SentHTLCIDFromSource(source)
		if _, done := s.fulfilled[id]; done || s.failed[id] {
			return
		}
		log.Warnf("Failing HTLC with hash %s back unresolved: the one it forwards expires at %d", htlc.PaymentHash, *prev.CltvExpiry)
		s.reportFailed(source, htlc.PaymentHash, htlc.AmountMsat.Sat(), log)
	}
	s.liveOutbound(func(_ route.SentHTLCID, htlc *chanutil.HTLCOutputInCommitment, source route.HTLCSource) {
		giveUp(htlc, source)
	})
}
