package onionmsg

import (
	"golightning/lightning/blinding"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/onion"
	"golightning/lightning/sign"
	"golightning/lightning/tlv"
)

// minContentsType is the least TLV type of contents (BOLT 4): below are the
// records of the onion itself.
const minContentsType = 64

// The TLV types of a hop's payload.
const (
	typeReplyPath     = 2
	typeEncryptedData = 4
)

// maxSelfHops is how many layers in a row may name ourselves as the next hop.
// Paths may have some to look longer than they are; more serve only to keep us
// busy.
const maxSelfHops = 10

// OutboundOnionMessage is a message that is ready to be sent.
type OutboundOnionMessage struct {
	// FirstNodeID is the peer that it has to be sent to.
	FirstNodeID lntypes.PublicKey
	Message     lnwire.OnionMessage
	// Addresses says where that node can be reached if it is no peer yet, nil
	// otherwise.
	Addresses *[]lnwire.SocketAddress
}

// CreateOnionMessage wraps contents for a path. It draws twice from the entropy
// source: the secret of all keys, and the padding. The error is a SendError.
func CreateOnionMessage(
	entropySource lntypes.EntropySource, nodeSigner sign.NodeSigner, path OnionMessagePath,
	contents OnionMessageContents, replyPath *blinding.BlindedPath,
) (OutboundOnionMessage, error) {
	var none OutboundOnionMessage
	destination := path.Destination
	hidden, blinded := destination.(BlindedPath)
	switch {
	case destination == nil:
		return none, PathNotFound{}
	case blinded && len(hidden.A.BlindedHops) == 0:
		return none, TooFewBlindedHops{}
	case contents.TLVType() < minContentsType:
		return none, InvalidMessage{}
	}
	if blinded && len(path.IntermediateNodes) == 0 {
		var err error
		if hidden.A, err = advancePastUs(hidden.A, nodeSigner); err != nil {
			return none, err
		}
		destination = hidden
	}

	secret := lntypes.SecretKey(entropySource.GetSecureRandomBytes())
	hops, err := hopsOf(path.IntermediateNodes, destination, secret)
	if err != nil {
		return none, Secp256k1{lntypes.Secp256k1ErrorInvalidPublicKey}
	}
	out := OutboundOnionMessage{Addresses: path.FirstNodeAddresses}
	if blinded && len(path.IntermediateNodes) == 0 {
		out.FirstNodeID = hidden.A.IntroductionNodeID
		out.Message.BlindingPoint = hidden.A.BlindingPoint
	} else {
		out.FirstNodeID = path.FirstNode()
		if out.Message.BlindingPoint, err = secp.PubKeyFromSecret(secret); err != nil {
			return none, Secp256k1{lntypes.Secp256k1ErrorInvalidSecretKey}
		}
	}

	ids := make([]lntypes.PublicKey, len(hops))
	for i, h := range hops {
		ids[i] = h.BlindedNodeID
	}
	keys, err := onion.HopKeysFor(ids, secret)
	if err != nil {
		return none, Secp256k1{lntypes.Secp256k1ErrorInvalidPublicKey}
	}
	payloads := payloadsFor(hops, contents, replyPath)
	size := onion.SmallMessageHopDataLen
	if need := onion.PayloadsLen(payloads); need > onion.BigMessageHopDataLen {
		return none, TooBigPacket{}
	} else if need > onion.SmallMessageHopDataLen {
		size = onion.BigMessageHopDataLen
	}
	out.Message.OnionRoutingPacket, err = onion.BuildMessagePacket(payloads, keys, entropySource.GetSecureRandomBytes(), size)
	if err != nil {
		return none, TooBigPacket{}
	}
	return out, nil
}

// hopsOf lists the hops of the whole path in their disguise. The part in the
// clear is blinded with our own secret; at its end the message passes over to
// the recipient's blinded path, if it has one.
func hopsOf(nodes []lntypes.PublicKey, destination Destination, secret lntypes.SecretKey) ([]blinding.BlindedHop, error) {
	nodes = append([]lntypes.PublicKey(nil), nodes...)
	var tail []blinding.BlindedHop
	var last []byte
	switch d := destination.(type) {
	case Node:
		nodes = append(nodes, d.A)
		last = (&blinding.MessageReceiveTlvs{}).Write()
	case BlindedPath:
		tail = d.A.BlindedHops
		last = (&blinding.MessageForwardTlvs{
			NextNodeID: d.A.IntroductionNodeID, NextBlindingOverride: &d.A.BlindingPoint,
		}).Write()
	}
	if len(nodes) == 0 {
		return tail, nil
	}
	payloads := make([][]byte, len(nodes))
	for i := range payloads {
		if i+1 < len(nodes) {
			payloads[i] = (&blinding.MessageForwardTlvs{NextNodeID: nodes[i+1]}).Write()
		} else {
			payloads[i] = last
		}
	}
	hops, err := blinding.BlindHops(nodes, payloads, secret)
	if err != nil {
		return nil, err
	}
	return append(hops, tail...), nil
}

