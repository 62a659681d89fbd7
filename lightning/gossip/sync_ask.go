package gossip

import (
	"errors"
	"slices"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// SyncMode says how a P2PGossipSync learns the graph from its peers.
type SyncMode uint8

const (
	// SyncByTimestampFilter is what the reference 0.0.121 does: each peer is sent
	// a timestamp filter when it connects, the first five one that reaches two
	// weeks back.
	SyncByTimestampFilter SyncMode = iota
	// SyncByQueries asks one peer after the other which channels there are, and
	// then for what we lack or have in an older form. A peer that has been asked,
	// or is not needed for that, is sent a timestamp filter for new gossip.
	SyncByQueries
)

// String names the mode.
func (m SyncMode) String() string {
	if m == SyncByQueries {
		return "SyncByQueries"
	}
	return "SyncByTimestampFilter"
}

const (
	// initialSyncs is how many peers are asked for all their channels: what one
	// withholds another tells.
	initialSyncs = 3
	// resyncTicks is after how many ticks, about an hour, the next peer is asked;
	// retryTicks, about five minutes, while no peer has told us all.
	resyncTicks = 360
	retryTicks  = 30
	// patienceTicks is how many ticks, about a minute, a peer may take for the
	// next reply to a range query, or for all answers to one query for ids.
	patienceTicks = 6
	// maxAskTicks is how many ticks, about half an hour, a peer may be asked in all:
	// others wait for their turn.
	maxAskTicks = 180
	// idsPerQuery is how many channels are asked for at a time: some 400 kB of
	// answers.
	idsPerQuery = 500
	// maxBarren is how many queries for ids in a row may bring no channel at all.
	maxBarren = 4
)

// askState is how far a peer has been asked.
type askState uint8

const (
	askWaiting askState = iota
	askRanges           // query_channel_range is outstanding
	askIDs              // query_short_channel_ids is outstanding
	askDone             // it has told all we wanted
	askFailed           // it did not answer, or against the rules
)

// String names the state.
func (s askState) String() string {
	return [...]string{"waiting", "ranges", "ids", "done", "failed"}[s]
}

// askedPeer is a peer that may be asked.
type askedPeer struct {
	*session
	extended bool // it knows query flags
	filtered bool // it has been sent a timestamp filter
	barred   bool // it broke the rules: it is not asked again for anything
	state    askState
	quiet    int    // ticks since it last answered
	ticks    int    // since it is being asked
	started  uint64 // when it was first asked, seconds since 1970

	ranges  rangeReplies
	wanted  []askedChannel // to be asked for
	pending []askedChannel // the outstanding query's
	barren  int
}

// asker asks peers one at a time; a peer has at most one query outstanding. All
// of it is guarded by P2PGossipSync.mu.
type asker struct {
	mode      SyncMode
	peers     []*askedPeer // those that can be asked, in order of connection
	active    *askedPeer   // being asked, or nil
	syncs     int          // peers asked to the end
	sinceSync int          // ticks since the last one
	progress  SyncProgress
}

// SyncProgress is how far the asking for the graph has got.
type SyncProgress struct {
	// Peers can be asked, of which Failed did not answer or against the rules.
	Peers, Failed int
	// Syncs is how many peers have been asked to the end. One that knows no channel
	// does not count.
	Syncs int
	// The rest is about the peer being asked, or asked last. Told is how many
	// channels it has named, Wanted how many of them we lack or have in an older
	// form, Asked for how many of these it has answered.
	Told, Wanted, Asked int
	// Complete: Syncs is not 0.
	Complete bool
}

// SetSyncMode changes the mode for peers that connect from now on. The default is
// SyncByTimestampFilter. SyncByQueries has an effect only if whoever calls the
// P2PGossipSync opens sessions, as PeerManager does. It should have a clock:
// without one, the filter for new gossip lets old gossip pass, too.
func (s *P2PGossipSync) SetSyncMode(mode SyncMode) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asker.mode = mode
}

func (s *P2PGossipSync) syncMode() SyncMode {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asker.mode
}

// IsInitialSyncComplete reports whether a peer that knows channels has told all
// that we lacked, as SyncByQueries has it. With timestamp filters there is no
// telling, and it is always false.
func (s *P2PGossipSync) IsInitialSyncComplete() bool { return s.SyncProgress().Complete }

