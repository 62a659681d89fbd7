package chanmon

import (
	"bytes"
	"sort"

	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/sign"
	"golightning/lightning/tlv"
)

// The records of a monitor's persistent form. All are even: none may be skipped.
// Those marked * are left out when empty.
const (
	recBest                = 0  // hash, height
	recUpdateID            = 2  // u64
	recKeysID              = 4  // 32 bytes
	recFunding             = 6  // txid, u16 index
	recFundingScript       = 8  // script
	recFundingRedeemscript = 10 // script
	recValue               = 12 // u64 sat
	recObscureFactor       = 14 // u64
	recDestination         = 16 // script
	recCounterpartyDelay   = 18 // u16 blocks
	recCounterpartyNodeID  = 20 // point
	recParams              = 22 // chanutil.ChannelTransactionParameters
	recHolder              = 24 // holder commitment
	recSecrets             = 26 // chanutil.CounterpartyCommitmentSecrets
	recFlags               = 28 // one byte, see flag constants
	recInitial             = 30 // * point, feerate, two values
	recShutdownScript      = 32 // * script
	recPrevHolder          = 34 // * holder commitment
	recCounterparty        = 36 // * counterparty commitment
	recPrevCounterparty    = 38 // * counterparty commitment
	recRevoked             = 40 // * txid, packed HTLCs; sorted
	recPreimages           = 42 // * 32 bytes each; sorted by hash
	recFulfilled           = 44 // * id, preimage; sorted
	recFailed              = 46 // * ids; sorted
	recLedger              = 48 // * entries in order
	recWatched             = 50 // * txid, outputs; sorted
	recClaims              = 52 // * outpoint, feerate, timer; sorted
	recMonitorEvents       = 54 // * events in order
	recEvents              = 56 // * descriptors in order
)

// Bits of recFlags.
const (
	flagOffchainClosed = 1 << iota
	flagBroadcastForbidden
	flagBroadcastHolder
	flagHolderSigned
	flagFundingSpendSeen
	flagsKnown = 1<<iota - 1
)

// Write returns the persistent form.
func (m *ChannelMonitor) Write() []byte { return m.AppendTo(nil) }

// AppendTo appends the persistent form.
func (m *ChannelMonitor) AppendTo(b []byte) []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.s.appendTo(b)
}

func (s *state) appendTo(b []byte) []byte {
	var f ser.Fields
	s.appendFixed(&f)
	s.appendOffchain(&f)
	s.appendOnchain(&f)
	return f.Append(ser.AppendVersion(b, formatVersion, formatMinVersion))
}

func (s *state) appendFixed(f *ser.Fields) {
	f.Bytes(recBest, tlv.AppendU32(append([]byte(nil), s.best.BlockHash[:]...), s.best.Height))
	f.U64(recUpdateID, s.updateID)
	f.Bytes(recKeysID, s.keysID[:])
	f.Bytes(recFunding, chanutil.AppendOutPoint(nil, s.funding))
	f.Bytes(recFundingScript, s.fundingScript)
	f.Bytes(recFundingRedeemscript, s.fundingRedeemscript)
	f.U64(recValue, uint64(s.valueSat))
	f.U64(recObscureFactor, s.obscureFactor)
	f.Bytes(recDestination, s.destinationScript)
	f.U16(recCounterpartyDelay, s.counterpartyDelay)
	f.Bytes(recCounterpartyNodeID, s.counterpartyNodeID[:])
	f.Bytes(recParams, s.params.Write())
}

func (s *state) appendOffchain(f *ser.Fields) {
	f.Bytes(recHolder, s.holder.appendTo(nil))
	f.Bytes(recSecrets, s.secrets.Write())
	f.U8(recFlags, s.flags())
	if i := s.initialCounterparty; i != nil {
		b := tlv.AppendU32(append([]byte(nil), i.point[:]...), i.feerate)
		f.Bytes(recInitial, tlv.AppendU64(tlv.AppendU64(b, uint64(i.toBroadcaster)), uint64(i.toCountersignatory)))
	}
	f.OptBytes(recShutdownScript, s.shutdownScript)
	if s.prevHolder != nil {
		f.Bytes(recPrevHolder, s.prevHolder.appendTo(nil))
	}
	if s.counterparty != nil {
		f.Bytes(recCounterparty, s.counterparty.appendTo(nil))
	}
	if s.prevCounterparty != nil {
		f.Bytes(recPrevCounterparty, s.prevCounterparty.appendTo(nil))
	}
	var b []byte
	for _, txid := range sortedTxids(s.revoked) {
		b = ser.AppendVec(append(b, txid[:]...), s.revoked[txid])
	}
	f.NonEmpty(recRevoked, b)
	b = nil
	for _, p := range s.sortedPreimages() {
		b = append(b, p[:]...)
	}
	f.NonEmpty(recPreimages, b)
	b = nil
	for _, id := range sortedIDs(s.fulfilled) {
		p := s.fulfilled[id]
		b = append(id.AppendTo(b), p[:]...)
	}
	f.NonEmpty(recFulfilled, b)
	b = nil
	for _, id := range sortedIDs(s.failed) {
		b = id.AppendTo(b)
	}
	f.NonEmpty(recFailed, b)
}

