#!/usr/bin/env bash
# Builds the library and the demo, and runs the demo: on a btcd regtest node that
# it starts on free loopback ports, or with "none" on hand-made blocks.
set -euo pipefail
cd "$(dirname "$0")/.."
chain=${1:-btcd}
case $chain in btcd | none) ;; *) echo "CHAIN is btcd or none, not $chain" >&2; exit 2 ;; esac
. scripts/setup.sh go cc c++ make
bash scripts/build.sh
btcd_version=v0.26.2
node=()
if [ "$chain" = btcd ]; then
	bash scripts/btcd.sh "$btcd_version"
	node=(--btcd build/bin/btcd)
fi
echo "demo: compiling demo/demo.cpp and demo/demo.c"
c++ -std=c++17 -O1 -Wall -Wextra -I. -Iinclude demo/demo.cpp -o build/demo -Lbuild -llightning -lpthread -Wl,-rpath,"$PWD/build"
cc -std=c11 -O1 -Wall -Wextra -Iinclude demo/demo.c -o build/demo-c -Lbuild -llightning -Wl,-rpath,"$PWD/build"
./build/demo-c >build/demo-c.log
run=build/demo-run
rm -rf "$run"
./build/demo "${node[@]}" --dir "$run"
