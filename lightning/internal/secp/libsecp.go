//go:build cgo && !btcec

package secp

/*
#include <stddef.h>
#include <string.h>

// What follows up to the next line of dashes is libsecp256k1's interface, as much as
// is used here. Its code comes from the Go module imported below, which exports no
// header. A key at rest is opaque and passes through here in its 65 byte form, with
// or without the first byte: parsing that costs a hundredth of a multiplication.

typedef struct secp256k1_context_struct secp256k1_context;
typedef struct { unsigned char data[64]; } secp256k1_pubkey;
typedef struct { unsigned char data[64]; } secp256k1_ecdsa_signature;
typedef struct { unsigned char data[65]; } secp256k1_ecdsa_recoverable_signature;
typedef int (*secp256k1_nonce_function)(unsigned char *, const unsigned char *, const unsigned char *,
	const unsigned char *, void *, unsigned int);

extern secp256k1_context *secp256k1_context_create(unsigned int flags);
extern void secp256k1_context_destroy(secp256k1_context *);
extern int secp256k1_context_randomize(secp256k1_context *, const unsigned char *seed32);
extern void secp256k1_context_set_illegal_callback(secp256k1_context *, void (*)(const char *, void *), const void *);
extern int secp256k1_ec_pubkey_parse(const secp256k1_context *, secp256k1_pubkey *, const unsigned char *, size_t);
extern int secp256k1_ec_pubkey_serialize(const secp256k1_context *, unsigned char *, size_t *, const secp256k1_pubkey *, unsigned int);
extern int secp256k1_ec_pubkey_create(const secp256k1_context *, secp256k1_pubkey *, const unsigned char *);
extern int secp256k1_ec_pubkey_tweak_mul(const secp256k1_context *, secp256k1_pubkey *, const unsigned char *);
extern int secp256k1_ec_pubkey_combine(const secp256k1_context *, secp256k1_pubkey *, const secp256k1_pubkey *const *, size_t);
extern int secp256k1_ec_seckey_negate(const secp256k1_context *, unsigned char *);
extern int secp256k1_ec_seckey_tweak_add(const secp256k1_context *, unsigned char *, const unsigned char *);
extern int secp256k1_ec_seckey_tweak_mul(const secp256k1_context *, unsigned char *, const unsigned char *);
extern int secp256k1_ecdsa_signature_parse_compact(const secp256k1_context *, secp256k1_ecdsa_signature *, const unsigned char *);
extern int secp256k1_ecdsa_signature_normalize(const secp256k1_context *, secp256k1_ecdsa_signature *, const secp256k1_ecdsa_signature *);
extern int secp256k1_ecdsa_verify(const secp256k1_context *, const secp256k1_ecdsa_signature *, const unsigned char *, const secp256k1_pubkey *);
extern int secp256k1_ecdsa_sign_recoverable(const secp256k1_context *, secp256k1_ecdsa_recoverable_signature *,
	const unsigned char *, const unsigned char *, secp256k1_nonce_function, const void *);
extern int secp256k1_ecdsa_recoverable_signature_serialize_compact(const secp256k1_context *, unsigned char *, int *,
	const secp256k1_ecdsa_recoverable_signature *);
extern int secp256k1_ecdsa_recoverable_signature_parse_compact(const secp256k1_context *, secp256k1_ecdsa_recoverable_signature *,
	const unsigned char *, int);
extern int secp256k1_ecdsa_recover(const secp256k1_context *, secp256k1_pubkey *, const secp256k1_ecdsa_recoverable_signature *,
	const unsigned char *);
// The module's own: multiplies the point of 64 bytes in constant time.
extern int secp256k1_ext_scalar_mul(const secp256k1_context *, unsigned char *, const unsigned char *);

#define SECP256K1_CONTEXT_NONE 1
#define SECP256K1_EC_COMPRESSED 258
#define SECP256K1_EC_UNCOMPRESSED 2

// ------------------------------------------------------------------------------

typedef const secp256k1_context *ln_context;
typedef const unsigned char *ln_bytes;

// An illegal argument, which nothing here passes, makes the call fail: it neither
// ends the process, as by default, nor panics.
static void ln_ignore(const char *message, void *data) { (void)message; (void)data; }

static ln_context ln_new(ln_bytes seed) {
	secp256k1_context *ctx = secp256k1_context_create(SECP256K1_CONTEXT_NONE);
	if (!ctx) return NULL;
	secp256k1_context_set_illegal_callback(ctx, ln_ignore, NULL);
	if (seed && !secp256k1_context_randomize(ctx, seed)) {
		secp256k1_context_destroy(ctx);
		return NULL;
	}
	return ctx;
}

static void ln_destroy(ln_context ctx) { secp256k1_context_destroy((secp256k1_context *)ctx); }

static int ln_load(ln_context ctx, secp256k1_pubkey *key, ln_bytes xy) {
	unsigned char b[65];
	b[0] = 4;
	memcpy(b + 1, xy, 64);
	return secp256k1_ec_pubkey_parse(ctx, key, b, 65);
}

static int ln_store(ln_context ctx, unsigned char *xy, const secp256k1_pubkey *key) {
	unsigned char b[65];
	size_t size = 65;
	if (!secp256k1_ec_pubkey_serialize(ctx, b, &size, key, SECP256K1_EC_UNCOMPRESSED)) return 0;
	memcpy(xy, b + 1, 64);
	return 1;
}

static int ln_parse(ln_context ctx, ln_bytes key33, unsigned char *xy) {
	secp256k1_pubkey key;
	return secp256k1_ec_pubkey_parse(ctx, &key, key33, 33) && ln_store(ctx, xy, &key);
}

static int ln_create(ln_context ctx, ln_bytes secret, unsigned char *xy) {
	secp256k1_pubkey key;
	return secp256k1_ec_pubkey_create(ctx, &key, secret) && ln_store(ctx, xy, &key);
}

static int ln_add(ln_context ctx, ln_bytes a, ln_bytes b, unsigned char *xy) {
	secp256k1_pubkey p, q, sum;
	const secp256k1_pubkey *both[2] = {&p, &q};
	return ln_load(ctx, &p, a) && ln_load(ctx, &q, b) && secp256k1_ec_pubkey_combine(ctx, &sum, both, 2) &&
		ln_store(ctx, xy, &sum);
}

// In place, not in constant time.
static int ln_mul_public(ln_context ctx, unsigned char *xy, ln_bytes k) {
	secp256k1_pubkey key;
	return ln_load(ctx, &key, xy) && secp256k1_ec_pubkey_tweak_mul(ctx, &key, k) && ln_store(ctx, xy, &key);
}

// From and to compressed form, in constant time.
static int ln_ecdh(ln_context ctx, ln_bytes key33, ln_bytes secret, unsigned char *out33) {
	unsigned char xy[64];
	if (!ln_parse(ctx, key33, xy) || !secp256k1_ext_scalar_mul(ctx, xy, secret)) return 0;
	out33[0] = 2 | (xy[63] & 1);
	memcpy(out33 + 1, xy, 32);
	return 1;
}

static int ln_check(ln_context ctx, const secp256k1_pubkey *key, ln_bytes digest, ln_bytes sig64, int any_s) {
	secp256k1_ecdsa_signature sig;
	if (!secp256k1_ecdsa_signature_parse_compact(ctx, &sig, sig64)) return 0;
	if (any_s) secp256k1_ecdsa_signature_normalize(ctx, &sig, &sig);
	return secp256k1_ecdsa_verify(ctx, &sig, digest, key);
}

static int ln_verify(ln_context ctx, ln_bytes key33, ln_bytes digest, ln_bytes sig64, int any_s) {
	secp256k1_pubkey key;
	return secp256k1_ec_pubkey_parse(ctx, &key, key33, 33) && ln_check(ctx, &key, digest, sig64, any_s);
}

static int ln_verify_point(ln_context ctx, ln_bytes xy, ln_bytes digest, ln_bytes sig64, int any_s) {
	secp256k1_pubkey key;
	return ln_load(ctx, &key, xy) && ln_check(ctx, &key, digest, sig64, any_s);
}

// The recovery id, or -1 if the secret is none. data may be NULL.
static int ln_sign(ln_context ctx, ln_bytes secret, ln_bytes digest, ln_bytes data, unsigned char *sig64) {
	secp256k1_ecdsa_recoverable_signature sig;
	int id;
	if (!secp256k1_ecdsa_sign_recoverable(ctx, &sig, digest, secret, NULL, data)) return -1;
	secp256k1_ecdsa_recoverable_signature_serialize_compact(ctx, sig64, &id, &sig);
	return id;
}

// id is 0 to 3.
static int ln_recover(ln_context ctx, ln_bytes digest, ln_bytes sig64, int id, unsigned char *out33) {
	secp256k1_ecdsa_recoverable_signature sig;
	secp256k1_pubkey key;
	size_t size = 33;
	return secp256k1_ecdsa_recoverable_signature_parse_compact(ctx, &sig, sig64, id) &&
		secp256k1_ecdsa_recover(ctx, &key, &sig, digest) &&
		secp256k1_ec_pubkey_serialize(ctx, out33, &size, &key, SECP256K1_EC_COMPRESSED);
}

// Nothing here keeps a pointer or calls back into Go: arguments may stay on the
// caller's stack.
#cgo noescape ln_new
#cgo nocallback ln_new
#cgo noescape ln_parse
#cgo nocallback ln_parse
#cgo noescape ln_create
#cgo nocallback ln_create
#cgo noescape ln_add
#cgo nocallback ln_add
#cgo noescape ln_mul_public
#cgo nocallback ln_mul_public
#cgo noescape ln_ecdh
#cgo nocallback ln_ecdh
#cgo noescape ln_verify
#cgo nocallback ln_verify
#cgo noescape ln_verify_point
#cgo nocallback ln_verify_point
#cgo noescape ln_sign
#cgo nocallback ln_sign
#cgo noescape ln_recover
#cgo nocallback ln_recover
#cgo noescape secp256k1_ext_scalar_mul
#cgo nocallback secp256k1_ext_scalar_mul
#cgo noescape secp256k1_ec_seckey_negate
#cgo nocallback secp256k1_ec_seckey_negate
#cgo noescape secp256k1_ec_seckey_tweak_add
#cgo nocallback secp256k1_ec_seckey_tweak_add
#cgo noescape secp256k1_ec_seckey_tweak_mul
#cgo nocallback secp256k1_ec_seckey_tweak_mul
*/
import "C"

