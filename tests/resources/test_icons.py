"""The shipped icons: line drawings of one box, one stroke and no colour of their own."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.paths import resources_dir

ICONS = sorted(resources_dir("icons").glob("*.svg"))


def test_the_eight_places_of_the_rail_have_icons() -> None:
    places = {
        "today",
        "new-application",
        "cases",
        "exchange",
        "complaints",
        "reports",
        "reference",
        "settings",
    }
    assert places <= {icon.stem for icon in ICONS}


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_drawn_in_lines_of_the_colour_of_the_text(icon: Path) -> None:
    drawing = ElementTree.parse(icon).getroot()
    assert drawing.get("viewBox") == "0 0 24 24"
    assert drawing.get("stroke-width") == "1.8"
    colours = {part.get(kind) for part in drawing.iter() for kind in ("fill", "stroke")} - {None}
    assert colours == {"none", "currentColor"}
