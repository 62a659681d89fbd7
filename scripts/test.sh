#!/usr/bin/env bash
# All ordinary tests: the core with invariants checked and without cgo, the C ABI
# with it. Fails on the first package that fails to build; prints a closing line.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh go cc c++ make || exit 1
# The mainnet graph beside the checkout is packed with xz.
[ ! -d ../shared/data ] || setup_need xz || exit 1
log=build/test.log
mkdir -p build
status=0
CGO_ENABLED=0 go test -tags invariants ./lightning/... 2>&1 | tee "$log" || status=1
CGO_ENABLED=1 go test ./lightning/internal/secp 2>&1 | tee -a "$log" || status=1 # both curve backends, compared
go test ./scripts/... 2>&1 | tee -a "$log" || status=1
bash scripts/build.sh || status=1
go test ./cabi/... 2>&1 | tee -a "$log" || status=1
passed=$(grep -c '^ok' "$log")
failed=$(grep -cE '^(FAIL\s+\S+\s|FAIL\s+\S+$|---? FAIL: )' "$log")
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
echo "packages: $passed passed, $failed failed"
exit "$status"
