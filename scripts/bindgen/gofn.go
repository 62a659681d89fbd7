package main

import (
	"fmt"
	"go/types"
	"strings"
)

const callFile = "calls"

// goFn writes the Go entry of an exported function.
func (g *Gen) goFn(f *Fn) {
	var b strings.Builder
	var fields []string
	args := g.goArgs(&b, f, &fields)
	hasRet := f.Ret != nil && f.Ret.K != KNone
	if hasRet {
		fields = append(fields, "ret "+g.mirrorRet(f.Ret))
	}
	g.goFrame(f.C, fields)
	var target string
	if f.Recv != nil && f.Self != "" && f.Recv.Kind != KNone && f.hasReceiver() {
		target = "self." + f.Go
	} else if f.Hand {
		target = f.Go
	} else {
		target = g.sym(callFile, f.Pkg, f.Go)
	}
	b.WriteString("\tc.arg = \"\"\n")
	call := target + "(" + strings.Join(args, ", ") + ")"
	switch f.Prop {
	case "get":
		call = "self." + f.Go
	case "set":
		call = "self." + f.Go + " = a1"
	case "new":
		call = g.typ(callFile, f.Owner.GoType) + "{"
		i := 0
		for _, fl := range f.Owner.Fields {
			if !fl.Hide && !fl.NoNew {
				call += fmt.Sprintf("%s: a%d, ", fl.Go, i)
				i++
			}
		}
		call += "}"
	}
	g.goResult(&b, callFile, f, call, "f.ret", "f")
	if f.Self == "&mut" && f.Owner.Kind == KData {
		fmt.Fprintf(&b, "\treplaceObj(f.a0, %s(c, self), %d)\n", g.nativePut(f.Owner), f.Owner.ID)
	}
	g.scope(&b, f)
	fmt.Fprintf(g.goFile(callFile), "func op%s(c *call, p unsafe.Pointer) {\n\tf := (*fr_%s)(p)\n\t_ = f\n%s}\n\n", f.C, f.C, b.String())
}

func (f *Fn) hasReceiver() bool { return f.Sig.Recv() != nil }

// scope says what becomes of traits that moved in.
func (g *Gen) scope(b *strings.Builder, f *Fn) {
	if _, keep := f.Flags["keep"]; keep && f.Self != "" {
		b.WriteString("\tc.keep()\n")
	}
	if _, ok := f.Flags["handover"]; ok {
		b.WriteString("\tc.owned = nil\n")
	}
}

func (g *Gen) goFrame(name string, fields []string) {
	var b strings.Builder
	fmt.Fprintf(&b, "type fr_%s struct {\n\tfaulted uint8\n", name)
	for _, f := range fields {
		b.WriteString("\t" + f + "\n")
	}
	b.WriteString("}\n\n")
	g.goFile("frames").WriteString(b.String())
}

func (g *Gen) mirrorRet(t *T) string {
	switch t.K {
	case KArrRef:
		return fmt.Sprintf("[%d]byte", t.N)
	case KRef:
		return g.mirror(t.Elem[0])
	}
	return g.mirror(t)
}

// goArgs writes the conversion of every parameter and returns the argument list.
func (g *Gen) goArgs(b *strings.Builder, f *Fn, fields *[]string) []string {
	var args []string
	sig := f.Sig
	gi := 0
	next := func() types.Type {
		if gi < sig.Params().Len() {
			t := sig.Params().At(gi).Type()
			gi++
			return t
		}
		g.m.errorf(f.Pos, "%s: the C signature has more parameters than the Go function", f.C)
		return types.Typ[types.Int]
	}
	for i, p := range f.cParams() {
		a := fmt.Sprintf("a%d", i)
		*fields = append(*fields, a+" "+g.mirrorParam(p.T))
		isSelf := i == 0 && f.Self != ""
		var gt types.Type
		if isSelf && f.hasReceiver() {
			gt = types.NewPointer(f.Recv.GoType)
			if types.IsInterface(f.Recv.GoType) || f.Recv.Kind == KEnum {
				gt = f.Recv.GoType
			}
		} else {
			gt = next()
		}
		if isSelf && f.Recv == nil {
			f.Recv = f.Owner
		}
		name := a
		if isSelf && f.hasReceiver() {
			name = "self"
		} else if sig.Variadic() && gi == sig.Params().Len() {
			args = append(args, name+"...")
		} else {
			args = append(args, name)
		}
		fmt.Fprintf(b, "\tc.arg, c.move = %q, %v\n\t%s := %s\n", p.Name, moves(p.T), name, g.getParam(callFile, f.Pos, p.T, gt, "f."+a))
	}
	for gi < sig.Params().Len() {
		t := next()
		if isNamed(t, lnt+"UnixTime") {
			args = append(args, "now()")
			continue
		}
		if f, ok := t.Underlying().(*types.Signature); ok && f.Params().Len() == 0 && f.Results().Len() == 1 && isNamed(f.Results().At(0).Type(), lnt+"UnixTime") {
			args = append(args, "now")
			continue
		}
		g.m.errorf(f.Pos, "%s: the Go function has more parameters than the C signature", f.C)
	}
	return args
}