func (s *state) flags() (flags uint8) {
	for i, set := range []bool{s.offchainClosed, s.broadcastForbidden, s.broadcastHolder, s.holderSigned, s.fundingSpendSeen} {
		if set {
			flags |= 1 << i
		}
	}
	return flags
}

func (s *state) setFlags(flags uint8) {
	s.offchainClosed = flags&flagOffchainClosed != 0
	s.broadcastForbidden = flags&flagBroadcastForbidden != 0
	s.broadcastHolder = flags&flagBroadcastHolder != 0
	s.holderSigned = flags&flagHolderSigned != 0
	s.fundingSpendSeen = flags&flagFundingSpendSeen != 0
}

// sortedPreimages returns the known preimages in the order of their hashes.
func (s *state) sortedPreimages() []lntypes.PaymentPreimage {
	hashes := make([]lntypes.PaymentHash, 0, len(s.preimages))
	// order: sorted below.
	for h := range s.preimages {
		hashes = append(hashes, h)
	}
	sort.Slice(hashes, func(i, j int) bool { return bytes.Compare(hashes[i][:], hashes[j][:]) < 0 })
	out := make([]lntypes.PaymentPreimage, len(hashes))
	for i, h := range hashes {
		out[i] = s.preimages[h]
	}
	return out
}

// sortedIDs returns a map's keys in the order of their written form.
func sortedIDs[V any](m map[route.SentHTLCID]V) []route.SentHTLCID {
	type keyed struct {
		id  route.SentHTLCID
		key []byte
	}
	ids := make([]keyed, 0, len(m))
	// order: sorted below.
	for id := range m {
		ids = append(ids, keyed{id, id.AppendTo(nil)})
	}
	sort.Slice(ids, func(i, j int) bool { return bytes.Compare(ids[i].key, ids[j].key) < 0 })
	out := make([]route.SentHTLCID, len(ids))
	for i := range ids {
		out[i] = ids[i].id
	}
	return out
}

func (h *holderCommitment) appendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, h.tx.Write())
	f.Bytes(2, appendSources(nil, h.sources))
	f.Bytes(4, appendHolderHTLCs(nil, h.dust))
	return f.Append(b)
}

func holderCommitmentFrom(r *tlv.Reader) holderCommitment {
	var h holderCommitment
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			h.tx = chanutil.HolderCommitmentTransactionFrom(v)
		case 2:
			h.sources = sourcesFrom(v)
		case 4:
			h.dust = holderHTLCsFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4)
	if r.Err() == nil && len(h.sources) != len(h.tx.Htlcs()) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return h
}

func (c *counterpartyCommitment) appendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, c.txid[:])
	f.U64(2, c.number)
	f.Bytes(4, c.point[:])
	f.Bytes(6, appendHTLCsWithSource(nil, c.htlcs))
	return f.Append(b)
}

func counterpartyCommitmentFrom(r *tlv.Reader) *counterpartyCommitment {
	c := &counterpartyCommitment{}
	ser.Require(r, ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(c.txid[:])
		case 2:
			c.number = v.U64()
		case 4:
			c.point = chanutil.PublicKeyFrom(v)
		case 6:
			c.htlcs = htlcsWithSourceFrom(v)
		default:
			return false
		}
		return true
	}), 0, 2, 4, 6)
	return c
}

// ReadChannelMonitor reads what Write wrote and returns the hash of the block that
// the monitor was told of last: blocks that are no longer in the chain have to be
// disconnected from there on, and those after it connected, before the monitor
// is of use. The error is a *lntypes.DecodeError.
//
// The signer is derived anew by signerProvider. One draw is taken from
// entropySource, as the reference does.
func ReadChannelMonitor(b []byte, entropySource lntypes.EntropySource, signerProvider sign.SignerProvider) (lntypes.BlockHash, *ChannelMonitor, error) {
	m := &ChannelMonitor{}
	r := tlv.NewReader(b)
	m.s.readFrom(&r)
	if err := r.Done(); err != nil {
		return lntypes.BlockHash{}, nil, err
	}
	entropySource.GetSecureRandomBytes()
	signer := signerProvider.DeriveChannelSigner(m.s.valueSat, m.s.keysID)
	signer.ProvideChannelParameters(m.s.params)
	m.s.signer = signer
	m.s.derive()
	return m.s.best.BlockHash, m, nil
}

// Clone returns an independent monitor in the same state, the pending events
// included.
func (m *ChannelMonitor) Clone() *ChannelMonitor {
	m.mu.Lock()
	defer m.mu.Unlock()
	c := &ChannelMonitor{}
	r := tlv.NewReader(m.s.appendTo(nil))
	c.s.readFrom(&r)
	c.s.signer = m.s.signer.Clone()
	c.s.signer.ProvideChannelParameters(c.s.params)
	c.s.derive()
	c.s.bumpEvents = append([]bumpEvent(nil), m.s.bumpEvents...)
	return c
}

