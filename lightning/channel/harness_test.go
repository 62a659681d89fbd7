package channel

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"testing"

	"github.com/btcsuite/btcd/txscript/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// testFees is a fee estimator that a test can change; targets not in the map get
// rate.
type testFees struct {
	rate   uint32
	target map[chain.ConfirmationTarget]uint32
}

func (f *testFees) GetEstSatPer1000Weight(t chain.ConfirmationTarget) uint32 {
	if r, ok := f.target[t]; ok {
		return r
	}
	return f.rate
}

type noBroadcast struct{ txs [][]byte }

func (b *noBroadcast) BroadcastTransactions(txs [][]byte) { b.txs = append(b.txs, txs...) }

// party is one node with one channel. Its messages go into out; deliver takes
// them to the other side.
type party struct {
	t       testing.TB
	name    string
	keys    *sign.KeysManager
	nodeID  lntypes.PublicKey
	fees    *testFees
	env     Env
	cfg     config.UserConfig
	feats   features.InitFeatures
	c       *Channel
	monitor *chanmon.ChannelMonitor
	other   *party
	out     []lnwire.Message

	// slow keeps monitor updates in flight until persisted is called. hold keeps
	// the updates of revocations back.
	slow, hold bool
	inFlight   int
	updates    int

	accepted  []AcceptedHTLC
	failed    []FailedHTLC
	finalized []route.HTLCSource
	fulfilled []route.HTLCSource
	toFail    []HTLCToFail
	broadcast []*wire.MsgTx
	closed    *ShutdownResult
	// answerPolicy decides the status of inbound HTLCs; nil forwards all.
	policy func(*lnwire.UpdateAddHTLC) PendingHTLCStatus
	// checkTxs runs the script engine over every new commitment of ours.
	checkTxs  bool
	preimages map[lntypes.PaymentHash]lntypes.PaymentPreimage
}

func seedOf(name string) (s [32]byte) { return sha256.Sum256([]byte("channel test " + name)) }

func newParty(t testing.TB, name string) *party {
	p := &party{t: t, name: name, keys: sign.NewKeysManager(seedOf(name), 42, 7), fees: &testFees{rate: 1000}, checkTxs: true}
	p.cfg = config.DefaultUserConfig()
	p.cfg.ChannelHandshakeConfig.MinimumDepth = 2
	p.cfg.ChannelHandshakeConfig.MaxInboundHTLCValueInFlightPercentOfChannel = 100
	p.cfg.ChannelConfig.MaxDustHTLCExposure = config.FixedLimitMsat{A: 50_000_000}
	p.feats = features.InitFeaturesEmpty()
	p.feats.SetStaticRemoteKeyRequired()
	p.feats.SetUpfrontShutdownScriptOptional()
	p.feats.SetShutdownAnySegwitOptional()
	p.feats.SetChannelTypeOptional()
	p.feats.SetScidPrivacyOptional()
	p.feats.SetAnchorsZeroFeeHTLCTxOptional()
	p.feats.SetWumboOptional()
	p.nodeID, _ = p.keys.GetNodeID(sign.RecipientNode)
	p.preimages = map[lntypes.PaymentHash]lntypes.PaymentPreimage{}
	p.env = Env{FeeEstimator: p.fees, NodeSigner: p.keys, SignerProvider: p.keys, EntropySource: p.keys,
		ChainHash: lntypes.NetworkRegtest.ChainHash(), Config: &p.cfg, BestBlock: lntypes.BestBlock{Height: 100}}
	return p
}

// supported are all channel types that we know.
func supported() *features.ChannelTypeFeatures {
	t := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	t.SetAnchorsZeroFeeHTLCTxRequired()
	t.SetScidPrivacyRequired()
	t.SetZeroConfRequired()
	return &t
}

// pair is Alice, who funds, and Bob.
type pair struct {
	t          testing.TB
	alice, bob *party
	height     uint32
	fundingTx  *wire.MsgTx
	nextHash   uint64
}

