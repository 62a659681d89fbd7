package chanmon

import (
	"crypto/sha256"
	"encoding/binary"
	"sort"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
)

// claimKind says what a claim spends and how.
type claimKind uint8

const (
	// claimFunding broadcasts our commitment.
	claimFunding claimKind = iota
	// claimHolderHTLC spends an HTLC of our commitment through its second
	// transaction, which the peer has signed.
	claimHolderHTLC
	// claimCounterpartyPreimage spends an HTLC that the peer offered, on its
	// commitment, with the preimage.
	claimCounterpartyPreimage
	// claimCounterpartyTimeout takes an HTLC of ours back from the peer's
	// commitment.
	claimCounterpartyTimeout
	// claimRevokedOutput takes a delayed output of the peer's as penalty, of a
	// revoked commitment or of an HTLC transaction on one.
	claimRevokedOutput
	// claimRevokedHTLC takes an HTLC of a revoked commitment as penalty.
	claimRevokedHTLC
)

// claimTarget is an output to claim. Targets are computed from the state and the
// ledger; they are not stored.
type claimTarget struct {
	kind     claimKind
	outpoint wire.OutPoint
	valueSat lntypes.Sat
	htlc     *chanutil.HTLCOutputInCommitment
	preimage *lntypes.PaymentPreimage
	// number of the commitment, for the peer's.
	number uint64
	// point of the commitment, for the peer's.
	point lntypes.PublicKey
	// lockTime is the height that the transaction has to wait for.
	lockTime uint32
	// deadline is the height from which the peer may take the output; claiming
	// gets urgent towards it.
	deadline uint32
}

// claim is what has been done about a target so far. It is stored: a fee that was
// offered once is never undercut.
type claim struct {
	// feerate of the last transaction in sat/kw, 0 if there was none.
	feerate uint32
	// timer is the height at which to act next.
	timer uint32
}

// bumpEvent asks the user to claim something.
type bumpEvent struct {
	outpoint wire.OutPoint
	event    events.BumpTransactionEvent
}

// targets returns every output to claim, in a fixed order, those whose spending is
// not final included.
func (s *state) targets() []claimTarget {
	var out []claimTarget
	if e := s.fundingSpend(); e != nil {
		out = s.targetsOn(e)
	} else if s.broadcastHolder {
		out = s.targetsUnconfirmed()
	}
	kept := out[:0]
	for _, t := range out {
		if e := s.spendOf(t.outpoint); e == nil || !e.settled {
			kept = append(kept, t)
		}
	}
	sort.SliceStable(kept, func(i, j int) bool { return compareOutpoints(kept[i].outpoint, kept[j].outpoint) < 0 })
	return kept
}

// targetsUnconfirmed is our commitment and, where they need not wait for it to
// confirm, its HTLCs.
func (s *state) targetsUnconfirmed() []claimTarget {
	out := []claimTarget{{kind: claimFunding, outpoint: chanutil.WireOutPoint(s.funding), valueSat: s.valueSat}}
	if !s.anchors() {
		out = append(out, s.holderTargets(&s.holder)...)
	}
	return out
}

func (s *state) targetsOn(e *ledgerEntry) []claimTarget {
	switch s.kindOf(e) {
	case spendHolder, spendHolderPrevious:
		for _, h := range []*holderCommitment{&s.holder, s.prevHolder} {
			if h != nil && h.txid() == e.txid {
				return s.holderTargets(h)
			}
		}
	case spendCounterparty, spendCounterpartyPrevious:
		for _, c := range []*counterpartyCommitment{s.counterparty, s.prevCounterparty} {
			if c != nil && c.txid == e.txid {
				return s.counterpartyTargets(c)
			}
		}
	case spendRevoked:
		return s.revokedTargets(e)
	}
	return nil
}

