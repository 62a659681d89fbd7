#!/usr/bin/env bash
# Builds the library and demo/look.cpp and shows what it can: on the mainnet graph of
# ../shared/data if it is there, else on the small network that look makes itself.
# With arguments it runs look with those instead.
set -euo pipefail
cd "$(dirname "$0")/.."
data=../shared/data/mainnet-
. scripts/setup.sh go cc c++
bash scripts/build.sh
echo "look: compiling demo/look.cpp"
c++ -std=c++11 -O2 -Wall -Wextra -I. -Iinclude demo/look.cpp -o build/look -Lbuild -llightning -Wl,-rpath,"$PWD/build"
if [ $# -gt 0 ]; then
	./build/look "$@"
elif [ -e "${data}nodes-2026-02-03.csv.xz" ] && . scripts/setup.sh xz; then
	./build/look <(xz -dc "${data}nodes-2026-02-03.csv.xz") <(xz -dc "${data}channels-2026-02-03.csv.xz") \
		--from 863 --to 334 --sats 5000000 --search flow --svg build/look.svg
else
	./build/look --from Alice --to "Dock 9" --sats 1300000 --search flow --svg build/look.svg
fi
