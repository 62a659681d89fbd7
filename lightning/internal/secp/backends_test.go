//go:build cgo && !btcec

package secp

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math/big"
	"math/rand"
	"runtime"
	"sync/atomic"
	"testing"
)

// These tests run both backends on the same inputs: all results and all errors must
// be the same.

// given is the input of every operation; each takes what it needs.
type given struct {
	a, b, digest [32]byte
	pub, pub2    [33]byte
	sig          [64]byte
	id           uint8
}

// operations is every exported operation that a backend takes part in.
var operations = []struct {
	name string
	run  func(c curve, in *given) (any, error)
}{
	{"ParsePoint", func(c curve, in *given) (any, error) { return c.parsePoint(&in.pub) }},
	{"PointFromSecret", func(c curve, in *given) (any, error) { return c.pointFromSecret(&in.a) }},
	{"PubKeysFromSecrets", func(c curve, in *given) (any, error) {
		return pubKeysFromSecrets(c, [][32]byte{in.a, in.b, in.digest})
	}},
	{"Add", func(c curve, in *given) (any, error) { p, q := points(c, in); return c.add(&p, &q) }},
	{"Add itself", func(c curve, in *given) (any, error) { p, _ := points(c, in); return c.add(&p, &p) }},
	{"Add negated", func(c curve, in *given) (any, error) { p, _ := points(c, in); n := p.Negate(); return c.add(&p, &n) }},
	{"Add of keys", func(c curve, in *given) (any, error) { return addPubKeys(c, &in.pub, &in.pub2) }},
	{"Mul", func(c curve, in *given) (any, error) { p, _ := points(c, in); return c.mul(&p, &in.a) }},
	{"mulPublic", func(c curve, in *given) (any, error) { p, _ := points(c, in); return c.mulPublic(&p, &in.a) }},
	{"PubKeyTweakAdd", func(c curve, in *given) (any, error) { return c.pubKeyTweakAdd(&in.pub, &in.a) }},
	{"PubKeyTweakMul", func(c curve, in *given) (any, error) { return c.pubKeyTweakMul(&in.pub, &in.a) }},
	{"Combine", func(c curve, in *given) (any, error) { return combine(c, &in.a, &in.b, &in.pub) }},
	{"SumInto", runSums},
	{"SecretTweakAdd", func(c curve, in *given) (any, error) { return c.secretTweakAdd(&in.a, &in.b) }},
	{"SecretTweakMul", func(c curve, in *given) (any, error) { return c.secretTweakMul(&in.a, &in.b) }},
	{"SecretNegate", func(c curve, in *given) (any, error) { return c.secretNegate(&in.a) }},
	{"ECDH", func(c curve, in *given) (any, error) { return c.ecdh(&in.a, &in.pub) }},
	{"ECDHPoint", func(c curve, in *given) (any, error) { p, _ := points(c, in); return c.ecdhPoint(&in.a, &p) }},
	{"SignRecoverable", func(c curve, in *given) (any, error) {
		sig, id, err := c.sign(&in.a, &in.digest, nil)
		return fmt.Sprintf("%x %d", sig, id), err
	}},
	{"SignWithNonceData", func(c curve, in *given) (any, error) {
		sig, id, err := c.sign(&in.a, &in.digest, &in.b)
		return fmt.Sprintf("%x %d", sig, id), err
	}},
	{"SignLowR", func(c curve, in *given) (any, error) { return c.signLowR(&in.a, &in.digest) }},
	{"SignLowRBatch", func(c curve, in *given) (any, error) {
		return c.signLowRBatch(&in.a, [][32]byte{in.digest, in.b, in.a})
	}},
	{"SignLowRWithNonceData", func(c curve, in *given) (any, error) {
		data := in.b
		return signLowRWith(c, &in.a, &in.digest, func() [32]byte { data[0]++; return data })
	}},
	{"Verify", func(c curve, in *given) (any, error) { return c.verify(&in.pub, &in.digest, &in.sig, false), nil }},
	{"VerifyAnyS", func(c curve, in *given) (any, error) { return c.verify(&in.pub, &in.digest, &in.sig, true), nil }},
	{"VerifyPoint", func(c curve, in *given) (any, error) {
		p, _ := points(c, in)
		return c.verifyPoint(&p, &in.digest, &in.sig, false), nil
	}},
	{"Table", func(c curve, in *given) (any, error) {
		p, _ := points(c, in)
		t, err := newTable(c, &p)
		return err == nil && c.verifyTable(t, &in.digest, &in.sig), err
	}},
	{"Recover", func(c curve, in *given) (any, error) { return c.recover(&in.digest, &in.sig, in.id) }},
	{"SchnorrSign", func(c curve, in *given) (any, error) { return schnorrSign(c, &in.a, &in.digest, &in.b) }},
	{"SchnorrVerify", func(c curve, in *given) (any, error) {
		sig, err := schnorrSign(c, &in.a, &in.digest, &in.b)
		if err != nil {
			sig = in.sig
		}
		p, _ := c.pointFromSecret(&in.a)
		x, other := p.XOnly(), [32]byte(in.pub[1:])
		return []bool{schnorrVerify(c, &x, in.digest[:], &sig), schnorrVerify(c, &other, in.digest[:], &sig), schnorrVerify(c, &x, in.b[:], &in.sig)}, nil
	}},
}

