package chanmon

import (
	"bytes"
	"errors"
	"fmt"

	"golightning/lightning/chain"
	"golightning/lightning/chanutil"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
)

// Why an update was not taken. Errors of UpdateMonitor wrap one of them.
var (
	// ErrOutOfOrder: the id does not follow the monitor's. Nothing changed.
	ErrOutOfOrder = errors.New("chanmon: update out of order")
	// ErrInvalidUpdate: the update contradicts the monitor's state or itself, an
	// internal fault of the channel. Nothing changed.
	ErrInvalidUpdate = errors.New("chanmon: invalid update")
	// ErrRefused: the channel is on chain, or may be, so it cannot go on. What the
	// update said is stored all the same, and its id counts.
	ErrRefused = errors.New("chanmon: update refused, channel is closed on chain")
)

// UpdateMonitor applies an update. Updates are to come in the order of their ids.
//
// After the channel was closed only preimages and repeated closing are accepted;
// after its funding output was spent, or our commitment was signed, changes are
// stored but refused with ErrRefused so that the channel stops. The caller must
// persist the monitor in this case too.
//
// Transactions that follow from the update are broadcast before the call returns,
// with no lock of the monitor held.
func (m *ChannelMonitor) UpdateMonitor(update *ChannelMonitorUpdate, broadcaster chain.BroadcasterInterface,
	feeEstimator chain.FeeEstimator, log logger.Logger) error {
	m.mu.Lock()
	ctx := m.s.log(log)
	txs, err := m.s.update(update, feeEstimator, ctx)
	m.mu.Unlock()
	if err != nil {
		ctx.Errorf("Monitor update %d: %v", update.UpdateID, err)
	}
	broadcast(broadcaster, txs)
	return err
}

// ProvidePaymentPreimage gives a preimage outside of updates, while starting up.
func (m *ChannelMonitor) ProvidePaymentPreimage(preimage lntypes.PaymentPreimage, broadcaster chain.BroadcasterInterface,
	feeEstimator chain.FeeEstimator, log logger.Logger) {
	m.mu.Lock()
	m.s.providePreimage(preimage)
	txs := m.s.refreshClaims(feeEstimator, m.s.log(log))
	m.mu.Unlock()
	broadcast(broadcaster, txs)
}

// update checks and applies u and returns what to broadcast.
func (s *state) update(u *ChannelMonitorUpdate, fees chain.FeeEstimator, log logger.Context) ([][]byte, error) {
	if err := s.checkUpdate(u); err != nil {
		return nil, err
	}
	log.Debugf("Applying monitor update %d of %d steps to state %d", u.UpdateID, len(u.Steps), s.updateID)
	before := s.liveAtSpend()
	var refused error
	for _, step := range u.Steps {
		if err := s.apply(step, log); err != nil && refused == nil {
			refused = err
		}
	}
	s.failAfterSpend(before, log)
	repeated := u.UpdateID == ClosedChannelUpdateID && s.updateID == ClosedChannelUpdateID
	s.updateID = u.UpdateID
	if refused == nil && !repeated && s.fundingSpendSeen && u.UpdateID != ClosedChannelUpdateID {
		refused = fmt.Errorf("%w: funding output is spent", ErrRefused)
	}
	return s.refreshClaims(fees, log), refused
}

// checkUpdate refuses what must not be applied at all.
func (s *state) checkUpdate(u *ChannelMonitorUpdate) error {
	if u.CounterpartyNodeID != nil && *u.CounterpartyNodeID != s.counterpartyNodeID {
		return fmt.Errorf("%w: another peer's", ErrInvalidUpdate)
	}
	if u.UpdateID == ClosedChannelUpdateID {
		if len(u.Steps) != 1 {
			return fmt.Errorf("%w: %d steps after close", ErrInvalidUpdate, len(u.Steps))
		}
		switch u.Steps[0].(type) {
		case ChannelForceClosed, PaymentPreimage:
			return nil
		}
		return fmt.Errorf("%w: %s after close", ErrInvalidUpdate, stepName(u.Steps[0]))
	}
	if s.updateID == ClosedChannelUpdateID || u.UpdateID != s.updateID+1 {
		return fmt.Errorf("%w: %d after %d", ErrOutOfOrder, u.UpdateID, s.updateID)
	}
	return s.checkSteps(u.Steps)
}