func moves(t *T) bool {
	switch t.K {
	case KRef, KRefMut, KVecPtr, KArrRef, KSlice:
		return false
	}
	return true
}

func (g *Gen) mirrorParam(t *T) string {
	switch t.K {
	case KRef, KRefMut, KArrRef, KVecPtr:
		return "unsafe.Pointer"
	}
	return g.mirror(t)
}

// getParam reads a parameter from its frame field.
func (g *Gen) getParam(file, pos string, t *T, gt types.Type, field string) string {
	et, isPtr := deref(gt)
	switch t.K {
	case KRef, KRefMut:
		return g.getRefParam(file, pos, t, gt, field)
	case KArrRef:
		e := &T{K: KBytes, Name: "bytes", N: t.N}
		return g.get(file, pos, e, gt, fmt.Sprintf("(*[%d]byte)(%s)", t.N, field))
	case KVecPtr:
		e := t.Elem[0]
		inner := gt
		if isPtr {
			inner = et
		}
		fn := g.convFn("get", pos, e, inner, g.writeGet)
		if isPtr {
			return fmt.Sprintf("vecPtr(c, %s, %s)", field, fn)
		}
		return fmt.Sprintf("vecPtrValue(c, %s, %s)", field, fn)
	}
	return g.get(file, pos, t, gt, "(&"+field+")")
}

func (g *Gen) getRefParam(file, pos string, t *T, gt types.Type, field string) string {
	e := t.Elem[0]
	et, isPtr := deref(gt)
	null := t.Null || e.Null
	switch e.K {
	case KData:
		if !types.Identical(et, e.Decl.GoType) {
			return g.bad(pos, e, gt)
		}
		n := g.nativeGet(e.Decl)
		switch {
		case null && isPtr:
			return fmt.Sprintf("refNull(c, %s, %s)", field, n)
		case isPtr:
			return fmt.Sprintf("addr(%s(c, %s))", n, field)
		}
		return fmt.Sprintf("%s(c, %s)", n, field)
	case KLive:
		gts := "*" + g.typ(file, e.Decl.GoType)
		if types.IsInterface(e.Decl.GoType) {
			gts = g.typ(file, e.Decl.GoType)
		}
		fn := "liveRef"
		if null {
			fn = "liveRefNull"
		}
		x := fmt.Sprintf("%s[%s](c, %s)", fn, gts, field)
		if isPtr || types.IsInterface(gt) {
			return x
		}
		return "*" + x
	case KTrait:
		g.adapter(e.Decl)
		return fmt.Sprintf("getTrait_%s(c, %s)", e.Name, field)
	}
	m := g.mirror(e)
	return g.get(file, pos, e, gt, fmt.Sprintf("(*%s)(%s)", m, field))
}

