package rapidsync

import (
	"bytes"
	"errors"

	"golightning/lightning/features"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/tlv"
)

const (
	prefix = "LDK"
	// maxNodes and maxChannels are ten times what the network is thought to have.
	maxNodes    = 200_000
	maxChannels = 630_000
)

// The bits of a node's first byte, above those of the key.
const (
	nodeKey       = 0x03
	nodeAddresses = 0x04
	nodeFeatures  = 0x38
	nodeReminder  = 0x40
	nodeExtra     = 0x80
)

// channelExtra is the bit of the second node's index.
const channelExtra = 1 << 63

// The bits of an update's flags.
const (
	directionFlag   = 0x01
	channelFlags    = 0x03
	presentMaximum  = 0x04
	presentPPM      = 0x08
	presentBase     = 0x10
	presentMinimum  = 0x20
	presentDelta    = 0x40
	incrementalFlag = 0x80
)

// snapshot is one that has been checked. The channels and updates are read again
// when they are applied: they need no memory in between.
type snapshot struct {
	version  uint8
	chain    lntypes.ChainHash
	latest   uint32
	ids      []lntypes.NodeID
	told     []node // those of which more is said than the id
	channels section
	updates  section
	defaults terms
}

// section is so many entries that start where r stands.
type section struct {
	r     tlv.Reader
	count uint32
}

// node is what is said of a node; nil and false mean that it is as it was.
type node struct {
	id        lntypes.NodeID
	features  *features.NodeFeatures
	addresses section
	addressed bool
}

type channel struct {
	id       lntypes.ShortChannelID
	one, two uint64 // indexes of snapshot.ids
	features features.ChannelFeatures
	capacity lntypes.Sat
	sized    bool // the capacity is known
}

// terms are what an update sets besides its flags.
type terms struct {
	cltvExpiryDelta uint16
	htlcMinimum     lntypes.Msat
	feeBase, feePPM uint32
	htlcMaximum     lntypes.Msat
}

type update struct {
	id    lntypes.ShortChannelID
	flags uint8
	terms terms
}

// failure turns a reader's failure into the package's error.
func failure(r *tlv.Reader) error {
	err := r.Err()
	if err == nil {
		return nil
	}
	d := lntypes.ErrInvalidValue
	errors.As(err, &d)
	return GraphSyncErrorDecodeError{lntypes.DecodeError{Kind: d.Kind, What: "snapshot"}}
}

// header reads what stands before the content.
func (m *snapshot) header(r *tlv.Reader) error {
	magic := r.Bytes(len(prefix))
	m.version = r.U8()
	if r.Err() == nil && (string(magic) != prefix || m.version < 1 || m.version > 2) {
		r.Fail(lntypes.ErrUnknownVersion)
	}
	r.Into(m.chain[:])
	m.latest = r.U32()
	return failure(r)
}

// content reads all else, keeps the nodes and checks channels and updates.
func (m *snapshot) content(r *tlv.Reader) error {
	var defaults []features.NodeFeatures
	if m.version >= 2 {
		for n := r.U8(); n > 0 && r.Err() == nil; n-- {
			defaults = append(defaults, features.NodeFeaturesFrom(r))
		}
	}
	count := r.U32()
	if count > maxNodes {
		return refuse("the snapshot has more nodes than there can be")
	}
	m.ids = make([]lntypes.NodeID, 0, min(int(count), r.Len()/len(lntypes.NodeID{})))
	for ; count > 0 && r.Err() == nil; count-- {
		m.node(r, defaults)
	}
	m.channels.count = r.U32()
	m.channels.r = *r
	sorted := true
	m.eachChannel(r, func(c *channel) {
		sorted = sorted && bytes.Compare(m.ids[c.one][:], m.ids[c.two][:]) < 0
	})
	m.updates.count = r.U32()
	switch {
	case r.Err() != nil:
		return failure(r)
	case !sorted:
		return refuse("the snapshot has a channel whose nodes are not in order")
	case m.updates.count > maxChannels:
		return refuse("the snapshot has more updates than there can be")
	case m.updates.count > 0:
		d := &m.defaults
		d.cltvExpiryDelta, d.htlcMinimum, d.feeBase = r.U16(), lntypes.Msat(r.U64()), r.U32()
		d.feePPM, d.htlcMaximum = r.U32(), lntypes.Msat(r.U64())
	}
	m.updates.r = *r
	m.eachUpdate(r, func(*update) (terms, bool) { return terms{}, false }, nil)
	return failure(r)
}

