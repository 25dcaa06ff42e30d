"""The page of the complaints: what is to be answered by when, and the way to the case."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.ui.pages.complaints.page import ComplaintsPage
from app.ui.widgets.words import WordsLabel
from tests.ui.offices_at_work import Office, register_family, settle


def test_a_complaint_is_listed_with_its_words_and_enter_opens_its_case(qtbot: QtBot, okrug: Office) -> None:
    case_id = register_family(okrug.desk)
    deeds.take(okrug.desk, case_id, Deed.COMPLAIN, {"text": "Мерзімі өтті"})
    page = ComplaintsPage(okrug.session)
    qtbot.addWidget(page)
    page.show()
    settle(qtbot, okrug)
    assert "Мерзімі өтті" in "\n".join(label.text() for label in page.chosen.findChildren(WordsLabel))
    with qtbot.waitSignal(okrug.session.open_case) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == [case_id]


def test_without_complaints_the_page_says_where_one_is_taken(qtbot: QtBot, okrug: Office) -> None:
    page = ComplaintsPage(okrug.session)
    qtbot.addWidget(page)
    page.show()
    settle(qtbot, okrug)
    assert page.empty.isVisible()
    assert not page.chosen.isVisible()