import (
	"crypto/sha256"
	"runtime"
	"sync/atomic"
	"unsafe"

	// Compiles libsecp256k1 into the program. Nothing of its Go part is used.
	_ "github.com/ethereum/go-ethereum/crypto/secp256k1"
)

// libsecpCurve is the backend of libsecp256k1.
type libsecpCurve struct{}

// libsecpContext is what every call of the library takes. [Blind] replaces it once,
// and the first is never freed: calls on other threads may be using it. It stays
// in libsecpFirst, where those who look for leaks find it.
var (
	libsecpContext unsafe.Pointer // to a C.secp256k1_context
	libsecpFirst   unsafe.Pointer
	libsecpBlinded atomic.Bool
)

func init() {
	libsecpFirst = unsafe.Pointer(C.ln_new(nil))
	libsecpContext = libsecpFirst
}

func (libsecpCurve) blind(seed *[32]byte) {
	if libsecpBlinded.CompareAndSwap(false, true) {
		if ctx := C.ln_new(in32(seed)); ctx != nil {
			atomic.StorePointer(&libsecpContext, unsafe.Pointer(ctx))
		}
	}
}

// libsecpCalls counts the calls of the library, on all threads.
var libsecpCalls atomic.Uint32

// yieldAfter is how many calls come between two visits to Go's scheduler: some
// milliseconds' worth, as whoever yields more often than the others gets less time,
// and a prime, so that of several threads in step none is left out.
const yieldAfter = 127

