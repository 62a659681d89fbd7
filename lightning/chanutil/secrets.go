package chanutil

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"slices"

	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// InitialCommitmentNumber is the number of a channel's first commitment; they
// count down from it (BOLT 3, per-commitment secret requirements).
const InitialCommitmentNumber = 1<<48 - 1

// ErrSecretMismatch reports a per-commitment secret that does not fit the ones
// revealed before: the peer did not derive it as BOLT 3 demands.
var ErrSecretMismatch = errors.New("chanutil: per-commitment secret does not fit earlier ones")

// BuildCommitmentSecret returns the per-commitment secret of number idx of the
// tree that grows from commitmentSeed (BOLT 3, generation).
func BuildCommitmentSecret(commitmentSeed [32]byte, idx uint64) [32]byte {
	return deriveSecret(commitmentSeed, 48, idx)
}

// deriveSecret walks down the tree: for each of the low n bits of idx that is
// set, highest first, flip that bit and hash.
func deriveSecret(secret [32]byte, n int, idx uint64) [32]byte {
	for set := idx & (1<<n - 1); set != 0; {
		bit := bits.Len64(set) - 1
		secret[bit/8] ^= 1 << (bit & 7)
		secret = sha256.Sum256(secret[:])
		set &^= 1 << bit
	}
	return secret
}

// SecretTree answers [BuildCommitmentSecret] for neighbouring numbers with
// fewer hashes: it remembers the nodes on the path to the last answer, of which
// the next one shares all but the lowest. It is not safe for concurrent use, and
// redacts itself.
type SecretTree struct {
	path  [49][32]byte // path[i]: the node after the bits from 48-i up
	idx   uint64
	depth int // how many entries of path beyond path[0] are valid
}

// NewSecretTree returns a tree that grows from commitmentSeed.
func NewSecretTree(commitmentSeed [32]byte) *SecretTree {
	t := &SecretTree{}
	t.path[0] = commitmentSeed
	return t
}

// Secret returns the secret of number idx; bits above 48 are ignored.
func (t *SecretTree) Secret(idx uint64) [32]byte {
	idx &= 1<<48 - 1
	common := min(t.depth, 48-bits.Len64(idx^t.idx))
	for i := common; i < 48; i++ {
		bit := 47 - i
		s := t.path[i]
		if idx>>bit&1 == 1 {
			s[bit/8] ^= 1 << (bit & 7)
			s = sha256.Sum256(s[:])
		}
		t.path[i+1] = s
	}
	t.idx, t.depth = idx, 48
	return t.path[48]
}

// Format implements fmt.Formatter; it never prints a secret.
func (t *SecretTree) Format(s fmt.State, _ rune) { _, _ = s.Write([]byte("<redacted>")) }

// noSecret is the index of an empty slot: one above every commitment number.
const noSecret = 1 << 48

// CounterpartyCommitmentSecrets keeps all secrets that a peer has revealed in 49
// slots, from which every one can be derived again (BOLT 3, efficient
// per-commitment secret storage). It is not safe for concurrent use.
type CounterpartyCommitmentSecrets struct {
	slots [49]struct {
		secret [32]byte
		idx    uint64
	}
}

// NewCounterpartyCommitmentSecrets returns an empty store.
func NewCounterpartyCommitmentSecrets() *CounterpartyCommitmentSecrets {
	c := &CounterpartyCommitmentSecrets{}
	for i := range c.slots {
		c.slots[i].idx = noSecret
	}
	return c
}

// slotOf is the number of trailing zero bits, at most 48: a secret in slot n
// derives those of all numbers that differ from its own in the low n bits.
func slotOf(idx uint64) int { return min(bits.TrailingZeros64(idx), 48) }

// GetMinSeenSecret returns the lowest number whose secret is stored, 1<<48 when
// there is none. Secrets arrive from the highest number down.
func (c *CounterpartyCommitmentSecrets) GetMinSeenSecret() uint64 {
	least := uint64(noSecret)
	for i := range c.slots {
		least = min(least, c.slots[i].idx)
	}
	return least
}

// ProvideSecret stores the secret of number idx. ErrSecretMismatch if it does not
// derive the secrets stored before, which proves a faulty or malicious peer; the
// store is then unchanged.
func (c *CounterpartyCommitmentSecrets) ProvideSecret(idx uint64, secret [32]byte) error {
	pos := slotOf(idx)
	for i := range pos {
		if deriveSecret(secret, pos, c.slots[i].idx) != c.slots[i].secret {
			return ErrSecretMismatch
		}
	}
	if c.GetMinSeenSecret() <= idx {
		return nil
	}
	c.slots[pos].secret, c.slots[pos].idx = secret, idx
	return nil
}

// GetSecret returns the secret of number idx, nil if it has not been revealed.
func (c *CounterpartyCommitmentSecrets) GetSecret(idx uint64) *[32]byte {
	for i := range c.slots {
		if c.slots[i].idx != noSecret && idx&^(1<<i-1) == c.slots[i].idx {
			s := deriveSecret(c.slots[i].secret, i, idx)
			return &s
		}
	}
	return nil
}

// Clone returns an independent copy.
func (c *CounterpartyCommitmentSecrets) Clone() *CounterpartyCommitmentSecrets {
	d := *c
	return &d
}

// Equal compares contents.
func (c *CounterpartyCommitmentSecrets) Equal(o *CounterpartyCommitmentSecrets) bool {
	return c.slots == o.slots
}

// Format implements fmt.Formatter; it prints how far revocation got, no secret.
func (c *CounterpartyCommitmentSecrets) Format(s fmt.State, _ rune) {
	fmt.Fprintf(s, "secrets from %d", c.GetMinSeenSecret())
}

// AppendTo appends the persistent form.
func (c *CounterpartyCommitmentSecrets) AppendTo(b []byte) []byte {
	b = slices.Grow(b, len(c.slots)*(32+8)+1)
	for i := range c.slots {
		b = append(b, c.slots[i].secret[:]...)
		b = binary.BigEndian.AppendUint64(b, c.slots[i].idx)
	}
	return append(b, 0) // no further fields
}

// Write returns the persistent form.
func (c *CounterpartyCommitmentSecrets) Write() []byte { return c.AppendTo(nil) }

// CounterpartyCommitmentSecretsFrom reads what AppendTo wrote; failures are
// recorded in r. A number in a slot where it cannot be is refused.
func CounterpartyCommitmentSecretsFrom(r *tlv.Reader) *CounterpartyCommitmentSecrets {
	c := &CounterpartyCommitmentSecrets{}
	for i := range c.slots {
		r.Into(c.slots[i].secret[:])
		idx := r.U64()
		c.slots[i].idx = idx
		if idx > noSecret || (idx != noSecret && slotOf(idx) != i) {
			r.Fail(lntypes.ErrInvalidValue)
		}
	}
	noFields(r)
	return c
}

// ReadCounterpartyCommitmentSecrets reads what Write wrote; *lntypes.DecodeError
// otherwise.
func ReadCounterpartyCommitmentSecrets(b []byte) (*CounterpartyCommitmentSecrets, error) {
	r := tlv.NewReader(b)
	c := CounterpartyCommitmentSecretsFrom(&r)
	if err := r.Done(); err != nil {
		return nil, err
	}
	return c, nil
}
