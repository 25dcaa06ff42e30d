"""One application that two offices opened: whoever holds the later case joins it, and packets bring it to the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.overview import look_up
from app.casework.overview.reminders import ReminderKind, reminders
from app.demo import people
from app.domain.case import Case, CaseStatus
from app.domain.events import Closing, Outcome
from app.domain.roles import OfficeKind
from tests.samples.any_form import any_intake
from tests.samples.every_office import CREWS, EveryOffice, open_every_office
from tests.samples.offices import chain_is_whole, folds

CHILD = "zhambyl-2012/child-allowance"
OKRUG, DEPARTMENT = OfficeKind.OKRUG, OfficeKind.DEPARTMENT


@pytest.fixture
def two(tmp_path: Path) -> Iterator[EveryOffice]:
    opened = open_every_office(tmp_path / "two", CREWS[:2])
    yield opened
    opened.close()


def filed(two: EveryOffice, kind: OfficeKind) -> str:
    """The same family applies for the same service, at either counter."""
    desk, channel = two.counter(kind), "okrug_akim" if kind is OKRUG else "department"
    two.clock.advance(minutes=5)
    return register(desk, any_intake(desk, CHILD, channel, people.ZHUMABAEVS)).case_id


def submitted(two: EveryOffice) -> str:
    """A case of the okrug that lies in the department."""
    case_id = filed(two, OKRUG)
    _, akim = two.desks[OKRUG]
    deeds.take(akim, case_id, Deed.SUBMIT)
    two.carry()
    return case_id


def offered(two: EveryOffice, kind: OfficeKind, case_id: str) -> list[Deed]:
    return [offer.deed for offer in deeds.offers(two.counter(kind), case_id).around]


def known(two: EveryOffice, kind: OfficeKind, case_id: str) -> Case:
    return look_up.open_case(two.counter(kind), case_id).case


def is_joined_everywhere(two: EveryOffice, earlier: str, later: str) -> None:
    """The earlier goes on and names the later in both offices, the later is closed where it is known."""
    for kind in (OKRUG, DEPARTMENT):
        folded = folds(two.counter(kind))
        case = folded[earlier].case
        assert case is not None
        assert len(case.around.joined) == 1
        assert not folded[earlier].aside
        assert chain_is_whole(two.counter(kind))
        if later in folded:
            closed = folded[later].case
            assert closed is not None
            assert closed.closing is not None
            assert (closed.closing.why, closed.closing.joined_to) == (Closing.JOINED, earlier)
    assert folds(two.counter(OKRUG))[earlier] == folds(two.counter(DEPARTMENT))[earlier]


def test_the_department_joins_its_own_case_to_the_one_that_an_okrug_sent(two: EveryOffice) -> None:
    earlier = submitted(two)
    later = filed(two, DEPARTMENT)
    assert Deed.JOIN not in offered(two, DEPARTMENT, earlier)
    closed = deeds.take(two.counter(DEPARTMENT), later, Deed.JOIN, {"reason": "екі жерде берілген"})
    assert closed.status is CaseStatus.CLOSED
    two.carry()
    is_joined_everywhere(two, earlier, later)
    two.lead({earlier: Outcome.GRANTED})
    assert known(two, OKRUG, earlier).status is CaseStatus.CLOSED


def test_the_okrug_joins_its_case_to_one_that_lies_in_the_department(two: EveryOffice) -> None:
    """The holder of the earlier case leads it on before it hears of the joining: neither of them loses anything."""
    earlier = submitted(two)
    later = filed(two, OKRUG)
    deeds.take(two.counter(OKRUG), later, Deed.JOIN)
    two.lead_here(two.desks[DEPARTMENT], earlier, Outcome.GRANTED)
    two.carry()
    is_joined_everywhere(two, earlier, later)
    two.lead({earlier: Outcome.GRANTED})
    assert known(two, DEPARTMENT, earlier).status is CaseStatus.CLOSED
    assert later not in folds(two.counter(DEPARTMENT)), "it was never sent there"


def test_an_okrug_that_does_not_know_the_earlier_case_sends_its_own_and_the_department_joins_it(
    two: EveryOffice,
) -> None:
    earlier = filed(two, DEPARTMENT)
    later = filed(two, OKRUG)
    assert Deed.JOIN not in offered(two, OKRUG, later)
    _, akim = two.desks[OKRUG]
    deeds.take(akim, later, Deed.SUBMIT)
    two.carry()
    deeds.take(two.counter(DEPARTMENT), later, Deed.JOIN)
    two.carry()
    at_okrug = known(two, OKRUG, later)
    assert at_okrug.status is CaseStatus.CLOSED
    assert at_okrug.closing is not None
    assert at_okrug.closing.joined_number == known(two, DEPARTMENT, earlier).number
    assert known(two, DEPARTMENT, earlier).around.joined[0].number == at_okrug.number


def test_two_offices_that_hold_a_case_each_never_close_both(two: EveryOffice) -> None:
    earlier = submitted(two)
    later = filed(two, OKRUG)
    assert Deed.JOIN in offered(two, OKRUG, later)
    _, akim = two.desks[OKRUG]
    deeds.take(akim, later, Deed.SUBMIT)
    two.carry()
    assert Deed.JOIN not in offered(two, OKRUG, later), "it lies in the department now"
    assert Deed.JOIN not in offered(two, DEPARTMENT, earlier)
    deeds.take(two.counter(DEPARTMENT), later, Deed.JOIN)
    two.carry()
    is_joined_everywhere(two, earlier, later)


def test_who_joined_a_case_to_one_that_had_ended_meanwhile_is_told_to_register_it_anew(
    two: EveryOffice,
) -> None:
    earlier = submitted(two)
    later = filed(two, OKRUG)
    deeds.take(two.counter(DEPARTMENT), earlier, Deed.WITHDRAW)
    two.clock.advance(minutes=5)
    deeds.take(two.counter(OKRUG), later, Deed.JOIN)
    assert reminders(two.counter(OKRUG)) == (), "nobody here knows of it"
    two.carry()
    (reminder,) = reminders(two.counter(OKRUG))
    assert (reminder.kind, reminder.case_id) == (ReminderKind.JOINED_IN_VAIN, earlier)
    assert reminders(two.counter(DEPARTMENT)) == ()
    filed(two, OKRUG)
    assert reminders(two.counter(OKRUG)) == ()


def test_a_case_that_ended_after_another_was_joined_to_it_is_nothing_to_remember(two: EveryOffice) -> None:
    earlier, later = filed(two, OKRUG), filed(two, OKRUG)
    deeds.take(two.counter(OKRUG), later, Deed.JOIN)
    two.clock.advance(minutes=5)
    deeds.take(two.counter(OKRUG), earlier, Deed.WITHDRAW)
    assert reminders(two.counter(OKRUG)) == ()
