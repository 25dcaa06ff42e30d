"""Many papers one after the other: how far it is, a way to stop, and going on where it stopped.

One paper is in the queue at a time, so that a printer without paper holds up one and not two hundred. A paper counts as
printed once it has left the queue; what is counted is not printed again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from app.casework.errors import PaperDamaged, PaperGone
from app.casework.papers import print_jobs
from app.casework.papers.print_jobs import NextPaper, PrintRun
from app.domain.language import N_
from app.errors import KenseError
from app.ui.dialogs.error_dialog import sentences
from app.ui.language import Words, counted, filled, say
from app.ui.printing.errors import error_of
from app.ui.printing.printer import SHEETS, Hindrance, Media, Order, Port, Printer, Sending
from app.ui.printing.printer_choice import PrinterChoice, may_shrink, refit
from app.ui.printing.queues import port as port_here
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.bars import ThinBar
from app.ui.widgets.buttons import secondary
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.telling import MessagePanel
from app.ui.widgets.words import FREE, WordsLabel

_KIND, _TITLE = "answers", "Kense answers"
_A4 = SHEETS[0]


class BatchDialog(Dialog):
    """The answers of the marked cases, or the rest of a printing that was stopped."""

    _left: ClassVar[dict[tuple[str, int], tuple[Printer, str]]] = {}
    """Papers that stay in a queue whose service was silent, by run and place: the printer and the job."""

    def __init__(
        self,
        parent: QWidget | None,
        session: Session,
        case_ids: Sequence[str],
        stopped: PrintRun | None,
        port: Port,
    ) -> None:
        marked = counted(
            "The answer of {count} marked case", "The answers of {count} marked cases", len(case_ids)
        )
        super().__init__(parent, N_("Print the answers"), marked, back=N_("Close"))
        self._session, self._case_ids, self._port = session, tuple(case_ids), port
        self.run = stopped
        self.sending: Sending | None = None
        self._place, self._printed = 0, stopped.printed if stopped is not None else 0
        self._runs = self._stopping = False
        self._hindrance: Hindrance | None = None
        self._on: tuple[Printer, Media] | None = None
        self._order: Order | None = None
        self._deed: Callable[[], None] | None = None
        self.choice = PrinterChoice(self, port, _A4, _KIND)
        self.bar, self.far = ThinBar(), WordsLabel("", Type.BODY, lines=FREE)
        self.stop_button = secondary(N_("Stop after this one"))
        self.news = MessagePanel()
        may_shrink(self.far, *self.news.findChildren(WordsLabel))
        for part in (self.bar, self.far, self.stop_button, self.news):
            self.add(part)
        self.bar.hide()
        self.stop_button.hide()
        self.stop_button.clicked.connect(self.stop)
        self.choice.go.clicked.connect(self.start)
        self.news.acted.connect(self._act)
        self.news.closed.connect(lambda: refit(self))
        if stopped is not None:
            self._tell_stopped(stopped)
        self.choice.find()

    @property
    def is_running(self) -> bool:
        """Whether papers are being printed."""
        return self._runs

    def start(self) -> None:
        """Begin, or go on where it stopped."""
        self._on = self.choice.chosen()
        if self._on is None or self._runs:
            return
        self.choice.remember()
        self.choice.allow(False)
        self.news.clear()
        self._runs, self._stopping = True, False
        self.choice.state.tell(N_("One paper after the other is printed."), tone=Tone.TEXT_2)
        self.stop_button.allow()
        self.stop_button.show()
        if self.run is None:
            self._session.ask(lambda desk: print_jobs.begin(desk, self._case_ids), self._begun, self._failed)
        else:
            self._begun(self.run)

    def stop(self) -> None:
        """Print no more after the paper that is out now; one that the printer stands still with is taken back."""
        self._stopping = True
        self.stop_button.forbid(N_("It stops after this paper."))
        if self.sending is None or self._hindrance is None:
            return
        if self._hindrance is Hindrance.NO_SERVICE:
            self._leave()
        else:
            self.sending.withdraw()

    def reject(self) -> None:
        """Close, or stop first if papers are being printed."""
        if self._runs:
            self.stop()
        else:
            super().reject()

    def _begun(self, run: PrintRun) -> None:
        self.run, self._printed = run, run.printed
        self._tell_how_far()
        self._next()

    def _next(self, _noted: object = None) -> None:
        run = self.run
        if run is None or self._stopping:
            self._halt()
        else:
            self._session.ask(lambda desk: print_jobs.next_paper(desk, run), self._send, self._failed)

    def _send(self, paper: NextPaper | None) -> None:
        if paper is None or self._on is None or self.run is None:
            self._all_out()
            return
        self._place, self._hindrance = paper.place, None
        both_sides = self.choice.both_sides.isChecked()
        order = Order(paper.pdf, *self._on, _TITLE, both_sides=both_sides)
        left = self._left.pop((self.run.id, paper.place), None)
        self._order = order if left is None else replace(order, printer=left[0], job=left[1])
        self.sending = self._port.send(self._order)
        self.sending.done.connect(self._out)
        self.sending.withdrawn.connect(self._withdrawn)
        self.sending.hindered.connect(self._hindered)
        self.sending.failed.connect(self._failed)

    def _out(self) -> None:
        run, place = self.run, self._place
        if run is None or self.sending is None:
            return
        self.sending, self._hindrance = None, None
        self._printed += 1
        self.news.clear()
        self._tell_how_far()
        self._session.ask(lambda desk: print_jobs.printed(desk, run, place), self._next, self._failed)

    def _hindered(self, hindrance: Hindrance | None) -> None:
        self._hindrance = hindrance
        if hindrance is None or self._order is None:
            self.news.clear()
        else:
            self._tell_news(*sentences(error_of(hindrance, self._order.printer.name)))
            if self._stopping:
                self.stop()
        refit(self)

    def _withdrawn(self, is_back: bool) -> None:
        if is_back:
            self._halt()
        else:
            self.stop_button.allow()

    def _leave(self) -> None:
        """Stop, and leave the paper where it cannot be taken from: it is looked for before it is sent again."""
        if self.run is None or self.sending is None or self._order is None:
            return
        self.sending.leave()
        self._left[self.run.id, self._place] = self._order.printer, self.sending.job
        self._tell_news(
            N_("The printing service of this computer does not answer: the paper stayed in its queue."),
            N_("It comes out once the service answers. What was printed before is not printed again."),
            N_(
                "Going on looks for it first; only if the program was closed meanwhile it may come out twice."
            ),
            mark=Mark.ATTENTION,
        )
        self._halt()

    def _failed(self, error: Exception) -> None:
        self._halt()
        self.choice.find()
        run = self.run
        if run is not None and isinstance(error, PaperGone | PaperDamaged):
            self._tell_news(*sentences(error), N_("Leave it out and go on"), partial(self._leave_out, run))
        else:
            self._tell_news(*sentences(error))
        refit(self)
        if not isinstance(error, KenseError):
            self._session.failed.emit(error)

    def _halt(self) -> None:
        """Nothing is under way: it can be gone on with here and now, or another day."""
        self._runs, self.sending, self._hindrance = False, None, None
        self.stop_button.hide()
        self.choice.allow(True)
        if self.run is not None:
            say(self.choice.go.setText, N_("Go on"))
        refit(self)

    def _all_out(self) -> None:
        self._runs = False
        self.stop_button.hide()
        self.choice.allow(False)
        words = N_("All papers are out.") if self._printed else N_("Nothing is left to print.")
        self.choice.go.forbid(words)
        self.choice.state.tell(words, tone=Tone.TEXT_2)
        self.back.setFocus()
        refit(self)

    def _tell_how_far(self) -> None:
        if self.run is None:
            return
        whole = self.run.whole
        self.bar.setVisible(whole > 0)
        self.bar.set_share(self._printed / max(1, whole))
        say(self.far.setText, _how_far(self._printed, whole) if whole else "")
        refit(self)

    def _tell_stopped(self, run: PrintRun) -> None:
        self._tell_how_far()
        self._tell_news(
            N_("An earlier printing was stopped before all papers were out."),
            N_("What was printed is not printed again; the rest goes on where it stopped."),
            N_("If the program broke off, the paper that was on its way may come out twice."),
            N_("Forget it and print the marked ones") if self._case_ids else N_("Forget it"),
            self._forget,
            Mark.ATTENTION,
        )
        say(self.choice.go.setText, N_("Go on"))

    def _tell_news(
        self,
        what: Words,
        safe: Words,
        todo: Words,
        button: Words = "",
        deed: Callable[[], None] | None = None,
        mark: Mark = Mark.ERROR,
    ) -> None:
        """Say what happened; the button does this one deed, once."""
        self._deed = deed
        self.news.button.setEnabled(True)
        self.news.tell(what, safe, todo, button, mark)

    def _act(self) -> None:
        """What the button of the news says; a second press of the same button finds nothing to do."""
        deed, self._deed = self._deed, None
        if deed is not None:
            self.news.button.setEnabled(False)
            deed()

    def _leave_out(self, run: PrintRun) -> None:
        self._session.ask(lambda desk: print_jobs.leave_out(desk, run), self._left_out, self._failed)

    def _left_out(self, run: PrintRun | None) -> None:
        """Go on without the paper, if there is another."""
        self.news.clear()
        if run is not None:
            self.run = run
            self.start()
        elif self.run is not None:
            self.run = replace(self.run, whole=self._printed)
            self._tell_how_far()
            self._all_out()

    def _forget(self) -> None:
        """Leave the earlier printing, and print the marked cases instead."""
        self._session.ask(print_jobs.forget, self._forgotten, self._failed)

    def _forgotten(self, _nothing: object) -> None:
        self.run, self._printed = None, 0
        self.bar.hide()
        say(self.far.setText, "")
        say(self.choice.go.setText, N_("Print"))
        self.news.clear()
        refit(self)
        if not self._case_ids:
            self.reject()


def _how_far(printed: int, whole: int) -> Words:
    return filled(N_("{printed} of {whole} are out"), printed=printed, whole=whole)


def print_answers(
    parent: QWidget,
    session: Session,
    case_ids: Sequence[str],
    port: Port | None = None,
    closed: Callable[[], None] = lambda: None,
) -> None:
    """Ask on which printer, first of all about a printing that was stopped; `closed` is called back at the end."""

    def show(stopped: PrintRun | None) -> None:
        dialog = BatchDialog(parent, session, case_ids, stopped, port or port_here())
        dialog.finished.connect(lambda _result: closed())
        dialog.open()

    session.ask(print_jobs.unfinished, show)
