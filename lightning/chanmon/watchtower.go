package chanmon

import (
	"errors"

	"golightning/lightning/chanutil"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
)

// ErrNoSecret: the peer has not revoked the commitment, or the transaction cannot
// be signed.
var ErrNoSecret = errors.New("chanmon: commitment is not revoked or input cannot be signed")

// InitialCounterpartyCommitmentTx rebuilds the peer's first commitment, unsigned,
// for a watchtower that is set up when the monitor is persisted for the first
// time. nil if the monitor was not told of it.
func (m *ChannelMonitor) InitialCounterpartyCommitmentTx() *chanutil.CommitmentTransaction {
	m.mu.Lock()
	defer m.mu.Unlock()
	i := m.s.initialCounterparty
	if i == nil {
		return nil
	}
	return m.s.rebuild(chanutil.InitialCommitmentNumber, i.point, i.feerate, i.toBroadcaster, i.toCountersignatory, nil)
}

// CounterpartyCommitmentTxsFromUpdate rebuilds the peer's commitments that an
// update brings, unsigned, for a watchtower. There may be none.
func (m *ChannelMonitor) CounterpartyCommitmentTxsFromUpdate(update *ChannelMonitorUpdate) (out []*chanutil.CommitmentTransaction) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, step := range update.Steps {
		c, ok := step.(LatestCounterpartyCommitmentTXInfo)
		if !ok || c.FeeratePerKw == nil || c.ToBroadcasterValueSat == nil || c.ToCountersignatoryValueSat == nil {
			continue
		}
		tx := m.s.rebuild(c.CommitmentNumber, c.TheirPerCommitmentPoint, *c.FeeratePerKw,
			*c.ToBroadcasterValueSat, *c.ToCountersignatoryValueSat, c.HTLCOutputs)
		if tx != nil {
			out = append(out, tx)
		}
	}
	return out
}

func (s *state) rebuild(number uint64, point lntypes.PublicKey, feerate uint32, toBroadcaster, toCountersignatory lntypes.Sat,
	htlcs []HTLCWithSource) *chanutil.CommitmentTransaction {
	keys, err := chanutil.DeriveCommitmentKeys(point, s.counterpartyDirected)
	if err != nil {
		return nil
	}
	var withOutput []chanutil.HTLCOutputInCommitment
	for i := range htlcs {
		if htlcs[i].HTLC.TransactionOutputIndex != nil {
			withOutput = append(withOutput, htlcs[i].HTLC)
		}
	}
	tx, err := chanutil.NewCommitmentTransaction(number, toBroadcaster, toCountersignatory, keys, feerate, withOutput, s.counterpartyDirected)
	if err != nil {
		return nil
	}
	return tx
}

// SignToLocalJusticeTx signs input inputIdx of a serialized transaction that spends
// the peer's delayed output, of value sat, of the revoked commitment number, and
// returns the transaction with it. Of the transaction nothing is checked: a
// signature for another output is worthless.
//
// The error is ErrNoSecret, or a *lntypes.DecodeError if the transaction does not
// parse.
func (m *ChannelMonitor) SignToLocalJusticeTx(justiceTx []byte, inputIdx uint, value lntypes.Sat, commitmentNumber uint64) ([]byte, error) {
	tx, err := chaindata.ParseTx(justiceTx)
	if err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	s := &m.s
	point, ok := s.revokedPoint(commitmentNumber)
	if !ok || inputIdx >= uint(len(tx.TxIn)) {
		return nil, ErrNoSecret
	}
	keys, err := chanutil.DeriveCommitmentKeys(point, s.counterpartyDirected)
	if err != nil {
		return nil, ErrNoSecret
	}
	sig, err := s.signer.SignJusticeRevokedOutput(tx, int(inputIdx), value, *s.secrets.GetSecret(commitmentNumber))
	if err != nil {
		return nil, ErrNoSecret
	}
	script := chanutil.GetRevokeableRedeemscript(keys.RevocationKey(), s.counterpartyDelay, keys.DelayedPaymentKey())
	tx.TxIn[inputIdx].Witness = [][]byte{chanutil.BitcoinSignature(sig, chanutil.SighashAll), {1}, script}
	return chaindata.Serialize(tx), nil
}
