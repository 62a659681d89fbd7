package main

import (
	"fmt"
	"go/types"
	"sort"
	"strings"
)

// Decl is a C type that a directive declares.
type Decl struct {
	Name     string // C name without LDK
	Kind     Kind
	Pkg      *Pkg
	Go       string // Go name
	GoType   types.Type
	Doc      string
	Ops      map[string]string
	T        *T
	Fields   []*Field
	Variants []*Variant
	Consts   []string // enum: C constant names
	GoConsts []string
	Members  []*Member
	Fns      []*Fn
	As       []string
	AsVia    [][2]string // trait and the Go method that returns it
	Pos      string
	ID       int
	Codec    string // data kept as bytes: "ToMethod,FromFunc"
	Array    bool   // data whose Go type is a byte array
	Props    bool   // live object whose fields have getters and setters
}

// Field is a field of a data object or of a variant.
type Field struct {
	Go, C              string
	T                  *T
	GoT                types.Type
	Doc                string
	NoGet, NoSet, Hide bool
	NoNew              bool
	ByValue            bool
	Getter             string // the getter's name, when it is a method in C
}

// Variant is one case of a tagged union.
type Variant struct {
	Go, C  string
	Tuple  bool
	Fields []*Field
	GoType types.Type
	Doc    string
	Args   []string // constructor parameter names when they differ
}

func (v *Variant) types() []*T {
	var out []*T
	for _, f := range v.Fields {
		out = append(out, f.T)
	}
	return out
}

// Member is one entry of a trait's struct, in order.
type Member struct {
	Embed *Decl
	Field *Field // a data field that set_X fills
	Fn    *Fn
	Name  string // C name; for eq, hash, cloned the member itself
	Go    string // the Go method of eq, hash and cloned
}

// Fn is an exported function or a trait method.
type Fn struct {
	Go     string
	C      string // full C name; a method's own name in a trait
	Owner  *Decl  // type whose prefix the name has
	Recv   *Decl  // Go receiver, nil for a function
	Params []*Param
	Ret    *T
	Doc    string
	Sig    *types.Signature
	Self   string // "", "&", "&mut", "move"
	Flags  map[string]string
	Pos    string
	Pkg    *Pkg
	Method bool // has MUST_USE_RES
	Prop   string
	Hand   bool // implemented in package cabi
}

// Param is a C parameter without self.
type Param struct {
	Name string
	T    *T
}

// Const is an exported constant.
type Const struct {
	C, Go, Type, Doc string
	Pkg              *Pkg
}

// Model is everything to be generated.
type Model struct {
	Pkgs   []*Pkg
	Decls  map[string]*Decl
	Free   []*Fn // functions without a type prefix
	Consts []*Const
	Needs  []*T
	NoOp   map[string]bool
	// HandDocs are the comments of functions of package cabi.
	HandDocs map[string]string
	byGo     map[string]*Decl
	errs     []string
}

func (m *Model) errorf(pos, format string, a ...any) {
	m.errs = append(m.errs, pos+": "+fmt.Sprintf(format, a...))
}

