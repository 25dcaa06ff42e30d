"""Printers of Linux: the paper's own bytes go through a pipe into a queue of CUPS, and the queue is asked how it goes.

Nothing is rendered on the way and no file is made by us: what the queue keeps until the page is out lies where only
the print service may read it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.ui.printing import cups_words
from app.ui.printing.errors import PaperGivenUp, PrinterGone
from app.ui.printing.printer import Hindrance, Order, Printer, Sending
from app.ui.program import Ended, run

_FIRST_LOOK_MS, _LAST_LOOK_MS = 100, 1600
"""The queue is asked soon at first, and less and less often if the paper stays in it."""
_OWN_SIZE = ("-o", "print-scaling=none")


class CupsPort:
    """The printers that CUPS knows."""

    @staticmethod
    def is_here() -> bool:
        """Whether this computer prints through CUPS at all."""
        return all(shutil.which(program) for program in ("lp", "lpstat", "lpoptions"))

    def find(self, asker: QObject, then: Callable[[tuple[Printer, ...]], None]) -> None:
        """Which printers there are."""
        _Listing(asker, then).ask()

    def sizes(self, asker: QObject, printer: Printer, then: Callable[[frozenset[str]], None]) -> None:
        """The names of the sizes that a printer takes."""
        run(asker, "lpoptions", ["-p", printer.id, "-l"], lambda ended: then(cups_words.sizes(ended.said)))

    def send(self, order: Order) -> Sending:
        """Hand the bytes over."""
        sending = CupsSending(order)
        QTimer.singleShot(0, sending, sending.start)
        return sending


class _Listing:
    """Four questions one after the other, and one answer."""

    _QUESTIONS = (["-l", "-p"], ["-a"], ["-e"], ["-d"])

    def __init__(self, asker: QObject, then: Callable[[tuple[Printer, ...]], None]) -> None:
        self._asker, self._then = asker, then
        self._answers: list[str] = []

    def ask(self) -> None:
        """Ask the next question."""
        run(self._asker, "lpstat", self._QUESTIONS[len(self._answers)], self._answered)

    def _answered(self, ended: Ended) -> None:
        self._answers.append(ended.said)
        if len(self._answers) < len(self._QUESTIONS):
            self.ask()
        else:
            self._then(cups_words.printers(*self._answers))


class CupsSending(Sending):
    """One paper in a queue of CUPS."""

    def __init__(self, order: Order) -> None:
        super().__init__()
        self._order = order
        self._job, self._jobs = order.job, ""
        self._left = self._is_recalled = False
        self._hindrance: Hindrance | None = None
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(_FIRST_LOOK_MS)
        self._look_again.timeout.connect(self._look)

    @property
    def job(self) -> str:
        """What the queue calls the paper; "" while it has none."""
        return self._job

    def start(self) -> None:
        """Give the paper to the queue, or look for it where it was left."""
        if self._job:
            self._watch()
        else:
            self._give()

    def withdraw(self) -> None:
        """Ask the paper back; nothing is told of it until the queue has answered."""
        if self._job and not self._is_recalled:
            self._is_recalled = True
            self._look_again.stop()
            run(self, "cancel", [self._job], self._answered)

    def leave(self) -> None:
        """Ask no more."""
        self._left = True
        self._look_again.stop()

    @property
    def _is_quiet(self) -> bool:
        return self._left or self._is_recalled

    def _answered(self, ended: Ended) -> None:
        """It is back only if the queue says so: a service that is down keeps it, and prints it later."""
        if self._left:
            return
        if ended.success:
            self.leave()
        self._is_recalled = False
        self.withdrawn.emit(ended.success)
        if not self._left:
            self._look()

    def _give(self) -> None:
        order = self._order
        named = ["-d", order.printer.id, "-t", order.title, "-o", f"media={order.media.name}"]
        run(self, "lp", [*named, *_OWN_SIZE, *_turned(order), "-"], self._given, order.pdf)

    def _given(self, ended: Ended) -> None:
        self._job = cups_words.request(ended.said) if ended.success else ""
        if not self._job:
            run(self, "lpstat", ["-r"], lambda running: self._refused(ended.complaint, running.said))
            return
        self._watch()

    def _watch(self) -> None:
        self.taken.emit()
        self._look()

    def _refused(self, complaint: str, scheduler: str) -> None:
        self.failed.emit(cups_words.refusal(complaint, scheduler, self._order.printer.name))

    def _look(self) -> None:
        run(self, "lpstat", ["-l", "-W", "not-completed", "-o", self._order.printer.id], self._jobs_told)

    def _jobs_told(self, ended: Ended) -> None:
        if self._is_quiet:
            return
        self._jobs = ended.said
        if ended.success:
            run(self, "lpstat", ["-l", "-p", self._order.printer.id], self._state_told)
        else:
            self._ask_service(ended.complaint)

    def _ask_service(self, complaint: str) -> None:
        """The queue does not answer: it is gone, or all of them are silent; the complaint is the same."""
        run(self, "lpstat", ["-r"], lambda ended: self._service_told(complaint, ended.said))

    def _service_told(self, complaint: str, scheduler: str) -> None:
        if self._is_quiet:
            return
        if not cups_words.is_running(scheduler):
            self._stand(Hindrance.NO_SERVICE)
        elif cups_words.is_unknown(complaint):
            self.leave()
            self.failed.emit(PrinterGone(printer=self._order.printer.name))
        else:
            self._stand(self._hindrance)

    def _state_told(self, ended: Ended) -> None:
        if self._is_quiet:
            return
        found = cups_words.waiting(self._jobs, ended.said, self._job)
        if found is None:
            run(self, "lpstat", ["-l", "-W", "completed", "-o", self._order.printer.id], self._end_told)
        else:
            self._stand(found.hindrance)

    def _end_told(self, ended: Ended) -> None:
        if self._is_quiet:
            return
        if not ended.success:
            self._ask_service(ended.complaint)
            return
        self.leave()
        if cups_words.given_up(ended.said, self._job):
            self.failed.emit(PaperGivenUp(printer=self._order.printer.name))
        else:
            self.done.emit()

    def _stand(self, hindrance: Hindrance | None) -> None:
        """Say what has changed, and look again later."""
        if hindrance is not self._hindrance:
            self._hindrance = hindrance
            self.hindered.emit(hindrance)
        if not self._is_quiet:
            self._look_again.start(min(_LAST_LOOK_MS, 2 * self._look_again.interval()))


def _turned(order: Order) -> list[str]:
    """How many copies, and on which sides of the sheets; what a printer cannot do it leaves."""
    sides = "one-sided"
    if order.both_sides:
        sides = "two-sided-short-edge" if order.is_across else "two-sided-long-edge"
    return ["-n", str(order.copies), "-o", f"sides={sides}"]
