package ln

import (
	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// The persistent form of a manager is a version prefix and then one TLV stream
// behind its length. Lists are records of their own, each behind its length, so
// that a later version can add to them. Everything is written in the order in which
// the manager keeps it: the same state gives the same bytes.
const (
	serializationVersion = 1

	fieldChainHash     = 0
	fieldBestBlock     = 2
	fieldNodeID        = 4
	fieldFakeSCIDSeed  = 6
	fieldProbingSecret = 8
	fieldTimestamp     = 10
	fieldPeers         = 12
	fieldChannels      = 14
	fieldForwards      = 16
	fieldIntercepted   = 18
	fieldClaimable     = 20
	fieldClaiming      = 22
	fieldOutbound      = 24
	fieldEvents        = 26
	fieldInFlight      = 28
	fieldActions       = 30
)

// Write returns the manager's persistent form. Channels that are not funded are not
// in it, and all peers count as disconnected.
func (m *ChannelManager) Write() []byte { return m.AppendTo(nil) }

// AppendTo appends the manager's persistent form.
func (m *ChannelManager) AppendTo(b []byte) []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	var f ser.Fields
	f.Grow(m.writtenSize + m.writtenSize/8)
	f.Bytes(fieldChainHash, m.chainHash[:])
	f.Bytes(fieldBestBlock, tlv.AppendU32(append([]byte(nil), m.bestBlock.BlockHash[:]...), m.bestBlock.Height))
	f.Bytes(fieldNodeID, m.ourNodeID[:])
	f.Bytes(fieldFakeSCIDSeed, m.fakeSCIDSeed[:])
	f.Bytes(fieldProbingSecret, m.probingSecret[:])
	f.U32(fieldTimestamp, m.highestSeenTimestamp)
	f.Of(fieldPeers, m.appendPeers)
	f.Of(fieldChannels, m.appendChannels)
	f.Of(fieldForwards, m.appendForwards)
	f.Of(fieldIntercepted, m.appendIntercepted)
	f.Of(fieldClaimable, m.appendClaimable)
	f.Of(fieldClaiming, m.appendClaiming)
	f.Of(fieldOutbound, m.outboundPayments.AppendTo)
	f.Of(fieldEvents, m.appendEvents)
	f.Of(fieldInFlight, m.appendInFlight)
	f.Of(fieldActions, m.appendActions)
	m.writtenSize = len(f.Raw())
	return f.Append(ser.AppendVersion(b, serializationVersion, serializationVersion))
}

func (m *ChannelManager) appendPeers(b []byte) []byte {
	m.peers.each(func(id lntypes.PublicKey, p *peerState) bool {
		if !p.removable() {
			var f ser.Fields
			f.Bytes(0, id[:])
			f.Bytes(2, p.features.BEBytes())
			b = f.Append(b)
		}
		return true
	})
	return b
}

// appendChannels writes the channels whose funding may be in the chain. One that
// waits for its batch is not among them: it is of no use after a restart.
func (m *ChannelManager) appendChannels(b []byte) []byte {
	m.peers.each(func(_ lntypes.PublicKey, p *peerState) bool {
		p.channels.each(func(_ lntypes.ChannelID, c *channel.Channel) bool {
			if c.Phase() == channel.PhaseFunded && c.IsFundingBroadcast() {
				b = ser.AppendVecOf(b, c.AppendTo)
			}
			return true
		})
		return true
	})
	return b
}

func (m *ChannelManager) appendForwards(b []byte) []byte {
	m.forwards.each(func(scid lntypes.ShortChannelID, pending []htlcForward) bool {
		var list []byte
		for _, p := range pending {
			list = appendForward(list, p)
		}
		var f ser.Fields
		f.U64(0, uint64(scid))
		f.Bytes(2, list)
		b = f.Append(b)
		return true
	})
	return b
}

// The numbers of htlcForward's variants.
const (
	numAddHTLC           = 0
	numFailHTLC          = 2
	numFailMalformedHTLC = 4
)

func appendForward(b []byte, forward htlcForward) []byte {
	var f ser.Fields
	switch h := forward.(type) {
	case pendingAddHTLC:
		return h.appendTo(append(b, numAddHTLC))
	case failHTLC:
		f.U64(0, h.id)
		f.Bytes(2, h.packet.Data)
		return f.Append(append(b, numFailHTLC))
	case failMalformedHTLC:
		f.U64(0, h.id)
		f.U16(2, h.code)
		f.Bytes(4, h.sha256[:])
		return f.Append(append(b, numFailMalformedHTLC))
	}
	return b
}

func (a *pendingAddHTLC) appendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, a.info.Write())
	f.U64(2, uint64(a.prevSCID))
	f.U64(4, a.prevHTLCID)
	f.Bytes(6, appendOutPoint(nil, a.prevFunding))
	user := a.prevUserChannelID.BigEndian()
	f.Bytes(8, user[:])
	return f.Append(b)
}

func appendOutPoint(b []byte, o lntypes.OutPoint) []byte {
	return tlv.AppendU16(append(b, o.Txid[:]...), o.Index)
}

