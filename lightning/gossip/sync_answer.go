package gossip

import (
	"cmp"
	"hash/crc32"
	"slices"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// The bits of query_option_flags (BOLT 7).
const (
	optionTimestamps = 1 << 0
	optionChecksums  = 1 << 1
)

// The bits of a query flag (BOLT 7).
const (
	flagAnnouncement = 1 << 0
	flagUpdateOne    = 1 << 1
	flagUpdateTwo    = 1 << 2
	flagNodeOne      = 1 << 3
	flagNodeTwo      = 1 << 4
	flagsAll         = 1<<5 - 1
)

// maxReplyIDs is how many channels one reply_channel_range holds, by whether
// timestamps and checksums come along: 8, 16 or 24 bytes for each.
func maxReplyIDs(options uint64) int {
	switch options & (optionTimestamps | optionChecksums) {
	case 0:
		return 8000
	case optionTimestamps | optionChecksums:
		return 2700
	}
	return 4000
}

// castagnoli is the polynomial of CRC32C.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// checksum is the checksum of a direction's channel_update: CRC32C of it without
// signature and timestamp (BOLT 7); 0 for none. buf lends memory.
func (c *toldChannel) checksum(direction int, buf *[]byte) uint32 {
	if c.updated[direction] == 0 {
		return 0
	}
	*buf = c.appendUpdate((*buf)[:0], direction)
	return updateChecksum(*buf)
}

func updateChecksum(update []byte) uint32 {
	const signature, timestamp = 64, 64 + 32 + 8
	if len(update) < timestamp+4 {
		return 0
	}
	sum := crc32.Update(0, castagnoli, update[signature:timestamp])
	return crc32.Update(sum, castagnoli, update[timestamp+4:])
}

// rangeQuery is a query_channel_range that is being answered. It holds a position
// only: each reply is made of the graph as it is then.
type rangeQuery struct {
	graph   *NetworkGraph
	chain   lntypes.ChainHash
	options uint64
	first   uint32                 // the next reply's first block
	blocks  uint32                 // blocks asked for, from the query
	end     uint32                 // the first block after the range
	from    lntypes.ShortChannelID // the next channel
	// void: the query is for another chain or for no block. One empty reply is
	// the answer.
	void   bool
	done   bool
	looked int // channels looked at so far, told or not
}

func newRangeQuery(g *NetworkGraph, msg *lnwire.QueryChannelRange) *rangeQuery {
	q := &rangeQuery{graph: g, chain: msg.ChainHash, first: msg.FirstBlocknum, blocks: msg.NumberOfBlocks, end: msg.EndBlocknum()}
	if msg.QueryOption != nil {
		q.options = *msg.QueryOption
	}
	from, ok := lntypes.NewShortChannelID(msg.FirstBlocknum, 0, 0)
	q.from = from
	q.void = !ok || msg.ChainHash != g.chainHash || msg.NumberOfBlocks == 0
	return q
}

// rangeEntry is one channel of a reply.
type rangeEntry struct {
	id    lntypes.ShortChannelID
	times lnwire.ChannelUpdateTimestamps
	sums  lnwire.ChannelUpdateChecksums
}

// next makes the next reply and sets done with the last one. The replies' ranges
// follow each other without gap, which some implementations insist on, and end
// where the query's range ends. A block is split only if it has more channels
// than fit; the next reply then begins with the same block.
func (q *rangeQuery) next() lnwire.ReplyChannelRange {
	m := lnwire.ReplyChannelRange{ChainHash: q.chain, FirstBlocknum: q.first, NumberOfBlocks: q.blocks, SyncComplete: true}
	if q.void {
		q.done = true
		return m
	}
	limit := maxReplyIDs(q.options)
	entries := q.collect(limit + 1)
	if len(entries) <= limit {
		q.done = true
		m.NumberOfBlocks = q.end - q.first
		q.fill(&m, entries)
		return m
	}
	m.SyncComplete = false
	next := entries[limit].id
	whole := limit // entries of blocks that fit as a whole
	for whole > 0 && entries[whole-1].id.Block() == next.Block() {
		whole--
	}
	if whole > 0 {
		next = entries[whole].id
		m.NumberOfBlocks = next.Block() - q.first
		q.fill(&m, entries[:whole])
	} else {
		m.NumberOfBlocks = next.Block() + 1 - q.first
		q.fill(&m, entries[:limit])
	}
	q.first, q.from = next.Block(), next
	return m
}

// collect returns the next n channels of the range.
func (q *rangeQuery) collect(n int) (entries []rangeEntry) {
	var buf []byte
	q.looked += q.graph.toldFrom(q.from, func(c *toldChannel) bool {
		if c.id.Block() >= q.end || len(entries) == n {
			return false
		}
		e := rangeEntry{id: c.id, times: lnwire.ChannelUpdateTimestamps{NodeID1: c.updated[0], NodeID2: c.updated[1]}}
		if q.options&optionChecksums != 0 {
			e.sums = lnwire.ChannelUpdateChecksums{NodeID1: c.checksum(0, &buf), NodeID2: c.checksum(1, &buf)}
		}
		entries = append(entries, e)
		return true
	})
	return entries
}

// fill puts channels into a reply.
func (q *rangeQuery) fill(m *lnwire.ReplyChannelRange, entries []rangeEntry) {
	for i := range entries {
		m.ShortChannelIDs = append(m.ShortChannelIDs, entries[i].id)
		if q.options&optionTimestamps != 0 {
			m.Timestamps = append(m.Timestamps, entries[i].times)
		}
		if q.options&optionChecksums != 0 {
			m.Checksums = append(m.Checksums, entries[i].sums)
		}
	}
}

// askedChannel is one channel of a query_short_channel_ids.
type askedChannel struct {
	id    lntypes.ShortChannelID
	flags uint8
}

// maxNodesRemembered bounds the nodes of which is remembered that a query has
// been answered with their announcement.
const maxNodesRemembered = 2048

// idsQuery is a query_short_channel_ids that is being answered.
type idsQuery struct {
	graph *NetworkGraph
	chain lntypes.ChainHash
	asked []askedChannel // what is left, each channel once
	nodes map[lntypes.NodeID]struct{}
	done  bool
}

func newIDsQuery(g *NetworkGraph, msg *lnwire.QueryShortChannelIds) *idsQuery {
	q := &idsQuery{graph: g, chain: msg.ChainHash, nodes: make(map[lntypes.NodeID]struct{})}
	if msg.ChainHash != g.chainHash {
		return q
	}
	q.asked = make([]askedChannel, len(msg.ShortChannelIDs))
	for i, id := range msg.ShortChannelIDs {
		q.asked[i] = askedChannel{id, flagsAll}
		if msg.QueryFlags != nil {
			q.asked[i].flags = uint8(msg.QueryFlags[i] & flagsAll)
		}
	}
	q.asked = onceEach(q.asked)
	return q
}

// onceEach sorts the channels and joins the flags of those that are there twice:
// an id that is repeated is answered once.
func onceEach(asked []askedChannel) []askedChannel {
	slices.SortFunc(asked, func(a, b askedChannel) int { return cmp.Compare(a.id, b.id) })
	out := asked[:0]
	for _, a := range asked {
		if n := len(out); n > 0 && out[n-1].id == a.id {
			out[n-1].flags |= a.flags
			continue
		}
		out = append(out, a)
	}
	return out
}

// next appends the messages about the next channel that there is something to
// tell of, or the end of the answer, and then sets done.
func (q *idsQuery) next(out [][]byte) [][]byte {
	for len(q.asked) > 0 {
		a := q.asked[0]
		q.asked = q.asked[1:]
		if out = q.channel(out, a); len(out) > 0 {
			return out
		}
	}
	q.done = true
	end := lnwire.ReplyShortChannelIdsEnd{ChainHash: q.chain, FullInformation: q.chain == q.graph.chainHash}
	return append(out, end.AppendTo(typed(lnwire.MsgTypeReplyShortChannelIdsEnd, 33)))
}

// channel appends what is asked for of a channel.
func (q *idsQuery) channel(out [][]byte, a askedChannel) [][]byte {
	var nodes [2]lntypes.NodeID
	known := q.graph.told(a.id, func(c *toldChannel) {
		nodes = [2]lntypes.NodeID{*c.node(0), *c.node(1)}
		if a.flags&flagAnnouncement != 0 {
			out = append(out, c.announcementFrame())
		}
		for i, flag := range [2]uint8{flagUpdateOne, flagUpdateTwo} {
			if a.flags&flag != 0 && c.updated[i] != 0 {
				out = append(out, c.updateFrame(i))
			}
		}
	})
	if !known {
		return out
	}
	for i, flag := range [2]uint8{flagNodeOne, flagNodeTwo} {
		if _, told := q.nodes[nodes[i]]; a.flags&flag == 0 || told {
			continue
		}
		if len(q.nodes) < maxNodesRemembered {
			q.nodes[nodes[i]] = struct{}{}
		}
		if _, m := q.graph.toldNode(&nodes[i]); m != "" {
			out = append(out, nodeFrame(m))
		}
	}
	return out
}
