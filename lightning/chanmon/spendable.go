package chanmon

import (
	"bytes"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/sign"
)

// spendableIn enters the outputs of tx that are ours.
func (s *state) spendableIn(tx chaindata.Tx, at position, log logger.Context) {
	for _, d := range s.descriptors(tx.Txid, tx.Msg) {
		log.Infof("Transaction %s pays us %s", tx.Txid, descriptorValue(d))
		s.add(at, tx.Txid, maturing{d})
	}
}

// revocable describes our delayed outputs of the confirmed commitment and of its
// HTLC transactions: they share one script.
type revocable struct {
	script        []byte
	point         lntypes.PublicKey
	revocationKey chanutil.RevocationKey
}

// revocableOutputs returns what our delayed outputs look like; nil unless a
// commitment of ours is confirmed.
func (s *state) revocableOutputs() *revocable {
	e := s.fundingSpend()
	if e == nil {
		return nil
	}
	var tx *chanutil.HolderCommitmentTransaction
	switch {
	case e.txid == s.holder.txid():
		tx = s.holder.tx
	case s.prevHolder != nil && e.txid == s.prevHolder.txid():
		tx = s.prevHolder.tx
	default:
		return nil
	}
	keys := tx.Commitment().CommitmentKeys()
	return &revocable{
		script: chanutil.P2WSH(chanutil.GetRevokeableRedeemscript(keys.RevocationKey(), s.holderDelay(), keys.DelayedPaymentKey())),
		point:  keys.PerCommitmentPoint(), revocationKey: *keys.RevocationKey(),
	}
}

// descriptors returns how the outputs of a transaction that are ours can be spent.
func (s *state) descriptors(txid lntypes.Txid, tx *wire.MsgTx) (out []sign.SpendableOutputDescriptor) {
	delayed := s.revocableOutputs()
	for i, txout := range tx.TxOut {
		if i > 0xffff {
			break // no block has room for such a transaction
		}
		op := lntypes.OutPoint{Txid: txid, Index: uint16(i)}
		o := lntypes.TxOut{ScriptPubkey: txout.PkScript, Value: lntypes.Sat(txout.Value)}
		switch {
		case bytes.Equal(txout.PkScript, s.destinationScript),
			s.shutdownScript != nil && bytes.Equal(txout.PkScript, s.shutdownScript):
			id := s.keysID
			out = append(out, sign.StaticOutput{Outpoint: op, Output: o, ChannelKeysID: &id})
		case delayed != nil && bytes.Equal(txout.PkScript, delayed.script):
			out = append(out, sign.DelayedPaymentOutput{A: sign.DelayedPaymentOutputDescriptor{
				Outpoint: op, PerCommitmentPoint: delayed.point, ToSelfDelay: s.holderDelay(), Output: o,
				RevocationPubkey: delayed.revocationKey, ChannelKeysID: s.keysID, ChannelValueSatoshis: s.valueSat,
			}})
		case bytes.Equal(txout.PkScript, s.toRemoteScript):
			out = append(out, sign.StaticPaymentOutput{A: sign.StaticPaymentOutputDescriptor{
				Outpoint: op, Output: o, ChannelKeysID: s.keysID, ChannelValueSatoshis: s.valueSat,
				ChannelTransactionParameters: s.params.Clone(),
			}})
		}
	}
	return out
}

// GetSpendableOutputs returns the descriptors of the outputs of tx, serialized and
// confirmed at confirmationHeight, that are ours and deep enough to be spent: what
// SpendableOutputs events said or would say. With it, descriptors that were lost
// can be found again. A transaction that does not parse has none.
func (m *ChannelMonitor) GetSpendableOutputs(tx []byte, confirmationHeight uint32) []sign.SpendableOutputDescriptor {
	msg, err := chaindata.ParseTx(tx)
	if err != nil {
		return nil
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []sign.SpendableOutputDescriptor
	for _, d := range m.s.descriptors(lntypes.Txid(msg.TxHash()), msg) {
		e := ledgerEntry{height: confirmationHeight, fact: maturing{d}}
		if confirmationHeight <= m.s.best.Height && m.s.best.Height >= e.threshold() {
			out = append(out, d)
		}
	}
	return out
}
