package offers

import (
	"bytes"
	"reflect"
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

func TestBOLT12_InvoiceError(t *testing.T) {
	value := []byte{0, 1}
	for _, e := range []InvoiceError{
		{Message: lnwire.UntrustedString{A: "no"}},
		{Message: lnwire.UntrustedString{A: ""}},
		{Message: lnwire.UntrustedString{A: "ナ"}, ErroneousField: &ErroneousField{TLVFieldNum: 0}},
		{Message: lnwire.UntrustedString{A: "x"}, ErroneousField: &ErroneousField{TLVFieldNum: 82, SuggestedValue: &value}},
	} {
		got, err := ReadInvoiceError(e.Write())
		if err != nil || !reflect.DeepEqual(got, e) {
			t.Errorf("%v became %v, %v", e, got, err)
		}
	}
	for name, b := range map[string][]byte{
		"empty":                {},
		"no message":           {1, 1, 82},
		"suggestion alone":     {3, 1, 7, 5, 0},
		"no UTF-8":             {5, 1, 0xff},
		"long field number":    {1, 2, 0, 1, 5, 0},
		"unknown even record":  {4, 0, 5, 0},
		"records out of order": {5, 0, 1, 1, 82},
		"cut":                  {5, 2, 'a'},
	} {
		if _, err := ReadInvoiceError(b); err == nil {
			t.Errorf("%s accepted", name)
		}
	}
	if _, err := ReadInvoiceError([]byte{5, 1, 'a', 7, 1, 0}); err != nil {
		t.Errorf("unknown odd record: %v", err)
	}
}

func TestStreamsKeepTheirBytes(t *testing.T) {
	good := []byte{0, 1, 7, 82, 2, 1, 1, 0xfd, 0x01, 0x01, 0}
	r, err := ReadInvoiceRequest(good)
	if err != nil || !bytes.Equal(r.Write(), good) {
		t.Errorf("request %x, %v", r.Write(), err)
	}
	i, err := ReadBolt12Invoice(good)
	if err != nil || !bytes.Equal(i.Write(), good) {
		t.Errorf("invoice %x, %v", i.Write(), err)
	}
	for _, bad := range [][]byte{{}, {1}, {1, 5, 0}, {2, 0, 1, 0}, {1, 0, 1, 0}, {0xfd, 0, 1, 0}} {
		if _, err := ReadInvoiceRequest(bad); err == nil {
			t.Errorf("request %x accepted", bad)
		}
		if _, err := ReadBolt12Invoice(bad); err == nil {
			t.Errorf("invoice %x accepted", bad)
		}
	}
}

func FuzzInvoiceError(f *testing.F) {
	e := InvoiceError{Message: lnwire.UntrustedString{A: "no"}, ErroneousField: &ErroneousField{TLVFieldNum: 300}}
	f.Add(e.Write())
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := ReadInvoiceError(b)
		if err != nil {
			if _, ok := err.(*lntypes.DecodeError); !ok {
				t.Fatalf("error of type %T", err)
			}
			return
		}
		again, err := ReadInvoiceError(e.Write())
		if err != nil || !reflect.DeepEqual(again, e) {
			t.Fatalf("%v became %v, %v", e, again, err)
		}
	})
}
