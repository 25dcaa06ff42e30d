"""`kense due ID CHANNEL WHEN`: by when a service must be rendered, and why then."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from app import bootstrap
from app.catalogue.due import Grounds, Longer, grounds_of_case, terms
from app.catalogue.model import Edition, Step
from app.catalogue.telling import duration_in_words
from app.cli.arguments import Commands
from app.cli.terminal import say, say_json
from app.clock import ALMATY
from app.domain.calendar import Calendar
from app.domain.language import N_, Text
from app.domain.reckoning import DayMark, Reckoning, StepTime
from app.domain.terms import Unit
from app.i18n import Translator

READ_AS = {Unit.WORKING_DAYS: N_("as working days"), Unit.CALENDAR_DAYS: N_("as calendar days")}


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked and how it was counted: the whole term and every step."""

    edition: Edition
    channel: str
    when: datetime
    grounds: Grounds
    steps: tuple[tuple[Step, Reckoning | None], ...]


def add_commands(commands: Commands, tr: Translator) -> None:
    """Add `due`."""
    due = commands.add_parser("due", help=tr(N_("the due date of an application, day by day")))
    due.add_argument("id")
    due.add_argument("channel")
    due.add_argument("when", type=_moment, help="2026-11-20, 2026-11-20T10:42")
    due.add_argument("--json", action="store_true")
    due.set_defaults(run=run)


def run(options: argparse.Namespace, tr: Translator) -> int:
    """Print the reckoning of the whole term and of every step."""
    shipped = bootstrap.shipped()
    answer = _answer(shipped.catalogue.edition(options.id), options.channel, options.when, shipped.calendar)
    if options.json:
        say_json(_as_json(answer))
    else:
        for line in _told(answer, tr):
            say(line)
    return 0


def _answer(edition: Edition, channel: str, when: datetime, calendar: Calendar) -> Answer:
    steps = edition.process(channel)
    planned = terms(edition, channel, calendar).plan(
        when, [StepTime(step.duration, step.counted) for step in steps]
    )
    return Answer(
        edition,
        channel,
        when,
        grounds_of_case(edition, channel, calendar, when),
        tuple(zip(steps, planned, strict=True)),
    )


def _moment(text: str) -> datetime:
    """`2026-11-20`, `20.11.2026`, or either with a time after it; a day alone is taken from nine o'clock."""
    day, _, clock = text.replace("T", " ").partition(" ")
    if re.fullmatch(r"\d{2}\.\d{2}\.\d{4}", day):
        day = "-".join(reversed(day.split(".")))
    try:
        moment = datetime.fromisoformat(f"{day} {clock}" if clock else day)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text}: 2026-11-20, 20.11.2026, 2026-11-20T10:42") from None
    if not clock:
        moment = datetime.combine(moment.date(), time(9))
    return moment if moment.tzinfo else moment.replace(tzinfo=ALMATY)


def _told(answer: Answer, tr: Translator) -> Iterator[str]:
    whole, language = answer.grounds.reckoning, tr.language
    yield answer.edition.title.in_(language)
    yield tr(N_("Due: {date}"), date=_shown(whole.due))
    yield from _rule(answer, tr)
    yield from _doubts(whole, tr)
    yield from _days(whole, tr)
    yield from _longer(answer.grounds, tr)
    if answer.steps:
        yield tr(N_("If every step takes all its time:"))
        yield from (_step_line(step, planned, tr) for step, planned in answer.steps)


def _rule(answer: Answer, tr: Translator) -> Iterator[str]:
    """The term with its paragraph, how it is counted by which source, and why where the act leaves it open."""
    grounds, mark = answer.grounds, answer.edition.counting.mark
    length = duration_in_words(grounds.reckoning.duration, tr)
    if grounds.place is None:
        yield tr(N_("The act does not state a term for this channel."))
    else:
        length = f"{length} ({grounds.place.in_(tr.language)})"
    yield tr(N_("Term: {term}"), term=length)
    yield grounds.reckoning.rule.source.in_(tr.language)
    if grounds.place is not None and mark is not None and not grounds.reckoning.stretches:
        yield mark.because.in_(tr.language)


