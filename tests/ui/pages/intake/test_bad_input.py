"""Bad input where people type: each gets a clear message, nothing crashes, and nothing that was there is lost."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolTip, QWidget
from reportlab.pdfgen.canvas import Canvas

from app.casework.counter import intake
from app.domain.language import Language
from app.i18n import translator
from app.ui.language import language_switch
from app.ui.pages.intake.entry import Entry
from app.ui.pages.intake.progress import DOCUMENTS, FORM, PERSON
from app.ui.pages.intake.table_entry import TableEntry
from app.ui.widgets.words import WordsLabel
from tests.ui.pages.intake.at_the_counter import CONTROL, Counter

K = Qt.Key
A_MEGABYTE = "Жұ" * 250_000
MEGA = 1024 * 1024
FORTY = 40
NO_SCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""What pops up asks more of a screen than the one that is not there can do."""


@pytest.fixture
def at_person(counter: Counter) -> Counter:
    counter.choose_service()
    assert counter.page.here == PERSON
    return counter


def field(counter: Counter, path: str) -> Entry:
    found = counter.page.person.view.entry(path)
    assert isinstance(found, Entry)
    return found


def said(counter: Counter, path: str) -> str:
    return field(counter, path).field.note.words.text()


def kept(counter: Counter, path: str) -> object:
    return counter.page.work.person.get(path)


