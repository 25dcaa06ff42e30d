"""The register page by page: some of the cases, in an order, from wherever one looks, however many there are.

A page is read by what its neighbour ends with, so that a case which comes meanwhile moves no other. Every order has an
index; what is sorted by words of the catalogue is read group by group, each group from an index of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    and_,
    func,
    literal_column,
    select,
    text,
    tuple_,
)

from app.db.case_table import match_of, row_of
from app.db.tables import IS_CHARGED, IS_OPEN, cases
from app.domain.case import CaseRow
from app.domain.involved import Part

Key = tuple[int | str, ...]
"""Where a row stands in an order: its group, then what it is sorted by."""

_TIE = "row_id"
_ROWID: ColumnElement[int] = literal_column("cases.rowid", Integer)
"""Every index of the table ends with it: nothing has to be looked up to put rows in order."""
_FOUND = text(
    "SELECT p.case_id FROM case_search JOIN case_people p ON p.seq = case_search.rowid "
    "WHERE case_search MATCH :terms AND p.part = :applicant ORDER BY case_search.rowid DESC LIMIT :limit"
)
_DISTINCT = (
    "WITH RECURSIVE every(value) AS (SELECT min({column}) FROM cases WHERE {among} UNION ALL "
    "SELECT (SELECT min({column}) FROM cases WHERE {among} AND {column} > every.value) "
    "FROM every WHERE every.value IS NOT NULL) "
    "SELECT value FROM every WHERE value IS NOT NULL"
)
"""Steps from value to value of an index: as quick for a million cases as for a hundred."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which cases are wanted; what is empty asks for nothing. `stages` and `ids` name all that may be among them."""

    open_only: bool = False
    registered_office: str = ""
    holder: str = ""
    executor: str = ""
    due_from: date | None = None
    due_until: date | None = None
    stages: tuple[str, ...] | None = None
    ids: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """In which order: by columns of the register, within groups where these are given: values of `grouped`."""

    by: tuple[str, ...]
    falling: bool = False
    grouped: str = ""
    groups: tuple[str, ...] = ("",)

    @property
    def columns(self) -> tuple[str, ...]:
        """What rows are told apart by in the end: two offices may have given one number by mistake."""
        return (*self.by, _TIE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A row, and where it stands in the order it was asked for."""

    row: CaseRow
    key: Key


@dataclass(frozen=True, slots=True)
class Seek:
    """From where a page is read: after a key or before one, or so many rows from the beginning or from the end."""

    key: Key | None = None
    skip: int = 0
    backwards: bool = False


class RegisterPages:
    """Reads the register of cases in pages."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(self, wish: Wish, order: Order, seek: Seek, limit: int) -> list[Placed]:
        """At most `limit` rows from a place on, always as they stand in the order."""
        found: list[Placed] = []
        skip = seek.skip
        for number, key in _groups(order, seek):
            query = _sorted(_of_group(wish, order, number), order, seek.backwards, key)
            if skip and len(order.groups) > 1:
                there = self._count(_of_group(wish, order, number))
                if there <= skip:
                    skip -= there
                    continue
            rows = self._connection.execute(query.limit(limit - len(found)).offset(skip))
            found += (_placed(row, order, number) for row in rows)
            skip = 0
            if len(found) == limit:
                break
        return found[::-1] if seek.backwards else found

    def count(self, wish: Wish) -> int:
        """How many cases are wanted."""
        return self._count(_conditions(wish))

    def rank(self, wish: Wish, order: Order, case_id: str) -> int | None:
        """How many of the wanted cases stand before one, `None` if it is not among them."""
        own = and_(cases.c.id == case_id, *_conditions(wish))
        row = self._connection.execute(select(cases, _ROWID.label(_TIE)).where(own)).first()
        if row is None:
            return None
        group = order.groups.index(row._mapping[order.grouped]) if order.grouped else 0
        before = order.groups[group + 1 :] if order.falling else order.groups[:group]
        within = _beyond(order, _placed(row, order, group).key[1:], backwards=True)
        ahead = self._count([*_of_group(wish, order, group), within])
        return ahead + (
            self._count([*_conditions(wish), cases.c[order.grouped].in_(before)]) if before else 0
        )

    def found(self, words: str, limit: int) -> list[str]:
        """Ids of the latest cases that are found by words; at most `limit`."""
        values = {"terms": match_of(words), "applicant": Part.APPLICANT.value, "limit": limit}
        return list(self._connection.execute(_FOUND, values).scalars()) if values["terms"] else []

    def distinct(self, column: str) -> list[str]:
        """All values of an indexed column, sorted."""
        return self._distinct(column, "true")

    def executors(self) -> list[str]:
        """Everybody who was ever charged with a case."""
        return self._distinct("executor", str(IS_CHARGED))

    def _distinct(self, column: str, among: str) -> list[str]:
        query = text(_DISTINCT.format(column=cases.c[column].name, among=among))
        return list(self._connection.execute(query).scalars())

    def _count(self, conditions: Sequence[ColumnElement[bool]]) -> int:
        return self._connection.execute(
            select(func.count()).select_from(cases).where(*conditions)
        ).scalar_one()


def _column(name: str) -> ColumnElement[Any]:
    return _ROWID if name == _TIE else cases.c[name]


def _groups(order: Order, seek: Seek) -> Iterator[tuple[int, Key | None]]:
    """The groups that a page is read from, the first with the key that it is read beyond."""
    turned = order.falling is not seek.backwards
    numbers = range(len(order.groups))[:: -1 if turned else 1]
    if seek.key is None:
        yield from ((number, None) for number in numbers)
        return
    first = int(seek.key[0])
    yield first, seek.key[1:]
    yield from ((number, None) for number in numbers if (number < first if turned else number > first))


def _conditions(wish: Wish) -> list[ColumnElement[bool]]:
    said: list[ColumnElement[bool]] = [and_(IS_OPEN)] if wish.open_only else []
    if wish.registered_office:
        said.append(cases.c.registered_office == wish.registered_office)
    if wish.holder:
        said.append(cases.c.holder == wish.holder)
    if wish.executor:
        said += [cases.c.executor == wish.executor, and_(IS_CHARGED)]
    if wish.due_from is not None:
        said.append(cases.c.due >= wish.due_from.isoformat())
    if wish.due_until is not None:
        said.append(cases.c.due <= wish.due_until.isoformat())
    if wish.stages is not None:
        said.append(cases.c.stage.in_(wish.stages))
    if wish.ids is not None:
        named = text("SELECT value FROM json_each(:ids)").bindparams(ids=json.dumps(wish.ids))
        said.append(cases.c.id.in_(named))
    return said


def _of_group(wish: Wish, order: Order, number: int) -> list[ColumnElement[bool]]:
    grouped = [cases.c[order.grouped] == order.groups[number]] if order.grouped else []
    return [*_conditions(wish), *grouped]


def _sorted(
    conditions: Sequence[ColumnElement[bool]], order: Order, backwards: bool, key: Key | None
) -> Select[tuple[Any, ...]]:
    """The query for one group, beyond a key if there is one."""
    if key is not None:
        conditions = [*conditions, _beyond(order, key, backwards=backwards)]
    columns = [_column(name) for name in order.columns]
    turned = order.falling is not backwards
    return (
        select(cases, _ROWID.label(_TIE))
        .where(*conditions)
        .order_by(*(one.desc() if turned else one.asc() for one in columns))
    )


def _beyond(order: Order, key: Key, *, backwards: bool) -> ColumnElement[bool]:
    """What stands after a key, or before it."""
    own = tuple_(*map(_column, order.columns))
    return own < key if order.falling is not backwards else own > key


def _placed(row: Row[Any], order: Order, group: int) -> Placed:
    return Placed(row_of(row), (group, *(row._mapping[name] for name in order.columns)))
