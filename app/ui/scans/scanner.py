"""A scanner as a place to get pages from, and the one of Linux: SANE's `scanimage` in a process of its own.

Drivers hang and crash; a process of its own takes nothing with it. The page comes through a pipe and is never a file.
Windows has another way (WIA), which is not written: there a scanner's own program writes into the watched folder.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from app.casework.scans import Pasted

PROGRAM = "scanimage"
DPI = 200
_PATIENCE_MS = 120_000
"""A page at the slowest: a lamp that warms up and a carriage that crawls."""
_LISTING_MS = 20_000
_HEADING = "kense:"


@dataclass(frozen=True, slots=True)
class Device:
    """A scanner: `id` is what the driver calls it, `name` what a person does."""

    id: str
    name: str


class Port(Protocol):
    """What a scanner can be asked, whatever drives it. Answers come as signals."""

    def find(self) -> None:
        """Look for scanners: `found(devices)`."""

    def scan(self, device: str) -> None:
        """Take one page: `scanned(page)`, or `failed(what the driver said)`."""

    def cancel(self) -> None:
        """Stop what is under way."""


class SaneScanner(QObject):
    """Scanners as `scanimage` knows them; one thing at a time.

    Signals:
        found(devices): these are connected.
        scanned(page): a page, as `Pasted`.
        failed(words): the driver's own words, "" if it said nothing or did not answer in time.
    """

    found = Signal(tuple)
    scanned = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, program: str = PROGRAM) -> None:
        super().__init__(parent)
        self._program = program
        self._process: QProcess | None = None
        self._done: Callable[[bytes], None] | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.cancel)

    @staticmethod
    def is_here() -> bool:
        """Whether this computer has the program at all."""
        return shutil.which(PROGRAM) is not None

    @property
    def is_busy(self) -> bool:
        """Whether a scanner is being asked."""
        return self._process is not None

    def find(self) -> None:
        """Look for scanners."""
        self._run(["-f", f"{_HEADING}%d\t%v %m%n"], _LISTING_MS, self._listed)

    def scan(self, device: str) -> None:
        """Take one page in grey at 200 dpi."""
        wanted = ["--format=png", "--mode", "Gray", "--resolution", str(DPI)]
        self._run(["-d", device, *wanted], _PATIENCE_MS, self._taken)

    def cancel(self) -> None:
        """Stop what is under way; it has failed then."""
        if self._process is not None:
            self._process.kill()

    def _run(self, arguments: list[str], patience: int, done: Callable[[bytes], None]) -> None:
        if self._process is not None:
            return
        process = self._process = QProcess(self)
        self._done = done
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._not_started)
        self._clock.start(patience)
        process.start(self._program, arguments)

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        process = self._let_go()
        if process is None:
            return
        output = bytes(process.readAllStandardOutput().data())
        said = bytes(process.readAllStandardError().data()).decode(errors="replace")
        if code or status is not QProcess.ExitStatus.NormalExit or self._done is None:
            self.failed.emit(_last_line(said))
        else:
            self._done(output)

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._let_go() is not None:
            self.failed.emit("")

    def _let_go(self) -> QProcess | None:
        """The process that has ended; another one may be begun."""
        self._clock.stop()
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        return process

    def _listed(self, output: bytes) -> None:
        lines = (line for line in output.decode(errors="replace").splitlines() if line.startswith(_HEADING))
        pairs = (line.removeprefix(_HEADING).partition("\t") for line in lines)
        self.found.emit(tuple(Device(id, name.strip() or id) for id, _tab, name in pairs if id))

    def _taken(self, output: bytes) -> None:
        if output:
            self.scanned.emit(Pasted(output))
        else:
            self.failed.emit("")


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1][:200] if lines else ""
