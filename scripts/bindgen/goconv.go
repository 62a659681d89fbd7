package main

import (
	"fmt"
	"go/types"
	"strings"
)

// mirror is the Go type with the layout of a C type.
func (g *Gen) mirror(t *T) string {
	switch t.K {
	case KPrim:
		return primGo[t.Name]
	case KEnum:
		return "uint32"
	case KBytes:
		return fmt.Sprintf("[%d]byte", t.N)
	case KStr:
		return "mStr"
	case KSlice:
		return "mVec"
	case KTx:
		return "mStr"
	case KPlain:
		return "m" + t.Name
	case KVec:
		return "mVec"
	case KOpt:
		if t.noneOpt() {
			return "uint32"
		}
		return "mOption[" + g.mirror(t.Elem[0]) + "]"
	case KRes:
		return "mResult"
	case KTup:
		var e []string
		for _, x := range t.Elem {
			e = append(e, g.mirror(x))
		}
		return fmt.Sprintf("mTuple%d[%s]", len(e), strings.Join(e, ", "))
	case KUnion:
		return "mU_" + t.Name
	case KData, KLive:
		return "mObj"
	case KTrait:
		return fmt.Sprintf("[%d]unsafe.Pointer", t.Decl.traitWords())
	}
	return "unsafe.Pointer"
}

func (g *Gen) goFile(file string) *strings.Builder {
	if g.gocode[file] == nil {
		g.gocode[file] = &strings.Builder{}
		g.imports[file] = map[string]string{}
	}
	return g.gocode[file]
}

// typ writes a Go type for a file and notes the imports.
func (g *Gen) typ(file string, t types.Type) string {
	g.goFile(file)
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		return "*" + g.typ(file, p.Elem())
	}
	// A type of an internal package goes by the alias that a public one gives it.
	if n, ok := types.Unalias(t).(*types.Named); ok && n.Obj().Pkg() != nil && strings.Contains(n.Obj().Pkg().Path(), "/internal/") {
		if d := g.m.byGo[goKey(t)]; d != nil {
			return g.sym(file, d.Pkg, d.Go)
		}
	}
	return types.TypeString(t, func(p *types.Package) string { return g.alias(file, p.Path(), p.Name()) })
}

func (g *Gen) alias(file, path, name string) string {
	g.goFile(file)
	if a := g.imports[file][path]; a != "" {
		return a
	}
	a := name
	for n := 2; ; n++ {
		used := false
		for _, x := range g.imports[file] {
			used = used || x == a
		}
		if !used {
			break
		}
		a = fmt.Sprintf("%s%d", name, n)
	}
	g.imports[file][path] = a
	return a
}

func (g *Gen) sym(file string, p *Pkg, name string) string {
	return g.alias(file, p.Path, p.Name) + "." + name
}

const convFile = "convert"

func deref(t types.Type) (types.Type, bool) {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		return p.Elem(), true
	}
	return t, false
}

func (g *Gen) bad(pos string, t *T, gt types.Type) string {
	g.m.errorf(pos, "cannot map C type %s and Go type %s to each other", t.Mangle(), goKey(gt))
	return "nil"
}

func isBytes(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	b, ok := s.Elem().Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}

func byteArray(t types.Type) (int, bool) {
	a, ok := t.Underlying().(*types.Array)
	if !ok {
		return 0, false
	}
	b, ok := a.Elem().Underlying().(*types.Basic)
	return int(a.Len()), ok && b.Kind() == types.Byte
}

func isNamed(t types.Type, key string) bool { return goKey(t) == key }

const (
	lnt      = "golightning/lightning/lntypes."
	wireMsg  = "github.com/btcsuite/btcd/wire/v2.MsgTx"
	wireOut  = "github.com/btcsuite/btcd/wire/v2.TxOut"
	wireIn   = "github.com/btcsuite/btcd/wire/v2.TxIn"
	wireWits = "github.com/btcsuite/btcd/wire/v2.TxWitness"
)

