"""The shapes of what is typed, as pure functions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.widgets import shapes

typed = st.text(alphabet="0123456789.,/+- ()ая", max_size=20)
sums = st.decimals(min_value=0, max_value=10**12, places=2)


@pytest.mark.parametrize(
    ("text", "shaped"),
    [
        ("2", "2"),
        ("21", "21"),
        ("211", "21.1"),
        ("2111", "21.11"),
        ("21112026", "21.11.2026"),
        ("211120267", "21.11.2026"),
        ("3/2/2026", "3.2.2026"),
        ("3.", "3."),
        ("..", ""),
    ],
)
def test_a_date_takes_its_dots_as_it_is_typed(text: str, shaped: str) -> None:
    assert shapes.shape_date(text) == shaped


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_a_date_typed_without_dots_is_that_date(day: date) -> None:
    assert shapes.read_date(day.strftime("%d%m%Y")) == day
    assert shapes.read_date(shapes.write_date(day)) == day


@pytest.mark.parametrize("text", ["", "21", "21.11", "31.02.2026", "21.11.26", "00.00.0000"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert shapes.read_date(text) is None


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("+7 (701) 123-45-67", "7011234567"),
        ("87011234567", "7011234567"),
        ("77011234567", "7011234567"),
        ("7011234567", "7011234567"),
        ("8701", "701"),
        ("", ""),
    ],
)
def test_a_telephone_number_is_the_same_however_it_begins(text: str, digits: str) -> None:
    assert shapes.phone_digits(text) == digits


def test_a_telephone_number_takes_its_brackets() -> None:
    assert shapes.shape_phone("87011234567") == "+7 (701) 123-45-67"
    assert shapes.shape_phone("8701") == "+7 (701"
    assert shapes.shape_phone("") == ""


@pytest.mark.parametrize("shape", [shapes.shape_date, shapes.shape_phone, shapes.shape_money])
@given(text=typed)
def test_what_has_its_shape_keeps_it(shape: shapes.Shape, text: str) -> None:
    assert shape(shape(text)) == shape(text)


@given(sums)
def test_a_sum_that_is_written_is_read_back(sum_: Decimal) -> None:
    assert shapes.read_money(shapes.write_money(sum_)) == sum_


def test_thousands_stand_apart() -> None:
    assert shapes.shape_money("45000,5") == "45\u00a0000,5"
    assert shapes.write_money(654450) == "654\u00a0450"
    assert shapes.read_money("") is None