// node reads a node's entry.
func (m *snapshot) node(r *tlv.Reader, defaults []features.NodeFeatures) {
	var n node
	r.Into(n.id[:])
	var what byte
	if m.version >= 2 {
		what = n.id[0] &^ nodeKey
		n.id[0] &= nodeKey
	}
	if r.Err() == nil && n.id[0] != 2 && n.id[0] != 3 {
		r.Fail(lntypes.ErrInvalidValue)
	}
	if what&nodeAddresses != 0 {
		n.addresses, n.addressed = addressSection(r), true
	}
	switch which := int(what & nodeFeatures >> 3); {
	case which == 0:
	case which == nodeFeatures>>3:
		f := features.NodeFeaturesFrom(r)
		n.features = &f
	case which > len(defaults):
		r.Fail(lntypes.ErrInvalidValue)
	default:
		n.features = &defaults[which-1]
	}
	if what&nodeExtra != 0 {
		skip(r)
	}
	m.ids = append(m.ids, n.id)
	if what&(nodeReminder|nodeAddresses|nodeFeatures) != 0 {
		m.told = append(m.told, n)
	}
}

// addressSection reads over a node's addresses. They take much more memory than
// their descriptors do and are read in earnest when they are applied.
func addressSection(r *tlv.Reader) section {
	var s section
	s.count = uint32(r.U8())
	s.r = *r
	for n := s.count; n > 0 && r.Err() == nil; n-- {
		r.Bytes(int(r.U8()))
	}
	return s
}

// list returns the addresses. Those that are not understood are left out: there may
// be new forms.
func (n *node) list() (list []lnwire.SocketAddress) {
	r := n.addresses.r
	for range n.addresses.count {
		if a, err := lnwire.ReadSocketAddress(r.Bytes(int(r.U8()))); err == nil {
			list = append(list, a)
		}
	}
	return list
}

// skip reads over a collection.
func skip(r *tlv.Reader) { r.Bytes(ser.ReadLen(r, 1)) }

// nextID reads a short channel id as the difference to the one before.
func nextID(r *tlv.Reader, last lntypes.ShortChannelID) (id lntypes.ShortChannelID, delta uint64) {
	delta = r.BigSize()
	id = last + lntypes.ShortChannelID(delta)
	if id < last {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return id, delta
}

// eachChannel reads the channels at r until one is broken. The argument of f is
// valid during the call.
func (m *snapshot) eachChannel(r *tlv.Reader, f func(*channel)) {
	var c channel
	for n := m.channels.count; n > 0; n-- {
		c.features = features.ChannelFeaturesFrom(r)
		c.id, _ = nextID(r, c.id)
		c.one, c.two, c.sized = r.BigSize(), r.BigSize(), false
		extra := c.two&channelExtra != 0
		c.two &^= channelExtra
		if nodes := uint64(len(m.ids)); r.Err() == nil && (c.one >= nodes || c.two >= nodes) {
			r.Fail(lntypes.ErrInvalidValue)
		}
		if extra && m.version >= 2 {
			more := tlv.NewReader(r.Bytes(ser.ReadLen(r, 1)))
			c.capacity, c.sized = lntypes.Sat(more.BigSize()), true
			if r.Err() == nil && more.Err() != nil {
				r.Fail(more.Err())
			}
		}
		if r.Err() != nil {
			return
		}
		f(&c)
	}
}

// eachUpdate reads the updates at r until one is broken. What an update does not
// say is as base has it. If base reports false, f does not get the update. The
// arguments are valid during the call.
func (m *snapshot) eachUpdate(r *tlv.Reader, base func(*update) (terms, bool), f func(*update)) {
	var u update
	for n := m.updates.count; n > 0; n-- {
		id, delta := nextID(r, u.id)
		flags := r.U8()
		again := n < m.updates.count && delta == 0 && (flags^u.flags)&directionFlag == 0
		u.id, u.flags = id, flags
		if again && m.version >= 2 {
			skip(r)
			continue
		}
		if r.Err() != nil {
			return
		}
		var ok bool
		u.terms, ok = base(&u)
		u.terms.read(r, flags)
		if ok && r.Err() == nil {
			f(&u)
		}
	}
}

// read reads the terms that flags say are present.
func (t *terms) read(r *tlv.Reader, flags uint8) {
	if flags&presentDelta != 0 {
		t.cltvExpiryDelta = r.U16()
	}
	if flags&presentMinimum != 0 {
		t.htlcMinimum = lntypes.Msat(r.U64())
	}
	if flags&presentBase != 0 {
		t.feeBase = r.U32()
	}
	if flags&presentPPM != 0 {
		t.feePPM = r.U32()
	}
	if flags&presentMaximum != 0 {
		t.htlcMaximum = lntypes.Msat(r.U64())
	}
}
