package lntest

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
)

// Entropy is a reproducible EntropySource: draw n is SHA256(seed || n).
type Entropy struct {
	mu    sync.Mutex
	seed  [32]byte
	draws uint64
}

// NewEntropy returns a source for a seed number.
func NewEntropy(seed uint64) *Entropy {
	e := &Entropy{}
	binary.BigEndian.PutUint64(e.seed[:], seed)
	return e
}

// GetSecureRandomBytes implements lntypes.EntropySource.
func (e *Entropy) GetSecureRandomBytes() [32]byte {
	e.mu.Lock()
	defer e.mu.Unlock()
	b := binary.BigEndian.AppendUint64(append([]byte(nil), e.seed[:]...), e.draws)
	e.draws++
	return sha256.Sum256(b)
}

// Draws returns how many times the source was asked.
func (e *Entropy) Draws() uint64 {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.draws
}

// FeeEstimator answers with the feerate set for a target, or the default.
type FeeEstimator struct {
	mu    sync.Mutex
	rates map[chain.ConfirmationTarget]uint32
	rate  uint32
}

// NewFeeEstimator returns an estimator that answers satPerKW to everything.
func NewFeeEstimator(satPerKW uint32) *FeeEstimator {
	return &FeeEstimator{rate: satPerKW, rates: map[chain.ConfirmationTarget]uint32{}}
}

// Set changes the default.
func (f *FeeEstimator) Set(satPerKW uint32) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.rate = satPerKW
}

// SetTarget changes the answer for one target.
func (f *FeeEstimator) SetTarget(target chain.ConfirmationTarget, satPerKW uint32) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.rates[target] = satPerKW
}

// GetEstSatPer1000Weight implements chain.FeeEstimator.
func (f *FeeEstimator) GetEstSatPer1000Weight(target chain.ConfirmationTarget) uint32 {
	f.mu.Lock()
	defer f.mu.Unlock()
	if r, ok := f.rates[target]; ok {
		return r
	}
	return f.rate
}

// Broadcaster keeps what it is given and passes it to a chain if it has one.
type Broadcaster struct {
	mu       sync.Mutex
	chain    *Chain
	txs      []*wire.MsgTx
	rejected []error
	hook     func()
	offline  bool
}

// NewBroadcaster returns a broadcaster into c's mempool; c may be nil.
func NewBroadcaster(c *Chain) *Broadcaster { return &Broadcaster{chain: c} }

// OnBroadcast arranges for f to be called within each broadcast, to try what a
// re-entering user would do.
func (b *Broadcaster) OnBroadcast(f func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.hook = f
}

// SetOffline makes broadcasts vanish as if the node had no connection.
func (b *Broadcaster) SetOffline(offline bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.offline = offline
}

// BroadcastTransactions implements chain.BroadcasterInterface.
func (b *Broadcaster) BroadcastTransactions(raw [][]byte) {
	b.mu.Lock()
	hook, offline := b.hook, b.offline
	b.mu.Unlock()
	if hook != nil {
		hook()
	}
	var txs []*wire.MsgTx
	var errs []error
	for _, r := range raw {
		tx, err := chaindata.ParseTx(r)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		txs = append(txs, tx)
	}
	if b.chain != nil && !offline {
		errs = append(errs, b.submit(txs)...)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.txs = append(b.txs, txs...)
	b.rejected = append(b.rejected, errs...)
}

func (b *Broadcaster) submit(txs []*wire.MsgTx) (errs []error) {
	if len(txs) > 1 && b.chain.AcceptPackage(txs...) == nil {
		return nil
	}
	for _, tx := range txs {
		if err := b.chain.Accept(tx); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", tx.TxHash(), err))
		}
	}
	return errs
}

// Take returns what was broadcast since the last call.
func (b *Broadcaster) Take() []*wire.MsgTx {
	b.mu.Lock()
	defer b.mu.Unlock()
	txs := b.txs
	b.txs = nil
	return txs
}

// Rejected returns the refusals of the chain since the last call.
func (b *Broadcaster) Rejected() []error {
	b.mu.Lock()
	defer b.mu.Unlock()
	errs := b.rejected
	b.rejected = nil
	return errs
}

// Logger keeps the records that it gets.
type Logger struct {
	mu      sync.Mutex
	records []logger.Record
	tb      testing.TB
	name    string
}

// NewLogger returns a logger. With tb set, records also go to the test's log.
func NewLogger(tb testing.TB, name string) *Logger { return &Logger{tb: tb, name: name} }

// Log implements logger.Logger.
func (l *Logger) Log(r logger.Record) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.records = append(l.records, r)
	if l.tb != nil {
		l.tb.Logf("%s %-5s %s:%d %s", l.name, r.Level, r.File, r.Line, r.Args)
	}
}

// Contains reports whether any record so far has text in its message.
func (l *Logger) Contains(text string) bool { return l.Count(text) > 0 }

// Count returns how many records have text in their message.
func (l *Logger) Count(text string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := 0
	for _, r := range l.records {
		if strings.Contains(r.Args, text) {
			n++
		}
	}
	return n
}

// FindSecret returns a record that shows one of the secrets in hex, or "".
func (l *Logger) FindSecret(secrets ...[32]byte) string {
	for _, s := range secrets {
		hex := fmt.Sprintf("%x", s[:])
		l.mu.Lock()
		for _, r := range l.records {
			if strings.Contains(strings.ToLower(r.Args), hex) {
				l.mu.Unlock()
				return r.Args
			}
		}
		l.mu.Unlock()
	}
	return ""
}

// Msat is short for amounts in tests that are thought of in satoshi.
func Msat(sat uint64) lntypes.Msat { return lntypes.Sat(sat).Msat() }
