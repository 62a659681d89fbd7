package lnwire

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"golightning/lightning/lntypes"
)

const onionName = "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion"

func TestSocketAddressFromStr(t *testing.T) {
	host := func(s string) Hostname {
		h, err := NewHostname(s)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	v6 := TcpIpV6{Port: 9735}
	v6.Addr[15] = 1
	long := strings.Repeat("a", 255)
	good := []struct {
		in   string
		want SocketAddress
	}{
		{"127.0.0.1:9735", TcpIpV4{[4]byte{127, 0, 0, 1}, 9735}},
		{"[::1]:9735", v6},
		{"[0000:0000:0000:0000:0000:0000:0000:0001]:9735", v6},
		{"lightning.example.com:0", SocketAddressHostname{host("lightning.example.com"), 0}},
		{"1.2.3:80", SocketAddressHostname{host("1.2.3"), 80}},
		{long + ":65535", SocketAddressHostname{host(long), 65535}},
	}
	for _, c := range good {
		got, err := SocketAddressFromStr(c.in)
		if err != nil || got != c.want {
			t.Errorf("%s: %v, %v", c.in, got, err)
			continue
		}
		if again, err := SocketAddressFromStr(got.String()); err != nil || again != got {
			t.Errorf("%s is shown as %s, which is %v, %v", c.in, got, again, err)
		}
		if back, err := ReadSocketAddress(WriteSocketAddress(got)); err != nil || back != got {
			t.Errorf("%s: read back %v, %v", c.in, back, err)
		}
	}
	bad := []struct {
		in   string
		want SocketAddressParseError
	}{
		{"127.0.0.1", InvalidInput}, {"", InvalidInput}, {"127.0.0.1:65536", InvalidPort}, {"host:", InvalidPort},
		{"host:-1", InvalidPort}, {"host:+1", InvalidPort}, {"[::1]:", InvalidPort}, {":80", SocketAddrParse},
		{"[::1:80", SocketAddrParse}, {"ho st:80", SocketAddrParse}, {"[fe80::1%eth0]:80", SocketAddrParse},
		{long + "a:80", SocketAddrParse}, {"invalid-onion-v3-address.onion:80", InvalidOnionV3},
		{strings.Replace(onionName, "p", "1", 1) + ":80", InvalidOnionV3}, {"\u26a1:80", SocketAddrParse},
	}
	for _, c := range bad {
		got, err := SocketAddressFromStr(c.in)
		var kind SocketAddressParseError
		if !errors.As(err, &kind) || kind != c.want || kind.Error() == "" {
			t.Errorf("%q: %v, %v, want %v", c.in, got, err, c.want)
		}
	}
}

func TestOnionV3Name(t *testing.T) {
	got, err := SocketAddressFromStr(onionName + ":9735")
	o, ok := got.(OnionV3)
	if err != nil || !ok || o.Port != 9735 || o.Version != 3 {
		t.Fatalf("%+v, %v", got, err)
	}
	if o.String() != onionName+":9735" {
		t.Errorf("shown as %s", o)
	}
	if _, err := ParseOnionAddress("example.com", 1); err != InvalidInput {
		t.Errorf("no onion name: %v", err)
	}
	if s := (OnionV2{A: [12]byte{10: 1, 11: 2}}).String(); s != "aaaaaaaaaaaaaaaa.onion:258" {
		t.Errorf("version 2 shown as %s", s)
	}
}

func TestReadSocketAddressErrors(t *testing.T) {
	for _, c := range []struct {
		hex  string
		want *lntypes.DecodeError
	}{
		{"", lntypes.ErrShortRead}, {"00", lntypes.ErrUnknownVersion}, {"06", lntypes.ErrUnknownVersion},
		{"017f000001", lntypes.ErrShortRead}, {"017f000001260700", lntypes.ErrInvalidValue},
		{"0504686f20742607", lntypes.ErrInvalidValue}, {"05ff61", lntypes.ErrShortRead},
	} {
		if a, err := ReadSocketAddress(unhex(t, c.hex)); !errors.Is(err, c.want) {
			t.Errorf("%q: %v, %v, want %v", c.hex, a, err, c.want)
		}
	}
}

// known-attacks G9: nothing but printable characters gets out, and not too many.
func TestUntrustedText(t *testing.T) {
	hostile := []rune{0, 7, '\n', '\r', 0x1b, 0x7f, 0x85, 0x9b, 0xa0, 0xad, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a,
		0x202e, 0x2066, 0x2069, 0x2003, 0x3000, 0xfeff, 0xe000, 0xe0001, 0x10ffff}
	for _, c := range hostile {
		s := UntrustedString{A: "a" + string(c) + "b"}.String()
		if s != "a\uFFFDb" {
			t.Errorf("%U is shown as %q", c, s)
		}
		if p := (PrintableString{A: "a" + string(c) + "b"}).String(); p != s {
			t.Errorf("%U is printable as %q", c, p)
		}
	}
	for _, s := range []string{"", "plain text, with signs!", "gr\u00fc\u00dfe \u4f60\u597d \u26a1"} {
		if got := (UntrustedString{A: s}).String(); got != s {
			t.Errorf("%q is shown as %q", s, got)
		}
	}
	if s := (UntrustedString{A: "\xff\xfe"}).String(); s != "\uFFFD\uFFFD" {
		t.Errorf("bytes that are not UTF-8 are shown as %q", s)
	}
	long := UntrustedString{A: strings.Repeat("\u26a1", 65536)}
	if s := long.String(); utf8.RuneCountInString(s) != maxShown+3 || !strings.HasSuffix(s, "...") {
		t.Errorf("64 Ki characters are shown as %d", utf8.RuneCountInString(s))
	}
	var alias NodeAlias
	copy(alias.A[:], "no\u202ede\x00\nhidden")
	if alias.String() != "no\uFFFDde" {
		t.Errorf("alias %q", alias)
	}
}

func TestTextForms(t *testing.T) {
	for _, n := range []int{0, 5, 65534, 65535, 70000} {
		u := UntrustedString{A: strings.Repeat("x", n)}
		if back, err := ReadUntrustedString(u.Write()); err != nil || back != u {
			t.Errorf("%d characters: %d, %v", n, len(back.A), err)
		}
	}
	a := NodeAlias{A: rep(3)}
	if back, err := ReadNodeAlias(a.Write()); err != nil || back != a {
		t.Errorf("%v, %v", back, err)
	}
	h, _ := NewHostname("a-b.c")
	if back, err := ReadHostname(h.Write()); err != nil || back != h || h.Len() != 5 {
		t.Errorf("%v, %v", back, err)
	}
	for _, bad := range []string{"a b", "a/b", "\u00fc", strings.Repeat("a", 256), "a\x00"} {
		if _, err := NewHostname(bad); err == nil {
			t.Errorf("%q accepted", bad)
		}
	}
}

func FuzzSocketAddressFromStr(f *testing.F) {
	for _, s := range []string{"127.0.0.1:9735", "[::1]:80", onionName + ":1", "host:1", "::"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := SocketAddressFromStr(s)
		if err != nil {
			return
		}
		b, err := SocketAddressFromStr(a.String())
		if err != nil || !reflect.DeepEqual(a, b) {
			t.Errorf("%q: %v became %v, %v", s, a, b, err)
		}
		if c, err := ReadSocketAddress(WriteSocketAddress(a)); err != nil || !reflect.DeepEqual(a, c) {
			t.Errorf("%q: %v read back as %v, %v", s, a, c, err)
		}
	})
}
