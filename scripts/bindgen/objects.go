package main

import (
	"fmt"
	"go/types"
	"strings"
)

// emitDecls writes the functions of every declared type.
func (g *Gen) emitDecls() {
	for _, d := range g.m.sorted() {
		switch d.Kind {
		case KEnum:
			g.emitEnum(d)
		case KUnion:
			g.emitUnion(d)
		case KData:
			g.emitData(d)
		case KLive:
			g.emitLive(d)
		case KTrait:
			g.emitTraitFns(d)
		}
		for _, f := range d.Fns {
			g.emitFn(f)
		}
		for _, tr := range d.As {
			g.emitAs(d, g.m.Decls[tr])
		}
		for _, via := range d.AsVia {
			g.emitAsVia(d, g.m.Decls[via[0]], via[1])
		}
	}
	for _, f := range g.m.Free {
		g.emitFn(f)
	}
}

func (g *Gen) emitOpaqueFree(d *Decl) {
	g.freeHelper(d.T)
	doc := "Frees the object if is_owned is set and inner is not NULL; a copy of the struct must not be used afterwards."
	if d.Kind == KLive {
		doc += " If another thread is inside a call on it, the last such call to return destroys it."
	}
	g.addFunc(&CFunc{Name: d.Name + "_free", Decl: fmt.Sprintf("void %s_free(%s this_obj)", d.Name, d.T.C()), Doc: doc,
		Body: fmt.Sprintf("if (ldki_freeable(this_obj.inner, this_obj.is_owned, LDKI_%s, \"%s_free\", \"this_obj\"))\n   ldki_free_%s(this_obj);\n", d.Name, d.Name, d.Name), File: "types"})
}

// emitData writes an object that lives in C memory.
func (g *Gen) emitData(d *Decl) {
	g.nativeStruct(d)
	g.emitOpaqueFree(d)
	for _, f := range d.Fields {
		if f.Hide {
			continue
		}
		if !f.NoGet || f.Getter != "" {
			g.emitGetter(d, f)
		}
		if !f.NoSet {
			g.emitSetter(d, f)
		}
	}
	if d.has("new") {
		g.emitNew(d)
	}
	g.emitCloneFn(d.T)
	g.emitEqHash(d)
	g.emitReadWrite(d)
}

func (g *Gen) nativeStruct(d *Decl) {
	s := fmt.Sprintf("struct native%sOpaque {\n   struct ldk_slot slot;\n", d.Name)
	drop, dup := "", ""
	for _, f := range d.Fields {
		s += fmt.Sprintf("   %s %s;\n", f.T.C(), f.store())
		if fr := g.free(f.T, "p->"+f.store()); fr != "" {
			drop += fr + "\n"
		}
		if g.clonable(f.T, false) {
			dup += fmt.Sprintf("r->%s = %s;\n", f.store(), g.clone(f.T, "p->"+f.store()))
		}
	}
	g.frames = append(g.frames, s+"};")
	n := d.Name
	g.proto("void ldki_release_%s(void *inner, const char *fn, const char *arg);", n)
	fmt.Fprintf(g.c("types"), "void ldki_release_%s(void *inner, const char *fn, const char *arg) {\n   struct native%sOpaque *p = ldki_retire(inner, LDKI_%s, fn, arg);\n   if (!p)\n      return;\n%s   ldki_recycle(&p->slot);\n}\n", n, n, n, ind(1, drop))
	if g.clonable(d.T, false) {
		g.proto("void *ldki_dup_%s(const void *inner, const char *fn, const char *arg);", n)
		fmt.Fprintf(g.c("types"), "void *ldki_dup_%s(const void *inner, const char *fn, const char *arg) {\n   const struct native%sOpaque *p = ldki_in(inner, LDKI_%s, fn, arg);\n   if (!p)\n      return NULL;\n   struct native%sOpaque *r = ldki_slot(LDKI_%s);\n%s   return r;\n}\n", n, n, n, n, n, ind(1, dup))
	}
}

// getterRet is what a getter of a field of type t returns.
func getterRet(f *Field) *T {
	t := f.T
	switch {
	case f.ByValue:
		return t
	case t.K == KBytes && !t.Null && t.Name != "PublicKey" && t.Name != "ECDSASignature" && t.Name != "SchnorrSignature" && t.Name != "U128":
		return &T{K: KArrRef, N: t.N}
	case t.K == KTrait:
		return &T{K: KRef, Elem: []*T{t}}
	}
	return t
}

