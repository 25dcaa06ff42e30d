"""Many answers on paper: each is printed once, whatever stops in between, and no case is changed by it."""

from __future__ import annotations

import hashlib

import pytest
from sqlalchemy import update

from app.casework.errors import NothingToPrint, PaperDamaged
from app.casework.papers import papers, print_jobs
from app.casework.papers.print_jobs import PrintRun
from app.db import tables
from app.demo.offices import HEAD
from app.demo.people import NURGALIEVS, QOZHAKHMETOVS, TOLEGENOVS, ZHUMABAEVS
from tests.samples.offices import Offices, sign_in


@pytest.fixture
def answered(offices: Offices) -> list[str]:
    """Cases with a signed answer at the department."""
    cases = [offices.take_application(family).case_id for family in (ZHUMABAEVS, NURGALIEVS, QOZHAKHMETOVS)]
    for case_id in cases:
        offices.bring(case_id, done=4)
    return cases


def hashes(offices: Offices, cases: list[str]) -> list[bytes]:
    """The notices of cases, as they were issued."""
    with offices.head.store.reading() as transaction:
        return [
            papers_of
            for case_id in cases
            for paper in transaction.cases.folded(case_id).case.papers
            if paper.kind == papers.NOTICE and (papers_of := transaction.archive.paper(paper.sha256))
        ]


def print_all(offices: Offices, run: PrintRun) -> list[bytes]:
    """Print to the end; what came out."""
    out = []
    while (paper := print_jobs.next_paper(offices.head, run)) is not None:
        out.append(paper.pdf)
        print_jobs.printed(offices.head, run, paper.place)
    return out


def spoil(offices: Offices, pdf: bytes) -> None:
    """Put something else in the place of a paper that is kept."""
    with offices.head.store.file.writing() as connection:
        digest = hashlib.sha256(pdf).hexdigest()
        connection.execute(
            update(tables.papers).where(tables.papers.c.sha256 == digest).values(pdf=pdf + b"%")
        )


def test_the_very_papers_that_were_issued_come_out_in_the_order_marked(
    offices: Offices, answered: list[str]
) -> None:
    marked = answered[::-1]
    run = print_jobs.begin(offices.head, marked)
    assert (run.whole, run.printed) == (3, 0)
    assert print_all(offices, run) == hashes(offices, marked)
    assert print_jobs.unfinished(offices.head) is None


def test_a_stopped_printing_goes_on_where_it_stopped_even_after_the_program_was_closed(
    offices: Offices, answered: list[str]
) -> None:
    run = print_jobs.begin(offices.head, answered)
    first = print_jobs.next_paper(offices.head, run)
    assert first is not None
    print_jobs.printed(offices.head, run, first.place)
    offices.head.store.close()
    again = sign_in(offices.head.shipped, offices.root / "department", HEAD)
    try:
        stopped = print_jobs.unfinished(again)
        assert stopped is not None
        assert (stopped.id, stopped.whole, stopped.printed) == (run.id, 3, 1)
        following = print_jobs.next_paper(again, stopped)
        assert following is not None
        assert following.place == 2
    finally:
        again.store.close()


def test_a_paper_that_did_not_come_out_is_offered_again(offices: Offices, answered: list[str]) -> None:
    run = print_jobs.begin(offices.head, answered)
    assert print_jobs.next_paper(offices.head, run) == print_jobs.next_paper(offices.head, run)


def test_cases_without_an_answer_are_left_out_and_none_at_all_is_told(
    offices: Offices, answered: list[str]
) -> None:
    fresh = offices.take_application(TOLEGENOVS).case_id
    with pytest.raises(NothingToPrint):
        print_jobs.begin(offices.specialist, [fresh])
    assert print_jobs.unfinished(offices.specialist) is None


def test_printing_changes_no_case(offices: Offices, answered: list[str]) -> None:
    def records() -> int:
        with offices.head.store.reading() as transaction:
            return sum(len(transaction.cases.folded(case_id).applied) for case_id in answered)

    before = records()
    print_all(offices, print_jobs.begin(offices.head, answered))
    assert records() == before


def test_what_was_stopped_can_be_forgotten(offices: Offices, answered: list[str]) -> None:
    print_jobs.begin(offices.head, answered)
    print_jobs.forget(offices.head)
    assert print_jobs.unfinished(offices.head) is None


def test_a_paper_that_was_damaged_is_never_printed_and_the_others_are(
    offices: Offices, answered: list[str]
) -> None:
    first, *others = hashes(offices, answered)
    spoil(offices, first)
    run = print_jobs.begin(offices.head, answered)
    with pytest.raises(PaperDamaged):
        print_jobs.next_paper(offices.head, run)
    shorter = print_jobs.leave_out(offices.head, run)
    assert (shorter.whole, shorter.printed) == (run.whole - 1, 0)
    assert print_all(offices, shorter) == others


def test_a_paper_that_was_damaged_is_not_shown_either(offices: Offices, answered: list[str]) -> None:
    first, *_ = hashes(offices, answered)
    digest = hashlib.sha256(first).hexdigest()
    assert papers.kept(offices.head, digest) == first
    spoil(offices, first)
    with pytest.raises(PaperDamaged):
        papers.kept(offices.head, digest)
