package chanutil

import (
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"golightning/lightning/lntypes"
)

func TestBOLT3_AppendixD_Generation(t *testing.T) {
	for _, c := range []struct {
		seed byte
		idx  uint64
		want string
	}{
		{0x00, 281474976710655, "02a40c85b6f28da08dfdbe0926c53fab2de6d28c10301f8f7c4073d5e42e3148"},
		{0xff, 281474976710655, "7cc854b54e3e0dcdb010d7a3fee464a9687be6e8db3be6854c475621e007a5dc"},
		{0xff, 0xaaaaaaaaaaa, "56f4008fb007ca9acf0e15b054d5c9fd12ee06cea347914ddbaed70d1c13a528"},
		{0xff, 0x555555555555, "9015daaeb06dba4ccc05b91b2f73bd54405f2be9f217fbacd3c5ac2e62327d31"},
		{0x01, 1, "915c75942a26bb3a433a8ce2cb0427c29ec6c1775cfc78328b57f6ba7bfeaa9c"},
	} {
		got := BuildCommitmentSecret(fill(c.seed), c.idx)
		if hex.EncodeToString(got[:]) != c.want {
			t.Errorf("seed %x, %d: %x", c.seed, c.idx, got)
		}
		if NewSecretTree(fill(c.seed)).Secret(c.idx) != got {
			t.Errorf("seed %x, %d: the tree differs", c.seed, c.idx)
		}
	}
}

