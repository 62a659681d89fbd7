package payments

import (
	"crypto/hmac"
	"encoding/binary"

	"golightning/lightning/internal/lncrypto"
	"golightning/lightning/lntypes"
	"golightning/lightning/onion"
)

// ExpandedKey holds the keys behind payment secrets and offers; they are derived
// from the node signer's inbound payment key material. It redacts itself.
type ExpandedKey = lncrypto.ExpandedKey

// NewExpandedKey derives the keys. It is worth keeping: this takes five HMACs.
func NewExpandedKey(keyMaterial [32]byte) *ExpandedKey { return lncrypto.NewExpandedKey(keyMaterial) }

// A payment secret is an IV of 16 bytes and 16 bytes of encrypted metadata: the
// least amount (8 bytes, big endian, its upper three bits the method), then the
// expiry time (8 bytes, big endian, its upper two bytes the final expiry delta if
// the method has one).
const (
	ivLen       = 16
	metadataLen = 16
	amountLen   = 8
	methodShift = 5 // of the first byte
	expiryBits  = 48

	// expirySlack allows for block times that run behind. Seconds.
	expirySlack = 7200
)

// method says who made the payment hash, and what the metadata holds.
type method uint8

const (
	methodOurHash method = iota
	methodUserHash
	methodOurHashDelta
	methodUserHashDelta
)

func (m method) hasDelta() bool { return m == methodOurHashDelta || m == methodUserHashDelta }

func (m method) ourHash() bool { return m == methodOurHash || m == methodOurHashDelta }

type metadata [metadataLen]byte

func (m *metadata) method() method { return method(m[0] >> methodShift) }

// Create makes a payment hash and a payment secret that promises at least
// minValueMsat (nil: any amount) until invoiceExpiryDeltaSecs after currentTime,
// with two hours to spare. minFinalCLTVExpiryDelta, if set, is what the invoice
// will ask for instead of the default. The preimage need not be kept: Verify
// derives it from the secret. It draws once and fails with APIMisuseError for an
// amount above all the money there is, or a time too far in the future.
func Create(keys *ExpandedKey, minValueMsat *lntypes.Msat, invoiceExpiryDeltaSecs uint32, entropy lntypes.EntropySource,
	currentTime lntypes.UnixTime, minFinalCLTVExpiryDelta *uint16) (lntypes.PaymentHash, lntypes.PaymentSecret, error) {
	m, err := newMetadata(methodOurHash, minValueMsat, invoiceExpiryDeltaSecs, currentTime, minFinalCLTVExpiryDelta)
	if err != nil {
		return lntypes.PaymentHash{}, lntypes.PaymentSecret{}, err
	}
	drawn := entropy.GetSecureRandomBytes()
	iv := [ivLen]byte(drawn[:ivLen])
	preimage := ourPreimage(keys, iv, &m)
	return preimage.Hash(), seal(keys, iv, m), nil
}

// CreateFromHash is Create for a hash whose preimage the caller keeps. It draws
// nothing: the same arguments give the same secret.
func CreateFromHash(keys *ExpandedKey, minValueMsat *lntypes.Msat, paymentHash lntypes.PaymentHash, invoiceExpiryDeltaSecs uint32,
	currentTime lntypes.UnixTime, minFinalCLTVExpiryDelta *uint16) (lntypes.PaymentSecret, error) {
	m, err := newMetadata(methodUserHash, minValueMsat, invoiceExpiryDeltaSecs, currentTime, minFinalCLTVExpiryDelta)
	if err != nil {
		return lntypes.PaymentSecret{}, err
	}
	return seal(keys, userIV(keys, &m, paymentHash), m), nil
}

func newMetadata(kind method, minValue *lntypes.Msat, expirySecs uint32, now lntypes.UnixTime, delta *uint16) (m metadata, err error) {
	if delta != nil {
		kind += methodOurHashDelta
	}
	var amount lntypes.Msat
	if minValue != nil {
		amount = *minValue
	}
	if amount > lntypes.MaxValueMsat {
		return m, lntypes.Misusef("the amount is more than all the money there is")
	}
	if now > 1<<expiryBits {
		return m, lntypes.Misusef("the time is too far in the future")
	}
	expiry := uint64(now) + uint64(expirySecs) + expirySlack
	if delta != nil && expiry >= 1<<expiryBits {
		return m, lntypes.Misusef("the time is too far in the future")
	}
	if delta != nil {
		expiry |= uint64(*delta) << expiryBits
	}
	binary.BigEndian.PutUint64(m[:], uint64(amount))
	m[0] |= byte(kind) << methodShift
	binary.BigEndian.PutUint64(m[amountLen:], expiry)
	return m, nil
}