// SyncProgress returns how far SyncByQueries has got.
func (s *P2PGossipSync) SyncProgress() SyncProgress {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.asker.progress
	p.Peers, p.Syncs, p.Complete = len(s.asker.peers), s.asker.syncs, s.asker.syncs > 0
	for _, a := range s.asker.peers {
		if a.state == askFailed {
			p.Failed++
		}
	}
	return p
}

// add takes a peer that has connected.
func (a *asker) add(p *session, extended bool) {
	a.peers = append(a.peers, &askedPeer{session: p, extended: extended})
}

// remove forgets a peer that has gone.
func (a *asker) remove(p *session) {
	a.peers = slices.DeleteFunc(a.peers, func(o *askedPeer) bool { return o.session == p })
	if a.active != nil && a.active.session == p {
		a.active = nil
	}
}

// find returns the peer of a session if it is being asked in that state.
func (a *asker) find(p *session, state askState) *askedPeer {
	if a.active != nil && a.active.session == p && a.active.state == state {
		return a.active
	}
	return nil
}

// askNext sees to it that a peer is being asked if one has to be, and that all
// others have a filter but those that are about to be asked. The caller holds mu.
func (s *P2PGossipSync) askNext() {
	a := &s.asker
	if a.active == nil && a.syncs < initialSyncs {
		if i := slices.IndexFunc(a.peers, func(p *askedPeer) bool { return p.state == askWaiting }); i >= 0 {
			s.ask(a.peers[i])
		}
	}
	soon := initialSyncs - a.syncs
	for _, p := range a.peers {
		if p.state < askDone && soon > 0 {
			soon--
		} else if !p.filtered && !p.barred {
			s.filter(p)
		}
	}
}

// filter asks a peer for new gossip: of the last hour, or since it was first
// asked if that is longer ago. A peer that does not answer queries, as nodes of
// LDK's do not, is asked for that of two weeks until another one has told us all.
func (s *P2PGossipSync) filter(p *askedPeer) {
	p.filtered = true
	back := lntypes.UnixTime(secondsBackShort)
	if p.state == askFailed && s.asker.syncs == 0 {
		back = secondsBackFull
	}
	first := s.clock().Since(back)
	if p.started != 0 {
		first = min(first, p.started)
	}
	s.askByFilter(p.peer, first)
}

// ask asks a peer which channels there are.
func (s *P2PGossipSync) ask(p *askedPeer) {
	s.asker.active, s.asker.progress = p, SyncProgress{}
	p.state, p.quiet, p.ticks, p.barren = askRanges, 0, 0, 0
	p.wanted, p.pending = nil, nil
	if p.started == 0 {
		p.started = uint64(s.clock())
	}
	p.ranges = rangeReplies{query: lnwire.QueryChannelRange{ChainHash: s.graph.chainHash, NumberOfBlocks: ^uint32(0)}}
	options := uint64(optionTimestamps | optionChecksums)
	p.ranges.query.QueryOption = &options
	s.log.WithPeer(p.peer).Debugf("asking for all channels")
	s.pending = append(s.pending, events.SendChannelRangeQuery{NodeID: p.peer, Msg: p.ranges.query})
}

// HandleReplyChannelRange takes one of the replies to our query, and asks for what
// we lack after the last one.
func (p *session) HandleReplyChannelRange(msg *lnwire.ReplyChannelRange) error {
	s := p.sync
	now := s.clock()
	s.mu.Lock()
	defer s.mu.Unlock()
	a := s.asker.find(p, askRanges)
	if a == nil {
		return refuse(debugLog, "reply_channel_range to no query of ours")
	}
	done, err := a.ranges.take(msg)
	if err != nil {
		return s.fail(a, err)
	}
	a.quiet = 0
	a.wanted = append(a.wanted, s.graph.wanted(msg, now)...)
	s.asker.progress.Told += len(msg.ShortChannelIDs)
	s.asker.progress.Wanted = len(a.wanted)
	if done {
		s.log.WithPeer(a.peer).Debugf("told of %d channels, asking for %d", s.asker.progress.Told, len(a.wanted))
		s.askIDs(a)
	}
	return nil
}

