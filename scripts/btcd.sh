#!/usr/bin/env bash
# Builds btcd (a full Bitcoin node, used as a regtest chain) into build/bin.
set -euo pipefail
cd "$(dirname "$0")/.."
version=${1:-v0.26.2}
stamp=build/bin/btcd-$version
[ -e "$stamp" ] && exit 0
. scripts/setup.sh go
mkdir -p build/bin
echo "btcd: building $version"
(cd / && GOBIN="$OLDPWD/build/bin" GOFLAGS=-buildvcs=false go install "github.com/btcsuite/btcd@$version")
touch "$stamp"
