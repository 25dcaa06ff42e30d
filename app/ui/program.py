"""Another program, run to its end without waiting: what goes in and comes out goes through pipes alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import shiboken6
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

_PATIENCE_MS = 30_000


@dataclass(frozen=True, slots=True)
class Ended:
    """What a program left: whether it did its work, what it wrote, what it complained of."""

    success: bool
    output: bytes
    complaint: str

    @property
    def said(self) -> str:
        """What it wrote, as text."""
        return self.output.decode(errors="replace")


Then = Callable[[Ended], None]


class ProgramRun:
    """One run. It outlives who asked for it; who is gone by then is not called back."""

    _running: ClassVar[set[ProgramRun]] = set()

    def __init__(self, asker: QObject, then: Then) -> None:
        self._asker, self._then = asker, then
        self._process = QProcess()
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._not_started)
        self._patience = QTimer()
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.kill)

    def start(
        self, program: str, arguments: Sequence[str], given: bytes, patience_ms: int, *, in_english: bool
    ) -> None:
        """Begin; see `run`."""
        if in_english:
            surroundings = QProcessEnvironment.systemEnvironment()
            surroundings.insert("LC_ALL", "C")
            self._process.setProcessEnvironment(surroundings)
        self._running.add(self)
        self._patience.start(patience_ms)
        self._process.start(program, list(arguments))
        if self in self._running:  # Windows tells within the start that there is no such program
            self._process.write(given)
            self._process.closeWriteChannel()

    def kill(self) -> None:
        """Stop it; it did not do its work then. What has ended already stays as it is."""
        if self in self._running:
            self._process.kill()

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        output = bytes(self._process.readAllStandardOutput().data())
        complaint = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        self._end(Ended(code == 0 and status is QProcess.ExitStatus.NormalExit, output, complaint))

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(Ended(success=False, output=b"", complaint=""))

    def _end(self, ended: Ended) -> None:
        self._patience.stop()
        self._running.discard(self)
        self._process.deleteLater()
        if shiboken6.isValid(self._asker):
            self._then(ended)


def run(
    asker: QObject,
    program: str,
    arguments: Sequence[str],
    then: Then,
    given: bytes = b"",
    *,
    patience_ms: int = _PATIENCE_MS,
    in_english: bool = True,
) -> ProgramRun:
    """Run a program and call back, unless who asked is gone by then.

    `given` is what the program reads; it is stopped after `patience_ms`. `in_english` is for words that are parsed;
    words that a person reads are better in the person's language.
    """
    begun = ProgramRun(asker, then)
    begun.start(program, arguments, given, patience_ms, in_english=in_english)
    return begun
