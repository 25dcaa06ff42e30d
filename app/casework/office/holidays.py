"""Holidays, moved days off and worked weekends: the shipped calendar, and what the office set over it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from app.casework.desk import Desk
from app.casework.errors import FileUnreadable
from app.casework.office.office_errors import DaysUnreadable, NotAWeekend
from app.casework.office.rule_keepers import check_keeps_rules
from app.catalogue.calendars import CalendarFile
from app.datafiles import DataFileBad, load_model
from app.domain.calendar import WEEKEND, DayKind, SpecialDay
from app.domain.language import Text
from app.domain.own_rules import DayChange, DayDeed, OwnDay

_OCTOBER = 10
"""From this month on the days off of the next year are usually decided."""
_COLUMNS = 4
_DATE_FORMS = ("%Y-%m-%d", "%d.%m.%Y")


@dataclass(frozen=True, slots=True)
class DayView:
    """A day of the table. `special` is None where the office said that the day is an ordinary one.

    `own` is the office's entry, None for a day that stands as it was shipped; `history` all that the office did with
    it, the latest first.
    """

    day: date
    special: SpecialDay | None
    own: OwnDay | None
    history: tuple[DayChange, ...] = ()


class YearTable(StrEnum):
    """What the office knows of a year's days off."""

    WHOLE = "whole"
    WITHOUT_MOVES = "without_moves"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class YearView:
    """A year of the calendar; `wanted` is the next year, once its table should be imported."""

    year: int
    days: tuple[DayView, ...]
    table: YearTable
    wanted: int | None


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file: how many days it changed, and of which years it has days."""

    count: int
    years: tuple[int, ...]


def year_view(desk: Desk, year: int) -> YearView:
    """A year with its days, and what is known of it."""
    return YearView(year, days(desk, year), table_of(desk, year), wanted_year(desk))


def table_of(desk: Desk, year: int) -> YearTable:
    """Whether a year's days are known, all but those that an order moved, or not at all."""
    calendar = desk.calendar
    if not calendar.covers(date(year, 1, 1)):
        return YearTable.NONE
    imported = any(own.begins_table and own.day.year == year for own in desk.own.rules.days)
    return YearTable.WHOLE if imported or year <= calendar.moves_until else YearTable.WITHOUT_MOVES


def wanted_year(desk: Desk) -> int | None:
    """The next year, once its table should be imported and is not whole yet."""
    today = desk.clock.now()
    following = today.year + 1
    if today.month < _OCTOBER or table_of(desk, following) is YearTable.WHOLE:
        return None
    return following


def days(desk: Desk, year: int) -> tuple[DayView, ...]:
    """The special days of a year, in order, with those that the office made ordinary."""
    own = {one.day: one for one in desk.own.rules.days if one.day.year == year}
    shipped = {day: one for day, one in desk.shipped.calendar.special_days.items() if day.year == year}
    history = _history(desk, year)
    return tuple(
        DayView(
            day,
            own[day].special if day in own else shipped.get(day),
            own.get(day),
            tuple(history.get(day, ())),
        )
        for day in sorted(own.keys() | shipped.keys() | history.keys())
    )


def _history(desk: Desk, year: int) -> dict[date, list[DayChange]]:
    with desk.store.reading() as transaction:
        changes = transaction.own.day_changes(year)
    of_day: dict[date, list[DayChange]] = {}
    for change in changes:
        of_day.setdefault(change.day, []).append(change)
    return of_day


def set_day(
    desk: Desk,
    day: date,
    kind: DayKind,
    name: Text,
    *,
    official: bool = True,
    instead_of: date | None = None,
) -> None:
    """Make a day special, or say something else of one that is; `instead_of` is the day that it was before.

    Raises:
        RulesNotYours: the person's post does not set the office's rules.
        NotAWeekend: only a Saturday or Sunday can be a worked weekend.
    """
    if kind is DayKind.WORKED_WEEKEND and day.weekday() not in WEEKEND:
        raise NotAWeekend(day=f"{day:%d.%m.%Y}")
    left = () if instead_of in (None, day) else (instead_of,)
    _set(desk, [SpecialDay(day, kind, name, official, desk.office.name.ru)], ordinary=left)


def remove_day(desk: Desk, day: date) -> None:
    """Make a day an ordinary one: the office's entry goes, a shipped one is covered.

    Raises:
        RulesNotYours: the person's post does not set the office's rules.
    """
    _set(desk, (), ordinary=[day])


def restore_day(desk: Desk, day: date) -> None:
    """Leave a day to the shipped calendar again.

    Raises:
        RulesNotYours: the person's post does not set the office's rules.
    """
    check_keeps_rules(desk)
    shipped = desk.shipped.calendar.special(day)
    with desk.store.writing() as transaction:
        transaction.own.forget_day(day)
        transaction.own.note_days([_change(desk, day, DayDeed.RESTORED, shipped)])
        rules = transaction.own.all()
    desk.own.replace(rules)


