"""What this office says of itself: name, address, telephone, hours, district; an administrator may change it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime

from pydantic import TypeAdapter

from app.casework.desk import Desk
from app.casework.office.office_errors import OfficeWordsMissing
from app.casework.office.rule_keepers import check_administrator
from app.domain.office import OfficeDetails, OfficeProfile

_CHANGED = "profile_changed"


@dataclass(frozen=True, slots=True)
class Changed:
    """Who changed the details last, and when."""

    at: datetime
    author_name: str


LAST = TypeAdapter(Changed)


def details_of(office: OfficeProfile) -> OfficeDetails:
    """The details as they stand."""
    return OfficeDetails(**{each.name: getattr(office, each.name) for each in fields(OfficeDetails)})


def change(desk: Desk, details: OfficeDetails) -> Desk:
    """Write the details; papers made from now on bear them, minutes are counted by the new hours.

    Returns:
        The same person's desk at the changed office.

    Raises:
        NotYourRole: only an administrator changes them.
        OfficeWordsMissing: a name, an address, the hours or the telephone would be empty.
    """
    check_administrator(desk)
    texts = (details.name, details.short_name, details.address, details.hours, details.appeal_body)
    if not (details.phone.strip() and all(text.kk.strip() and text.ru.strip() for text in texts)):
        raise OfficeWordsMissing
    profile = replace(desk.office, **{each.name: getattr(details, each.name) for each in fields(details)})
    note = Changed(desk.clock.now(), desk.staff.name.full)
    with desk.store.writing() as transaction:
        transaction.office.save_profile(profile)
        transaction.office.save_fact(_CHANGED, LAST.dump_json(note).decode())
    return replace(desk, office=profile)


def last_change(desk: Desk) -> Changed | None:
    """Who changed the details last; `None` if they stand as at the founding."""
    with desk.store.reading() as transaction:
        note = transaction.office.fact(_CHANGED)
    return None if note is None else LAST.validate_json(note)
