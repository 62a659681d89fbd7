package lnwire

import (
	"encoding/base32"
	"fmt"
	"net/netip"
	"strconv"
	"strings"

	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// The types of address descriptors (BOLT 7).
const (
	addressIPv4     = 1
	addressIPv6     = 2
	addressOnionV2  = 3
	addressOnionV3  = 4
	addressHostname = 5
)

// AppendTo appends the address descriptor.
func (a TcpIpV4) AppendTo(b []byte) []byte {
	return tlv.AppendU16(append(append(b, addressIPv4), a.Addr[:]...), a.Port)
}

// AppendTo appends the address descriptor.
func (a TcpIpV6) AppendTo(b []byte) []byte {
	return tlv.AppendU16(append(append(b, addressIPv6), a.Addr[:]...), a.Port)
}

// AppendTo appends the address descriptor.
func (a OnionV2) AppendTo(b []byte) []byte { return append(append(b, addressOnionV2), a.A[:]...) }

// AppendTo appends the address descriptor.
func (a OnionV3) AppendTo(b []byte) []byte {
	b = append(append(b, addressOnionV3), a.Ed25519Pubkey[:]...)
	return tlv.AppendU16(append(tlv.AppendU16(b, a.Checksum), a.Version), a.Port)
}

// AppendTo appends the address descriptor.
func (a SocketAddressHostname) AppendTo(b []byte) []byte {
	return tlv.AppendU16(a.Hostname.AppendTo(append(b, addressHostname)), a.Port)
}

// addressFrom reads an address descriptor. For one of unknown type known is
// false, nothing but the type has been read, and r has not failed.
func addressFrom(r *tlv.Reader) (a SocketAddress, known bool) {
	switch r.U8() {
	case addressIPv4:
		var v TcpIpV4
		r.Into(v.Addr[:])
		v.Port = r.U16()
		return v, true
	case addressIPv6:
		var v TcpIpV6
		r.Into(v.Addr[:])
		v.Port = r.U16()
		return v, true
	case addressOnionV2:
		var v OnionV2
		r.Into(v.A[:])
		return v, true
	case addressOnionV3:
		var v OnionV3
		r.Into(v.Ed25519Pubkey[:])
		v.Checksum, v.Version, v.Port = r.U16(), r.U8(), r.U16()
		return v, true
	case addressHostname:
		var v SocketAddressHostname
		v.Hostname.decode(r)
		v.Port = r.U16()
		return v, true
	}
	return nil, r.Err() != nil
}

// WriteSocketAddress returns the address descriptor of BOLT 7.
func WriteSocketAddress(a SocketAddress) []byte { return a.AppendTo(nil) }

// ReadSocketAddress reads an address descriptor. Errors are of type
// *lntypes.DecodeError; an unknown type is DecodeUnknownVersion.
func ReadSocketAddress(b []byte) (SocketAddress, error) {
	r := tlv.NewReader(b)
	a, known := addressFrom(&r)
	if !known {
		return nil, lntypes.ErrUnknownVersion
	}
	if err := r.Done(); err != nil {
		return nil, err
	}
	return a, nil
}

// NewHostname checks name, which may be empty, and returns ErrInvalidValue if
// it is longer than 255 bytes or has other characters than ASCII letters,
// digits, dots, hyphens and low lines.
func NewHostname(name string) (Hostname, error) {
	if len(name) > 255 {
		return Hostname{}, lntypes.ErrInvalidValue
	}
	for i := range len(name) {
		c := name[i]
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_') {
			return Hostname{}, lntypes.ErrInvalidValue
		}
	}
	return Hostname{name}, nil
}

// Len returns the length of the name in bytes.
func (h Hostname) Len() uint8 { return uint8(len(h.name)) }

// String returns the name.
func (h Hostname) String() string { return h.name }

// AppendTo appends the name after its length of one byte.
func (h Hostname) AppendTo(b []byte) []byte { return append(append(b, h.Len()), h.name...) }

func (h *Hostname) decode(r *tlv.Reader) {
	name, err := NewHostname(string(r.Bytes(int(r.U8()))))
	if err != nil {
		r.Fail(err)
	}
	*h = name
}

