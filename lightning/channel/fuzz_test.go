package channel

import (
	"errors"
	"sync"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
)

// FuzzReadChannel: any bytes give an error or a channel that can be worked with.
func FuzzReadChannel(f *testing.F) {
	busy := busyPair(f)
	f.Add(busy.alice.c.Write())
	f.Add(busy.bob.c.Write())
	f.Add([]byte{1, 1, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		n := newParty(t, "alice")
		c, err := ReadChannel(b, &n.env, supported())
		if err != nil {
			var decode *lntypes.DecodeError
			if !errors.As(err, &decode) {
				t.Fatalf("error %T", err)
			}
			return
		}
		raw := c.Write()
		again, err := ReadChannel(raw, &n.env, supported())
		must(t, err)
		if string(again.Write()) != string(raw) {
			t.Fatal("written differently after reading")
		}
		n.c = c
		exercise(n)
	})
}

// exercise calls what an owner may call at any time. It must not panic.
func exercise(n *party) {
	c, env := n.c, &n.env
	c.AvailableBalances(env)
	c.Details(env, &n.feats)
	_, _ = c.GetChannelReestablish()
	_, _ = c.BestBlockUpdated(env, 200, 5)
	_, _, _ = c.FreeHoldingCell(env)
	_, _ = c.MaybeProposeClosingSigned(env)
	if c.IsAwaitingMonitorUpdate() {
		_, _ = c.MonitorUpdatingRestored(env)
	}
	_, _ = c.ClaimHTLC(env, 0, lntypes.PaymentPreimage{})
	_, _ = c.SignerUnblocked(env)
	_ = c.PeerDisconnected()
	c.InflightHTLCSources()
	c.ForceShutdown(true, events.HolderForceClosed{})
}

// FuzzChannelMessages drives a channel with a hostile peer: bytes choose messages,
// valid ones among them, and what happens around them. The channel may refuse,
// warn or ask to be closed; it never panics, never loses its balances and never
// sends before its update is on disk.
func FuzzChannelMessages(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
	f.Add([]byte{20, 0, 21, 0, 22, 0, 0, 0, 0, 23, 24, 0, 0})
	f.Add([]byte{1, 0x80, 5, 20, 0, 0, 0, 0, 20, 30, 31, 0, 0, 0, 25, 0, 0, 26})
	f.Add([]byte{20, 0, 0, 30, 31, 0, 0, 0, 0, 27, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, script []byte) {
		if len(script) > 400 {
			return
		}
		h := &hostile{pair: restored(t), script: script}
		h.alice.checkTxs, h.bob.checkTxs = false, false
		for len(h.script) > 0 && !h.over {
			h.step()
		}
		if !h.over {
			exercise(h.bob)
		}
	})
}

var (
	readyOnce sync.Once
	ready     snapshot
)

// restored is a ready pair without monitors.
func restored(t *testing.T) *pair {
	t.Helper()
	readyOnce.Do(func() { ready = newPair(t).open(openArgs{value: 500_000, push: 200_000_000}).snapshot() })
	return ready.restore(t)
}

// hostile plays Alice against Bob, who is the channel under test.
type hostile struct {
	*pair
	script []byte
	over   bool
}

func (h *hostile) byte() byte {
	if len(h.script) == 0 {
		return 0
	}
	b := h.script[0]
	h.script = h.script[1:]
	return b
}

// amount is small, large or absurd.
func (h *hostile) amount() lntypes.Msat {
	b := h.byte()
	switch b >> 6 {
	case 0:
		return lntypes.Msat(b)
	case 1:
		return lntypes.Msat(b) * 100_000
	case 2:
		return lntypes.Msat(b) * 5_000_000
	}
	return ^lntypes.Msat(0) - lntypes.Msat(b)
}

