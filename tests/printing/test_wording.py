"""Dates, times, terms, counts and sums as the papers write them, and where their lines must not break."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from app.clock import ALMATY
from app.domain.language import Language
from app.domain.people import PersonName
from app.domain.terms import Unit
from app.printing.content import Quarter, Term, TermLimit
from app.printing.document import PaperLanguage
from app.printing.wording import (
    NBSP,
    Voice,
    Voices,
    bind,
    bind_parts,
    figures,
    initials_first,
    short_date,
    short_moment,
    telephone,
)

KK, RU = Voice(Language.KK), Voice(Language.RU)


def plain(words: str) -> str:
    """Words with ordinary spaces."""
    return words.replace(NBSP, " ")


KAZAKH_MONTHS = (
    ("қаңтар", "қаңтардағы"),
    ("ақпан", "ақпандағы"),
    ("наурыз", "наурыздағы"),
    ("сәуір", "сәуірдегі"),
    ("мамыр", "мамырдағы"),
    ("маусым", "маусымдағы"),
    ("шілде", "шілдедегі"),
    ("тамыз", "тамыздағы"),
    ("қыркүйек", "қыркүйектегі"),
    ("қазан", "қазандағы"),
    ("қараша", "қарашадағы"),
    ("желтоқсан", "желтоқсандағы"),
)
RUSSIAN_MONTHS = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)


@pytest.mark.parametrize("month", range(1, 13))
def test_a_date_is_written_out_in_both_languages(month: int) -> None:
    name, attributive = KAZAKH_MONTHS[month - 1]
    day = date(2026, month, 25)
    assert plain(KK.long_date(day)) == f"2026 жылғы 25 {name}"
    assert plain(KK.date_of(day)) == f"2026 жылғы 25 {attributive}"
    assert plain(RU.long_date(day)) == f"25 {RUSSIAN_MONTHS[month - 1]} 2026 года"
    assert plain(RU.date_of(day)) == f"от 25 {RUSSIAN_MONTHS[month - 1]} 2026 года"


def test_a_date_breaks_neither_in_its_day_and_month_nor_in_its_year() -> None:
    assert KK.long_date(date(2026, 10, 5)) == f"2026{NBSP}жылғы 5{NBSP}қазан"
    assert RU.long_date(date(2026, 10, 5)) == f"5{NBSP}октября 2026{NBSP}года"


def test_a_moment_has_an_hour_without_a_nought_before_it() -> None:
    moment = datetime(2026, 11, 21, 9, 5, tzinfo=ALMATY)
    assert (short_date(moment), short_moment(moment)) == ("21.11.2026", "21.11.2026, 9.05")
    assert plain(KK.date_or_moment(moment)) == "2026 жылғы 21 қараша, 9.05"
    assert plain(RU.date_or_moment(moment.date())) == "21 ноября 2026 года"


def test_a_period_names_its_quarter_and_its_days() -> None:
    quarter = Quarter(2026, 4, date(2026, 11, 1), date(2026, 12, 31))
    assert plain(KK.period(quarter)) == "2026 жылғы IV тоқсан: 1 қараша – 31 желтоқсан"
    assert plain(RU.period(quarter)) == "IV квартал 2026 года: 1 ноября – 31 декабря"
    assert quarter.next == (2027, 1)


def test_a_telephone_number_stands_as_one_reads_it() -> None:
    assert plain(telephone("+77011234567")) == "+7 (701) 123-45-67"
    assert telephone("8 (72600) 2-31-17") == "8 (72600) 2-31-17"


def test_days_of_one_year_name_it_once_and_days_of_two_name_both() -> None:
    year, next_year = (date(2026, 10, 1), date(2026, 12, 31)), (date(2026, 12, 1), date(2027, 1, 31))
    assert plain(KK.span(*year)) == "2026 жылғы 1 қазан – 31 желтоқсан"
    assert plain(RU.span(*year)) == "1 октября – 31 декабря 2026 года"
    assert plain(KK.span(*next_year)) == "2026 жылғы 1 желтоқсан – 2027 жылғы 31 қаңтар"
    assert plain(RU.span(*next_year)) == "1 декабря 2026 года – 31 января 2027 года"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "0"),
        ("999", "999"),
        ("1250", "1 250"),
        ("38640", "38 640"),
        ("38640.00", "38 640"),
        ("1234567.5", "1 234 567,50"),
    ],
)
def test_thousands_stand_apart_from_four_digits_on(number: str, words: str) -> None:
    assert figures(Decimal(number)) == words.replace(" ", NBSP)


def test_a_sum_has_its_currency_in_each_language() -> None:
    assert KK.money(Decimal(38640)) == f"38{NBSP}640{NBSP}теңге"
    assert RU.money(Decimal(38640)) == f"38{NBSP}640{NBSP}тенге"


WITHIN, NOT_LATER = TermLimit.WITHIN, TermLimit.NOT_LATER_THAN
TERMS = [
    (15, Unit.MINUTES, WITHIN, "15 минут ішінде", "в течение 15 минут"),
    (1, Unit.MINUTES, NOT_LATER, "1 минуттан кешіктірмей", "не позднее 1 минуты"),
    (7, Unit.WORKING_DAYS, WITHIN, "7 жұмыс күні ішінде", "в течение 7 рабочих дней"),
    (22, Unit.WORKING_DAYS, NOT_LATER, "22 жұмыс күнінен кешіктірмей", "не позднее 22 рабочих дней"),
    (21, Unit.WORKING_DAYS, NOT_LATER, "21 жұмыс күнінен кешіктірмей", "не позднее 21 рабочего дня"),
    (11, Unit.WORKING_DAYS, WITHIN, "11 жұмыс күні ішінде", "в течение 11 рабочих дней"),
    (30, Unit.CALENDAR_DAYS, WITHIN, "30 күнтізбелік күн ішінде", "в течение 30 календарных дней"),
    (1, Unit.CALENDAR_DAYS, NOT_LATER, "1 күнтізбелік күннен кешіктірмей", "не позднее 1 календарного дня"),
    (10, Unit.DAYS_UNSPECIFIED, WITHIN, "10 күн ішінде", "в течение 10 дней"),
    (3, Unit.DAYS_UNSPECIFIED, NOT_LATER, "3 күннен кешіктірмей", "не позднее 3 дней"),
]


@pytest.mark.parametrize(("value", "unit", "limit", "kazakh", "russian"), TERMS)
def test_a_term_is_worded_as_its_act_limits_it(
    value: int, unit: Unit, limit: TermLimit, kazakh: str, russian: str
) -> None:
    term = Term(value, unit, limit, "5")
    assert (plain(KK.term(term)), plain(RU.term(term))) == (kazakh, russian)


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("limit", TermLimit)
def test_every_unit_under_every_limit_has_words(unit: Unit, limit: TermLimit) -> None:
    assert {"5" in voice.term(Term(5, unit, limit, "1")) for voice in (KK, RU)} == {True}


@pytest.mark.parametrize(
    ("count", "russian"), [(1, "1 человек"), (3, "3 человека"), (5, "5 человек"), (21, "21 человек")]
)
def test_people_are_counted(count: int, russian: str) -> None:
    assert (plain(KK.people(count)), plain(RU.people(count))) == (f"{count} адам", russian)


def test_a_signatory_is_written_with_the_initials_first() -> None:
    assert initials_first(PersonName("Жұмабаева", "Гүлнар", "Ержанқызы")) == f"Г.{NBSP}Е.{NBSP}Жұмабаева"
    assert initials_first(PersonName("Ли", "Вера")) == f"В.{NBSP}Ли"


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("№ 316 қаулысы", "№_316 қаулысы"),
        ("п. 12 и ст. 3", "п._12_и_ст._3"),
        ("Т. Қ. Досмағамбетов", "Т._Қ._Досмағамбетов"),
        ("в течение 22 рабочих дней", "в_течение 22_рабочих дней"),
        ("а по почте – нет", "а_по_почте_– нет"),
        ("8 (72600) 2-31-17", "8_(72600)_2-31-17"),
        ("пн–пт 9.00–18.00, перерыв 13.00–14.00", "пн–пт_9.00–18.00, перерыв_13.00–14.00"),
        ("улица Абая, 1", "улица Абая,_1"),
        (
            "заявление № 3147-26-00417-2 рассмотрено 1 250 раз",
            "заявление №_3147-26-00417-2 рассмотрено 1_250_раз",
        ),
        ("судно", "судно"),
    ],
)
def test_a_line_does_not_break_where_it_would_be_misread(words: str, bound: str) -> None:
    assert bind(words, Language.RU) == bound.replace("_", NBSP)


def test_short_words_are_bound_in_russian_only() -> None:
    assert bind("ол да сен де", Language.KK) == "ол да сен де"


def test_an_address_breaks_between_its_parts_only() -> None:
    assert bind_parts("Көкбұлақ ауылы, Абай көшесі, 1") == f"Көкбұлақ{NBSP}ауылы, Абай{NBSP}көшесі, 1"


def test_what_stands_once_for_both_languages_is_not_said_twice() -> None:
    both = Voices(PaperLanguage.BOTH)
    assert plain(both.once("Application number")) == "Өтініш нөмірі · Номер заявления"
    assert both.once("Talon") == "Талон"
    assert Voices(PaperLanguage.RU).once("Application number") == "Номер заявления"
