package chanmon

import (
	"errors"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/sign"
)

// incrementalRelayFee is what a replacement has to pay more per 1000 weight units
// than what it replaces (BIP 125, rule 4).
const incrementalRelayFee = chain.FeerateFloorSatPerKW

// errNoClaim: what a claim needs is missing from the state.
var errNoClaim = errors.New("chanmon: nothing to claim")

// signedHolderTx signs our latest commitment. From then on it may be anywhere, so
// the channel must not move on.
func (s *state) signedHolderTx() (*wire.MsgTx, error) {
	sig, err := s.signer.SignHolderCommitment(s.holder.tx)
	if err != nil {
		return nil, err
	}
	return s.holder.tx.AddHolderSig(s.fundingRedeemscript, sig), nil
}

// actFunding returns our commitment for broadcast, or asks for fees if it has
// anchors and does not pay enough itself.
func (s *state) actFunding(c *claim, raise bool, fees chain.FeeEstimator, log logger.Context) *wire.MsgTx {
	s.holderSigned = true
	tx, err := s.signedHolderTx()
	if err != nil {
		log.Errorf("Signing our commitment: %v", err)
		return nil
	}
	if !s.anchors() {
		return tx
	}
	estimate := chain.BoundedFeerate(fees, chain.OnChainSweep)
	target := raiseFeerate(c.feerate, estimate, raise, s.raiseLimit(&claimTarget{kind: claimFunding}, estimate, 0))
	fee := s.valueSat
	for _, out := range tx.TxOut {
		fee -= lntypes.Sat(out.Value)
	}
	index, ok := chanutil.GetAnchorOutput(tx, s.params.HolderPubkeys.FundingPubkey)
	if !ok || feerateOf(fee, weightOf(tx)) >= target {
		return tx
	}
	c.feerate = target
	txid := s.holder.txid()
	s.setBumpEvent(chanutil.WireOutPoint(s.funding), events.ChannelClose{
		ClaimID:                              txid,
		PackageTargetFeerateSatPer1000Weight: target,
		CommitmentTx:                         chaindata.Serialize(tx),
		CommitmentTxFeeSatoshis:              fee,
		AnchorDescriptor: events.AnchorDescriptor{
			ChannelDerivationParameters: s.derivation(),
			Outpoint:                    lntypes.OutPoint{Txid: txid, Index: uint16(index)},
		},
		PendingHTLCs: append([]chanutil.HTLCOutputInCommitment(nil), s.holder.tx.Htlcs()...),
	})
	log.Infof("Asking for fees to get our commitment %s confirmed at %d sat/kw", txid, target)
	return nil
}

func (s *state) derivation() sign.ChannelDerivationParameters {
	return sign.ChannelDerivationParameters{
		ValueSatoshis: s.valueSat, KeysID: s.keysID, TransactionParameters: *s.params.Clone(),
	}
}

// htlcDescriptor describes an HTLC output of one of our commitments and returns
// its place among the commitment's HTLCs.
func (s *state) htlcDescriptor(t *claimTarget) (*sign.HTLCDescriptor, *chanutil.HolderCommitmentTransaction, int, error) {
	for _, h := range []*holderCommitment{&s.holder, s.prevHolder} {
		if h == nil || h.txid() != lntypes.Txid(t.outpoint.Hash) {
			continue
		}
		htlcs := h.tx.Htlcs()
		for i := range htlcs {
			if *htlcs[i].TransactionOutputIndex != t.outpoint.Index {
				continue
			}
			c := h.tx.Commitment()
			return &sign.HTLCDescriptor{
				ChannelDerivationParameters: s.derivation(), CommitmentTxid: h.txid(),
				PerCommitmentNumber: c.CommitmentNumber(), PerCommitmentPoint: c.PerCommitmentPoint(),
				FeeratePerKw: c.FeeratePerKw(), Htlc: htlcs[i], Preimage: t.preimage,
				CounterpartySig: h.tx.CounterpartyHtlcSigs[i],
			}, h.tx, i, nil
		}
	}
	return nil, nil, 0, errNoClaim
}

// holderHTLCTx returns the second transaction of an HTLC of our commitment, whose
// fee is fixed by the peer's signature.
func (s *state) holderHTLCTx(t *claimTarget, log logger.Context) *wire.MsgTx {
	d, holder, i, err := s.htlcDescriptor(t)
	if err != nil {
		return nil
	}
	trusted := holder.Trust()
	tx := trusted.BuildUnsignedHTLCTx(s.holderDirected, i, t.preimage)
	if tx == nil {
		return nil
	}
	sig, err := s.signer.SignHolderHTLCTransaction(tx, 0, d)
	if err != nil {
		log.Errorf("Signing HTLC transaction: %v", err)
		return nil
	}
	tx.TxIn[0].Witness = trusted.BuildHTLCInputWitness(i, d.CounterpartySig, sig, t.preimage)
	return tx
}

