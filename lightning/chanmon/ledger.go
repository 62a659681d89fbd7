package chanmon

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// ledgerEntry is one fact that a confirmed transaction established. Entries stay
// in the ledger for the channel's life, so that replayed blocks find what they
// would add there already.
type ledgerEntry struct {
	txid      lntypes.Txid
	height    uint32
	blockHash lntypes.BlockHash
	// settled: deep enough to be final. It survives reorganisations.
	settled bool
	fact    fact
}

// fact is a sealed union; the variants are passed by value.
type fact interface{ isFact() }

// fundingSpent: the transaction spends the funding output.
type fundingSpent struct {
	kind spendKind
	// number of the commitment, for the peer's commitments.
	number uint64
	// toLocal is the peer's delayed output on its commitment, if it has one.
	toLocal *outputRef
}

// htlcMissing: an HTLC of ours is not on the confirmed commitment, so it fails.
type htlcMissing struct {
	source      route.HTLCSource
	paymentHash lntypes.PaymentHash
	valueSat    lntypes.Sat
}

// htlcSpent: the output of an HTLC on the confirmed commitment was spent.
type htlcSpent struct {
	outpoint wire.OutPoint
	// preimage is what the spend revealed, nil for other ways.
	preimage *lntypes.PaymentPreimage
	// source is set if the HTLC was ours and has no preimage: it fails.
	source      route.HTLCSource
	paymentHash lntypes.PaymentHash
	valueSat    lntypes.Sat
}

// outputSpent: an output that we claim, other than an HTLC's, was spent.
type outputSpent struct{ outpoint wire.OutPoint }

// maturing: an output of ours waits to be handed to the user.
type maturing struct {
	descriptor sign.SpendableOutputDescriptor
}

// secondStage: the peer spent an HTLC output of a revoked commitment into a
// delayed output, which we can take.
type secondStage struct {
	output outputRef
	number uint64
}

func (fundingSpent) isFact() {}
func (htlcMissing) isFact()  {}
func (htlcSpent) isFact()    {}
func (outputSpent) isFact()  {}
func (maturing) isFact()     {}
func (secondStage) isFact()  {}

// outputRef is an output of the transaction that a ledger entry is about.
type outputRef struct {
	index    uint32
	valueSat lntypes.Sat
}

// threshold is the height of the tip at which the entry is settled.
func (e *ledgerEntry) threshold() uint32 {
	t := e.height + AntiReorgDelay - 1
	if m, ok := e.fact.(maturing); ok {
		if d, ok := m.descriptor.(sign.DelayedPaymentOutput); ok {
			// The block that may hold the spend comes after the tip.
			t = max(t, e.height+uint32(d.A.ToSelfDelay)-1)
		}
	}
	return t
}

// fundingSpend returns the entry of the transaction that spends the funding
// output, nil if that is unspent.
func (s *state) fundingSpend() *ledgerEntry {
	for i := range s.ledger {
		if _, ok := s.ledger[i].fact.(fundingSpent); ok {
			return &s.ledger[i]
		}
	}
	return nil
}

// spendOf returns the entry of the transaction that spends op, nil if unspent.
func (s *state) spendOf(op wire.OutPoint) *ledgerEntry {
	for i := range s.ledger {
		switch f := s.ledger[i].fact.(type) {
		case htlcSpent:
			if f.outpoint == op {
				return &s.ledger[i]
			}
		case outputSpent:
			if f.outpoint == op {
				return &s.ledger[i]
			}
		}
	}
	return nil
}

// knows reports whether the ledger has facts about txid.
func (s *state) knows(txid lntypes.Txid) bool {
	for i := range s.ledger {
		if s.ledger[i].txid == txid {
			return true
		}
	}
	return false
}

