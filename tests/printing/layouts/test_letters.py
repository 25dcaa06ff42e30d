"""The notice and the refusal: everything their acts ask for, in every language of the paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pypdfium2
import pytest

from app.domain.language import Text
from app.printing.document import Field, PaperLanguage, PaperSize, Section, Title
from app.printing.layouts import answers, notice, refusal
from app.printing.pdf import render
from app.printing.typeset.flow import lay_out
from tests.printing.samples import NOTICE, REFUSAL, UNKNOWN
from tests.printing.samples_answers import CERTIFICATE

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


def titled(result: Text) -> tuple[Title, dict[str, str]]:
    """The title of a notice with a result, and its Russian answers by their labels."""
    blocks = notice.layout(replace(NOTICE, result=result), BOTH, PaperSize.A4).blocks
    title = next(block for block in blocks if isinstance(block, Title))
    return title, {block.label[1]: block.value[1] for block in blocks if isinstance(block, Field)}


def test_a_result_that_is_called_a_decision_is_the_title_of_its_letter() -> None:
    title, _ = titled(Text("көмекті тағайындау туралы шешім", "решение о назначении помощи"))
    assert title == Title(("Шешім", "Решение"), ("көмекті тағайындау туралы", "о\u00a0назначении помощи"))


def test_a_result_that_is_no_paper_stands_in_a_line_of_its_own() -> None:
    title, lines = titled(Text("жұмыссыз ретінде тіркеу", "регистрация в качестве безработного"))
    assert title == Title(("Хабарлама", "Уведомление"), ())
    assert lines["Результат"] == "Регистрация в\u00a0качестве безработного"


def test_a_notice_does_not_say_of_itself_that_it_is_on_paper() -> None:
    title, _ = titled(
        Text(
            "жәрдемақы тағайындау туралы қағаз жеткізгіштегі хабарлама",
            "уведомление на бумажном носителе о назначении пособия",
        )
    )
    assert title.subtitle == ("жәрдемақы тағайындау туралы", "о\u00a0назначении пособия")


def test_a_sum_that_is_paid_once_stands_in_figures_and_in_words() -> None:
    once = replace(NOTICE, grant=None, recurrence=None, paid_once=Decimal("17300.00"))
    text = words_of(render(notice.layout(once, RU, PaperSize.A4)))
    assert "17 300 тенге семнадцать тысяч триста тенге" in text


def test_what_was_arranged_stands_on_the_notice() -> None:
    place = Text("№ 3 мектеп", "школа № 3")
    arranged = replace(NOTICE, grant=None, place=place, since=date(2026, 12, 1), queue_number="17")
    text = words_of(render(notice.layout(arranged, RU, PaperSize.A4)))
    assert "Куда школа № 3" in text
    assert "С какого дня 1 декабря 2026 года Номер в очереди 17" in text


def test_a_certificate_of_which_the_act_says_no_more_names_its_service() -> None:
    bare = replace(CERTIFICATE, statement=None)
    text = words_of(render(answers.certificate(bare, RU, PaperSize.A4)))
    assert "Что подтверждает" not in text
    assert "Государственная услуга Назначение государственной адресной социальной помощи" in text


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
