"""The notice and the refusal: everything their acts ask for, in every language of the paper."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from app.domain.language import Text
from app.printing.document import PaperLanguage, PaperSize, Section, Title
from app.printing.layouts import notice, refusal
from app.printing.pdf import render
from app.printing.typeset.flow import lay_out
from tests.printing.samples import NOTICE, REFUSAL, UNKNOWN

KK, RU, BOTH = PaperLanguage.KK, PaperLanguage.RU, PaperLanguage.BOTH


def words_of(pdf: bytes) -> str:
    """All words of a one-language letter, lines joined."""
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)


NOTICE_WORDS = {
    KK: (
        "Хабарлама",
        "мемлекеттік атаулы әлеуметтік көмекті тағайындау туралы",
        "2026 жылғы 2 қарашадағы № 3147-26-00389-5 өтінішіңіз",
        "2026 жылғы 24 қарашадағы № 412",
        "5 адам",
        "2026 жылғы IV тоқсан: 1 қараша – 31 желтоқсан",
        "38 640 теңге отыз сегіз мың алты жүз қырық теңге",
        "77 280 теңге",
        "(11-тармақ)",
        "Келесі тоқсан – 2027 жылғы I тоқсан.",
        "үш айдан кешіктірілмей",
        "91, 92-баптар",
        "Р. Т. Әбдіқадыров",
        "М.О.",
        "Орындаған: С. Қ. Тілеуова, 8 (72600) 2-14-07",
        "1-бет, барлығы 1 бет",
    ),
    RU: (
        "Уведомление",
        "о назначении государственной адресной социальной помощи",
        "заявление № 3147-26-00389-5 от 2 ноября 2026 года",
        "от 24 ноября 2026 года № 412",
        "5 человек",
        "IV квартал 2026 года: 1 ноября – 31 декабря",
        "38 640 тенге тридцать восемь тысяч шестьсот сорок тенге",
        "(пункт 11)",
        "Следующий квартал – I квартал 2027 года.",
        "статьи 91, 92",
        "Исполнитель: С. Қ. Тілеуова, 8 (72600) 2-14-07",
        "Стр. 1 из 1",
    ),
}

REFUSAL_WORDS = {
    KK: (
        "Дәлелді жауап",
        "Кімге: Қасымова Әсел Дәуренқызы",
        "2026 жылғы 11 қарашадағы № 1129-26-00688-0 өтініш",
        "18 қарашаға дейін құжат түскен жоқ.",
        "екі жұмыс күні ішінде қарсылық келіп түскен жоқ",
        "талап етілетін құжаттардың біреуі болмағанда» – 10-тармақ",
        "Қызмет көрсетуден бас тартылды.",
        "бөлім бастығы Р. Т. Әбдіқадыров, 2026 жылғы 24 қараша",
        "Қарасаз ауданының әкімдігі",
        "соңғы күн – 2027 жылғы 25 ақпан (осы күнді қоса алғанда)",
        "Қызылорда облысы әкімдігінің 23.12.2011 № 251 қаулысы",
        "алдым, күні",
    ),
    RU: (
        "Мотивированный ответ",
        "об отказе в оказании услуги",
        "Заявление № 1129-26-00688-0 от 11 ноября 2026 года",
        "«отсутствие одного из документов, требуемых для оказания государственной услуги» – пункт 10",
        "В оказании услуги отказано.",
        "начальник отдела Р. Т. Әбдіқадыров, 24 ноября 2026 года",
        "акимат Карасазского района",
        "при вручении 25 ноября 2026 года – по 25 февраля 2027 года включительно",
    ),
}


@pytest.mark.parametrize(("language", "words"), NOTICE_WORDS.items())
def test_a_notice_says_all_that_its_act_asks_for(language: PaperLanguage, words: tuple[str, ...]) -> None:
    text = words_of(render(notice.layout(NOTICE, language, PaperSize.A4)))
    assert [phrase for phrase in words if phrase not in text] == []


@pytest.mark.parametrize(("language", "words"), REFUSAL_WORDS.items())
def test_a_refusal_says_all_that_article_80_asks_for(language: PaperLanguage, words: tuple[str, ...]) -> None:
    text = words_of(render(refusal.layout(REFUSAL, language, PaperSize.A4)))
    assert [phrase for phrase in words if phrase not in text] == []


@pytest.mark.parametrize(("language", "phrases"), [(KK, 2), (RU, 2), (BOTH, 2)])
def test_a_letterhead_is_in_both_languages_whatever_the_letter_is_in(
    language: PaperLanguage, phrases: int
) -> None:
    text = words_of(render(notice.layout(NOTICE, language, PaperSize.A4)))
    assert sum(phrase in text for phrase in ("Қарасаз ауданы әкімдігінің", "Отдел занятости")) == phrases


def test_a_notice_without_money_has_no_labels_for_it() -> None:
    text = words_of(render(notice.layout(replace(NOTICE, grant=None, recurrence=None), RU, PaperSize.A4)))
    assert not any(label in text for label in ("Сумма", "Период", "Подтверждение", "тенге"))
    assert "Назначение государственной адресной социальной помощи" in text


def test_a_result_that_is_not_called_a_notice_keeps_its_name() -> None:
    certificate = replace(NOTICE, result=Text("анықтама", "справка"))
    title = next(
        block for block in notice.layout(certificate, BOTH, PaperSize.A4).blocks if isinstance(block, Title)
    )
    assert title.subtitle == ("анықтама", "справка")


def test_a_ground_that_is_not_verified_is_tagged_at_the_ground() -> None:
    doubtful = replace(REFUSAL, grounds=(replace(REFUSAL.grounds[0], unverified=UNKNOWN),))
    sections = [
        block for block in refusal.layout(doubtful, RU, PaperSize.A4).blocks if isinstance(block, Section)
    ]
    (tagged,) = [clause for clause in sections[2].clauses if clause.tag]
    assert tagged.tag[0].replace("\u00a0", " ") == "не сверено"


def test_a_ground_from_another_text_names_that_text_and_no_paragraph_of_the_act() -> None:
    law = Text("заңның 19-1-бабы", "статья 19-1 закона")
    elsewhere = replace(REFUSAL, grounds=(replace(REFUSAL.grounds[0], paragraph="", source=law),))
    section = [
        block for block in refusal.layout(elsewhere, RU, PaperSize.A4).blocks if isinstance(block, Section)
    ][2]
    assert section.clauses[0].text[0].replace("\u00a0", " ").endswith("» – статья 19-1 закона")


def test_the_last_day_is_not_computed_before_the_day_of_handing_over_is_known() -> None:
    text = words_of(render(notice.layout(NOTICE, RU, PaperSize.A4)))
    assert "включительно" not in text


def test_a_name_in_the_dative_takes_the_place_of_to_whom() -> None:
    known = replace(REFUSAL.addressee, dative=Text("Қасымова Әсел Дәуренқызына", "Қасымовой Әсел Дәуренқызы"))
    text = words_of(render(refusal.layout(replace(REFUSAL, addressee=known), KK, PaperSize.A4)))
    assert "Қасымова Әсел Дәуренқызына" in text
    assert "Кімге:" not in text


@pytest.mark.parametrize("language", PaperLanguage)
def test_a_letter_to_somebody_without_an_address_has_no_hole_in_it(language: PaperLanguage) -> None:
    homeless = replace(REFUSAL, addressee=replace(REFUSAL.addressee, address=None))
    known, unknown = (refusal.layout(content, language, PaperSize.A4) for content in (REFUSAL, homeless))
    assert "Достық" not in words_of(render(unknown))
    assert len(lay_out(unknown)[0].ink) < len(lay_out(known)[0].ink)


def test_letters_are_a4_only() -> None:
    with pytest.raises(ValueError, match="a5"):
        notice.layout(NOTICE, KK, PaperSize.A5)
    with pytest.raises(ValueError, match="roll80"):
        refusal.layout(REFUSAL, KK, PaperSize.ROLL80)
