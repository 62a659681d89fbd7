package main

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"golightning/lightning/gossip"
)

// The graph: ten channels between each two of three lnd nodes.
const (
	channelsEach = 10
	channelsAll  = 3 * channelsEach
	closedLater  = 5
)

var whole = counts{channels: channelsAll, updates: 2 * channelsAll, nodes: 3}

// story is the whole run.
type story struct {
	programs
	chain   *chain
	a, b, c *lnd  // they have the channels
	d, e    *lnd  // they know nobody but us
	asking  *node // of ours, which has learned the graph by queries
	begun   time.Time
}

// say prints a line of the transcript.
func (s *story) say(format string, args ...any) {
	fmt.Printf("%6.1f s  %s\n", time.Since(s.begun).Seconds(), fmt.Sprintf(format, args...))
}

func (s *story) tell() error {
	s.begun = time.Now()
	if err := os.RemoveAll(s.dir); err != nil {
		return err
	}
	for _, step := range []struct {
		name string
		do   func() error
	}{
		{"five lnd nodes", s.startNodes},
		{fmt.Sprintf("%d channels between three of them", channelsAll), s.openChannels},
		{"we learn the graph", s.learn},
		{"lnd learns the graph from us", s.teach},
		{"we start again", s.restart},
		{"channels close", s.prune},
	} {
		s.say("== %s", step.name)
		if err := step.do(); err != nil {
			return err
		}
	}
	s.say("ok: lnd and we have told each other all")
	return nil
}

func (s *story) startNodes() (err error) {
	if s.chain, err = startChain(s.programs); err != nil {
		return err
	}
	for _, l := range []struct {
		to   **lnd
		name string
	}{{&s.a, "a"}, {&s.b, "b"}, {&s.c, "c"}, {&s.d, "d"}, {&s.e, "e"}} {
		if *l.to, err = startLnd(s.programs, s.chain, l.name); err != nil {
			return err
		}
	}
	for _, l := range []*lnd{s.a, s.b, s.c, s.d, s.e} {
		if err := l.ready(s.chain); err != nil {
			return err
		}
	}
	s.say("btcd and five lnd nodes are up")
	return nil
}

func (s *story) openChannels() error {
	if err := s.a.connect(s.b); err != nil {
		return err
	}
	if err := s.a.connect(s.c); err != nil {
		return err
	}
	if err := s.b.connect(s.c); err != nil {
		return err
	}
	for _, l := range []*lnd{s.a, s.b} {
		address, err := l.address()
		if err != nil {
			return err
		}
		if err := s.chain.pay(500_000_000, address, address); err != nil {
			return err
		}
	}
	if err := s.chain.mine(1); err != nil {
		return err
	}
	if err := s.open(s.a, s.b, s.c); err != nil {
		return err
	}
	if err := s.open(s.b, s.c); err != nil {
		return err
	}
	for range 7 {
		if err := s.chain.mine(1); err != nil {
			return err
		}
		time.Sleep(300 * time.Millisecond)
	}
	for _, l := range []*lnd{s.a, s.b, s.c} {
		if err := s.lndKnows(l, whole, 90*time.Second); err != nil {
			return err
		}
	}
	return nil
}

// open opens channelsEach channels from one lnd to each of others, in one
// transaction.
func (s *story) open(from *lnd, to ...*lnd) error {
	type channel struct {
		NodePubkey         string `json:"node_pubkey"`
		LocalFundingAmount int    `json:"local_funding_amount"`
	}
	var all []channel
	for _, l := range to {
		for range channelsEach {
			all = append(all, channel{hex.EncodeToString(l.id[:]), 1_000_000})
		}
	}
	text, err := json.Marshal(all)
	if err != nil {
		return err
	}
	return until("channels from "+from.name, 60*time.Second, func() (bool, error) {
		err := from.run(nil, "batchopenchannel", "--sat_per_vbyte=2", string(text))
		return err == nil, err
	})
}

// lndKnows waits until an lnd knows as much.
func (s *story) lndKnows(l *lnd, want counts, limit time.Duration) error {
	var got counts
	err := until(fmt.Sprintf("lnd %s knows %v", l.name, want), limit, func() (bool, error) {
		g, err := l.graph()
		got = g.count()
		return got == want, err
	})
	s.say("lnd %s knows %v", l.name, got)
	return err
}

