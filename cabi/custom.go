package main

import (
	"errors"
	"io"
	"io/fs"
	"unsafe"

	"golightning/lightning/lntypes"
)

// The numbers of the C enum IOError that are made here.
const (
	ioNotFound         = 0
	ioPermissionDenied = 1
	ioAlreadyExists    = 9
	ioOther            = 16
	ioUnexpectedEOF    = 17
)

func errToDecodeError(c *call, p *mU_DecodeError, err error) {
	d := lntypes.ErrInvalidValue
	errors.As(err, &d)
	customPutDecodeError(c, p, d)
}

func errFromDecodeError(c *call, p *mU_DecodeError) error { return customGetDecodeError(c, p) }

func customPutDecodeError[T *lntypes.DecodeError | lntypes.DecodeError](_ *call, p *mU_DecodeError, v T) {
	var d lntypes.DecodeError
	switch v := any(v).(type) {
	case *lntypes.DecodeError:
		d = *v
	case lntypes.DecodeError:
		d = v
	}
	p.tag = uint32(d.Kind)
	if d.Kind == lntypes.DecodeIo {
		*(*uint32)(unsafe.Pointer(&p.body)) = uint32(d.Io)
	}
}

func customGetDecodeError(_ *call, p *mU_DecodeError) *lntypes.DecodeError {
	d := &lntypes.DecodeError{Kind: lntypes.DecodeErrorKind(p.tag)}
	if d.Kind == lntypes.DecodeIo {
		d.Io = uint8(*(*uint32)(unsafe.Pointer(&p.body)))
	}
	return d
}

// ioError is an error that a callback of C returned, by its number.
type ioError uint32

// Error says which one.
func (e ioError) Error() string {
	names := [...]string{"not found", "permission denied", "connection refused", "connection reset", "connection aborted",
		"not connected", "address in use", "address not available", "broken pipe", "already exists", "would block",
		"invalid input", "invalid data", "timed out", "write zero", "interrupted", "other error", "unexpected end of file"}
	if int(e) < len(names) {
		return names[e]
	}
	return "unknown I/O error"
}

// Is lets errors.Is find fs.ErrNotExist and the like.
func (e ioError) Is(target error) bool {
	switch e {
	case ioNotFound:
		return target == fs.ErrNotExist
	case ioPermissionDenied:
		return target == fs.ErrPermission
	case ioAlreadyExists:
		return target == fs.ErrExist
	case ioUnexpectedEOF:
		return target == io.ErrUnexpectedEOF
	}
	return false
}

func errToIOError(_ *call, p *uint32, err error) {
	var e ioError
	switch {
	case errors.As(err, &e):
		*p = uint32(e)
	case errors.Is(err, fs.ErrNotExist):
		*p = ioNotFound
	case errors.Is(err, fs.ErrPermission):
		*p = ioPermissionDenied
	case errors.Is(err, fs.ErrExist):
		*p = ioAlreadyExists
	case errors.Is(err, io.ErrUnexpectedEOF):
		*p = ioUnexpectedEOF
	default:
		*p = ioOther
	}
}

func errFromIOError(_ *call, p *uint32) error { return ioError(*p) }