func (g *Gen) selfIn(d *Decl, cnst, arg, fn string, ret *T) string {
	return fmt.Sprintf("%sstruct native%sOpaque *p = ldki_in(%s ? %s->inner : NULL, LDKI_%s, \"%s\", \"%s\");\nif (!p)\n   %s\n",
		cnst, d.Name, arg, arg, d.Name, fn, arg, g.zero(ret))
}

func (g *Gen) emitGetter(d *Decl, f *Field) {
	name, arg := d.Name+"_get_"+f.C, "this_ptr"
	ret := getterRet(f)
	if f.Getter != "" {
		name, arg, ret = d.Name+"_"+f.Getter, "this_arg", f.T
	}
	body := g.selfIn(d, "const ", arg, name, ret)
	v := "p->" + f.store()
	switch {
	case ret.K == KArrRef:
		body += fmt.Sprintf("return (const uint8_t (*)[%d])&%s;\n", ret.N, v)
	case ret.K == KRef:
		body += "return &" + v + ";\n"
	default:
		body += g.viewReturn(f.T, v)
	}
	g.addFunc(&CFunc{Name: name, Must: f.Getter != "", Decl: ret.CFunc(name, fmt.Sprintf("const %s *NONNULL_PTR %s", d.T.C(), arg)), Doc: g.fieldDoc(d, f) + g.lifeDoc(ret), Notes: nullNote(ret, "the return value"), Body: body, File: "objects"})
}

func (g *Gen) lifeDoc(ret *T) string {
	switch {
	case ret.K == KArrRef || ret.K == KRef:
		return "\n\nThe pointer is valid until the object is freed."
	case ret.IsOpaque():
		return "\n\nThe returned object is a view into this one and goes with it; it need not be freed."
	case ret.K == KVec && ret.Elem[0].IsOpaque():
		return "\n\nThe caller frees the vector; its elements are views into this object and go with it."
	case ret.K == KVec:
		return "\n\nThe vector is a copy that the caller frees."
	case ret.K == KStr:
		return "\n\nThe returned text belongs to the object and is valid until the object is changed or freed."
	}
	return ""
}

// viewReturn returns a field: objects as borrowed views, text unowned, the rest
// copied. Elements of a returned vector of objects are views too.
func (g *Gen) viewReturn(t *T, v string) string {
	switch {
	case t.IsOpaque():
		return fmt.Sprintf("%s r = %s;\nr.is_owned = false;\nreturn r;\n", t.C(), v)
	case t.K == KStr:
		return fmt.Sprintf("struct LDKStr r = %s;\nr.chars_is_owned = false;\nreturn r;\n", v)
	case t.K == KVec && t.Elem[0].IsOpaque():
		e := t.Elem[0]
		return fmt.Sprintf("%s r = { NULL, %s.datalen };\nif (!r.datalen)\n   return r;\nr.data = ldk_alloc(r.datalen * sizeof(%s));\nfor (uintptr_t i = 0; i < r.datalen; i++) {\n   r.data[i] = %s.data[i];\n   r.data[i].is_owned = false;\n}\nreturn r;\n", t.C(), v, e.C(), v)
	}
	return "return " + g.clone(t, v) + ";\n"
}

func nullNote(t *T, what string) []string {
	if t == nil || !t.Null && t.K != KVecPtr {
		return nil
	}
	return []string{"Note that " + what + " (or a relevant inner pointer) may be NULL or all-0s to represent None"}
}

func (g *Gen) fieldDoc(d *Decl, f *Field) string {
	if f.Doc == "" {
		return fmt.Sprintf("The field %s of a %s.", f.C, d.Name)
	}
	return g.cdoc(d, f.Doc, f.Go, f.C)
}

func (g *Gen) emitSetter(d *Decl, f *Field) {
	name := d.Name + "_set_" + f.C
	body := g.selfIn(d, "", "this_ptr", name, nil) + g.moveCheck(f.T, "val", name, nil)
	moved := ""
	if fr := g.free(f.T, "p->"+f.store()); fr != "" {
		body += fr + "\n"
		moved = "; val moves in and what was there is freed"
	}
	body += fmt.Sprintf("p->%s = val;\n", f.store()) + hold(f.T, "val")
	g.addFunc(&CFunc{Name: name, Decl: fmt.Sprintf("void %s(%s *NONNULL_PTR this_ptr, %s val)", name, d.T.C(), f.T.C()),
		Doc: g.fieldDoc(d, f) + "\n\nSets it" + moved + ".", Notes: nullNote(f.T, "val"), Body: body, File: "objects"})
}

