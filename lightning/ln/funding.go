package ln

import (
	"bytes"
	"math"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// UnfundedChannel names a channel that awaits its funding transaction.
type UnfundedChannel struct {
	// TemporaryChannelID is the id from FundingGenerationReady.
	TemporaryChannelID lntypes.ChannelID
	// CounterpartyNodeID is the peer.
	CounterpartyNodeID lntypes.PublicKey
}

// batchMember is one channel of several that share a funding transaction, which
// is broadcast once all their monitors are durable.
type batchMember struct {
	peer      lntypes.PublicKey
	channel   lntypes.ChannelID
	persisted bool
}

// FundingTransactionGenerated gives the manager the signed funding transaction of
// a channel. It must pay exactly what the FundingGenerationReady event asked for
// in one output, spend only segwit outputs and not be broadcast by the caller.
// It returns an APIError if the channel is unknown or the transaction unusable; the
// channel is then closed.
func (m *ChannelManager) FundingTransactionGenerated(temporaryChannelID lntypes.ChannelID,
	counterpartyNodeID lntypes.PublicKey, fundingTransaction []byte) error {
	return m.BatchFundingTransactionGenerated([]UnfundedChannel{{temporaryChannelID, counterpartyNodeID}}, fundingTransaction)
}

// BatchFundingTransactionGenerated is FundingTransactionGenerated for several
// channels funded by one transaction. It is broadcast when every peer has signed;
// if one channel fails before that, all of them close.
func (m *ChannelManager) BatchFundingTransactionGenerated(temporaryChannels []UnfundedChannel, fundingTransaction []byte) (err error) {
	tx, parseErr := chaindata.ParseTx(fundingTransaction)
	if parseErr != nil {
		return lntypes.Misusef("Funding transaction does not parse: %v", parseErr)
	}
	m.act(func() change {
		err = m.fundBatch(temporaryChannels, tx)
		return changeState
	})
	return err
}

// checkFundingTx refuses transactions that could change their id, could not be
// named by a channel id, or would not be accepted by mempools now.
func (m *ChannelManager) checkFundingTx(tx *wire.MsgTx) error {
	coinbase := isCoinbase(tx)
	final := true
	for _, in := range tx.TxIn {
		if !coinbase && len(in.Witness) == 0 {
			return lntypes.Misusef("Funding transaction must be fully signed and spend Segwit outputs")
		}
		final = final && in.Sequence == wire.MaxTxInSequenceNum
	}
	if len(tx.TxOut) > math.MaxUint16 {
		return lntypes.Misusef("Transaction had more than 2^16 outputs, which is not supported")
	}
	// The wallet may be one block ahead of us.
	if !final && tx.LockTime < lockTimeThreshold && tx.LockTime > m.bestBlock.Height+1 {
		return lntypes.Misusef("Funding transaction absolute timelock is non-final")
	}
	return nil
}

// lockTimeThreshold divides lock times into heights and times.
const lockTimeThreshold = 500_000_000

func isCoinbase(tx *wire.MsgTx) bool {
	if len(tx.TxIn) != 1 {
		return false
	}
	prev := tx.TxIn[0].PreviousOutPoint
	return prev.Index == math.MaxUint32 && prev.Hash == [32]byte{}
}

func (m *ChannelManager) fundBatch(targets []UnfundedChannel, tx *wire.MsgTx) error {
	err := m.checkFundingTx(tx)
	txid := lntypes.Txid(tx.TxHash())
	isBatch := len(targets) > 1
	if isBatch && err == nil && m.fundingBatches.has(txid) {
		return lntypes.Misusef("Batch funding transaction with the same txid already exists")
	}
	var members []batchMember
	for _, t := range targets {
		if err != nil {
			break
		}
		var txo lntypes.OutPoint
		if txo, err = m.fundOne(t, tx, txid, isBatch); err == nil && isBatch {
			members = append(members, batchMember{peer: t.CounterpartyNodeID, channel: txo.ToChannelID()})
		}
	}
	if err == nil {
		if isBatch {
			m.fundingBatches.set(txid, members)
		}
		return nil
	}
	m.abandonFunding(targets, members, err)
	return err
}

// abandonFunding closes what a failed call has left half done.
func (m *ChannelManager) abandonFunding(targets []UnfundedChannel, members []batchMember, cause error) {
	for _, t := range targets {
		members = append(members, batchMember{peer: t.CounterpartyNodeID, channel: t.TemporaryChannelID})
	}
	var closed []channel.ShutdownResult
	for _, t := range members {
		p, ok := m.peers.get(t.peer)
		if !ok {
			continue
		}
		if c, ok := p.channels.get(t.channel); ok && c.Phase() == channel.PhaseUnfundedOutbound {
			m.forget(p, c)
			reason := "Error in transaction funding: " + cause.Error()
			closed = append(closed, c.ForceShutdown(false, events.ProcessingError{Err: reason}))
			p.send(events.HandleError{NodeID: p.id, Action: lnwire.SendErrorMessage{
				Msg: lnwire.ErrorMessage{ChannelID: t.channel, Data: "Channel funding failed"}}})
		}
	}
	for _, c := range closed {
		m.finishClose(c)
	}
}

// fundOne moves one channel from its temporary to its final id.
func (m *ChannelManager) fundOne(t UnfundedChannel, tx *wire.MsgTx, txid lntypes.Txid, isBatch bool) (txo lntypes.OutPoint, err error) {
	p, ok := m.peers.get(t.CounterpartyNodeID)
	if !ok {
		return txo, lntypes.Unavailablef("Can't find a peer matching the passed counterparty node_id %v", t.CounterpartyNodeID)
	}
	c, ok := p.channels.get(t.TemporaryChannelID)
	if !ok {
		return txo, lntypes.Unavailablef("Channel with id %v not found for the passed counterparty node_id %v",
			t.TemporaryChannelID, t.CounterpartyNodeID)
	}
	if c.Phase() != channel.PhaseUnfundedOutbound {
		return txo, lntypes.Misusef("Channel with id %v for the passed counterparty node_id %v is not an unfunded, outbound V1 channel",
			t.TemporaryChannelID, t.CounterpartyNodeID)
	}
	if txo, err = findFundingOutput(c, tx, txid); err != nil {
		return txo, err
	}
	if other, taken := m.outpointToPeer[txo]; taken || p.channels.has(txo.ToChannelID()) { // C10
		return txo, lntypes.Unavailablef("An existing channel using outpoint %v is open with peer %v", txo, other)
	}
	msg, err := c.FundingTransactionGenerated(m.env(), tx, txo, isBatch)
	if err != nil {
		return txo, asAPIError(err)
	}
	p.channels.remove(t.TemporaryChannelID)
	p.channels.set(c.ChannelID(), c)
	m.outpointToPeer[txo] = p.id
	if msg != nil {
		p.send(events.SendFundingCreated{NodeID: p.id, Msg: *msg})
	}
	return txo, nil
}

// asAPIError keeps a caller's fault and reports anything else as a channel that
// cannot go on.
func asAPIError(err error) error {
	if api, ok := err.(lntypes.APIError); ok {
		return api
	}
	return lntypes.Unavailablef("%s", faultText(err))
}

// findFundingOutput finds the one output that funds c.
func findFundingOutput(c *channel.Channel, tx *wire.MsgTx, txid lntypes.Txid) (txo lntypes.OutPoint, err error) {
	script, found := c.FundingScript(), false
	for i, out := range tx.TxOut {
		if !bytes.Equal(out.PkScript, script) || out.Value != int64(c.ValueSat()) {
			continue
		}
		if found {
			return txo, lntypes.Misusef("Multiple outputs matched the expected script and value")
		}
		found, txo = true, lntypes.OutPoint{Txid: txid, Index: uint16(i)}
	}
	if !found {
		return txo, lntypes.Misusef("No output matched the script_pubkey and value in the FundingGenerationReady event")
	}
	return txo, nil
}

func (m *ChannelManager) onFundingCreated(peer lntypes.PublicKey, msg *lnwire.FundingCreated) *refusal {
	temporary := msg.TemporaryChannelID
	p, c, r := m.find(peer, temporary)
	if r != nil {
		return r
	}
	if c.Phase() != channel.PhaseUnfundedInbound {
		return m.fault(p, c, c.ChannelID(), &channel.Fault{Kind: channel.FaultClose, Msg: "Got an unexpected funding_created message"})
	}
	txo := lntypes.OutPoint{Txid: msg.FundingTxid, Index: msg.FundingOutputIndex}
	if why := m.fundingTaken(p, txo); why != "" { // C10
		return m.fault(p, c, temporary, &channel.Fault{Kind: channel.FaultClose, Msg: why})
	}
	reply, monitor, err := c.HandleFundingCreated(m.env(), msg)
	if err != nil {
		return m.fault(p, c, temporary, err)
	}
	p.channels.remove(temporary)
	status, err := m.watch.WatchChannel(txo, monitor)
	if err != nil {
		c.UnsetFundingInfo()
		return m.fault(p, c, txo.ToChannelID(), &channel.Fault{Kind: channel.FaultClose, Msg: "Duplicate funding outpoint"})
	}
	p.channels.set(c.ChannelID(), c)
	m.outpointToPeer[txo] = peer
	// Signing the peer's funding costs us nothing even if our monitor is lost: we
	// have been paid nothing yet. channel_ready waits for the monitor.
	if reply != nil {
		p.send(events.SendFundingSigned{NodeID: peer, Msg: *reply})
	}
	m.initialMonitorStatus(p, c, status)
	return nil
}

// fundingTaken says why a funding output cannot be used, or nothing.
func (m *ChannelManager) fundingTaken(p *peerState, txo lntypes.OutPoint) string {
	if p.channels.has(txo.ToChannelID()) || p.requests.has(txo.ToChannelID()) {
		return "Already had channel with the new channel_id"
	}
	if _, taken := m.outpointToPeer[txo]; taken {
		return "The funding_created message had the same funding_txid as an existing channel - funding is not possible"
	}
	return ""
}

func (m *ChannelManager) onFundingSigned(peer lntypes.PublicKey, msg *lnwire.FundingSigned) *refusal {
	p, c, r := m.find(peer, msg.ChannelID)
	if r != nil {
		return r
	}
	if c.Phase() != channel.PhaseUnfundedOutbound {
		return refuse(msg.ChannelID, "Failed to find corresponding channel")
	}
	monitor, err := c.HandleFundingSigned(m.env(), msg)
	if err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	txo := c.FundingTxo()
	if txo == nil {
		return m.fault(p, c, msg.ChannelID, &channel.Fault{Kind: channel.FaultInternal, Msg: "no funding outpoint"})
	}
	status, err := m.watch.WatchChannel(*txo, monitor)
	if err != nil {
		delete(m.outpointToPeer, *txo)
		p.channels.remove(msg.ChannelID)
		c.UnsetFundingInfo()
		return m.fault(p, c, msg.ChannelID, &channel.Fault{Kind: channel.FaultClose, Msg: "Channel funding outpoint was a duplicate"})
	}
	m.initialMonitorStatus(p, c, status)
	return nil
}

// initialMonitorStatus goes on with a channel whose monitor was just handed over. A
// monitor that is not stored yet counts as an update in flight, number 0, so that
// no later one gets ahead of it (S2).
func (m *ChannelManager) initialMonitorStatus(p *peerState, c *channel.Channel, status chain.ChannelMonitorUpdateStatus) {
	if m.durable(p, c, status) {
		m.monitorUpdatesDone(p, c)
	} else if txo := c.FundingTxo(); txo != nil {
		p.inFlight.set(*txo, []*chanmon.ChannelMonitorUpdate{{}})
	}
}

func (m *ChannelManager) onChannelReady(peer lntypes.PublicKey, msg *lnwire.ChannelReady) *refusal {
	p, c, r := m.findFunded(peer, msg.ChannelID, "channel_ready")
	if r != nil {
		return r
	}
	sigs, err := c.HandleChannelReady(m.env(), msg)
	if err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	if sigs != nil {
		p.send(events.SendAnnouncementSignatures{NodeID: peer, Msg: *sigs})
	} else if c.IsUsable() {
		// A public channel's policy follows its announcement; a private one's has
		// to be told now.
		m.sendUpdate(p, c)
	}
	m.emitReady(c)
	return nil
}

// sendUpdate tells the peer our policy for a channel, if it has an id yet.
func (m *ChannelManager) sendUpdate(p *peerState, c *channel.Channel) {
	if update := m.updateForPeer(c); update != nil {
		p.send(events.SendChannelUpdate{NodeID: p.id, Msg: *update})
	}
}

// sendChannelReady sends channel_ready and makes the channel known by its ids.
func (m *ChannelManager) sendChannelReady(p *peerState, c *channel.Channel, msg lnwire.ChannelReady) {
	p.send(events.SendChannelReady{NodeID: p.id, Msg: msg})
	m.mapSCID(c, c.OutboundSCIDAlias())
	if scid := c.ShortChannelID(); scid != nil {
		m.mapSCID(c, *scid)
	}
}

// mapSCID makes a channel known by an id. Two channels with one id would mean a
// broken chain source; the first keeps it.
func (m *ChannelManager) mapSCID(c *channel.Channel, id lntypes.ShortChannelID) {
	ref := channelRef{peer: c.CounterpartyNodeID(), channel: c.ChannelID()}
	if old, taken := m.shortToChannel[id]; taken && old != ref {
		m.logFor(ref.peer, ref.channel).Errorf("short channel id %v is already that of channel %v", id, old.channel)
		return
	}
	m.shortToChannel[id] = ref
}

// emitPending tells the user once that a channel awaits confirmation.
func (m *ChannelManager) emitPending(c *channel.Channel) {
	txo := c.FundingTxo()
	if !c.ShouldEmitChannelPendingEvent() || txo == nil {
		return
	}
	var former *lntypes.ChannelID
	if t := c.TemporaryChannelID(); t != nil {
		former = t
	}
	m.push(events.ChannelPending{
		ChannelID: c.ChannelID(), UserChannelID: c.UserID(), FormerTemporaryChannelID: former,
		CounterpartyNodeID: c.CounterpartyNodeID(), FundingTxo: *txo,
	})
	c.SetChannelPendingEventEmitted()
}

// emitReady tells the user once that a channel can be used.
func (m *ChannelManager) emitReady(c *channel.Channel) {
	if !c.ShouldEmitChannelReadyEvent() {
		return
	}
	m.push(events.ChannelReady{
		ChannelID: c.ChannelID(), UserChannelID: c.UserID(),
		CounterpartyNodeID: c.CounterpartyNodeID(), ChannelType: c.ChannelType(),
	})
	c.SetChannelReadyEventEmitted()
}