// goResult writes the call and stores what it returns at dst.
func (g *Gen) goResult(b *strings.Builder, file string, f *Fn, call, dst, frame string) {
	res := f.Sig.Results()
	t := f.Ret
	n := res.Len()
	names := func(k int) []string {
		var out []string
		for i := range k {
			out = append(out, fmt.Sprintf("r%d", i))
		}
		return out
	}
	switch {
	case t == nil || t.K == KNone:
		if n > 0 {
			b.WriteString("\t" + strings.TrimSuffix(strings.Repeat("_, ", n), ", ") + " = " + call + "\n")
		} else {
			b.WriteString("\t" + call + "\n")
		}
	case t.K == KRes:
		g.goResultRes(b, file, f, call, dst, names)
	case n == 0:
		g.m.errorf(f.Pos, "%s returns a value in C but nothing in Go", f.C)
	case n == 2 && isBool(res.At(1).Type()) && (t.K == KOpt || t.Null):
		fmt.Fprintf(b, "\tr0, ok := %s\n", call)
		g.putMaybe(b, file, f, t, res.At(0).Type(), dst)
	case n == 2 && isError(res.At(1).Type()):
		fmt.Fprintf(b, "\tr0, err := %s\n\tif err != nil {\n\t\tc.fault(err.Error())\n\t}\n", call)
		b.WriteString(g.putRet(file, f, t, res.At(0).Type(), dst, "r0"))
	case t.K == KTup && n == len(t.Elem):
		r := names(n)
		fmt.Fprintf(b, "\t%s := %s\n", strings.Join(r, ", "), call)
		for i, e := range t.Elem {
			b.WriteString(g.put(file, f.Pos, e, res.At(i).Type(), "(&"+dst+"."+tupField(i)+")", r[i]))
		}
	case n == 1:
		fmt.Fprintf(b, "\tr0 := %s\n", call)
		b.WriteString(g.putRet(file, f, t, res.At(0).Type(), dst, "r0"))
	default:
		g.m.errorf(f.Pos, "%s: Go returns %d values", f.C, n)
	}
}

func isBool(t types.Type) bool { return t.Underlying() == types.Typ[types.Bool] }

func isError(t types.Type) bool { return goKey(t) == "error" }

func (g *Gen) putMaybe(b *strings.Builder, file string, f *Fn, t *T, gt types.Type, dst string) {
	if t.K == KOpt {
		fmt.Fprintf(b, "\t%s.tag = 1\n\tif ok {\n\t\t%s.tag = 0\n%s\t}\n", dst, dst, g.put(file, f.Pos, t.Elem[0], gt, "(&"+dst+".some)", "r0"))
		return
	}
	fmt.Fprintf(b, "\tif ok {\n%s\t} else {\n\t\tzero(&%s)\n\t}\n", g.put(file, f.Pos, plain(t), gt, "(&"+dst+")", "r0"), dst)
}

func (g *Gen) putRet(file string, f *Fn, t *T, gt types.Type, dst, val string) string {
	p := "(&" + dst + ")"
	switch t.K {
	case KArrRef:
		return g.put(file, f.Pos, &T{K: KBytes, Name: "bytes", N: t.N}, gt, p, val)
	case KRef:
		return g.put(file, f.Pos, t.Elem[0], gt, p, val)
	}
	if _, isPtr := deref(gt); t.K == KOpt && !isPtr {
		switch gt.Underlying().(type) {
		case *types.Interface, *types.Slice:
		default: // always there
			return fmt.Sprintf("%s.tag = 0\n%s", dst, g.put(file, f.Pos, t.Elem[0], gt, "(&"+dst+".some)", val))
		}
	}
	return g.put(file, f.Pos, t, gt, p, val)
}