// askIDs asks for the next channels that we still lack. After the last one the
// peer is done. The caller holds mu.
func (s *P2PGossipSync) askIDs(p *askedPeer) {
	p.state, p.quiet, p.pending = askIDs, 0, nil
	query := lnwire.QueryShortChannelIds{ChainHash: s.graph.chainHash}
	taken := 0
	for _, c := range p.wanted {
		if len(p.pending) == idsPerQuery {
			break
		}
		taken++
		if c.flags == flagsAll && s.graph.knows(c.id).known {
			s.asker.progress.Asked++ // another peer has told us meanwhile
			continue
		}
		p.pending = append(p.pending, c)
		query.ShortChannelIDs = append(query.ShortChannelIDs, c.id)
		if p.extended {
			query.QueryFlags = append(query.QueryFlags, uint64(c.flags))
		}
	}
	if p.wanted = p.wanted[taken:]; len(p.pending) == 0 {
		s.askedAll(p)
		return
	}
	s.pending = append(s.pending, events.SendShortIdsQuery{NodeID: p.peer, Msg: query})
}

// askedAll ends the asking of a peer that has told all we wanted.
func (s *P2PGossipSync) askedAll(p *askedPeer) {
	s.log.WithPeer(p.peer).Debugf("told all that was asked for")
	a := &s.asker
	p.state, p.wanted, p.pending = askDone, nil, nil
	a.active, a.sinceSync = nil, 0
	if p.ranges.told > 0 {
		a.syncs++
	}
	s.askNext()
}

// HandleReplyShortChannelIdsEnd takes the end of the answer to our query, and asks
// for more. Channels that brought nothing count against the peer: it may have
// made them up.
func (p *session) HandleReplyShortChannelIdsEnd(msg *lnwire.ReplyShortChannelIdsEnd) error {
	s := p.sync
	s.mu.Lock()
	defer s.mu.Unlock()
	a := s.asker.find(p, askIDs)
	switch {
	case a == nil:
		return refuse(debugLog, "reply_short_channel_ids_end to no query of ours")
	case msg.ChainHash != s.graph.chainHash:
		return s.fail(a, warning("reply_short_channel_ids_end for another chain"))
	case !msg.FullInformation:
		return s.fail(a, refuse(debugLog, "reply_short_channel_ids_end by a node without the chain's gossip"))
	}
	s.asker.progress.Asked += len(a.pending)
	a.barren++
	for _, c := range a.pending {
		if c.flags != flagsAll || s.graph.knows(c.id).known || s.graph.pending.awaitsChannel(c.id) {
			a.barren = 0
			break
		}
	}
	if a.barren == maxBarren {
		return s.fail(a, warning("no announcement for any of %d channels in reply_channel_range", maxBarren*idsPerQuery))
	}
	s.askIDs(a)
	return nil
}

// fail gives up on the peer being asked, for err, and goes on to the next one. A
// warning says that the peer broke the rules.
func (s *P2PGossipSync) fail(p *askedPeer, err error) error {
	s.log.WithPeer(p.peer).Debugf("asking no further: %v", err)
	p.state, p.wanted, p.pending = askFailed, nil, nil
	s.asker.active, s.asker.sinceSync = nil, 0
	var e *lnwire.LightningError
	if errors.As(err, &e) {
		_, p.barred = e.Action.(lnwire.SendWarningMessage)
	}
	s.askNext()
	return err
}

// askTick counts a tick: a peer that takes too long is given up, and from time to
// time another one is asked. The caller holds mu.
func (s *P2PGossipSync) askTick() {
	a := &s.asker
	if p := a.active; p != nil {
		p.quiet++
		if p.ticks++; p.quiet > patienceTicks || p.ticks > maxAskTicks {
			_ = s.fail(p, refuse(debugLog, "no answer in time"))
		}
		return
	}
	a.sinceSync++
	if a.syncs > 0 && a.sinceSync < resyncTicks || a.sinceSync < retryTicks {
		return
	}
	// Whoever is asked goes to the end of the line.
	for i, p := range a.peers {
		if !p.barred {
			a.peers = append(slices.Delete(a.peers, i, i+1), p)
			s.ask(p)
			return
		}
	}
}
