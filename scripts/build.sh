#!/usr/bin/env bash
# Builds build/liblightning.so, build/liblightning.a and build/lightning.pc.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh go cc
mkdir -p build
version=$(sed -n 's/^#define _LDK_HEADER_VER "v\(.*\)"/\1/p' include/ldk_ver.h)

# -O3 is for libsecp256k1.
export CGO_ENABLED=1 CGO_CFLAGS="${CGO_CFLAGS:--O3 -g0}"

# The shared library exports the names of the API and nothing else.
go build -trimpath -buildmode=c-shared \
  -ldflags="-s -w -extldflags=-Wl,--version-script=$PWD/cabi/zz_exports.map,-soname,liblightning.so,-z,nodelete" \
  -o build/liblightning.so ./cabi
rm -f build/liblightning.h

# The archive is linked into one object (-d gives its common symbols a place) whose other symbols become local, so that
# it clashes with nothing in the program.
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
go build -trimpath -buildmode=c-archive -ldflags="-s -w" -o "$tmp/all.a" ./cabi
ld -r -d --whole-archive "$tmp/all.a" -o "$tmp/all.o"
objcopy --keep-global-symbols=cabi/zz_exports.txt "$tmp/all.o" "$tmp/lightning.o"
rm -f build/liblightning.a
ar rcs build/liblightning.a "$tmp/lightning.o"

cat > build/lightning.pc <<EOF
prefix=/usr/local
includedir=\${prefix}/include
libdir=\${prefix}/lib

Name: lightning
Description: Lightning Network library with the C API of LDK's bindings
Version: $version
Cflags: -I\${includedir}
Libs: -L\${libdir} -llightning
Libs.private: -lpthread
EOF
