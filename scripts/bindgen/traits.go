package main

import (
	"fmt"
	"go/types"
	"slices"
	"strings"
)

// memberC is a trait member as a line of the C struct.
func (m *Member) memberC(d *Decl) []string {
	switch {
	case m.Embed != nil:
		return []string{m.Embed.T.C() + " " + m.Name}
	case m.Field != nil:
		return []string{m.Field.T.C() + " " + m.Name, fmt.Sprintf("void (*set_%s)(const struct LDK%s*NONNULL_PTR )", m.Name, d.Name)}
	case m.Name == "eq":
		return []string{fmt.Sprintf("bool (*eq)(const void *this_arg, const struct LDK%s *NONNULL_PTR other_arg)", d.Name)}
	case m.Name == "hash":
		return []string{"uint64_t (*hash)(const void *this_arg)"}
	case m.Name == "cloned":
		return []string{fmt.Sprintf("void (*cloned)(struct LDK%s *NONNULL_PTR new_%s)", d.Name, d.Name)}
	}
	return []string{m.Fn.Ret.CFunc("(*"+m.Name+")", m.Fn.traitParams())}
}

func (f *Fn) traitParams() string {
	s := "const void *this_arg"
	if f.Self == "&mut" {
		s = "void *this_arg"
	}
	for _, p := range f.Params {
		s += ", " + p.T.CDecl(p.Name)
	}
	return s
}

// emitTraitFns writes X_free and X_clone of a trait.
func (g *Gen) emitTraitFns(d *Decl) {
	g.emitFree(d.T, "this_ptr", "Calls free with this_arg where free is set, and so for the traits inside.")
	for _, m := range d.Members {
		if m.Name == "cloned" && m.Fn == nil {
			g.emitCloneFn(d.T)
		}
	}
}

// emitAs writes X_as_Trait.
func (g *Gen) emitAs(d *Decl, tr *Decl) {
	g.vtable(tr)
	name := d.Name + "_as_" + tr.Name
	self := &Param{"this_arg", &T{K: KRef, Elem: []*T{d.T}}}
	if !d.T.IsOpaque() {
		g.emitAsCopy(d, tr, name)
		return
	}
	check, _ := g.inCheck(self, name, tr.T)
	g.addFunc(&CFunc{Name: name, Decl: fmt.Sprintf("%s %s(%s)", tr.T.C(), name, self.T.CDecl("this_arg")),
		Doc:  fmt.Sprintf("Shows the object as a %s. The result borrows the object: its free is NULL, and the object must outlive it.", tr.Name),
		Body: check + fmt.Sprintf("return ldki_vtable_%s(in_this_arg, false);\n", tr.Name), File: "traits"})
}

// emitAsVia is emitAs for an object that is not the trait but has it: the trait
// object is made once and goes with the object.
func (g *Gen) emitAsVia(d *Decl, tr *Decl, method string) {
	g.vtable(tr)
	name := d.Name + "_as_" + tr.Name
	sig := g.methodSig(d, method)
	if sig == nil {
		return
	}
	fr := g.rawFrame(name, "const void *a0; "+tr.T.C()+" ret;")
	self := &Param{"this_arg", &T{K: KRef, Elem: []*T{d.T}}}
	check, _ := g.inCheck(self, name, tr.T)
	g.freeHelper(tr.T)
	if g.helper("freep", tr.T) {
		g.proto("void ldki_freep_%s(void *p);", tr.Name)
		fmt.Fprintf(g.c("types"), "void ldki_freep_%s(void *p) {\n   ldki_free_%s(*(%s *)p);\n}\n", tr.Name, tr.Name, tr.T.C())
	}
	var clear string
	for _, f := range tr.freePaths() {
		clear += fmt.Sprintf("r.%s = NULL;\n", f)
	}
	g.addFunc(&CFunc{Name: name, Decl: fmt.Sprintf("%s %s(%s)", tr.T.C(), name, self.T.CDecl("this_arg")),
		Doc: fmt.Sprintf("Shows the object as a %s. The result borrows the object: its free is NULL, and the object must outlive it.", tr.Name),
		Body: check + frameStart(fr, tr.T) + fmt.Sprintf("f.a0 = in_this_arg;\nif (!ldki_call(%s, &f)) {\n   %s\n}\n", g.op(name), g.zero(tr.T)) +
			fmt.Sprintf("%s r = *(%s *)ldk_attach_once(in_this_arg, LDKI_OP_%s, &f.ret, sizeof f.ret, ldki_freep_%s);\n%sreturn r;\n", tr.T.C(), tr.T.C(), name, tr.Name, clear), File: "traits"})
	g.goFrame(name, []string{"a0 unsafe.Pointer", "ret " + g.mirror(tr.T)})
	put := g.put(callFile, d.Pos, tr.T, sig.Results().At(0).Type(), "(&f.ret)", "r0")
	fmt.Fprintf(g.goFile(callFile), "func op%s(c *call, p unsafe.Pointer) {\n\tf := (*fr_%s)(p)\n\tr0 := liveRef[*%s](c, f.a0).%s()\n\t%s}\n\n", name, name, g.typ(callFile, d.GoType), method, put)
}

