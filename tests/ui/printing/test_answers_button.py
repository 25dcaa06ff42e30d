"""The button of the list: a printing that was stopped is found again, whatever is marked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.casework.papers import print_jobs
from app.ui.printing.answers_button import AnswersButton
from app.ui.printing.batch_dialog import BatchDialog
from tests.ui.offices_at_work import Office, settle

WHOLE, OUT = 5, 2


@pytest.fixture
def button(qtbot: QtBot, okrug: Office) -> Iterator[AnswersButton]:
    """The button of somebody who has marked nothing, as the program begins."""
    window = QWidget()
    qtbot.addWidget(window)
    made = AnswersButton(okrug.session)
    made.setParent(window)
    window.show()
    made.allow_for(False)
    yield made
    window.close()


@pytest.fixture
def stopped(okrug: Office, paper: bytes) -> None:
    """Some papers of a printing are out; then the program ended, however."""
    now = okrug.desk.clock.now()
    with okrug.desk.store.writing() as transaction:
        kept = transaction.archive.keep_paper("case", "notice", "ru", "a4", now, paper)
        transaction.print_runs.begin("run", [kept] * WHOLE, now)
        for place in range(1, OUT + 1):
            transaction.print_runs.printed("run", place, now)


def test_nothing_marked_and_nothing_stopped_is_nothing_to_print(
    qtbot: QtBot, okrug: Office, button: AnswersButton
) -> None:
    button.look()
    settle(qtbot, okrug)
    assert not button.isEnabled()
    button.allow_for(True)
    assert button.isEnabled()


@pytest.mark.usefixtures("stopped")
def test_what_was_stopped_can_be_gone_on_with_although_nothing_is_marked(
    qtbot: QtBot, okrug: Office, button: AnswersButton
) -> None:
    button.look()
    settle(qtbot, okrug)
    assert button.isEnabled()
    assert button.text() == "Продолжить печать…"
    assert f"{WHOLE - OUT} бумаги" in button.toolTip()
    button.print_for(())
    settle(qtbot, okrug)
    (dialog,) = button.findChildren(BatchDialog)
    print_jobs.forget(okrug.desk)
    dialog.reject()
    settle(qtbot, okrug)
    assert not button.isEnabled()
    assert button.text() == "Печать ответов…"
