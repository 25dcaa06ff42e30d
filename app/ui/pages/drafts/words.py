"""A draft as a row: whose it is, what, since when, and how old by shape as well as colour."""

from __future__ import annotations

from datetime import datetime

from app.casework.counter.drafts import Age, ListedDraft, Whose
from app.domain.language import N_
from app.ui.formats import clock_time, numeric_date, short_date
from app.ui.language import Words, as_it_is, counted, filled, told
from app.ui.theme.marks import Mark
from app.ui.widgets.rows import Row

MARKS = {Age.FRESH: Mark.PUT_ASIDE, Age.SOME_DAYS: Mark.ATTENTION, Age.WEEKS: Mark.OVERDUE}
_DAYS_OF_A_WEEK = 7
_STEPS: tuple[Words, ...] = (
    N_("Service"),
    N_("Who applies"),
    N_("Form"),
    N_("Documents"),
    N_("Checking"),
    N_("Registering and printing"),
)


def row_of(draft: ListedDraft, now: datetime) -> Row:
    """The row of a draft; one that a colleague offers bears the mark of what comes from elsewhere."""
    offered = draft.whose is Whose.OFFERED_TO_ME
    return Row(
        draft.id,
        name_of(draft),
        _joined(_last_saved(draft.saved_at, now), _where(draft), draft.service or N_("no service yet")),
        Mark.ELSEWHERE if offered else MARKS[draft.age],
    )


def name_of(draft: ListedDraft) -> Words:
    """Who applies, as far as it was typed."""
    return as_it_is(draft.person_name) if draft.person_name else N_("The person is not named yet")


def whole_story(draft: ListedDraft) -> list[Words]:
    """Everything about a draft, sentence by sentence: whose it is, begun and saved when, handed over by whom."""
    story: list[Words] = [_begun_and_saved(draft)]
    if draft.whose is Whose.LEFT_BEHIND:
        story.append(filled(N_("{name} does not work here any more"), name=draft.author))
    if draft.whose is Whose.OFFERED_BY_ME:
        story.append(filled(N_("offered to {name}, not taken yet"), name=draft.colleague))
    elif draft.handed_at is not None:
        handed = filled(N_("handed over by {name}"), name=draft.handed_by)
        day = numeric_date(draft.handed_at)
        story.append(_joined(handed, as_it_is(day)))
    return story


def _begun_and_saved(draft: ListedDraft) -> Words:
    begun, saved = draft.started_at, draft.saved_at
    return filled(
        N_("begun {day} at {time}, saved {saved_day} at {saved_time}"),
        day=numeric_date(begun),
        time=clock_time(begun),
        saved_day=numeric_date(saved),
        saved_time=clock_time(saved),
    )


def _joined(*parts: Words) -> Words:
    return lambda _tr: ", ".join(told(part) for part in parts if part)


def _where(draft: ListedDraft) -> Words:
    """Whose it is on the way from one to another, else the step it was left at."""
    if draft.whose is Whose.OFFERED_TO_ME:
        return N_("offered to you")
    if draft.whose is Whose.OFFERED_BY_ME:
        return N_("offered")
    if draft.whose is Whose.LEFT_BEHIND:
        return as_it_is(draft.author)
    return _STEPS[draft.page] if draft.page < len(_STEPS) else ""


def _last_saved(saved: datetime, now: datetime) -> Words:
    """«10:27» today, «3 days ago», «2 weeks ago», then the day."""
    days = (now.date() - saved.date()).days
    if days <= 0:
        return as_it_is(clock_time(saved))
    if days < 2 * _DAYS_OF_A_WEEK:
        return counted("{count} day ago", "{count} days ago", days)
    if days < 9 * _DAYS_OF_A_WEEK:
        return counted("{count} week ago", "{count} weeks ago", days // _DAYS_OF_A_WEEK)
    return lambda tr: f"{short_date(saved, tr.language)} {saved.year}"