def paste(counter: Counter, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    counter.press(K.Key_V, modifier=CONTROL)


def paste_into(counter: Counter, path: str, text: str) -> None:
    counter.page.person.view.focus_path(path)
    paste(counter, text)


def told_in(widget: QWidget) -> str:
    """Everything that stands in words there."""
    return " ".join(label.text() for label in widget.findChildren(WordsLabel) if label.isVisible())


# Pasted


TOO_LONG = {
    "surname": "Бұрынғы",
    "iin": "8603",
    "birth_date": "14.03",
    "document_number": "0455",
    "phone": "+7 (701",
}


@pytest.mark.parametrize("path", TOO_LONG)
def test_a_megabyte_is_not_pasted_by_half_and_what_was_typed_stays(at_person: Counter, path: str) -> None:
    counter = at_person
    counter.page.person.view.focus_path(path)
    counter.type("".join(sign for sign in TOO_LONG[path] if sign.isalnum()).removeprefix("7"))
    before = field(counter, path).field.text()
    for text in (A_MEGABYTE, "9" * MEGA):
        paste(counter, text)
        assert "Ничего не вставлено" in said(counter, path)
        assert field(counter, path).field.text() == before
    language_switch().set_language(Language.KK)
    assert "Ештеңе қойылмады" in said(counter, path)
    language_switch().set_language(Language.RU)
    counter.wait_until_saved()
    assert counter.errors == []


UNSEEN = {
    "control characters": ("Жұма\x07\x1b\x02баева", "3 невидимых знака убраны", "3 көрінбейтін таңба"),
    "NUL": ("Жұма\0баева", "1 невидимый знак убран", "1 көрінбейтін таңба"),
    "marks of direction": ("Жұ\u202eмабаева\u200f", "2 невидимых знака убраны", "2 көрінбейтін таңба"),
    "five of them": ("\u200b" * 5 + "Жұмабаева", "5 невидимых знаков убрано", "5 көрінбейтін таңба"),
}


@pytest.mark.parametrize(("text", "russian", "kazakh"), UNSEEN.values(), ids=UNSEEN)
def test_what_nobody_sees_is_left_out_and_that_is_told(
    at_person: Counter, text: str, russian: str, kazakh: str
) -> None:
    counter = at_person
    paste_into(counter, "surname", text)
    assert russian.removesuffix("о").removesuffix("ы") in said(counter, "surname")
    language_switch().set_language(Language.KK)
    assert kazakh in said(counter, "surname")
    assert field(counter, "surname").field.text() == "Жұмабаева"
    counter.press(K.Key_Return)
    assert kept(counter, "surname") == "Жұмабаева"
    counter.wait_until_saved()
    assert counter.errors == []


def test_an_emoji_in_a_name_is_named_and_kept_until_a_person_takes_it_away(at_person: Counter) -> None:
    counter = at_person
    paste_into(counter, "surname", "Жұмабаева😀")
    counter.press(K.Key_Return)
    assert "«😀» здесь лишнее" in said(counter, "surname")
    language_switch().set_language(Language.KK)
    assert "😀" in said(counter, "surname")
    assert kept(counter, "surname") == "Жұмабаева😀"


@pytest.mark.parametrize(("text", "sign"), [("Төле би 🙂", "🙂"), ("☎ 2-31-17", "☎")])
def test_what_no_paper_can_print_is_named_and_kept_until_a_person_takes_it_away(
    at_person: Counter, text: str, sign: str
) -> None:
    counter = at_person
    paste_into(counter, "street", text)
    counter.press(K.Key_Return)
    assert f"«{sign}» на бумаге не напечатать" in said(counter, "street")
    language_switch().set_language(Language.KK)
    assert f"«{sign}» таңбасы қағазға басылмайды" in said(counter, "street")
    assert kept(counter, "street") == text


@pytest.mark.parametrize(
    ("decomposed", "whole"), [("Маи\u0306я", "Майя"), ("Семе\u0308н", "Семён"), ("И\u0306осиф", "Йосиф")]
)
def test_a_letter_in_two_pieces_becomes_one(at_person: Counter, decomposed: str, whole: str) -> None:
    counter = at_person
    paste_into(counter, "given", decomposed)
    counter.press(K.Key_Return)
    assert field(counter, "given").field.text() == kept(counter, "given") == whole


@pytest.mark.parametrize("path", ["iin", "birth_date", "phone"])
def test_words_do_not_fit_where_digits_belong_and_that_is_told(at_person: Counter, path: str) -> None:
    counter = at_person
    paste_into(counter, path, "Жұмабаева")
    assert said(counter, path) == "«Жұмабаева» сюда не подходит. Ничего не вставлено."
    assert field(counter, path).field.text() == ""


def test_digits_are_taken_out_of_the_words_around_them(at_person: Counter) -> None:
    paste_into(at_person, "iin", "ЖСН: 860314 450 124")
    assert field(at_person, "iin").field.text() == "860314450124"


@NO_SCREEN
def test_the_menu_of_the_mouse_pastes_in_the_same_way(at_person: Counter) -> None:
    counter = at_person
    line = field(counter, "surname").field.edit
    counter.page.person.view.focus_path("surname")
    QGuiApplication.clipboard().setText(A_MEGABYTE)
    place = line.rect().center()
    QApplication.sendEvent(
        line, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, line.mapToGlobal(place))
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [action for action in menu.actions() if action.objectName() == "edit-paste"]
    action.trigger()
    menu.close()
    assert "Ничего не вставлено" in said(counter, "surname")
    assert line.text() == ""


# Days


DAYS = {
    "a birth date to come": ("15032035", "Этот день ещё не наступил.", "2035-03-15"),
    "a birth date tomorrow": ("21112026", "Этот день ещё не наступил.", "2026-11-21"),
    "31 February": ("31022020", "Такого дня в календаре нет.", "31.02.2020"),
    "29 February of a year without": ("29022025", "Такого дня в календаре нет.", "29.02.2025"),
    "noughts": ("00002020", "Такого дня в календаре нет.", "00.00.2020"),
}


@pytest.mark.parametrize(("typed", "message", "stored"), DAYS.values(), ids=DAYS)
def test_an_impossible_birth_date_is_told_and_stays_as_it_was_typed(
    at_person: Counter, typed: str, message: str, stored: str
) -> None:
    counter = at_person
    counter.page.person.view.focus_path("birth_date")
    counter.fill(typed)
    assert message in said(counter, "birth_date")
    assert kept(counter, "birth_date") == stored
    counter.wait_until_saved()
    (draft,) = intake.unfinished(counter.office.desk)
    assert draft.person["values"]["birth_date"] == stored


# Tables


@pytest.fixture
def at_form(counter: Counter) -> Counter:
    counter.choose_service()
    counter.page.go_to(FORM)
    counter.settle()
    return counter


def table(counter: Counter, path: str) -> TableEntry:
    """The table of a form, the cell of a path being typed into."""
    counter.page.form.open_section(path.partition("[")[0])
    counter.page.form.view.focus_path(path)
    found = counter.page.form.view.entry(path.partition("[")[0])
    assert isinstance(found, TableEntry)
    return found


def test_a_family_of_forty_fits_and_the_forty_first_is_told(at_form: Counter) -> None:
    counter = at_form
    family = table(counter, "family[0].name")
    while counter.page.work.form.rows("family") < FORTY:
        counter.press(K.Key_Insert)
    assert "40" not in told_in(family).replace("40 строк", "")
    counter.wait_until_saved()
    counter.press(K.Key_Insert)
    assert counter.page.work.form.rows("family") == FORTY
    assert "40" in told_in(family).replace("40 строк", "")
    (draft,) = intake.unfinished(counter.office.desk)
    assert len(draft.form["values"]["family"]) == FORTY
    assert counter.errors == []


def test_a_negative_income_keeps_its_minus_and_is_told(at_form: Counter) -> None:
    counter = at_form
    table(counter, "income[0].work")
    counter.type("-5000")
    counter.press(K.Key_Return)
    assert counter.page.work.form.get("income[0].work") == "-5000"
    (problem,) = counter.page.work.form.problems_at("income[0].work")
    assert problem.is_error
    income = table(counter, "income[0].work")
    assert problem.text(translator(Language.RU)) in told_in(income)


@NO_SCREEN
def test_a_cell_takes_a_paste_as_a_whole_or_not_at_all(at_form: Counter) -> None:
    counter = at_form
    table(counter, "family[0].name")
    counter.press(K.Key_Insert)
    table(counter, "family[1].name")
    paste(counter, A_MEGABYTE)
    line = counter.here()
    assert isinstance(line, QLineEdit)
    assert line.text() == ""
    assert "Ничего не вставлено" in QToolTip.text()
    paste(counter, "Ерғали\0 Жұмабаев")
    assert line.text() == "Ерғали Жұмабаев"


# Scans


def huge(path: Path) -> None:
    with path.open("wb") as hole:
        hole.truncate(300 * MEGA)


def text_file(path: Path) -> None:
    path.write_text("Мен өтініш беремін", encoding="utf-8")


def broken_pdf(path: Path) -> None:
    whole = BytesIO()
    canvas = Canvas(whole)
    canvas.drawString(90, 700, "Anyqtama")
    canvas.save()
    path.write_bytes(whole.getvalue()[:300])


def bomb(path: Path) -> None:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(MEGA), 9)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b""))


