"""The fold: one state for one set of events, whatever order they come in."""

from __future__ import annotations

import random
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.case import CaseStatus, PutAside
from app.domain.events import (
    AnswerDrafted,
    CaseForwarded,
    CaseTakenIn,
    CompletenessConfirmed,
    DraftReturned,
    Event,
)
from app.domain.fold import fold
from tests.samples.journey import DEPARTMENT, OKRUG, REFUSAL, START, event, journey


@given(st.permutations(journey()), st.integers(0, 9))
def test_any_order_and_any_repetition_of_events_give_the_same_case(order: list[Event], again: int) -> None:
    expected = fold(journey())
    folded = fold([*order, *order[:again]])
    assert folded.case == expected.case
    assert folded.applied == expected.applied
    assert folded.aside == ()


@given(st.sets(st.integers(0, 9)), st.randoms(use_true_random=False))
def test_a_subset_of_events_gives_the_same_case_in_any_order_and_nothing_is_dropped(
    kept: set[int], rng: random.Random
) -> None:
    some = [one for index, one in enumerate(journey()) if index in kept]
    shuffled = some[:]
    rng.shuffle(shuffled)
    ordered, mixed = fold(some), fold(shuffled)
    assert ordered.case == mixed.case
    assert len(mixed.applied) + len(mixed.aside) == len(some)
    assert set(ordered.aside) == set(mixed.aside)


def test_the_whole_journey_closes_the_case_with_every_step_done() -> None:
    case = fold(journey()).case
    assert case is not None
    assert case.status is CaseStatus.CLOSED
    assert sorted(case.steps) == [1, 2, 3, 4, 5, 6, 7]
    assert case.parties == {OKRUG, DEPARTMENT}
    assert (case.holder, case.turn) == (OKRUG, 3)
    assert case.notes == ("phoned",)


def test_a_forwarded_case_is_the_addressees_but_has_not_arrived() -> None:
    case = fold(journey()[:3]).case
    assert case is not None
    assert (case.holder, case.turn, case.arrived) == (DEPARTMENT, 2, False)


def test_events_without_their_registration_wait() -> None:
    folded = fold(journey()[3:6])
    assert folded.case is None
    assert {reason for _, reason in folded.aside} == {PutAside.WAITS_FOR_REGISTRATION}


def test_a_later_turn_waits_for_the_hand_over_before_it() -> None:
    events = journey()
    folded = fold([*events[:2], *events[3:7]])
    assert {reason for _, reason in folded.aside} == {PutAside.WAITS_FOR_TURN}


def test_an_office_that_does_not_hold_the_case_cannot_advance_it() -> None:
    intruder = event(DEPARTMENT, 9, 1, AnswerDrafted(REFUSAL), step=3)
    folded = fold([journey()[0], intruder])
    assert folded.aside == ((intruder, PutAside.NOT_THE_HOLDER),)
    assert folded.case is not None
    assert folded.case.draft is None


def test_what_an_office_does_after_it_handed_the_case_over_is_put_aside() -> None:
    late = event(OKRUG, 4, 1, CompletenessConfirmed("Әкім"))
    folded = fold([*journey()[:3], late])
    assert folded.aside == ((late, PutAside.AFTER_HANDOVER),)


def test_order_comes_from_turns_and_not_from_clocks() -> None:
    events = journey()
    backwards = [
        Event(one.record, START - timedelta(days=index), one.body) for index, one in enumerate(events)
    ]
    case = fold(backwards).case
    assert case is not None
    assert case.status is CaseStatus.CLOSED


def test_a_returned_draft_reopens_the_step_that_made_it() -> None:
    events = journey()[:5]
    returned = event(DEPARTMENT, 3, 2, DraftReturned("again", reopens_step=3))
    case = fold([*events, returned]).case
    assert case is not None
    assert sorted(case.steps) == [1, 2]
    assert case.draft is None


def test_a_case_returned_without_action_is_back_at_the_step_that_sent_it() -> None:
    sent = next(i for i, one in enumerate(journey()) if isinstance(one.body, CaseForwarded))
    before = fold(journey()[:sent]).case
    taken_in = event(DEPARTMENT, 1, 2, CaseTakenIn("1-26"))
    returned = event(DEPARTMENT, 2, 2, CaseForwarded(OKRUG, "округ", "құжат жоқ", reopens_step=2))
    case = fold([*journey()[: sent + 1], taken_in, returned]).case
    assert case is not None
    assert before is not None
    assert (case.holder, case.turn, case.arrived, case.incoming_number) == (OKRUG, 3, False, "")
    assert case.steps == before.steps
