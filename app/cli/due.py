"""`kense due ID CHANNEL WHEN`: by when a service must be rendered, and why then."""

from __future__ import annotations

import argparse
import re
from datetime import datetime, time
from typing import Any

from app import bootstrap
from app.catalogue.model import Edition
from app.cli.terminal import say, say_json
from app.clock import ALMATY
from app.domain.language import N_
from app.domain.reckoning import Reckoning, Terms
from app.i18n import Translator


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `due`."""
    due = commands.add_parser("due", help="the due date of an application, day by day")
    due.add_argument("id")
    due.add_argument("channel")
    due.add_argument("when", type=_moment, help="2026-11-20 or 2026-11-20T10:42")
    due.add_argument("--json", action="store_true")
    due.set_defaults(run=run)


def run(options: argparse.Namespace, tr: Translator) -> int:
    """Print the reckoning of the whole term and of every step."""
    shipped = bootstrap.shipped()
    edition = shipped.catalogue.edition(options.id)
    schedule, rule = edition.schedule_of(options.channel), edition.counting_rule_of(options.channel)
    term = edition.term(options.channel)
    whole = Terms(shipped.calendar, schedule, rule).reckon(options.when, term) if term else None
    durations = [step.duration for step in edition.process(options.channel)]
    steps = Terms(shipped.calendar, schedule, edition.counting_rule).plan(options.when, durations)
    if options.json:
        say_json(_as_json(edition, options.channel, options.when, whole, steps))
    else:
        _tell(edition, options.channel, whole, steps, tr)
    return 0


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


def _tell(
    edition: Edition,
    channel: str,
    whole: Reckoning | None,
    steps: tuple[Reckoning | None, ...],
    tr: Translator,
) -> None:
    language = tr.language
    say(edition.title.in_(language))
    if whole is None:
        say(tr(N_("The act does not state a term for this channel.")))
    else:
        say(tr(N_("Due: {date}"), date=f"{whole.due_day:%d.%m.%Y}"))
        say(whole.rule.source.in_(language))
        if not whole.sure:
            say(tr(N_("Not sure: a holiday on the way is estimated, or its year is not in the calendar.")))
        for mark in whole.days:
            number = str(mark.number) if mark.number else "×"
            reason = mark.reason.in_(language) if mark.reason else ""
            say(f"  {mark.day:%d.%m.%Y}  {number:>3}  {reason}".rstrip())
    say(tr(N_("If every step takes all its time:")))
    for step, planned in zip(edition.process(channel), steps, strict=True):
        when = f"{planned.due_day:%d.%m.%Y}" if planned else "–"
        say(f"  {step.no}. {when}  {step.actor.title.in_(language)}")


def _as_json(
    edition: Edition,
    channel: str,
    when: datetime,
    whole: Reckoning | None,
    steps: tuple[Reckoning | None, ...],
) -> dict[str, Any]:
    return {
        "id": edition.id,
        "channel": channel,
        "start": when.isoformat(),
        "due": _due(whole),
        "term": {"value": whole.duration.value, "unit": whole.duration.unit.value} if whole else None,
        "rule": {"id": whole.rule.id, "kk": whole.rule.source.kk, "ru": whole.rule.source.ru}
        if whole
        else None,
        "sure": whole.sure if whole else None,
        "days": [_day(mark) for mark in whole.days] if whole else [],
        "steps": [
            {"no": step.no, "due": _due(planned)}
            for step, planned in zip(edition.process(channel), steps, strict=True)
        ],
    }


def _due(reckoning: Reckoning | None) -> str | None:
    return reckoning.due.isoformat() if reckoning else None


def _day(mark: Any) -> dict[str, Any]:
    reason = {"kk": mark.reason.kk, "ru": mark.reason.ru} if mark.reason else None
    return {"date": mark.day.isoformat(), "number": mark.number, "reason": reason}
