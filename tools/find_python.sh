#!/bin/sh
# Prints the path of a Python >= 3.12: on the PATH, or one of pyenv's that is not; else one sentence and exit 1.
fits() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1
}
for name in "${PYTHON:-}" python3.12 python3.13 python3.14 python3 python; do
    [ -n "$name" ] || continue
    path=$(command -v "$name" 2>/dev/null) || continue
    # A pyenv shim answers only for the versions that pyenv has switched on, so it is asked, not believed.
    if fits "$path"; then
        "$path" -c 'import sys; print(sys.executable)'
        exit 0
    fi
done
for path in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.1[2-9]*/bin/python3; do
    if [ -x "$path" ] && fits "$path"; then
        echo "$path"
        exit 0
    fi
done
echo "Copytaster needs Python 3.12 or newer with its venv module, and none was found: install python3.12 and python3.12-venv (or 'pyenv install 3.12'), or name one with PYTHON=/path/to/python3.12 make run." >&2
exit 1
