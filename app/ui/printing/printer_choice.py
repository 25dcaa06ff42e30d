"""Which printer, which sheet and how: the fields of both printing dialogs, filled from what the system says."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSizePolicy

from app.domain.language import N_
from app.settings import PrintChoice
from app.ui.dialogs.error_dialog import sentences
from app.ui.language import Words, as_it_is, filled, told
from app.ui.printing.errors import PaperTooLarge, error_of
from app.ui.printing.memory import MEMORY
from app.ui.printing.printer import SHEETS, Hindrance, Media, Port, Printer
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone
from app.ui.widgets.buttons import Kind
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.field import Note
from app.ui.widgets.text_fields import CountField
from app.ui.widgets.toggles import CheckBox
from app.ui.widgets.words import FREE, WordsLabel

PRINT = "print"
_OWN = ""
_NO_PRINTER = N_(
    "No printer is set up on this computer, or its printing service does not answer. "
    "Save the paper as a file and print it elsewhere."
)
_HINDRANCES: dict[Hindrance, str] = {
    Hindrance.AWAY: N_("does not answer"),
    Hindrance.STOPPED: N_("is stopped"),
    Hindrance.REFUSES: N_("takes no papers"),
    Hindrance.NO_PAPER: N_("has no paper"),
    Hindrance.NO_INK: N_("has no toner"),
    Hindrance.BLOCKED: N_("stands still"),
    Hindrance.HELD: N_("is held"),
    Hindrance.NO_SERVICE: N_("does not answer"),
}


class PrinterChoice:
    """The printer, the sheet and its sides, filled from what the system says; shared by one paper and by many.

    `page` is the size of the paper's own pages, `kind` the kind of paper whose last choice is offered again. Many
    papers come out once each, a single one as often as the field of copies says (`has_copies`).
    """

    def __init__(
        self, dialog: Dialog, port: Port, page: Media, kind: str, *, has_copies: bool = False
    ) -> None:
        self._dialog, self._port, self._page, self._kind = dialog, port, page, kind
        self._printers: tuple[Printer, ...] = ()
        self._sizes: frozenset[str] = frozenset()
        self._is_allowed = True
        self.printer = ChoiceField(N_("Printer"))
        self.sheet = ChoiceField(N_("Sheet"), self._sheets())
        self.sheet.set_value(_OWN)
        self.state = Note(lines=FREE)
        self.state.tell(N_("Looking for printers…"), tone=Tone.TEXT_2)
        self.both_sides = CheckBox(N_("On both sides of the sheet"))
        self.copies = CountField(N_("Copies"), most=2)
        self.copies.set_value(1)
        for part in (self.printer, self.sheet, self.copies, self.both_sides, self.state):
            dialog.add(part)
        self.copies.setVisible(has_copies)
        may_shrink(self.state.words)
        self.go = dialog.add_verb(PRINT, N_("Print"), Kind.PRIMARY)
        self.go.clicked.disconnect()
        self.go.forbid(N_("Looking for printers…"))
        self.printer.changed.connect(self._look_at_sizes)
        self.sheet.changed.connect(self._judge)

    def find(self) -> None:
        """Ask which printers there are."""
        self._port.find(self._dialog, self._found)

    def chosen(self) -> tuple[Printer, Media] | None:
        """The printer and the sheet."""
        id = self.printer.value()
        found = next((printer for printer in self._printers if printer.id == id), None)
        return None if found is None else (found, self._media())

    def remember(self) -> None:
        """Offer the same again, the next time that such a paper is printed."""
        printer = self.printer.value()
        if printer:
            sheet, both_sides = self.sheet.value() or _OWN, self.both_sides.isChecked()
            MEMORY.keep(self._kind, PrintChoice(printer, sheet, both_sides))

    def allow(self, allowed: bool) -> None:
        """Whether something may be chosen just now; until then no answer of a printer opens it."""
        self._is_allowed = allowed
        for field in (self.printer, self.sheet, self.copies, self.both_sides):
            field.setEnabled(allowed)
        if allowed:
            self._judge()
        else:
            self.go.forbid(N_("The paper is being printed."))

    def _found(self, printers: tuple[Printer, ...]) -> None:
        self._printers = printers
        self.printer.set_options([(printer.id, _said(printer)) for printer in printers])
        last = MEMORY.last(self._kind)
        if self.printer.value() is None and printers:
            ids = [printer.id for printer in printers]
            known = last is not None and last.printer in ids
            self.printer.set_value(last.printer if last is not None and known else ids[0])
            self.sheet.set_value(last.media if last is not None and known else _OWN)
            self.both_sides.setChecked(last is not None and known and last.both_sides)
        self._look_at_sizes()

    def _look_at_sizes(self) -> None:
        chosen = self.chosen()
        self._sizes = frozenset()
        self._judge()
        if chosen is not None:
            printer = chosen[0]
            self._port.sizes(self._dialog, printer, lambda sizes: self._sizes_known(printer, sizes))

    def _sizes_known(self, printer: Printer, sizes: frozenset[str]) -> None:
        if self.printer.value() == printer.id:
            self._sizes = sizes
            self._judge()

    def _judge(self) -> None:
        """Say what the printer is like, and whether the paper fits."""
        if not self._is_allowed:
            return
        chosen = self.chosen()
        self.sheet.set_problem(None)
        if chosen is None:
            self.state.tell(_NO_PRINTER, Mark.ATTENTION)
            self.go.forbid(_NO_PRINTER)
            refit(self._dialog)
            return
        printer, media = chosen
        self._say_state(printer)
        problem = self._misfit(media)
        if problem is None:
            self.go.allow()
        else:
            self.sheet.set_problem(problem)
            self.go.forbid(problem)
        refit(self._dialog)

    def _say_state(self, printer: Printer) -> None:
        if printer.hindrance is None:
            self.state.tell(N_("The printer is ready."), tone=Tone.TEXT_2)
        else:
            what, _, todo = sentences(error_of(printer.hindrance, printer.name))
            self.state.tell(_joined(what, todo), Mark.ERROR)

    def _misfit(self, media: Media) -> Words | None:
        """Why the paper does not go onto the sheet; `None` if it does."""
        if not media.holds(self._page):
            what, _, todo = sentences(PaperTooLarge(printer="", page=_name(self._page), sheet=_name(media)))
            return _joined(what, todo)
        known = self._sizes and not (
            media.is_custom and any(size.startswith("Custom.") for size in self._sizes)
        )
        if known and media.name not in self._sizes:
            return filled(N_("This printer does not take {sheet}."), sheet=_name(media))
        return None

    def _sheets(self) -> list[tuple[str, Words]]:
        own = filled(N_("as the paper: {sheet}"), sheet=_name(self._page))
        others = [sheet for sheet in SHEETS if sheet != self._page]
        return [(_OWN, own), *((sheet.name, as_it_is(sheet.name)) for sheet in others)]

    def _media(self) -> Media:
        wanted = self.sheet.value()
        return next((sheet for sheet in SHEETS if sheet.name == wanted), self._page)


def may_shrink(*labels: WordsLabel) -> None:
    """Let wrapped words be as high as they are at the dialog's width, and not as their first guess was."""
    for label in labels:
        policy = label.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        label.setSizePolicy(policy)


def refit(dialog: Dialog) -> None:
    """Be as high as the words need, once they have been laid out."""
    QTimer.singleShot(0, dialog, dialog.fit)


def _said(printer: Printer) -> Words:
    """The printer in the list: what it is called, and its trouble."""
    if printer.hindrance is None:
        return as_it_is(printer.name)
    trouble = _HINDRANCES[printer.hindrance]
    return lambda tr: f"{printer.name} — {tr(trouble)}"


def _name(media: Media) -> str:
    return f"{media.width:.0f} × {media.height:.0f} mm" if media.is_custom else media.name


def _joined(*parts: Words) -> Words:
    """Sentences one after the other."""
    return lambda _tr: " ".join(told(part) for part in parts)
