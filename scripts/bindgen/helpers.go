package main

import (
	"fmt"
	"strings"
)

// clone is an expression that copies the lvalue expr deeply.
func (g *Gen) clone(t *T, expr string) string {
	if !needsFree(t) {
		return expr
	}
	if t.K != KStr && t.K != KTx && t.K != KPlain {
		g.cloneHelper(t)
	}
	return fmt.Sprintf("ldki_clone_%s(&%s)", t.Mangle(), expr)
}

func (g *Gen) cloneHelper(t *T) {
	if !g.helper("clone", t) {
		return
	}
	g.proto("%s ldki_clone_%s(const %s *v);", t.C(), t.Mangle(), t.C())
	var b string
	switch t.K {
	case KVec:
		e := t.Elem[0]
		b = fmt.Sprintf("%s r = { NULL, 0 };\nif (!v->datalen || !v->data)\n   return r;\nr.datalen = v->datalen;\nr.data = ldk_alloc(v->datalen * sizeof(%s));\n", t.C(), e.C())
		if !needsFree(e) {
			b += fmt.Sprintf("memcpy(r.data, v->data, v->datalen * sizeof(%s));\n", e.C())
		} else {
			b += "for (uintptr_t i = 0; i < v->datalen; i++)\n   r.data[i] = " + g.clone(e, "v->data[i]") + ";\n"
		}
		b += "return r;\n"
	case KOpt:
		b = fmt.Sprintf("%s r = *v;\nif (v->tag == LDK%s_Some)\n   r.some = %s;\nreturn r;\n", t.C(), t.Mangle(), g.clone(t.Elem[0], "v->some"))
	case KRes:
		b = fmt.Sprintf("%s r = *v;\n", t.C())
		b += g.cloneSide(t.Elem[0], "result", "v->result_ok")
		b += g.cloneSide(t.Elem[1], "err", "!v->result_ok")
		b += "return r;\n"
	case KTup:
		b = fmt.Sprintf("%s r = *v;\n", t.C())
		for i, e := range t.Elem {
			if needsFree(e) {
				b += fmt.Sprintf("r.%s = %s;\n", tupField(i), g.clone(e, "v->"+tupField(i)))
			}
		}
		b += "return r;\n"
	case KData, KLive:
		b = fmt.Sprintf("%s r = { NULL, true };\nif (v->inner)\n   r.inner = ldki_dup_%s(v->inner, \"%s_clone\", \"orig\");\nreturn r;\n", t.C(), t.Name, t.Name)
	case KTrait:
		b = g.cloneTrait(t)
	case KUnion:
		b = g.cloneUnion(t)
	}
	fmt.Fprintf(g.c("types"), "%s ldki_clone_%s(const %s *v) {\n%s}\n", t.C(), t.Mangle(), t.C(), ind(1, b))
}

func (g *Gen) cloneSide(e *T, f, cond string) string {
	if e.K == KNone {
		return ""
	}
	return fmt.Sprintf("if (%s && v->contents.%s) {\n   r.contents.%s = ldk_alloc(sizeof(%s));\n   *r.contents.%s = %s;\n}\n",
		cond, f, f, e.C(), f, g.clone(e, "(*v->contents."+f+")"))
}

func (g *Gen) cloneTrait(t *T) string {
	s := fmt.Sprintf("%s r = *v;\n", t.C())
	for _, m := range t.Decl.Members {
		if m.Name == "cloned" {
			s += "if (r.cloned)\n   r.cloned(&r);\n"
		}
	}
	return s + "return r;\n"
}

func (g *Gen) cloneUnion(t *T) string {
	s := fmt.Sprintf("%s r = *v;\nswitch (v->tag) {\n", t.C())
	for _, v := range t.Decl.Variants {
		body := ""
		for _, f := range v.Fields {
			if needsFree(f.T) {
				body += fmt.Sprintf("r.%s = %s;\n", v.path(f), g.clone(f.T, "v->"+v.path(f)))
			}
		}
		if body != "" {
			s += fmt.Sprintf("case LDK%s_%s:\n%s   break;\n", t.Name, v.C, ind(1, body))
		}
	}
	return s + "default:\n   break;\n}\nreturn r;\n"
}

// eq is an expression that compares two lvalues.
func (g *Gen) eq(t *T, a, b string) string {
	if t.noneOpt() {
		return fmt.Sprintf("%s == %s", a, b)
	}
	switch t.K {
	case KPrim, KEnum:
		return fmt.Sprintf("%s == %s", a, b)
	case KBytes:
		return fmt.Sprintf("memcmp(&%s, &%s, %d) == 0", a, b, t.N)
	case KNone:
		return "true"
	}
	if t.K != KStr && t.K != KTx && t.K != KPlain {
		g.eqHelper(t)
	}
	return fmt.Sprintf("ldki_eq_%s(&%s, &%s)", t.Mangle(), a, b)
}

