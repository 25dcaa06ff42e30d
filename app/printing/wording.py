"""How a paper speaks: dates, times, sums, terms and names as the offices of Kazakhstan write them.

A `Voice` is one language. Everything it says has its no-break spaces in place: in thousands, after №, between a
figure and its noun, between initials, before a dash, after the short words of Russian.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from babel.dates import get_month_names
from babel.numbers import format_decimal

from app.domain.language import N_, Language, Text
from app.domain.people import PersonName
from app.domain.terms import Unit
from app.i18n import Translator, translator
from app.printing.content import Quarter, Term, TermLimit
from app.printing.document import Columns, PaperLanguage
from app.printing.sums import sum_in_words

NBSP = "\u00a0"
BETWEEN = f"{NBSP}· "
"""Between the Kazakh and the Russian of a label that stands once for both."""

_MOBILE = re.compile(r"^\+7(\d{3})(\d{3})(\d{2})(\d{2})$")
_WHOLE, _IN_PARTS = "#,##0", "#,##0.00"
_ROMAN = ("I", "II", "III", "IV")

# «қараша» → «қарашадағы»: vowel harmony and the last sound decide; a table is surer than a rule for twelve words.
_KK_OF = ("дағы", "дағы", "дағы", "дегі", "дағы", "дағы", "дегі", "дағы", "тегі", "дағы", "дағы", "дағы")

_TERMS: dict[tuple[Unit, TermLimit], Callable[[Translator, int], str]] = {
    (Unit.MINUTES, TermLimit.WITHIN): lambda tr, count: tr.plural(
        "within {count} minute", "within {count} minutes", count
    ),
    (Unit.MINUTES, TermLimit.NOT_LATER_THAN): lambda tr, count: tr.plural(
        "not later than {count} minute", "not later than {count} minutes", count
    ),
    (Unit.WORKING_DAYS, TermLimit.WITHIN): lambda tr, count: tr.plural(
        "within {count} working day", "within {count} working days", count
    ),
    (Unit.WORKING_DAYS, TermLimit.NOT_LATER_THAN): lambda tr, count: tr.plural(
        "not later than {count} working day", "not later than {count} working days", count
    ),
    (Unit.CALENDAR_DAYS, TermLimit.WITHIN): lambda tr, count: tr.plural(
        "within {count} calendar day", "within {count} calendar days", count
    ),
    (Unit.CALENDAR_DAYS, TermLimit.NOT_LATER_THAN): lambda tr, count: tr.plural(
        "not later than {count} calendar day", "not later than {count} calendar days", count
    ),
    (Unit.DAYS_UNSPECIFIED, TermLimit.WITHIN): lambda tr, count: tr.plural(
        "within {count} day", "within {count} days", count
    ),
    (Unit.DAYS_UNSPECIFIED, TermLimit.NOT_LATER_THAN): lambda tr, count: tr.plural(
        "not later than {count} day", "not later than {count} days", count
    ),
}

_BINDINGS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(№|\bп\.|\bст\.) (?=\d)", rf"\1{NBSP}"),
        (r"№ (?=\w-)", f"№{NBSP}"),
        (rf"(?<![\d.-])(?<!№{NBSP})(\d{{1,4}}) (?=[^\W_]|\(\d)", rf"\1{NBSP}"),
        (r"(?<=\d\)) (?=\d)", NBSP),
        (r"(?<=\b[^\W\d_]\.) (?=[^\W\d_])", NBSP),
        (r" (?=[–—])", NBSP),
        (r"(?<=\w) (?=\d{1,2}\.\d\d–)", NBSP),
        (r"(?<=,) (?=\d{1,3}(?:[.,;)-]|$))", NBSP),
    )
)
_SHORT_RUSSIAN_WORD = re.compile(r"(?<![\w-])([А-ЯЁа-яё]{1,2}) (?=[\w«(])")


def bind(words: str, language: Language) -> str:
    """Put no-break spaces where a line must not be broken."""
    for pattern, replacement in _BINDINGS:
        words = pattern.sub(replacement, words)
    return _SHORT_RUSSIAN_WORD.sub(rf"\1{NBSP}", words) if language is Language.RU else words


def bind_parts(words: str) -> str:
    """Let a line break only between the parts of an address, not inside «Абай көшесі, 1»."""
    return ", ".join(part.replace(" ", NBSP) for part in words.split(", "))


def figures(number: Decimal) -> str:
    """A number with its thousands apart and, if it has a fraction, two places: «38 640», «1 250,50».

    Kazakh and Russian write numbers alike.
    """
    pattern = _WHOLE if number == number.to_integral_value() else _IN_PARTS
    return format_decimal(number, format=pattern, locale=Language.KK.value)


def telephone(number: str) -> str:
    """A number as it is kept, `+77011234567`, as one reads it: «+7 (701) 123-45-67»; others as they are."""
    return _MOBILE.sub(rf"+7{NBSP}(\1){NBSP}\2-\3-\4", number)


def short_date(day: date) -> str:
    """A date in a table: 21.11.2026."""
    return f"{day:%d.%m.%Y}"


def time_of(moment: datetime) -> str:
    """A time of day: 9.05."""
    return f"{moment.hour}.{moment:%M}"


def short_moment(moment: datetime) -> str:
    """A date and time in a table: 21.11.2026, 9.05."""
    return f"{short_date(moment)}, {time_of(moment)}"


def initials_first(name: PersonName) -> str:
    """«Г. Е. Жұмабаева», as a signatory is written; the spaces do not break."""
    surname, *initials = name.initialled.split(NBSP)
    return NBSP.join([*initials, surname])


@lru_cache(maxsize=2)
def _months(language: Language) -> tuple[str, ...]:
    names = get_month_names("wide", "format", locale=language.value)
    return tuple(names[month].lower() for month in range(1, 13))


class Voice:
    """One language of a paper."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._translate = translator(language)

    def say(self, message: str, **params: object) -> str:
        """A message of the catalogue."""
        return bind(self._translate(message, **params), self.language)

    def text(self, text: Text) -> str:
        """This language's side of a text."""
        return bind(text.in_(self.language), self.language)

    def long_date(self, day: date) -> str:
        """A date in running text: «2026 жылғы 21 қараша», «21 ноября 2026 года»."""
        return self._dated(day, _months(self.language)[day.month - 1])

    def date_of(self, day: date) -> str:
        """The date that a document is of: «2026 жылғы 21 қарашадағы», «от 21 ноября 2026 года»."""
        if self.language is Language.KK:
            return self._dated(day, _months(self.language)[day.month - 1] + _KK_OF[day.month - 1])
        return f"от{NBSP}{self.long_date(day)}"

    def moment(self, moment: datetime) -> str:
        """A date and time: «2026 жылғы 21 қараша, 9.05»."""
        return f"{self.long_date(moment)}, {time_of(moment)}"

    def date_or_moment(self, day: date) -> str:
        """A date; with its time if it is a `datetime`."""
        return self.moment(day) if isinstance(day, datetime) else self.long_date(day)

    def _dated(self, day: date, month: str) -> str:
        if self.language is Language.KK:
            return f"{day.year}{NBSP}жылғы {day.day}{NBSP}{month}"
        return f"{day.day}{NBSP}{month} {day.year}{NBSP}года"

    def quarter(self, year: int, number: int) -> str:
        """«2026 жылғы IV тоқсан», «IV квартал 2026 года»."""
        roman = _ROMAN[number - 1]
        if self.language is Language.KK:
            return f"{year}{NBSP}жылғы {roman}{NBSP}тоқсан"
        return f"{roman}{NBSP}квартал {year}{NBSP}года"

    def period(self, quarter: Quarter) -> str:
        """A quarter and the days of it: «2026 жылғы IV тоқсан: 1 қараша – 31 желтоқсан»."""
        days = f"{self._day(quarter.first)}{NBSP}– {self._day(quarter.last)}"
        return f"{self.quarter(quarter.year, quarter.number)}: {days}"

    def span(self, first: date, last: date) -> str:
        """Days of one year in running text: «2026 жылғы 1 қазан – 31 желтоқсан»; of two, both dates in full."""
        if first.year != last.year:
            return f"{self.long_date(first)}{NBSP}– {self.long_date(last)}"
        if self.language is Language.KK:
            return f"{self.long_date(first)}{NBSP}– {self._day(last)}"
        return f"{self._day(first)}{NBSP}– {self.long_date(last)}"

    def _day(self, day: date) -> str:
        """«31 желтоқсан», «31 декабря»."""
        return f"{day.day}{NBSP}{_months(self.language)[day.month - 1]}"

    def money(self, tenge: Decimal) -> str:
        """«38 640 теңге»."""
        return self.say(N_("{sum} tenge"), sum=figures(tenge))

    def money_in_words(self, tenge: Decimal) -> str:
        """«отыз сегіз мың алты жүз қырық теңге»."""
        return sum_in_words(tenge, self.language)

    def people(self, count: int) -> str:
        """«5 адам», «5 человек»."""
        return bind(self._translate.plural("{count} person", "{count} people", count), self.language)

    def papers(self, documents: int, sheets: int) -> str:
        """«4 құжат, 8 парақ», «4 документа, 8 листов»."""
        counted = (
            self._translate.plural("{count} document", "{count} documents", documents),
            self._translate.plural("{count} sheet", "{count} sheets", sheets),
        )
        return bind(", ".join(counted), self.language)

    def cases(self, count: int) -> str:
        """«6 іс», «6 дел»."""
        return bind(self._translate.plural("{count} case", "{count} cases", count), self.language)

    def days(self, first: date, last: date) -> str:
        """The days from one to another: «01.11.2026 – 30.11.2026»."""
        return f"{short_date(first)}{NBSP}– {short_date(last)}"

    def term(self, term: Term) -> str:
        """«22 жұмыс күнінен кешіктірмей», «не позднее 22 рабочих дней»."""
        return bind(_TERMS[term.unit, term.limit](self._translate, term.value), self.language)

    def paragraph(self, number: str) -> str:
        """A paragraph of the edition: «11-тармақ», «пункт 11»."""
        return self.say(N_("paragraph {number}"), number=number)