// freePaths are the members free of the trait's struct and those inside it.
func (d *Decl) freePaths() []string {
	out := []string{"free"}
	for _, m := range d.Members {
		if m.Embed != nil {
			for _, p := range m.Embed.freePaths() {
				out = append(out, m.Name+"."+p)
			}
		}
	}
	return out
}

// emitAsCopy is emitAs for values that are no objects: the result owns a copy.
func (g *Gen) emitAsCopy(d *Decl, tr *Decl, name string) {
	fr := g.rawFrame(name, "uint8_t faulted; const void *a0; "+tr.T.C()+" ret;")
	g.addFunc(&CFunc{Name: name, Decl: fmt.Sprintf("%s %s(const %s *NONNULL_PTR this_arg)", tr.T.C(), name, d.T.C()),
		Doc:  fmt.Sprintf("Copies the value into a %s of its own, which has to be freed.", tr.Name),
		Body: g.needArg("this_arg", name, tr.T) + frameStart(fr, tr.T) + fmt.Sprintf("f.a0 = this_arg;\nif (!ldki_call(%s, &f)) {\n   %s\n}\nreturn f.ret;\n", g.op(name), g.zero(tr.T)), File: "traits"})
	g.goFrame(name, []string{"a0 unsafe.Pointer", "ret " + g.mirror(tr.T)})
	get := g.get(callFile, d.Pos, d.T, d.GoType, fmt.Sprintf("(*%s)(f.a0)", g.mirror(d.T)))
	put := g.put(callFile, d.Pos, tr.T, tr.GoType, "(&f.ret)", "v."+"("+g.typ(callFile, tr.GoType)+")")
	fmt.Fprintf(g.goFile(callFile), "func op%s(c *call, p unsafe.Pointer) {\n\tf := (*fr_%s)(p)\n\tvar v any = %s\n%s}\n\n", name, name, get, put)
}

// vtable writes the functions through which C calls a Go value as the trait.
func (g *Gen) vtable(d *Decl) {
	if g.vtables[d.Name] {
		return
	}
	g.vtables[d.Name] = true
	var init strings.Builder
	out := g.c("traits")
	for _, m := range d.Members {
		switch {
		case m.Embed != nil:
			g.vtable(m.Embed)
			fmt.Fprintf(&init, "v.%s = ldki_vtable_%s(slot, false);\n", m.Name, m.Embed.Name)
		case m.Field != nil:
			g.vtField(d, m)
			fmt.Fprintf(&init, "v.set_%s = ldki_vt_%s_set_%s;\n", m.Name, d.Name, m.Name)
		case m.Fn == nil:
			g.vtSpecial(d, m)
			fmt.Fprintf(&init, "v.%s = ldki_vt_%s_%s;\n", m.Name, d.Name, m.Name)
		default:
			g.vtMethod(d, m)
			fmt.Fprintf(&init, "v.%s = ldki_vt_%s_%s;\n", m.Name, d.Name, m.Name)
		}
	}
	g.proto("%s ldki_vtable_%s(void *slot, bool owned);", d.T.C(), d.Name)
	fmt.Fprintf(out, "%s ldki_vtable_%s(void *slot, bool owned) {\n   %s v;\n   memset(&v, 0, sizeof v);\n   v.this_arg = slot;\n%s   v.free = owned ? ldki_box_free : NULL;\n   return v;\n}\n", d.T.C(), d.Name, d.T.C(), ind(1, init.String()))
}

