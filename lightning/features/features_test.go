package features

import (
	"bytes"
	"encoding/hex"
	"reflect"
	"strings"
	"testing"

	"golightning/lightning/tlv"
)

// The bits are those of BOLT 9's table; each setter must set the one that its
// name says, in the type for which the feature is defined.
func TestBOLT9_Bits(t *testing.T) {
	bits := map[string]int{
		"DataLossProtect": 0, "InitialRoutingSync": 2, "UpfrontShutdownScript": 4, "GossipQueries": 6,
		"VariableLengthOnion": 8, "GossipQueriesEx": 10, "StaticRemoteKey": 12, "PaymentSecret": 14, "BasicMPP": 16, "Wumbo": 18,
		"AnchorsNonzeroFeeHTLCTx": 20, "AnchorsZeroFeeHTLCTx": 22, "RouteBlinding": 24, "ShutdownAnySegwit": 26,
		"DualFund": 28, "Taproot": 30, "Quiescence": 34, "OnionMessages": 38, "AnchorZeroFeeCommitments": 40,
		"ProvideStorage": 42, "ChannelType": 44, "ScidPrivacy": 46, "PaymentMetadata": 48, "ZeroConf": 50,
		"Keysend": 54, "SimpleClose": 60, "Splicing": 62,
	}
	seen := map[string]bool{}
	for _, zero := range []any{&InitFeatures{}, &NodeFeatures{}, &ChannelFeatures{}, &Bolt11InvoiceFeatures{},
		&OfferFeatures{}, &InvoiceRequestFeatures{}, &Bolt12InvoiceFeatures{}, &BlindedHopFeatures{}, &ChannelTypeFeatures{}} {
		typ := reflect.TypeOf(zero)
		for i := range typ.NumMethod() {
			name, ok := strings.CutPrefix(typ.Method(i).Name, "Clear")
			if !ok {
				continue
			}
			seen[name] = true
			checkFeature(t, typ, name, uint(bits[name]))
		}
	}
	if len(seen) != len(bits) {
		t.Errorf("%d features have methods, want %d", len(seen), len(bits))
	}
}

func checkFeature(t *testing.T, typ reflect.Type, name string, even uint) {
	v := reflect.New(typ.Elem())
	call := func(method string) bool {
		out := v.MethodByName(method).Call(nil)
		return len(out) == 1 && out[0].Bool()
	}
	has := func(bit uint) bool {
		return v.MethodByName("HasBit").Call([]reflect.Value{reflect.ValueOf(bit)})[0].Bool()
	}
	supports := "Supports" + name
	requires := "Requires" + name
	switch name {
	case "ShutdownAnySegwit":
		supports, requires = "SupportsShutdownAnysegwit", "RequiresShutdownAnysegwit"
	case "InitialRoutingSync":
		supports, requires = "InitialRoutingSync", ""
	}
	if call(supports) {
		t.Errorf("%v: the empty set supports %s", typ, name)
	}
	call("Set" + name + "Optional")
	if !call(supports) || !has(even+1) || has(even) || requires != "" && call(requires) {
		t.Errorf("%v: %s is not optional: %v", typ, name, v)
	}
	call("Set" + name + "Required")
	if !call(supports) || has(even+1) || !has(even) || requires != "" && !call(requires) {
		t.Errorf("%v: %s is not required: %v", typ, name, v)
	}
	call("Clear" + name)
	if call(supports) || !v.MethodByName("IsEmpty").Call(nil)[0].Bool() || len(v.MethodByName("BEBytes").Call(nil)[0].Bytes()) != 0 {
		t.Errorf("%v: %s is not cleared", typ, name)
	}
}

func TestRequiresUnknownBits(t *testing.T) {
	var init InitFeatures
	init.SetDataLossProtectRequired()
	init.SetZeroConfRequired()
	if init.RequiresUnknownBits() || init.SupportsUnknownBits() {
		t.Error("known features taken for unknown ones")
	}
	for _, c := range []struct {
		bit                uint
		supports, requires bool
	}{{10, true, true}, {11, true, false}, {46, false, false}, {28, true, true}, {100, true, true}, {101, true, false}, {255, true, false}} {
		f := init
		var err error
		if c.bit%2 == 0 {
			err = f.SetRequiredFeatureBit(c.bit)
		} else {
			err = f.SetOptionalFeatureBit(c.bit)
		}
		if err != nil || f.SupportsUnknownBits() != c.supports || f.RequiresUnknownBits() != c.requires {
			t.Errorf("bit %d: supports %v requires %v (%v)", c.bit, f.SupportsUnknownBits(), f.RequiresUnknownBits(), err)
		}
	}
	// Keysend is known in node_announcement alone, and channel announcements know nothing.
	var node NodeFeatures
	node.SetKeysendRequired()
	channel := ChannelFeaturesFromLEBytes([]byte{1})
	if node.RequiresUnknownBits() || !channel.RequiresUnknownBits() {
		t.Error("masks are not those of the place")
	}
}

