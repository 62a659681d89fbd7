package ln

import (
	"sync"

	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/channel"
	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/payments"
	"golightning/lightning/router"
	"golightning/lightning/sign"
	"golightning/lightning/wakers"
)

// ChainParameters say which chain a new manager works on and where it begins.
type ChainParameters struct {
	// Network is the chain.
	Network lntypes.Network
	// BestBlock is the tip; a new manager wants to hear of blocks after it.
	BestBlock lntypes.BestBlock
}

// channelRef finds a channel: ids are unique per peer only.
type channelRef struct {
	peer    lntypes.PublicKey
	channel lntypes.ChannelID
}

// ChannelManager runs a node's channels. Make one with [NewChannelManager] or read
// it back with [ReadChannelManager]. All methods may be called from any thread;
// see the package documentation for what may be called from where.
type ChannelManager struct {
	feeEstimator   chain.FeeEstimator
	watch          chanmon.Watch
	broadcaster    chain.BroadcasterInterface
	router         router.Router
	logger         logger.Logger
	entropy        lntypes.EntropySource
	nodeSigner     sign.NodeSigner
	signerProvider sign.SignerProvider

	config           config.UserConfig
	chainHash        lntypes.ChainHash
	ourNodeID        lntypes.PublicKey
	inboundKey       *payments.ExpandedKey
	fakeSCIDSeed     [32]byte
	probingSecret    [32]byte
	notifier         wakers.Notifier
	logContext       logger.Context
	outboundPayments *payments.OutboundPayments

	// mu guards everything below and outboundPayments.
	mu sync.Mutex

	bestBlock            lntypes.BestBlock
	highestSeenTimestamp uint32
	// writtenSize is how long the persistent form was the last time; the next one
	// will be about as long.
	writtenSize int
	peers       *ordered[lntypes.PublicKey, *peerState]
	// shortToChannel knows every id under which a channel may be named in an
	// onion or a route: real ids and our aliases, from channel_ready on.
	shortToChannel map[lntypes.ShortChannelID]channelRef
	// outpointToPeer knows the peer of every monitor, those of closed channels
	// included, and reserves funding outputs: no two channels share one (C10).
	outpointToPeer map[lntypes.OutPoint]lntypes.PublicKey
	// scidAliases are the aliases in use, so that none is drawn twice.
	scidAliases map[lntypes.ShortChannelID]struct{}

	// forwards are HTLCs to go out, and failures to go back, by the id of the
	// channel that they go over; 0 collects what was received here.
	forwards    *ordered[lntypes.ShortChannelID, []htlcForward]
	intercepted *ordered[lntypes.InterceptID, pendingAddHTLC]
	claimable   *ordered[lntypes.PaymentHash, *claimablePayment]
	claiming    *ordered[lntypes.PaymentHash, *claimingPayment]
	// fundingBatches follows channels that share a funding transaction.
	fundingBatches *ordered[lntypes.Txid, []batchMember]

	events           []queuedEvent
	processingEvents bool
	// background is work left over from reading the manager; the Watch is ready
	// for it once any other call comes.
	background     []backgroundEvent
	backgroundDone bool
	// gossip is for the network, from peers that are forgotten.
	gossip []events.MessageSendEvent
	// inChainEvent is set while blocks are handled: the Watch may not have been
	// told of them, or not be ready at all.
	inChainEvent bool

	// now is the latest wall time that a call brought.
	now          lntypes.UnixTime
	needsPersist bool
	// What is left for the end of the call; see effects.
	closedUpdates []closedUpdate
	broadcasts    [][][]byte
}