func points(c curve, in *given) (p, q Point) {
	p, _ = c.parsePoint(&in.pub)
	q, _ = c.parsePoint(&in.pub2)
	return p, q
}

// runSums runs sums of every shape, each on its own, so that an error of one hides
// no other, and those that have a result jointly.
func runSums(c curve, in *given) (any, error) {
	p, q := points(c, in)
	minus := p.Negate()
	table, _ := newTable(c, &p)
	var zero [32]byte
	var good []Sum
	var log []string
	for _, s := range []Sum{
		{},
		{G: &in.a},
		{G: &in.a, Terms: []Term{{P: &p}}},
		{G: &zero, Terms: []Term{{P: &p}}},
		{Terms: []Term{{P: &p, K: &zero}, {P: &q}}},
		{G: &in.a, Terms: []Term{{P: &p, K: &in.b}}},
		{Terms: []Term{{P: &p, K: &in.a}, {P: &q, K: &in.b}}},
		{Terms: []Term{{P: &p, K: &in.a}, {P: &minus, K: &in.a}}},
		{Terms: []Term{{P: &p, K: &in.a}, {P: &minus, K: &in.a}, {P: &q}}},
		{Terms: []Term{{P: &p}, {P: &p}, {P: &q}, {P: &q, K: &in.b}}},
		{G: &in.b, Terms: []Term{{T: table, K: &in.a}, {T: table, K: &in.b}}},
		{Terms: []Term{{T: table}}},
		{Terms: []Term{{K: &in.a}}},
	} {
		var out [1]Point
		err := sumInto(c, out[:], []Sum{s})
		if err == nil {
			good = append(good, s)
		}
		log = append(log, fmt.Sprintf("%x %v", out[0].Bytes(), err))
	}
	joint := make([]Point, len(good))
	err := sumInto(c, joint, good)
	for i := range joint {
		log = append(log, fmt.Sprintf("%x", joint[i].Uncompressed()))
	}
	return log, err
}

// compareBackends runs every operation on both backends and returns how many had a
// result.
func compareBackends(t *testing.T, in *given) (results int) {
	t.Helper()
	for _, op := range operations {
		goResult, goErr := op.run(btcecCurve{}, in)
		cResult, cErr := op.run(libsecpCurve{}, in)
		if goErr != cErr || fmt.Sprintf("%x", goResult) != fmt.Sprintf("%x", cResult) {
			t.Fatalf("%s of %+x:\nbtcec        %x, %v\nlibsecp256k1 %x, %v", op.name, *in, goResult, goErr, cResult, cErr)
		}
		if goErr == nil && goResult != any(false) {
			results++
		}
	}
	return results
}

var fieldPrime = arr32("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f")

// offset returns v+d modulo 2^256.
func offset(v [32]byte, d int64) (out [32]byte) {
	n := new(big.Int).SetBytes(v[:])
	n.Add(n, big.NewInt(d)).Mod(n, new(big.Int).Lsh(big.NewInt(1), 256))
	n.FillBytes(out[:])
	return out
}

// edgeNumbers are scalars and coordinates at and beyond the limits.
func edgeNumbers() (out [][32]byte) {
	half := arr32("7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0")
	primeLessOrder := arr32("014551231950b75fc4402da1722fc9baee")
	for _, v := range [][32]byte{{}, order, fieldPrime, half, primeLessOrder} {
		for d := int64(-2); d <= 2; d++ {
			out = append(out, offset(v, d))
		}
	}
	return append(out, arr32("8000000000000000000000000000000000000000000000000000000000000000"))
}

// edgeKeys are encodings of points, valid and not.
func edgeKeys(r *rand.Rand) (out [][33]byte) {
	for range 4 {
		p, _ := btcecCurve{}.pointFromSecret(ptr(randScalar(r)))
		n := p.Negate()
		out = append(out, p.Bytes(), n.Bytes())
	}
	for _, k := range [][32]byte{offset(order, -1), arr32("01"), arr32("02")} {
		p, _ := btcecCurve{}.pointFromSecret(&k)
		out = append(out, p.Bytes())
	}
	for _, prefix := range []byte{0, 1, 4, 5, 6, 7, 0x82, 0xff} {
		bad := out[0]
		bad[0] = prefix
		out = append(out, bad)
	}
	for _, x := range edgeNumbers() {
		for prefix := byte(2); prefix <= 3; prefix++ {
			out = append(out, [33]byte(append([]byte{prefix}, x[:]...)))
		}
	}
	return out
}

