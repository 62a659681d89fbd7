package ctest

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// hostileAliases has every control, format and separator character, marks that pile
// up, bytes that are no UTF-8, and what means something to XML.
func hostileAliases() []string {
	out := []string{`<script>"&'`, "]]>&amp;<!--", "\xff\xfe\xc0\xaf\xed\xa0\x80", "a\u0300\u0301\u0302\u0303\u0489\u20e3", "\u3164\u2800\ufffe\ue000"}
	var b strings.Builder
	for _, table := range []*unicode.RangeTable{unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Zs} {
		for r := range unicode.MaxRune + 1 {
			if !unicode.Is(table, r) {
				continue
			}
			if b.Len()+utf8.RuneLen(r)+1 > 32 {
				out = append(out, b.String())
				b.Reset()
			}
			b.WriteString("x")
			b.WriteRune(r)
		}
	}
	return append(out, b.String())
}

// hostileGraph writes a chain of nodes with such names to a file.
func hostileGraph(t *testing.T, path string) int {
	t.Helper()
	g := gossip.NewNetworkGraph(lntypes.NetworkBitcoin, nil)
	now := lntypes.UnixTime(time.Now().Unix())
	aliases := hostileAliases()
	id := func(i int) lntypes.NodeID { return lntypes.NodeID{2, byte(i), 1} }
	for i := range aliases[1:] {
		m := lnwire.UnsignedChannelAnnouncement{ChainHash: g.GetChainHash(), ShortChannelID: lntypes.ShortChannelID(i + 1),
			NodeID1: id(i), NodeID2: id(i + 1), BitcoinKey1: id(i), BitcoinKey2: id(i + 1)}
		if err := g.UpdateChannelFromUnsignedAnnouncement(&m, nil, now); err != nil {
			t.Fatal(err)
		}
	}
	for i, a := range aliases {
		m := lnwire.UnsignedNodeAnnouncement{Timestamp: uint32(now), NodeID: id(i)}
		copy(m.Alias.A[:], a)
		if err := g.UpdateNodeFromUnsignedAnnouncement(&m); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(path, g.Write(), 0o600); err != nil {
		t.Fatal(err)
	}
	return len(aliases)
}

// printable fails on text that a terminal or a reader could take for more than text.
func printable(t *testing.T, what string, text []byte) {
	t.Helper()
	if !utf8.Valid(text) {
		t.Errorf("%s is no UTF-8", what)
	}
	for _, r := range string(text) {
		if r != '\n' && !unicode.IsPrint(r) {
			t.Errorf("%s contains %U", what, r)
		}
	}
}

// TestHostileNames looks at a graph whose nodes have names that are made to break
// tables and pictures.
//
// known-attacks G9
func TestHostileNames(t *testing.T) {
	dir := t.TempDir()
	graph, picture := filepath.Join(dir, "graph"), filepath.Join(dir, "picture.svg")
	n := hostileGraph(t, graph)
	bin := compile(t, "../../demo/look.cpp", "-I../..")
	out := run(t, bin, graph, "--top", "1000", "--nodes", "400", "--hops", "20", "--around", "19", "--svg", picture)
	printable(t, "the table", []byte(out))
	svg, err := os.ReadFile(picture)
	if err != nil {
		t.Fatal(err)
	}
	printable(t, "the picture", svg)
	names, d := 0, xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if !strings.Contains(" svg title style rect text g line path circle ", " "+token.Name.Local+" ") {
				t.Errorf("the picture has an element %s", token.Name.Local)
			}
			if token.Name.Local == "circle" {
				names++
			}
		case xml.CharData:
			printable(t, "text of the picture", token)
		}
	}
	if names < n+3 { // three in the legend
		t.Errorf("%d nodes are drawn, want %d", names, n)
	}
	text, err := exec.Command(bin, graph, "--from", strings.Repeat("\x1b[2J\u202e", 8000), "--to", "x").CombinedOutput()
	if err == nil || len(text) > 20000 {
		t.Errorf("an odd name: %v, %d bytes", err, len(text))
	}
	printable(t, "the error", text)
}
