"""The grounds for a refusal, to choose one of: each with its paragraph, and whether that is verified."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.casework.course.fields import OWN_GROUND
from app.casework.course.offers import OfferedField
from app.catalogue.model import RefusalGround
from app.domain.language import N_
from app.i18n import Translator
from app.ui.language import Words, say
from app.ui.pages.cases.deeds.entries import BroadEntry, capital
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from app.ui.widgets.digit_keys import digit_of
from app.ui.widgets.enter_path import enter_of, lead_on
from app.ui.widgets.layouts import bare, row
from app.ui.widgets.words import FREE, WordsLabel


class GroundsEntry(BroadEntry):
    """The grounds of the edition for a refusal, each with its paragraph. None is chosen at first.

    A number chooses by place, Space where one stands; Enter leads on.
    """

    def __init__(self, label: Words, field: OfferedField, grounds: Sequence[RefusalGround]) -> None:
        super().__init__(label)
        self._grounds = {ground.code: ground for ground in grounds}
        choices = [self._row(code, words) for code, words in field.choices]
        self.rows = ChoiceRows(choices)
        frame = QFrame()
        frame.setObjectName("card")
        inside = bare(QVBoxLayout(frame))
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.rows)
        self.column.addWidget(frame)
        self._badge = Badge(N_("source not verified"), Mark.UNVERIFIED)
        self._because = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        self.column.addLayout(row(self._badge, self._because, stretches=(0, 1)))
        for widget in (self._badge, self._because):
            widget.hide()
        self.end()
        self.rows.chosen.connect(self._tell)
        self._codes = [code for code, _ in field.choices]
        self.setFocusProxy(self.rows.button(self._codes[0]))

    def stop_here(self, *, forward: bool) -> bool:
        """Stand at the chosen ground, or at the first if there is none; passed over once one is chosen."""
        if forward and self.value() is not None:
            return False
        self.rows.button(self.value() or self._codes[0]).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the rows themselves have no use for: a number, and Enter."""
        place = int(digit_of(event) or 0)
        if 1 <= place <= len(self._codes):
            self.rows.choose(self._codes[place - 1])
            lead_on(self)
        elif direction := enter_of(event):
            lead_on(self, forward=direction > 0)
        else:
            super().keyPressEvent(event)

    def value(self) -> str | None:
        """The code of the chosen ground."""
        return self.rows.value()

    def set_value(self, value: str | None) -> None:
        """Choose a ground."""
        if value is not None:
            self.rows.choose(value)

    def _row(self, code: str, words: Any) -> ChoiceRow:
        ground = self._grounds.get(code)
        if ground is None or code == OWN_GROUND:
            return ChoiceRow(code, capital(words))
        return ChoiceRow(code, _cited(ground), ground.text)

    def _tell(self, code: str) -> None:
        self.set_problem(None)
        ground = self._grounds.get(code)
        told = ground is not None and ground.mark is not None and ground.unverified
        self._badge.setVisible(told)
        self._because.setVisible(told)
        if ground is not None and ground.mark is not None:
            say(self._because.setText, ground.mark.because)
        self.changed.emit()


def _cited(ground: RefusalGround) -> Words:
    """The paragraph, and that it is not verified where it is not."""

    def said(tr: Translator) -> str:
        paragraph = ground.citation.in_(tr.language)
        return f"{paragraph} · {tr(N_('source not verified'))}" if ground.unverified else paragraph

    return said
