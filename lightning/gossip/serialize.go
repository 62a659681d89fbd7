package gossip

import (
	"errors"

	"golightning/lightning/features"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// The forms in this file are the reference's, byte for byte, but for the order
// of channels and nodes, which is ascending here and arbitrary there.

// graphVersion is the version that is written, and the lowest that can read it.
const graphVersion = 1

// Write returns the graph's form on disk.
func (g *NetworkGraph) Write() []byte {
	g.mu.Lock()
	channels := collect(&g.channels)
	nodes := collect(&g.nodes)
	rapidSync := g.rapidSync
	g.mu.Unlock()
	// The values do not change, so that the lock is not needed to write them.
	b := ser.AppendVersion(nil, graphVersion, graphVersion)
	b = append(b, g.chainHash[:]...)
	b = tlv.AppendU64(b, uint64(len(channels)))
	for _, c := range channels {
		b = c.value.AppendTo(tlv.AppendU64(b, uint64(c.key)))
	}
	b = tlv.AppendU64(b, uint64(len(nodes)))
	for _, n := range nodes {
		b = n.value.AppendTo(append(b, n.key[:]...))
	}
	var f ser.Fields
	f.OptU32(1, rapidSync)
	return f.Append(b)
}

type entry[K comparable, V any] struct {
	key   K
	value *V
}

// collect returns the index's content in order.
func collect[K comparable, V any](x *index[K, V]) []entry[K, V] {
	keys := x.sorted()
	out := make([]entry[K, V], len(keys))
	for i, k := range keys {
		out[i] = entry[K, V]{k, x.get(k)}
	}
	return out
}

// ReadNetworkGraph reads a graph's form on disk. Errors are of type
// *lntypes.DecodeError.
func ReadNetworkGraph(b []byte, log logger.Logger) (*NetworkGraph, error) {
	r := tlv.NewReader(b)
	ser.ReadVersion(&r, graphVersion)
	var chain lntypes.ChainHash
	r.Into(chain[:])
	g := newGraph(chain, log)
	for n := r.U64(); n > 0 && r.Err() == nil; n-- {
		id := lntypes.ShortChannelID(r.U64())
		c := new(ChannelInfo)
		c.decode(&r)
		if r.Err() == nil {
			g.channels.put(id, c)
		}
	}
	for n := r.U64(); n > 0 && r.Err() == nil; n-- {
		var id lntypes.NodeID
		r.Into(id[:])
		v := new(NodeInfo)
		v.decode(&r)
		if r.Err() == nil {
			g.nodes.put(id, v)
		}
	}
	ser.Each(&r, func(typ uint64, v *tlv.Reader) bool {
		if typ == 1 {
			g.rapidSync = ser.PtrU32[uint32](v)
		}
		return typ == 1
	})
	if err := r.Done(); err != nil {
		return nil, err
	}
	return g, nil
}

// AppendTo appends the form on disk.
func (c *ChannelInfo) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, c.Features.Write())
	f.U64(1, c.announcementReceivedTime)
	f.Bytes(2, c.NodeOne[:])
	f.Bytes(4, appendUpdateOption(c.OneToTwo))
	f.Bytes(6, c.NodeTwo[:])
	f.Bytes(8, appendUpdateOption(c.TwoToOne))
	var capacity []byte
	if c.CapacitySats != nil {
		capacity = tlv.AppendU64(nil, uint64(*c.CapacitySats))
	}
	f.Bytes(10, ser.AppendOption(nil, capacity != nil, capacity))
	var msg []byte
	if c.AnnouncementMessage != nil {
		msg = c.AnnouncementMessage.Write()
	}
	f.Bytes(12, ser.AppendOption(nil, msg != nil, msg))
	return f.Append(b)
}

func appendUpdateOption(u *ChannelUpdateInfo) []byte {
	if u == nil {
		return ser.AppendOption(nil, false, nil)
	}
	return ser.AppendOption(nil, true, u.Write())
}

// Write returns the form on disk.
func (c *ChannelInfo) Write() []byte { return c.AppendTo(nil) }

// ReadChannelInfo reads what Write returns. Errors are of type
// *lntypes.DecodeError.
func ReadChannelInfo(b []byte) (ChannelInfo, error) {
	var c ChannelInfo
	r := tlv.NewReader(b)
	c.decode(&r)
	return c, r.Done()
}

func (c *ChannelInfo) decode(r *tlv.Reader) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			c.Features = features.ChannelFeaturesFrom(v)
		case 1:
			c.announcementReceivedTime = v.U64()
		case 2:
			v.Into(c.NodeOne[:])
		case 4:
			c.OneToTwo = tolerantUpdate(v)
		case 6:
			v.Into(c.NodeTwo[:])
		case 8:
			c.TwoToOne = tolerantUpdate(v)
		case 10:
			if o := ser.ReadOption(v); o != nil {
				c.CapacitySats = ser.PtrU64[lntypes.Sat](o)
				closeOption(v, o)
			}
		case 12:
			c.AnnouncementMessage = readOption(v, lnwire.ReadChannelAnnouncement)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 6, 10, 12)
}

// closeOption fails v if the option's value was not read to its end.
func closeOption(v, o *tlv.Reader) {
	if err := o.Done(); err != nil {
		v.Fail(err)
	}
}

// readOption reads an optional message.
func readOption[T any](v *tlv.Reader, read func([]byte) (T, error)) *T {
	o := ser.ReadOption(v)
	if o == nil {
		return nil
	}
	m, err := read(o.Rest())
	if err != nil {
		v.Fail(err)
		return nil
	}
	return &m
}

