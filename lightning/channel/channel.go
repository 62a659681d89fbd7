package channel

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/onion"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// Env is what a channel may use while it handles a call. The channel keeps none
// of it. All providers may be called under the owner's lock.
type Env struct {
	// FeeEstimator gives feerates; the channel applies the floor.
	FeeEstimator chain.FeeEstimator
	// Logger may be nil.
	Logger logger.Logger
	// NodeSigner signs announcements.
	NodeSigner sign.NodeSigner
	// SignerProvider makes the channel's signer and scripts.
	SignerProvider sign.SignerProvider
	// EntropySource is drawn from when a channel is made or read.
	EntropySource lntypes.EntropySource
	// ChainHash is the chain that the node is on.
	ChainHash lntypes.ChainHash
	// Config is the node's configuration.
	Config *config.UserConfig
	// BestBlock is the tip that the owner knows.
	BestBlock lntypes.BestBlock
}

// Channel is one channel. Its methods must not be called concurrently; package
// doc says what they return. It holds no reference to an Env.
type Channel struct {
	flags
	state State
	// funded is set once the channel has a monitor.
	funded bool
	// stale is set for good when the peer proved that our state is outdated: our
	// commitment transaction may be revoked and must not be broadcast.
	stale bool

	config     config.ChannelConfig
	prevConfig *prevConfig
	// announced: the channel is public. upfront: we committed to a close script.
	announced, upfront bool
	// handshakeLimits are the limits for accept_channel, then nil.
	handshakeLimits *config.ChannelHandshakeLimits

	userID             lntypes.U128
	id                 lntypes.ChannelID
	temporaryID        *lntypes.ChannelID
	counterpartyNodeID lntypes.PublicKey

	value lntypes.Sat
	// channelType is the negotiated type; anchors caches its one bit that
	// changes transactions.
	channelType features.ChannelTypeFeatures
	anchors     bool
	// params does not change once the funding outpoint is known, when holderSide
	// and theirSide, which cache what follows from it, are made.
	params                *chanutil.ChannelTransactionParameters
	holderSide, theirSide *chanutil.DirectedChannelTransactionParameters
	// fundingRedeem and fundingScript are filled with the counterparty's key.
	fundingRedeem, fundingScript []byte
	theirFunding                 fundingKey
	fundingTx                    *wire.MsgTx
	batchFunding                 bool

	signer          sign.WriteableEcdsaChannelSigner
	channelKeysID   [32]byte
	destination     []byte
	shutdownScript  *lntypes.ShutdownScript
	theirShutdown   []byte
	targetCloseRate *uint32

	// Commitment numbers: the ones that the next commitment transaction of each
	// side will have. They count down.
	holderNumber, counterpartyNumber uint64
	// holderPoints remembers the per-commitment points of holderNumber and of the
	// one after, so that the signer derives each once.
	holderPoints [2]numberedPoint
	// theirPoint is the counterparty's per-commitment point for
	// counterpartyNumber, theirPrevPoint the one before.
	theirPoint     *peerPoint
	theirPrevPoint *lntypes.PublicKey
	secrets        *chanutil.CounterpartyCommitmentSecrets
	// signedCommitment caches the transaction of counterpartyNumber from when it
	// is built for the monitor until it is signed.
	unsigned *commitment

	// valueToSelf is our balance, without pending HTLCs, fees and anchors. msat.
	valueToSelf lntypes.Msat
	inbound     []inboundHTLC
	outbound    []outboundHTLC
	held        []heldUpdate
	heldFee     *uint32
	fees        feeUpdates
	feerate     uint32
	// nextHolderHTLCID and nextCounterpartyHTLCID count up.
	nextHolderHTLCID, nextCounterpartyHTLCID uint64
	resendOrder                              RAACommitmentOrder

	waiting waitingForMonitor
	// blocked are updates that the owner holds back, in order.
	blocked        []*chanmon.ChannelMonitorUpdate
	latestUpdateID uint64
	// fallenSigner* are set when the signer refused; see SignerUnblocked.
	signerPendingCommitment, signerPendingFunding bool

	// expectingCommitment: the peer owes us a commitment_signed that takes
	// removed HTLCs or an old feerate out of our own transaction. closing_signed
	// waits for it.
	expectingCommitment  bool
	lastClosingFee       *closingOffer
	pendingClosingSigned *lnwire.ClosingSigned
	closingLimits        *feeRange
	closingInFlight      bool

	fundingConfirmedIn *lntypes.BlockHash
	fundingHeight      uint32
	scid               *lntypes.ShortChannelID
	creationHeight     uint32
	minimumDepth       *uint32
	unfundedTicks      uint

	limits partyLimits
	// counterpartyForwarding is what the peer charges, from its channel_update.
	counterpartyForwarding *route.CounterpartyForwardingInfo

	inboundSCIDAlias  *lntypes.ShortChannelID
	outboundSCIDAlias lntypes.ShortChannelID
	announcement      announcementState
	// announcementAnswered: the peer got announcement_signatures on this connection.
	announcementAnswered bool
	theirAnnouncement    *announcementSigs
	updateStatus         ChannelUpdateStatus
	// updateTimeCounter is the timestamp for our next channel_update.
	updateTimeCounter uint32
	// updateTold is the timestamp of the last one that the network was told.
	updateTold uint32

	pendingEventEmitted, readyEventEmitted bool
	// awaitingTicks counts timer ticks since a message that needs an answer.
	awaitingTicks *uint8
	// earlyReady is a channel_ready that came before channel_reestablish, as lnd
	// sends it; handled after.
	earlyReady *lnwire.ChannelReady
}

