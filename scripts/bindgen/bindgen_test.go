package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
	"testing"
)

// testModel builds a model of one package given as text.
func testModel(t *testing.T, src string) (*Model, error) {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	p := &Pkg{Path: modulePath + "/lightning/p", Docs: map[string]string{}, Order: map[string]int{}}
	dirs := p.readFile(fset, ".", f)
	p.Types, err = new(types.Config).Check(p.Path, fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return build([]*Pkg{p}, dirs, nil)
}

func testFiles(t *testing.T, src string) map[string]string {
	t.Helper()
	m, err := testModel(t, src)
	if err != nil {
		t.Fatal(err)
	}
	files, err := generate(m)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// errors is what every test package declares: reading needs an error type.
const preamble = `package p
type DecodeError struct{}
func (DecodeError) Error() string { return "" }
//ldk:enum DecodeError values=Bad ops=
`

func wantLines(t *testing.T, text string, lines ...string) {
	t.Helper()
	for _, l := range lines {
		if !strings.Contains(text, "\n"+l+"\n") {
			t.Errorf("missing line %q", l)
		}
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct{ in, ctor, member, field string }{
		{"HTLCIntercepted", "htlcintercepted", "htlc_intercepted", "htlc_intercepted"},
		{"PendingHTLCsForwardable", "pending_htlcs_forwardable", "pending_htl_cs_forwardable", "pending_htlcs_forwardable"},
		{"TcpIpV4", "tcp_ip_v4", "tcp_ip_v4", "tcp_ip_v4"},
		{"APIMisuseError", "apimisuse_error", "api_misuse_error", "api_misuse_error"},
		{"OurMaxAcceptedHTLCs", "our_max_accepted_htlcs", "our_max_accepted_htl_cs", "our_max_accepted_htlcs"},
		{"ChannelID", "channel_id", "channel_id", "channel_id"},
		{"CLTVExpiryDelta", "cltvexpiry_delta", "cltv_expiry_delta", "cltv_expiry_delta"},
	} {
		if got := variantCtor(c.in); got != c.ctor {
			t.Errorf("variantCtor(%s) = %s, want %s", c.in, got, c.ctor)
		}
		if got := variantMember(c.in); got != c.member {
			t.Errorf("variantMember(%s) = %s, want %s", c.in, got, c.member)
		}
		if got := fieldName(c.in); got != c.field {
			t.Errorf("fieldName(%s) = %s, want %s", c.in, got, c.field)
		}
	}
}

func TestTypes(t *testing.T) {
	m := &Model{Decls: map[string]*Decl{}}
	for _, c := range []struct {
		in, c, mangled string
		size           int
	}{
		{"u16", "uint16_t", "u16", 2},
		{"Vec<u8>", "struct LDKCVec_u8Z", "CVec_u8Z", 16},
		{"Option<u64>", "struct LDKCOption_u64Z", "COption_u64Z", 16},
		{"Option<u16>", "struct LDKCOption_u16Z", "COption_u16Z", 8},
		{"Option<None>", "enum LDKCOption_NoneZ", "COption_NoneZ", 4},
		{"(PublicKey, Option<Vec<Str>>)", "struct LDKC2Tuple_PublicKeyCOption_CVec_StrZZZ", "C2Tuple_PublicKeyCOption_CVec_StrZZZ", 64},
		{"Result<None, Str>", "struct LDKCResult_NoneStrZ", "CResult_NoneStrZ", 16},
	} {
		typ, err := m.parseType(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		if size, _ := typ.Layout(); typ.C() != c.c || typ.Mangle() != c.mangled || size != c.size {
			t.Errorf("%s: %s, %s, %d bytes", c.in, typ.C(), typ.Mangle(), size)
		}
	}
	for _, bad := range []string{"", "Nope", "Vec<u8", "Vec<u8, u8>", "u8 u8", "Result<u8>", "(u8", "&[x]", "Option u8"} {
		if _, err := m.parseType(bad); err == nil {
			t.Errorf("%q was accepted", bad)
		}
	}
}

func TestDataObject(t *testing.T) {
	files := testFiles(t, preamble+`
// Point is a place.
type Point struct {
	// X is how far east.
	X uint16
	Name string
	Next *Point
}
//ldk:data Point ops=new,clone,eq
`)
	h := files["include/lightning.h"]
	wantLines(t, h,
		"typedef struct MUST_USE_STRUCT LDKPoint {", "   LDKnativePoint *inner;", "   bool is_owned;", "} LDKPoint;",
		"uint16_t Point_get_x(const struct LDKPoint *NONNULL_PTR this_ptr);",
		"void Point_set_name(struct LDKPoint *NONNULL_PTR this_ptr, struct LDKStr val);",
		" * x is how far east.",
		" * Note that next_arg (or a relevant inner pointer) may be NULL or all-0s to represent None",
		"MUST_USE_RES struct LDKPoint Point_new(uint16_t x_arg, struct LDKStr name_arg, struct LDKPoint next_arg);",
		"struct LDKPoint Point_clone(const struct LDKPoint *NONNULL_PTR orig);",
		"void Point_free(struct LDKPoint this_obj);")
	if strings.Contains(h, "Point_hash") {
		t.Error("an operation that was not asked for")
	}
	if !strings.Contains(files["include/lightningpp.hpp"], "class Point {") {
		t.Error("no class")
	}
}

func TestUnionTraitAndFunctions(t *testing.T) {
	files := testFiles(t, preamble+`
type Shape interface{ isShape() }
type Circle struct{ A uint32 }
type Box struct{ Width, Height uint32 }
type Empty struct{}
func (Circle) isShape() {}
func (Box) isShape() {}
func (Empty) isShape() {}
//ldk:union Shape ops=new,clone
// Painter paints.
type Painter interface {
	// Paint paints a shape.
	Paint(s Shape, twice bool) (uint32, error)
}
//ldk:trait Painter
//ldk:method Painter.Paint paint(&self, s: Shape, twice: bool) -> Result<u32, None>
type Studio struct{ painter Painter }
// NewStudio takes a painter over.
func NewStudio(p Painter) *Studio { return &Studio{p} }
// Count counts.
func (s *Studio) Count(of *Studio) uint64 { return 1 }
func (s *Studio) Paint(sh Shape, twice bool) (uint32, error) { return 0, nil }
//ldk:live Studio ops=
//ldk:fn NewStudio Studio.new(p: Painter) -> Studio
//ldk:fn (*Studio).Count count(&self, of: &Studio) -> u64
//ldk:as Studio Painter
`)
	wantLines(t, files["include/lightning.h"],
		"   LDKShape_Circle,", "         uint32_t circle;", "      LDKShape_LDKBox_Body box;",
		"struct LDKShape Shape_box(uint32_t width, uint32_t height);", "struct LDKShape Shape_empty(void);",
		"   struct LDKCResult_u32NoneZ (*paint)(const void *this_arg, struct LDKShape s, bool twice);",
		"   void (*free)(void *this_arg);",
		"MUST_USE_RES struct LDKStudio Studio_new(struct LDKPainter p);",
		" * Studio_count counts.",
		"MUST_USE_RES uint64_t Studio_count(const struct LDKStudio *NONNULL_PTR this_arg, const struct LDKStudio *NONNULL_PTR of);",
		"struct LDKPainter Studio_as_Painter(const struct LDKStudio *NONNULL_PTR this_arg);")
	wantLines(t, files["cabi/zz_exports.txt"], "Studio_count", "Painter_free", "CResult_u32NoneZ_ok")
}

// TestErrors: nothing that cannot be mapped is skipped in silence.
func TestErrors(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"unknown type":      {"//ldk:data Nope ops=", "no type Nope"},
		"lost field":        {"type A struct{ x int }\n//ldk:data A ops=", "A.x is not exported"},
		"unmapped field":    {"type A struct{ X chan int }\n//ldk:data A ops=", "no C type for chan int"},
		"no function":       {"//ldk:fn F f()", "no function F"},
		"missing parameter": {"func F(a uint8) {}\n//ldk:fn F f()", "more parameters than the C signature"},
		"extra parameter":   {"func F() {}\n//ldk:fn F f(a: u8)", "more parameters than the Go function"},
		"wrong type":        {"func F(a []string) {}\n//ldk:fn F f(a: u8)", ""},
		"unmapped method":   {"type T interface{ A(); B() }\n//ldk:trait T\n//ldk:method T.A a(&self)", "method B is not exported"},
		"no trait":          {"type T interface{ A() }\n//ldk:trait T\n//ldk:method T.A a(&self)\ntype O struct{}\n//ldk:live O ops=\n//ldk:as O T", "method A is missing"},
		"twice":             {"type A struct{}\n//ldk:data A ops=\n//ldk:live A ops=", "declared twice"},
		"unknown directive": {"//ldk:what A", "unknown directive"},
		"comment on none":   {"//ldk:doc Nope Words.", "has no Nope"},
		"unknown flag":      {"func F() {}\n//ldk:fn F f() loud", "unknown flag"},
		"enum with a gap":   {"type E uint8\nconst (\nA E = 0\nB E = 2\n)\n//ldk:enum E ops=", "constant B is 2"},
		"result":            {"func F() uint8 { return 0 }\n//ldk:fn F f() -> (u8, u8)", ""},
	} {
		t.Run(name, func(t *testing.T) {
			m, err := testModel(t, preamble+c.src+"\n")
			if err == nil {
				_, err = generate(m)
			}
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one about %q", err, c.want)
			}
			if err != nil && !strings.Contains(err.Error(), "p.go:") && c.want != "" {
				t.Errorf("error %v does not say where", err)
			}
		})
	}
}

// TestReproducible generates the same model twice.
func TestReproducible(t *testing.T) {
	src := preamble + "type A struct{ X []uint64 }\n//ldk:data A ops=new,clone,eq,hash\ntype B struct{ A A }\n//ldk:data B ops=new\n"
	a, b := testFiles(t, src), testFiles(t, src)
	if !maps.Equal(a, b) || len(slices.Collect(maps.Keys(a))) < 10 {
		t.Error("two runs differ")
	}
}
