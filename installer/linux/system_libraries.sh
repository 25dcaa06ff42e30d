#!/usr/bin/env bash
# See that Qt finds the system libraries it needs: system_libraries.sh PYTHON_OF_THE_ENVIRONMENT
# The loader itself is asked (ldd on Qt's own files); packages are installed only when it misses something.
set -euo pipefail
# shellcheck source=debian.sh
source "$(dirname "$0")/debian.sh"

packages=(
    libegl1 libgl1 libopengl0 libglib2.0-0 libdbus-1-3 libfontconfig1 libfreetype6 libgssapi-krb5-2
    libx11-6 libx11-xcb1 libxkbcommon0 libxkbcommon-x11-0 libxcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0
    libxcb-keysyms1 libxcb-randr0 libxcb-render0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1
    libxcb-xfixes0 libxcb-xkb1
)

qt="$("$1" -c 'import importlib.util, pathlib; print(pathlib.Path(importlib.util.find_spec("PySide6").origin).parent)')"

missing() {
    ldd "$qt"/Qt{Core,Gui,Widgets,Svg,PrintSupport,Network,Pdf,PdfWidgets,Test}.abi3.so \
        "$qt"/Qt/plugins/platforms/libq{offscreen,xcb}.so \
        "$qt"/Qt/plugins/{iconengines,imageformats,xcbglintegrations}/*.so 2>/dev/null |
        awk '/not found/ { print $1 }' | sort -u | paste -sd ' '
}

if [ -n "$(missing)" ]; then
    install_or_tell "Qt misses system libraries ($(missing))" "${packages[@]}"
fi
if [ -n "$(missing)" ]; then
    echo "Qt still misses: $(missing)" >&2
    exit 1
fi
