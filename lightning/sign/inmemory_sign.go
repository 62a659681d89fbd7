package sign

import (
	"crypto/sha256"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// SignCounterpartyCommitment signs deterministically with low r.
func (s *InMemorySigner) SignCounterpartyCommitment(commitmentTx *chanutil.CommitmentTransaction, _, _ []lntypes.PaymentPreimage) (lntypes.Signature, []lntypes.Signature, error) {
	var none lntypes.Signature
	p, err := s.populated()
	if err != nil {
		return none, nil, err
	}
	trusted := commitmentTx.Trust()
	sig, err := trusted.BuiltTransaction().SignCounterpartyCommitment(s.FundingKey, p.fundingScript, s.channelValue)
	if err != nil {
		return none, nil, err
	}
	htlcSigs, err := s.signCounterpartyHTLCs(trusted, p)
	if err != nil {
		return none, nil, err
	}
	return sig, htlcSigs, nil
}

func (s *InMemorySigner) signCounterpartyHTLCs(trusted chanutil.TrustedCommitmentTransaction, p *signerParams) ([]lntypes.Signature, error) {
	c := trusted.Commitment()
	sigs := make([]lntypes.Signature, len(c.Htlcs()))
	if len(sigs) == 0 {
		return sigs, nil
	}
	hashes := make([][32]byte, len(sigs))
	key, err := chanutil.DerivePrivateKeyWithBasepoint(c.PerCommitmentPoint(), s.Pubkeys().HtlcBasepoint.A, s.HtlcBaseKey)
	if err != nil {
		return nil, err
	}
	h, err := trusted.NewHTLCSighasher(p.params.HolderSelectedContestDelay)
	if err != nil {
		return nil, err
	}
	sighashType := chanutil.CounterpartySighashType(&p.params.ChannelTypeFeatures)
	for i := range hashes {
		hashes[i] = h.Sighash(i, sighashType)
	}
	signed, err := secp.SignLowRBatch(key, hashes)
	if err != nil {
		return nil, err
	}
	for i := range sigs {
		sigs[i] = signed[i]
	}
	return sigs, nil
}

// SignHolderCommitment signs with fresh randomness and low r.
func (s *InMemorySigner) SignHolderCommitment(commitmentTx *chanutil.HolderCommitmentTransaction) (lntypes.Signature, error) {
	p, err := s.populated()
	if err != nil {
		return lntypes.Signature{}, err
	}
	return commitmentTx.Trust().BuiltTransaction().SignHolderCommitment(s.FundingKey, p.fundingScript, s.channelValue, s)
}

// signInput signs an input through witnessScript with SIGHASH_ALL, fresh randomness
// and low r.
func (s *InMemorySigner) signInput(tx *wire.MsgTx, input int, witnessScript []byte, value lntypes.Sat, key lntypes.SecretKey) (lntypes.Signature, error) {
	hash, ok := chanutil.NewSighashCache(tx).SegwitV0(input, witnessScript, value, chanutil.SighashAll)
	if !ok {
		return lntypes.Signature{}, ErrInput
	}
	return secp.SignLowRWithNonceData(key, hash, s.GetSecureRandomBytes)
}

// SignJusticeRevokedOutput signs with fresh randomness and low r.
func (s *InMemorySigner) SignJusticeRevokedOutput(justiceTx *wire.MsgTx, input int, amount lntypes.Sat, perCommitmentKey lntypes.SecretKey) (lntypes.Signature, error) {
	p, key, keys, err := s.revoked(perCommitmentKey)
	if err != nil {
		return lntypes.Signature{}, err
	}
	script := chanutil.GetRevokeableRedeemscript(keys.RevocationKey(), p.params.HolderSelectedContestDelay, keys.DelayedPaymentKey())
	return s.signInput(justiceTx, input, script, amount, key)
}

// revoked derives, from the secret of a revoked counterparty commitment, our
// revocation secret and the commitment's keys.
func (s *InMemorySigner) revoked(perCommitmentKey lntypes.SecretKey) (*signerParams, lntypes.SecretKey, *chanutil.CommitmentKeys, error) {
	p, err := s.populated()
	if err != nil {
		return nil, lntypes.SecretKey{}, nil, err
	}
	key, err := chanutil.DerivePrivateRevocationKey(perCommitmentKey, s.RevocationBaseKey)
	if err != nil {
		return nil, lntypes.SecretKey{}, nil, err
	}
	point, err := secp.PubKeyFromSecret(perCommitmentKey)
	if err != nil {
		return nil, lntypes.SecretKey{}, nil, err
	}
	keys, err := chanutil.DeriveCommitmentKeys(point, p.counterpart)
	return p, key, keys, err
}

// SignJusticeRevokedHTLC signs with fresh randomness and low r.
func (s *InMemorySigner) SignJusticeRevokedHTLC(justiceTx *wire.MsgTx, input int, amount lntypes.Sat, perCommitmentKey lntypes.SecretKey, htlc *chanutil.HTLCOutputInCommitment) (lntypes.Signature, error) {
	p, key, keys, err := s.revoked(perCommitmentKey)
	if err != nil {
		return lntypes.Signature{}, err
	}
	all, err := keys.All()
	if err != nil {
		return lntypes.Signature{}, err
	}
	script := chanutil.GetHtlcRedeemscript(htlc, &p.params.ChannelTypeFeatures, all)
	return s.signInput(justiceTx, input, script, amount, key)
}

// SignHolderHTLCTransaction signs with fresh randomness and low r. The keys come
// from the descriptor and this signer.
func (s *InMemorySigner) SignHolderHTLCTransaction(htlcTx *wire.MsgTx, input int, htlcDescriptor *HTLCDescriptor) (lntypes.Signature, error) {
	script := htlcDescriptor.WitnessScript()
	if script == nil {
		return lntypes.Signature{}, ErrNoParameters
	}
	key, err := chanutil.DerivePrivateKeyWithBasepoint(htlcDescriptor.PerCommitmentPoint, s.Pubkeys().HtlcBasepoint.A, s.HtlcBaseKey)
	if err != nil {
		return lntypes.Signature{}, err
	}
	return s.signInput(htlcTx, input, script, htlcDescriptor.Htlc.AmountMsat.Sat(), key)
}

// SignCounterpartyHTLCTransaction signs with fresh randomness and low r.
func (s *InMemorySigner) SignCounterpartyHTLCTransaction(htlcTx *wire.MsgTx, input int, amount lntypes.Sat, perCommitmentPoint lntypes.PublicKey, htlc *chanutil.HTLCOutputInCommitment) (lntypes.Signature, error) {
	var none lntypes.Signature
	p, err := s.populated()
	if err != nil {
		return none, err
	}
	keys, err := chanutil.DeriveCommitmentKeys(perCommitmentPoint, p.counterpart)
	if err != nil {
		return none, err
	}
	all, err := keys.All()
	if err != nil {
		return none, err
	}
	key, err := chanutil.DerivePrivateKeyWithBasepoint(perCommitmentPoint, s.Pubkeys().HtlcBasepoint.A, s.HtlcBaseKey)
	if err != nil {
		return none, err
	}
	script := chanutil.GetHtlcRedeemscript(htlc, &p.params.ChannelTypeFeatures, all)
	return s.signInput(htlcTx, input, script, amount, key)
}

// SignClosingTransaction signs deterministically with low r.
func (s *InMemorySigner) SignClosingTransaction(closingTx *chanutil.ClosingTransaction) (lntypes.Signature, error) {
	p, err := s.populated()
	if err != nil {
		return lntypes.Signature{}, err
	}
	return closingTx.Trust().Sign(s.FundingKey, p.fundingScript, s.channelValue)
}

// SignHolderAnchorInput signs with fresh randomness and low r.
func (s *InMemorySigner) SignHolderAnchorInput(anchorTx *wire.MsgTx, input int) (lntypes.Signature, error) {
	script := chanutil.GetAnchorRedeemscript(s.Pubkeys().FundingPubkey)
	return s.signInput(anchorTx, input, script, chanutil.AnchorOutputValueSatoshi, s.FundingKey)
}

// SignChannelAnnouncementWithFundingKey signs deterministically.
func (s *InMemorySigner) SignChannelAnnouncementWithFundingKey(msg *lnwire.UnsignedChannelAnnouncement) (lntypes.Signature, error) {
	return secp.Sign(s.FundingKey, sha256d(msg.AppendTo(nil)))
}

func sha256d(b []byte) [32]byte {
	h := sha256.Sum256(b)
	return sha256.Sum256(h[:])
}

// SignCounterpartyPaymentInput returns the witness of input inputIdx of spendTx,
// which spends descriptor: our balance on the counterparty's commitment. ErrInput
// if the input is another, ErrScript if the output is not ours.
func (s *InMemorySigner) SignCounterpartyPaymentInput(spendTx *wire.MsgTx, inputIdx int, descriptor *StaticPaymentOutputDescriptor) (wire.TxWitness, error) {
	if !spends(spendTx, inputIdx, descriptor.Outpoint) {
		return nil, ErrInput
	}
	key := s.Pubkeys().PaymentPoint
	f := s.ChannelTypeFeatures()
	anchors := f != nil && f.SupportsAnchorsZeroFeeHTLCTx()
	script, output := p2pkh(key), chanutil.P2WPKH(key)
	if anchors {
		script = chanutil.GetToCountersignatoryWithAnchorsRedeemscript(key)
		output = chanutil.P2WSH(script)
	}
	sig, err := s.signInput(spendTx, inputIdx, script, descriptor.Output.Value, s.PaymentKey)
	if err != nil {
		return nil, err
	}
	if string(output) != string(descriptor.Output.ScriptPubkey) {
		return nil, ErrScript
	}
	last := script
	if !anchors {
		last = append([]byte(nil), key[:]...)
	}
	return wire.TxWitness{chanutil.BitcoinSignature(sig, chanutil.SighashAll), last}, nil
}

// SignDynamicP2wshInput returns the witness of input inputIdx of spendTx, which
// spends descriptor: an output of ours after its delay. ErrInput if the input is
// another or its sequence is not the delay, ErrScript if the output is not ours.
func (s *InMemorySigner) SignDynamicP2wshInput(spendTx *wire.MsgTx, inputIdx int, descriptor *DelayedPaymentOutputDescriptor) (wire.TxWitness, error) {
	if !spends(spendTx, inputIdx, descriptor.Outpoint) || spendTx.TxIn[inputIdx].Sequence != uint32(descriptor.ToSelfDelay) {
		return nil, ErrInput
	}
	key, err := chanutil.DerivePrivateKeyWithBasepoint(descriptor.PerCommitmentPoint, s.Pubkeys().DelayedPaymentBasepoint.A, s.DelayedPaymentBaseKey)
	if err != nil {
		return nil, err
	}
	delayed := chanutil.DelayedPaymentKeyFromSecretKey(key)
	script := chanutil.GetRevokeableRedeemscript(&descriptor.RevocationPubkey, descriptor.ToSelfDelay, &delayed)
	sig, err := s.signInput(spendTx, inputIdx, script, descriptor.Output.Value, key)
	if err != nil {
		return nil, err
	}
	if string(chanutil.P2WSH(script)) != string(descriptor.Output.ScriptPubkey) {
		return nil, ErrScript
	}
	return wire.TxWitness{chanutil.BitcoinSignature(sig, chanutil.SighashAll), nil, script}, nil
}

// spends reports whether input inputIdx exists, is a witness input and spends
// outpoint.
func spends(tx *wire.MsgTx, inputIdx int, outpoint lntypes.OutPoint) bool {
	return inputIdx >= 0 && inputIdx < len(tx.TxIn) && len(tx.TxIn[inputIdx].SignatureScript) == 0 &&
		tx.TxIn[inputIdx].PreviousOutPoint == chanutil.WireOutPoint(outpoint)
}