func newPair(t testing.TB) *pair {
	p := &pair{t: t, alice: newParty(t, "alice"), bob: newParty(t, "bob"), height: 100}
	p.alice.other, p.bob.other = p.bob, p.alice
	// Both know every preimage, so that every HTLC transaction can be checked.
	p.bob.preimages = p.alice.preimages
	return p
}

// openArgs are what tests vary about a new channel.
type openArgs struct {
	value    lntypes.Sat
	push     lntypes.Msat
	zeroConf bool
}

func (p *pair) params(a openArgs) OutboundParams {
	return OutboundParams{Counterparty: p.bob.nodeID, TheirFeatures: &p.bob.feats, ValueSat: a.value, PushMsat: a.push,
		UserID: lntypes.U128{Lo: 1}, Config: &p.alice.cfg, OutboundSCIDAlias: 1000}
}

func (p *pair) inParams(a openArgs) InboundParams {
	return InboundParams{Counterparty: p.alice.nodeID, TheirFeatures: &p.alice.feats, OurTypes: supported(),
		UserID: lntypes.U128{Lo: 2}, Config: &p.bob.cfg, ZeroConf: a.zeroConf}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("unexpected: %v", err)
	}
}

func got[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		must(t, err)
		return v
	}
}

// wantFault checks an error's kind.
func wantFault(t testing.TB, err error, kind FaultKind) {
	t.Helper()
	var f *Fault
	if !errors.As(err, &f) || f.Kind != kind {
		t.Fatalf("got error %v, want a fault of kind %v", err, kind)
	}
}

func wantAPIError(t testing.TB, err error) {
	t.Helper()
	var e lntypes.APIError
	if !errors.As(err, &e) {
		t.Fatalf("got error %v, want an APIError", err)
	}
}

// negotiate goes as far as accept_channel.
func (p *pair) negotiate(a openArgs) {
	p.t.Helper()
	var err error
	p.alice.c, err = NewOutboundV1(&p.alice.env, p.params(a))
	must(p.t, err)
	open := got(p.alice.c.GetOpenChannel(&p.alice.env))(p.t)
	p.bob.c, err = NewInboundV1(&p.bob.env, p.inParams(a), &open)
	must(p.t, err)
	p.bob.c.SetOutboundSCIDAlias(2000)
	accept := got(p.bob.c.AcceptInboundChannel())(p.t)
	must(p.t, p.alice.c.HandleAcceptChannel(&p.alice.env, &accept, &p.alice.cfg.ChannelHandshakeLimits, &p.bob.feats))
}

// funding makes a transaction with the funding output second.
func (p *pair) funding() (*wire.MsgTx, lntypes.OutPoint) {
	tx := wire.NewMsgTx(2)
	tx.AddTxIn(&wire.TxIn{PreviousOutPoint: wire.OutPoint{Hash: [32]byte{1}, Index: 3}, Witness: wire.TxWitness{{1}}})
	tx.AddTxOut(wire.NewTxOut(5000, chanutil.P2WPKH(p.alice.nodeID)))
	tx.AddTxOut(wire.NewTxOut(int64(p.alice.c.ValueSat()), p.alice.c.FundingScript()))
	return tx, lntypes.OutPoint{Txid: chanutil.TxidOf(tx), Index: 1}
}

// fund exchanges funding_created and funding_signed.
func (p *pair) fund() {
	p.t.Helper()
	tx, txo := p.funding()
	p.fundingTx = tx
	created := got(p.alice.c.FundingTransactionGenerated(&p.alice.env, tx, txo, false))(p.t)
	signed, monitor, err := p.bob.c.HandleFundingCreated(&p.bob.env, created)
	must(p.t, err)
	p.bob.monitor = monitor
	p.bob.inFlight++
	if !p.bob.slow {
		p.bob.persisted()
	}
	p.alice.monitor = got(p.alice.c.HandleFundingSigned(&p.alice.env, signed))(p.t)
	p.alice.inFlight++
	if !p.alice.slow {
		p.alice.persisted()
	}
}

