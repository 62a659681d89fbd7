package lntest

import (
	"strings"
	"testing"

	"golightning/lightning/chanutil"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/sign"
)

// enforced is a channel between an enforcing signer and a plain one.
type enforced struct {
	t          *testing.T
	violations []string
	us         sign.WriteableEcdsaChannelSigner
	them       *sign.InMemorySigner
	params     *chanutil.ChannelTransactionParameters
	theirs     *chanutil.ChannelTransactionParameters
}

func newEnforced(t *testing.T) *enforced {
	e := &enforced{t: t}
	keys := NewEnforcingKeys(sign.NewKeysManager([32]byte{1}, 1, 1), NewLedger(), func(v string) { e.violations = append(e.violations, v) })
	e.us = keys.DeriveChannelSigner(1_000_000, [32]byte{1})
	e.them = sign.NewKeysManager([32]byte{2}, 1, 1).DeriveChannelKeys(1_000_000, [32]byte{2})
	make := func(a, b *chanutil.ChannelPublicKeys, outbound bool) *chanutil.ChannelTransactionParameters {
		return &chanutil.ChannelTransactionParameters{
			HolderPubkeys: *a, HolderSelectedContestDelay: 144, IsOutboundFromHolder: outbound,
			CounterpartyParameters: &chanutil.CounterpartyChannelTransactionParameters{Pubkeys: *b, SelectedContestDelay: 144},
			FundingOutpoint:        &lntypes.OutPoint{Txid: lntypes.Txid{7}}, ChannelTypeFeatures: features.ChannelTypeFeaturesOnlyStaticRemoteKey(),
		}
	}
	e.params, e.theirs = make(e.us.Pubkeys(), e.them.Pubkeys(), true), make(e.them.Pubkeys(), e.us.Pubkeys(), false)
	e.us.ProvideChannelParameters(e.params)
	e.them.ProvideChannelParameters(e.theirs)
	return e
}

func (e *enforced) commitment(number uint64, point lntypes.PublicKey, dir *chanutil.DirectedChannelTransactionParameters) *chanutil.CommitmentTransaction {
	keys, err := chanutil.DeriveCommitmentKeys(point, dir)
	if err != nil {
		e.t.Fatal(err)
	}
	c, err := chanutil.NewCommitmentTransaction(number, 500_000, 400_000, keys, 253, nil, dir)
	if err != nil {
		e.t.Fatal(err)
	}
	return c
}

// ours returns our commitment n steps on, signed by them.
func (e *enforced) ours(n uint64) *chanutil.HolderCommitmentTransaction {
	number := chanutil.InitialCommitmentNumber - n
	c := e.commitment(number, e.us.GetPerCommitmentPoint(number), e.params.AsHolderBroadcastable())
	sig, _, err := e.them.SignCounterpartyCommitment(c, nil, nil)
	if err != nil {
		e.t.Fatal(err)
	}
	return chanutil.NewHolderCommitmentTransaction(c, sig, nil, e.us.Pubkeys().FundingPubkey, e.them.Pubkeys().FundingPubkey)
}

func (e *enforced) signTheirs(n uint64) {
	number := chanutil.InitialCommitmentNumber - n
	c := e.commitment(number, e.them.GetPerCommitmentPoint(number), e.params.AsCounterpartyBroadcastable())
	if _, _, err := e.us.SignCounterpartyCommitment(c, nil, nil); err != nil {
		e.t.Fatal(err)
	}
}

func (e *enforced) revokeTheirs(n uint64) {
	number := chanutil.InitialCommitmentNumber - n
	if err := e.us.ValidateCounterpartyRevocation(number, e.them.ReleaseCommitmentSecret(number)); err != nil {
		e.t.Fatal(err)
	}
}

func (e *enforced) take(n uint64) {
	if err := e.us.ValidateHolderCommitment(e.ours(n), nil); err != nil {
		e.t.Fatal(err)
	}
}

func (e *enforced) revoke(n uint64) {
	e.us.ReleaseCommitmentSecret(chanutil.InitialCommitmentNumber - n)
}

func (e *enforced) broadcast(n uint64) {
	if _, err := e.us.SignHolderCommitment(e.ours(n)); err != nil {
		e.t.Fatal(err)
	}
}

// What a sound channel does raises nothing; each fault raises its own report.
func TestEnforcingSigner(t *testing.T) {
	sound := func(e *enforced) {
		e.take(0)
		e.signTheirs(0)
		e.take(1)
		e.revoke(0)
		e.signTheirs(1)
		e.revokeTheirs(0)
		e.us = e.us.Clone()
		e.take(2)
		e.revoke(1)
		e.revoke(1) // asked again after a reconnection
		e.signTheirs(2)
		e.signTheirs(2)
	}
	for name, c := range map[string]struct {
		fault func(e *enforced)
		want  string
	}{
		"none":                 {func(e *enforced) { e.broadcast(2) }, ""},
		"revoked broadcast":    {func(e *enforced) { e.broadcast(1) }, "revoked up to"},
		"revokes the last":     {func(e *enforced) { e.revoke(2) }, "the last that is signed"},
		"skips a revocation":   {func(e *enforced) { e.revoke(3) }, "after"},
		"steps back":           {func(e *enforced) { e.take(1) }, "takes commitment"},
		"third of theirs":      {func(e *enforced) { e.signTheirs(3) }, "revoked only up to"},
		"skips one of theirs":  {func(e *enforced) { e.signTheirs(4) }, "of theirs after"},
		"revocation too early": {func(e *enforced) { e.revokeTheirs(2) }, "takes the revocation"},
		"bad signature": {func(e *enforced) {
			h := e.ours(3)
			h.CounterpartySig[40] ^= 1
			_ = e.us.ValidateHolderCommitment(h, nil)
		}, "bad signature"},
		"another point": {func(e *enforced) {
			number := uint64(chanutil.InitialCommitmentNumber - 2)
			c := e.commitment(number, e.them.GetPerCommitmentPoint(number), e.params.AsHolderBroadcastable())
			_, _, _ = e.us.SignCounterpartyCommitment(c, nil, nil)
		}, "does not match"},
	} {
		e := newEnforced(t)
		sound(e)
		if len(e.violations) != 0 {
			t.Fatalf("a sound channel: %v", e.violations)
		}
		c.fault(e)
		if all := strings.Join(e.violations, "; "); (c.want == "") != (all == "") || !strings.Contains(all, c.want) {
			t.Errorf("%s: reports %q, want %q", name, all, c.want)
		}
	}
}