// payloadsFor writes the hops' payloads, each after its length.
func payloadsFor(hops []blinding.BlindedHop, contents OnionMessageContents, replyPath *blinding.BlindedPath) [][]byte {
	payloads := make([][]byte, len(hops))
	for i, h := range hops {
		var p []byte
		final := i+1 == len(hops)
		if final && replyPath != nil {
			p = tlv.AppendRecord(p, typeReplyPath, replyPath.Write())
		}
		p = tlv.AppendRecord(p, typeEncryptedData, h.EncryptedPayload)
		if final {
			p = tlv.AppendRecord(p, contents.TLVType(), contents.Write())
		}
		payloads[i] = append(tlv.AppendBigSize(nil, uint64(len(p))), p...)
	}
	return payloads
}

// advancePastUs takes the hops off a blinded path that are ourselves: nobody
// can send to himself. The error is a SendError.
func advancePastUs(path blinding.BlindedPath, signer sign.NodeSigner) (blinding.BlindedPath, error) {
	us, err := signer.GetNodeID(sign.RecipientNode)
	if err != nil {
		return path, GetNodeIDFailed{}
	}
	for range maxSelfHops {
		if path.IntroductionNodeID != us {
			return path, nil
		}
		ss, err := signer.Ecdh(sign.RecipientNode, path.BlindingPoint, nil)
		if err != nil {
			return path, BlindedPathAdvanceFailed{}
		}
		hop, err := openHop(path.BlindedHops[0].EncryptedPayload, ss)
		fwd, forwards := hop.(blinding.MessageForwardTlvs)
		if err != nil || !forwards || fwd.ShortChannelID != nil || len(path.BlindedHops) == 1 {
			return path, BlindedPathAdvanceFailed{}
		}
		next, err := nextBlindingPoint(fwd, path.BlindingPoint, ss)
		if err != nil {
			return path, BlindedPathAdvanceFailed{}
		}
		path = blinding.BlindedPath{
			IntroductionNodeID: fwd.NextNodeID, BlindingPoint: next, BlindedHops: path.BlindedHops[1:],
		}
	}
	return path, BlindedPathAdvanceFailed{}
}

// openHop decrypts what the path's maker has to say to us.
func openHop(encrypted []byte, ss [32]byte) (blinding.MessageTlvs, error) {
	plain, err := blinding.Unblind(encrypted, ss)
	if err != nil {
		return nil, err
	}
	return blinding.ReadMessageTlvs(plain)
}

func nextBlindingPoint(fwd blinding.MessageForwardTlvs, point lntypes.PublicKey, ss [32]byte) (lntypes.PublicKey, error) {
	if fwd.NextBlindingOverride != nil {
		return *fwd.NextBlindingOverride, nil
	}
	return blinding.NextBlindingPoint(point, ss)
}

// errPeel says that a message cannot be peeled. Nobody is told why: an answer
// would tell the sender that we are on the path.
type errPeel string

// Error returns the reason, for the log.
func (e errPeel) Error() string { return "onionmsg: " + string(e) }

// PeelOnionMessage takes our layer off a message. The custom handler reads
// contents that are not BOLT 12's. The error says no more than that the message
// is to be dropped.
func PeelOnionMessage(
	msg *lnwire.OnionMessage, nodeSigner sign.NodeSigner, log logger.Logger, customHandler CustomOnionMessageHandler,
) (PeeledOnion, error) {
	peeled, err := peel(msg, nodeSigner, customHandler)
	if err != nil {
		logger.For(log).Tracef("Cannot peel an onion message: %v", err)
		return nil, err
	}
	return peeled, nil
}

func peel(msg *lnwire.OnionMessage, signer sign.NodeSigner, custom CustomOnionMessageHandler) (PeeledOnion, error) {
	ss, err := signer.Ecdh(sign.RecipientNode, msg.BlindingPoint, nil)
	if err != nil {
		return nil, errPeel("the signer gives no shared secret")
	}
	tweak := lntypes.BigEndianScalar(blinding.NodeTweak(ss))
	packet := &msg.OnionRoutingPacket
	onionSS, err := signer.Ecdh(sign.RecipientNode, packet.PublicKey, &tweak)
	if err != nil {
		return nil, errPeel("the signer gives no shared secret for the packet")
	}
	peeled, err := onion.Peel(packet.HopData, packet.HMAC, onionSS, nil)
	if err != nil {
		return nil, err
	}
	payload, err := readPayload(peeled.Payload, custom)
	if err != nil {
		return nil, err
	}
	result, err := resultOf(msg, payload, peeled, ss, onionSS)
	if _, given := result.(Receive); !given {
		releaseContents(payload.contents)
	}
	return result, err
}

