"""Conditions written as data: when a field is asked for, when a document is needed, when two answers contradict.

A condition is a mapping with one of these forms, and nothing that could be run:

    {all: [condition, …]}  {any: [condition, …]}  {not: condition}
    {field: name, equals: value}          also: in, contains, more_than, at_least, less_than, at_most;
                                          the value may be another field: {field: other}
                                          or a day as many years before today: {years_ago: 18}
    {field: name, filled: true|false}
    {some_row: table, where: condition}   the condition speaks of the columns of one row
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

FILLED = "filled"
_NAMING_ANSWERS = ("equals", "in", "contains")
TODAY = "today"
"""The fact that `years_ago` counts from, an ISO date; no field is called so."""

Facts = Mapping[str, Any]
"""What is known, by field name: JSON values; a table is a list of mappings."""


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds (with no parts: always)."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition


@dataclass(frozen=True, slots=True)
class Other:
    """The value of another field."""

    field: str


@dataclass(frozen=True, slots=True)
class YearsAgo:
    """The day so many years before today: whoever was born after it has not come to that age yet."""

    years: int


@dataclass(frozen=True, slots=True)
class Compare:
    """A field stands in a relation to a value, an `Other` or `YearsAgo`.

    An empty one stands in none but `filled: false`.
    """

    field: str
    relation: str
    value: Any


@dataclass(frozen=True, slots=True)
class SomeRow:
    """At least one row of a table answers the condition."""

    table: str
    where: Condition


Condition = All | AnyOf | Not | Compare | SomeRow


def is_empty(value: Any) -> bool:
    """Whether a field holds nothing: no value, no text but spaces, no choice, no row."""
    return value is None or (isinstance(value, str) and not value.strip()) or value in ([], {}, ())


def parse_condition(raw: Any) -> Condition:
    """A condition from its mapping.

    Raises:
        ValueError: it is none of the known forms; the message says which part.
    """
    if not isinstance(raw, Mapping) or not raw:
        raise ValueError(f"a condition is a mapping, not {raw!r}")
    keys = set(raw)
    if keys == {"all"} or keys == {"any"}:
        (kind, parts), *_ = raw.items()
        if not isinstance(parts, list | tuple):
            raise ValueError(f"{kind!r} needs a list of conditions")
        parsed = tuple(parse_condition(part) for part in parts)
        return All(parsed) if kind == "all" else AnyOf(parsed)
    if keys == {"not"}:
        return Not(parse_condition(raw["not"]))
    if keys == {"some_row", "where"}:
        return SomeRow(str(raw["some_row"]), parse_condition(raw["where"]))
    relations = keys - {"field"}
    if "field" in keys and len(relations) == 1 and relations <= {FILLED, *_RELATIONS}:
        relation = relations.pop()
        return Compare(str(raw["field"]), relation, _compared_with(raw[relation]))
    raise ValueError(f"not a condition: {', '.join(sorted(map(str, keys)))}")


def holds(condition: Condition, facts: Facts) -> bool:
    """Whether a condition is true of what is known."""
    match condition:
        case All(parts):
            return all(holds(part, facts) for part in parts)
        case AnyOf(parts):
            return any(holds(part, facts) for part in parts)
        case Not(part):
            return not holds(part, facts)
        case SomeRow(table, where):
            rows = facts.get(table) or ()
            return any(holds(where, {**facts, **row}) for row in rows)
        case Compare(field, relation, value) if relation == FILLED:
            return is_empty(facts.get(field)) is not value
        case Compare(field, relation, value):
            known, value = facts.get(field), _value_of(value, facts)
            return not is_empty(known) and not is_empty(value) and _RELATIONS[relation](known, value)


def fields_of(condition: Condition) -> frozenset[str]:
    """The names of the fields and tables that a condition asks about (columns of a `some_row` as `table.column`)."""
    match condition:
        case All(parts) | AnyOf(parts):
            return frozenset().union(*(fields_of(part) for part in parts))
        case Not(part):
            return fields_of(part)
        case SomeRow(table, where):
            return frozenset({table}) | {f"{table}.{column}" for column in fields_of(where)}
        case Compare(field, _, value):
            return frozenset({field, value.field} if isinstance(value, Other) else {field})


def asked(condition: Condition, table: str = "") -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The fields that a condition asks about, each with the answers that it names; columns as `table.column`."""
    match condition:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from asked(part, table)
        case Not(part):
            yield from asked(part, table)
        case SomeRow(name, where):
            yield name, ()
            yield from asked(where, f"{name}.")
        case Compare(field, relation, value):
            if isinstance(value, Other):
                yield table + value.field, ()
            names = relation in _NAMING_ANSWERS and not isinstance(value, Other | YearsAgo)
            named = tuple(value) if isinstance(value, list | tuple) else (value,)
            yield table + field, named if names else ()


def _compared_with(raw: Any) -> Any:
    match raw:
        case {"field": name, **more} if not more:
            return Other(str(name))
        case {"years_ago": int(years), **more} if not more:
            return YearsAgo(years)
        case Mapping():
            raise ValueError(f"not a value of a condition: {raw!r}")
        case _:
            return raw


def _value_of(value: Any, facts: Facts) -> Any:
    """What is compared with, as things stand; `None` where it is not known."""
    match value:
        case Other(field):
            return facts.get(field)
        case YearsAgo(years):
            return _years_before(facts.get(TODAY), years)
        case _:
            return value


def _years_before(today: Any, years: int) -> str | None:
    """An ISO day; where that year has no 29 February, the day before March."""
    if not today:
        return None
    day = date.fromisoformat(str(today))
    try:
        return day.replace(year=day.year - years).isoformat()
    except ValueError:
        return date(day.year - years, 2, 28).isoformat()


def _number(value: Any) -> Decimal | None:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    """Numbers are compared as numbers, everything else (ISO dates) as text."""

    def relation(known: Any, value: Any) -> bool:
        left, right = _number(known), _number(value)
        if left is not None and right is not None:
            return compare(left, right)
        return compare(str(known), str(value))

    return relation


_RELATIONS: dict[str, Callable[[Any, Any], bool]] = {
    "equals": lambda known, value: bool(known == value),
    "in": lambda known, value: known in value,
    "contains": lambda known, value: value in known,
    "more_than": _ordered(lambda left, right: left > right),
    "at_least": _ordered(lambda left, right: left >= right),
    "less_than": _ordered(lambda left, right: left < right),
    "at_most": _ordered(lambda left, right: left <= right),
}
