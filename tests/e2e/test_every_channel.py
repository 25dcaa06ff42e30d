"""Every regulation in every channel: from filing to its proper result, granted and refused, through real offices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

import pytest

from app.casework.counter.register import register
from app.casework.overview import look_up
from app.casework.overview.look_up import CaseView
from app.casework.overview.steps import runs_by_itself
from app.clock import SetClock
from app.demo import people
from app.domain.answers import missing_in
from app.domain.case import CaseStatus
from app.domain.events import Outcome
from app.domain.roles import OfficeKind
from app.domain.steps import ChannelKind
from tests.samples.any_form import any_intake
from tests.samples.every_office import EveryOffice, open_every_office
from tests.samples.offices import MORNING, chain_is_whole, folds, shipped

CATALOGUE = shipped(SetClock(MORNING)).catalogue
CHANNELS = [(edition.id, channel.kind) for edition in CATALOGUE.editions() for channel in edition.channels]
Key = tuple[str, ChannelKind, Outcome]

PROOF = {"qolhat": "receipt", "stub": "stub"}
"""The paper that proves the filing where the edition prescribes no talon."""


@dataclass(frozen=True)
class Led:
    """All cases, led to their ends, by what they were filed for."""

    offices: EveryOffice
    views: Mapping[Key, CaseView]


def _provider(edition: str, channel: ChannelKind) -> OfficeKind:
    return CATALOGUE.edition(edition).channel(channel).provider.office


@pytest.fixture(scope="module")
def led(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Led]:
    offices = open_every_office(tmp_path_factory.mktemp("every"))
    case_ids = {(*place, outcome): _file(offices, *place) for place in CHANNELS for outcome in Outcome}
    offices.lead({case_id: key[2] for key, case_id in case_ids.items()})
    yield Led(offices, {key: _view(offices, key, case_id) for key, case_id in case_ids.items()})
    offices.close()


def _view(offices: EveryOffice, key: Key, case_id: str) -> CaseView:
    """The case where it was registered."""
    return look_up.open_case(offices.counter(_provider(key[0], key[1])), case_id)


def _file(offices: EveryOffice, edition: str, channel: ChannelKind) -> str:
    desk = offices.counter(_provider(edition, channel))
    intake = any_intake(desk, edition, channel, people.ZHUMABAEVS)
    return register(desk, intake).case_id


def test_there_are_twenty_four_regulations_and_forty_one_channels() -> None:
    assert len({edition for edition, _ in CHANNELS}) == 24
    assert len(CHANNELS) == 41


every_case = pytest.mark.parametrize(
    "key",
    [(*place, outcome) for place in CHANNELS for outcome in Outcome],
    ids=lambda key: "-".join(map(str, key)),
)


@every_case
def test_a_case_ends_with_its_proper_answer(led: Led, key: Key) -> None:
    view = led.views[key]
    assert view.case.status is CaseStatus.CLOSED
    assert view.next is None
    assert not view.aside
    decision = view.case.decision
    assert decision is not None
    assert decision.answer.outcome is key[2]
    assert not missing_in(decision.answer, view.edition.result.kind)


@every_case
def test_every_step_of_the_table_is_done_in_the_office_it_belongs_to(led: Led, key: Key) -> None:
    view = led.views[key]
    course = [step for step in view.edition.course(key[1]) if not step.kind.traits.exceptional]
    assert sorted(view.case.steps) == [step.no for step in course]
    kinds = {people[0].office.id: kind for kind, people in led.offices.desks.items()}
    assert {step.no: kinds[view.case.steps[step.no].office_id] for step in course} == {
        step.no: step.actor.office for step in course
    }


@every_case
def test_every_step_has_its_event_and_its_moment(led: Led, key: Key) -> None:
    view = led.views[key]
    done = [event for event in view.history if event.record.step is not None]
    moments: list[datetime] = [view.case.steps[no].at for no in sorted(view.case.steps)]
    assert moments == sorted(moments)
    assert {event.record.step for event in done} == set(view.case.steps)
    assert all(step.done is not None for step in view.steps if not step.step.kind.traits.exceptional)
    assert view.case.due >= view.case.registered_at.date()


@every_case
def test_an_answer_that_was_signed_here_has_its_paper(led: Led, key: Key) -> None:
    view = led.views[key]
    decision = view.case.decision
    assert decision is not None
    kinds = [paper.kind for paper in view.case.papers]
    prescribed = view.edition.receipt(key[1])
    proof = PROOF.get(prescribed.kind, "talon") if prescribed else "talon"
    assert kinds.count(proof) == 1
    if decision.signed_elsewhere:
        assert kinds == [proof]
    elif key[2] is Outcome.REFUSED:
        assert "refusal" in kinds
    else:
        assert {"notice", "certificate", "referral"} & set(kinds)


def test_what_systems_do_is_recorded_by_itself(led: Led) -> None:
    for key in led.views:
        view = led.views[key]
        by_systems = [step for step in view.edition.course(key[1]) if runs_by_itself(step)]
        kinds = {event.record.step: event.record.kind for event in view.history if event.record.step}
        assert all(kinds[step.no] == "step_recorded" for step in by_systems)


def test_all_offices_hold_the_same_cases_and_whole_chains(led: Led) -> None:
    counters = [people[0] for people in led.offices.desks.values()]
    held = [folds(desk) for desk in counters]
    for desk, cases in zip(counters, held, strict=True):
        assert chain_is_whole(desk)
        for other in held:
            for case_id in cases.keys() & other.keys():
                assert cases[case_id] == other[case_id]