func (g *Gen) vtSpecial(d *Decl, m *Member) {
	out := g.c("traits")
	switch m.Name {
	case "eq":
		fmt.Fprintf(out, "static bool ldki_vt_%s_eq(const void *this_arg, const %s *other_arg) {\n   return other_arg && this_arg == other_arg->this_arg;\n}\n", d.Name, d.T.C())
	case "hash":
		fmt.Fprintf(out, "static uint64_t ldki_vt_%s_hash(const void *this_arg) {\n   return (uint64_t)(uintptr_t)this_arg;\n}\n", d.Name)
	case "cloned":
		fmt.Fprintf(out, "static void ldki_vt_%s_cloned(%s *n) {\n   n->this_arg = ldki_box_dup(n->this_arg);\n   n->free = ldki_box_free;\n}\n", d.Name, d.T.C())
	}
}

func (g *Gen) vtField(d *Decl, m *Member) {
	name := fmt.Sprintf("vt_%s_set_%s", d.Name, m.Name)
	fr := g.rawFrame(name, "uint8_t faulted; const void *a0; "+m.Field.T.C()+" ret;")
	out := g.c("traits")
	fmt.Fprintf(out, "static void ldki_%s(const %s *s) {\n   if (!s || s->%s.inner)\n      return;\n%s   f.a0 = ldki_this(s->this_arg, \"%s.set_%s\");\n   if (!f.a0 || !ldki_call(%s, &f) || !f.ret.inner)\n      return;\n   ldk_attach_object((void *)f.a0, f.ret.inner, ldki_release_%s);\n   ((%s *)s)->%s.inner = f.ret.inner;\n   ((%s *)s)->%s.is_owned = false;\n}\n",
		name, d.T.C(), m.Name, ind(1, frameStart(fr, m.Field.T)), d.Name, m.Name, g.op(name), m.Field.T.Name, d.T.C(), m.Name, d.T.C(), m.Name)
	g.goFrame(name, []string{"a0 unsafe.Pointer", "ret mObj"})
	fmt.Fprintf(g.goFile(callFile), "func op%s(c *call, p unsafe.Pointer) {\n\tf := (*fr_%s)(p)\n\tr := traitSelf[%s](c, f.a0).%s()\n\t%s}\n\n", name, name, g.typ(callFile, d.GoType), m.Field.Go,
		g.put(callFile, d.Pos, m.Field.T, m.Field.GoT, "(&f.ret)", "r"))
}

// vtMethod writes one entry of a library vtable and its Go side.
func (g *Gen) vtMethod(d *Decl, m *Member) {
	f := m.Fn
	name := "vt_" + d.Name + "_" + m.Name
	cname := d.Name + "." + m.Name
	fields := "uint8_t faulted; const void *a0;"
	checks, fill, after := "", "", ""
	for i, p := range f.Params {
		a := fmt.Sprintf("a%d", i+1)
		fields += frameField(p.T, a) + ";"
		c, v := g.inCheck(p, cname, f.Ret)
		checks += c
		fill += fmt.Sprintf("f.%s = %s;\n", a, v)
		if fr := g.free(p.T, "f."+a); fr != "" && p.T.K != KSlice {
			after += fr + "\n"
		}
	}
	hasRet := f.Ret != nil && f.Ret.K != KNone
	if hasRet {
		fields += frameRet(f.Ret) + ";"
	}
	fr := g.rawFrame(name, fields)
	body := checks + frameStart(fr, f.Ret) +
		fmt.Sprintf("f.a0 = ldki_this(this_arg, \"%s\");\nif (!f.a0) {\n   %s\n}\n", cname, g.zero(f.Ret)) + fill +
		fmt.Sprintf("if (!ldki_call(%s, &f)) {\n   %s\n}\n", g.op(name), g.zero(f.Ret)) + after
	vf := &Fn{C: name, Ret: f.Ret, Flags: f.Flags}
	if hasRet {
		body += g.retStmt(vf)
	}
	fmt.Fprintf(g.c("traits"), "static %s {\n%s}\n", f.Ret.CFunc("ldki_"+name, f.traitParams()), ind(1, body))
	g.vtGo(d, f, name)
}

