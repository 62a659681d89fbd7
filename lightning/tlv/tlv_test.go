package tlv

import (
	"bytes"
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"golightning/lightning/lntypes"
)

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.ReplaceAll(s, " ", ""))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestBOLT1_AppendixA_BigSize(t *testing.T) {
	const canonical, short = lntypes.DecodeInvalidValue, lntypes.DecodeShortRead
	good := []struct {
		value uint64
		bytes string
	}{
		{0, "00"}, {252, "fc"}, {253, "fd00fd"}, {65535, "fdffff"}, {65536, "fe00010000"},
		{4294967295, "feffffffff"}, {4294967296, "ff0000000100000000"},
		{18446744073709551615, "ffffffffffffffffff"},
	}
	for _, c := range good {
		r := NewReader(unhex(t, c.bytes))
		if v := r.BigSize(); v != c.value || r.Done() != nil {
			t.Errorf("%s: read %d, %v", c.bytes, v, r.Err())
		}
		if b := AppendBigSize(nil, c.value); !bytes.Equal(b, unhex(t, c.bytes)) || len(b) != BigSizeLen(c.value) {
			t.Errorf("%d: wrote %x, length said to be %d", c.value, b, BigSizeLen(c.value))
		}
	}
	bad := []struct {
		bytes string
		kind  lntypes.DecodeErrorKind
	}{
		{"fd00fc", canonical}, {"fe0000ffff", canonical}, {"ff00000000ffffffff", canonical},
		{"fd00", short}, {"feffff", short}, {"ffffffffff", short}, {"", short}, {"fd", short}, {"fe", short}, {"ff", short},
	}
	for _, c := range bad {
		r := NewReader(unhex(t, c.bytes))
		v := r.BigSize()
		if !errors.Is(r.Err(), &lntypes.DecodeError{Kind: c.kind}) || v != 0 {
			t.Errorf("%q: %d, %v, want %v", c.bytes, v, r.Err(), c.kind)
		}
	}
}

func TestBOLT1_AppendixD_SignedIntegers(t *testing.T) {
	cases := []struct {
		bits  int
		value int64
		bytes string
	}{
		{8, 0, "00"}, {8, 42, "2a"}, {8, -42, "d6"}, {8, 127, "7f"}, {8, -128, "80"},
		{16, 128, "0080"}, {16, -129, "ff7f"}, {16, 15000, "3a98"}, {16, -15000, "c568"},
		{16, 32767, "7fff"}, {16, -32768, "8000"},
		{32, 32768, "00008000"}, {32, -32769, "ffff7fff"}, {32, 21000000, "01406f40"}, {32, -21000000, "febf90c0"},
		{32, 2147483647, "7fffffff"}, {32, -2147483648, "80000000"},
		{64, 2147483648, "0000000080000000"}, {64, -2147483649, "ffffffff7fffffff"},
		{64, 500000000000, "000000746a528800"}, {64, -500000000000, "ffffff8b95ad7800"},
		{64, 9223372036854775807, "7fffffffffffffff"}, {64, -9223372036854775808, "8000000000000000"},
	}
	for _, c := range cases {
		r := NewReader(unhex(t, c.bytes))
		var got int64
		var enc []byte
		switch c.bits {
		case 8:
			got, enc = int64(r.S8()), AppendS8(nil, int8(c.value))
		case 16:
			got, enc = int64(r.S16()), AppendS16(nil, int16(c.value))
		case 32:
			got, enc = int64(r.S32()), AppendS32(nil, int32(c.value))
		case 64:
			got, enc = r.S64(), AppendS64(nil, c.value)
		}
		if got != c.value || r.Done() != nil || !bytes.Equal(enc, unhex(t, c.bytes)) {
			t.Errorf("s%d %d: read %d (%v), wrote %x", c.bits, c.value, got, r.Err(), enc)
		}
	}
}

// n1 is the first namespace of BOLT 1, appendix B.
type n1 struct {
	tlv1, tlv2, amount1, amount2 uint64
	node                         []byte
	tlv4                         uint16
}

