package main

import (
	"fmt"
	"net"
	"os"
	"sync"
	"time"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/peer"
	"golightning/lightning/sign"
)

// node is a node of ours that does nothing but gossip.
type node struct {
	name  string
	chain *chain
	graph *gossip.NetworkGraph
	sync  *gossip.P2PGossipSync
	peers *peer.PeerManager
	log   *logFile
	// pace is how long to wait between two reads.
	pace time.Duration
	quit chan struct{}
	wake chan struct{}
	work sync.WaitGroup
}

// logFile writes the library's log to a file.
type logFile struct {
	mu   sync.Mutex
	file *os.File
}

func (l *logFile) Log(r logger.Record) {
	l.mu.Lock()
	defer l.mu.Unlock()
	fmt.Fprintf(l.file, "%s %-6s %s\n", time.Now().Format("05.000"), r.Level, r.Args)
}

func now() lntypes.UnixTime { return lntypes.UnixTime(time.Now().Unix()) }

// startNode makes a node; stored is a graph that it continues from, or nil.
func startNode(p programs, c *chain, name string, seed byte, mode gossip.SyncMode, stored []byte) (*node, error) {
	file, err := os.OpenFile(p.dir+"/"+name+".log", os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	n := &node{name: name, chain: c, log: &logFile{file: file}, quit: make(chan struct{}), wake: make(chan struct{}, 1)}
	if stored == nil {
		n.graph = gossip.NewNetworkGraph(lntypes.NetworkRegtest, n.log)
	} else if n.graph, err = gossip.ReadNetworkGraph(stored, n.log); err != nil {
		return nil, err
	}
	n.sync = gossip.NewP2PGossipSync(n.graph, n, n.log, now)
	n.sync.SetSyncMode(mode)
	keys := sign.NewKeysManager([32]byte{seed}, uint64(time.Now().Unix()), uint32(time.Now().Nanosecond()))
	ignore := peer.NewIgnoringMessageHandler()
	n.peers = peer.NewPeerManager(peer.MessageHandler{ChanHandler: peer.NewErroringMessageHandler(), RouteHandler: n.sync,
		OnionMessageHandler: ignore, CustomMessageHandler: ignore}, uint32(now()), keys.GetSecureRandomBytes(), n.log, keys)
	n.work.Add(1)
	go n.run()
	return n, nil
}

// run has the manager send what there is to send, and tick.
func (n *node) run() {
	defer n.work.Done()
	tick := time.NewTicker(10 * time.Second)
	defer tick.Stop()
	often := time.NewTicker(20 * time.Millisecond)
	defer often.Stop()
	for {
		select {
		case <-n.quit:
			return
		case <-tick.C:
			n.peers.TimerTickOccurred()
		case <-often.C:
		case <-n.wake:
		}
		n.peers.ProcessEvents()
	}
}

// stop ends the node and returns its graph as it would be on disk.
func (n *node) stop() []byte {
	close(n.quit)
	n.peers.DisconnectAllPeers()
	n.work.Wait()
	n.log.file.Close()
	return n.graph.Write()
}

// GetUtxo looks an announced channel's funding up and answers later.
func (n *node) GetUtxo(_ lntypes.ChainHash, id lntypes.ShortChannelID) gossip.UtxoResult {
	future := gossip.NewUtxoFuture()
	n.work.Add(1)
	go func() {
		defer n.work.Done()
		result := gossip.TxOutResult{Err: gossip.UnknownTx}
		if out, err := n.chain.output(id); err == nil && out != nil {
			result.TxOut = out
		}
		future.Resolve(n.graph, n.sync, result, now())
		select {
		case n.wake <- struct{}{}:
		default:
		}
	}()
	return gossip.UtxoResultAsync{A: future}
}

// socket is one connection. What is to be sent waits in a queue that a thread of
// its own empties.
type socket struct {
	n     *node
	conn  net.Conn
	queue chan []byte
	once  sync.Once
	gone  chan struct{}
}

func (s *socket) SendData(data []byte, _ bool) int {
	if len(data) == 0 {
		return 0
	}
	select {
	case s.queue <- append([]byte(nil), data...):
		return len(data)
	default:
		return 0 // WriteBufferSpaceAvail comes when the queue has room
	}
}

func (s *socket) DisconnectSocket() {
	s.once.Do(func() {
		close(s.gone)
		s.conn.Close()
	})
}

func (s *socket) Eq(o peer.SocketDescriptor) bool { return s == o.(*socket) }
func (s *socket) Hash() uint64                    { return uint64(s.conn.LocalAddr().(*net.TCPAddr).Port) }

// connect opens a connection to an lnd.
func (n *node) connect(l *lnd) error {
	conn, err := net.Dial("tcp", local(l.peerPort))
	if err != nil {
		return err
	}
	s := &socket{n: n, conn: conn, queue: make(chan []byte, 16), gone: make(chan struct{})}
	first, err := n.peers.NewOutboundConnection(l.id, s, lnwire.TcpIpV4{Addr: [4]byte{127, 0, 0, 1}, Port: uint16(l.peerPort)})
	if err != nil {
		return err
	}
	s.queue <- first
	n.work.Add(2)
	go s.write()
	go s.read()
	return until(n.name+" and "+l.name+" are connected", 10*time.Second, func() (bool, error) { return n.connected(l), nil })
}

func (n *node) connected(l *lnd) bool {
	for _, p := range n.peers.GetPeerNodeIDs() {
		if p.NodeID == l.id {
			return true
		}
	}
	return false
}

func (s *socket) write() {
	defer s.n.work.Done()
	for {
		select {
		case <-s.gone:
			return
		case b := <-s.queue:
			if _, err := s.conn.Write(b); err != nil {
				return // the reader sees it, too
			}
			_ = s.n.peers.WriteBufferSpaceAvail(s)
		}
	}
}

// read hands over what arrives. That a pause is asked for is of no consequence:
// nobody here floods us.
func (s *socket) read() {
	defer s.n.work.Done()
	buf := make([]byte, 2048)
	for {
		k, err := s.conn.Read(buf)
		if err != nil {
			s.n.peers.SocketDisconnected(s)
			s.DisconnectSocket()
			return
		}
		if _, err := s.n.peers.ReadEvent(s, buf[:k]); err != nil {
			s.DisconnectSocket()
			return
		}
		s.n.peers.ProcessEvents()
		time.Sleep(s.n.pace)
	}
}

// count returns how much the node knows.
func (n *node) count() (k counts) {
	v := n.graph.ReadOnly()
	for _, id := range v.ListChannels() {
		c := v.Channel(id)
		k.channels++
		if c.OneToTwo != nil {
			k.updates++
		}
		if c.TwoToOne != nil {
			k.updates++
		}
	}
	for _, id := range v.ListNodes() {
		if v.Node(id).AnnouncementInfo != nil {
			k.nodes++
		}
	}
	return k
}
