"""Dates, times, numbers and sums as screens say them, in Kazakh and in Russian."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal

from babel.dates import format_date

from app.domain.language import Language
from app.ui.widgets.shapes import THIN, group_thousands, write_money

_MINUS = "−"


def long_date(day: date, language: Language) -> str:
    """«26 қараша 2026 ж.» · «26 ноября 2026»."""
    year = f"{day.year} ж." if language is Language.KK else str(day.year)
    return f"{day_and_month(day, language)} {year}"


def day_and_month(day: date, language: Language) -> str:
    """«26 қараша» · «26 ноября»."""
    return format_date(day, "d MMMM", locale=language.value)


def short_date(day: date, language: Language) -> str:
    """«26 қар.» · «26 нояб.»."""
    return format_date(day, "d MMM", locale=language.value)


def weekday(day: date, language: Language) -> str:
    """«бейсенбі» · «четверг»."""
    return format_date(day, "EEEE", locale=language.value)


def month_and_year(day: date, language: Language) -> str:
    """«2026 жылғы қараша» · «ноябрь 2026», as it stands over a month grid."""
    return months_and_year((day,), language)


def months_and_year(days: Sequence[date], language: Language) -> str:
    """«2026 жылғы қараша – желтоқсан» · «ноябрь – декабрь 2026»: from the first day's month to the last day's."""
    first, last = days[0], days[-1]
    names = [format_date(day, "LLLL", locale=language.value).lower() for day in (first, last)]
    if first.year != last.year:
        return " – ".join(months_and_year((day,), language) for day in (first, last))
    span = names[0] if first.month == last.month else " – ".join(names)
    return f"{first.year} жылғы {span}" if language is Language.KK else f"{span} {first.year}"


def weekday_letters(language: Language) -> tuple[str, ...]:
    """The seven days from Monday, in two letters each: «Дс» … «Жс» · «Пн» … «Вс»."""
    monday = date(2026, 11, 23)
    days = (format_date(date(2026, 11, monday.day + n), "EEEEEE", locale=language.value) for n in range(7))
    return tuple(day[:2].capitalize() for day in days)


def numeric_date(day: date) -> str:
    """«26.11.2026», the same in both languages."""
    return day.strftime("%d.%m.%Y")


def numeric_day(day: date) -> str:
    """«26.11», where the year is plain."""
    return day.strftime("%d.%m")


def clock_time(moment: datetime | time) -> str:
    """«10:42»."""
    return moment.strftime("%H:%M")


def numeric_moment(moment: datetime) -> str:
    """«26.11 09:40», in tables and ladders."""
    return f"{numeric_day(moment)} {clock_time(moment)}"


def short_moment(moment: datetime, language: Language) -> str:
    """«26 қар. 10:12» · «26 нояб. 10:12»."""
    return f"{short_date(moment, language)} {clock_time(moment)}"


def moment_in_words(moment: datetime, language: Language) -> str:
    """«бейсенбі, 26 қараша 2026 ж., 10:42» · «четверг, 26 ноября 2026, 10:42»."""
    return f"{weekday(moment, language)}, {long_date(moment, language)}, {clock_time(moment)}"


def number(value: int) -> str:
    """«1 386»."""
    return (_MINUS if value < 0 else "") + group_thousands(str(abs(value)))


def money(sum_: Decimal | int) -> str:
    """«43 630 ₸», tiyn only if there are any; its spaces do not break."""
    return f"{write_money(sum_).replace('-', _MINUS)}{THIN}₸"


def file_size(size: int) -> str:
    """«240 КБ», «18,4 МБ», the same in both languages; `size` in bytes."""
    kilobytes = size / 1024
    if kilobytes < 1000:
        return f"{kilobytes:.0f}{THIN}КБ"
    megabytes = kilobytes / 1024
    amount, unit = (megabytes, "МБ") if megabytes < 1000 else (megabytes / 1024, "ГБ")
    return f"{amount:.1f}".replace(".", ",") + f"{THIN}{unit}"