// Equal reports whether two monitors are in the same state.
func (m *ChannelMonitor) Equal(o *ChannelMonitor) bool {
	return m == o || bytes.Equal(m.Write(), o.Write())
}

func (s *state) readFrom(r *tlv.Reader) {
	ser.ReadVersion(r, formatVersion)
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		return s.readFixed(typ, v) || s.readOffchain(typ, v) || s.readOnchain(typ, v)
	})
	ser.Require(r, seen, recBest, recUpdateID, recKeysID, recFunding, recFundingScript, recFundingRedeemscript, recValue,
		recObscureFactor, recDestination, recCounterpartyDelay, recCounterpartyNodeID, recParams, recHolder, recSecrets, recFlags)
	if r.Err() == nil && (!s.params.IsPopulated() || *s.params.FundingOutpoint != s.funding || s.check() != nil) {
		r.Fail(lntypes.ErrInvalidValue)
	}
}

func (s *state) readFixed(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case recBest:
		v.Into(s.best.BlockHash[:])
		s.best.Height = v.U32()
	case recUpdateID:
		s.updateID = v.U64()
	case recKeysID:
		v.Into(s.keysID[:])
	case recFunding:
		s.funding = chanutil.OutPointFrom(v)
	case recFundingScript:
		s.fundingScript = v.CopyRest()
	case recFundingRedeemscript:
		s.fundingRedeemscript = v.CopyRest()
	case recValue:
		s.valueSat = lntypes.Sat(v.U64())
		if s.valueSat > lntypes.MaxValueSat {
			v.Fail(lntypes.ErrInvalidValue)
		}
	case recObscureFactor:
		s.obscureFactor = v.U64()
	case recDestination:
		s.destinationScript = v.CopyRest()
	case recCounterpartyDelay:
		s.counterpartyDelay = v.U16()
	case recCounterpartyNodeID:
		s.counterpartyNodeID = chanutil.PublicKeyFrom(v)
	case recParams:
		s.params = chanutil.ChannelTransactionParametersFrom(v)
	default:
		return false
	}
	return true
}

func (s *state) readOffchain(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case recHolder:
		s.holder = holderCommitmentFrom(v)
	case recSecrets:
		s.secrets = chanutil.CounterpartyCommitmentSecretsFrom(v)
	case recFlags:
		flags := v.U8()
		if flags&^flagsKnown != 0 {
			v.Fail(lntypes.ErrInvalidValue)
		}
		s.setFlags(flags)
	case recInitial:
		s.initialCounterparty = &initialCounterpartyInfo{
			point: chanutil.PublicKeyFrom(v), feerate: v.U32(),
			toBroadcaster: lntypes.Sat(v.U64()), toCountersignatory: lntypes.Sat(v.U64()),
		}
	case recShutdownScript:
		s.shutdownScript = v.CopyRest()
	case recPrevHolder:
		h := holderCommitmentFrom(v)
		s.prevHolder = &h
	case recCounterparty:
		s.counterparty = counterpartyCommitmentFrom(v)
	case recPrevCounterparty:
		s.prevCounterparty = counterpartyCommitmentFrom(v)
	case recRevoked:
		s.revoked = map[lntypes.Txid]packedHTLCs{}
		for v.Len() > 0 {
			var txid lntypes.Txid
			v.Into(txid[:])
			packed := packedHTLCs(ser.ReadVec(v))
			if len(packed)%packedHTLCSize != 0 {
				v.Fail(lntypes.ErrInvalidValue)
			}
			s.revoked[txid] = packed
		}
	case recPreimages:
		for v.Len() > 0 {
			var p lntypes.PaymentPreimage
			v.Into(p[:])
			s.providePreimage(p)
		}
	case recFulfilled:
		for v.Len() > 0 {
			id := route.SentHTLCIDFrom(v)
			var p lntypes.PaymentPreimage
			v.Into(p[:])
			s.markFulfilled(id, p)
		}
	case recFailed:
		s.failed = map[route.SentHTLCID]bool{}
		for v.Len() > 0 {
			s.failed[route.SentHTLCIDFrom(v)] = true
		}
	default:
		return false
	}
	return true
}

func (s *state) appendEvents(f *ser.Fields) {
	var b []byte
	for _, e := range s.monitorEvents {
		b = AppendMonitorEvent(b, e)
	}
	f.NonEmpty(recMonitorEvents, b)
	b = nil
	for _, e := range s.events {
		// There are no others.
		if e, ok := e.(events.SpendableOutputs); ok {
			for _, d := range e.Outputs {
				b = d.AppendTo(b)
			}
		}
	}
	f.NonEmpty(recEvents, b)
}
