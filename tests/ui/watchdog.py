"""A watchdog over the window's thread: for how long nothing could be painted or typed, and how long that was our doing.

A tick is due every few milliseconds. What lies between two ticks is a gap. What keeps the interpreter to itself in
another thread is our doing as well as what is done in the window's own. The machine's doing is not held against the
program: as long as one of our threads was ready to run and somebody else's work ran (Linux tells that of every
thread), and what is left of such a gap beyond the time for which our threads ran at all.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

LIMIT = 0.050
"""For how long a window may stand still on a machine that has nothing else to do, s."""
_EVERY_MS = 5
_BUSY = 0.1
"""The part of a gap that somebody else's work takes on a machine that is called busy."""


@dataclass(frozen=True, slots=True)
class Turns:
    """For how long a thread ran, and for how long it was ready and not let, s."""

    ran: float = 0.0
    waited: float = 0.0


class Watchdog(QObject):
    """Takes note of the gaps between its ticks. Live in the window's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.ticks = 0
        self._seen, self._turns = time.perf_counter(), _turns_so_far()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY_MS)

    def look(self) -> None:
        """A tick."""
        now, turns = time.perf_counter(), _turns_so_far()
        before = [self._turns.get(number, Turns()) for number in turns]
        ran = sum(now.ran - then.ran for now, then in zip(turns.values(), before, strict=True))
        waited = max(now.waited - then.waited for now, then in zip(turns.values(), before, strict=True))
        self.longest = max(self.longest, _our_part(now - self._seen, ran, waited))
        self.ticks += 1
        self._seen, self._turns = now, turns

    def stop(self) -> None:
        """The last look: a gap may be open still."""
        self.look()
        self._timer.stop()


def allowed() -> float:
    """For how long a window may stand still on this machine as busy as it is now, s.

    Where there is twice as much to do as there are cores, the same work takes our threads more of their own time too:
    they share caches and half cores with everybody else's. Tests that run side by side are such company.
    """
    side_by_side = float(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if not hasattr(os, "getloadavg"):
        return LIMIT * side_by_side
    load, _five_minutes, _fifteen = os.getloadavg()
    return LIMIT * max(side_by_side, load / (2 * (os.cpu_count() or 1)))


@contextmanager
def watched() -> Iterator[Watchdog]:
    """Watch the window while something is done."""
    dog = Watchdog()
    try:
        yield dog
    finally:
        dog.stop()


def _our_part(gap: float, ran: float, waited: float) -> float:
    """What of a gap is the program's doing; on a machine that was not busy, all of it."""
    left = gap - waited
    return left if waited < gap * _BUSY else min(left, ran)


def _turns_so_far() -> dict[int, Turns]:
    """How it went for each thread that runs Python; nothing of it where the system does not tell."""
    numbers = [thread.native_id for thread in threading.enumerate() if thread.native_id is not None]
    return {number: _turns_of(number) for number in numbers}


def _turns_of(number: int) -> Turns:
    try:
        ran, waited, _times = Path(f"/proc/self/task/{number}/schedstat").read_text("ascii").split()
    except (OSError, ValueError):
        return Turns()
    return Turns(int(ran) / 1e9, int(waited) / 1e9)