// holderTargets are the HTLCs of our commitment: ours once expired, the peer's
// once we know the preimage.
func (s *state) holderTargets(h *holderCommitment) (out []claimTarget) {
	htlcs := h.tx.Htlcs()
	for i := range htlcs {
		htlc := &htlcs[i]
		t := claimTarget{
			kind: claimHolderHTLC, outpoint: outpoint(h.txid(), *htlc.TransactionOutputIndex),
			valueSat: htlc.AmountMsat.Sat(), htlc: htlc, deadline: htlc.CltvExpiry,
		}
		if htlc.Offered {
			t.lockTime = htlc.CltvExpiry
		} else if t.preimage = s.preimage(htlc.PaymentHash); t.preimage == nil {
			continue
		}
		out = append(out, t)
	}
	return out
}

// counterpartyTargets are the HTLCs of the peer's commitment.
func (s *state) counterpartyTargets(c *counterpartyCommitment) (out []claimTarget) {
	for i := range c.htlcs {
		htlc := &c.htlcs[i].HTLC
		if htlc.TransactionOutputIndex == nil {
			continue
		}
		t := claimTarget{
			kind: claimCounterpartyTimeout, outpoint: outpoint(c.txid, *htlc.TransactionOutputIndex),
			valueSat: htlc.AmountMsat.Sat(), htlc: htlc, deadline: htlc.CltvExpiry,
			number: c.number, point: c.point, lockTime: htlc.CltvExpiry,
		}
		if htlc.Offered {
			if t.preimage = s.preimage(htlc.PaymentHash); t.preimage == nil {
				continue
			}
			t.kind, t.lockTime = claimCounterpartyPreimage, 0
		}
		out = append(out, t)
	}
	return out
}

// revokedTargets are all outputs of a revoked commitment that are not ours
// anyway, and what the peer made out of its HTLCs.
func (s *state) revokedTargets(e *ledgerEntry) (out []claimTarget) {
	f := e.fact.(fundingSpent)
	point, ok := s.revokedPoint(f.number)
	if !ok {
		return nil
	}
	penalty := func(txid lntypes.Txid, height uint32, o outputRef) claimTarget {
		return claimTarget{
			kind: claimRevokedOutput, outpoint: outpoint(txid, o.index), valueSat: o.valueSat,
			number: f.number, point: point, deadline: height + uint32(s.counterpartyDelay),
		}
	}
	if f.toLocal != nil {
		out = append(out, penalty(e.txid, e.height, *f.toLocal))
	}
	for _, h := range s.htlcsOn(e) {
		out = append(out, claimTarget{
			kind: claimRevokedHTLC, outpoint: h.outpoint(e.txid), valueSat: h.htlc.AmountMsat.Sat(), htlc: h.htlc,
			number: f.number, point: point, deadline: h.htlc.CltvExpiry,
		})
	}
	for i := range s.ledger {
		if g, ok := s.ledger[i].fact.(secondStage); ok {
			out = append(out, penalty(s.ledger[i].txid, s.ledger[i].height, g.output))
		}
	}
	return out
}

func (s *state) preimage(hash lntypes.PaymentHash) *lntypes.PaymentPreimage {
	if p, ok := s.preimages[hash]; ok {
		return &p
	}
	return nil
}

// refreshClaims brings the claims in line with what there is to claim and returns
// the transactions that are due.
func (s *state) refreshClaims(fees chain.FeeEstimator, log logger.Context) [][]byte {
	targets := s.targets()
	defer s.mustHold()
	if len(targets) == 0 {
		s.claims, s.bumpEvents = nil, nil
		return nil
	}
	next := make(map[wire.OutPoint]*claim, len(targets))
	var out [][]byte
	for i := range targets {
		t := &targets[i]
		c := s.claims[t.outpoint]
		if c == nil {
			c = &claim{}
		}
		next[t.outpoint] = c
		if s.ready(t) && s.best.Height >= c.timer {
			out = append(out, s.act(t, c, true, fees, log)...)
		}
	}
	s.claims = next
	s.dropBumpEvents(targets)
	return out
}

// ready reports whether a target can be claimed now: its time has come and no
// block holds a spend of it.
func (s *state) ready(t *claimTarget) bool {
	return t.lockTime <= s.best.Height && s.spendOf(t.outpoint) == nil
}