// weKnow waits until a node of ours knows as much.
func (s *story) weKnow(n *node, want counts) error {
	err := until(fmt.Sprintf("%s knows %v", n.name, want), 60*time.Second, func() (bool, error) { return n.count() == want, nil })
	s.say("%s knows %v; sync by queries: %+v", n.name, n.count(), n.sync.SyncProgress())
	return err
}

// learn has us learn the graph from lnd and lnd from us, in every way.
func (s *story) learn() error {
	asking, err := s.join("asking", 0x51, gossip.SyncByQueries, nil, s.a)
	if err != nil {
		return err
	}
	if err := s.weKnow(asking, whole); err != nil {
		return err
	}
	if p := asking.sync.SyncProgress(); !p.Complete || p.Told != channelsAll || p.Wanted != channelsAll {
		return fmt.Errorf("asking did not learn by queries: %+v", p)
	}
	filtering, err := s.join("filtering", 0x52, gossip.SyncByTimestampFilter, nil, s.a)
	if err != nil {
		return err
	}
	if err := s.weKnow(filtering, whole); err != nil {
		return err
	}
	filtering.stop()
	s.asking = asking
	return nil
}

// teach has one lnd learn the graph by queries and hear news, and another one learn
// all by its timestamp filter. lnd's filters begin with the present, so the second
// knows us before we know the graph, and gets all updates made since.
func (s *story) teach() error {
	if err := s.asking.connect(s.d); err != nil {
		return err
	}
	andItself := counts{whole.channels, whole.updates, whole.nodes + 1}
	if err := s.lndKnows(s.d, andItself, 60*time.Second); err != nil {
		return err
	}
	if err := s.asked(s.asking); err != nil {
		return err
	}
	if err := s.changeFees(1234, s.a); err != nil {
		return err
	}
	if err := s.feesReach("lnd d by our relay, through its filter", 1234, 2*channelsEach, s.d.withFee); err != nil {
		return err
	}
	relay, err := s.join("relaying", 0x55, gossip.SyncByTimestampFilter, nil, s.e)
	if err != nil {
		return err
	}
	if err := until("a filter of lnd e", 30*time.Second, func() (bool, error) { return relay.logged("filter for gossip") > 0, nil }); err != nil {
		return err
	}
	if err := s.changeFees(555, s.a, s.b, s.c); err != nil {
		return err
	}
	if err := s.feesReach("lnd a", 555, whole.updates, s.a.withFee); err != nil {
		return err
	}
	relay.pace = 200 * time.Millisecond // gossip is dropped rather than kept for a peer that lags behind
	if err := relay.connect(s.a); err != nil {
		return err
	}
	if err := s.feesReach("lnd e by our relay, through its filter", 555, whole.updates, s.e.withFee); err != nil {
		return err
	}
	if n := relay.logged("answering query_short_channel_ids"); n != 0 {
		return fmt.Errorf("lnd e has asked for channels by queries %d times", n)
	}
	relay.stop()
	return nil
}

// asked checks that the lnd that learned from us did so by queries.
func (s *story) asked(n *node) error {
	ranges, ids := n.logged("answering query_channel_range"), n.logged("answering query_short_channel_ids")
	s.say("lnd d asked us by %d range queries and %d queries for ids", ranges, ids)
	if ranges == 0 || ids == 0 {
		return fmt.Errorf("lnd d did not learn from us by queries")
	}
	return nil
}

// restart continues from a stored graph after some fees have changed: once by a
// filter, once by queries.
func (s *story) restart() error {
	if err := s.feesReach("asking", 555, whole.updates, s.asking.withFee); err != nil {
		return err
	}
	stored := s.asking.stop()
	s.say("we stopped with %d bytes of graph", len(stored))
	if err := s.changeFees(777, s.a); err != nil {
		return err
	}
	for _, how := range []struct {
		name string
		seed byte
		mode gossip.SyncMode
	}{{"restarted-filtering", 0x52, gossip.SyncByTimestampFilter}, {"restarted-asking", 0x51, gossip.SyncByQueries}} {
		n, err := s.start(how.name, how.seed, how.mode, stored)
		if err != nil {
			return err
		}
		if news, _ := n.withFee(777); n.count() != whole || news != 0 {
			return fmt.Errorf("%s read %v", how.name, n.count())
		}
		if err := n.connect(s.a); err != nil {
			return err
		}
		if err := s.feesReach(how.name, 777, 2*channelsEach, n.withFee); err != nil {
			return err
		}
		if how.mode == gossip.SyncByQueries {
			p := n.sync.SyncProgress()
			s.say("%s asked for %d of %d channels", how.name, p.Wanted, p.Told)
			if p.Told != channelsAll || p.Wanted != 2*channelsEach {
				return fmt.Errorf("asked for what has not changed: %+v", p)
			}
		}
		n.stop()
	}
	return nil
}