func (g *Gen) goResultRes(b *strings.Builder, file string, f *Fn, call, dst string, names func(int) []string) {
	res := f.Sig.Results()
	n := res.Len()
	okT, errT := f.Ret.Elem[0], f.Ret.Elem[1]
	if n == 0 {
		g.m.errorf(f.Pos, "%s: a Result needs a Go result", f.C)
		return
	}
	last := res.At(n - 1).Type()
	vals := names(n - 1)
	switch {
	case isError(last) || types.IsInterface(last) && g.m.byGo[goKey(last)] == errT.Decl && errT.Decl != nil:
		fmt.Fprintf(b, "\t%s := %s\n\tif err != nil {\n", strings.Join(append(vals, "err"), ", "), call)
		g.putErr(b, file, f, errT, dst)
	case isPtrTo(last, errT):
		fmt.Fprintf(b, "\t%s := %s\n\tif err != nil {\n", strings.Join(append(vals, "err"), ", "), call)
		g.putErr(b, file, f, errT, dst)
	case isBool(last) && errT.K == KNone:
		fmt.Fprintf(b, "\t%s := %s\n\tif !ok {\n\t\t%s = mResult{}\n", strings.Join(append(vals, "ok"), ", "), call, dst)
	case n == 1: // cannot fail in Go
		fmt.Fprintf(b, "\tr0 := %s\n\tif false {\n", call)
		vals = []string{"r0"}
		n++
	default:
		g.m.errorf(f.Pos, "%s: the last Go result is %s, not an error", f.C, goKey(last))
		return
	}
	b.WriteString("\t} else {\n")
	switch {
	case okT.K == KNone:
		for _, v := range vals {
			fmt.Fprintf(b, "\t\t_ = %s\n", v)
		}
		fmt.Fprintf(b, "\t\t%s = mResult{ok: true}\n", dst)
	case n == 2:
		fmt.Fprintf(b, "\t\tx := newC[%s]()\n", g.mirror(okT))
		b.WriteString(g.putRet(file, f, okT, res.At(0).Type(), "(*x)", "r0"))
		fmt.Fprintf(b, "\t\t%s = mResult{contents: unsafe.Pointer(x), ok: true}\n", dst)
	case okT.K == KTup && n-1 == len(okT.Elem):
		fmt.Fprintf(b, "\t\tx := newC[%s]()\n", g.mirror(okT))
		for i, e := range okT.Elem {
			b.WriteString(g.put(file, f.Pos, e, res.At(i).Type(), "(&x."+tupField(i)+")", vals[i]))
		}
		fmt.Fprintf(b, "\t\t%s = mResult{contents: unsafe.Pointer(x), ok: true}\n", dst)
	default:
		g.m.errorf(f.Pos, "%s: Go returns %d values besides the error", f.C, n-1)
	}
	b.WriteString("\t}\n")
}

func isPtrTo(t types.Type, e *T) bool {
	et, ok := deref(t)
	return ok && e.Decl != nil && e.Decl.GoType != nil && types.Identical(et, e.Decl.GoType)
}

// putErr stores the error value err.
func (g *Gen) putErr(b *strings.Builder, file string, f *Fn, e *T, dst string) {
	if e.K == KNone {
		fmt.Fprintf(b, "\t\t%s = mResult{}\n", dst)
		return
	}
	fmt.Fprintf(b, "\t\tx := newC[%s]()\n", g.mirror(e))
	b.WriteString(g.putErrValue(file, f, e, "x"))
	fmt.Fprintf(b, "\t\t%s = mResult{contents: unsafe.Pointer(x)}\n", dst)
}

func (g *Gen) putErrValue(file string, f *Fn, e *T, x string) string {
	if e.Decl == nil && e.K != KPlain && e.K != KStr {
		g.m.errorf(f.Pos, "%s: no error type %s", f.C, e.Mangle())
		return ""
	}
	if e.K == KPlain || e.K == KStr || e.Decl.GoType == nil || e.Decl.has("custom") {
		return fmt.Sprintf("\t\terrTo%s(c, %s, err)\n", e.Mangle(), x)
	}
	gt := e.Decl.GoType
	errIface := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	gts := g.typ(file, gt)
	switch {
	case types.IsInterface(gt):
		z := g.sym(file, e.Decl.Pkg, e.Decl.Variants[0].Go)
		text := ""
		if v := e.Decl.Variants[0]; len(v.Fields) > 0 && v.Fields[0].T.K == KStr {
			text = v.Fields[0].Go + ": err.Error()"
		}
		return g.put(file, f.Pos, e, gt, x, fmt.Sprintf("asErr[%s](err, func() %s { return %s{%s} })", gts, gts, z, text))
	case types.Implements(gt, errIface):
		return g.put(file, f.Pos, e, gt, x, fmt.Sprintf("asErr[%s](err, func() (z %s) { return z })", gts, gts))
	case types.Implements(types.NewPointer(gt), errIface):
		z := g.errZero(file, e, gts)
		return g.put(file, f.Pos, e, types.NewPointer(gt), x, fmt.Sprintf("asErr[*%s](err, func() *%s { return %s })", gts, gts, z))
	}
	g.m.errorf(f.Pos, "%s: Go type %s is no error", f.C, goKey(gt))
	return ""
}

