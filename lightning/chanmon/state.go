package chanmon

import (
	"bytes"
	"encoding/binary"
	"sort"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// state is all that a monitor knows. The monitor's mutex guards it.
type state struct {
	// Fixed for the channel's life.
	signer              sign.WriteableEcdsaChannelSigner
	params              *chanutil.ChannelTransactionParameters
	keysID              [32]byte
	funding             lntypes.OutPoint
	fundingScript       []byte
	fundingRedeemscript []byte
	valueSat            lntypes.Sat
	obscureFactor       uint64
	destinationScript   []byte
	counterpartyDelay   uint16
	counterpartyNodeID  lntypes.PublicKey
	initialCounterparty *initialCounterpartyInfo

	// Derived from the above.
	holderDirected       *chanutil.DirectedChannelTransactionParameters
	counterpartyDirected *chanutil.DirectedChannelTransactionParameters
	toRemoteScript       []byte // of our output on the peer's commitments

	// What the updates said.
	updateID         uint64
	shutdownScript   []byte // nil until known
	holder           holderCommitment
	prevHolder       *holderCommitment
	counterparty     *counterpartyCommitment
	prevCounterparty *counterpartyCommitment // nil once revoked
	revoked          map[lntypes.Txid]packedHTLCs
	secrets          *chanutil.CounterpartyCommitmentSecrets
	preimages        map[lntypes.PaymentHash]lntypes.PaymentPreimage
	// fulfilled are HTLCs of ours whose preimage is known, from the peer or from
	// the chain. Invariant: none of them is ever reported as failed.
	fulfilled map[route.SentHTLCID]lntypes.PaymentPreimage
	// failed are HTLCs of ours that have been reported as failed.
	failed map[route.SentHTLCID]bool

	// offchainClosed: the channel said that it is over.
	offchainClosed bool
	// broadcastForbidden: see ChannelForceClosed.
	broadcastForbidden bool
	// broadcastHolder: our commitment is to be broadcast until the funding
	// output is spent.
	broadcastHolder bool
	// holderSigned: we may have given away our commitment's signature, so new
	// ones are refused.
	holderSigned bool
	// fundingSpendSeen: the funding output was spent in some block, ever.
	fundingSpendSeen bool

	// What the chain said.
	best    lntypes.BestBlock
	ledger  []ledgerEntry
	watched map[lntypes.Txid][]watchedOutput

	// What we do about it.
	claims     map[wire.OutPoint]*claim
	bumpEvents []bumpEvent

	// What is to be told.
	monitorEvents []MonitorEvent
	events        []events.Event
}

// initialCounterpartyInfo rebuilds the peer's first commitment.
type initialCounterpartyInfo struct {
	point                             lntypes.PublicKey
	feerate                           uint32
	toBroadcaster, toCountersignatory lntypes.Sat
}

// holderCommitment is one of our commitments.
type holderCommitment struct {
	tx *chanutil.HolderCommitmentTransaction
	// sources has one element for each HTLC with output, nil if not ours.
	sources []route.HTLCSource
	// dust are the HTLCs without output.
	dust []HolderHTLC
}

func (h *holderCommitment) txid() lntypes.Txid { return h.tx.Trust().Txid() }

// htlcs calls f for every HTLC, those with output first.
func (h *holderCommitment) each(f func(htlc *chanutil.HTLCOutputInCommitment, source route.HTLCSource)) {
	htlcs := h.tx.Htlcs()
	for i := range htlcs {
		var source route.HTLCSource
		if i < len(h.sources) {
			source = h.sources[i]
		}
		f(&htlcs[i], source)
	}
	for i := range h.dust {
		f(&h.dust[i].HTLC, h.dust[i].Source)
	}
}

// counterpartyCommitment is a commitment of the peer that is not revoked.
type counterpartyCommitment struct {
	txid   lntypes.Txid
	number uint64
	point  lntypes.PublicKey
	htlcs  []HTLCWithSource
}

func (c *counterpartyCommitment) each(f func(htlc *chanutil.HTLCOutputInCommitment, source route.HTLCSource)) {
	for i := range c.htlcs {
		f(&c.htlcs[i].HTLC, c.htlcs[i].Source)
	}
}

// packedHTLCs are the HTLCs with output of a revoked commitment. There may be
// very many such commitments, so they are stored without pointers, packedHTLCSize
// bytes each. Commitments without any are not stored: their transactions say all
// that is needed to punish them.
type packedHTLCs []byte

// packedHTLCSize: index, direction, amount, expiry, hash.
const packedHTLCSize = 2 + 1 + 8 + 4 + 32

func packHTLCs(htlcs []HTLCWithSource) packedHTLCs {
	n := 0
	for i := range htlcs {
		if htlcs[i].HTLC.TransactionOutputIndex != nil {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	p := make(packedHTLCs, 0, n*packedHTLCSize)
	for i := range htlcs {
		h := &htlcs[i].HTLC
		if h.TransactionOutputIndex == nil {
			continue
		}
		var offered byte
		if h.Offered {
			offered = 1
		}
		p = binary.BigEndian.AppendUint16(p, uint16(*h.TransactionOutputIndex))
		p = append(p, offered)
		p = binary.BigEndian.AppendUint64(p, uint64(h.AmountMsat))
		p = binary.BigEndian.AppendUint32(p, h.CltvExpiry)
		p = append(p, h.PaymentHash[:]...)
	}
	return p
}

// unpack returns the HTLCs. Lengths that are no multiple are cut.
func (p packedHTLCs) unpack() []chanutil.HTLCOutputInCommitment {
	out := make([]chanutil.HTLCOutputInCommitment, 0, len(p)/packedHTLCSize)
	for ; len(p) >= packedHTLCSize; p = p[packedHTLCSize:] {
		index := uint32(binary.BigEndian.Uint16(p))
		out = append(out, chanutil.HTLCOutputInCommitment{
			TransactionOutputIndex: &index,
			Offered:                p[2] == 1,
			AmountMsat:             lntypes.Msat(binary.BigEndian.Uint64(p[3:])),
			CltvExpiry:             binary.BigEndian.Uint32(p[11:]),
			PaymentHash:            lntypes.PaymentHash(p[15:packedHTLCSize]),
		})
	}
	return out
}

// watchedOutput is an output whose spending matters.
type watchedOutput struct {
	index  uint32
	script []byte
}

// derive fills the fields that follow from the fixed ones.
func (s *state) derive() {
	s.holderDirected = s.params.AsHolderBroadcastable()
	s.counterpartyDirected = s.params.AsCounterpartyBroadcastable()
	s.toRemoteScript = chanutil.GetCounterpartyPaymentScript(&s.params.ChannelTypeFeatures, s.params.HolderPubkeys.PaymentPoint)
}

// holderDelay is the delay in blocks of our own outputs on our commitments.
func (s *state) holderDelay() uint16 { return s.params.CounterpartyParameters.SelectedContestDelay }

func (s *state) anchors() bool { return s.params.ChannelTypeFeatures.SupportsAnchorsZeroFeeHTLCTx() }

// log gives records the channel's context.
func (s *state) log(l logger.Logger) logger.Context {
	return logger.For(l).WithPeer(s.counterpartyNodeID).WithChannel(s.funding.ToChannelID())
}

// watch adds an output to those whose spending matters and reports whether it is new.
func (s *state) watch(txid lntypes.Txid, out watchedOutput) bool {
	for _, w := range s.watched[txid] {
		if w.index == out.index {
			return false
		}
	}
	if s.watched == nil {
		s.watched = map[lntypes.Txid][]watchedOutput{}
	}
	s.watched[txid] = append(s.watched[txid], out)
	return true
}

func (s *state) isWatched(op wire.OutPoint) bool {
	for _, w := range s.watched[lntypes.Txid(op.Hash)] {
		if w.index == op.Index {
			return true
		}
	}
	return false
}

// sortedTxids returns a map's keys in order.
func sortedTxids[V any](m map[lntypes.Txid]V) []lntypes.Txid {
	keys := make([]lntypes.Txid, 0, len(m))
	// order: sorted below.
	for k := range m {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return bytes.Compare(keys[i][:], keys[j][:]) < 0 })
	return keys
}

// liveOutbound calls f once for each HTLC of ours that an unrevoked commitment of
// the peer has. Those are all whose outcome is open: an HTLC enters the peer's
// commitment first and leaves it last.
func (s *state) liveOutbound(f func(id route.SentHTLCID, htlc *chanutil.HTLCOutputInCommitment, source route.HTLCSource)) {
	var seen map[route.SentHTLCID]bool
	for _, c := range []*counterpartyCommitment{s.counterparty, s.prevCounterparty} {
		if c == nil {
			continue
		}
		c.each(func(htlc *chanutil.HTLCOutputInCommitment, source route.HTLCSource) {
			if source == nil {
				return
			}
			id := route.SentHTLCIDFromSource(source)
			if seen[id] {
				return
			}
			if seen == nil {
				seen = map[route.SentHTLCID]bool{}
			}
			seen[id] = true
			f(id, htlc, source)
		})
	}
}

// liveIDs returns the identities of the HTLCs that liveOutbound visits.
func (s *state) liveIDs() map[route.SentHTLCID]bool {
	live := map[route.SentHTLCID]bool{}
	s.liveOutbound(func(id route.SentHTLCID, _ *chanutil.HTLCOutputInCommitment, _ route.HTLCSource) { live[id] = true })
	return live
}

// compareOutpoints orders outpoints: by transaction, then index.
func compareOutpoints(a, b wire.OutPoint) int {
	if c := bytes.Compare(a.Hash[:], b.Hash[:]); c != 0 {
		return c
	}
	switch {
	case a.Index < b.Index:
		return -1
	case a.Index > b.Index:
		return 1
	}
	return 0
}