// rollback removes what is not settled from height on.
func (s *state) rollback(height uint32, log logger.Context) {
	kept := s.ledger[:0]
	for _, e := range s.ledger {
		if !e.settled && e.height >= height {
			log.Infof("Transaction %s at height %d was reorganised away", e.txid, e.height)
			s.claimAgain(e.fact)
			continue
		}
		kept = append(kept, e)
	}
	clear(s.ledger[len(kept):])
	s.ledger = kept
	if len(kept) == 0 {
		s.ledger = nil
	}
}

// claimAgain makes the claim of an output due at once whose spend was taken back.
func (s *state) claimAgain(f fact) {
	var op wire.OutPoint
	switch f := f.(type) {
	case htlcSpent:
		op = f.outpoint
	case outputSpent:
		op = f.outpoint
	default:
		return
	}
	if c := s.claims[op]; c != nil {
		c.timer = 0
	}
}

// settle makes facts final that are deep enough, and tells of them.
func (s *state) settle(log logger.Context) {
	for i := range s.ledger {
		e := &s.ledger[i]
		if e.settled || s.best.Height < e.threshold() {
			continue
		}
		e.settled = true
		switch f := e.fact.(type) {
		case htlcMissing:
			s.reportFailed(f.source, f.paymentHash, f.valueSat, log)
		case htlcSpent:
			if f.source != nil {
				s.reportFailed(f.source, f.paymentHash, f.valueSat, log)
			}
		case maturing:
			id := s.funding.ToChannelID()
			log.Infof("Output of %s is spendable", e.txid)
			s.events = append(s.events, events.SpendableOutputs{
				Outputs: []sign.SpendableOutputDescriptor{f.descriptor}, ChannelID: &id,
			})
		}
	}
}

// reportFailed tells that an HTLC of ours has failed, unless it was fulfilled or
// has been reported before.
func (s *state) reportFailed(source route.HTLCSource, hash lntypes.PaymentHash, value lntypes.Sat, log logger.Context) {
	id := route.SentHTLCIDFromSource(source)
	if _, ok := s.fulfilled[id]; ok || s.failed[id] {
		return
	}
	if s.failed == nil {
		s.failed = map[route.SentHTLCID]bool{}
	}
	s.failed[id] = true
	log.Infof("HTLC with hash %s has failed on chain", hash)
	s.monitorEvents = append(s.monitorEvents, HTLCEvent{A: HTLCUpdate{
		PaymentHash: hash, Source: source, HTLCValueSatoshis: &value,
	}})
}

// reportFulfilled tells of a preimage for an HTLC of ours.
func (s *state) reportFulfilled(source route.HTLCSource, preimage lntypes.PaymentPreimage, value lntypes.Sat, log logger.Context) {
	hash := preimage.Hash()
	s.markFulfilled(route.SentHTLCIDFromSource(source), preimage)
	log.Infof("Preimage of HTLC with hash %s found on chain", hash)
	s.monitorEvents = append(s.monitorEvents, HTLCEvent{A: HTLCUpdate{
		PaymentHash: hash, PaymentPreimage: &preimage, Source: source, HTLCValueSatoshis: &value,
	}})
}

// add enters a fact of tx, once.
func (s *state) add(at position, txid lntypes.Txid, f fact) {
	s.ledger = append(s.ledger, ledgerEntry{txid: txid, height: at.height, blockHash: at.hash, fact: f})
}

// position is a block.
type position struct {
	height uint32
	hash   lntypes.BlockHash
}

// GetRelevantTxids returns the transactions whose unconfirmation the monitor has
// to be told of, sorted.
func (m *ChannelMonitor) GetRelevantTxids() []chain.ConfirmedTxid {
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []chain.ConfirmedTxid
	seen := map[lntypes.Txid]bool{}
	for i := range m.s.ledger {
		e := &m.s.ledger[i]
		if e.settled || seen[e.txid] {
			continue
		}
		seen[e.txid] = true
		hash := e.blockHash
		out = append(out, chain.ConfirmedTxid{Txid: e.txid, Height: e.height, BlockHash: &hash})
	}
	SortConfirmedTxids(out)
	return out
}
