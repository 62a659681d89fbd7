package main

import (
	"fmt"
	"go/types"
	"strings"
)

func (g *Gen) methodSig(d *Decl, name string) *types.Signature {
	if d.GoType == nil {
		g.m.errorf(d.Pos, "%s has no Go type", d.Name)
		return nil
	}
	t := d.GoType
	if !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	o, _, _ := types.LookupFieldOrMethod(t, true, d.Pkg.Types, name)
	fn, ok := o.(*types.Func)
	if !ok {
		g.m.errorf(d.Pos, "%s has no method %s", d.Go, name)
		return nil
	}
	return fn.Type().(*types.Signature)
}

func (g *Gen) hasMethod(d *Decl, name string) bool {
	t := d.GoType
	if !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	o, _, _ := types.LookupFieldOrMethod(t, true, d.Pkg.Types, name)
	_, ok := o.(*types.Func)
	return ok
}

func (g *Gen) funcSig(d *Decl, name string) *types.Signature {
	fn, ok := d.Pkg.Types.Scope().Lookup(name).(*types.Func)
	if !ok {
		g.m.errorf(d.Pos, "package %s has no function %s", d.Pkg.Name, name)
		return nil
	}
	return fn.Type().(*types.Signature)
}

func (f *Fn) selfName() string {
	if n := f.Flags["selfname"]; n != "" {
		return n
	}
	return "this_arg"
}

// selfType is the type of the self parameter.
func (f *Fn) selfType() *T {
	d := f.Owner
	if d == nil {
		d = f.Recv
	}
	switch f.Self {
	case "&":
		return &T{K: KRef, Elem: []*T{d.T}}
	case "&mut":
		return &T{K: KRefMut, Elem: []*T{d.T}}
	}
	return d.T
}

// cParams lists all C parameters, self first.
func (f *Fn) cParams() []*Param {
	var out []*Param
	if f.Self != "" {
		out = append(out, &Param{f.selfName(), f.selfType()})
	}
	return append(out, f.Params...)
}

// frameField is how a parameter stands in the frame that goes to Go.
func frameField(t *T, name string) string {
	switch t.K {
	case KRef, KRefMut, KArrRef, KVecPtr:
		return "const void *" + name
	}
	return t.C() + " " + name
}

func frameRet(t *T) string {
	switch t.K {
	case KArrRef:
		return fmt.Sprintf("uint8_t ret[%d]", t.N)
	case KSlice:
		return "struct LDKCVec_u8Z ret"
	case KRef:
		return t.Elem[0].C() + " ret"
	}
	return t.C() + " ret"
}

// frameStart declares a call's frame. Its result is cleared: Go must not overwrite
// what happens to look like one of its pointers (see "Passing pointers" in cgo's manual).
func frameStart(fr string, ret *T) string {
	s := "struct " + fr + " f;\nf.faulted = 0;\n"
	if ret != nil && ret.K != KNone {
		s += "memset(&f.ret, 0, sizeof f.ret);\n"
	}
	return s
}

// emitFn writes the C side of an exported function and its Go entry.
func (g *Gen) emitFn(f *Fn) {
	if f.Sig == nil {
		return
	}
	params := f.cParams()
	var ps, notes []string
	fields := "uint8_t faulted;"
	checks, fill, after := "", "", ""
	for i, p := range params {
		ps = append(ps, p.T.CDecl(p.Name))
		notes = append(notes, nullNote(p.T, p.Name)...)
		a := fmt.Sprintf("a%d", i)
		fields += frameField(p.T, a) + ";"
		c, v := g.inCheck(p, f.C, f.Ret)
		checks += c
		fill += fmt.Sprintf("f.%s = %s;\n", a, v)
		if fr := g.free(p.T, "f."+a); fr != "" && p.T.K != KSlice {
			after += fr + "\n"
		}
	}
	if len(ps) == 0 {
		ps = []string{"void"}
	}
	ret := f.Ret
	hasRet := ret != nil && ret.K != KNone
	if hasRet {
		fields += frameRet(ret) + ";"
	}
	fr := g.rawFrame(f.C, fields)
	call := fmt.Sprintf("if (!ldki_call(%s, &f)) {\n   %s\n}\n", g.op(f.C), g.zero(ret))
	body := checks + frameStart(fr, ret) + fill + call + after + g.retStmt(f)
	g.addFunc(&CFunc{Name: f.C, Must: f.Method && hasRet, Decl: ret.CFunc(f.C, strings.Join(ps, ", ")), Doc: g.fnDoc(f),
		Notes: append(notes, nullNote(ret, "the return value")...), Body: body, File: "calls"})
	g.goFn(f)
}

