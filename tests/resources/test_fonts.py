"""The shipped fonts: every letter and sign that a screen or a paper may need."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from app.forms.reading import clean, unprintable
from app.paths import resources_dir

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
SIGNS = "0123456789₸№«»–—·…§×°„“”‘’•→←↑↓↔−≤≥✓✗☐☑☒✂\u00a0\u2009\u202f\u2011"
NEEDED = (
    KAZAKH
    + KAZAKH.upper()
    + SIGNS
    + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!\"#%&'()*+,-./:;<=>?@[]_{|}"
)


@pytest.fixture(params=["Regular", "SemiBold", "Bold"])
def font(request: pytest.FixtureRequest) -> TTFont:
    return TTFont(resources_dir("fonts", f"NotoSans-{request.param}.ttf"))


def test_a_font_has_every_letter_and_sign(font: TTFont) -> None:
    letters = font.getBestCmap()
    assert [sign for sign in NEEDED if ord(sign) not in letters] == []


def test_every_letter_and_sign_but_the_spaces_is_drawn(font: TTFont) -> None:
    letters = font.getBestCmap()
    drawn = font["glyf"]
    empty = [
        sign for sign in NEEDED if not sign.isspace() and drawn[letters[ord(sign)]].numberOfContours == 0
    ]
    assert empty == []


def test_figures_are_all_of_one_width(font: TTFont) -> None:
    letters = font.getBestCmap()
    assert len({font["hmtx"][letters[ord(figure)]][0] for figure in "0123456789"}) == 1


def test_a_font_is_small_enough_to_ship_and_to_embed(font: TTFont) -> None:
    assert resources_dir("fonts", font.reader.file.name).stat().st_size < 250_000


def test_a_font_has_whatever_a_form_calls_printable(font: TTFont) -> None:
    letters = font.getBestCmap()
    told = {sign for sign in map(chr, range(0x20, 0x3000)) if unprintable(sign) is None and clean(sign)}
    assert {sign for sign in told if ord(sign) not in letters} == set()
