"""Offices at work without a mouse: the real program on the screen, signed in to and worked with by keys alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.casework.course.offers import Deed, FieldKind, Offer, OfferedField
from app.casework.desk import Desk
from app.demo.offices import PASSWORD
from app.ui.application import Program
from app.ui.entry.sign_in import SignIn
from app.ui.office_window import OfficeWindow
from app.ui.pages.cases.case_page import CasePage
from app.ui.pages.cases.deeds.around import DeedDialog
from app.ui.pages.cases.deeds.form import DeedForm
from app.ui.pages.cases.deeds.grounds_entry import GroundsEntry
from app.ui.pages.cases.deeds.panel import DeedPanel
from app.ui.widgets.buttons import Button
from app.ui.widgets.choice import Choice
from app.ui.widgets.words import WordsLabel
from tests.ui.offices_at_work import PATIENCE_MS

_MOST_KEYS = 60
_KEYS = (Qt.Key.Key_F9, Qt.Key.Key_F8, Qt.Key.Key_F7)
_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_TYPED = {
    FieldKind.TEXT: "17-3",
    FieldKind.LINES: "Құжаттар қаралды",
    FieldKind.COUNT: "4",
    FieldKind.MONEY: "38640,50",
    FieldKind.PEOPLE: "Ахметов А.",
    FieldKind.DATE: "31122026",
    FieldKind.INCOMES: "90000",
    FieldKind.FINDINGS: "үй",
}
"""What is typed where the story does not say."""


def press(key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    """Press a key where the focus is; it may be let go where nothing takes it any more."""
    QTest.keyPress(here(), key, held)
    QCoreApplication.processEvents()


def write(words: str) -> None:
    """Type letters of any alphabet where the focus is."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(here(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
    QCoreApplication.processEvents()


def here() -> QWidget:
    """What has the focus: there is always something that has it, and it can be seen."""
    focused: QWidget | None = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert focused is not None, "nothing has the focus"
    assert focused.isVisible(), f"the focus is on something hidden: {focused.accessibleName()}, {focused}"
    return focused