func (g *Gen) vtGo(d *Decl, f *Fn, name string) {
	var b strings.Builder
	fields := []string{"a0 unsafe.Pointer"}
	var args []string
	if len(f.Params) > f.Sig.Params().Len() {
		g.m.errorf(f.Pos, "%s.%s: the C signature has more parameters than the Go method", d.Name, f.C)
		return
	}
	for i, p := range f.Params {
		a := fmt.Sprintf("a%d", i+1)
		fields = append(fields, a+" "+g.mirrorParam(p.T))
		fmt.Fprintf(&b, "\tc.arg, c.move = %q, %v\n\t%s := %s\n", p.Name, moves(p.T), a, g.getParam(callFile, f.Pos, p.T, f.Sig.Params().At(i).Type(), "f."+a))
		args = append(args, a)
	}
	for i := len(f.Params); i < f.Sig.Params().Len(); i++ {
		if !isNamed(f.Sig.Params().At(i).Type(), lnt+"UnixTime") {
			g.m.errorf(f.Pos, "%s.%s: the Go method has more parameters than the C signature", d.Name, f.C)
			return
		}
		args = append(args, "now()")
	}
	if f.Ret != nil && f.Ret.K != KNone {
		fields = append(fields, "ret "+g.mirrorRet(f.Ret))
	}
	g.goFrame(name, fields)
	b.WriteString("\tc.arg = \"\"\n")
	g.goResult(&b, callFile, f, fmt.Sprintf("traitSelf[%s](c, f.a0).%s(%s)", g.typ(callFile, d.GoType), f.Go, strings.Join(args, ", ")), "f.ret", "f")
	g.scope(&b, f)
	fmt.Fprintf(g.goFile(callFile), "func op%s(c *call, p unsafe.Pointer) {\n\tf := (*fr_%s)(p)\n%s}\n\n", name, name, b.String())
}

// freeWords are the offsets of free in the trait's struct and those inside it.
func (d *Decl) freeWords() []int {
	var out []int
	at := 1
	for _, m := range d.Members {
		switch {
		case m.Embed != nil:
			for _, w := range m.Embed.freeWords() {
				out = append(out, at+w)
			}
			at += m.Embed.traitWords()
		case m.Field != nil:
			at += 3
		default:
			at++
		}
	}
	return append(out, at)
}

// probe is the C expression of a function pointer that tells the library's own
// vtable from others, and its word in the struct.
func (d *Decl) probe() (string, int) {
	at := 1
	for _, m := range d.Members {
		switch {
		case m.Embed != nil:
			at += m.Embed.traitWords()
		case m.Field != nil:
			at += 3
		default:
			return fmt.Sprintf("ldki_vt_%s_%s", d.Name, m.Name), at
		}
	}
	return "", 0
}

const traitFile = "traits"

// adapter writes the Go type that implements the interface by calling C.
func (g *Gen) adapter(d *Decl) {
	if g.adapted[d.Name] {
		return
	}
	g.adapted[d.Name] = true
	g.freeHelper(d.T)
	var b strings.Builder
	gt := g.typ(traitFile, d.GoType)
	fmt.Fprintf(&b, "// ad_%s calls a %s that C implements.\ntype ad_%s struct {\n\tt *trait\n\tp unsafe.Pointer\n", d.Name, d.Name, d.Name)
	inits := ""
	at := 1
	for _, m := range d.Members {
		switch {
		case m.Embed != nil:
			g.adapter(m.Embed)
			fmt.Fprintf(&b, "\tad_%s\n", m.Embed.Name)
			inits += fmt.Sprintf("\ta.ad_%s = *make_%s(t, unsafe.Add(p, %d))\n", m.Embed.Name, m.Embed.Name, at*8)
			at += m.Embed.traitWords()
		case m.Field != nil:
			at += 3
		default:
			at++
		}
	}
	b.WriteString("}\n\n")
	fmt.Fprintf(&b, "func make_%s(t *trait, p unsafe.Pointer) *ad_%s {\n\ta := &ad_%s{t: t, p: p}\n%s\treturn a\n}\n\n", d.Name, d.Name, d.Name, inits)
	fmt.Fprintf(&b, "// Release gives the trait back to C, if the library owns it.\nfunc (a *ad_%s) Release() { a.t.release() }\n\n", d.Name)
	_, w := d.probe()
	fmt.Fprintf(&b, "func getTrait_%s(c *call, p unsafe.Pointer) %s {\n\tif v, ok := unwrap[%s](c, p, %d, %d, %d); ok {\n\t\treturn v\n\t}\n\tt := c.takeTrait(p, %d, %d)\n\treturn make_%s(t, t.p)\n}\n\n",
		d.Name, gt, gt, d.ID, w, d.traitWords(), d.traitWords(), d.ID, d.Name)
	fmt.Fprintf(&b, "var free_%s = []int{%s}\n\n", d.Name, ints(d.freeWords()))
	fmt.Fprintf(&b, "func putTrait_%s(c *call, p unsafe.Pointer, v %s) {\n\tif a, ok := v.(*ad_%s); ok {\n\t\ta.t.give(c, p, a.p, %d, free_%s)\n\t\treturn\n\t}\n\tfillTrait(%d, p, v)\n}\n\n", d.Name, gt, d.Name, d.traitWords(), d.Name, d.ID)
	g.goFile(traitFile).WriteString(b.String())
	for _, m := range d.Members {
		switch {
		case m.Embed != nil:
		case m.Field != nil:
			g.adField(d, m)
		case m.Fn == nil:
			g.adSpecial(d, m)
		default:
			g.adMethod(d, m)
		}
	}
}

