"""ИИН: real examples, every kind of mistake, and numbers of nobody."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.iin import Iin, IinFault, check_against, make_iin, read_iin
from app.domain.people import Sex
from app.domain.problems import Problem

birth_dates = st.dates(date(1900, 1, 1), date(2099, 12, 31))
sexes = st.sampled_from(Sex)


def fault(text: str) -> object:
    problem = read_iin(text)
    assert isinstance(problem, Problem)
    return problem.code


def iin(text: str) -> Iin:
    read = read_iin(text)
    assert isinstance(read, Iin)
    return read


@pytest.mark.parametrize(
    ("text", "birth_date", "sex"),
    [
        ("791028302728", date(1979, 10, 28), Sex.MALE),  # a published example
        ("000101500001", date(2000, 1, 1), Sex.MALE),  # the first weights are enough
        ("000101500206", date(2000, 1, 1), Sex.MALE),  # the second weights are needed
    ],
)
def test_a_right_number_tells_the_birth_date_and_the_sex(text: str, birth_date: date, sex: Sex) -> None:
    assert read_iin(text) == Iin(text, birth_date, sex)


def test_spaces_in_a_number_are_let_pass() -> None:
    assert iin(" 791028 302728\u00a0").value == "791028302728"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", IinFault.LENGTH),
        ("79102830272", IinFault.LENGTH),
        ("7910283027288", IinFault.LENGTH),
        ("79102830272O", IinFault.NOT_DIGITS),
        ("٧٩١٠٢٨٣٠٢٧٢٨", IinFault.NOT_DIGITS),
        ("791028302729", IinFault.CHECKSUM),
        ("000101500220", IinFault.CHECKSUM),  # neither weights give a digit: never issued
    ],
)
def test_each_mistake_has_its_name(text: str, expected: IinFault) -> None:
    assert fault(text) is expected


def with_check(payload: str) -> str:
    return next(f"{payload}{digit}" for digit in range(10) if not is_checksum_fault(f"{payload}{digit}"))


def is_checksum_fault(text: str) -> bool:
    read = read_iin(text)
    return isinstance(read, Problem) and read.code is IinFault.CHECKSUM


@pytest.mark.parametrize("payload", ["79133030272", "79022930272", "00000050000", "80043130272"])
def test_a_day_that_does_not_exist_is_found(payload: str) -> None:
    assert fault(with_check(payload)) is IinFault.BIRTH_DATE


def test_the_29th_of_february_is_right_only_in_leap_years() -> None:
    assert iin(make_iin(date(2000, 2, 29), Sex.FEMALE, 1)).birth_date == date(2000, 2, 29)
    assert fault(with_check("00022930272")) is IinFault.BIRTH_DATE


@pytest.mark.parametrize("century", "789")
def test_a_seventh_digit_that_no_century_has_is_named(century: str) -> None:
    problem = read_iin(with_check(f"791028{century}0272"))
    assert isinstance(problem, Problem)
    assert problem.code is IinFault.CENTURY
    assert problem.params == {"found": century}


def test_a_number_without_a_century_is_taken_and_says_neither_birth_date_nor_sex() -> None:
    number = with_check("79102800272")
    assert read_iin(number) == Iin(number, None, None)
    assert check_against(iin(number), date(1979, 10, 28), Sex.FEMALE) == ()
    assert fault(with_check("79133000272")) is IinFault.BIRTH_DATE


@given(birth_dates, sexes, st.integers(0, 9990))
def test_a_number_that_was_made_is_read_as_it_was_meant(birth_date: date, sex: Sex, serial: int) -> None:
    number = make_iin(birth_date, sex, serial)
    assert read_iin(number) == Iin(number, birth_date, sex)


@given(birth_dates, sexes, st.integers(0, 9990), st.integers(0, 6), st.integers(1, 9))
def test_a_wrong_digit_of_birth_date_or_sex_is_found_at_the_latest_beside_the_document(
    birth_date: date, sex: Sex, serial: int, place: int, shift: int
) -> None:
    number = make_iin(birth_date, sex, serial)
    wrong = number[:place] + str((int(number[place]) + shift) % 10) + number[place + 1 :]
    read = read_iin(wrong)
    assert isinstance(read, Problem) or read.birth_date is None or check_against(read, birth_date, sex)


def test_a_serial_that_is_never_issued_is_skipped() -> None:
    assert make_iin(date(2000, 1, 1), Sex.MALE, 22)[7:11] == "0023"


def test_a_day_has_ten_thousand_serials_and_no_more() -> None:
    with pytest.raises(ValueError, match="no serial"):
        make_iin(date(2000, 1, 1), Sex.MALE, 10_000)


def test_a_birth_year_outside_three_centuries_is_refused() -> None:
    with pytest.raises(ValueError, match="1800"):
        make_iin(date(1799, 12, 31), Sex.MALE, 1)


def test_contradictions_with_the_form_are_all_named() -> None:
    number = iin("791028302728")
    assert check_against(number, date(1979, 10, 28), Sex.MALE) == ()
    assert check_against(number, None, None) == ()
    problems = check_against(number, date(1979, 10, 29), Sex.FEMALE)
    assert [problem.code for problem in problems] == [IinFault.BIRTH_DATE_DIFFERS, IinFault.SEX_DIFFERS]
    assert (
        problems[0].text(str.format)
        == "By the IIN the birth date is 28.10.1979, in the form it is 29.10.1979."
    )
