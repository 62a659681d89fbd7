package chanmon

import (
	"sync"

	"golightning/lightning/chain"
	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/sign"
)

// Heights and distances, in blocks.
const (
	// AntiReorgDelay is how many confirmations make a fact final. Deeper
	// reorganisations can cost money; the whole library assumes none.
	AntiReorgDelay = 6
	// CltvClaimBuffer is how long before the expiry of an HTLC that we can claim
	// the channel is closed on chain, so that the claim confirms in time. It
	// bounds how long we think that a confirmation can take.
	CltvClaimBuffer = 18
	// LatencyGracePeriodBlocks is how long a peer may take to see a block and
	// act on it.
	LatencyGracePeriodBlocks = 3
	// HTLCFailBackBuffer is how long before its expiry an HTLC that nobody has
	// claimed or forwarded is failed back.
	HTLCFailBackBuffer = CltvClaimBuffer + LatencyGracePeriodBlocks
)

// ChannelMonitor enforces one channel on chain. See the package's doc for what
// it does, its locks and its persistent form.
type ChannelMonitor struct {
	mu sync.Mutex
	s  state
	// processing is set while a handler runs; see ProcessPendingEvents.
	processing bool
}

// maxObscureFactor is the largest value of 48 bits, which commitment numbers have.
const maxObscureFactor = 1<<48 - 1

// NewChannelMonitor makes the monitor of a new channel at best block bestBlock.
//
// It takes charge of signer, whose parameters have been provided. shutdownScript
// may be nil. onCounterpartyTxCSV is the delay in blocks of the peer's outputs,
// which we chose. destinationScript is where claims pay to. fundingTxo and
// fundingScript are the funding output, fundingRedeemscript its witness script.
// channelParameters must be populated and must not change any more; if they are
// not, or the obscure factor has more than 48 bits, nil is returned.
func NewChannelMonitor(signer sign.WriteableEcdsaChannelSigner, shutdownScript []byte, onCounterpartyTxCSV uint16,
	destinationScript []byte, fundingTxo lntypes.OutPoint, fundingScript []byte,
	channelParameters *chanutil.ChannelTransactionParameters, fundingRedeemscript []byte,
	channelValueSatoshis lntypes.Sat, commitmentTransactionNumberObscureFactor uint64,
	initialHolderCommitmentTx *chanutil.HolderCommitmentTransaction, bestBlock lntypes.BestBlock,
	counterpartyNodeID lntypes.PublicKey) *ChannelMonitor {
	if !channelParameters.IsPopulated() || commitmentTransactionNumberObscureFactor > maxObscureFactor {
		return nil
	}
	m := &ChannelMonitor{s: state{
		signer:              signer,
		params:              channelParameters,
		keysID:              signer.ChannelKeysID(),
		funding:             fundingTxo,
		fundingScript:       fundingScript,
		fundingRedeemscript: fundingRedeemscript,
		valueSat:            channelValueSatoshis,
		obscureFactor:       commitmentTransactionNumberObscureFactor,
		destinationScript:   destinationScript,
		counterpartyDelay:   onCounterpartyTxCSV,
		counterpartyNodeID:  counterpartyNodeID,
		shutdownScript:      shutdownScript,
		holder:              holderCommitment{tx: initialHolderCommitmentTx},
		secrets:             chanutil.NewCounterpartyCommitmentSecrets(),
		best:                bestBlock,
	}}
	m.s.derive()
	m.s.watch(fundingTxo.Txid, watchedOutput{uint32(fundingTxo.Index), fundingScript})
	return m
}

// ProvideInitialCounterpartyCommitmentTx tells of the peer's first commitment,
// before the monitor is persisted for the first time. Values are in sat, the
// feerate in sat/kw.
func (m *ChannelMonitor) ProvideInitialCounterpartyCommitmentTx(txid lntypes.Txid, htlcOutputs []HTLCWithSource,
	commitmentNumber uint64, theirPerCommitmentPoint lntypes.PublicKey, feeratePerKw uint32,
	toBroadcasterValue, toCountersignatoryValue lntypes.Sat, log logger.Logger) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.s.initialCounterparty = &initialCounterpartyInfo{
		point: theirPerCommitmentPoint, feerate: feeratePerKw,
		toBroadcaster: toBroadcasterValue, toCountersignatory: toCountersignatoryValue,
	}
	m.s.provideCounterpartyCommitment(LatestCounterpartyCommitmentTXInfo{
		CommitmentTxid: txid, HTLCOutputs: htlcOutputs, CommitmentNumber: commitmentNumber,
		TheirPerCommitmentPoint: theirPerCommitmentPoint,
	}, m.s.log(log))
}

