"""The act with its photographs: each under its own number, and a reprint with those that its first copy had."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from app.casework.counter.scans import MEDIA_TYPE, Pasted, pages_of
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.overview import look_up
from app.casework.overview.steps import load, turn_of
from app.casework.papers import papers
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.casework.recording import Entry, record
from app.domain.course_events import InspectionRecorded, Need
from app.domain.events import PaperIssued
from tests.casework.course.test_deeds import LOCAL, filed, step_by_step, who
from tests.casework.papers.test_papers import words_of
from tests.casework.papers.test_papers_of_a_case import picture
from tests.samples.every_office import EveryOffice, open_every_office

MISSING = "Фотография 2: снимок ещё не поступил"


@pytest.fixture
def every(tmp_path: Path) -> Iterator[EveryOffice]:
    opened = open_every_office(tmp_path / "every")
    yield opened
    opened.close()


@pytest.fixture
def pages() -> tuple[bytes, ...]:
    return tuple(pages_of(Pasted(picture(hue)), in_colour=True)[0] for hue in ("red", "green", "blue"))


@pytest.fixture
def visited(every: EveryOffice, pages: tuple[bytes, ...]) -> tuple[Desk, str]:
    """A case whose visit left three photographs, of which the second has not come yet."""
    case_id = filed(every, LOCAL, "department")
    step_by_step(every, case_id, Deed.INSPECT)
    desk = who(every, case_id, Deed.INSPECT)
    scans = tuple(arrive(desk, page) for page in pages[::2])
    scans = (scans[0], hashlib.sha256(pages[1]).hexdigest(), scans[1])
    with desk.store.writing() as transaction:
        turn = turn_of(desk, transaction, case_id)
        body = InspectionRecorded(every.clock.now().date(), ("А. Ахметов",), Need.NEEDED, scans=scans)
        turn.record(desk, transaction, Entry(body, turn.step.no))
    return desk, case_id


def test_what_has_not_come_is_told_of_under_its_number_and_a_reprint_says_so_ever_after(
    visited: tuple[Desk, str], pages: tuple[bytes, ...]
) -> None:
    desk, case_id = visited
    first = issued(desk, case_id)
    assert shown(first) == (2, True)
    for number in (1, 3):
        assert f"Фотография {number}" in words_of(first)
    (paper,) = [each for each in look_up.open_case(desk, case_id).case.papers if each.kind == papers.ACT]
    arrive(desk, pages[1])
    assert shown(papers.reprint(desk, case_id, paper)) == (2, True)
    assert shown(papers.reprint(desk, case_id, paper)) == (2, True), "a reprint of a reprint is that too"
    assert shown(issued(desk, case_id)) == (3, False)


def test_a_reprint_of_an_act_from_before_photographs_were_set_has_none(
    visited: tuple[Desk, str],
) -> None:
    desk, case_id = visited
    with desk.store.writing() as transaction:
        case = load(transaction, case_id)
        pdf = b"an act of 0.3.0"
        sha256 = transaction.archive.keep_paper(case_id, papers.ACT, "ru", "a4", desk.clock.now(), pdf)
        told = PaperIssued(papers.ACT, "ru", "a4", sha256)
        record(desk, transaction, case_id, case.turn, [Entry(told)])
    (paper,) = [each for each in look_up.open_case(desk, case_id).case.papers if each.kind == papers.ACT]
    assert shown(papers.reprint(desk, case_id, paper)) == (0, False)
    assert "Фотографии" not in words_of(papers.reprint(desk, case_id, paper))


def arrive(desk: Desk, page: bytes) -> str:
    """A photograph comes into an office."""
    with desk.store.writing() as transaction:
        return transaction.archive.keep_scan(page, MEDIA_TYPE)


def issued(desk: Desk, case_id: str) -> bytes:
    return papers.issue(desk, case_id, papers.ACT, PaperLanguage.RU, PaperSize.A4)


def shown(pdf: bytes) -> tuple[int, bool]:
    """How many photographs stand on a paper, and whether it tells of the second as of one still to come."""
    document = pypdfium2.PdfDocument(pdf)
    kinds = (pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,)
    number = sum(1 for page in document for _ in page.get_objects(kinds))
    document.close()
    return number, MISSING in words_of(pdf)
