package chanmon

import (
	"golightning/lightning/chanutil"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// GetClaimableBalances returns what is ours, or may become so, on chain: what a
// close now would bring while the channel is open, and afterwards every output
// until its SpendableOutputs event is made or the peer's claim of it is final.
func (m *ChannelMonitor) GetClaimableBalances() []Balance {
	m.mu.Lock()
	defer m.mu.Unlock()
	if e := m.s.fundingSpend(); e != nil {
		return m.s.balancesOnChain(e)
	}
	return m.s.balancesOpen()
}

// balancesOpen is what closing with our latest commitment would bring.
func (s *state) balancesOpen() (out []Balance) {
	total := s.holder.tx.Commitment().ToBroadcasterValueSat()
	htlcs := s.holder.tx.Htlcs()
	for i := range htlcs {
		h := &htlcs[i]
		_, known := s.preimages[h.PaymentHash]
		switch {
		case h.Offered:
			out = append(out, MaybeTimeoutClaimableHTLC{h.AmountMsat.Sat(), h.CltvExpiry, h.PaymentHash})
		case known:
			total += h.AmountMsat.Sat()
		default:
			out = append(out, MaybePreimageClaimableHTLC{h.AmountMsat.Sat(), h.CltvExpiry, h.PaymentHash})
		}
	}
	return append(out, ClaimableOnChannelClose{total})
}

// balancesOnChain walks what the confirmed transaction left.
func (s *state) balancesOnChain(spend *ledgerEntry) (out []Balance) {
	kind := s.kindOf(spend)
	for _, h := range s.htlcsOn(spend) {
		if b := s.htlcBalance(kind, h, spend.txid); b != nil {
			out = append(out, b)
		}
	}
	if kind == spendRevoked {
		out = append(out, s.penaltyBalances(spend)...)
	}
	for i := range s.ledger {
		e := &s.ledger[i]
		if f, ok := e.fact.(maturing); ok && !e.settled {
			out = append(out, ClaimableAwaitingConfirmations{descriptorValue(f.descriptor), e.threshold()})
		}
	}
	return out
}

// htlcBalance returns what an HTLC output may still bring, nil if it is spent in a
// way that counts elsewhere or is final.
func (s *state) htlcBalance(kind spendKind, h commitmentHTLC, commitment lntypes.Txid) Balance {
	value := h.htlc.AmountMsat.Sat()
	spent := s.spendOf(h.outpoint(commitment))
	if spent != nil && (spent.settled || kind == spendRevoked || s.maturesFrom(spent.txid)) {
		return nil
	}
	if kind == spendRevoked {
		return CounterpartyRevokedOutputClaimable{value}
	}
	if h.htlc.Offered == kind.holder() {
		return MaybeTimeoutClaimableHTLC{value, h.htlc.CltvExpiry, h.htlc.PaymentHash}
	}
	if preimage, ok := s.preimages[h.htlc.PaymentHash]; ok {
		// Also while a spend by the peer is not final yet.
		return ContentiousClaimable{value, h.htlc.CltvExpiry, h.htlc.PaymentHash, preimage}
	}
	return MaybePreimageClaimableHTLC{value, h.htlc.CltvExpiry, h.htlc.PaymentHash}
}

// penaltyBalances are the outputs of a revoked commitment, HTLCs apart, that are
// neither taken nor lost.
func (s *state) penaltyBalances(spend *ledgerEntry) (out []Balance) {
	f := spend.fact.(fundingSpent)
	if f.toLocal != nil && s.spendOf(outpoint(spend.txid, f.toLocal.index)) == nil {
		out = append(out, CounterpartyRevokedOutputClaimable{f.toLocal.valueSat})
	}
	for i := range s.ledger {
		e := &s.ledger[i]
		if g, ok := e.fact.(secondStage); ok && s.spendOf(outpoint(e.txid, g.output.index)) == nil {
			out = append(out, CounterpartyRevokedOutputClaimable{g.output.valueSat})
		}
	}
	return out
}

// maturesFrom reports whether an output of txid is ours, so that it is counted
// there and not where it came from.
func (s *state) maturesFrom(txid lntypes.Txid) bool {
	for i := range s.ledger {
		if _, ok := s.ledger[i].fact.(maturing); ok && s.ledger[i].txid == txid {
			return true
		}
	}
	return false
}

func descriptorValue(d sign.SpendableOutputDescriptor) lntypes.Sat {
	switch d := d.(type) {
	case sign.StaticOutput:
		return d.Output.Value
	case sign.DelayedPaymentOutput:
		return d.A.Output.Value
	case sign.StaticPaymentOutput:
		return d.A.Output.Value
	}
	return 0
}

// OutboundHTLC is an HTLC of ours. PaymentPreimage is set if the peer is known to
// have fulfilled it.
type OutboundHTLC struct {
	Source          route.HTLCSource
	HTLC            chanutil.HTLCOutputInCommitment
	PaymentPreimage *lntypes.PaymentPreimage
}

func (s *state) outbound(source route.HTLCSource, htlc *chanutil.HTLCOutputInCommitment) OutboundHTLC {
	out := OutboundHTLC{Source: source, HTLC: *htlc}
	if p, ok := s.fulfilled[route.SentHTLCIDFromSource(source)]; ok {
		out.PaymentPreimage = &p
	}
	return out
}

// GetAllCurrentOutboundHTLCs returns the HTLCs of ours that the monitor has
// resolved or can resolve: all on unrevoked commitments of the peer. The manager
// uses it while starting, to find HTLCs that its own state does not know.
func (m *ChannelMonitor) GetAllCurrentOutboundHTLCs() (out []OutboundHTLC) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.s.liveOutbound(func(_ route.SentHTLCID, htlc *chanutil.HTLCOutputInCommitment, source route.HTLCSource) {
		out = append(out, m.s.outbound(source, htlc))
	})
	return out
}

// GetPendingOrResolvedOutboundHTLCs is GetAllCurrentOutboundHTLCs without those
// that have failed for good on chain: the HTLCs that the manager has to rebuild
// payments from.
func (m *ChannelMonitor) GetPendingOrResolvedOutboundHTLCs() (out []OutboundHTLC) {
	m.mu.Lock()
	defer m.mu.Unlock()
	spend := m.s.fundingSpend()
	m.s.liveOutbound(func(id route.SentHTLCID, htlc *chanutil.HTLCOutputInCommitment, source route.HTLCSource) {
		h := m.s.outbound(source, htlc)
		if h.PaymentPreimage == nil && (m.s.failed[id] || spend != nil && m.s.failureSettled(id)) {
			return
		}
		out = append(out, h)
	})
	return out
}

// failureSettled reports whether the chain has made the failure of an HTLC final.
func (s *state) failureSettled(id route.SentHTLCID) bool {
	for i := range s.ledger {
		if !s.ledger[i].settled {
			continue
		}
		var source route.HTLCSource
		switch f := s.ledger[i].fact.(type) {
		case htlcMissing:
			source = f.source
		case htlcSpent:
			source = f.source
		}
		if source != nil && route.SentHTLCIDFromSource(source) == id {
			return true
		}
	}
	return false
}

// GetStoredPreimages returns the preimages that are kept for HTLCs which the peer
// offered, sorted by hash.
func (m *ChannelMonitor) GetStoredPreimages() []lntypes.PaymentPreimage {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.s.sortedPreimages()
}
