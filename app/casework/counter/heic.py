"""Photographs as an iPhone keeps them (HEIC), decoded in a process of its own: `python -m app.casework.counter.heic`.

The one decoder without an encoder under the GPL is `pi_heif` (LGPL: libheif, libde265); its maintainers have ended it
with 1.4.0, and its faults will not be mended. It reads what a citizen brings. So it never runs beside the keys of the
office but as a `stranger`, and what it crashes is itself. On POSIX it has besides little memory, little of the
processor and no file to write; on Windows only its time and its answer are bounded, and it may write where the
person at the desk may.
"""

from __future__ import annotations

import sys
import warnings
from io import BytesIO
from typing import BinaryIO

from PIL import Image

from app.casework.counter import stranger

LONG_SIDE = 3508
"""What is handed back is no larger: A4 at 300 dpi, px."""
_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_READY = b"+"
"""What the process says first, once it has its decoder and its limits: until then no photograph is at fault."""
_MOST_OUTPUT = 4 * LONG_SIDE**2 + 1024**2
"""Bytes: every point in four colours that did not become smaller, and what stands around them."""
_PATIENCE_S = 15
_MOST_MEMORY = 2 * 1024**3
_TOO_LARGE = 3
"""What the process ends with if the picture would unfold to more than any page."""


class DecoderMissing(Exception):
    """This computer cannot start the decoder; it says nothing of the photograph."""


def is_one(content: bytes) -> bool:
    """Whether a file says of itself that it is such a photograph."""
    return content[4:8] == b"ftyp" and content[8:12] in _BRANDS


def as_png(content: bytes) -> bytes:
    """The photograph as it is meant to be seen, as a PNG whose long side is at most `LONG_SIDE`.

    Raises:
        ValueError: it cannot be decoded.
        Image.DecompressionBombError: it is larger than any page.
        DecoderMissing: no photograph of the kind can be decoded here.
    """
    # -I: nothing is imported from the folder in which the program was started, which may be a stick
    command = [sys.executable, "-I", "-m", __name__]
    try:
        code, said = stranger.ask(command, content, most=_MOST_OUTPUT, patience_s=_PATIENCE_S)
    except stranger.StrangerStopped as error:
        raise ValueError("The decoder does not come to an end.") from error
    except OSError as error:
        raise DecoderMissing from error
    if not said.startswith(_READY):
        raise DecoderMissing
    if code == _TOO_LARGE:
        raise Image.DecompressionBombError
    if code:
        raise ValueError("The decoder did not get to the end.")
    return said.removeprefix(_READY)


def _main(given: BinaryIO, output: BinaryIO) -> int:
    from pi_heif import register_heif_opener  # here alone: not in the process of the program

    register_heif_opener(thumbnails=False)
    _be_modest()
    output.write(_READY)
    output.flush()
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
    """Where the system can, nothing is written to any file, and a bomb finds neither room nor time."""
    if sys.platform != "win32":
        import resource

        _limit(resource.RLIMIT_AS, _MOST_MEMORY)
        _limit(resource.RLIMIT_CPU, _PATIENCE_S)
        _limit(resource.RLIMIT_FSIZE, 0)
        _limit(resource.RLIMIT_CORE, 0)


def _limit(what: int, most: int) -> None:
    """Allow no more; who was allowed less before stays with that."""
    if sys.platform != "win32":
        import resource

        _soft, hard = resource.getrlimit(what)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (allowed, allowed))


if __name__ == "__main__":
    sys.exit(_main(sys.stdin.buffer, sys.stdout.buffer))
