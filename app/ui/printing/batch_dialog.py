"""Many papers one after the other: how far it is, a way to stop, and going on where it stopped.

One paper is in the queue at a time, so that a printer without paper holds up one and not two hundred. A paper counts as
printed once it has left the queue; what is counted is not printed again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.casework.errors import PaperDamaged, PaperGone
from app.casework.papers import print_jobs
from app.casework.papers.print_jobs import NextPaper, PrintRun
from app.domain.language import N_
from app.errors import KenseError
from app.ui.dialogs.error_dialog import sentences
from app.ui.language import Words, counted, filled, say
from app.ui.printing.errors import error_of
from app.ui.printing.print_dialog import PrinterChoice, may_shrink, refit
from app.ui.printing.printer import SHEETS, Hindrance, Media, Order, Port, Printer, Sending
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
        self._runs = self._stopping = self._stands = self._is_lost = False
        self._on: tuple[Printer, Media] | None = None
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
        if self._stands and self.sending is not None:
            self.sending.withdraw()
            self._halt()

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
        if paper is None or self._on is None:
            self._all_out()
            return
        self._place, self._stands = paper.place, False
        both_sides = self.choice.both_sides.isChecked()
        self.sending = self._port.send(Order(paper.pdf, *self._on, _TITLE, both_sides=both_sides))
        self.sending.done.connect(self._out)
        self.sending.hindered.connect(self._hindered)
        self.sending.failed.connect(self._failed)

    def _out(self) -> None:
        run, place = self.run, self._place
        if run is None or self.sending is None:
            return
        self.sending, self._stands = None, False
        self._printed += 1
        self.news.clear()
        self._tell_how_far()
        self._session.ask(lambda desk: print_jobs.printed(desk, run, place), self._next, self._failed)

    def _hindered(self, hindrance: Hindrance | None) -> None:
        self._stands = hindrance is not None
        if hindrance is None or self._on is None:
            self.news.clear()
        else:
            what, safe, todo = sentences(error_of(hindrance, self._on[0].name))
            self.news.tell(what, safe, todo, mark=Mark.ERROR)
            if self._stopping:
                self.stop()
        refit(self)

    def _failed(self, error: Exception) -> None:
        self._halt()
        self.choice.find()
        self._is_lost = isinstance(error, PaperGone | PaperDamaged)
        button = N_("Leave it out and go on") if self._is_lost else ""
        self.news.tell(*sentences(error), button, mark=Mark.ERROR)
        refit(self)
        if not isinstance(error, KenseError):
            self._session.failed.emit(error)

    def _halt(self) -> None:
        """Nothing is under way: it can be gone on with here and now, or another day."""
        self._runs, self.sending, self._stands = False, None, False
        self.stop_button.hide()
        self.choice.allow(True)
        if self.run is not None:
            say(self.choice.go.setText, N_("Go on"))
        refit(self)

    def _all_out(self) -> None:
        self._runs = False
        self.stop_button.hide()
        self.choice.allow(False)
        self.choice.go.forbid(N_("All papers are out."))
        self.choice.state.tell(N_("All papers are out."), tone=Tone.TEXT_2)
        self.back.setFocus()
        refit(self)

    def _tell_how_far(self) -> None:
        if self.run is None:
            return
        self.bar.show()
        self.bar.set_share(self._printed / self.run.whole)
        say(self.far.setText, _how_far(self._printed, self.run.whole))
        refit(self)

    def _tell_stopped(self, run: PrintRun) -> None:
        self._tell_how_far()
        self.news.tell(
            N_("An earlier printing was stopped before all papers were out."),
            N_("What was printed is not printed again; the rest goes on where it stopped."),
            N_("If the program broke off, the paper that was on its way may come out twice."),
            N_("Forget it and print the marked ones") if self._case_ids else N_("Forget it"),
            mark=Mark.ATTENTION,
        )
        say(self.choice.go.setText, N_("Go on"))

    def _act(self) -> None:
        """What the button of the news says."""
        run = self.run
        if self._is_lost and run is not None:
            self._is_lost = False
            self._session.ask(lambda desk: print_jobs.leave_out(desk, run), self._left_out, self._failed)
        else:
            self._forget()

    def _left_out(self, run: PrintRun) -> None:
        self.run = run
        self.start()

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
