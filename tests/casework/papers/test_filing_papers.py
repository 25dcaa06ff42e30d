"""What a citizen gets as proof of filing: of every edition in every channel, exactly the lines that it prescribes."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass, replace
from functools import cache

import pypdfium2
import pytest

from app.casework.overview import look_up
from app.casework.papers.case_papers import Making
from app.casework.papers.office_papers import RECEIPT, STUB, TALON, document_of, filing_kind
from app.casework.papers.talons import complaint_content, talon_content
from app.catalogue.catalogue import Catalogue
from app.catalogue.model import Edition
from app.domain.case import Case
from app.domain.documents import Document as Brought
from app.domain.events import ComplaintTaken
from app.domain.language import Language
from app.printing.content import PrescribedField
from app.printing.document import Document, PaperLanguage, PaperSize
from app.printing.layouts import talon
from app.printing.pdf import render
from app.printing.typeset.flow import lay_out
from app.printing.wording import Voice
from tests.samples.offices import Offices

LANGUAGES = (PaperLanguage.KK, PaperLanguage.RU)


@cache
def catalogue() -> Catalogue:
    return Catalogue.load()


def editions() -> list[Edition]:
    return [catalogue().edition(each) if isinstance(each, str) else each for each in catalogue().editions()]


EVERY = [(edition.id, channel.kind.value) for edition in editions() for channel in edition.channels]
every_channel = pytest.mark.parametrize(("edition", "channel"), EVERY)
HOUSE = {
    "registration_date": ("Тіркелген күні", "Дата регистрации"),
    "service_date": ("Мемлекеттік қызметті алу күні", "Дата получения государственной услуги"),
    "acceptor_name": (
        "Құжаттарды қабылдаған адамның тегі мен аты-жөні",
        "Фамилия и имя лица, принявшего документы",
    ),
}
"""What stands on a talon where the act prescribes no lines at all."""


@dataclass
class Filed:
    """A case at the counter of an office, as any edition's in any channel."""

    offices: Offices
    case: Case

    def making(self, edition_id: str, channel: str) -> Making:
        edition = catalogue().edition(edition_id)
        documents = tuple(Brought(each.code, each.title.kk) for each in edition.requirements[:3])
        case = replace(self.case, edition=edition_id, channel=channel, documents=documents)
        return Making(self.offices.specialist, case, edition)

    def paper(self, making: Making, language: PaperLanguage) -> Document:
        """The proof of filing on an A5 sheet."""
        if filing_kind(making.edition, making.case.channel) == RECEIPT:
            return document_of(making, RECEIPT, language, PaperSize.A5)
        made = talon_content(making.desk, making.case, making.edition)
        return talon.layout(made, language, PaperSize.A5)


@pytest.fixture
def filed(offices: Offices) -> Filed:
    case_id = offices.take_application().case_id
    return Filed(offices, look_up.open_case(offices.specialist, case_id).case)


def read_back(document: Document) -> str:
    """The words of a paper in the order in which they were set, as another program reads them."""
    pdf = render(document)
    if shutil.which("pdftotext"):
        said = subprocess.run(
            ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
        ).stdout.decode()
    else:
        said = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    return " ".join(said.replace("\ufffe", "-").replace("\u00a0", " ").split())


def squeezed(words: str) -> str:
    """Words without spaces and hyphens: a reader joins what a line's end parted at its own hyphen."""
    return "".join(words.replace("-", "").split())


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def prescribed(edition: Edition, channel: str) -> tuple[PrescribedField, ...]:
    receipt = edition.receipt(channel)
    return tuple(PrescribedField(field.code, field.label) for field in receipt.fields) if receipt else ()


def answers(making: Making, voice: Voice) -> dict[str, str]:
    """What is to stand after the label of a code, on every kind of paper."""
    case, office = making.case, making.office
    day, moment, due = (
        voice.long_date(case.registered_at),
        voice.moment(case.registered_at),
        voice.date_or_moment(case.due),
    )
    surname, given, patronymic = case.registered_by.split()
    said = {
        "registration_date": day,
        "registration_date_time": moment,
        "acceptance_date": day,
        "service_date": due,
        "certificate_issue_date": due,
        "acceptor_name": case.registered_by,
        "acceptor_surname": f"{surname} {given[0]}. {patronymic[0]}.",
        "inspector_name": case.registered_by,
        "application_number_and_date": f"{case.number} {moment}",
        "service_type": voice.text(making.edition.title),
        "attachments": voice.papers(len(case.documents), len(case.documents)),
        "issue_date_time_place": f"{due} {voice.text(office.address)}; {voice.text(office.hours)}",
    }
    return {code: words.replace("\u00a0", " ") for code, words in said.items()}


