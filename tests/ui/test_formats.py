"""Dates, times, numbers and sums as screens say them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from app.domain.language import Language
from app.ui import formats

MOMENT = datetime(2026, 11, 26, 10, 42)
KK, RU = Language.KK, Language.RU


def test_the_top_bar_says_day_and_time_in_words() -> None:
    assert formats.moment_in_words(MOMENT, KK) == "бейсенбі, 26 қараша 2026 ж., 10:42"
    assert formats.moment_in_words(MOMENT, RU) == "четверг, 26 ноября 2026, 10:42"


def test_short_dates_name_the_month_in_a_few_letters() -> None:
    assert formats.short_date(MOMENT, KK) == "26 қар."
    assert formats.short_date(MOMENT, RU) == "26 нояб."
    assert formats.short_moment(MOMENT, KK) == "26 қар. 10:42"


def test_figures_are_the_same_in_both_languages() -> None:
    assert formats.numeric_date(MOMENT) == "26.11.2026"
    assert formats.numeric_moment(MOMENT) == "26.11 10:42"


def test_months_over_a_grid_span_from_the_first_to_the_last() -> None:
    november, december, january = date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)
    assert formats.month_and_year(november, KK) == "2026 жылғы қараша"
    assert formats.months_and_year([november, december], RU) == "ноябрь – декабрь 2026"
    assert formats.months_and_year([december, january], RU) == "декабрь 2026 – январь 2027"


def test_the_week_begins_on_monday() -> None:
    assert formats.weekday_letters(KK) == ("Дс", "Сс", "Ср", "Бс", "Жм", "Сб", "Жс")
    assert formats.weekday_letters(RU) == ("Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс")


@pytest.mark.parametrize(
    ("sum_", "said"),
    [(43630, "43 630 ₸"), (Decimal("1234567.50"), "1 234 567,50 ₸"), (-5, "−5 ₸"), (0, "0 ₸")],
)
def test_sums_have_thousands_apart_and_never_break(sum_: Decimal | int, said: str) -> None:
    assert formats.money(sum_) == said.replace(" ", "\u00a0")


def test_sizes_are_said_in_the_unit_that_fits() -> None:
    sizes = (2400, 19_300_000, 3_000_000_000)
    assert [formats.file_size(size).replace("\u00a0", " ") for size in sizes] == ["2 КБ", "18,4 МБ", "2,8 ГБ"]