// checkSteps looks for steps that contradict the state as the steps before them
// leave it, so that an update is applied wholly or not at all.
func (s *state) checkSteps(steps []UpdateStep) error {
	closed, shutdown := s.offchainClosed, s.shutdownScript
	var copied chanutil.CounterpartyCommitmentSecrets // large, so not on the heap
	var secrets *chanutil.CounterpartyCommitmentSecrets
	for _, step := range steps {
		switch step := step.(type) {
		case LatestHolderCommitmentTXInfo:
			if closed {
				return fmt.Errorf("%w: holder commitment after close", ErrInvalidUpdate)
			}
			if _, err := newHolderCommitment(step); err != nil {
				return err
			}
		case CommitmentSecret:
			if secrets == nil {
				copied = *s.secrets
				secrets = &copied
			}
			if err := secrets.ProvideSecret(step.Idx, step.Secret); err != nil {
				return fmt.Errorf("%w: %w", ErrInvalidUpdate, err)
			}
		case ChannelForceClosed:
			closed = true
		case ShutdownScript:
			if shutdown != nil && !bytes.Equal(shutdown, step.Scriptpubkey) {
				return fmt.Errorf("%w: shutdown script replaced", ErrInvalidUpdate)
			}
			shutdown = step.Scriptpubkey
		case LatestCounterpartyCommitmentTXInfo, PaymentPreimage:
		default:
			return fmt.Errorf("%w: %s", ErrInvalidUpdate, stepName(step))
		}
	}
	return nil
}

// apply carries one checked step out. ErrRefused says that it was stored but the
// channel must stop.
func (s *state) apply(step UpdateStep, log logger.Context) error {
	switch step := step.(type) {
	case LatestHolderCommitmentTXInfo:
		return s.provideHolderCommitment(step)
	case LatestCounterpartyCommitmentTXInfo:
		s.provideCounterpartyCommitment(step, log)
	case PaymentPreimage:
		s.providePreimage(step.PaymentPreimage)
	case CommitmentSecret:
		s.provideSecret(step)
	case ChannelForceClosed:
		s.closeOffchain(step.ShouldBroadcast, log)
	case ShutdownScript:
		s.shutdownScript = step.Scriptpubkey
	}
	return nil
}

// newHolderCommitment matches HTLCs with their sources.
func newHolderCommitment(step LatestHolderCommitmentTXInfo) (holderCommitment, error) {
	h := holderCommitment{tx: step.CommitmentTx}
	if h.tx == nil {
		return h, fmt.Errorf("%w: no holder commitment", ErrInvalidUpdate)
	}
	htlcs := h.tx.Htlcs()
	if len(h.tx.CounterpartyHtlcSigs) != len(htlcs) {
		return h, fmt.Errorf("%w: %d signatures for %d HTLCs", ErrInvalidUpdate, len(h.tx.CounterpartyHtlcSigs), len(htlcs))
	}
	offered, err := h.takeOutputs(step)
	if err != nil || len(htlcs) == 0 && len(offered) == 0 {
		return h, err
	}
	h.sources = make([]route.HTLCSource, len(htlcs))
	for i := range htlcs {
		if !htlcs[i].Offered {
			continue
		}
		if len(offered) == 0 || offered[0] == nil {
			return h, fmt.Errorf("%w: HTLC without source", ErrInvalidUpdate)
		}
		h.sources[i], offered = offered[0], offered[1:]
	}
	if len(offered) != 0 {
		return h, fmt.Errorf("%w: source without HTLC", ErrInvalidUpdate)
	}
	return h, nil
}

