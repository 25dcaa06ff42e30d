#!/usr/bin/env bash
# For the tests: a print service to print to, where packages may be installed. Without it those tests are skipped.
set -uo pipefail
# shellcheck source=debian.sh
source "${BASH_SOURCE[0]%/*}/debian.sh"

present() {
    PATH="$PATH:/usr/sbin" command -v cupsd >/dev/null && command -v lp >/dev/null
}

present || install_or_tell "The tests of printing want a print service" cups cups-client cups-filters || true
present || echo "There is no print service here: the tests that print to a real queue are skipped."
