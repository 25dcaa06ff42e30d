"""A scanner as a place to get pages from, driven by a program of its own: `scanimage` (SANE) or our child (WIA).

Drivers hang and crash; a process of its own takes nothing with it. The page comes through a pipe and is never a file.
"""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.casework.counter.scans import Pasted
from app.ui.program import Ended, ProgramRun
from app.ui.scans import wia

DPI = 200
_PATIENCE_MS = 120_000
"""A page at the slowest: a lamp that warms up and a carriage that crawls."""
_LISTING_MS = 20_000


@dataclass(frozen=True, slots=True)
class Device:
    """A scanner: `id` is what the driver calls it, `name` what a person does."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Driver:
    """A program that drives scanners, and how it is asked.

    It writes a list as lines of `wia.HEADING`, the id, a tab and the name; a page as the bytes of a picture. What it
    has to complain of is the last line of its errors, and it does not end with 0 then.
    """

    program: str
    to_find: tuple[str, ...]
    to_scan: Callable[[str, bool], tuple[str, ...]]
    """Of a device's id, and whether in colour."""
    needs: str = ""
    """The package without which it cannot work."""

    def is_here(self) -> bool:
        """Whether this computer has the program at all."""
        has_package = not self.needs or importlib.util.find_spec(self.needs) is not None
        return has_package and shutil.which(self.program) is not None


SANE = Driver(
    "scanimage",
    ("-f", f"{wia.HEADING}%d\t%v %m%n"),
    lambda device, in_colour: (
        *("-d", device, "--format=png"),
        *("--mode", "Color" if in_colour else "Gray", "--resolution", str(DPI)),
    ),
)
# -P: nothing is imported from the folder in which the program was started, which may be a stick
WIA = Driver(
    sys.executable,
    ("-P", "-m", wia.__name__, wia.FIND),
    lambda device, in_colour: (
        *("-P", "-m", wia.__name__, wia.SCAN, device),
        *(wia.COLOUR if in_colour else wia.GREY, str(DPI)),
    ),
    needs="comtypes",
)
OURS = WIA if sys.platform == "win32" else SANE


class Scanner(QObject):
    """The scanners of a driver; one thing at a time.

    Signals:
        found(devices): these are connected.
        scanned(page): a page, as `Pasted`.
        failed(words): the driver's own words, "" if it said nothing or did not answer in time.
    """

    found = Signal(tuple)
    scanned = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, driver: Driver = OURS) -> None:
        super().__init__(parent)
        self._driver = driver
        self._under_way: list[ProgramRun] = []
        # A lamp must not burn on for a page that nobody waits for.
        self.destroyed.connect(partial(_kill, self._under_way))

    def is_here(self) -> bool:
        """Whether this computer can ask scanners at all."""
        return self._driver.is_here()

    @property
    def is_busy(self) -> bool:
        """Whether a scanner is being asked."""
        return bool(self._under_way)

    def find(self) -> None:
        """Look for scanners."""
        self._ask(self._driver.to_find, _LISTING_MS, self._listed)

    def scan(self, device: str, *, in_colour: bool = False) -> None:
        """Take one page at 200 dpi."""
        self._ask(self._driver.to_scan(device, in_colour), _PATIENCE_MS, self._taken)

    def cancel(self) -> None:
        """Stop what is under way; it has failed then."""
        _kill(self._under_way)

    def _ask(self, arguments: tuple[str, ...], patience: int, done: Callable[[Ended], None]) -> None:
        if self.is_busy:
            return

        def ended(how: Ended) -> None:
            self._under_way.clear()
            if how.success:
                done(how)
            else:
                self.failed.emit(_last_line(how.complaint))

        asked = ProgramRun(self, ended)
        self._under_way.append(asked)  # before the start, within which it may have ended
        asked.start(self._driver.program, arguments, b"", patience, in_english=False)

    def _listed(self, ended: Ended) -> None:
        lines = ended.said.splitlines()
        named = (line.removeprefix(wia.HEADING) for line in lines if line.startswith(wia.HEADING))
        pairs = (line.partition("\t") for line in named)
        self.found.emit(tuple(Device(id, name.strip() or id) for id, _tab, name in pairs if id))

    def _taken(self, ended: Ended) -> None:
        if ended.output:
            self.scanned.emit(Pasted(ended.output))
        else:
            self.failed.emit("")


def _kill(runs: list[ProgramRun], _gone: QObject | None = None) -> None:
    for one in runs:
        one.kill()


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1][:200] if lines else ""