func TestBOLT3_AppendixD_Storage(t *testing.T) {
	type row struct {
		idx    uint64
		secret string
		ok     bool
	}
	for _, c := range []struct {
		name string
		rows []row
	}{
		{"insert_secret correct sequence", []row{
			{281474976710655, "7cc854b54e3e0dcdb010d7a3fee464a9687be6e8db3be6854c475621e007a5dc", true},
			{281474976710654, "c7518c8ae4660ed02894df8976fa1a3659c1a8b4b5bec0c4b872abeba4cb8964", true},
			{281474976710653, "2273e227a5b7449b6e70f1fb4652864038b1cbf9cd7c043a7d6456b7fc275ad8", true},
			{281474976710652, "27cddaa5624534cb6cb9d7da077cf2b22ab21e9b506fd4998a51d54502e99116", true},
			{281474976710651, "c65716add7aa98ba7acb236352d665cab17345fe45b55fb879ff80e6bd0c41dd", true},
			{281474976710650, "969660042a28f32d9be17344e09374b379962d03db1574df5a8a5a47e19ce3f2", true},
			{281474976710649, "a5a64476122ca0925fb344bdc1854c1c0a59fc614298e50a33e331980a220f32", true},
			{281474976710648, "05cde6323d949933f7f7b78776bcc1ea6d9b31447732e3802e1f7ac44b650e17", true},
		}},
		{"insert_secret #1 incorrect", []row{
			{281474976710655, "02a40c85b6f28da08dfdbe0926c53fab2de6d28c10301f8f7c4073d5e42e3148", true},
			{281474976710654, "c7518c8ae4660ed02894df8976fa1a3659c1a8b4b5bec0c4b872abeba4cb8964", false},
		}},
		{"insert_secret #2 incorrect (#1 derived from incorrect)", []row{
			{281474976710655, "02a40c85b6f28da08dfdbe0926c53fab2de6d28c10301f8f7c4073d5e42e3148", true},
			{281474976710654, "dddc3a8d14fddf2b68fa8c7fbad2748274937479dd0f8930d5ebb4ab6bd866a3", true},
			{281474976710653, "2273e227a5b7449b6e70f1fb4652864038b1cbf9cd7c043a7d6456b7fc275ad8", true},
			{281474976710652, "27cddaa5624534cb6cb9d7da077cf2b22ab21e9b506fd4998a51d54502e99116", false},
		}},
		{"insert_secret #3 incorrect", []row{
			{281474976710655, "7cc854b54e3e0dcdb010d7a3fee464a9687be6e8db3be6854c475621e007a5dc", true},
			{281474976710654, "c7518c8ae4660ed02894df8976fa1a3659c1a8b4b5bec0c4b872abeba4cb8964", true},
			{281474976710653, "c51a18b13e8527e579ec56365482c62f180b7d5760b46e9477dae59e87ed423a", true},
			{281474976710652, "27cddaa5624534cb6cb9d7da077cf2b22ab21e9b506fd4998a51d54502e99116", false},
		}},
		{"insert_secret #4 incorrect (1,2,3 derived from incorrect)", []row{
			{281474976710655, "02a40c85b6f28da08dfdbe0926c53fab2de6d28c10301f8f7c4073d5e42e3148", true},
			{281474976710654, "dddc3a8d14fddf2b68fa8c7fbad2748274937479dd0f8930d5ebb4ab6bd866a3", true},
			{281474976710653, "c51a18b13e8527e579ec56365482c62f180b7d5760b46e9477dae59e87ed423a", true},
			{281474976710652, "ba65d7b0ef55a3ba300d4e87af29868f394f8f138d78a7011669c79b37b936f4", true},
			{281474976710651, "c65716add7aa98ba7acb236352d665cab17345fe45b55fb879ff80e6bd0c41dd", true},
			{281474976710650, "969660042a28f32d9be17344e09374b379962d03db1574df5a8a5a47e19ce3f2", true},
			{281474976710649, "a5a64476122ca0925fb344bdc1854c1c0a59fc614298e50a33e331980a220f32", true},
			{281474976710648, "05cde6323d949933f7f7b78776bcc1ea6d9b31447732e3802e1f7ac44b650e17", false},
		}},
		{"insert_secret #5 incorrect", []row{
			{281474976710655, "7cc854b54e3e0dcdb010d7a3fee464a9687be6e8db3be6854c475621e007a5dc", true},
			{281474976710654, "c7518c8ae4660ed02894df8976fa1a3659c1a8b4b5bec0c4b872abeba4cb8964", true},
			{281474976710653, "2273e227a5b7449b6e70f1fb4652864038b1cbf9cd7c043a7d6456b7fc275ad8", true},
			{281474976710652, "27cddaa5624534cb6cb9d7da077cf2b22ab21e9b506fd4998a51d54502e99116", true},
			{281474976710651, "631373ad5f9ef654bb3dade742d09504c567edd24320d2fcd68e3cc47e2ff6a6", true},
			{281474976710650, "969660042a28f32d9be17344e09374b379962d03db1574df5a8a5a47e19ce3f2", false},
		}},
		{"insert_secret #6 incorrect (5 derived from incorrect)", []row{
			{281474976710655, "7cc854b54e3e0dcdb010d7a3fee464a9687be6e8db3be6854c475621e007a5dc", true},
			{281474976710654, "c7518c8ae4660ed02894df8976fa1a3659c1a8b4b5bec0c4b872abeba4cb8964", true},
			{281474976710653, "2273e227a5b7449b6e70f1fb4652864038b1cbf9cd7c043a7d6456b7fc275ad8", true},
			{281474976710652, "27cddaa5624534cb6cb9d7da077cf2b22ab21e9b506fd4998a51d54502e99116", true},
			{281474976710651, "631373ad5f9ef654bb3dade742d09504c567edd24320d2fcd68e3cc47e2ff6a6", true},
			{281474976710650, "b7e76a83668bde38b373970155c868a653304308f9896692f904a23731224bb1", true},
			{281474976710649, "a5a64476122ca0925fb344bdc1854c1c0a59fc614298e50a33e331980a220f32", true},
			{281474976710648, "05cde6323d949933f7f7b78776bcc1ea6d9b31447732e3802e1f7ac44b650e17", false},
		}},
		{"insert_secret #7 incorrect", []row{
			{281474976710655, "7cc854b54e3e0dcdb010d7a3fee464a9687be6e8db3be6854c475621e007a5dc", true},
			{281474976710654, "c7518c8ae4660ed02894df8976fa1a3659c1a8b4b5bec0c4b872abeba4cb8964", true},
			{281474976710653, "2273e227a5b7449b6e70f1fb4652864038b1cbf9cd7c043a7d6456b7fc275ad8", true},
			{281474976710652, "27cddaa5624534cb6cb9d7da077cf2b22ab21e9b506fd4998a51d54502e99116", true},
			{281474976710651, "c65716add7aa98ba7acb236352d665cab17345fe45b55fb879ff80e6bd0c41dd", true},
			{281474976710650, "969660042a28f32d9be17344e09374b379962d03db1574df5a8a5a47e19ce3f2", true},
			{281474976710649, "e7971de736e01da8ed58b94c2fc216cb1dca9e326f3a96e7194fe8ea8af6c0a3", true},
			{281474976710648, "05cde6323d949933f7f7b78776bcc1ea6d9b31447732e3802e1f7ac44b650e17", false},
		}},
		{"insert_secret #8 incorrect", []row{
			{281474976710655, "7cc854b54e3e0dcdb010d7a3fee464a9687be6e8db3be6854c475621e007a5dc", true},
			{281474976710654, "c7518c8ae4660ed02894df8976fa1a3659c1a8b4b5bec0c4b872abeba4cb8964", true},
			{281474976710653, "2273e227a5b7449b6e70f1fb4652864038b1cbf9cd7c043a7d6456b7fc275ad8", true},
			{281474976710652, "27cddaa5624534cb6cb9d7da077cf2b22ab21e9b506fd4998a51d54502e99116", true},
			{281474976710651, "c65716add7aa98ba7acb236352d665cab17345fe45b55fb879ff80e6bd0c41dd", true},
			{281474976710650, "969660042a28f32d9be17344e09374b379962d03db1574df5a8a5a47e19ce3f2", true},
			{281474976710649, "a5a64476122ca0925fb344bdc1854c1c0a59fc614298e50a33e331980a220f32", true},
			{281474976710648, "a7efbc61aac46d34f77778bac22c8a20c6a46ca460addc49009bda875ec88fa4", false},
		}},
	} {
		s := NewCounterpartyCommitmentSecrets()
		for i, r := range c.rows {
			before := *s
			err := s.ProvideSecret(r.idx, [32]byte(unhex(r.secret)))
			if (err == nil) != r.ok || err != nil && !errors.Is(err, ErrSecretMismatch) {
				t.Errorf("%s, row %d: %v", c.name, i, err)
			}
			if err != nil && *s != before {
				t.Errorf("%s, row %d: a refused secret changed the store", c.name, i)
			}
			if err == nil && s.GetMinSeenSecret() != r.idx {
				t.Errorf("%s, row %d: minimum %d", c.name, i, s.GetMinSeenSecret())
			}
		}
	}
}