// String renders ip:port.
func (a TcpIpV4) String() string { return netip.AddrPortFrom(netip.AddrFrom4(a.Addr), a.Port).String() }

// String renders [ip]:port with all eight groups of four digits.
func (a TcpIpV6) String() string {
	var b strings.Builder
	for i := 0; i < 16; i += 2 {
		sep := ":"
		if i == 0 {
			sep = "["
		}
		fmt.Fprintf(&b, "%s%02x%02x", sep, a.Addr[i], a.Addr[i+1])
	}
	fmt.Fprintf(&b, "]:%d", a.Port)
	return b.String()
}

// onionEncoding is the base32 of onion names, which are written in small letters.
var onionEncoding = base32.StdEncoding.WithPadding(base32.NoPadding)

// String renders host.onion:port.
func (a OnionV2) String() string {
	host := strings.ToLower(onionEncoding.EncodeToString(a.A[:10]))
	return fmt.Sprintf("%s.onion:%d", host, uint16(a.A[10])<<8|uint16(a.A[11]))
}

// String renders host.onion:port.
func (a OnionV3) String() string {
	raw := append(tlv.AppendU16(append([]byte(nil), a.Ed25519Pubkey[:]...), a.Checksum), a.Version)
	return fmt.Sprintf("%s.onion:%d", strings.ToLower(onionEncoding.EncodeToString(raw)), a.Port)
}

// String renders host:port.
func (a SocketAddressHostname) String() string {
	return a.Hostname.name + ":" + strconv.Itoa(int(a.Port))
}

// Error implements error.
func (e SocketAddressParseError) Error() string {
	switch e {
	case SocketAddrParse:
		return "not a socket address"
	case InvalidInput:
		return `not of the form "ip:port", "[ip]:port", "name.onion:port" or "host:port"`
	case InvalidPort:
		return "invalid port"
	case InvalidOnionV3:
		return "invalid onion v3 address"
	}
	return "SocketAddressParseError(" + strconv.Itoa(int(e)) + ")"
}

// SocketAddressFromStr parses "ip:port", "[ip]:port", "name.onion:port" or
// "host:port". Errors are of type SocketAddressParseError.
func SocketAddressFromStr(s string) (SocketAddress, error) {
	if ap, err := netip.ParseAddrPort(s); err == nil && ap.Addr().Zone() == "" {
		if ap.Addr().Is4() {
			return TcpIpV4{Addr: ap.Addr().As4(), Port: ap.Port()}, nil
		}
		return TcpIpV6{Addr: ap.Addr().As16(), Port: ap.Port()}, nil
	}
	colon := strings.LastIndexByte(s, ':')
	if colon < 0 {
		return nil, InvalidInput
	}
	host := s[:colon]
	port, err := strconv.ParseUint(s[colon+1:], 10, 16)
	if err != nil {
		return nil, InvalidPort
	}
	if strings.HasSuffix(host, ".onion") {
		return ParseOnionAddress(host, uint16(port))
	}
	name, err := NewHostname(host)
	if err != nil || host == "" {
		return nil, SocketAddrParse
	}
	return SocketAddressHostname{Hostname: name, Port: uint16(port)}, nil
}

// ParseOnionAddress parses the name of a Tor onion service of version 3,
// ".onion" included. The checksum is kept and not verified. Errors are of type
// SocketAddressParseError.
func ParseOnionAddress(host string, port uint16) (SocketAddress, error) {
	name, ok := strings.CutSuffix(host, ".onion")
	if !ok {
		return nil, InvalidInput
	}
	if len(name) != 56 {
		return nil, InvalidOnionV3
	}
	raw, err := onionEncoding.DecodeString(strings.ToUpper(name))
	if err != nil || len(raw) != 35 {
		return nil, InvalidOnionV3
	}
	a := OnionV3{Checksum: uint16(raw[32])<<8 | uint16(raw[33]), Version: raw[34], Port: port}
	copy(a.Ed25519Pubkey[:], raw)
	return a, nil
}