// takeOutputs sets h.dust and returns the sources of the HTLCs with output that
// we offered, in output order, whichever way the step gives them.
func (h *holderCommitment) takeOutputs(step LatestHolderCommitmentTXInfo) ([]route.HTLCSource, error) {
	byIndex := map[uint32]route.HTLCSource{}
	for i := range step.HTLCOutputs {
		if out := &step.HTLCOutputs[i]; out.HTLC.TransactionOutputIndex != nil {
			byIndex[*out.HTLC.TransactionOutputIndex] = out.Source
		}
	}
	if len(byIndex) == 0 {
		h.dust = step.HTLCOutputs
		return step.NondustHTLCSources, nil
	}
	htlcs := h.tx.Htlcs()
	if len(step.NondustHTLCSources) > 0 || len(byIndex) != len(htlcs) {
		return nil, fmt.Errorf("%w: %d HTLCs with output given, %d in the transaction", ErrInvalidUpdate, len(byIndex), len(htlcs))
	}
	var offered []route.HTLCSource
	for i := range htlcs {
		if htlcs[i].Offered {
			offered = append(offered, byIndex[*htlcs[i].TransactionOutputIndex])
		}
	}
	for i := range step.HTLCOutputs {
		if step.HTLCOutputs[i].HTLC.TransactionOutputIndex == nil {
			h.dust = append(h.dust, step.HTLCOutputs[i])
		}
	}
	return offered, nil
}

func (s *state) provideHolderCommitment(step LatestHolderCommitmentTXInfo) error {
	next, err := newHolderCommitment(step)
	if err != nil {
		return err
	}
	spend := s.fundingSpend()
	if spend == nil || s.prevHolder == nil || s.prevHolder.txid() != spend.txid {
		prev := s.holder
		s.prevHolder = &prev
	}
	s.holder = next
	if len(step.ClaimedHTLCs) > 0 {
		// An HTLC that is on no commitment of the peer's any more is over.
		live := s.liveIDs()
		for _, c := range step.ClaimedHTLCs {
			if live[c.ID] {
				s.markFulfilled(c.ID, c.PaymentPreimage)
			}
		}
	}
	if s.holderSigned {
		return fmt.Errorf("%w: our commitment was signed already", ErrRefused)
	}
	return nil
}

func (s *state) provideCounterpartyCommitment(step LatestCounterpartyCommitmentTXInfo, log logger.Context) {
	log.Tracef("Tracking counterparty commitment %s, number %d, %d HTLCs", step.CommitmentTxid, step.CommitmentNumber, len(step.HTLCOutputs))
	next := &counterpartyCommitment{
		txid: step.CommitmentTxid, number: step.CommitmentNumber,
		point: step.TheirPerCommitmentPoint, htlcs: step.HTLCOutputs,
	}
	if s.counterparty != nil && s.counterparty.txid == next.txid {
		s.counterparty = next
		return
	}
	// There are never three unrevoked commitments. If a faulty channel makes
	// one, what is needed for punishing the oldest is kept at least.
	if s.prevCounterparty != nil {
		s.rememberRevoked(s.prevCounterparty)
	}
	s.prevCounterparty, s.counterparty = s.counterparty, next
}

// provideSecret stores a secret that checkSteps found good and forgets what only
// unrevoked commitments need.
func (s *state) provideSecret(step CommitmentSecret) {
	if s.secrets.ProvideSecret(step.Idx, step.Secret) != nil {
		return
	}
	if gone := s.prevCounterparty; gone != nil && gone.number == step.Idx {
		s.prevCounterparty = nil
		s.rememberRevoked(gone)
		s.forgetFulfilled(gone)
	}
	s.prunePreimages()
}

func (s *state) rememberRevoked(c *counterpartyCommitment) {
	packed := packHTLCs(c.htlcs)
	if packed == nil {
		return
	}
	if s.revoked == nil {
		s.revoked = map[lntypes.Txid]packedHTLCs{}
	}
	s.revoked[c.txid] = packed
}

