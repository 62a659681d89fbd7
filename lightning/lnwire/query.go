package lnwire

import "golightning/lightning/lntypes"

// QueryChannelRange is query_channel_range (BOLT 7).
type QueryChannelRange struct {
	ChainHash      lntypes.ChainHash
	FirstBlocknum  uint32
	NumberOfBlocks uint32
	// QueryOption is the query_option record: bit 0 asks for timestamps, bit
	// 1 for checksums. Nil if absent.
	QueryOption *uint64
}

// ReplyChannelRange is reply_channel_range (BOLT 7).
type ReplyChannelRange struct {
	ChainHash      lntypes.ChainHash
	FirstBlocknum  uint32
	NumberOfBlocks uint32
	// SyncComplete says that this is the last reply to the query. BOLT 7 has
	// the field, of old, for whether the sender's graph is up to date.
	SyncComplete    bool
	ShortChannelIDs []lntypes.ShortChannelID
	// Timestamps has one entry per short channel id; nil if absent.
	Timestamps []ChannelUpdateTimestamps
	// Checksums has one entry per short channel id; nil if absent.
	Checksums []ChannelUpdateChecksums
}

// ChannelUpdateTimestamps are the timestamps of a channel's two updates, 0
// where there is none.
type ChannelUpdateTimestamps struct{ NodeID1, NodeID2 uint32 }

// ChannelUpdateChecksums are the checksums of a channel's two updates, 0 where
// there is none.
type ChannelUpdateChecksums struct{ NodeID1, NodeID2 uint32 }

// QueryShortChannelIds is query_short_channel_ids (BOLT 7).
type QueryShortChannelIds struct {
	ChainHash       lntypes.ChainHash
	ShortChannelIDs []lntypes.ShortChannelID
	// QueryFlags has one bitfield per short channel id; nil if absent.
	QueryFlags []uint64
}

// ReplyShortChannelIdsEnd is reply_short_channel_ids_end (BOLT 7).
type ReplyShortChannelIdsEnd struct {
	ChainHash       lntypes.ChainHash
	FullInformation bool
}

// GossipTimestampFilter is gossip_timestamp_filter (BOLT 7).
type GossipTimestampFilter struct {
	ChainHash      lntypes.ChainHash
	FirstTimestamp uint32 // seconds since 1970
	TimestampRange uint32 // seconds
}

// EndBlocknum returns the first block height after the range, at most the
// largest uint32.
func (m *QueryChannelRange) EndBlocknum() uint32 {
	if end := m.FirstBlocknum + m.NumberOfBlocks; end >= m.FirstBlocknum {
		return end
	}
	return ^uint32(0)
}

// Admits reports whether the filter lets gossip of the timestamp pass.
func (m *GossipTimestampFilter) Admits(timestamp uint32) bool {
	return timestamp >= m.FirstTimestamp && timestamp-m.FirstTimestamp < m.TimestampRange
}

// IsEmpty reports whether no gossip at all passes the filter.
func (m *GossipTimestampFilter) IsEmpty() bool { return m.TimestampRange == 0 }