func ints(v []int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(v), " ", ", "), "[]")
}

// tramp writes a C function that calls one callback with a frame from Go.
func (g *Gen) tramp(name, fields, body string) string {
	s := "struct ldki_tf_" + name + " {\n"
	for _, f := range strings.Split(strings.TrimSuffix(fields, ";"), ";") {
		s += "   " + strings.TrimSpace(f) + ";\n"
	}
	g.frames = append(g.frames, s+"};")
	fmt.Fprintf(g.c("traits"), "static void ldki_tr_%s(void *frame) {\n   struct ldki_tf_%s *f = frame;\n%s}\n", name, name, ind(1, body))
	g.tramps = append(g.tramps, name)
	return fmt.Sprint(len(g.tramps) - 1)
}

// trampByHand makes room for a trampoline that the runtime has by hand, as it has the
// adapter's method.
func (g *Gen) trampByHand(name string) {
	fmt.Fprintf(g.goFile(traitFile), "const tramp_%s = %d\n\n", name, len(g.tramps))
	g.frames = append(g.frames, "void ldki_tr_"+name+"(void *frame);")
	g.tramps = append(g.tramps, name)
}

func (g *Gen) tframe(name string, fields []string) {
	fmt.Fprintf(g.goFile("frames"), "type tf_%s struct {\n\tself unsafe.Pointer\n\t%s\n}\n\n", name, strings.Join(fields, "\n\t"))
}

func (g *Gen) adField(d *Decl, m *Member) {
	name := d.Name + "_" + m.Name
	idx := g.tramp(name, fmt.Sprintf("%s *self; %s ret;", d.T.C(), m.Field.T.C()), fmt.Sprintf("if (!f->self)\n   return;\nif (f->self->set_%s)\n   f->self->set_%s(f->self);\nf->ret = f->self->%s;\n", m.Name, m.Name, m.Name))
	g.tframe(name, []string{"ret mObj"})
	gt := g.typ(traitFile, m.Field.GoT)
	fmt.Fprintf(g.goFile(traitFile), "func (a *ad_%s) %s() (r0 %s) {\n\tc := a.t.enter(%q)\n\tdefer c.leave(nil)\n\tf := (*tf_%s)(c.frame(unsafe.Sizeof(tf_%s{})))\n\tf.self = a.p\n\tc.tramp(%s, unsafe.Pointer(f))\n\tr0 = %s\n\treturn r0\n}\n\n", d.Name, m.Field.Go, gt, d.Name+"."+m.Name, name, name, idx,
		g.get(traitFile, d.Pos, m.Field.T, m.Field.GoT, "(&f.ret)"))
}

