"""The code of a paper: the digits of its number and its fingerprint, in the smallest version."""

from __future__ import annotations

import pytest

from app.printing.qr import VERSION_1_MODULES, code_digits, dark_runs


def test_a_code_holds_the_digits_of_the_number_and_nothing_else() -> None:
    assert code_digits("3147-26-00417-2") == "314726004172"


def test_the_fingerprint_follows_the_number_and_both_fit_the_smallest_code() -> None:
    assert code_digits("3147-26-00417-2", "4071-2290-0386") == "314726004172407122900386"
    assert dark_runs("3147-0312-000047", "4071-2290-0386")[0] == VERSION_1_MODULES


def test_a_case_number_fits_the_smallest_code() -> None:
    side, runs = dark_runs("3147-26-00417-2")
    assert side == VERSION_1_MODULES
    assert runs[0] == (0, 0, 7), "the first run is the top of the left eye"
    assert max(column + length for column, _, length in runs) == side


@pytest.mark.parametrize("number", ["", "3147-26-А", "-1", "12 34", "1--2"])
def test_what_is_not_a_number_has_no_code(number: str) -> None:
    with pytest.raises(ValueError, match="digits and hyphens"):
        code_digits(number)
