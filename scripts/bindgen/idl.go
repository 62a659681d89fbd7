package main

import (
	"fmt"
	"strconv"
	"strings"
)

// Kind is what a C type is made of.
type Kind int

// The kinds of C types.
const (
	KNone   Kind = iota // no value: void, or one side of a Result
	KPrim               // a C scalar
	KBytes              // a struct that holds one byte array
	KStr                // LDKStr
	KSlice              // LDKu8slice, borrowed bytes
	KTx                 // LDKTransaction, LDKWitness
	KPlain              // a hand-written struct of the runtime (TxOut, TxIn, Error, ...)
	KVec                // CVec
	KOpt                // COption
	KRes                // CResult
	KTup                // C2Tuple, C3Tuple
	KEnum               // unitary enum
	KUnion              // tagged union
	KData               // opaque object that lives in C memory
	KLive               // opaque object that lives in Go
	KTrait              // struct of function pointers
	KRef                // const T *
	KRefMut             // T *
	KArrRef             // const uint8_t (*)[N]
	KVecPtr             // CVec *, may be NULL
)

// T is a C type in the terms of the directive grammar.
type T struct {
	K    Kind
	Name string
	Elem []*T
	N    int
	Null bool // NULL or all zeroes stands for "none"
	Decl *Decl
	As   string // the name that it has inside a container's name, if another
}

var prims = map[string]string{
	"bool": "bool", "u8": "uint8_t", "u16": "uint16_t", "u32": "uint32_t", "u64": "uint64_t",
	"i64": "int64_t", "i8": "int8_t", "f64": "double", "usize": "uintptr_t", "u32le": "uint32_t",
}

var primSize = map[string]int{"bool": 1, "u8": 1, "i8": 1, "u16": 2, "u32": 4, "u64": 8, "i64": 8, "f64": 8, "usize": 8}

var primGo = map[string]string{
	"bool": "bool", "u8": "uint8", "i8": "int8", "u16": "uint16", "u32": "uint32", "u64": "uint64",
	"i64": "int64", "f64": "float64", "usize": "uint64",
}

// byteStructs are the C structs that hold one byte array: field name and length.
var byteStructs = map[string]struct {
	Field string
	N     int
}{
	"ThirtyTwoBytes": {"data", 32}, "SixteenBytes": {"data", 16}, "TwentyBytes": {"data", 20},
	"TwelveBytes": {"data", 12}, "FourBytes": {"data", 4}, "ThreeBytes": {"data", 3}, "U128": {"le_bytes", 16},
	"PublicKey": {"compressed_form", 33}, "SecretKey": {"bytes", 32}, "BigEndianScalar": {"big_endian_bytes", 32},
	"ECDSASignature": {"compact_form", 64}, "SchnorrSignature": {"compact_form", 64},
	"RecoverableSignature": {"serialized_form", 68}, "U5": {"_0", 1}, "WitnessVersion": {"_0", 1},
}

// plainStructs are hand-written in the runtime: size and alignment on 64-bit hosts.
var plainStructs = map[string]struct{ Size, Align int }{
	"TxOut": {24, 8}, "TxIn": {80, 8}, "Error": {1, 1}, "ThirtyTwoU16s": {64, 2}, "WitnessProgram": {24, 8},
}

// typeParser reads the type grammar: see doc.go.
type typeParser struct {
	s   string
	pos int
	m   *Model
}

func (p *typeParser) skip() {
	for p.pos < len(p.s) && p.s[p.pos] == ' ' {
		p.pos++
	}
}

func (p *typeParser) eat(tok string) bool {
	p.skip()
	if strings.HasPrefix(p.s[p.pos:], tok) {
		p.pos += len(tok)
		return true
	}
	return false
}

func (p *typeParser) fail(format string, a ...any) error {
	return fmt.Errorf("type %q, column %d: %s", p.s, p.pos, fmt.Sprintf(format, a...))
}

func (p *typeParser) ident() string {
	p.skip()
	i := p.pos
	for i < len(p.s) && (p.s[i] == '_' || p.s[i] >= '0' && p.s[i] <= '9' || p.s[i] >= 'a' && p.s[i] <= 'z' || p.s[i] >= 'A' && p.s[i] <= 'Z') {
		i++
	}
	id := p.s[p.pos:i]
	p.pos = i
	return id
}

