"""How large a picture is drawn."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.printing.typeset.pictures import fitted

SIDES = st.integers(1, 300)


@given(SIDES, SIDES, st.floats(1, 500), st.floats(1, 500))
def test_a_picture_fills_its_box_one_way_and_keeps_its_proportions(
    wide: int, high: int, width: float, height: float
) -> None:
    out = BytesIO()
    Image.new("1", (wide, high)).save(out, "PNG")
    drawn = fitted(out.getvalue(), width, height)
    assert drawn[0] / drawn[1] == pytest.approx(wide / high)
    assert drawn[0] <= width * 1.000001
    assert drawn[1] <= height * 1.000001
    assert drawn[0] == pytest.approx(width) or drawn[1] == pytest.approx(height)
