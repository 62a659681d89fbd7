package lnwire

// SocketAddress is an address of a node (BOLT 7). It is a sealed union.
type SocketAddress interface {
	// String renders host:port.
	String() string
	// AppendTo appends the address descriptor: its type byte, then its data.
	AppendTo(b []byte) []byte
	isSocketAddress()
}

// TcpIpV4 is an IPv4 address and port.
type TcpIpV4 struct {
	Addr [4]byte
	Port uint16
}

// TcpIpV6 is an IPv6 address and port.
type TcpIpV6 struct {
	Addr [16]byte
	Port uint16
}

// OnionV2 is a Tor address of the old kind, which no longer works: 10 bytes of
// key hash and the port.
type OnionV2 struct{ A [12]byte }

// OnionV3 is a Tor onion service.
type OnionV3 struct {
	Ed25519Pubkey [32]byte
	Checksum      uint16
	Version       uint8
	Port          uint16
}

// SocketAddressHostname is a DNS name and port.
type SocketAddressHostname struct {
	Hostname Hostname
	Port     uint16
}

func (TcpIpV4) isSocketAddress()               {}
func (TcpIpV6) isSocketAddress()               {}
func (OnionV2) isSocketAddress()               {}
func (OnionV3) isSocketAddress()               {}
func (SocketAddressHostname) isSocketAddress() {}

// Hostname is a DNS name of at most 255 ASCII letters, digits, dots, hyphens and
// low lines. NewHostname is the way to make one; the zero value is empty.
type Hostname struct{ name string }

// SocketAddressParseError says why SocketAddressFromStr refused its input.
type SocketAddressParseError uint8

// The kinds of SocketAddressParseError.
const (
	// SocketAddrParse: not an address of any known kind.
	SocketAddrParse SocketAddressParseError = iota
	// InvalidInput: not of the form host:port.
	InvalidInput
	// InvalidPort: the port is not a number below 65536.
	InvalidPort
	// InvalidOnionV3: a .onion name that is not one of version 3.
	InvalidOnionV3
)
