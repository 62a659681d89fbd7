package peer_test

import (
	"encoding/binary"
	"errors"
	"runtime"
	"sync"
	"time"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/noise"
	"golightning/lightning/peer"
)

// rawSocket is the manager's end of a connection from a rawPeer.
type rawSocket struct {
	id uint64

	mu     sync.Mutex
	in     []byte // what the manager sent
	resume bool
	full   bool // takes nothing more
	gone   bool
}

func (s *rawSocket) SendData(data []byte, resumeRead bool) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.resume = s.resume || resumeRead
	if s.full {
		return 0
	}
	s.in = append(s.in, data...)
	return len(data)
}

func (s *rawSocket) DisconnectSocket() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gone = true
}

func (s *rawSocket) Eq(o peer.SocketDescriptor) bool { return s.id == o.(*rawSocket).id }
func (s *rawSocket) Hash() uint64                    { return s.id }

// take returns what the manager sent and whether it wants to read on.
func (s *rawSocket) take() (in []byte, resume, gone bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in, resume = s.in, s.resume
	s.in, s.resume = nil, false
	return in, resume, s.gone
}

// rawPeer is a peer without any rules: it sends the frames that it is told to. It
// answers pings as long as it reads.
type rawPeer struct {
	key       [32]byte
	transport *noise.Transport
	socket    *rawSocket
	rest      []byte // of what was received
	bodyLen   int    // of the message whose header was read, 0 for none
	heard     int    // messages received
	gossip    int    // of them gossip
	out       []byte // encrypted, not sent yet
	spare     []byte
}

var errGone = errors.New("the connection is closed")

type rawKey [32]byte

func (k rawKey) PublicKey() (lntypes.PublicKey, error) {
	p, err := secp.PubKeyFromSecret(k)
	return p, err
}

func (k rawKey) ECDH(their lntypes.PublicKey) ([32]byte, error) { return secp.ECDH(k, their) }

// connectRaw shakes hands and exchanges init. id numbers the socket.
func connectRaw(m *peer.PeerManager, node lntypes.PublicKey, key [32]byte, id uint64) (*rawPeer, error) {
	p := &rawPeer{key: key, socket: &rawSocket{id: id}}
	if err := m.NewInboundConnection(p.socket, nil); err != nil {
		return nil, err
	}
	ephemeral := key
	ephemeral[0] ^= byte(id)
	h, err := noise.NewInitiator(rawKey(key), node, ephemeral)
	if err != nil {
		return nil, err
	}
	one, err := h.ActOne()
	if err != nil {
		return nil, err
	}
	if _, err := m.ReadEvent(p.socket, one[:]); err != nil {
		return nil, err
	}
	var two []byte
	for len(two) < noise.ActTwoLen { // another thread may be about to send it
		m.ProcessEvents()
		in, _, gone := p.socket.take()
		if gone {
			return nil, errGone
		}
		two = append(two, in...)
		runtime.Gosched()
	}
	three, transport, err := h.ReadActTwo(two)
	if err != nil {
		return nil, err
	}
	p.transport = transport
	if _, err := m.ReadEvent(p.socket, three[:]); err != nil {
		return nil, err
	}
	init := lnwire.Init{}
	init.Features.SetGossipQueriesOptional()
	init.Features.SetStaticRemoteKeyOptional()
	if err := p.queue(&init); err != nil {
		return nil, err
	}
	return p, p.send(m)
}

// queue encrypts a message to be sent.
func (p *rawPeer) queue(m lnwire.Message) error {
	b, err := lnwire.EncodeMessage(m)
	if err != nil {
		return err
	}
	return p.queueFrame(b)
}

func (p *rawPeer) queueFrame(b []byte) (err error) {
	p.out, err = p.transport.AppendMessage(p.out, b)
	return err
}

// send hands over what is queued in pieces of 4 KiB, as sockets do, and stops when
// the manager wants to read no more for now. It fails once the connection is closed.
func (p *rawPeer) send(m *peer.PeerManager) error {
	whole := p.out
	p.out, p.spare = p.spare[:0], nil
	for out := whole; len(out) > 0; {
		n := min(len(out), 4096)
		pause, err := m.ReadEvent(p.socket, out[:n])
		if err != nil {
			return errGone
		}
		out = out[n:]
		m.ProcessEvents()
		for pause {
			in, resume, gone := p.socket.take()
			if err := p.receive(in); err != nil || gone {
				return errGone
			}
			if pause = !resume; pause {
				m.ProcessEvents()
				time.Sleep(time.Millisecond)
			}
		}
	}
	p.spare = whole
	in, _, gone := p.socket.take()
	if gone {
		return errGone
	}
	return p.receive(in)
}

// receive reads what the manager sent. Answers to pings are queued.
func (p *rawPeer) receive(in []byte) error {
	p.rest = append(p.rest, in...)
	for {
		if p.bodyLen == 0 {
			if len(p.rest) < noise.HeaderLen {
				return nil
			}
			n, err := p.transport.OpenHeader(p.rest[:noise.HeaderLen])
			if err != nil {
				return err
			}
			p.bodyLen = int(n) + noise.Overhead - noise.HeaderLen
			p.rest = p.rest[noise.HeaderLen:]
		}
		if len(p.rest) < p.bodyLen {
			return nil
		}
		b, err := p.transport.OpenBody(p.rest[:p.bodyLen])
		if err != nil {
			return err
		}
		p.rest, p.bodyLen = p.rest[p.bodyLen:], 0
		p.heard++
		switch typ := binary.BigEndian.Uint16(b); {
		case typ >= 256 && typ < 512:
			p.gossip++
		case typ == lnwire.MsgTypePing:
			if msg, err := lnwire.DecodeMessage(b); err == nil {
				if err := p.queue(&lnwire.Pong{Byteslen: msg.(*lnwire.Ping).Ponglen}); err != nil {
					return err
				}
			}
		}
	}
}