// askForHTLC asks for a transaction that claims an HTLC of our commitment: with
// anchors it pays no fee of its own.
func (s *state) askForHTLC(t *claimTarget, c *claim, raise bool, fees chain.FeeEstimator, log logger.Context) {
	d, _, _, err := s.htlcDescriptor(t)
	if err != nil {
		return
	}
	// Whoever spends the event's output is not to subtract a fee.
	d.FeeratePerKw = 0
	estimate := chain.BoundedFeerate(fees, chain.OnChainSweep)
	affordable := feerateOf(t.valueSat/2, chanutil.HTLCSuccessTxWeight(&s.params.ChannelTypeFeatures))
	c.feerate = raiseFeerate(c.feerate, estimate, raise, s.raiseLimit(t, estimate, affordable))
	s.setBumpEvent(t.outpoint, events.HTLCResolution{
		ClaimID:                       htlcClaimID(t.outpoint),
		TargetFeerateSatPer1000Weight: c.feerate,
		HTLCDescriptors:               []sign.HTLCDescriptor{*d},
		TxLockTime:                    t.lockTime,
	})
	log.Infof("Asking for fees to claim HTLC output %s at %d sat/kw", t.outpoint, c.feerate)
}

// sweep returns a transaction that moves the target to the destination script at a
// feerate that fits, nil if its value does not pay for that.
func (s *state) sweep(t *claimTarget, c *claim, raise bool, fees chain.FeeEstimator, log logger.Context) *wire.MsgTx {
	keys, err := chanutil.DeriveCommitmentKeys(t.point, s.counterpartyDirected)
	if err != nil {
		return nil
	}
	script, second, err := s.sweepScript(t, keys)
	if err != nil {
		return nil
	}
	tx := &wire.MsgTx{
		Version: 2, LockTime: max(t.lockTime, s.best.Height),
		TxIn:  []*wire.TxIn{{PreviousOutPoint: t.outpoint, Sequence: s.sweepSequence(t)}},
		TxOut: []*wire.TxOut{{PkScript: s.destinationScript}},
	}
	const sigWithType = 73
	tx.TxIn[0].Witness = wire.TxWitness{make([]byte, sigWithType), second, script}
	estimate, weight := chain.BoundedFeerate(fees, chain.OnChainSweep), weightOf(tx)
	next := raiseFeerate(c.feerate, estimate, raise, s.raiseLimit(t, estimate, feerateOf(t.valueSat/2, weight)))
	value, feerate, ok := sweepValue(t.valueSat, weight, dustLimit(s.destinationScript), c.feerate, next)
	if !ok {
		log.Warnf("Output %s of %s is not worth its fee for now", t.outpoint, t.valueSat)
		return nil
	}
	tx.TxOut[0].Value = int64(value)
	sig, err := s.signSweep(t, tx)
	if err != nil {
		log.Errorf("Signing claim of %s: %v", t.outpoint, err)
		return nil
	}
	c.feerate = feerate
	tx.TxIn[0].Witness[0] = chanutil.BitcoinSignature(sig, chanutil.SighashAll)
	return tx
}

// sweepScript returns the witness script of a target and the witness item that
// chooses its branch.
func (s *state) sweepScript(t *claimTarget, keys *chanutil.CommitmentKeys) (script, second []byte, err error) {
	if t.kind == claimRevokedOutput {
		return chanutil.GetRevokeableRedeemscript(keys.RevocationKey(), s.counterpartyDelay, keys.DelayedPaymentKey()), []byte{1}, nil
	}
	all, err := keys.All()
	if err != nil {
		return nil, nil, err
	}
	script = chanutil.GetHtlcRedeemscript(t.htlc, &s.params.ChannelTypeFeatures, all)
	switch t.kind {
	case claimRevokedHTLC:
		second = all.RevocationKey.A[:]
	case claimCounterpartyPreimage:
		second = t.preimage[:]
	}
	// A timeout has an empty item here, as relay policy asks for (MINIMALIF).
	return script, second, nil
}

// sweepSequence signals replaceability. HTLCs of an anchor commitment have to
// wait for one confirmation, except for penalties (BOLT 3).
func (s *state) sweepSequence(t *claimTarget) uint32 {
	if s.anchors() && (t.kind == claimCounterpartyPreimage || t.kind == claimCounterpartyTimeout) {
		return 1
	}
	return 0xfffffffd
}

