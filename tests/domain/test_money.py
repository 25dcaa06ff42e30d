"""Sums in tenge."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import MoneyFault, parse_tenge, per_head_income, round_to_tenge
from app.domain.problems import Problem

sums = st.decimals(0, 10**9, places=2)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("38 640,50", "38640.50"),
        ("38\u00a0640", "38640.00"),
        ("38640.5", "38640.50"),
        ("0", "0.00"),
        ("1 250,", "1250.00"),
        ("38 640 ₸", "38640.00"),
        ("38 640 теңге", "38640.00"),
        ("38 640 тенге", "38640.00"),
    ],
)
def test_a_sum_is_read_as_people_write_it(text: str, amount: str) -> None:
    parsed = parse_tenge(text)
    assert isinstance(parsed, Decimal)
    assert str(parsed) == amount


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", MoneyFault.NOT_AN_AMOUNT),
        ("жоқ", MoneyFault.NOT_AN_AMOUNT),
        ("-5", MoneyFault.NOT_AN_AMOUNT),
        ("1e3", MoneyFault.NOT_AN_AMOUNT),
        ("NaN", MoneyFault.NOT_AN_AMOUNT),
        ("٣٨", MoneyFault.NOT_AN_AMOUNT),
        ("1,2,3", MoneyFault.NOT_AN_AMOUNT),
        ("38.640", MoneyFault.TOO_PRECISE),
    ],
)
def test_what_is_no_sum_is_named(text: str, fault: MoneyFault) -> None:
    problem = parse_tenge(text)
    assert isinstance(problem, Problem)
    assert problem.code is fault


@given(sums)
def test_a_sum_survives_being_written_and_read(amount: Decimal) -> None:
    assert parse_tenge(f"{amount:,.2f}".replace(",", " ").replace(".", ",")) == amount


def test_income_per_head_is_the_quarters_sum_by_members_and_months() -> None:
    assert per_head_income(Decimal("579600"), 5) == Decimal("38640.00")


def test_half_a_tiyn_is_rounded_up_once_at_the_end() -> None:
    assert per_head_income(Decimal("0.15"), 2, 5) == Decimal("0.02")
    assert per_head_income(Decimal("100"), 7) == Decimal("4.76")
    assert round_to_tenge(Decimal("4.50")) == Decimal("5")


@given(sums, st.integers(1, 20))
def test_the_shares_of_all_add_up_to_the_sum_within_their_rounding(total: Decimal, members: int) -> None:
    share = per_head_income(total, members)
    assert abs(share * members * 3 - total) <= Decimal("0.005") * members * 3


@pytest.mark.parametrize(("members", "months"), [(0, 3), (5, 0)])
def test_income_of_nobody_is_not_computed(members: int, months: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        per_head_income(Decimal(1), members, months)
