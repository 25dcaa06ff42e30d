"""By when the service would have to be rendered if the application were registered today, and why then."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.catalogue.due import Grounds
from app.catalogue.model import Channel
from app.domain.language import N_
from app.i18n import Translator
from app.ui.formats import clock_time, numeric_date
from app.ui.language import Words, filled, say
from app.ui.pages.terms import term_in_words
from app.ui.pages.why import doubt_of
from app.ui.pages.why_link import WhyLink
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import FREE, WordsLabel


class DueCard(Card):
    """The date, a link that explains it, the paragraph that sets the term, and what makes the date doubtful."""

    def __init__(self) -> None:
        super().__init__()
        self._promise: Grounds | None = None
        self._day = WordsLabel("", Type.BODY_STRONG)
        self._rule = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        self._doubt = WordsLabel("", Type.META, Tone.ATTENTION, lines=FREE)
        self.why = WhyLink()
        # One under the other: side by side they are wider in Kazakh than the column of the smallest window.
        under = bare(QVBoxLayout(), Space.HAIR)
        under.addWidget(self._day, 0, Qt.AlignmentFlag.AlignLeft)
        under.addWidget(self.why, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(WordsLabel(N_("If registered today"), Type.META, Tone.TEXT_2, lines=FREE))
        self.add(under)
        self.add(self._rule)
        self.add(self._doubt)
        self.hide()

    def show_promise(self, promise: Grounds, channel: Channel | None) -> None:
        """Say the date; nothing is shown before a service is chosen."""
        self.setVisible(channel is not None)
        if channel is None:
            return
        reckoning = promise.reckoning
        self._promise = promise
        self.why.set_grounds(promise, reckoning.start.date())
        moment = numeric_date(promise.due_day)
        if isinstance(reckoning.due, datetime):
            moment = f"{moment}, {clock_time(reckoning.due)}"
        say(self._day.setText, filled(N_("until {day}"), day=moment))
        say(self._rule.setText, _rule(promise, channel))
        doubt = doubt_of(reckoning)
        self._doubt.setVisible(doubt is not None)
        say(self._doubt.setText, doubt or "")

    def due(self) -> date | None:
        """The date that is shown."""
        return self._promise.due_day if self._promise is not None else None


def _rule(promise: Grounds, channel: Channel) -> Words:
    """The term and where the act sets it; that it is the law's general one, where the act sets none."""
    term = term_in_words(promise.reckoning.duration)

    def said(tr: Translator) -> str:
        length = term(tr) if callable(term) else ""
        if promise.place is None:
            return f"{length}: {promise.reckoning.rule.source.in_(tr.language)}"
        return f"{length}, {channel.short.in_(tr.language)}, {promise.place.in_(tr.language)}"

    return said
