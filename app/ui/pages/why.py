"""«Why this date?»: the grounds of a day as the popover shows them, for every page that shows a date it computed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from app.catalogue.due import Grounds, Longer
from app.domain.language import N_, Language
from app.domain.reckoning import DayMark, Reckoning
from app.domain.schedule import Stretch
from app.domain.terms import Unit
from app.i18n import Translator
from app.ui.formats import clock_time, day_and_month, weekday
from app.ui.language import Words, filled
from app.ui.pages.terms import term_in_words
from app.ui.widgets.month_grid import CountedDay
from app.ui.widgets.why_popover import Why

READ_AS = {
    Unit.WORKING_DAYS: N_("If these are working days: {day}."),
    Unit.CALENDAR_DAYS: N_("If these are calendar days: {day}."),
}


def why_of(grounds: Grounds, today: date, promised: date | None = None) -> Why:
    """Days, rule and reasons of a term; `promised` is the day that is shown, where an earlier count found it."""
    reckoning = grounds.reckoning
    notes = [*_moved(reckoning, promised), *_notes(grounds)]
    why = Why(
        _title(promised or reckoning.due_day),
        _rule(grounds),
        reckoning.start.date(),
        reckoning.due_day,
        today,
        tuple(_counted(mark) for mark in reckoning.days),
        tuple(notes),
    )
    return _of_minutes(reckoning, reckoning.due, why) if reckoning.stretches else why


def doubt_of(reckoning: Reckoning) -> Words | None:
    """What makes a date doubtful: a day on the way that is estimated, or a year without a table."""
    if reckoning.sure:
        return None
    return N_("The calendar of holidays for these days is not confirmed yet: the date may move.")


def _title(day: date) -> Words:
    return lambda tr: tr(N_("Why {day}?"), day=day_and_month(day, tr.language))


def _rule(grounds: Grounds) -> Words:
    """The term, where the act sets it, and how it is counted."""
    reckoning, place = grounds.reckoning, grounds.place

    def said(tr: Translator) -> str:
        term = term_in_words(reckoning.duration)
        length = term(tr) if callable(term) else ""
        where = f" ({place.in_(tr.language)})" if place is not None else ""
        return f"{length}{where}: {reckoning.rule.source.in_(tr.language)}"

    return said


def _moved(reckoning: Reckoning, promised: date | None) -> Iterator[Words]:
    """The calendar was changed since the day was promised: the promise stands."""
    if promised is None or promised == reckoning.due_day:
        return
    now = N_(
        "This day was promised at registration and stays. By the calendar as it is now it would be {day}."
    )
    yield _with_day(now, reckoning.due_day)


def _notes(grounds: Grounds) -> Iterator[Words]:
    reckoning = grounds.reckoning
    if reckoning.other is not None:
        yield N_("The act does not say which days these are; the stricter reading is used.")
        for reading in (reckoning, reckoning.other):
            yield _with_day(READ_AS[reading.read_as], reading.due_day)
    doubt = doubt_of(reckoning)
    if doubt is not None:
        yield doubt
    if not reckoning.counted:
        yield N_("The act does not count the time of this step into the term of the service.")
    if grounds.longer is not None:
        yield _longer_words(grounds.longer)


def _longer_words(longer: Longer) -> Words:
    """«Until 18 January is allowed: 20 working days when papers are wanting (§ 5)»."""

    def said(tr: Translator) -> str:
        return tr(
            N_("May be extended until {day} ({place}): {what}"),
            day=day_and_month(longer.reckoning.due_day, tr.language),
            place=longer.place.in_(tr.language),
            what=longer.text.in_(tr.language),
        )

    return said


def _of_minutes(reckoning: Reckoning, due: datetime | date, why: Why) -> Why:
    """Minutes have no days to count: the hours in which they ran are told instead."""
    assert isinstance(due, datetime)
    several = reckoning.stretches[0][0].date() != due.date()
    told_so = [_ran(stretch, with_day=several) for stretch in reckoning.stretches]
    title = filled(N_("Why {time}?"), time=clock_time(due))
    return replace(why, title=title, days=(), notes=(*told_so, *why.notes))


def _ran(stretch: Stretch, *, with_day: bool) -> Words:
    begins, ends = stretch

    def said(tr: Translator) -> str:
        day = f"{day_and_month(begins.date(), tr.language)}: " if with_day else ""
        counted = tr(N_("counted from {start} to {end}"), start=clock_time(begins), end=clock_time(ends))
        return f"{day}{counted}"

    return said


def _with_day(words: str, day: date) -> Words:
    return lambda tr: tr(words, day=day_and_month(day, tr.language))


def _counted(mark: DayMark) -> CountedDay:
    """A weekend needs no reason, a holiday does."""
    reason = mark.reason
    if reason is not None and reason.ru == weekday(mark.day, Language.RU):
        reason = None
    return CountedDay(mark.day, mark.number, reason)
