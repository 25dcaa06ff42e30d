"""Half-typed applications: stored as soon as a field is left, kept until a person registers or discards them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from app.db.tables import drafts

_HERE = drafts.c.thrown_away_at.is_(None)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed so far, by whom, from when to when.

    `offered_to` is the colleague who may take it over; `handed_by` who handed it over last, and when: it tells of a
    draft that was taken over as well.
    """

    id: str
    author_id: str
    content: Mapping[str, Any]
    started_at: datetime
    saved_at: datetime
    offered_to: str | None = None
    handed_by: str = ""
    handed_at: datetime | None = None


class Drafts:
    """Drafts of one office; those that were thrown away are not seen until they are brought back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, draft: Draft) -> None:
        """Store what is typed now; whose it is and to whom it is offered stays."""
        values = {
            "id": draft.id,
            "author_id": draft.author_id,
            "content": json.dumps(draft.content, ensure_ascii=False),
            "started_at": draft.started_at.isoformat(),
            "saved_at": draft.saved_at.isoformat(),
        }
        changed = {name: values[name] for name in ("content", "saved_at")}
        statement = insert(drafts).values(values).on_conflict_do_update(index_elements=["id"], set_=changed)
        self._connection.execute(statement)

    def get(self, draft_id: str) -> Draft | None:
        """One draft."""
        row = self._connection.execute(select(drafts).where(drafts.c.id == draft_id, _HERE)).first()
        return _draft(row) if row else None

    def of_author(self, author_id: str) -> list[Draft]:
        """One person's drafts, the latest saved first."""
        query = select(drafts).where(drafts.c.author_id == author_id, _HERE)
        return [_draft(row) for row in self._connection.execute(query.order_by(drafts.c.saved_at.desc()))]

    def every(self) -> list[Draft]:
        """Everybody's drafts, the latest saved first."""
        query = select(drafts).where(_HERE).order_by(drafts.c.saved_at.desc())
        return [_draft(row) for row in self._connection.execute(query)]

    def discard(self, draft_id: str) -> None:
        """Remove a draft for good: it was registered, or nobody wanted it back."""
        self._connection.execute(delete(drafts).where(drafts.c.id == draft_id))

    # Handing over

    def offer(self, draft_id: str, to: str, by: str, at: datetime) -> None:
        """Let a colleague take it over; `by` is the name of who offers it."""
        self._change(draft_id, offered_to=to, handed_by=by, handed_at=at.isoformat())

    def take_back(self, draft_id: str) -> None:
        """Nobody is to take it over any more, and nobody did."""
        self._change(draft_id, offered_to=None, handed_by=None, handed_at=None)

    def give(self, draft_id: str, author_id: str) -> None:
        """It is another person's from now on; who handed it over, and when, is kept."""
        self._change(draft_id, author_id=author_id, offered_to=None)

    # Throwing away

    def is_thrown_away(self, draft_id: str) -> bool:
        """Whether it can only be brought back."""
        query = select(drafts.c.id).where(drafts.c.id == draft_id, drafts.c.thrown_away_at.is_not(None))
        return self._connection.execute(query).first() is not None

    def throw_away(self, draft_id: str, at: datetime) -> None:
        """Take it out of sight."""
        self._change(draft_id, thrown_away_at=at.isoformat())

    def bring_back(self, draft_id: str) -> None:
        """Let it be seen again."""
        self._change(draft_id, thrown_away_at=None)

    def thrown_away(self) -> list[str]:
        """The ids of those that were thrown away and not brought back."""
        query = select(drafts.c.id).where(drafts.c.thrown_away_at.is_not(None))
        return list(self._connection.execute(query).scalars())

    def _change(self, draft_id: str, **values: str | None) -> None:
        self._connection.execute(update(drafts).where(drafts.c.id == draft_id).values(**values))


def _draft(row: Row[Any]) -> Draft:
    return Draft(
        id=row.id,
        author_id=row.author_id,
        content=json.loads(row.content),
        started_at=datetime.fromisoformat(row.started_at),
        saved_at=datetime.fromisoformat(row.saved_at),
        offered_to=row.offered_to,
        handed_by=row.handed_by or "",
        handed_at=datetime.fromisoformat(row.handed_at) if row.handed_at else None,
    )
