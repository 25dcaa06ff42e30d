"""An office and the people who work in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.domain.language import Text
from app.domain.people import PersonName
from app.domain.roles import OfficeKind, Role
from app.domain.schedule import Schedule
from app.domain.stationery import Stationery


@dataclass(frozen=True, slots=True)
class OfficeDetails:
    """What an office says of itself, and may change after its founding; its code and its kind may not."""

    name: Text
    short_name: Text
    address: Text
    phone: str
    hours: Text
    appeal_body: Text
    schedule: Schedule | None = None
    district: str = ""
    villages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeProfile:
    """This installation.

    `code` (four digits) stands first in its case numbers; `short_name` is what people call it; `hours` is how the
    stand tells them; `appeal_body` is who its decisions are appealed to. `schedule` are the same hours as minutes are
    counted by (none: those of the act), `district` is the entry of an act's list that was chosen as ours
    («zhambyl-2012/baizak»), `stationery` is how its letters look. `villages` are those of its okrug, as addresses
    have them.
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
    schedule: Schedule | None = None
    district: str = ""
    stationery: Stationery = field(default_factory=Stationery)
    villages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Acting:
    """A post that somebody holds in another's stead, from one day to another, both included."""

    role: Role
    first: date
    last: date
    order: str = ""

    def holds(self, on: date) -> bool:
        """Whether it holds on a day."""
        return self.first <= on <= self.last


@dataclass(frozen=True, slots=True)
class Staff:
    """A person who signs in: the posts held for good, and those held for a time."""

    id: str
    login: str
    name: PersonName
    roles: tuple[Role, ...]
    active: bool = True
    acting: tuple[Acting, ...] = ()

    def roles_on(self, day: date) -> tuple[Role, ...]:
        """Every post that is held on a day, the person's own first."""
        for_a_time = (each.role for each in self.acting if each.holds(day))
        return tuple(dict.fromkeys((*self.roles, *for_a_time)))

    def may_act_as(self, role: Role, on: date) -> bool:
        """Whether the person may do the work of a post on a day."""
        return any(held.may_act_as(role) for held in self.roles_on(on))
