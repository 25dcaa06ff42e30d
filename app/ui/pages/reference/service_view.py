"""One service as the stand beside the counter would show it: cards from «for whom» to the act, for one channel.

The first cards are there at once; those below what is seen follow one by one, so that the window never waits.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.catalogue.model import Channel, Edition
from app.domain.language import N_
from app.domain.roles import OfficeKind
from app.ui.language import filled, say
from app.ui.pages.reference import counter_points, course_points
from app.ui.pages.reference.point_card import PointCard
from app.ui.pages.reference.points import Point, sentence
from app.ui.pages.reference.steps_card import StepsCard
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare, holding, row
from app.ui.widgets.toggles import Radio
from app.ui.widgets.words import FREE, WordsLabel

Tell = Callable[[Edition, Channel], list[Point]]

_AT_ONCE = 2
"""So many cards fill the first view."""

_BEFORE_STEPS: tuple[tuple[str, Tell], ...] = (
    (N_("For whom"), counter_points.for_whom),
    (N_("Where and how long"), counter_points.where),
    (N_("Documents"), counter_points.documents),
    (N_("Why it may be refused"), counter_points.refusal),
    (N_("What one gets"), counter_points.result),
    (N_("Receipt"), counter_points.receipts),
)
_AFTER_STEPS: tuple[tuple[str, Tell], ...] = (
    (N_("Who takes part"), course_points.participants),
    (N_("The steps told another way"), course_points.other_accounts),
    (N_("Where to read about it"), course_points.information),
    (N_("Complaints and responsibility"), course_points.complaint),
    (N_("Indicators of quality"), course_points.quality),
    (N_("Source"), course_points.act),
)


class ServiceView(QWidget):
    """The cards of a service."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._edition: Edition | None = None
        self._channel = ""
        self._waiting: deque[Callable[[], None]] = deque()
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._tell_next)
        self.channels: list[Radio] = []
        self.head = Card()
        self.steps = StepsCard()
        self.notes = PointCard(N_("Notes on the text"), mark=Mark.ATTENTION)
        self._before = [(PointCard(title), tell) for title, tell in _BEFORE_STEPS]
        self._after = [(PointCard(title), tell) for title, tell in _AFTER_STEPS]
        down = bare(QVBoxLayout(self), Space.CARD)
        down.setContentsMargins(0, 0, 0, Space.CARD)
        down.addWidget(self.head)
        for card, _tell in self._before:
            down.addWidget(card)
        down.addWidget(self.steps)
        down.addWidget(self.notes)
        for card, _tell in self._after:
            down.addWidget(card)
        down.addStretch(1)

    @property
    def channel(self) -> str:
        """The code of the way of applying that is shown."""
        return self._channel

    @property
    def edition(self) -> Edition | None:
        """The edition that is shown."""
        return self._edition

    def show_edition(self, edition: Edition, here: OfficeKind, *, chosen: bool) -> None:
        """Show a service, first as it is applied for at an office of a kind, if it is.

        `chosen` says that this office works by its act.
        """
        is_new = self._edition is None or edition.id != self._edition.id
        if is_new:
            ours = (channel for channel in edition.channels if channel.provider.office is here)
            self._channel = next(ours, edition.channels[0]).kind.value
        self._edition = edition
        self._tell_head(edition, chosen)
        if is_new:
            for card in (self.steps, self.notes, *(card for card, _tell in (*self._before, *self._after))):
                card.hide()
        self._tell_cards()

    def choose_channel(self, channel: str) -> None:
        """Look at another way of applying."""
        self._channel = channel
        self._tell_cards()

    def _tell_head(self, edition: Edition, chosen: bool) -> None:
        self.head.clear()
        self.head.add(WordsLabel(edition.title, Type.CARD_TITLE, lines=FREE))
        self.head.add(WordsLabel(sentence(edition.citation), Type.META, Tone.TEXT_2, lines=FREE))
        for badges in _badges(edition, chosen):
            across = row(*badges)
            across.addStretch(1)
            self.head.add(across)
        self.channels = [self._radio(channel) for channel in edition.channels]
        if len(self.channels) > 1:
            across = row(*self.channels, spacing=Space.CARD)
            across.addStretch(1)
            self.head.add(holding(across))

    def _radio(self, channel: Channel) -> Radio:
        kind = channel.kind.value
        radio = Radio(sentence(channel.short))
        radio.setChecked(kind == self._channel)
        say(radio.setAccessibleName, filled(N_("Applied for to: {body}"), body=channel.short))
        radio.clicked.connect(lambda: self.choose_channel(kind))
        return radio

    def _tell_cards(self) -> None:
        edition = self._edition
        if edition is None:
            return
        channel = edition.channel(self._channel)

        def telling(card: PointCard, tell: Tell) -> Callable[[], None]:
            return lambda: card.show_points(tell(edition, channel))

        self._waiting = deque(
            [
                *(telling(card, tell) for card, tell in self._before),
                lambda: self.steps.show_channel(channel),
                telling(self.notes, course_points.notes),
                *(telling(card, tell) for card, tell in self._after),
            ]
        )
        for _card in range(_AT_ONCE):
            self._tell_next()
        self._next.start()

    def finish(self) -> None:
        """Tell at once what still waits."""
        while self._waiting:
            self._tell_next()

    def _tell_next(self) -> None:
        if self._waiting:
            self._waiting.popleft()()
        if not self._waiting:
            self._next.stop()


def _badges(edition: Edition, chosen: bool) -> list[list[Badge]]:
    """The badges in their lines: what the act is here and now, how much of this is from it."""
    act = [Badge(N_("this office works by this act"), Mark.DONE)] if chosen else []
    until = edition.valid_until
    if until is not None:
        act.append(Badge(course_points.dated(N_("repealed on {day}"), until), dashed=True))
    doubt = [Badge(N_("not everything is from the act"), Mark.UNVERIFIED)] if edition.unverified else []
    return [badges for badges in (act, doubt) if badges]
