package main

import (
	"fmt"
	"go/types"
	"strings"
)

// put is the Go statements that store val, of type gt, as the C value at ptr.
func (g *Gen) put(file, pos string, t *T, gt types.Type, ptr, val string) string {
	et, isPtr := deref(gt)
	switch t.K {
	case KPrim:
		if scalarFits(t, gt) || widens(gt, t) {
			return fmt.Sprintf("*%s = %s(%s)\n", ptr, primGo[t.Name], val)
		}
	case KEnum:
		return fmt.Sprintf("*%s = uint32(%s)\n", ptr, val)
	case KBytes:
		return g.putBytes(file, pos, t, gt, ptr, val)
	case KStr:
		if et.Underlying() != types.Typ[types.String] {
			break
		}
		if isPtr {
			return fmt.Sprintf("putStr(%s, string(*%s))\n", ptr, val)
		}
		return fmt.Sprintf("putStr(%s, string(%s))\n", ptr, val)
	case KSlice:
		if isBytes(gt) {
			return fmt.Sprintf("putVecBytes(%s, %s)\n", ptr, val)
		}
	case KTx:
		return g.putTx(file, pos, t, gt, ptr, val)
	case KPlain:
		return g.putPlain(pos, t, gt, ptr, val)
	case KVec:
		if t.Elem[0].Name == "u8" && (isBytes(gt) || gt.Underlying() == types.Typ[types.String]) {
			return fmt.Sprintf("putVecBytes(%s, []byte(%s))\n", ptr, val)
		}
		if _, ok := byteArray(gt); ok && t.Elem[0].Name == "u8" {
			return fmt.Sprintf("putVecArray(%s, (%s)[:])\n", ptr, val)
		}
		return g.convPut(pos, t, gt, ptr, val)
	case KRes:
		if n, ok := byteArray(gt); ok && n == 33 {
			return fmt.Sprintf("putKeyResult(%s, %s)\n", ptr, val)
		}
		return g.convPut(pos, t, gt, ptr, val)
	case KOpt, KTup:
		return g.convPut(pos, t, gt, ptr, val)
	case KUnion:
		if isPtr {
			return g.convPut(pos, t, et, ptr, "*"+val)
		}
		return g.convPut(pos, t, gt, ptr, val)
	case KData:
		return g.putObj(file, pos, t, gt, ptr, val)
	case KLive:
		return g.putLive(file, pos, t, gt, ptr, val)
	case KTrait:
		if types.IsInterface(gt) || isPtr {
			g.adapter(t.Decl)
			g.vtable(t.Decl)
			return fmt.Sprintf("putTrait_%s(c, unsafe.Pointer(%s), %s)\n", t.Name, ptr, val)
		}
	}
	return g.bad(pos, t, gt) + "\n"
}

func (g *Gen) putBytes(file, pos string, t *T, gt types.Type, ptr, val string) string {
	et, isPtr := deref(gt)
	if isPtr {
		if t.Null {
			return fmt.Sprintf("*%s = [%d]byte{}\nif x := %s; x != nil {\n%s}\n", ptr, t.N, val, g.putBytes(file, pos, t, et, ptr, "*x"))
		}
		return g.putBytes(file, pos, t, et, ptr, "*"+val)
	}
	switch {
	case t.Name == "U128" && isNamed(gt, lnt+"U128"):
		return fmt.Sprintf("*%s = (%s).LittleEndian()\n", ptr, val)
	case t.Name == "RecoverableSignature" && isNamed(gt, lnt+"RecoverableSignature"):
		return fmt.Sprintf("putRecoverable(%s, %s)\n", ptr, val)
	case t.N == 1:
		if _, ok := gt.Underlying().(*types.Basic); ok {
			return fmt.Sprintf("*%s = [1]byte{byte(%s)}\n", ptr, val)
		}
	}
	if n, ok := byteArray(gt); ok && n == t.N {
		return fmt.Sprintf("*%s = [%d]byte(%s)\n", ptr, t.N, val)
	}
	if isBytes(gt) {
		return fmt.Sprintf("copy((*%s)[:], %s)\n", ptr, val)
	}
	if inner, ok := wrapsBytes(gt, t.N); ok {
		return fmt.Sprintf("*%s = [%d]byte((%s).%s)\n", ptr, t.N, val, inner)
	}
	return g.bad(pos, t, gt) + "\n"
}