// ctx returns the context, for each call. Code that is mostly in C gives Go's scheduler
// no moment to preempt it: after 10 ms the monitor wakes every 20 us and takes the
// processor away from the call that it finds, which makes a loop of verifications a
// quarter slower. So the calls visit the scheduler of themselves.
func ctx() C.ln_context {
	if libsecpCalls.Add(1)%yieldAfter == 0 {
		runtime.Gosched()
	}
	return C.ln_context(atomic.LoadPointer(&libsecpContext))
}

// The forms in which arrays go to C.

func in32(b *[32]byte) C.ln_bytes { return (*C.uchar)(unsafe.Pointer(b)) }
func in33(b *[33]byte) C.ln_bytes { return (*C.uchar)(unsafe.Pointer(b)) }
func in64(b *[64]byte) C.ln_bytes { return (*C.uchar)(unsafe.Pointer(b)) }
func out32(b *[32]byte) *C.uchar  { return (*C.uchar)(unsafe.Pointer(b)) }
func out33(b *[33]byte) *C.uchar  { return (*C.uchar)(unsafe.Pointer(b)) }
func out64(b *[64]byte) *C.uchar  { return (*C.uchar)(unsafe.Pointer(b)) }

func (libsecpCurve) parsePoint(pub *[33]byte) (p Point, err error) {
	// The prefix is looked at here: nothing else is refused without a call.
	if pub[0]|1 != 3 || C.ln_parse(ctx(), in33(pub), out64(&p.xy)) == 0 {
		return Point{}, ErrPoint
	}
	p.valid = true
	return p, nil
}

