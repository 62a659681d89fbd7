package capi

import (
	"golightning/lightning/internal/ser"
	"golightning/lightning/ln"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// MaxBufSize bounds the messages that other implementations read: 64 KiB.
const MaxBufSize = 64 * 1024

// MinFinalCLTVExpiryDelta is the least difference in expiry that the last hop of a
// payment to us must leave. Blocks.
const MinFinalCLTVExpiryDelta = 24

// BigSize is a number in BOLT 1's variable-length form.
type BigSize struct {
	// A is the number.
	A uint64
}

// Write returns the shortest form, 1 to 9 bytes.
func (b BigSize) Write() []byte { return tlv.AppendBigSize(nil, b.A) }

// ReadBigSize reads a number; one that is not in its shortest form is refused.
func ReadBigSize(b []byte) (BigSize, error) {
	return all(b, func(r *tlv.Reader) BigSize { return BigSize{r.BigSize()} })
}

// InvalidShutdownScript is a script that BOLT 2 does not allow in shutdown.
type InvalidShutdownScript struct {
	// Script is the script.
	Script []byte
}

// Error implements error.
func (*InvalidShutdownScript) Error() string { return "not a script that shutdown may carry" }

// WitnessProgram is what a segwit output pays to.
type WitnessProgram struct {
	// Version is 0 to 16.
	Version uint8
	// Program is 2 to 40 bytes.
	Program []byte
}

// ShutdownScriptFromWitnessProgram pays to a witness program of version 1 to 16. It
// returns *InvalidShutdownScript for one that BOLT 2 does not allow.
func ShutdownScriptFromWitnessProgram(p WitnessProgram) (lntypes.ShutdownScript, error) {
	s, err := lntypes.NewWitnessProgramShutdownScript(p.Version, p.Program)
	if err != nil {
		return s, &InvalidShutdownScript{Script: p.Program}
	}
	return s, nil
}

// WriteUnsignedGossipMessage returns the bytes of the message inside, as they are
// hashed and signed (BOLT 7).
func WriteUnsignedGossipMessage(m lnwire.UnsignedGossipMessage) []byte {
	if w, ok := fieldOf(m).(interface{ Write() []byte }); ok {
		return w.Write()
	}
	return nil
}

func fieldOf(m lnwire.UnsignedGossipMessage) any {
	switch m := m.(type) {
	case lnwire.UnsignedGossipMessageChannelAnnouncement:
		return &m.A
	case lnwire.UnsignedGossipMessageChannelUpdate:
		return &m.A
	case lnwire.UnsignedGossipMessageNodeAnnouncement:
		return &m.A
	}
	return nil
}

// WritePhantomRouteHints returns a form that another node of the phantom can read.
func WritePhantomRouteHints(h *ln.PhantomRouteHints) []byte {
	channels := ser.AppendLen(nil, len(h.Channels))
	for i := range h.Channels {
		channels = ser.AppendVec(channels, h.Channels[i].Write())
	}
	var f ser.Fields
	f.Bytes(2, channels)
	f.U64(4, uint64(h.PhantomSCID))
	f.Bytes(6, h.RealNodePubkey[:])
	return f.Append(nil)
}

// ReadPhantomRouteHints reads what WritePhantomRouteHints makes.
func ReadPhantomRouteHints(b []byte) (ln.PhantomRouteHints, error) {
	return all(b, func(r *tlv.Reader) (h ln.PhantomRouteHints) {
		seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 2:
				h.Channels = readChannels(v)
			case 4:
				h.PhantomSCID = lntypes.ShortChannelID(v.U64())
			case 6:
				copy(h.RealNodePubkey[:], v.Bytes(33))
			default:
				return false
			}
			return true
		})
		ser.Require(r, seen, 2, 4, 6)
		return h
	})
}

func readChannels(r *tlv.Reader) []route.ChannelDetails {
	var out []route.ChannelDetails
	for n := ser.ReadLen(r, 2); n > 0 && r.Err() == nil; n-- {
		c, err := route.ReadChannelDetails(ser.ReadVec(r))
		if err != nil {
			r.Fail(lntypes.ErrInvalidValue)
			return nil
		}
		out = append(out, c)
	}
	return out
}
