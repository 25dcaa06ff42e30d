"""F1: the keys of the program on one sheet, and the way to the reference."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.language import N_
from app.ui.language import Words
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Kind
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.key_hint import KeyHint
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import FREE, WordsLabel

REFERENCE = "reference"
_WIDTH = 860
_KEY_COLUMN = 104
Keys = Sequence[tuple[str, Words]]
EVERYWHERE: Keys = (
    ("F1", N_("These keys")),
    ("Ctrl+K", N_("Search everywhere; a code may be scanned")),
    ("Ctrl+N", N_("New application")),
    ("F12", N_("Қаз ⇄ Рус; what is being typed stays")),
    ("Ctrl+L", N_("Lock")),
)
LETTERS: Keys = (
    ("Alt+2 3 4 5", N_("ә і ң ғ")),
    ("Alt+8 9 0", N_("ү ұ қ")),
    ("Alt+- =", N_("ө һ; with Shift a capital")),
)
INTAKE: Keys = (
    ("Enter", N_("The next field that is empty or wrong")),
    ("Shift+Enter", N_("The field before")),
    ("Ctrl+Enter", N_("The next step; at the end register")),
    ("Alt+←", N_("The step before")),
    ("Ctrl+PgDn", N_("The next section of the form")),
    ("F8", N_("The next field that is wrong")),
    ("F7", N_("Accept what is wrong, with a reason")),
    ("F5", N_("Take over what is known, then confirm it")),
    ("Ins, Ctrl+Del", N_("A row more, a row less")),
    ("− + 1 2 3", N_("In the list of documents: whether it is needed, how it came")),
    ("F4, F3", N_("A scan from a file, from the scanner")),
    ("F6, F7, F9", N_("At the check: register, with a promised date, not yet")),
    ("Ctrl+P", N_("Print what is shown")),
    ("Esc", N_("Put aside; nothing is lost")),
)


class HelpDialog(Dialog):
    """Three short lists of keys; its one verb goes on to the reference."""

    width_of_all = _WIDTH

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, N_("Which key does what"), back=N_("Close the help"))
        left = bare(QVBoxLayout(), Space.CARD)
        left.addLayout(_listed(N_("Everywhere"), EVERYWHERE))
        left.addLayout(_listed(N_("Kazakh letters"), LETTERS))
        left.addStretch(1)
        right = bare(QVBoxLayout())
        right.addLayout(_listed(N_("New application"), INTAKE))
        right.addStretch(1)
        across = bare(QHBoxLayout(), Space.WIDE)
        across.addLayout(left, 2)
        across.addLayout(right, 3)
        self.add(across)
        self.add_verb(REFERENCE, N_("Services, offices, calendar"), Kind.SECONDARY)


def _listed(title: Words, keys: Keys) -> QVBoxLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.SMALL)
    grid.setVerticalSpacing(Space.HAIR)
    grid.setColumnMinimumWidth(0, _KEY_COLUMN)
    grid.setColumnStretch(1, 1)
    for row, (key, words) in enumerate(keys):
        grid.addWidget(KeyHint(key), row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(WordsLabel(words, lines=FREE), row, 1)
    column = bare(QVBoxLayout(), Space.HAIR)
    column.addWidget(WordsLabel(title, Type.META_STRONG, Tone.TEXT_2))
    column.addLayout(grid)
    return column
