package ln

import (
	"golightning/lightning/chanmon"
	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// ReadChannelManager reads a manager that Write wrote. It returns the hash of the
// last block that the manager knew: connect blocks from there, to the monitors as
// well, before anything else.
//
// The monitors in args must be the latest of all channels. A channel whose monitor
// is ahead of the manager is force-closed with the monitor's state (the manager was
// not written in time); one whose monitor is behind, or missing, makes reading fail,
// because going on could lose money. HTLCs and payments that the manager has not
// heard the end of are taken from the monitors.
//
// It draws as ReadChanSigner does for each channel, once more for each, and once. It
// fails with a DecodeError.
func ReadChannelManager(b []byte, args ChannelManagerReadArgs) (lntypes.BlockHash, *ChannelManager, error) {
	m := newManager(&args)
	d, err := decode(m, b)
	if err != nil {
		return lntypes.BlockHash{}, nil, err
	}
	s := startup{m: m, d: &d, monitors: newOrdered[lntypes.OutPoint, *chanmon.ChannelMonitor](), open: make(map[lntypes.OutPoint]bool)}
	if err = s.run(&args); err != nil {
		return lntypes.BlockHash{}, nil, err
	}
	return m.bestBlock.BlockHash, m, nil
}

// startup brings a manager that was read together with its monitors. Nothing is
// handed to the Watch, which may not be ready: that is left in m.background.
type startup struct {
	m        *ChannelManager
	d        *decoded
	monitors *ordered[lntypes.OutPoint, *chanmon.ChannelMonitor]
	// open are the funding outputs of channels that go on.
	open map[lntypes.OutPoint]bool
	// closings are left for after the updates that were in flight.
	closings []backgroundEvent
	closed   []events.Event
	failed   []failedForward
}

func (s *startup) run(args *ChannelManagerReadArgs) error {
	m := s.m
	id, err := m.nodeSigner.GetNodeID(sign.RecipientNode)
	if err != nil || id != s.d.nodeID {
		m.logContext.Errorf("the manager was written by another node")
		return lntypes.ErrInvalidValue
	}
	m.ourNodeID, m.outboundPayments = id, s.d.outbound
	for _, monitor := range args.monitors {
		txo, _ := monitor.GetFundingTxo()
		if s.monitors.has(txo) {
			m.logContext.Errorf("two monitors for %v", txo)
			return lntypes.ErrInvalidValue
		}
		s.monitors.set(txo, monitor)
		if peer := monitor.GetCounterpartyNodeID(); peer != nil {
			m.outpointToPeer[txo] = *peer
		}
	}
	for _, p := range s.d.peers {
		state := newPeerState(p.id)
		state.features = p.features
		m.peers.set(p.id, state)
	}
	for _, step := range []func() error{s.readChannels, s.replayInFlight, s.restoreActions} {
		if err := step(); err != nil {
			return err
		}
	}
	m.background = append(m.background, s.closings...)
	for _, e := range s.closed {
		m.push(e)
	}
	s.askMonitors()
	s.finish(args)
	return nil
}

// peer finds or makes the state of a peer.
func (s *startup) peer(id lntypes.PublicKey) *peerState {
	p, ok := s.m.peers.get(id)
	if !ok {
		p = newPeerState(id)
		s.m.peers.set(id, p)
	}
	return p
}

func (s *startup) readChannels() error {
	m := s.m
	ours, env := m.ChannelTypeFeatures(), m.env()
	known := make(map[lntypes.OutPoint]bool)
	for _, blob := range s.d.channels {
		c, err := channel.ReadChannel(blob, env, &ours)
		if err != nil {
			return err
		}
		txo := c.FundingTxo()
		if txo == nil || known[*txo] {
			return lntypes.ErrInvalidValue
		}
		known[*txo] = true
		monitor, ok := s.monitors.get(*txo)
		switch {
		case ok && behind(c, monitor):
			s.closeStale(c, monitor)
		case ok:
			if err := s.addChannel(c, *txo); err != nil {
				return err
			}
		case c.IsAwaitingInitialMonitorPersist():
			// Its funding was never broadcast: nothing is lost.
			s.closed = append(s.closed, closedEvent(c, events.DisconnectedPeer{}))
		default:
			m.logFor(c.CounterpartyNodeID(), c.ChannelID()).Errorf("the channel's monitor is missing; going on without it could lose money")
			return lntypes.ErrInvalidValue
		}
	}
	for _, txo := range s.monitors.keys() {
		if known[txo] {
			continue
		}
		monitor, _ := s.monitors.get(txo)
		s.closings = append(s.closings, replayUpdate{peer: monitor.GetCounterpartyNodeID(), funding: txo,
			update: &chanmon.ChannelMonitorUpdate{UpdateID: chanmon.ClosedChannelUpdateID,
				Steps: []chanmon.UpdateStep{chanmon.ChannelForceClosed{ShouldBroadcast: true}}}})
	}
	return nil
}

// behind reports whether the manager was written before the monitor: the channel
// cannot go on from a state that the peer may have left.
func behind(c *channel.Channel, monitor *chanmon.ChannelMonitor) bool {
	return c.CurHolderCommitmentNumber() > monitor.GetCurHolderCommitmentNumber() ||
		c.RevokedCounterpartyCommitmentNumber() > monitor.GetMinSeenSecret() ||
		c.CurCounterpartyCommitmentNumber() > monitor.GetCurCounterpartyCommitmentNumber() ||
		c.LatestMonitorUpdateID() < monitor.GetLatestUpdateID()
}

func closedEvent(c *channel.Channel, reason events.ClosureReason) events.Event {
	peer, value := c.CounterpartyNodeID(), c.ValueSat()
	return events.ChannelClosed{
		ChannelID: c.ChannelID(), UserChannelID: c.UserID(), Reason: reason, CounterpartyNodeID: &peer,
		ChannelCapacitySats: &value, ChannelFundingTxo: c.FundingTxo(),
	}
}

// closeStale closes a channel whose monitor is ahead of it. Of its HTLCs the monitor
// knows better: those that it has not are in no commitment and go back (S3).
func (s *startup) closeStale(c *channel.Channel, monitor *chanmon.ChannelMonitor) {
	m, peer, id := s.m, c.CounterpartyNodeID(), c.ChannelID()
	m.logFor(peer, id).Errorf("the manager is older than the channel's monitor (update %d, monitor %d): closing the channel",
		c.LatestMonitorUpdateID(), monitor.GetLatestUpdateID())
	inFlight := c.InflightHTLCSources()
	event := closedEvent(c, events.OutdatedChannelManager{})
	result := c.ForceShutdown(true, events.OutdatedChannelManager{})
	if u := result.MonitorUpdate; u != nil {
		s.closings = append(s.closings, replayUpdate{peer: &u.CounterpartyNodeID, funding: u.FundingTxo, update: u.Update})
	}
	s.closed = append(s.closed, event)
	current := monitor.GetAllCurrentOutboundHTLCs()
	// What the manager still held back may have gone out since it was written.
	for _, h := range append(inFlight, result.DroppedOutboundHTLCs...) {
		found := false
		for i := range current {
			found = found || route.HTLCSourceEqual(current[i].Source, h.Source)
		}
		if !found {
			s.fail(h, peer, id)
		}
	}
}

func (s *startup) fail(h channel.HTLCToFail, peer lntypes.PublicKey, id lntypes.ChannelID) {
	for i := range s.failed {
		if route.HTLCSourceEqual(s.failed[i].source, h.Source) {
			return
		}
	}
	s.failed = append(s.failed, failedForward{source: h.Source, hash: h.PaymentHash, reason: channelClosedReason(), destination: nextHop(peer, id)})
}

func (s *startup) addChannel(c *channel.Channel, txo lntypes.OutPoint) error {
	m := s.m
	p := s.peer(c.CounterpartyNodeID())
	if p.channels.has(c.ChannelID()) {
		return lntypes.ErrInvalidValue
	}
	alias := c.OutboundSCIDAlias()
	if _, used := m.scidAliases[alias]; used {
		m.logFor(p.id, c.ChannelID()).Errorf("two channels have the alias %v", alias)
		return lntypes.ErrInvalidValue
	}
	m.scidAliases[alias] = struct{}{}
	p.channels.set(c.ChannelID(), c)
	m.outpointToPeer[txo] = p.id
	s.open[txo] = true
	if scid := c.ShortChannelID(); scid != nil {
		m.mapSCID(c, *scid)
	}
	if c.IsUsable() {
		m.mapSCID(c, alias)
	}
	return nil
}

// replayInFlight hands updates that may not be on disk to the Watch again, and finds
// channels that are ahead of their monitor.
func (s *startup) replayInFlight() error {
	inFlight := newOrdered[lntypes.OutPoint, decodedUpdates]()
	for _, d := range s.d.inFlight {
		if inFlight.has(d.funding) {
			return lntypes.ErrInvalidValue
		}
		inFlight.set(d.funding, d)
	}
	for _, p := range s.m.peers.values() {
		for _, c := range p.channels.values() {
			txo := *c.FundingTxo()
			d, _ := inFlight.remove(txo)
			if err := s.replayOpen(p, c, txo, d.updates); err != nil {
				return err
			}
		}
	}
	for _, txo := range inFlight.keys() {
		d, _ := inFlight.get(txo)
		monitor, ok := s.monitors.get(txo)
		if !ok {
			s.m.logContext.WithChannel(txo.ToChannelID()).Errorf("updates are in flight for a monitor that is missing")
			return lntypes.ErrInvalidValue
		}
		s.m.outpointToPeer[txo] = d.peer
		latest := monitor.GetLatestUpdateID()
		// All updates after a close have one number: they are applied again.
		s.queueReplay(s.peer(d.peer), txo, d.updates, func(u *chanmon.ChannelMonitorUpdate) bool {
			return u.UpdateID > latest || u.UpdateID == chanmon.ClosedChannelUpdateID
		})
	}
	return nil
}

func (s *startup) replayOpen(p *peerState, c *channel.Channel, txo lntypes.OutPoint, updates []*chanmon.ChannelMonitorUpdate) error {
	monitor, _ := s.monitors.get(txo)
	latest := monitor.GetLatestUpdateID()
	newest := s.queueReplay(p, txo, updates, func(u *chanmon.ChannelMonitorUpdate) bool { return u.UpdateID > latest })
	newest = max(newest, latest)
	if c.LatestUnblockedMonitorUpdateID() > newest || !follows(latest, p, txo) {
		s.m.logFor(p.id, c.ChannelID()).Errorf("the monitor is older than the manager (update %d, manager %d): the latest monitor must be provided, going on could lose money",
			newest, c.LatestUnblockedMonitorUpdateID())
		return lntypes.ErrInvalidValue
	}
	if !p.inFlight.has(txo) && c.IsAwaitingMonitorUpdate() && c.BlockedMonitorUpdatesPending() == 0 {
		// Everything was stored before we stopped; we were not told in time.
		s.m.background = append(s.m.background, updatesComplete{peer: p.id, channel: c.ChannelID()})
	}
	return nil
}

// follows reports whether the updates in flight begin where the monitor ends.
func follows(latest uint64, p *peerState, txo lntypes.OutPoint) bool {
	inFlight, _ := p.inFlight.get(txo)
	for i, u := range inFlight {
		if u.UpdateID != latest+1+uint64(i) {
			return false
		}
	}
	return true
}

// queueReplay replays the updates that want picks and returns the newest number.
func (s *startup) queueReplay(p *peerState, txo lntypes.OutPoint, updates []*chanmon.ChannelMonitorUpdate,
	want func(*chanmon.ChannelMonitorUpdate) bool) (newest uint64) {
	var left []*chanmon.ChannelMonitorUpdate
	for _, u := range updates {
		if want(u) {
			left = append(left, u)
			newest = max(newest, u.UpdateID)
			peer := p.id
			s.m.background = append(s.m.background, replayUpdate{peer: &peer, funding: txo, update: u})
		}
	}
	if len(left) > 0 {
		p.inFlight.set(txo, left)
	}
	return newest
}

// restoreActions restores what waits for monitors, and what that holds back.
func (s *startup) restoreActions() error {
	for _, d := range s.d.actions {
		p := s.peer(d.peer)
		if p.completionActions.has(d.channel) || len(d.actions) == 0 {
			return lntypes.ErrInvalidValue
		}
		p.completionActions.set(d.channel, d.actions)
		for _, a := range d.actions {
			if f, ok := a.(forwardedAction); ok && f.downstream != nil {
				if blocked, ok := s.m.peers.get(f.downstream.peer); ok {
					id := f.downstream.funding.ToChannelID()
					blockers, _ := blocked.raaBlockers.get(id)
					blocked.raaBlockers.set(id, append(blockers, f.downstream.blocker))
				}
			}
		}
		if _, open := p.channels.get(d.channel); !open && !s.waits(p, d.channel) {
			s.m.background = append(s.m.background, updatesComplete{peer: d.peer, channel: d.channel})
		}
	}
	s.m.claiming.each(func(hash lntypes.PaymentHash, c *claimingPayment) bool {
		s.m.holdRevocations(hash, c)
		return true
	})
	return nil
}

// waits reports whether updates of a closed channel are still in flight.
func (s *startup) waits(p *peerState, id lntypes.ChannelID) bool {
	for _, txo := range p.inFlight.keys() {
		if txo.ToChannelID() == id {
			return true
		}
	}
	return false
}

// finish brings payments up to date, now that the manager is whole.
func (s *startup) finish(args *ChannelManagerReadArgs) {
	m := s.m
	if m.forwards.len() > 0 || m.outboundPayments.NeedsAbandon(0) {
		// The event that asked for it was not written, or not acted on.
		m.push(events.PendingHTLCsForwardable{TimeForwardable: 2})
	}
	m.entropy.GetSecureRandomBytes() // as when a manager is made
	s.reclaim(args)
	for _, hash := range m.claiming.keys() {
		c, _ := m.claiming.get(hash)
		for _, part := range c.parts {
			if !part.durable {
				m.claimPart(hash, c.preimage, part.prev)
			}
		}
	}
	for _, f := range s.failed {
		m.failBackwards(f.source, f.hash, f.reason, f.destination)
	}
	for _, txo := range s.monitors.keys() {
		monitor, _ := s.monitors.get(txo)
		s.replayClaims(txo, monitor)
	}
}

// replayClaims takes preimages of forwarded HTLCs that a monitor has to the inbound
// channels: they may not have heard of them (S1).
func (s *startup) replayClaims(txo lntypes.OutPoint, monitor *chanmon.ChannelMonitor) {
	for _, h := range monitor.GetAllCurrentOutboundHTLCs() {
		if _, forward := h.Source.(route.PreviousHopData); !forward || h.PaymentPreimage == nil {
			continue
		}
		value := h.HTLC.AmountMsat
		s.m.claimOutbound(h.Source, *h.PaymentPreimage, outboundClaim{
			value: &value, onChain: !s.open[txo], replay: true, peer: monitor.GetCounterpartyNodeID(), funding: txo,
		})
	}
}

// askMonitors rebuilds from the monitors of closed channels what the manager may not
// have been told of: payments under way, HTLCs that were forwarded (S7), outcomes.
func (s *startup) askMonitors() {
	m := s.m
	for _, txo := range s.monitors.keys() {
		if s.open[txo] {
			continue
		}
		monitor, _ := s.monitors.get(txo)
		for _, h := range monitor.GetPendingOrResolvedOutboundHTLCs() {
			if out, ok := h.Source.(route.OutboundRoute); ok && len(out.Path.Hops) > 0 {
				m.outboundPayments.InsertFromMonitorOnStartup(&out, h.HTLC.PaymentHash, m.bestBlock.Height)
			}
		}
		for _, h := range monitor.GetAllCurrentOutboundHTLCs() {
			switch src := h.Source.(type) {
			case route.PreviousHopData:
				s.dropForwarded(&src)
			case route.OutboundRoute:
				if h.PaymentPreimage != nil {
					// Not as found on chain: the payment is remembered until the
					// monitor is gone, so that it is not told of again and again.
					m.claimOwnPayment(&src, *h.PaymentPreimage, outboundClaim{funding: txo})
				}
			}
		}
	}
}

// dropForwarded removes an HTLC that is in a closed channel's commitments from what
// is still to be forwarded: it was, and the monitor has it now. It is matched by
// channel and number, not by hash (S7).
func (s *startup) dropForwarded(prev *route.PreviousHopData) {
	m := s.m
	same := func(a *pendingAddHTLC) bool { return a.prevFunding == prev.Outpoint && a.prevHTLCID == prev.HTLCID }
	for _, scid := range m.forwards.keys() {
		pending, _ := m.forwards.get(scid)
		var kept []htlcForward
		for _, f := range pending {
			if add, ok := f.(pendingAddHTLC); !ok || !same(&add) {
				kept = append(kept, f)
			}
		}
		if len(kept) == 0 {
			m.forwards.remove(scid)
		} else {
			m.forwards.set(scid, kept)
		}
	}
	m.intercepted.retain(func(id lntypes.InterceptID, add pendingAddHTLC) bool {
		if !same(&add) {
			return true
		}
		m.dropInterceptEvent(id)
		return false
	})
}

func (m *ChannelManager) dropInterceptEvent(id lntypes.InterceptID) {
	var kept []queuedEvent
	for _, q := range m.events {
		if e, ok := q.event.(events.HTLCIntercepted); !ok || e.InterceptID != id {
			kept = append(kept, q)
		}
	}
	m.events = kept
}

// reclaim claims payments that we do not remember claiming although a monitor has
// their preimage: the claim had begun when we stopped (S1, S4). Every part is claimed
// in its channel, and its monitor is given the preimage directly, without an update
// of its own: if we stop again before it is stored, all this happens again.
func (s *startup) reclaim(args *ChannelManagerReadArgs) {
	m := s.m
	for _, txo := range s.monitors.keys() {
		monitor, _ := s.monitors.get(txo)
		for _, preimage := range monitor.GetStoredPreimages() {
			hash := preimage.Hash()
			payment, ok := m.claimable.remove(hash)
			if !ok {
				continue
			}
			m.logContext.Infof("claiming %v again: its preimage is out", hash)
			claimed := &claimingPayment{purpose: payment.purpose, receiver: m.receiver(payment.htlcs)}
			total := payment.htlcs[0].total
			claimed.intended = &total
			for i := range payment.htlcs {
				h := &payment.htlcs[i]
				claimed.amount += h.value
				claimed.htlcs = append(claimed.htlcs, h.claimed())
				s.reclaimPart(args, h, preimage)
			}
			m.push(claimed.claimedEvent(hash))
		}
	}
}

func (s *startup) reclaimPart(args *ChannelManagerReadArgs, h *claimableHTLC, preimage lntypes.PaymentPreimage) {
	if _, c := s.m.byFunding(h.prev.Outpoint); c != nil {
		c.ClaimHTLCWhileDisconnectedDroppingMonUpdate(h.prev.HTLCID, preimage)
	}
	if monitor, ok := s.monitors.get(h.prev.Outpoint); ok {
		monitor.ProvidePaymentPreimage(preimage, args.TxBroadcaster, args.FeeEstimator, args.Logger)
	}
}
