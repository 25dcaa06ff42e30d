"""The look on the application, switched at run time."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.theme.apply import Appearance, Dresser
from app.ui.theme.current import palette, theme
from app.ui.theme.fonts import font, metrics
from app.ui.theme.icons import icon, icon_pixmap
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import DARK, FONT_FAMILY, LIGHT, Scheme, Tone, Type
from app.ui.widgets.buttons import Button


def colours_of(pixmap: QPixmap) -> set[str]:
    """The opaque colours in a picture."""
    image = pixmap.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() == 255}


def test_choosing_a_scheme_changes_palette_and_style_sheet(
    screen: Dresser, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(theme().changed):
        screen.choose(Appearance.DARK)
    assert palette() is DARK
    assert DARK.accent in qapp.styleSheet()
    assert qapp.palette().window().color() == QColor(DARK.ground)
    screen.choose(Appearance.LIGHT)
    assert palette() is LIGHT


def test_the_systems_scheme_is_worn_unless_one_is_chosen(screen: Dresser) -> None:
    screen.choose(Appearance.SYSTEM)
    assert theme().scheme in Scheme
    screen.choose(Appearance.DARK)
    assert theme().scheme is Scheme.DARK


def test_text_is_set_in_the_shipped_font_with_figures_of_one_width(screen: Dresser) -> None:
    assert QFontInfo(font(Type.BODY)).family() == FONT_FAMILY
    for type_ in Type:
        assert len({metrics(type_).horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_semibold_is_a_face_of_its_own(screen: Dresser) -> None:
    text = "Мемлекеттік атаулы әлеуметтік көмек"
    assert metrics(Type.BODY_STRONG).horizontalAdvance(text) > metrics(Type.BODY).horizontalAdvance(text)


def test_icons_take_the_colour_of_their_text_in_each_scheme(screen: Dresser) -> None:
    assert LIGHT.accent.lower() in colours_of(icon_pixmap("lock", 20, Tone.ACCENT, 4.0))
    screen.choose(Appearance.DARK)
    assert DARK.accent.lower() in colours_of(icon_pixmap("lock", 20, Tone.ACCENT, 4.0))


def test_an_icon_that_does_not_exist_is_an_error(screen: Dresser) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


@pytest.mark.parametrize("mark", Mark)
@pytest.mark.parametrize("size", [14, 16, 20])
def test_every_mark_draws_something_and_says_its_word(
    screen: Dresser, qtbot: QtBot, mark: Mark, size: int
) -> None:
    label = MarkLabel(mark, size)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert len(colours_of(label.grab())) > 1
    assert label.accessibleName()


def test_marks_differ_in_shape_and_not_only_in_colour(screen: Dresser, qtbot: QtBot) -> None:
    shapes = set()
    for mark in Mark:
        label = MarkLabel(mark, 20)
        qtbot.addWidget(label)
        label.resize(20, 20)
        image = label.grab().toImage()
        ground = image.pixelColor(0, 0)
        shapes.add(tuple(image.pixelColor(x, y) != ground for x in range(20) for y in range(20)))
    assert len(shapes) >= len(Mark) - 1, "the ring with clock hands and the empty ring may share an outline"


def test_a_button_keeps_its_key_when_it_is_said_anew(screen: Dresser, qtbot: QtBot) -> None:
    button = Button("Next", key="Ctrl+Enter")
    qtbot.addWidget(button)
    button.setText("Further")
    assert button.shortcut().toString() == "Ctrl+Return"