// sorted returns the declarations by name.
func (m *Model) sorted() []*Decl {
	var out []*Decl
	for _, d := range m.Decls {
		out = append(out, d)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out
}

func (d *Decl) has(op string) bool { _, ok := d.Ops[op]; return ok }

// traitWords is the size of a trait's struct in machine words.
func (d *Decl) traitWords() int {
	n := 2 // this_arg, free
	for _, m := range d.Members {
		switch {
		case m.Embed != nil:
			n += m.Embed.traitWords()
		case m.Field != nil:
			n += 3 // the object and its setter
		default:
			n++
		}
	}
	return n
}

var declKinds = map[string]Kind{"enum": KEnum, "data": KData, "live": KLive, "union": KUnion, "trait": KTrait}

// build turns directives into the model.
func build(pkgs []*Pkg, dirs []*Directive, handDocs map[string]string) (*Model, error) {
	m := &Model{Pkgs: pkgs, HandDocs: handDocs, Decls: map[string]*Decl{}, byGo: map[string]*Decl{}, NoOp: map[string]bool{}}
	m.docs(dirs)
	for _, d := range dirs {
		if k, ok := declKinds[d.Verb]; ok {
			m.declare(d, k)
		}
	}
	id := 0
	for _, d := range m.sorted() {
		id++
		d.ID = id
	}
	overrides := m.fieldOverrides(dirs)
	for _, d := range m.sorted() {
		m.fill(d, overrides)
	}
	for _, d := range dirs {
		m.member(d)
	}
	for _, d := range m.sorted() {
		m.checkTrait(d)
	}
	if len(m.errs) > 0 {
		return nil, fmt.Errorf("%s", strings.Join(m.errs, "\n"))
	}
	return m, nil
}

func options(words []string) map[string]string {
	out := map[string]string{}
	for _, w := range words {
		k, v, _ := strings.Cut(w, "=")
		out[k] = v
	}
	return out
}

func (m *Model) declare(d *Directive, k Kind) {
	words := strings.Fields(d.Args)
	if len(words) == 0 {
		m.errorf(d.Pos, "%s without a type", d.Verb)
		return
	}
	opt := options(words[1:])
	name := words[0]
	if n := opt["name"]; n != "" {
		name = n
	}
	if _, dup := m.Decls[name]; dup {
		m.errorf(d.Pos, "%s declared twice", name)
		return
	}
	decl := &Decl{Name: name, Kind: k, Pkg: d.Pkg, Go: words[0], Ops: map[string]string{}, Pos: d.Pos}
	for _, op := range strings.Split(opt["ops"], ",") {
		if op != "" {
			o, arg, _ := strings.Cut(op, ":")
			decl.Ops[o] = arg
		}
	}
	decl.Codec = opt["codec"]
	_, decl.Props = opt["props"]
	if n, ok := opt["array"]; ok {
		decl.Array, decl.Ops["array"] = true, n
	}
	decl.T = &T{K: k, Name: name, Decl: decl}
	if values := opt["values"]; values != "" { // an enum without a Go type
		decl.Consts = strings.Split(values, ",")
		decl.Go = ""
		decl.Doc = name + " is an enumeration of the C API."
	} else if obj := d.Pkg.Types.Scope().Lookup(words[0]); obj == nil {
		if opt["custom"] == "" {
			m.errorf(d.Pos, "package %s has no type %s", d.Pkg.Name, words[0])
			return
		}
	} else {
		decl.GoType = obj.Type()
		decl.Doc = d.Pkg.Docs[words[0]]
		m.byGo[goKey(obj.Type())] = decl
	}
	if v, ok := opt["custom"]; ok {
		decl.Ops["custom"] = v
	}
	if p := opt["prefix"]; p != "" {
		decl.Ops["prefix"] = p
	}
	m.Decls[name] = decl
}

// goKey names a type with its package paths, aliases resolved.
func goKey(t types.Type) string {
	switch u := types.Unalias(t).(type) {
	case *types.Pointer:
		return "*" + goKey(u.Elem())
	case *types.Slice:
		return "[]" + goKey(u.Elem())
	default:
		return types.TypeString(u, nil)
	}
}

type override struct {
	pos string
	opt map[string]string
}

func (m *Model) fieldOverrides(dirs []*Directive) map[string]override {
	out := map[string]override{}
	for _, d := range dirs {
		if d.Verb != "field" && d.Verb != "variant" {
			continue
		}
		words := strings.SplitN(d.Args, " ", 2)
		rest := ""
		if len(words) > 1 {
			rest = words[1]
		}
		out[d.Pkg.Path+"."+words[0]] = override{d.Pos, options(splitOpts(rest))}
	}
	return out
}

// splitOpts splits at spaces outside of <> and ().
func splitOpts(s string) []string {
	var out []string
	depth, start := 0, 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == ' ' && depth == 0 {
			if i > start {
				out = append(out, s[start:i])
			}
			start = i + 1
			continue
		}
		switch s[i] {
		case '<', '(':
			depth++
		case '>', ')':
			depth--
		}
	}
	return out
}

func (m *Model) fill(d *Decl, ov map[string]override) {
	switch d.Kind {
	case KEnum:
		if d.GoType != nil {
			m.fillEnum(d, ov)
		}
	case KData:
		st, ok := d.GoType.Underlying().(*types.Struct)
		if d.Codec != "" {
			d.Fields = []*Field{{C: "bytes", T: vecU8, Hide: true}}
			return
		}
		if d.Array {
			m.fillArray(d)
			return
		}
		if !ok {
			m.errorf(d.Pos, "%s is not a struct", d.Go)
			return
		}
		d.Fields = m.structFields(d.Pkg, d.Go, st, ov, d.Pos)
	case KLive:
		if st, ok := d.GoType.Underlying().(*types.Struct); ok && d.Props {
			d.Fields = m.structFields(d.Pkg, d.Go, st, ov, "")
		}
	case KUnion:
		m.fillUnion(d, ov)
	}
}

