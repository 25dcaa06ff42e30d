"""What a person said in the fields of a deed, checked against them: typed, or as text from a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from app.casework.course.offers import FieldKind, OfferedField, When
from app.casework.errors import StepIncomplete
from app.domain.course_events import MemberIncome
from app.domain.money import TIYN, parse_tenge
from app.domain.problems import Problem

Values = Mapping[str, Any]


class Said:
    """The values of a deed's fields; every one that was needed is there."""

    def __init__(self, fields: Iterable[OfferedField], values: Values) -> None:
        """Check what was said.

        Raises:
            StepIncomplete: fields that are needed are empty, or a value is none of its kind.
        """
        self._values: dict[str, Any] = {}
        wrong: list[str] = []
        for field in fields:
            if not self._applies(field.when):
                continue
            try:
                value = _READ[field.kind](values.get(field.code, field.value))
                _check_choice(field, value)
            except (ValueError, TypeError, InvalidOperation):
                wrong.append(field.code)
                continue
            if field.required and _is_empty(value):
                wrong.append(field.code)
            self._values[field.code] = value
        if wrong:
            raise StepIncomplete(tuple(wrong))

    def _applies(self, conditions: tuple[When, ...]) -> bool:
        return all(each.holds(self._values.get(each.field)) for each in conditions)

    def text(self, code: str) -> str:
        """A line or several; "" if nothing was said."""
        return str(self._values.get(code) or "")

    def day(self, code: str) -> date:
        """A day that had to be said."""
        day = self._values[code]
        assert isinstance(day, date)
        return day

    def get(self, code: str) -> Any:
        """A value as its kind has it; `None` if nothing was said or the field was not there."""
        return self._values.get(code)


def _check_choice(field: OfferedField, value: Any) -> None:
    if field.kind is FieldKind.CHOICE and value and value not in {code for code, _ in field.choices}:
        raise ValueError(field.code)


def _is_empty(value: Any) -> bool:
    return value is None or value == "" or value == ()


def _words(value: Any) -> str:
    return "" if value is None else str(value).strip()


def _day(value: Any) -> date | None:
    if value is None or value == "" or isinstance(value, date):
        return value or None
    return date.fromisoformat(str(value))


def _count(value: Any) -> int | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool) or int(value) < 0:
        raise ValueError(value)
    return int(value)


def _sum(value: Any) -> Decimal | None:
    if value is None or value == "":
        return None
    if isinstance(value, Decimal | int):
        return Decimal(value).quantize(TIYN)
    read = parse_tenge(str(value))
    if isinstance(read, Problem):
        raise ValueError(value)
    return read


def _yes_no(value: Any) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    if value not in ("yes", "no"):
        raise ValueError(value)
    return bool(value == "yes")


def _listed(text: str) -> list[str]:
    """What was said in one text of several things: by lines, or divided by semicolons."""
    return [part.strip() for part in text.replace(";", "\n").splitlines() if part.strip()]


def _pairs(text: str) -> list[tuple[str, str]]:
    """The same, where each thing has a name before a colon."""
    pairs = []
    for part in _listed(text):
        name, colon, said = part.partition(":")
        if not colon:
            raise ValueError(part)
        pairs.append((name.strip(), said.strip()))
    return pairs


def _people(value: Any) -> tuple[str, ...]:
    names = _listed(value) if isinstance(value, str) else value or ()
    return tuple(name.strip() for name in names if name.strip())


def _incomes(value: Any) -> tuple[MemberIncome, ...]:
    rows = _pairs(value) if isinstance(value, str) else value or ()
    incomes = (row if isinstance(row, MemberIncome) else MemberIncome(*row) for row in rows)
    return tuple(MemberIncome(one.name.strip(), _sum(one.amount) or Decimal(0)) for one in incomes)


def _findings(value: Any) -> dict[str, str]:
    if isinstance(value, str):
        value = _pairs(value)
    return {str(code): str(found) for code, found in dict(value or {}).items() if found}


def _pages(value: Any) -> tuple[bytes, ...]:
    return tuple(bytes(page) for page in value or ())


_READ: dict[FieldKind, Callable[[Any], Any]] = {
    FieldKind.TEXT: _words,
    FieldKind.LINES: _words,
    FieldKind.DATE: _day,
    FieldKind.COUNT: _count,
    FieldKind.MONEY: _sum,
    FieldKind.YES_NO: _yes_no,
    FieldKind.CHOICE: _words,
    FieldKind.PEOPLE: _people,
    FieldKind.INCOMES: _incomes,
    FieldKind.FINDINGS: _findings,
    FieldKind.PAGES: _pages,
}