func TestBackends(t *testing.T) {
	r := rand.New(rand.NewSource(20))
	numbers, keys := edgeNumbers(), edgeKeys(r)
	number := func() [32]byte {
		if r.Intn(3) == 0 {
			return numbers[r.Intn(len(numbers))]
		}
		return randScalar(r)
	}
	results := 0
	rounds := 2 * len(keys)
	for i := range rounds {
		in := given{a: number(), b: number(), digest: number(), pub: keys[i%len(keys)], pub2: keys[r.Intn(len(keys))], id: uint8(r.Intn(5))}
		if i < len(numbers)*2 {
			in.a = numbers[i%len(numbers)]
		}
		s, q := number(), number()
		copy(in.sig[:32], s[:])
		copy(in.sig[32:], q[:])
		results += compareBackends(t, &in)
	}
	if results < rounds*len(operations)/4 {
		t.Errorf("only %d results: these inputs show little", results)
	}
}

// Signatures that are valid, nearly so, and that meet each way out of verification
// and recovery.
func TestBackendsSignatures(t *testing.T) {
	r := rand.New(rand.NewSource(21))
	for i := range 8 {
		in := given{a: randScalar(r), b: randScalar(r), digest: randScalar(r)}
		if i%5 == 1 {
			in.digest = edgeNumbers()[i%len(edgeNumbers())]
		}
		p, _ := btcecCurve{}.pointFromSecret(&in.a)
		in.pub = p.Bytes()
		in.pub2 = in.pub
		in.sig, in.id, _ = btcecCurve{}.sign(&in.a, &in.digest, nil)
		if !VerifyAnyS(in.pub, in.digest, in.sig) {
			t.Fatal("a signature does not verify")
		}
		compareBackends(t, &in)
		s, _ := SecretNegate([32]byte(in.sig[32:]))
		high := in
		copy(high.sig[32:], s[:])
		high.id ^= 1
		if Verify(high.pub, high.digest, high.sig) || !VerifyAnyS(high.pub, high.digest, high.sig) {
			t.Fatal("high s")
		}
		compareBackends(t, &high)
		for id := uint8(0); id < 5; id++ {
			high.id = id
			compareBackends(t, &high)
		}
		in.sig[r.Intn(64)] ^= 1 << r.Intn(8)
		compareBackends(t, &in)
	}
}

// The x of the nonce's point is above the group order: r is x less the order.
func TestBackendsReducedX(t *testing.T) {
	r := rand.New(rand.NewSource(22))
	for found, small := 0, int64(1); found < 2; small++ {
		x := offset(order, small)
		nonce := [33]byte(append([]byte{2}, x[:]...))
		if !ValidPubKey(nonce) {
			continue
		}
		found++
		in := given{a: randScalar(r), b: randScalar(r), digest: randScalar(r), id: 2 + uint8(found)&1}
		in.sig[31] = byte(small)
		s := randScalar(r)
		s[0] &= 0x7f
		copy(in.sig[32:], s[:])
		pub, err := Recover(in.digest, in.sig, in.id)
		if err != nil {
			t.Fatal(err)
		}
		in.pub, in.pub2 = pub, nonce
		if !Verify(pub, in.digest, in.sig) {
			t.Fatal("a recovered key does not verify")
		}
		compareBackends(t, &in)
		for id := uint8(0); id < 4; id++ {
			in.id = id
			compareBackends(t, &in)
		}
	}
}

// Verification and recovery that end at the point at infinity.
func TestBackendsInfinity(t *testing.T) {
	r := rand.New(rand.NewSource(23))
	for range 3 {
		k, s := randScalar(r), randScalar(r)
		s[0] &= 0x7f
		R, _ := btcecCurve{}.pointFromSecret(&k)
		rx := R.XOnly()
		in := given{a: k, b: s, sig: [64]byte(append(rx[:], s[:]...)), id: R.xy[63] & 1}
		in.digest = mulMod(s, k) // the key is (s*R - digest*G) / r
		in.pub, in.pub2 = R.Bytes(), R.Bytes()
		if _, err := Recover(in.digest, in.sig, in.id); err != ErrInfinity {
			t.Fatalf("recovery at infinity: %v", err)
		}
		compareBackends(t, &in)
		// digest*G + r*P with digest = -r*p
		in.a = randScalar(r)
		P, _ := btcecCurve{}.pointFromSecret(&in.a)
		in.pub = P.Bytes()
		in.digest, _ = SecretNegate(mulMod(rx, in.a))
		compareBackends(t, &in)
	}
}

