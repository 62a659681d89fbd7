package gossip

import (
	"bytes"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/tlv"
)

// The graph keeps signed messages for peers that ask. Of most it keeps only what
// it does not know anyway: signatures, funding keys and what was not understood.
// The first byte of a kept message says which form it has; they are strings as
// nobody may change them.
const (
	formWhole = 0 // the whole payload follows
	formShort = 1 // see packAnnouncement and packUpdate
)

const (
	signatureLen = 64
	// announcementSigned is where the signed part of channel_announcement starts.
	announcementSigned = 4 * signatureLen
	// keysLen is the length of two keys.
	keysLen = 2 * 33
	// updateFixed is the length of channel_update without excess data.
	updateFixed = signatureLen + updateSignedLen
	// updateSignedLen is the length of what its signature signs.
	updateSignedLen = 72
	// updateFlags is where message_flags and channel_flags stand.
	updateFlags = signatureLen + 44
)

// appendAnnounced appends what a channel's record and its announcement share, but
// for the features before.
func appendAnnounced(b []byte, chain *lntypes.ChainHash, id lntypes.ShortChannelID, one, two *lntypes.NodeID) []byte {
	b = append(b, chain[:]...)
	b = tlv.AppendU64(b, uint64(id))
	b = append(b, one[:]...)
	return append(b, two[:]...)
}

// packAnnouncement returns the form in which a channel_announcement is kept:
// four signatures, two funding keys and excess data if the rest is as in c.
func packAnnouncement(payload []byte, chain *lntypes.ChainHash, c *newChannel) string {
	var buf [512]byte // most messages fit, so that nothing but the result is allocated
	known := c.features.AppendTo(buf[:0])
	known = appendAnnounced(known, chain, c.id, &c.nodes[0], &c.nodes[1])
	rest := payload[announcementSigned:]
	if !bytes.HasPrefix(rest, known) {
		return string(append(append(buf[:0], formWhole), payload...))
	}
	b := append(append(buf[:0], formShort), payload[:announcementSigned]...)
	return string(append(b, rest[len(known):]...))
}

// appendAnnouncement appends the payload of a channel's announcement, nothing if
// none is kept.
func (s *store) appendAnnouncement(b []byte, i uint32) []byte {
	x := s.extras.get(i)
	if x == nil || x.announcement == "" {
		return b
	}
	m := x.announcement[1:]
	if x.announcement[0] == formWhole {
		return append(b, m...)
	}
	c := s.channels.at(i)
	b = append(append(b, m[:announcementSigned]...), s.featuresOf(i, c).form...)
	b = appendAnnounced(b, &s.chain, c.id, &s.nodes.at(uint32(c.nodes[0])).id, &s.nodes.at(uint32(c.nodes[1])).id)
	return append(b, m[announcementSigned:]...)
}

// appendTerms appends the signed part of a channel_update without excess data.
func appendTerms(b []byte, chain *lntypes.ChainHash, id lntypes.ShortChannelID, t *terms, messageFlags, channelFlags byte) []byte {
	b = append(b, chain[:]...)
	b = tlv.AppendU64(b, uint64(id))
	b = tlv.AppendU32(b, t.updated)
	b = append(b, messageFlags, channelFlags)
	b = tlv.AppendU16(b, t.cltv)
	b = tlv.AppendU64(b, uint64(t.minimum))
	b = tlv.AppendU32(b, t.base)
	b = tlv.AppendU32(b, t.ppm)
	return tlv.AppendU64(b, uint64(t.maximum))
}

// packUpdate returns the form in which a channel_update is kept: its signature,
// flags and excess data if the rest is as in t.
func packUpdate(payload []byte, chain *lntypes.ChainHash, id lntypes.ShortChannelID, t *terms) string {
	var buf [256]byte
	flags := payload[updateFlags : updateFlags+2]
	if !bytes.HasPrefix(payload[signatureLen:], appendTerms(buf[:0], chain, id, t, flags[0], flags[1])) {
		return string(append(append(buf[:0], formWhole), payload...))
	}
	b := append(append(buf[:0], formShort), payload[:signatureLen]...)
	return string(append(append(b, flags...), payload[updateFixed:]...))
}

// appendUpdate appends the payload of the last update of a direction, nothing if
// none is kept.
func (s *store) appendUpdate(b []byte, i uint32, direction int) []byte {
	x := s.extras.get(i)
	if x == nil || x.updates[direction] == "" {
		return b
	}
	m := x.updates[direction][1:]
	if x.updates[direction][0] == formWhole {
		return append(b, m...)
	}
	c := s.channels.at(i)
	b = append(b, m[:signatureLen]...)
	b = appendTerms(b, &s.chain, c.id, s.edge(c, direction).terms(), m[signatureLen], m[signatureLen+1])
	return append(b, m[signatureLen+2:]...)
}

// announcement returns a channel's announcement, nil if none is kept.
func (s *store) announcement(i uint32) *lnwire.ChannelAnnouncement {
	return decoded(s.appendAnnouncement(nil, i), lnwire.ReadChannelAnnouncement)
}

// update returns the last update of a direction, nil if none is kept.
func (s *store) update(i uint32, direction int) *lnwire.ChannelUpdate {
	return decoded(s.appendUpdate(nil, i, direction), lnwire.ReadChannelUpdate)
}

// nodeAnnouncement returns a node's announcement, nil if none is kept.
func (d *nodeData) nodeAnnouncement() *lnwire.NodeAnnouncement {
	return decoded([]byte(d.message), lnwire.ReadNodeAnnouncement)
}

// decoded reads a message that was read before, nil if there is none.
func decoded[T any](payload []byte, read func([]byte) (T, error)) *T {
	if len(payload) == 0 {
		return nil
	}
	m, err := read(payload)
	if err != nil {
		return nil
	}
	return &m
}
