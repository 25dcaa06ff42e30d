"""The curtain: nothing of the program is seen but the door; what waits behind it comes back to the same person."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.casework.errors import NoPeer
from app.ui.curtain import Curtain
from app.ui.dialogs.error_dialog import tell_error
from app.ui.widgets.dialog import Dialog

pytestmark = pytest.mark.usefixtures("screen")


@pytest.fixture
def main(qtbot: QtBot) -> QWidget:
    return shown(qtbot, QWidget())


@pytest.fixture
def door(qtbot: QtBot) -> QWidget:
    return shown(qtbot, QWidget())


@pytest.fixture
def curtain(qapp: QApplication) -> Iterator[Curtain]:
    curtain = Curtain(qapp)
    yield curtain
    qapp.removeEventFilter(curtain)


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def asking(qtbot: QtBot, parent: QWidget) -> Dialog:
    dialog = Dialog(parent, "Sign the refusal of Жұмабаева?")
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_every_window_is_hidden_but_the_door(
    qtbot: QtBot, curtain: Curtain, main: QWidget, door: QWidget
) -> None:
    question, hint = asking(qtbot, main), shown(qtbot, QWidget())
    curtain.draw(door)
    assert [window for window in (main, question, hint) if window.isVisible()] == []
    assert door.isVisible()


def test_the_same_person_finds_the_question_again_and_another_person_does_not(
    qtbot: QtBot, curtain: Curtain, main: QWidget, door: QWidget
) -> None:
    question = asking(qtbot, main)
    curtain.draw(door)
    curtain.lift(main, to_the_same=True)
    assert main.isVisible()
    assert question.isVisible()
    assert question.isModal()
    curtain.draw(door)
    curtain.lift(main, to_the_same=False)
    qtbot.waitUntil(lambda: not isValid(question))


def test_what_a_finished_job_would_show_waits_until_somebody_signed_in(
    qtbot: QtBot, curtain: Curtain, main: QWidget, door: QWidget
) -> None:
    curtain.draw(door)
    late = asking(qtbot, main)
    qtbot.waitUntil(lambda: not late.isVisible())
    assert not main.isVisible()
    curtain.lift(main, to_the_same=True)
    assert late.isVisible()


def test_the_door_may_say_what_went_wrong(qtbot: QtBot, curtain: Curtain, door: QWidget) -> None:
    curtain.draw(door)
    told = tell_error(door, NoPeer())
    qtbot.addWidget(told)
    QApplication.processEvents()
    assert told.isVisible()