// get is a Go expression of type gt that copies the C value at ptr.
func (g *Gen) get(file, pos string, t *T, gt types.Type, ptr string) string {
	et, isPtr := deref(gt)
	switch t.K {
	case KPrim:
		if scalarFits(t, gt) {
			return fmt.Sprintf("%s(*%s)", g.typ(file, gt), ptr)
		}
	case KEnum:
		if isPtr {
			break
		}
		return fmt.Sprintf("%s(enumIn(c, *%s, %d, %q))", g.typ(file, gt), ptr, len(t.Decl.Consts), t.Name)
	case KBytes:
		return g.getBytes(file, pos, t, gt, ptr)
	case KStr:
		if et.Underlying() != types.Typ[types.String] {
			break
		}
		if isPtr {
			return fmt.Sprintf("addr(%s(getStr(%s)))", g.typ(file, et), ptr)
		}
		return fmt.Sprintf("%s(getStr(%s))", g.typ(file, gt), ptr)
	case KSlice:
		if isBytes(gt) {
			return fmt.Sprintf("%s(getVecBytes(%s))", g.typ(file, gt), ptr)
		}
	case KTx:
		return g.getTx(file, pos, t, gt, ptr)
	case KPlain:
		return g.getPlain(file, pos, t, gt, ptr)
	case KVec:
		if isBytes(gt) && t.Elem[0].Name == "u8" {
			return fmt.Sprintf("%s(getVecBytes(%s))", g.typ(file, gt), ptr)
		}
		if t.Elem[0].Name == "u8" && gt.Underlying() == types.Typ[types.String] {
			return fmt.Sprintf("%s(getVecBytes(%s))", g.typ(file, gt), ptr)
		}
		if n, ok := byteArray(gt); ok && t.Elem[0].Name == "u8" {
			return fmt.Sprintf("%s(getVecArray(%s, make([]byte, %d)))", g.typ(file, gt), ptr, n)
		}
		return g.convGet(file, pos, t, gt, ptr)
	case KRes:
		if n, ok := byteArray(gt); ok && n == 33 {
			return fmt.Sprintf("%s(getKeyResult(%s))", g.typ(file, gt), ptr)
		}
		return g.convGet(file, pos, t, gt, ptr)
	case KOpt, KTup:
		return g.convGet(file, pos, t, gt, ptr)
	case KUnion:
		if isPtr {
			return fmt.Sprintf("addr(%s)", g.convGet(file, pos, t, et, ptr))
		}
		return g.convGet(file, pos, t, gt, ptr)
	case KData:
		return g.getObj(file, pos, t, gt, ptr)
	case KLive:
		return g.getLive(file, pos, t, gt, ptr)
	case KTrait:
		return g.getTrait(file, pos, t, gt, ptr)
	}
	return g.bad(pos, t, gt)
}

// scalarFits reports that a C scalar converts to the Go type without loss.
func scalarFits(t *T, gt types.Type) bool {
	b, ok := gt.Underlying().(*types.Basic)
	if !ok {
		return false
	}
	name := basicIDL[b.Kind()]
	return name == t.Name || name == "usize" && (t.Name == "u32" || t.Name == "u64") || t.Name == "usize" && name == "u64"
}

