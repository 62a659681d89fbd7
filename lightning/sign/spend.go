package sign

import (
	"bytes"
	"errors"

	"github.com/btcsuite/btcd/psbt/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// Errors of spending.
var (
	// ErrSpend: outputs and fee exceed the inputs, a descriptor is given twice, or
	// values are out of range.
	ErrSpend = errors.New("sign: outputs cannot be spent that way")
	// ErrPsbt: the PSBT is malformed or lacks an input that is to be signed.
	ErrPsbt = errors.New("sign: malformed PSBT or missing input")
)

// SpendablePsbt is an unsigned PSBT (BIP 174, serialized) and the weight that its
// transaction will at most have when signed.
type SpendablePsbt struct {
	Psbt              []byte
	ExpectedMaxWeight uint64
}

// SpendableOutputDescriptorCreateSpendableOutputsPsbt builds an unsigned PSBT that
// spends the descriptors to outputs, and to changeDestinationScript if what
// remains after a fee of at least feerateSatPer1000Weight is above dust. locktime
// nil means 0. ErrSpend if that is not possible. Dust among outputs is the
// caller's business.
func SpendableOutputDescriptorCreateSpendableOutputsPsbt(descriptors []SpendableOutputDescriptor, outputs []lntypes.TxOut, changeDestinationScript []byte,
	feerateSatPer1000Weight uint32, locktime *uint32) (SpendablePsbt, error) {
	p, weight, err := createPsbt(descriptors, outputs, changeDestinationScript, feerateSatPer1000Weight, locktime)
	if err != nil {
		return SpendablePsbt{}, err
	}
	b, err := serializePsbt(p)
	return SpendablePsbt{b, weight}, err
}

func serializePsbt(p *psbt.Packet) ([]byte, error) {
	var b bytes.Buffer
	if err := p.Serialize(&b); err != nil {
		return nil, ErrPsbt
	}
	return b.Bytes(), nil
}

func createPsbt(descriptors []SpendableOutputDescriptor, outputs []lntypes.TxOut, change []byte, feerate uint32, locktime *uint32) (*psbt.Packet, uint64, error) {
	tx := &wire.MsgTx{Version: 2}
	if locktime != nil {
		tx.LockTime = *locktime
	}
	var value lntypes.Sat
	var witness uint64
	seen := make(map[lntypes.OutPoint]bool, len(descriptors))
	for _, d := range descriptors {
		if d == nil {
			return nil, 0, ErrSpend
		}
		s := d.spend()
		if seen[s.outpoint] || s.output.Value > lntypes.MaxValueSat {
			return nil, 0, ErrSpend
		}
		seen[s.outpoint] = true
		tx.TxIn = append(tx.TxIn, &wire.TxIn{PreviousOutPoint: chanutil.WireOutPoint(s.outpoint), Sequence: s.sequence})
		witness += s.witnessWeight
		if value += s.output.Value; value > lntypes.MaxValueSat {
			return nil, 0, ErrSpend
		}
	}
	for i := range outputs {
		tx.TxOut = append(tx.TxOut, &wire.TxOut{Value: int64(outputs[i].Value), PkScript: outputs[i].ScriptPubkey})
	}
	weight, err := addChange(tx, value, witness, feerate, change)
	if err != nil {
		return nil, 0, err
	}
	p, err := psbt.NewFromUnsignedTx(tx)
	if err != nil {
		return nil, 0, ErrSpend
	}
	for i, d := range descriptors {
		out := d.spend().output
		p.Inputs[i].WitnessUtxo = &wire.TxOut{Value: int64(out.Value), PkScript: out.ScriptPubkey}
	}
	return p, weight, nil
}

// addChange adds a change output if what is left pays for it and it is above
// dust, and returns the weight of the signed transaction.
func addChange(tx *wire.MsgTx, inputs lntypes.Sat, witnessWeight uint64, feerate uint32, change []byte) (uint64, error) {
	var outputs lntypes.Sat
	for _, out := range tx.TxOut {
		if out.Value < 0 || lntypes.Sat(out.Value) > lntypes.MaxValueSat {
			return 0, ErrSpend
		}
		if outputs += lntypes.Sat(out.Value); outputs >= inputs {
			return 0, ErrSpend
		}
	}
	left := int64(inputs - outputs)
	const marker = 2 // of the witness part
	weight := uint64(tx.SerializeSizeStripped())*4 + marker + witnessWeight
	out := &wire.TxOut{PkScript: change}
	more := out.SerializeSize() + wire.VarIntSerializeSize(uint64(len(tx.TxOut)+1)) - wire.VarIntSerializeSize(uint64(len(tx.TxOut)))
	withChange := weight + uint64(more)*4
	if rest := left - int64(withChange)*int64(feerate)/1000; rest >= dustValue(change) {
		out.Value = rest
		tx.TxOut = append(tx.TxOut, out)
		return withChange, nil
	}
	if left < int64(weight)*int64(feerate)/1000 {
		return 0, ErrSpend
	}
	return weight, nil
}

// dustValue is what Bitcoin Core relays at least to a script at 3 sat per vbyte:
// the cost of the output and of the input that spends it.
func dustValue(script []byte) int64 {
	size := int64((&wire.TxOut{PkScript: script}).SerializeSize())
	switch {
	case len(script) > 0 && script[0] == 0x6a: // OP_RETURN
		return 0
	case isWitnessProgram(script):
		size += 32 + 4 + 1 + 107/4 + 4
	default:
		size += 32 + 4 + 1 + 107 + 4
	}
	return size * 3
}

func isWitnessProgram(s []byte) bool {
	return len(s) >= 4 && len(s) <= 42 && (s[0] == 0 || s[0] >= 0x51 && s[0] <= 0x60) && int(s[1]) == len(s)-2
}

// p2pkh is the script that stands for a key in the hash of a P2WPKH input
// (BIP 143).
func p2pkh(key lntypes.PublicKey) []byte {
	h := hash160(key[:])
	b := append([]byte{0x76, 0xa9, 20}, h[:]...)
	return append(b, 0x88, 0xac)
}

// SignSpendableOutputsPsbt signs those inputs of a serialized PSBT that spend the
// descriptors and returns it with their final witnesses. ErrPsbt if the PSBT is
// malformed or lacks an input; ErrScript or ErrInput if an output is not ours.
func (m *KeysManager) SignSpendableOutputsPsbt(descriptors []SpendableOutputDescriptor, psbtBytes []byte) ([]byte, error) {
	p, err := psbt.NewFromRawBytes(bytes.NewReader(psbtBytes), false)
	if err != nil {
		return nil, ErrPsbt
	}
	if err := m.signPsbt(descriptors, p); err != nil {
		return nil, err
	}
	return serializePsbt(p)
}

func (m *KeysManager) signPsbt(descriptors []SpendableOutputDescriptor, p *psbt.Packet) error {
	var cached *InMemorySigner
	signer := func(value lntypes.Sat, id [32]byte, params *chanutil.ChannelTransactionParameters) *InMemorySigner {
		if cached == nil || cached.keysID != id {
			cached = m.DeriveChannelKeys(value, id)
		}
		cached.ProvideChannelParameters(params) // counts once, and nil not at all
		return cached
	}
	for _, d := range descriptors {
		if d == nil {
			return ErrPsbt
		}
		i := inputOf(p.UnsignedTx, d.spend().outpoint)
		if i < 0 || i >= len(p.Inputs) {
			return ErrPsbt
		}
		var witness wire.TxWitness
		var err error
		switch d := d.(type) {
		case StaticPaymentOutput:
			s := signer(d.A.ChannelValueSatoshis, d.A.ChannelKeysID, d.A.ChannelTransactionParameters)
			witness, err = s.SignCounterpartyPaymentInput(p.UnsignedTx, i, &d.A)
		case DelayedPaymentOutput:
			s := signer(d.A.ChannelValueSatoshis, d.A.ChannelKeysID, nil)
			witness, err = s.SignDynamicP2wshInput(p.UnsignedTx, i, &d.A)
		case StaticOutput:
			witness, err = m.signStatic(p.UnsignedTx, i, &d)
		}
		if err != nil {
			return err
		}
		if p.Inputs[i].FinalScriptWitness, err = serializeWitness(witness); err != nil {
			return err
		}
	}
	return nil
}

func inputOf(tx *wire.MsgTx, outpoint lntypes.OutPoint) int {
	want := chanutil.WireOutPoint(outpoint)
	for i, in := range tx.TxIn {
		if in.PreviousOutPoint == want {
			return i
		}
	}
	return -1
}

func serializeWitness(w wire.TxWitness) ([]byte, error) {
	var b bytes.Buffer
	if err := psbt.WriteTxWitness(&b, w); err != nil {
		return nil, ErrPsbt
	}
	return b.Bytes(), nil
}

// signStatic signs an input that spends our destination or shutdown script.
func (m *KeysManager) signStatic(tx *wire.MsgTx, input int, d *StaticOutput) (wire.TxWitness, error) {
	key := &m.shutdown
	if bytes.Equal(d.Output.ScriptPubkey, m.destinationScript) {
		key = &m.destination
	}
	pub := chanutil.DelayedPaymentKeyFromSecretKey(key.key).A
	if !bytes.Equal(chanutil.P2WPKH(pub), d.Output.ScriptPubkey) {
		return nil, ErrScript
	}
	hash, ok := chanutil.NewSighashCache(tx).SegwitV0(input, p2pkh(pub), d.Output.Value, chanutil.SighashAll)
	if !ok {
		return nil, ErrInput
	}
	sig, err := secp.SignLowRWithNonceData(key.key, hash, m.GetSecureRandomBytes)
	if err != nil {
		return nil, err
	}
	return wire.TxWitness{chanutil.BitcoinSignature(sig, chanutil.SighashAll), append([]byte(nil), pub[:]...)}, nil
}

// SpendSpendableOutputs builds and signs a transaction that spends the descriptors;
// see SpendableOutputDescriptorCreateSpendableOutputsPsbt and
// SignSpendableOutputsPsbt for arguments and errors.
func (m *KeysManager) SpendSpendableOutputs(descriptors []SpendableOutputDescriptor, outputs []lntypes.TxOut, changeDestinationScript []byte,
	feerateSatPer1000Weight uint32, locktime *uint32) (*wire.MsgTx, error) {
	p, _, err := createPsbt(descriptors, outputs, changeDestinationScript, feerateSatPer1000Weight, locktime)
	if err != nil {
		return nil, err
	}
	if err := m.signPsbt(descriptors, p); err != nil {
		return nil, err
	}
	tx, err := psbt.Extract(p)
	if err != nil {
		return nil, ErrPsbt
	}
	return tx, nil
}
