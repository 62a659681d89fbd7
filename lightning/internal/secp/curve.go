package secp

// curve is the arithmetic behind this package's functions, which do little more
// than call the method of the same name. Each backend implements it; which one
// serves a build is decided by the type alias backend. All methods check all their
// inputs, and any two backends give the same results and the same errors.
type curve interface {
	blind(seed *[32]byte)
	parsePoint(pub *[33]byte) (Point, error)
	pointFromSecret(secret *[32]byte) (Point, error)
	pointsFromSecrets(secrets [][32]byte) ([]Point, error)
	add(p, q *Point) (Point, error)
	// mul treats k as a secret, mulPublic as known to everybody.
	mul(p *Point, k *[32]byte) (Point, error)
	mulPublic(p *Point, k *[32]byte) (Point, error)
	pubKeyTweakAdd(pub *[33]byte, tweak *[32]byte) ([33]byte, error)
	pubKeyTweakMul(pub *[33]byte, tweak *[32]byte) ([33]byte, error)
	// sumInto gets checked sums (see [Sum.check]) and at least as much room.
	sumInto(out []Point, sums []Sum) error
	// multiples makes what the backend wants to know of a point that it will
	// multiply often; nil if nothing.
	multiples(p *Point) *comb

	secretTweakAdd(secret, tweak *[32]byte) ([32]byte, error)
	secretTweakMul(secret, tweak *[32]byte) ([32]byte, error)
	secretNegate(secret *[32]byte) ([32]byte, error)
	ecdh(secret *[32]byte, pub *[33]byte) ([32]byte, error)
	ecdhPoint(secret *[32]byte, p *Point) ([32]byte, error)

	// sign signs with the nonce data if there is any.
	sign(secret, digest, data *[32]byte) (sig [64]byte, id uint8, err error)
	// signIfLowR is sign that answers false if r is 2^255 or more.
	signIfLowR(secret, digest, data *[32]byte) (sig [64]byte, ok bool, err error)
	signLowR(secret, digest *[32]byte) ([64]byte, error)
	signLowRBatch(secret *[32]byte, digests [][32]byte) ([][64]byte, error)
	// verify and verifyPoint refuse a high s unless anyS.
	verify(pub *[33]byte, digest *[32]byte, sig *[64]byte, anyS bool) bool
	verifyPoint(p *Point, digest *[32]byte, sig *[64]byte, anyS bool) bool
	verifyTable(t *Table, digest *[32]byte, sig *[64]byte) bool
	recover(digest *[32]byte, sig *[64]byte, id uint8) ([33]byte, error)
}

// Blind gives the backend randomness with which it hides what it does with secrets
// from somebody who measures power or radiation. It changes no result. The first call
// of the process counts and must not be given a seed that others know; libsecp256k1
// uses it, btcec does not.
func Blind(seed [32]byte) { be.blind(&seed) }

// be is the backend of this build. Its type is known to the compiler, so that calls
// are direct and arguments stay on the stack.
var be backend