// changeFees changes the fees of all channels of some lnds, in their directions.
func (s *story) changeFees(base uint32, of ...*lnd) error {
	for _, l := range of {
		if err := l.run(nil, "updatechanpolicy", fmt.Sprintf("--base_fee_msat=%d", base), "--fee_rate=0.0001", "--time_lock_delta=40"); err != nil {
			return err
		}
	}
	return nil
}

// feesReach waits until somebody knows of so many directions with a fee.
func (s *story) feesReach(who string, base uint32, want int, count func(base uint32) (int, error)) error {
	var got int
	err := until("new fees at "+who, 60*time.Second, func() (ok bool, err error) {
		got, err = count(base)
		return got == want, err
	})
	s.say("%d of %d updates with a fee of %d msat have reached %s", got, want, base, who)
	return err
}

// prune closes channels and lets time pass.
func (s *story) prune() error {
	old, err := s.join("watching", 0x53, gossip.SyncByQueries, nil, s.b)
	if err != nil {
		return err
	}
	if err := s.weKnow(old, whole); err != nil {
		return err
	}
	var list struct {
		Channels []struct {
			ChannelPoint string `json:"channel_point"`
		}
	}
	if err := s.a.run(&list, "listchannels", "--peer="+hex.EncodeToString(s.b.id[:])); err != nil {
		return err
	}
	for _, c := range list.Channels[:closedLater] {
		if err := s.a.run(nil, "closechannel", "--sat_per_vbyte=2", "--chan_point="+c.ChannelPoint); err != nil {
			return err
		}
	}
	for range 6 {
		if err := s.chain.mine(1); err != nil {
			return err
		}
		time.Sleep(300 * time.Millisecond)
	}
	left := counts{whole.channels - closedLater, whole.updates - 2*closedLater, whole.nodes}
	for _, l := range []*lnd{s.a, s.c} {
		if err := s.lndKnows(l, left, 60*time.Second); err != nil {
			return err
		}
	}
	if err := old.watch(); err != nil {
		return err
	}
	if err := s.weKnow(old, left); err != nil {
		return err
	}
	fresh, err := s.join("fresh", 0x54, gossip.SyncByQueries, nil, s.a)
	if err != nil {
		return err
	}
	if err := s.weKnow(fresh, left); err != nil {
		return err
	}
	const threeWeeks = 60 * 60 * 24 * 21
	fresh.graph.RemoveStaleChannelsAndTrackingWithTime(uint64(now()) + threeWeeks)
	return s.weKnow(fresh, counts{})
}

// start makes a node of ours.
func (s *story) start(name string, seed byte, mode gossip.SyncMode, stored []byte) (*node, error) {
	return startNode(s.programs, s.chain, name, seed, mode, stored)
}

// join makes a node of ours and connects it to an lnd.
func (s *story) join(name string, seed byte, mode gossip.SyncMode, stored []byte, to *lnd) (*node, error) {
	n, err := s.start(name, seed, mode, stored)
	if err == nil {
		err = n.connect(to)
	}
	return n, err
}

// watch drops the channels whose funding has been spent, as a program that follows
// the chain would.
func (n *node) watch() error {
	for _, id := range n.graph.ReadOnly().ListChannels() {
		out, err := n.chain.output(id)
		if err != nil {
			return err
		}
		if out == nil {
			n.graph.ChannelFailedPermanent(id, now())
		}
	}
	return nil
}

// withFee counts the directions with a base fee.
func (n *node) withFee(base uint32) (count int, err error) {
	v := n.graph.ReadOnly()
	for _, id := range v.ListChannels() {
		c := v.Channel(id)
		for flags := range uint8(2) {
			if d := c.GetDirectionalInfo(flags); d != nil && d.Fees.BaseMsat == base {
				count++
			}
		}
	}
	return count, nil
}

// logged counts the lines of the library's log with a text.
func (n *node) logged(what string) int {
	text, err := os.ReadFile(n.log.file.Name())
	if err != nil {
		return 0
	}
	return strings.Count(string(text), what)
}