// GetLatestUpdateID returns the id of the last update applied; 0 for a new channel.
func (m *ChannelMonitor) GetLatestUpdateID() uint64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.s.updateID
}

// GetFundingTxo returns the funding output and its script. The script must not be
// changed.
func (m *ChannelMonitor) GetFundingTxo() (lntypes.OutPoint, []byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.s.funding, m.s.fundingScript
}

// GetCounterpartyNodeID returns the channel's peer; never nil for a monitor of
// this library.
func (m *ChannelMonitor) GetCounterpartyNodeID() *lntypes.PublicKey {
	m.mu.Lock()
	defer m.mu.Unlock()
	id := m.s.counterpartyNodeID
	return &id
}

// CurrentBestBlock returns the tip that the monitor was told of last.
func (m *ChannelMonitor) CurrentBestBlock() lntypes.BestBlock {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.s.best
}

// GetMinSeenSecret returns the lowest commitment number whose secret the peer has
// revealed; one more than the first number if none.
func (m *ChannelMonitor) GetMinSeenSecret() uint64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.s.secrets.GetMinSeenSecret()
}

// GetCurCounterpartyCommitmentNumber returns the number of the peer's latest
// commitment; one more than the first number if there is none.
func (m *ChannelMonitor) GetCurCounterpartyCommitmentNumber() uint64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.s.counterparty == nil {
		return chanutil.InitialCommitmentNumber + 1
	}
	return m.s.counterparty.number
}

// GetCurHolderCommitmentNumber returns the number of our latest commitment.
func (m *ChannelMonitor) GetCurHolderCommitmentNumber() uint64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.s.holder.tx.CommitmentNumber()
}

// GetAndClearPendingMonitorEvents hands over what the manager is to be told. The
// caller makes sure that it is told even if the process dies: the events are gone
// from the monitor.
func (m *ChannelMonitor) GetAndClearPendingMonitorEvents() []MonitorEvent {
	m.mu.Lock()
	defer m.mu.Unlock()
	pending := m.s.monitorEvents
	m.s.monitorEvents = nil
	return pending
}

// GetAndClearPendingEvents returns and forgets the events that
// ProcessPendingEvents would pass to a handler. For tests and for programs that
// persist events themselves: one that is lost does not come back.
func (m *ChannelMonitor) GetAndClearPendingEvents() []events.Event {
	m.mu.Lock()
	defer m.mu.Unlock()
	pending := append(m.s.events, m.s.takeBumpEvents()...)
	m.s.events = nil
	return pending
}

// ProcessPendingEvents passes SpendableOutputs and BumpTransaction events to the
// handler, in order, with no lock held. An event is forgotten when the handler
// has returned, so a crash before that repeats it. While a handler runs, another
// call returns at once.
func (m *ChannelMonitor) ProcessPendingEvents(handler events.EventHandler) {
	for {
		m.mu.Lock()
		if m.processing {
			m.mu.Unlock()
			return
		}
		lasting := len(m.s.events)
		pending := append(m.s.events[:lasting:lasting], m.s.takeBumpEvents()...)
		if len(pending) == 0 {
			m.mu.Unlock()
			return
		}
		m.processing = true
		m.mu.Unlock()

		m.handle(pending, lasting, handler)
	}
}

// handle runs the handler over pending, the first lasting of which are then
// removed from the monitor. If the handler panics the events stay.
func (m *ChannelMonitor) handle(pending []events.Event, lasting int, handler events.EventHandler) {
	done := 0
	defer func() {
		m.mu.Lock()
		defer m.mu.Unlock()
		// The handler may have taken them itself.
		m.s.events = m.s.events[min(done, lasting, len(m.s.events)):]
		if len(m.s.events) == 0 {
			m.s.events = nil
		}
		m.processing = false
	}()
	for _, e := range pending {
		handler.HandleEvent(e)
		done++
	}
}

// broadcast hands transactions to the broadcaster, each on its own. It must be
// called without the lock.
func broadcast(b chain.BroadcasterInterface, txs [][]byte) {
	for _, tx := range txs {
		b.BroadcastTransactions([][]byte{tx})
	}
}

// HasPendingEvents reports whether there is something for
// GetAndClearPendingMonitorEvents or ProcessPendingEvents to give.
func (m *ChannelMonitor) HasPendingEvents() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.s.monitorEvents) > 0 || len(m.s.events) > 0 || len(m.s.bumpEvents) > 0
}