func (g *Gen) getBytes(file, pos string, t *T, gt types.Type, ptr string) string {
	et, isPtr := deref(gt)
	if t.Null && isPtr {
		return fmt.Sprintf("nullBytes%d[%s](%s)", t.N, g.typ(file, et), ptr)
	}
	if isPtr {
		return fmt.Sprintf("addr(%s)", g.getBytes(file, pos, t, et, ptr))
	}
	switch {
	case t.Name == "U128" && isNamed(gt, lnt+"U128"):
		return fmt.Sprintf("%s(*%s)", g.alias(file, "golightning/lightning/lntypes", "lntypes")+".U128FromLittleEndian", ptr)
	case t.Name == "RecoverableSignature" && isNamed(gt, lnt+"RecoverableSignature"):
		return fmt.Sprintf("getRecoverable(c, %s)", ptr)
	case t.N == 1:
		if _, ok := gt.Underlying().(*types.Basic); ok {
			return fmt.Sprintf("%s((*%s)[0])", g.typ(file, gt), ptr)
		}
	}
	if n, ok := byteArray(gt); ok && n == t.N {
		if t.Name == "PublicKey" && !t.Null {
			return fmt.Sprintf("%s(keyIn(c, %s))", g.typ(file, gt), ptr)
		}
		return fmt.Sprintf("%s(*%s)", g.typ(file, gt), ptr)
	}
	if isBytes(gt) {
		return fmt.Sprintf("append([]byte(nil), (*%s)[:]...)", ptr)
	}
	if inner, ok := wrapsBytes(gt, t.N); ok {
		return fmt.Sprintf("%s{%s: *%s}", g.typ(file, gt), inner, ptr)
	}
	return g.bad(pos, t, gt)
}

// wrapsBytes reports a struct whose only field is an exported byte array.
func wrapsBytes(gt types.Type, n int) (string, bool) {
	st, ok := gt.Underlying().(*types.Struct)
	if !ok || st.NumFields() != 1 || !st.Field(0).Exported() {
		return "", false
	}
	m, ok := byteArray(st.Field(0).Type())
	return st.Field(0).Name(), ok && m == n
}

func (g *Gen) getTx(file, pos string, t *T, gt types.Type, ptr string) string {
	et, isPtr := deref(gt)
	switch {
	case isBytes(gt):
		return fmt.Sprintf("%s(getTxBytes(%s))", g.typ(file, gt), ptr)
	case isPtr && isNamed(et, wireMsg):
		return fmt.Sprintf("getTx(c, %s)", ptr)
	case isNamed(gt, wireMsg):
		return fmt.Sprintf("*getTx(c, %s)", ptr)
	case t.Name == "Witness":
		return fmt.Sprintf("%s(getWitness(c, %s))", g.typ(file, gt), ptr)
	}
	return g.bad(pos, t, gt)
}

func (g *Gen) getPlain(file, pos string, t *T, gt types.Type, ptr string) string {
	et, isPtr := deref(gt)
	if a, ok := gt.Underlying().(*types.Array); ok && t.Name == "ThirtyTwoU16s" && a.Len() == 32 && a.Elem().Underlying() == types.Typ[types.Uint16] {
		return fmt.Sprintf("%s(*%s)", g.typ(file, gt), ptr)
	}
	if st, ok := gt.Underlying().(*types.Struct); ok && t.Name == "WitnessProgram" && st.NumFields() == 2 {
		return fmt.Sprintf("%s{%s: %s.version, %s: getVecBytes(&%s.program)}", g.typ(file, gt), st.Field(0).Name(), ptr, st.Field(1).Name(), ptr)
	}
	switch {
	case isPtr && isNamed(et, wireIn):
		return fmt.Sprintf("getTxIn(c, %s)", ptr)
	case isNamed(gt, wireIn):
		return fmt.Sprintf("*getTxIn(c, %s)", ptr)
	case isPtr && isNamed(et, wireOut):
		return fmt.Sprintf("getWireTxOut(%s)", ptr)
	case isNamed(gt, wireOut):
		return fmt.Sprintf("*getWireTxOut(%s)", ptr)
	case isNamed(gt, lnt+"TxOut"):
		return fmt.Sprintf("getTxOut(%s)", ptr)
	case isPtr && isNamed(et, lnt+"TxOut"):
		return fmt.Sprintf("addr(getTxOut(%s))", ptr)
	}
	return g.bad(pos, t, gt)
}