func readN1(b []byte) (v n1, err error) {
	s := NewStream(b)
	for s.Next() {
		r := s.Value()
		switch s.Type() {
		case 1:
			v.tlv1 = r.TU64()
		case 2:
			v.tlv2 = r.U64()
		case 3:
			v.node = r.Copy(33)
			if v.node != nil && v.node[0]&0xfe != 2 { // stands for the check of the point
				s.Fail(ErrInvalidValue)
			}
			v.amount1, v.amount2 = r.U64(), r.U64()
		case 254:
			v.tlv4 = r.U16()
		default:
			s.Unknown()
		}
	}
	return v, s.Err()
}

func readN2(b []byte) (amount uint64, expiry uint32, err error) {
	s := NewStream(b)
	for s.Next() {
		switch s.Type() {
		case 0:
			amount = s.Value().TU64()
		case 11:
			expiry = s.Value().TU32()
		default:
			s.Unknown()
		}
	}
	return amount, expiry, s.Err()
}

func TestBOLT1_AppendixB_DecodingFailures(t *testing.T) {
	const key = "023da092f6980e58d2c037173180e9a465476026ee50f96695963e8efe436f54eb"
	anyNamespace := []string{
		"fd", "fd01", "fd000100", "fd0101", "0ffd", "0ffd26", "0ffd2602", "0ffd000100",
		"0ffd0201" + strings.Repeat("00", 512),
		"1200", "fd010200", "fe0100000200", "ff010000000000000200",
	}
	for _, s := range anyNamespace {
		if _, err := readN1(unhex(t, s)); err == nil {
			t.Errorf("n1 %.40s: no error", s)
		}
		if _, _, err := readN2(unhex(t, s)); err == nil {
			t.Errorf("n2 %.40s: no error", s)
		}
		if SkipUnknown(unhex(t, s)) == nil {
			t.Errorf("%.40s: no error", s)
		}
	}
	// known-attacks W3: fixed-length values one short and one long.
	inN1 := []string{
		"0109ffffffffffffffffff", "010100", "01020001", "0103000100", "010400010000", "01050001000000",
		"0106000100000000", "010700010000000000", "01080001000000000000",
		"020701010101010101", "0209010101010101010101",
		"0321" + key, "0329" + key + "0000000000000001", "0330" + key + "000000000000000100000000000001",
		"033104" + key[2:] + "00000000000000010000000000000002",
		"0332" + key + "0000000000000001000000000000000001",
		"fd00fe00", "fd00fe0101", "fd00fe03010101", "0000",
		// a record that stands twice, and records out of order
		"02080000000000000226" + "01012a", "0208000000000000023102080000000000000451", "1f000f012a", "1f001f012a",
	}
	for _, s := range inN1 {
		if _, err := readN1(unhex(t, s)); err == nil {
			t.Errorf("n1 %s: no error", s)
		}
	}
	if _, _, err := readN2(unhex(t, "ffffffffffffffffff000000")); err == nil {
		t.Error("n2: a type after the largest was accepted")
	}
}

func TestBOLT1_AppendixB_DecodingSuccesses(t *testing.T) {
	for _, s := range []string{"", "2100", "fd020100", "fd00fd00", "fd00ff00", "fe0200000100", "ff020000000000000100"} {
		if v, err := readN1(unhex(t, s)); err != nil || v.tlv1 != 0 || v.node != nil {
			t.Errorf("n1 %q: %+v, %v", s, v, err)
		}
		if _, _, err := readN2(unhex(t, s)); err != nil {
			t.Errorf("n2 %q: %v", s, err)
		}
	}
	amounts := map[string]uint64{
		"0100": 0, "010101": 1, "01020100": 256, "0103010000": 65536, "010401000000": 16777216,
		"01050100000000": 4294967296, "0106010000000000": 1099511627776, "010701000000000000": 281474976710656,
		"01080100000000000000": 72057594037927936,
	}
	for s, want := range amounts {
		if v, err := readN1(unhex(t, s)); err != nil || v.tlv1 != want {
			t.Errorf("n1 %s: %d, %v, want %d", s, v.tlv1, err, want)
		}
		if b := AppendRecordTU(nil, 1, want); !bytes.Equal(b, unhex(t, s)) {
			t.Errorf("%d: wrote %x, want %s", want, b, s)
		}
	}
	if v, err := readN1(unhex(t, "02080000000000000226")); err != nil || v.tlv2 != 0x226 {
		t.Errorf("tlv2: %+v, %v", v, err)
	}
	const rec = "0331023da092f6980e58d2c037173180e9a465476026ee50f96695963e8efe436f54eb00000000000000010000000000000002"
	if v, err := readN1(unhex(t, rec)); err != nil || v.amount1 != 1 || v.amount2 != 2 || len(v.node) != 33 {
		t.Errorf("tlv3: %+v, %v", v, err)
	}
	if v, err := readN1(unhex(t, "fd00fe020226")); err != nil || v.tlv4 != 550 {
		t.Errorf("tlv4: %+v, %v", v, err)
	}
}

