"""The palettes keep what LOOK promises: everything can be read on everything it stands on."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor

from app.ui.theme.stylesheet import stylesheet
from app.ui.theme.tokens import PALETTES, Palette, Scheme

TEXTS = ("text", "text_2", "text_3")
GROUNDS = ("ground", "surface", "sunken", "rail", "selected", "popover")
STATES = ("done", "attention", "error", "elsewhere")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = (getattr(QColor(colour), part)() for part in ("redF", "greenF", "blueF"))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", Scheme)
def test_every_text_reads_on_every_ground(scheme: Scheme) -> None:
    colours = PALETTES[scheme]
    for text, ground in product(TEXTS, GROUNDS):
        assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5, (text, ground)


@pytest.mark.parametrize("scheme", Scheme)
def test_states_and_links_read_on_their_soft_ground_and_on_cards(scheme: Scheme) -> None:
    colours = PALETTES[scheme]
    for state in STATES:
        for ground in (f"{state}_soft", "surface"):
            assert contrast(getattr(colours, state), getattr(colours, ground)) >= 4.5, (state, ground)
    assert contrast(colours.accent, colours.surface) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@pytest.mark.parametrize("scheme", Scheme)
def test_borders_of_controls_stand_out_from_their_grounds(scheme: Scheme) -> None:
    colours = PALETTES[scheme]
    for ground in ("ground", "surface"):
        assert contrast(colours.edge, getattr(colours, ground)) >= 3


@pytest.mark.parametrize("scheme", Scheme)
def test_every_colour_is_six_hexadecimal_digits(scheme: Scheme) -> None:
    for name in Palette.__dataclass_fields__:
        assert QColor(getattr(PALETTES[scheme], name)).isValid(), name


@pytest.mark.parametrize("scheme", Scheme)
def test_the_style_sheet_fills_in_every_token(scheme: Scheme) -> None:
    made = stylesheet(scheme)
    assert "$" not in made
    assert PALETTES[scheme].accent in made
    assert "border-radius: 4px" in made
