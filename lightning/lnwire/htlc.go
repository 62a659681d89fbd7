package lnwire

import "golightning/lightning/lntypes"

// UpdateAddHTLC is update_add_htlc (BOLT 2).
type UpdateAddHTLC struct {
	ChannelID   lntypes.ChannelID
	HTLCID      uint64
	AmountMsat  lntypes.Msat
	PaymentHash lntypes.PaymentHash
	CltvExpiry  uint32 // block height
	// SkimmedFeeMsat is what the sender, by agreement with the receiver, has
	// kept of the amount in the onion (record 65537, bLIP 25); nil if absent.
	SkimmedFeeMsat     *lntypes.Msat
	OnionRoutingPacket OnionPacket
	// BlindingPoint is the path key of a blinded route; nil if absent.
	BlindingPoint *lntypes.PublicKey
}

// UpdateFulfillHTLC is update_fulfill_htlc (BOLT 2).
type UpdateFulfillHTLC struct {
	ChannelID       lntypes.ChannelID
	HTLCID          uint64
	PaymentPreimage lntypes.PaymentPreimage
	// AttributionData is nil if the record is absent.
	AttributionData *AttributionData
}

// UpdateFailHTLC is update_fail_htlc (BOLT 2).
type UpdateFailHTLC struct {
	ChannelID lntypes.ChannelID
	HTLCID    uint64
	Reason    OnionErrorPacket
	// AttributionData is nil if the record is absent.
	AttributionData *AttributionData
}

// UpdateFailMalformedHTLC is update_fail_malformed_htlc (BOLT 2).
type UpdateFailMalformedHTLC struct {
	ChannelID     lntypes.ChannelID
	HTLCID        uint64
	Sha256OfOnion [32]byte
	FailureCode   uint16
}

// AttributionData is the attribution_data record, by which the origin learns
// how long each hop held the HTLC (BOLT 4).
type AttributionData struct {
	// HoldTimes are 20 big-endian numbers of 32 bits.
	HoldTimes [80]byte
	// HMACs are 210 codes of 4 bytes.
	HMACs [840]byte
}

// OnionPacketHopDataLen is the length of hop_payloads in a payment onion, in
// bytes (BOLT 4).
const OnionPacketHopDataLen = 1300

// OnionPacket is onion_packet, the payment onion (BOLT 4). The public key is
// as received and may not be a valid point: what then follows is for the
// handler of the onion, which must answer with a failure.
type OnionPacket struct {
	Version   uint8
	PublicKey lntypes.PublicKey
	HopData   [OnionPacketHopDataLen]byte
	HMAC      [32]byte
}

// OnionErrorPacket is the encrypted reason of a failure (BOLT 4).
type OnionErrorPacket struct {
	Data []byte
}

// Packet is onion_message_packet (BOLT 4).
type Packet struct {
	Version   uint8
	PublicKey lntypes.PublicKey
	// HopData is onionmsg_payloads, usually 1300 or 32768 bytes.
	HopData []byte
	HMAC    [32]byte
}

// OnionMessage is onion_message (BOLT 4).
type OnionMessage struct {
	// BlindingPoint is the path key.
	BlindingPoint      lntypes.PublicKey
	OnionRoutingPacket Packet
}
