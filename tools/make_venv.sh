#!/bin/sh
# Makes the virtual environment $1 with the Python that find_python.sh finds.
set -eu
python=$(sh "$(dirname "$0")/find_python.sh")
echo "Making $1 with $python"
"$python" -m venv --clear "$1"
