// Package onion builds and peels onions (BOLT 4): the packets that tell each
// node of a path only what it has to know, and the failures that come back.
//
//	sender      CreatePaymentOnion(path, sessionPriv, ...)       -> packet, amount, expiry
//	forwarder   DecodeIncomingHTLC(msg, ecdh)                    -> Hop, shared secret
//	            CreateForwardInfo / CreateReceiveInfo            -> PendingHTLCInfo
//	            HTLCFailReason.GetEncryptedFailurePacket         -> update_fail_htlc
//	sender      ProcessOnionFailure(path, sessionPriv, ...)      -> DecodedOnionFailure
//
// Onions for onion messages are the same but of any length, without associated
// data: HopKeysFor, BuildMessagePacket and Peel.
//
// Point operations, the cost of it all: building takes one ECDH and one base
// point multiplication per hop (no more than there are hops), peeling one ECDH,
// and one multiplication more if the onion goes on.
//
// Functions are pure: no locks, no randomness, no clock. ECDH is a function
// argument, so that the node key can live in a signer. All errors that a peer can
// cause are Refusal or InboundHTLCErr and say how to fail the HTLC; the sender's
// own mistakes are APIError. Secrets redact themselves when printed.
//
// What it does not do: it keeps no state (no replay cache: an HTLC is unique in
// its channel), looks up no channel, applies no channel_update from a failure to
// anything (known-attacks O4), and knows no payment: whether a payment secret is
// the right one is for package payments.
package onion
