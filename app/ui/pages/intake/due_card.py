"""By when the service would have to be rendered if the application were registered today, and why then."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from app.catalogue.model import Channel
from app.domain.language import N_
from app.domain.reckoning import Reckoning
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import filled, say
from app.ui.pages.terms import term_in_words
from app.ui.pages.why import show_why
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import link
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import FREE, WordsLabel


class DueCard(Card):
    """The date, a link that explains it, and the paragraph that sets the term."""

    def __init__(self) -> None:
        super().__init__()
        self._promise: Reckoning | None = None
        self._today: date | None = None
        self._day = WordsLabel("", Type.BODY_STRONG)
        self._rule = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        self.why = link(N_("why?"))
        self.why.clicked.connect(self._explain)
        line = bare(QHBoxLayout(), Space.SMALL)
        line.addWidget(self._day)
        line.addWidget(self.why)
        line.addStretch(1)
        self.add(WordsLabel(N_("If registered today"), Type.META, Tone.TEXT_2, lines=FREE))
        self.add(line)
        self.add(self._rule)
        self.hide()

    def show_promise(self, promise: Reckoning | None, channel: Channel | None) -> None:
        """Say the date; nothing is shown before a service is chosen."""
        self._promise = promise
        self.setVisible(channel is not None)
        if channel is None:
            return
        self.why.setVisible(promise is not None)
        if promise is None or channel.term is None:
            say(self._day.setText, N_("the act sets no term"))
            self._rule.setText("")
            return
        self._today = promise.start.date()
        say(self._day.setText, filled(N_("until {day}"), day=numeric_date(promise.due_day)))
        term, place = channel.term.duration, channel.term.citation

        def rule(tr: Translator) -> str:
            said = term_in_words(term)
            words = said(tr) if callable(said) else ""
            return f"{words}, {channel.short.in_(tr.language)}, {place.in_(tr.language)}"

        say(self._rule.setText, rule)

    def due(self) -> date | None:
        """The date that is shown."""
        return self._promise.due_day if self._promise is not None else None

    def _explain(self) -> None:
        if self._promise is not None and self._today is not None:
            show_why(self._promise, self._today, self.why)
