"""A paper that somebody brings, read from its picture, typed by hand or as a file: it is what it is said to be."""

from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp

from app.casework.exchange import reception
from app.casework.exchange.reception import TakenIn
from app.casework.office import cards
from app.casework.overview import look_up
from app.casework.papers import packet_papers, papers
from app.casework.papers.paper_check import Checked, Verdict, check_file, check_text
from app.casework.papers.paper_names import paper_lines, verdict_words
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.domain.language import Language
from app.domain.numbers import CaseNumber
from app.i18n import translator
from tests.samples.offices import Offices, nothing_changes
from tests.samples.sealing import records_of, seal_records


def code_of(pdf: bytes) -> str:
    """What a reader gets from the code on the first page, as it was printed and looked at."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=203 / 72).to_pil().convert("L")
    finally:
        document.close()
    read = {code.text for code in zxingcpp.read_barcodes(picture)}
    (text,) = read
    return str(text)


@pytest.mark.parametrize("size", [PaperSize.A5, PaperSize.ROLL80, PaperSize.ROLL58])
def test_the_code_of_a_talon_finds_the_paper_that_was_issued(offices: Offices, size: PaperSize) -> None:
    registered = offices.take_application()
    pdf = papers.preview(
        offices.specialist, registered.case_id, papers.TALON, papers.PaperLanguage.BOTH, size
    )
    with nothing_changes(offices.specialist):
        found = check_text(offices.specialist, code_of(registered.talon))
    assert found.verdict is Verdict.SAME_WORDS
    assert (found.number, found.case_id) == (registered.number, registered.case_id)
    assert found.issued is not None
    assert papers.kept(offices.specialist, found.issued.paper.sha256) == registered.talon
    assert code_of(pdf).startswith(registered.number.replace("-", ""))


def test_a_code_typed_by_a_reader_through_a_kazakh_keyboard_is_understood(offices: Offices) -> None:
    registered = offices.take_application()
    kazakh = dict(zip("1234567890", '"әіңғ,.үұқ', strict=True))
    typed = "".join(kazakh[digit] for digit in code_of(registered.talon))
    assert check_text(offices.specialist, typed).verdict is Verdict.SAME_WORDS


def test_the_file_is_the_very_bytes_and_a_changed_one_is_altered(offices: Offices) -> None:
    registered = offices.take_application()
    assert check_file(offices.specialist, registered.talon).verdict is Verdict.VERY_BYTES
    changed = registered.talon.replace(b"/Producer (Kense)", b"/Producer (Kensf)")
    assert check_file(offices.specialist, changed).verdict is Verdict.ALTERED
    assert check_file(offices.specialist, b"%PDF-1.7 of somebody else").verdict is Verdict.UNKNOWN


def test_a_reprint_is_told_with_its_count_by_its_file_and_by_the_code_of_either(offices: Offices) -> None:
    registered = offices.take_application(language=PaperLanguage.RU)
    first = look_up.open_case(offices.specialist, registered.case_id).case.papers[0]
    for _ in range(2):
        offices.clock.advance(days=1)
        again = papers.reprint(offices.specialist, registered.case_id, first)
    found = check_file(offices.specialist, again)
    assert found.verdict is Verdict.REPRINT
    tr = translator(Language.RU)
    assert verdict_words(found, tr) == "Это повторная печать № 2 документа, какой она была напечатана."
    by_code = check_text(offices.specialist, code_of(again))
    assert by_code.verdict is Verdict.SAME_WORDS
    assert len(by_code.reprints) == 2
    assert any("Напечатан повторно 2 раза" in line for line in paper_lines(by_code, tr))
    assert code_of(again) == code_of(registered.talon)


def test_a_fingerprint_that_no_paper_of_the_case_has_is_altered(offices: Offices) -> None:
    registered = offices.take_application()
    code = code_of(registered.talon)
    other = code[:-1] + str((int(code[-1]) + 1) % 10)
    assert check_text(offices.specialist, other).verdict is Verdict.ALTERED


def test_a_number_typed_by_hand_finds_its_case_and_a_wrong_check_digit_is_said(offices: Offices) -> None:
    registered = offices.take_application()
    assert check_text(offices.specialist, registered.number).verdict is Verdict.NUMBER_ONLY
    wrong = registered.number[:-1] + str((int(registered.number[-1]) + 1) % 10)
    found = check_text(offices.specialist, wrong)
    assert found.verdict is Verdict.MISREAD
    assert "контрольн" in verdict_words(found, translator(Language.RU)).casefold()
    assert check_text(offices.specialist, "менің талоным").verdict is Verdict.MISREAD


def test_a_paper_of_another_office_and_one_that_was_never_issued_are_told_apart(offices: Offices) -> None:
    registered = offices.take_application()
    found = check_text(offices.chief, code_of(registered.talon))
    assert found.verdict is Verdict.ELSEWHERE
    assert found.office == offices.specialist.office.name
    offices.bring(registered.case_id, done=2)
    serial = papers.preview(
        offices.specialist, registered.case_id, papers.APPLICATION, PaperLanguage.KK, PaperSize.A4
    )
    assert check_file(offices.specialist, serial).verdict is Verdict.ALTERED, "a preview was never issued"


def test_a_number_of_this_office_that_was_never_given_is_unknown(offices: Offices) -> None:
    never = CaseNumber.issue(offices.specialist.office.code, 2026, 99_999)
    assert check_text(offices.specialist, str(never)).verdict is Verdict.UNKNOWN


def test_what_was_issued_elsewhere_in_a_case_that_came_here_is_checked_by_the_copy_or_not_at_all(
    offices: Offices,
) -> None:
    registered = offices.take_application()
    offices.bring(registered.case_id, done=4)
    found = check_text(offices.chief, code_of(registered.talon))
    assert found.verdict in (Verdict.SAME_WORDS, Verdict.NOT_KEPT)
    assert found.office == offices.specialist.office.name


def test_a_paper_whose_copy_did_not_come_is_not_told_to_be_altered(offices: Offices) -> None:
    registered = offices.take_application()
    offices.do_step(registered.case_id, 2)
    seal_records(
        offices.specialist,
        cards.own_card(offices.chief),
        records_of(offices.specialist),
        offices.stick,
    )
    (result,) = reception.take_in_all(offices.chief, offices.stick)
    assert isinstance(result, TakenIn)
    found = check_text(offices.chief, code_of(registered.talon))
    assert (found.verdict, found.office) == (Verdict.NOT_KEPT, offices.specialist.office.name)


def test_the_code_of_a_cover_letter_tells_its_packet_at_both_offices(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.do_step(case_id, 2)
    offices.carry(offices.specialist, offices.chief)
    with offices.specialist.store.reading() as transaction:
        packet = next(
            each for each in transaction.packets.outgoing() if transaction.packets.case_ids(each.packet_id)
        )
    cover = packet_papers.cover_letter(offices.specialist, packet.packet_id, PaperLanguage.KK)
    for here, other in (offices.desks, offices.desks[::-1]):
        found = check_text(here, code_of(cover))
        assert (found.verdict, found.office) == (Verdict.COVER, other.office.name)
    code = code_of(cover)
    assert check_text(offices.chief, code[:13] + "9" + code[14:]).verdict is Verdict.MISREAD


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("language", Language)
def test_every_verdict_has_its_words(offices: Offices, verdict: Verdict, language: Language) -> None:
    words = verdict_words(Checked(verdict), translator(language))
    assert words
    assert "{" not in words
