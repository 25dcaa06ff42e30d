"""All parts together, in both languages and schemes: nothing is cut, nothing is nameless, every key leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.language import Language
from app.ui.language import language_switch
from app.ui.shell.main_window import MainWindow
from app.ui.widgets.buttons import Button
from app.ui.widgets.words import WHOLE, WordsLabel
from tests.ui.gallery import drawing

pytestmark = pytest.mark.usefixtures("screen")
SIDE_AT = 700
PAGES = ("today", "new-application", "cases", "exchange")


@pytest.fixture(params=Language)
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[MainWindow]:
    language_switch().set_language(request.param)
    made, _ = drawing.build_window()
    qtbot.addWidget(made)
    made.resize(1024, 690)
    made.show()
    yield made


def opened(window: MainWindow, page: str, qapp: QApplication) -> list[QWidget]:
    """A page is opened; everything that is visible on the window now."""
    window.open_place(page)
    qapp.processEvents()
    return [widget for widget in window.findChildren(QWidget) if widget.isVisible()]


@pytest.mark.parametrize("page", PAGES)
def test_no_word_and_no_button_is_narrower_than_it_needs(
    window: MainWindow, page: str, qapp: QApplication
) -> None:
    for widget in opened(window, page, qapp):
        if isinstance(widget, WordsLabel) and widget._lines == WHOLE:
            assert widget.width() >= widget.sizeHint().width(), widget.text()
        if isinstance(widget, Button):
            assert widget.width() >= widget.sizeHint().width(), widget.text()
        if isinstance(widget, WordsLabel) and widget.hasHeightForWidth():
            assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()


@pytest.mark.parametrize("page", PAGES)
def test_nothing_reaches_over_the_sides_of_the_window(
    window: MainWindow, page: str, qapp: QApplication
) -> None:
    for widget in opened(window, page, qapp):
        left = widget.mapTo(window, QPoint(0, 0)).x()
        assert left >= 0 and left + widget.width() <= window.width(), widget


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_takes_keys_has_a_name(window: MainWindow, page: str, qapp: QApplication) -> None:
    for widget in opened(window, page, qapp):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            assert widget.accessibleName(), widget


@pytest.mark.parametrize("page", PAGES[:3])
def test_tab_goes_through_the_page_from_top_to_bottom(
    window: MainWindow, page: str, qapp: QApplication
) -> None:
    opened(window, page, qapp)
    shown, first, seen = window.page(), window.focusWidget(), []
    assert shown is not None and first is not None and shown.isAncestorOf(first)
    for _ in range(60):
        here = window.focusWidget()
        if here is None or not shown.isAncestorOf(here) or here in seen:
            break
        seen.append(here)
        window.focusNextChild()
    places = [widget.mapTo(window, QPoint(0, 0)) for widget in seen]
    left = [place.y() for place in places if place.x() < SIDE_AT]
    right = [place.y() for place in places if place.x() >= SIDE_AT]
    assert len(places) > 2
    assert left == sorted(left)
    assert right == sorted(right)


def test_the_gallery_is_drawn_in_both_languages_and_schemes(qapp: QApplication, tmp_path: Path) -> None:
    drawn = drawing.render(tmp_path, qapp)
    assert len(drawn) == 4 * (len(PAGES) + 1)
    for path in drawn:
        image = QImage(str(path))
        assert image.width() >= 480
        assert (
            len({image.pixel(x, x * image.height() // image.width()) for x in range(0, image.width(), 7)}) > 3
        )