// mine confirms the funding transaction and blocks on top of it.
func (p *pair) mine(blocks int) {
	p.t.Helper()
	for _, n := range []*party{p.alice, p.bob} {
		height := p.height + 1
		step, err := n.c.TransactionsConfirmed(&n.env, lntypes.BlockHash{9}, height,
			[]ConfirmedTx{{Index: 1, Tx: p.fundingTx, Txid: chanutil.TxidOf(p.fundingTx)}})
		must(p.t, err)
		n.chainStep(step)
		for i := range blocks {
			n.env.BestBlock.Height = height + uint32(i)
			step, err := n.c.BestBlockUpdated(&n.env, n.env.BestBlock.Height, 1000+uint32(i))
			must(p.t, err)
			n.chainStep(step)
		}
	}
	p.height += uint32(blocks)
}

func (n *party) chainStep(s ChainStep) {
	if s.ChannelReady != nil {
		n.send(s.ChannelReady)
	}
	if s.AnnouncementSigs != nil {
		n.send(s.AnnouncementSigs)
	}
	n.toFail = append(n.toFail, s.TimedOutHTLCs...)
}

// open makes a channel that is ready to use.
func (p *pair) open(a openArgs) *pair {
	p.t.Helper()
	p.negotiate(a)
	p.fund()
	p.mine(2)
	p.settle()
	for _, n := range []*party{p.alice, p.bob} {
		if n.c.State() != StateReady {
			p.t.Fatalf("%s is in state %v", n.name, n.c.State())
		}
	}
	return p
}

func (n *party) send(msgs ...lnwire.Message) { n.out = append(n.out, msgs...) }

// apply gives an update to the monitor.
func (n *party) apply(u *chanmon.ChannelMonitorUpdate) {
	n.t.Helper()
	if u == nil {
		return
	}
	n.updates++
	n.checkUpdate(u)
	if n.monitor != nil {
		must(n.t, n.monitor.UpdateMonitor(u, &noBroadcast{}, n.fees, nil))
	}
	n.inFlight++
	if !n.slow {
		n.persisted()
	}
}

// persisted completes all updates in flight.
func (n *party) persisted() {
	n.t.Helper()
	if n.inFlight == 0 || n.c.IsShutdown() {
		n.inFlight = 0
		return
	}
	n.inFlight = 0
	if n.c.BlockedMonitorUpdatesPending() != 0 {
		return
	}
	r := got(n.c.MonitorUpdatingRestored(&n.env))(n.t)
	n.release(r)
}

func (n *party) release(r Released) {
	n.t.Helper()
	if r.FundingBroadcastable != nil {
		n.broadcast = append(n.broadcast, r.FundingBroadcastable)
	}
	if r.ChannelReady != nil {
		n.send(r.ChannelReady)
	}
	if r.AnnouncementSigs != nil {
		n.send(r.AnnouncementSigs)
	}
	n.sendInOrder(r.RAA, r.CommitmentUpdate, r.Order)
	if r.Shutdown != nil {
		n.send(r.Shutdown)
	}
	n.accepted = append(n.accepted, r.AcceptedHTLCs...)
	n.failed = append(n.failed, r.FailedHTLCs...)
	n.finalized = append(n.finalized, r.FinalizedClaims...)
	n.afterwards()
}

// afterwards is what a manager does whenever a channel may go on.
func (n *party) afterwards() {
	n.t.Helper()
	if n.c.IsShutdown() {
		return
	}
	u, failed, err := n.c.FreeHoldingCell(&n.env)
	must(n.t, err)
	n.toFail = append(n.toFail, failed...)
	n.apply(u)
	n.closingStep(n.c.MaybeProposeClosingSigned(&n.env))
}

func (n *party) sendInOrder(raa *lnwire.RevokeAndACK, cu *lnwire.CommitmentUpdate, order RAACommitmentOrder) {
	sendRAA := func() {
		if raa != nil {
			n.send(raa)
		}
	}
	if order == RevokeAndACKFirst {
		sendRAA()
	}
	if cu != nil {
		for i := range cu.UpdateAddHTLCs {
			n.send(&cu.UpdateAddHTLCs[i])
		}
		for i := range cu.UpdateFulfillHTLCs {
			n.send(&cu.UpdateFulfillHTLCs[i])
		}
		for i := range cu.UpdateFailHTLCs {
			n.send(&cu.UpdateFailHTLCs[i])
		}
		for i := range cu.UpdateFailMalformedHTLCs {
			n.send(&cu.UpdateFailMalformedHTLCs[i])
		}
		if cu.UpdateFee != nil {
			n.send(cu.UpdateFee)
		}
		n.send(&cu.CommitmentSigned)
	}
	if order == CommitmentFirst {
		sendRAA()
	}
}

