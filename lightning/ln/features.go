package ln

import (
	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// ProvidedInitFeatures returns the features (BOLT 9) that a manager with this
// configuration speaks in init.
func ProvidedInitFeatures(cfg *config.UserConfig) features.InitFeatures {
	f := features.InitFeaturesEmpty()
	f.SetDataLossProtectRequired()
	f.SetUpfrontShutdownScriptOptional()
	f.SetVariableLengthOnionRequired()
	f.SetStaticRemoteKeyRequired()
	f.SetPaymentSecretRequired()
	f.SetBasicMPPOptional()
	f.SetWumboOptional()
	f.SetShutdownAnySegwitOptional()
	f.SetChannelTypeOptional()
	f.SetScidPrivacyOptional()
	f.SetZeroConfOptional()
	f.SetRouteBlindingOptional()
	if cfg.ChannelHandshakeConfig.NegotiateAnchorsZeroFeeHTLCTx {
		f.SetAnchorsZeroFeeHTLCTxOptional()
	}
	return f
}

// ProvidedNodeFeatures returns the features for our node_announcement.
func (m *ChannelManager) ProvidedNodeFeatures() features.NodeFeatures { return m.NodeFeatures() }

// ProvidedInitFeatures returns the features for our init, the same for every peer.
func (m *ChannelManager) ProvidedInitFeatures(lntypes.PublicKey) features.InitFeatures {
	return m.InitFeatures()
}

// GetChainHashes returns the one chain that the manager has channels on.
func (m *ChannelManager) GetChainHashes() *[]lntypes.ChainHash {
	return &[]lntypes.ChainHash{m.chainHash}
}

// NodeFeatures returns the features for our node_announcement.
func (m *ChannelManager) NodeFeatures() features.NodeFeatures {
	init := m.InitFeatures()
	f := init.ToNodeFeatures()
	f.SetKeysendOptional()
	return f
}

// ChannelFeatures returns the features of channels that we announce.
func (m *ChannelManager) ChannelFeatures() features.ChannelFeatures {
	init := m.InitFeatures()
	return init.ToChannelFeatures()
}

// ChannelTypeFeatures returns the channel features that we can do.
func (m *ChannelManager) ChannelTypeFeatures() features.ChannelTypeFeatures {
	init := m.InitFeatures()
	return features.ChannelTypeFeaturesFromInit(init)
}

// InitFeatures returns the features for our init.
func (m *ChannelManager) InitFeatures() features.InitFeatures { return ProvidedInitFeatures(&m.config) }
