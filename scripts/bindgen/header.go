package main

import (
	"fmt"
	"sort"
	"strings"
)

func comment(indent, doc string, notes []string) string {
	var b strings.Builder
	b.WriteString(indent + "/**\n")
	doc = strings.TrimSpace(strings.ReplaceAll(doc, "*/", "* /"))
	for _, l := range wrap(doc, 77-len(indent)) {
		l = strings.TrimRight(strings.ReplaceAll(l, "\t", "   "), " ")
		if l == "" {
			b.WriteString(indent + " *\n")
		} else {
			b.WriteString(indent + " * " + l + "\n")
		}
	}
	for _, n := range notes {
		b.WriteString(indent + " *\n" + indent + " * " + n + "\n")
	}
	return b.String() + indent + " */\n"
}

// wrap breaks paragraphs into lines of at most n characters, where words allow it.
// What is indented stays as it is.
func wrap(doc string, n int) []string {
	var out []string
	open := false // the last line may grow
	for _, l := range strings.Split(doc, "\n") {
		if l == "" || l[0] == ' ' || l[0] == '\t' {
			out, open = append(out, l), false
			continue
		}
		for _, word := range strings.Fields(l) {
			if last := len(out) - 1; open && len(out[last])+1+len(word) <= n {
				out[last] += " " + word
				continue
			}
			out, open = append(out, word), true
		}
	}
	return out
}

// header writes lightning.h.
func (g *Gen) header() string {
	var b strings.Builder
	b.WriteString(headerTop)
	for _, d := range g.m.sorted() {
		if d.Kind == KEnum {
			g.enumDef(&b, d)
		}
	}
	b.WriteString(headerPrims)
	for _, t := range g.order {
		g.typeDef(&b, t)
	}
	b.WriteString(headerRuntime)
	for _, c := range g.sortedConsts() {
		doc := c.Doc
		if doc == "" {
			doc = "The constant " + c.Go + " of the Go package " + c.Pkg.Name + "."
		}
		b.WriteString(comment("", g.cdoc(nil, doc, c.Go, c.C), nil) + "\n")
		fmt.Fprintf(&b, "extern const %s %s;\n\n", prims[c.Type], c.C)
	}
	for _, f := range g.funcs {
		b.WriteString(comment("", f.Doc, f.Notes))
		b.WriteString(f.line() + "\n\n")
	}
	b.WriteString(headerEnd)
	return b.String()
}

func (f *CFunc) line() string {
	if f.Must {
		return "MUST_USE_RES " + f.Decl + ";"
	}
	return f.Decl + ";"
}

func (g *Gen) sortedConsts() []*Const {
	out := append([]*Const(nil), g.m.Consts...)
	sort.Slice(out, func(i, j int) bool { return out[i].C < out[j].C })
	return out
}

func (g *Gen) enumDef(b *strings.Builder, d *Decl) {
	b.WriteString(comment("", g.cdoc(d, d.Doc, d.Go, d.Name), nil))
	fmt.Fprintf(b, "typedef enum LDK%s {\n", d.Name)
	for i, c := range d.Consts {
		if i < len(d.GoConsts) && d.Pkg.Docs[d.GoConsts[i]] != "" {
			b.WriteString(comment("   ", g.cdoc(d, d.Pkg.Docs[d.GoConsts[i]], d.GoConsts[i], "LDK"+d.Name+"_"+c), nil))
		}
		fmt.Fprintf(b, "   LDK%s_%s,\n", d.Name, c)
	}
	fmt.Fprintf(b, "   /**\n    * One more than the last value\n    */\n   LDK%s_Sentinel,\n} LDK%s;\n\n", d.Name, d.Name)
}