// getObj reads a data object {inner, is_owned} at ptr.
func (g *Gen) getObj(file, pos string, t *T, gt types.Type, ptr string) string {
	et, isPtr := deref(gt)
	if !types.Identical(et, t.Decl.GoType) {
		return g.bad(pos, t, gt)
	}
	n := g.nativeGet(t.Decl)
	gts := g.typ(file, et)
	if t.Null {
		if isPtr {
			return fmt.Sprintf("objNull(c, %s, %d, %s)", ptr, t.Decl.ID, n)
		}
		return fmt.Sprintf("objZero[%s](c, %s, %d, %s)", gts, ptr, t.Decl.ID, n)
	}
	e := fmt.Sprintf("%s(c, objIn(c, %s, %d))", n, ptr, t.Decl.ID)
	if isPtr {
		return "addr(" + e + ")"
	}
	return e
}

func (g *Gen) getLive(file, pos string, t *T, gt types.Type, ptr string) string {
	et, isPtr := deref(gt)
	gts := g.typ(file, t.Decl.GoType)
	if types.IsInterface(t.Decl.GoType) {
		if t.Null {
			return fmt.Sprintf("liveNull[%s](c, %s, %d)", gts, ptr, t.Decl.ID)
		}
		return fmt.Sprintf("liveIn[%s](c, %s, %d)", gts, ptr, t.Decl.ID)
	}
	switch {
	case isPtr && types.Identical(et, t.Decl.GoType) || types.IsInterface(gt):
		if t.Null {
			return fmt.Sprintf("liveNull[*%s](c, %s, %d)", gts, ptr, t.Decl.ID)
		}
		return fmt.Sprintf("liveIn[*%s](c, %s, %d)", gts, ptr, t.Decl.ID)
	case types.Identical(gt, t.Decl.GoType):
		if t.Null {
			return fmt.Sprintf("liveZero[%s](c, %s, %d)", gts, ptr, t.Decl.ID)
		}
		return fmt.Sprintf("*liveIn[*%s](c, %s, %d)", gts, ptr, t.Decl.ID)
	}
	return g.bad(pos, t, gt)
}

func (g *Gen) getTrait(file, pos string, t *T, gt types.Type, ptr string) string {
	if !types.IsInterface(gt) {
		return g.bad(pos, t, gt)
	}
	g.adapter(t.Decl)
	return fmt.Sprintf("getTrait_%s(c, unsafe.Pointer(%s))", t.Name, ptr)
}

// nativeGet names the function that copies a data object's C memory into Go.
func (g *Gen) nativeGet(d *Decl) string {
	name := "native" + d.Name
	if g.convKey[name] {
		return name
	}
	g.convKey[name] = true
	gt := g.typ(convFile, d.GoType)
	var b strings.Builder
	fmt.Fprintf(&b, "func %s(c *call, s unsafe.Pointer) %s {\n\tp := (*n_%s)(s)\n", name, gt, d.Name)
	if d.Array {
		fmt.Fprintf(&b, "\treturn %s(p.%s)\n", gt, d.Fields[0].store())
	} else if d.Codec != "" {
		_, from, _ := strings.Cut(d.Codec, ",")
		b.WriteString(g.codecGet(d, from))
	} else {
		b.WriteString("\t_ = p\n\treturn " + gt + "{\n")
		for _, f := range d.Fields {
			fmt.Fprintf(&b, "\t\t%s: %s,\n", f.Go, g.get(convFile, d.Pos, f.T, f.GoT, "&p."+f.store()))
		}
		b.WriteString("\t}\n")
	}
	b.WriteString("}\n\n")
	g.goFile(convFile).WriteString(b.String())
	return name
}

func (g *Gen) codecGet(d *Decl, from string) string {
	fn := g.sym(convFile, d.Pkg, from)
	sig := g.funcSig(d, from)
	if sig != nil && sig.Results().Len() == 2 {
		return fmt.Sprintf("\tv, err := %s(getVecBytes(&p.f_bytes))\n\tif err != nil {\n\t\tc.fault(err.Error())\n\t}\n\treturn v\n", fn)
	}
	return fmt.Sprintf("\treturn %s(getVecBytes(&p.f_bytes))\n", fn)
}