// FuzzBackends reads each input from the fuzzer's bytes; what it leaves out, and most
// of what would never fit, is derived by hashing.
func FuzzBackends(f *testing.F) {
	for i, n := range edgeNumbers() {
		f.Add(byte(i), n[:])
	}
	f.Add(byte(0xff), make([]byte, 7*33))
	f.Fuzz(func(t *testing.T, how byte, b []byte) {
		if len(b) > 512 {
			return
		}
		part := uint64(0)
		next := func() (out [32]byte) {
			if len(b) >= 32 {
				out, b = [32]byte(b), b[32:]
				return out
			}
			part++
			return sha256.Sum256(binary.BigEndian.AppendUint64(append([]byte(nil), b...), part))
		}
		in := given{a: next(), b: next(), digest: next(), id: how & 3}
		x, y, s := next(), next(), next()
		in.pub, in.pub2 = evenKey(&x), evenKey(&y)
		in.pub[0] ^= how >> 2 & 1
		in.pub2[0] ^= how >> 3 & 1
		copy(in.sig[:32], y[:])
		copy(in.sig[32:], s[:])
		if p, err := (btcecCurve{}).pointFromSecret(&in.b); err == nil && how&16 != 0 {
			in.pub = p.Bytes()
		}
		if sig, id, err := (btcecCurve{}).sign(&in.b, &in.digest, nil); err == nil && how&32 != 0 {
			in.sig, in.id = sig, id
		}
		if how&64 != 0 {
			in.sig[how&63] ^= 1 << (how & 7)
		}
		compareBackends(t, &in)
	})
}

// Blinding changes no result.
func TestBlind(t *testing.T) {
	r := rand.New(rand.NewSource(24))
	in := given{a: randScalar(r), b: randScalar(r), digest: randScalar(r)}
	before, _, _ := libsecpCurve{}.sign(&in.a, &in.digest, nil)
	Blind(randScalar(r))
	Blind(randScalar(r)) // without effect
	if after, _, _ := (libsecpCurve{}).sign(&in.a, &in.digest, nil); after != before {
		t.Fatal("the signature changed")
	}
	compareBackends(t, &in)
}

// No call with the backend's types moves its arguments to the heap.
func TestNoAllocation(t *testing.T) {
	r := rand.New(rand.NewSource(25))
	sk, k, digest := randScalar(r), randScalar(r), randScalar(r)
	pub, _ := PubKeyFromSecret(sk)
	sig, _ := Sign(sk, digest)
	p, _ := ParsePoint(pub)
	for name, f := range map[string]func(){
		"ParsePoint":       func() { _, _ = ParsePoint(pub) },
		"PubKeyFromSecret": func() { _, _ = PubKeyFromSecret(sk) },
		"PubKeyTweakAdd":   func() { _, _ = PubKeyTweakAdd(pub, k) },
		"PubKeyTweakMul":   func() { _, _ = PubKeyTweakMul(pub, k) },
		"SecretTweakMul":   func() { _, _ = SecretTweakMul(sk, k) },
		"ECDH":             func() { _, _ = ECDH(sk, pub) },
		"ECDHPoint":        func() { _, _ = ECDHPoint(sk, &p) },
		"SignLowR":         func() { _, _ = SignLowR(sk, digest) },
		"Verify":           func() { _ = Verify(pub, digest, sig) },
		"VerifyPoint":      func() { _ = VerifyPoint(&p, digest, sig) },
		"Recover":          func() { _, _ = Recover(digest, sig, 0) },
		"SumInto": func() {
			var out [1]Point
			terms := [1]Term{{P: &p, K: &k}}
			sums := [1]Sum{{G: &sk, Terms: terms[:]}}
			_ = SumInto(out[:], sums[:])
		},
	} {
		if n := testing.AllocsPerRun(20, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

// An argument that libsecp256k1 calls illegal makes the call fail, no more.
func TestIllegalArgument(t *testing.T) {
	var p Point // all zero: not a key
	if _, err := (libsecpCurve{}).add(&Point{valid: true}, &Point{valid: true}); err == nil {
		t.Error("a sum of what is no point")
	}
	if (libsecpCurve{}).verifyPoint(&Point{valid: true}, &[32]byte{1}, &[64]byte{1}, false) {
		t.Error("verified with what is no point")
	}
	if _, err := (libsecpCurve{}).mul(&p, &[32]byte{1}); err != ErrPoint {
		t.Error(err)
	}
	if libsecpIllegal() != 0 {
		t.Error("an illegal argument had a result")
	}
}

// A goroutine that does nothing but call into C lets others run.
func TestYield(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var ran atomic.Bool
	go ran.Store(true)
	for range 2 * yieldAfter { // now and then the scheduler takes the same one again
		libsecpCurve{}.secretNegate(&[32]byte{31: 1})
	}
	if !ran.Load() {
		t.Error("nobody else has run")
	}
}