func (libsecpCurve) pointFromSecret(secret *[32]byte) (p Point, err error) {
	if C.ln_create(ctx(), in32(secret), out64(&p.xy)) == 0 {
		return Point{}, ErrSecret
	}
	p.valid = true
	return p, nil
}

func (c libsecpCurve) pointsFromSecrets(secrets [][32]byte) ([]Point, error) {
	out := make([]Point, len(secrets))
	for i := range secrets {
		p, err := c.pointFromSecret(&secrets[i])
		if err != nil {
			return nil, err
		}
		out[i] = p
	}
	return out, nil
}

func (libsecpCurve) add(p, q *Point) (sum Point, err error) {
	if !p.valid || !q.valid {
		return Point{}, ErrPoint
	}
	if C.ln_add(ctx(), in64(&p.xy), in64(&q.xy), out64(&sum.xy)) == 0 {
		return Point{}, ErrInfinity
	}
	sum.valid = true
	return sum, nil
}

func (libsecpCurve) mul(p *Point, k *[32]byte) (Point, error) {
	if !p.valid {
		return Point{}, ErrPoint
	}
	out := *p
	if C.secp256k1_ext_scalar_mul(ctx(), out64(&out.xy), in32(k)) == 0 {
		return Point{}, ErrTweak
	}
	return out, nil
}

func (libsecpCurve) mulPublic(p *Point, k *[32]byte) (Point, error) {
	if !p.valid {
		return Point{}, ErrPoint
	}
	out := *p
	if C.ln_mul_public(ctx(), out64(&out.xy), in32(k)) == 0 {
		return Point{}, ErrTweak
	}
	return out, nil
}

func (c libsecpCurve) pubKeyTweakAdd(pub *[33]byte, tweak *[32]byte) ([33]byte, error) {
	p, err := c.parsePoint(pub)
	if err != nil {
		return [33]byte{}, err
	}
	if !belowOrder(tweak) {
		return [33]byte{}, ErrTweak
	}
	if *tweak == [32]byte{} {
		return *pub, nil
	}
	q, err := c.pointFromSecret(tweak)
	if err != nil {
		return [33]byte{}, err
	}
	return compressed(c.add(&p, &q))
}

func (c libsecpCurve) pubKeyTweakMul(pub *[33]byte, tweak *[32]byte) ([33]byte, error) {
	p, err := c.parsePoint(pub)
	if err != nil {
		return [33]byte{}, err
	}
	return compressed(c.mulPublic(&p, tweak))
}

func (c libsecpCurve) sumInto(out []Point, sums []Sum) error {
	var stack [4]Point // out may be among the terms: it is written at the end
	acc := stack[:]
	if len(sums) > len(stack) {
		acc = make([]Point, len(sums))
	}
	for i := range sums {
		if err := c.sum(&acc[i], &sums[i]); err != nil {
			return err
		}
	}
	copy(out[:len(sums)], acc)
	return nil
}

// sum sets acc, which is the zero Point, to the sum. On the way the zero Point stands
// for the point at infinity.
func (c libsecpCurve) sum(acc *Point, s *Sum) (err error) {
	if s.G != nil && *s.G != [32]byte{} {
		if *acc, err = c.pointFromSecret(s.G); err != nil {
			return err
		}
	}
	for i := range s.Terms {
		t := &s.Terms[i]
		p := t.P
		if t.T != nil {
			p = &t.T.point
		}
		if t.K != nil {
			if *t.K == [32]byte{} {
				continue
			}
			multiple, err := c.mulPublic(p, t.K)
			if err != nil {
				return err
			}
			p = &multiple
		}
		if !acc.valid {
			*acc = *p
		} else if *acc, err = c.add(acc, p); err != nil && err != ErrInfinity {
			return err
		}
	}
	if !acc.valid {
		return ErrInfinity
	}
	return nil
}

func (libsecpCurve) multiples(*Point) *comb { return nil }

func (libsecpCurve) secretTweakAdd(secret, tweak *[32]byte) ([32]byte, error) {
	if !validSecret(secret) {
		return [32]byte{}, ErrSecret
	}
	out := *secret
	if C.secp256k1_ec_seckey_tweak_add(ctx(), out32(&out), in32(tweak)) == 0 {
		return [32]byte{}, ErrTweak
	}
	return out, nil
}

