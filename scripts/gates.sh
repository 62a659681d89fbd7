#!/usr/bin/env bash
# The memory gates: every program under valgrind, with an ASAN host and with the
# library built by `go build -asan`. A program fails its gate when it leaks, touches
# memory that is not its own, leaves a live object or does not return 0.
#
#   scripts/gates.sh                           our demos and the programs of cabi/ctest
#   scripts/gates.sh NAME [FLAG...] SOURCE...  one program: C or C++ compiler flags and
#                                              sources; ARGS='...' are its arguments,
#                                              LIVE=any lets it leave objects
#   GATES='valgrind asan go-asan'              which gates (default: all)
#
# What each gate sees (tried with planted bugs, which are not kept):
#   valgrind  a leak on either side of the border: a CVec that the program does not
#             free, and in the library a copy that no struct points to any more; reads
#             of freed memory by the program and by the library's C code. Not: Go's heap.
#   asan      a leak of the program and of the library; the program's own faults, such
#             as reading a CVec after CVec_free. Not: reads by the library.
#   go-asan   a read or write of freed memory by Go or by the library's C code: a
#             u8slice over memory that was freed. Not: leaks, which it hides.
# Live objects are counted by a destructor that is linked in (live.c below): a Pong
# that is not freed fails all three.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh go cc c++ make valgrind || exit 1
out=build/gates
mkdir -p "$out"
gates=${GATES:-valgrind asan go-asan}
passed=0 failed=0 failures=

# library NAME FLAG... builds the library, with symbols, into its own folder.
library() {
	local dir=$out/$1
	shift
	mkdir -p "$dir"
	go build -trimpath -buildmode=c-shared "$@" \
		-ldflags="-extldflags=-Wl,--version-script=$PWD/cabi/zz_exports.map,-soname,liblightning.so,-z,nodelete" \
		-o "$dir/liblightning.so" ./cabi
}

# The live-slot count at exit, after main and everything that it registered.
cat >"$out/live.c" <<'C'
#include <lightning.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

__attribute__((destructor)) static void count_live(void) {
   const char *live = getenv("LIVE");
   if ((live && *live) || !ldk_live_objects())
      return;
   ldk_dump_live_objects();
   fprintf(stderr, "gates: %lu live objects at exit\n", (unsigned long)ldk_live_objects());
   _exit(86);
}
C

# compile LIB BIN FLAG... SOURCE... links a program with the library in its folder.
compile() {
	local lib=$PWD/$out/$1 bin=$2 link=cc n=0 arg flags=() objects=("$2-live.o")
	shift 2
	cc -std=gnu11 -Iinclude -g -c "$out/live.c" -o "$bin-live.o" || return 1
	for arg in "$@"; do
		case $arg in *.c | *.cpp) ;; *) flags+=("$arg") ;; esac
	done
	for arg in "$@"; do
		n=$((n + 1))
		case $arg in
		*.c) cc -std=gnu11 -D_GNU_SOURCE -g -O1 -I. -Iinclude "${flags[@]}" -c "$arg" -o "$bin-$n.o" || return 1 ;;
		*.cpp) link=c++ && c++ -std=c++17 -D_GNU_SOURCE -g -O1 -I. -Iinclude "${flags[@]}" -c "$arg" -o "$bin-$n.o" || return 1 ;;
		*) continue ;;
		esac
		objects+=("$bin-$n.o")
	done
	$link "${flags[@]}" "${objects[@]}" -o "$bin" -L"$lib" -llightning -lpthread -Wl,-rpath,"$lib"
}

# verdict NAME GATE LOG STATUS START prints the line of one program and gate.
verdict() {
	if [ "$4" -eq 0 ]; then
		passed=$((passed + 1))
		echo "ok    $1 $2 ($((SECONDS - $5)) s)"
	else
		failed=$((failed + 1))
		echo "FAIL  $1 $2 (status $4, $((SECONDS - $5)) s), $3:"
		failures+=" $1-$2"
		{ grep -m 30 '==[0-9]*==' "$3"; tail -n 10 "$3"; } | sed 's/^/      /'
	fi
}

# gate NAME FLAG... SOURCE... puts one program through every gate. ARGS and LIVE are
# read from the environment, GATES_OF (a part of the gates) too; %d in ARGS stands for a folder that is not there yet.
gate() {
	local name=$1 gate status start log bin args dir
	shift
	for gate in $gates; do
		[[ " ${GATES_OF:-$gates} " == *" $gate "* ]] || continue
		start=$SECONDS log=$out/$name-$gate.log bin=$out/$name-$gate dir=$out/$name-$gate.dir
		rm -rf "$dir" && mkdir -p "$dir"
		args=${ARGS:-}
		args=${args//%d/$dir/run}
		status=0
		case $gate in
		valgrind)
			# Without a collection no goroutine's stack becomes heap, of which memcheck
			# would go on thinking that it is below a stack pointer.
			compile plain "$bin" "$@" >"$log" 2>&1 || status=$?
			# shellcheck disable=SC2086 # the arguments are words
			[ $status -ne 0 ] || GOGC=off GOMEMLIMIT=1500MiB GODEBUG=asyncpreemptoff=1 LIVE=${LIVE:-} timeout "${LIMIT:-300}" \
				valgrind -q --leak-check=full --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect \
				--error-exitcode=87 --num-callers=30 --max-stackframe=30000 --suppressions=scripts/valgrind.supp "$bin" $args >"$log" 2>&1 || status=$?
			;;
		asan)
			compile plain "$bin" -fsanitize=address -fno-omit-frame-pointer "$@" >"$log" 2>&1 || status=$?
			# shellcheck disable=SC2086
			[ $status -ne 0 ] || ASAN_OPTIONS=detect_leaks=1:handle_segv=0:allow_user_segv_handler=1 LIVE=${LIVE:-} \
				timeout "${LIMIT:-300}" "$bin" $args >"$log" 2>&1 || status=$?
			;;
		go-asan)
			compile asan "$bin" -fsanitize=address -fno-omit-frame-pointer "$@" >"$log" 2>&1 || status=$?
			# shellcheck disable=SC2086
			[ $status -ne 0 ] || CHECKPTR=1 ASAN_OPTIONS=detect_leaks=0:handle_segv=0:allow_user_segv_handler=1 LIVE=${LIVE:-} \
				timeout "${LIMIT:-300}" "$bin" $args >"$log" 2>&1 || status=$?
			;;
		esac
		verdict "$name" "$gate" "$log" $status "$start"
	done
}

echo "gates: building the library"
library plain || exit 1
case " $gates " in *" go-asan "*) library asan -asan || exit 1 ;; esac

strict="-Wall -Wextra -Werror"
if [ $# -gt 0 ]; then
	gate "$@"
else
	# shellcheck disable=SC2086 # the flags are words
	{
		gate demo-c $strict demo/demo.c
		ARGS="--dir %d" gate demo $strict demo/demo.cpp
		ARGS="--from Alice --to Dock --sats 1300000 --search flow --svg %d.svg" gate look $strict demo/look.cpp
		for source in cabi/ctest/testdata/*.c; do
			name=$(basename "$source" .c)
			case $name in
			bench) ;;
			signals) GATES_OF="asan go-asan" gate "$name" $strict "$source" ;; # it faults on purpose
			misuse) ARGS=all gate "$name" $strict "$source" ;;
			fork) ARGS=return gate "$name" $strict "$source" ;;
			*) gate "$name" $strict "$source" ;;
			esac
		done
	}
fi
echo "gates: $passed passed, $failed failed${failures:+:$failures}"
[ "$failed" -eq 0 ]