func (g *Gen) putTx(file, pos string, t *T, gt types.Type, ptr, val string) string {
	et, isPtr := deref(gt)
	switch {
	case isBytes(gt):
		return fmt.Sprintf("putTxBytes(%s, %s)\n", ptr, val)
	case isPtr && isNamed(et, wireMsg):
		return fmt.Sprintf("putTx(%s, %s)\n", ptr, val)
	case isNamed(gt, wireMsg):
		return fmt.Sprintf("putTxValue(%s, %s)\n", ptr, val)
	case t.Name == "Witness":
		return fmt.Sprintf("putWitness(%s, %s)\n", ptr, val)
	}
	return g.bad(pos, t, gt) + "\n"
}

func (g *Gen) putPlain(pos string, t *T, gt types.Type, ptr, val string) string {
	et, isPtr := deref(gt)
	if _, ok := gt.Underlying().(*types.Array); ok && t.Name == "ThirtyTwoU16s" {
		return fmt.Sprintf("*%s = %s\n", ptr, val)
	}
	switch {
	case isPtr && isNamed(et, wireOut):
		return fmt.Sprintf("putWireTxOut(%s, %s)\n", ptr, val)
	case isNamed(gt, wireOut):
		return fmt.Sprintf("putWireTxOut(%s, addr(%s))\n", ptr, val)
	case isPtr && isNamed(et, wireIn):
		return fmt.Sprintf("putTxIn(%s, %s)\n", ptr, val)
	case isNamed(gt, wireIn):
		return fmt.Sprintf("putTxIn(%s, addr(%s))\n", ptr, val)
	case isNamed(gt, lnt+"TxOut"):
		return fmt.Sprintf("putTxOut(%s, %s)\n", ptr, val)
	case isPtr && isNamed(et, lnt+"TxOut"):
		return fmt.Sprintf("putTxOut(%s, *%s)\n", ptr, val)
	}
	return g.bad(pos, t, gt) + "\n"
}

func (g *Gen) putObj(file, pos string, t *T, gt types.Type, ptr, val string) string {
	et, isPtr := deref(gt)
	if !types.Identical(et, t.Decl.GoType) {
		return g.bad(pos, t, gt) + "\n"
	}
	n := g.nativePut(t.Decl)
	if isPtr {
		if t.Null {
			return fmt.Sprintf("*%s = mObj{}\nif x := %s; x != nil {\n\t*%s = mObj{inner: %s(c, x), owned: true}\n}\n", ptr, val, ptr, n)
		}
		return fmt.Sprintf("*%s = mObj{inner: %s(c, %s), owned: true}\n", ptr, n, val)
	}
	return fmt.Sprintf("*%s = mObj{inner: %s(c, addr(%s)), owned: true}\n", ptr, n, val)
}

func (g *Gen) putLive(file, pos string, t *T, gt types.Type, ptr, val string) string {
	et, isPtr := deref(gt)
	if types.IsInterface(gt) {
		return fmt.Sprintf("putLiveAny(c, %s, %d, %s)\n", ptr, t.Decl.ID, val)
	}
	if isPtr && types.Identical(et, t.Decl.GoType) {
		return fmt.Sprintf("putLive(c, %s, %d, %s)\n", ptr, t.Decl.ID, val)
	}
	if types.Identical(gt, t.Decl.GoType) {
		return fmt.Sprintf("putLive(c, %s, %d, addr(%s))\n", ptr, t.Decl.ID, val)
	}
	return g.bad(pos, t, gt) + "\n"
}

func (g *Gen) nativePut(d *Decl) string {
	name := "new" + d.Name
	if g.convKey[name] {
		return name
	}
	g.convKey[name] = true
	gt := g.typ(convFile, d.GoType)
	var b strings.Builder
	fmt.Fprintf(&b, "func %s(c *call, v *%s) unsafe.Pointer {\n\ts := slotNew(%d)\n\tp := (*n_%s)(s)\n\t_ = p\n", name, gt, d.ID, d.Name)
	if d.Codec != "" {
		to, _, _ := strings.Cut(d.Codec, ",")
		fmt.Fprintf(&b, "\tputVecBytes(&p.f_bytes, v.%s())\n", to)
	}
	for _, f := range d.Fields {
		if d.Array {
			fmt.Fprintf(&b, "\tp.%s = [%d]byte(*v)\n", f.store(), f.T.N)
		} else if f.GoT != nil {
			b.WriteString(g.put(convFile, d.Pos, f.T, f.GoT, "(&p."+f.store()+")", "v."+f.Go))
		}
	}
	b.WriteString("\treturn s\n}\n\n")
	g.goFile(convFile).WriteString(b.String())
	return name
}

