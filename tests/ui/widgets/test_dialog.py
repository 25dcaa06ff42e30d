"""A dialog frees itself, and Esc is the harmless answer."""

from __future__ import annotations

import gc
import weakref

import pytest
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.widgets.buttons import Kind
from app.ui.widgets.dialog import HARMLESS, Dialog
from app.ui.widgets.text_fields import TextField

pytestmark = pytest.mark.usefixtures("screen")


def asking() -> Dialog:
    dialog = Dialog(None, "Delete the draft?", "It cannot be undone.")
    dialog.add_verb("keep", "Keep", Kind.PRIMARY)
    dialog.add_verb("delete", "Delete", Kind.DANGER)
    return dialog


def test_escape_gives_the_harmless_answer(qtbot: QtBot) -> None:
    dialog = asking()
    dialog.open()
    with qtbot.waitSignal(dialog.answered) as answered:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert answered.args == [HARMLESS]


def test_a_verb_is_the_answer(qtbot: QtBot) -> None:
    dialog = asking()
    dialog.open()
    with qtbot.waitSignal(dialog.answered) as answered:
        dialog.give("delete")
    assert answered.args == ["delete"]


def test_the_dialog_is_freed_when_it_closes(qtbot: QtBot) -> None:
    dialog = asking()
    dialog.open()
    gone = weakref.ref(dialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    assert not shiboken6.isValid(dialog)
    del dialog
    gc.collect()
    assert gone() is None


def test_it_begins_in_its_first_field_and_is_480_wide(qtbot: QtBot) -> None:
    dialog = asking()
    field = TextField("Reason")
    dialog.add(field)
    with qtbot.waitActive(dialog):
        dialog.open()
    assert field.edit.hasFocus()
    assert dialog.width() == 480
    assert dialog.back.geometry().bottom() < dialog.height()
    dialog.close()


def test_without_a_field_the_harmless_button_has_the_focus(qtbot: QtBot) -> None:
    dialog = asking()
    with qtbot.waitActive(dialog):
        dialog.open()
    assert dialog.back.hasFocus()
    dialog.close()


def test_its_title_is_the_question(qtbot: QtBot) -> None:
    dialog = asking()
    assert dialog.windowTitle() == dialog.accessibleName() == "Delete the draft?"
    dialog.deleteLater()
