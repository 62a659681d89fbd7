package ln

import (
	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/config"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/router"
	"golightning/lightning/sign"
)

// ChannelManagerReadArgs is what a manager that is read back cannot get from its
// blob.
type ChannelManagerReadArgs struct {
	// EntropySource as in NewChannelManager.
	EntropySource lntypes.EntropySource
	// NodeSigner must be of the same node.
	NodeSigner sign.NodeSigner
	// SignerProvider must know the channels' signers.
	SignerProvider sign.SignerProvider
	// FeeEstimator as in NewChannelManager.
	FeeEstimator chain.FeeEstimator
	// ChainMonitor as in NewChannelManager. It need not have its monitors yet: it
	// is not called before the first call after reading.
	ChainMonitor chanmon.Watch
	// TxBroadcaster as in NewChannelManager.
	TxBroadcaster chain.BroadcasterInterface
	// Router as in NewChannelManager.
	Router router.Router
	// Logger as in NewChannelManager.
	Logger logger.Logger
	// DefaultConfig is the configuration for new channels.
	DefaultConfig config.UserConfig

	monitors []*chanmon.ChannelMonitor
}

// NewChannelManagerReadArgs takes the arguments together with the monitors of all
// channels, read from disk in their latest state. They are borrowed until
// [ReadChannelManager] returns.
func NewChannelManagerReadArgs(entropySource lntypes.EntropySource, nodeSigner sign.NodeSigner,
	signerProvider sign.SignerProvider, feeEstimator chain.FeeEstimator, chainMonitor chanmon.Watch,
	txBroadcaster chain.BroadcasterInterface, router router.Router, log logger.Logger, defaultConfig config.UserConfig,
	channelMonitors []*chanmon.ChannelMonitor) ChannelManagerReadArgs {
	return ChannelManagerReadArgs{
		EntropySource: entropySource, NodeSigner: nodeSigner, SignerProvider: signerProvider,
		FeeEstimator: feeEstimator, ChainMonitor: chainMonitor, TxBroadcaster: txBroadcaster, Router: router,
		Logger: log, DefaultConfig: defaultConfig, monitors: channelMonitors,
	}
}
