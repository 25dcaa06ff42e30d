"""A scanner types as if the layout were English; what it meant is found under any layout."""

from __future__ import annotations

import pytest

from app.domain.layouts import readings


def test_a_text_as_it_came_is_the_first_reading() -> None:
    assert readings("Өмір")[0] == "Өмір"


@pytest.mark.parametrize(
    ("meant", "arrived"),
    [
        ("860314490007", "860314490007"),
        ("860314490007", 'ү,қі"ңңұқққ.'),
        ("3147-26-00417-2", 'і"ң.өә,өққң".өә'),
        ("Kense/1", "Лутыу.1"),
        ("Kense/1", 'Лутыу№"'),
    ],
)
def test_what_was_scanned_is_among_the_readings_under_every_layout(meant: str, arrived: str) -> None:
    assert meant in readings(arrived)


def test_a_number_under_a_russian_or_english_layout_has_one_reading() -> None:
    assert readings("860314490007") == ("860314490007",)