// partyLimits are what each side allows the other, from open_channel and
// accept_channel. A holder limit binds the peer, a counterparty limit us.
type partyLimits struct {
	holderDust, counterpartyDust               lntypes.Sat
	holderMaxInFlight, counterpartyMaxInFlight lntypes.Msat
	// holderReserve is the balance that we require the peer to keep;
	// counterpartyReserve what it requires of us, nil before it said.
	holderReserve                              lntypes.Sat
	counterpartyReserve                        *lntypes.Sat
	holderHTLCMinimum, counterpartyHTLCMinimum lntypes.Msat
	holderMaxAccepted, counterpartyMaxAccepted uint16
}

type prevConfig struct {
	config config.ChannelConfig
	ticks  int
}

type numberedPoint struct {
	number uint64
	point  lntypes.PublicKey
	known  bool
}

type announcementSigs struct{ node, bitcoin lntypes.Signature }

type closingOffer struct {
	fee lntypes.Sat
	sig lntypes.Signature
}

type feeRange struct{ min, max lntypes.Sat }

// waitingForMonitor is what follows from state changes whose monitor update is
// not on disk yet. None of it is visible outside before MonitorUpdatingRestored.
type waitingForMonitor struct {
	channelReady, revokeAndACK, commitmentSigned bool
	// shutdown waits behind commitmentSigned. It is not stored: after a
	// reconnection it is sent anyway.
	shutdown bool

	forwards        []AcceptedHTLC
	failures        []FailedHTLC
	finalizedClaims []route.HTLCSource
}

func (c *Channel) log(env *Env) logger.Context {
	if env == nil || env.Logger == nil {
		return logger.Context{}
	}
	return logger.For(env.Logger).WithPeer(c.counterpartyNodeID).WithChannel(c.id)
}

// reserve is the balance that the peer requires of us, 0 before it said.
func (l *partyLimits) reserveOfOurs() lntypes.Sat {
	if l.counterpartyReserve == nil {
		return 0
	}
	return *l.counterpartyReserve
}

// anchorCost is what both anchor outputs take from the funder.
func (c *Channel) anchorCost() lntypes.Sat {
	if c.anchors {
		return 2 * AnchorOutputValue
	}
	return 0
}

// setType fixes the channel type in every place that depends on it.
func (c *Channel) setType(t features.ChannelTypeFeatures) {
	c.channelType = t
	c.anchors = t.SupportsAnchorsZeroFeeHTLCTx()
	c.params.ChannelTypeFeatures = t
}

// holderPoint returns our per-commitment point for a commitment number; the
// signer is asked once for each.
func (c *Channel) holderPoint(number uint64) lntypes.PublicKey {
	slot := &c.holderPoints[number%2]
	if !slot.known || slot.number != number {
		*slot = numberedPoint{number: number, point: c.signer.GetPerCommitmentPoint(number), known: true}
	}
	return slot.point
}

func failReasonOf(msg *lnwire.UpdateFailHTLC) onion.HTLCFailReason {
	return onion.FailReasonFromMsg(msg)
}
