"""What the steps between filing and answer leave in a case, and what stands around it."""

from __future__ import annotations

import dataclasses
import random

import pytest

from app.db.codec import body_to_json, event_of
from app.domain import events
from app.domain.answers import Answer, Outcome, OwnGround, ResultKind, missing_in, needed_for
from app.domain.case import Case, CaseStatus
from app.domain.events import Body, Event
from app.domain.fold import fold
from app.domain.language import Text
from app.domain.side_events import ComplaintAnswered, ComplaintTaken
from tests.samples.bodies import AROUND, COURSE
from tests.samples.journey import DEPARTMENT, OKRUG, event, journey

ADDED = tuple(body for body in AROUND if not body.advances)


def at_okrug(*bodies: Body) -> list[Event]:
    """The registration and these events, all in the first turn."""
    return [journey()[0], *(event(OKRUG, 50 + seq, 1, body) for seq, body in enumerate(bodies))]


def folded(*bodies: Body) -> Case:
    case = fold(at_okrug(*bodies)).case
    assert case is not None
    return case


def test_every_finding_is_in_the_case() -> None:
    findings = folded(*COURSE).findings
    asked, given, inspection, income, commission, body, _, _ = COURSE
    assert findings.asked == (asked,)
    assert findings.opinions == (given,)
    assert (findings.inspection, findings.income) == (inspection, income)
    assert (findings.commission, findings.body) == (commission, body)


def test_the_last_word_of_a_commission_holds() -> None:
    first = COURSE[4]
    assert isinstance(first, events.CommissionDecided)
    again = dataclasses.replace(first, minutes="10", outcome=Outcome.REFUSED)
    assert folded(first, again).findings.commission == again


def test_a_case_that_was_closed_without_an_answer_says_why() -> None:
    closed = folded(AROUND[2])
    assert closed.status is CaseStatus.CLOSED
    assert closed.closing == AROUND[2]


def test_an_entry_that_closes_ends_the_case_and_another_does_not() -> None:
    assert folded(events.JournalEntered("1")).status is CaseStatus.IN_PROGRESS
    assert folded(events.JournalEntered("1", closes=True)).status is CaseStatus.CLOSED


@pytest.mark.parametrize("seed", range(5))
def test_additions_from_another_office_commute(seed: int) -> None:
    some = [*at_okrug(), *(event(DEPARTMENT, 90 + seq, 1, body) for seq, body in enumerate(ADDED))]
    mixed = some[:]
    random.Random(seed).shuffle(mixed)
    assert fold(mixed) == fold(some)
    assert fold(some).aside == ()


def test_a_complaint_has_its_answer_beside_it() -> None:
    (complaint,) = folded(*ADDED).complaints
    assert [complaint.taken] == [body for body in AROUND if isinstance(body, ComplaintTaken)]
    assert [complaint.answered] == [body for body in AROUND if isinstance(body, ComplaintAnswered)]


def test_an_office_that_does_not_hold_the_case_does_not_close_it() -> None:
    stray = event(DEPARTMENT, 7, 1, AROUND[2])
    result = fold([*at_okrug(), stray])
    assert result.case is not None
    assert result.case.status is CaseStatus.IN_PROGRESS
    assert [one for one, _ in result.aside] == [stray]


@pytest.mark.parametrize("body", [*COURSE, *AROUND], ids=lambda body: body.kind)
def test_a_body_comes_back_from_its_canonical_form(body: Body) -> None:
    made = event(OKRUG, 5, 1, body)
    record = dataclasses.replace(made.record, kind=body.kind, body=body_to_json(body))
    assert event_of(record).body == body


def test_what_main_wrote_before_is_still_read() -> None:
    """New fields have defaults: bodies without them are those of an older program."""
    made = journey()[0].record
    old = {
        "resolution_given": '{"given_by":"Оспанов","on_paper":false,"text":""}',
        "decision_signed": '{"answer":{"amount":null,"facts":{"kk":"","ru":""},"family_size":null,"ground":"",'
        '"outcome":"granted","per_head_income":null,"period_end":null,"period_start":null},'
        '"outgoing_number":"1-26","signed_by":"Оспанов"}',
        "answer_passed_on": '{"given_by":"Жақыпов","on_paper":true}',
        "completeness_confirmed": '{"given_by":"Жақыпов","on_paper":true,"remark":""}',
    }
    for kind, body in old.items():
        assert event_of(dataclasses.replace(made, kind=kind, body=body)).body.kind == kind


# Answers


@pytest.mark.parametrize("kind", ResultKind)
def test_a_grant_lacks_what_its_kind_of_result_carries(kind: ResultKind) -> None:
    assert missing_in(Answer(Outcome.GRANTED), kind) == needed_for(kind)


def test_a_refusal_needs_a_ground_and_facts_in_both_languages() -> None:
    assert missing_in(Answer(Outcome.REFUSED), ResultKind.NOTICE) == ("ground", "facts")
    own = OwnGround(Text("негіз", "основание"), "19-1")
    whole = Answer(Outcome.REFUSED, own_ground=own, facts=Text("а", "б"))
    assert missing_in(whole, ResultKind.NOTICE) == ()
    ground = Answer(Outcome.REFUSED, ground="income", facts=Text("а", ""))
    assert missing_in(ground, ResultKind.NOTICE) == ("facts",)
