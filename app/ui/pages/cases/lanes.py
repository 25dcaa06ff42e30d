"""The steps of a case in their lanes, what is to spare, and by when all of it must be done, with the reason."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea

from app.casework.overview.look_up import CaseView, StepView
from app.catalogue.due import Grounds, grounds_of_step
from app.domain.calendar import Calendar
from app.domain.language import N_
from app.domain.terms import Duration, Unit
from app.i18n import Translator
from app.ui.formats import clock_time, long_date, numeric_day, numeric_moment, short_date
from app.ui.language import Words, as_it_is, counted, filled, say, told
from app.ui.pages.why_link import WhyLink
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.card import Card
from app.ui.widgets.lane import BoxState, LaneChart, LaneStep
from app.ui.widgets.layouts import bare, scrolling
from app.ui.widgets.words import WordsLabel

_MOST_WIDTH = 930
_NOT_OF_THE_ACT = N_("not in the act's table")


class LanesCard(Card):
    """Who did what when, who is to do what by when."""

    def __init__(self) -> None:
        super().__init__(N_("Steps"), note=" ", flush=True)
        self.chart = LaneChart()
        self.chart.chosen.connect(lambda _number: self._tell_chosen())
        self._view: CaseView | None = None
        self._today = date.min
        self.why_step = WhyLink()
        self._chosen = WordsLabel("", Type.META, Tone.TEXT_2, lines=2)
        self._spare = WordsLabel("", Type.META, Tone.TEXT_2, lines=1)
        self._due = WordsLabel("", Type.BODY_STRONG)
        self.why = WhyLink()
        self._sideways = _sideways(self.chart)
        self.add(self._sideways)
        self.add_line()
        about = QHBoxLayout()
        bare(about, Space.SMALL).setContentsMargins(Space.CARD - 1, Space.HAIR, Space.CARD - 1, 0)
        about.addWidget(self._chosen, 1, Qt.AlignmentFlag.AlignVCenter)
        about.addWidget(self.why_step)
        self.add(about)
        foot = QHBoxLayout()
        bare(foot, Space.SMALL).setContentsMargins(Space.CARD - 1, Space.HAIR, Space.CARD - 1, Space.HAIR)
        foot.addWidget(self._spare, 1)
        foot.addWidget(WordsLabel(N_("The answer is due"), Type.BODY, Tone.TEXT_2))
        foot.addWidget(self._due)
        foot.addWidget(self.why)
        self.add(foot)

    def show_case(self, view: CaseView, calendar: Calendar, today: date) -> None:
        """Show another case, or the same one further on."""
        self.chart.set_steps([_lane_step(step, today) for step in view.steps if _is_shown(step)])
        self._fit_chart()
        self._view, self._today = view, today
        self._tell_chosen()
        due = view.case.due
        say(self._due.setText, lambda tr: long_date(due, tr.language))
        channel = view.edition.channel(view.case.channel)
        rules = (_cited(view),) if channel.term is not None else ()
        self.why.set_grounds(view.term, today, *rules, promised=due)
        planned = [step.due.due_day for step in view.steps if step.done is None and step.due is not None]
        self._tell_spare(max(planned, default=None), due, calendar)

    def _tell_chosen(self) -> None:
        """The full wording of the step that is looked at, and why its day is the one that is shown."""
        step = self.chart.step()
        if step is None or self._view is None:
            return
        number, wording = step.number, step.wording
        looked_at = next(one for one in self._view.steps if one.step.no == number)
        added = looked_at.step.unverified
        self.set_note(
            lambda tr: f"{number}. {told(wording)}" + (f" · {tr(_NOT_OF_THE_ACT)}" if added else "")
        )
        say(self._chosen.setText, _told_of(looked_at))
        self.why_step.set_grounds(_grounds_of(looked_at, self._view), self._today, promised=looked_at.due_day)

    def _fit_chart(self) -> None:
        """As high as the lanes; a long course goes on to the side, the present step in sight."""
        bar = self._sideways.horizontalScrollBar().sizeHint().height()
        fits = self.chart.minimumSizeHint().width() <= _MOST_WIDTH
        self._sideways.setFixedHeight(self.chart.sizeHint().height() + (0 if fits else bar))
        number = self.chart.step()
        if number is not None and not fits:
            QTimer.singleShot(0, self, self._show_present)

    def _show_present(self) -> None:
        area = self.chart.chosen_box()
        self._sideways.ensureVisible(area.center().x(), area.center().y(), area.width() * 2)

    def _tell_spare(self, end: date | None, due: date, calendar: Calendar) -> None:
        """How many working days the steps leave of the term, or overrun it by."""
        if end is None:
            say(self._spare.setText, "")
            return
        spare = calendar.working_days_between(end, due)
        over = calendar.working_days_between(due, end)
        self._spare.set_tone(Tone.ATTENTION if over or not spare else Tone.TEXT_2)
        words = (
            counted(
                "By their terms the steps end {count} working day too late",
                "By their terms the steps end {count} working days too late",
                over,
            )
            if over
            else counted("{count} working day to spare", "{count} working days to spare", spare)
        )
        say(self._spare.setText, words)


def _told_of(view: StepView) -> Words:
    """A step in a sentence: who did it when, by when it should have been done, or by when it should be."""
    done, due, day, number = view.done, view.due, view.due_day, view.step.no

    def said(tr: Translator) -> str:
        exact = due.due if due is not None and isinstance(due.due, datetime) else None
        until = "" if day is None else short_date(day, tr.language)
        until = f"{until}, {clock_time(exact)}" if exact is not None else until
        if done is None:
            return tr(N_("Step {number}: due {until}"), number=number, until=until) if until else ""
        at = f"{short_date(done.at, tr.language)}, {clock_time(done.at)}"
        words = tr(N_("Step {number}: done {at}, {who}"), number=number, at=at, who=done.by)
        if not until:
            return words
        was_due = N_("it was due {until}, it is late") if view.late else N_("it was due {until}")
        return f"{words}; {tr(was_due, until=until)}"

    return said


def _is_shown(view: StepView) -> bool:
    """A branch that is taken only when a check finds a fault is hidden until it is."""
    return view.done is not None or not view.step.kind.traits.exceptional


def _sideways(chart: LaneChart) -> QScrollArea:
    """An area in which a long course scrolls sideways, never up and down."""
    chart.setObjectName("surface")
    area = scrolling(chart)
    area.setObjectName("surface")
    area.horizontalScrollBar().valueChanged.connect(lambda _value: chart.update())
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _grounds_of(view: StepView, case: CaseView) -> Grounds | None:
    """Why a step is or was due on its day; a step without a term of its own is due when the case is."""
    if view.due_day is None:
        return None
    return case.term if view.due is None else grounds_of_step(view.step, view.due)


def _lane_step(view: StepView, today: date) -> LaneStep:
    step = view.step
    state = BoxState.DONE if view.done else BoxState.NOW if view.is_next else BoxState.PLANNED
    takes = _was_due(view) if view.done else in_short(step.duration)
    return LaneStep(step.no, step.actor.title, step.action, takes, _when(view, today), state, view.late)


def _was_due(view: StepView) -> Words:
    """By when a step that is done should have been: beside the moment at which it was."""
    due = view.due
    if due is None:
        day = view.due_day
        return "" if day is None else as_it_is(f"≤ {numeric_day(day)}")
    exact = due.due if isinstance(due.due, datetime) else None
    same = exact is not None and view.done is not None and exact.date() == view.done.at.date()
    until = clock_time(exact) if exact is not None and same else numeric_day(due.due_day)
    return as_it_is(f"≤ {until} !" if view.late else f"≤ {until}")


def _when(view: StepView, today: date) -> Words:
    """When it was done, or by when it should be and how many of its days have passed."""
    done, due = view.done, view.due
    if done is not None:
        return as_it_is(numeric_moment(done.at))
    if due is None:
        day = view.due_day
        return "" if day is None else lambda tr: short_date(day, tr.language)
    if not due.counted and not view.is_next:
        return N_("not counted")
    if view.is_next and isinstance(due.due, datetime):
        moment = due.due
        return lambda tr: f"{short_date(moment, tr.language)}, {clock_time(moment)}"
    counted_days = f", {due.counted_by(today)}/{due.duration.value}" if view.is_next else ""
    return lambda tr: short_date(due.due_day, tr.language) + counted_days


def in_short(duration: Duration | None) -> Words:
    """A duration for a small box: «22 w. d.»; nothing where the act is silent."""
    if duration is None:
        return ""
    short = {
        Unit.MINUTES: N_("{count} min"),
        Unit.WORKING_DAYS: N_("{count} w. d."),
        Unit.CALENDAR_DAYS: N_("{count} c. d."),
        Unit.DAYS_UNSPECIFIED: N_("{count} d."),
    }[duration.unit]
    return filled(short, count=duration.value)


def _cited(view: CaseView) -> Words:
    """The term in the act's words, with its paragraph."""
    term = view.edition.channel(view.case.channel).term
    assert term is not None

    def said(tr: Translator) -> str:
        words = term.text.in_(tr.language)
        return f"{words[:1].upper()}{words[1:]} ({term.citation.in_(tr.language)})"

    return said
