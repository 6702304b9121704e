#!/bin/sh
# Works requirements/*.txt out of pyproject.toml: pinned, with hashes, for every platform; needs uv on the PATH.
set -eu
for set in run test; do
    [ "$set" = run ] && extra=rehearsal || extra=test
    uv pip compile --quiet --universal --python-version 3.12 --generate-hashes --no-build --no-header --no-annotate \
        --excludes requirements/excludes.txt --extra "$extra" pyproject.toml -o "requirements/$set.txt"
done
