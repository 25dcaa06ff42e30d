"""The whole journey of one application: from the counter to the citizen's hand, through two offices."""

from __future__ import annotations

import hashlib

import pytest

from app.casework.exchange import exchange
from app.casework.exchange.exchange import Stage
from app.casework.overview import look_up
from app.casework.papers import papers
from app.demo import people
from app.domain.case import CaseStatus
from app.domain.events import Answer, Event, Outcome, PaperIssued
from tests.samples.offices import (
    GRANTED,
    Offices,
    chain_is_whole,
    contents,
    folds,
    projection,
    rebuilt_projection,
    refused,
)

ANSWERS = {"granted": GRANTED, "refused": refused()}


@pytest.fixture(params=ANSWERS)
def answer(request: pytest.FixtureRequest) -> Answer:
    return ANSWERS[request.param]


def walked(offices: Offices, answer: Answer) -> str:
    case_id = offices.take_application(people.ZHUMABAEVS).case_id
    offices.bring(case_id, done=7, answer=answer)
    return case_id


def issued(history: tuple[Event, ...], kind: str) -> PaperIssued:
    (body,) = (e.body for e in history if isinstance(e.body, PaperIssued) and e.body.paper == kind)
    return body


def test_the_citizen_has_the_answer_and_every_step_is_done_by_whom_the_regulation_names(
    offices: Offices, answer: Answer
) -> None:
    view = look_up.open_case(offices.specialist, walked(offices, answer))
    assert view.case.status is CaseStatus.CLOSED
    assert view.case.decision is not None
    assert view.case.decision.answer == answer
    assert view.next is None
    okrug, department = offices.specialist.office.id, offices.chief.office.id
    assert {no: (done.by, done.office_id) for no, done in view.case.steps.items()} == {
        1: ("Бекова Айгүл Маратқызы", okrug),
        2: ("Жақыпов Тимур Әлібекұлы", okrug),
        3: ("Сәрсенова Ләззат Қанатқызы", department),
        4: ("Оспанов Ерлан Болатұлы", department),
        5: ("Сәрсенова Ләззат Қанатқызы", department),
        6: ("Жақыпов Тимур Әлібекұлы", okrug),
        7: ("Бекова Айгүл Маратқызы", okrug),
    }


def test_both_offices_end_with_the_same_case(offices: Offices, answer: Answer) -> None:
    case_id = walked(offices, answer)
    offices.carry(offices.specialist, offices.chief)
    here, there = folds(offices.specialist)[case_id], folds(offices.chief)[case_id]
    assert here == there
    assert not here.aside


def test_papers_are_kept_as_they_were_issued_under_the_hash_that_the_event_names(offices: Offices) -> None:
    registered = offices.take_application()
    talon = issued(look_up.open_case(offices.specialist, registered.case_id).history, papers.TALON)
    assert talon.sha256 == hashlib.sha256(registered.talon).hexdigest()
    assert papers.kept(offices.specialist, talon.sha256) == registered.talon


def test_the_okrug_holds_the_very_bytes_of_the_answer_that_the_department_made(
    offices: Offices, answer: Answer
) -> None:
    case_id = walked(offices, answer)
    kind = papers.NOTICE if answer.outcome is Outcome.GRANTED else papers.REFUSAL
    sha256 = issued(look_up.open_case(offices.specialist, case_id).history, kind).sha256
    kept_here, kept_there = papers.kept(offices.specialist, sha256), papers.kept(offices.chief, sha256)
    assert kept_here == kept_there
    assert hashlib.sha256(kept_here).hexdigest() == sha256
    assert kept_here.startswith(b"%PDF")


def test_the_department_holds_the_scans_that_the_okrug_took(offices: Offices) -> None:
    case_id = walked(offices, GRANTED)
    case = look_up.open_case(offices.chief, case_id).case
    hashes = {scan for document in case.documents for scan in document.scans}
    assert hashes
    with offices.chief.store.reading() as transaction:
        assert all(transaction.archive.holds(sha256) for sha256 in hashes)


def test_rebuilding_from_events_gives_the_same_tables_in_both_offices(offices: Offices) -> None:
    for family, answer in ((people.ZHUMABAEVS, GRANTED), (people.NURGALIEVS, refused())):
        case_id = offices.take_application(family).case_id
        offices.bring(case_id, done=7, answer=answer)
    offices.take_application(people.TOLEGENOVS)
    for desk in offices.desks:
        before = projection(desk)
        assert before["cases"]
        assert rebuilt_projection(desk) == before


def test_the_chain_of_each_office_is_whole_after_the_journey(offices: Offices, answer: Answer) -> None:
    walked(offices, answer)
    for desk in offices.desks:
        assert chain_is_whole(desk)


def test_no_packet_waits_and_no_paper_is_kept_twice_after_the_journey(
    offices: Offices, answer: Answer
) -> None:
    walked(offices, answer)
    offices.carry(offices.specialist, offices.chief)
    for desk in offices.desks:
        (neighbour,) = exchange.overview(desk).neighbours
        assert neighbour.news == 0
        assert not neighbour.to_write
        assert {sent.stage for sent in neighbour.packets if not sent.answers} == {Stage.CONFIRMED}
        whole = contents(desk)
        assert not {row[0] for row in whole["blobs"]} & {row[0] for row in whole["papers"]}
