package lncrypto

import (
	"encoding/binary"

	"golang.org/x/crypto/chacha20"
	"golang.org/x/crypto/chacha20poly1305"
)

// ChaCha20Room is how many bytes [ChaCha20Apply] needs behind the data.
const ChaCha20Room = chacha20poly1305.Overhead

// ChaCha20Apply encrypts or decrypts in place all of buf but its last ChaCha20Room
// bytes, which it overwrites, with the stream of key and a nonce of zero. It is for
// long data: where only the authenticated form of the cipher has a vector
// implementation (amd64) it is several times as fast as [NewChaCha20]. That form
// encrypts from block 1 on and appends a tag, which is what the room is for.
func ChaCha20Apply(key [32]byte, buf []byte) {
	const block = 64
	var nonce [chacha20poly1305.NonceSize]byte
	data := buf[:len(buf)-ChaCha20Room]
	first := min(len(data), block)
	NewChaCha20(key, nonce[:]).XORKeyStream(data[:first], data[:first])
	if len(data) == first {
		return
	}
	aead, err := chacha20poly1305.New(key[:])
	if err != nil { // only for wrong lengths
		return
	}
	aead.Seal(data[block:block], nonce[:], data[block:], nil)
}

// NewChaCha20 returns a ChaCha20 stream at block 0. An 8 byte nonce fills state
// words 14 and 15 (the original cipher), a 12 byte nonce words 13 to 15 (RFC
// 8439). Any other nonce width is a programming error of ours and gives nil.
func NewChaCha20(key [32]byte, nonce []byte) *chacha20.Cipher {
	var n [12]byte
	if len(nonce) != 8 && len(nonce) != 12 {
		return nil
	}
	copy(n[12-len(nonce):], nonce)
	c, err := chacha20.NewUnauthenticatedCipher(key[:], n[:])
	if err != nil { // only for wrong lengths
		return nil
	}
	return c
}

// ChaCha20Block returns the first 32 bytes of the one block whose state words 12
// to 15 are nonce, little endian: counter and nonce together.
func ChaCha20Block(key [32]byte, nonce [16]byte) (out [32]byte) {
	c := NewChaCha20(key, nonce[4:])
	c.SetCounter(binary.LittleEndian.Uint32(nonce[:4]))
	c.XORKeyStream(out[:], out[:])
	return out
}

// ChaCha20XORBlock encrypts, or decrypts, at most 32 bytes in place with
// [ChaCha20Block]. Bytes after the 32nd stay as they are.
func ChaCha20XORBlock(key [32]byte, nonce [16]byte, data []byte) {
	block := ChaCha20Block(key, nonce)
	for i := range min(len(data), len(block)) {
		data[i] ^= block[i]
	}
}
