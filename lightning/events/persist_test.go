package events_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"

	"golightning/lightning/blinding"
	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

var update = flag.Bool("update", false, "write the golden files anew")

func ptr[T any](v T) *T { return &v }

var (
	key     = pubKey()
	chanID  = lntypes.ChannelID{1, 31: 2}
	hash    = lntypes.PaymentHash{3, 31: 4}
	pre     = lntypes.PaymentPreimage{5, 31: 6}
	id      = lntypes.PaymentID{7, 31: 8}
	user    = lntypes.U128{Hi: 0x0102, Lo: 0x0304}
	funding = lntypes.OutPoint{Txid: lntypes.Txid{9}, Index: 3}
	static  = features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	path    = route.Path{Hops: []route.RouteHop{{PubKey: key, ShortChannelID: 11, FeeMsat: 12, CLTVExpiryDelta: 13, MaybeAnnouncedChannel: true},
		{PubKey: key, ShortChannelID: 14, FeeMsat: 15, CLTVExpiryDelta: 16}}}
	blinded = route.Path{Hops: path.Hops[:1], BlindedTail: &route.BlindedTail{
		Hops:          []blinding.BlindedHop{{BlindedNodeID: key, EncryptedPayload: []byte{1, 2, 3}}},
		BlindingPoint: key, ExcessFinalCLTVExpiryDelta: 17, FinalValueMsat: 18}}
)

func pubKey() lntypes.PublicKey {
	k, err := secp.PubKeyFromSecret([32]byte{31: 1})
	if err != nil {
		panic(err)
	}
	return k
}

// kept are events that a restart keeps, each variant in full and bare.
func kept() []events.Event {
	tlvs, err := route.RecipientOnionFieldsSecretOnly(lntypes.PaymentSecret{1}).WithCustomTlvs([]route.CustomTLV{{Type: 65537, Value: []byte{4}}})
	if err != nil {
		panic(err)
	}
	tlvs.PaymentMetadata = ptr([]byte{8, 9})
	list := []events.Event{
		events.PaymentClaimable{ReceiverNodeID: &key, PaymentHash: hash, OnionFields: &tlvs, AmountMsat: 1 << 40, CounterpartySkimmedFeeMsat: 5,
			Purpose: events.InvoicePayment{PaymentPreimage: &pre, PaymentSecret: lntypes.PaymentSecret{3}}, ViaChannelID: &chanID,
			ViaUserChannelID: &user, ClaimDeadline: ptr(uint32(700))},
		events.PaymentClaimable{PaymentHash: hash, Purpose: events.InvoicePayment{}},
		events.PaymentClaimed{ReceiverNodeID: &key, PaymentHash: hash, AmountMsat: 5, Purpose: events.SpontaneousPayment{A: pre},
			HTLCs: []events.ClaimedHTLC{{ChannelID: chanID, UserChannelID: user, CLTVExpiry: 4, ValueMsat: 5, CounterpartySkimmedFeeMsat: 6},
				{ChannelID: chanID}}, SenderIntendedTotalMsat: ptr(lntypes.Msat(6))},
		events.PaymentClaimed{Purpose: events.InvoicePayment{}},
		events.InvoiceRequestFailed{PaymentID: id},
		events.PaymentSent{PaymentID: &id, PaymentPreimage: pre, PaymentHash: hash, FeePaidMsat: ptr(lntypes.Msat(0))},
		events.PaymentSent{},
		events.PaymentFailed{PaymentID: id, PaymentHash: hash},
		events.PaymentPathSuccessful{PaymentID: id, PaymentHash: &hash, Path: blinded},
		events.PaymentPathSuccessful{Path: path},
		events.ProbeSuccessful{PaymentID: id, PaymentHash: hash, Path: path},
		events.ProbeFailed{PaymentID: id, PaymentHash: hash, Path: path, ShortChannelID: ptr(lntypes.ShortChannelID(5))},
		events.ProbeFailed{PaymentID: id, PaymentHash: hash, Path: path},
		events.HTLCIntercepted{InterceptID: lntypes.InterceptID{1}, RequestedNextHopSCID: 2, PaymentHash: hash, InboundAmountMsat: 3, ExpectedOutboundAmountMsat: 4},
		events.SpendableOutputs{Outputs: []sign.SpendableOutputDescriptor{
			sign.StaticOutput{Outpoint: funding, Output: lntypes.TxOut{ScriptPubkey: []byte{0, 20}, Value: 9}},
			sign.StaticOutput{Outpoint: funding, Output: lntypes.TxOut{ScriptPubkey: []byte{81}, Value: 9}, ChannelKeysID: &[32]byte{5}}},
			ChannelID: &chanID},
		events.PaymentForwarded{PrevChannelID: &chanID, NextChannelID: &chanID, FeeEarnedMsat: ptr(lntypes.Msat(1)), ClaimFromOnchainTx: true,
			OutboundAmountForwardedMsat: ptr(lntypes.Msat(2))},
		events.PaymentForwarded{},
		events.ChannelPending{ChannelID: chanID, UserChannelID: user, FormerTemporaryChannelID: &chanID, CounterpartyNodeID: key, FundingTxo: funding},
		events.ChannelReady{ChannelID: chanID, UserChannelID: user, CounterpartyNodeID: key, ChannelType: static},
		events.DiscardFunding{ChannelID: chanID, Transaction: []byte{1, 2, 3}},
	}
	for _, reason := range closureReasons() {
		list = append(list, events.ChannelClosed{ChannelID: chanID, UserChannelID: user, Reason: reason, CounterpartyNodeID: &key,
			ChannelCapacitySats: ptr(lntypes.Sat(5)), ChannelFundingTxo: &funding})
	}
	list = append(list, events.ChannelClosed{Reason: events.FundingTimedOut{}})
	for reason := events.RecipientRejected; reason <= events.UnexpectedError; reason++ {
		list = append(list, events.PaymentFailed{PaymentID: id, PaymentHash: hash, Reason: &reason})
	}
	for _, d := range destinations() {
		list = append(list, events.HTLCHandlingFailed{PrevChannelID: chanID, FailedNextDestination: d})
	}
	for _, f := range pathFailures() {
		list = append(list, events.PaymentPathFailed{PaymentID: &id, PaymentHash: hash, PaymentFailedPermanently: true, Failure: f, Path: path,
			ShortChannelID: ptr(lntypes.ShortChannelID(77))})
	}
	return list
}