// forgetFulfilled drops the preimages of HTLCs that no unrevoked commitment of the
// peer has any more: they can no longer be reported as failed.
func (s *state) forgetFulfilled(gone *counterpartyCommitment) {
	if len(s.fulfilled) == 0 {
		return
	}
	live := s.liveIDs()
	gone.each(func(_ *chanutil.HTLCOutputInCommitment, source route.HTLCSource) {
		if source == nil {
			return
		}
		if id := route.SentHTLCIDFromSource(source); !live[id] {
			delete(s.fulfilled, id)
		}
	})
}

// prunePreimages forgets preimages that open no HTLC of an unrevoked commitment.
func (s *state) prunePreimages() {
	if len(s.preimages) == 0 {
		return
	}
	needed := map[lntypes.PaymentHash]bool{}
	need := func(htlc *chanutil.HTLCOutputInCommitment, _ route.HTLCSource) { needed[htlc.PaymentHash] = true }
	s.holder.each(need)
	if s.prevHolder != nil {
		s.prevHolder.each(need)
	}
	for _, c := range []*counterpartyCommitment{s.counterparty, s.prevCounterparty} {
		if c != nil {
			c.each(need)
		}
	}
	// order: each is judged by itself.
	for hash := range s.preimages {
		if !needed[hash] {
			delete(s.preimages, hash)
		}
	}
}

func (s *state) providePreimage(preimage lntypes.PaymentPreimage) {
	if s.preimages == nil {
		s.preimages = map[lntypes.PaymentHash]lntypes.PaymentPreimage{}
	}
	s.preimages[preimage.Hash()] = preimage
}

func (s *state) markFulfilled(id route.SentHTLCID, preimage lntypes.PaymentPreimage) {
	if s.fulfilled == nil {
		s.fulfilled = map[route.SentHTLCID]lntypes.PaymentPreimage{}
	}
	s.fulfilled[id] = preimage
}

// closeOffchain ends the channel's off-chain life.
func (s *state) closeOffchain(shouldBroadcast bool, log logger.Context) {
	s.offchainClosed = true
	switch {
	case shouldBroadcast:
		s.startHolderBroadcast(log)
	case !s.holderSigned && !s.broadcastHolder:
		s.broadcastForbidden = true
		log.Warnf("Channel closed without broadcast; our latest commitment stays unused unless it is asked for explicitly")
	default:
		log.Infof("Channel closed off-chain after its commitment was broadcast")
	}
}

// startHolderBroadcast decides that our commitment goes on chain. If the funding
// output is spent already the decision takes effect only if that is undone. A
// broadcast that was forbidden once stays so.
func (s *state) startHolderBroadcast(log logger.Context) {
	if s.broadcastHolder || s.broadcastForbidden {
		return
	}
	s.broadcastHolder = true
	if s.fundingSpend() != nil {
		log.Infof("Not broadcasting our commitment: the funding output is spent")
		return
	}
	s.holderSigned = true
	s.monitorEvents = append(s.monitorEvents, HolderForceClosed{A: s.funding})
}

// liveAtSpend returns the HTLCs of ours whose outcome is open if the funding
// output is spent, nil if it is not.
func (s *state) liveAtSpend() map[route.SentHTLCID]bool {
	if s.fundingSpend() == nil {
		return nil
	}
	return s.liveIDs()
}

// failAfterSpend fails what an update that came after the funding output was
// spent has decided: HTLCs that it adds are on no commitment that the peer ever
// had a signature for; and if it revokes the confirmed commitment, none of ours
// is left to the peer.
func (s *state) failAfterSpend(before map[route.SentHTLCID]bool, log logger.Context) {
	e := s.fundingSpend()
	if e == nil || before == nil {
		return
	}
	at, txid := position{e.height, e.blockHash}, e.txid
	if s.kindOf(e) == spendRevoked {
		s.failMissing(txid, fundingSpent{kind: spendRevoked}, at, log)
	}
	s.liveOutbound(func(id route.SentHTLCID, htlc *chanutil.HTLCOutputInCommitment, source route.HTLCSource) {
		if !before[id] {
			s.addMissing(txid, id, htlc, source, at, log)
		}
	})
}
