"""An okrug, a department and a centre at work together: cases are led by whatever their people are offered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.casework.course import deeds
from app.casework.course.offers import Deed, FieldKind, Offer, OfferedField
from app.casework.desk import Desk, OfficeFolder
from app.casework.entry import office
from app.casework.entry.office import NewOffice, NewStaff
from app.casework.errors import NothingToSeal
from app.casework.exchange import dispatch, reception
from app.casework.office import cards
from app.clock import SetClock
from app.demo import offices
from app.domain.events import MemberIncome, Outcome
from app.domain.roles import OfficeKind
from tests.samples.offices import MORNING, QUICK, beside, shipped

CREWS: tuple[tuple[NewOffice, tuple[NewStaff, ...]], ...] = (
    (offices.OKRUG, (offices.SPECIALIST, offices.AKIM)),
    (offices.DEPARTMENT, (offices.CHIEF_SPECIALIST, offices.HEAD)),
    (offices.CENTRE, (offices.INSPECTOR, offices.SECTION_HEAD)),
)
BACKWARD = frozenset({Deed.RETURN_DRAFT})


@dataclass(frozen=True)
class EveryOffice:
    """Three offices that know each other; each with its people at their desks, the first at the counter."""

    root: Path
    clock: SetClock
    desks: Mapping[OfficeKind, tuple[Desk, ...]]

    def counter(self, kind: OfficeKind) -> Desk:
        """The desk at the counter of an office."""
        return self.desks[kind][0]

    def close(self) -> None:
        """Close every store."""
        for people in self.desks.values():
            people[0].store.close()

    def lead(self, wanted: Mapping[str, Outcome], rounds: int = 12) -> None:
        """Lead cases to their ends; whatever waits in an office is done before packets are carried."""
        for _ in range(rounds):
            for people in self.desks.values():
                for case_id in self.cases_of(people[0].office.kind):
                    self.lead_here(people, case_id, wanted[case_id])
            if not self.carry():
                return
        raise AssertionError("packets still go to and fro")

    def lead_here(self, people: tuple[Desk, ...], case_id: str, wanted: Outcome) -> None:
        """Do everything with a case that its office is offered."""
        while (found := offered_in(people, case_id)) is not None:
            desk, offer = found
            self.clock.advance(minutes=1)
            deeds.take(desk, case_id, offer.deed, values_for(offer, wanted), step=offer.step)

    def carry(self) -> int:
        """All packets of every office to every other, until nothing waits; how many there were."""
        carried, stick = 0, self.root / "stick"
        counters = [people[0] for people in self.desks.values()]
        for _ in range(4):
            for sender in counters:
                for receiver in counters:
                    carried += _send(sender, receiver, stick)
        return carried

    def cases_of(self, kind: OfficeKind) -> list[str]:
        """The open cases that lie in an office."""
        desk = self.counter(kind)
        with desk.store.reading() as transaction:
            rows = transaction.cases.rows(open_only=True, limit=None)
        return [row.id for row in rows if row.holder == desk.office.id]


def offered_in(people: tuple[Desk, ...], case_id: str) -> tuple[Desk, Offer] | None:
    """Whose turn it is in an office: rather who does a step in person than who records it."""
    found = [
        (desk, offer)
        for desk in people
        for offer in deeds.offers(desk, case_id).next
        if offer.deed not in BACKWARD
    ]
    return min(found, key=lambda one: one[1].from_paper, default=None)


def _send(sender: Desk, receiver: Desk, stick: Path) -> int:
    if sender is receiver:
        return 0
    try:
        written = dispatch.send_all(sender, receiver.office.id, stick)
    except NothingToSeal:
        return 0
    for path in written:
        reception.take_in(receiver, path)
        path.unlink()
    return len(written)


def values_for(offer: Offer, wanted: Outcome) -> dict[str, Any]:
    """What a person would say in a form so that the case ends as wanted."""
    values = dict(_values(offer.fields, wanted))
    if offer.deed is Deed.CHECK:
        values["in_order"] = True
    return values


def _values(fields: tuple[OfferedField, ...], wanted: Outcome) -> Iterator[tuple[str, Any]]:
    for field in fields:
        if field.code == "outcome":
            yield field.code, wanted.value
        elif field.value is None and field.required:
            yield field.code, value_for(field)


def value_for(field: OfferedField) -> Any:
    """A plausible value for a field that is empty."""
    some: dict[FieldKind, Any] = {
        FieldKind.TEXT: "17-3",
        FieldKind.LINES: "Құжаттар қаралды",
        FieldKind.DATE: date(2026, 12, 31),
        FieldKind.COUNT: 4,
        FieldKind.MONEY: Decimal("38640.50"),
        FieldKind.YES_NO: True,
        FieldKind.PEOPLE: ("Ахметов А.", "Оразова Б."),
        FieldKind.INCOMES: (MemberIncome("Ахметов А.", Decimal(90000)),),
        FieldKind.FINDINGS: {"housing": "жеке үй"},
        FieldKind.PAGES: (b"photograph",),
    }
    return field.choices[0][0] if field.kind is FieldKind.CHOICE else some[field.kind]


def open_every_office(
    root: Path, crews: tuple[tuple[NewOffice, tuple[NewStaff, ...]], ...] = CREWS
) -> EveryOffice:
    """New offices under a folder that know each other."""
    clock = SetClock(MORNING)
    (root / "stick").mkdir(parents=True)
    desks = {new.kind: _found(root / new.kind.value, clock, new, crew) for new, crew in crews}
    counters = [people[0] for people in desks.values()]
    for desk in counters:
        for other in counters:
            if other is not desk:
                cards.accept_card(desk, cards.own_card(other))
    return EveryOffice(root, clock, desks)


def _found(folder: Path, clock: SetClock, new: NewOffice, crew: tuple[NewStaff, ...]) -> tuple[Desk, ...]:
    first, *others = crew
    desk = office.found(shipped(clock), OfficeFolder(folder), new, first, cost=QUICK).desk
    for other in others:
        office.add_staff(desk, offices.PASSWORD, other, cost=QUICK)
    return (desk, *(beside(desk, other) for other in others))
