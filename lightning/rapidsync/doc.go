// Package rapidsync brings a network graph up to date from snapshots that a
// server makes, without signatures: rapid gossip sync. A full snapshot of the
// public network takes a few megabytes and a fraction of a second, where gossip
// from peers takes hundreds of megabytes of signed messages.
//
//	sync := rapidsync.NewRapidGossipSync(graph, log)
//	since, err := sync.UpdateNetworkGraph(snapshot, now) // fetched by the user
//	// the next time, ask the server for what is newer than since
//
// The server is half trusted. It can leave channels out, make some up and give
// wrong fees, so that payments fail or cost more, within the payer's limits. It
// cannot take funds.
//
// # Format
//
// Numbers are big endian, a BigSize is that of BOLT 1, a collection is a length of
// two bytes (0xffff and eight more from 65,535 on) and its bytes.
//
//	"LDK", version 1 or 2, chain hash, u32 latest: when the snapshot was made
//	version 2: u8 count of default node features; each u16 length, bits
//	u32 count of nodes; each:
//	  33 bytes node id; in version 2 its first byte also says what follows:
//	    0x80 a collection to be skipped, after all else
//	    0x40 a reminder that the node is as it was
//	    0x38 features: 0 as they were, 1 to 6 a default, 7 u16 length, bits
//	    0x04 addresses, before the features: u8 count; each u8 length, descriptor
//	u32 count of channels; each:
//	  features: u16 length, bits
//	  BigSize short channel id minus the channel's before
//	  BigSize, BigSize indexes of the two nodes; the second's bit 63 says, in
//	    version 2, that a collection follows: a BigSize capacity in satoshis,
//	    and what is to be skipped
//	u32 count of updates; unless it is 0:
//	  default terms: u16 CLTV delta, u64 HTLC minimum msat, u32 base fee msat,
//	    u32 fee millionths, u64 HTLC maximum msat
//	  each:
//	    BigSize short channel id minus the update's before
//	    u8 flags: 0x01 direction, 0x02 disabled, 0x80 incremental: what is
//	      absent is as it was, not as the default; 0x40 to 0x04 what is present
//	    terms that are present, in the order of the defaults
//	    in version 2 an update of the same channel and direction as the one
//	      before is instead, behind its flags, a collection to be skipped
//
// # What a snapshot does
//
// It is checked from end to end before anything of it is applied: one that is cut
// short, out of order, for another chain or older than two weeks changes nothing.
// (The reference applies what stands before the fault.) What it says counts as
// one week older than it is, so that gossip of the last days takes precedence.
// Channels that are known stay as they are; updates and nodes that are not newer
// than what is known, of unknown channels or beyond a channel's capacity are left
// out. Then channels without fresh updates are dropped, if the time is known.
//
// # Limits
//
// A snapshot has at most 200,000 nodes and 630,000 updates, and channels are added
// only while the graph has fewer than 630,000. Nothing is allocated by a count
// alone.
//
// What the package does not do: it fetches nothing, makes no snapshots, verifies no
// signatures and does not check that node ids are points of the curve. A
// RapidGossipSync has no lock of its own; the graph's applies, and two snapshots
// that are applied at the same time mix as gossip does.
package rapidsync
