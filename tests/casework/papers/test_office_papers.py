"""The office's own papers of a case: which are offered, that they are kept, what stands on them."""

from __future__ import annotations

import pytest
from pypdfium2 import PdfDocument

from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.errors import NoSuchPacket
from app.casework.exchange.dispatch import seal_for
from app.casework.overview import look_up
from app.casework.papers import packet_papers, papers
from app.casework.papers.paper_check import Verdict, check_file
from app.casework.papers.paper_choices import usual_choice
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.demo.offices import AKIM
from app.printing.layouts import resolution
from tests.casework.papers.test_papers import words_of
from tests.samples.offices import Offices, beside


@pytest.fixture
def submitted(offices: Offices) -> str:
    case_id = offices.take_application().case_id
    offices.do_step(case_id, 2)
    return case_id


def test_a_paper_that_is_made_is_kept_and_stands_among_the_papers_of_the_case(
    offices: Offices, submitted: str
) -> None:
    pdf = papers.issue(offices.specialist, submitted, papers.APPLICATION, PaperLanguage.KK, PaperSize.A4)
    paper = look_up.open_case(offices.specialist, submitted).case.papers[-1]
    assert (paper.kind, paper.size, paper.copy) == (papers.APPLICATION, "a4", 0)
    assert papers.kept(offices.specialist, paper.sha256) == pdf


def test_what_was_chosen_for_a_kind_of_paper_is_offered_to_that_person_again(
    offices: Offices, submitted: str
) -> None:
    def offered(desk: Desk, kind: str) -> PaperLanguage:
        (offer,) = [each for each in papers.offered(desk, submitted) if each.kind == kind]
        return offer.language

    desk, akim = offices.specialist, offices.akim
    usual = PaperLanguage(look_up.open_case(desk, submitted).case.language.value)
    assert offered(desk, papers.INVENTORY) is usual, "the language of the application"
    papers.issue(desk, submitted, papers.INVENTORY, PaperLanguage.BOTH, PaperSize.A4)
    papers.issue(desk, submitted, papers.RESOLUTION, PaperLanguage.RU, PaperSize.A5)
    assert offered(desk, papers.INVENTORY) is PaperLanguage.BOTH
    assert offered(desk, papers.APPLICATION) is usual, "each kind has its own"
    assert offered(akim, papers.INVENTORY) is usual, "and so has each person"
    with desk.store.reading() as transaction:
        chosen = usual_choice(desk, transaction, papers.RESOLUTION, usual, resolution.SIZES)
    assert chosen == (PaperLanguage.RU, PaperSize.A5)


def test_a_reprint_of_an_office_paper_says_so(offices: Offices, submitted: str) -> None:
    papers.issue(offices.specialist, submitted, papers.INVENTORY, PaperLanguage.RU, PaperSize.A4)
    paper = look_up.open_case(offices.specialist, submitted).case.papers[-1]
    again = papers.reprint(offices.specialist, submitted, paper)
    assert "Повторная печать № 1" in words_of(again)


@pytest.mark.parametrize("language", PaperLanguage)
def test_every_paper_that_is_offered_can_be_made(
    offices: Offices, submitted: str, language: PaperLanguage
) -> None:
    offered = papers.offered(offices.specialist, submitted)
    assert {papers.APPLICATION, papers.INVENTORY} <= {each.kind for each in offered}
    number = look_up.open_case(offices.specialist, submitted).case.number
    for each in offered:
        for size in each.sizes:
            pdf = papers.preview(offices.specialist, submitted, each.kind, language, size)
            assert number in words_of(pdf)


def test_the_cover_letter_lists_the_cases_of_its_packet_and_its_check_words(
    offices: Offices, submitted: str
) -> None:
    number = look_up.open_case(offices.specialist, submitted).case.number
    (packet,) = seal_for(offices.specialist, offices.chief.office.id)
    words = words_of(packet_papers.cover_letter(offices.specialist, packet.packet_id, PaperLanguage.RU))
    assert number in words
    assert "Сопроводительное письмо" in words


def test_a_cover_letter_is_the_very_one_whoever_asks_for_it_again(offices: Offices, submitted: str) -> None:
    (packet,) = seal_for(offices.specialist, offices.chief.office.id)
    first = packet_papers.cover_letter(offices.specialist, packet.packet_id, PaperLanguage.RU)
    akim = beside(offices.specialist, AKIM)
    assert akim.staff.name != offices.specialist.staff.name
    assert packet_papers.cover_letter(akim, packet.packet_id, PaperLanguage.RU) == first
    assert packet_papers.cover_letter(akim, packet.packet_id, PaperLanguage.KK) != first
    checked = check_file(akim, first)
    assert checked.verdict is Verdict.COVER


def test_there_is_no_cover_letter_of_what_was_never_sealed(offices: Offices) -> None:
    with pytest.raises(NoSuchPacket):
        packet_papers.cover_letter(offices.specialist, "nothing", PaperLanguage.KK)


