# Sourced by the other scripts: install Debian packages where this user may, else say the one line to run.

install_or_tell() {
    local reason="$1"
    shift
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo -n)
    fi
    if ! command -v apt-get >/dev/null; then
        echo "$reason: install what your system calls $*, then run make again." >&2
        return 1
    fi
    if [ "$(id -u)" -ne 0 ] && ! sudo -n true 2>/dev/null; then
        echo "$reason: run this once, then make again:  sudo apt-get install -y $*" >&2
        return 1
    fi
    echo "$reason: installing $*"
    "${as_root[@]}" apt-get -qq update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}
