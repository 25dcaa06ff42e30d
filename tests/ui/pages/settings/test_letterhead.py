"""The letterhead in Settings: a picture is chosen, a post written, the sample follows, and it holds at once."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from app.casework.office import stationery
from app.domain.language import Text
from app.ui.pages.settings.emblem import read_emblem
from app.ui.pages.settings.letterhead_dialog import CHANGE, LetterheadDialog
from app.ui.pages.settings.page import SettingsPage
from tests.ui.offices_at_work import Office, settle

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#08c"/></svg>'


@pytest.fixture
def svg(tmp_path: Path) -> Path:
    """An emblem as it is drawn in vectors."""
    path = tmp_path / "emblem.svg"
    path.write_bytes(SVG)
    return path


@pytest.fixture
def page(qtbot: QtBot, okrug: Office) -> SettingsPage:
    page = SettingsPage(okrug.session)
    qtbot.addWidget(page)
    page.resize(1024, 768)
    page.show()
    settle(qtbot, okrug)
    return page


@pytest.fixture
def dialog(qtbot: QtBot, okrug: Office, page: SettingsPage) -> Iterator[LetterheadDialog]:
    """The question, asked from the card."""
    qtbot.mouseClick(page.letterhead.change, Qt.MouseButton.LeftButton)
    settle(qtbot, okrug)
    (dialog,) = page.findChildren(LetterheadDialog)
    yield dialog


def test_an_svg_becomes_an_emblem_in_its_own_proportions(svg: Path) -> None:
    with Image.open(BytesIO(b64decode(read_emblem(svg)))) as emblem:
        assert emblem.size == (472, 236)
        assert emblem.getpixel((100, 100)) == (0, 136, 204)


def test_the_sample_is_there_at_once_and_follows_the_picture(
    qtbot: QtBot, okrug: Office, dialog: LetterheadDialog, svg: Path
) -> None:
    assert dialog.preview.pages == 1
    bare = dialog.preview.size_held
    dialog.take_picture(svg)
    settle(qtbot, okrug)
    assert dialog.preview.size_held > bare
    dialog.remove.click()
    settle(qtbot, okrug)
    assert dialog.preview.size_held == bare
    dialog.reject()


def test_only_the_sample_scrolls_and_never_the_dialog_around_it(
    qtbot: QtBot, okrug: Office, dialog: LetterheadDialog
) -> None:
    (around, *_) = dialog.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: around.verticalScrollBar().maximum() == 0)
    dialog.reject()


def test_another_signer_is_asked_for_once_the_one_before_is_named(
    okrug: Office, dialog: LetterheadDialog
) -> None:
    assert [place.isVisibleTo(dialog) for place in dialog.rows] == [True, False, False]
    dialog.rows[0].name.set_value(stationery.signers(okrug.desk)[0])
    dialog.rows[0].name.changed.emit()
    assert [place.isVisibleTo(dialog) for place in dialog.rows] == [True, True, False]
    dialog.reject()


def test_a_post_that_is_missing_is_gone_to_and_seen_even_in_a_low_window(
    qtbot: QtBot, okrug: Office, page: SettingsPage, dialog: LetterheadDialog, tmp_path: Path
) -> None:
    dialog.setFixedHeight(400)
    first = dialog.rows[0]
    first.name.set_value(stationery.signers(okrug.desk)[0])
    first.name.changed.emit()
    first.post["kk"].set_value("Әкім")
    dialog.take_picture(tmp_path / "nothing.png")
    edit = first.post["ru"].edit
    dialog.give(CHANGE)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: edit.hasFocus() and not edit.visibleRegion().isEmpty())
    dialog.reject()


def test_a_file_that_is_no_picture_is_told_and_nothing_changes(
    okrug: Office, dialog: LetterheadDialog, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.svg"
    wrong.write_bytes(b"<svg")
    dialog.take_picture(wrong)
    assert dialog.news.isVisible()
    assert dialog.stationery() == okrug.desk.office.stationery
    dialog.reject()


def test_what_was_chosen_holds_and_the_card_tells_it(
    qtbot: QtBot, okrug: Office, page: SettingsPage, dialog: LetterheadDialog, svg: Path
) -> None:
    name = stationery.signers(okrug.desk)[0]
    first = dialog.rows[0]
    first.name.set_value(name)
    first.name.changed.emit()
    dialog.give(CHANGE)
    assert first.post["kk"].problem()
    first.post["kk"].set_value("Әкім")
    first.post["ru"].set_value("Аким")
    dialog.take_picture(svg)
    dialog.stamp.setChecked(False)
    dialog.give(CHANGE)
    settle(qtbot, okrug)
    wanted = stationery.Stationery(read_emblem(svg), (stationery.Signing(name, Text("Әкім", "Аким")),), False)
    assert okrug.desk.office.stationery == wanted
    assert f"{name} — Аким" in page.letterhead._signing.text()


def test_who_is_no_administrator_is_told_who_changes_it(
    qtbot: QtBot, okrug: Office, page: SettingsPage
) -> None:
    okrug.sit_down(next(login for login in okrug.people if okrug.people[login] is not okrug.desk))
    settle(qtbot, okrug)
    assert not page.letterhead.change.isEnabled()
