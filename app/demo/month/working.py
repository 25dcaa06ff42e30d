"""A working day inside an office: whoever's turn it is does it, at the pace that the story gives each case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.casework.course import deeds
from app.casework.course.offers import Deed, Offer
from app.casework.desk import Desk
from app.casework.overview import look_up
from app.clock import SetClock
from app.demo.month import aside, telling
from app.demo.month.chronicle import Chronicle
from app.demo.month.running import Running
from app.demo.month.saying import said
from app.demo.month.scenario import Application
from app.demo.month.town import OpenOffice
from app.domain.case import Case
from app.domain.events import Outcome
from app.domain.language import Text

_ORDER = {deed: place for place, deed in enumerate(Deed)}
_NEXT_DAY = frozenset({Deed.SIGN, Deed.HAND_OVER, Deed.INSPECT, Deed.COMMISSION, Deed.REPLY})
_AT_PACE = frozenset({Deed.DRAFT, Deed.DECIDE, Deed.RECORD_DECISION})
_TWO_DAYS = frozenset({Deed.BODY_DECIDES})
_HEARD_IN = 3
"""Working days between the notice of a hearing and the refusal (АППК art. 73)."""


@dataclass(frozen=True)
class _Chance:
    """Something that somebody may do with a case now."""

    desk: Desk
    offer: Offer
    running: Running


class Work:
    """Everything that is done between visits and the post."""

    def __init__(self, clock: SetClock, chronicle: Chronicle, running: Mapping[str, Running]) -> None:
        self._clock, self._chronicle, self._running = clock, chronicle, running

    def in_office(self, office: OpenOffice, day: int) -> None:
        """Do what can be done in an office, the same deeds of the same person one after another."""
        while chances := list(self._chances(office, day)):
            for chance in sorted(chances, key=lambda one: (_ORDER[one.offer.deed], one.desk.staff.login)):
                self._take(office, chance, day)
        self._chronicle.breathe()

    def _chances(self, office: OpenOffice, day: int) -> Iterator[_Chance]:
        for row in look_up.recent(office.counter, open_only=True):
            running = self._running[row.id]
            if row.holder != office.counter.office.id or running.told.open:
                continue
            if aside.steps_aside(office, running, self._clock, self._chronicle):
                running.touched(day)
                continue
            chance = _chance(office, running) if day >= running.rests_until else None
            if chance is None:
                continue
            running.rests_until = running.since + delay(chance.offer.deed, running.told)
            if day >= running.rests_until:
                yield chance

    def _take(self, office: OpenOffice, chance: _Chance, day: int) -> None:
        self._clock.advance(minutes=2)
        told, desk, deed = chance.running.told, chance.desk, chance.offer.deed
        values = said(chance.offer, told, _executor(office))
        case = deeds.take(desk, chance.running.case_id, deed, values, step=chance.offer.step)
        chance.running.touched(day)
        if deed in telling.GIVES:
            self._chronicle.tell(desk, _given(desk, deed, case))
        else:
            self._chronicle.did(desk, deed, case)


def delay(deed: Deed, told: Application) -> int:
    """How many working days pass before a deed."""
    if told.uncollected and deed is Deed.HAND_OVER:
        return 99
    if told.pace == 0:
        return 0
    if deed is Deed.SIGN and told.answer.outcome is Outcome.REFUSED:
        return _HEARD_IN
    if deed in _AT_PACE:
        return told.pace
    return 2 if deed in _TWO_DAYS else int(deed in _NEXT_DAY)


def _chance(office: OpenOffice, running: Running) -> _Chance | None:
    """Whose turn it is: rather who does a step in person than who records it, rather who holds just that post."""
    found = [
        _Chance(desk, offer, running)
        for desk in office.desks
        for offer in deeds.offers(desk, running.case_id).next
        if offer.deed is not Deed.RETURN_DRAFT
    ]
    return min(found, key=lambda one: (one.offer.from_paper, -office.desks.index(one.desk)), default=None)


def _executor(office: OpenOffice) -> str:
    return office.counter.staff.name.full


def _given(desk: Desk, deed: Deed, case: Case) -> Text:
    assert case.decision is not None
    words = telling.given(desk, case, case.decision.answer)
    told = telling.deed(deed)
    name = f"{case.number}, {case.applicant.name.full}"
    return Text(f"{told.kk} – {name}: {words.kk}", f"{told.ru} – {name}: {words.ru}")
