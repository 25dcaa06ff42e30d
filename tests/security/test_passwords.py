"""Which passwords are accepted."""

from __future__ import annotations

import pytest

from app.security.passwords import PasswordFault, password_problem


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("қарлыға", PasswordFault.TOO_SHORT),
        ("Омарова-Ж", PasswordFault.SAME_AS_LOGIN),
        ("аааааааа", PasswordFault.ONE_CHARACTER),
    ],
)
def test_a_weak_password_is_named_with_its_fault(password: str, fault: PasswordFault) -> None:
    problem = password_problem(password, "омарова-ж")
    assert problem is not None
    assert problem.code is fault


@pytest.mark.parametrize("password", ["қарлығаш", "correct horse", "12345678"])
def test_eight_characters_of_any_kind_are_enough(password: str) -> None:
    assert password_problem(password, "омарова") is None


def test_a_letter_of_two_signs_counts_once() -> None:
    assert password_problem("жайййй".replace("й", "и\u0306"), "омарова") is not None
