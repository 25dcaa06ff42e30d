"""The recovery code as people copy and type it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.security.recovery import ALPHABET, GROUP_SIZE, GROUPS, new_code, normal_code

TYPED_IN_CYRILLIC = str.maketrans("ACEHKMPTXY", "АСЕНКМРТХУ")


def test_a_code_is_six_groups_of_five_signs_that_nobody_confuses() -> None:
    groups = new_code().split("-")
    assert [len(group) for group in groups] == [GROUP_SIZE] * GROUPS
    assert set("".join(groups)) <= set(ALPHABET)
    assert not set("01OILBSZ") & set(ALPHABET)


def test_two_codes_are_never_the_same() -> None:
    assert len({new_code() for _ in range(100)}) == 100


@given(st.text(ALPHABET, min_size=30, max_size=30), st.sampled_from([str.lower, str.upper, str.title]))
def test_a_code_typed_in_any_case_and_either_alphabet_is_the_same(code: str, case: object) -> None:
    assert callable(case)
    assert normal_code(case(code)) == code
    assert normal_code(case(code.translate(TYPED_IN_CYRILLIC))) == code


@pytest.mark.parametrize("gap", ["", " ", "-", " – ", "\n"])
def test_what_stands_between_the_groups_does_not_matter(gap: str) -> None:
    groups = new_code().split("-")
    assert normal_code(gap.join(groups)) == "".join(groups)
