package main

import (
	"fmt"
	"go/types"
	"strings"
)

// member handles the directives that add to declared types.
func (m *Model) member(d *Directive) {
	switch d.Verb {
	case "enum", "data", "live", "union", "trait", "field", "variant", "doc":
	case "case":
		m.addCase(d)
	case "fn":
		m.addFn(d)
	case "method":
		m.addMethod(d)
	case "embed":
		m.addEmbed(d)
	case "traitfield":
		m.addTraitField(d)
	case "as":
		m.addAs(d)
	case "const":
		m.addConst(d)
	case "need":
		t, err := m.parseType(d.Args)
		if err != nil {
			m.errorf(d.Pos, "%v", err)
			return
		}
		m.Needs = append(m.Needs, t)
	case "without":
		for _, n := range strings.Fields(d.Args) {
			m.NoOp[n] = true
		}
	default:
		m.errorf(d.Pos, "unknown directive %s", d.Verb)
	}
}

// parseSig reads "name(params) -> T flags".
func (m *Model) parseSig(d *Directive, s string) (*Fn, error) {
	open := strings.IndexByte(s, '(')
	if open < 0 {
		return nil, fmt.Errorf("expected a signature in %q", s)
	}
	depth, end := 0, -1
	for i := open; i < len(s) && end < 0; i++ {
		switch s[i] {
		case '(', '<', '[':
			depth++
		case ')', ']':
			depth--
		case '>':
			depth--
		}
		if depth == 0 {
			end = i
		}
	}
	if end < 0 {
		return nil, fmt.Errorf("unclosed parenthesis in %q", s)
	}
	f := &Fn{C: strings.TrimSpace(s[:open]), Pos: d.Pos, Pkg: d.Pkg, Flags: map[string]string{}}
	if err := m.parseParams(f, s[open+1:end]); err != nil {
		return nil, err
	}
	rest := strings.TrimSpace(s[end+1:])
	if r, ok := strings.CutPrefix(rest, "->"); ok {
		p := &typeParser{s: r, m: m}
		t, err := p.parse()
		if err != nil {
			return nil, err
		}
		f.Ret = t
		rest = strings.TrimSpace(r[p.pos:])
	}
	f.Flags = options(strings.Fields(rest))
	for k := range f.Flags {
		switch k {
		case "byhand", "keep", "handover", "last", "unmarked", "view", "selfname":
		default:
			return nil, fmt.Errorf("unknown flag %q", k)
		}
	}
	return f, nil
}

func (m *Model) parseParams(f *Fn, s string) error {
	for i, part := range splitComma(s) {
		switch part {
		case "&self", "self", "&mut self":
			if i > 0 {
				return fmt.Errorf("self must come first")
			}
			f.Self = map[string]string{"&self": "&", "self": "move", "&mut self": "&mut"}[part]
			continue
		}
		name, ts, ok := strings.Cut(part, ":")
		if !ok {
			return fmt.Errorf("parameter %q has no type", part)
		}
		t, err := m.parseType(strings.TrimSpace(ts))
		if err != nil {
			return err
		}
		f.Params = append(f.Params, &Param{Name: strings.TrimSpace(name), T: t})
	}
	return nil
}

func splitComma(s string) []string {
	var out []string
	depth, start := 0, 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == ',' && depth == 0 {
			if p := strings.TrimSpace(s[start:i]); p != "" {
				out = append(out, p)
			}
			start = i + 1
			continue
		}
		switch s[i] {
		case '<', '(', '[':
			depth++
		case '>', ')', ']':
			depth--
		}
	}
	return out
}

// addFn: //ldk:fn GoFunc Type.name(...) or //ldk:fn (*Type).Method name(...).
func (m *Model) addFn(d *Directive) {
	goName, sig, ok := strings.Cut(d.Args, " ")
	if !ok {
		m.errorf(d.Pos, "fn needs a Go name and a signature")
		return
	}
	f, err := m.parseSig(d, strings.TrimSpace(sig))
	if err != nil {
		m.errorf(d.Pos, "%v", err)
		return
	}
	f.Go = goName
	if name, ok := strings.CutPrefix(goName, "cabi."); ok {
		m.handFn(d, f, name)
		return
	}
	if recv, method, ok := cutMethod(goName); ok {
		obj := d.Pkg.Types.Scope().Lookup(recv)
		if obj == nil {
			m.errorf(d.Pos, "no type %s", recv)
			return
		}
		f.Recv = m.byGo[goKey(obj.Type())]
		o, _, _ := types.LookupFieldOrMethod(types.NewPointer(obj.Type()), true, d.Pkg.Types, method)
		if types.IsInterface(obj.Type()) {
			o, _, _ = types.LookupFieldOrMethod(obj.Type(), true, d.Pkg.Types, method)
		}
		fn, ok := o.(*types.Func)
		if !ok || f.Recv == nil {
			m.errorf(d.Pos, "no exported method %s (is its type declared with a directive?)", goName)
			return
		}
		f.Sig = fn.Type().(*types.Signature)
		f.Doc = d.Pkg.Docs[recv+"."+method]
		f.Go = method
		f.Owner = f.Recv
	} else {
		fn, ok := d.Pkg.Types.Scope().Lookup(goName).(*types.Func)
		if !ok {
			m.errorf(d.Pos, "no function %s", goName)
			return
		}
		f.Sig = fn.Type().(*types.Signature)
		f.Doc = d.Pkg.Docs[goName]
	}
	m.placeFn(d, f)
}