// convGet calls, and writes once, the function that copies a value of t.
func (g *Gen) convGet(file, pos string, t *T, gt types.Type, ptr string) string {
	return fmt.Sprintf("%s(c, %s)", g.convFn("get", pos, t, gt, g.writeGet), ptr)
}

func (g *Gen) convFn(verb, pos string, t *T, gt types.Type, write func(name, pos string, t *T, gt types.Type)) string {
	key := verb + "|" + t.Mangle() + "|" + goKey(gt)
	if t.Null {
		key += "|null"
	}
	if n := g.conv[key]; n != "" {
		return n
	}
	name := verb + t.Mangle()
	for n := 2; g.goNames[name]; n++ {
		name = fmt.Sprintf("%s%s_%d", verb, t.Mangle(), n)
	}
	g.goNames[name] = true
	g.conv[key] = name
	write(name, pos, t, gt)
	return name
}

func (g *Gen) writeGet(name, pos string, t *T, gt types.Type) {
	var b strings.Builder
	fmt.Fprintf(&b, "func %s(c *call, p *%s) (v %s) {\n", name, g.mirror(t), g.typ(convFile, gt))
	switch t.K {
	case KVec:
		g.getVec(&b, pos, t, gt)
	case KOpt:
		g.getOpt(&b, pos, t, gt)
	case KTup:
		st, ok := gt.Underlying().(*types.Struct)
		if ok && st.NumFields() == len(t.Elem) {
			for i, e := range t.Elem {
				fmt.Fprintf(&b, "\tv.%s = %s\n", st.Field(i).Name(), g.get(convFile, pos, e, st.Field(i).Type(), "&p."+tupField(i)))
			}
		} else {
			g.bad(pos, t, gt)
		}
	case KUnion:
		g.getUnion(&b, pos, t, gt)
	case KRes:
		g.getRes(&b, pos, t, gt)
	}
	b.WriteString("\treturn v\n}\n\n")
	g.goFile(convFile).WriteString(b.String())
}

func (g *Gen) getVec(b *strings.Builder, pos string, t *T, gt types.Type) {
	var et types.Type
	switch u := gt.Underlying().(type) {
	case *types.Slice:
		et = u.Elem()
		fmt.Fprintf(b, "\tels := vecIn[%s](c, p)\n\tif len(els) == 0 {\n\t\treturn nil\n\t}\n\tv = make(%s, len(els))\n", g.mirror(t.Elem[0]), g.typ(convFile, gt))
	case *types.Array:
		et = u.Elem()
		fmt.Fprintf(b, "\tels := vecIn[%s](c, p)\n\tif len(els) != len(v) {\n\t\tc.fault(\"has the wrong length\")\n\t}\n", g.mirror(t.Elem[0]))
	default:
		g.bad(pos, t, gt)
		return
	}
	fmt.Fprintf(b, "\tfor i := range els {\n\t\tv[i] = %s\n\t}\n", g.get(convFile, pos, t.Elem[0], et, "&els[i]"))
}

func (g *Gen) getOpt(b *strings.Builder, pos string, t *T, gt types.Type) {
	if t.noneOpt() {
		if gt.Underlying() == types.Typ[types.Bool] {
			b.WriteString("\tv = *p == 0\n")
			return
		}
		g.bad(pos, t, gt)
		return
	}
	b.WriteString("\tif p.tag != 0 {\n\t\treturn v\n\t}\n")
	if et, isPtr := deref(gt); isPtr && !(t.Elem[0].K == KLive) && !isNamed(et, wireMsg) {
		fmt.Fprintf(b, "\tx := %s\n\tv = &x\n", g.get(convFile, pos, t.Elem[0], et, "&p.some"))
		return
	}
	fmt.Fprintf(b, "\tv = %s\n", g.get(convFile, pos, t.Elem[0], gt, "&p.some"))
}

