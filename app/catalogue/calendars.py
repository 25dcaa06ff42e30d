"""The calendar file: holidays of Kazakhstan, days off that were moved, weekends that were worked.

`resources/calendars/kz.yaml` says what its keys mean; here they become special days with their names in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationInfo, field_validator, model_validator

from app.datafiles import load_model
from app.domain.calendar import WEEKEND, Calendar, DayKind, SpecialDay
from app.domain.language import Text
from app.paths import resources_dir

OBSERVED = Text("{name} (демалыс күнінен ауыстырылды)", "{name} (перенос с выходного дня)")
MOVED = Text("{day} күнгі демалыс осы күнге ауыстырылды", "выходной день перенесён с {day}")
WORKED = Text("жұмыс күні: демалыс {day} күніне ауыстырылды", "рабочий день: выходной перенесён на {day}")


def _as_leap_day(value: object) -> object:
    """`03-08` as a date of a leap year, in which every day of every year has its place."""
    return f"2000-{value}" if isinstance(value, str) else value


DayOfYear = Annotated[date, BeforeValidator(_as_leap_day)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class YearTable(_Model):
    """One year's days; the file's head says what each key means."""

    holidays: dict[DayOfYear, str]
    observed: dict[DayOfYear, str] = {}
    moved: dict[DayOfYear, date] = {}
    estimated: frozenset[DayOfYear] = frozenset()

    @model_validator(mode="after")
    def _a_day_stands_once(self) -> YearTable:
        """What a day is must not depend on which key is read last."""
        days = [*self.holidays, *self.observed, *self.moved]
        twice = {f"{day:%m-%d}" for day in days if days.count(day) > 1}
        if twice:
            raise ValueError(f"stands under two keys: {', '.join(sorted(twice))}")
        return self


class CalendarFile(_Model):
    """The whole file."""

    version: Literal[1]
    source: str
    moves_until: int | None = None
    names: dict[str, Text]
    years: dict[int, YearTable]

    @field_validator("years")
    @classmethod
    def _names_are_known(cls, years: dict[int, YearTable], info: ValidationInfo) -> dict[int, YearTable]:
        known = info.data.get("names", {})
        for year, table in years.items():
            unknown = {*table.holidays.values(), *table.observed.values()} - set(known)
            if unknown:
                raise ValueError(f"{year}: no name is given for {', '.join(sorted(unknown))}")
        return years

    def special_days(self) -> Iterator[SpecialDay]:
        """Every day of every year, named in both languages."""
        for year, table in self.years.items():
            yield from self._days_off(year, table)
            yield from self._moves(year, table)

    def _days_off(self, year: int, table: YearTable) -> Iterator[SpecialDay]:
        for day, code in table.holidays.items():
            official = day not in table.estimated
            yield SpecialDay(day.replace(year), DayKind.HOLIDAY, self.names[code], official, self.source)
        for day, code in table.observed.items():
            name = self.names[code]
            name = Text(OBSERVED.kk.format(name=name.kk), OBSERVED.ru.format(name=name.ru))
            yield SpecialDay(day.replace(year), DayKind.TRANSFERRED_OFF, name, True, self.source)

    def _moves(self, year: int, table: YearTable) -> Iterator[SpecialDay]:
        for month_day, worked in table.moved.items():
            off = month_day.replace(year)
            yield SpecialDay(off, DayKind.TRANSFERRED_OFF, _dated(MOVED, worked), True, self.source)
            if worked.weekday() in WEEKEND:
                yield SpecialDay(worked, DayKind.WORKED_WEEKEND, _dated(WORKED, off), True, self.source)


@lru_cache(maxsize=4)
def load_calendar(path: Path | None = None, cache: Path | None = None) -> Calendar:
    """The calendar of a file; without one, the program's own of Kazakhstan. `cache` is `app.datafiles`'.

    Raises:
        DataFileBad: the file is not a calendar.
    """
    file = load_model(path or resources_dir("calendars", "kz.yaml"), CalendarFile, cache=cache)
    return Calendar.of(file.special_days(), min(file.years), max(file.years), file.moves_until)


def _dated(sentence: Text, day: date) -> Text:
    return Text(sentence.kk.format(day=f"{day:%d.%m.%Y}"), sentence.ru.format(day=f"{day:%d.%m.%Y}"))
