package noise

import (
	"crypto/cipher"
	"encoding/binary"
	"fmt"

	"golang.org/x/crypto/chacha20poly1305"

	"golightning/lightning/internal/lncrypto"
)

const (
	// MaxMessageLen is the longest message in bytes that can be encrypted:
	// its length travels as a uint16.
	MaxMessageLen = 65535

	// HeaderLen is the length in bytes of the encrypted length with its tag.
	HeaderLen = 2 + tagLen

	// Overhead is what encryption adds to a message, in bytes.
	Overhead = HeaderLen + tagLen

	// rotateAfter is the number of uses of one key (BOLT 8, Lightning Message
	// Key Rotation).
	rotateAfter = 1000
)

// Transport encrypts and decrypts the messages of one connection after its
// handshake. It takes no locks; the two directions share nothing, so that one
// goroutine may send while another receives.
//
// After the first messages it allocates only when a key is replaced, which is
// every 500 messages.
type Transport struct {
	send, recv cipherState
}

// cipherState is one direction: a key, its chaining key and a count of uses.
type cipherState struct {
	aead   cipher.AEAD
	key    [32]byte
	chain  [32]byte
	uses   uint64 // of the current key; also its next nonce
	broken bool
	// nonce and header are scratch space, here because what an interface
	// method takes would otherwise be allocated anew for each call.
	nonce  [chacha20poly1305.NonceSize]byte
	header [HeaderLen]byte
}

func newTransport(sendKey, recvKey, chain [32]byte) *Transport {
	t := new(Transport)
	t.send.init(sendKey, chain)
	t.recv.init(recvKey, chain)
	return t
}

// init starts to use a key. The only error of chacha20poly1305.New is a wrong
// key length, which the type excludes.
func (c *cipherState) init(key, chain [32]byte) {
	c.key, c.chain, c.uses = key, chain, 0
	c.aead, _ = chacha20poly1305.New(c.key[:])
}

// next prepares the nonce of the next use, and the next key when it is due.
// The rotation count is even and every message takes two uses, so that a
// message's two parts are always under the same key.
func (c *cipherState) next() []byte {
	if c.uses >= rotateAfter {
		chain, key := lncrypto.HKDFTwice(c.chain[:], c.key[:])
		c.init(key, chain)
	}
	binary.LittleEndian.PutUint64(c.nonce[4:], c.uses)
	c.uses++
	return c.nonce[:]
}

// AppendMessage encrypts one message and appends it to dst, which is allocated
// anew if its capacity does not suffice. It fails, leaving the state as it
// was, only if the message exceeds MaxMessageLen.
func (t *Transport) AppendMessage(dst, message []byte) ([]byte, error) {
	if len(message) > MaxMessageLen {
		return dst, makeError(ErrMessageTooLong, fmt.Sprintf("message of %d bytes", len(message)))
	}
	dst = t.appendHeader(dst, len(message))
	return t.send.aead.Seal(dst, t.send.next(), message, nil), nil
}

// SealFrame encrypts a message in place. The frame is HeaderLen bytes of room,
// then the message; it is returned with the tag appended, in the same memory if
// the capacity has tagLen (16) bytes to spare. It fails, leaving frame and
// state as they were, if the message exceeds MaxMessageLen or there is no room
// for the header.
func (t *Transport) SealFrame(frame []byte) ([]byte, error) {
	if len(frame) < HeaderLen {
		return frame, makeError(ErrMessageTooLong, "frame without room for its header")
	}
	message := frame[HeaderLen:]
	if len(message) > MaxMessageLen {
		return frame, makeError(ErrMessageTooLong, fmt.Sprintf("message of %d bytes", len(message)))
	}
	t.appendHeader(frame[:0], len(message))
	return t.send.aead.Seal(frame[:HeaderLen], t.send.next(), message, nil), nil
}

func (t *Transport) appendHeader(dst []byte, length int) []byte {
	c := &t.send
	binary.BigEndian.PutUint16(c.header[:2], uint16(length))
	return c.aead.Seal(dst, c.next(), c.header[:2], nil)
}

// OpenHeader decrypts the HeaderLen bytes that start a message and returns the
// length of the message that follows, without its 16-byte tag. Each success must
// be followed by one OpenBody. The error is *Error of kind ErrReadFailed,
// ErrBadTag or ErrBroken; after any the connection must be closed.
func (t *Transport) OpenHeader(header []byte) (uint16, error) {
	c := &t.recv
	if c.broken {
		return 0, makeError(ErrBroken, "this direction failed before")
	}
	if len(header) != HeaderLen {
		c.broken = true
		return 0, makeError(ErrReadFailed, "header of the wrong length")
	}
	plain, err := c.aead.Open(c.header[:0], c.next(), header, nil)
	if err != nil {
		c.broken = true
		return 0, makeError(ErrBadTag, "the length does not verify")
	}
	return binary.BigEndian.Uint16(plain), nil
}

// OpenBody decrypts a message and its tag in place and returns the message, a
// part of the given memory. The error is *Error of kind ErrReadFailed,
// ErrBadTag or ErrBroken; after any the connection must be closed.
func (t *Transport) OpenBody(body []byte) ([]byte, error) {
	c := &t.recv
	if c.broken {
		return nil, makeError(ErrBroken, "this direction failed before")
	}
	if len(body) < tagLen || len(body) > MaxMessageLen+tagLen {
		c.broken = true
		return nil, makeError(ErrReadFailed, "body of the wrong length")
	}
	plain, err := c.aead.Open(body[:0], c.next(), body, nil)
	if err != nil {
		c.broken = true
		return nil, makeError(ErrBadTag, "the message does not verify")
	}
	return plain, nil
}

// sealOnce and openOnce use a key of the handshake, which serves only once.

func sealOnce(dst []byte, key [32]byte, counter uint64, plain, associated []byte) []byte {
	aead, _ := chacha20poly1305.New(key[:])
	var nonce [chacha20poly1305.NonceSize]byte
	binary.LittleEndian.PutUint64(nonce[4:], counter)
	return aead.Seal(dst, nonce[:], plain, associated)
}

func openOnce(dst []byte, key [32]byte, counter uint64, sealed, associated []byte) bool {
	aead, _ := chacha20poly1305.New(key[:])
	var nonce [chacha20poly1305.NonceSize]byte
	binary.LittleEndian.PutUint64(nonce[4:], counter)
	_, err := aead.Open(dst, nonce[:], sealed, associated)
	return err == nil
}