// NewChannelManager makes a manager without channels. currentTimestamp (seconds
// since 1970) dates invoices until blocks bring a later time. config is the
// default for new channels. It draws three times from entropySource.
//
// The manager keeps all providers. chainMonitor must be ready for new channels as
// soon as the first message is handled.
func NewChannelManager(feeEst chain.FeeEstimator, chainMonitor chanmon.Watch, txBroadcaster chain.BroadcasterInterface,
	router router.Router, log logger.Logger, entropySource lntypes.EntropySource, nodeSigner sign.NodeSigner,
	signerProvider sign.SignerProvider, config config.UserConfig, params ChainParameters,
	currentTimestamp uint32) *ChannelManager {
	m := newManager(&ChannelManagerReadArgs{
		EntropySource: entropySource, NodeSigner: nodeSigner, SignerProvider: signerProvider,
		FeeEstimator: feeEst, ChainMonitor: chainMonitor, TxBroadcaster: txBroadcaster,
		Router: router, Logger: log, DefaultConfig: config,
	})
	// The first draw seeds nothing here; it keeps the sequence of draws that
	// programs with a seeded source have come to know.
	entropySource.GetSecureRandomBytes()
	m.fakeSCIDSeed = entropySource.GetSecureRandomBytes()
	m.probingSecret = entropySource.GetSecureRandomBytes()
	m.chainHash = params.Network.ChainHash()
	m.bestBlock = params.BestBlock
	m.highestSeenTimestamp = currentTimestamp
	m.outboundPayments = payments.NewOutboundPayments()
	m.ourNodeID, _ = nodeSigner.GetNodeID(sign.RecipientNode)
	return m
}

// newManager sets what new and read managers have in common.
func newManager(args *ChannelManagerReadArgs) *ChannelManager {
	return &ChannelManager{
		feeEstimator:   args.FeeEstimator,
		watch:          args.ChainMonitor,
		broadcaster:    args.TxBroadcaster,
		router:         args.Router,
		logger:         args.Logger,
		logContext:     logger.For(args.Logger),
		entropy:        args.EntropySource,
		nodeSigner:     args.NodeSigner,
		signerProvider: args.SignerProvider,
		config:         args.DefaultConfig,
		inboundKey:     payments.NewExpandedKey([32]byte(args.NodeSigner.GetInboundPaymentKeyMaterial())),
		peers:          newOrdered[lntypes.PublicKey, *peerState](),
		shortToChannel: make(map[lntypes.ShortChannelID]channelRef),
		outpointToPeer: make(map[lntypes.OutPoint]lntypes.PublicKey),
		scidAliases:    make(map[lntypes.ShortChannelID]struct{}),
		forwards:       newOrdered[lntypes.ShortChannelID, []htlcForward](),
		intercepted:    newOrdered[lntypes.InterceptID, pendingAddHTLC](),
		claimable:      newOrdered[lntypes.PaymentHash, *claimablePayment](),
		claiming:       newOrdered[lntypes.PaymentHash, *claimingPayment](),
		fundingBatches: newOrdered[lntypes.Txid, []batchMember](),
	}
}

// peerState is what the manager keeps of a peer that is connected or has
// channels.
type peerState struct {
	id       lntypes.PublicKey
	channels *ordered[lntypes.ChannelID, *channel.Channel]
	// requests are inbound channels that the user has not accepted yet.
	requests *ordered[lntypes.ChannelID, *inboundRequest]
	// features are those of the latest init.
	features features.InitFeatures
	// messages go out with the next GetAndClearPendingMsgEvents. Those of a
	// session die with it (P4).
	messages []events.MessageSendEvent
	// inFlight are the monitor updates that the Watch has not reported as
	// completed, in order.
	inFlight *ordered[lntypes.OutPoint, []*chanmon.ChannelMonitorUpdate]
	// completionActions wait for all of a channel's updates to be durable.
	completionActions *ordered[lntypes.ChannelID, []completionAction]
	// raaBlockers hold back a channel's next revocation (S1).
	raaBlockers *ordered[lntypes.ChannelID, []raaBlocker]
	connected   bool
}

func newPeerState(id lntypes.PublicKey) *peerState {
	return &peerState{
		id:                id,
		channels:          newOrdered[lntypes.ChannelID, *channel.Channel](),
		requests:          newOrdered[lntypes.ChannelID, *inboundRequest](),
		inFlight:          newOrdered[lntypes.OutPoint, []*chanmon.ChannelMonitorUpdate](),
		completionActions: newOrdered[lntypes.ChannelID, []completionAction](),
		raaBlockers:       newOrdered[lntypes.ChannelID, []raaBlocker](),
	}
}

// removable reports that nothing is lost when the peer is forgotten.
func (p *peerState) removable() bool {
	funded := false
	p.channels.each(func(_ lntypes.ChannelID, c *channel.Channel) bool {
		funded = funded || c.Phase() == channel.PhaseFunded
		return !funded
	})
	return !funded && p.completionActions.len() == 0 && p.inFlight.len() == 0
}

