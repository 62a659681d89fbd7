package gossip

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// backlogStage is how far a peer has been told what its filter lets pass.
type backlogStage uint8

const (
	backlogNone     backlogStage = iota // not asked for, or all told
	backlogChannels                     // telling channels from nextChannel on
	backlogNodes                        // telling nodes after lastNode
)

// maxRestarts is how many filters between two ticks start the telling anew; more of
// them wait for the next tick. Going through the whole graph for the few messages
// that pass a filter must not be cheap to ask for.
const maxRestarts = 4

// backlog is the telling of the graph to a peer that has sent a timestamp filter.
type backlog struct {
	// all: the peer has asked for all gossip when it connected.
	all         bool
	filter      *lnwire.GossipTimestampFilter // the last one, nil before the first
	stage       backlogStage
	nextChannel lntypes.ShortChannelID
	lastNode    *lntypes.NodeID
	restarts    int  // since the last tick
	late        bool // the telling is to start with the next tick
}

// setFilter replaces the filter.
func (b *backlog) setFilter(msg *lnwire.GossipTimestampFilter) {
	f := *msg
	b.filter = &f
	b.stage, b.late = backlogNone, false
	if f.IsEmpty() {
		return
	}
	if b.late = b.restarts == maxRestarts; !b.late {
		b.restarts++
		b.restart()
	}
}

// tick lets a filter have its effect that came after too many others.
func (b *backlog) tick() {
	b.restarts = 0
	if b.late {
		b.restarts, b.late = 1, false
		b.restart()
	}
}

func (b *backlog) restart() { b.stage, b.nextChannel, b.lastNode = backlogChannels, 0, nil }

// asked reports whether the peer wants gossip at all.
func (b *backlog) asked() bool { return b.filter != nil || b.all }

// admits reports whether gossip of the timestamp passes. 0 is no timestamp.
func (b *backlog) admits(timestamp uint32) bool {
	if b.filter == nil {
		return b.all && timestamp != 0
	}
	return timestamp != 0 && b.filter.Admits(timestamp)
}

// passes reports whether a channel passes: one of its updates does.
func (b *backlog) passes(c *toldChannel) bool {
	return b.admits(c.updated[0]) || b.admits(c.updated[1])
}

// wantsChannel reports whether news of a channel is to be sent at once: it was
// asked for and will not be told in the course of the backlog.
func (b *backlog) wantsChannel(id lntypes.ShortChannelID) bool {
	return b.asked() && (b.stage != backlogChannels || id < b.nextChannel)
}

// wantsNode is wantsChannel for a node's announcement.
func (b *backlog) wantsNode(id lntypes.NodeID) bool {
	switch {
	case !b.asked() || b.stage == backlogChannels:
		return false
	case b.stage == backlogNodes:
		return b.lastNode != nil && compareNodes(id, *b.lastNode) <= 0
	}
	return true
}

// next appends the messages of the next channel or node that passes the filter,
// or ends a stage. A channel without updates has no timestamp and is not told
// (BOLT 7).
func (b *backlog) next(g *NetworkGraph, out [][]byte) [][]byte {
	if b.stage == backlogNodes {
		return b.nextNode(g, out)
	}
	found := false
	g.toldFrom(b.nextChannel, func(c *toldChannel) bool {
		if !b.passes(c) {
			return true
		}
		out = append(out, c.announcementFrame())
		for i, t := range c.updated {
			if b.admits(t) {
				out = append(out, c.updateFrame(i))
			}
		}
		b.nextChannel = c.id + 1
		found = c.id != ^lntypes.ShortChannelID(0)
		return false
	})
	if !found {
		b.stage = backlogNodes
	}
	return out
}

func (b *backlog) nextNode(g *NetworkGraph, out [][]byte) [][]byte {
	found := false
	g.toldNodesAfter(b.lastNode, func(id *lntypes.NodeID, timestamp uint32, announcement string) bool {
		if !b.admits(timestamp) {
			return true
		}
		out = append(out, nodeFrame(announcement))
		last := *id
		b.lastNode = &last
		found = true
		return false
	})
	if !found {
		b.stage, b.lastNode = backlogNone, nil
	}
	return out
}
