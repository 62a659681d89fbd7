package noise

import (
	"crypto/sha256"

	"golightning/lightning/internal/lncrypto"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// Lengths of the three acts in bytes (BOLT 8, Handshake Exchange). Acts one
// and two are a version byte, an ephemeral key and a tag; act three is a
// version byte, the encrypted static key with its tag, and a tag.
const (
	ActOneLen   = 50
	ActTwoLen   = 50
	ActThreeLen = 66
)

const (
	tagLen     = 16
	pubKeyLen  = 33
	versionOne = 0
)

// StaticKey is the node's long-lived identity. It lets the key stay in a
// signer: only the two operations that BOLT 8 needs are asked for. The methods
// are called from within Handshake methods and must not use that Handshake.
type StaticKey interface {
	// PublicKey returns the node id.
	PublicKey() (lntypes.PublicKey, error)

	// ECDH returns the SHA256 of the compressed product of the point and the
	// node's secret key.
	ECDH(their lntypes.PublicKey) ([32]byte, error)
}

// PointKey may be implemented by a StaticKey that takes a parsed key: the handshake
// has one, and parsing it again costs a square root.
type PointKey interface {
	// ECDHPoint is ECDH.
	ECDHPoint(their *secp.Point) ([32]byte, error)
}

// staticECDH is the secret that the node's key shares with the peer's ephemeral key.
func (h *Handshake) staticECDH() ([32]byte, error) {
	if k, ok := h.local.(PointKey); ok {
		return k.ECDHPoint(&h.peerPoint)
	}
	return h.local.ECDH(h.peerEphem)
}

// Step is the state of a Handshake: what it waits for.
type Step uint8

// The steps of a handshake. An initiator goes through SendActOne, AwaitActTwo
// and Done; a responder through AwaitActOne, AwaitActThree and Done. Failed is
// final and reached from each.
const (
	SendActOne Step = iota
	AwaitActOne
	AwaitActTwo
	AwaitActThree
	Done
	Failed
)

// String returns the step's name.
func (s Step) String() string {
	switch s {
	case SendActOne:
		return "SendActOne"
	case AwaitActOne:
		return "AwaitActOne"
	case AwaitActTwo:
		return "AwaitActTwo"
	case AwaitActThree:
		return "AwaitActThree"
	case Done:
		return "Done"
	case Failed:
		return "Failed"
	}
	return "unknown step"
}

// protocolName and prologue start the transcript (BOLT 8, Handshake State
// Initialization).
const (
	protocolName = "Noise_XK_secp256k1_ChaChaPoly_SHA256"
	prologue     = "lightning"
)

// Handshake is one side of one BOLT 8 handshake. Create it with NewInitiator
// or NewResponder.
//
// Invariant: the ephemeral secret and the transcript are wiped as soon as the
// handshake is done or failed.
type Handshake struct {
	step      Step
	local     StaticKey
	remote    lntypes.PublicKey // the responder's node id, or the initiator's after act three
	ephemeral lntypes.SecretKey
	// remotePoint (initiator only) and peerPoint are remote and the peer's
	// ephemeral key parsed, which costs a square root each time.
	remotePoint secp.Point
	peerEphem   lntypes.PublicKey
	peerPoint   secp.Point
	hash        [32]byte // h: digest of everything sent and received
	chain       [32]byte // ck: chaining key
	tempKey     [32]byte // temp_k2 between acts two and three
}

// NewInitiator returns the handshake of the side that connects. The remote key
// is the node id of the node to be reached; ephemeral must be fresh for every
// connection. The error is *Error of kind ErrLocalKey or ErrBadPubkey.
func NewInitiator(local StaticKey, remote lntypes.PublicKey, ephemeral lntypes.SecretKey) (*Handshake, error) {
	point, err := secp.ParsePoint(remote)
	if err != nil {
		return nil, makeError(ErrBadPubkey, "the node id to connect to is no curve point")
	}
	h := &Handshake{step: SendActOne, local: local, remote: remote, remotePoint: point, ephemeral: ephemeral}
	h.start(remote)
	return h, nil
}

// NewResponder returns the handshake of the side that was connected to. The
// error is *Error of kind ErrLocalKey if the static key does not give its
// public key.
func NewResponder(local StaticKey) (*Handshake, error) {
	self, err := local.PublicKey()
	if err != nil {
		return nil, makeError(ErrLocalKey, "no node id: "+err.Error())
	}
	h := &Handshake{step: AwaitActOne, local: local}
	h.start(self)
	return h, nil
}

// start sets up the transcript; both sides mix the responder's node id first.
func (h *Handshake) start(responder lntypes.PublicKey) {
	h.chain = sha256.Sum256([]byte(protocolName))
	h.hash = h.chain
	h.mixHash([]byte(prologue))
	h.mixHash(responder[:])
}

// Step tells what the handshake waits for.
func (h *Handshake) Step() Step { return h.step }

// RemoteKey returns the peer's node id. For a responder it is known, and the
// result true, only after ReadActThree succeeded.
func (h *Handshake) RemoteKey() (lntypes.PublicKey, bool) {
	return h.remote, h.remote != lntypes.PublicKey{}
}

// ActOne returns the first act, to be sent by the initiator.
func (h *Handshake) ActOne() ([ActOneLen]byte, error) {
	if err := h.expect(SendActOne); err != nil {
		return [ActOneLen]byte{}, err
	}
	act, _, err := h.sendEphemeral(&h.remotePoint)
	if err != nil {
		return [ActOneLen]byte{}, h.fail(err)
	}
	h.step = AwaitActTwo
	return act, nil
}

// ReadActOne takes the initiator's first act and returns the second, to be
// sent by the responder. The ephemeral key must be fresh for every connection.
func (h *Handshake) ReadActOne(act []byte, ephemeral lntypes.SecretKey) ([ActTwoLen]byte, error) {
	if err := h.expect(AwaitActOne); err != nil {
		return [ActTwoLen]byte{}, err
	}
	h.ephemeral = ephemeral
	_, err := h.readEphemeral(1, act, h.staticECDH)
	if err != nil {
		return [ActTwoLen]byte{}, h.fail(err)
	}
	reply, tempKey, err := h.sendEphemeral(&h.peerPoint)
	if err != nil {
		return [ActTwoLen]byte{}, h.fail(err)
	}
	h.tempKey = tempKey
	h.step = AwaitActThree
	return reply, nil
}

// ReadActTwo takes the responder's act and returns the third act and the
// transport. The third act must be sent before anything that the transport
// encrypts.
func (h *Handshake) ReadActTwo(act []byte) ([ActThreeLen]byte, *Transport, error) {
	var reply [ActThreeLen]byte
	if err := h.expect(AwaitActTwo); err != nil {
		return reply, nil, err
	}
	tempKey, err := h.readEphemeral(2, act, func() ([32]byte, error) {
		return secp.ECDHPoint(h.ephemeral, &h.peerPoint)
	})
	if err != nil {
		return reply, nil, h.fail(err)
	}
	self, err := h.local.PublicKey()
	if err != nil {
		return reply, nil, h.fail(makeError(ErrLocalKey, "no node id: "+err.Error()))
	}

	reply[0] = versionOne
	sealed := h.seal(reply[1:1], tempKey, 1, self[:])
	shared, err := h.staticECDH()
	if err != nil {
		return [ActThreeLen]byte{}, nil, h.fail(makeError(ErrLocalKey, "no shared secret: "+err.Error()))
	}
	h.seal(reply[1+len(sealed):1+len(sealed)], h.mixKey(shared), 0, nil)
	initiatorToResponder, responderToInitiator := lncrypto.HKDFTwice(h.chain[:], nil)
	t := newTransport(initiatorToResponder, responderToInitiator, h.chain)
	h.finish()
	return reply, t, nil
}

// ReadActThree takes the initiator's last act and returns the initiator's
// node id and the transport.
func (h *Handshake) ReadActThree(act []byte) (lntypes.PublicKey, *Transport, error) {
	var none lntypes.PublicKey
	if err := h.expect(AwaitActThree); err != nil {
		return none, nil, err
	}
	if len(act) != ActThreeLen {
		return none, nil, h.fail(makeError(ErrReadFailed, "act three has the wrong length"))
	}
	if act[0] != versionOne {
		return none, nil, h.fail(makeError(ErrBadVersion, "act three has an unknown version"))
	}
	var remote lntypes.PublicKey
	sealed := act[1 : 1+pubKeyLen+tagLen]
	if !h.open(remote[:0], h.tempKey, 1, sealed) {
		return none, nil, h.fail(makeError(ErrBadCiphertext, "the static key of act three does not verify"))
	}
	point, err := secp.ParsePoint(remote)
	if err != nil {
		return none, nil, h.fail(makeError(ErrBadPubkey, "the static key of act three is no curve point"))
	}
	shared, err := secp.ECDHPoint(h.ephemeral, &point)
	if err != nil {
		return none, nil, h.fail(makeError(ErrLocalKey, "no shared secret: "+err.Error()))
	}
	if !h.open(nil, h.mixKey(shared), 0, act[1+pubKeyLen+tagLen:]) {
		return none, nil, h.fail(makeError(ErrBadTag, "the tag of act three does not verify"))
	}
	initiatorToResponder, responderToInitiator := lncrypto.HKDFTwice(h.chain[:], nil)
	t := newTransport(responderToInitiator, initiatorToResponder, h.chain)
	h.remote = remote
	h.finish()
	return remote, t, nil
}

// sendEphemeral builds an act that carries our ephemeral key and proves, with
// the secret it shares with their key, that it was made for them.
func (h *Handshake) sendEphemeral(their *secp.Point) (act [ActOneLen]byte, tempKey [32]byte, err error) {
	pub, err := secp.PubKeyFromSecret(h.ephemeral)
	if err != nil {
		return act, tempKey, makeError(ErrLocalKey, "the ephemeral key is invalid")
	}
	h.mixHash(pub[:])
	shared, err := secp.ECDHPoint(h.ephemeral, their)
	if err != nil {
		return act, tempKey, makeError(ErrLocalKey, "no shared secret: "+err.Error())
	}
	tempKey = h.mixKey(shared)
	act[0] = versionOne
	copy(act[1:], pub[:])
	h.seal(act[1+pubKeyLen:1+pubKeyLen], tempKey, 0, nil)
	return act, tempKey, nil
}

// readEphemeral is the receiving side of sendEphemeral. The function ecdh has
// the secret key that the sender aimed at; it finds the sender's in peerEphem.
func (h *Handshake) readEphemeral(
	number byte, act []byte, ecdh func() ([32]byte, error),
) (tempKey [32]byte, err error) {
	name := "act " + []string{"one", "two"}[number-1]
	if len(act) != ActOneLen {
		return tempKey, makeError(ErrReadFailed, name+" has the wrong length")
	}
	if act[0] != versionOne {
		return tempKey, makeError(ErrBadVersion, name+" has an unknown version")
	}
	var their lntypes.PublicKey
	copy(their[:], act[1:])
	point, err := secp.ParsePoint(their)
	if err != nil {
		return tempKey, makeError(ErrBadPubkey, "the key of "+name+" is no curve point")
	}
	h.peerEphem, h.peerPoint = their, point
	h.mixHash(their[:])
	shared, err := ecdh()
	if err != nil {
		return tempKey, makeError(ErrLocalKey, "no shared secret: "+err.Error())
	}
	tempKey = h.mixKey(shared)
	if !h.open(nil, tempKey, 0, act[1+pubKeyLen:]) {
		return tempKey, makeError(ErrBadTag, "the tag of "+name+" does not verify")
	}
	return tempKey, nil
}

// mixHash appends data to the transcript.
func (h *Handshake) mixHash(data []byte) {
	d := sha256.New()
	d.Write(h.hash[:])
	d.Write(data)
	d.Sum(h.hash[:0])
}

// mixKey advances the chaining key by a shared secret and returns a key for
// the next tag.
func (h *Handshake) mixKey(shared [32]byte) (tempKey [32]byte) {
	h.chain, tempKey = lncrypto.HKDFTwice(h.chain[:], shared[:])
	return tempKey
}

// seal encrypts plain with the transcript as associated data, appends the
// result to dst and to the transcript, and returns the result alone.
func (h *Handshake) seal(dst []byte, key [32]byte, nonce uint64, plain []byte) []byte {
	sealed := sealOnce(dst, key, nonce, plain, h.hash[:])
	h.mixHash(sealed[len(dst):])
	return sealed[len(dst):]
}

// open decrypts what seal made, appending the plain text to dst.
func (h *Handshake) open(dst []byte, key [32]byte, nonce uint64, sealed []byte) bool {
	if !openOnce(dst, key, nonce, sealed, h.hash[:]) {
		return false
	}
	h.mixHash(sealed)
	return true
}

// expect checks the order of calls. Calls out of order change nothing.
func (h *Handshake) expect(s Step) error {
	if h.step != s {
		return makeError(ErrOutOfOrder, "handshake is at "+h.step.String()+", not at "+s.String())
	}
	return nil
}

// fail ends the handshake for good.
func (h *Handshake) fail(err error) error {
	h.finish()
	h.step = Failed
	return err
}

// finish wipes what is secret.
func (h *Handshake) finish() {
	h.step = Done
	h.ephemeral = lntypes.SecretKey{}
	h.hash, h.chain, h.tempKey = [32]byte{}, [32]byte{}, [32]byte{}
}