def import_days(desk: Desk, path: Path) -> Imported:
    """Set all days of a file that are not so already.

    A YAML file has the form of `resources/calendars/kz.yaml`; a CSV file has lines `date;kind;kk;ru` in UTF-8, dates
    as 2028-03-08 or 08.03.2028, kinds `holiday`, `transferred_off`, `worked_weekend`. A file that has 1 January of a
    year is that year's whole table: days of the year that it does not have are ordinary ones, but for those that
    somebody typed here. Other files only add; a holiday whose date was an estimate moves to the day that they give.

    Raises:
        RulesNotYours: the person's post does not set the office's rules.
        FileUnreadable: it is not there or is not text.
        DaysUnreadable: it has another form, or a day twice; the line is named. Nothing was set.
    """
    read = _from_csv(path) if path.suffix.lower() == ".csv" else _from_yaml(path)
    calendar = desk.calendar
    new = [special for special in read if calendar.special(special.day) != special]
    gone = _superseded(desk, read)
    _set(desk, new, ordinary=gone, imported=path.name)
    return Imported(len(new) + len(gone), tuple(sorted({special.day.year for special in read})))


def _superseded(desk: Desk, read: Sequence[SpecialDay]) -> list[date]:
    """Special days that a file says are none: missing in its table of their year, or an estimate of a day in it."""
    listed = {special.day for special in read}
    tables = {day.year for day in listed if (day.month, day.day) == (1, 1)}
    named = {(special.day.year, special.name.kk) for special in read}
    typed = {own.day for own in desk.own.rules.days if not own.imported}
    return [
        day
        for day, special in desk.calendar.special_days.items()
        if day not in listed | typed
        and (day.year in tables or (not special.official and (day.year, special.name.kk) in named))
    ]


def _set(
    desk: Desk, special: Iterable[SpecialDay], *, ordinary: Iterable[date] = (), imported: str = ""
) -> None:
    """Set days and make others ordinary, each noted, in one transaction."""
    check_keeps_rules(desk)
    now, author = desk.clock.now(), desk.staff.name.full
    with desk.store.writing() as transaction:
        for one in special:
            transaction.own.set_days([OwnDay(one.day, one, now, author, imported)])
            transaction.own.note_days([_change(desk, one.day, DayDeed.SET, one, imported)])
        for day in ordinary:
            if desk.shipped.calendar.special(day) is None:
                transaction.own.forget_day(day)
            else:
                transaction.own.set_days([OwnDay(day, None, now, author, imported)])
            transaction.own.note_days([_change(desk, day, DayDeed.MADE_ORDINARY, None, imported)])
        rules = transaction.own.all()
    desk.own.replace(rules)


def _change(desk: Desk, day: date, deed: DayDeed, now: SpecialDay | None, imported: str = "") -> DayChange:
    return DayChange(
        day=day,
        deed=deed,
        was=desk.calendar.special(day),
        now=now,
        at=desk.clock.now(),
        author_id=desk.staff.id,
        author_name=desk.staff.name.full,
        imported=imported,
    )


def _from_yaml(path: Path) -> list[SpecialDay]:
    if not path.is_file():
        raise FileUnreadable(name=path.name)
    try:
        return list(load_model(path, CalendarFile).special_days())
    except DataFileBad as bad:
        raise DaysUnreadable(name=path.name, line=bad.faults[0].line or 1) from bad


def _from_csv(path: Path) -> list[SpecialDay]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as bad:
        raise FileUnreadable(name=path.name) from bad
    return list(_rows(path.name, text))


def _rows(name: str, text: str) -> Iterator[SpecialDay]:
    """The days of the lines, each once; a head and empty lines are passed over."""
    seen: set[date] = set()
    for number, cells in enumerate(csv.reader(io.StringIO(text), delimiter=";"), start=1):
        if not any(cells) or (number == 1 and cells[0].strip().lower() == "date"):
            continue
        special = _row([cell.strip() for cell in cells], name)
        if special is None or special.day in seen:
            raise DaysUnreadable(name=name, line=number)
        seen.add(special.day)
        yield special


def _row(cells: list[str], source: str) -> SpecialDay | None:
    """The day of a line; None if it is not one."""
    if len(cells) != _COLUMNS or not all(cells) or cells[1] not in set(DayKind):
        return None
    day = _date(cells[0])
    if day is None or (cells[1] == DayKind.WORKED_WEEKEND and day.weekday() not in WEEKEND):
        return None
    return SpecialDay(day, DayKind(cells[1]), Text(cells[2], cells[3]), True, source)


def _date(written: str) -> date | None:
    for form in _DATE_FORMS:
        try:
            return datetime.strptime(written, form).date()
        except ValueError:
            continue
    return None
