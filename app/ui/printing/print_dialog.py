"""One paper: on which printer it is to go; then how it goes, until the paper is out."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QWidget

from app.domain.language import N_
from app.errors import KenseError
from app.ui.dialogs.error_dialog import sentences
from app.ui.language import Words
from app.ui.printing.errors import error_of
from app.ui.printing.printer import Hindrance, Media, Order, Port, Printer, Sending, media_of
from app.ui.printing.printer_choice import PrinterChoice, may_shrink, refit
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.telling import MessagePanel
from app.ui.widgets.words import WordsLabel


class PrintDialog(Dialog):
    """One paper. It closes when the paper is out; what hinders it is said in words and can be left to itself.

    `title` is what the printer's list of jobs shows, `kind` whose last choice is offered.
    """

    def __init__(
        self, parent: QWidget | None, pdf: bytes, page: QSizeF, kind: str, port: Port, title: str = "Kense"
    ) -> None:
        super().__init__(parent, N_("Print the paper"), back=N_("Close"))
        self._pdf, self._port, self._title = pdf, port, title
        self._is_across = page.width() > page.height()
        self.sending: Sending | None = None
        self._taken = False
        self.news = MessagePanel()
        self.choice = PrinterChoice(self, port, media_of(page), kind, has_copies=True)
        may_shrink(*self.news.findChildren(WordsLabel))
        self.add(self.news)
        self.choice.go.clicked.connect(self.send)
        self.news.acted.connect(self._withdraw)
        self.news.closed.connect(lambda: refit(self))
        self.choice.find()

    def send(self) -> None:
        """Give the paper to the printer that is chosen."""
        chosen = self.choice.chosen()
        if chosen is None:
            return
        printer, media = chosen
        self.choice.remember()
        self.choice.allow(False)
        self.news.clear()
        self._taken = False
        self._printer = printer
        self.sending = self._port.send(self._order(printer, media))
        self.sending.taken.connect(self._was_taken)
        self.sending.hindered.connect(self._hindered)
        self.sending.failed.connect(self._failed)
        self.sending.withdrawn.connect(self._withdrawn)
        self.sending.done.connect(self.accept)

    def _order(self, printer: Printer, media: Media) -> Order:
        copies = max(1, self.choice.copies.value() or 1)
        both_sides = self.choice.both_sides.isChecked()
        return Order(self._pdf, printer, media, self._title, copies, both_sides, self._is_across)

    def done(self, result: int) -> None:
        """Let the paper go; what the printer has already taken it prints."""
        if self.sending is not None:
            self.sending.leave()
        self._pdf = b""
        super().done(result)

    def reject(self) -> None:
        """Close, once the printer has the whole paper or has said no."""
        if self.sending is None or self._taken or self.choice.go.isEnabled():
            super().reject()

    def _was_taken(self) -> None:
        self._taken = True
        words = N_("The printer has the paper. This window closes when it is out.")
        self.choice.state.tell(words, tone=Tone.TEXT_2)
        refit(self)

    def _hindered(self, hindrance: Hindrance | None) -> None:
        if hindrance is None:
            self.news.clear()
            refit(self)
        else:
            answers = hindrance is not Hindrance.NO_SERVICE
            button = N_("Take it back from the printer") if answers else ""
            self._tell_error(error_of(hindrance, self._printer.name), button)

    def _failed(self, error: KenseError) -> None:
        self.sending = None
        self.choice.allow(True)
        self.choice.find()
        self._tell_error(error)

    def _withdraw(self) -> None:
        if self.sending is not None:
            self.sending.withdraw()

    def _withdrawn(self, is_back: bool) -> None:
        """Only a paper that is back can be sent elsewhere: it would come out twice."""
        if is_back:
            self.sending = None
            self.news.clear()
            self.choice.allow(True)
            self.choice.find()

    def _tell_error(self, error: KenseError, button: Words = "") -> None:
        what, safe, todo = sentences(error)
        self.news.tell(what, safe, todo, button, mark=Mark.ERROR)
        refit(self)
