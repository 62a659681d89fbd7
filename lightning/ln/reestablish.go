package ln

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// resumption is what a channel wants sent when it goes on after a pause, for a
// monitor or for a connection.
type resumption struct {
	ready      *lnwire.ChannelReady
	sigs       *lnwire.AnnouncementSignatures
	raa        *lnwire.RevokeAndACK
	commitment *lnwire.CommitmentUpdate
	order      channel.RAACommitmentOrder
	shutdown   *lnwire.Shutdown
	funding    *wire.MsgTx
}

// resume sends what a channel held back, in the order in which it was made, and
// shutdown after the updates that it must not overtake. Then it broadcasts the
// funding and tells the user of the channel's progress.
func (m *ChannelManager) resume(p *peerState, c *channel.Channel, r resumption) {
	if r.ready != nil {
		m.sendChannelReady(p, c, *r.ready)
	}
	if r.sigs != nil {
		p.send(events.SendAnnouncementSignatures{NodeID: p.id, Msg: *r.sigs})
	}
	if r.order == channel.CommitmentFirst && r.commitment != nil {
		p.send(events.UpdateHTLCs{NodeID: p.id, Updates: *r.commitment})
	}
	if r.raa != nil {
		p.send(events.SendRevokeAndACK{NodeID: p.id, Msg: *r.raa})
	}
	if r.order == channel.RevokeAndACKFirst && r.commitment != nil {
		p.send(events.UpdateHTLCs{NodeID: p.id, Updates: *r.commitment})
	}
	if r.shutdown != nil {
		p.send(events.SendShutdown{NodeID: p.id, Msg: *r.shutdown})
	}
	if r.funding != nil {
		m.logFor(p.id, c.ChannelID()).Infof("broadcasting funding transaction %v", lntypes.Txid(r.funding.TxHash()))
		m.broadcast(r.funding)
	}
	m.emitPending(c)
	m.emitReady(c)
}

func (m *ChannelManager) onChannelReestablish(peer lntypes.PublicKey, msg *lnwire.ChannelReestablish) *refusal {
	p, ok := m.peers.get(peer)
	if !ok {
		return refuse(msg.ChannelID, "Unknown peer")
	}
	if !p.channels.has(msg.ChannelID) {
		return m.answerUnknownChannel(p, msg.ChannelID)
	}
	p, c, r := m.findFunded(peer, msg.ChannelID, "channel_reestablish")
	if r != nil {
		return r
	}
	answer, err := c.HandleChannelReestablish(m.env(), msg)
	if err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	tellPolicy := answer.Shutdown == nil && c.IsUsable()
	m.resume(p, c, resumption{
		ready: answer.ChannelReady, sigs: answer.AnnouncementSigs, raa: answer.RAA,
		commitment: answer.CommitmentUpdate, order: answer.Order, shutdown: answer.Shutdown,
	})
	if tellPolicy {
		m.sendUpdate(p, c)
	}
	if early := c.TakeEarlyChannelReady(); early != nil {
		// Some peers send channel_ready ahead of channel_reestablish.
		return m.onChannelReady(peer, early)
	}
	return nil
}

// answerUnknownChannel makes a peer close a channel that we have closed. Some
// implementations do not close on an error, but all do when told that we lost
// our state: commitment numbers of 0 with a secret that cannot be.
func (m *ChannelManager) answerUnknownChannel(p *peerState, id lntypes.ChannelID) *refusal {
	bogus := lnwire.ChannelReestablish{ChannelID: id}
	for i := range bogus.YourLastPerCommitmentSecret {
		bogus.YourLastPerCommitmentSecret[i] = 1
	}
	for i := range bogus.MyCurrentPerCommitmentPoint {
		bogus.MyCurrentPerCommitmentPoint[i] = 2
	}
	p.send(events.SendChannelReestablish{NodeID: p.id, Msg: bogus})
	return refuse(id, "Got a message for a channel from the wrong node! No such channel for the passed counterparty_node_id "+p.id.String())
}