@every_channel
def test_a_proof_of_filing_has_the_lines_of_its_edition_in_its_words_and_order(
    filed: Filed, edition: str, channel: str
) -> None:
    making = filed.making(edition, channel)
    fields = prescribed(making.edition, channel)
    for language in LANGUAGES:
        voice = Voice(Language(language.value))
        text = squeezed(read_back(filed.paper(making, language)))
        lines = [(field.code, capital(voice.text(field.label))) for field in fields] or [
            (code, labels[voice.language is Language.RU]) for code, labels in HOUSE.items()
        ]
        said = answers(making, voice)
        places = [text.find(squeezed(f"{label} {said[code]}")) for code, label in lines]
        assert -1 not in places, (lines, text)
        assert places == sorted(places)


@every_channel
def test_a_proof_of_filing_has_no_line_that_its_edition_does_not_prescribe(
    filed: Filed, edition: str, channel: str
) -> None:
    making = filed.making(edition, channel)
    text = read_back(filed.paper(making, PaperLanguage.RU))
    own = {capital(field.label.ru) for field in prescribed(making.edition, channel)}
    own |= set() if own else {labels[1] for labels in HOUSE.values()}
    others = {
        capital(field.label.ru)
        for other, code in EVERY
        for field in prescribed(catalogue().edition(other), code)
    }
    alien = {label for label in others - own if not any(label in mine for mine in own)}
    assert {label for label in alien if label in text} == set()


def test_the_paper_of_every_channel_is_the_one_that_its_act_names() -> None:
    kinds = [filing_kind(catalogue().edition(edition), channel) for edition, channel in EVERY]
    assert (kinds.count(RECEIPT), kinds.count(STUB), kinds.count(TALON)) == (10, 1, len(EVERY) - 11)
    numbered = [
        len(prescribed(catalogue().edition(e), c))
        for (e, c), kind in zip(EVERY, kinds, strict=True)
        if kind == RECEIPT
    ]
    assert (numbered.count(5), numbered.count(4)) == (8, 2)


def test_akmola_asks_for_the_time_and_the_day_on_which_the_referral_is_handed_out(filed: Filed) -> None:
    making = filed.making("akmola-2008/medical-social-institutions", "department")
    lines = prescribed(making.edition, "department")
    assert [field.code for field in lines] == [
        "registration_date_time",
        "acceptor_name",
        "certificate_issue_date",
    ]
    assert answers(making, Voice(Language.RU))["registration_date_time"] in read_back(
        filed.paper(making, PaperLanguage.RU)
    )


def test_the_part_to_tear_off_the_application_has_the_two_lines_of_its_act(filed: Filed) -> None:
    making = filed.making("zhambyl-2008/targeted-social-assistance", "department")
    form = document_of(making, "application", PaperLanguage.RU, PaperSize.A4)
    assert form.stub is not None
    text = read_back(form)
    torn = text[text.index("линия отреза") :]
    assert "Отрывной талон бланка заявления" in torn
    assert f"Дата приёма {making.case.registered_at:%d.%m.%Y}" in torn
    assert f"Фамилия ответственного лица, принявшего документ {making.case.registered_by}" in torn
    assert "Дата получения" not in torn


def test_the_talon_of_a_complaint_has_the_lines_of_its_act(filed: Filed) -> None:
    making = filed.making("akmola-2008/medical-social-institutions", "department")
    complaint = ComplaintTaken(
        "3147-3-26-8", making.case.registered_at.date(), "Ким А. Б.", "Кеш қаралды", making.case.due
    )
    made = complaint_content(making.desk, making.case, making.edition, complaint)
    text = read_back(talon.layout(made, PaperLanguage.RU, PaperSize.A5))
    receipt = making.edition.complaint_receipt("department")
    assert receipt is not None
    assert capital(receipt.title.ru) in text
    assert all(capital(field.label.ru) in text for field in receipt.fields)


@pytest.mark.parametrize("language", PaperLanguage)
def test_the_talon_of_every_edition_is_one_sheet_with_its_stub(filed: Filed, language: PaperLanguage) -> None:
    longer = []
    for edition, channel in EVERY:
        making = filed.making(edition, channel)
        made = talon_content(making.desk, making.case, making.edition)
        if filing_kind(making.edition, channel) != RECEIPT:
            for size in (PaperSize.A5, PaperSize.A4):
                if len(lay_out(talon.layout(made, language, size))) > 1:
                    longer.append((edition, channel, size))
    assert longer == []