func (libsecpCurve) secretTweakMul(secret, tweak *[32]byte) ([32]byte, error) {
	if !validSecret(secret) {
		return [32]byte{}, ErrSecret
	}
	out := *secret
	if C.secp256k1_ec_seckey_tweak_mul(ctx(), out32(&out), in32(tweak)) == 0 {
		return [32]byte{}, ErrTweak
	}
	return out, nil
}

func (libsecpCurve) secretNegate(secret *[32]byte) ([32]byte, error) {
	out := *secret
	if C.secp256k1_ec_seckey_negate(ctx(), out32(&out)) == 0 {
		return [32]byte{}, ErrSecret
	}
	return out, nil
}

func (c libsecpCurve) ecdh(secret *[32]byte, pub *[33]byte) ([32]byte, error) {
	var q [33]byte
	if pub[0]|1 != 3 || C.ln_ecdh(ctx(), in33(pub), in32(secret), out33(&q)) == 0 {
		if _, err := c.parsePoint(pub); err != nil {
			return [32]byte{}, err
		}
		return [32]byte{}, ErrSecret
	}
	return sha256.Sum256(q[:]), nil
}

func (c libsecpCurve) ecdhPoint(secret *[32]byte, p *Point) ([32]byte, error) {
	q, err := c.mul(p, secret)
	if err != nil {
		if !validSecret(secret) {
			return [32]byte{}, ErrSecret
		}
		return [32]byte{}, err
	}
	b := q.Bytes()
	return sha256.Sum256(b[:]), nil
}

func (libsecpCurve) sign(secret, digest, data *[32]byte) (sig [64]byte, id uint8, err error) {
	n := C.ln_sign(ctx(), in32(secret), in32(digest), in32(data), out64(&sig))
	if n < 0 {
		return [64]byte{}, 0, ErrSecret
	}
	return sig, uint8(n), nil
}

func (c libsecpCurve) signIfLowR(secret, digest, data *[32]byte) ([64]byte, bool, error) {
	sig, _, err := c.sign(secret, digest, data)
	if err != nil || sig[0] >= 0x80 {
		return [64]byte{}, false, err
	}
	return sig, true, nil
}

func (c libsecpCurve) signLowR(secret, digest *[32]byte) ([64]byte, error) {
	sig, ok, err := c.signIfLowR(secret, digest, nil)
	for counter := uint32(1); !ok && err == nil; counter++ {
		data := nonceCounter(counter)
		sig, ok, err = c.signIfLowR(secret, digest, &data)
	}
	return sig, err
}

func (c libsecpCurve) signLowRBatch(secret *[32]byte, digests [][32]byte) ([][64]byte, error) {
	if !validSecret(secret) {
		return nil, ErrSecret
	}
	sigs := make([][64]byte, len(digests))
	for i := range digests {
		sig, err := c.signLowR(secret, &digests[i])
		if err != nil {
			return nil, err
		}
		sigs[i] = sig
	}
	return sigs, nil
}

func (libsecpCurve) verify(pub *[33]byte, digest *[32]byte, sig *[64]byte, anyS bool) bool {
	return pub[0]|1 == 3 && C.ln_verify(ctx(), in33(pub), in32(digest), in64(sig), cbool(anyS)) == 1
}

func (libsecpCurve) verifyPoint(p *Point, digest *[32]byte, sig *[64]byte, anyS bool) bool {
	return p.valid && C.ln_verify_point(ctx(), in64(&p.xy), in32(digest), in64(sig), cbool(anyS)) == 1
}

func (c libsecpCurve) verifyTable(t *Table, digest *[32]byte, sig *[64]byte) bool {
	return c.verifyPoint(&t.point, digest, sig, false)
}

func cbool(b bool) C.int {
	if b {
		return 1
	}
	return 0
}

func (c libsecpCurve) recover(digest *[32]byte, sig *[64]byte, id uint8) (pub [33]byte, err error) {
	if id > 3 {
		return pub, ErrRecoveryID
	}
	if C.ln_recover(ctx(), in32(digest), in64(sig), C.int(id), out33(&pub)) == 1 {
		return pub, nil
	}
	// Find out why.
	if !validSignature(sig) {
		return [33]byte{}, ErrSignature
	}
	if nonce, ok := noncePoint(sig, id); ok {
		if _, err := c.parsePoint(&nonce); err == nil {
			return [33]byte{}, ErrInfinity
		}
	}
	return [33]byte{}, ErrRecoveryID
}

// libsecpIllegal passes an argument that the library calls illegal, for the test of
// what happens then.
func libsecpIllegal() int {
	return int(C.ln_recover(ctx(), in32(&[32]byte{}), in64(&[64]byte{}), 4, out33(&[33]byte{})))
}
