"""A paper that somebody brings, in the window: scanned, typed, opened as a file, and told what it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.casework.overview import look_up
from app.casework.papers import papers
from app.domain.language import Language
from app.ui.dialogs.paper_view import PaperDialog
from app.ui.language import language_switch
from app.ui.printing.check_dialog import CheckDialog
from app.ui.theme.marks import Mark
from tests.casework.papers.test_paper_check import code_of
from tests.ui.offices_at_work import Office, register_family, settle, type_words


@pytest.fixture
def talon(okrug: Office) -> bytes:
    """The talon of a case that was registered."""
    case = look_up.open_case(okrug.desk, register_family(okrug.desk)).case
    return papers.kept(okrug.desk, case.papers[0].sha256)


@pytest.fixture
def dialog(qtbot: QtBot, okrug: Office) -> Iterator[CheckDialog]:
    language_switch().set_language(Language.RU)
    window = QWidget()
    window.resize(1024, 768)
    qtbot.addWidget(window)
    dialog = CheckDialog(window, okrug.session)
    dialog.open()
    yield dialog
    language_switch().set_language(Language.RU)


def told(dialog: CheckDialog) -> str:
    return dialog.news._what.text()


def test_a_reader_types_the_code_and_enter_and_the_paper_is_told(
    qtbot: QtBot, okrug: Office, talon: bytes, dialog: CheckDialog
) -> None:
    type_words(dialog.field.edit, code_of(talon))
    QTest.keyClick(dialog.field.edit, Qt.Key.Key_Return)
    assert dialog.field.value() == code_of(talon)
    settle(qtbot, okrug)
    assert "Отпечаток — тот же" in told(dialog)
    assert dialog.news._mark.mark is Mark.DONE
    assert dialog.isVisible()
    language_switch().set_language(Language.KK)
    assert "Таңба" in told(dialog)


def test_a_wrong_check_digit_is_said(qtbot: QtBot, okrug: Office, talon: bytes, dialog: CheckDialog) -> None:
    number = code_of(talon)[:12]
    dialog.field.set_value(number[:-1] + str((int(number[-1]) + 1) % 10))
    dialog.check()
    settle(qtbot, okrug)
    assert "контрольн" in told(dialog).casefold()
    assert dialog.news._mark.mark is Mark.ERROR
    assert not (dialog.case_button.isVisible() or dialog.copy_button.isVisible())


def test_the_file_is_the_very_paper_and_a_changed_one_is_not(
    qtbot: QtBot, okrug: Office, talon: bytes, dialog: CheckDialog, tmp_path: Path
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(talon)
    dialog.check_file(path)
    settle(qtbot, okrug)
    assert "до последнего байта" in told(dialog)
    path.write_bytes(talon.replace(b"(Kense)", b"(Kensf)", 1))
    dialog.check_file(path)
    settle(qtbot, okrug)
    assert dialog.news._mark.mark is Mark.ERROR
    dialog.check_file(tmp_path / "gone.pdf")
    assert told(dialog) == "Файл не читается."


def test_the_copy_kept_is_shown_beside_and_the_case_is_opened(
    qtbot: QtBot, okrug: Office, talon: bytes, dialog: CheckDialog
) -> None:
    dialog.field.set_value(code_of(talon))
    dialog.check()
    settle(qtbot, okrug)
    dialog.copy_button.click()
    settle(qtbot, okrug)
    (shown,) = dialog.findChildren(PaperDialog)
    assert bytes(shown.view._buffer.data().data()) == talon
    shown.reject()
    with qtbot.waitSignal(okrug.session.open_case):
        dialog.case_button.click()
