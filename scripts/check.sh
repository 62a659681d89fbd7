#!/usr/bin/env bash
# Everything that must hold before a change is submitted, step by step. A failed
# step does not stop the others; the last line counts them.
#
#   scripts/check.sh [STEP...]     only these steps, e.g. "format headers"
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh go cc c++ make valgrind python3 || exit 1
mkdir -p build
passed=0 failed=0
only=" $* "

step() {
	local name=$1 log="build/check-$1.log" start=$SECONDS
	shift
	[ "$only" = "  " ] || [[ $only == *" $name "* ]] || return 0
	if "$@" >"$log" 2>&1; then
		passed=$((passed + 1))
		echo "ok    $name ($((SECONDS - start)) s)"
	else
		failed=$((failed + 1))
		echo "FAIL  $name ($((SECONDS - start)) s), build/check-$name.log:"
		{ grep -m 3 -A 12 -E '^(FAIL|--- FAIL|panic|fatal)' "$log"; echo ...; tail -n 25 "$log"; } | sed 's/^/      /'
	fi
}

format() {
	local bad
	bad=$(git ls-files '*.go' | xargs gofmt -l)
	[ -z "$bad" ] || { echo "not formatted: $bad"; return 1; }
}

# staticcheck is a tool of the tests only: it stays out of go.mod.
static() { go run honnef.co/go/tools/cmd/staticcheck@v0.7.0 -checks 'all,-ST1000,-ST1003,-ST1005,-ST1016,-ST1020,-ST1021,-ST1022,-ST1023,-QF*' ./lightning/... ./scripts/... ; }

modules() {
	cp go.mod build/go.mod.before && cp go.sum build/go.sum.before
	go mod tidy
	local same=0
	cmp go.mod build/go.mod.before && cmp go.sum build/go.sum.before || same=1
	cp build/go.mod.before go.mod && cp build/go.sum.before go.sum
	return $same
}

race() { CGO_ENABLED=1 go test -race -tags invariants -timeout 30m ./lightning/...; }

# generated runs the generators on a copy and compares: the tree stays untouched.
generated() {
	local copy=build/fresh list
	rm -rf "$copy" && mkdir -p "$copy"
	git ls-files -z --cached --others --exclude-standard | tar --null -T - -cf - 2>/dev/null | tar -xf - -C "$copy" || return 1
	(cd "$copy" && bash scripts/generate.sh) || return 1
	list=$(git ls-files include 'lightning/*zz_*' 'cabi/*zz_*' cabi/api.txt)
	for f in $list; do
		cmp "$f" "$copy/$f" || return 1
	done
	rm -rf "$copy"
}

headers() {
	local f=build/header
	echo '#include <lightning.h>' >$f.c
	printf '#include <lightning.h>\n#include <lightning.h>\n' >$f-twice.c
	printf 'extern "C" {\n#include <lightning.h>\n}\n#include <lightningpp.hpp>\n' >$f.cpp
	printf '#include <lightning.h>\n#include <lightningpp.hpp>\n#include <lightningpp.hpp>\n' >$f-twice.cpp
	for c in $f.c $f-twice.c; do
		cc -std=c11 -pedantic -Wall -Wextra -Werror -Iinclude -fsyntax-only "$c" || return 1
		c++ -std=c++11 -Wall -Wextra -Werror -Iinclude -fsyntax-only -x c++ "$c" || return 1
	done
	for c in $f.cpp $f-twice.cpp; do
		c++ -std=c++11 -Wall -Wextra -Werror -Iinclude -fsyntax-only "$c" || return 1
	done
}

# symbols compares what the libraries export with what the header declares.
symbols() {
	sort -u cabi/zz_exports.txt >build/exports.want
	nm -D --defined-only build/liblightning.so | awk '$2 ~ /[A-Z]/ {print $3}' | sed 's/@.*//' | sort -u >build/exports.so
	nm -g --defined-only build/liblightning.a 2>/dev/null | awk 'NF == 3 {print $3}' | sort -u >build/exports.a
	diff build/exports.want build/exports.so && diff build/exports.want build/exports.a
}

step format format
step modules modules
step vet go vet ./lightning/... ./scripts/... ./cabi/...
step static static
step generated generated
step headers headers
step build bash scripts/build.sh
step symbols symbols
step race race
step cabi go test -count=1 ./cabi/...
step demo bash scripts/demo.sh btcd
step demo-none bash scripts/demo.sh none
step gates bash scripts/gates.sh
echo "check steps: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