func (g *Gen) adSpecial(d *Decl, m *Member) {
	name := d.Name + "_" + m.Name
	gt := g.typ(traitFile, d.GoType)
	out := g.goFile(traitFile)
	switch m.Name {
	case "eq":
		idx := g.tramp(name, fmt.Sprintf("const %s *self; const %s *other; uint64_t ret;", d.T.C(), d.T.C()), "if (!f->self)\n   return;\nf->ret = f->self->eq ? f->self->eq(f->self->this_arg, f->other) : f->self->this_arg == f->other->this_arg;\n")
		g.tframe(name, []string{"other unsafe.Pointer", "ret uint64"})
		fmt.Fprintf(out, "// %s asks C whether both are the same.\nfunc (a *ad_%s) %s(o %s) bool {\n\tb, ok := o.(*ad_%s)\n\tif !ok {\n\t\treturn false\n\t}\n\tc := a.t.enter(%q)\n\tdefer c.leave(nil)\n\tf := (*tf_%s)(c.frame(unsafe.Sizeof(tf_%s{})))\n\tf.self, f.other = a.p, b.p\n\tc.tramp(%s, unsafe.Pointer(f))\n\treturn f.ret != 0\n}\n\n", m.Go, d.Name, m.Go, gt, d.Name, d.Name+".eq", name, name, idx)
	case "hash":
		idx := g.tramp(name, fmt.Sprintf("const %s *self; uint64_t ret;", d.T.C()), "if (!f->self)\n   return;\nf->ret = f->self->hash ? f->self->hash(f->self->this_arg) : (uint64_t)(uintptr_t)f->self->this_arg;\n")
		g.tframe(name, []string{"ret uint64"})
		fmt.Fprintf(out, "// %s is C's hash of the object.\nfunc (a *ad_%s) %s() uint64 {\n\tc := a.t.enter(%q)\n\tdefer c.leave(nil)\n\tf := (*tf_%s)(c.frame(unsafe.Sizeof(tf_%s{})))\n\tf.self = a.p\n\tc.tramp(%s, unsafe.Pointer(f))\n\treturn f.ret\n}\n\n", m.Go, d.Name, m.Go, d.Name+".hash", name, name, idx)
	case "cloned":
		g.cloneHelper(d.T)
		idx := g.tramp(name, fmt.Sprintf("const %s *self; %s ret;", d.T.C(), d.T.C()), fmt.Sprintf("if (f->self)\n   f->ret = ldki_clone_%s(f->self);\n", d.Name))
		g.tframe(name, []string{"ret " + g.mirror(d.T)})
		fmt.Fprintf(out, "// %s copies the struct and lets C count the copy.\nfunc (a *ad_%s) %s() (r0 %s) {\n\tc := a.t.enter(%q)\n\tdefer c.leave(nil)\n\tf := (*tf_%s)(c.frame(unsafe.Sizeof(tf_%s{})))\n\tf.self = a.p\n\tc.tramp(%s, unsafe.Pointer(f))\n\treturn getTrait_%s(c, unsafe.Pointer(&f.ret))\n}\n\n", m.Go, d.Name, m.Go, gt, d.Name+".cloned", name, name, idx, d.Name)
	}
}

// adMethod writes one method of an adapter and its trampoline.
func (g *Gen) adMethod(d *Decl, m *Member) {
	f := m.Fn
	name := d.Name + "_" + m.Name
	if _, ok := f.Flags["byhand"]; ok {
		g.trampByHand(name)
		return
	}
	self := "const " + d.T.C() + " *self;"
	fields, call, after, unused := self, []string{"f->self->this_arg"}, "", ""
	var goFields []string
	var fill strings.Builder
	var params []string
	for i := range f.Sig.Params().Len() {
		params = append(params, fmt.Sprintf("x%d %s", i, g.typ(traitFile, f.Sig.Params().At(i).Type())))
	}
	for i, p := range f.Params {
		a := fmt.Sprintf("a%d", i)
		fl, arg, aft, gf := g.trampArg(p.T, a)
		fields += fl
		call = append(call, arg)
		after += aft
		if aft == "" {
			if fr := g.free(p.T, "f->"+a); fr != "" {
				unused += fr + "\n" // it does not move out
			}
		}
		goFields = append(goFields, gf...)
		if i >= f.Sig.Params().Len() {
			g.m.errorf(f.Pos, "%s.%s: the C signature has more parameters than the Go method", d.Name, f.C)
			return
		}
		fill.WriteString(g.adFill(f, p.T, f.Sig.Params().At(i).Type(), "f."+a, fmt.Sprintf("x%d", i)))
	}
	hasRet := f.Ret != nil && f.Ret.K != KNone
	assign := ""
	if hasRet {
		fields += f.Ret.C() + " ret;"
		goFields = append(goFields, "ret "+g.mirror(f.Ret))
		assign = "f->ret = "
	}
	body := fmt.Sprintf("if (f->self && f->self->%s)\n   %sf->self->%s(%s);\nelse {\n   if (f->self)\n      ldk_fault(\"%s.%s\", \"%s\", \"the callback is NULL\");\n   f->self = NULL;\n%s}\n%s", m.Name, assign, m.Name, strings.Join(call, ", "), d.Name, m.Name, m.Name, ind(1, unused), after)
	if f.Self == "&mut" {
		body = strings.Replace(body, "f->self->this_arg", "(void *)f->self->this_arg", 1)
	}
	idx := g.tramp(name, fields, body)
	g.tframe(name, goFields)
	g.adBody(d, f, name, idx, params, fill.String())
}

// unsaved is what a callback that did not run says of a monitor update: nothing may
// take it for written.
const unsaved = "UnrecoverableError"

func failSafe(t *T) bool { return t != nil && t.K == KEnum && t.Name == "ChannelMonitorUpdateStatus" }