// tolerantUpdate reads a direction. One that old versions wrote without
// htlc_maximum_msat, or that cannot be read otherwise, counts as absent: it will
// come again by gossip.
func tolerantUpdate(v *tlv.Reader) *ChannelUpdateInfo {
	field := tlv.NewReader(v.Rest())
	o := ser.ReadOption(&field)
	if o == nil || field.Len() != 0 {
		return nil
	}
	u, err := ReadChannelUpdateInfo(o.Rest())
	switch {
	case err == nil:
		return &u
	case !errors.Is(err, lntypes.ErrShortRead) && !errors.Is(err, lntypes.ErrInvalidValue):
		v.Fail(err)
	}
	return nil
}

// AppendTo appends the form on disk.
func (i *ChannelUpdateInfo) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.U32(0, i.LastUpdate)
	f.Bool(2, i.Enabled)
	f.U16(4, i.CltvExpiryDelta)
	f.U64(6, uint64(i.HTLCMinimumMsat))
	f.Bytes(8, ser.AppendOption(nil, true, tlv.AppendU64(nil, uint64(i.HTLCMaximumMsat))))
	f.Bytes(10, i.Fees.Write())
	var msg []byte
	if i.LastUpdateMessage != nil {
		msg = i.LastUpdateMessage.Write()
	}
	f.Bytes(12, ser.AppendOption(nil, msg != nil, msg))
	return f.Append(b)
}

// Write returns the form on disk.
func (i *ChannelUpdateInfo) Write() []byte { return i.AppendTo(nil) }

// ReadChannelUpdateInfo reads what Write returns. Errors are of type
// *lntypes.DecodeError.
func ReadChannelUpdateInfo(b []byte) (ChannelUpdateInfo, error) {
	var i ChannelUpdateInfo
	var maximum *lntypes.Msat
	r := tlv.NewReader(b)
	seen := ser.Each(&r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			i.LastUpdate = v.U32()
		case 2:
			i.Enabled = v.Bool()
		case 4:
			i.CltvExpiryDelta = v.U16()
		case 6:
			i.HTLCMinimumMsat = lntypes.Msat(v.U64())
		case 8:
			if o := ser.ReadOption(v); o != nil {
				maximum = ser.PtrU64[lntypes.Msat](o)
				closeOption(v, o)
			}
		case 10:
			i.Fees = route.RoutingFeesFrom(v)
		case 12:
			i.LastUpdateMessage = readOption(v, lnwire.ReadChannelUpdate)
		default:
			return false
		}
		return true
	})
	ser.Require(&r, seen, 0, 2, 4, 6, 8, 10, 12)
	if r.Err() == nil && maximum == nil {
		r.Fail(lntypes.ErrInvalidValue)
	}
	if err := r.Done(); err != nil {
		return ChannelUpdateInfo{}, err
	}
	i.HTLCMaximumMsat = *maximum
	return i, nil
}

// AppendTo appends the form on disk.
func (n *NodeInfo) AppendTo(b []byte) []byte {
	var f ser.Fields
	if n.AnnouncementInfo != nil {
		f.Bytes(2, n.AnnouncementInfo.Write())
	}
	channels := make([]byte, 0, 8*len(n.Channels))
	for _, id := range n.Channels {
		channels = tlv.AppendU64(channels, uint64(id))
	}
	f.Bytes(4, channels)
	return f.Append(b)
}

// Write returns the form on disk.
func (n *NodeInfo) Write() []byte { return n.AppendTo(nil) }

// ReadNodeInfo reads what Write returns. Errors are of type
// *lntypes.DecodeError.
func ReadNodeInfo(b []byte) (NodeInfo, error) {
	var n NodeInfo
	r := tlv.NewReader(b)
	n.decode(&r)
	return n, r.Done()
}

func (n *NodeInfo) decode(r *tlv.Reader) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0: // fees that old versions kept
			v.Rest()
		case 2:
			// Old versions took host names that are none; such an announcement
			// will come again by gossip.
			if info, err := ReadNodeAnnouncementInfo(v.Rest()); err == nil {
				n.AnnouncementInfo = &info
			}
		case 4:
			n.Channels = make([]lntypes.ShortChannelID, v.Len()/8)
			for i := range n.Channels {
				n.Channels[i] = lntypes.ShortChannelID(v.U64())
			}
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 4)
}

// AppendTo appends the form on disk.
func (i *NodeAnnouncementInfo) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, i.Features.Write())
	f.U32(2, i.LastUpdate)
	f.Bytes(4, i.RGB[:])
	f.Bytes(6, i.Alias.A[:])
	if i.AnnouncementMessage != nil {
		f.Bytes(8, i.AnnouncementMessage.Write())
	}
	f.Bytes(10, nil) // addresses, which old versions insist on
	return f.Append(b)
}

// Write returns the form on disk.
func (i *NodeAnnouncementInfo) Write() []byte { return i.AppendTo(nil) }

// ReadNodeAnnouncementInfo reads what Write returns. Errors are of type
// *lntypes.DecodeError.
func ReadNodeAnnouncementInfo(b []byte) (NodeAnnouncementInfo, error) {
	var i NodeAnnouncementInfo
	r := tlv.NewReader(b)
	seen := ser.Each(&r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			i.Features = features.NodeFeaturesFrom(v)
		case 2:
			i.LastUpdate = v.U32()
		case 4:
			v.Into(i.RGB[:])
		case 6:
			v.Into(i.Alias.A[:])
		case 8:
			m, err := lnwire.ReadNodeAnnouncement(v.Rest())
			if err != nil {
				v.Fail(err)
			}
			i.AnnouncementMessage = &m
		case 10: // addresses, which the message has
			v.Rest()
		default:
			return false
		}
		return true
	})
	ser.Require(&r, seen, 0, 2, 4, 6)
	if err := r.Done(); err != nil {
		return NodeAnnouncementInfo{}, err
	}
	return i, nil
}
