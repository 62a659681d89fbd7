package main

import (
	"strings"
	"testing"
	"unsafe"

	"golightning/cabi/abi"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
)

type book struct{ records []logger.Record }

func (b *book) Log(r logger.Record) { b.records = append(b.records, r) }

// Records go to C and come back, of all lengths.
func TestRecordsThroughC(t *testing.T) {
	b := new(book)
	var vtable [3]unsafe.Pointer
	fillTrait(idLogger, unsafe.Pointer(&vtable), b)
	l := make_Logger(&trait{p: unsafe.Pointer(&vtable)}, unsafe.Pointer(&vtable))
	peer, channel := lntypes.PublicKey{2, 3}, lntypes.ChannelID{4, 5}
	for _, n := range []int{0, 1, 7, 8, usualText - 1, usualText, usualText + 1, 5000} {
		text := strings.Repeat("é", n)[:n]
		logger.For(l).Gossipf("of C: %s", text)
		logger.For(l).WithPeer(peer).WithChannel(channel).Warnf("%s", text)
		l.Log(logger.Record{Args: text})
		got := b.records
		b.records = nil
		if len(got) != 3 || got[0].Args != "of C: "+text || got[1].Args != text || got[2].Args != text {
			t.Fatalf("texts of %d bytes came as %d records: %+v", n, len(got), got)
		}
		if got[0].PeerID != nil || got[0].ChannelID != nil || *got[1].PeerID != peer || *got[1].ChannelID != channel || got[1].Level != logger.LevelWarn {
			t.Errorf("records %+v", got)
		}
		if got[0].File != "log_test.go" || got[1].Line != got[0].Line+1 || got[2].File != "" || got[2].Line != 0 {
			t.Errorf("places of %+v", got)
		}
	}
	abi.BoxFree(vtable[0])
}
