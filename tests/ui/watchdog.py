"""A watchdog over the window's thread: for how long nothing could be painted or typed, and how long that was our doing.

A tick is due every few milliseconds. What lies between two ticks is a gap; as long as one of our threads was ready to
run in it while the machine ran somebody else's work (Linux tells that of every thread) is not held against the program,
so that a busy machine fails no test. What keeps the interpreter to itself in another thread is.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

LIMIT = 0.050
"""For how long a window may stand still, s."""
_EVERY_MS = 5


class Watchdog(QObject):
    """Takes note of the gaps between its ticks. Live in the window's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.ticks = 0
        self._seen, self._waited = time.perf_counter(), _waited_for_the_machine()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY_MS)

    def look(self) -> None:
        """A tick."""
        now, waited = time.perf_counter(), _waited_for_the_machine()
        excused = max((waited[one] - self._waited.get(one, 0.0) for one in waited), default=0.0)
        self.longest = max(self.longest, now - self._seen - excused)
        self.ticks += 1
        self._seen, self._waited = now, waited

    def stop(self) -> None:
        """The last look: a gap may be open still."""
        self.look()
        self._timer.stop()


@contextmanager
def watched() -> Iterator[Watchdog]:
    """Watch the window while something is done."""
    dog = Watchdog()
    try:
        yield dog
    finally:
        dog.stop()


def _waited_for_the_machine() -> dict[int, float]:
    """For how long each thread that runs Python was ready and not let, s; 0 where the system does not tell."""
    numbers = [thread.native_id for thread in threading.enumerate() if thread.native_id is not None]
    return {number: _waited(number) for number in numbers}


def _waited(native_id: int) -> float:
    try:
        _ran, waited, _turns = Path(f"/proc/self/task/{native_id}/schedstat").read_text("ascii").split()
    except (OSError, ValueError):
        return 0.0
    return int(waited) / 1e9
