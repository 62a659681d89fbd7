package main

import (
	"fmt"
	"strings"
)

// emitContainers writes the functions of every container.
func (g *Gen) emitContainers() {
	for _, t := range g.sortedContainers() {
		switch t.K {
		case KVec:
			g.emitFree(t, "_res", "Frees the memory that data points to, and every element in it.")
		case KOpt:
			g.emitOption(t)
		case KRes:
			g.emitResult(t)
		case KTup:
			g.emitTuple(t)
		}
	}
}

func (g *Gen) skip(name string) bool { return g.m.NoOp[name] }

func (g *Gen) emitFree(t *T, arg, doc string) {
	n := t.Mangle()
	body := g.free(t, arg)
	if body == "" {
		body = "(void)" + arg + ";"
	}
	g.addFunc(&CFunc{Name: n + "_free", Decl: fmt.Sprintf("void %s_free(%s %s)", n, t.C(), arg), Doc: doc, Body: body + "\n", File: "types"})
}

func (g *Gen) emitCloneFn(t *T) {
	n := t.Mangle()
	if !g.clonable(t, true) || g.skip(n+"_clone") {
		return
	}
	g.addFunc(&CFunc{Name: n + "_clone", Decl: fmt.Sprintf("%s %s_clone(const %s *NONNULL_PTR orig)", t.C(), n, t.C()),
		Doc:  "Makes a copy that shares no memory with orig. Both have to be freed.",
		Body: g.needArg("orig", n+"_clone", t) + "return " + g.clone(t, "(*orig)") + ";\n", File: "types"})
}

// needArg is the check that a pointer argument is not NULL.
func (g *Gen) needArg(arg, fn string, ret *T) string {
	return fmt.Sprintf("if (!%s) {\n   ldk_fault(\"%s\", \"%s\", \"is NULL\");\n   %s\n}\n", arg, fn, arg, g.zero(ret))
}

func (g *Gen) emitOption(t *T) {
	n, e := t.Mangle(), t.Elem[0]
	if t.noneOpt() {
		g.addFunc(&CFunc{Name: n + "_some", Decl: t.C() + " " + n + "_some(void)", Doc: "Says that there is something.", Body: "return LDK" + n + "_Some;\n", File: "types"})
		g.addFunc(&CFunc{Name: n + "_none", Decl: t.C() + " " + n + "_none(void)", Doc: "Says that there is nothing.", Body: "return LDK" + n + "_None;\n", File: "types"})
		g.addFunc(&CFunc{Name: n + "_free", Decl: fmt.Sprintf("void %s_free(%s _res)", n, t.C()), Doc: "Does nothing: there is no memory to free.", Body: "(void)_res;\n", File: "types"})
		return
	}
	g.addFunc(&CFunc{Name: n + "_some", Decl: fmt.Sprintf("%s %s_some(%s o)", t.C(), n, e.C()), Doc: "Makes an option that holds o, which moves in.",
		Body: fmt.Sprintf("return (%s){ .tag = LDK%s_Some, .some = o };\n", t.C(), n), File: "types"})
	g.addFunc(&CFunc{Name: n + "_none", Decl: fmt.Sprintf("%s %s_none(void)", t.C(), n), Doc: "Makes an option that holds nothing.",
		Body: fmt.Sprintf("%s r;\nmemset(&r, 0, sizeof r);\nr.tag = LDK%s_None;\nreturn r;\n", t.C(), n), File: "types"})
	g.emitFree(t, "_res", "Frees what the option holds, if it holds anything.")
	g.emitCloneFn(t)
}

func (g *Gen) emitResult(t *T) {
	n := t.Mangle()
	g.emitSide(t, t.Elem[0], "ok", "result", true)
	g.emitSide(t, t.Elem[1], "err", "err", false)
	g.addFunc(&CFunc{Name: n + "_is_ok", Decl: fmt.Sprintf("bool %s_is_ok(const %s *NONNULL_PTR o)", n, t.C()), Doc: "Reports whether the result is a success.",
		Body: g.needArg("o", n+"_is_ok", boolT) + "return o->result_ok;\n", File: "types"})
	g.emitFree(t, "_res", "Frees what the result holds, success or error.")
	g.emitCloneFn(t)
}

var boolT = &T{K: KPrim, Name: "bool"}

