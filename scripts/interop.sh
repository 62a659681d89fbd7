#!/usr/bin/env bash
# Nodes of ours against real lnd nodes on a real btcd regtest chain: channels and
# payments, then gossip. Building lnd takes some minutes the first time.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh go cc c++ make
bash scripts/build.sh
bash scripts/btcd.sh
version=v0.21.3-beta
if [ ! -e "build/bin/lnd-$version" ]; then
	echo "lnd: building $version"
	tags="autopilotrpc chainrpc invoicesrpc neutrinorpc peersrpc routerrpc signrpc walletrpc watchtowerrpc"
	(cd / && go mod download "github.com/lightningnetwork/lnd@$version")
	source=$(go env GOMODCACHE)/github.com/lightningnetwork/lnd@$version
	for program in lnd lncli; do
		go build -C "$source" -buildvcs=false -tags="$tags" -o "$PWD/build/bin/$program" "./cmd/$program"
	done
	touch "build/bin/lnd-$version"
fi
echo "interop: compiling demo/interop.cpp"
c++ -std=c++17 -O1 -Wall -Wextra -I. -Iinclude demo/interop.cpp -o build/interop -Lbuild -llightning -lpthread -Wl,-rpath,"$PWD/build"
rm -rf build/interop-run
./build/interop --btcd build/bin/btcd --lnd build/bin/lnd --lncli build/bin/lncli --dir build/interop-run
go build -o build/interop-gossip ./scripts/interop
./build/interop-gossip --btcd build/bin/btcd --lnd build/bin/lnd --lncli build/bin/lncli --dir build/interop-gossip-run
