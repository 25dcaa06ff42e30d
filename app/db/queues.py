"""In which queue each open case waits: stored, so that a board of any length is read by what it shows.

The queue and the moment from which a case is late are kept in the case's row, and go with it whenever it is projected
anew: whoever asks next reckons them again. Who reckons is none of this module's business, nor what time it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    bindparam,
    delete,
    insert,
    literal_column,
    null,
    select,
    text,
    update,
)

from app.db.case_table import row_of
from app.db.tables import IS_OPEN, IS_UNRECKONED, cases, queues
from app.domain.case import CaseRow

_IN_NONE = 0
_EPOCH, _MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)
_PUT = text("UPDATE cases SET queue = :queue, late_from = :late WHERE id = :case_id")
_WAITING = text(
    "SELECT *, (SELECT min(late_from) FROM cases WHERE queue > 0 AND queue = queues.seq) AS first "
    "FROM queues WHERE waiting > 0"
)
_BETWEEN = "late_from > :after AND late_from <= :until"
_COUNTS = text(
    f"SELECT queue, count(*) FROM cases WHERE queue > 0 AND queue IN :queue AND {_BETWEEN} GROUP BY queue"
).bindparams(bindparam("queue", expanding=True))
_FIRST = text(
    f"SELECT late_from, number, rowid FROM cases WHERE queue > 0 AND queue = :queue AND {_BETWEEN} "
    "ORDER BY late_from, number LIMIT :limit"
)
"""In words of their own: there are many queues, and to put a statement together takes longer than to answer it."""
_EARLIEST, _LATEST = -(2**63), 2**63 - 1
_ROWID: ColumnElement[int] = literal_column("cases.rowid", Integer)


@dataclass(frozen=True, slots=True)
class Queue:
    """Cases that lie in one office, wait for one actor and are late in one way.

    `office` and `role` are codes of whose step is next, the former empty for a service that the program does not know;
    `on_sheet`: a colleague may record the step from a sheet of paper. `in_minutes`: a term of
    theirs is counted so; `for_citizen`: the next step is the citizen's coming, and makes nobody late.
    """

    holder: str
    office: str
    role: str
    on_sheet: bool
    actor_kk: str
    actor_ru: str
    in_minutes: bool = False
    for_citizen: bool = False


_SAID = tuple(field.name for field in fields(Queue))


@dataclass(frozen=True, slots=True)
class Length:
    """How many wait in a queue, and from when on the first of them is late."""

    queue: Queue
    count: int
    first: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """Where a case waits, and from when on it is late."""

    queue: Queue
    late_from: datetime


@dataclass(frozen=True, slots=True)
class Span:
    """What becomes late after one moment and until another."""

    after: datetime | None = None
    until: datetime | None = None


EVER = Span()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case stands among those that wait: the first to be late stands first; `row` holds for one transaction."""

    late_from: datetime
    number: str
    row: int

    @property
    def order(self) -> tuple[datetime, str]:
        """What places are sorted by."""
        return self.late_from, self.number


class QueueTable:
    """Rows of `queues`, and the columns of `cases` that say who stands in which."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def unreckoned(self, limit: int) -> list[CaseRow]:
        """Open cases of which nobody knows yet where they wait, at most so many."""
        query = select(cases).where(IS_UNRECKONED, IS_OPEN).order_by(_ROWID).limit(limit)
        return [row_of(row) for row in self._connection.execute(query)]

    def forget(self) -> None:
        """Everything is to be reckoned anew."""
        self._connection.execute(update(cases).where(IS_OPEN).values(queue=null()))
        self._connection.execute(delete(queues))

    def put(self, reckoned: Mapping[str, Waiting | None]) -> None:
        """Put cases in their queues, by id; what waits for nobody in none."""
        known = {_queue(row): row.seq for row in self._connection.execute(select(queues))}
        values = []
        for case_id, waiting in reckoned.items():
            if waiting is not None and waiting.queue not in known:
                known[waiting.queue] = self._begin(waiting.queue)
            queue = known[waiting.queue] if waiting else _IN_NONE
            late = _stored(waiting.late_from) if waiting else None
            values.append({"case_id": case_id, "queue": queue, "late": late})
        if values:
            self._connection.execute(_PUT, values)

    def waiting(self) -> dict[int, Length]:
        """The queues in which somebody waits, by their numbers."""
        return {
            row.seq: Length(_queue(row), row.waiting, _moment(row.first))
            for row in self._connection.execute(_WAITING)
        }

    def counts(self, seqs: Iterable[int], span: Span) -> dict[int, int]:
        """How many wait within a span in each of some queues; those are left out in which nobody does."""
        return dict(self._connection.execute(_COUNTS, _bounds(span, list(seqs))).all())

    def first(self, seqs: Iterable[int], span: Span, limit: int) -> list[Place]:
        """Who is late first within a span in all of some queues together."""
        found: list[Place] = []
        for seq in seqs:
            bounds = _bounds(span, seq)
            if len(found) == limit:  # who is later than all of these is not looked at
                bounds["until"] = _stored(found[-1].late_from)
            rows = self._connection.execute(_FIRST, {**bounds, "limit": limit})
            found += (Place(_moment(late), number, row) for late, number, row in rows)
            found = sorted(found, key=lambda place: place.order)[:limit]
        return found

    def at(self, places: Iterable[Place]) -> dict[int, CaseRow]:
        """The cases that stand at these places, by the places' rows."""
        wanted = _ROWID.in_([place.row for place in places])
        query = select(cases, _ROWID.label("row_id")).where(wanted)
        return {row.row_id: row_of(row) for row in self._connection.execute(query)}

    def _begin(self, queue: Queue) -> int:
        begun = insert(queues).values(asdict(queue)).returning(queues.c.seq)
        seq: int = self._connection.execute(begun).scalar_one()
        return seq


def _queue(row: Row[Any]) -> Queue:
    return Queue(**{name: row._mapping[name] for name in _SAID})


def _bounds(span: Span, queue: int | list[int]) -> dict[str, Any]:
    return {
        "queue": queue,
        "after": _EARLIEST if span.after is None else _stored(span.after),
        "until": _LATEST if span.until is None else _stored(span.until),
    }


def _stored(moment: datetime) -> int:
    return (moment - _EPOCH) // _MICROSECOND


def _moment(stored: int) -> datetime:
    return _EPOCH + stored * _MICROSECOND
