# What people who work on swift-oasgen type. `make help` lists it.

SWIFT ?= swift
# The tests build with every trait, apart from what `swift build` makes.
TEST_BUILD ?= .build-test
# What describes the code that is checked in.
CONFIGURATIONS = Specs/*/oasgen.yaml Examples/CommandPlugin/Sources/*/oasgen.yaml Examples/TwoDocuments/*.oasgen.yaml

.PHONY: help libyaml build generate check templates docs test examples artifactbundle format lint bench corpus random judge exchanges fuzz

help:
	@echo 'make generate   build oasgen and write Generated/ anew from Specs/'
	@echo 'make test       build everything, with every trait, and run the tests'
	@echo 'make examples   build and run the packages of Examples, and see that the plugins keep their promises'
	@echo 'make artifactbundle   build the generator once, for packages that are to use it ready'
	@echo 'make check      say whether what is checked in is up to date; write nothing'
	@echo 'make templates  write the templates into Sources/BuiltInTemplates'
	@echo 'make docs       write the pages of docs that are declared in code'
	@echo 'make bench      measure generation, generated code and the runtime'
	@echo 'make fuzz       run each fuzz target for SECONDS=60, or those of TARGETS=, on saved inputs and new ones'
	@echo 'make corpus     generate from a collection of documents, type-check the output, count what is dropped'
	@echo 'make random     generate from random documents and type-check the output'
	@echo 'make judge      write generated values of a collection of documents back, and let others compare them'
	@echo 'make exchanges  let others judge what generated clients and servers send'
	@echo 'make lint       check the format of sources and generated code'
	@echo 'make format     format the sources'

# Headers of libyaml, from the system's own packages.
libyaml:
	@sh .ci/install libyaml

build: libyaml
	@$(SWIFT) build --product oasgen

generate: build
	@bin=$$($(SWIFT) build --product oasgen --show-bin-path) && \
	for config in $(CONFIGURATIONS); do "$$bin/oasgen" generate --config "$$config" || exit; done

check: build
	@bin=$$($(SWIFT) build --product oasgen --show-bin-path) && \
	for config in $(CONFIGURATIONS); do "$$bin/oasgen" generate --config "$$config" --check || exit; done

templates:
	@sh Templates/embed.sh

docs: libyaml
	@$(SWIFT) run docs-writer docs

test: libyaml
	@sh .ci/test $(SWIFT) $(TEST_BUILD)

examples: build artifactbundle
	@SWIFT=$(SWIFT) sh Examples/run

artifactbundle: libyaml
	@sh .ci/install zip
	@sh .ci/artifactbundle $(SWIFT)

bench: libyaml
	@sh Benchmarks/bench

# CORPUS names the collection, ../shared/specs by default; Tests/Corpus/run says more.
corpus: libyaml
	@sh Tests/Corpus/run $(CORPUS)

# Tests/Corpus/random/run says what COUNT, SEED and more are.
random: libyaml
	@sh Tests/Corpus/random/run

# Tests/Judge/README.md says how values are made and how to read the table.
judge: libyaml
	@sh Tests/Judge/run $(CORPUS)

# Needs nothing but our own Specs.
exchanges: libyaml
	@sh Tests/Judge/run-exchanges

# Fuzz/README.md lists the targets.
SECONDS ?= 60
TARGETS ?=
fuzz: libyaml
	@SWIFT=$(SWIFT) sh Fuzz/run "$(SECONDS)" "$(TARGETS)"

format:
	@$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Plugins Tests Examples \
		Fuzz/Package.swift Fuzz/Sources/fuzz

lint:
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Plugins Tests Examples Generated \
		Fuzz/Package.swift Fuzz/Sources/fuzz
