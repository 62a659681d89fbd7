package chanmon

import (
	"fmt"

	"golightning/lightning/chanutil"
)

// check says what is wrong with a state. A state that is read from disk must be
// sound; with the build tag invariants every step is checked.
func (s *state) check() error {
	switch {
	case s.broadcastForbidden && s.broadcastHolder:
		return fmt.Errorf("our commitment is both to be broadcast and not to be")
	case s.obscureFactor > maxObscureFactor:
		return fmt.Errorf("obscure factor of more than 48 bits")
	case !s.isWatched(chanutil.WireOutPoint(s.funding)):
		return fmt.Errorf("funding output is not watched")
	case s.prevCounterparty != nil && s.counterparty == nil:
		return fmt.Errorf("a previous commitment without a latest")
	case s.prevCounterparty != nil && s.secrets.GetSecret(s.prevCounterparty.number) != nil:
		return fmt.Errorf("a revoked commitment counts as valid")
	}
	for _, h := range []*holderCommitment{&s.holder, s.prevHolder} {
		if h != nil && len(h.sources) != 0 && len(h.sources) != len(h.tx.Htlcs()) {
			return fmt.Errorf("%d sources for %d HTLCs", len(h.sources), len(h.tx.Htlcs()))
		}
	}
	return s.checkLedger()
}

// checkLedger looks for facts that exclude one another.
func (s *state) checkLedger() error {
	spends := 0
	for i := range s.ledger {
		if _, ok := s.ledger[i].fact.(fundingSpent); ok && !s.ledger[i].settled {
			spends++
		}
		if s.ledger[i].fact == nil {
			return fmt.Errorf("entry %d has no fact", i)
		}
	}
	if spends > 1 {
		return fmt.Errorf("funding output is spent %d times", spends)
	}
	if spends > 0 && !s.fundingSpendSeen {
		return fmt.Errorf("a spend that was not seen")
	}
	return nil
}

// mustHold panics if the state is unsound and the build tag invariants is set.
func (s *state) mustHold() {
	if !invariants {
		return
	}
	if err := s.check(); err != nil {
		panic("chanmon: " + err.Error())
	}
	targets := map[any]bool{}
	for _, t := range s.targets() {
		targets[t.outpoint] = true
	}
	// order: each is judged by itself.
	for op := range s.claims {
		if !targets[op] {
			panic(fmt.Sprintf("chanmon: claim on %s, which is not to be claimed", op))
		}
	}
}