func (m *Model) placeFn(d *Directive, f *Fn) {
	if owner, name, ok := strings.Cut(f.C, "."); ok {
		f.C = name
		if f.Owner = m.Decls[owner]; f.Owner == nil {
			m.errorf(d.Pos, "no C type %s", owner)
			return
		}
	} else if f.Recv == nil && f.Self == "" {
		f.Owner = nil
	}
	if f.Owner == nil {
		m.Free = append(m.Free, f)
		return
	}
	f.C = f.Owner.Name + "_" + f.C
	_, un := f.Flags["unmarked"]
	f.Method = !un
	f.Owner.Fns = append(f.Owner.Fns, f)
}

func cutMethod(s string) (recv, method string, ok bool) {
	if !strings.HasPrefix(s, "(") {
		return "", "", false
	}
	i := strings.Index(s, ").")
	if i < 0 {
		return "", "", false
	}
	return strings.TrimPrefix(s[1:i], "*"), s[i+2:], true
}

func (m *Model) traitOf(d *Directive) (*Decl, string, string) {
	head, rest, _ := strings.Cut(d.Args, " ")
	tr, member, ok := strings.Cut(head, ".")
	decl := m.Decls[tr]
	if !ok || decl == nil || decl.Kind != KTrait {
		m.errorf(d.Pos, "%s: expected Trait.Member of a declared trait", head)
		return nil, "", ""
	}
	return decl, member, strings.TrimSpace(rest)
}

// addMethod: //ldk:method Trait.GoMethod name(&self, ...) -> T
func (m *Model) addMethod(d *Directive) {
	decl, member, rest := m.traitOf(d)
	if decl == nil {
		return
	}
	if rest == "eq" || rest == "hash" || rest == "cloned" {
		decl.Members = append(decl.Members, &Member{Name: rest, Go: member})
		return
	}
	f, err := m.parseSig(d, rest)
	if err != nil {
		m.errorf(d.Pos, "%v", err)
		return
	}
	f.Go, f.Owner, f.Recv = member, decl, decl
	o, _, _ := types.LookupFieldOrMethod(decl.GoType, true, decl.Pkg.Types, member)
	fn, ok := o.(*types.Func)
	if !ok {
		m.errorf(d.Pos, "trait %s has no method %s", decl.Go, member)
		return
	}
	f.Sig = fn.Type().(*types.Signature)
	f.Doc = decl.Pkg.Docs[decl.Go+"."+member]
	decl.Members = append(decl.Members, &Member{Name: f.C, Fn: f})
}

// addEmbed: //ldk:embed Trait.Other
func (m *Model) addEmbed(d *Directive) {
	decl, member, _ := m.traitOf(d)
	if decl == nil {
		return
	}
	e := m.Decls[member]
	if e == nil || e.Kind != KTrait {
		m.errorf(d.Pos, "no trait %s", member)
		return
	}
	decl.Members = append(decl.Members, &Member{Name: member, Embed: e})
}

// addTraitField: //ldk:traitfield Trait.GoMethod name Type
func (m *Model) addTraitField(d *Directive) {
	decl, member, rest := m.traitOf(d)
	if decl == nil {
		return
	}
	name, ts, _ := strings.Cut(rest, " ")
	t, err := m.parseType(strings.TrimSpace(ts))
	if err != nil || !t.IsOpaque() {
		m.errorf(d.Pos, "traitfield needs an object type: %v", err)
		return
	}
	o, _, _ := types.LookupFieldOrMethod(decl.GoType, true, decl.Pkg.Types, member)
	fn, ok := o.(*types.Func)
	if !ok {
		m.errorf(d.Pos, "trait %s has no method %s", decl.Go, member)
		return
	}
	f := &Field{Go: member, C: name, T: t, GoT: fn.Type().(*types.Signature).Results().At(0).Type(), Doc: decl.Pkg.Docs[decl.Go+"."+member]}
	decl.Members = append(decl.Members, &Member{Name: name, Field: f})
}

