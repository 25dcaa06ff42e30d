"""A program of the system, run to its end without waiting: what goes in and comes out goes through pipes alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import shiboken6
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

_PATIENCE_MS = 30_000


@dataclass(frozen=True, slots=True)
class Ended:
    """What a program left: whether it did its work, what it said, what it complained of."""

    success: bool
    said: str
    complaint: str


Then = Callable[[Ended], None]


class ProgramRun:
    """One run. It outlives who asked for it; who is gone by then is not called back."""

    _running: ClassVar[set[ProgramRun]] = set()

    def __init__(self, asker: QObject, then: Then) -> None:
        self._asker, self._then = asker, then
        self._process = QProcess()
        surroundings = QProcessEnvironment.systemEnvironment()
        surroundings.insert("LC_ALL", "C")
        self._process.setProcessEnvironment(surroundings)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._not_started)
        self._patience = QTimer()
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._process.kill)

    def start(self, program: str, arguments: list[str], given: bytes = b"") -> None:
        """Begin; `given` is what the program reads."""
        self._running.add(self)
        self._patience.start(_PATIENCE_MS)
        self._process.start(program, arguments)
        self._process.write(given)
        self._process.closeWriteChannel()

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        said = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace")
        complaint = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        self._end(Ended(code == 0 and status is QProcess.ExitStatus.NormalExit, said, complaint))

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(Ended(success=False, said="", complaint=""))

    def _end(self, ended: Ended) -> None:
        self._patience.stop()
        self._running.discard(self)
        self._process.deleteLater()
        if shiboken6.isValid(self._asker):
            self._then(ended)


def run(asker: QObject, program: str, arguments: list[str], then: Then, given: bytes = b"") -> None:
    """Run a program and call back, unless who asked is gone by then."""
    ProgramRun(asker, then).start(program, arguments, given)
