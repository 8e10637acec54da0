# `make` alone lists the targets. Python 3.11 or later is all that must be there.
PYTHON3 ?= python3
VENV    := $(or $(VIRTUAL_ENV),.venv)
PYTHON  := $(VENV)/bin/python
READY   := $(VENV)/.sdkwright-ready
INSTALL := $(PYTHON) -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help setup generate test shared check format bench soak mutate lock clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## Install everything, pinned, into .venv (or the virtual environment that is active)

generate: $(READY) ## Write the SDKs of all venues into generated/ (one venue: make generate VENUE=webull)
	$(PYTHON) -m generator generate $(VENUE)

# Three processes even on two cores: many tests wait for a clock or a socket. Bytecode is kept, since many start Python.
test: export PYTHONDONTWRITEBYTECODE =
test: $(READY) ## Run the tests (more options: make test ARGS="-x -k signing")
	$(PYTHON) -m pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder $(ARGS)

shared: $(READY) ## Run the tests of the SDKs with SDKs that share one runtime
	$(PYTHON) -m generator generate --shared-runtime --out .cache/shared-runtime
	SDKWRIGHT_TEST_SDKS=.cache/shared-runtime $(PYTHON) -m pytest --numprocesses 3 --dist loadfile tests/sdks tests/streams/test_sdks.py $(ARGS)

check: $(READY) ## Hold format, style, types and the freshness of generated/ against the rules
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m black --check --quiet --config pyproject.toml generated
	$(PYTHON) -m mypy
	$(VENV)/bin/basedpyright --pythonpath $(PYTHON)
	$(PYTHON) -m generator check

format: $(READY) ## Format the hand-written Python
	$(PYTHON) -m ruff check --fix --select I .
	$(PYTHON) -m ruff format .

bench: $(READY) ## Measure generation, import, one call and one event, each beside its baseline
	$(PYTHON) -m benchmarks

soak: $(READY) ## Try to break it for minutes: orders, answers, streams, specs, pages (make soak ARGS="--seed 7 orders")
	$(PYTHON) -m tests.soak $(ARGS)

mutate: $(READY) ## Change the code in small places and list what no test notices (make mutate ARGS="--specs --count 30")
	$(PYTHON) -m scripts.mutate $(ARGS)

# Hashes of all files of a version, for every platform: an altered package is not installed.
lock: ## Rewrite requirements.lock from pyproject.toml (versions and hashes), with uv in an environment of its own
	rm -rf .cache/lock && $(PYTHON3) -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	{ head -n 1 requirements.lock; .cache/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-header --no-annotate --extra dev pyproject.toml; } > .cache/requirements.lock
	mv .cache/requirements.lock requirements.lock && rm -rf .cache/lock

clean: ## Remove caches and builds (the environment and generated/ stay)
	rm -rf .cache .sdkwright_cache .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

# The stamp is older than these files when something else must be installed.
$(READY): requirements.lock pyproject.toml
	test -x $(PYTHON) || $(PYTHON3) -m venv $(VENV)
	$(INSTALL) --require-hashes --requirement requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@
