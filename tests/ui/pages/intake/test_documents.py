"""The documents at the counter: what is there, what is expired, and scans that are kept only in the store."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from app.casework.counter import intake
from app.casework.overview import look_up
from app.demo import people
from app.domain.completeness import Contradiction, State, Way
from app.domain.documents import TAKEN_FROM_PERSON
from app.domain.language import Language
from app.ui.language import language_switch
from app.ui.pages.intake.progress import CHECK, DOCUMENTS, FORM, SERVICE
from app.ui.widgets.buttons import Button
from app.ui.widgets.choice_rows import ChoiceButton
from app.ui.widgets.step_rail import StepState
from tests.ui.offices_at_work import Office, register_family
from tests.ui.pages.intake.at_the_counter import CONTROL, LEFT, Counter

K = Qt.Key
NO_KEY = Qt.KeyboardModifier.NoModifier
PASSPORT = "identity_document"
PHOTOGRAPH = Path(__file__).parents[3] / "samples" / "photograph.heic"


@pytest.fixture
def at_documents(counter: Counter) -> Counter:
    counter.choose_service()
    counter.page.go_to(DOCUMENTS)
    counter.settle()
    counter.page.documents.choose(PASSPORT)
    return counter


def picture(folder: Path, name: str = "scan.png", shade: int = 0) -> Path:
    path = folder / name
    Image.new("RGB", (2480, 3508), (250 - shade, 240, 230)).save(path)
    return path


def gap_button(counter: Counter, requirement: str) -> Button:
    """The button that helps with a missing document."""
    return next(row.buttons[0] for row in counter.page.check.rows if row.requirement == requirement)


@pytest.mark.parametrize("language", list(Language))
def test_an_original_is_shown_and_its_particulars_are_typed(
    at_documents: Counter, language: Language
) -> None:
    counter = at_documents
    language_switch().set_language(language)
    counter.press(K.Key_Right, K.Key_Space, K.Key_Return)
    counter.fill("045512387", "04112021", "ҚР ІІМ")
    counter.type("03112031")
    counter.press(K.Key_Tab)
    counter.fill("2")
    (document,) = counter.page.work.intake.documents
    assert (document.number, document.issued, document.pages) == ("045512387", date(2021, 11, 4), 2)
    assert document.original
    assert (document.issuer, document.expires) == ("ҚР ІІМ", date(2031, 11, 3))
    counter.settle()
    assert counter.page.documents.lines[PASSPORT].state is State.PRESENT


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("key", "original"), [(K.Key_2, True), (K.Key_3, False)])
def test_how_a_document_came_is_a_number_and_tab_leads_through_all_of_it_and_its_scans(
    at_documents: Counter, tmp_path: Path, language: Language, key: Qt.Key, original: bool
) -> None:
    counter, editor = at_documents, at_documents.page.documents.editor
    language_switch().set_language(language)
    counter.page.documents.add_sources([picture(tmp_path)])
    counter.settle()
    editor.focus_first()
    counter.press(key)
    (document,) = counter.page.work.intake.documents
    assert document.original is original
    fields = (editor.number, editor.issued, editor.issuer, editor.expires, editor.pages)
    buttons = editor.buttons
    wanted = [field.inputs()[0] for field in fields]
    wanted += [buttons.files, buttons.scanner, buttons.in_colour, buttons.other, editor.strip]
    editor.number.setFocus()
    seen = [counter.here()]
    for _step in wanted[1:]:
        counter.press(K.Key_Tab)
        seen.append(counter.here())
    assert seen == wanted
    assert all(widget.accessibleName() or getattr(widget, "text", str)() for widget in seen)
    counter.press(K.Key_Delete)
    assert counter.page.work.intake.documents[0].scans == ()


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
    assert note.text() == "01.11.2026 күніне дейін жарамды болды, бұл – 19 күн бұрын."
    language_switch().set_language(Language.RU)
    counter.page.go_to(CHECK)
    counter.settle()
    said = " ".join(label.text() for label in counter.page.check.findChildren(QLabel))
    assert "01.11.2026" in said
    assert "19 дней назад" in said


def test_a_scan_is_made_small_and_kept_in_the_store(at_documents: Counter, tmp_path: Path) -> None:
    counter = at_documents
    counter.page.documents.add_sources([picture(tmp_path)])
    counter.settle()
    (document,) = counter.page.work.intake.documents
    with counter.office.desk.store.reading() as transaction:
        kept = transaction.archive.scan(document.scans[0])
    assert kept is not None
    with Image.open(BytesIO(kept)) as page:
        assert (page.format, page.mode, max(page.size)) == ("JPEG", "L", 1754)


def dropped_at(counter: Counter, path: Path, place: QPoint) -> None:
    """Carry a file over the step and drop it somewhere."""
    data, copied = QMimeData(), Qt.DropAction.CopyAction
    data.setUrls([QUrl.fromLocalFile(str(path))])
    for event in (
        QDragEnterEvent(place, copied, data, LEFT, NO_KEY),
        QDragMoveEvent(place, copied, data, LEFT, NO_KEY),
        QDropEvent(QPointF(place), copied, data, LEFT, NO_KEY),
    ):
        QApplication.sendEvent(counter.page.documents, event)
    counter.settle()


def test_a_file_dropped_on_the_page_belongs_to_the_chosen_document(
    at_documents: Counter, tmp_path: Path
) -> None:
    dropped_at(at_documents, picture(tmp_path), QPoint(9, 9))
    (document,) = at_documents.page.work.intake.documents
    assert (document.requirement, len(document.scans)) == (PASSPORT, 1)


def test_a_telephones_photograph_is_among_the_files_to_choose_and_becomes_a_page(
    at_documents: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def chosen(_page: object, _question: str, _folder: str, kinds: str) -> tuple[list[str], str]:
        offered.append(kinds)
        return [str(PHOTOGRAPH)], kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", chosen)  # it would wait for a person
    at_documents.page.documents.taking.choose_files()
    at_documents.settle()
    assert "*.heic" in offered[0]
    (document,) = at_documents.page.work.intake.documents
    with at_documents.office.desk.store.reading() as transaction:
        content = transaction.archive.scan(document.scans[0])
    assert content is not None
    with Image.open(BytesIO(content)) as page:
        assert page.size == (900, 1200)


def test_a_file_dropped_on_a_row_belongs_to_that_document(at_documents: Counter, tmp_path: Path) -> None:
    step = at_documents.page.documents
    QApplication.processEvents()  # the list is as high as its rows once it is laid out
    rows = step.list.viewport()
    place = step.list.visualRect(step.list.model().index(4, 0)).center()
    dropped_at(at_documents, picture(tmp_path), rows.mapTo(step, place))
    (document,) = at_documents.page.work.intake.documents
    assert document.requirement == step.list.key() == list(step.lines)[4] != PASSPORT


def test_a_picture_in_the_clipboard_is_pasted_even_from_a_field(at_documents: Counter) -> None:
    counter = at_documents
    seen = QImage(300, 200, QImage.Format.Format_RGB32)
    seen.fill(Qt.GlobalColor.yellow)
    QGuiApplication.clipboard().setImage(seen)
    counter.page.documents.editor.number.edit.setFocus()
    counter.press(K.Key_V, modifier=CONTROL)
    counter.settle()
    assert len(counter.page.work.intake.documents[0].scans) == 1
    assert counter.page.documents.editor.number.value() == ""


def test_a_file_that_is_no_picture_is_told_and_changes_nothing(at_documents: Counter, tmp_path: Path) -> None:
    counter = at_documents
    (tmp_path / "talon.doc").write_bytes(b"no picture")
    counter.page.documents.add_sources([tmp_path / "talon.doc"])
    counter.settle()
    assert counter.page.documents.message.isVisible()
    assert counter.page.work.intake.documents == ()
    assert counter.errors == []


@pytest.fixture
def with_pages(at_documents: Counter, tmp_path: Path) -> Counter:
    """Three pages of the identity document, the first in the focus."""
    names = ("a.png", "b.png", "c.png")
    at_documents.page.documents.add_sources(
        [picture(tmp_path, name, 40 * number) for number, name in enumerate(names)]
    )
    at_documents.settle()
    strip = at_documents.page.documents.editor.strip
    strip.setCurrentRow(0)
    strip.setFocus()
    return at_documents


def scans_held(counter: Counter) -> tuple[str, ...]:
    (document,) = counter.page.work.intake.documents
    return document.scans


def test_pages_are_moved_and_taken_away_by_keys(with_pages: Counter) -> None:
    first, second, third = scans_held(with_pages)
    with_pages.press(K.Key_Right, modifier=CONTROL)
    assert scans_held(with_pages) == (second, first, third)
    with_pages.press(K.Key_Right, modifier=CONTROL)
    with_pages.press(K.Key_Right, modifier=CONTROL)
    assert scans_held(with_pages) == (second, third, first)
    with_pages.press(K.Key_Delete)
    assert scans_held(with_pages) == (second, third)


def test_a_page_is_turned_by_a_key_and_shown_so(with_pages: Counter) -> None:
    first, *others = scans_held(with_pages)
    with_pages.press(K.Key_R)
    with_pages.settle()
    turned, *same = scans_held(with_pages)
    assert turned != first
    assert same == others
    with (
        with_pages.office.desk.store.reading() as transaction,
        Image.open(BytesIO(transaction.archive.scan(turned) or b"")) as page,
    ):
        assert page.size == (1754, 1240)
    assert with_pages.page.documents.editor.strip.scans == scans_held(with_pages)


def test_a_page_is_looked_at_closer_leafed_through_and_turned(with_pages: Counter) -> None:
    counter, step = with_pages, with_pages.page.documents
    counter.press(K.Key_Return)
    counter.settle()
    viewer = step.pages.viewer
    assert viewer is not None and not viewer.view.is_empty
    whole = viewer.view.factor
    viewer.view.zoom(1.25)
    assert viewer.view.factor == pytest.approx(whole * 1.25)
    viewer.view.fit()
    assert viewer.view.is_whole
    viewer.go(1)
    counter.settle()
    assert viewer.place == 1
    before = scans_held(counter)
    viewer.turn.click()
    counter.settle()
    assert scans_held(counter)[1] != before[1]
    viewer.close_button.click()
    assert viewer.view.is_empty
    assert step.pages.viewer is None


def test_what_was_typed_with_the_person_is_taken_over_with_one_key_and_not_asked_again(
    counter: Counter,
) -> None:
    counter.choose_service()
    typed = {
        "document_kind": "identity_card",
        "document_number": "045512387",
        "document_issuer": "ҚР ІІМ",
        "document_issued": "2021-11-04",
        "document_expires": "2031-11-03",
    }
    for field, value in typed.items():
        counter.page.work.person.set(field, value)
    counter.page.go_to(DOCUMENTS)
    counter.settle()
    with counter.qtbot.waitSignal(counter.page.documents.known.asked):
        counter.press(K.Key_F5)
    counter.settle()
    (document,) = counter.page.work.intake.documents
    assert (document.number, document.issuer, document.issued, document.expires) == (
        "045512387",
        "ҚР ІІМ",
        date(2021, 11, 4),
        date(2031, 11, 3),
    )
    assert document.taken_from == TAKEN_FROM_PERSON
    assert not counter.page.documents.known.isVisible()
    assert counter.page.documents.lines[PASSPORT].state is State.PRESENT


def test_papers_of_an_earlier_case_are_offered_with_their_pages_and_checked_anew(
    counter: Counter, okrug: Office
) -> None:
    register_family(okrug.desk)
    counter.choose_service()
    counter.page.work.person.set("iin", people.ZHUMABAEVS.applicant.iin)
    counter.page.go_to(DOCUMENTS)
    counter.settle()
    assert counter.page.documents.known.isVisible()
    with counter.qtbot.waitSignal(counter.page.documents.known.asked):
        counter.press(K.Key_F5)
    counter.settle()
    taken = counter.page.work.intake.documents
    assert taken
    (earlier,) = look_up.recent(okrug.desk)
    assert {document.taken_from for document in taken} == {earlier.number}
    assert all(not document.original for document in taken)
    assert any(document.scans for document in taken)


def test_a_contradiction_is_told_in_the_check_and_stops_nothing(at_documents: Counter) -> None:
    counter = at_documents
    counter.page.work.person.set("document_number", "045512387")
    counter.page.documents.editor.number.edit.setFocus()
    counter.fill("999999999")
    counter.settle()
    line = counter.page.documents.lines[PASSPORT]
    assert (line.state, line.contradictions) == (State.PRESENT, (Contradiction.OTHER_THAN_IN_FORM,))
    counter.page.go_to(CHECK)
    counter.settle()
    said = " ".join(label.text() for label in counter.page.check.findChildren(QLabel))
    assert "Номер не тот, что в заявлении." in said


def test_the_leaflet_of_what_to_bring_opens_from_the_check(at_documents: Counter) -> None:
    counter = at_documents
    counter.page.go_to(CHECK)
    counter.settle()
    counter.press(K.Key_F9)
    offer = counter.page.check.leaflets[Way.NOT_REGISTERED]
    assert offer.isVisible()
    offer.show_button.click()
    counter.settle()
    assert offer.dialog is not None and offer.dialog.view.pages >= 1
    offer.dialog.close_button.click()


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