class Voices:
    """The languages of one paper, Kazakh first."""

    def __init__(self, language: PaperLanguage) -> None:
        self.language = language
        self._voices = tuple(Voice(each) for each in language.languages)

    def columns(self, words: Callable[[Voice], str]) -> Columns:
        """The same thing said once per language."""
        return tuple(words(voice) for voice in self._voices)

    def say(self, message: str, **params: object) -> Columns:
        """A message of the catalogue once per language."""
        return self.columns(lambda voice: voice.say(message, **params))

    def text(self, text: Text) -> Columns:
        """A text once per language."""
        return self.columns(lambda voice: voice.text(text))

    def same(self, words: str) -> Columns:
        """Words that do not depend on the language, once per column."""
        return tuple(words for _ in self._voices)

    def once(self, message: str, **params: object) -> str:
        """A message that stands once for both languages: «Өтініш нөмірі · Номер заявления»."""
        return BETWEEN.join(dict.fromkeys(self.say(message, **params)))

    def stacked(self, message: str) -> str:
        """A label of a cell or a column: the Kazakh over the Russian, whole lines each."""
        return "\n".join(dict.fromkeys(self.say(message)))

    def stacked_text(self, text: Text) -> str:
        """A text in a cell: the Kazakh over the Russian."""
        return "\n".join(dict.fromkeys(self.text(text)))

    def once_text(self, text: Text) -> str:
        """A text that stands once for both languages."""
        return BETWEEN.join(dict.fromkeys(self.text(text)))
