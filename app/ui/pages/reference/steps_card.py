"""The steps of a service as a picture, drawn from the edition: a lane per actor, and the chosen step in full."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from app.catalogue.model import Channel, Step
from app.catalogue.process import Account, Branch
from app.domain.language import N_, Text
from app.domain.terms import Duration
from app.i18n import Translator
from app.ui.language import Words, filled
from app.ui.pages.cases.lanes import in_short
from app.ui.pages.reference.point_card import point_rows
from app.ui.pages.reference.points import Point, marked, quiet, remark, sentence
from app.ui.pages.terms import term_in_words
from app.ui.theme.tokens import Space
from app.ui.widgets.card import Card, empty
from app.ui.widgets.lane import BoxState, LaneChart, LaneStep
from app.ui.widgets.layouts import bare, column, holding, line

_SCROLL_BAR = 12
_ON_THE_CARD = "QScrollArea#chart, QScrollArea#chart > QWidget > QWidget { background: transparent; }"
_ACTORS, _BOX = 164, 89
"""Room for the actors, and for a box whose duration is not cut."""


class StepsCard(Card):
    """The steps of one channel; a process too long for the page scrolls sideways."""

    def __init__(self) -> None:
        super().__init__(N_("Steps"), flush=True)
        self.chart = LaneChart()
        self.chart.chosen.connect(lambda _number: self._tell_step())
        self.area = QScrollArea()
        self.area.setObjectName("chart")
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setStyleSheet(_ON_THE_CARD)
        self.area.setWidget(self.chart)
        self._told = bare(column(), Space.HAIR)
        self._channel: Channel | None = None
        self.add(self.area)
        self._line = line()
        self.add(self._line)
        self.add_padded(holding(self._told))

    def show_channel(self, channel: Channel) -> None:
        """Draw the steps of a channel, or say that the act does not tell them."""
        self._channel = channel
        self.show()
        self.set_note("" if channel.table is None else channel.table.text)
        self.chart.set_steps([_box(step, channel) for step in channel.steps])
        self.chart.setMinimumWidth(_ACTORS + _BOX * len(channel.steps))
        self.area.setVisible(bool(channel.steps))
        self._line.setVisible(bool(channel.steps))
        self.area.setFixedHeight(self.chart.sizeHint().height() + _SCROLL_BAR)
        self.area.horizontalScrollBar().setValue(0)
        self._tell_step()

    def _tell_step(self) -> None:
        """The wording of the step that is looked at."""
        channel, chosen = self._channel, self.chart.step()
        if channel is None:
            return
        empty(self._told)
        for widget in point_rows(_told(channel, chosen.number if chosen is not None else 0)):
            self._told.addWidget(widget)
        if chosen is not None:
            box = self.chart.box([step.no for step in channel.steps].index(chosen.number))
            self.area.ensureVisible(box.center().x(), box.center().y(), box.width(), 0)


def _step(channel: Channel, number: int) -> Step:
    return next(step for step in channel.steps if step.no == number)


def _box(step: Step, channel: Channel) -> LaneStep:
    duration = in_short(step.duration)
    return LaneStep(step.no, step.actor.title, step.action, duration, _aside(step, channel), BoxState.PLANNED)


def _aside(step: Step, channel: Channel) -> Words:
    """What the second line of a small box says of its time."""
    if not step.counted:
        return N_("not counted")
    others = channel.shares_time(step)
    if others and step.duration is None:
        return filled(N_("with {others}"), others=", ".join(map(str, others)))
    return "" if step.duration is not None else N_("no term")


def _told(channel: Channel, number: int) -> list[Point]:
    if not channel.steps:
        return [Point(N_("The act does not tell the steps."))]
    step = _step(channel, number)
    points = [
        marked(Point(_title(step), step.citation, strong=True), step),
        Point(sentence(step.action)),
        *([] if step.completion is None else [Point(sentence(step.completion))]),
        Point(_time(step, channel), quiet=True),
    ]
    points += [*quiet(step.condition, step.note), *remark(step), *_ways_on(step.branch)]
    if channel.account is Account.INFORMATION_SYSTEM:
        points.append(Point(N_("These are actions of information systems."), quiet=True))
    return points


def _ways_on(branch: Branch | None) -> list[Point]:
    if branch is None:
        return []
    return [
        *quiet(branch.condition),
        Point(filled(N_("Yes: {what}"), what=branch.if_true), quiet=True, level=1),
        Point(filled(N_("No: {what}"), what=branch.if_false), quiet=True, level=1),
        *remark(branch),
    ]


def _title(step: Step) -> Text:
    label = Text("", "") if step.label is None else step.label

    def said(number: str, words: str, actor: str) -> str:
        return f"{number}. {words + ': ' if words else ''}{actor}"

    actor = step.actor.title
    return Text(said(str(step.no), label.kk, actor.kk), said(str(step.no), label.ru, actor.ru))


def _time(step: Step, channel: Channel) -> Words:
    """How long it may take, of what that is made up, with which steps it is shared, whether it counts."""

    def said(tr: Translator) -> str:
        words = [tr(N_("no term")) if step.duration is None else _in_words(step.duration, tr)]
        if step.parts:
            words[0] += f" ({' + '.join(_in_words(part, tr) for part in step.parts)})"
        others = channel.shares_time(step)
        if others:
            together = tr(N_("together with step {others}"), others=", ".join(map(str, others)))
            words = [together] if step.duration is None else [*words, together]
        if not step.counted:
            words.append(tr(N_("not counted")))
        return tr(N_("Term: {term}"), term=", ".join(words))

    return said


def _in_words(duration: Duration, tr: Translator) -> str:
    words = term_in_words(duration)
    assert callable(words)
    return words(tr)
