#!/usr/bin/env bash
# Measures the library on one thread and prints one table. The reference column is
# LDK 0.0.121 with libsecp256k1 on a machine of this kind; a goal is what this
# library promises. BENCHTIME (default 1s) is the time for each figure, CHANNELS
# (default 1000) how many idle channels memory is measured over.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh go cc || exit 1
export GOMAXPROCS=1
unset GOGC GOMEMLIMIT
benchtime=${BENCHTIME:-1s} channels=${CHANNELS:-1000}
out=build/bench.txt
mkdir -p build
: >"$out"
status=0

# measure PACKAGE BENCHMARKS [BENCHTIME] adds to the figures, each line with its package.
measure() {
	echo "bench: lightning/$1" >&2
	if ! CGO_ENABLED=0 go test -run '^$' -bench "^($2)\$" -benchmem -benchtime "${3:-$benchtime}" "./lightning/$1" >"$out.part" 2>&1; then
		cat "$out.part" >&2
		status=1
	fi
	sed -n "s|^Benchmark|$1 |p" "$out.part" >>"$out"
}

measure ln 'BenchmarkPayment|BenchmarkSerialize' 1500x
measure noise 'BenchmarkHandshake|BenchmarkTransport'
measure onion 'BenchmarkBuild|BenchmarkPeel'
measure sign 'BenchmarkCommitmentBuildAndSign'
measure invoice 'BenchmarkParse|BenchmarkSign'

echo "bench: memory of $channels idle channels" >&2
memory=$(CGO_ENABLED=0 BENCH_CHANNELS=$channels go test -count=1 -timeout 20m -run '^TestMemoryPerIdleChannel$' -v ./lightning/ln |
	sed -n 's/.*resident per idle channel end: \([0-9.]*\) KiB.*/\1/p')

if bash scripts/build.sh >&2; then
	echo "bench: calls through lightning.h" >&2
	cc -std=c11 -O2 -Wall -Wextra -Iinclude scripts/bench/calls.c -o build/bench-calls \
		-Lbuild -llightning -Wl,-rpath,"$PWD/build" && ./build/bench-calls >>"$out" || status=1
else
	status=1
fi

# get NAME UNIT [SCALE] prints a figure of the line that NAME begins.
get() {
	awk -v name="$1" -v unit="$2" -v scale="${3:-1}" '
		{ n = $1 " " $2 }
		n == name { for (i = 3; i < NF; i++) if ($(i + 1) == unit) { v = $i / scale; printf v < 10 ? "%.2f" : v < 100 ? "%.1f" : "%.0f", v; exit } }' "$out"
}

row() { printf '%-46s %12s %-10s %12s %12s\n' "$1" "${2:--}" "$3" "${4:--}" "${5:--}"; }

echo
printf 'cpu %s, %s, GOMAXPROCS=1, load %s\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" \
	"$(go env GOVERSION)" "$(cut -d' ' -f1 /proc/loadavg)"
row figure here unit reference goal
row "payments one way, 10,000 msat" "$(get 'ln Payment/10000msat' payments/s)" 1/s 515 300
row "  by processor time" "$(awk '$1 " " $2 == "ln Payment/10000msat" { for (i = 3; i < NF; i++) if ($(i + 1) == "cpu-us/op") printf "%.0f", 1e6 / $i }' "$out")" 1/s
row "  memory allocated for each" "$(get 'ln Payment/10000msat' B/op 1024)" KiB
row "payments one way, 2,000,000 msat (an output)" "$(get 'ln Payment/2000000msat' payments/s)" 1/s
row "noise handshake, both sides" "$(get 'noise Handshake' ns/op 1000)" us 217
row "noise, 1 KiB encrypted and decrypted" "$(get 'noise Transport/1024B' MB/s)" MB/s 239
for hops in 1 3 20; do
	row "onion built, $hops hops" "$(get "onion Build/${hops}hops" ns/op 1000)" us
done
row "onion peeled, final" "$(get 'onion Peel/1hops' ns/op 1000)" us
row "onion peeled, forward" "$(get 'onion Peel/3hops' ns/op 1000)" us
for htlcs in 0 10 483; do
	row "commitment built and signed, $htlcs HTLCs" "$(get "sign CommitmentBuildAndSign/htlcs=$htlcs" ns/op 1000)" us
done
row "invoice parsed and checked" "$(get 'invoice Parse' ns/op 1000)" us
row "invoice signed and encoded" "$(get 'invoice Sign' ns/op 1000)" us
row "manager of 100 channels, one HTLC in each" "$(get 'ln Serialize/manager=100channels' bytes 1000)" kB 1060
row "  written" "$(get 'ln Serialize/manager=100channels' ns/op 1000000)" ms 1.6
row "monitor" "$(get 'ln Serialize/monitor' bytes 1000)" kB
row "  written" "$(get 'ln Serialize/monitor' ns/op 1000)" us
row "resident memory per idle channel, one end" "$memory" KiB - 60
row "C call that stays in C" "$(get 'calls trivial' ns/op)" ns "1-2" 5
row "getter of a data object" "$(get 'calls getter' ns/op)" ns - 5
row "C call that enters Go" "$(get 'calls enter' ns/op)" ns - 120
row "callback from Go to C and back" "$(get 'calls callback' ns/op)" ns
exit "$status"
