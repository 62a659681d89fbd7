package channel

import (
	"testing"

	"golightning/lightning/chanmon"
	"golightning/lightning/lntypes"
)

// TestUnsound: every contradiction is found.
func TestUnsound(t *testing.T) {
	cases := []struct {
		name  string
		spoil func(c *Channel)
	}{
		{"dance without revocation", func(c *Channel) { c.awaitingRevoke = false }},
		{"revocation too early", func(c *Channel) { c.state = StateAwaitingReady }},
		{"old commitment cached", func(c *Channel) { c.unsigned = &commitment{number: 5} }},
		{"feerate of the wrong side", func(c *Channel) { c.fees.signed = ptr(uint32(1)) }},
		{"inbound ids", func(c *Channel) { c.inbound[0].id = c.nextCounterpartyHTLCID }},
		{"outbound ids", func(c *Channel) { c.outbound[0].id = c.nextHolderHTLCID }},
		{"outbound order", func(c *Channel) { c.outbound = append(c.outbound, c.outbound[0]) }},
		{"held claim of nothing", func(c *Channel) { c.held = append(c.held, &heldClaim{id: 77}) }},
		{"held claim with a wrong preimage", func(c *Channel) { c.held[0].(*heldClaim).preimage[0] ^= 1 }},
		{"held twice", func(c *Channel) { c.held = append(c.held, c.held...) }},
		{"held add without onion", func(c *Channel) { c.held = append(c.held, &heldAdd{}) }},
		{"waiting for nothing", func(c *Channel) { c.waiting.revokeAndACK = true }},
		{"blocked with a gap", func(c *Channel) {
			c.monitorUpdating = true
			c.blocked = []*chanmon.ChannelMonitorUpdate{c.newUpdate(chanmon.PaymentPreimage{}), {UpdateID: c.latestUpdateID + 2}}
		}},
		{"blocked not the latest", func(c *Channel) {
			c.monitorUpdating = true
			c.blocked = []*chanmon.ChannelMonitorUpdate{c.newUpdate(chanmon.PaymentPreimage{})}
			c.latestUpdateID++
		}},
		{"batch", func(c *Channel) { c.waitingForBatch = true }},
		{"balance", func(c *Channel) { c.valueToSelf = c.value.Msat() + 1 }},
		{"HTLC above balance", func(c *Channel) { c.outbound[0].amount = c.value.Msat() }},
		{"HTLC overflow", func(c *Channel) { c.inbound[0].amount = ^lntypes.Msat(0) }},
	}
	raw := busyPair(t).alice.c.Write()
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			env := newParty(t, "alice").env
			c, err := ReadChannel(raw, &env, supported())
			must(t, err)
			if why := c.unsound(); why != "" {
				t.Fatalf("a sound channel: %s", why)
			}
			tc.spoil(c)
			if c.unsound() == "" {
				t.Fatal("not found")
			}
			if _, err := ReadChannel(c.Write(), &env, supported()); err == nil && c.unsigned == nil {
				t.Fatal("and read from disk")
			}
		})
	}
}
