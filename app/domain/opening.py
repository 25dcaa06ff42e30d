"""An office's hours in words and from words: the short line of papers, and the clock times that people type."""

from __future__ import annotations

import re
from datetime import time
from itertools import pairwise

from app.domain.language import Text
from app.domain.schedule import Schedule

_DAYS = (
    Text("дс", "пн"),
    Text("сс", "вт"),
    Text("ср", "ср"),
    Text("бс", "чт"),
    Text("жм", "пт"),
    Text("сб", "сб"),
    Text("жс", "вс"),
)
_CLOCK = re.compile(r"(\d{1,2})(?:[.:\- ]?(\d{2}))?")


def in_words(schedule: Schedule) -> Text:
    """The line of a talon: «пн–пт 9.00–18.00, перерыв 13.00–14.00»."""
    days, hours = days_in_words(schedule.weekdays), _span(schedule.opens, schedule.closes)
    if schedule.lunch is None:
        return Text(f"{days.kk} {hours}", f"{days.ru} {hours}")
    lunch = _span(*schedule.lunch)
    return Text(f"{days.kk} {hours}, үзіліс {lunch}", f"{days.ru} {hours}, перерыв {lunch}")


def days_in_words(weekdays: frozenset[int]) -> Text:
    """Weekdays (Monday is 0), those that follow one another as one span: «пн–пт», «пн, ср–пт»."""
    runs: list[list[int]] = []
    for day in sorted(weekdays):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return Text(
        ", ".join(_run([_DAYS[day].kk for day in run]) for run in runs),
        ", ".join(_run([_DAYS[day].ru for day in run]) for run in runs),
    )


def clock_of(words: str) -> time | None:
    """The time that was typed as «9», «9.00», «9:00» or «0900»; `None` if it is none."""
    match = _CLOCK.fullmatch(words.strip())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def in_figures(moment: time) -> str:
    """A time as the acts print it: «9.00»."""
    return f"{moment.hour}.{moment.minute:02}"


def is_sound(schedule: Schedule) -> bool:
    """Whether it opens before it closes, with the break inside, on some day."""
    times = [schedule.opens, *(schedule.lunch or ()), schedule.closes]
    return bool(schedule.weekdays) and all(before < after for before, after in pairwise(times))


def _span(begins: time, ends: time) -> str:
    return f"{in_figures(begins)}–{in_figures(ends)}"


def _run(names: list[str]) -> str:
    if len(names) > 2:
        return f"{names[0]}–{names[-1]}"
    return ", ".join(names)