func (p *typeParser) parse() (*T, error) {
	t, err := p.base()
	if err != nil {
		return nil, err
	}
	for p.eat("?") {
		t = &T{K: t.K, Name: t.Name, Elem: t.Elem, N: t.N, Decl: t.Decl, Null: true}
	}
	return t, nil
}

func (p *typeParser) list(end string) ([]*T, error) {
	var out []*T
	for {
		t, err := p.parse()
		if err != nil {
			return nil, err
		}
		out = append(out, t)
		if p.eat(end) {
			return out, nil
		}
		if !p.eat(",") {
			return nil, p.fail("expected , or %s", end)
		}
	}
}

func (p *typeParser) base() (*T, error) {
	p.skip()
	switch {
	case p.eat("&mut "):
		t, err := p.parse()
		return &T{K: KRefMut, Elem: []*T{t}}, err
	case p.eat("&["):
		n, err := strconv.Atoi(p.ident())
		if err != nil || !p.eat("]") {
			return nil, p.fail("expected a length")
		}
		return &T{K: KArrRef, N: n}, nil
	case p.eat("&"):
		t, err := p.parse()
		return &T{K: KRef, Elem: []*T{t}}, err
	case p.eat("*"):
		t, err := p.parse()
		return &T{K: KVecPtr, Elem: []*T{t}}, err
	case p.eat("("):
		el, err := p.list(")")
		return &T{K: KTup, Elem: el}, err
	}
	id := p.ident()
	if gk, ok := map[string]Kind{"Vec": KVec, "Option": KOpt, "Result": KRes}[id]; ok {
		if !p.eat("<") {
			return nil, p.fail("expected < after %s", id)
		}
		el, err := p.list(">")
		if err != nil {
			return nil, err
		}
		if want := map[Kind]int{KVec: 1, KOpt: 1, KRes: 2}[gk]; len(el) != want {
			return nil, p.fail("%s takes %d types", id, want)
		}
		return &T{K: gk, Elem: el}, nil
	}
	return p.named(id)
}

func (p *typeParser) named(id string) (*T, error) {
	switch id {
	case "":
		return nil, p.fail("expected a type")
	case "None":
		return &T{K: KNone, Name: id}, nil
	case "Str":
		return &T{K: KStr, Name: id}, nil
	case "slice":
		return &T{K: KSlice, Name: "u8slice"}, nil
	case "array32":
		return &T{K: KBytes, Name: "ThirtyTwoBytes", N: 32, As: "_u832"}, nil
	case "Transaction", "Witness":
		return &T{K: KTx, Name: id}, nil
	}
	if _, ok := prims[id]; ok {
		return &T{K: KPrim, Name: id}, nil
	}
	if b, ok := byteStructs[id]; ok {
		return &T{K: KBytes, Name: id, N: b.N}, nil
	}
	if id == "array32u16" {
		return &T{K: KPlain, Name: "ThirtyTwoU16s", As: "_u1632"}, nil
	}
	if _, ok := plainStructs[id]; ok {
		return &T{K: KPlain, Name: id}, nil
	}
	if d := p.m.Decls[id]; d != nil {
		return d.T, nil
	}
	return nil, p.fail("unknown type %s", id)
}

// parseType reads one type.
func (m *Model) parseType(s string) (*T, error) {
	p := &typeParser{s: s, m: m}
	t, err := p.parse()
	if err != nil {
		return nil, err
	}
	if p.skip(); p.pos != len(s) {
		return nil, p.fail("trailing text")
	}
	return t, nil
}

// elem is the name that a type has inside a container's name.
func (t *T) elem() string {
	if t.As != "" {
		return t.As
	}
	n := t.Mangle()
	if n == "C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ" {
		return "TransactionOutputs" // the name that LDK gives to the outputs of a transaction
	}
	if n == "C2Tuple__u1632_u1632Z" {
		return "C2Tuple_ThirtyTwoU16sThirtyTwoU16sZ"
	}
	return n
}

