#!/bin/sh
# Installs the lock file $2 and the project itself into the virtual environment $1: wheels only, every hash checked.
set -eu
echo "Installing the pinned dependencies of $2 (a minute or two, once)"
"$1/bin/python" -m pip install --quiet --no-deps --require-hashes --only-binary=:all: -r "$2"
# The project is put on the path as it lies here: no build step, so no build tools.
site=$("$1/bin/python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
pwd > "$site/copytaster.pth"
# The guard is for worker processes: they read this file again.
printf '#!%s/bin/python\nimport sys\n\nfrom bot.__main__ import main\n\nif __name__ == "__main__":\n    sys.exit(main())\n' "$(cd "$1" && pwd)" > "$1/bin/copytaster"
chmod +x "$1/bin/copytaster"
