# `make run` and `make test` do all the set-up on a fresh machine; everything else here serves them.
VENV := .venv
BIN := $(VENV)/bin
PORT ?=
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

.PHONY: run test lock bench clean

run: $(VENV)/.run  ## the bot: on Discord with DISCORD_TOKEN set, else in a local browser page
	@if [ -n "$$DISCORD_TOKEN" ]; then exec $(BIN)/copytaster run; \
	else exec $(BIN)/copytaster rehearse $(if $(PORT),--port $(PORT)); fi

test: $(VENV)/.test  ## everything that has to hold before a change lands
	@sh tools/check.sh

bench: $(VENV)/.test  ## the benchmarks, as ratios and latencies of one run
	@$(BIN)/python -m tests.bench

lock: $(VENV)/.test  ## work the pinned dependencies out anew from pyproject.toml
	@sh tools/lock.sh

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .hypothesis

# A file of our own says that the environment stands: its python is a link, as old as what it points to.
$(VENV)/.made: tools/make_venv.sh
	@sh tools/make_venv.sh $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.made tools/install.sh requirements/run.txt
	@sh tools/install.sh $(VENV) requirements/run.txt
	@touch $@

$(VENV)/.test: $(VENV)/.made tools/install.sh requirements/test.txt
	@sh tools/install.sh $(VENV) requirements/test.txt
	@touch $@ $(VENV)/.run