func ourPreimage(keys *ExpandedKey, iv [ivLen]byte, m *metadata) lntypes.PaymentPreimage {
	return lncrypto.HMAC256(keys.LDKPaymentHashKey[:], iv[:], m[:])
}

func userIV(keys *ExpandedKey, m *metadata, hash lntypes.PaymentHash) [ivLen]byte {
	mac := lncrypto.HMAC256(keys.UserPaymentHashKey[:], m[:], hash[:])
	return [ivLen]byte(mac[:ivLen])
}

func seal(keys *ExpandedKey, iv [ivLen]byte, m metadata) (secret lntypes.PaymentSecret) {
	lncrypto.ChaCha20XORBlock(keys.MetadataKey, iv, m[:])
	copy(secret[:], iv[:])
	copy(secret[ivLen:], m[:])
	return secret
}

func open(keys *ExpandedKey, secret lntypes.PaymentSecret) (iv [ivLen]byte, m metadata) {
	copy(iv[:], secret[:])
	copy(m[:], secret[ivLen:])
	lncrypto.ChaCha20XORBlock(keys.MetadataKey, iv, m[:])
	return iv, m
}

// authentic reports whether the opened secret belongs to hash. preimage is set if
// we made the hash.
func authentic(keys *ExpandedKey, iv [ivLen]byte, m *metadata, hash lntypes.PaymentHash) (preimage *lntypes.PaymentPreimage, ok bool) {
	if m.method() > methodUserHashDelta {
		return nil, false
	}
	if m.method().ourHash() {
		p := ourPreimage(keys, iv, m)
		h := p.Hash()
		return &p, hmac.Equal(h[:], hash[:])
	}
	want := userIV(keys, m, hash)
	return nil, hmac.Equal(want[:], iv[:])
}

// Verified is what a payment secret of ours promised.
type Verified struct {
	// PaymentPreimage is set if we made the hash.
	PaymentPreimage *lntypes.PaymentPreimage
	// MinFinalCLTVExpiryDelta is set if the invoice had its own. Blocks.
	MinFinalCLTVExpiryDelta *uint16
}

// Verify checks a received payment against the promise in its secret: that we
// made the secret, for this hash, that the total is at least the amount, and
// that it has not expired at highestSeenTimestamp. It fails with APIMisuseError
// if not; what was wrong must not be told to the payer (known-attacks O3).
func Verify(paymentHash lntypes.PaymentHash, paymentData *onion.FinalOnionHopData, highestSeenTimestamp lntypes.UnixTime, keys *ExpandedKey) (Verified, error) {
	iv, m := open(keys, paymentData.PaymentSecret)
	// Authenticity first: nothing else is told apart by time before it is known.
	preimage, ok := authentic(keys, iv, &m, paymentHash)
	if !ok {
		return Verified{}, lntypes.Misusef("the payment secret is not ours or for another hash")
	}
	kind := m.method()
	m[0] &= 1<<methodShift - 1
	amount := lntypes.Msat(binary.BigEndian.Uint64(m[:]))
	expiry := binary.BigEndian.Uint64(m[amountLen:])
	v := Verified{PaymentPreimage: preimage}
	if kind.hasDelta() {
		delta := uint16(expiry >> expiryBits)
		v.MinFinalCLTVExpiryDelta = &delta
		expiry &= 1<<expiryBits - 1
	}
	if paymentData.TotalMsat < amount {
		return Verified{}, lntypes.Misusef("the payment's total of %s is less than %s", paymentData.TotalMsat, amount)
	}
	if expiry < uint64(highestSeenTimestamp) {
		return Verified{}, lntypes.Misusef("the payment came after its expiry")
	}
	return v, nil
}

// GetPaymentPreimage derives the preimage of a hash that Create made with
// paymentSecret. It fails with APIMisuseError for others.
func GetPaymentPreimage(paymentHash lntypes.PaymentHash, paymentSecret lntypes.PaymentSecret, keys *ExpandedKey) (lntypes.PaymentPreimage, error) {
	iv, m := open(keys, paymentSecret)
	preimage, ok := authentic(keys, iv, &m, paymentHash)
	if !ok {
		return lntypes.PaymentPreimage{}, lntypes.Misusef("the payment secret is not ours or for another hash")
	}
	if preimage == nil {
		return lntypes.PaymentPreimage{}, lntypes.Misusef("the payment hash was made by the user, who has its preimage")
	}
	return *preimage, nil
}