// hold is the C code that notes that an object is p's field now.
func hold(t *T, arg string) string {
	if !t.IsOpaque() {
		return ""
	}
	return fmt.Sprintf("ldki_hold(%s.inner, p);\n", arg)
}

func (g *Gen) emitNew(d *Decl) {
	name := d.Name + "_new"
	suffix := "_arg"
	if d.Ops["new"] == "bare" {
		suffix = ""
	}
	var ps, notes []string
	checks, body := "", fmt.Sprintf("struct native%sOpaque *p = ldki_slot(LDKI_%s);\n", d.Name, d.Name)
	for _, f := range d.Fields {
		if f.Hide || f.NoNew {
			if f.T.K == KOpt {
				body += fmt.Sprintf("p->%s%s = LDK%s_None;\n", f.store(), tagOf(f.T), f.T.Mangle())
			}
			continue
		}
		arg := f.C + suffix
		ps = append(ps, f.T.C()+" "+arg)
		notes = append(notes, nullNote(f.T, arg)...)
		checks += g.moveCheck(f.T, arg, name, d.T)
		body += fmt.Sprintf("p->%s = %s;\n", f.store(), arg) + hold(f.T, arg)
	}
	if len(ps) == 0 {
		ps = []string{"void"}
	}
	g.addFunc(&CFunc{Name: name, Must: true, Decl: fmt.Sprintf("%s %s(%s)", d.T.C(), name, strings.Join(ps, ", ")),
		Doc: "Makes a " + d.Name + " of its fields, which move in.", Notes: notes,
		Body: checks + body + fmt.Sprintf("return (%s){ p, true };\n", d.T.C()), File: "objects"})
}

// emitLive writes an object that lives in Go.
func (g *Gen) emitLive(d *Decl) {
	n := d.Name
	g.frames = append(g.frames, fmt.Sprintf("struct native%sOpaque {\n   struct ldk_slot slot;\n};", n))
	g.proto("void ldki_release_%s(void *inner, const char *fn, const char *arg);", n)
	fmt.Fprintf(g.c("types"), "void ldki_release_%s(void *inner, const char *fn, const char *arg) {\n   ldki_release_live(inner, LDKI_%s, fn, arg);\n}\n", n, n)
	g.emitOpaqueFree(d)
	if d.has("clone") {
		g.proto("void *ldki_dup_%s(const void *inner, const char *fn, const char *arg);", n)
		fr := g.rawFrame(n+"_dup", "void *self; void *ret;")
		fmt.Fprintf(g.c("types"), "void *ldki_dup_%s(const void *inner, const char *fn, const char *arg) {\n   struct %s f = { 0, ldki_in(inner, LDKI_%s, fn, arg), NULL };\n   if (!f.self || !ldki_call(%s, &f))\n      return NULL;\n   return f.ret;\n}\n", n, fr, n, g.op(n+"_dup"))
		g.goDup(d)
	}
	g.emitCloneFn(d.T)
	if d.has("eq") {
		g.proto("bool ldki_same_%s(const void *a, const void *b);", n)
		fr := g.rawFrame(n+"_same", "void *a; void *b; bool ret;")
		fmt.Fprintf(g.c("types"), "bool ldki_same_%s(const void *a, const void *b) {\n   struct %s f = { 0, ldki_in(a, LDKI_%s, \"%s_eq\", \"a\"), ldki_in(b, LDKI_%s, \"%s_eq\", \"b\"), false };\n   return f.a && f.b && ldki_call(%s, &f) && f.ret;\n}\n", n, fr, n, n, n, n, g.op(n+"_same"))
		g.goSame(d)
	}
	if d.has("hash") {
		g.proto("uint64_t ldki_digest_%s(const void *o);", n)
		fr := g.rawFrame(n+"_digest", "void *self; uint64_t ret;")
		fmt.Fprintf(g.c("types"), "uint64_t ldki_digest_%s(const void *o) {\n   struct %s f = { 0, ldki_in(o, LDKI_%s, \"%s_hash\", \"o\"), 0 };\n   return f.self && ldki_call(%s, &f) ? f.ret : 0;\n}\n", n, fr, n, n, g.op(n+"_digest"))
		g.goDigest(d)
	}
	g.emitEqHash(d)
	g.emitReadWrite(d)
	if d.Props {
		g.emitProps(d)
	}
}

