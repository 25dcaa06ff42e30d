# Кеңсе (Kense): everything a person or a machine builds here. `make help` lists what there is.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup environment demo run test lint screenshots bench translations locks clean

# The first interpreter that really runs and is new enough; `make PYTHON=...` names another.
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

VENV := .venv
BIN := $(VENV)/bin
PACKAGES := $(VENV)/.packages
INSTALLED := $(VENV)/.installed
LIBRARIES := $(VENV)/.libraries
PARSED := resources/.parsed/.all
PRINTING := $(VENV)/.printing
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard translations/*/LC_MESSAGES/*.po))
OFFSCREEN := QT_QPA_PLATFORM=offscreen

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(INSTALLED) $(LIBRARIES) $(CATALOGUES) $(PARSED) ## everything the program needs to run from this folder

# Made anew when the lock says something else, so that nothing of an older lock stays behind. The lock pins every
# package by its hash, the build backend included: installing the program itself fetches nothing.
$(PACKAGES): requirements-dev.lock
	@cmp -s $< $@ || $(MAKE) --no-print-directory environment
	@cp $< $@

environment:
	@installer/linux/virtual_environment.sh "$(PYTHON)" $(VENV)
	@echo "installing the pinned packages"
	@$(BIN)/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements-dev.lock

$(INSTALLED): $(PACKAGES) pyproject.toml
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(LIBRARIES): $(PACKAGES) installer/linux/system_libraries.sh
	@installer/linux/system_libraries.sh $(BIN)/python
	@touch $@

# Only a saving of time: what is edited afterwards is found to be newer and read anew.
$(PARSED): $(shell find resources -name '*.yaml') | $(INSTALLED)
	@$(BIN)/python installer/parse_resources.py
	@touch $@

$(PRINTING): $(PACKAGES) installer/linux/print_service.sh installer/linux/archive_validator.sh installer/linux/real_keys.sh
	@installer/linux/print_service.sh
	@installer/linux/archive_validator.sh
	@installer/linux/real_keys.sh
	@touch $@

translations: $(CATALOGUES) ## compile the Kazakh and Russian catalogues

%.mo: %.po | $(PACKAGES)
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

demo: setup ## five offices at work for a month: the tale in both languages, papers, packets, pictures
	$(BIN)/kense demo --out build/demo

run: setup ## open the program
	$(BIN)/kense

screenshots: setup ## draw every page in both languages into build/screenshots
	$(OFFSCREEN) $(BIN)/kense screenshots build/screenshots

test: setup $(PRINTING) lint ## all checks: style, types, tests
	$(OFFSCREEN) $(BIN)/python -m pytest --numprocesses auto --dist loadfile

lint: $(INSTALLED) ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: setup ## measure beside the baselines
	$(OFFSCREEN) $(BIN)/python -m pytest tests/benchmarks

locks: $(INSTALLED) ## pin the newest packages that pyproject.toml allows (needs uv)
	uv pip compile pyproject.toml --quiet $(LOCK) --extra build --output-file requirements.lock
	uv pip compile pyproject.toml --quiet $(LOCK) --extra build --extra dev --output-file requirements-dev.lock
LOCK := --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

clean: ## remove everything that was made
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage htmlcov
	find app tests translations -name '__pycache__' -prune -exec rm -rf {} + -o -name '*.mo' -exec rm {} +
	rm -rf resources/.parsed
