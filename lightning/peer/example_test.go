package peer_test

import (
	"fmt"

	"golightning/lightning/blinding"
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/onionmsg"
	"golightning/lightning/peer"
	"golightning/lightning/sign"
)

// pipe is a socket in memory: what is sent arrives when the loop moves it.
type pipe struct {
	id  uint64
	out []byte
}

func (p *pipe) SendData(data []byte, resumeRead bool) int {
	p.out = append(p.out, data...)
	return len(data)
}

func (p *pipe) DisconnectSocket()                   {}
func (p *pipe) Eq(other peer.SocketDescriptor) bool { return p.id == other.(*pipe).id }
func (p *pipe) Hash() uint64                        { return p.id }

// greeting is what the onion messages here are about.
type greeting string

func (g greeting) TLVType() uint64  { return 8888 }
func (g greeting) Write() []byte    { return []byte(g) }
func (g greeting) DebugStr() string { return string(g) }

// greeter answers a greeting.
type greeter struct{ name string }

func (g greeter) HandleCustomMessage(msg onionmsg.OnionMessageContents) onionmsg.OnionMessageContents {
	fmt.Printf("%s hears: %s\n", g.name, msg.Write())
	if msg.(greeting) == "hello" {
		return greeting("hello to you")
	}
	return nil
}

func (g greeter) ReadCustomMessage(typ uint64, b []byte) (onionmsg.OnionMessageContents, error) {
	if typ != 8888 {
		return nil, nil
	}
	return greeting(b), nil
}

func (g greeter) ReleasePendingCustomMessages() []onionmsg.PendingOnionMessage { return nil }

type quiet struct{}

func (quiet) Log(logger.Record) {}

type node struct {
	*peer.PeerManager
	onions *onionmsg.OnionMessenger
	keys   *sign.KeysManager
	id     lntypes.PublicKey
}

func newNode(name string, seed byte) node {
	keys := sign.NewKeysManager([32]byte{seed}, 1, 2)
	graph := gossip.NewNetworkGraph(lntypes.NetworkRegtest, quiet{})
	ignore := peer.NewIgnoringMessageHandler()
	onions := onionmsg.NewOnionMessenger(keys, keys, quiet{}, onionmsg.NewDefaultMessageRouter(graph, keys), ignore, greeter{name})
	m := peer.NewPeerManager(peer.MessageHandler{
		ChanHandler:          peer.NewErroringMessageHandler(),
		RouteHandler:         gossip.NewP2PGossipSync(graph, nil, quiet{}, nil),
		OnionMessageHandler:  onions,
		CustomMessageHandler: ignore,
	}, 1_700_000_000, keys.GetSecureRandomBytes(), quiet{}, keys)
	id, _ := keys.GetNodeID(sign.RecipientNode)
	return node{m, onions, keys, id}
}

// run moves bytes between two nodes until there are none.
func run(a, b node, x, y *pipe) {
	for len(x.out)+len(y.out) > 0 {
		for _, d := range []struct {
			from *pipe
			to   node
			end  *pipe
		}{{x, b, y}, {y, a, x}} {
			data := d.from.out
			d.from.out = nil
			if _, err := d.to.ReadEvent(d.end, data); err != nil {
				fmt.Println(err)
			}
			a.ProcessEvents()
			b.ProcessEvents()
		}
	}
}

// Two nodes without channels connect and exchange onion messages.
func Example() {
	alice, bob := newNode("alice", 1), newNode("bob", 2)
	x, y := &pipe{id: 1}, &pipe{id: 2}
	act, err := alice.NewOutboundConnection(bob.id, x, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	x.out = act
	if err := bob.NewInboundConnection(y, nil); err != nil {
		fmt.Println(err)
		return
	}
	run(alice, bob, x, y)
	fmt.Println("connected:", len(alice.GetPeerNodeIDs()), len(bob.GetPeerNodeIDs()))

	reply, err := blinding.BlindedPathOneHopForMessage(alice.id, alice.keys)
	if err != nil {
		fmt.Println(err)
		return
	}
	if _, err := alice.onions.SendOnionMessage(greeting("hello"), onionmsg.Node{A: bob.id}, &reply); err != nil {
		fmt.Println(err)
		return
	}
	alice.ProcessEvents()
	run(alice, bob, x, y)

	alice.DisconnectByNodeID(bob.id)
	bob.SocketDisconnected(y)
	fmt.Println("connected:", len(alice.GetPeerNodeIDs()), len(bob.GetPeerNodeIDs()))
	// Output:
	// connected: 1 1
	// bob hears: hello
	// alice hears: hello to you
	// connected: 0 0
}