// errZero makes an error value for an error of another type: its text goes into
// the field Err or the like, where there is one.
func (g *Gen) errZero(file string, e *T, gts string) string {
	st, ok := e.Decl.GoType.Underlying().(*types.Struct)
	if !ok {
		return "new(" + gts + ")"
	}
	s := "&" + gts + "{"
	for i := range st.NumFields() {
		fl := st.Field(i)
		if !fl.Exported() {
			continue
		}
		if fl.Type().Underlying() == types.Typ[types.String] {
			s += fl.Name() + ": err.Error(), "
		}
		if d := g.m.byGo[goKey(fl.Type())]; d != nil && d.Kind == KUnion {
			for _, v := range d.Variants {
				if len(v.Fields) == 0 {
					s += fl.Name() + ": " + g.sym(file, d.Pkg, v.Go) + "{}, "
					break
				}
			}
		}
	}
	return s + "}"
}

func (g *Gen) goDup(d *Decl) {
	g.goFrame(d.Name+"_dup", []string{"self, ret unsafe.Pointer"})
	gt := g.typ(callFile, d.GoType)
	expr := "x := *self\n\tf.ret = liveNew(c, %d, &x)"
	if g.hasMethod(d, "Clone") {
		sig := g.methodSig(d, "Clone")
		if _, isPtr := deref(sig.Results().At(0).Type()); isPtr {
			expr = "f.ret = liveNew(c, %d, self.Clone())"
		} else {
			expr = "x := self.Clone()\n\tf.ret = liveNew(c, %d, &x)"
		}
	} else if d.Ops["clone"] == "share" {
		expr = "f.ret = liveNew(c, %d, self)"
	}
	ref := "*" + gt
	fmt.Fprintf(g.goFile(callFile), "func op%s_dup(c *call, p unsafe.Pointer) {\n\tf := (*fr_%s_dup)(p)\n\tself := liveRef[%s](c, f.self)\n\t%s\n}\n\n", d.Name, d.Name, ref, fmt.Sprintf(expr, d.ID))
}

func (g *Gen) goSame(d *Decl) {
	g.goFrame(d.Name+"_same", []string{"a, b unsafe.Pointer", "ret bool"})
	gt := "*" + g.typ(callFile, d.GoType)
	var expr string
	switch {
	case g.hasMethod(d, "Equal"):
		sig := g.methodSig(d, "Equal")
		expr = "x.Equal(*y)"
		if _, isPtr := deref(sig.Params().At(0).Type()); isPtr {
			expr = "x.Equal(y)"
		}
	case types.Comparable(d.GoType):
		expr = "*x == *y"
	case g.hasMethod(d, "Write"):
		expr = "string(x.Write()) == string(y.Write())"
	case g.hasMethod(d, "Bytes"):
		expr = "string(x.Bytes()) == string(y.Bytes())"
	default:
		expr = "deepEqual(x, y)"
	}
	fmt.Fprintf(g.goFile(callFile), "func op%s_same(c *call, p unsafe.Pointer) {\n\tf := (*fr_%s_same)(p)\n\tx, y := liveRef[%s](c, f.a), liveRef[%s](c, f.b)\n\tf.ret = %s\n}\n\n", d.Name, d.Name, gt, gt, expr)
}

func (g *Gen) goDigest(d *Decl) {
	g.goFrame(d.Name+"_digest", []string{"self unsafe.Pointer", "ret uint64"})
	gt := "*" + g.typ(callFile, d.GoType)
	var expr string
	pre := ""
	switch {
	case g.hasMethod(d, "Hash") && g.methodSig(d, "Hash").Results().At(0).Type().Underlying() == types.Typ[types.Uint64]:
		expr = "self.Hash()"
	case g.hasMethod(d, "Write"):
		expr = "digest(self.Write())"
	case g.hasMethod(d, "Bytes"):
		pre, expr = "b := self.Bytes()\n\t", "digest(b[:])"
	case g.hasMethod(d, "String"):
		expr = "digest([]byte(self.String()))"
	default:
		expr = "deepHash(self)"
	}
	fmt.Fprintf(g.goFile(callFile), "func op%s_digest(c *call, p unsafe.Pointer) {\n\tf := (*fr_%s_digest)(p)\n\tself := liveRef[%s](c, f.self)\n\t%sf.ret = %s\n}\n\n", d.Name, d.Name, gt, pre, expr)
}
