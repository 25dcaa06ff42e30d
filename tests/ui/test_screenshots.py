"""Pictures of the demo: every page is drawn, and none of them is empty."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app import bootstrap
from app.clock import SetClock
from app.demo.story import Places, Story
from app.domain.language import Language
from app.ui.screenshots import SMALLEST, Look, draw_pages
from app.ui.theme.apply import Appearance

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_every_page_of_the_demo_is_drawn_whole_in_the_smallest_window(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clock = SetClock()
    shipped = bootstrap.shipped(clock)
    places = Places(tmp_path / "demo")
    Story(shipped, clock, places).play()
    look = Look(Language.KK, Appearance.DARK, SMALLEST)
    pictures = {
        path.name.removesuffix(f"-{look.name}.png"): path
        for path in draw_pages(shipped, places, tmp_path, (look,))
    }
    assert {
        "today",
        "cases",
        "exchange",
        "sign-in",
        "case-closed",
        "intake-1-service",
        "intake-6-register",
    } <= set(pictures)
    for path in pictures.values():
        image = QImage(str(path))
        assert (image.width(), image.height()) == (SMALLEST.width(), SMALLEST.height()), path.name
        colours = {
            image.pixel(x, y) for x in range(0, image.width(), 16) for y in range(0, image.height(), 16)
        }
        assert len(colours) > 3, path.name
    # The dialog of what nobody expected is drawn like the others, and logs it as it should.
    worrying = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert worrying == ["unexpected ZeroDivisionError"]
    caplog.clear()