func (m *ChannelManager) appendIntercepted(b []byte) []byte {
	m.intercepted.each(func(id lntypes.InterceptID, add pendingAddHTLC) bool {
		b = add.appendTo(append(b, id[:]...))
		return true
	})
	return b
}

func (m *ChannelManager) appendClaimable(b []byte) []byte {
	m.claimable.each(func(hash lntypes.PaymentHash, p *claimablePayment) bool {
		var list []byte
		for i := range p.htlcs {
			list = p.htlcs[i].appendTo(list)
		}
		var f ser.Fields
		f.Bytes(0, hash[:])
		f.Bytes(2, events.WritePaymentPurpose(p.purpose))
		if p.fields != nil {
			f.Bytes(3, p.fields.Write())
		}
		f.Bytes(4, list)
		b = f.Append(b)
		return true
	})
	return b
}

func (h *claimableHTLC) appendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, h.prev.AppendTo(nil))
	f.U32(2, h.cltvExpiry)
	f.U64(4, uint64(h.value))
	f.U64(6, uint64(h.senderIntended))
	if h.keysend != nil {
		f.Bytes(7, h.keysend[:])
	}
	ser.OptU64(&f, 9, h.totalReceived)
	f.U64(10, uint64(h.total))
	ser.OptU64(&f, 11, h.skimmed)
	return f.Append(b)
}

func (m *ChannelManager) appendClaiming(b []byte) []byte {
	m.claiming.each(func(hash lntypes.PaymentHash, c *claimingPayment) bool {
		var htlcs, parts []byte
		for i := range c.htlcs {
			htlcs = c.htlcs[i].AppendTo(htlcs)
		}
		for i := range c.parts {
			parts = tlv.AppendBool(c.parts[i].prev.AppendTo(parts), c.parts[i].durable)
		}
		var f ser.Fields
		f.Bytes(0, hash[:])
		f.U64(2, uint64(c.amount))
		f.Bytes(4, events.WritePaymentPurpose(c.purpose))
		f.Bytes(6, c.receiver[:])
		f.Bytes(8, htlcs)
		ser.OptU64(&f, 9, c.intended)
		f.Bytes(10, c.preimage[:])
		f.Bytes(12, parts)
		b = f.Append(b)
		return true
	})
	return b
}

// appendEvents writes the events that mean something after a restart.
func (m *ChannelManager) appendEvents(b []byte) []byte {
	for i := range m.events {
		var f ser.Fields
		f.Bytes(0, events.WriteEvent(m.events[i].event))
		if r := m.events[i].release; r != nil {
			f.Bytes(2, appendOutPoint(append([]byte(nil), r.peer[:]...), r.funding))
		}
		b = f.Append(b)
	}
	return b
}

// appendInFlight writes the updates that may not be on disk. A monitor that was
// never stored is no update.
func (m *ChannelManager) appendInFlight(b []byte) []byte {
	m.peers.each(func(id lntypes.PublicKey, p *peerState) bool {
		for _, txo := range p.inFlight.keys() {
			updates, _ := p.inFlight.get(txo)
			var list []byte
			for _, u := range updates {
				if len(u.Steps) > 0 {
					list = ser.AppendVecOf(list, u.AppendTo)
				}
			}
			var f ser.Fields
			f.Bytes(0, id[:])
			f.Bytes(2, appendOutPoint(nil, txo))
			f.Bytes(4, list)
			b = f.Append(b)
		}
		return true
	})
	return b
}

func (m *ChannelManager) appendActions(b []byte) []byte {
	m.peers.each(func(id lntypes.PublicKey, p *peerState) bool {
		p.completionActions.each(func(c lntypes.ChannelID, actions []completionAction) bool {
			var list []byte
			for _, a := range actions {
				list = appendAction(list, a)
			}
			var f ser.Fields
			f.Bytes(0, id[:])
			f.Bytes(2, c[:])
			f.Bytes(4, list)
			b = f.Append(b)
			return true
		})
		return true
	})
	return b
}

// The numbers of completionAction's variants.
const (
	numClaimed   = 0
	numForwarded = 2
	numRelease   = 4
)

func appendAction(b []byte, action completionAction) []byte {
	var f ser.Fields
	switch a := action.(type) {
	case claimedAction:
		f.Bytes(0, a.hash[:])
		f.Bytes(2, appendOutPoint(nil, a.funding))
		f.U64(4, a.htlcID)
		return f.Append(append(b, numClaimed))
	case forwardedAction:
		f.Bytes(0, events.WriteEvent(a.event))
		if a.downstream != nil {
			f.Bytes(2, a.downstream.appendTo(nil))
		}
		return f.Append(append(b, numForwarded))
	case releaseAction:
		f.Bytes(2, a.downstream.appendTo(nil))
		return f.Append(append(b, numRelease))
	}
	return b
}

func (d *blockedChannel) appendTo(b []byte) []byte {
	b = appendOutPoint(append(b, d.peer[:]...), d.funding)
	return tlv.AppendU64(append(b, d.blocker.channel[:]...), d.blocker.htlcID)
}