// fillArray makes the one field of a byte array; without a name it is hidden.
func (m *Model) fillArray(d *Decl) {
	n, ok := byteArray(d.GoType)
	name, ok2 := map[int]string{33: "PublicKey", 32: "ThirtyTwoBytes", 20: "TwentyBytes", 16: "SixteenBytes", 12: "TwelveBytes"}[n]
	if !ok || !ok2 {
		m.errorf(d.Pos, "%s is no byte array of a known length", d.Go)
		return
	}
	f := &Field{C: d.Ops["array"], T: &T{K: KBytes, Name: name, N: n}, GoT: d.GoType}
	if f.C == "" {
		f.C, f.Hide = "bytes", true
	}
	d.Fields = []*Field{f}
}

func (m *Model) fillEnum(d *Decl, ov map[string]override) {
	scope := d.Pkg.Types.Scope()
	type item struct {
		name string
		val  string
		ord  int
	}
	var items []item
	for _, n := range scope.Names() {
		c, ok := scope.Lookup(n).(*types.Const)
		if ok && types.Identical(c.Type(), d.GoType) && c.Exported() {
			items = append(items, item{n, fmt.Sprintf("%20s", c.Val().ExactString()), d.Pkg.Order[n]})
		}
	}
	sort.Slice(items, func(i, j int) bool { return items[i].val < items[j].val })
	prefix := d.Go
	if p := d.Ops["prefix"]; p != "" {
		prefix = p
	}
	for i, it := range items {
		if strings.TrimSpace(it.val) != fmt.Sprint(i) {
			m.errorf(d.Pos, "enum %s: constant %s is %s, not %d", d.Go, it.name, strings.TrimSpace(it.val), i)
		}
		d.GoConsts = append(d.GoConsts, it.name)
		c := strings.TrimPrefix(it.name, prefix)
		if n := ov[d.Pkg.Path+"."+it.name].opt["name"]; n != "" {
			c = n
		}
		d.Consts = append(d.Consts, c)
	}
	if len(items) == 0 {
		m.errorf(d.Pos, "enum %s has no constants", d.Go)
	}
}

func (m *Model) structFields(p *Pkg, owner string, st *types.Struct, ov map[string]override, pos string) []*Field {
	var out []*Field
	for i := range st.NumFields() {
		v := st.Field(i)
		o, hasOv := ov[p.Path+"."+owner+"."+v.Name()]
		if _, skip := o.opt["skip"]; skip {
			continue
		}
		if !v.Exported() {
			if !hasOv && pos != "" {
				m.errorf(pos, "%s.%s is not exported: it would be lost in C (say live, or //ldk:field %s.%s skip)", owner, v.Name(), owner, v.Name())
			}
			continue
		}
		f := &Field{Go: v.Name(), C: fieldName(v.Name()), GoT: v.Type(), Doc: p.Docs[owner+"."+v.Name()]}
		if n := o.opt["name"]; n != "" {
			f.C = n
		}
		var err error
		if ts := o.opt["type"]; ts != "" {
			f.T, err = m.parseType(ts)
		} else {
			f.T, err = m.defaultType(v.Type())
		}
		if err != nil {
			m.errorf(pos, "field %s.%s: %v", owner, v.Name(), err)
			continue
		}
		_, f.NoGet = o.opt["noget"]
		_, f.NoSet = o.opt["noset"]
		_, f.Hide = o.opt["hide"]
		_, f.ByValue = o.opt["byvalue"]
		_, f.NoNew = o.opt["nonew"]
		f.Getter = o.opt["getter"]
		out = append(out, f)
	}
	return out
}

