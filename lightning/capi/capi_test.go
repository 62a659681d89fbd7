package capi

import (
	"bytes"
	"encoding/hex"
	"errors"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/ln"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

func TestOutPointRoundTrip(t *testing.T) {
	o := lntypes.OutPoint{Txid: lntypes.Txid{1, 2}, Index: 0x0304}
	b := WriteOutPoint(&o)
	if len(b) != 34 || b[33] != 4 {
		t.Errorf("wrote %x", b)
	}
	if got, err := ReadOutPoint(b); err != nil || got != o {
		t.Errorf("read %v, %v", got, err)
	}
	for _, bad := range [][]byte{nil, b[:33], append(b, 0)} {
		if _, err := ReadOutPoint(bad); err == nil {
			t.Errorf("%d bytes were accepted", len(bad))
		}
	}
}

func TestNodeID(t *testing.T) {
	id := lntypes.NodeID{0: 2, 1: 0x79}
	if got, err := ReadNodeID(WriteNodeID(&id)); err != nil || got != id {
		t.Errorf("read %v, %v", got, err)
	}
	if _, err := NodeIDAsPubkey(&lntypes.NodeID{}); err != lntypes.Secp256k1ErrorInvalidPublicKey {
		t.Errorf("zero id: %v", err)
	}
}

func TestShutdownScript(t *testing.T) {
	taproot, err := lntypes.NewWitnessProgramShutdownScript(1, make([]byte, 32))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []lntypes.ShutdownScript{lntypes.NewP2WPKHShutdownScript([20]byte{1}), taproot} {
		if got, err := ReadShutdownScript(WriteShutdownScript(&s)); err != nil || !got.Equal(s) {
			t.Errorf("read %x, %v", got.Bytes(), err)
		}
	}
	if _, err := ReadShutdownScript([]byte{0, 1, 0x51}); !errors.Is(err, lntypes.ErrInvalidValue) {
		t.Errorf("a script of one byte: %v", err)
	}
	f := features.InitFeaturesEmpty()
	if ShutdownScriptIsCompatible(&taproot, &f) {
		t.Error("version 1 without option_shutdown_anysegwit")
	}
	f.SetShutdownAnySegwitOptional()
	if !ShutdownScriptIsCompatible(&taproot, &f) {
		t.Error("version 1 with option_shutdown_anysegwit")
	}
}

func TestAPIErrorRoundTrip(t *testing.T) {
	for _, e := range []lntypes.APIError{
		lntypes.APIMisuseError{Err: "a"}, lntypes.FeeRateTooHigh{Err: "b", Feerate: 7}, lntypes.InvalidRoute{Err: "c"},
		lntypes.ChannelUnavailable{Err: "d"}, lntypes.MonitorUpdateInProgress{},
		lntypes.IncompatibleShutdownScript{Script: lntypes.NewP2WPKHShutdownScript([20]byte{9})},
	} {
		b := WriteAPIError(e)
		got, err := ReadAPIError(b)
		if err != nil || got.Error() != e.Error() || !bytes.Equal(WriteAPIError(got), b) {
			t.Errorf("%v came back as %v, %v", e, got, err)
		}
		for i := range b {
			_, _ = ReadAPIError(b[:i])
		}
	}
	if e, err := ReadAPIError([]byte{13, 0}); e != nil || err != nil {
		t.Errorf("unknown odd: %v, %v", e, err)
	}
	if _, err := ReadAPIError([]byte{12, 0}); err == nil {
		t.Error("unknown even was accepted")
	}
}

func FuzzReadAPIError(f *testing.F) {
	f.Add(WriteAPIError(lntypes.FeeRateTooHigh{Err: "b", Feerate: 7}))
	f.Fuzz(func(t *testing.T, b []byte) {
		if e, err := ReadAPIError(b); err == nil && e != nil {
			if again, err := ReadAPIError(WriteAPIError(e)); err != nil || again.Error() != e.Error() {
				t.Errorf("%v came back as %v, %v", e, again, err)
			}
		}
	})
}

func TestBigSize(t *testing.T) {
	for _, v := range []uint64{0, 0xfc, 0xfd, 0xffff, 0x10000, 1 << 40} {
		if got, err := ReadBigSize(BigSize{v}.Write()); err != nil || got.A != v {
			t.Errorf("%d came back as %d, %v", v, got.A, err)
		}
	}
	if _, err := ReadBigSize([]byte{0xfd, 0, 1}); err == nil {
		t.Error("a long form was accepted")
	}
}

func TestWitnessProgram(t *testing.T) {
	if s, err := ShutdownScriptFromWitnessProgram(WitnessProgram{1, make([]byte, 32)}); err != nil || len(s.Bytes()) != 34 {
		t.Errorf("taproot: %x, %v", s.Bytes(), err)
	}
	var invalid *InvalidShutdownScript
	if _, err := ShutdownScriptFromWitnessProgram(WitnessProgram{0, make([]byte, 20)}); !errors.As(err, &invalid) {
		t.Errorf("version 0: %v", err)
	}
}

func TestPhantomRouteHints(t *testing.T) {
	raw, err := hex.DecodeString("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798")
	if err != nil {
		t.Fatal(err)
	}
	peer := route.ChannelCounterparty{NodeID: lntypes.PublicKey(raw)}
	h := ln.PhantomRouteHints{Channels: []route.ChannelDetails{{ChannelValueSatoshis: 5, Counterparty: peer}, {IsPublic: true, Counterparty: peer}}, PhantomSCID: 9, RealNodePubkey: lntypes.PublicKey{2, 3}}
	b := WritePhantomRouteHints(&h)
	got, err := ReadPhantomRouteHints(b)
	if err != nil || len(got.Channels) != 2 || got.Channels[0].ChannelValueSatoshis != 5 || !got.Channels[1].IsPublic || got.PhantomSCID != 9 || got.RealNodePubkey != h.RealNodePubkey {
		t.Errorf("read %+v, %v", got, err)
	}
	for i := range b {
		if _, err := ReadPhantomRouteHints(b[:i]); err == nil {
			t.Errorf("%d of %d bytes were accepted", i, len(b))
		}
	}
}