// trampArg is how a parameter stands in a trampoline's frame: the C fields, the
// argument of the callback, what to free afterwards, the Go fields.
func (g *Gen) trampArg(t *T, a string) (fields, arg, after string, goFields []string) {
	switch t.K {
	case KRef, KRefMut:
		e := t.Elem[0]
		if fr := g.free(e, "f->"+a); fr != "" {
			after = fr + "\n"
		}
		return e.C() + " " + a + ";", "&f->" + a, after, []string{a + " " + g.mirror(e)}
	case KArrRef:
		return fmt.Sprintf("uint8_t %s[%d];", a, t.N), fmt.Sprintf("(const uint8_t (*)[%d])&f->%s", t.N, a), "", []string{fmt.Sprintf("%s [%d]byte", a, t.N)}
	case KSlice:
		return "struct LDKCVec_u8Z " + a + ";", fmt.Sprintf("(struct LDKu8slice){ f->%s.data, f->%s.datalen }", a, a), fmt.Sprintf("if (f->%s.datalen)\n   free(f->%s.data);\n", a, a), []string{a + " mVec"}
	case KVecPtr:
		e := t.Elem[0]
		return fmt.Sprintf("%s %s; uint64_t %s_set;", e.C(), a, a), fmt.Sprintf("f->%s_set ? &f->%s : NULL", a, a), fmt.Sprintf("if (f->%s_set)\n   %s\n", a, g.free(e, "f->"+a)), []string{a + " mVec", a + "_set uint64"}
	}
	return t.C() + " " + a + ";", "f->" + a, "", []string{a + " " + g.mirror(t)}
}

func (g *Gen) adFill(f *Fn, t *T, gt types.Type, field, x string) string {
	switch t.K {
	case KRef, KRefMut:
		e := t.Elem[0]
		if t.Null {
			e = &T{K: e.K, Name: e.Name, Elem: e.Elem, N: e.N, Decl: e.Decl, Null: true}
		}
		if e.K == KTrait {
			return "\tc.lend = true\n\t" + g.put(traitFile, f.Pos, e, gt, "(&"+field+")", x) + "\tc.lend = false\n"
		}
		return "\t" + g.put(traitFile, f.Pos, e, gt, "(&"+field+")", x)
	case KArrRef:
		return "\t" + g.put(traitFile, f.Pos, &T{K: KBytes, Name: "bytes", N: t.N}, gt, "(&"+field+")", x)
	case KVecPtr:
		v := x
		et, isPtr := deref(gt)
		if isPtr {
			v, gt = "*"+x, et
		}
		return fmt.Sprintf("\tif %s != nil {\n\t\t%s_set = 1\n\t\t%s\t}\n", x, field, g.put(traitFile, f.Pos, t.Elem[0], gt, "(&"+field+")", v))
	}
	return "\t" + g.put(traitFile, f.Pos, t, gt, "(&"+field+")", x)
}

func (g *Gen) adBody(d *Decl, f *Fn, name, idx string, params []string, fill string) {
	res := f.Sig.Results()
	var rs []string
	errPtr := "nil"
	for i := range res.Len() {
		n := fmt.Sprintf("r%d", i)
		if i == res.Len()-1 && isError(res.At(i).Type()) {
			n, errPtr = "err", "&err"
		}
		rs = append(rs, n+" "+g.typ(traitFile, res.At(i).Type()))
	}
	last := ""
	if _, ok := f.Flags["last"]; ok {
		last = "\tdefer a.t.release()\n"
	}
	if failSafe(f.Ret) {
		last += fmt.Sprintf("\tr0 = %d // %s, if C's answer is none\n", slices.Index(f.Ret.Decl.Consts, unsaved), unsaved)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "// %s calls C's %s.\nfunc (a *ad_%s) %s(%s) (%s) {\n%s\tc := a.t.enter(%q)\n\tdefer c.leave(%s)\n\tf := (*tf_%s)(c.frame(unsafe.Sizeof(tf_%s{})))\n\tf.self = a.p\n%s\tc.tramp(%s, unsafe.Pointer(f))\n", f.Go, f.C, d.Name, f.Go, strings.Join(params, ", "), strings.Join(rs, ", "), last, d.Name+"."+f.C, errPtr, name, name, fill, idx)
	g.adReturn(&b, f)
	b.WriteString("}\n\n")
	g.goFile(traitFile).WriteString(b.String())
}