func (g *Gen) emitSide(t, e *T, op, field string, ok bool) {
	n := t.Mangle()
	param, body := "void", ""
	arg := map[string]string{"ok": "o", "err": "e"}[op]
	if e.K == KNone {
		body = fmt.Sprintf("return (%s){ { NULL }, %v };\n", t.C(), ok)
	} else {
		param = e.C() + " " + arg
		body = fmt.Sprintf("%s r;\nr.contents.%s = ldk_alloc(sizeof(%s));\n*r.contents.%s = %s;\nr.result_ok = %v;\nreturn r;\n", t.C(), field, e.C(), field, arg, ok)
	}
	doc := "Makes a result that says success."
	if !ok {
		doc = "Makes a result that says failure."
	}
	if e.K != KNone {
		doc += " " + strings.ToUpper(arg) + " moves in."
	}
	doc = strings.Replace(doc, " O moves", " o moves", 1)
	doc = strings.Replace(doc, " E moves", " e moves", 1)
	g.addFunc(&CFunc{Name: n + "_" + op, Decl: fmt.Sprintf("%s %s_%s(%s)", t.C(), n, op, param), Doc: doc, Body: body, File: "types"})
}

func (g *Gen) emitTuple(t *T) {
	n := t.Mangle()
	var ps, as []string
	for i, e := range t.Elem {
		f := tupField(i)
		ps = append(ps, e.C()+" "+f)
		as = append(as, "."+f+" = "+f)
	}
	g.emitCloneFn(t)
	g.addFunc(&CFunc{Name: n + "_new", Decl: fmt.Sprintf("%s %s_new(%s)", t.C(), n, strings.Join(ps, ", ")), Doc: "Makes a tuple. The elements move in.",
		Body: fmt.Sprintf("return (%s){ %s };\n", t.C(), strings.Join(as, ", ")), File: "types"})
	g.emitFree(t, "_res", "Frees the elements.")
}

// emitEnum writes the functions of a unitary enum.
func (g *Gen) emitEnum(d *Decl) {
	t := d.T
	if d.has("clone") {
		g.addFunc(&CFunc{Name: d.Name + "_clone", Decl: fmt.Sprintf("%s %s_clone(const %s *NONNULL_PTR orig)", t.C(), d.Name, t.C()),
			Doc: "Returns the value that orig points to.", Body: g.needArg("orig", d.Name+"_clone", t) + "return *orig;\n", File: "types"})
	}
	if d.has("new") {
		for i, c := range d.Consts {
			doc := "Returns " + c + "."
			if i < len(d.GoConsts) && d.Pkg.Docs[d.GoConsts[i]] != "" {
				doc = g.cdoc(d, d.Pkg.Docs[d.GoConsts[i]], d.GoConsts[i], "LDK"+d.Name+"_"+c)
			}
			name := d.Name + "_" + variantCtor(c)
			g.addFunc(&CFunc{Name: name, Decl: fmt.Sprintf("%s %s(void)", t.C(), name), Doc: doc,
				Body: fmt.Sprintf("return LDK%s_%s;\n", d.Name, c), File: "types"})
		}
	}
	g.emitEqHash(d)
	g.emitReadWrite(d)
}

func (g *Gen) emitEqHash(d *Decl) {
	t := d.T
	if d.has("eq") {
		body := g.needArg("a", d.Name+"_eq", boolT) + g.needArg("b", d.Name+"_eq", boolT) + "return " + g.eq(t, "(*a)", "(*b)") + ";\n"
		g.addFunc(&CFunc{Name: d.Name + "_eq", Decl: fmt.Sprintf("bool %s_eq(const %s *NONNULL_PTR a, const %s *NONNULL_PTR b)", d.Name, t.C(), t.C()),
			Doc: "Reports whether a and b hold the same values. Two objects with a NULL inner are equal.", Body: body, File: "types"})
	}
	if d.has("hash") {
		body := g.needArg("o", d.Name+"_hash", &T{K: KPrim, Name: "u64"}) + "uint64_t h = LDK_HASH_SEED;\nreturn " + g.hash(t, "(*o)") + ";\n"
		g.addFunc(&CFunc{Name: d.Name + "_hash", Decl: fmt.Sprintf("uint64_t %s_hash(const %s *NONNULL_PTR o)", d.Name, t.C()),
			Doc: "Returns a hash for tables: equal objects have equal hashes. It is no cryptographic hash.", Body: body, File: "types"})
	}
}

// emitUnion writes the functions of a tagged union.
func (g *Gen) emitUnion(d *Decl) {
	t := d.T
	g.emitFree(t, "this_ptr", "Frees what the value holds.")
	g.emitCloneFn(t)
	if d.has("new") {
		for _, v := range d.Variants {
			g.emitVariant(d, v)
		}
	}
	g.emitEqHash(d)
	g.emitReadWrite(d)
}