func TestRequiresUnknownBitsFrom(t *testing.T) {
	var ours, theirs InitFeatures
	ours.SetStaticRemoteKeyOptional()
	theirs.SetStaticRemoteKeyRequired()
	if theirs.RequiresUnknownBitsFrom(&ours) {
		t.Error("a required feature that we offer as optional was taken for unknown")
	}
	theirs.SetWumboOptional()
	if theirs.RequiresUnknownBitsFrom(&ours) {
		t.Error("an optional feature was taken for required")
	}
	theirs.SetWumboRequired()
	if !theirs.RequiresUnknownBitsFrom(&ours) || ours.RequiresUnknownBitsFrom(&theirs) {
		t.Error("a required feature that we lack went unnoticed")
	}
	if err := theirs.SetRequiredCustomBit(1000); err != nil || !theirs.RequiresUnknownBitsFrom(&ours) {
		t.Error("a required custom feature went unnoticed", err)
	}
}

func TestBitRanges(t *testing.T) {
	var f NodeFeatures
	for _, c := range []struct {
		name string
		err  error
	}{
		{"assigned bit 256", f.SetRequiredFeatureBit(256)}, {"assigned bit huge", f.SetOptionalFeatureBit(^uint(0))},
		{"custom bit 255", f.SetOptionalCustomBit(255)}, {"custom bit 0", f.SetRequiredCustomBit(0)},
		{"custom bit huge", f.SetRequiredCustomBit(^uint(0))}, {"custom bit too far", f.SetRequiredCustomBit(8 * 65535)},
	} {
		if c.err == nil || !f.IsEmpty() {
			t.Errorf("%s was accepted", c.name)
		}
	}
	if f.SetOptionalCustomBit(256) != nil || !f.HasBit(257) || f.SetRequiredCustomBit(8*0xfffd-1) != nil {
		t.Error("custom bits in range were refused")
	}
	if b := f.Write(); len(b) != 2+0xfffd {
		t.Errorf("wrote %d bytes", len(b))
	}
}

// known-attacks W5: unknown bits and superfluous zeroes survive.
func TestBytesSurvive(t *testing.T) {
	for _, s := range []string{"", "00", "0000", "000122", "ffffffffffffffffffffffffffffff", "0080"} {
		raw, _ := hex.DecodeString(s)
		f := NodeFeaturesFromBEBytes(raw)
		if !bytes.Equal(f.BEBytes(), raw) {
			t.Errorf("%s became %x", s, f.BEBytes())
		}
		back, err := ReadNodeFeatures(f.Write())
		if err != nil || back != f || !back.Equal(f) {
			t.Errorf("%s: %v, %v", s, back, err)
		}
	}
	if !NodeFeaturesFromLEBytes([]byte{1, 0, 0}).Equal(NodeFeaturesFromLEBytes([]byte{1})) {
		t.Error("zero bytes make a difference")
	}
	for _, s := range []string{"", "00", "0001", "000201", "00010203"} {
		raw, _ := hex.DecodeString(s)
		if f, err := ReadInitFeatures(raw); err == nil {
			t.Errorf("%q was read as %v", s, f)
		}
	}
}

func TestAppendUpTo13(t *testing.T) {
	for _, c := range []struct{ le, want string }{
		{"", "0000"}, {"ff", "0001ff"}, {"ffffff", "00023fff"}, {"01c0", "00020001"},
	} {
		raw, _ := hex.DecodeString(c.le)
		if got := hex.EncodeToString(InitFeaturesFromLEBytes(raw).AppendUpTo13(nil)); got != c.want {
			t.Errorf("%s: %s, want %s", c.le, got, c.want)
		}
	}
}