func (g *Gen) typeDef(b *strings.Builder, t *T) {
	n := t.Mangle()
	switch t.K {
	case KVec:
		if n == "CVec_u8Z" {
			return // stands with the primitives
		}
		fmt.Fprintf(b, "%stypedef struct LDK%s {\n   %s *data;\n   uintptr_t datalen;\n} LDK%s;\n\n", comment("", "A vector: datalen elements at data, which malloc made. An empty one has a NULL data.", nil), n, t.Elem[0].C(), n)
	case KOpt:
		g.optDef(b, t)
	case KRes:
		side := func(e *T) string {
			if e.K == KNone {
				return "void"
			}
			return e.C()
		}
		fmt.Fprintf(b, "%stypedef union LDK%sPtr {\n   %s *result;\n   %s *err;\n} LDK%sPtr;\n\n", comment("", "What a LDK"+n+" points to: result if it says success, else err.", nil), n, side(t.Elem[0]), side(t.Elem[1]), n)
		fmt.Fprintf(b, "%stypedef struct LDK%s {\n   union LDK%sPtr contents;\n   bool result_ok;\n} LDK%s;\n\n", comment("", "The outcome of a call: a value if result_ok is set, else an error.", nil), n, n, n)
	case KTup:
		b.WriteString(comment("", fmt.Sprintf("A tuple of %d elements.", len(t.Elem)), nil))
		fmt.Fprintf(b, "typedef struct LDK%s {\n", n)
		for i, e := range t.Elem {
			fmt.Fprintf(b, "   %s %s;\n", e.C(), tupField(i))
		}
		fmt.Fprintf(b, "} LDK%s;\n\n", n)
	case KUnion:
		g.unionDef(b, t.Decl)
	case KData, KLive:
		b.WriteString(comment("", g.cdoc(t.Decl, t.Decl.Doc, t.Decl.Go, t.Decl.Name), nil))
		fmt.Fprintf(b, "typedef struct MUST_USE_STRUCT LDK%s {\n%s   LDKnative%s *inner;\n%s   bool is_owned;\n} LDK%s;\n\n", n,
			comment("   ", "The object. It may not be changed by hand, nor used after the object was freed or moved.", nil), n,
			comment("   ", "Whether this struct owns the object, so that X_free frees it and the object may move into a function.", nil), n)
	case KTrait:
		g.traitDef(b, t.Decl)
	}
}

func (g *Gen) optDef(b *strings.Builder, t *T) {
	n := t.Mangle()
	if t.noneOpt() {
		fmt.Fprintf(b, "%stypedef enum LDK%s {\n   LDK%s_Some,\n   LDK%s_None,\n   LDK%s_Sentinel,\n} LDK%s;\n\n", comment("", "Something that is there or not, with nothing to say about it.", nil), n, n, n, n, n)
		return
	}
	fmt.Fprintf(b, "%stypedef enum LDK%s_Tag {\n   LDK%s_Some,\n   LDK%s_None,\n   LDK%s_Sentinel,\n} LDK%s_Tag;\n\n", comment("", "Says whether a LDK"+n+" holds something.", nil), n, n, n, n, n)
	fmt.Fprintf(b, "%stypedef struct LDK%s {\n   LDK%s_Tag tag;\n   union {\n      struct {\n         %s some;\n      };\n   };\n} LDK%s;\n\n", comment("", "A value that may be missing.", nil), n, n, t.Elem[0].C(), n)
}

