package ln

import (
	"golightning/lightning/chanmon"
	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
	"golightning/lightning/payments"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// decoded is a manager's blob taken apart, before it is compared with the monitors.
type decoded struct {
	nodeID   lntypes.PublicKey
	peers    []decodedPeer
	channels [][]byte
	outbound *payments.OutboundPayments
	inFlight []decodedUpdates
	actions  []decodedActions
}

type decodedPeer struct {
	id       lntypes.PublicKey
	features features.InitFeatures
}

type decodedUpdates struct {
	peer    lntypes.PublicKey
	funding lntypes.OutPoint
	updates []*chanmon.ChannelMonitorUpdate
}

type decodedActions struct {
	peer    lntypes.PublicKey
	channel lntypes.ChannelID
	actions []completionAction
}

// decode reads b into m, as far as that needs no monitors, and d.
func decode(m *ChannelManager, b []byte) (d decoded, err error) {
	r := tlv.NewReader(b)
	ser.ReadVersion(&r, serializationVersion)
	seen := ser.Each(&r, func(typ uint64, v *tlv.Reader) bool {
		return m.readScalar(typ, v, &d) || m.readQueues(typ, v, &d)
	})
	for typ := uint64(fieldChainHash); typ <= fieldActions; typ += 2 {
		ser.Require(&r, seen, typ)
	}
	return d, r.Done()
}

func (m *ChannelManager) readScalar(typ uint64, v *tlv.Reader, d *decoded) bool {
	switch typ {
	case fieldChainHash:
		v.Into(m.chainHash[:])
	case fieldBestBlock:
		v.Into(m.bestBlock.BlockHash[:])
		m.bestBlock.Height = v.U32()
	case fieldNodeID:
		v.Into(d.nodeID[:])
	case fieldFakeSCIDSeed:
		v.Into(m.fakeSCIDSeed[:])
	case fieldProbingSecret:
		v.Into(m.probingSecret[:])
	case fieldTimestamp:
		m.highestSeenTimestamp = v.U32()
	default:
		return false
	}
	return true
}

// readQueues reads the lists. Each element takes at least a byte: a list cannot be
// longer than its bytes (S6).
func (m *ChannelManager) readQueues(typ uint64, v *tlv.Reader, d *decoded) bool {
	switch typ {
	case fieldPeers:
		for v.Len() > 0 {
			d.peers = append(d.peers, peerFrom(v))
		}
	case fieldChannels:
		for v.Len() > 0 {
			d.channels = append(d.channels, ser.ReadVec(v))
		}
	case fieldForwards:
		for v.Len() > 0 {
			m.readForwards(v)
		}
	case fieldIntercepted:
		for v.Len() > 0 {
			var id lntypes.InterceptID
			v.Into(id[:])
			m.intercepted.set(id, addHTLCFrom(v))
		}
	case fieldClaimable:
		for v.Len() > 0 {
			m.readClaimable(v)
		}
	case fieldClaiming:
		for v.Len() > 0 {
			m.readClaiming(v)
		}
	case fieldOutbound:
		d.outbound = payments.OutboundPaymentsFrom(v)
	case fieldEvents:
		for v.Len() > 0 {
			m.readEvent(v)
		}
	case fieldInFlight:
		for v.Len() > 0 {
			d.inFlight = append(d.inFlight, updatesFrom(v))
		}
	case fieldActions:
		for v.Len() > 0 {
			d.actions = append(d.actions, actionsFrom(v))
		}
	default:
		return false
	}
	return true
}

func peerFrom(r *tlv.Reader) (p decodedPeer) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(p.id[:])
		case 2:
			p.features = features.InitFeaturesFromBEBytes(v.CopyRest())
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	return p
}

func (m *ChannelManager) readForwards(r *tlv.Reader) {
	var scid lntypes.ShortChannelID
	var pending []htlcForward
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			scid = lntypes.ShortChannelID(v.U64())
		case 2:
			for v.Len() > 0 {
				pending = append(pending, forwardFrom(v))
			}
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	if m.forwards.has(scid) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	m.forwards.set(scid, pending)
}

func forwardFrom(r *tlv.Reader) htlcForward {
	num := r.U8()
	if num == numAddHTLC {
		return addHTLCFrom(r)
	}
	if num != numFailHTLC && num != numFailMalformedHTLC {
		r.Fail(lntypes.ErrUnknownRequiredFeature)
		return failHTLC{}
	}
	var plain failHTLC
	var malformed failMalformedHTLC
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch {
		case typ == 0:
			plain.id = v.U64()
		case typ == 2 && num == numFailHTLC:
			plain.packet = lnwire.OnionErrorPacket{Data: v.CopyRest()}
		case typ == 2:
			malformed.code = v.U16()
		case typ == 4 && num == numFailMalformedHTLC:
			v.Into(malformed.sha256[:])
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	if num == numFailHTLC {
		return plain
	}
	ser.Require(r, seen, 4)
	malformed.id = plain.id
	return malformed
}

func addHTLCFrom(r *tlv.Reader) (a pendingAddHTLC) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			a.info = onion.PendingHTLCInfoFrom(v)
		case 2:
			a.prevSCID = lntypes.ShortChannelID(v.U64())
		case 4:
			a.prevHTLCID = v.U64()
		case 6:
			a.prevFunding = outPointFrom(v)
		case 8:
			var user [16]byte
			v.Into(user[:])
			a.prevUserChannelID = lntypes.U128FromBigEndian(user)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6, 8)
	return a
}