func TestReaderSticks(t *testing.T) {
	r := NewReader([]byte{1, 2, 3})
	if r.U32() != 0 || r.U8() != 0 || r.Copy(1) != nil || r.Len() != 0 || !errors.Is(r.Err(), lntypes.ErrShortRead) {
		t.Errorf("reads after a failure: %v", r.Err())
	}
	r.Fail(ErrInvalidValue)
	if !errors.Is(r.Done(), lntypes.ErrShortRead) {
		t.Errorf("the first failure was replaced by %v", r.Err())
	}
	r = NewReader([]byte{2})
	if r.Bool() || r.Err() == nil {
		t.Error("2 was read as a bool")
	}
	r = NewReader([]byte{1, 2})
	if r.U8(); r.Done() == nil {
		t.Error("left-over byte not found")
	}
	r = NewReader([]byte{1})
	if r.Bytes(-1); r.Err() == nil {
		t.Error("negative length accepted")
	}
	r = NewReader([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff})
	if n := r.BigSizeLen(); n != 0 || !errors.Is(r.Err(), lntypes.ErrShortRead) {
		t.Errorf("huge length: %d, %v", n, r.Err())
	}
}

// Copies belong to the caller, and the parts that alias the input cannot be
// grown over it.
func TestReaderAliasing(t *testing.T) {
	in := []byte{1, 2, 3, 4}
	r := NewReader(in)
	c := r.Copy(2)
	c[0] = 9
	a := r.Bytes(1)
	_ = append(a, 9)
	if !bytes.Equal(in, []byte{1, 2, 3, 4}) {
		t.Errorf("input changed to %v", in)
	}
}

func TestStreamRaw(t *testing.T) {
	in := unhex(t, "010101"+"fd00fe020226"+"fd00ff00")
	var out []byte
	s := NewStream(in)
	for s.Next() {
		s.Skip()
		out = append(out, s.Raw()...)
	}
	if s.Err() != nil || !bytes.Equal(in, out) {
		t.Errorf("records put together: %x, %v", out, s.Err())
	}
	s = NewStream(in)
	for s.Next() {
	}
	if s.Err() == nil {
		t.Error("a value that was not read went unnoticed")
	}
}

func TestDecodingDoesNotAllocate(t *testing.T) {
	in := unhex(t, "010101"+"02080000000000000226"+"fd00fe020226"+"fd00ff00")
	if n := testing.AllocsPerRun(100, func() {
		if _, err := readN1(in); err != nil {
			t.Fatal(err)
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzStream(f *testing.F) {
	f.Add([]byte{1, 1, 1, 0xfd, 0, 0xfe, 2, 2, 0x26})
	f.Add([]byte{0xff, 0xff})
	f.Fuzz(func(t *testing.T, in []byte) {
		var out []byte
		s := NewStream(in)
		for s.Next() {
			out = AppendRecord(out, s.Type(), s.Value().Rest())
		}
		if s.Err() == nil && !bytes.Equal(in, out) {
			t.Errorf("%x accepted, written again as %x", in, out)
		}
		if v, err := readN1(in); err == nil && v.tlv1 != 0 {
			if r := NewReader(AppendTU(nil, v.tlv1)); r.TU64() != v.tlv1 || r.Done() != nil {
				t.Errorf("tu64 %d does not round trip", v.tlv1)
			}
		}
	})
}
