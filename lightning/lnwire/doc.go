// Package lnwire holds every message of BOLT 1, 2, 4 and 7 as a struct with a
// strict codec, and the small unions that describe what is to follow from a
// message: ErrorAction, LightningError, NetworkUpdate, CommitmentUpdate.
//
// DecodeMessage turns a decrypted transport frame into a Message;
// AppendMessage and EncodeMessage do the reverse and refuse what does not fit
// into a frame. Each message also has Write and ReadX for its payload alone
// (without the two type bytes). Decoding follows BOLT 1:
//
//   - bytes missing, a value out of its range or a malformed extension are
//     a *lntypes.DecodeError, after which the connection is to be closed;
//   - an unknown record in a message's TLV extension is ignored when its type
//     is odd and an error when it is even;
//   - an unknown message type comes back as *Unknown; IsEven tells which kind;
//   - every point is checked to lie on the curve, except the node ids of
//     gossip, which their signatures vouch for, and the key of a payment
//     onion, whose sender must learn of the fault by a failure message.
//
// Signed gossip keeps all that it was signed with: unknown feature bits,
// address types, flags and trailing bytes survive decoding and re-encoding.
//
// Messages are plain data. Decoding copies out of the input, so that a message
// may outlive the buffer it was read from; it allocates no more than the input
// is long, whatever the lengths in it claim.
//
// What the package does not do: it handles no message, verifies no signature,
// keeps no connection state, and decides nothing about limits of the protocol
// beyond what the form of a message says. Strings in messages come from peers;
// UntrustedString is how they are shown to people.
package lnwire