def _doubts(whole: Reckoning, tr: Translator) -> Iterator[str]:
    if whole.other is not None:
        yield tr(N_("The act does not say which days; the stricter reading is used:"))
        for reading in (whole, whole.other):
            yield f"  {tr(READ_AS[reading.read_as])}: {_shown(reading.due)}"
    if not whole.sure:
        yield tr(N_("Not sure: a holiday on the way is estimated, or its year is not in the calendar."))


def _longer(grounds: Grounds, tr: Translator) -> Iterator[str]:
    longer = grounds.longer
    if longer is None:
        return
    yield tr(
        N_("A longer term is allowed: {term}, until {date} ({place})"),
        term=duration_in_words(longer.reckoning.duration, tr),
        date=_shown(longer.reckoning.due),
        place=longer.place.in_(tr.language),
    )
    yield f"  {longer.text.in_(tr.language)}"


def _days(whole: Reckoning, tr: Translator) -> Iterator[str]:
    """The days one by one; for minutes the hours in which they were counted."""
    if not whole.stretches:
        yield from (_day_line(mark, tr) for mark in whole.days)
    for begins, ends in whole.stretches:
        yield f"  {begins:%d.%m.%Y  %H:%M}–{ends:%H:%M}"


def _day_line(mark: DayMark, tr: Translator) -> str:
    number = str(mark.number) if mark.number else "×"
    reason = mark.reason.in_(tr.language) if mark.reason else ""
    return f"  {mark.day:%d.%m.%Y}  {number:>3}  {reason}".rstrip()


def _step_line(step: Step, planned: Reckoning | None, tr: Translator) -> str:
    aside = [] if step.counted else [tr(N_("not counted"))]
    if planned is not None and planned.other is not None:
        other = planned.other
        aside.append(f"{tr(READ_AS[planned.read_as])}; {tr(READ_AS[other.read_as])}: {_shown(other.due)}")
    remark = f" ({'; '.join(aside)})" if aside else ""
    return (
        f"  {step.no}. {_shown(planned.due) if planned else '–'}  {step.actor.title.in_(tr.language)}{remark}"
    )


def _shown(due: datetime | date) -> str:
    return f"{due:%d.%m.%Y %H:%M}" if isinstance(due, datetime) else f"{due:%d.%m.%Y}"


def _as_json(answer: Answer) -> dict[str, Any]:
    grounds, whole = answer.grounds, answer.grounds.reckoning
    return {
        "id": answer.edition.id,
        "channel": answer.channel,
        "start": answer.when.isoformat(),
        "due": whole.due.isoformat(),
        "term": _term_json(whole),
        "paragraph": None if grounds.place is None else _both(grounds.place),
        "rule": {"id": whole.rule.id, **_both(whole.rule.source)},
        "readings": _readings(whole),
        "sure": whole.sure,
        "days": [_day_json(mark) for mark in whole.days],
        "stretches": [
            {"from": begins.isoformat(), "to": ends.isoformat()} for begins, ends in whole.stretches
        ],
        "longer": None if grounds.longer is None else _longer_json(grounds.longer),
        "steps": [_step_json(step, planned) for step, planned in answer.steps],
    }


def _longer_json(longer: Longer) -> dict[str, Any]:
    due = longer.reckoning.due.isoformat()
    return {
        **_term_json(longer.reckoning),
        "due": due,
        "when": _both(longer.text),
        "paragraph": _both(longer.place),
    }


def _term_json(reckoning: Reckoning) -> dict[str, Any]:
    return {"value": reckoning.duration.value, "unit": reckoning.duration.unit.value}


def _readings(reckoning: Reckoning) -> list[dict[str, Any]]:
    """How days of no stated kind may be read, the one that is used first; otherwise the one way there is."""
    both = [reckoning] if reckoning.other is None else [reckoning, reckoning.other]
    return [{"unit": one.read_as.value, "due": one.due.isoformat()} for one in both]


def _step_json(step: Step, planned: Reckoning | None) -> dict[str, Any]:
    return {
        "no": step.no,
        "due": None if planned is None else planned.due.isoformat(),
        "counted": step.counted,
        "readings": [] if planned is None else _readings(planned),
    }


def _day_json(mark: DayMark) -> dict[str, Any]:
    reason = None if mark.reason is None else _both(mark.reason)
    return {"date": mark.day.isoformat(), "number": mark.number, "reason": reason}


def _both(text: Text) -> dict[str, str]:
    return {"kk": text.kk, "ru": text.ru}