func (g *Gen) eqHelper(t *T) {
	if !g.helper("eq", t) {
		return
	}
	g.proto("bool ldki_eq_%s(const %s *a, const %s *b);", t.Mangle(), t.C(), t.C())
	var b string
	switch t.K {
	case KVec:
		b = "if (a->datalen != b->datalen || (a->datalen && (!a->data || !b->data)))\n   return false;\nfor (uintptr_t i = 0; i < a->datalen; i++)\n   if (!(" + g.eq(t.Elem[0], "a->data[i]", "b->data[i]") + "))\n      return false;\nreturn true;\n"
	case KOpt:
		b = fmt.Sprintf("if (a->tag != b->tag)\n   return false;\nreturn a->tag != LDK%s_Some || %s;\n", t.Mangle(), g.eq(t.Elem[0], "a->some", "b->some"))
	case KRes:
		b = "if (a->result_ok != b->result_ok)\n   return false;\n"
		if t.Elem[0].K != KNone {
			b += "if (a->result_ok)\n   return a->contents.result && b->contents.result ? " + g.eq(t.Elem[0], "(*a->contents.result)", "(*b->contents.result)") + " : a->contents.result == b->contents.result;\n"
		}
		if t.Elem[1].K != KNone {
			b += "if (!a->result_ok)\n   return a->contents.err && b->contents.err ? " + g.eq(t.Elem[1], "(*a->contents.err)", "(*b->contents.err)") + " : a->contents.err == b->contents.err;\n"
		}
		b += "return true;\n"
	case KTup:
		var parts []string
		for i, e := range t.Elem {
			parts = append(parts, g.eq(e, "a->"+tupField(i), "b->"+tupField(i)))
		}
		b = "return " + strings.Join(parts, " && ") + ";\n"
	case KData:
		b = g.eqData(t)
	case KLive:
		b = fmt.Sprintf("if (!a->inner || !b->inner)\n   return a->inner == b->inner;\nreturn ldki_same_%s(a->inner, b->inner);\n", t.Name)
	case KTrait:
		b = "if (!a->eq)\n   return a->this_arg == b->this_arg;\nreturn a->eq(a->this_arg, b);\n"
	case KUnion:
		b = g.eqUnion(t)
	}
	fmt.Fprintf(g.c("types"), "bool ldki_eq_%s(const %s *a, const %s *b) {\n%s}\n", t.Mangle(), t.C(), t.C(), ind(1, b))
}

func (g *Gen) eqData(t *T) string {
	s := "if (!a->inner || !b->inner)\n   return a->inner == b->inner;\n"
	s += fmt.Sprintf("const struct native%sOpaque *x = ldki_in(a->inner, LDKI_%s, \"%s_eq\", \"a\");\n", t.Name, t.Name, t.Name)
	s += "if (!x)\n   return false;\n"
	s += fmt.Sprintf("const struct native%sOpaque *y = ldki_in(b->inner, LDKI_%s, \"%s_eq\", \"b\");\n", t.Name, t.Name, t.Name)
	s += "if (!y)\n   return false;\nif (x == y)\n   return true;\n"
	var parts []string
	for _, f := range t.Decl.Fields {
		parts = append(parts, "("+g.eq(f.T, "x->"+f.store(), "y->"+f.store())+")")
	}
	if len(parts) == 0 {
		return s + "return true;\n"
	}
	return s + "return " + strings.Join(parts, "\n   && ") + ";\n"
}

// store is the field's name in the C memory of its object.
func (f *Field) store() string { return "f_" + f.C }

func (g *Gen) eqUnion(t *T) string {
	s := "if (a->tag != b->tag)\n   return false;\nswitch (a->tag) {\n"
	for _, v := range t.Decl.Variants {
		var parts []string
		for _, f := range v.Fields {
			parts = append(parts, "("+g.eq(f.T, "a->"+v.path(f), "b->"+v.path(f))+")")
		}
		if len(parts) > 0 {
			s += fmt.Sprintf("case LDK%s_%s:\n   return %s;\n", t.Name, v.C, strings.Join(parts, " && "))
		}
	}
	return s + "default:\n   return true;\n}\n"
}

// hash is an expression that mixes the lvalue into h.
func (g *Gen) hash(t *T, expr string) string {
	if t.noneOpt() {
		return fmt.Sprintf("ldk_mix(h, (uint64_t)%s)", expr)
	}
	switch t.K {
	case KPrim, KEnum:
		return fmt.Sprintf("ldk_mix(h, (uint64_t)%s)", expr)
	case KBytes:
		return fmt.Sprintf("ldk_mix_bytes(h, &%s, %d)", expr, t.N)
	case KNone:
		return "h"
	}
	if t.K != KStr && t.K != KTx && t.K != KPlain {
		g.hashHelper(t)
	}
	return fmt.Sprintf("ldki_hash_%s(h, &%s)", t.Mangle(), expr)
}