def test_the_answer_to_a_complaint_is_in_the_words_of_the_letters_language(
    offices: Offices, submitted: str
) -> None:
    desk = offices.akim
    deeds.take(desk, submitted, Deed.COMPLAIN, {"text": "Мерзімі өтті"})
    answer = {"justified": False, "text": "Мерзімі өткен жоқ", "text_ru": "Срок не прошёл"}
    deeds.take(desk, submitted, Deed.ANSWER_COMPLAINT, answer)
    kk, ru, both = (
        words_of(papers.preview(desk, submitted, papers.COMPLAINT_ANSWER, language, PaperSize.A4))
        for language in (PaperLanguage.KK, PaperLanguage.RU, PaperLanguage.BOTH)
    )
    assert ("Мерзімі өткен жоқ" in kk, "Срок не прошёл" in kk) == (True, False)
    assert ("Мерзімі өткен жоқ" in ru, "Срок не прошёл" in ru) == (False, True)
    assert "Мерзімі өткен жоқ" in both and "Срок не прошёл" in both


def test_the_talon_of_a_complaint_is_on_the_size_that_was_chosen_and_says_who_complained(
    offices: Offices, submitted: str
) -> None:
    desk = offices.akim
    told = {"text": "Мерзімі өтті", "by": "Оспан Ерлан Маратұлы", "size": "roll58", "language": "ru"}
    case = deeds.take(desk, submitted, Deed.COMPLAIN, told)
    talon = case.papers[-1]
    assert (talon.kind, talon.size) == (papers.COMPLAINT_TALON, "roll58")
    words = " ".join(words_of(papers.kept(desk, talon.sha256)).split())
    assert f"Номер жалобы {case.complaints[0].taken.number}" in words
    assert "Податель жалобы Оспан Е. М." in words
    assert case.applicant.name.surname not in words
    again = words_of(papers.reprint(desk, submitted, talon))
    assert "Оспан" in again and "Повторная печать № 1" in again
    (offer,) = [each for each in deeds.offers(desk, submitted).around if each.deed is Deed.COMPLAIN]
    (size,) = [field for field in offer.fields if field.code == "size"]
    assert size.value == "roll58", "the size is offered again"


@pytest.mark.parametrize("kind", [papers.APPLICATION, papers.INVENTORY])
def test_names_of_documents_that_are_not_from_the_act_have_their_tag_on_lists_of_the_case(
    offices: Offices, submitted: str, kind: str
) -> None:
    desk = offices.specialist
    case = look_up.open_case(desk, submitted).case
    asked = {each.code: each for each in desk.edition(case.edition).requirements}
    doubtful = [paper for paper in case.documents if asked[paper.requirement].unverified]
    assert doubtful, "a case with documents from a supplement"
    words = words_of(papers.preview(desk, submitted, kind, PaperLanguage.RU, PaperSize.A4))
    words = " ".join(words.split())
    assert words.count("не сверено") >= len(doubtful)
    for paper in doubtful:
        assert asked[paper.requirement].title.ru in words
    assert "Названия с этой пометкой" in words


def test_a_document_is_named_in_the_language_of_the_paper(offices: Offices, submitted: str) -> None:
    case = look_up.open_case(offices.specialist, submitted).case
    asked = offices.specialist.edition(case.edition).requirement(case.documents[0].requirement).title
    kk, ru = (
        words_of(papers.preview(offices.specialist, submitted, papers.INVENTORY, language, PaperSize.A4))
        for language in (PaperLanguage.KK, PaperLanguage.RU)
    )
    assert (asked.kk in kk, asked.ru in kk) == (True, False)
    assert (asked.kk in ru, asked.ru in ru) == (False, True)


def test_the_inventory_counts_the_sheets_of_the_application_and_lists_the_papers_that_were_issued(
    offices: Offices, submitted: str
) -> None:
    desk = offices.specialist

    def listed() -> str:
        pdf = papers.preview(desk, submitted, papers.INVENTORY, PaperLanguage.RU, PaperSize.A4)
        return " ".join(words_of(pdf).split())

    form = PdfDocument(papers.preview(desk, submitted, papers.APPLICATION, PaperLanguage.KK, PaperSize.A4))
    assert len(form) > 1
    case = look_up.open_case(desk, submitted).case
    assert f"Заявление, {case.registered_at:%d.%m.%Y} 1 {len(form)}" in listed()
    assert "Лист резолюции" not in listed()
    papers.issue(desk, submitted, papers.RESOLUTION, PaperLanguage.RU, PaperSize.A5)
    slip = look_up.open_case(desk, submitted).case.papers[-1]
    papers.reprint(desk, submitted, slip)
    assert listed().count(f"Лист резолюции, {slip.at:%d.%m.%Y} 1 1") == 1, (
        "once, however often it was reprinted"
    )
    assert "Талон," not in listed(), "the citizen took it along"