def heic(path: Path) -> None:
    path.write_bytes(b"\0\0\0\x18ftypheic" + bytes(400))


BAD_FILES = {
    "300 MB": (huge, "big.jpg", "слишком велик", "тым үлкен"),
    "a text named .jpg": (text_file, "letter.jpg", "не читается", "оқылмайды"),
    "a broken PDF": (broken_pdf, "broken.pdf", "не читается", "оқылмайды"),
    "a decompression bomb": (bomb, "bomb.png", "слишком велик", "тым үлкен"),
    "a telephone's photograph, damaged": (heic, "IMG_0001.HEIC", "не читается", "оқылмайды"),
}


@pytest.mark.parametrize(("write", "name", "russian", "kazakh"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_is_told_by_its_name_and_the_pages_before_it_stay(
    counter: Counter, tmp_path: Path, write: object, name: str, russian: str, kazakh: str
) -> None:
    counter.choose_service()
    counter.page.go_to(DOCUMENTS)
    counter.settle()
    step = counter.page.documents
    step.choose("identity_document")
    good, bad = tmp_path / "good.png", tmp_path / name
    Image.new("L", (300, 200), 90).save(good)
    assert callable(write)
    write(bad)
    step.add_sources([good, bad])
    counter.settle()
    shown = told_in(step.message)
    assert step.message.isVisible()
    assert name in shown and russian in shown
    language_switch().set_language(Language.KK)
    assert kazakh in told_in(step.message)
    counter.wait_until_saved()
    (draft,) = intake.unfinished(counter.office.desk)
    assert [len(document.scans) for document in draft.documents] == [1]
    assert bad.exists()
    assert counter.errors == []
