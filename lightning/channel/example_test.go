package channel_test

import (
	"fmt"

	"golightning/lightning/chain"
	"golightning/lightning/channel"
	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/sign"
)

type fixedFee uint32

func (f fixedFee) GetEstSatPer1000Weight(chain.ConfirmationTarget) uint32 { return uint32(f) }

// An owner gives a channel its providers with every call and sends what comes
// back.
func Example() {
	keys := sign.NewKeysManager([32]byte{1}, 0, 0)
	cfg := config.DefaultUserConfig()
	env := channel.Env{
		FeeEstimator: fixedFee(1000), NodeSigner: keys, SignerProvider: keys, EntropySource: keys,
		ChainHash: lntypes.NetworkRegtest.ChainHash(), Config: &cfg,
	}
	their := features.InitFeaturesEmpty()
	their.SetStaticRemoteKeyRequired()

	c, err := channel.NewOutboundV1(&env, channel.OutboundParams{
		TheirFeatures: &their, ValueSat: 100_000, PushMsat: 5_000_000, Config: &cfg,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	open, err := c.GetOpenChannel(&env)
	fmt.Println(c.State(), open.FundingSatoshis, open.PushMsat, err)

	// Too much is the caller's fault; the peer is not involved.
	_, err = channel.NewOutboundV1(&env, channel.OutboundParams{
		TheirFeatures: &their, ValueSat: 100_000, PushMsat: 100_000_001, Config: &cfg,
	})
	fmt.Println(err)
	// Output:
	// OpenSent 100000 sat 5000000 msat <nil>
	// misuse: push value 100000001 msat is more than the channel value 100000 sat
}
