package channel

import (
	"crypto/sha256"
	"testing"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

func publicPair(t *testing.T) *pair {
	p := newPair(t)
	p.alice.cfg.ChannelHandshakeConfig.AnnouncedChannel = true
	p.bob.cfg.ChannelHandshakeConfig.AnnouncedChannel = true
	return p.open(openArgs{value: 1_000_000})
}

// block tells a party of one more block.
func (p *pair) block(n *party) {
	p.t.Helper()
	n.env.BestBlock.Height++
	step, err := n.c.BestBlockUpdated(&n.env, n.env.BestBlock.Height, 0)
	must(p.t, err)
	n.chainStep(step)
}

// TestBOLT7_Announcement: after six confirmations both sides sign, and both get
// the same valid announcement.
func TestBOLT7_Announcement(t *testing.T) {
	p := publicPair(t)
	for range 3 {
		p.block(p.alice)
		p.block(p.bob)
	}
	if len(p.alice.out)+len(p.bob.out) != 0 || p.alice.c.GetSignedChannelAnnouncement(&p.alice.env) != nil {
		t.Fatal("announced with five confirmations")
	}
	p.block(p.alice)
	p.block(p.bob)
	fromAlice := p.alice.out[0].(*lnwire.AnnouncementSignatures)
	fromBob := p.bob.out[0].(*lnwire.AnnouncementSignatures)
	a := got(p.alice.c.HandleAnnouncementSignatures(&p.alice.env, fromBob))(t)
	b := got(p.bob.c.HandleAnnouncementSignatures(&p.bob.env, fromAlice))(t)
	if string(a.AppendTo(nil)) != string(b.AppendTo(nil)) {
		t.Fatal("announcements differ")
	}
	first := sha256.Sum256(a.Contents.AppendTo(nil))
	digest := sha256.Sum256(first[:])
	for i, s := range []struct {
		key lntypes.NodeID
		sig lntypes.Signature
	}{{a.Contents.NodeID1, a.NodeSignature1}, {a.Contents.NodeID2, a.NodeSignature2},
		{a.Contents.BitcoinKey1, a.BitcoinSignature1}, {a.Contents.BitcoinKey2, a.BitcoinSignature2}} {
		if !secp.Verify(s.key, digest, s.sig) {
			t.Fatalf("signature %d is not valid", i)
		}
	}
	if string(a.Contents.NodeID1[:]) >= string(a.Contents.NodeID2[:]) {
		t.Fatal("node ids are not sorted")
	}
	again, err := ReadChannel(p.bob.c.Write(), &p.bob.env, supported())
	must(t, err)
	again.peerDisconnected = false
	if msg := again.GetSignedChannelAnnouncement(&p.bob.env); msg == nil || string(msg.AppendTo(nil)) != string(a.AppendTo(nil)) {
		t.Fatal("the announcement cannot be made again")
	}
	for _, change := range []func(m *lnwire.AnnouncementSignatures){
		func(m *lnwire.AnnouncementSignatures) { m.NodeSignature = flipped(m.NodeSignature) },
		func(m *lnwire.AnnouncementSignatures) { m.BitcoinSignature = flipped(m.BitcoinSignature) },
		func(m *lnwire.AnnouncementSignatures) {
			m.NodeSignature, m.BitcoinSignature = m.BitcoinSignature, m.NodeSignature
		},
	} {
		bad := *fromBob
		change(&bad)
		_, err := p.alice.c.HandleAnnouncementSignatures(&p.alice.env, &bad)
		wantFault(t, err, FaultClose)
	}
}

// TestAnnouncementSignaturesOfAnotherID: after a reorganisation the peer may know the
// channel by another id for a while. Such signatures are not those of the channel,
// and no reason to close it (BOLT 7).
func TestAnnouncementSignaturesOfAnotherID(t *testing.T) {
	p := publicPair(t)
	for range 4 {
		p.block(p.alice)
		p.block(p.bob)
	}
	msg := *p.bob.out[0].(*lnwire.AnnouncementSignatures)
	msg.ShortChannelID++
	msg.NodeSignature = flipped(msg.NodeSignature)
	_, err := p.alice.c.HandleAnnouncementSignatures(&p.alice.env, &msg)
	wantFault(t, err, FaultWarn)
}

// TestEarlyAnnouncementSignatures: before our sixth confirmation, before the
// channel is ready or on a private channel they do no harm. known-attacks C9
func TestEarlyAnnouncementSignatures(t *testing.T) {
	p := publicPair(t)
	for range 4 {
		p.block(p.alice)
	}
	msg := p.alice.out[0].(*lnwire.AnnouncementSignatures)
	wantFault(t, p.bob.receive(msg), FaultIgnore)
	for range 4 {
		p.block(p.bob)
	}
	if p.bob.c.GetSignedChannelAnnouncement(&p.bob.env) == nil {
		t.Fatal("early signatures were not kept")
	}
	p = newPair(t)
	p.negotiate(openArgs{value: 1_000_000})
	wantFault(t, p.bob.receive(msg), FaultIgnore)
	p.fund()
	wantFault(t, p.bob.receive(msg), FaultIgnore)
	p.mine(2)
	p.settle()
	wantFault(t, p.bob.receive(msg), FaultIgnore)
	for range 6 {
		p.block(p.alice)
	}
	if len(p.alice.out) != 0 {
		t.Fatal("a private channel is announced")
	}
}

// TestAnnouncementRepeated: announcement_signatures are sent again after a
// reconnection until a later message proves that they arrived.
func TestAnnouncementRepeated(t *testing.T) {
	p := publicPair(t)
	for range 4 {
		p.block(p.alice)
		p.block(p.bob)
	}
	count := func() (n int) {
		for _, m := range p.alice.out {
			if _, ok := m.(*lnwire.AnnouncementSignatures); ok {
				n++
			}
		}
		return n
	}
	if count() != 1 {
		t.Fatal("not sent")
	}
	again := func(want int) {
		t.Helper()
		p.disconnect()
		msg := got(p.bob.c.GetChannelReestablish())(t)
		got(p.alice.c.GetChannelReestablish())(t)
		must(t, p.alice.receive(&msg))
		if count() != want {
			t.Fatalf("sent %d times", count())
		}
	}
	again(1)
	p.bob.c.peerDisconnected = false
	p.settle()
	p.alice.offer(p.htlc(10_000))
	p.settle()
	p.bob.claimAll()
	p.settle()
	again(0)
}

// TestScidPrivacy: such channels have aliases and are never announced.
func TestScidPrivacy(t *testing.T) {
	p := newPair(t)
	p.alice.cfg.ChannelHandshakeConfig.NegotiateSCIDPrivacy = true
	p.open(openArgs{value: 1_000_000})
	if !p.bob.c.ChannelType().RequiresScidPrivacy() {
		t.Fatal("not negotiated")
	}
	if *p.alice.c.LatestInboundSCIDAlias() != 2000 || *p.bob.c.LatestInboundSCIDAlias() != 1000 {
		t.Fatal("aliases were not exchanged")
	}
}