func TestSecretStoreHoldsEverySecret(t *testing.T) {
	seed := fill(9)
	s := NewCounterpartyCommitmentSecrets()
	tree := NewSecretTree(seed)
	const n = 1500
	for i := range uint64(n) {
		idx := InitialCommitmentNumber - i
		secret := tree.Secret(idx)
		if secret != BuildCommitmentSecret(seed, idx) {
			t.Fatalf("tree differs at %d", i)
		}
		if err := s.ProvideSecret(idx, secret); err != nil {
			t.Fatal(err)
		}
	}
	again, err := ReadCounterpartyCommitmentSecrets(s.Write())
	if err != nil || !again.Equal(s) {
		t.Fatalf("stored form: %v", err)
	}
	for i := range uint64(n) {
		got := again.GetSecret(InitialCommitmentNumber - i)
		if got == nil || *got != BuildCommitmentSecret(seed, InitialCommitmentNumber-i) {
			t.Fatalf("secret %d lost", i)
		}
	}
	if s.GetSecret(InitialCommitmentNumber-n) != nil {
		t.Fatal("a secret that was never revealed")
	}
	if NewCounterpartyCommitmentSecrets().GetSecret(InitialCommitmentNumber) != nil {
		t.Fatal("an empty store gave a secret")
	}
	c := s.Clone()
	if err := c.ProvideSecret(InitialCommitmentNumber-n, tree.Secret(InitialCommitmentNumber-n)); err != nil || c.Equal(s) {
		t.Fatal("the clone is not independent")
	}
}

// The tree's cache must not depend on the order of questions.
func TestSecretTreeRandomOrder(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	seed := fill(3)
	tree := NewSecretTree(seed)
	for range 300 {
		idx := InitialCommitmentNumber - uint64(r.Int63n(1<<uint(1+r.Intn(47))))
		if tree.Secret(idx) != BuildCommitmentSecret(seed, idx) {
			t.Fatalf("differs at %d", idx)
		}
	}
}

func TestSecretStoreRefusesMisplacedNumbers(t *testing.T) {
	b := NewCounterpartyCommitmentSecrets().Write()
	b[32+7] = 1 // slot 0 now claims an even number
	b[32+1] = 0
	b[32+6], b[32+7] = 0, 2
	if _, err := ReadCounterpartyCommitmentSecrets(b); !errors.Is(err, lntypes.ErrInvalidValue) {
		t.Fatalf("got %v", err)
	}
	good := NewCounterpartyCommitmentSecrets().Write()
	for n := range len(good) {
		if _, err := ReadCounterpartyCommitmentSecrets(good[:n]); err == nil {
			t.Fatalf("%d bytes accepted", n)
		}
	}
}

// known-attacks N4
func TestSecretsRedact(t *testing.T) {
	seed := fill(0xab)
	tree := NewSecretTree(seed)
	secret := tree.Secret(InitialCommitmentNumber)
	store := NewCounterpartyCommitmentSecrets()
	if err := store.ProvideSecret(InitialCommitmentNumber, secret); err != nil {
		t.Fatal(err)
	}
	for _, f := range []string{"%v", "%+v", "%#v", "%x", "%s", "%d"} {
		for _, v := range []any{tree, store} {
			s := fmt.Sprintf(f, v)
			if strings.Contains(s, "abab") || strings.Contains(s, "171 171") || strings.Contains(s, hex.EncodeToString(secret[:3])) {
				t.Errorf("%s of %T prints %.60s", f, v, s)
			}
		}
	}
}

func FuzzReadCounterpartyCommitmentSecrets(f *testing.F) {
	s := NewCounterpartyCommitmentSecrets()
	f.Add(s.Write())
	for i := range uint64(5) {
		_ = s.ProvideSecret(InitialCommitmentNumber-i, BuildCommitmentSecret(fill(1), InitialCommitmentNumber-i))
	}
	f.Add(s.Write())
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := ReadCounterpartyCommitmentSecrets(b)
		if err != nil {
			return
		}
		s.GetSecret(s.GetMinSeenSecret())
		_ = s.ProvideSecret(s.GetMinSeenSecret()-1, [32]byte{})
	})
}
