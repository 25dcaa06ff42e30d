"""Step 1: which service, and how the person applies; or an application that was begun before."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework.desk import Desk
from app.casework.office.acts import offered
from app.catalogue.model import Channel, Edition
from app.catalogue.searching import found
from app.domain.language import N_
from app.i18n import Translator
from app.ui.language import say, told
from app.ui.pages.drafts.card import DraftsCard
from app.ui.pages.intake.edition_card import EditionCard
from app.ui.pages.intake.step import Step
from app.ui.pages.intake.work import Work
from app.ui.pages.terms import term_in_words
from app.ui.theme.tokens import Space
from app.ui.widgets.beside import beside
from app.ui.widgets.card import Card
from app.ui.widgets.focus_follower import FocusFollower
from app.ui.widgets.layouts import bare
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.telling import Empty

SIDE = 300


@dataclass(frozen=True, slots=True)
class Offer:
    """A service of this office's counter in one of its channels."""

    edition: Edition
    channel: Channel

    @property
    def key(self) -> str:
        """What names it in a list."""
        return f"{self.edition.id}#{self.channel.kind}"

    @property
    def searched(self) -> str:
        """What a search looks through: the edition and the name of the channel."""
        channel = self.channel.title
        return f"{self.edition.searched} {channel.kk} {channel.ru}"


def offers_of(desk: Desk) -> tuple[Offer, ...]:
    """The services that are taken at this office's counter."""
    return tuple(Offer(edition, channel) for edition, channel in offered(desk))


class ServiceStep(Step):
    """A list that one searches by typing, numbers for the first nine, and what the chosen edition says at the side.

    Signals:
        decided: the service was chosen with Enter: go on.
    """

    decided = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._offers: tuple[Offer, ...] = ()
        self.search = ServiceSearch()
        self.list = RowList(N_("Services of this counter"), grows=True, wraps=True)
        self.drafts = DraftsCard(work.session)
        self.unfinished = self.drafts.rows
        self._about = EditionCard()
        self._lay_out()
        self.search.textEdited.connect(lambda _text: self._show_offers())
        self.search.moved.connect(self.list.keyPressEvent)
        self.search.entered.connect(self.take_selected)
        self.search.numbered.connect(self._choose_number)
        self.list.chosen.connect(self._tell_about)
        self.list.opened.connect(self._take)
        self.list.clicked.connect(lambda _index: self._choose(self.list.key()))
        self.drafts.resumed.connect(work.resume)

    def show_work(self) -> None:
        """A fresh intake begins with the whole list."""
        if not self._work.is_chosen and self.search.text():
            self.search.clear()
            self._show_offers()

    def enter(self) -> None:
        """Ask anew what can be chosen."""
        self.drafts.except_for = self._work.intake.id
        self.drafts.refresh()
        self._work.session.ask(offers_of, self._show)

    def leave(self) -> None:
        """Where nothing was chosen yet, the row one stands on is."""
        if not self._work.is_chosen:
            self._choose(self.list.key())

    def take_selected(self) -> None:
        """Choose the row one stands on and go on."""
        if self.list.key():
            self._take(self.list.key())

    def focus_first(self) -> None:
        """Begin where one types."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, offers: tuple[Offer, ...]) -> None:
        self._offers = offers
        self._show_offers()
        chosen = f"{self._work.intake.edition}#{self._work.intake.channel}"
        if self._work.is_chosen:
            self.list.select(chosen)
        elif len(self._offers) == 1:
            self._choose(self._offers[0].key)

    def _show_offers(self) -> None:
        shown = found(self.search.text(), self._offers, lambda offer: offer.searched)
        self.list.set_rows([_offer_row(offer, number) for number, offer in enumerate(shown, start=1)])
        if not self.list.key():
            self.list.select_first()
        self.list.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self._tell_about(self.list.key())

    def _choose_number(self, number: int) -> None:
        if number <= len(self._offers):
            self.list.select(self._offers[number - 1].key)
            self._choose(self._offers[number - 1].key)

    def _take(self, key: str) -> None:
        self._choose(key)
        self.decided.emit()

    def _choose(self, key: str) -> None:
        offer = self._offer(key)
        if offer is not None:
            self.list.select(key)
            self._work.choose(offer.edition.id, offer.channel.kind.value)

    def _tell_about(self, key: str) -> None:
        offer = self._offer(key)
        self._about.setVisible(offer is not None)
        if offer is not None:
            self._about.show_edition(offer.edition, offer.channel)

    def _offer(self, key: str) -> Offer | None:
        return next((offer for offer in self._offers if offer.key == key), None)

    def _lay_out(self) -> None:
        services = Card(N_("Which service"), flush=True)
        self._nothing = Empty(N_("No service of this counter has these words in its title."))
        self._nothing.hide()
        for widget in (self.list, self._nothing):
            services.add(widget)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(Space.PAGE, Space.CARD, Space.CARD, Space.CARD)
        column.setSpacing(Space.CARD)
        for card in (self.search, services, self.drafts):
            column.addWidget(card)
        column.addStretch(1)
        side = QWidget()
        about = QVBoxLayout(side)
        about.setContentsMargins(0, Space.CARD, Space.PAGE, Space.CARD)
        about.addWidget(self._about)
        about.addStretch(1)
        self._about.hide()
        area = beside(left, side, SIDE)
        FocusFollower(area)
        bare(QVBoxLayout(self)).addWidget(area)


class ServiceSearch(LineEdit):
    """The line above the list: words search, a number alone chooses, arrows and Enter belong to the list.

    Signals:
        moved(event): an arrow key for the list.
        entered: Enter.
        numbered(number): 1 to 9 was typed into the empty line.
    """

    moved = Signal(object)
    entered = Signal()
    numbered = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        say(self.setPlaceholderText, N_("Words of the title, or its number in the list"))
        say(self.setAccessibleName, N_("Search for a service"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter and a first digit are not typed."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        elif not self.text() and event.text() in set("123456789"):
            self.numbered.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


def _offer_row(offer: Offer, number: int) -> Row:
    edition, channel = offer.edition, offer.channel

    def title(tr: Translator) -> str:
        return (
            f"{number}. {edition.title.in_(tr.language)}" if number <= 9 else edition.title.in_(tr.language)
        )

    def line(tr: Translator) -> str:
        term = term_in_words(channel.term.duration if channel.term else None)
        parts = [told(term), channel.short.in_(tr.language), edition.short_citation.in_(tr.language)]
        if edition.is_repealed:
            parts.append(tr(N_("edition repealed")))
        return " · ".join(parts)

    return Row(offer.key, title, line)