// toBob hands Bob a message, whatever it is.
func (h *hostile) toBob(msg lnwire.Message) {
	b := h.bob
	waiting := b.c.IsAwaitingMonitorUpdate()
	err := h.receive(msg)
	if waiting && b.slow && len(b.out) != 0 {
		for _, m := range b.out {
			switch m.(type) {
			case *lnwire.CommitmentSigned, *lnwire.RevokeAndACK:
				h.t.Fatalf("%T before the update is on disk", m)
			}
		}
	}
	var fault *Fault
	switch {
	case err == nil:
	case !errors.As(err, &fault):
		h.t.Fatalf("error %T: %v", err, err)
	case fault.Kind == FaultInternal:
		h.t.Fatalf("a peer made us fail: %v", err)
	case fault.Kind == FaultClose || fault.Kind == FaultStale:
		h.over = true
		b.c.ForceShutdown(true, events.ProcessingError{Err: fault.Msg})
	}
	if b.c.IsShutdown() {
		h.over = true
	}
	if b.c.valueToSelf > b.c.value.Msat() {
		h.t.Fatalf("balance %v", b.c.valueToSelf)
	}
}

// receive is party.receive without its demands on our own later calls.
func (h *hostile) receive(msg lnwire.Message) error {
	b := h.bob
	switch m := msg.(type) {
	case *lnwire.CommitmentSigned:
		u, err := b.c.HandleCommitmentSigned(&b.env, m)
		h.persist(u != nil)
		return err
	case *lnwire.RevokeAndACK:
		_, u, err := b.c.HandleRevokeAndACK(&b.env, m, b.hold)
		h.persist(u != nil)
		return err
	case *lnwire.Shutdown:
		s, err := b.c.HandleShutdown(&b.env, &h.alice.feats, m)
		if s.Reply != nil {
			b.send(s.Reply)
		}
		h.persist(s.MonitorUpdate != nil)
		return err
	case *lnwire.ClosingSigned:
		_, err := b.c.HandleClosingSigned(&b.env, m)
		return err
	case *lnwire.ChannelReestablish:
		r, err := b.c.HandleChannelReestablish(&b.env, m)
		if err == nil {
			b.sendInOrder(r.RAA, r.CommitmentUpdate, r.Order)
		}
		return err
	}
	return b.receive(msg)
}

func (h *hostile) persist(update bool) {
	b := h.bob
	if !update || b.slow || !b.c.IsAwaitingMonitorUpdate() || b.c.BlockedMonitorUpdatesPending() != 0 {
		return
	}
	r, err := b.c.MonitorUpdatingRestored(&b.env)
	must(h.t, err)
	b.accepted = append(b.accepted, r.AcceptedHTLCs...)
	b.sendInOrder(r.RAA, r.CommitmentUpdate, r.Order)
	u, _, err := b.c.FreeHoldingCell(&b.env)
	must(h.t, err)
	h.persist(u != nil)
}

// forged makes a message out of nothing but the script's bytes.
func (h *hostile) forged(kind byte) lnwire.Message {
	id := uint64(h.byte())
	var sig lntypes.Signature
	sig[5] = h.byte()
	switch kind % 12 {
	case 0:
		return &lnwire.UpdateAddHTLC{HTLCID: id, AmountMsat: h.amount(), CltvExpiry: uint32(h.byte()) << 22, PaymentHash: lntypes.PaymentHash{byte(id)}}
	case 1:
		return &lnwire.UpdateFulfillHTLC{HTLCID: id}
	case 2:
		return &lnwire.UpdateFailHTLC{HTLCID: id, Reason: lnwire.OnionErrorPacket{Data: make([]byte, h.byte())}}
	case 3:
		return &lnwire.UpdateFailMalformedHTLC{HTLCID: id, FailureCode: uint16(h.byte()) << 8}
	case 4:
		return &lnwire.CommitmentSigned{Signature: sig, HTLCSignatures: make([]lntypes.Signature, id)}
	case 5:
		return &lnwire.RevokeAndACK{PerCommitmentSecret: [32]byte{31: byte(id)}, NextPerCommitmentPoint: h.alice.nodeID}
	case 6:
		return &lnwire.UpdateFee{FeeratePerKw: uint32(h.amount())}
	case 7:
		return &lnwire.Shutdown{Scriptpubkey: make([]byte, id%64)}
	case 8:
		return &lnwire.ClosingSigned{FeeSatoshis: lntypes.Sat(h.amount()), Signature: sig}
	case 9:
		return &lnwire.ChannelReady{NextPerCommitmentPoint: h.alice.nodeID}
	case 10:
		return &lnwire.ChannelReestablish{NextLocalCommitmentNumber: id, NextRemoteCommitmentNumber: uint64(h.byte())}
	}
	return &lnwire.AnnouncementSignatures{NodeSignature: sig}
}

