package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestCommentsSpeakC(t *testing.T) {
	h := testFiles(t, preamble+`
// Mode says how: ModeFast or ModeCheap.
//ldk:enum Mode ops=
type Mode uint8
const (
	// ModeFast is quick.
	ModeFast Mode = iota
	ModeCheap // not quick
)
// MaxThings bounds Box.MaxHTLCs.
const MaxThings = 3
//ldk:const MaxThings MAX_THINGS u16

// Box holds things; see NewBox and [Box.FillUp]. It may be used from any goroutine.
//ldk:live Box ops=
type Box struct{}
// NewBox makes a Box of firstThing, which may be nil; a nil thing is none. It fails
// like Box's FillUp, with *p.DecodeError.
func NewBox(firstThing uint32) *Box { return nil }
//ldk:fn NewBox Box.new(first_thing: u32) -> Box
// FillUp fills at most MaxThings, as the largest uint64 has it.
func (b *Box) FillUp() {}
//ldk:fn (*Box).FillUp fill_up(&self)
// Empty is for Go.
func (b *Box) Empty() {}
//ldk:fn (*Box).Empty empty(&self)
//ldk:doc Box.Empty Empty takes all out; see NewBox.
//ldk:doc Box.Empty A second paragraph.
`)["include/lightning.h"]
	wantLines(t, h,
		" * Mode says how: LDKMode_Fast or LDKMode_Cheap.",
		"    * LDKMode_Fast is quick.",
		" * MAX_THINGS bounds Box.MaxHTLCs.",
		" * Box holds things; see Box_new and Box_fill_up. It may be used from any",
		" * thread.",
		" * Box_new makes a Box of first_thing, which may be none; no thing is none. It",
		" * fails like Box_fill_up, with DecodeError.",
		" * Box_fill_up fills at most MAX_THINGS, as the largest uint64_t has it.",
		" * Box_empty takes all out; see Box_new.",
		" * A second paragraph.",
	)
}

func TestWrap(t *testing.T) {
	got := strings.Join(wrap("one two three\nfour\n\n\tas is  here\nand on", 9), "|")
	if want := "one two|three|four||\tas is  here|and on"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := wrap("averylongword b", 5); len(got) != 2 {
		t.Errorf("%q", got)
	}
}

// TestHeaderSpeaksC looks for words of Go in the header that programs include.
func TestHeaderSpeaksC(t *testing.T) {
	text, err := os.ReadFile("../../include/lightning.h")
	if err != nil {
		t.Fatal(err)
	}
	goWord := regexp.MustCompile(`\bnil\b|\bgoroutine|\bGo package\b|\bpackage's\b|\bpackage (comment|doc)|\bslices?\b|\b[a-z]+\.[A-Z][a-z]`)
	n := 0
	for line := range strings.Lines(string(text)) {
		n++
		if l := strings.TrimSpace(line); strings.HasPrefix(l, "* ") && goWord.MatchString(l) {
			t.Errorf("line %d: %s", n, l)
		}
	}
}
