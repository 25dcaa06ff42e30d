"""Everything half-typed that concerns a person: their own drafts, those offered to them, those left behind.

A draft belongs to its author until a colleague takes it over. Nothing is ever cleaned up by itself: a draft goes when
a person registers it or throws it away, and what was thrown away can be brought back until the program ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.casework.counter.known_people import service_of
from app.casework.desk import Desk
from app.casework.errors import DraftGone, DraftOfAnother
from app.db.drafts import Draft
from app.db.store import Transaction
from app.domain.language import Text
from app.domain.office import Staff
from app.domain.roles import Role

_SOME_DAYS, _WEEKS = 3, 14
"""From how many days on."""


class Whose(StrEnum):
    """What a draft is to the person who is signed in."""

    OFFERED_TO_ME = "offered_to_me"
    MINE = "mine"
    OFFERED_BY_ME = "offered_by_me"
    LEFT_BEHIND = "left_behind"


_ORDER = list(Whose)


class Age(StrEnum):
    """How long ago something was last typed: less than three days, less than two weeks, longer."""

    FRESH = "fresh"
    SOME_DAYS = "some_days"
    WEEKS = "weeks"


@dataclass(frozen=True, slots=True)
class ListedDraft:
    """A draft as a list shows it.

    `service` is None before one was chosen; `page` the step that was open, from 0; `author` whose it is; `colleague`
    to whom it is offered; `handed_by` and `handed_at` who handed it over last.
    """

    id: str
    whose: Whose
    person_name: str
    service: Text | None
    page: int
    started_at: datetime
    saved_at: datetime
    age: Age
    author: str
    colleague: str = ""
    handed_by: str = ""
    handed_at: datetime | None = None


def listed(desk: Desk) -> tuple[ListedDraft, ...]:
    """The drafts that concern the person who is signed in: offered ones first, then own ones, the latest first.

    An administrator also sees those of people who do not work here any more.
    """
    with desk.store.reading() as transaction:
        drafts = transaction.drafts.every()
        people = {member.id: member for member in transaction.office.all_staff()}
    seen = ((draft, _whose(desk, people, draft)) for draft in drafts)
    found = [_listed(desk, people, draft, whose) for draft, whose in seen if whose is not None]
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.whose)))


def colleagues(desk: Desk) -> tuple[Staff, ...]:
    """Who else works here and can go on with a draft."""
    with desk.store.reading() as transaction:
        everybody = transaction.office.all_staff()
    return tuple(member for member in everybody if member.active and member.id != desk.staff.id)


def hand_over(desk: Desk, draft_id: str, colleague_id: str) -> None:
    """Offer a draft to a colleague; it is the author's until the colleague takes it.

    What somebody left behind who works here no more, an administrator hands over, or takes without an offer.

    Raises:
        DraftGone: it was registered or thrown away.
        DraftOfAnother: it is not this person's to hand over.
    """
    with desk.store.writing() as transaction:
        draft = _present(transaction, draft_id)
        if draft.author_id != desk.staff.id and not _is_left_behind(desk, transaction, draft):
            raise DraftOfAnother
        transaction.drafts.offer(draft_id, colleague_id, desk.staff.name.full, desk.clock.now())
        if colleague_id == desk.staff.id:
            transaction.drafts.give(draft_id, colleague_id)


def take(desk: Desk, draft_id: str) -> None:
    """Go on with what a colleague offered: it is this person's now.

    Raises:
        DraftGone: it was registered or thrown away.
        DraftOfAnother: it is not offered to this person, or not any more.
    """
    with desk.store.writing() as transaction:
        _offered_here(desk, transaction, draft_id)
        transaction.drafts.give(draft_id, desk.staff.id)


def decline(desk: Desk, draft_id: str) -> None:
    """Leave with its author what was offered.

    Raises:
        DraftGone, DraftOfAnother: see `take`.
    """
    with desk.store.writing() as transaction:
        _offered_here(desk, transaction, draft_id)
        transaction.drafts.take_back(draft_id)


def take_back(desk: Desk, draft_id: str) -> None:
    """Offer a draft no longer.

    Raises:
        DraftGone: it was registered or thrown away.
        DraftOfAnother: the colleague has taken it.
    """
    with desk.store.writing() as transaction:
        if _present(transaction, draft_id).author_id != desk.staff.id:
            raise DraftOfAnother
        transaction.drafts.take_back(draft_id)


def throw_away(desk: Desk, draft_id: str) -> None:
    """Take a draft out of sight, scans and all: only ever asked for by a person, and to be undone by `bring_back`.

    Raises:
        DraftGone: it was registered or thrown away.
        DraftOfAnother: it is not this person's to throw away.
    """
    with desk.store.writing() as transaction:
        draft = _present(transaction, draft_id)
        if draft.author_id != desk.staff.id and not _is_left_behind(desk, transaction, draft):
            raise DraftOfAnother
        transaction.drafts.throw_away(draft_id, desk.clock.now())


def bring_back(desk: Desk, draft_id: str) -> None:
    """Undo `throw_away`.

    Raises:
        DraftGone: the program was started again since.
    """
    with desk.store.writing() as transaction:
        if not transaction.drafts.is_thrown_away(draft_id):
            raise DraftGone
        transaction.drafts.bring_back(draft_id)


def sweep(desk: Desk) -> int:
    """Remove for good what was thrown away before the program was started, with the scans that it alone brought."""
    with desk.store.writing() as transaction:
        thrown_away = transaction.drafts.thrown_away()
        for draft_id in thrown_away:
            transaction.drafts.discard(draft_id)
            transaction.archive.end_draft(draft_id)
    return len(thrown_away)


def age_of(saved: date, today: date) -> Age:
    """How old a draft is that was last saved on a day."""
    days = (today - saved).days
    if days >= _WEEKS:
        return Age.WEEKS
    return Age.SOME_DAYS if days >= _SOME_DAYS else Age.FRESH


def _present(transaction: Transaction, draft_id: str) -> Draft:
    draft = transaction.drafts.get(draft_id)
    if draft is None:
        raise DraftGone
    return draft


def _offered_here(desk: Desk, transaction: Transaction, draft_id: str) -> None:
    if _present(transaction, draft_id).offered_to != desk.staff.id:
        raise DraftOfAnother


def _is_left_behind(desk: Desk, transaction: Transaction, draft: Draft) -> bool:
    people = {member.id: member for member in transaction.office.all_staff()}
    return _whose(desk, people, draft) is Whose.LEFT_BEHIND


def _whose(desk: Desk, people: dict[str, Staff], draft: Draft) -> Whose | None:
    if draft.offered_to == desk.staff.id:
        return Whose.OFFERED_TO_ME
    if draft.author_id == desk.staff.id:
        return Whose.OFFERED_BY_ME if draft.offered_to else Whose.MINE
    author = people.get(draft.author_id)
    gone = author is None or not author.active
    return Whose.LEFT_BEHIND if gone and desk.may_act_as(Role.ADMINISTRATOR) else None


def _listed(desk: Desk, people: dict[str, Staff], draft: Draft, whose: Whose) -> ListedDraft:
    edition = str(draft.content["edition"])
    return ListedDraft(
        id=draft.id,
        whose=whose,
        person_name=str(draft.content["person_name"]),
        service=service_of(desk, edition) if edition else None,
        page=int(draft.content["page"]),
        started_at=draft.started_at,
        saved_at=draft.saved_at,
        age=age_of(draft.saved_at.date(), desk.clock.now().date()),
        author=_name(people, draft.author_id),
        colleague=_name(people, draft.offered_to) if draft.offered_to else "",
        handed_by=draft.handed_by,
        handed_at=draft.handed_at,
    )


def _name(people: dict[str, Staff], id: str) -> str:
    member = people.get(id)
    return member.name.initialled if member is not None else ""
