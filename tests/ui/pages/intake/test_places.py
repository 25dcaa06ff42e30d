"""An address offers the villages and streets that the office knows; anything else may be typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.demo.people import NURGALIEVS
from app.domain.language import Language
from app.ui.language import language_switch
from app.ui.widgets.text_fields import TextField
from tests.ui.offices_at_work import register_family
from tests.ui.pages.intake.at_the_counter import Counter
from tests.ui.pages.intake.typist import Typist

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
K = Qt.Key
KOKBULAK = "Көкбұлақ"


def field(counter: Counter, path: str) -> TextField:
    counter.page.person.view.focus_path(path)
    found = counter.page.person.view.entry(path).field
    assert isinstance(found, TextField)
    return found


def offered(counter: Counter, path: str, typed: str) -> list[str]:
    completer = field(counter, path).edit.completer()
    completer.setCompletionPrefix(typed)
    model = completer.completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_village_is_taken_with_two_keys_and_no_kazakh_letters(counter: Counter) -> None:
    counter.choose_service()
    village = field(counter, "village")
    Typist(counter).type("ко")
    QTest.keyClick(QApplication.activePopupWidget(), K.Key_Return)
    assert village.text() == KOKBULAK
    assert counter.page.work.person.get("village") == KOKBULAK
    assert counter.page.person.view.focused_path() == "street"


def test_arrow_down_in_an_empty_field_shows_what_there_is(counter: Counter) -> None:
    counter.choose_service()
    village = field(counter, "village")
    counter.press(K.Key_Down)
    popup = village.edit.completer().popup()
    assert popup.isVisible()
    assert popup.currentIndex().data() == KOKBULAK
    QTest.keyClick(popup, K.Key_Escape)
    assert village.text() == ""


def test_a_village_that_nobody_knows_is_typed(counter: Counter) -> None:
    counter.choose_service()
    field(counter, "village")
    typist = Typist(counter)
    typist.type("Қордай")
    typist.press(K.Key_Return)
    assert counter.page.work.person.get("village") == "Қордай"


def test_streets_are_those_of_the_village(counter: Counter) -> None:
    register_family(counter.office.desk, NURGALIEVS)
    counter.choose_service()
    assert offered(counter, "street", "") == [NURGALIEVS.street]
    counter.page.person.view.focus_path("village")
    counter.fill("Ақтерек")
    assert offered(counter, "street", "") == []


def test_the_own_okrug_stands_there_and_others_are_offered(counter: Counter) -> None:
    counter.choose_service()
    okrug = field(counter, "okrug")
    assert okrug.text() == counter.office.desk.office.short_name.kk
    assert offered(counter, "okrug", "кокбулак") == [okrug.text()]


def test_a_list_that_is_open_over_a_half_typed_village_leaves_it_through_a_change_of_language(
    counter: Counter,
) -> None:
    counter.choose_service()
    village = field(counter, "village")
    Typist(counter).type("ко")
    QTest.keyClick(QApplication.activePopupWidget(), K.Key_F12)
    assert language_switch().language is Language.KK
    assert village.text() == "ко"
    assert village.edit.hasFocus()
