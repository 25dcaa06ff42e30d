"""Somebody at the counter: the real page in the real window over a real store, driven by keys alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pages.intake.page import IntakePage
from app.ui.pages.intake.progress import PERSON
from app.ui.shell.main_window import MainWindow
from tests.ui.offices_at_work import Office, settle

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
SERVICE_WORDS = "атаулы әлеуметтік көмек"
LEFT = Qt.MouseButton.LeftButton


class Counter:
    """A person at the keyboard in front of the intake."""

    def __init__(self, qtbot: QtBot, office: Office) -> None:
        self.qtbot, self.office = qtbot, office
        self.errors: list[Exception] = []
        office.session.failed.connect(self.errors.append)
        self.window = MainWindow(office.desk.clock)
        self.page = IntakePage(office.session)
        self.window.add_place("intake", "new-application", "", self.page)
        self.window.resize(1024, 690)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.settle()
        self.page.focus_first()
        self.settle()

    def settle(self) -> None:
        """Wait until the store has answered everything that was asked."""
        settle(self.qtbot, self.office)

    def here(self) -> QWidget:
        """What has the focus."""
        focused: QWidget | None = QApplication.focusWidget()
        assert focused is not None
        return focused

    def type(self, text: str) -> None:
        """Type letter by letter, in any alphabet; suggestions would take the keys on a screen that is not there."""
        line = self.here()
        if isinstance(line, QLineEdit) and line.completer() is not None:
            line.setCompleter(None)
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(self.here(), QKeyEvent(kind, 0, PLAIN, letter))

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press keys one after another."""
        for key in keys:
            QTest.keyClick(self.here(), key, modifier)

    def fill(self, *answers: str) -> None:
        """Type answers into one field after another, Enter after each."""
        for answer in answers:
            self.type(answer)
            self.press(Qt.Key.Key_Return)

    def next_step(self) -> None:
        """Ctrl+Enter, once more where a gap is told first, and wait until the next step is there."""
        with self.qtbot.waitSignal(self.page.step_opened):
            before = self.page.here
            self.press(Qt.Key.Key_Return, modifier=CONTROL)
            if self.page.here == before:
                self.press(Qt.Key.Key_Return, modifier=CONTROL)
        self.settle()

    def choose_service(self) -> None:
        """Words of its title, then Enter."""
        self.type(SERVICE_WORDS)
        with self.qtbot.waitSignal(self.page.step_opened, check_params_cb=lambda step: step == PERSON):
            self.press(Qt.Key.Key_Return)
        self.settle()

    def wait_until_saved(self) -> None:
        """Wait until what was typed is durable."""
        with self.qtbot.waitSignal(self.page.work.saved):
            self.page.work.touch()
        self.settle()