// Mangle is the type's name in C.
func (t *T) Mangle() string {
	switch t.K {
	case KNone:
		return "None"
	case KVec:
		return "CVec_" + t.Elem[0].elem() + "Z"
	case KOpt:
		return "COption_" + t.Elem[0].elem() + "Z"
	case KRes:
		return "CResult_" + t.Elem[0].elem() + t.Elem[1].elem() + "Z"
	case KTup:
		s := fmt.Sprintf("C%dTuple_", len(t.Elem))
		for _, e := range t.Elem {
			s += e.elem()
		}
		return s + "Z"
	}
	return t.Name
}

// IsContainer reports a generic container.
func (t *T) IsContainer() bool { return t.K == KVec || t.K == KOpt || t.K == KRes || t.K == KTup }

// IsOpaque reports an {inner, is_owned} object.
func (t *T) IsOpaque() bool { return t.K == KData || t.K == KLive }

// noneOpt reports COption_NoneZ, which is an enum in C.
func (t *T) noneOpt() bool { return t.K == KOpt && t.Elem[0].K == KNone }

// C is the type as C source, without a declarator.
func (t *T) C() string {
	switch t.K {
	case KNone:
		return "void"
	case KPrim:
		return prims[t.Name]
	case KEnum:
		return "enum LDK" + t.Name
	case KRef:
		return "const " + t.Elem[0].C() + " *"
	case KRefMut:
		return t.Elem[0].C() + " *"
	case KVecPtr:
		return t.Elem[0].C() + " *"
	case KArrRef:
		return fmt.Sprintf("const uint8_t (*)[%d]", t.N)
	}
	if t.noneOpt() {
		return "enum LDKCOption_NoneZ"
	}
	return "struct LDK" + t.Mangle()
}

// CDecl declares name with the type, as a parameter or a field.
func (t *T) CDecl(name string) string {
	switch t.K {
	case KRef:
		return "const " + t.Elem[0].C() + " *NONNULL_PTR " + name
	case KRefMut:
		return t.Elem[0].C() + " *NONNULL_PTR " + name
	case KVecPtr:
		return t.Elem[0].C() + " *" + name
	case KArrRef:
		return fmt.Sprintf("const uint8_t (*%s)[%d]", name, t.N)
	}
	return t.C() + " " + name
}

// CFunc is a prototype of a function that returns t. t may be nil for void.
func (t *T) CFunc(name, params string) string {
	if t == nil || t.K == KNone {
		return "void " + name + "(" + params + ")"
	}
	if t.K == KArrRef {
		return fmt.Sprintf("const uint8_t (*%s(%s))[%d]", name, params, t.N)
	}
	if t.K == KRef {
		return t.C() + name + "(" + params + ")"
	}
	return t.C() + " " + name + "(" + params + ")"
}

// Layout returns size and alignment on a 64-bit host.
func (t *T) Layout() (size, align int) {
	switch t.K {
	case KNone:
		return 0, 1
	case KPrim:
		n := primSize[t.Name]
		return n, n
	case KBytes:
		return t.N, 1
	case KStr, KTx:
		return 24, 8
	case KSlice, KVec, KRes:
		return 16, 8
	case KPlain:
		p := plainStructs[t.Name]
		return p.Size, p.Align
	case KData, KLive:
		return 16, 8
	case KEnum:
		return 4, 4
	case KRef, KRefMut, KArrRef, KVecPtr:
		return 8, 8
	case KOpt:
		if t.noneOpt() {
			return 4, 4
		}
		s, a := t.Elem[0].Layout()
		return tagged(s, a)
	case KTup:
		return structLayout(t.Elem)
	case KUnion:
		s, a := 0, 1
		for _, v := range t.Decl.Variants {
			vs, va := structLayout(v.types())
			s, a = max(s, vs), max(a, va)
		}
		return tagged(roundUp(s, a), a)
	case KTrait:
		return t.Decl.traitWords() * 8, 8
	}
	panic("no layout for " + t.Mangle())
}

func tagged(s, a int) (int, int) {
	al := max(a, 4)
	if s == 0 {
		return 4, 4
	}
	return roundUp(roundUp(4, a)+s, al), al
}

func roundUp(n, a int) int { return (n + a - 1) / a * a }

func structLayout(ts []*T) (size, align int) {
	align = 1
	for _, t := range ts {
		s, a := t.Layout()
		size = roundUp(size, a) + s
		align = max(align, a)
	}
	return roundUp(size, align), align
}