func (s *state) signSweep(t *claimTarget, tx *wire.MsgTx) (lntypes.Signature, error) {
	switch t.kind {
	case claimCounterpartyPreimage, claimCounterpartyTimeout:
		return s.signer.SignCounterpartyHTLCTransaction(tx, 0, t.valueSat, t.point, t.htlc)
	}
	secret := s.secrets.GetSecret(t.number)
	if secret == nil {
		return lntypes.Signature{}, errNoClaim
	}
	if t.kind == claimRevokedHTLC {
		return s.signer.SignJusticeRevokedHTLC(tx, 0, t.valueSat, *secret, t.htlc)
	}
	return s.signer.SignJusticeRevokedOutput(tx, 0, t.valueSat, *secret)
}

// sweepValue returns what the output of a claim is to have, and the feerate that
// this makes, next if possible. The fee is at most half of the amount unless the
// last one was higher, never less than relaying needs, and enough to replace the
// last transaction. ok is false if that leaves dust.
func sweepValue(amount lntypes.Sat, weight uint64, dust lntypes.Sat, last, next uint32) (value lntypes.Sat, feerate uint32, ok bool) {
	affordable := feerateOf(amount/2, weight)
	if affordable < chain.FeerateFloorSatPerKW {
		return 0, 0, false
	}
	feerate = max(min(next, affordable), last)
	fee := chanutil.FeeForWeight(feerate, weight)
	if last != 0 && feerate > last {
		if least := chanutil.FeeForWeight(last, weight) + chanutil.FeeForWeight(incrementalRelayFee, weight); fee < least {
			fee, feerate = least, feerateOf(least, weight)
		}
	}
	if fee+dust <= amount {
		return amount - fee, feerate, true
	}
	// No room for that much: repeat the last one, or pay what the least output
	// leaves over.
	if last != 0 {
		feerate = last
		fee = chanutil.FeeForWeight(last, weight)
	} else {
		fee = amount.SatSub(dust)
		feerate = feerateOf(fee, weight)
	}
	if fee+dust > amount || feerate < chain.FeerateFloorSatPerKW {
		return 0, 0, false
	}
	return amount - fee, feerate, true
}

// feerateOf returns sat/kw.
func feerateOf(fee lntypes.Sat, weight uint64) uint32 {
	return uint32(min(uint64(fee)*1000/weight, 1<<32-1))
}

// weightOf returns a transaction's weight units (BIP 141).
func weightOf(tx *wire.MsgTx) uint64 {
	return uint64(tx.SerializeSizeStripped()*3 + tx.SerializeSize())
}

// dustLimit returns the least value of an output with the script that nodes relay:
// what spending it costs at 3 sat/vB.
func dustLimit(script []byte) lntypes.Sat {
	spend := 148
	if len(script) >= 4 && int(script[1]) == len(script)-2 && (script[0] == 0 || script[0] > 0x50) {
		spend = 67
	}
	return lntypes.Sat((8 + 1 + len(script) + spend) * 3)
}

// GetLatestHolderCommitmentTxn returns our latest commitment, signed, and where
// they may be broadcast with it the transactions of its HTLCs; all serialized.
// For the user who has to act by hand, for example because no update could be
// persisted or the state may be stale. Broadcasting a revoked commitment loses
// all money in the channel.
//
// The channel cannot go on afterwards: updates of our commitment are refused.
func (m *ChannelMonitor) GetLatestHolderCommitmentTxn(log logger.Logger) [][]byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.s.holderSigned = true
	return m.s.holderTxn(false, m.s.log(log))
}

// UnsafeGetLatestHolderCommitmentTxn is GetLatestHolderCommitmentTxn for tests that
// play a cheating peer: the channel goes on as if nothing was signed, and HTLC
// transactions come before their time.
func (m *ChannelMonitor) UnsafeGetLatestHolderCommitmentTxn(log logger.Logger) [][]byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.s.holderTxn(true, m.s.log(log))
}

func (s *state) holderTxn(early bool, log logger.Context) [][]byte {
	tx, err := s.signedHolderTx()
	if err != nil {
		log.Errorf("Signing our commitment: %v", err)
		return nil
	}
	out := [][]byte{chaindata.Serialize(tx)}
	if s.anchors() {
		return out // its HTLCs wait for a confirmation
	}
	for _, t := range s.holderTargets(&s.holder) {
		if !early && t.lockTime > s.best.Height {
			continue
		}
		if htlcTx := s.holderHTLCTx(&t, log); htlcTx != nil {
			out = append(out, chaindata.Serialize(htlcTx))
		}
	}
	return out
}
