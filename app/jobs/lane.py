"""The one serial lane of work: the database belongs to it, and the window never waits for it.

What is submitted runs in order, each piece after the one before, in one thread of its own. News comes back in the
thread of the lane: only the lane's own signal crosses from thread to thread. Long work that asks nothing of the
database runs beside the lane, or what is typed meanwhile would wait for it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

log = logging.getLogger(__name__)


class Job(QObject):
    """A piece of work that was submitted.

    Signals:
        done: its result.
        failed: the exception that ended it.
        finished: it ended either way, after `done` or `failed`.
    """

    done = Signal(object)
    failed = Signal(object)
    finished = Signal()


@dataclass(frozen=True, slots=True)
class _Ended:
    job: Job
    result: Any = None
    error: Exception | None = None


class Lane(QObject):
    """Runs work in order, in one thread; what is `beside` it in another, in an order of its own."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="lane")
        self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside")
        self._jobs: set[Job] = set()
        self._closed = False
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is running or waiting."""
        return not self._jobs

    def submit(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        beside: bool = False,
    ) -> Job:
        """Run `work` after everything submitted before it; call back in this thread.

        Work `beside` the lane touches nothing of the database and waits for nothing that does.

        A closed lane takes nothing more: who still asks is a window on its way out, and gets no answer.
        """
        job = Job()
        if self._closed:
            log.info("work came after the lane was closed")
            return job
        if done is not None:
            job.done.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        self._jobs.add(job)
        (self._beside if beside else self._thread).submit(self._run, job, work)
        return job

    def close(self) -> None:
        """Finish what was submitted and take nothing more: only for closing the program.

        What still waits beside the lane is let go: nobody is there any more to whom it could be of use.
        """
        self._closed = True
        self._beside.shutdown(wait=True, cancel_futures=True)
        self._thread.shutdown(wait=True)

    def _run(self, job: Job, work: Callable[[], Any]) -> None:
        try:
            ended = _Ended(job, result=work())
        except Exception as error:  # noqa: BLE001 -- the edge of the thread: whatever it is goes to who asked
            log.info("work ended with %s", type(error).__name__)
            ended = _Ended(job, error=error)
        self._ended.emit(ended)

    @Slot(object)
    def _tell(self, ended: _Ended) -> None:
        job = ended.job
        self._jobs.discard(job)
        if ended.error is None:
            job.done.emit(ended.result)
        else:
            job.failed.emit(ended.error)
        job.finished.emit()
