"""What was typed, scanned or pasted, made into what is kept; nothing is lost and nothing crashes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from app.forms.fields import Column, Scalar
from app.forms.reading import clean, read, read_date, read_number

LABEL = {"kk": "өріс", "ru": "поле"}
OPTIONS = [{"code": "one", "label": LABEL}, {"code": "two", "label": LABEL}]
TYPES = ("text", "name", "iin", "date", "money", "number", "phone", "iban", "quarter", "yes_no")


def field(type: str, **more: Any) -> Scalar:
    made: Scalar = TypeAdapter(Column).validate_python({"id": "any", "type": type, "label": LABEL, **more})
    return made


@pytest.mark.parametrize(
    ("type", "typed", "kept"),
    [
        ("date", "21.11.2026", "2026-11-21"),
        ("date", "1/2/2026", "2026-02-01"),
        ("date", "21112026", "2026-11-21"),
        ("date", "2026-11-21", "2026-11-21"),
        ("date", date(2026, 11, 21), "2026-11-21"),
        ("date", "31.02.2026", "31.02.2026"),
        ("money", "45 000,50", "45000.50"),
        ("money", "45\u00a0000 ₸", "45000"),
        ("money", "-5", "-5"),
        ("money", "45 мың", "45 мың"),
        ("money", "1e9", "1e9"),
        ("money", "NaN", "NaN"),
        ("phone", "8 (72600) 2-31-17", "+77260023117"),
        ("phone", "+7 701 123 45 67", "+77011234567"),
        ("phone", "2-31-17", "2-31-17"),
        ("iin", "860314 440219", "860314440219"),
        ("iban", "kz86 125k zt50 0410 0100", "KZ86125KZT5004100100"),
        ("name", "  Сәрсенбаева   Айгүл ", "Сәрсенбаева Айгүл"),
        ("name", "Ии\u0306гілік", "Ийгілік"),
        ("text", "Төле\u200f би\x00 \u202eкөшесі", "Төле би көшесі"),
        ("text", "   ", None),
        ("text", None, None),
        ("yes_no", False, False),
    ],
)
def test_a_value_takes_its_one_stored_form_or_stays_as_it_was_typed(type: str, typed: Any, kept: Any) -> None:
    assert read(field(type), typed) == kept


def test_a_choice_of_many_is_a_list() -> None:
    many = field("multi_choice", options=OPTIONS)
    assert read(many, ("one", "two")) == ["one", "two"]
    assert read(many, []) is None


@given(type=st.sampled_from(TYPES), typed=st.text())
def test_reading_what_is_kept_changes_nothing(type: str, typed: str) -> None:
    kept = read(field(type), typed)
    assert read(field(type), kept) == kept


@given(st.text())
def test_clean_text_is_one_line_without_marks_that_nobody_sees(typed: str) -> None:
    cleaned = clean(typed)
    assert clean(cleaned) == cleaned
    assert not set(cleaned) & {"\x00", "\n", "\t", "\u202e", "\u200f", "\u200b"}


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_day_is_read_in_every_way_of_writing_it(day: date) -> None:
    written = (f"{day:%d.%m.%Y}", f"{day:%d%m%Y}", f"{day.day}.{day.month}.{day.year}", day.isoformat())
    assert {read_date(text) for text in written} == {day}


def test_a_number_without_digits_is_none() -> None:
    assert [read_number(text) for text in ("", "—", "Infinity", "1,2,3")] == [None] * 4


def test_a_megabyte_pasted_into_any_field_is_kept_and_nothing_crashes() -> None:
    pasted = "9" * 1_000_000
    for type in TYPES:
        assert read(field(type), pasted) == pasted