func (n *party) closingStep(s ClosingStep, err error) {
	n.t.Helper()
	must(n.t, err)
	if s.Reply != nil {
		n.send(s.Reply)
	}
	if s.Tx != nil {
		n.broadcast = append(n.broadcast, s.Tx)
	}
	if s.Closed != nil {
		n.closed = s.Closed
	}
}

func (n *party) shutdownStep(s ShutdownStep, err error) {
	n.t.Helper()
	must(n.t, err)
	n.toFail = append(n.toFail, s.HTLCsToFail...)
	if s.Reply != nil {
		n.send(s.Reply)
	}
	n.apply(s.MonitorUpdate)
}

// receive handles one message as a manager would, and returns its fault.
func (n *party) receive(msg lnwire.Message) error {
	n.t.Helper()
	c, env := n.c, &n.env
	switch m := msg.(type) {
	case *lnwire.ChannelReady:
		sigs, err := c.HandleChannelReady(env, m)
		if sigs != nil {
			n.send(sigs)
		}
		return err
	case *lnwire.AnnouncementSignatures:
		_, err := c.HandleAnnouncementSignatures(env, m)
		return err
	case *lnwire.UpdateAddHTLC:
		return c.HandleUpdateAddHTLC(env, m, n.statusFor(m), func(code uint16) PendingHTLCStatus {
			return PendingFail{Msg: lnwire.UpdateFailHTLC{HTLCID: m.HTLCID, Reason: lnwire.OnionErrorPacket{Data: []byte{byte(code >> 8), byte(code)}}}}
		})
	case *lnwire.UpdateFulfillHTLC:
		source, _, err := c.HandleUpdateFulfillHTLC(m)
		if err == nil {
			n.fulfilled = append(n.fulfilled, source)
		}
		return err
	case *lnwire.UpdateFailHTLC:
		return c.HandleUpdateFailHTLC(m)
	case *lnwire.UpdateFailMalformedHTLC:
		return c.HandleUpdateFailMalformedHTLC(m)
	case *lnwire.UpdateFee:
		return c.HandleUpdateFee(env, m)
	case *lnwire.CommitmentSigned:
		u, err := c.HandleCommitmentSigned(env, m)
		n.apply(u)
		return err
	case *lnwire.RevokeAndACK:
		failed, u, err := c.HandleRevokeAndACK(env, m, n.hold)
		n.toFail = append(n.toFail, failed...)
		n.apply(u)
		return err
	case *lnwire.Shutdown:
		s, err := c.HandleShutdown(env, &n.other.feats, m)
		if err == nil {
			n.shutdownStep(s, nil)
			n.afterwards()
		}
		return err
	case *lnwire.ClosingSigned:
		s, err := c.HandleClosingSigned(env, m)
		if err == nil {
			n.closingStep(s, nil)
		}
		return err
	case *lnwire.ChannelReestablish:
		return n.reestablish(m)
	}
	n.t.Fatalf("%s: no handler for %T", n.name, msg)
	return nil
}

func (n *party) reestablish(m *lnwire.ChannelReestablish) error {
	n.t.Helper()
	r, err := n.c.HandleChannelReestablish(&n.env, m)
	if err != nil {
		return err
	}
	if r.ChannelReady != nil {
		n.send(r.ChannelReady)
	}
	n.sendInOrder(r.RAA, r.CommitmentUpdate, r.Order)
	if r.AnnouncementSigs != nil {
		n.send(r.AnnouncementSigs)
	}
	if r.Shutdown != nil {
		n.send(r.Shutdown)
	}
	if early := n.c.TakeEarlyChannelReady(); early != nil {
		if err := n.receive(early); err != nil {
			return err
		}
	}
	n.afterwards()
	return nil
}