func closureReasons() []events.ClosureReason {
	return []events.ClosureReason{
		events.CounterpartyForceClosed{PeerMsg: lnwire.UntrustedString{A: "a\nb"}}, events.HolderForceClosed{}, events.CooperativeClosure{},
		events.CommitmentTxConfirmed{}, events.FundingTimedOut{}, events.ProcessingError{Err: "wrong"}, events.DisconnectedPeer{},
		events.OutdatedChannelManager{}, events.CounterpartyCoopClosedUnfundedChannel{}, events.FundingBatchClosure{},
	}
}

func destinations() []events.HTLCDestination {
	return []events.HTLCDestination{
		events.NextHopChannel{NodeID: &key, ChannelID: chanID}, events.NextHopChannel{ChannelID: chanID},
		events.UnknownNextHop{RequestedForwardSCID: 5}, events.InvalidForward{RequestedForwardSCID: 6}, events.FailedPayment{PaymentHash: hash},
	}
}

func pathFailures() []events.PathFailure {
	script, err := lntypes.ShutdownScriptFromBytes(append([]byte{0, 20}, make([]byte, 20)...))
	if err != nil {
		panic(err)
	}
	return []events.PathFailure{
		events.OnPath{},
		events.OnPath{NetworkUpdate: lnwire.ChannelFailure{ShortChannelID: 4, IsPermanent: true}},
		events.OnPath{NetworkUpdate: lnwire.NodeFailure{NodeID: key}},
		events.InitialSend{Err: lntypes.APIMisuseError{Err: "a"}},
		events.InitialSend{Err: lntypes.FeeRateTooHigh{Err: "b", Feerate: 9}},
		events.InitialSend{Err: lntypes.InvalidRoute{Err: "c"}},
		events.InitialSend{Err: lntypes.ChannelUnavailable{Err: "d"}},
		events.InitialSend{Err: lntypes.MonitorUpdateInProgress{}},
		events.InitialSend{Err: lntypes.IncompatibleShutdownScript{Script: script}},
	}
}