func (m *Model) fillUnion(d *Decl, ov map[string]override) {
	iface, ok := d.GoType.Underlying().(*types.Interface)
	if !ok {
		if d.has("custom") {
			return
		}
		m.errorf(d.Pos, "%s is not an interface", d.Go)
		return
	}
	scope := d.Pkg.Types.Scope()
	var names []string
	for _, n := range scope.Names() {
		tn, ok := scope.Lookup(n).(*types.TypeName)
		if !ok || tn.IsAlias() || types.IsInterface(tn.Type()) {
			continue
		}
		if types.Implements(tn.Type(), iface) {
			names = append(names, n)
		}
	}
	sort.Slice(names, func(i, j int) bool { return d.Pkg.Order[names[i]] < d.Pkg.Order[names[j]] })
	for _, n := range names {
		o := ov[d.Pkg.Path+"."+n]
		if _, skip := o.opt["skip"]; skip {
			continue
		}
		t := scope.Lookup(n).Type()
		v := &Variant{Go: n, C: n, GoType: t, Doc: d.Pkg.Docs[n]}
		if s := strings.TrimPrefix(n, d.Go); s != "" {
			v.C = s
		}
		if c := o.opt["name"]; c != "" {
			v.C = c
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok {
			m.errorf(d.Pos, "variant %s is not a struct", n)
			continue
		}
		v.Fields = m.structFields(d.Pkg, n, st, ov, d.Pos)
		if _, ok := o.opt["dummy"]; ok {
			v.Fields = []*Field{{C: "a", T: &T{K: KPlain, Name: "Error"}}}
			v.Tuple = true
		}
		v.Tuple = v.Tuple || len(v.Fields) > 0 && v.Fields[0].Go == "A"
		if _, ok := o.opt["tuple"]; ok {
			v.Tuple = true
		}
		if _, ok := o.opt["body"]; ok {
			v.Tuple = false
		}
		d.Variants = append(d.Variants, v)
	}
	if len(d.Variants) == 0 {
		m.errorf(d.Pos, "union %s has no variants", d.Go)
	}
}

// defaultType maps a Go type without help of a directive.
func (m *Model) defaultType(t types.Type) (*T, error) {
	if d := m.byGo[goKey(t)]; d != nil {
		return d.T, nil
	}
	if n, ok := builtinGo[goKey(t)]; ok {
		return m.parseType(n)
	}
	switch u := types.Unalias(t).(type) {
	case *types.Pointer:
		e, err := m.defaultType(u.Elem())
		if err != nil {
			return nil, err
		}
		if e.IsOpaque() || e.K == KBytes && (e.Name == "PublicKey" || e.Name == "ECDSASignature") {
			return &T{K: e.K, Name: e.Name, N: e.N, Decl: e.Decl, Null: true}, nil
		}
		return &T{K: KOpt, Elem: []*T{e}}, nil
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if n, ok := basicIDL[u.Kind()]; ok {
			return m.parseType(n)
		}
	case *types.Slice:
		e, err := m.defaultType(u.Elem())
		if err != nil {
			return nil, err
		}
		return &T{K: KVec, Elem: []*T{e}}, nil
	case *types.Array:
		if b, ok := u.Elem().Underlying().(*types.Basic); ok && b.Kind() == types.Byte {
			if n, ok := arrayIDL[u.Len()]; ok {
				return m.parseType(n)
			}
		}
	}
	return nil, fmt.Errorf("no C type for %s", goKey(t))
}

var builtinGo = map[string]string{
	"golightning/lightning/lntypes.PublicKey":            "PublicKey",
	"golightning/lightning/lntypes.SecretKey":            "SecretKey",
	"golightning/lightning/lntypes.Signature":            "ECDSASignature",
	"golightning/lightning/lntypes.SchnorrSignature":     "SchnorrSignature",
	"golightning/lightning/lntypes.RecoverableSignature": "RecoverableSignature",
	"golightning/lightning/lntypes.U128":                 "U128",
	"golightning/lightning/lntypes.TxOut":                "TxOut",
	"*github.com/btcsuite/btcd/wire/v2.MsgTx":            "Transaction",
	"github.com/btcsuite/btcd/wire/v2.MsgTx":             "Transaction",
	"*github.com/btcsuite/btcd/wire/v2.TxOut":            "TxOut",
	"github.com/btcsuite/btcd/wire/v2.TxOut":             "TxOut",
	"github.com/btcsuite/btcd/wire/v2.TxWitness":         "Witness",
}

var basicIDL = map[types.BasicKind]string{
	types.Bool: "bool", types.Uint8: "u8", types.Uint16: "u16", types.Uint32: "u32", types.Uint64: "u64",
	types.Int64: "i64", types.Int8: "i8", types.Int: "usize", types.Uint: "usize", types.Float64: "f64", types.String: "Str",
}

var arrayIDL = map[int64]string{32: "ThirtyTwoBytes", 20: "TwentyBytes", 16: "SixteenBytes", 12: "TwelveBytes", 4: "FourBytes", 3: "ThreeBytes"}
