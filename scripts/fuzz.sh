#!/usr/bin/env bash
# Runs every fuzz target for a time each, one after the other.
#
#   scripts/fuzz.sh TIME [REGEXP]
set -uo pipefail
cd "$(dirname "$0")/.."
time=${1:-30s} pick=${2:-.}
. scripts/setup.sh go || exit 1
passed=0 failed=0
for pkg in $(go list ./lightning/... ./cabi/... 2>/dev/null); do
	dir=${pkg#golightning/}
	for target in $(grep -hoE '^func Fuzz[A-Za-z0-9_]+' "$dir"/*_test.go 2>/dev/null | cut -c6- | sort -u); do
		echo "$pkg $target" | grep -qE "$pick" || continue
		echo "fuzz: $dir $target for $time"
		if go test -run '^$' -fuzz "^$target\$" -fuzztime "$time" -fuzzminimizetime 10x "./$dir" 2>&1 | tail -n 3; then
			passed=$((passed + 1))
		else
			failed=$((failed + 1))
		fi
	done
done
echo "fuzz targets: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
