"""Scanners of Windows (WIA 2.0), asked in a process of its own: `python -m app.ui.scans.wia find`, or `scan …`.

It answers as `app.ui.scans.scanner.Driver` says. Written after Microsoft's description of the WIA Automation Layer; it
was tried on stand-ins of its objects alone and has not yet met a real scanner. Where it fails, the scanner's own
program and the watched folder are there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

FIND, SCAN = "find", "scan"
COLOUR, GREY = "colour", "grey"
HEADING = "kense:"
"""What a line begins with that names a scanner: drivers write what they like around it."""

_SCANNER_DEVICE = 1
_NAME = 7
_BITMAP = "{B96B3CAB-0728-11D3-9D7B-0000F81EF32E}"
"""The one picture format that every driver must give."""
_INTENT, _ACROSS_DPI, _DOWN_DPI, _ACROSS, _DOWN = 6146, 6147, 6148, 6151, 6152
"""Of an item: what is wanted, dots per inch, and how large the area is, in dots."""
_BED_ACROSS, _BED_DOWN = 3074, 3075
"""Of a device: how large its glass is, in thousandths of an inch."""
_INTENTS = {COLOUR: 1, GREY: 2}
_THOUSANDTHS = 1000


def found(manager: Any) -> Iterator[tuple[str, str]]:
    """The id and the name of every scanner that a `WIA.DeviceManager` knows."""
    for info in manager.DeviceInfos:
        if info.Type == _SCANNER_DEVICE:
            name = _property(info, _NAME)
            yield str(info.DeviceID), str(name.Value) if name is not None else ""


def page(manager: Any, device_id: str, intent: str, dpi: int) -> bytes:
    """One page of the whole glass, as a BMP.

    Raises:
        LookupError: the scanner is not connected any more.
        What the driver raises: no paper, a lid that is open, a scanner that is busy.
    """
    info = next((info for info in manager.DeviceInfos if info.DeviceID == device_id), None)
    if info is None:
        raise LookupError("The scanner is not connected.")
    device = info.Connect()
    item = next(iter(device.Items))
    _set(item, _INTENT, _INTENTS[intent])
    for resolution in (_ACROSS_DPI, _DOWN_DPI):
        _set(item, resolution, dpi)
    # Set after the resolution: the area is counted in dots, and drivers begin with a part of the glass.
    for extent, bed in ((_ACROSS, _BED_ACROSS), (_DOWN, _BED_DOWN)):
        glass = _property(device, bed)
        if glass is not None:
            _set(item, extent, int(glass.Value) * dpi // _THOUSANDTHS)
    return bytes(item.Transfer(_BITMAP).FileData.BinaryData)


def run(arguments: list[str], manager: Any, output: BinaryIO) -> None:
    """Do what the command line says and write the answer.

    Raises:
        ValueError: the command line is none of ours. What `page` raises.
    """
    match arguments:
        case [what] if what == FIND:
            for device_id, name in found(manager):
                output.write(f"{HEADING}{device_id}\t{name}\n".encode())
        case [what, device_id, intent, dpi] if what == SCAN and intent in _INTENTS:
            output.write(page(manager, device_id, intent, int(dpi)))
        case _:
            raise ValueError("find | scan DEVICE colour|grey DPI")


def complaint(error: Exception) -> str:
    """What a driver says in its own words: a COM error has them in its second place, and may have none."""
    text = getattr(error, "text", None) or str(error)
    return " ".join(str(text).split()) or type(error).__name__


def _property(owner: Any, number: int) -> Any | None:
    return next((one for one in owner.Properties if one.PropertyID == number), None)


def _set(item: Any, number: int, value: int) -> None:
    """Ask for it; a scanner that has no such property, or lets nobody set it, gives what it gives."""
    wanted = _property(item, number)
    if wanted is not None and not wanted.IsReadOnly:
        wanted.Value = value


def _main(arguments: list[str], output: BinaryIO, errors: BinaryIO) -> int:
    try:
        from comtypes.client import CreateObject  # there on Windows alone

        run(arguments, CreateObject("WIA.DeviceManager", dynamic=True), output)
    except Exception as error:  # noqa: BLE001 -- the edge of the process: what a driver says goes to who asked
        errors.write(complaint(error).encode() + b"\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:], sys.stdout.buffer, sys.stderr.buffer))