func (g *Gen) fnDoc(f *Fn) string {
	doc := f.Doc
	if doc == "" {
		doc = "See " + f.Go + " in the Go package " + strings.TrimPrefix(f.Pkg.Path, modulePath+"/") + "."
	}
	return g.cdoc(f.Owner, doc, f.Go, f.C)
}

// inCheck returns the checks of a parameter and the value for the frame.
func (g *Gen) inCheck(p *Param, fn string, ret *T) (check, value string) {
	t := p.T
	switch t.K {
	case KRef, KRefMut:
		e := t.Elem[0]
		if e.IsOpaque() {
			if t.Null || e.Null {
				return fmt.Sprintf("void *in_%s = NULL;\nif (%s && %s->inner && !(in_%s = ldki_in(%s->inner, LDKI_%s, \"%s\", \"%s\")))\n   %s\n",
					p.Name, p.Name, p.Name, p.Name, p.Name, e.Name, fn, p.Name, g.zero(ret)), "in_" + p.Name
			}
			return fmt.Sprintf("void *in_%s = ldki_in(%s ? %s->inner : NULL, LDKI_%s, \"%s\", \"%s\");\nif (!in_%s)\n   %s\n",
				p.Name, p.Name, p.Name, e.Name, fn, p.Name, p.Name, g.zero(ret)), "in_" + p.Name
		}
		return g.needArg(p.Name, fn, ret), p.Name
	case KArrRef:
		return g.needArg(p.Name, fn, ret), p.Name
	case KVecPtr:
		return "", p.Name
	case KSlice:
		return lengthCheck(p.Name, "datalen", "data", p.Name, fn, g.zero(ret)), p.Name
	}
	return g.moveCheck(t, p.Name, fn, ret), p.Name
}

func (g *Gen) retStmt(f *Fn) string {
	t := f.Ret
	if t == nil || t.K == KNone {
		return ""
	}
	_, view := f.Flags["view"]
	key := "LDKI_OP_" + f.C
	switch {
	case t.K == KArrRef:
		return fmt.Sprintf("return ldk_attach_bytes((void *)f.a0, %s, f.ret, %d);\n", key, t.N)
	case t.K == KSlice:
		return fmt.Sprintf("struct LDKu8slice r = { ldk_attach_bytes((void *)f.a0, %s, f.ret.data, f.ret.datalen), f.ret.datalen };\nif (f.ret.datalen)\n   free(f.ret.data);\nreturn r;\n", key)
	case t.K == KRef:
		e := t.Elem[0]
		g.freeHelper(e)
		g.proto("void ldki_freep_%s(void *p);", e.Mangle())
		if g.helper("freep", e) {
			fmt.Fprintf(g.c("types"), "void ldki_freep_%s(void *p) {\n   ldki_free_%s(*(%s *)p);\n}\n", e.Mangle(), e.Mangle(), e.C())
		}
		return fmt.Sprintf("return ldk_attach_value((void *)f.a0, %s, &f.ret, sizeof f.ret, ldki_freep_%s);\n", key, e.Mangle())
	case view && t.K == KStr:
		return fmt.Sprintf("struct LDKStr r = { ldk_attach_bytes((void *)f.a0, %s, f.ret.chars, f.ret.len), f.ret.len, false };\nldki_free_Str(f.ret);\nreturn r;\n", key)
	case view && t.IsOpaque():
		return fmt.Sprintf("if (f.ret.inner)\n   ldk_attach_object((void *)f.a0, f.ret.inner, ldki_release_%s);\nf.ret.is_owned = false;\nreturn f.ret;\n", t.Name)
	}
	return "return f.ret;\n"
}