func (n *party) statusFor(m *lnwire.UpdateAddHTLC) PendingHTLCStatus {
	if n.policy != nil {
		return n.policy(m)
	}
	amount := m.AmountMsat
	return PendingForward{Info: onion.PendingHTLCInfo{
		Routing:     onion.PendingHTLCRoutingForward{ShortChannelID: 77},
		PaymentHash: m.PaymentHash, IncomingAmtMsat: &amount, OutgoingAmtMsat: amount, OutgoingCLTVValue: m.CltvExpiry}}
}

// deliver takes the oldest message of n to the other side.
func (n *party) deliver() bool {
	n.t.Helper()
	if len(n.out) == 0 {
		return false
	}
	msg := n.out[0]
	n.out = n.out[1:]
	err := n.other.receive(roundTrip(n.t, msg))
	var f *Fault
	if err != nil && !(errors.As(err, &f) && f.Kind == FaultIgnore) {
		n.t.Fatalf("%s refuses %T: %v", n.other.name, msg, err)
	}
	return true
}

// roundTrip sends a message through the wire format.
func roundTrip(t testing.TB, msg lnwire.Message) lnwire.Message {
	t.Helper()
	raw, err := lnwire.EncodeMessage(msg)
	must(t, err)
	decoded, err := lnwire.DecodeMessage(raw)
	must(t, err)
	return decoded
}

// settle delivers messages in turn until there are none.
func (p *pair) settle() {
	p.t.Helper()
	for p.alice.deliver() || p.bob.deliver() {
	}
}

// disconnect loses all messages on their way.
func (p *pair) disconnect() {
	p.t.Helper()
	for _, n := range []*party{p.alice, p.bob} {
		n.out = nil
		must(p.t, n.c.PeerDisconnected())
	}
}

// reconnect queues both channel_reestablish.
func (p *pair) reconnect() {
	p.t.Helper()
	for _, n := range []*party{p.alice, p.bob} {
		msg := got(n.c.GetChannelReestablish())(p.t)
		n.send(&msg)
	}
}

// htlc makes an HTLC to send with a fresh hash.
func (p *pair) htlc(amount lntypes.Msat) HTLCToSend {
	p.nextHash++
	var preimage lntypes.PaymentPreimage
	binary.BigEndian.PutUint64(preimage[:], p.nextHash)
	hash := preimage.Hash()
	p.alice.preimages[hash] = preimage
	return HTLCToSend{AmountMsat: amount, PaymentHash: hash, CltvExpiry: 500 + uint32(p.nextHash), Onion: &lnwire.OnionPacket{},
		Source: route.PreviousHopData{ShortChannelID: 5, HTLCID: p.nextHash, Outpoint: lntypes.OutPoint{Index: 3}}}
}

// offer sends an HTLC.
func (n *party) offer(h HTLCToSend) {
	n.t.Helper()
	u, err := n.c.SendHTLCAndCommit(&n.env, h)
	must(n.t, err)
	n.apply(u)
}

// claimAll claims everything accepted.
func (n *party) claimAll() {
	n.t.Helper()
	list := n.accepted
	n.accepted = nil
	for _, a := range list {
		n.claim(a)
	}
}

func (n *party) claim(a AcceptedHTLC) {
	n.t.Helper()
	r, err := n.c.ClaimHTLC(&n.env, a.HTLCID, n.preimages[a.Info.PaymentHash])
	must(n.t, err)
	if !r.New {
		n.t.Fatalf("%s: claim of %d is not new", n.name, a.HTLCID)
	}
	n.apply(r.MonitorUpdate)
}

// failAll fails everything accepted.
func (n *party) failAll() {
	n.t.Helper()
	list := n.accepted
	n.accepted = nil
	for _, a := range list {
		must(n.t, n.c.QueueFailHTLC(a.HTLCID, lnwire.OnionErrorPacket{Data: []byte("no")}))
	}
	n.afterwards()
}

