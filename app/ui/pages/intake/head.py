"""What stands under the step rail on every step: service, person, edition, and the minutes of the regulation."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from app.domain.language import N_
from app.domain.terms import Unit
from app.ui.language import as_it_is, counted, say
from app.ui.pages.intake.work import Work
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.bars import TermBar
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import WordsLabel

_TICK_MS = 5000
_HEIGHT = 61


class IntakeHead(QFrame):
    """One line for the service, one for person, channel and act, and the bar at the right."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.setObjectName("topBar")
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._service = WordsLabel("", Type.BODY_STRONG, lines=2)
        self._person = WordsLabel("", Type.META_STRONG, lines=1)
        self._channel = WordsLabel("", Type.META, Tone.TEXT_2)
        self._act = WordsLabel("", Type.META, Tone.TEXT_2)
        self._repealed = Badge(N_("edition repealed"), dashed=True)
        self.bar: TermBar | None = None
        self._lay_out()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.tell_minutes)
        self._tick.start()

    def show_work(self) -> None:
        """Tell about the intake that is open."""
        edition, channel = self._work.edition, self._work.channel
        chosen = channel is not None
        for widget in (self._channel, self._act, self._repealed):
            widget.setVisible(chosen)
        self._renew_bar()
        if edition is None or channel is None:
            say(self._service.setText, N_("No service is chosen yet"))
            self._person.hide()
            return
        say(self._service.setText, edition.title)
        say(self._channel.setText, channel.short)
        say(self._act.setText, edition.short_citation)
        self._repealed.setVisible(edition.is_repealed)
        self.tell_person()
        self.tell_minutes()

    def tell_person(self) -> None:
        """Say whose application it is, as far as the name was typed."""
        name = self._work.person_name()
        self._person.setVisible(bool(name))
        say(self._person.setText, as_it_is(name))

    def tell_minutes(self) -> None:
        """Say how many minutes have passed."""
        if self.bar is not None:
            passed = self._work.desk.clock.now() - self._work.intake.started_at
            self.bar.set_minutes(max(0, int(passed.total_seconds() // 60)), self._allowed())

    def stop(self) -> None:
        """The application is registered: the minutes stand still."""
        self._tick.stop()

    def go_on(self) -> None:
        """The minutes run."""
        self._tick.start()

    def _renew_bar(self) -> None:
        """The bar of this service's minutes, if it has any."""
        if self.bar is not None:
            self.bar.hide()
            self.bar.deleteLater()
            self.bar = None
        allowed = self._allowed()
        if allowed:
            self.bar = TermBar(
                counted("{count} minute for the intake", "{count} minutes for the intake", allowed)
            )
            self._across.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)

    def _allowed(self) -> int:
        """The minutes that the edition's first step has; 0 where it says none."""
        channel = self._work.channel
        first = channel.steps[0] if channel is not None and channel.steps else None
        duration = first.duration if first is not None else None
        return duration.value if duration is not None and duration.unit is Unit.MINUTES else 0

    def _lay_out(self) -> None:
        second = bare(QHBoxLayout(), Space.SMALL)
        for widget in (self._person, self._channel, self._act, self._repealed):
            second.addWidget(widget)
        second.addStretch(1)
        words = bare(QVBoxLayout(), Space.HAIR)
        words.addStretch(1)
        words.addWidget(self._service)
        words.addLayout(second)
        words.addStretch(1)
        self._across = bare(QHBoxLayout(self), Space.WIDE)
        self._across.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        self._across.addLayout(words, 1)
