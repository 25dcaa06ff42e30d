"""Leaflets of the real catalogue: every service and channel has one, in every language, at every office."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest

from app.casework.papers import leaflets, papers
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.catalogue.errors import NoSuchChannel, NoSuchEdition
from app.domain.language import Language
from app.printing.layouts import leaflet
from app.printing.typeset.flow import lay_out
from app.printing.typeset.ink import Words
from app.printing.typeset.sheets import sheet_for
from tests.samples.offices import Offices

ASSISTANCE = "zhambyl-2012/targeted-social-assistance"
INSTITUTIONS = "akmola-2008/medical-social-institutions"
TODAY = date(2026, 11, 20)


MOST_PAGES = 6
"""The longest list of documents (medical-social institutions), both languages side by side."""


def letters_of(words: str) -> str:
    """The letters alone: lines are broken and words parted where the page wants it."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def text_of(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    return " ".join(text.replace("\ufffe", "-").replace("\u00a0", " ").split())


@pytest.mark.parametrize("language", PaperLanguage)
@pytest.mark.parametrize("size", leaflet.SIZES)
def test_every_service_in_every_channel_has_a_leaflet_inside_its_margins(
    offices: Offices, language: PaperLanguage, size: PaperSize
) -> None:
    desk = offices.specialist
    sheet = sheet_for(size, language)
    editions = desk.catalogue.editions()
    assert len(editions) == 24
    for edition in editions:
        for channel in edition.channels:
            content = leaflets.content_of(desk, edition, channel, TODAY)
            assert len(content.for_all) + len(content.only_if) == len(edition.requirements)
            for page in lay_out(leaflet.layout(content, language, size)):
                for words in (ink for ink in page.ink if isinstance(ink, Words)):
                    assert words.x >= sheet.margins.left - 0.5, (edition.id, words)
                    assert words.y <= page.height - sheet.margins.bottom + 0.5, (edition.id, words)


def test_at_its_own_office_a_leaflet_names_that_office_and_its_telephone(offices: Offices) -> None:
    desk = offices.specialist
    text = text_of(papers.leaflet(desk, ASSISTANCE, "okrug_akim", PaperLanguage.RU, PaperSize.A5))
    assert desk.office.phone in text
    assert "22 рабочих" in text


def test_for_another_counter_a_leaflet_names_the_body_of_the_act_and_no_telephone(offices: Offices) -> None:
    desk = offices.specialist
    text = text_of(papers.leaflet(desk, ASSISTANCE, "department", PaperLanguage.RU, PaperSize.A5))
    assert desk.office.phone not in text
    assert "7 рабочих" in text


def test_a_document_for_some_stands_apart_from_those_for_all(offices: Offices) -> None:
    desk = offices.specialist
    edition = desk.catalogue.edition(INSTITUTIONS)
    content = leaflets.content_of(desk, edition, edition.channels[0], TODAY)
    pension = edition.requirement("pension_certificate").title
    assert pension in [point.text for point in content.only_if]
    assert pension not in [point.text for point in content.for_all]
    assert content.for_all


def test_what_the_act_does_not_say_itself_carries_why_and_where_it_is_from(offices: Offices) -> None:
    desk = offices.specialist
    edition = desk.catalogue.edition(ASSISTANCE)
    content = leaflets.content_of(desk, edition, edition.channels[0], TODAY)
    for point, requirement in zip(
        (*content.for_all, *content.only_if),
        sorted(edition.requirements, key=lambda one: bool(one.condition or one.needed_when)),
        strict=True,
    ):
        assert requirement.mark is not None
        assert point.unverified is not None
        for language in Language:
            assert requirement.mark.source.in_(language) in point.unverified.in_(language)


def test_an_unknown_service_or_channel_is_told(offices: Offices) -> None:
    desk = offices.specialist
    with pytest.raises(NoSuchEdition):
        papers.leaflet(desk, "nowhere/nothing", "department", PaperLanguage.KK, PaperSize.A5)
    with pytest.raises(NoSuchChannel):
        papers.leaflet(desk, ASSISTANCE, "portal", PaperLanguage.KK, PaperSize.A5)


@pytest.mark.parametrize("language", PaperLanguage)
def test_every_leaflet_reads_back_whole_on_few_pages(offices: Offices, language: PaperLanguage) -> None:
    desk = offices.specialist
    spoken = language.languages
    for edition in desk.catalogue.editions():
        channel = edition.channels[0]
        pdf = papers.leaflet(desk, edition.id, channel.kind.value, language, PaperSize.A4)
        assert len(pypdfium2.PdfDocument(pdf)) <= MOST_PAGES, edition.id
        read = letters_of(text_of(pdf))
        assert edition.act.repeal is not None
        texts = (
            edition.title,
            edition.act.repeal.by,
            edition.fee,
            *(one.title for one in edition.requirements),
        )
        for text in texts:
            lost = [
                word
                for said in spoken
                for word in text.in_(said).replace("-", " ").split()
                if letters_of(word) not in read
            ]
            assert lost == [], (edition.id, text)


@pytest.mark.parametrize("size", leaflet.SIZES)
def test_a_leaflet_of_an_office_to_practise_in_says_that_it_is_a_sample(
    offices: Offices, size: PaperSize
) -> None:
    desk = offices.specialist
    real = text_of(papers.leaflet(desk, ASSISTANCE, "okrug_akim", PaperLanguage.RU, size))
    desk.folder.practice_mark.touch()
    practised = text_of(papers.leaflet(desk, ASSISTANCE, "okrug_akim", PaperLanguage.RU, size))
    assert "ОБРАЗЕЦ" in practised.upper()
    assert "ОБРАЗЕЦ" not in real.upper()


def test_a_leaflet_says_that_its_act_lost_force(offices: Offices) -> None:
    text = text_of(
        papers.leaflet(offices.specialist, ASSISTANCE, "okrug_akim", PaperLanguage.RU, PaperSize.A5)
    )
    assert "утратил силу 3 апреля 2014" in text
