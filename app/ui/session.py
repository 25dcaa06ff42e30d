"""What every page is given: the open desk, the lane of work, and the news that something changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.casework.desk import Desk
from app.jobs.lane import Job, Lane

T = TypeVar("T")


class Session(QObject):
    """A signed-in person's session in an open office.

    Signals:
        changed: a deed was done: pages that show cases ask anew.
        failed: a deed failed and nobody else told the person; carries the exception.
        busy: whether work is under way.
        open_case: a case is to be shown; carries its id.
        open_intake: an intake is to be begun or resumed; carries the draft's id, or None for a fresh one.
        person_changed: another person sits at the desk.
    """

    changed = Signal()
    failed = Signal(object)
    busy = Signal(bool)
    open_case = Signal(str)
    open_intake = Signal(object)
    person_changed = Signal()

    def __init__(self, desk: Desk, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.lane = lane

    def ask(
        self,
        question: Callable[[Desk], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Ask the store something, or keep what concerns no other page; `then` gets the answer in this thread.

        `failed` gets the exception if the page tells it itself; otherwise the window does.
        """
        return self._submit(question, then, failed or self.failed.emit)

    def do(
        self,
        deed: Callable[[Desk], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Do a deed; afterwards every page learns that something changed.

        `failed` gets the exception if the page tells it itself; otherwise the window does.
        """

        def done(result: Any) -> None:
            if then is not None:
                then(result)
            self.changed.emit()

        return self._submit(deed, done, failed or self.failed.emit)

    def prepare(
        self, work: Callable[[], T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> Job:
        """Do long work that needs no store, beside what is stored meanwhile; `then` gets the result in this thread."""
        return self._begin(work, then, failed, beside=True)

    def sit_down(self, desk: Desk) -> None:
        """Another person, or the same one after a lock, works on at the same open office."""
        self.desk = desk
        self.person_changed.emit()

    def _submit(
        self, work: Callable[[Desk], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> Job:
        desk = self.desk
        return self._begin(lambda: work(desk), done, failed)

    def _begin(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        beside: bool = False,
    ) -> Job:
        self.busy.emit(True)
        job = self.lane.submit(work, done, failed, beside=beside)
        job.finished.connect(self._not_busy)
        return job

    def _not_busy(self) -> None:
        if self.lane.is_idle:
            self.busy.emit(False)
