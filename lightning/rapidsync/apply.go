package rapidsync

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// apply brings the graph up to date. What the graph refuses is left out.
func (s *RapidGossipSync) apply(m *snapshot, now lntypes.UnixTime) {
	counts := lntypes.UnixTime(m.latest).Since(backdateBy)
	_, known := s.graph.ReadOnly().Size()
	room := maxChannels - min(maxChannels, known)
	r := m.channels.r
	m.eachChannel(&r, func(c *channel) {
		if room == 0 {
			return
		}
		room--
		var capacity *lntypes.Sat
		if c.sized {
			capacity = &c.capacity
		}
		s.leftOut(s.graph.AddChannelFromPartialAnnouncementWithCapacity(c.id, capacity, counts, c.features, m.ids[c.one], m.ids[c.two]))
	})
	s.applyNodes(m, uint32(counts))
	r = m.updates.r
	base := func(u *update) (terms, bool) {
		if u.flags&incrementalFlag == 0 {
			return m.defaults, true
		}
		old, ok := s.graph.ChannelTerms(u.id, u.flags)
		return terms{old.CltvExpiryDelta, old.HTLCMinimumMsat, old.Fees.BaseMsat, old.Fees.ProportionalMillionths, old.HTLCMaximumMsat}, ok
	}
	m.eachUpdate(&r, base, func(u *update) {
		t := &u.terms
		s.leftOut(s.graph.UpdateChannelUnsigned(&lnwire.UnsignedChannelUpdate{
			ChainHash: m.chain, ShortChannelID: u.id, Timestamp: uint32(counts), Flags: u.flags & channelFlags,
			CltvExpiryDelta: t.cltvExpiryDelta, HTLCMinimumMsat: t.htlcMinimum, HTLCMaximumMsat: t.htlcMaximum,
			FeeBaseMsat: t.feeBase, FeeProportionalMillionths: t.feePPM,
		}, now))
	})
}

// applyNodes announces the nodes of which something is said, with all else as it
// was.
func (s *RapidGossipSync) applyNodes(m *snapshot, counts uint32) {
	if len(m.told) == 0 {
		return
	}
	view := s.graph.ReadOnly()
	for i := range m.told {
		n := &m.told[i]
		msg := lnwire.UnsignedNodeAnnouncement{NodeID: n.id, Timestamp: counts}
		if i, ok := view.NodeIndex(n.id); ok {
			if info := view.NodeAnnouncementInfoAt(i); info != nil {
				msg.Features, msg.RGB, msg.Alias, msg.Addresses = info.Features, info.RGB, info.Alias, info.Addresses()
			}
		}
		if n.features != nil {
			msg.Features = *n.features
		}
		if n.addressed {
			msg.Addresses = n.list()
		}
		s.leftOut(s.graph.UpdateNodeFromUnsignedAnnouncement(&msg))
	}
}

// leftOut says why something was left out.
func (s *RapidGossipSync) leftOut(err error) {
	if err != nil {
		s.log.Gossipf("part of the snapshot left out: %v", err)
	}
}
