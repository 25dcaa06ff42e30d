"""The grounds for which the edition lets the service be refused, each with its paragraph. None is chosen at first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.catalogue.model import RefusalGround
from app.domain.language import N_
from app.i18n import Translator
from app.ui.language import Words, say
from app.ui.pages.cases.actions.base import MISSING
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from app.ui.widgets.layouts import bare, row
from app.ui.widgets.words import FREE, WordsLabel


class Grounds(QWidget):
    """The grounds as rows; what is not verified about the chosen one is told below them."""

    def __init__(self, grounds: Sequence[RefusalGround]) -> None:
        super().__init__()
        self._grounds = {ground.code: ground for ground in grounds}
        self.rows = ChoiceRows([ChoiceRow(ground.code, _cited(ground), ground.text) for ground in grounds])
        self.rows.chosen.connect(self._tell)
        self._missing = WordsLabel("", Type.META, Tone.ERROR, lines=FREE)
        self._badge = Badge(N_("source not verified"), Mark.UNVERIFIED)
        self._because = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        frame = QFrame()
        frame.setObjectName("card")
        inside = bare(QVBoxLayout(frame))
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.rows)
        column = bare(QVBoxLayout(self), Space.HAIR)
        column.addWidget(WordsLabel(N_("Ground of the refusal"), Type.META, Tone.TEXT_2))
        column.addWidget(frame)
        column.addWidget(self._missing)
        column.addLayout(row(self._badge, self._because, stretches=(0, 1)))
        for widget in (self._missing, self._badge, self._because):
            widget.hide()

    def value(self) -> str | None:
        """The code of the chosen ground."""
        return self.rows.value()

    def is_ready(self) -> bool:
        """Whether one is chosen; if none is, that is said."""
        chosen = self.value() is not None
        self._missing.setVisible(not chosen)
        say(self._missing.setText, MISSING)
        return chosen

    def _tell(self, code: str) -> None:
        ground = self._grounds[code]
        self._missing.hide()
        told = ground.mark is not None and ground.unverified
        self._badge.setVisible(told)
        self._because.setVisible(told)
        if ground.mark is not None:
            say(self._because.setText, ground.mark.because)


def _cited(ground: RefusalGround) -> Words:
    """The paragraph, and that it is not verified where it is not."""

    def said(tr: Translator) -> str:
        paragraph = ground.citation.in_(tr.language)
        return f"{paragraph} · {tr(N_('source not verified'))}" if ground.unverified else paragraph

    return said