func (g *Gen) convPut(pos string, t *T, gt types.Type, ptr, val string) string {
	return fmt.Sprintf("%s(c, %s, %s)\n", g.convFn("put", pos, t, gt, g.writePut), ptr, val)
}

func (g *Gen) writePut(name, pos string, t *T, gt types.Type) {
	var b strings.Builder
	fmt.Fprintf(&b, "func %s(c *call, p *%s, v %s) {\n", name, g.mirror(t), g.typ(convFile, gt))
	switch t.K {
	case KVec:
		g.putVec(&b, pos, t, gt)
	case KOpt:
		g.putOpt(&b, pos, t, gt)
	case KTup:
		st, ok := gt.Underlying().(*types.Struct)
		if ok && st.NumFields() == len(t.Elem) {
			for i, e := range t.Elem {
				b.WriteString(g.put(convFile, pos, e, st.Field(i).Type(), "(&p."+tupField(i)+")", "v."+st.Field(i).Name()))
			}
		} else {
			g.bad(pos, t, gt)
		}
	case KUnion:
		g.putUnion(&b, pos, t, gt)
	case KRes:
		g.putRes(&b, pos, t, gt)
	}
	b.WriteString("}\n\n")
	g.goFile(convFile).WriteString(b.String())
}

func (g *Gen) putVec(b *strings.Builder, pos string, t *T, gt types.Type) {
	var et types.Type
	switch u := gt.Underlying().(type) {
	case *types.Slice:
		et = u.Elem()
	case *types.Array:
		et = u.Elem()
	default:
		g.bad(pos, t, gt)
		return
	}
	fmt.Fprintf(b, "\tels := vecNew[%s](p, len(v))\n\tfor i := range els {\n%s\t}\n", g.mirror(t.Elem[0]), g.put(convFile, pos, t.Elem[0], et, "(&els[i])", "v[i]"))
}

func (g *Gen) putOpt(b *strings.Builder, pos string, t *T, gt types.Type) {
	if t.noneOpt() {
		if gt.Underlying() == types.Typ[types.Bool] {
			b.WriteString("\t*p = 1\n\tif v {\n\t\t*p = 0\n\t}\n")
			return
		}
		g.bad(pos, t, gt)
		return
	}
	switch gt.Underlying().(type) {
	case *types.Pointer, *types.Interface, *types.Slice:
	default:
		g.bad(pos, t, gt)
		return
	}
	b.WriteString("\tif v == nil {\n\t\tp.tag = 1\n\t\treturn\n\t}\n\tp.tag = 0\n")
	if et, isPtr := deref(gt); isPtr && t.Elem[0].K != KLive && !isNamed(et, wireMsg) {
		b.WriteString(g.put(convFile, pos, t.Elem[0], et, "(&p.some)", "*v"))
		return
	}
	b.WriteString(g.put(convFile, pos, t.Elem[0], gt, "(&p.some)", "v"))
}

func (g *Gen) putUnion(b *strings.Builder, pos string, t *T, gt types.Type) {
	if t.Decl.has("custom") {
		fmt.Fprintf(b, "\tcustomPut%s(c, p, v)\n", t.Name)
		return
	}
	if !types.Identical(gt, t.Decl.GoType) {
		g.bad(pos, t, gt)
		return
	}
	b.WriteString("\tswitch v := v.(type) {\n")
	for i, v := range t.Decl.Variants {
		fmt.Fprintf(b, "\tcase %s:\n\t\tp.tag = %d\n", g.sym(convFile, t.Decl.Pkg, v.Go), i)
		if len(v.Fields) == 0 {
			b.WriteString("\t\t_ = v\n")
			continue
		}
		fmt.Fprintf(b, "\t\tb := (*mB_%s_%s)(unsafe.Pointer(&p.body))\n\t\t_, _ = b, v\n", t.Name, v.C)
		for _, f := range v.Fields {
			if f.GoT == nil {
				continue
			}
			b.WriteString(g.put(convFile, pos, f.T, f.GoT, "(&b."+f.store()+")", "v."+f.Go))
		}
	}
	fmt.Fprintf(b, "\tdefault:\n\t\tpanic(unmapped(%q, v))\n\t}\n", t.Name)
}

// widens reports that the Go number fits into a wider C one.
func widens(gt types.Type, t *T) bool {
	b, ok := gt.Underlying().(*types.Basic)
	if !ok || b.Info()&types.IsUnsigned == 0 {
		return false
	}
	name := basicIDL[b.Kind()]
	return (t.Name == "usize" || t.Name[0] == 'u') && primSize[name] <= primSize[t.Name] && t.Name != "bool"
}
