"""Papers: kept as they were handed over, a reprint marked as one, a preview leaving no trace."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.errors import IssuedElsewhere, NoAnswerYet, NoSuchCase, PaperGone
from app.casework.overview import look_up
from app.casework.papers import papers
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.domain.case import Case, Paper
from app.domain.events import PaperIssued
from tests.samples.offices import Offices, nothing_changes


def words_of(pdf: bytes) -> str:
    """All text of a PDF, its white space made even."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    finally:
        document.close()


def case_of(offices: Offices, case_id: str) -> Case:
    return look_up.open_case(offices.specialist, case_id).case


def test_a_talon_names_the_citizen_the_number_and_the_day(offices: Offices) -> None:
    registered = offices.take_application(language=PaperLanguage.KK)
    words = words_of(registered.talon)
    assert registered.number in words
    assert "Жұмабаева Гүлнар Ержанқызы" in words
    assert f"{registered.due:%d.%m.%Y}" in words


def test_a_reprint_is_marked_with_its_count_and_the_first_copy_stays(offices: Offices) -> None:
    registered = offices.take_application(language=PaperLanguage.RU)
    first = case_of(offices, registered.case_id).papers[0]
    for count in (1, 2):
        offices.clock.advance(days=1)
        again = papers.reprint(offices.specialist, registered.case_id, first)
        assert "повтор" in words_of(again).casefold()
        assert again != registered.talon
        assert case_of(offices, registered.case_id).papers[-1].copy == count
    assert papers.kept(offices.specialist, first.sha256) == registered.talon
    assert "повтор" not in words_of(registered.talon).casefold()


def test_a_reprint_is_kept_under_the_hash_of_its_own_event(offices: Offices) -> None:
    registered = offices.take_application()
    first = case_of(offices, registered.case_id).papers[0]
    again = papers.reprint(offices.specialist, registered.case_id, first)
    event = look_up.open_case(offices.specialist, registered.case_id).history[-1].body
    assert isinstance(event, PaperIssued)
    assert papers.kept(offices.specialist, event.sha256) == again


def test_reprints_of_the_talon_do_not_count_among_those_of_the_answer(offices: Offices) -> None:
    registered = offices.take_application()
    talon = case_of(offices, registered.case_id).papers[0]
    papers.reprint(offices.specialist, registered.case_id, talon)
    offices.bring(registered.case_id, done=4)
    notice = look_up.open_case(offices.chief, registered.case_id).case.papers[-1]
    assert (notice.kind, notice.copy) == (papers.NOTICE, 0)
    papers.reprint(offices.chief, registered.case_id, notice)
    assert look_up.open_case(offices.chief, registered.case_id).case.papers[-1].copy == 1


def complain(offices: Offices, desk: Desk, case_id: str, by: str) -> Paper:
    """The talon of a complaint, taken some minutes after whatever was before."""
    offices.clock.advance(minutes=5)
    deeds.take(desk, case_id, Deed.COMPLAIN, {"text": "?", "language": "ru", "by": by})
    return look_up.open_case(desk, case_id).case.papers[-1]


@pytest.mark.parametrize("okrug_first", [False, True])
def test_a_talon_of_a_complaint_is_reprinted_with_its_own_complaint_whatever_came_from_elsewhere(
    offices: Offices, okrug_first: bool
) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=2)
    here, there = offices.specialist, offices.chief
    earlier, desk = (here, there) if okrug_first else (there, here)
    complain(offices, earlier, case_id, "Иванов")
    paper = complain(offices, desk, case_id, "Петров")
    offices.carry(earlier, desk)
    number = words_of(papers.kept(desk, paper.sha256)).split("Номер жалобы ")[1][:10]
    assert number in words_of(papers.reprint(desk, case_id, paper))


def test_reprints_belong_to_the_copy_that_they_repeat_though_the_office_has_another_telephone(
    offices: Offices,
) -> None:
    case_id = offices.take_application().case_id
    first, second = (complain(offices, offices.specialist, case_id, by) for by in ("Иванов", "Петров"))
    office = replace(offices.specialist.office, phone="8 (71638) 0-00-00")
    moved = replace(offices.specialist, office=office)
    for paper, by, copy in ((first, "Иванов", 1), (first, "Иванов", 2), (second, "Петров", 1)):
        number = words_of(papers.kept(moved, paper.sha256)).split("Номер жалобы ")[1][:10]
        assert number in words_of(papers.reprint(moved, case_id, paper)), by
        assert case_of(offices, case_id).papers[-1].copy == copy


def test_only_the_office_that_issued_a_paper_reprints_it(offices: Offices) -> None:
    """On the okrug's reprint of a notice the okrug would stand as the body that decided."""
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=5)
    talon, notice = case_of(offices, case_id).papers
    for desk, paper in ((offices.specialist, notice), (offices.chief, talon)):
        with nothing_changes(*offices.desks), pytest.raises(IssuedElsewhere):
            papers.reprint(desk, case_id, paper)
        assert papers.kept(desk, paper.sha256)


@pytest.mark.parametrize("language", list(PaperLanguage))
def test_a_preview_of_a_paper_leaves_no_trace(offices: Offices, language: PaperLanguage) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=4)
    with nothing_changes(*offices.desks):
        for size in (PaperSize.A5, PaperSize.ROLL80):
            assert papers.preview(offices.specialist, case_id, papers.TALON, language, size)
        notice = papers.preview(offices.chief, case_id, papers.NOTICE, language, PaperSize.A4)
    assert "38" in words_of(notice)


def test_a_drafted_answer_is_shown_as_a_draft_without_a_number(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=3)
    with nothing_changes(*offices.desks):
        pdf = papers.preview_answer(offices.head, case_id, PaperLanguage.RU)
    words = words_of(pdf)
    assert "Проект" in words
    assert "1-26" not in words


def test_there_is_no_answer_to_preview_before_the_decision(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    with nothing_changes(*offices.desks), pytest.raises(NoAnswerYet):
        papers.preview(offices.specialist, case_id, papers.NOTICE, PaperLanguage.KK, PaperSize.A4)


def test_a_paper_that_is_not_kept_here_says_so(offices: Offices) -> None:
    with pytest.raises(PaperGone):
        papers.kept(offices.specialist, "0" * 64)


def test_there_is_no_paper_of_a_case_that_nobody_registered(offices: Offices) -> None:
    with nothing_changes(*offices.desks), pytest.raises(NoSuchCase):
        papers.preview(offices.specialist, "0" * 32, papers.TALON, PaperLanguage.KK, PaperSize.A5)
