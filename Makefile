# Two commands are meant for people: `make run` and `make test`. The rest serve them.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PYTEST_FLAGS ?= -n 2 --dist loadfile --no-loadscope-reorder
READY := $(VENV)/.ready

# Containers often set it; every process that the tests start would then compile the program anew,
# which takes a fifth of a second of a command and a third of a server.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test install lint lock browser

run: $(READY)  ## Build the demonstration city and open the dashboard on 127.0.0.1:8501
	$(BIN)/accord demo
	$(BIN)/accord serve --trial

test: $(READY) browser  ## Everything that CI runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
# mypy keeps one core busy for half a minute; what it says stands under what the tests say.
	@mkdir -p .mypy_cache; $(BIN)/mypy > .mypy_cache/said.txt 2>&1 & types=$$!; \
	$(BIN)/python -m pytest $(PYTEST_FLAGS); tests=$$?; \
	wait $$types; types=$$?; echo "mypy:"; cat .mypy_cache/said.txt; \
	exit $$((tests || types))

lint: $(READY)  ## The static half of `make test`
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

install: $(READY)  ## The environment alone

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Accord 311 needs Python 3.11 or newer; none was found. Install it, or say where: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Accord 311 needs Python 3.11 or newer; $(PYTHON) is older. Say where a newer one is: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

browser: $(READY)  ## Debian's Chromium and nginx for the browser tests, installed when we may
	@$(BIN)/python tests/system_packages.py

lock:  ## Resolve again; commit the result
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url -o requirements.lock
