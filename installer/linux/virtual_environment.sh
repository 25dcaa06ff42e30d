#!/usr/bin/env bash
# Make a fresh virtual environment: virtual_environment.sh PYTHON FOLDER
# Installs Debian's venv package first if the interpreter came without it.
set -euo pipefail
# shellcheck source=debian.sh
source "$(dirname "$0")/debian.sh"

python="${1:-}"
folder="$2"

if [ -z "$python" ]; then
    install_or_tell "Kense needs Python 3.11 or newer" python3 python3-venv
    python=python3
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Kense needs Python 3.11 or newer; name one:  make PYTHON=/path/to/python3.11" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    version="$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
    install_or_tell "$python has no venv module" "python$version-venv"
fi
"$python" -m venv --clear "$folder"
