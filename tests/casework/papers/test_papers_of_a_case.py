"""Papers of real cases in real offices: made from what happened, kept under their hash, found again.

Each tale leads one case through encrypted stores and packets; then every paper that the case has, and every one that
its offices offer, is read back as a citizen would read it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from app.casework.counter.register import register
from app.casework.counter.scans import Pasted, pages_of
from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.overview import journals, look_up
from app.casework.overview.journals import Journal
from app.casework.papers import papers
from app.casework.papers.paper_check import Verdict, check_file, check_text
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.demo import people
from app.domain.case import Paper
from app.domain.events import Outcome
from app.domain.roles import OfficeKind
from app.printing.fingerprint import mark_in
from tests.casework.course.test_deeds import CERTIFICATE, LOCAL, OBLAST, REFERRAL, filed, step_by_step, who
from tests.casework.papers.test_paper_check import code_of
from tests.casework.papers.test_papers import words_of
from tests.samples.any_form import any_intake
from tests.samples.every_office import EveryOffice, open_every_office, values_for

STUB = "zhambyl-2008/targeted-social-assistance"
QUEUED = "zhambyl-2012/sanatorium-resort-treatment"
RECEIPT = "zhambyl-2012/child-allowance"
AID = "zhambyl-2012/targeted-social-assistance"
REPRINTED = {
    PaperLanguage.KK: "Қайта басылған № 1",
    PaperLanguage.RU: "Повторная печать № 1",
    PaperLanguage.BOTH: "Повторная печать № 1",
}


@dataclass(frozen=True)
class Tale:
    """A case, what is said in its deeds, and the papers that it must have in the end."""

    edition: str
    channel: str
    papers: frozenset[str]
    outcome: Outcome = Outcome.GRANTED
    said: tuple[tuple[Deed, dict[str, Any]], ...] = ()


INSPECTED = {
    "members": "Ахметов А.\nОразова Б.",
    "need": "needed",
    "conditions": {"housing": "жеке үй", "livestock": "6 қой"},
}
TALES = {
    "notice": Tale(AID, "okrug_akim", frozenset({papers.TALON, papers.NOTICE})),
    "refusal": Tale(AID, "department", frozenset({papers.TALON, papers.REFUSAL}), Outcome.REFUSED),
    "certificate": Tale(CERTIFICATE, "okrug_akim", frozenset({papers.CERTIFICATE})),
    "referral": Tale(
        REFERRAL,
        "department",
        frozenset({papers.REFERRAL}),
        said=((Deed.DECIDE_AND_HAND_OVER, {"place": "Колледж"}),),
    ),
    "stub": Tale(STUB, "department", frozenset({papers.STUB, papers.NOTICE})),
    "receipt": Tale(RECEIPT, "service_centre", frozenset({papers.RECEIPT, papers.NOTICE})),
    "commission": Tale(
        LOCAL,
        "okrug_akim",
        frozenset({papers.ACT, papers.CONCLUSION, papers.MINUTES, papers.RESOLUTION}),
        said=((Deed.INSPECT, INSPECTED), (Deed.COMMISSION, {"minutes": "9", "votes_for": 3})),
    ),
}


@pytest.fixture
def every(tmp_path: Path) -> Iterator[EveryOffice]:
    opened = open_every_office(tmp_path / "every")
    yield opened
    opened.close()


def led(every: EveryOffice, tale: Tale) -> str:
    """The case of a tale, led to its end; what each deed is told is said there."""
    case_id = _filed(every, tale)
    for deed, said in tale.said:
        offer = step_by_step(every, case_id, deed)
        desk = who(every, case_id, deed)
        deeds.take(desk, case_id, deed, values_for(offer, tale.outcome) | said, step=offer.step)
    every.lead({case_id: tale.outcome})
    return case_id


def _filed(every: EveryOffice, tale: Tale) -> str:
    if tale.channel != "service_centre":
        return filed(every, tale.edition, tale.channel)
    desk = every.counter(OfficeKind.SERVICE_CENTRE)
    return register(desk, any_intake(desk, tale.edition, tale.channel, people.ZHUMABAEVS)).case_id


def holders(every: EveryOffice, case_id: str) -> Iterator[Desk]:
    """A desk of every office that knows the case."""
    for desk, *_ in every.desks.values():
        with desk.store.reading() as transaction:
            if transaction.cases.row(case_id) is not None:
                yield desk


def kept_here(desk: Desk, case_id: str) -> Iterator[tuple[Paper, bytes]]:
    """The papers of the case whose bytes lie at an office."""
    for paper in look_up.open_case(desk, case_id).case.papers:
        with desk.store.reading() as transaction:
            pdf = transaction.archive.paper(paper.sha256)
        if pdf is not None:
            yield paper, pdf


@pytest.mark.parametrize("name", TALES)
def test_every_paper_of_a_case_is_kept_found_again_and_told_from_a_reprint(
    every: EveryOffice, name: str
) -> None:
    tale = TALES[name]
    case_id = led(every, tale)
    seen: set[str] = set()
    for desk in holders(every, case_id):
        for each in papers.offered(desk, case_id):
            for language in PaperLanguage:
                papers.issue(desk, case_id, each.kind, language, each.sizes[0])
        for paper, pdf in list(kept_here(desk, case_id)):
            seen.add(paper.kind)
            number = look_up.open_case(desk, case_id).case.number
            assert hashlib.sha256(pdf).hexdigest() == paper.sha256
            assert number in words_of(pdf)
            found = check_file(desk, pdf)
            assert (found.verdict, found.case_id) == (Verdict.VERY_BYTES, case_id)
            by_code = check_text(desk, code_of(pdf))
            assert by_code.verdict is Verdict.SAME_WORDS
            assert by_code.issued is not None
            assert by_code.issued.mark == mark_in(pdf)
    assert tale.papers <= seen, tale.papers - seen


@pytest.mark.parametrize("name", TALES)
def test_every_kind_of_paper_says_on_a_reprint_that_it_is_one_with_its_count_and_time(
    every: EveryOffice, name: str
) -> None:
    case_id = led(every, TALES[name])
    for desk in holders(every, case_id):
        for each in papers.offered(desk, case_id):
            papers.issue(desk, case_id, each.kind, PaperLanguage.RU, each.sizes[0])
        first = {paper.kind: (paper, pdf) for paper, pdf in kept_here(desk, case_id)}
        every.clock.advance(days=1)
        for paper, pdf in first.values():
            if not _made_here(desk, case_id, paper):
                continue
            again = papers.reprint(desk, case_id, paper)
            words = words_of(again)
            assert mark_in(again) == mark_in(pdf), f"{paper.kind}: it says what the first copy said"
            assert check_file(desk, again).verdict is Verdict.REPRINT
            assert REPRINTED[PaperLanguage(paper.language)] in words, paper.kind
            now = every.clock.now()
            assert f"{now:%d.%m.%Y}, {now.hour}.{now:%M}" in words, paper.kind
            assert f"{paper.at:%d.%m.%Y}" in words, paper.kind


def _made_here(desk: Desk, case_id: str, paper: Paper) -> bool:
    history = look_up.open_case(desk, case_id).history
    return any(
        getattr(event.body, "sha256", "") == paper.sha256 and event.record.office_id == desk.office.id
        for event in history
    )


def printed(every: EveryOffice, case_id: str, kind: str, language: PaperLanguage) -> str:
    """The words of an office paper, wherever it is offered."""
    for desk in holders(every, case_id):
        for each in papers.offered(desk, case_id):
            if each.kind == kind:
                return words_of(papers.issue(desk, case_id, kind, language, each.sizes[0]))
    raise AssertionError(kind)


def test_act_conclusion_and_minutes_tell_what_the_commissions_found_and_decided(every: EveryOffice) -> None:
    case_id = led(every, TALES["commission"])
    act = printed(every, case_id, papers.ACT, PaperLanguage.RU)
    for words in ("А. Ахметов", "Б. Оразова", "6 қой", "жеке үй"):
        assert words in act
    conclusion = printed(every, case_id, papers.CONCLUSION, PaperLanguage.KK)
    assert "А. Ахметов" in conclusion
    decided = _findings(every, case_id).commission
    assert decided is not None
    minutes = printed(every, case_id, papers.MINUTES, PaperLanguage.RU)
    assert decided.minutes in minutes
    assert "А. Ахметов" in minutes
    for paper in (act, conclusion):
        assert "не сверен" in paper or "салыстырылмаған" in paper, (
            "its form was not compared with the approved one"
        )


def test_the_photographs_of_the_visit_stand_behind_the_act_in_both_offices(every: EveryOffice) -> None:
    pages = tuple(pages_of(Pasted(made), in_colour=True)[0] for made in (picture("red"), picture("green")))
    tale = TALES["commission"]
    said = ((Deed.INSPECT, {**INSPECTED, "pages": pages}), *tale.said[1:])
    case_id = led(every, replace(tale, said=said))
    for kind in (OfficeKind.OKRUG, OfficeKind.DEPARTMENT):
        act = papers.preview(every.counter(kind), case_id, papers.ACT, PaperLanguage.BOTH, PaperSize.A4)
        document = pypdfium2.PdfDocument(act)
        shown = [
            image for page in document for image in page.get_objects((pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,))
        ]
        assert len(shown) == 2
        assert "2-фотосурет" in words_of(act)
        document.close()


def picture(colour: str) -> bytes:
    """A photograph of one colour."""
    made = BytesIO()
    Image.new("RGB", (120, 80), colour).save(made, "PNG")
    return made.getvalue()


def _findings(every: EveryOffice, case_id: str) -> Any:
    return look_up.open_case(every.counter(OfficeKind.DEPARTMENT), case_id).case.findings


def test_a_place_in_the_queue_is_told_by_a_notice_of_its_own(every: EveryOffice) -> None:
    case_id = filed(every, QUEUED, "department")
    offer = step_by_step(every, case_id, Deed.DRAFT)
    values = values_for(offer, Outcome.GRANTED) | {"queue_number": "14", "place": ""}
    deeds.take(who(every, case_id, offer.deed), case_id, offer.deed, values, step=offer.step)
    every.lead({case_id: Outcome.GRANTED})
    desk = every.counter(OfficeKind.DEPARTMENT)
    (notice,) = [each for each in kept_here(desk, case_id) if each[0].kind == papers.QUEUE_NOTICE]
    assert "14" in words_of(notice[1])
    assert check_file(desk, notice[1]).verdict is Verdict.VERY_BYTES


def test_a_complaint_has_a_talon_and_an_answer_that_are_kept_and_found_by_their_codes(
    every: EveryOffice,
) -> None:
    case_id = filed(every, OBLAST, "department")
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    case = deeds.take(chief, case_id, Deed.COMPLAIN, {"text": "Қабылдамады"})
    number = case.complaints[0].taken.number
    talon = papers.kept(chief, case.papers[-1].sha256)
    assert number in words_of(talon)
    found = check_text(chief, code_of(talon))
    assert found.verdict is Verdict.SAME_WORDS
    assert found.issued is not None
    assert found.issued.paper.kind == papers.COMPLAINT_TALON
    assert check_text(chief, number).verdict is Verdict.NUMBER_ONLY
    said = {"justified": True, "text": "Шағым негізді", "text_ru": "Жалоба обоснованна"}
    deeds.take(head, case_id, Deed.ANSWER_COMPLAINT, said)
    answer = printed(every, case_id, papers.COMPLAINT_ANSWER, PaperLanguage.RU)
    assert "Жалоба обоснованна" in answer
    assert number in answer


def test_an_answer_to_a_complaint_is_signed_by_the_head_whoever_signs_by_the_act(every: EveryOffice) -> None:
    case_id = filed(every, OBLAST, "department")
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    taken = deeds.take(chief, case_id, Deed.COMPLAIN, {"text": "Жауап кешікті"}).complaints[0].taken
    assert taken.to == chief.office.name.kk
    answered = {"justified": False, "text": "Негізсіз", "text_ru": "Необоснованно"}
    deeds.take(head, case_id, Deed.ANSWER_COMPLAINT, answered)
    pdf = papers.preview(head, case_id, papers.COMPLAINT_ANSWER, PaperLanguage.KK, PaperSize.A4)
    words = words_of(pdf)
    assert "бөлім бастығы" in words
    assert "басқармасы" not in words, "the body that decides applications by this act"


@pytest.mark.parametrize("language", PaperLanguage)
def test_the_journals_of_a_period_tell_what_was_registered_came_in_and_went_out(
    every: EveryOffice, language: PaperLanguage
) -> None:
    case_id = led(every, TALES["notice"])
    okrug, department = every.counter(OfficeKind.OKRUG), every.counter(OfficeKind.DEPARTMENT)
    case = look_up.open_case(department, case_id).case
    assert case.decision is not None
    first, last = date(2026, 11, 1), date(2026, 12, 31)
    registered = words_of(journals.print_journal(okrug, Journal.REGISTRATION, first, last, language))
    came = words_of(journals.print_journal(department, Journal.INCOMING, first, last, language))
    went = words_of(journals.print_journal(department, Journal.OUTGOING, first, last, language))
    for journal in (registered, came, went):
        assert case.number in journal
        assert case.applicant.name.initialled.replace("\u00a0", " ") in journal.replace("\u00a0", " ")
    assert case.incoming_number in came
    assert case.decision.outgoing_number in went
    before = words_of(
        journals.print_journal(okrug, Journal.REGISTRATION, date(2026, 10, 1), date(2026, 10, 31), language)
    )
    assert case.number not in before


def test_a_journal_of_a_period_is_the_same_bytes_each_time(every: EveryOffice) -> None:
    led(every, TALES["notice"])
    okrug = every.counter(OfficeKind.OKRUG)
    asked = (Journal.REGISTRATION, date(2026, 11, 1), date(2026, 11, 30), PaperLanguage.BOTH)
    one, other = (journals.print_journal(okrug, *asked) for _ in range(2))
    assert one == other
    assert len(pypdfium2.PdfDocument(one)) == 1


def test_a_ground_that_is_not_from_the_act_is_marked_on_the_refusal(every: EveryOffice) -> None:
    case_id = filed(every, RECEIPT, "department")
    offer = step_by_step(every, case_id, Deed.DRAFT)
    desk = who(every, case_id, Deed.DRAFT)
    grounds = desk.catalogue.edition(RECEIPT).refusal_grounds
    doubtful = next(ground for ground in grounds if ground.unverified)
    facts = {"facts_kk": "Табысы жоғары", "facts_ru": "Доход выше"}
    said = {"outcome": Outcome.REFUSED.value, "ground": doubtful.code, **facts}
    deeds.take(desk, case_id, Deed.DRAFT, values_for(offer, Outcome.REFUSED) | said, step=offer.step)
    every.lead({case_id: Outcome.REFUSED})
    (letter,) = [pdf for paper, pdf in kept_here(desk, case_id) if paper.kind == papers.REFUSAL]
    words = words_of(letter)
    assert "тексерілмеген" in words or "не сверено" in words
    told = papers.preview(desk, case_id, papers.REFUSAL, PaperLanguage.RU, PaperSize.A4)
    assert "не сверено" in words_of(told)


def test_a_reprint_says_what_the_first_copy_said_whatever_happened_since(every: EveryOffice) -> None:
    case_id = filed(every, AID, "department")
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    for kind in (papers.INVENTORY, papers.RESOLUTION):
        papers.issue(chief, case_id, kind, PaperLanguage.RU, PaperSize.A4)
    issued = {paper.kind: paper for paper, _ in kept_here(chief, case_id)}
    first, slip = issued[papers.INVENTORY], issued[papers.RESOLUTION]
    every.clock.advance(days=2)
    every.lead({case_id: Outcome.GRANTED})
    anew = papers.issue(chief, case_id, papers.INVENTORY, PaperLanguage.RU, PaperSize.A4)
    again = papers.reprint(head, case_id, first)
    kept = papers.kept(chief, first.sha256)
    assert mark_in(again) == mark_in(kept) != mark_in(anew)
    assert chief.staff.name.surname in words_of(again), "who compiled it, not who reprints"
    found = check_text(chief, code_of(again))
    assert found.issued is not None
    assert (found.issued.paper.sha256, len(found.reprints)) == (first.sha256, 1)
    slip_again = papers.reprint(head, case_id, slip)
    assert mark_in(slip_again) == mark_in(papers.kept(chief, slip.sha256)), "nobody had resolved then"
    slip_anew = papers.issue(chief, case_id, papers.RESOLUTION, PaperLanguage.RU, PaperSize.A4)
    assert mark_in(slip_again) != mark_in(slip_anew), "somebody has since"