class Workplace:
    """The one computer of an office, at which its people take turns."""

    def __init__(self, qtbot: QtBot, program: Program, desks: tuple[Desk, ...]) -> None:
        self.qtbot, self.program = qtbot, program
        self.desks = {desk.staff.login: desk for desk in desks}
        program.open_desk(desks[0])
        self.settle()

    def close(self) -> None:
        """Everybody goes home: a program that was left open would lock itself over whatever comes after it."""
        self.qtbot.addWidget(self.office.window)
        self.program.close()

    @property
    def office(self) -> OfficeWindow:
        """The main window with its pages."""
        window = self.program.office_window
        assert window is not None
        return window

    @property
    def page(self) -> CasePage:
        """The page of the case that is open."""
        return self.office.cases.case

    @property
    def panel(self) -> DeedPanel | None:
        """What leads the open case on, if whoever sits here may do anything."""
        return self.page.panel

    def strike(self, button: Button, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press the key of a button, which is pressed a moment later."""
        with self.qtbot.waitSignal(button.clicked, timeout=PATIENCE_MS):
            press(key, held)

    def settle(self) -> None:
        """Wait until nothing is under way any more."""
        self.qtbot.waitUntil(lambda: self.program.lane.is_idle, timeout=PATIENCE_MS)
        QCoreApplication.processEvents()

    def sit_down(self, login: str) -> None:
        """Sign in by login and password, as after any lock; who sits there already works on."""
        self.office.window.show()
        self._stand_here()
        if self.office.session.desk.staff.login == login:
            return
        press(Qt.Key.Key_L, _CTRL)
        page = self.program.entry
        assert isinstance(page, SignIn)
        with self.qtbot.waitActive(page):
            page.activateWindow()
        press(Qt.Key.Key_Backtab)
        press(Qt.Key.Key_A, _CTRL)
        write(login)
        press(Qt.Key.Key_Return)
        write(PASSWORD)
        press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.program.entry is None, timeout=PATIENCE_MS)
        self._stand_here()
        self.settle()

    def open(self, number: str) -> None:
        """Find a case by its number."""
        press(Qt.Key.Key_K, _CTRL)
        write(number)
        self.settle()
        press(Qt.Key.Key_Return)
        self.settle()
        work = self.page.work
        assert work is not None
        assert work.view.case.number == number
        shown = [] if self.panel is None else list(self.panel.forms)
        assert shown == [offer.deed for offer in work.offered.next]
        if self.panel is not None:
            assert self.panel.isAncestorOf(here()), "one stands where something is to be done"

    def do(self, deed: Deed, said: Mapping[str, Any]) -> None:
        """Do a deed of the open case, wherever it is offered."""
        work = self.page.work
        assert work is not None
        leading = next((offer for offer in work.offered.next if offer.deed is deed), None)
        if leading is not None:
            self._lead_on(leading, said)
            return
        number = [offer.deed for offer in work.offered.around].index(deed)
        self._do_around(number, work.offered.around[number], said)

    def _lead_on(self, offer: Offer, said: Mapping[str, Any]) -> None:
        panel = self.panel
        assert panel is not None
        form = panel.forms[offer.deed]
        if form is not next(iter(panel.forms.values())):
            go_down_to(form)
        fill_in(form, offer, said)
        number = list(panel.buttons).index(offer.deed)
        key, held = (_KEYS[number], _NONE) if len(panel.buttons) > 1 else (Qt.Key.Key_Return, _CTRL)
        self.strike(panel.buttons[offer.deed], key, held)
        self._done(f"{offer.deed}: {form.values()}")
        assert self.panel is not panel, f"{offer.deed} was not taken: {words_on(panel)}"

    def _do_around(self, number: int, offer: Offer, said: Mapping[str, Any]) -> None:
        self.strike(self.page.around.button, Qt.Key.Key_F10)
        self._stand_in(self.page.around.list)
        for _ in range(number):
            press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.page.around.dialog is not None, timeout=PATIENCE_MS)
        dialog = self.page.around.dialog
        self._stand_in(dialog)
        assert isinstance(dialog, DeedDialog)
        assert list(dialog.form.entries) == [field.code for field in offer.fields]
        fill_in(dialog.form, offer, said)
        self.strike(dialog.take_button, Qt.Key.Key_Return, _CTRL)
        self.settle()
        assert self.page.around.dialog is None, f"{offer.deed} was not taken: {words_on(dialog)}"
        self._done(offer.deed.value)

    def _stand_here(self) -> None:
        """The main window gets the keys, as a desktop gives them to what is in front."""
        with self.qtbot.waitActive(self.office.window):
            self.office.window.activateWindow()

    def _stand_in(self, dialog: QWidget | None) -> None:
        """Wait until a dialog that was opened has the keys."""
        assert dialog is not None
        self.qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()), timeout=PATIENCE_MS)

    def _done(self, what: str) -> None:
        self.settle()
        in_the_way = QApplication.activeModalWidget()
        assert in_the_way is None, f"{what}: {words_on(in_the_way)}"
        self._stand_here()
        assert self.office.window.isAncestorOf(here()), "one works on where one was"


def words_on(widget: QWidget | None) -> str:
    """Everything that stands on a widget."""
    labels = widget.findChildren(WordsLabel) if widget is not None else []
    return " | ".join(label.text() for label in labels if label.isVisible())


def fill_in(form: DeedForm, offer: Offer, said: Mapping[str, Any]) -> None:
    """Go through a form as Enter leads, never up again; what the story does not say is what anybody would."""
    fields = {field.code: field for field in offer.fields}
    stood: list[str] = []
    for _ in range(_MOST_KEYS):
        code = field_here(form)
        if code is None:
            break
        stood.append(code)
        answer(form, fields[code], said)
    codes = list(fields)
    places = [codes.index(code) for code in stood]
    assert places == sorted(places), f"Enter leads to and fro: {stood}"
    assert field_here(form) is None, f"Enter never leads out of {stood}"
    values = form.values()
    missed = {code: value for code, value in said.items() if values.get(code) != value}
    assert not missed, f"{missed} was typed, {values} stands there"


def go_down_to(form: DeedForm) -> None:
    """Tab leads on to the form of another deed below."""
    for _ in range(_MOST_KEYS):
        if field_here(form) is not None:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError("Tab never leads there")


def field_here(form: DeedForm) -> str | None:
    """The field that has the focus; `None` once one is out of the form."""
    focused = here()
    entries = form.entries.items()
    return next((code for code, each in entries if each is focused or each.isAncestorOf(focused)), None)


def answer(form: DeedForm, field: OfferedField, said: Mapping[str, Any]) -> None:
    """Type or choose in the field that has the focus, and go on; what is optional or proposed is passed."""
    in_lines = isinstance(here(), QPlainTextEdit)
    proposed = field.value not in (None, "", ()) and field.kind is not FieldKind.INCOMES
    if field.kind in (FieldKind.CHOICE, FieldKind.YES_NO):
        usual = None if proposed or not field.required else _first(field)
        choose(form, field, said.get(field.code, usual))
        return
    # Without a screen no window is active any more once a line's suggestions have closed: such a line is passed.
    if field.code in said or (field.kind in _TYPED and not proposed and not field.suggestions):
        press(Qt.Key.Key_A, _CTRL)
        write(str(said.get(field.code, _TYPED.get(field.kind))))
    press(Qt.Key.Key_Tab if in_lines else Qt.Key.Key_Return)


def _first(field: OfferedField) -> Any:
    return field.choices[0][0] if field.choices else True


def choose(form: DeedForm, field: OfferedField, wanted: Any) -> None:
    """By arrows in a list, by its number elsewhere; what is not wanted is passed."""
    box = here()
    if isinstance(box, QComboBox):
        assert isinstance(box, Choice)
        while wanted is not None and box.key() != wanted:
            press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)
    elif wanted is None:
        press(Qt.Key.Key_Return)
    else:
        codes: list[Any] = [code for code, _ in field.choices] or [True, False]
        entry = form.entries[field.code]
        write(str(1 + codes.index(wanted)))
        if isinstance(entry, GroundsEntry) and entry.isAncestorOf(here()):
            press(Qt.Key.Key_Return)
