package messagesign

import (
	"strings"
	"testing"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

func one() lntypes.SecretKey { return lntypes.SecretKey{31: 1} }

// TestSign compares with a signature that other implementations accept.
func TestSign(t *testing.T) {
	got, err := Sign([]byte("test message"), one())
	const want = "d9tibmnic9t5y41hg7hkakdcra94akas9ku3rmmj4ag9mritc8ok4p5qzefs78c9pqfhpuftqqzhydbdwfg7u6w6wdxcqpqn4sj4e73e"
	if err != nil || got != want {
		t.Errorf("got %s, %v\nwant %s", got, err, want)
	}
}

func TestRecoverAndVerify(t *testing.T) {
	key, err := secp.PubKeyFromSecret(one())
	if err != nil {
		t.Fatal(err)
	}
	sig, _ := Sign([]byte("hello"), one())
	if got, err := RecoverPk([]byte("hello"), sig); err != nil || got != lntypes.PublicKey(key) {
		t.Errorf("recovered %v, %v", got, err)
	}
	if !Verify([]byte("hello"), sig, key) || Verify([]byte("hellp"), sig, key) || Verify([]byte("hello"), sig, lntypes.PublicKey{}) {
		t.Error("Verify is wrong")
	}
}

func TestRecoverRefuses(t *testing.T) {
	sig, _ := Sign([]byte("hello"), one())
	for name, bad := range map[string]string{
		"empty": "", "short": sig[:40], "long": sig + "yyyyyyyy", "alphabet": "!" + sig[1:], "header": "y" + sig[1:],
		"huge": strings.Repeat("y", 1<<20), "zero": encode(append([]byte{31}, make([]byte, 64)...)),
	} {
		if _, err := RecoverPk([]byte("hello"), bad); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := Sign(nil, lntypes.SecretKey{}); err != lntypes.Secp256k1ErrorInvalidSecretKey {
		t.Errorf("zero key: %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("ybndrfg8")
	f.Fuzz(func(t *testing.T, s string) {
		if b, ok := decode(s); ok && encode(b) != s {
			t.Errorf("%q decodes to %x, which encodes to %q", s, b, encode(b))
		}
	})
}
