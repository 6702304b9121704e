#!/bin/sh
# What `make test` runs once the environment stands: style, types, rooms, then the tests with coverage.
set -eu
bin=.venv/bin
"$bin/ruff" check bot tests tools
"$bin/ruff" format --check bot tests tools
"$bin/mypy"
"$bin/lint-imports" --no-cache
rm -f .coverage .coverage.*
"$bin/python" -m pytest --numprocesses 2 --dist loadfile --cov --cov-report=term --cov-fail-under=90