// checkUpdate runs the script engine over the commitment in an update, and over
// every HTLC transaction of it.
func (n *party) checkUpdate(u *chanmon.ChannelMonitorUpdate) {
	n.t.Helper()
	for _, step := range u.Steps {
		s, ok := step.(chanmon.LatestHolderCommitmentTXInfo)
		if !ok || !n.checkTxs {
			continue
		}
		n.checkHolderTx(s.CommitmentTx)
	}
}

func (n *party) checkHolderTx(signed *chanutil.HolderCommitmentTransaction) {
	n.t.Helper()
	sig, err := n.c.signer.SignHolderCommitment(signed)
	must(n.t, err)
	tx := signed.AddHolderSig(n.c.fundingRedeem, sig)
	runEngine(n.t, tx, n.c.fundingScript, n.c.value)
	trusted := signed.Trust()
	for i, h := range signed.Htlcs() {
		var preimage *lntypes.PaymentPreimage
		if !h.Offered {
			known, ok := n.preimages[h.PaymentHash]
			if !ok {
				n.t.Fatalf("no preimage for %v", h.PaymentHash)
			}
			preimage = &known
		}
		htlcTx := trusted.BuildUnsignedHTLCTx(n.c.holderSide, i, preimage)
		d := sign.HTLCDescriptor{
			ChannelDerivationParameters: sign.ChannelDerivationParameters{ValueSatoshis: n.c.value, KeysID: n.c.channelKeysID,
				TransactionParameters: *n.c.params},
			CommitmentTxid: trusted.Txid(), PerCommitmentNumber: signed.CommitmentNumber(),
			PerCommitmentPoint: signed.Commitment().PerCommitmentPoint(),
			FeeratePerKw:       signed.Commitment().FeeratePerKw(), Htlc: h, Preimage: preimage, CounterpartySig: signed.CounterpartyHtlcSigs[i]}
		ours, err := n.c.signer.SignHolderHTLCTransaction(htlcTx, 0, &d)
		must(n.t, err)
		htlcTx.TxIn[0].Witness = trusted.BuildHTLCInputWitness(i, signed.CounterpartyHtlcSigs[i], ours, preimage)
		out := tx.TxOut[*h.TransactionOutputIndex]
		runEngine(n.t, htlcTx, out.PkScript, lntypes.Sat(out.Value))
	}
}

func runEngine(t testing.TB, tx *wire.MsgTx, script []byte, value lntypes.Sat) {
	t.Helper()
	fetcher := txscript.NewCannedPrevOutputFetcher(script, int64(value))
	vm, err := txscript.NewEngine(script, tx, 0, txscript.StandardVerifyFlags, nil,
		txscript.NewTxSigHashes(tx, fetcher), int64(value), fetcher)
	must(t, err)
	if err := vm.Execute(); err != nil {
		t.Fatalf("transaction %v is not valid: %v", chanutil.TxidOf(tx), err)
	}
}

// checkAgreement compares both sides' view of both next commitments when nothing
// is on its way, and that no money was made or lost.
func (p *pair) checkAgreement() {
	p.t.Helper()
	a, b := p.alice.c, p.bob.c
	total := a.valueToSelf + b.valueToSelf
	if total != a.value.Msat() {
		p.t.Fatalf("balances of %v and %v are not the channel's %v", a.valueToSelf, b.valueToSelf, a.value)
	}
	for _, x := range [][2]*Channel{{a, b}, {b, a}} {
		ours := got(x[0].collect(holder, false))(p.t)
		theirs := got(x[1].collect(counterparty, true))(p.t)
		if ours.ours != theirs.theirs || ours.theirs != theirs.ours || ours.fee != theirs.fee ||
			len(ours.nonDust) != len(theirs.nonDust) || len(ours.dust) != len(theirs.dust) {
			p.t.Fatalf("commitments differ:\n%s\n%s", describe(ours), describe(theirs))
		}
	}
}

func describe(k contents) string {
	return fmt.Sprintf("ours %v theirs %v fee %v outputs %d dust %d", k.ours, k.theirs, k.fee, len(k.nonDust), len(k.dust))
}