// channelCount counts channels of every phase and requests.
func (p *peerState) channelCount() int { return p.channels.len() + p.requests.len() }

func (p *peerState) send(e events.MessageSendEvent) { p.messages = append(p.messages, e) }

// env is what a channel may use during one call.
func (m *ChannelManager) env() *channel.Env {
	return &channel.Env{
		FeeEstimator: m.feeEstimator, Logger: m.logger, NodeSigner: m.nodeSigner,
		SignerProvider: m.signerProvider, EntropySource: m.entropy, ChainHash: m.chainHash,
		Config: &m.config, BestBlock: m.bestBlock,
	}
}

// logFor is a log context about a channel of a peer.
func (m *ChannelManager) logFor(peer lntypes.PublicKey, id lntypes.ChannelID) logger.Context {
	return m.logContext.WithPeer(peer).WithChannel(id)
}

// funded finds a channel that has a monitor.
func (m *ChannelManager) funded(peer lntypes.PublicKey, id lntypes.ChannelID) (*peerState, *channel.Channel) {
	p, ok := m.peers.get(peer)
	if !ok {
		return nil, nil
	}
	c, ok := p.channels.get(id)
	if !ok || c.Phase() != channel.PhaseFunded {
		return p, nil
	}
	return p, c
}

// eachFunded calls f for a snapshot of all funded channels: f may close any.
func (m *ChannelManager) eachFunded(f func(*peerState, *channel.Channel)) {
	for _, p := range m.peers.values() {
		for _, c := range p.channels.values() {
			if now, ok := p.channels.get(c.ChannelID()); ok && now == c && c.Phase() == channel.PhaseFunded {
				f(p, c)
			}
		}
	}
}

// eachFundedThat is eachFunded for the channels for which want is true when their
// turn comes. It allocates nothing: with many channels the rest must cost little.
func (m *ChannelManager) eachFundedThat(want func(*channel.Channel) bool, f func(*peerState, *channel.Channel)) {
	m.peers.each(func(_ lntypes.PublicKey, p *peerState) bool {
		p.channels.each(func(_ lntypes.ChannelID, c *channel.Channel) bool {
			if !want(c) || c.Phase() != channel.PhaseFunded {
				return true
			}
			if now, ok := p.channels.get(c.ChannelID()); ok && now == c {
				f(p, c)
			}
			return true
		})
		return true
	})
}

// GetOurNodeID returns the key that peers know this node by.
func (m *ChannelManager) GetOurNodeID() lntypes.PublicKey { return m.ourNodeID }

// GetCurrentDefaultConfiguration returns the configuration that new channels
// start with.
func (m *ChannelManager) GetCurrentDefaultConfiguration() config.UserConfig { return m.config }

// CurrentBestBlock returns the tip that the manager has been told of.
func (m *ChannelManager) CurrentBestBlock() lntypes.BestBlock {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.bestBlock
}

// GetEventOrPersistenceNeededFuture returns a future that completes when events
// wait to be processed or the manager has changed.
func (m *ChannelManager) GetEventOrPersistenceNeededFuture() *wakers.Future {
	return m.notifier.GetFuture()
}

// GetAndClearNeedsPersistence reports whether the manager has changed in a way
// that should be written since the last time this was asked.
func (m *ChannelManager) GetAndClearNeedsPersistence() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	needs := m.needsPersist
	m.needsPersist = false
	return needs
}

// aliasTries bounds the search for an unused alias: a source that keeps
// repeating itself is reported instead of asked forever.
const aliasTries = 10_000

// newSCIDAlias draws an id under which the peer of a new channel may send us
// payments before and besides the real one (BOLT 2, channel_ready). It fails when
// the entropy source offers no unused one.
func (m *ChannelManager) newSCIDAlias() (lntypes.ShortChannelID, bool) {
	for range aliasTries {
		alias := newFakeSCID(namespaceOutboundAlias, m.bestBlock.Height, m.chainHash, m.fakeSCIDSeed, m.entropy)
		if _, used := m.scidAliases[alias]; alias != 0 && !used {
			m.scidAliases[alias] = struct{}{}
			return alias, true
		}
	}
	return 0, false
}
