package onion

import "fmt"

// Code is a failure code (BOLT 4, "Failure Messages").
type Code uint16

// Flags of a failure code.
const (
	// BadOnion: the node could not read the onion at all.
	BadOnion Code = 0x8000
	// Perm: trying again the same way is useless.
	Perm Code = 0x4000
	// Node: the whole node is at fault, not only the channel.
	Node Code = 0x2000
	// Update: the channel's terms differ; a channel_update may follow.
	Update Code = 0x1000
)

// The failure codes.
const (
	TemporaryNodeFailure             Code = Node | 2
	PermanentNodeFailure             Code = Perm | Node | 2
	RequiredNodeFeatureMissing       Code = Perm | Node | 3
	InvalidOnionVersion              Code = BadOnion | Perm | 4
	InvalidOnionHMAC                 Code = BadOnion | Perm | 5
	InvalidOnionKey                  Code = BadOnion | Perm | 6
	TemporaryChannelFailure          Code = Update | 7
	PermanentChannelFailure          Code = Perm | 8
	RequiredChannelFeatureMissing    Code = Perm | 9
	UnknownNextPeer                  Code = Perm | 10
	AmountBelowMinimum               Code = Update | 11
	FeeInsufficient                  Code = Update | 12
	IncorrectCLTVExpiry              Code = Update | 13
	ExpiryTooSoon                    Code = Update | 14
	IncorrectOrUnknownPaymentDetails Code = Perm | 15
	FinalIncorrectCLTVExpiry         Code = 18
	FinalIncorrectHTLCAmount         Code = 19
	ChannelDisabled                  Code = Update | 20
	ExpiryTooFar                     Code = 21
	InvalidOnionPayload              Code = Perm | 22
	MPPTimeout                       Code = 23
	InvalidOnionBlinding             Code = BadOnion | Perm | 24
)

// Codes that are no longer sent but still understood.
const (
	InvalidRealm           Code = Perm | 1
	IncorrectPaymentAmount Code = Perm | 16
	FinalExpiryTooSoon     Code = 17
)

var codeNames = map[Code]string{
	InvalidRealm: "invalid_realm", TemporaryNodeFailure: "temporary_node_failure",
	PermanentNodeFailure: "permanent_node_failure", RequiredNodeFeatureMissing: "required_node_feature_missing",
	InvalidOnionVersion: "invalid_onion_version", InvalidOnionHMAC: "invalid_onion_hmac",
	InvalidOnionKey: "invalid_onion_key", TemporaryChannelFailure: "temporary_channel_failure",
	PermanentChannelFailure: "permanent_channel_failure", RequiredChannelFeatureMissing: "required_channel_feature_missing",
	UnknownNextPeer: "unknown_next_peer", AmountBelowMinimum: "amount_below_minimum",
	FeeInsufficient: "fee_insufficient", IncorrectCLTVExpiry: "incorrect_cltv_expiry",
	ExpiryTooSoon: "expiry_too_soon", IncorrectOrUnknownPaymentDetails: "incorrect_or_unknown_payment_details",
	IncorrectPaymentAmount: "incorrect_payment_amount", FinalExpiryTooSoon: "final_expiry_too_soon",
	FinalIncorrectCLTVExpiry: "final_incorrect_cltv_expiry", FinalIncorrectHTLCAmount: "final_incorrect_htlc_amount",
	ChannelDisabled: "channel_disabled", ExpiryTooFar: "expiry_too_far",
	InvalidOnionPayload: "invalid_onion_payload", MPPTimeout: "mpp_timeout",
	InvalidOnionBlinding: "invalid_onion_blinding",
}

// Has reports whether all bits of flag are set.
func (c Code) Has(flag Code) bool { return c&flag == flag }

// String returns the BOLT's name of the code, or its number.
func (c Code) String() string {
	if s, ok := codeNames[c]; ok {
		return s
	}
	return fmt.Sprintf("failure code %#04x", uint16(c))
}

// contextLen returns how many bytes of values stand before the length of the
// channel_update in a failure with the Update flag.
func (c Code) contextLen() int {
	switch c {
	case AmountBelowMinimum, FeeInsufficient:
		return 8 // the amount
	case IncorrectCLTVExpiry:
		return 4 // the expiry
	case ChannelDisabled:
		return 2 // flags
	}
	return 0
}
