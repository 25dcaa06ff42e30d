"""An office and the people who work in it."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.language import Text
from app.domain.people import PersonName
from app.domain.roles import OfficeKind, Role


@dataclass(frozen=True, slots=True)
class OfficeProfile:
    """This installation.

    `code` (four digits) stands first in its case numbers; `short_name` is what people call it; `hours` is how the
    stand tells them; `appeal_body` is who its decisions are appealed to.
    """

    id: str
    code: str
    kind: OfficeKind
    name: Text
    short_name: Text
    address: Text
    phone: str
    hours: Text
    appeal_body: Text


@dataclass(frozen=True, slots=True)
class Staff:
    """A person who signs in."""

    id: str
    login: str
    name: PersonName
    roles: tuple[Role, ...]
    active: bool = True
