package ser

import (
	"bytes"
	"errors"
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

func TestLenRoundTrip(t *testing.T) {
	for _, n := range []int{0, 1, 0xfffe, 0xffff, 0x10000, 70000} {
		b := append(AppendLen(nil, n), make([]byte, n)...)
		r := tlv.NewReader(b)
		if got := ReadLen(&r, 1); got != n || r.Err() != nil {
			t.Errorf("%d: got %d, %v", n, got, r.Err())
		}
	}
}

func TestLenNeverTrusted(t *testing.T) {
	for name, b := range map[string][]byte{
		"more than there is": {0, 9, 1},
		"huge":               {0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},
		"wraps":              {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},
	} {
		r := tlv.NewReader(b)
		if n := ReadLen(&r, 1); n != 0 || r.Err() == nil {
			t.Errorf("%s: got %d, %v", name, n, r.Err())
		}
	}
}

func TestFields(t *testing.T) {
	var f Fields
	f.U64(2, 7)
	f.Bytes(3, []byte{1, 2})
	b := f.Append(nil)
	r := tlv.NewReader(b)
	var got uint64
	seen := Each(&r, func(typ uint64, v *tlv.Reader) bool {
		if typ != 2 {
			return false
		}
		got = v.U64()
		return true
	})
	if err := r.Done(); err != nil || got != 7 || !seen.Has(3) || seen.Has(4) {
		t.Fatalf("got %d, seen %b, %v", got, seen, err)
	}
	Require(&r, seen, 2, 4)
	if !errors.Is(r.Err(), lntypes.ErrInvalidValue) {
		t.Fatalf("missing field: %v", r.Err())
	}
}

func TestEvenUnknownFails(t *testing.T) {
	var f Fields
	f.U8(4, 0)
	r := tlv.NewReader(f.Append(nil))
	Each(&r, func(uint64, *tlv.Reader) bool { return false })
	if !errors.Is(r.Err(), lntypes.ErrUnknownRequiredFeature) {
		t.Fatalf("got %v", r.Err())
	}
}

func TestOption(t *testing.T) {
	b := AppendOption(nil, false, nil)
	b = AppendOption(b, true, nil)
	b = AppendOption(b, true, []byte{5})
	if !bytes.Equal(b, []byte{0, 1, 2, 5}) {
		t.Fatalf("%x", b)
	}
	r := tlv.NewReader(b)
	if ReadOption(&r) != nil {
		t.Fatal("absent option read")
	}
	if s := ReadOption(&r); s == nil || s.Len() != 0 {
		t.Fatal("empty option")
	}
	if s := ReadOption(&r); s == nil || s.U8() != 5 {
		t.Fatal("option of one byte")
	}
	if r = tlv.NewReader([]byte{9, 1}); ReadOption(&r) != nil || r.Err() == nil {
		t.Fatal("option longer than the input")
	}
}

func TestVersion(t *testing.T) {
	r := tlv.NewReader(AppendVersion(nil, 3, 1))
	if ReadVersion(&r, 1) != 3 || r.Err() != nil {
		t.Fatal(r.Err())
	}
	r = tlv.NewReader(AppendVersion(nil, 3, 2))
	if ReadVersion(&r, 1); !errors.Is(r.Err(), lntypes.ErrUnknownVersion) {
		t.Fatal(r.Err())
	}
}

// What is appended in place is what a copy would be.
func TestAppendInPlace(t *testing.T) {
	for _, n := range []int{0, 1, 0xfc, 0xfd, 0xfffe, 0xffff, 0x10000, 70000} {
		value := bytes.Repeat([]byte{0xab, 3}, n)[:n]
		for _, capacity := range []int{0, 5, 200_000} {
			appendTo := func(b []byte) []byte { return append(b, value...) }
			if got, want := AppendVecOf(append(make([]byte, 0, capacity), 9), appendTo), AppendVec([]byte{9}, value); !bytes.Equal(got, want) {
				t.Errorf("vector of %d: %d bytes instead of %d", n, len(got), len(want))
			}
			a, b := Fields{buf: append(make([]byte, 0, capacity), 9)}, Fields{buf: []byte{9}}
			a.Of(1<<20, appendTo)
			b.Bytes(1<<20, value)
			if !bytes.Equal(a.Raw(), b.Raw()) {
				t.Errorf("record of %d: %d bytes instead of %d", n, len(a.Raw()), len(b.Raw()))
			}
		}
	}
}
