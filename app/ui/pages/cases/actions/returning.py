"""Giving a case back without action: a quiet way out beside the step itself, with a reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.language import N_
from app.ui.pages.cases.actions.base import filled_in
from app.ui.theme.tokens import Space
from app.ui.widgets.buttons import link, secondary
from app.ui.widgets.layouts import bare
from app.ui.widgets.text_fields import TextField


class ReturnCase(QWidget):
    """A link; once it is followed, the reason and two buttons. `give_back` gets the reason."""

    def __init__(self, give_back: Callable[[str], None]) -> None:
        super().__init__()
        self._give_back = give_back
        self.begin = link(N_("Return without action…"))
        self.reason = TextField(N_("Why the case is returned"))
        self.keep, self.confirm = secondary(N_("Keep the case")), secondary(N_("Return the case"))
        self._asked = QWidget()
        asked = bare(QVBoxLayout(self._asked), Space.SMALL)
        asked.addWidget(self.reason)
        buttons = bare(QHBoxLayout(), Space.SMALL)
        buttons.addStretch()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.confirm)
        asked.addLayout(buttons)
        column = bare(QVBoxLayout(self))
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._asked)
        self.begin.clicked.connect(lambda: self._ask(True))
        self.keep.clicked.connect(lambda: self._ask(False))
        self.confirm.clicked.connect(self._confirm)
        self._ask(False)

    def _ask(self, asking: bool) -> None:
        self.begin.setVisible(not asking)
        self._asked.setVisible(asking)
        if asking:
            self.reason.setFocus()

    def _confirm(self) -> None:
        if filled_in(self.reason):
            self._give_back(str(self.reason.value()))
