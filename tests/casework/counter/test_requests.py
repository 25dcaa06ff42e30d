"""An electronic request: its number and day are asked where one applies by the portal, and the case has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.casework.counter import duplicates, requests
from app.casework.counter import intake as intakes
from app.casework.counter.duplicates import Likeness
from app.casework.counter.intake import Intake
from app.casework.counter.register import assess, register
from app.casework.desk import Desk
from app.casework.errors import ApplicationHasErrors
from app.casework.overview import look_up
from app.demo import people
from app.domain.roles import OfficeKind
from app.domain.steps import ChannelKind
from app.forms.problems import Fault
from tests.samples.any_form import REQUEST_NUMBER, any_intake
from tests.samples.every_office import open_every_office

LOCAL_AID = "wko-2018/local-social-assistance"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The counter of a department."""
    opened = open_every_office(tmp_path / "every")
    yield opened.counter(OfficeKind.DEPARTMENT)
    opened.close()


def request(desk: Desk, channel: ChannelKind = ChannelKind.PORTAL) -> Intake:
    return any_intake(desk, LOCAL_AID, channel, people.ZHUMABAEVS)


def with_answers(desk: Desk, intake: Intake, **answers: str | None) -> Intake:
    person = intakes.person_state(desk, intake)
    for path, value in answers.items():
        person.set(path, value)
    return intakes.save(desk, replace(intake, person=person.to_json()))


def test_the_case_has_the_number_and_the_day_that_were_entered(desk: Desk) -> None:
    yesterday = desk.clock.now().date() - timedelta(days=1)
    intake = with_answers(desk, request(desk), request_day=f"{yesterday:%d.%m.%Y}")
    came = look_up.open_case(desk, register(desk, intake).case_id).case.around.request
    assert came is not None
    assert (came.by, came.number, came.at.date()) == (requests.PORTAL, REQUEST_NUMBER, yesterday)


def test_only_the_portal_asks_for_a_request(desk: Desk) -> None:
    portal = intakes.person_state(desk, request(desk))
    counter = intakes.person_state(desk, request(desk, ChannelKind.DEPARTMENT))
    assert next(iter(portal.paths())) == requests.NUMBER
    assert requests.NUMBER not in set(counter.paths())
    assert requests.request_of(desk, counter) is None


@pytest.mark.parametrize(
    ("answers", "fault"),
    [
        ({"request_number": None}, Fault.REQUIRED),
        ({"request_day": None}, Fault.REQUIRED),
        ({"request_day": "01.01.2031"}, Fault.FUTURE),
    ],
)
def test_a_request_without_number_or_day_is_told_and_not_registered(
    desk: Desk, answers: dict[str, str | None], fault: Fault
) -> None:
    intake = with_answers(desk, request(desk), **answers)
    assert [problem.fault for problem in assess(desk, intake).errors] == [fault]
    with pytest.raises(ApplicationHasErrors):
        register(desk, intake)


def test_who_turns_out_to_stand_at_the_counter_is_asked_for_no_request(desk: Desk) -> None:
    intake = with_answers(desk, request(desk), request_number=None)
    case = register(desk, intakes.save(desk, replace(intake, channel=ChannelKind.DEPARTMENT)))
    assert look_up.open_case(desk, case.case_id).case.around.request is None


def test_the_same_number_twice_is_laid_beside_it_whoever_applies_and_however_it_is_spelt(desk: Desk) -> None:
    number = register(desk, request(desk)).number
    other = any_intake(desk, LOCAL_AID, ChannelKind.PORTAL, people.NURGALIEVS)
    (twice,) = duplicates.find(desk, other)
    assert (twice.likeness, twice.row.number) == (Likeness.SAME_REQUEST, number)
    facet = next(one for one in twice.facets if one.name == "Electronic request")
    assert (facet.here, facet.there) == (REQUEST_NUMBER, REQUEST_NUMBER)
    assert duplicates.find(desk, with_answers(desk, other, request_number=f"{REQUEST_NUMBER}1")) == ()


def test_a_case_is_found_by_the_number_of_its_request(desk: Desk) -> None:
    case_id = register(desk, request(desk)).case_id
    with desk.store.reading() as transaction:
        assert [row.id for row in transaction.cases.search(REQUEST_NUMBER)] == [case_id]


def test_a_short_number_is_found_among_many_words_that_begin_with_it(desk: Desk) -> None:
    """A search shows the latest twenty: those whose numbers are longer, and others whose telephone begins alike."""
    first = register(desk, with_answers(desk, request(desk), request_number="87"))
    for longer in range(20):
        another = any_intake(desk, LOCAL_AID, ChannelKind.PORTAL, people.NURGALIEVS)
        register(desk, with_answers(desk, another, request_number=f"87{longer:02}"))
    with desk.store.reading() as transaction:
        assert first.case_id not in {row.id for row in transaction.cases.search("87")}
    assert [row.id for row in requests.registered_with(desk, "87")] == [first.case_id]
    assert requests.registered_with(desk, "8") == ()


@pytest.mark.parametrize("number", ["АБ-2026/15", "аб 2026 15", '"15', "10 100-7"])
def test_a_request_is_found_however_its_number_is_written_and_by_no_part_of_it(
    desk: Desk, number: str
) -> None:
    case = register(desk, with_answers(desk, request(desk), request_number=number))
    assert [row.id for row in requests.registered_with(desk, number)] == [case.case_id]
    for part in (number[:-1], number[1:], '"', "№"):
        assert requests.registered_with(desk, part) == ()