func (g *Gen) hashHelper(t *T) {
	if !g.helper("hash", t) {
		return
	}
	g.proto("uint64_t ldki_hash_%s(uint64_t h, const %s *v);", t.Mangle(), t.C())
	var b string
	switch t.K {
	case KVec:
		b = "h = ldk_mix(h, v->datalen);\nfor (uintptr_t i = 0; v->data && i < v->datalen; i++)\n   h = " + g.hash(t.Elem[0], "v->data[i]") + ";\nreturn h;\n"
	case KOpt:
		b = fmt.Sprintf("h = ldk_mix(h, v->tag);\nif (v->tag == LDK%s_Some)\n   h = %s;\nreturn h;\n", t.Mangle(), g.hash(t.Elem[0], "v->some"))
	case KRes:
		b = "h = ldk_mix(h, v->result_ok);\n"
		if t.Elem[0].K != KNone {
			b += "if (v->result_ok && v->contents.result)\n   h = " + g.hash(t.Elem[0], "(*v->contents.result)") + ";\n"
		}
		if t.Elem[1].K != KNone {
			b += "if (!v->result_ok && v->contents.err)\n   h = " + g.hash(t.Elem[1], "(*v->contents.err)") + ";\n"
		}
		b += "return h;\n"
	case KTup:
		for i, e := range t.Elem {
			b += "h = " + g.hash(e, "v->"+tupField(i)) + ";\n"
		}
		b += "return h;\n"
	case KData:
		b = "if (!v->inner)\n   return h;\n"
		b += fmt.Sprintf("const struct native%sOpaque *x = ldki_in(v->inner, LDKI_%s, \"%s_hash\", \"o\");\nif (!x)\n   return h;\n", t.Name, t.Name, t.Name)
		for _, f := range t.Decl.Fields {
			b += "h = " + g.hash(f.T, "x->"+f.store()) + ";\n"
		}
		b += "return h;\n"
	case KLive:
		b = fmt.Sprintf("return v->inner ? ldk_mix(h, ldki_digest_%s(v->inner)) : h;\n", t.Name)
	case KTrait:
		b = "return ldk_mix(h, v->hash ? v->hash(v->this_arg) : (uint64_t)(uintptr_t)v->this_arg);\n"
	case KUnion:
		b = "h = ldk_mix(h, v->tag);\nswitch (v->tag) {\n"
		for _, vv := range t.Decl.Variants {
			body := ""
			for _, f := range vv.Fields {
				body += "   h = " + g.hash(f.T, "v->"+vv.path(f)) + ";\n"
			}
			if body != "" {
				b += fmt.Sprintf("case LDK%s_%s:\n%s   break;\n", t.Name, vv.C, body)
			}
		}
		b += "default:\n   break;\n}\nreturn h;\n"
	}
	fmt.Fprintf(g.c("types"), "uint64_t ldki_hash_%s(uint64_t h, const %s *v) {\n%s}\n", t.Mangle(), t.C(), ind(1, b))
}

// zero is what a function returns when a fault stopped it.
func (g *Gen) zero(t *T) string {
	if t == nil || t.K == KNone {
		return "return;"
	}
	switch t.K {
	case KRes:
		g.errHelper(t)
		return "return ldki_err_" + t.Mangle() + "();"
	case KPrim, KEnum, KRef, KRefMut, KArrRef, KVecPtr:
		return "return 0;"
	}
	if t.noneOpt() {
		return "return LDKCOption_NoneZ_None;"
	}
	if t.K == KOpt {
		return fmt.Sprintf("return (%s){ .tag = LDK%s_None };", t.C(), t.Mangle())
	}
	return fmt.Sprintf("return (%s){ 0 };", t.C())
}

// errHelper builds the error variant that stands for a fault.
func (g *Gen) errHelper(t *T) {
	if !g.helper("err", t) {
		return
	}
	g.proto("%s ldki_err_%s(void);", t.C(), t.Mangle())
	b := fmt.Sprintf("%s r = { { NULL }, false };\n", t.C())
	if e := t.Elem[1]; e.K != KNone {
		b = fmt.Sprintf("%s r;\nr.result_ok = false;\nr.contents.err = ldk_alloc(sizeof(%s));\nmemset(r.contents.err, 0, sizeof(%s));\n", t.C(), e.C(), e.C())
		if e.K == KUnion && len(e.Decl.Variants) > 0 && len(e.Decl.Variants[0].Fields) > 0 && e.Decl.Variants[0].Fields[0].T.K == KStr {
			v := e.Decl.Variants[0]
			b += fmt.Sprintf("r.contents.err->%s = ldk_fault_text();\n", v.path(v.Fields[0]))
		}
	}
	b += "return r;\n"
	fmt.Fprintf(g.c("types"), "%s ldki_err_%s(void) {\n%s}\n", t.C(), t.Mangle(), ind(1, b))
}
