package capi

import (
	"bytes"
	"errors"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
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
