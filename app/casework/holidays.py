"""Holidays, moved days off and worked weekends: the shipped calendar, and what the office set over it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.casework.desk import Desk
from app.casework.errors import DaysUnreadable, FileUnreadable, NotAWeekend
from app.catalogue.calendars import CalendarFile
from app.datafiles import DataFileBad, load_model
from app.domain.calendar import WEEKEND, DayKind, SpecialDay
from app.domain.language import Text
from app.domain.own_rules import OwnDay

_COLUMNS = 4
_DATE_FORMS = ("%Y-%m-%d", "%d.%m.%Y")


@dataclass(frozen=True, slots=True)
class DayView:
    """A day of the table. `special` is None where the office said that a shipped day is an ordinary one.

    `own` is the office's entry, None for a day that stands as it was shipped.
    """

    day: date
    special: SpecialDay | None
    own: OwnDay | None


def days(desk: Desk, year: int) -> tuple[DayView, ...]:
    """The special days of a year, in order, with those that the office made ordinary."""
    own = {one.day: one for one in desk.own.rules.days if one.day.year == year}
    shipped = {day: one for day, one in desk.shipped.calendar.special_days.items() if day.year == year}
    return tuple(
        DayView(day, own[day].special if day in own else shipped[day], own.get(day))
        for day in sorted(own.keys() | shipped.keys())
    )


def set_day(desk: Desk, day: date, kind: DayKind, name: Text, *, official: bool = True) -> None:
    """Make a day special, or say something else of one that is.

    Raises:
        NotAWeekend: only a Saturday or Sunday can be a worked weekend.
    """
    if kind is DayKind.WORKED_WEEKEND and day.weekday() not in WEEKEND:
        raise NotAWeekend(day=f"{day:%d.%m.%Y}")
    _set(desk, [SpecialDay(day, kind, name, official, desk.office.name.ru)])


def remove_day(desk: Desk, day: date) -> None:
    """Make a day an ordinary one: the office's entry goes, a shipped one is covered."""
    with desk.store.writing() as transaction:
        if desk.shipped.calendar.special(day) is None:
            transaction.own.forget_day(day)
        else:
            transaction.own.set_days([OwnDay(day, None, desk.clock.now(), desk.staff.name.full)])
        rules = transaction.own.all()
    desk.own.replace(rules)


def restore_day(desk: Desk, day: date) -> None:
    """Leave a day to the shipped calendar again."""
    with desk.store.writing() as transaction:
        transaction.own.forget_day(day)
        rules = transaction.own.all()
    desk.own.replace(rules)


def import_days(desk: Desk, path: Path) -> int:
    """Set all days of a file that are not so already; how many were set.

    A YAML file has the form of `resources/calendars/kz.yaml`; a CSV file has lines `date;kind;kk;ru` in UTF-8, dates
    as 2028-03-08 or 08.03.2028, kinds `holiday`, `transferred_off`, `worked_weekend`.

    Raises:
        FileUnreadable: it is not there or is not text.
        DaysUnreadable: it has another form; the line is named. Nothing was set.
    """
    read = _from_csv(path) if path.suffix.lower() == ".csv" else _from_yaml(path)
    calendar = desk.calendar
    new = [special for special in read if calendar.special(special.day) != special]
    _set(desk, new, imported=path.name)
    return len(new)


def _set(desk: Desk, special: Iterable[SpecialDay], imported: str = "") -> None:
    now, author = desk.clock.now(), desk.staff.name.full
    with desk.store.writing() as transaction:
        transaction.own.set_days(OwnDay(one.day, one, now, author, imported) for one in special)
        rules = transaction.own.all()
    desk.own.replace(rules)


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
    """The days of the lines; a head and empty lines are passed over."""
    for number, cells in enumerate(csv.reader(io.StringIO(text), delimiter=";"), start=1):
        if not any(cells) or (number == 1 and cells[0].strip().lower() == "date"):
            continue
        special = _row([cell.strip() for cell in cells], name)
        if special is None:
            raise DaysUnreadable(name=name, line=number)
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
