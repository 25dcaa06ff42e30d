"""Who this office is, who works in it and which other offices it knows."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, select, update
from sqlalchemy.dialects.sqlite import insert

from app.db.tables import counters, office, office_facts, peers, staff
from app.domain.office import Acting, OfficeProfile, Staff
from app.domain.people import PersonName
from app.domain.roles import Role

_PROFILE = TypeAdapter(OfficeProfile)
_NAME = TypeAdapter(PersonName)
_ACTING = TypeAdapter(dict[str, tuple[Acting, ...]])


_NUMBERS, _ACTING_POSTS = "numbers_begin_after", "acting_posts"


class OfficeTable:
    """The office's own facts; all of them inside the encrypted store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def found(self, profile: OfficeProfile, keys: str) -> None:
        """Write who this office is, once."""
        row = {"id": profile.id, "profile": _PROFILE.dump_json(profile).decode(), "keys": keys}
        self._connection.execute(insert(office).values(row))

    def profile(self) -> OfficeProfile | None:
        """Who this office is; None before the first start was answered."""
        row = self._connection.execute(select(office.c.profile)).first()
        return _PROFILE.validate_json(row.profile) if row else None

    def save_profile(self, profile: OfficeProfile) -> None:
        """Write what this office is called and where it is from now on."""
        self._connection.execute(update(office).values(profile=_PROFILE.dump_json(profile).decode()))

    def keys(self) -> str:
        """The office's packet keys, as `app.packets.keys` wrote them."""
        found: str = self._connection.execute(select(office.c["keys"])).scalar_one()
        return found

    def save_staff(self, member: Staff) -> None:
        """Add a person, or change what is known of them."""
        values = {
            "id": member.id,
            "login": member.login,
            "name": json.dumps(asdict(member.name), ensure_ascii=False),
            "roles": json.dumps([role.value for role in member.roles]),
            "active": member.active,
        }
        statement = insert(staff).values(values).on_conflict_do_update(index_elements=["id"], set_=values)
        self._connection.execute(statement)
        self._save_acting(member)

    def all_staff(self) -> list[Staff]:
        """Everybody, by login."""
        acting = self._acting()
        rows = self._connection.execute(select(staff).order_by(staff.c.login))
        return [replace(_member(row), acting=acting.get(row.id, ())) for row in rows]

    def _acting(self) -> dict[str, tuple[Acting, ...]]:
        """Who holds posts for a time, by the person's id."""
        return _ACTING.validate_json(self.fact(_ACTING_POSTS) or "{}")

    def _save_acting(self, member: Staff) -> None:
        held = self._acting()
        if held.pop(member.id, ()) != member.acting:
            kept = {**held, member.id: member.acting} if member.acting else held
            self.save_fact(_ACTING_POSTS, _ACTING.dump_json(kept).decode())

    def save_peer(self, office_id: str, card: str, added_at: datetime) -> None:
        """Know another office by its card."""
        values = {"office_id": office_id, "card": card, "added_at": added_at.isoformat()}
        statement = (
            insert(peers).values(values).on_conflict_do_update(index_elements=["office_id"], set_=values)
        )
        self._connection.execute(statement)

    def peer_cards(self) -> dict[str, str]:
        """The cards of the offices that this one knows, by office id."""
        return {
            row.office_id: row.card
            for row in self._connection.execute(select(peers).order_by(peers.c.added_at))
        }

    def fact(self, name: str) -> str | None:
        """A small fact about this store, by name; None if it was never written."""
        return self._connection.execute(
            select(office_facts.c.value).where(office_facts.c.name == name)
        ).scalar_one_or_none()

    def save_fact(self, name: str, value: str) -> None:
        """Write a small fact, or change it."""
        statement = insert(office_facts).values(name=name, value=value)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["name"], set_={"value": value})
        )

    def skip_numbers(self, by: int) -> None:
        """Go on counting everything that far ahead, counters not yet begun too; the numbers between are never given."""
        self._connection.execute(update(counters).values(value=counters.c.value + by))
        self.save_fact(_NUMBERS, str(self._numbers_begin_after() + by))

    def next_number(self, counter: str) -> int:
        """Count one further, from 1, within the transaction: a number is never given twice."""
        statement = (
            insert(counters)
            .values(name=counter, value=self._numbers_begin_after() + 1)
            .on_conflict_do_update(index_elements=["name"], set_={"value": counters.c.value + 1})
            .returning(counters.c.value)
        )
        number: int = self._connection.execute(statement).scalar_one()
        return number

    def _numbers_begin_after(self) -> int:
        return int(self.fact(_NUMBERS) or 0)


def _member(row: Row[Any]) -> Staff:
    return Staff(
        id=row.id,
        login=row.login,
        name=_NAME.validate_json(row.name),
        roles=tuple(Role(code) for code in json.loads(row.roles)),
        active=row.active,
    )
