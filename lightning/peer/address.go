package peer

import (
	"net/netip"

	"golightning/lightning/lnwire"
)

// privateNets are the IPv4 ranges that are not reachable from elsewhere: this
// network, private use, shared (carrier NAT), loopback, link local and the
// deprecated 6to4 relay anycast (IANA special-purpose registry).
var privateNets = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("10.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"),
	netip.MustParsePrefix("127.0.0.0/8"),
	netip.MustParsePrefix("169.254.0.0/16"),
	netip.MustParsePrefix("172.16.0.0/12"),
	netip.MustParsePrefix("192.88.99.0/24"),
	netip.MustParsePrefix("192.168.0.0/16"),
}

// globalUnicast is the only IPv6 range that is reachable from elsewhere.
var globalUnicast = netip.MustParsePrefix("2000::/3")

// publicAddress returns the address if it tells the peer how the world sees
// it, and nil if it is of a local network.
func publicAddress(a lnwire.SocketAddress) lnwire.SocketAddress {
	switch a := a.(type) {
	case lnwire.TcpIpV4:
		ip := netip.AddrFrom4(a.Addr)
		for _, n := range privateNets {
			if n.Contains(ip) {
				return nil
			}
		}
	case lnwire.TcpIpV6:
		if !globalUnicast.Contains(netip.AddrFrom16(a.Addr)) {
			return nil
		}
	}
	return a
}
