"""Tasks as rows of the queue: grouped by urgency, each with what is to be done and by when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.casework.overview.today import OthersTurn, Section, Task
from app.casework.overview.urgency import Urgency
from app.domain.calendar import Calendar
from app.domain.language import N_
from app.i18n import Translator
from app.ui.formats import clock_time, day_and_month, weekday
from app.ui.language import Words, as_it_is, counted, filled
from app.ui.theme.marks import Mark
from app.ui.widgets.rows import Row, RowGroup

MARKS = {
    Urgency.MINUTES: Mark.MINUTES,
    Urgency.OVERDUE: Mark.OVERDUE,
    Urgency.TODAY: Mark.ATTENTION,
    Urgency.THIS_WEEK: Mark.NOT_BEGUN,
    Urgency.UNCOLLECTED: Mark.PUT_ASIDE,
    Urgency.LATER: Mark.NOT_BEGUN,
}
_FRIDAY = 4
_ALL_OPEN = 8
"""How many tasks there may be for none of them to be folded away."""
MORE = "more:"
"""What the key of a row begins with that stands for those which are not shown."""


@dataclass(frozen=True, slots=True)
class Present:
    """The moment that rows are written for, and the calendar that days are counted by."""

    now: datetime
    calendar: Calendar


def groups(sections: Iterable[Section], present: Present) -> list[RowGroup]:
    """The queue in its groups, those that are empty left out."""
    by_urgency = {section.urgency: section for section in sections}
    whole = sum(section.count for section in by_urgency.values())
    heads: dict[Urgency, tuple[Words, Words]] = {
        Urgency.MINUTES: (N_("Counted in minutes"), ""),
        Urgency.OVERDUE: (N_("The term has passed"), ""),
        Urgency.TODAY: (N_("Due today"), ""),
        Urgency.THIS_WEEK: (N_("This week"), _end_of_week(present.now)),
        Urgency.UNCOLLECTED: (N_("Not collected in time"), N_("the answers lie ready")),
        Urgency.LATER: (N_("Later"), _after_this_week(present.now)),
    }
    made: list[RowGroup] = []
    for urgency, (title, note) in heads.items():
        section = by_urgency.get(urgency)
        if section is not None:
            rows = [_row(task, present) for task in section.tasks]
            if section.count > len(rows):
                rows.append(_more(urgency, section.count - len(rows)))
            later = urgency is Urgency.LATER
            opened = whole <= _ALL_OPEN
            made.append(RowGroup(title, rows, note, folds=later, opened=opened, count=section.count))
    return made


def _more(urgency: Urgency, count: int) -> Row:
    words = counted("show {count} more case", "show {count} more cases", count)
    return Row(f"{MORE}{urgency}", words, mark=MARKS[urgency], strong=False)


def others_by_place(places: Iterable[OthersTurn], more_places: int = 0) -> list[Row]:
    """How much waits for each actor of each office, and what is due first; the key is that first case."""
    rows = [_others_row(place) for place in places]
    if more_places:
        words = counted("show {count} more place", "show {count} more places", more_places)
        rows.append(Row(MORE, words, mark=Mark.ELSEWHERE, strong=False))
    return rows


def _others_row(place: OthersTurn) -> Row:
    first = place.nearest

    def line(tr: Translator) -> str:
        nearest = tr(N_("the nearest: {day}"), day=day_and_month(first.first_due, tr.language))
        return f"{first.office_name.in_(tr.language)} · {nearest}"

    return Row(
        key=first.case_id,
        title=first.actor,
        line=line,
        mark=Mark.OVERDUE if first.urgency is Urgency.OVERDUE else Mark.ELSEWHERE,
        right=as_it_is(str(place.count)),
        strong_right=True,
        strong=False,
    )


def _row(task: Task, present: Present) -> Row:
    right, below = _due(task, present)
    return Row(
        key=task.case_id,
        title=as_it_is(task.applicant),
        line=lambda tr: f"{_lower(task.action.in_(tr.language))} · {task.service.in_(tr.language)}",
        mark=MARKS[task.urgency],
        right=right,
        right_line=below,
        strong_right=task.urgency is Urgency.MINUTES,
    )


def _due(task: Task, present: Present) -> tuple[Words, Words]:
    """By when, and under it what that means: how late it is, when the whole is due, or whose step it is."""
    if task.due_at is not None and task.urgency is Urgency.MINUTES:
        left = max(0, round((task.due_at - present.now) / timedelta(minutes=1)))
        return filled(N_("until {time}"), time=clock_time(task.due_at)), counted(
            "{count} minute left", "{count} minutes left", left
        )
    if task.urgency is Urgency.OVERDUE:
        return _day(task), _how_late(task, present)
    below = task.role.short_name if task.due >= task.case_due else _whole(task)
    if task.urgency is Urgency.TODAY:
        return N_("today"), below
    if task.urgency is Urgency.THIS_WEEK:
        return _day_of_week(task), below
    return _day(task), below


def _whole(task: Task) -> Words:
    return lambda tr: tr(N_("the answer until {day}"), day=day_and_month(task.case_due, tr.language))


def _how_late(task: Task, present: Present) -> Words:
    days = present.calendar.working_days_between(task.first_due, present.now.date())
    if days:
        return counted("{count} working day over", "{count} working days over", days)
    late = present.now - task.due_at if task.due_at is not None else timedelta()
    return counted("{count} minute over", "{count} minutes over", round(late / timedelta(minutes=1)))


def _day(task: Task) -> Words:
    return lambda tr: day_and_month(task.first_due, tr.language)


def _day_of_week(task: Task) -> Words:
    return lambda tr: f"{day_and_month(task.first_due, tr.language)}, {weekday(task.first_due, tr.language)}"


def _end_of_week(now: datetime) -> Words:
    friday = now.date() + timedelta(days=max(0, _FRIDAY - now.weekday()))
    return lambda tr: tr(N_("until {day}"), day=day_and_month(friday, tr.language))


def _after_this_week(now: datetime) -> Words:
    monday = now.date() + timedelta(days=7 - now.weekday())
    return lambda tr: tr(N_("from {day} on"), day=day_and_month(monday, tr.language))


def _lower(words: str) -> str:
    """The words as they stand inside a line."""
    return words[:1].lower() + words[1:]


def in_subtitle(sections: Sequence[Section]) -> Words:
    """«4 cases today, 3 more this week»."""
    count = {section.urgency: section.count for section in sections}
    now = sum(count.get(urgency, 0) for urgency in (Urgency.OVERDUE, Urgency.MINUTES, Urgency.TODAY))
    week = count.get(Urgency.THIS_WEEK, 0)

    def said(tr: Translator) -> str:
        if not now:
            return tr(N_("nothing is due today"))
        today = tr.plural("{count} case today", "{count} cases today", now)
        more = tr.plural("and {count} this week", "and {count} more this week", week)
        return f"{today}, {more}" if week else today

    return said
