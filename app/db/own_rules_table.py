"""The office's own rules in the store: a log of amendments, its calendar days with theirs, its acts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.db.tables import amendments, own_acts, own_day_changes, own_days
from app.domain.calendar import SpecialDay
from app.domain.own_rules import (
    Amendable,
    Amendment,
    AmendmentDeed,
    DayChange,
    DayDeed,
    OwnDay,
    OwnRules,
    Supplement,
    Wording,
)

_WORDING = TypeAdapter(Wording)
_SPECIAL = TypeAdapter(SpecialDay)


class OwnRulesTable:
    """What the office set over what is shipped."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> OwnRules:
        """Everything that was set."""
        log = self._connection.execute(select(amendments).order_by(amendments.c.seq))
        days = self._connection.execute(select(own_days).order_by(own_days.c.day))
        acts = self._connection.execute(select(own_acts.c.act)).scalars()
        return OwnRules(tuple(map(_amendment, log)), tuple(map(_own_day, days)), frozenset(acts))

    def amend(self, amendment: Amendment) -> None:
        """Add a deed to the log; what was noted before stays."""
        supplement = amendment.supplement
        self._connection.execute(
            insert(amendments).values(
                edition=supplement.edition,
                kind=supplement.kind.value,
                code=supplement.code,
                deed=amendment.deed.value,
                was=_WORDING.dump_json(amendment.was).decode(),
                now=_WORDING.dump_json(amendment.now).decode(),
                at=amendment.at.isoformat(),
                author_id=amendment.author_id,
                author_name=amendment.author_name,
            )
        )

    def set_days(self, days: Iterable[OwnDay]) -> None:
        """Set days of the calendar; an earlier entry for a day is replaced."""
        for own in days:
            values = {
                "day": own.day.isoformat(),
                "special": _written(own.special),
                "imported": own.imported,
                "at": own.at.isoformat(),
                "author_name": own.author_name,
            }
            statement = upsert(own_days).values(values)
            self._connection.execute(statement.on_conflict_do_update(index_elements=["day"], set_=values))

    def forget_day(self, day: date) -> None:
        """Leave the day to the shipped calendar again."""
        self._connection.execute(delete(own_days).where(own_days.c.day == day.isoformat()))

    def note_days(self, changes: Iterable[DayChange]) -> None:
        """Add deeds on days to their log; what was noted before stays."""
        for change in changes:
            self._connection.execute(
                insert(own_day_changes).values(
                    day=change.day.isoformat(),
                    deed=change.deed.value,
                    was=_written(change.was),
                    now=_written(change.now),
                    imported=change.imported,
                    at=change.at.isoformat(),
                    author_id=change.author_id,
                    author_name=change.author_name,
                )
            )

    def day_changes(self, year: int) -> tuple[DayChange, ...]:
        """Everything that was done with the days of a year, the latest first."""
        of_year = own_day_changes.c.day.startswith(f"{year}-")
        log = select(own_day_changes).where(of_year).order_by(own_day_changes.c.seq.desc())
        return tuple(map(_day_change, self._connection.execute(log)))

    def choose_acts(self, acts: Iterable[str], at: datetime, author_name: str) -> None:
        """Choose these acts and no others."""
        self._connection.execute(delete(own_acts))
        for act in acts:
            row = {"act": act, "at": at.isoformat(), "author_name": author_name}
            self._connection.execute(insert(own_acts).values(row))


def _amendment(row: Row[Any]) -> Amendment:
    return Amendment(
        supplement=Supplement(row.edition, Amendable(row.kind), row.code),
        deed=AmendmentDeed(row.deed),
        was=_WORDING.validate_json(row.was),
        now=_WORDING.validate_json(row.now),
        at=datetime.fromisoformat(row.at),
        author_id=row.author_id,
        author_name=row.author_name,
    )


def _own_day(row: Row[Any]) -> OwnDay:
    return OwnDay(
        day=date.fromisoformat(row.day),
        special=_read(row.special),
        at=datetime.fromisoformat(row.at),
        author_name=row.author_name,
        imported=row.imported,
    )


def _day_change(row: Row[Any]) -> DayChange:
    return DayChange(
        day=date.fromisoformat(row.day),
        deed=DayDeed(row.deed),
        was=_read(row.was),
        now=_read(row.now),
        at=datetime.fromisoformat(row.at),
        author_id=row.author_id,
        author_name=row.author_name,
        imported=row.imported,
    )


def _written(special: SpecialDay | None) -> str | None:
    return None if special is None else _SPECIAL.dump_json(special).decode()


def _read(written: str | None) -> SpecialDay | None:
    return None if written is None else _SPECIAL.validate_json(written)