func outPointFrom(r *tlv.Reader) (o lntypes.OutPoint) {
	r.Into(o.Txid[:])
	o.Index = r.U16()
	return o
}

func (m *ChannelManager) readClaimable(r *tlv.Reader) {
	var hash lntypes.PaymentHash
	var p claimablePayment
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(hash[:])
		case 2:
			p.purpose = events.PaymentPurposeFrom(v)
		case 3:
			fields := route.RecipientOnionFieldsFrom(v)
			p.fields = &fields
		case 4:
			for v.Len() > 0 {
				p.htlcs = append(p.htlcs, claimableHTLCFrom(v))
			}
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4)
	if m.claimable.has(hash) || len(p.htlcs) == 0 {
		r.Fail(lntypes.ErrInvalidValue)
		return
	}
	m.claimable.set(hash, &p)
}

func claimableHTLCFrom(r *tlv.Reader) (h claimableHTLC) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			h.prev = route.PreviousHopDataFrom(v)
		case 2:
			h.cltvExpiry = v.U32()
		case 4:
			h.value = lntypes.Msat(v.U64())
		case 6:
			h.senderIntended = lntypes.Msat(v.U64())
		case 7:
			h.keysend = new(lntypes.PaymentPreimage)
			v.Into(h.keysend[:])
		case 9:
			h.totalReceived = ser.PtrU64[lntypes.Msat](v)
		case 10:
			h.total = lntypes.Msat(v.U64())
		case 11:
			h.skimmed = ser.PtrU64[lntypes.Msat](v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6, 10)
	if h.value > lntypes.MaxValueMsat || h.senderIntended > lntypes.MaxValueMsat {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return h
}

func (m *ChannelManager) readClaiming(r *tlv.Reader) {
	var hash lntypes.PaymentHash
	var c claimingPayment
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(hash[:])
		case 2:
			c.amount = lntypes.Msat(v.U64())
		case 4:
			c.purpose = events.PaymentPurposeFrom(v)
		case 6:
			v.Into(c.receiver[:])
		case 8:
			for v.Len() > 0 {
				c.htlcs = append(c.htlcs, events.ClaimedHTLCFrom(v))
			}
		case 9:
			c.intended = ser.PtrU64[lntypes.Msat](v)
		case 10:
			v.Into(c.preimage[:])
		case 12:
			for v.Len() > 0 {
				c.parts = append(c.parts, claimPart{prev: route.PreviousHopDataFrom(v), durable: v.Bool()})
			}
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6, 8, 10, 12)
	if m.claiming.has(hash) || len(c.parts) == 0 {
		r.Fail(lntypes.ErrInvalidValue)
		return
	}
	m.claiming.set(hash, &c)
}

func (m *ChannelManager) readEvent(r *tlv.Reader) {
	var q queuedEvent
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			q.event = events.EventFrom(v)
		case 2:
			q.release = new(heldChannel)
			v.Into(q.release.peer[:])
			q.release.funding = outPointFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0)
	if q.event == nil {
		if q.release != nil {
			r.Fail(lntypes.ErrInvalidValue) // its channel would wait forever
		}
		return
	}
	m.events = append(m.events, q)
}

func updatesFrom(r *tlv.Reader) (d decodedUpdates) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(d.peer[:])
		case 2:
			d.funding = outPointFrom(v)
		case 4:
			for v.Len() > 0 {
				update, err := chanmon.ReadChannelMonitorUpdate(ser.ReadVec(v))
				if err != nil {
					v.Fail(err)
				}
				d.updates = append(d.updates, update)
			}
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4)
	return d
}

func actionsFrom(r *tlv.Reader) (d decodedActions) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(d.peer[:])
		case 2:
			v.Into(d.channel[:])
		case 4:
			for v.Len() > 0 {
				d.actions = append(d.actions, actionFrom(v))
			}
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4)
	return d
}

func actionFrom(r *tlv.Reader) completionAction {
	num := r.U8()
	var claimed claimedAction
	var forwarded forwardedAction
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch {
		case typ == 0 && num == numClaimed:
			v.Into(claimed.hash[:])
		case typ == 2 && num == numClaimed:
			claimed.funding = outPointFrom(v)
		case typ == 4 && num == numClaimed:
			claimed.htlcID = v.U64()
		case typ == 0 && num == numForwarded:
			event, ok := events.EventFrom(v).(events.PaymentForwarded)
			if !ok {
				v.Fail(lntypes.ErrInvalidValue)
			}
			forwarded.event = event
		case typ == 2 && (num == numForwarded || num == numRelease):
			forwarded.downstream = blockedChannelFrom(v)
		default:
			return false
		}
		return true
	})
	switch num {
	case numClaimed:
		ser.Require(r, seen, 0, 2, 4)
		return claimed
	case numForwarded:
		ser.Require(r, seen, 0)
		return forwarded
	case numRelease:
		ser.Require(r, seen, 2)
		if forwarded.downstream != nil {
			return releaseAction{downstream: *forwarded.downstream}
		}
	}
	r.Fail(lntypes.ErrUnknownRequiredFeature)
	return claimed
}

func blockedChannelFrom(r *tlv.Reader) *blockedChannel {
	d := new(blockedChannel)
	r.Into(d.peer[:])
	d.funding = outPointFrom(r)
	r.Into(d.blocker.channel[:])
	d.blocker.htlcID = r.U64()
	return d
}
