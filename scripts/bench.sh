#!/usr/bin/env bash
# Measures the library on one thread and prints one table. The columns 0.0.121 and
# main are what these two versions of LDK take on a machine of this kind; a goal is
# what this library is to reach. BENCHTIME (default 1s) is the time for each figure,
# CHANNELS (default 1000) how many idle channels memory is measured over, CURVE=btcec
# takes the curve in Go instead of libsecp256k1, ONLY a part: core graph calls.
# The graph's figures need the data of ../shared.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh go cc || exit 1
[ ! -d ../shared/data ] || setup_need xz || exit 1
export GOMAXPROCS=1
unset GOGC GOMEMLIMIT
benchtime=${BENCHTIME:-1s} channels=${CHANNELS:-1000}
tags= curve=libsecp256k1
if [ "${CURVE:-}" = btcec ]; then
	tags=btcec curve=btcec
fi
out=build/bench.txt
mkdir -p build
: >"$out"
status=0

part() { [[ " ${ONLY:-core graph calls} " == *" $1 "* ]]; }

# measure PACKAGE BENCHMARKS [BENCHTIME] adds to the figures, each line with its package.
measure() {
	echo "bench: lightning/$1" >&2
	if ! CGO_CFLAGS="-O3 -g0 -DNDEBUG" go test -tags "$tags" -run '^$' -bench "^($2)\$" -benchmem -benchtime "${3:-$benchtime}" "./lightning/$1" >"$out.part" 2>&1; then
		cat "$out.part" >&2
		status=1
	fi
	sed -n "s|^Benchmark|$1 |p" "$out.part" >>"$out"
}

# logged PACKAGE TEST PATTERN prints the figure that a test logs.
logged() {
	CGO_CFLAGS="-O3 -g0 -DNDEBUG" go test -tags "$tags" -count=1 -timeout 20m -run "^$2\$" -v "./lightning/$1" | sed -n "s/$3/\\1/p" | head -n 1
}

if part core; then
	measure internal/secp 'BenchmarkVerifyPoint|BenchmarkECDHPoint|BenchmarkSign|BenchmarkPubKeyFromSecret'
	measure ln 'BenchmarkPayment|BenchmarkSerialize' 1500x
	measure noise 'BenchmarkHandshake|BenchmarkTransport'
	measure onion 'BenchmarkBuild|BenchmarkPeel'
	measure sign 'BenchmarkCommitmentBuildAndSign'
	measure invoice 'BenchmarkParse|BenchmarkSign'
	echo "bench: memory of $channels idle channels" >&2
	memory=$(BENCH_CHANNELS=$channels logged ln TestMemoryPerIdleChannel '.*resident per idle channel end: \([0-9.]*\) KiB.*')
fi
if part graph; then
	measure gossip 'BenchmarkLoad|BenchmarkSerialize|BenchmarkRead|BenchmarkSigned|BenchmarkSnapshot'
	measure rapidsync 'BenchmarkRapidSync'
	measure scoring 'BenchmarkEdgePenalty|BenchmarkScorerWrite|BenchmarkScorerRead'
	measure router 'BenchmarkFindRoute|BenchmarkFindRouteMCF' 180x
	echo "bench: memory of the graph" >&2
	graphmemory=$(logged gossip TestResidentMemory '.*resident memory \([0-9]*\)[0-9][0-9][0-9] kB.*')
fi
if part calls; then
	if bash scripts/build.sh >&2; then
		echo "bench: calls through lightning.h" >&2
		cc -std=c11 -O2 -Wall -Wextra -Iinclude scripts/bench/calls.c -o build/bench-calls \
			-Lbuild -llightning -Wl,-rpath,"$PWD/build" && ./build/bench-calls >>"$out" || status=1
	else
		status=1
	fi
fi

# get NAME UNIT [SCALE] prints a figure of the line that NAME begins.
get() {
	awk -v name="$1" -v unit="$2" -v scale="${3:-1}" '
		{ n = $1 " " $2 }
		n == name { for (i = 3; i < NF; i++) if ($(i + 1) == unit) { v = $i / scale; printf v < 10 ? "%.2f" : v < 100 ? "%.1f" : "%.0f", v; exit } }' "$out"
}

row() { printf '%-52s %10s %-5s %10s %10s %8s\n' "$1" "${2:--}" "$3" "${4:--}" "${5:--}" "${6:--}"; }

echo
printf 'cpu %s, %s, GOMAXPROCS=1, curve %s, load %s\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" \
	"$(go env GOVERSION)" "$curve" "$(cut -d' ' -f1 /proc/loadavg)"