func (g *Gen) unionDef(b *strings.Builder, d *Decl) {
	n := d.Name
	b.WriteString(comment("", "Says which kind of "+n+" a value is.", nil))
	fmt.Fprintf(b, "typedef enum LDK%s_Tag {\n", n)
	for _, v := range d.Variants {
		if v.Doc != "" {
			b.WriteString(comment("   ", g.cdoc(d, v.Doc, v.Go, v.C), nil))
		}
		fmt.Fprintf(b, "   LDK%s_%s,\n", n, v.C)
	}
	fmt.Fprintf(b, "   /**\n    * One more than the last value\n    */\n   LDK%s_Sentinel,\n} LDK%s_Tag;\n\n", n, n)
	hasBody := false
	for _, v := range d.Variants {
		hasBody = hasBody || len(v.Fields) > 0
		if v.Tuple || len(v.Fields) == 0 {
			continue
		}
		b.WriteString(comment("", fmt.Sprintf("The contents of a LDK%s that is a %s.", n, v.C), nil))
		fmt.Fprintf(b, "typedef struct LDK%s_LDK%s_Body {\n", n, v.C)
		for _, f := range v.Fields {
			doc := g.cdoc(d, f.Doc, f.Go, f.C)
			if doc == "" {
				doc = "The field " + f.C + "."
			}
			b.WriteString(comment("   ", doc, nullNote(f.T, "this")))
			fmt.Fprintf(b, "   %s %s;\n", f.T.C(), f.C)
		}
		fmt.Fprintf(b, "} LDK%s_LDK%s_Body;\n\n", n, v.C)
	}
	b.WriteString(comment("", g.cdoc(d, d.Doc, d.Go, n), nil))
	if !hasBody {
		fmt.Fprintf(b, "typedef struct MUST_USE_STRUCT LDK%s {\n   LDK%s_Tag tag;\n} LDK%s;\n\n", n, n, n)
		return
	}
	mus := "MUST_USE_STRUCT "
	if d.has("plainstruct") {
		mus = ""
	}
	fmt.Fprintf(b, "typedef struct %sLDK%s {\n   LDK%s_Tag tag;\n   union {\n", mus, n, n)
	for _, v := range d.Variants {
		switch {
		case len(v.Fields) == 0:
		case v.Tuple:
			b.WriteString("      struct {\n")
			for _, f := range v.Fields {
				fmt.Fprintf(b, "         %s %s;\n", f.T.C(), v.tupleField(f))
			}
			b.WriteString("      };\n")
		default:
			fmt.Fprintf(b, "      LDK%s_LDK%s_Body %s;\n", n, v.C, variantMember(v.C))
		}
	}
	fmt.Fprintf(b, "   };\n} LDK%s;\n\n", n)
}

func (g *Gen) traitDef(b *strings.Builder, d *Decl) {
	b.WriteString(comment("", g.cdoc(d, d.Doc, d.Go, d.Name), nil))
	fmt.Fprintf(b, "typedef struct LDK%s {\n%s   void *this_arg;\n", d.Name, comment("   ", "Passed as first argument to every function here.", nil))
	for _, m := range d.Members {
		doc, notes := "", []string(nil)
		switch {
		case m.Embed != nil:
			doc = "The object as a " + m.Name + "."
		case m.Field != nil:
			doc = g.cdoc(d, m.Field.Doc, m.Field.Go, m.Field.C) + fmt.Sprintf("\n\nset_%s, where it is not NULL, fills this before it is read.", m.Name)
		case m.Name == "eq":
			doc = "Reports whether both are the same object."
		case m.Name == "hash":
			doc = "Returns a hash of the object: equal objects have equal hashes."
		case m.Name == "cloned":
			doc = "Called after the struct was copied, with the copy, so that this_arg can be counted or replaced. May be NULL."
		default:
			doc = g.cdoc(d, m.Fn.Doc, m.Fn.Go, m.Fn.C)
			for _, p := range m.Fn.Params {
				notes = append(notes, nullNote(p.T, p.Name)...)
			}
			notes = append(notes, nullNote(m.Fn.Ret, "the return value")...)
		}
		if doc == "" {
			doc = "The method " + m.Name + "."
		}
		for i, l := range m.memberC(d) {
			if i == 0 {
				b.WriteString(comment("   ", doc, notes))
			} else {
				b.WriteString(comment("   ", "Fills "+m.Name+" before it is read. May be NULL.", nil))
			}
			b.WriteString("   " + l + ";\n")
		}
	}
	fmt.Fprintf(b, "%s   void (*free)(void *this_arg);\n} LDK%s;\n\n", comment("   ", "Frees what this_arg points to; called once, when the owner is done. May be NULL.", nil), d.Name)
}