func (g *Gen) getUnion(b *strings.Builder, pos string, t *T, gt types.Type) {
	if t.Decl.has("custom") {
		fmt.Fprintf(b, "\tv = customGet%s(c, p)\n", t.Name)
		return
	}
	if !types.Identical(gt, t.Decl.GoType) {
		g.bad(pos, t, gt)
		return
	}
	b.WriteString("\tswitch p.tag {\n")
	for i, v := range t.Decl.Variants {
		fmt.Fprintf(b, "\tcase %d:\n", i)
		if len(v.Fields) == 0 {
			fmt.Fprintf(b, "\t\treturn %s{}\n", g.sym(convFile, t.Decl.Pkg, v.Go))
			continue
		}
		fmt.Fprintf(b, "\t\tb := (*mB_%s_%s)(unsafe.Pointer(&p.body))\n\t\t_ = b\n\t\treturn %s{\n", t.Name, v.C, g.sym(convFile, t.Decl.Pkg, v.Go))
		for _, f := range v.Fields {
			if f.GoT == nil {
				continue
			}
			fmt.Fprintf(b, "\t\t\t%s: %s,\n", f.Go, g.get(convFile, pos, f.T, f.GoT, "&b."+f.store()))
		}
		b.WriteString("\t\t}\n")
	}
	b.WriteString("\t}\n\tc.fault(\"has an unknown tag\")\n")
}

// getRes reads a Result as a Go value: an error that is nil for success, or a
// struct of a pointer to the value and the error.
func (g *Gen) getRes(b *strings.Builder, pos string, t *T, gt types.Type) {
	ok, er := t.Elem[0], t.Elem[1]
	if types.IsInterface(gt) && ok.K == KNone && er.K != KNone {
		fmt.Fprintf(b, "\tif !p.ok {\n\t\tv = %s\n\t}\n", g.get(convFile, pos, er, gt, "resIn["+g.mirror(er)+"](c, p)"))
		return
	}
	st, isStruct := gt.Underlying().(*types.Struct)
	if !isStruct || st.NumFields() != 2 {
		g.bad(pos, t, gt)
		return
	}
	fmt.Fprintf(b, "\tif p.ok {\n\t\tv.%s = %s\n\t} else {\n\t\tv.%s = %s\n\t}\n",
		st.Field(0).Name(), g.get(convFile, pos, ok, st.Field(0).Type(), "resIn["+g.mirror(ok)+"](c, p)"),
		st.Field(1).Name(), g.get(convFile, pos, er, st.Field(1).Type(), "resIn["+g.mirror(er)+"](c, p)"))
}

// putRes is the reverse of getRes.
func (g *Gen) putRes(b *strings.Builder, pos string, t *T, gt types.Type) {
	ok, er := t.Elem[0], t.Elem[1]
	if types.IsInterface(gt) && ok.K == KNone && er.K != KNone {
		fmt.Fprintf(b, "\tif v == nil {\n\t\t*p = mResult{ok: true}\n\t\treturn\n\t}\n\tx := newC[%s]()\n%s\t*p = mResult{contents: unsafe.Pointer(x)}\n", g.mirror(er), g.put(convFile, pos, er, gt, "x", "v"))
		return
	}
	st, isStruct := gt.Underlying().(*types.Struct)
	if !isStruct || st.NumFields() != 2 {
		g.bad(pos, t, gt)
		return
	}
	fmt.Fprintf(b, "\tif v.%s != nil {\n\t\tx := newC[%s]()\n%s\t\t*p = mResult{contents: unsafe.Pointer(x), ok: true}\n\t\treturn\n\t}\n", st.Field(0).Name(), g.mirror(ok), g.put(convFile, pos, ok, st.Field(0).Type(), "x", "v."+st.Field(0).Name()))
	fmt.Fprintf(b, "\tx := newC[%s]()\n%s\t*p = mResult{contents: unsafe.Pointer(x)}\n", g.mirror(er), g.put(convFile, pos, er, st.Field(1).Type(), "x", "v."+st.Field(1).Name()))
}
