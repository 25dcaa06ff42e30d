"""Case numbers as they are printed, said by telephone and typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.numbers import CaseNumber, NumberFault, check_digit, parse_case_number
from app.domain.problems import Problem

numbers = st.builds(
    CaseNumber.issue,
    st.integers(0, 9999).map("{:04}".format),
    st.integers(2000, 2099),
    st.integers(1, 99999),
)


def test_the_number_on_the_pictures_of_the_papers_is_right() -> None:
    number = CaseNumber.issue("3147", 2026, 417)
    assert str(number) == "3147-26-00417-2"
    assert number.digits == "314726004172"


def test_the_check_digit_is_the_one_of_the_standard() -> None:
    # ISO 7064:2003, example of mod 11,10.
    assert check_digit("0794") == 5


@given(numbers)
def test_a_number_is_read_back_from_print_and_from_its_qr(number: CaseNumber) -> None:
    assert parse_case_number(str(number)) == number
    assert parse_case_number(number.digits) == number


@pytest.mark.parametrize(
    "text",
    ["3147 26 00417 2", " 3147-26-00417-2\n", "3147–26–00417–2", "31472600417-2", "3147 26\u00a000417‑2"],
)
def test_spaces_and_any_hyphens_between_the_groups_are_let_pass(text: str) -> None:
    assert parse_case_number(text) == CaseNumber("3147", 26, 417)


@given(numbers, st.integers(0, 11), st.integers(1, 9))
def test_every_single_wrong_digit_is_found(number: CaseNumber, place: int, shift: int) -> None:
    digits = number.digits
    wrong = str((int(digits[place]) + shift) % 10)
    problem = parse_case_number(digits[:place] + wrong + digits[place + 1 :])
    assert isinstance(problem, Problem)
    assert problem.code is NumberFault.CHECK_DIGIT


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", NumberFault.NOT_DIGITS),
        ("3147-2б-00417-2", NumberFault.NOT_DIGITS),
        ("٣١٤٧٢٦٠٠٤١٧٢", NumberFault.NOT_DIGITS),
        ("314726004", NumberFault.LENGTH),
        ("3147260041722", NumberFault.LENGTH),
    ],
)
def test_what_is_no_number_is_said_in_its_own_words(text: str, fault: NumberFault) -> None:
    problem = parse_case_number(text)
    assert isinstance(problem, Problem)
    assert problem.code is fault


def test_the_problem_counts_the_digits() -> None:
    problem = parse_case_number("314726004")
    assert isinstance(problem, Problem)
    assert problem.text(str.format) == "A case number has 12 digits, here there are 9."


@pytest.mark.parametrize(
    ("office", "serial"), [("314", 1), ("31470", 1), ("31a7", 1), ("3147", 0), ("3147", 100000)]
)
def test_an_impossible_number_is_never_issued(office: str, serial: int) -> None:
    with pytest.raises(ValueError, match=r"digits|serial"):
        CaseNumber.issue(office, 2026, serial)


@given(st.integers(1, 99998), st.integers(2000, 2098))
def test_numbers_of_an_office_stand_in_the_order_they_were_issued(serial: int, year: int) -> None:
    number = CaseNumber.issue("3147", year, serial)
    assert number < CaseNumber.issue("3147", year, serial + 1)
    assert number < CaseNumber.issue("3147", year + 1, 1)
