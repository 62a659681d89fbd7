package logger

import (
	"testing"

	"golightning/lightning/lntypes"
)

type sink struct {
	records []Record
	min     Level
}

func (s *sink) Log(r Record)         { s.records = append(s.records, r) }
func (s *sink) Enabled(l Level) bool { return l >= s.min }

func TestContextFillsRecord(t *testing.T) {
	s := &sink{}
	peer, channel := lntypes.PublicKey{2}, lntypes.ChannelID{3}
	For(s).WithPeer(peer).WithChannel(channel).Warnf("fee %d", 7)
	if len(s.records) != 1 {
		t.Fatalf("%d records", len(s.records))
	}
	r := s.records[0]
	if r.Level != LevelWarn || r.Args != "fee 7" || *r.PeerID != peer || *r.ChannelID != channel {
		t.Fatalf("record %+v", r)
	}
	if r.ModulePath != "lightning/logger" || r.File != "logger_test.go" || r.Line == 0 {
		t.Fatalf("position %q %q %d", r.ModulePath, r.File, r.Line)
	}
}

type book struct{ lines []string }

func (b *book) Log(r Record) { b.lines = append(b.lines, r.File+": "+r.Args) }
func (b *book) LogFormat(r Record, format string, args []any) {
	r.Args += string(Append([]byte("> "), format, args))
	b.Log(r)
}

func TestFormatterMakesTexts(t *testing.T) {
	b := &book{}
	For(b).Gossipf("to a formatter: %d", 1)
	For(b).Errorf("%x", 255)
	if len(b.lines) != 2 || b.lines[0] != "logger_test.go: > to a formatter: 1" || b.lines[1] != "logger_test.go: > ff" {
		t.Errorf("lines %q", b.lines)
	}
}

func TestFilterSparesRecords(t *testing.T) {
	s := &sink{min: LevelInfo}
	For(s).Debugf("dropped")
	For(s).Errorf("kept")
	if len(s.records) != 1 || s.records[0].Args != "kept" {
		t.Fatalf("records %+v", s.records)
	}
	Context{}.Errorf("the zero Context drops everything")
}
