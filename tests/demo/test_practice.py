"""The practice office: ready to work in, with a department that can be signed in to as well."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest

from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.desk import Desk, OfficeFolder
from app.casework.entry import office
from app.casework.office import cards
from app.casework.overview import today
from app.casework.papers import papers
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.clock import SetClock
from app.demo.offices import AKIM, CHIEF_SPECIALIST, HEAD, PASSWORD
from app.demo.practice import DEPARTMENT_FOLDER, open_practice_office
from app.domain.roles import OfficeKind
from tests.samples.lists import lines
from tests.samples.offices import MORNING, shipped, sign_in


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = OfficeFolder(tmp_path_factory.mktemp("practice") / "office")
    desk = open_practice_office(shipped(SetClock(MORNING)), folder).desk
    yield desk
    desk.store.close()


def test_two_applications_lie_on_the_table(practice: Desk) -> None:
    assert [line.row.number for line in lines(practice)] == ["3147-26-00002-1", "3147-26-00001-3"]
    assert today.board(practice).here == 2


def test_the_akim_takes_the_chair_and_submits_to_the_practice_department(practice: Desk) -> None:
    akim = office.change_person(practice, AKIM.login, PASSWORD)
    (department,) = cards.known_offices(akim)
    case_id = lines(practice)[0].row.id
    assert deeds.take(akim, case_id, Deed.SUBMIT).holder == department.office_id


def test_the_department_opens_beside_it_and_knows_the_practice_office(practice: Desk) -> None:
    folder = practice.folder.path / DEPARTMENT_FOLDER
    for member in (CHIEF_SPECIALIST, HEAD):
        desk = sign_in(practice.shipped, folder, member)
        assert desk.office.kind is OfficeKind.DEPARTMENT
        assert [card.office_id for card in cards.known_offices(desk)] == [practice.office.id]
        desk.store.close()


def test_every_paper_of_the_practice_office_says_that_it_is_a_sample(practice: Desk) -> None:
    case_id = lines(practice)[0].row.id
    for size in (PaperSize.A5, PaperSize.ROLL80):
        pdf = papers.preview(practice, case_id, papers.TALON, PaperLanguage.BOTH, size)
        (words, *_) = (page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))
        assert "ҮЛГІ" in words
        assert "ОБРАЗЕЦ" in words
    assert practice.folder.is_practice
