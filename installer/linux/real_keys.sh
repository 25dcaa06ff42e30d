#!/usr/bin/env bash
# For the tests: an X server without a screen, and keys to press on it, where packages may be installed. Without them those
# tests are skipped.
set -uo pipefail
# shellcheck source=debian.sh
source "${BASH_SOURCE[0]%/*}/debian.sh"

present() {
    command -v Xvfb >/dev/null && command -v setxkbmap >/dev/null && command -v xdotool >/dev/null
}

present || install_or_tell "The tests of real keys want a keyboard" xvfb xdotool x11-xkb-utils || true
present || echo "There is no X server here: the tests that press real keys are skipped."