// resultOf decides what the peeled layer asks for.
func resultOf(msg *lnwire.OnionMessage, payload payload, peeled onion.Peeled, ss, onionSS [32]byte) (PeeledOnion, error) {
	hop, err := openHop(payload.encrypted, ss)
	if err != nil {
		return nil, errPeel("the encrypted data is not for us")
	}
	switch hop := hop.(type) {
	case blinding.MessageForwardTlvs:
		if peeled.Final || payload.hasContents {
			return nil, errPeel("a final hop is told to forward")
		}
		return forwardOf(msg, hop, peeled, ss, onionSS)
	case blinding.MessageReceiveTlvs:
		if !peeled.Final || payload.contents == nil {
			return nil, errPeel("a hop on the way is told to receive, or nothing")
		}
		r := Receive{A: payload.contents, C: payload.replyPath}
		if hop.PathID != nil {
			if len(hop.PathID) != 32 {
				return nil, errPeel("a path id that is none of ours")
			}
			id := [32]byte(hop.PathID)
			r.B = &id
		}
		return r, nil
	}
	return nil, errPeel("a hop of unknown kind")
}

func forwardOf(
	msg *lnwire.OnionMessage, hop blinding.MessageForwardTlvs, peeled onion.Peeled, ss, onionSS [32]byte,
) (PeeledOnion, error) {
	if hop.ShortChannelID != nil {
		return nil, errPeel("the next hop is named by a channel")
	}
	key, err := onion.NextHopPubKey(msg.OnionRoutingPacket.PublicKey, onionSS)
	if err != nil {
		return nil, errPeel("the next packet has no key")
	}
	point, err := nextBlindingPoint(hop, msg.BlindingPoint, ss)
	if err != nil {
		return nil, errPeel("the next hop has no blinding point")
	}
	return Forward{A: hop.NextNodeID, B: lnwire.OnionMessage{
		BlindingPoint: point,
		OnionRoutingPacket: lnwire.Packet{
			PublicKey: key, HopData: peeled.NextHopData, HMAC: peeled.NextHMAC,
		},
	}}, nil
}

// payload is a hop's payload.
type payload struct {
	replyPath   *blinding.BlindedPath
	encrypted   []byte
	contents    ParsedOnionMessageContents
	hasContents bool // there is a record of contents, known or not
}

// readPayload decodes a hop's payload. There is at most one record of contents,
// which may be unknown if its type is odd.
func readPayload(b []byte, custom CustomOnionMessageHandler) (payload, error) {
	var p payload
	s := tlv.NewStream(b)
	for s.Next() {
		switch typ := s.Type(); {
		case typ == typeReplyPath:
			path := blinding.BlindedPathFrom(s.Value())
			p.replyPath = &path
		case typ == typeEncryptedData:
			p.encrypted = s.Value().Rest()
		case typ < minContentsType:
			s.Unknown()
		case p.hasContents:
			s.Fail(lntypes.ErrInvalidValue)
		default:
			p.hasContents = true
			contents, err := readContents(typ, s.Value().Rest(), custom)
			if err != nil {
				s.Fail(err)
			} else if contents == nil {
				s.Unknown()
			}
			p.contents = contents
		}
	}
	err := s.Err()
	if err == nil && p.encrypted == nil {
		err = errPeel("no encrypted data")
	}
	if err != nil {
		releaseContents(p.contents)
		return payload{}, err
	}
	return p, nil
}

// release tells contents that came from a handler that they are dropped, if
// they want to know.
func release(contents OnionMessageContents) {
	if r, ok := contents.(interface{ Release() }); ok {
		r.Release()
	}
}

func releaseContents(contents ParsedOnionMessageContents) {
	if c, ok := contents.(Custom); ok {
		release(c.A)
	}
}

// readContents decodes contents; nil for a type that nobody knows.
func readContents(typ uint64, b []byte, custom CustomOnionMessageHandler) (ParsedOnionMessageContents, error) {
	switch typ {
	case typeInvoiceRequest:
		m, err := offersRequest(b)
		return m, err
	case typeInvoice:
		m, err := offersInvoice(b)
		return m, err
	case typeInvoiceError:
		m, err := offersError(b)
		return m, err
	}
	m, err := custom.ReadCustomMessage(typ, b)
	if err != nil || m == nil {
		return nil, err
	}
	return Custom{m}, nil
}
