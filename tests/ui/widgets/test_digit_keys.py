"""The digit row types digits where only digits make sense, whatever layout is on, for a barcode reader too."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.widgets.date_field import DateField
from app.ui.widgets.field import Field
from app.ui.widgets.text_fields import IinField, MoneyField, PhoneField, TextField

pytestmark = pytest.mark.usefixtures("screen")
LAYOUTS = {
    "english": "1234567890",
    "russian": "1234567890",
    "kazakh": '"әіңғ,.үұқ',
}
"""What the keys 1 to 0 type, as Qt delivers it."""
NUMBER = "860314490007"


PLATFORMS = {"windows": 0, "xcb": 8, "wayland": 8}
"""By how much each counts the keys of a keyboard from another number than the keyboard does."""


@pytest.fixture(params=PLATFORMS)
def platform(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Qt believes itself there; the keys come as Qt makes them there of what the system sends."""
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: request.param))
    return str(request.param)


def key_event(digit: str, layout: str, platform: str) -> QKeyEvent:
    """The key of a digit: its place as the platform counts; beside it a virtual key (Windows) or a keysym (X11)."""
    place = "1234567890".index(digit)
    text = LAYOUTS[layout][place]
    keysym = ord(text) if ord(text) < 0x100 else 0x01000000 + ord(text)
    virtual = ord(digit) if platform == "windows" else keysym
    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(
        QEvent.Type.KeyPress, ord(text.upper()), none, place + 2 + PLATFORMS[platform], virtual, 0, text
    )


def scan(line: QLineEdit, digits: str, layout: str, platform: str) -> None:
    """Press the keys of digits under a layout."""
    for digit in digits:
        QCoreApplication.sendEvent(line, key_event(digit, layout, platform))


def without_places(line: QLineEdit, digits: str, layout: str) -> None:
    """As an input method types, which tells no key's place."""
    for digit in digits:
        text = LAYOUTS[layout]["1234567890".index(digit)]
        event = QKeyEvent(QEvent.Type.KeyPress, ord(text.upper()), Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(line, event)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("make", "typed", "value"),
    [
        (IinField, NUMBER, NUMBER),
        (lambda: DateField("A"), "16071990", date(1990, 7, 16)),
        (lambda: PhoneField("A"), "7011234567", "+77011234567"),
        (lambda: MoneyField("A"), "186750", Decimal(186750)),
    ],
    ids=["iin", "date", "phone", "money"],
)
def test_digits_are_digits_under_every_layout(
    qtbot: QtBot, platform: str, layout: str, make: type[Field], typed: str, value: object
) -> None:
    field = make()
    qtbot.addWidget(field)
    scan(field.edit, typed, layout, platform)
    assert field.value() == value


def test_letters_that_only_a_kazakh_layout_has_are_digits_even_without_their_place(qtbot: QtBot) -> None:
    field = IinField()
    qtbot.addWidget(field)
    without_places(field.edit, "234589012345"[:9], "kazakh")
    assert field.value() == "234589012"


def test_a_point_still_parts_a_date_under_a_russian_layout(qtbot: QtBot) -> None:
    field = DateField("A")
    qtbot.addWidget(field)
    for letter in "1.2.2026":
        QCoreApplication.sendEvent(
            field.edit, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )
    assert field.value() == date(2026, 2, 1)


def test_words_keep_their_kazakh_letters(qtbot: QtBot) -> None:
    field = TextField("A")
    qtbot.addWidget(field)
    scan(field.edit, "2340", "kazakh", "windows")
    assert field.value() == "әіңқ"


@pytest.mark.parametrize(
    ("past", "typed", "day"),
    [
        (True, "041121", date(2021, 11, 4)),
        (True, "140386", date(1986, 3, 14)),
        (True, "211126", date(1926, 11, 21)),
        (True, "201126", date(2026, 11, 20)),
        (False, "031131", date(2031, 11, 3)),
        (False, "031199", date(1999, 11, 3)),
    ],
)
def test_a_year_of_two_digits_finds_its_century(qtbot: QtBot, past: bool, typed: str, day: date) -> None:
    field = DateField("A", today=date(2026, 11, 20), past=past)
    qtbot.addWidget(field)
    scan(field.edit, typed, "russian", "windows")
    with qtbot.waitSignal(field.changed):
        field.finish()
    assert field.value() == day


def test_a_day_that_never_was_stays_as_it_was_typed_and_is_told(qtbot: QtBot) -> None:
    field = DateField("A", today=date(2026, 11, 20), past=True)
    qtbot.addWidget(field)
    scan(field.edit, "310221", "russian", "windows")
    field.finish()
    assert field.text() == "31.02.21"
    assert field.problem() is not None
