"""Documents that are known already, offered above the checklist: one key takes them over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.casework.counter.known_documents import Known
from app.domain.documents import TAKEN_FROM_PERSON
from app.domain.language import N_, Text
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import Words
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import small
from app.ui.widgets.card import empty
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import FREE, WordsLabel


class KnownBanner(QFrame):
    """What may be taken over, each with whence it is.

    Signals:
        asked: all of it is to be taken over.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.take = small(N_("Take over what is known"), key="F5")
        self.take.clicked.connect(self.asked)
        across = QHBoxLayout(self)
        bare(across, Space.SMALL).setContentsMargins(Space.CARD, Space.SMALL, Space.CARD, Space.SMALL)
        across.addWidget(MarkLabel(Mark.CURRENT), 0, Qt.AlignmentFlag.AlignTop)
        column = bare(QVBoxLayout(), Space.HAIR)
        self._lines = bare(QVBoxLayout())
        column.addLayout(self._lines)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        across.addLayout(column, 1)
        self.hide()

    def show_known(self, known: Sequence[tuple[Text, Known]]) -> None:
        """Offer these, by the titles of what they answer."""
        empty(self._lines)
        for title, one in known:
            self._lines.addWidget(WordsLabel(_in_words(title, one), Type.META, Tone.TEXT, lines=FREE))
        self.setVisible(bool(known))


def _in_words(title: Text, known: Known) -> Words:
    document = known.document

    def said(tr: Translator) -> str:
        parts = [title.in_(tr.language)]
        if document.number:
            parts.append(f"№ {document.number}")
        if document.expires is not None:
            parts.append(tr(N_("until {day}"), day=numeric_date(document.expires)))
        if document.taken_from == TAKEN_FROM_PERSON:
            parts.append(tr(N_("typed with the person")))
        else:
            parts.append(tr(N_("case No. {number}"), number=document.taken_from))
        return ", ".join(parts)

    return said
