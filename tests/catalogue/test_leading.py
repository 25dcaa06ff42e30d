"""The course of a case: the act's table, made whole where the act leaves something out."""

from __future__ import annotations

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.confirming import CONFIRMATION
from app.catalogue.errors import NoSuchEdition
from app.catalogue.process import Account
from app.domain.roles import OfficeKind
from app.domain.steps import ActionKind


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def test_a_whole_table_is_led_as_it_stands(catalogue: Catalogue) -> None:
    edition = catalogue.edition("zhambyl-2012/targeted-social-assistance")
    for channel in edition.channels:
        assert edition.course(channel.kind) == channel.steps


def test_every_course_opens_signs_once_and_closes(catalogue: Catalogue) -> None:
    for edition in catalogue.editions():
        for channel in edition.channels:
            course = [step for step in edition.course(channel.kind) if not step.kind.traits.exceptional]
            assert [step.kind.traits.opens for step in course] == [True] + [False] * (len(course) - 1)
            assert sum(step.kind.traits.signs for step in course) == 1
            assert course[-1].kind.traits.closes
            assert not any(step.kind.traits.closes for step in course[:-1])


def test_steps_that_no_act_tells_are_marked_as_derived(catalogue: Catalogue) -> None:
    for edition in catalogue.editions():
        for channel in edition.channels:
            if channel.account is Account.NOT_TOLD:
                assert all(step.mark is not None for step in edition.course(channel.kind))


def test_a_table_without_handing_over_is_followed_by_it(catalogue: Catalogue) -> None:
    edition = catalogue.edition("kyzylorda-2011/unemployed-registration")
    *told, last = edition.course("department")
    assert tuple(told) == edition.process("department")
    assert (last.no, last.kind, last.mark is not None) == (5, ActionKind.HAND_OVER, True)


def test_a_flow_of_systems_holds_the_offices_own_steps_before_the_answer_goes(catalogue: Catalogue) -> None:
    edition = catalogue.edition("wko-2018/medical-social-institutions")
    kinds = [step.kind for step in edition.course("state_corporation")]
    own = [step.kind for step in edition.process("department")[1:-1]]
    assert kinds[8:15] == own
    assert kinds[-2:] == [ActionKind.SYSTEM_REFUSAL, ActionKind.COLLECT_RESULT]
    assert [step.no for step in edition.course("state_corporation")] == list(range(1, 18))


def test_what_the_citizen_does_belongs_to_the_counter_of_the_channel(catalogue: Catalogue) -> None:
    edition = catalogue.edition("wko-2018/medical-social-institutions")
    course = edition.course("state_corporation")
    assert {course[0].actor.office, course[-1].actor.office} == {OfficeKind.SERVICE_CENTRE}


def test_the_refusal_of_a_check_is_never_the_usual_next_step(catalogue: Catalogue) -> None:
    edition = catalogue.edition("wko-2018/local-social-assistance")
    following = edition.next_step("portal", 13)
    assert following is not None
    assert following.kind is ActionKind.COLLECT_RESULT


def test_a_right_that_is_confirmed_has_a_short_edition_of_its_own(catalogue: Catalogue) -> None:
    base = catalogue.edition("zhambyl-2012/targeted-social-assistance")
    short = catalogue.edition(base.id + CONFIRMATION)
    assert short.id not in catalogue.ids
    assert [step.actor.office for step in short.course("okrug_akim")] == [
        OfficeKind.OKRUG,
        OfficeKind.DEPARTMENT,
        OfficeKind.DEPARTMENT,
        OfficeKind.OKRUG,
    ]
    assert short.result == base.result
    assert base.course("okrug_akim") == base.process("okrug_akim"), "the service's own course is untouched"


def test_a_service_without_recurrence_has_no_confirmation(catalogue: Catalogue) -> None:
    with pytest.raises(NoSuchEdition):
        catalogue.edition("zhambyl-2012/wheelchairs" + CONFIRMATION)
