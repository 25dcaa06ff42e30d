"""Photographs as an iPhone keeps them (HEIC), decoded in a process of its own: `python -m app.casework.counter.heic`.

The one decoder without an encoder under the GPL is `pi_heif` (LGPL: libheif, libde265); its maintainers have ended it
with 1.4.0, and its faults will not be mended. It reads what a citizen brings. So it never runs beside the keys of the
office: it gets the bytes through a pipe, little memory, no file to write, and what it crashes is itself.
"""

from __future__ import annotations

import subprocess
import sys
import warnings
from io import BytesIO
from typing import BinaryIO

from PIL import Image

LONG_SIDE = 3508
"""What is handed back is no larger: A4 at 300 dpi, px."""
_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_PATIENCE_S = 60
_MOST_MEMORY = 2 * 1024**3
_TOO_LARGE = 3
"""What the process ends with if the picture would unfold to more than any page."""

if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW
else:
    _NO_WINDOW = 0


def is_one(content: bytes) -> bool:
    """Whether a file says of itself that it is such a photograph."""
    return content[4:8] == b"ftyp" and content[8:12] in _BRANDS


def as_png(content: bytes) -> bytes:
    """The photograph as it is meant to be seen, as a PNG whose long side is at most `LONG_SIDE`.

    Raises:
        ValueError: it cannot be decoded.
        Image.DecompressionBombError: it is larger than any page.
    """
    try:
        # -P: nothing is imported from the folder in which the program was started, which may be a stick
        ended = subprocess.run(
            [sys.executable, "-P", "-m", __name__],
            input=content,
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
            creationflags=_NO_WINDOW,
        )
    except subprocess.TimeoutExpired as error:
        raise ValueError("The decoder does not come to an end.") from error
    if ended.returncode == _TOO_LARGE:
        raise Image.DecompressionBombError
    if ended.returncode:
        raise ValueError("The decoder did not get to the end.")
    return ended.stdout


def _main(given: BinaryIO, output: BinaryIO) -> int:
    from pi_heif import register_heif_opener  # here alone: not in the process of the program

    register_heif_opener(thumbnails=False)
    _be_modest()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(given.read()), formats=("HEIF",)) as photograph:
                photograph.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
                photograph.save(output, "PNG", compress_level=1)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError):
        return _TOO_LARGE
    return 0


def _be_modest() -> None:
    """Where the system can, nothing is written to any file and a bomb finds no room."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(_main(sys.stdin.buffer, sys.stdout.buffer))
