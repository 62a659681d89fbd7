//go:build cgo && !btcec

package secp

type backend = libsecpCurve
