"""The documents at the counter: what is there, what is expired, and scans that are kept only in the store."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from app.casework import intake
from app.domain.completeness import State, Way
from app.domain.language import Language
from app.ui.language import language_switch
from app.ui.pages.intake.progress import CHECK, DOCUMENTS, FORM, SERVICE
from app.ui.widgets.buttons import Button
from app.ui.widgets.choice_rows import ChoiceButton
from app.ui.widgets.step_rail import StepState
from tests.ui.pages.intake.at_the_counter import LEFT, Counter

K = Qt.Key
PASSPORT = "identity_document"


@pytest.fixture
def at_documents(counter: Counter) -> Counter:
    counter.choose_service()
    counter.page.go_to(DOCUMENTS)
    counter.settle()
    counter.page.documents.choose(PASSPORT)
    return counter


def picture(folder: Path, name: str = "scan.png") -> Path:
    path = folder / name
    Image.new("RGB", (2480, 3508), (250, 240, 230)).save(path)
    return path


def gap_button(counter: Counter, requirement: str) -> Button:
    """The button that helps with a missing document."""
    return next(row.buttons[0] for row in counter.page.check.rows if row.requirement == requirement)


def test_an_original_is_shown_and_its_particulars_are_typed(at_documents: Counter) -> None:
    counter = at_documents
    counter.press(K.Key_Right, K.Key_Space, K.Key_Return)
    counter.fill("045512387", "04112021", "ҚР ІІМ", "03112031", "2")
    (document,) = counter.page.work.intake.documents
    assert (document.number, document.issued, document.pages) == ("045512387", date(2021, 11, 4), 2)
    assert document.original
    counter.settle()
    assert counter.page.documents.lines[PASSPORT].state is State.PRESENT


def test_an_expired_document_is_told_with_its_day_and_how_long_ago(at_documents: Counter) -> None:
    counter = at_documents
    counter.page.documents.editor.expires.setFocus()
    counter.fill("01112026")
    counter.settle()
    line = counter.page.documents.lines[PASSPORT]
    assert (line.state, line.days_expired) == (State.EXPIRED, 19)
    note = counter.page.documents.editor.expires.note.words
    assert note.text() == "Действовал до 01.11.2026, это 19 дней назад."
    language_switch().set_language(Language.KK)
    assert note.text() == "01.11.2026 дейін жарамды болды, бұл – 19 күн бұрын."
    language_switch().set_language(Language.RU)
    counter.page.go_to(CHECK)
    counter.settle()
    said = " ".join(label.text() for label in counter.page.check.findChildren(QLabel))
    assert "01.11.2026" in said
    assert "19 дней назад" in said


def test_a_scan_is_made_small_and_kept_in_the_store(at_documents: Counter, tmp_path: Path) -> None:
    counter = at_documents
    counter.page.documents.add_files([str(picture(tmp_path))])
    counter.settle()
    (document,) = counter.page.work.intake.documents
    with counter.office.desk.store.reading() as transaction:
        kept = transaction.archive.scan(document.scans[0])
    assert kept is not None
    with Image.open(BytesIO(kept)) as page:
        assert (page.format, page.mode, max(page.size)) == ("JPEG", "L", 1754)


def test_a_picture_dropped_with_the_mouse_is_kept_too(at_documents: Counter, tmp_path: Path) -> None:
    counter = at_documents
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(picture(tmp_path)))])
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, dropped, LEFT, Qt.KeyboardModifier.NoModifier)
    counter.page.documents.editor.dropEvent(event)
    counter.settle()
    assert len(counter.page.work.intake.documents[0].scans) == 1


def test_a_file_that_is_no_picture_is_told_and_changes_nothing(at_documents: Counter, tmp_path: Path) -> None:
    counter = at_documents
    (tmp_path / "talon.doc").write_bytes(b"no picture")
    counter.page.documents.add_files([str(tmp_path / "talon.doc")])
    counter.settle()
    assert counter.page.documents.message.isVisible()
    assert counter.page.work.intake.documents == ()
    assert counter.errors == []


def test_the_last_scan_can_be_taken_away_again(at_documents: Counter, tmp_path: Path) -> None:
    counter = at_documents
    counter.page.documents.add_files([str(picture(tmp_path))])
    counter.settle()
    counter.qtbot.mouseClick(counter.page.documents.editor.unscan, LEFT)
    assert counter.page.work.intake.documents[0].scans == ()


def test_the_check_leads_from_a_gap_to_where_it_is_mended(at_documents: Counter) -> None:
    counter = at_documents
    counter.page.go_to(CHECK)
    counter.settle()
    gap_button(counter, "family_composition").click()
    counter.settle()
    assert (counter.page.here, counter.page.form.view.section) == (FORM, "family")
    counter.page.go_to(CHECK)
    counter.settle()
    gap_button(counter, PASSPORT).click()
    assert (counter.page.here, counter.page.documents.list.key()) == (DOCUMENTS, PASSPORT)


def test_the_rail_marks_where_something_is_missing(at_documents: Counter) -> None:
    counter = at_documents
    counter.page.go_to(CHECK)
    counter.settle()
    assert counter.page.rail.step("documents").state is StepState.GAP
    assert counter.page.rail.step("service").state is StepState.DONE
    assert counter.page.rail.step("register").state is StepState.AHEAD


def test_not_registering_keeps_the_draft(at_documents: Counter) -> None:
    counter = at_documents
    counter.press(K.Key_Right, K.Key_Space)
    counter.page.go_to(CHECK)
    counter.settle()
    assert len(counter.page.check.ways.findChildren(ChoiceButton)) == 2
    counter.press(K.Key_F9)
    assert counter.page.check.way is Way.NOT_REGISTERED
    with counter.qtbot.waitSignal(counter.page.step_opened, check_params_cb=lambda step: step == SERVICE):
        counter.page.go_on()
    counter.settle()
    (draft,) = intake.unfinished(counter.office.desk)
    assert draft.documents[0].requirement == PASSPORT


def test_registering_with_empty_fields_leads_back_to_the_check(at_documents: Counter) -> None:
    counter = at_documents
    counter.page.go_to(CHECK)
    counter.settle()
    counter.page.go_on()
    counter.settle()
    counter.page.go_on()
    counter.settle()
    assert counter.page.here == CHECK
    assert not counter.page.register.is_done
