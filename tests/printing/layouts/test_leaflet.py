"""The leaflet: everything a citizen asks, of every service, in every language, nothing outside its margins."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pypdfium2
import pytest

from app.domain.language import Text
from app.printing.document import Document, Item, PaperLanguage, PaperSize, Unverified
from app.printing.errors import PaperIncomplete
from app.printing.layouts import leaflet
from app.printing.pdf import render
from app.printing.typeset.flow import lay_out
from app.printing.typeset.ink import Frame, Rule, Words
from app.printing.typeset.sheets import sheet_for
from tests.printing.samples_leaflets import DOUBTFUL, LEAFLET, LEAFLET_HARD

KK, RU, BOTH = PaperLanguage.KK, PaperLanguage.RU, PaperLanguage.BOTH

LEAFLETS = {
    f"{name}-{size.value}-{language.value}": leaflet.layout(content, language, size)
    for name, content in (("usual", LEAFLET), ("hard", LEAFLET_HARD))
    for size in leaflet.SIZES
    for language in PaperLanguage
}

every_leaflet = pytest.mark.parametrize("name", LEAFLETS)
Box = tuple[float, float, float, float]


def words_of(document: Document) -> str:
    pages = pypdfium2.PdfDocument(render(document))
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    return " ".join(text.replace("\ufffe", "-").replace("\u00a0", " ").split())


def boxes(page: pypdfium2.PdfPage) -> list[Box]:
    """Left, top, right, bottom of every run of glyphs, from the top of the page."""
    text, height = page.get_textpage(), page.get_height()
    rects = [text.get_rect(number) for number in range(text.count_rects())]
    return [(left, height - top, right, height - bottom) for left, bottom, right, top in rects]


SAID = {
    KK: (
        "Не әкелу керек",
        "Мемлекеттік атаулы әлеуметтік көмек тағайындау",
        "Барлығына",
        "Белгіленген үлгідегі өтініш",
        "12-тармақ",
        "Тек Сізге қатысты болса",
        "зейнеткерлік жастағы адамдар үшін",
        "22 жұмыс күнінен кешіктірмей",
        "Тегін көрсетіледі",
        "Құжаттардың біреуі болмаса",
        "тексерілмеген",
        "8 (72600) 2-14-05",
        "күші жойылған күн: 2014 жылғы 3 сәуір (облыс әкімдігінің қаулысы, № 111)",
        "Тізім жасалған күн: 2026 жылғы 20 қараша.",
        "1-бет, барлығы 1 бет",
    ),
    RU: (
        "Что принести",
        "Назначение государственной адресной социальной помощи",
        "Всем",
        "Заявление по форме",
        "п. 12",
        "Только если это о Вас",
        "для лиц пенсионного возраста",
        "Не позднее 22 рабочих дней",
        "пункт 5.1",
        "Оказывается бесплатно",
        "Уведомление; мотивированный ответ",
        "При личном обращении",
        "Отсутствие одного из документов",
        "не сверено",
        "спросите в отделе",
        "утратил силу 3 апреля 2014 года: постановление акимата области № 111",
        "Список составлен 20 ноября 2026 года.",
        "Стр. 1 из 1",
    ),
}


@pytest.mark.parametrize(("language", "phrases"), SAID.items())
def test_a_leaflet_says_what_to_bring_where_how_long_and_why_it_may_be_refused(
    language: PaperLanguage, phrases: tuple[str, ...]
) -> None:
    text = words_of(leaflet.layout(LEAFLET, language, PaperSize.A5))
    assert [phrase for phrase in phrases if phrase not in text] == []


def test_only_what_is_brought_has_a_box_to_tick() -> None:
    items = [block for block in leaflet.layout(LEAFLET, RU, PaperSize.A5).blocks if isinstance(block, Item)]
    assert [item.boxed for item in items] == [True, True, True, False]


def test_what_is_not_verified_is_tagged_at_the_thing_and_explained_once() -> None:
    document = leaflet.layout(replace(LEAFLET, for_all=(DOUBTFUL,) * 5), RU, PaperSize.A5)
    tagged = [block for block in document.blocks if isinstance(block, Item) and block.tag]
    explained = [block for block in document.blocks if isinstance(block, Unverified)]
    assert len(tagged) == 5
    assert not any(item.place for item in tagged)
    assert [block.tag for block in explained] == [tagged[0].tag]


def test_two_things_to_explain_are_told_apart_by_numbers() -> None:
    document = leaflet.layout(LEAFLET_HARD, RU, PaperSize.A5)
    explained = [block.tag[0] for block in document.blocks if isinstance(block, Unverified)]
    assert [tag.replace("\u00a0", " ") for tag in explained] == ["не сверено 1", "не сверено 2"]


def test_an_act_without_a_term_sends_to_the_office_or_to_the_text_that_has_it() -> None:
    silent = replace(LEAFLET, term=None)
    assert "спросите в учреждении" in words_of(leaflet.layout(silent, RU, PaperSize.A5))
    elsewhere = replace(silent, term_notes=(Text("стандартта", "сроки названы в стандарте"),))
    assert "Сроки названы в стандарте" in words_of(leaflet.layout(elsewhere, RU, PaperSize.A5))


def test_a_leaflet_without_a_result_is_not_printed() -> None:
    with pytest.raises(PaperIncomplete):
        leaflet.layout(replace(LEAFLET, results=()), RU, PaperSize.A5)


def test_a_leaflet_is_not_set_on_a_roll() -> None:
    with pytest.raises(ValueError, match="no layout"):
        leaflet.layout(LEAFLET, RU, PaperSize.ROLL80)


@every_leaflet
def test_nothing_stands_outside_the_margins_of_a_leaflet(name: str) -> None:
    document = LEAFLETS[name]
    sheet = sheet_for(document.size, document.language)
    for page in pypdfium2.PdfDocument(render(document)):
        lowest = page.get_height() - sheet.margins.bottom
        for left, top, right, bottom in boxes(page):
            assert left >= sheet.margins.left - 0.5
            assert right <= sheet.right + 0.5
            assert top >= sheet.margins.top - 0.5
            assert bottom <= lowest + 0.5


@every_leaflet
def test_no_words_of_a_leaflet_touch_others_or_a_rule_or_the_frame_of_another(name: str) -> None:
    document = LEAFLETS[name]
    for page, laid in zip(pypdfium2.PdfDocument(render(document)), lay_out(document), strict=True):
        found = boxes(page)
        for one, other in combinations(found, 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across <= 0.5 or down <= 0.5, (one, other)
        edges = [(ink.x, ink.x + ink.width, ink.y) for ink in laid.ink if isinstance(ink, Rule)]
        for frame in (ink for ink in laid.ink if isinstance(ink, Frame)):
            edges += [(frame.x, frame.x + frame.width, y) for y in (frame.y, frame.y + frame.height)]
        for start, end, y in edges:
            for left, top, right, bottom in found:
                assert right <= start or left >= end or not top + 0.3 < y < bottom - 0.3, (y, top, bottom)


@every_leaflet
def test_nothing_on_a_leaflet_is_smaller_than_eight_points(name: str) -> None:
    sizes = {ink.size for page in lay_out(LEAFLETS[name]) for ink in page.ink if isinstance(ink, Words)}
    assert min(sizes) >= 8


@pytest.mark.parametrize("size", leaflet.SIZES)
def test_the_act_and_its_repeal_stand_on_every_page(size: PaperSize) -> None:
    pages = list(pypdfium2.PdfDocument(render(leaflet.layout(LEAFLET_HARD, RU, size))))
    assert len(pages) > 1
    for page in pages:
        text = " ".join(page.get_textpage().get_text_range().split())
        assert "утратил силу" in text