func TestEventsComeBack(t *testing.T) {
	var golden strings.Builder
	for _, e := range kept() {
		b := events.WriteEvent(e)
		golden.WriteString(hex.EncodeToString(b) + "\n")
		got, err := events.ReadEvent(b)
		if err != nil || !reflect.DeepEqual(got, e) {
			t.Errorf("%T: read %+v, %v\nwrote    %+v", e, got, err, e)
		}
		for n := range b {
			if _, err := events.ReadEvent(b[:n]); err == nil {
				t.Errorf("%T: the first %d of %d bytes are read without an error", e, n, len(b))
			}
		}
		if _, err := events.ReadEvent(append(b, 0)); err == nil {
			t.Errorf("%T: a byte too many is read without an error", e)
		}
	}
	const file = "testdata/v1/events.hex"
	if *update {
		if err := os.WriteFile(file, []byte(golden.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || string(want) != golden.String() {
		t.Fatalf("the form of events has changed (%v); if old ones are still read, run with -update", err)
	}
}

// Events that say nothing after a restart read as none, and do not disturb
// what follows them.
func TestEventsNotKept(t *testing.T) {
	for _, e := range []events.Event{
		events.FundingGenerationReady{OutputScript: []byte{1}}, events.PendingHTLCsForwardable{TimeForwardable: 2},
		events.OpenChannelRequest{}, events.BumpTransaction{}, events.ConnectionNeeded{NodeID: key}, nil,
	} {
		got, err := events.ReadEvent(events.WriteEvent(e))
		if got != nil || err != nil {
			t.Errorf("%T: read %v, %v", e, got, err)
		}
	}
}

// Unknown odd numbers are skipped and unknown even ones refused, for events and
// for the unions inside.
func TestUnknownEvents(t *testing.T) {
	readers := map[string]func(b []byte) (any, error){
		"event":       func(b []byte) (any, error) { return wrap(events.ReadEvent(b)) },
		"reason":      func(b []byte) (any, error) { return wrap(events.ReadClosureReason(b)) },
		"destination": func(b []byte) (any, error) { return wrap(events.ReadHTLCDestination(b)) },
		"failure":     func(b []byte) (any, error) { return wrap(events.ReadPathFailure(b)) },
	}
	for name, read := range readers {
		if got, err := read([]byte{0xfd, 2, 1, 0}); got != nil || err != nil {
			t.Errorf("%s of an unknown odd number: %v, %v", name, got, err)
		}
		if _, err := read([]byte{0xfc, 0}); !errors.Is(err, lntypes.ErrUnknownRequiredFeature) {
			t.Errorf("%s of an unknown even number: %v", name, err)
		}
		if _, err := read(nil); err == nil {
			t.Errorf("no %s: no error", name)
		}
	}
	if _, err := events.ReadPaymentPurpose([]byte{9, 0}); err == nil {
		t.Error("unknown purpose: no error")
	}
	if _, err := events.ReadPaymentFailureReason([]byte{9, 0}); err == nil {
		t.Error("unknown failure reason: no error")
	}
	// An unknown odd record inside a known event is skipped, an even one refused.
	body := append([]byte{0, 32}, id[:]...)
	with := func(extra ...byte) []byte {
		all := append(bytes.Clone(body), extra...)
		return append([]byte{33 /* InvoiceRequestFailed's number */, byte(len(all))}, all...)
	}
	if e, err := events.ReadEvent(with(0xfb, 1, 1)); err != nil || e != (events.InvoiceRequestFailed{PaymentID: id}) {
		t.Errorf("with an odd record: %v, %v", e, err)
	}
	if _, err := events.ReadEvent(with(0xfa, 1, 1)); err == nil {
		t.Error("with an even record: no error")
	}
}

// wrap turns a nil interface value into a plain nil.
func wrap[T any](v T, err error) (any, error) { return v, err }

func TestPartsComeBack(t *testing.T) {
	for _, v := range closureReasons() {
		if got, err := events.ReadClosureReason(events.WriteClosureReason(v)); err != nil || got != v {
			t.Errorf("%#v: %#v, %v", v, got, err)
		}
	}
	for _, v := range destinations() {
		if got, err := events.ReadHTLCDestination(events.WriteHTLCDestination(v)); err != nil || !reflect.DeepEqual(got, v) {
			t.Errorf("%#v: %#v, %v", v, got, err)
		}
	}
	for _, v := range pathFailures() {
		if got, err := events.ReadPathFailure(events.WritePathFailure(v)); err != nil || !reflect.DeepEqual(got, v) {
			t.Errorf("%#v: %#v, %v", v, got, err)
		}
	}
	for reason := events.RecipientRejected; reason <= events.UnexpectedError; reason++ {
		if got, err := events.ReadPaymentFailureReason(events.WritePaymentFailureReason(reason)); err != nil || got != reason {
			t.Errorf("%v: %v, %v", reason, got, err)
		}
	}
	for _, v := range []events.PaymentPurpose{events.SpontaneousPayment{A: pre}, events.InvoicePayment{PaymentSecret: lntypes.PaymentSecret{8}}} {
		if got, err := events.ReadPaymentPurpose(events.WritePaymentPurpose(v)); err != nil || got != v {
			t.Errorf("%#v: %#v, %v", v, got, err)
		}
	}
	part := events.ClaimedHTLC{ChannelID: chanID, UserChannelID: user, CLTVExpiry: 4, ValueMsat: 5, CounterpartySkimmedFeeMsat: 6}
	if got, err := events.ReadClaimedHTLC(part.Write()); err != nil || got != part {
		t.Errorf("%#v: %#v, %v", part, got, err)
	}
}

// Whatever is read is written such that it reads the same again.
func FuzzReadEvent(f *testing.F) {
	for _, e := range kept() {
		f.Add(events.WriteEvent(e))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := events.ReadEvent(b)
		if err != nil || e == nil {
			return
		}
		again, err := events.ReadEvent(events.WriteEvent(e))
		if err != nil || !reflect.DeepEqual(events.WriteEvent(again), events.WriteEvent(e)) {
			t.Fatalf("%+v was read again as %+v, %v", e, again, err)
		}
	})
}