func (h *hostile) step() {
	a, b := h.alice, h.bob
	switch k := h.byte() % 36; k {
	default: // Alice's own next message, as it is
		if len(a.out) != 0 {
			msg := a.out[0]
			a.out = a.out[1:]
			h.toBob(msg)
		}
	case 12: // or twice
		if len(a.out) != 0 {
			h.toBob(a.out[0])
		}
	case 13, 14, 15: // a forged one
		h.toBob(h.forged(h.byte()))
	case 20: // Alice offers
		if u, err := a.c.SendHTLCAndCommit(&a.env, h.htlc(h.amount())); err == nil {
			a.apply(u)
		}
	case 21: // Bob offers
		u, err := b.c.SendHTLCAndCommit(&b.env, h.htlc(h.amount()))
		h.persist(err == nil && u != nil)
	case 22: // Bob claims
		if len(b.accepted) != 0 {
			x := b.accepted[0]
			b.accepted = b.accepted[1:]
			r, err := b.c.ClaimHTLC(&b.env, x.HTLCID, b.preimages[x.Info.PaymentHash])
			must(h.t, err)
			h.persist(r.New)
		}
	case 23: // Bob fails
		if len(b.accepted) != 0 {
			_ = b.c.QueueFailHTLC(b.accepted[0].HTLCID, lnwire.OnionErrorPacket{})
			b.accepted = b.accepted[1:]
			u, _, err := b.c.FreeHoldingCell(&b.env)
			must(h.t, err)
			h.persist(u != nil)
		}
	case 24:
		b.slow = !b.slow
		h.persist(true)
	case 25:
		must(h.t, b.c.PeerDisconnected())
		_, _ = b.c.GetChannelReestablish()
		b.out = nil
	case 26:
		if s, err := b.c.BeginShutdown(&b.env, &a.feats, nil, nil); err == nil {
			h.persist(s.MonitorUpdate != nil)
		}
	case 27:
		_, _ = b.c.BestBlockUpdated(&b.env, 100+uint32(h.byte()), 0)
	case 28:
		b.hold = !b.hold
	case 29:
		if u, _ := b.c.UnblockNextMonitorUpdate(); u != nil {
			h.persist(true)
		}
	case 30, 31: // Alice hears Bob
		h.aliceHears()
	case 32:
		c, err := ReadChannel(b.c.Write(), &b.env, supported())
		must(h.t, err)
		b.c, b.out = c, nil
	}
}

// aliceHears lets Alice's honest state machine answer, as far as it can.
func (h *hostile) aliceHears() {
	if len(h.bob.out) == 0 || h.alice.c.IsShutdown() {
		return
	}
	msg := h.bob.out[0]
	h.bob.out = h.bob.out[1:]
	c, env := h.alice.c, &h.alice.env
	switch m := msg.(type) {
	case *lnwire.UpdateAddHTLC:
		_ = c.HandleUpdateAddHTLC(env, m, PendingForward{Info: onion.PendingHTLCInfo{PaymentHash: m.PaymentHash}},
			func(uint16) PendingHTLCStatus { return PendingFail{} })
	case *lnwire.UpdateFulfillHTLC:
		_, _, _ = c.HandleUpdateFulfillHTLC(m)
	case *lnwire.UpdateFailHTLC:
		_ = c.HandleUpdateFailHTLC(m)
	case *lnwire.CommitmentSigned:
		if u, err := c.HandleCommitmentSigned(env, m); err == nil {
			h.alice.apply(u)
		}
	case *lnwire.RevokeAndACK:
		if _, u, err := c.HandleRevokeAndACK(env, m, false); err == nil {
			h.alice.apply(u)
		}
	}
}