func TestContexts(t *testing.T) {
	var init InitFeatures
	init.SetInitialRoutingSyncOptional()
	init.SetVariableLengthOnionRequired()
	init.SetPaymentSecretOptional()
	init.SetStaticRemoteKeyOptional()
	init.SetAnchorsZeroFeeHTLCTxOptional()
	init.SetScidPrivacyRequired()
	if err := init.SetOptionalCustomBit(4001); err != nil {
		t.Fatal(err)
	}
	var node NodeFeatures
	node.SetVariableLengthOnionRequired()
	node.SetPaymentSecretOptional()
	node.SetStaticRemoteKeyOptional()
	node.SetAnchorsZeroFeeHTLCTxOptional()
	node.SetScidPrivacyRequired()
	if got := init.ToNodeFeatures(); !got.Equal(node) {
		t.Errorf("node features %v, want %v", got, node)
	}
	var invoice Bolt11InvoiceFeatures
	invoice.SetVariableLengthOnionRequired()
	invoice.SetPaymentSecretOptional()
	if got := init.ToBolt11InvoiceFeatures(); !got.Equal(invoice) {
		t.Errorf("invoice features %v, want %v", got, invoice)
	}
	if got := init.ToChannelFeatures(); !got.IsEmpty() {
		t.Errorf("channel features %v", got)
	}
	var typ ChannelTypeFeatures
	typ.SetStaticRemoteKeyRequired()
	typ.SetAnchorsZeroFeeHTLCTxRequired()
	if got := ChannelTypeFeaturesAnchorsZeroHTLCFeeAndDependencies(); !got.Equal(typ) {
		t.Errorf("anchors type %v, want %v", got, typ)
	}
	typ.SetScidPrivacyRequired()
	if got := ChannelTypeFeaturesFromInit(init); !got.Equal(typ) || got.SupportsAnyOptionalBits() {
		t.Errorf("channel type %v, want %v", got, typ)
	}
	if only := ChannelTypeFeaturesOnlyStaticRemoteKey(); !only.IsSubset(typ) || typ.IsSubset(only) {
		t.Error("IsSubset")
	}
	if k := Bolt11InvoiceFeaturesForKeysend(true).ToNodeFeatures(); !k.SupportsBasicMPP() || !k.SupportsVariableLengthOnion() {
		t.Errorf("keysend features %v", k)
	}
}

// Copies must not see each other's changes.
func TestCopiesAreIndependent(t *testing.T) {
	var a InitFeatures
	a.SetWumboOptional()
	b := a
	b.SetWumboRequired()
	b.SetDataLossProtectOptional()
	if a.RequiresWumbo() || a.SupportsDataLossProtect() || !a.SupportsWumbo() {
		t.Errorf("a became %v", a)
	}
	if u := a.Or(b); !u.HasBit(18) || !u.HasBit(19) || !u.HasBit(1) || a.HasBit(1) {
		t.Errorf("union %v", u)
	}
}

func TestString(t *testing.T) {
	var f ChannelTypeFeatures
	f.SetStaticRemoteKeyRequired()
	f.SetTaprootOptional()
	if err := f.SetRequiredFeatureBit(200); err != nil {
		t.Fatal(err)
	}
	s := f.String()
	for _, want := range []string{"StaticRemoteKey: required", "Taproot: supported", "ZeroConf: not supported", "unknown flags: required"} {
		if !strings.Contains(s, want) {
			t.Errorf("%q is not in %q", want, s)
		}
	}
}

func FuzzFeatures(f *testing.F) {
	f.Add([]byte{0, 1, 0x22}, uint16(9))
	f.Add([]byte{0, 2, 0, 0xff}, uint16(62))
	f.Fuzz(func(t *testing.T, in []byte, bit uint16) {
		r := tlv.NewReader(in)
		v := NodeFeaturesFrom(&r)
		if r.Err() == nil && !bytes.HasPrefix(in, v.Write()) {
			t.Errorf("%x was read as %x", in, v.Write())
		}
		before := v
		if v.SetRequiredFeatureBit(uint(bit)) == nil && (!v.HasBit(uint(bit)&^1) || !before.IsSubset(v)) {
			t.Errorf("bit %d in %v", bit, v)
		}
		_ = v.String()
		_ = v.RequiresUnknownBitsFrom(&before)
	})
}