row figure here unit 0.0.121 main goal
if part graph; then
	row "load 50,808 announcements, 101,616 updates, unsigned" "$(get 'gossip Load' cpu-us/op 1000)" ms 118 - 100
	row "graph serialized" "$(get 'gossip Serialize' cpu-us/op 1000)" ms 8 14 8
	row "graph read back" "$(get 'gossip Read' cpu-us/op 1000)" ms 80 109 40
	row "resident memory of the loaded graph" "$graphmemory" MB 77 136 40
	row "channel_announcement, signed" "$(get 'gossip Signed/channel_announcement' cpu-us/op)" us 108 116 108
	row "channel_update, signed" "$(get 'gossip Signed/channel_update' cpu-us/op)" us 27 29 27
	row "node_announcement, signed" "$(get 'gossip Signed/node_announcement' cpu-us/op)" us 27 29 27
	row "  channel_announcement, both nodes known" "$(get 'gossip Signed/channel_announcement,known_nodes' cpu-us/op)" us 108 116 108
	row "  channel_update, its node known" "$(get 'gossip Signed/channel_update,known_node' cpu-us/op)" us 27 29 27
	row "  node_announcement, its node known" "$(get 'gossip Signed/node_announcement,known_node' cpu-us/op)" us 27 29 27
	row "snapshot after an update" "$(get 'gossip Snapshot' ns/op 1000)" us
	row "rapid gossip sync, whole graph" "$(get 'rapidsync RapidSync/v1/full' ns/op 1000000)" ms
	row "route 1,000,000 msat, one path, zero-penalty" "$(get 'router FindRoute/zero_penalty/1000000msat' median-ms)" ms 13-20 7.4-8.4 4
	row "route 1,000,000 msat, one path, probabilistic" "$(get 'router FindRoute/probabilistic/1000000msat' median-ms)" ms 21-26 12-14 6
	row "route 1,000,000 msat, MPP, probabilistic" "$(get 'router FindRoute/probabilistic/1000000msat_mpp' median-ms)" ms 65-82 41-48 15
	row "route 100,000,000 msat, MPP, probabilistic" "$(get 'router FindRoute/probabilistic/100000000msat_mpp' median-ms)" ms 105-141 29-35 20
	for amount in 100000000 1000000000 5000000000; do
		row "route $amount msat by min-cost flow" "$(get "router FindRouteMCF/${amount}_msat" ns/op 1000000)" ms
	done
	row "price of an edge, fresh scorer" "$(get 'scoring EdgePenalty/fresh' ns/op)" ns
fi
if part core; then
	for op in "VerifyPoint signature_verified 21" "ECDHPoint ECDH 27" "Sign signature_made 18" "PubKeyFromSecret public_key 14"; do
		set -- $op
		row "curve: ${2/_/ }" "$(get "internal/secp $1" ns/op 1000)" us "$3" - "$3"
	done
	row "payment one way, 10,000 msat" "$(get 'ln Payment/10000msat' cpu-us/op 1000)" ms 1.94 1.84 1.0
	row "  memory allocated for each" "$(get 'ln Payment/10000msat' B/op 1024)" KiB
	row "payment one way, 1,000,000 msat (an output)" "$(get 'ln Payment/1000000msat' cpu-us/op 1000)" ms 2.15 2.05 1.3
	row "noise handshake, both sides" "$(get 'noise Handshake' ns/op 1000)" us 217 196 196
	row "noise, 1 KiB encrypted and decrypted" "$(get 'noise Transport/1024B' MB/s)" MB/s 239 219 400
	for onion in "1 66 59" "3 167 144" "20 1000 878"; do
		set -- $onion
		row "onion built, $1 hops" "$(get "onion Build/$1hops" ns/op 1000)" us "$2" "$3" "$3"
	done
	row "onion peeled, forward" "$(get 'onion Peel/3hops' ns/op 1000)" us 54 50 50
	row "onion peeled, final" "$(get 'onion Peel/1hops' ns/op 1000)" us 31 28 28
	row "invoice built and signed" "$(get 'invoice Sign' ns/op 1000)" us 22 23 22
	row "invoice parsed and checked" "$(get 'invoice Parse' ns/op 1000)" us 76 30 30
	for htlcs in 0 10 483; do
		row "commitment built and signed, $htlcs HTLCs" "$(get "sign CommitmentBuildAndSign/htlcs=$htlcs" ns/op 1000)" us
	done
	row "manager of 100 channels, one HTLC in each" "$(get 'ln Serialize/manager=100channels' bytes 1000)" kB 1060
	row "  written" "$(get 'ln Serialize/manager=100channels' ns/op 1000000)" ms 1.6
	row "monitor" "$(get 'ln Serialize/monitor' bytes 1000)" kB
	row "  written" "$(get 'ln Serialize/monitor' ns/op 1000)" us
	row "resident memory per idle channel, one end" "$memory" KiB - - 60
fi
if part calls; then
	row "C call that stays in C" "$(get 'calls trivial' ns/op)" ns "1-2" - 5
	row "getter of a data object" "$(get 'calls getter' ns/op)" ns - - 5
	row "C call that enters Go" "$(get 'calls enter' ns/op)" ns - - 120
	row "callback from Go to C and back" "$(get 'calls callback' ns/op)" ns
fi
exit "$status"
