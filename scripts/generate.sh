#!/usr/bin/env bash
# Regenerates every generated file. A second run changes nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh go
go generate ./lightning/...
go run ./scripts/bindgen
