"""Half-typed applications: stored as soon as a field is left, kept until a person registers or discards them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.db.tables import drafts


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed so far, by whom, from when to when."""

    id: str
    author_id: str
    content: Mapping[str, Any]
    started_at: datetime
    saved_at: datetime


class Drafts:
    """Drafts of one office."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, draft: Draft) -> None:
        """Store the draft as it is now."""
        values = {
            "id": draft.id,
            "author_id": draft.author_id,
            "content": json.dumps(draft.content, ensure_ascii=False),
            "started_at": draft.started_at.isoformat(),
            "saved_at": draft.saved_at.isoformat(),
        }
        changed = {name: values[name] for name in ("author_id", "content", "saved_at")}
        statement = insert(drafts).values(values).on_conflict_do_update(index_elements=["id"], set_=changed)
        self._connection.execute(statement)

    def get(self, draft_id: str) -> Draft | None:
        """One draft."""
        row = self._connection.execute(select(drafts).where(drafts.c.id == draft_id)).first()
        return _draft(row) if row else None

    def of_author(self, author_id: str) -> list[Draft]:
        """One person's drafts, the latest saved first."""
        query = select(drafts).where(drafts.c.author_id == author_id).order_by(drafts.c.saved_at.desc())
        return [_draft(row) for row in self._connection.execute(query)]

    def discard(self, draft_id: str) -> None:
        """Remove a draft: it was registered, or a person threw it away."""
        self._connection.execute(delete(drafts).where(drafts.c.id == draft_id))


def _draft(row: Row[Any]) -> Draft:
    return Draft(
        id=row.id,
        author_id=row.author_id,
        content=json.loads(row.content),
        started_at=datetime.fromisoformat(row.started_at),
        saved_at=datetime.fromisoformat(row.saved_at),
    )
