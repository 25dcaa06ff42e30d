"""The leaflet of what to bring: every part in every language and size, nothing outside its margins."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from app.printing.content import ToBringContent
from app.printing.document import Item, PaperLanguage, PaperSize, Title, Unverified
from app.printing.errors import PaperIncomplete
from app.printing.layouts import to_bring
from app.printing.pdf import render
from tests.printing.samples import NUMBER, OKRUG
from tests.printing.samples_leaflets import TO_BRING, TO_BRING_HARD, UNSURE

KK, RU, BOTH = PaperLanguage.KK, PaperLanguage.RU, PaperLanguage.BOTH

SAID = {
    KK: ("Алып келіңіз", "Жетіспейді", "Мерзімі өтіп кеткен", "Тек Сізге қатысты болса", "тексерілмеген"),
    RU: (
        "Принесите, пожалуйста",
        "Не хватает",
        "Срок действия истёк",
        "Только если это о Вас",
        "не позднее 18 декабря 2026 года",
        "выдаёт другой орган",
        "не сверено",
        OKRUG.phone,
    ),
}


def words(content: ToBringContent, language: PaperLanguage, size: PaperSize = PaperSize.A5) -> str:
    pages = pypdfium2.PdfDocument(render(to_bring.layout(content, language, size)))
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    return " ".join(text.replace("\ufffe", "-").replace("\u00a0", " ").split())


@pytest.mark.parametrize("language", [KK, RU])
def test_the_list_says_everything_in_its_language(language: PaperLanguage) -> None:
    said = words(TO_BRING, language)
    assert [part for part in SAID[language] if part not in said] == []
    assert NUMBER in said


@pytest.mark.parametrize("size", to_bring.SIZES)
@pytest.mark.parametrize("language", list(PaperLanguage))
@pytest.mark.parametrize("content", [TO_BRING, TO_BRING_HARD], ids=["usual", "hard"])
def test_nothing_leaves_the_page(content: ToBringContent, language: PaperLanguage, size: PaperSize) -> None:
    for page in pypdfium2.PdfDocument(render(to_bring.layout(content, language, size))):
        text, (width, height) = page.get_textpage(), page.get_size()
        for number in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(number)
            assert 0 < left < right < width and 0 < bottom < top < height


def test_before_the_registration_no_day_is_set() -> None:
    assert "пока заявление не зарегистрировано, срок не идёт" in words(replace(TO_BRING, until=None), RU)


def test_what_is_not_verified_is_explained_once_and_has_no_paragraph() -> None:
    document = to_bring.layout(replace(TO_BRING, missing=(UNSURE, UNSURE)), BOTH, PaperSize.A5)
    assert len([block for block in document.blocks if isinstance(block, Unverified)]) == 1
    tagged = [block for block in document.blocks if isinstance(block, Item) and block.tag]
    assert [block.place for block in tagged] == [(), ()]
    assert all(block.boxed for block in document.blocks if isinstance(block, Item))


def test_a_list_without_its_office_is_not_printed() -> None:
    with pytest.raises(PaperIncomplete):
        to_bring.layout(replace(TO_BRING, office=replace(OKRUG, phone=" ")), RU, PaperSize.A5)


def test_the_number_of_a_case_has_its_code_at_the_head() -> None:
    (title,) = [
        block for block in to_bring.layout(TO_BRING, RU, PaperSize.A5).blocks if isinstance(block, Title)
    ]
    assert (title.code, title.holder_label, title.holder) == (NUMBER, ("Номер заявления:",), NUMBER)
    page = pypdfium2.PdfDocument(render(to_bring.layout(TO_BRING, RU, PaperSize.A5)))[0]
    (code,) = zxingcpp.read_barcodes(page.render(scale=3).to_pil())
    assert code.text == NUMBER.replace("-", ""), (
        "nobody keeps the list: its code has no fingerprint to compare"
    )
    before = to_bring.layout(replace(TO_BRING, number=""), RU, PaperSize.A5)
    (title,) = [block for block in before.blocks if isinstance(block, Title)]
    assert (title.code, title.holder) == ("", "")


@pytest.mark.parametrize("language", list(PaperLanguage))
def test_a_usual_list_is_on_one_sheet(language: PaperLanguage) -> None:
    assert len(pypdfium2.PdfDocument(render(to_bring.layout(TO_BRING, language, PaperSize.A5)))) == 1


def test_it_is_no_receipt() -> None:
    with pytest.raises(ValueError):
        to_bring.layout(TO_BRING, RU, PaperSize.ROLL80)
