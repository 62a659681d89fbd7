package main

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	root := flag.String("root", ".", "the project's top folder")
	flag.Parse()
	if err := run(*root); err != nil {
		fmt.Fprintln(os.Stderr, "bindgen:", err)
		os.Exit(1)
	}
}

func run(root string) error {
	root, err := filepath.Abs(root)
	if err != nil {
		return err
	}
	pkgs, dirs, err := load(root)
	if err != nil {
		return err
	}
	docs, err := handDocs(root)
	if err != nil {
		return err
	}
	m, err := build(pkgs, dirs, docs)
	if err != nil {
		return err
	}
	files, err := generate(m)
	if err != nil {
		return err
	}
	return write(root, files)
}

// generate makes every output file.
func generate(m *Model) (map[string]string, error) {
	g := newGen(m)
	g.collect()
	g.emitContainers()
	g.emitDecls()
	g.mirrors()
	if len(m.errs) > 0 {
		return nil, fmt.Errorf("%s", strings.Join(m.errs, "\n"))
	}
	seen := map[string]bool{}
	for _, f := range g.funcs {
		if seen[f.Name] {
			return nil, fmt.Errorf("C function %s is exported twice", f.Name)
		}
		seen[f.Name] = true
	}
	out := map[string]string{
		"include/lightning.h":      g.header(),
		"include/ldk_rust_types.h": g.rustTypes(),
		"include/ldk_ver.h":        verHeader,
		"include/lightningpp.hpp":  g.hpp(),
		"cabi/abi/zz_asserts.c":    g.asserts(),
		"cabi/zz_exports.map":      g.versionScript(),
		"cabi/zz_exports.txt":      strings.Join(g.symbols(), "\n") + "\n",
		"cabi/api.txt":             g.apiList(),
	}
	for _, n := range cFiles {
		out["cabi/abi/zz_"+n+".c"] = g.cFile(n)
	}
	out["cabi/abi/zz_internal.h"] = g.internalHeader()
	for n := range g.gocode {
		src, err := format.Source([]byte(g.goFileText(n)))
		if err != nil {
			_ = os.WriteFile(filepath.Join(os.TempDir(), "bindgen-broken.go"), []byte(g.goFileText(n)), 0o600)
			return nil, fmt.Errorf("generated Go file %s: %v", n, err)
		}
		out["cabi/zz_"+n+".go"] = string(src)
	}
	return out, nil
}

// write stores the files that changed, so that builds stay cached.
func write(root string, files map[string]string) error {
	for name, text := range files {
		path := filepath.Join(root, name)
		if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, []byte(text)) {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
