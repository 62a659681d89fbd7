# Every target does its own set-up: what is missing is installed where allowed,
# otherwise named in one line.

PREFIX  ?= /usr/local
CHAIN   ?= btcd
FUZZTIME ?= 30s

.PHONY: help build demo look test check interop bench fuzz generate install clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

build: ## build/liblightning.so, build/liblightning.a and build/lightning.pc
	@bash scripts/build.sh

demo: ## two nodes on a real btcd regtest chain; CHAIN=none: on hand-made blocks
	@bash scripts/demo.sh $(CHAIN)

look: ## what the library knows of a graph: tables, a route, a picture (build/look.svg)
	@bash scripts/look.sh $(LOOK)

test: ## all ordinary tests
	@bash scripts/test.sh

check: ## formatting, vet, lint, -race, generated files, headers, symbols, memory gates
	@bash scripts/check.sh

interop: ## real peers on regtest
	@bash scripts/interop.sh

bench: ## the figures: payments per second, crypto, calls, memory
	@bash scripts/bench.sh

fuzz: ## every fuzz target for FUZZTIME each (default 30s); FUZZ=regexp picks some
	@bash scripts/fuzz.sh $(FUZZTIME) '$(FUZZ)'

generate: ## regenerate include/ and the generated parts of cabi/ and lightning/
	@bash scripts/generate.sh

install: build ## install headers, libraries and lightning.pc under PREFIX
	@bash scripts/install.sh $(PREFIX)

clean: ## remove build/
	rm -rf build