func (g *Gen) emitVariant(d *Decl, v *Variant) {
	name := d.Name + "_" + variantCtor(v.C)
	var ps []string
	body := fmt.Sprintf("%s r;\nmemset(&r, 0, sizeof r);\nr.tag = LDK%s_%s;\n", d.T.C(), d.Name, v.C)
	var checks string
	for _, f := range v.Fields {
		arg := f.C
		if v.Tuple {
			arg = strings.ToLower(f.Go)
			if arg == "" {
				arg = f.C
			}
		}
		ps = append(ps, f.T.C()+" "+arg)
		checks += g.moveCheck(f.T, arg, name, d.T)
		body += fmt.Sprintf("r.%s = %s;\n", v.path(f), arg)
	}
	if len(ps) == 0 {
		ps = []string{"void"}
	}
	cf := &CFunc{Name: name, Decl: fmt.Sprintf("%s %s(%s)", d.T.C(), name, strings.Join(ps, ", ")), Body: checks + body + "return r;\n", File: "types"}
	cf.Doc = "Makes a " + v.C + ". The arguments move in."
	if v.Doc != "" {
		cf.Doc = g.cdoc(d, v.Doc, v.Go, v.C)
	}
	g.addFunc(cf)
}

// moveCheck is the C code that checks an argument that moves in.
func (g *Gen) moveCheck(t *T, arg, fn string, ret *T) string {
	switch {
	case t.IsOpaque():
		return fmt.Sprintf("if (!ldki_moved(%s.inner, %s.is_owned, LDKI_%s, %v, \"%s\", \"%s\"))\n   %s\n", arg, arg, t.Name, t.Null, fn, arg, g.zero(ret))
	case t.K == KBytes && t.Name == "PublicKey":
		return fmt.Sprintf("if (!ldki_pubkey(%s.compressed_form, %v, \"%s\", \"%s\"))\n   %s\n", arg, t.Null, fn, arg, g.zero(ret))
	case t.K == KBytes && t.Name == "SecretKey":
		return fmt.Sprintf("if (!ldki_seckey(%s.bytes, \"%s\", \"%s\"))\n   %s\n", arg, fn, arg, g.zero(ret))
	case t.K == KUnion || t.K == KOpt && !t.noneOpt():
		return fmt.Sprintf("if (%s.tag >= LDK%s_Sentinel) {\n   ldk_fault(\"%s\", \"%s\", \"has an unknown tag\");\n   %s\n}\n", castTag(arg), t.Mangle(), fn, arg, g.zero(ret))
	case t.K == KStr:
		return lengthCheck(arg, "len", "chars", arg, fn, g.zero(ret))
	case t.K == KVec || t.K == KTx:
		return lengthCheck(arg, "datalen", "data", arg, fn, g.zero(ret))
	case t.K == KPlain && t.Name == "TxOut":
		return lengthCheck(arg+".script_pubkey", "datalen", "data", arg, fn, g.zero(ret))
	case t.K == KPlain && t.Name == "TxIn":
		return lengthCheck(arg+".witness", "datalen", "data", arg, fn, g.zero(ret)) + lengthCheck(arg+".script_sig", "datalen", "data", arg, fn, g.zero(ret))
	case t.K == KEnum:
		return fmt.Sprintf("if ((unsigned)%s >= LDK%s_Sentinel) {\n   ldk_fault(\"%s\", \"%s\", \"is no value of its enum\");\n   %s\n}\n", arg, t.Name, fn, arg, g.zero(ret))
	}
	return ""
}

// lengthCheck is the C code that checks that a length has data.
func lengthCheck(expr, length, data, arg, fn, zero string) string {
	return fmt.Sprintf("if (%s.%s && !%s.%s) {\n   ldk_fault(\"%s\", \"%s\", \"has a length but no data\");\n   %s\n}\n", expr, length, expr, data, fn, arg, zero)
}

func castTag(arg string) string { return "(unsigned)" + arg }

// cdoc turns a Go comment into one for C: the Go name at the start becomes the C name,
// and so do the names of other things, of d first.
func (g *Gen) cdoc(d *Decl, doc, goName, cName string) string {
	if i := strings.LastIndexByte(goName, '.'); i >= 0 {
		goName = goName[i+1:]
	}
	if rest, ok := strings.CutPrefix(doc, goName); ok && (rest == "" || strings.ContainsAny(rest[:1], " :,.\n'")) {
		return cName + g.inC(d, rest)
	}
	return g.inC(d, doc)
}
