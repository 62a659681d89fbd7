package lntest

import (
	"crypto/sha256"
	"fmt"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// pairDust is the dust limit of both sides of a [Pair], in satoshi.
const pairDust lntypes.Sat = 354

// PairOptions choose what kind of channel a [Pair] is. Zero values stand for
// sensible ones.
type PairOptions struct {
	// Anchors selects option_anchors, else option_static_remotekey.
	Anchors bool
	// Value of the channel, half of which goes to each side. sat.
	Value lntypes.Sat
	// DelayA and DelayB are what each side has to wait for its own money. blocks.
	DelayA, DelayB uint16
	// Feerate of commitments in sat/kw.
	Feerate uint32
	// Seed of all randomness.
	Seed byte
}

// Pair is a channel between A, who opened it, and B, whose commitments are made
// by the test itself: no peers, no messages, no ChannelManager. It exists to put
// monitors into every situation, those that correct peers avoid included.
type Pair struct {
	TB      testing.TB
	Chain   *Chain
	A, B    *Side
	Funding lntypes.OutPoint
	Value   lntypes.Sat
	HTLCs   []*HTLC

	redeem  []byte
	script  []byte
	obscure uint64
	feerate uint32
	nextID  uint64
}

// Side is one end of a [Pair].
type Side struct {
	Name        string
	Keys        *sign.KeysManager
	Signer      sign.WriteableEcdsaChannelSigner
	Params      *chanutil.ChannelTransactionParameters
	Monitor     *chanmon.ChannelMonitor
	Broadcaster *Broadcaster
	Fees        *FeeEstimator
	Log         *Logger
	// BalanceMsat is what the side has outside of HTLCs.
	BalanceMsat lntypes.Msat
	// Own are the side's commitments, oldest first, as the other signed them.
	Own []*chanutil.HolderCommitmentTransaction
	// Apply gives an update to the side's monitor; tests may replace it.
	Apply func(*chanmon.ChannelMonitorUpdate) error
	// Style is how the side's monitor hears of blocks.
	Style ConnectStyle
	// Claimed are HTLCs of the side fulfilled since its last own commitment.
	Claimed []chanmon.ClaimedHTLC

	revoked int // how many of Own
	unread  bool
}

// HTLC is an HTLC of a [Pair].
type HTLC struct {
	From     *Side
	Amount   lntypes.Msat
	Expiry   uint32
	Preimage lntypes.PaymentPreimage
	Source   route.HTLCSource
}

// Hash returns the HTLC's payment hash.
func (h *HTLC) Hash() lntypes.PaymentHash { return h.Preimage.Hash() }

// ID returns what identifies the HTLC at its sender's monitor.
func (h *HTLC) ID() route.SentHTLCID { return route.SentHTLCIDFromSource(h.Source) }

// NewPair opens a channel, confirms its funding and exchanges the first
// commitments. The monitors are fed with every block from then on.
func NewPair(tb testing.TB, c *Chain, o PairOptions) *Pair {
	tb.Helper()
	if o.Value == 0 {
		o.Value = 1_000_000
	}
	if o.Feerate == 0 {
		o.Feerate = 1000
	}
	if o.DelayA == 0 {
		o.DelayA = 12
	}
	if o.DelayB == 0 {
		o.DelayB = 15
	}
	p := &Pair{TB: tb, Chain: c, Value: o.Value, feerate: o.Feerate}
	p.A, p.B = newSide("A", o, 1), newSide("B", o, 2)
	p.A.BalanceMsat = (o.Value / 2).Msat()
	p.B.BalanceMsat = o.Value.Msat() - p.A.BalanceMsat
	a, b := p.A.Signer.Pubkeys(), p.B.Signer.Pubkeys()
	p.redeem = chanutil.MakeFundingRedeemscript(a.FundingPubkey, b.FundingPubkey)
	p.script = chanutil.P2WSH(p.redeem)
	p.obscure = chanutil.GetCommitmentTransactionNumberObscureFactor(a.PaymentPoint, b.PaymentPoint, true)
	tx := c.Pay(1000, wire.NewTxOut(int64(o.Value), p.script))
	p.Funding = lntypes.OutPoint{Txid: lntypes.Txid(tx.TxHash())}
	p.setParams(o)
	p.firstCommitments()
	if err := c.Accept(tx); err != nil {
		tb.Fatal(err)
	}
	for _, s := range []*Side{p.A, p.B} {
		s.Broadcaster = NewBroadcaster(c)
		p.follow(s)
	}
	c.Mine(6)
	return p
}

func newSide(name string, o PairOptions, tag byte) *Side {
	seed := sha256.Sum256([]byte{o.Seed, tag})
	s := &Side{Name: name, Keys: sign.NewKeysManager(seed, 42, 42), Fees: NewFeeEstimator(2000), Log: NewLogger(nil, name)}
	id := s.Keys.GenerateChannelKeysID(false, o.Value, lntypes.U128{Lo: uint64(tag)})
	s.Signer = s.Keys.DeriveChannelSigner(o.Value, id)
	return s
}

func (p *Pair) setParams(o PairOptions) {
	kind := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	if o.Anchors {
		kind = features.ChannelTypeFeaturesAnchorsZeroHTLCFeeAndDependencies()
	}
	// Each side chooses the delay of the other.
	make := func(holder, other *Side, holderSelected, otherSelected uint16) *chanutil.ChannelTransactionParameters {
		funding := p.Funding
		return &chanutil.ChannelTransactionParameters{
			HolderPubkeys: *holder.Signer.Pubkeys(), HolderSelectedContestDelay: holderSelected,
			IsOutboundFromHolder: holder == p.A, FundingOutpoint: &funding, ChannelTypeFeatures: kind,
			CounterpartyParameters: &chanutil.CounterpartyChannelTransactionParameters{
				Pubkeys: *other.Signer.Pubkeys(), SelectedContestDelay: otherSelected,
			},
		}
	}
	p.A.Params = make(p.A, p.B, o.DelayB, o.DelayA)
	p.B.Params = make(p.B, p.A, o.DelayA, o.DelayB)
	p.A.Signer.ProvideChannelParameters(p.A.Params)
	p.B.Signer.ProvideChannelParameters(p.B.Params)
}

// Other returns the other side.
func (p *Pair) Other(s *Side) *Side {
	if s == p.A {
		return p.B
	}
	return p.A
}

func (p *Pair) firstCommitments() {
	for _, s := range []*Side{p.A, p.B} {
		tx, _ := p.build(s, nil)
		s.Own = append(s.Own, p.signed(s, tx))
	}
	for _, s := range []*Side{p.A, p.B} {
		o := p.Other(s)
		destination, err := s.Keys.GetDestinationScript(s.Signer.ChannelKeysID())
		if err != nil {
			p.TB.Fatal(err)
		}
		peer, err := o.Keys.GetNodeID(sign.RecipientNode)
		if err != nil {
			p.TB.Fatal(err)
		}
		signer := s.Keys.DeriveChannelSigner(p.Value, s.Signer.ChannelKeysID())
		signer.ProvideChannelParameters(s.Params)
		s.Monitor = chanmon.NewChannelMonitor(signer, nil, s.Params.HolderSelectedContestDelay, destination, p.Funding,
			p.script, s.Params, p.redeem, p.Value, p.obscure, s.Own[0], p.Chain.BestBlock(), peer)
		theirs := o.Own[0].Commitment()
		s.Monitor.ProvideInitialCounterpartyCommitmentTx(theirs.Trust().Txid(), nil, theirs.CommitmentNumber(),
			theirs.PerCommitmentPoint(), p.feerate, theirs.ToBroadcasterValueSat(), theirs.ToCountersignatoryValueSat(), s.Log)
		s.Apply = func(u *chanmon.ChannelMonitorUpdate) error {
			return s.Monitor.UpdateMonitor(u, s.Broadcaster, s.Fees, s.Log)
		}
	}
}

// follow feeds a side's monitor with blocks.
func (p *Pair) follow(s *Side) {
	p.Chain.OnBlock(func(b *Block) {
		if !s.unread {
			s.Style.Connect(monitorObject{s}, b)
		}
	}, func(b *Block) {
		if !s.unread {
			s.Style.Disconnect(monitorObject{s}, b, p.Chain.BlockOf(b.Header.PrevBlock))
		}
	})
}

// SetBlind makes a side miss the blocks that follow, or see them again.
func (s *Side) SetBlind(blind bool) { s.unread = blind }

// Restart replaces a side's monitor by one read back from what it writes.
func (p *Pair) Restart(s *Side) {
	p.TB.Helper()
	blob := s.Monitor.Write()
	_, m, err := chanmon.ReadChannelMonitor(blob, s.Keys, s.Keys)
	if err != nil {
		p.TB.Fatalf("%s: reading the monitor back: %v", s.Name, err)
	}
	if again := m.Write(); string(again) != string(blob) {
		p.TB.Fatalf("%s: the monitor changed by being read", s.Name)
	}
	s.Monitor = m
}

// Add offers an HTLC; it takes effect with the next commitments. Its source is a
// forward with a number of its own.
func (p *Pair) Add(from *Side, sat lntypes.Sat, expiry uint32, secret byte) *HTLC {
	p.nextID++
	h := &HTLC{
		From: from, Amount: sat.Msat(), Expiry: expiry, Preimage: lntypes.PaymentPreimage{secret, 0xaa},
		Source: route.PreviousHopData{ShortChannelID: 7, HTLCID: p.nextID, Outpoint: lntypes.OutPoint{Index: 1}},
	}
	from.BalanceMsat -= h.Amount
	p.HTLCs = append(p.HTLCs, h)
	return h
}

// Remove takes an HTLC away: fulfilled, or failed.
func (p *Pair) Remove(h *HTLC, fulfilled bool) {
	for i := range p.HTLCs {
		if p.HTLCs[i] == h {
			p.HTLCs = append(p.HTLCs[:i:i], p.HTLCs[i+1:]...)
			break
		}
	}
	if !fulfilled {
		h.From.BalanceMsat += h.Amount
		return
	}
	p.Other(h.From).BalanceMsat += h.Amount
	h.From.Claimed = append(h.From.Claimed, chanmon.ClaimedHTLC{ID: h.ID(), PaymentPreimage: h.Preimage})
}

// Commit gives both sides new commitments with the present HTLCs and revokes the
// ones before.
func (p *Pair) Commit() {
	p.TB.Helper()
	for _, s := range []*Side{p.B, p.A} {
		p.Sign(s)
		p.Revoke(s)
	}
}

// Sign gives a side a new commitment with the present HTLCs; the one before stays
// unrevoked.
func (p *Pair) Sign(s *Side) {
	p.TB.Helper()
	own, theirs := p.next(s)
	p.Update(s, own)
	p.Update(p.Other(s), theirs)
}

// CounterpartyStep makes a side's next commitment and returns what the other
// side's monitor would be told of it.
func (p *Pair) CounterpartyStep(s *Side) chanmon.LatestCounterpartyCommitmentTXInfo {
	p.TB.Helper()
	_, theirs := p.next(s)
	return theirs
}

// next makes a side's next commitment and what both monitors are told of it.
func (p *Pair) next(s *Side) (own chanmon.LatestHolderCommitmentTXInfo, theirs chanmon.LatestCounterpartyCommitmentTXInfo) {
	p.TB.Helper()
	tx, placed := p.build(s, p.HTLCs)
	own.CommitmentTx, own.ClaimedHTLCs = p.signed(s, tx), s.Claimed
	s.Own = append(s.Own, own.CommitmentTx)
	s.Claimed = nil
	feerate, toB, toC := p.feerate, tx.ToBroadcasterValueSat(), tx.ToCountersignatoryValueSat()
	theirs = chanmon.LatestCounterpartyCommitmentTXInfo{
		CommitmentTxid: tx.Trust().Txid(), CommitmentNumber: tx.CommitmentNumber(), TheirPerCommitmentPoint: tx.PerCommitmentPoint(),
		FeeratePerKw: &feerate, ToBroadcasterValueSat: &toB, ToCountersignatoryValueSat: &toC,
	}
	byIndex := map[uint32]route.HTLCSource{}
	for _, h := range placed {
		var mine, other route.HTLCSource
		if h.htlc.From == s {
			mine = h.htlc.Source
		} else {
			other = h.htlc.Source
		}
		theirs.HTLCOutputs = append(theirs.HTLCOutputs, chanmon.HTLCWithSource{HTLC: h.out, Source: other})
		if h.out.TransactionOutputIndex == nil {
			own.HTLCOutputs = append(own.HTLCOutputs, chanmon.HolderHTLC{HTLC: h.out, Source: mine})
		} else if mine != nil {
			byIndex[*h.out.TransactionOutputIndex] = mine
		}
	}
	for _, out := range tx.Htlcs() {
		if out.Offered {
			own.NondustHTLCSources = append(own.NondustHTLCSources, byIndex[*out.TransactionOutputIndex])
		}
	}
	return own, theirs
}

// Update gives a side's monitor an update of one step, which must be taken.
func (p *Pair) Update(s *Side, step chanmon.UpdateStep) {
	p.TB.Helper()
	if err := p.TryUpdate(s, step); err != nil {
		p.TB.Fatalf("%s: %T: %v", s.Name, step, err)
	}
}

// TryUpdate gives a side's monitor the next update and returns what it says.
func (p *Pair) TryUpdate(s *Side, step chanmon.UpdateStep) error {
	return s.Apply(&chanmon.ChannelMonitorUpdate{UpdateID: s.Monitor.GetLatestUpdateID() + 1, Steps: []chanmon.UpdateStep{step}})
}

// Close gives a side's monitor an update after the channel's end.
func (p *Pair) Close(s *Side, step chanmon.UpdateStep) {
	p.TB.Helper()
	if err := s.Apply(&chanmon.ChannelMonitorUpdate{UpdateID: chanmon.ClosedChannelUpdateID, Steps: []chanmon.UpdateStep{step}}); err != nil {
		p.TB.Fatalf("%s: %T: %v", s.Name, step, err)
	}
}

// Revoke reveals the secret of a side's oldest commitment that is not revoked.
func (p *Pair) Revoke(s *Side) {
	p.TB.Helper()
	number := s.Own[s.revoked].CommitmentNumber()
	s.revoked++
	p.Update(p.Other(s), chanmon.CommitmentSecret{Idx: number, Secret: s.Signer.ReleaseCommitmentSecret(number)})
}

// placedHTLC is an HTLC with its form in a commitment.
type placedHTLC struct {
	htlc *HTLC
	out  chanutil.HTLCOutputInCommitment
}

// build makes a side's next commitment; A pays the fee.
func (p *Pair) build(s *Side, htlcs []*HTLC) (*chanutil.CommitmentTransaction, []placedHTLC) {
	p.TB.Helper()
	dir := s.Params.AsHolderBroadcastable()
	kind := dir.ChannelTypeFeatures()
	var placed []placedHTLC
	var outs []chanutil.HTLCOutputInCommitment
	for _, h := range htlcs {
		out := chanutil.HTLCOutputInCommitment{Offered: h.From == s, AmountMsat: h.Amount, CltvExpiry: h.Expiry, PaymentHash: h.Hash()}
		if !chanutil.IsHTLCTrimmed(out.Offered, out.AmountMsat, p.feerate, pairDust, kind) {
			outs = append(outs, out)
		}
		placed = append(placed, placedHTLC{h, out})
	}
	fee := chanutil.CommitTxFeeSat(p.feerate, len(outs), kind)
	if kind.SupportsAnchorsZeroFeeHTLCTx() {
		fee += 2 * chanutil.AnchorOutputValueSatoshi
	}
	balance := func(x *Side) lntypes.Sat {
		sat := x.BalanceMsat.Sat()
		if x == p.A {
			sat = sat.SatSub(fee)
		}
		if chanutil.IsTrimmed(sat, pairDust) {
			return 0
		}
		return sat
	}
	number := uint64(chanutil.InitialCommitmentNumber) - uint64(len(s.Own))
	keys, err := chanutil.DeriveCommitmentKeys(s.Signer.GetPerCommitmentPoint(number), dir)
	if err != nil {
		p.TB.Fatal(err)
	}
	tx, err := chanutil.NewCommitmentTransaction(number, balance(s), balance(p.Other(s)), keys, p.feerate, outs, dir)
	if err != nil {
		p.TB.Fatal(err)
	}
	next := 0
	for i := range placed {
		o := &placed[i].out
		if !chanutil.IsHTLCTrimmed(o.Offered, o.AmountMsat, p.feerate, pairDust, kind) {
			*o = outs[next]
			next++
		}
	}
	return tx, placed
}

// signed has the other side sign a commitment.
func (p *Pair) signed(s *Side, tx *chanutil.CommitmentTransaction) *chanutil.HolderCommitmentTransaction {
	p.TB.Helper()
	o := p.Other(s)
	sig, htlcSigs, err := o.Signer.SignCounterpartyCommitment(tx, nil, nil)
	if err != nil {
		p.TB.Fatal(err)
	}
	return chanutil.NewHolderCommitmentTransaction(tx, sig, htlcSigs, s.Signer.Pubkeys().FundingPubkey, o.Signer.Pubkeys().FundingPubkey)
}

// Tx returns a side's commitment number i, oldest first, signed for broadcast;
// negative numbers count from the newest.
func (p *Pair) Tx(s *Side, i int) *wire.MsgTx {
	p.TB.Helper()
	if i < 0 {
		i += len(s.Own)
	}
	sig, err := s.Signer.SignHolderCommitment(s.Own[i])
	if err != nil {
		p.TB.Fatal(err)
	}
	return s.Own[i].AddHolderSig(p.redeem, sig)
}

// SetUpstreamExpiry sets when the HTLC that h forwards expires.
func (p *Pair) SetUpstreamExpiry(h *HTLC, height uint32) {
	source := h.Source.(route.PreviousHopData)
	source.CltvExpiry = &height
	h.Source = source
}

// HTLCTx returns the second transaction of an HTLC on a side's commitment i,
// signed. The preimage is used where the HTLC was offered by the other side.
func (p *Pair) HTLCTx(s *Side, i int, h *HTLC) *wire.MsgTx { return p.HTLCTxAt(s, i, h, 0) }

// HTLCTxAt is HTLCTx for the at-th of several HTLCs that look the same.
func (p *Pair) HTLCTxAt(s *Side, i int, h *HTLC, at int) *wire.MsgTx {
	p.TB.Helper()
	if i < 0 {
		i += len(s.Own)
	}
	own := s.Own[i]
	for n, out := range own.Htlcs() {
		if out.PaymentHash != h.Hash() || out.AmountMsat != h.Amount || out.Offered != (h.From == s) {
			continue
		}
		if at--; at >= 0 {
			continue
		}
		var preimage *lntypes.PaymentPreimage
		if h.From != s {
			preimage = &h.Preimage
		}
		trusted := own.Trust()
		tx := trusted.BuildUnsignedHTLCTx(s.Params.AsHolderBroadcastable(), n, preimage)
		d := &sign.HTLCDescriptor{
			ChannelDerivationParameters: sign.ChannelDerivationParameters{
				ValueSatoshis: p.Value, KeysID: s.Signer.ChannelKeysID(), TransactionParameters: *s.Params,
			},
			CommitmentTxid: trusted.Txid(), PerCommitmentNumber: own.CommitmentNumber(),
			PerCommitmentPoint: own.Commitment().PerCommitmentPoint(), FeeratePerKw: own.Commitment().FeeratePerKw(),
			Htlc: out, Preimage: preimage, CounterpartySig: own.CounterpartyHtlcSigs[n],
		}
		sig, err := s.Signer.SignHolderHTLCTransaction(tx, 0, d)
		if err != nil {
			p.TB.Fatal(err)
		}
		tx.TxIn[0].Witness = trusted.BuildHTLCInputWitness(n, d.CounterpartySig, sig, preimage)
		return tx
	}
	p.TB.Fatalf("%s's commitment %d has no such HTLC", s.Name, i)
	return nil
}

// Outcome is an HTLC's end as a monitor reported it.
type Outcome struct {
	ID        route.SentHTLCID
	Fulfilled bool
}

// Outcomes takes the HTLC outcomes that a side's monitor has to tell.
func (s *Side) Outcomes() (out []Outcome) {
	for _, e := range s.Monitor.GetAndClearPendingMonitorEvents() {
		if e, ok := e.(chanmon.HTLCEvent); ok {
			o := Outcome{ID: route.SentHTLCIDFromSource(e.A.Source), Fulfilled: e.A.PaymentPreimage != nil}
			if o.Fulfilled && e.A.PaymentPreimage.Hash() != e.A.PaymentHash {
				panic("preimage does not fit its hash")
			}
			out = append(out, o)
		}
	}
	return out
}

// Spendable takes the SpendableOutputs events of a side's monitor and returns the
// descriptors.
func (s *Side) Spendable() (out []sign.SpendableOutputDescriptor) {
	for _, e := range s.Monitor.GetAndClearPendingEvents() {
		if e, ok := e.(events.SpendableOutputs); ok {
			out = append(out, e.Outputs...)
		}
	}
	return out
}

// Collect spends descriptors to a script of the test, mines that and returns what
// arrived.
func (p *Pair) Collect(s *Side, descriptors []sign.SpendableOutputDescriptor) lntypes.Sat {
	p.TB.Helper()
	if len(descriptors) == 0 {
		return 0
	}
	tx, err := s.Keys.SpendSpendableOutputs(descriptors, nil, TrueScript(), 1000, nil)
	if err != nil {
		p.TB.Fatalf("%s: spending outputs: %v", s.Name, err)
	}
	if err := p.Chain.Accept(tx); err != nil {
		p.TB.Fatalf("%s: spending outputs: %v", s.Name, err)
	}
	p.Chain.Mine(1)
	var total lntypes.Sat
	for _, out := range tx.TxOut {
		total += lntypes.Sat(out.Value)
	}
	return total
}

// String names the outcome.
func (o Outcome) String() string {
	if o.Fulfilled {
		return fmt.Sprintf("HTLC %d fulfilled", o.ID.HTLCID)
	}
	return fmt.Sprintf("HTLC %d failed", o.ID.HTLCID)
}

// OwnStep makes a side's next commitment and returns what its monitor would be told
// of it.
func (p *Pair) OwnStep(s *Side) chanmon.LatestHolderCommitmentTXInfo {
	p.TB.Helper()
	own, _ := p.next(s)
	return own
}
