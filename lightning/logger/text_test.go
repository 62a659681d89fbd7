package logger

import (
	"errors"
	"fmt"
	"testing"

	"golightning/lightning/lntypes"
)

func TestAppendIsSprintf(t *testing.T) {
	id, node := lntypes.ShortChannelID(700000<<40|1999<<16|65535), lntypes.NodeID{2, 0xab}
	for _, c := range []struct {
		format string
		args   []any
	}{
		{"", nil},
		{"plain", nil},
		{"100%", nil},
		{"100%%", nil},
		{"%s%d", []any{"a", 1}},
		{"channel %s between %s and %s", []any{id, node, &node}},
		{"channel %s in direction %d at %d", []any{&id, uint8(1), uint32(1 << 31)}},
		{"%d %d %d", []any{-1, uint16(65535), uint64(1 << 63)}},
		{"%d of %d", []any{1}},
		{"%d", []any{1, 2}},
		{"%d", nil},
		{"%d%", []any{1}},
		{"%05d|%x|%q|%v|%+v", []any{1, 2, "3", 4, 5}},
		{"%s", []any{1}},
		{"%d", []any{"1"}},
		{"%s", []any{errors.New("why")}},
		{"%s and %%", []any{"a"}},
		{"%[2]s %[1]s", []any{"a", "b"}},
		{"%s", []any{nil}},
		{"%!", []any{"a"}},
		{"%s %s", []any{(*lntypes.NodeID)(nil), (*lntypes.ShortChannelID)(nil)}},
	} {
		if got, want := string(Append([]byte("x"), c.format, c.args)), "x"+fmt.Sprintf(c.format, c.args...); got != want {
			t.Errorf("%q: %q, want %q", c.format, got, want)
		}
	}
}

func FuzzAppendIsSprintf(f *testing.F) {
	f.Add("%s has %d of %s", "a", uint64(7))
	f.Fuzz(func(t *testing.T, format, s string, n uint64) {
		args := []any{s, n, lntypes.ShortChannelID(n)}
		if got, want := string(Append(nil, format, args)), fmt.Sprintf(format, args...); got != want {
			t.Errorf("%q: %q, want %q", format, got, want)
		}
	})
}
