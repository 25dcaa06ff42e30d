"""What an edition says of itself, beside the list in which it is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.catalogue.model import Channel, Edition
from app.domain.language import N_, Text
from app.ui.formats import long_date
from app.ui.language import Words
from app.ui.pages.intake.fact import fact
from app.ui.pages.terms import term_in_words
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.card import Card
from app.ui.widgets.words import FREE, WordsLabel


class EditionCard(Card):
    """Title, act, term, fee and how far the edition can be trusted."""

    def show_edition(self, edition: Edition, channel: Channel) -> None:
        """Tell about an edition in a channel."""
        self.clear()
        self._say(edition.title, Type.BODY_STRONG)
        self._say(edition.citation, Type.META, Tone.TEXT_2)
        if edition.is_repealed:
            self._badge(Badge(_repealed(edition), dashed=True))
        if edition.unverified:
            self._badge(Badge(N_("some documents are not from the act"), Mark.UNVERIFIED))
        self.add_line()
        self.add(fact(N_("Applied for to"), channel.title))
        self.add(fact(N_("Term"), term_in_words(channel.term.duration if channel.term else None)))
        if channel.term is not None:
            self._say(_and_place(channel.term.text, channel.term.citation), Type.META)
        self.add(fact(N_("Who has a right to it"), edition.audience[0]))
        self.add(fact(N_("Fee"), edition.fee))

    def _say(self, words: Words, type_: Type, tone: Tone = Tone.TEXT) -> None:
        self.add(WordsLabel(words, type_, tone, lines=FREE))

    def _badge(self, badge: Badge) -> None:
        self.body.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)


def _and_place(text: Text, place: Text) -> Text:
    return Text(f"{text.kk}, {place.kk}", f"{text.ru}, {place.ru}")


def _repealed(edition: Edition) -> Words:
    until = edition.valid_until
    if until is None:
        return N_("edition repealed")
    return lambda tr: tr(N_("repealed on {day}"), day=long_date(until, tr.language))
