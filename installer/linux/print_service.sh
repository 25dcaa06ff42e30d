#!/usr/bin/env bash
# For the tests: a print service to print to, where packages may be installed. Without it those tests are skipped.
set -uo pipefail
# shellcheck source=debian.sh
source "$(dirname "$0")/debian.sh"

present() {
    command -v lp >/dev/null && { command -v cupsd || [ -x /usr/sbin/cupsd ]; } >/dev/null
}

if ! present; then
    install_or_tell "The tests of printing want a print service" cups cups-client cups-filters || true
fi
if ! present; then
    echo "There is no print service here: the tests that print to a real queue are skipped."
fi
