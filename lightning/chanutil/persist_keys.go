package chanutil

import "golightning/lightning/lntypes"

func readKey(b []byte) (lntypes.PublicKey, error) { return readAll(b, PublicKeyFrom) }

// Write returns the 33 bytes of the key.
func (k *RevocationBasepoint) Write() []byte { return append([]byte(nil), k.A[:]...) }

// ReadRevocationBasepoint reads 33 bytes that must be a point of the curve.
func ReadRevocationBasepoint(b []byte) (RevocationBasepoint, error) {
	k, err := readKey(b)
	return RevocationBasepoint{k}, err
}

// Write returns the 33 bytes of the key.
func (k *HtlcBasepoint) Write() []byte { return append([]byte(nil), k.A[:]...) }

// ReadHtlcBasepoint reads 33 bytes that must be a point of the curve.
func ReadHtlcBasepoint(b []byte) (HtlcBasepoint, error) {
	k, err := readKey(b)
	return HtlcBasepoint{k}, err
}

// Write returns the 33 bytes of the key.
func (k *DelayedPaymentBasepoint) Write() []byte { return append([]byte(nil), k.A[:]...) }

// ReadDelayedPaymentBasepoint reads 33 bytes that must be a point of the curve.
func ReadDelayedPaymentBasepoint(b []byte) (DelayedPaymentBasepoint, error) {
	k, err := readKey(b)
	return DelayedPaymentBasepoint{k}, err
}

// Write returns the 33 bytes of the key.
func (k *RevocationKey) Write() []byte { return append([]byte(nil), k.A[:]...) }

// ReadRevocationKey reads 33 bytes that must be a point of the curve.
func ReadRevocationKey(b []byte) (RevocationKey, error) {
	k, err := readKey(b)
	return RevocationKey{k}, err
}

// Write returns the 33 bytes of the key.
func (k *HtlcKey) Write() []byte { return append([]byte(nil), k.A[:]...) }

// ReadHtlcKey reads 33 bytes that must be a point of the curve.
func ReadHtlcKey(b []byte) (HtlcKey, error) {
	k, err := readKey(b)
	return HtlcKey{k}, err
}

// Write returns the 33 bytes of the key.
func (k *DelayedPaymentKey) Write() []byte { return append([]byte(nil), k.A[:]...) }

// ReadDelayedPaymentKey reads 33 bytes that must be a point of the curve.
func ReadDelayedPaymentKey(b []byte) (DelayedPaymentKey, error) {
	k, err := readKey(b)
	return DelayedPaymentKey{k}, err
}
