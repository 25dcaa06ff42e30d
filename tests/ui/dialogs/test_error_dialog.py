"""An error says what is wrong, what is safe and what to do; the log learns no more than a class name."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.casework.errors import ClockBehind, NoPeer
from app.domain.language import Language
from app.ui.dialogs.clock_dialog import ask_about_clock
from app.ui.dialogs.error_dialog import tell_error
from app.ui.language import language_switch
from app.ui.widgets.words import WordsLabel
from tests.ui.offices_at_work import Office

pytestmark = pytest.mark.usefixtures("screen")


def words_of(dialog: object) -> list[str]:
    assert hasattr(dialog, "findChildren")
    return [label.text() for label in dialog.findChildren(WordsLabel)]


def test_the_three_sentences_follow_the_language_of_the_screen(qtbot: QtBot) -> None:
    dialog = tell_error(None, NoPeer())
    qtbot.addWidget(dialog)
    in_russian = words_of(dialog)
    language_switch().set_language(Language.KK)
    in_kazakh = words_of(dialog)
    assert len(in_russian) == 3
    assert all(before != after for before, after in zip(in_russian, in_kazakh, strict=True))


def test_what_nobody_expected_is_told_in_general_words_and_logged_by_its_class_alone(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    dialog = tell_error(None, RuntimeError("860314440219"))
    qtbot.addWidget(dialog)
    assert "RuntimeError" in caplog.text
    assert "860314440219" not in caplog.text
    assert not any("860314440219" in words for words in words_of(dialog))
    caplog.clear()


def test_a_doubtful_clock_shows_both_moments_and_the_person_decides(qtbot: QtBot, okrug: Office) -> None:
    error = ClockBehind(now="01.01.2009 00:10", last="20.11.2026 10:27")
    dialog = ask_about_clock(None, okrug.session, error)
    qtbot.addWidget(dialog)
    assert {"01.01.2009 00:10", "20.11.2026 10:27"} <= set(words_of(dialog))
    with qtbot.waitSignal(dialog.confirmed):
        dialog.right.click()
    assert okrug.desk.confirmed_clock.covers(okrug.desk.clock.now())


def test_closing_the_question_about_the_clock_confirms_nothing(qtbot: QtBot, okrug: Office) -> None:
    dialog = ask_about_clock(None, okrug.session, ClockBehind(now="a", last="b"))
    qtbot.addWidget(dialog)
    dialog.reject()
    assert okrug.desk.confirmed_clock.since is None
