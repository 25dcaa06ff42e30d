"""What was being typed when the case went on without it: told and kept in sight, for nothing that is typed is lost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.casework.overview.look_up import CaseView, in_order
from app.domain.language import N_
from app.ui.language import Words, as_it_is, told
from app.ui.pages.cases.history_words import happened
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import link
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import FREE, WordsLabel

Typed = tuple[Words, str]
"""The label of a field, and what stood in it."""


class OvertakenCard(Card):
    """Hidden until a case went on under somebody's hands; stays until it is closed or another case is opened."""

    def __init__(self) -> None:
        super().__init__(N_("The case went on while this page was open"), mark=Mark.ATTENTION)
        self.hide()

    def tell(self, view: CaseView, typed: Sequence[Typed]) -> None:
        """What happened meanwhile, and what was typed and not recorded."""
        self.clear()
        last = in_order(view.history)[-1]
        what = happened(last.body, view.offices)
        who = last.record.author_name
        self._words(lambda tr: tr(N_("Meanwhile: {event} ({who})."), event=told(what), who=who), Tone.TEXT)
        self._words(
            N_("What you were typing was not recorded. It stands here and can be copied:"), Tone.TEXT_2
        )
        lines = bare(QVBoxLayout(), Space.HAIR)
        for label, words in typed:
            lines.addWidget(self._line(f"{told(label)}: {words}"))
        self.add(lines)
        foot = bare(QHBoxLayout())
        close = link(N_("I have seen it"))
        close.clicked.connect(self.hide)
        foot.addWidget(close)
        foot.addStretch(1)
        self.add(foot)
        self.show()

    def _words(self, words: Words, tone: Tone) -> None:
        self.add(WordsLabel(words, Type.BODY, tone, lines=FREE))

    def _line(self, words: str) -> WordsLabel:
        label = WordsLabel(as_it_is(words), Type.BODY_STRONG, lines=FREE)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label
