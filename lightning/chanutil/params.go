package chanutil

import (
	"errors"
	"sync"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// ErrNotPopulated reports channel parameters without the counterparty's part or
// the funding outpoint: nothing can be built or signed yet.
var ErrNotPopulated = errors.New("chanutil: channel parameters are not complete")

// CounterpartyChannelTransactionParameters is the counterparty's part, known once
// it accepted the channel.
type CounterpartyChannelTransactionParameters struct {
	// Pubkeys are the counterparty's keys.
	Pubkeys ChannelPublicKeys
	// SelectedContestDelay, in blocks, was chosen by the counterparty and binds
	// our commitments.
	SelectedContestDelay uint16
}

// ChannelTransactionParameters is what a channel's transactions have in common,
// from the holder's view.
type ChannelTransactionParameters struct {
	// HolderPubkeys are our keys.
	HolderPubkeys ChannelPublicKeys
	// HolderSelectedContestDelay, in blocks, was chosen by us and binds the
	// counterparty's commitments.
	HolderSelectedContestDelay uint16
	// IsOutboundFromHolder is whether we opened the channel.
	IsOutboundFromHolder bool
	// CounterpartyParameters is nil until the counterparty gave them.
	CounterpartyParameters *CounterpartyChannelTransactionParameters
	// FundingOutpoint is nil until the funding transaction exists.
	FundingOutpoint *lntypes.OutPoint
	// ChannelTypeFeatures is the negotiated channel type.
	ChannelTypeFeatures features.ChannelTypeFeatures
}

// IsPopulated reports whether counterparty and funding are known.
func (p *ChannelTransactionParameters) IsPopulated() bool {
	return p.CounterpartyParameters != nil && p.FundingOutpoint != nil
}

// Clone returns an independent copy.
func (p *ChannelTransactionParameters) Clone() *ChannelTransactionParameters {
	c := *p
	if p.CounterpartyParameters != nil {
		cp := *p.CounterpartyParameters
		c.CounterpartyParameters = &cp
	}
	if p.FundingOutpoint != nil {
		o := *p.FundingOutpoint
		c.FundingOutpoint = &o
	}
	return &c
}

// Equal compares contents.
func (p *ChannelTransactionParameters) Equal(o *ChannelTransactionParameters) bool {
	if p.HolderPubkeys != o.HolderPubkeys || p.HolderSelectedContestDelay != o.HolderSelectedContestDelay ||
		p.IsOutboundFromHolder != o.IsOutboundFromHolder || !p.ChannelTypeFeatures.Equal(o.ChannelTypeFeatures) {
		return false
	}
	if (p.CounterpartyParameters == nil) != (o.CounterpartyParameters == nil) ||
		(p.FundingOutpoint == nil) != (o.FundingOutpoint == nil) {
		return false
	}
	return (p.CounterpartyParameters == nil || *p.CounterpartyParameters == *o.CounterpartyParameters) &&
		(p.FundingOutpoint == nil || *p.FundingOutpoint == *o.FundingOutpoint)
}

// AsHolderBroadcastable turns the parameters to the view of our commitments. It
// returns nil if they are not populated. The result keeps what it parses: hold on
// to it. p must not change afterwards.
func (p *ChannelTransactionParameters) AsHolderBroadcastable() *DirectedChannelTransactionParameters {
	return p.directed(true)
}

// AsCounterpartyBroadcastable turns the parameters to the view of the
// counterparty's commitments; see AsHolderBroadcastable.
func (p *ChannelTransactionParameters) AsCounterpartyBroadcastable() *DirectedChannelTransactionParameters {
	return p.directed(false)
}

func (p *ChannelTransactionParameters) directed(holder bool) *DirectedChannelTransactionParameters {
	if !p.IsPopulated() {
		return nil
	}
	return &DirectedChannelTransactionParameters{inner: p, holderIsBroadcaster: holder}
}

// DirectedChannelTransactionParameters are a channel's parameters from the view of
// one side's commitments. It computes constant scripts and parses constant keys
// at first use and keeps them; it is safe for use from several threads.
type DirectedChannelTransactionParameters struct {
	inner               *ChannelTransactionParameters
	holderIsBroadcaster bool

	once    sync.Once
	static  staticScripts
	keyOnce sync.Once
	keys    keyBase
	keysErr error
}

// staticScripts are what every commitment of a direction repeats.
type staticScripts struct {
	obscureFactor                             uint64
	toCountersignatory                        []byte
	broadcasterAnchor, countersignatoryAnchor []byte // nil without anchors
}

// BroadcasterPubkeys returns the keys of the commitment's broadcaster. The result
// must not be changed.
func (d *DirectedChannelTransactionParameters) BroadcasterPubkeys() *ChannelPublicKeys {
	if d.holderIsBroadcaster {
		return &d.inner.HolderPubkeys
	}
	return &d.inner.CounterpartyParameters.Pubkeys
}

// CountersignatoryPubkeys returns the keys of the other side.
func (d *DirectedChannelTransactionParameters) CountersignatoryPubkeys() *ChannelPublicKeys {
	if d.holderIsBroadcaster {
		return &d.inner.CounterpartyParameters.Pubkeys
	}
	return &d.inner.HolderPubkeys
}

// ContestDelay returns the delay in blocks that the broadcaster has to wait; the
// countersignatory chose it.
func (d *DirectedChannelTransactionParameters) ContestDelay() uint16 {
	if d.holderIsBroadcaster {
		return d.inner.CounterpartyParameters.SelectedContestDelay
	}
	return d.inner.HolderSelectedContestDelay
}

// IsOutbound reports whether the broadcaster opened the channel.
func (d *DirectedChannelTransactionParameters) IsOutbound() bool {
	return d.inner.IsOutboundFromHolder == d.holderIsBroadcaster
}

// FundingOutpoint returns the output that commitments spend.
func (d *DirectedChannelTransactionParameters) FundingOutpoint() lntypes.OutPoint {
	return *d.inner.FundingOutpoint
}

// ChannelTypeFeatures returns the channel type. The result must not be changed.
func (d *DirectedChannelTransactionParameters) ChannelTypeFeatures() *features.ChannelTypeFeatures {
	return &d.inner.ChannelTypeFeatures
}

// ObscureFactor returns the 48 bits that hide the commitment number.
func (d *DirectedChannelTransactionParameters) ObscureFactor() uint64 {
	return d.scripts().obscureFactor
}

func (d *DirectedChannelTransactionParameters) scripts() *staticScripts {
	d.once.Do(func() {
		b, c := d.BroadcasterPubkeys(), d.CountersignatoryPubkeys()
		f := d.ChannelTypeFeatures()
		s := &d.static
		s.obscureFactor = GetCommitmentTransactionNumberObscureFactor(b.PaymentPoint, c.PaymentPoint, d.IsOutbound())
		s.toCountersignatory = GetCounterpartyPaymentScript(f, c.PaymentPoint)
		if anchors(f) {
			s.broadcasterAnchor = P2WSH(GetAnchorRedeemscript(b.FundingPubkey))
			s.countersignatoryAnchor = P2WSH(GetAnchorRedeemscript(c.FundingPubkey))
		}
	})
	return &d.static
}

func (d *DirectedChannelTransactionParameters) keyBase() (*keyBase, error) {
	d.keyOnce.Do(func() {
		b, c := d.BroadcasterPubkeys(), d.CountersignatoryPubkeys()
		d.keys = keyBase{
			delayed: b.DelayedPaymentBasepoint.A, revocation: c.RevocationBasepoint.A,
			broadcasterHTLC: b.HtlcBasepoint.A, countersignatoryHTLC: c.HtlcBasepoint.A,
		}
		d.keysErr = d.keys.parse()
	})
	return &d.keys, d.keysErr
}

// WireOutPoint converts to btcd's type.
func WireOutPoint(o lntypes.OutPoint) wire.OutPoint {
	return wire.OutPoint{Hash: [32]byte(o.Txid), Index: uint32(o.Index)}
}