// emitProps writes the accessors of the exported fields of a live object.
func (g *Gen) emitProps(d *Decl) {
	recv := types.NewVar(0, nil, "", types.NewPointer(d.GoType))
	var args []*types.Var
	var params []*Param
	for _, f := range d.Fields {
		if f.Hide {
			continue
		}
		v := types.NewVar(0, nil, "v", f.GoT)
		base := Fn{Owner: d, Recv: d, Pkg: d.Pkg, Pos: d.Pos, Go: f.Go, Doc: g.fieldDoc(d, f)}
		if !f.NoGet {
			fn := base
			fn.C, fn.Self, fn.Prop, fn.Ret = d.Name+"_get_"+f.C, "&", "get", getterRet(f)
			fn.Doc += g.lifeDoc(fn.Ret)
			fn.Flags = map[string]string{"selfname": "this_ptr", "view": ""}
			fn.Sig = types.NewSignatureType(recv, nil, nil, nil, types.NewTuple(v), false)
			g.emitFn(&fn)
		}
		if !f.NoSet {
			fn := base
			fn.C, fn.Self, fn.Prop, fn.Params = d.Name+"_set_"+f.C, "&mut", "set", []*Param{{"val", f.T}}
			fn.Flags = map[string]string{"selfname": "this_ptr"}
			fn.Sig = types.NewSignatureType(recv, nil, nil, types.NewTuple(v), nil, false)
			g.emitFn(&fn)
		}
		if !f.NoNew {
			args = append(args, v)
			params = append(params, &Param{f.C + "_arg", f.T})
		}
	}
	if d.has("new") {
		g.emitFn(&Fn{C: d.Name + "_new", Owner: d, Pkg: d.Pkg, Pos: d.Pos, Go: d.Go, Doc: "Makes a " + d.Name + " of its fields, which move in.", Prop: "new", Method: true,
			Params: params, Ret: d.T, Flags: map[string]string{}, Sig: types.NewSignatureType(nil, nil, nil, types.NewTuple(args...), types.NewTuple(types.NewVar(0, nil, "", d.GoType)), false)})
	}
}

func (g *Gen) rawFrame(name, fields string) string {
	s := "ldki_fr_" + name
	out := "struct " + s + " {\n   uint8_t faulted;\n"
	fields = strings.TrimSpace(strings.TrimPrefix(fields, "uint8_t faulted;"))
	if fields == "" {
		g.frames = append(g.frames, out+"};")
		return s
	}
	for _, f := range strings.Split(strings.TrimSuffix(fields, ";"), ";") {
		out += "   " + strings.TrimSpace(f) + ";\n"
	}
	g.frames = append(g.frames, out+"};")
	return s
}

// op numbers a Go entry.
func (g *Gen) op(name string) string {
	g.goOps = append(g.goOps, goOp{C: name, Go: "op" + name})
	return "LDKI_OP_" + name
}

// emitReadWrite writes the serialization functions.
func (g *Gen) emitReadWrite(d *Decl) {
	if d.has("write") {
		n := d.Name + "_write"
		f := &Fn{C: n, Owner: d, Recv: d, Self: "&", Ret: vecU8, Flags: map[string]string{"selfname": "obj"}, Pkg: d.Pkg, Pos: d.Pos,
			Doc: "Serializes the object into bytes that " + d.Name + "_read understands.", Go: "Write"}
		if fn, ok := d.Pkg.Types.Scope().Lookup("Write" + d.Go).(*types.Func); ok {
			f.Go, f.Sig = fn.Name(), fn.Type().(*types.Signature)
		} else {
			f.Sig = g.methodSig(d, "Write")
		}
		g.emitFn(f)
	}
	if d.has("read") {
		n := d.Name + "_read"
		f := &Fn{C: n, Owner: d, Params: []*Param{{"ser", &T{K: KSlice, Name: "u8slice"}}}, Ret: g.readRet(d), Flags: map[string]string{}, Pkg: d.Pkg, Pos: d.Pos,
			Doc: "Reads an object from bytes that " + d.Name + "_write made.", Go: "Read" + d.Go}
		if a := d.Ops["read"]; a != "" && a != "option" {
			f.Go = a
		}
		f.Sig = g.funcSig(d, f.Go)
		g.emitFn(f)
	}
}

// tagOf is the member of an option that says whether it holds something.
func tagOf(t *T) string {
	if t.noneOpt() {
		return ""
	}
	return ".tag"
}