// rustTypes writes ldk_rust_types.h: attributes and forward declarations.
func (g *Gen) rustTypes() string {
	var b strings.Builder
	b.WriteString(rustTypesTop)
	for _, d := range g.m.sorted() {
		switch d.Kind {
		case KData, KLive:
			fmt.Fprintf(&b, "struct native%sOpaque;\ntypedef struct native%sOpaque LDKnative%s;\n", d.Name, d.Name, d.Name)
		case KTrait:
			fmt.Fprintf(&b, "struct LDK%s;\n", d.Name)
		}
	}
	return b.String()
}

// hpp writes lightningpp.hpp.
func (g *Gen) hpp() string {
	var fwd, cls, out strings.Builder
	class := func(n string, free bool, body string) {
		fmt.Fprintf(&fwd, "class %s;\n", n)
		fr, asg := "", ""
		if free {
			fr = fmt.Sprintf("\t~%s() { %s_free(self); }\n", n, n)
			asg = n + "_free(self); "
		}
		fmt.Fprintf(&cls, "class %s {\nprivate:\n\tLDK%s self;\npublic:\n\t%s(const %s&) = delete;\n\t%s(%s&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }\n\t%s(LDK%s&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }\n\toperator LDK%s() && { LDK%s res = self; memset(&self, 0, sizeof(self)); return res; }\n%s\t%s& operator=(%s&& o) { %sself = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }\n\tLDK%s* operator &() { return &self; }\n\tLDK%s* operator ->() { return &self; }\n\tconst LDK%s* operator &() const { return &self; }\n\tconst LDK%s* operator ->() const { return &self; }\n%s};\n",
			n, n, n, n, n, n, n, n, n, n, fr, n, n, asg, n, n, n, n, body)
	}
	class("Str", true, "")
	for _, d := range g.m.sorted() {
		switch d.Kind {
		case KEnum:
			if d.has("clone") {
				class(d.Name, false, "")
			}
		case KTrait:
			class(d.Name, true, g.hppMethods(&out, d))
		case KUnion, KData, KLive:
			class(d.Name, true, "")
		}
	}
	for _, t := range g.sortedContainers() {
		class(t.Mangle(), true, "")
	}
	return hppTop + fwd.String() + "\n" + cls.String() + "\n" + out.String() + hppEnd
}

func (g *Gen) hppMethods(out *strings.Builder, d *Decl) string {
	var decl strings.Builder
	for _, m := range d.Members {
		if m.Fn == nil || m.Name == "write" && d.Name != "KVStore" {
			continue
		}
		f := m.Fn
		ret := "void"
		if f.Ret != nil && f.Ret.K != KNone {
			ret = f.Ret.C()
			switch f.Ret.K {
			case KVec, KOpt, KRes, KTup, KData, KLive, KTrait, KUnion, KStr:
				ret = "LDK::" + f.Ret.Mangle()
			case KEnum:
				if f.Ret.Decl.has("clone") {
					ret = "LDK::" + f.Ret.Mangle()
				}
			case KBytes, KPlain, KTx:
				ret = "LDK" + f.Ret.Name
			}
		}
		var ps, as []string
		as = append(as, "self.this_arg")
		for _, p := range f.Params {
			ps = append(ps, p.T.CDecl(p.Name))
			as = append(as, p.Name)
		}
		doc := f.Doc
		if doc == "" {
			doc = "See the C struct."
		}
		decl.WriteString(comment("\t", g.cdoc(f.Owner, doc, f.Go, f.C), nil))
		fmt.Fprintf(&decl, "\tinline %s %s(%s);\n", ret, m.Name, strings.Join(ps, ", "))
		fmt.Fprintf(out, "inline %s %s::%s(%s) {\n", ret, d.Name, m.Name, strings.Join(ps, ", "))
		if ret == "void" {
			fmt.Fprintf(out, "\t(self.%s)(%s);\n}\n", m.Name, strings.Join(as, ", "))
		} else {
			fmt.Fprintf(out, "\t%s ret = (self.%s)(%s);\n\treturn ret;\n}\n", ret, m.Name, strings.Join(as, ", "))
		}
	}
	return decl.String()
}
