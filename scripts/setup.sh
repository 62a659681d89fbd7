#!/usr/bin/env bash
# Finds or installs what a target needs, and says in one line what is missing.
#
#   . scripts/setup.sh TOOL...     TOOL: go cc c++ make valgrind clang python3 xz
#
# Sourced: a Go toolchain that had to be fetched is put on PATH. Debian packages
# are installed only by root (or with passwordless sudo).

setup_go_minimum=1.26

setup_package() {
	case $1 in
	cc) echo gcc libc6-dev ;;
	c++) echo g++ libc6-dev ;;
	clang) echo clang libclang-rt-14-dev ;;
	go) echo golang-go ca-certificates ;;
	xz) echo xz-utils ;;
	*) echo "$1" ;;
	esac
}

setup_apt() {
	local sudo=
	command -v apt-get >/dev/null || return 1
	if [ "$(id -u)" -ne 0 ]; then
		sudo -n true 2>/dev/null || return 1
		sudo=sudo
	fi
	echo "setup: installing $*" >&2
	$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 && return
	$sudo env DEBIAN_FRONTEND=noninteractive apt-get update -qq >/dev/null 2>&1
	$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

# setup_go_ok tells whether the go on PATH is new enough.
setup_go_ok() {
	command -v go >/dev/null || return 1
	local have
	have=$(GOTOOLCHAIN=local go env GOVERSION 2>/dev/null | sed 's/^go//')
	[ "$(printf '%s\n%s\n' "$setup_go_minimum" "$have" | sort -V | head -n 1)" = "$setup_go_minimum" ]
}

# setup_go_toolchain lets an older go fetch a current toolchain as a Go module.
setup_go_toolchain() {
	local dir arch module=golang.org/toolchain version
	arch=$(go env GOARCH)
	version=v0.0.1-go1.26.8.linux-$arch
	dir=$(go env GOMODCACHE)/$module@$version
	if [ ! -x "$dir/bin/go" ]; then
		echo "setup: fetching Go 1.26.8 through the module proxy" >&2
		(cd / && GOTOOLCHAIN=local go mod download "$module@$version") >/dev/null 2>&1 || return 1
		chmod -R u+w "$dir" && chmod +x "$dir"/bin/* "$dir"/pkg/tool/*/* 2>/dev/null
	fi
	PATH=$dir/bin:$PATH
	export PATH GOTOOLCHAIN=local
	setup_go_ok
}

setup_have() {
	case $1 in
	go) setup_go_ok ;;
	cc) command -v cc >/dev/null || command -v gcc >/dev/null ;;
	c++) command -v c++ >/dev/null || command -v g++ >/dev/null ;;
	*) command -v "$1" >/dev/null ;;
	esac
}

setup_need() {
	local tool missing=
	[ -d /usr/local/go/bin ] && ! command -v go >/dev/null && PATH=$PATH:/usr/local/go/bin && export PATH
	for tool in "$@"; do
		setup_have "$tool" && continue
		if [ "$tool" != go ] || ! command -v go >/dev/null; then
			# shellcheck disable=SC2046 # a tool may be several packages
			setup_apt $(setup_package "$tool") || true
		fi
		[ "$tool" = go ] && ! setup_go_ok && command -v go >/dev/null && setup_go_toolchain
		setup_have "$tool" || missing="$missing $tool"
	done
	if [ -n "$missing" ]; then
		echo "missing and not installable here:$missing (Debian packages:$(for t in $missing; do printf ' %s' "$(setup_package "$t")"; done); Go must be $setup_go_minimum or newer)" >&2
		return 1
	fi
}

setup_need "$@"
