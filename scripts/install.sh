#!/usr/bin/env bash
# Installs the headers, the libraries and lightning.pc under the prefix given.
set -euo pipefail
cd "$(dirname "$0")/.."
prefix=${1:?usage: install.sh PREFIX}
install -d "$prefix/include" "$prefix/lib/pkgconfig"
install -m 644 include/*.h include/*.hpp "$prefix/include/"
install -m 755 build/liblightning.so "$prefix/lib/"
install -m 644 build/liblightning.a "$prefix/lib/"
sed "s|^prefix=.*|prefix=$(cd "$prefix" && pwd)|" build/lightning.pc > "$prefix/lib/pkgconfig/lightning.pc"
