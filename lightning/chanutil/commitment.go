package chanutil

import (
	"bytes"
	"cmp"
	"errors"
	"slices"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// ErrMismatch reports a prebuilt transaction that is not the one its parameters
// describe.
var ErrMismatch = errors.New("chanutil: prebuilt transaction does not match its parameters")

// BuiltCommitmentTransaction is a commitment transaction, unsigned, with its id.
type BuiltCommitmentTransaction struct {
	// Transaction is the transaction without witness.
	Transaction *wire.MsgTx
	// Txid is its id, kept so that it is computed once.
	Txid lntypes.Txid
}

// GetSighashAll returns the hash that both funding keys sign.
func (b *BuiltCommitmentTransaction) GetSighashAll(fundingRedeemscript []byte, channelValueSatoshis lntypes.Sat) [32]byte {
	h, _ := NewSighashCache(b.Transaction).SegwitV0(0, fundingRedeemscript, channelValueSatoshis, SighashAll)
	return h
}

// SignCounterpartyCommitment signs the counterparty's commitment: deterministic,
// low r. The error is secp.ErrSecret.
func (b *BuiltCommitmentTransaction) SignCounterpartyCommitment(fundingKey lntypes.SecretKey, fundingRedeemscript []byte, channelValueSatoshis lntypes.Sat) (lntypes.Signature, error) {
	return secp.SignLowR(fundingKey, b.GetSighashAll(fundingRedeemscript, channelValueSatoshis))
}

// SignHolderCommitment signs our own commitment because it is about to be
// broadcast: low r, with fresh randomness for every attempt.
func (b *BuiltCommitmentTransaction) SignHolderCommitment(fundingKey lntypes.SecretKey, fundingRedeemscript []byte, channelValueSatoshis lntypes.Sat, entropySource lntypes.EntropySource) (lntypes.Signature, error) {
	return secp.SignLowRWithNonceData(fundingKey, b.GetSighashAll(fundingRedeemscript, channelValueSatoshis), entropySource.GetSecureRandomBytes)
}

// CommitmentTransaction is one side's commitment: the terms, and the transaction
// built from them. It is immutable.
type CommitmentTransaction struct {
	commitmentNumber        uint64
	toBroadcasterValue      lntypes.Sat
	toCountersignatoryValue lntypes.Sat
	toBroadcasterDelay      *uint16
	feeratePerKw            uint32
	htlcs                   []HTLCOutputInCommitment // in output order
	channelTypeFeatures     features.ChannelTypeFeatures
	keys                    *CommitmentKeys
	built                   BuiltCommitmentTransaction
}

// NewCommitmentTransaction builds a commitment (BOLT 3). htlcs must hold only
// untrimmed HTLCs ([IsHTLCTrimmed]); a balance of zero means no output, so the
// caller has applied [IsTrimmed]. The output index of each HTLC is set in htlcs,
// whose order stays. The number counts down from [InitialCommitmentNumber].
//
// The error is one of package secp's, from deriving HTLC keys.
func NewCommitmentTransaction(commitmentNumber uint64, toBroadcasterValueSat, toCountersignatoryValueSat lntypes.Sat,
	keys *CommitmentKeys, feeratePerKw uint32, htlcs []HTLCOutputInCommitment, channelParameters *DirectedChannelTransactionParameters) (*CommitmentTransaction, error) {
	delay := channelParameters.ContestDelay()
	c := &CommitmentTransaction{
		commitmentNumber: commitmentNumber, toBroadcasterValue: toBroadcasterValueSat,
		toCountersignatoryValue: toCountersignatoryValueSat, toBroadcasterDelay: &delay, feeratePerKw: feeratePerKw,
		channelTypeFeatures: *channelParameters.ChannelTypeFeatures(), keys: keys,
	}
	outs, order, err := c.outputs(htlcs, channelParameters)
	if err != nil {
		return nil, err
	}
	c.built.Transaction = c.transaction(outs, channelParameters)
	c.built.Txid = TxidOf(c.built.Transaction)
	if len(htlcs) > 0 {
		c.htlcs = make([]HTLCOutputInCommitment, len(htlcs))
		indexes := make([]uint32, 2*len(htlcs)) // the caller's and ours, not shared
		for i, o := range order {
			indexes[2*i], indexes[2*i+1] = o.output, o.output
			htlcs[o.htlc].TransactionOutputIndex = &indexes[2*i]
			c.htlcs[i] = htlcs[o.htlc]
			c.htlcs[i].TransactionOutputIndex = &indexes[2*i+1]
		}
	}
	return c, nil
}

// htlcPlace says which output carries which HTLC of the caller's list.
type htlcPlace struct{ htlc, output uint32 }

// outputCandidate is an output before sorting; htlc is -1 for the others.
type outputCandidate struct {
	value  lntypes.Sat
	script []byte
	htlc   int
}

// outputs returns the sorted outputs and, in output order, which carry HTLCs.
func (c *CommitmentTransaction) outputs(htlcs []HTLCOutputInCommitment, p *DirectedChannelTransactionParameters) ([]outputCandidate, []htlcPlace, error) {
	s := p.scripts()
	outs := make([]outputCandidate, 0, len(htlcs)+4)
	if c.toCountersignatoryValue > 0 {
		outs = append(outs, outputCandidate{c.toCountersignatoryValue, s.toCountersignatory, -1})
	}
	if c.toBroadcasterValue > 0 {
		script := GetRevokeableRedeemscript(c.keys.RevocationKey(), p.ContestDelay(), c.keys.DelayedPaymentKey())
		outs = append(outs, outputCandidate{c.toBroadcasterValue, P2WSH(script), -1})
	}
	if s.broadcasterAnchor != nil {
		if c.toBroadcasterValue > 0 || len(htlcs) > 0 {
			outs = append(outs, outputCandidate{AnchorOutputValueSatoshi, s.broadcasterAnchor, -1})
		}
		if c.toCountersignatoryValue > 0 || len(htlcs) > 0 {
			outs = append(outs, outputCandidate{AnchorOutputValueSatoshi, s.countersignatoryAnchor, -1})
		}
	}
	if len(htlcs) > 0 {
		keys, err := c.keys.All()
		if err != nil {
			return nil, nil, err
		}
		sk := newHTLCScriptKeys(keys, p.ChannelTypeFeatures())
		arena := make([]byte, 0, 34*len(htlcs))
		var buf [MaxAcceptedHTLCScriptWeight + 2]byte
		for i := range htlcs {
			at := len(arena)
			arena = appendP2WSH(arena, sk.append(buf[:0], &htlcs[i]))
			outs = append(outs, outputCandidate{htlcs[i].AmountMsat.Sat(), arena[at:len(arena):len(arena)], i})
		}
	}
	slices.SortStableFunc(outs, func(a, b outputCandidate) int { return compareOutputs(&a, &b, htlcs) })
	order := make([]htlcPlace, 0, len(htlcs))
	for i := range outs {
		if outs[i].htlc >= 0 {
			order = append(order, htlcPlace{uint32(outs[i].htlc), uint32(i)})
		}
	}
	return outs, order, nil
}

// compareOutputs orders as BOLT 3 says: value, script, and for HTLCs that are the
// same in both, expiry. The payment hash decides what is then still open, which
// takes a hash collision.
func compareOutputs(a, b *outputCandidate, htlcs []HTLCOutputInCommitment) int {
	if d := cmp.Compare(a.value, b.value); d != 0 {
		return d
	}
	if d := bytes.Compare(a.script, b.script); d != 0 {
		return d
	}
	if a.htlc < 0 || b.htlc < 0 {
		return 0
	}
	x, y := &htlcs[a.htlc], &htlcs[b.htlc]
	if d := cmp.Compare(x.CltvExpiry, y.CltvExpiry); d != 0 {
		return d
	}
	return bytes.Compare(x.PaymentHash[:], y.PaymentHash[:])
}

func (c *CommitmentTransaction) transaction(outs []outputCandidate, p *DirectedChannelTransactionParameters) *wire.MsgTx {
	obscured := p.ObscureFactor() ^ (InitialCommitmentNumber - c.commitmentNumber)
	tx := &wire.MsgTx{
		Version:  2,
		LockTime: 0x20<<24 | uint32(obscured&0xffffff),
		TxIn: []*wire.TxIn{{
			PreviousOutPoint: WireOutPoint(p.FundingOutpoint()),
			Sequence:         0x80<<24 | uint32(obscured>>24),
		}},
		TxOut: make([]*wire.TxOut, len(outs)),
	}
	arena := make([]wire.TxOut, len(outs))
	for i := range outs {
		arena[i] = wire.TxOut{Value: int64(outs[i].value), PkScript: outs[i].script}
		tx.TxOut[i] = &arena[i]
	}
	return tx
}

// CommitmentNumber returns the number, counting down.
func (c *CommitmentTransaction) CommitmentNumber() uint64 { return c.commitmentNumber }

// PerCommitmentPoint returns the broadcaster's point.
func (c *CommitmentTransaction) PerCommitmentPoint() lntypes.PublicKey {
	return c.keys.PerCommitmentPoint()
}

// ToBroadcasterValueSat returns what goes to the broadcaster, zero if no output.
func (c *CommitmentTransaction) ToBroadcasterValueSat() lntypes.Sat { return c.toBroadcasterValue }

// ToCountersignatoryValueSat returns what goes to the other side.
func (c *CommitmentTransaction) ToCountersignatoryValueSat() lntypes.Sat {
	return c.toCountersignatoryValue
}

// FeeratePerKw returns the feerate in sat per 1000 weight.
func (c *CommitmentTransaction) FeeratePerKw() uint32 { return c.feeratePerKw }

// Htlcs returns the untrimmed HTLCs in output order, each with its index. The
// slice must not be changed.
func (c *CommitmentTransaction) Htlcs() []HTLCOutputInCommitment { return c.htlcs }

// CommitmentKeys returns the keys, HTLC keys possibly not yet derived.
func (c *CommitmentTransaction) CommitmentKeys() *CommitmentKeys { return c.keys }

// Trust gives access to the prebuilt transaction to code that trusts its builder.
func (c *CommitmentTransaction) Trust() TrustedCommitmentTransaction {
	return TrustedCommitmentTransaction{c}
}

// Verify rebuilds keys and transaction and gives access to them if they are what
// the parameters describe; ErrMismatch otherwise. A signer that does not trust the
// builder calls it before it signs.
func (c *CommitmentTransaction) Verify(channelParameters *DirectedChannelTransactionParameters, broadcasterKeys, countersignatoryKeys *ChannelPublicKeys) (TrustedCommitmentTransaction, error) {
	if *broadcasterKeys != *channelParameters.BroadcasterPubkeys() || *countersignatoryKeys != *channelParameters.CountersignatoryPubkeys() {
		return TrustedCommitmentTransaction{}, ErrMismatch
	}
	keys, err := DeriveCommitmentKeys(c.PerCommitmentPoint(), channelParameters)
	if err != nil || !keys.equal(c.keys) {
		return TrustedCommitmentTransaction{}, ErrMismatch
	}
	htlcs := slices.Clone(c.htlcs)
	again, err := NewCommitmentTransaction(c.commitmentNumber, c.toBroadcasterValue, c.toCountersignatoryValue, keys,
		c.feeratePerKw, htlcs, channelParameters)
	if err != nil || again.built.Txid != c.built.Txid || TxidOf(c.built.Transaction) != c.built.Txid {
		return TrustedCommitmentTransaction{}, ErrMismatch
	}
	for i := range c.htlcs {
		if !again.htlcs[i].Equal(&c.htlcs[i]) {
			return TrustedCommitmentTransaction{}, ErrMismatch
		}
	}
	return TrustedCommitmentTransaction{c}, nil
}

// Equal compares terms and keys.
func (c *CommitmentTransaction) Equal(o *CommitmentTransaction) bool {
	return c.commitmentNumber == o.commitmentNumber && c.toBroadcasterValue == o.toBroadcasterValue &&
		c.toCountersignatoryValue == o.toCountersignatoryValue && c.feeratePerKw == o.feeratePerKw &&
		c.channelTypeFeatures.Equal(o.channelTypeFeatures) && c.keys.equal(o.keys) &&
		slices.EqualFunc(c.htlcs, o.htlcs, func(a, b HTLCOutputInCommitment) bool { return a.Equal(&b) })
}