// rebroadcast repeats all claims that are at work.
func (s *state) rebroadcast(fees chain.FeeEstimator, log logger.Context) (out [][]byte) {
	targets := s.targets()
	for i := range targets {
		t := &targets[i]
		if c := s.claims[t.outpoint]; c != nil && s.ready(t) {
			out = append(out, s.act(t, c, false, fees, log)...)
		}
	}
	return out
}

// act makes the transactions or the event of a claim. With raise set the fee goes
// up even if the estimator's does not.
func (s *state) act(t *claimTarget, c *claim, raise bool, fees chain.FeeEstimator, log logger.Context) [][]byte {
	if raise {
		c.timer = nextTimer(t.deadline, s.best.Height)
	}
	var tx *wire.MsgTx
	switch {
	case t.kind == claimFunding:
		tx = s.actFunding(c, raise, fees, log)
	case t.kind == claimHolderHTLC && s.anchors():
		s.askForHTLC(t, c, raise, fees, log)
	case t.kind == claimHolderHTLC:
		tx = s.holderHTLCTx(t, log)
	default:
		tx = s.sweep(t, c, raise, fees, log)
	}
	if tx == nil {
		return nil
	}
	log.Infof("Broadcasting %s", tx.TxHash())
	return [][]byte{chaindata.Serialize(tx)}
}

// nextTimer returns when to act again: the more often the nearer the deadline.
func nextTimer(deadline, height uint32) uint32 {
	switch {
	case urgent(deadline, height):
		return height + 1
	case deadline-height <= 15:
		return height + 3
	}
	return height + 15
}

// urgent reports whether a deadline is three blocks away or less.
func urgent(deadline, height uint32) bool { return deadline <= height+3 }

// raiseFeerate returns the feerate of the next attempt: the estimator's if that is
// higher than the last one, else the last, a quarter higher if raise is set. Fees
// are not raised on their own account beyond limit.
func raiseFeerate(last, estimate uint32, raise bool, limit uint32) uint32 {
	if last == 0 || estimate > last {
		return estimate
	}
	if !raise {
		return last
	}
	return uint32(min(uint64(last)+uint64(last)/4, uint64(max(limit, last))))
}

// raiseLimit is how far a claim's feerate is raised without the estimator's
// consent: five times its estimate, or when the deadline is at hand as far as half
// of the amount goes, because then a wrong estimate costs all of it.
func (s *state) raiseLimit(t *claimTarget, estimate, affordable uint32) uint32 {
	if t.kind != claimFunding && urgent(t.deadline, s.best.Height) {
		return affordable
	}
	return uint32(min(uint64(estimate)*5, 1<<32-1))
}

// setBumpEvent replaces the pending event of a claim.
func (s *state) setBumpEvent(op wire.OutPoint, e events.BumpTransactionEvent) {
	for i := range s.bumpEvents {
		if s.bumpEvents[i].outpoint == op {
			s.bumpEvents[i].event = e
			return
		}
	}
	s.bumpEvents = append(s.bumpEvents, bumpEvent{op, e})
}

// dropBumpEvents removes pending events of what cannot be claimed any more.
func (s *state) dropBumpEvents(targets []claimTarget) {
	open := map[wire.OutPoint]bool{}
	for i := range targets {
		open[targets[i].outpoint] = s.ready(&targets[i])
	}
	kept := s.bumpEvents[:0]
	for _, e := range s.bumpEvents {
		if open[e.outpoint] {
			kept = append(kept, e)
		}
	}
	s.bumpEvents = kept
	if len(kept) == 0 {
		s.bumpEvents = nil
	}
}

// takeBumpEvents returns and forgets the pending requests for fees. They come
// again by themselves until the claim confirms.
func (s *state) takeBumpEvents() (out []events.Event) {
	for _, e := range s.bumpEvents {
		out = append(out, events.BumpTransaction{A: e.event})
	}
	s.bumpEvents = nil
	return out
}

// htlcClaimID names the claim of one HTLC output, the same way in every run.
func htlcClaimID(op wire.OutPoint) [32]byte {
	return sha256.Sum256(binary.BigEndian.AppendUint32(append([]byte(nil), op.Hash[:]...), op.Index))
}
