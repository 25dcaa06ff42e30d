"""The keys that bring scans: from files, from the scanner, from another one; and whether colours are kept."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.language import N_
from app.ui.language import say
from app.ui.scans.taking import ScanTaking
from app.ui.theme.tokens import Space
from app.ui.widgets.buttons import link, small
from app.ui.widgets.layouts import bare
from app.ui.widgets.toggles import CheckBox

_FROM_SCANNER, _STOP = N_("From the scanner"), N_("Stop the scanner")


class ScanButtons(QWidget):
    """Two buttons and what is rarer under them; `keyed` ones have their keys, `asks_colour=False` says nothing of it.

    While a scanner is at work its button stops it.
    """

    def __init__(self, taking: ScanTaking, *, keyed: bool = True, asks_colour: bool = True) -> None:
        super().__init__()
        self._taking = taking
        self.files = small(N_("Add a scan…"), key="F4" if keyed else "", icon="upload")
        self.scanner = small(_FROM_SCANNER, key="F3" if keyed else "", icon="scan")
        self.in_colour = CheckBox(N_("Keep the colours"))
        self.other = link(N_("Another scanner…"))
        self.in_colour.setVisible(asks_colour)
        say(
            self.in_colour.setToolTip,
            N_("For photographs and stamps; a page in colour takes more room in the packet."),
        )
        column = bare(QVBoxLayout(self), Space.HAIR)
        for buttons in ((self.files, self.scanner), (self.in_colour, self.other)):
            across = bare(QHBoxLayout(), Space.SMALL)
            for button in buttons:
                across.addWidget(button)
            across.addStretch(1)
            column.addLayout(across)
        self.files.clicked.connect(taking.choose_files)
        self.scanner.clicked.connect(taking.scan)
        self.other.clicked.connect(taking.choose_scanner)
        self.in_colour.clicked.connect(taking.habits.keep_colours)
        taking.scanning.connect(self._show_at_work)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the habit of who sits there now; it may have been changed at another place."""
        super().showEvent(event)
        self.in_colour.setChecked(self._taking.in_colour)

    def _show_at_work(self, busy: bool) -> None:
        say(self.scanner.setText, _STOP if busy else _FROM_SCANNER)
        self.other.setEnabled(not busy)