// addAs: //ldk:as Object Trait [GoMethod]. The method returns the trait where the
// object itself is none.
func (m *Model) addAs(d *Directive) {
	w := strings.Fields(d.Args)
	if len(w) < 2 || len(w) > 3 || m.Decls[w[0]] == nil || m.Decls[w[1]] == nil || m.Decls[w[1]].Kind != KTrait {
		m.errorf(d.Pos, "as needs a declared object and a declared trait")
		return
	}
	o, tr := m.Decls[w[0]], m.Decls[w[1]]
	if len(w) == 3 {
		o.AsVia = append(o.AsVia, [2]string{w[1], w[2]})
		return
	}
	if iface, ok := tr.GoType.Underlying().(*types.Interface); ok && !types.IsInterface(o.GoType) {
		if missing, _ := types.MissingMethod(types.NewPointer(o.GoType), iface, true); missing != nil {
			m.errorf(d.Pos, "%s is no %s: method %s is missing or has another type", o.Go, tr.Go, missing.Name())
			return
		}
	}
	m.Decls[w[0]].As = append(m.Decls[w[0]].As, w[1])
}

// addConst: //ldk:const GoConst C_NAME type
func (m *Model) addConst(d *Directive) {
	w := strings.Fields(d.Args)
	if len(w) != 3 || prims[w[2]] == "" {
		m.errorf(d.Pos, "const needs a Go name, a C name and a type")
		return
	}
	if _, ok := d.Pkg.Types.Scope().Lookup(w[0]).(*types.Const); !ok {
		m.errorf(d.Pos, "no constant %s", w[0])
		return
	}
	m.Consts = append(m.Consts, &Const{C: w[1], Go: w[0], Type: w[2], Doc: d.Pkg.Docs[w[0]], Pkg: d.Pkg})
}

// checkTrait reports methods of the Go interface that no directive exports.
func (m *Model) checkTrait(d *Decl) {
	if d.Kind != KTrait {
		return
	}
	iface, ok := d.GoType.Underlying().(*types.Interface)
	if !ok {
		m.errorf(d.Pos, "%s is not an interface", d.Go)
		return
	}
	have := map[string]bool{}
	var walk func(d *Decl)
	walk = func(d *Decl) {
		for _, mem := range d.Members {
			switch {
			case mem.Embed != nil:
				walk(mem.Embed)
			case mem.Field != nil:
				have[mem.Field.Go] = true
			case mem.Fn != nil:
				have[mem.Fn.Go] = true
			default:
				have[mem.Go] = true
			}
		}
	}
	walk(d)
	for i := range iface.NumMethods() {
		if n := iface.Method(i).Name(); !have[n] {
			m.errorf(d.Pos, "trait %s: method %s is not exported (no //ldk:method)", d.Go, n)
		}
	}
}

// addCase: //ldk:case Union Name(field: T, ...) declares a variant of a union
// whose Go form is converted by hand.
func (m *Model) addCase(d *Directive) {
	name, rest, _ := strings.Cut(d.Args, " ")
	decl := m.Decls[name]
	if decl == nil || decl.Kind != KUnion || !decl.has("custom") {
		m.errorf(d.Pos, "case needs a union that is declared custom")
		return
	}
	vn, params, has := strings.Cut(rest, "(")
	v := &Variant{Go: vn, C: strings.TrimSpace(vn), Doc: ""}
	if has {
		f := &Fn{}
		if err := m.parseParams(f, strings.TrimSuffix(strings.TrimSpace(params), ")")); err != nil {
			m.errorf(d.Pos, "%v", err)
			return
		}
		for _, p := range f.Params {
			v.Fields = append(v.Fields, &Field{Go: p.Name, C: p.Name, T: p.T})
		}
		v.Tuple = v.Fields[0].Go == "A"
	}
	decl.Variants = append(decl.Variants, v)
}

// handFn declares a function that package cabi has by hand, because it needs a
// clock or a goroutine: //ldk:fn cabi.waitFuture Future.wait(self). It takes the
// object by pointer and scalars as Go has them.
func (m *Model) handFn(d *Directive, f *Fn, name string) {
	f.Go, f.Hand, f.Doc = name, true, m.HandDocs[name]
	owner, _, ok := strings.Cut(f.C, ".")
	decl := m.Decls[owner]
	if !ok || decl == nil || decl.GoType == nil {
		m.errorf(d.Pos, "%s: a function of cabi needs a declared type", f.C)
		return
	}
	var params, results []*types.Var
	if f.Self != "" {
		params = append(params, types.NewVar(0, nil, "", types.NewPointer(decl.GoType)))
	}
	scalar := func(t *T) types.Type {
		for k, n := range basicIDL {
			if t.K == KPrim && n == t.Name && k != types.Int && k != types.Uint {
				return types.Typ[k]
			}
		}
		m.errorf(d.Pos, "%s: a function of cabi takes scalars only", f.C)
		return types.Typ[types.Bool]
	}
	for _, p := range f.Params {
		params = append(params, types.NewVar(0, nil, "", scalar(p.T)))
	}
	if f.Ret != nil {
		results = append(results, types.NewVar(0, nil, "", scalar(f.Ret)))
	}
	f.Sig = types.NewSignatureType(nil, nil, nil, types.NewTuple(params...), types.NewTuple(results...), false)
	m.placeFn(d, f)
}