func (g *Gen) adReturn(b *strings.Builder, f *Fn) {
	res := f.Sig.Results()
	n := res.Len()
	t := f.Ret
	if t == nil || t.K == KNone {
		if n > 0 {
			b.WriteString("\treturn\n")
		}
		return
	}
	if needsFree(t) {
		fmt.Fprintf(b, "\tdefer freeC(%d, unsafe.Pointer(&f.ret))\n", g.freeIndex(t))
	}
	gt := func(i int) types.Type { return res.At(i).Type() }
	get := func(t *T, gt types.Type, p string) string { return g.get(traitFile, f.Pos, t, gt, p) }
	switch {
	case t.K == KRes:
		g.adResult(b, f, t)
	case n == 2 && isBool(gt(1)) && t.K == KOpt:
		fmt.Fprintf(b, "\tif f.ret.tag == 0 {\n\t\tr0, r1 = %s, true\n\t}\n\treturn r0, r1\n", get(t.Elem[0], gt(0), "(&f.ret.some)"))
	case t.K == KTup && n == len(t.Elem):
		var vals []string
		for i, e := range t.Elem {
			vals = append(vals, get(e, gt(i), "(&f.ret."+tupField(i)+")"))
		}
		fmt.Fprintf(b, "\treturn %s\n", strings.Join(vals, ", "))
	case n == 1:
		fmt.Fprintf(b, "\tr0 = %s\n\treturn r0\n", get(t, gt(0), "(&f.ret)"))
	default:
		g.m.errorf(f.Pos, "%s: Go returns %d values", f.C, n)
	}
}

func (g *Gen) adResult(b *strings.Builder, f *Fn, t *T) {
	res := f.Sig.Results()
	n := res.Len()
	last := res.At(n - 1).Type()
	isErr := isError(last) || isPtrTo(last, t.Elem[1])
	if !isErr && !(isBool(last) && t.Elem[1].K == KNone) && !(types.IsInterface(last) && g.m.byGo[goKey(last)] != nil) {
		g.m.errorf(f.Pos, "%s: the last Go result is %s, not an error", f.C, goKey(last))
		return
	}
	ok := t.Elem[0]
	name := fmt.Sprintf("r%d", n-1)
	if isError(last) {
		name = "err"
	}
	b.WriteString("\tif f.ret.ok {\n")
	if ok.K != KNone {
		p := fmt.Sprintf("(resIn[%s](c, &f.ret))", g.mirror(ok))
		if n == 2 {
			fmt.Fprintf(b, "\t\tr0 = %s\n", g.get(traitFile, f.Pos, ok, res.At(0).Type(), p))
		} else if ok.K == KTup && n-1 == len(ok.Elem) {
			fmt.Fprintf(b, "\t\tx := %s\n", p)
			for i, e := range ok.Elem {
				fmt.Fprintf(b, "\t\tr%d = %s\n", i, g.get(traitFile, f.Pos, e, res.At(i).Type(), "(&x."+tupField(i)+")"))
			}
		} else {
			g.m.errorf(f.Pos, "%s: Go returns %d values besides the error", f.C, n-1)
		}
	}
	if isBool(last) {
		fmt.Fprintf(b, "\t\t%s = true\n", name)
	}
	b.WriteString("\t\treturn\n\t}\n")
	if !isBool(last) {
		fmt.Fprintf(b, "\t%s = %s\n", name, g.errValue(f, t.Elem[1]))
	}
	b.WriteString("\treturn\n")
}

// errValue is the Go error for an error that C returned.
func (g *Gen) errValue(f *Fn, e *T) string {
	if e.K == KNone {
		return "errCallback"
	}
	p := fmt.Sprintf("(resIn[%s](c, &f.ret))", g.mirror(e))
	if e.Decl == nil || e.Decl.GoType == nil || e.Decl.has("custom") {
		return fmt.Sprintf("errFrom%s(c, %s)", e.Mangle(), p)
	}
	gt := e.Decl.GoType
	errIface := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	if types.Implements(gt, errIface) {
		return g.get(traitFile, f.Pos, e, gt, p)
	}
	return g.get(traitFile, f.Pos, e, types.NewPointer(gt), p)
}

// freeIndex numbers the types whose values Go asks C to free.
func (g *Gen) freeIndex(t *T) int {
	k := t.Mangle()
	if i, ok := g.freeIdx[k]; ok {
		return i
	}
	i := len(g.frees)
	g.freeIdx[k] = i
	g.frees = append(g.frees, t)
	g.free(t, "x")
	return i
}
