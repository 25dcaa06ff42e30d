"""Fields: what they hold, when they tell, and how they say what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.language import Language, Text
from app.ui.language import language_switch
from app.ui.theme.marks import Mark
from app.ui.widgets.choice_fields import ChoiceField, RadioField, TickField, YesNoField
from app.ui.widgets.date_field import DateField
from app.ui.widgets.field import Field
from app.ui.widgets.text_fields import (
    ComputedField,
    CountField,
    DigitsField,
    IinField,
    LinesField,
    MoneyField,
    PhoneField,
    SecretField,
    TextField,
)

pytestmark = pytest.mark.usefixtures("screen")
OPTIONS = [("id", Text("жеке куәлік", "удостоверение")), ("pass", Text("төлқұжат", "паспорт"))]


class Shown(Protocol):
    """Shows fields one under another in a window that has the focus."""

    def __call__(self, *fields: Field) -> None: ...


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)

    def show(*fields: Field) -> None:
        for field in fields:
            column.addWidget(field)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        fields[0].setFocus()

    yield show


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (TextField, "Төле би"),
        (LinesField, "бірінші\nекінші"),
        (SecretField, " құпия "),
        (DigitsField, "045512382"),
        (CountField, 5),
        (IinField, "860314440219"),
        (PhoneField, "+77011234567"),
        (MoneyField, Decimal("45000.50")),
        (DateField, date(2026, 11, 21)),
        (ComputedField, "14.03.1986"),
        (YesNoField, True),
    ],
)
def test_a_field_holds_what_it_is_given_and_tells_nobody(
    qtbot: QtBot, field: type[Field], value: object
) -> None:
    made = field(Text("атауы", "название"))
    qtbot.addWidget(made)
    with qtbot.assertNotEmitted(made.changed), qtbot.assertNotEmitted(made.committed):
        made.set_value(value)
        made.finish()
    assert made.value() == value
    made.set_value(None)
    assert not made.value()


def test_leaving_a_field_commits_what_was_typed_once(qtbot: QtBot, shown: Shown) -> None:
    first, second = TextField("A"), TextField("B")
    shown(first, second)
    qtbot.keyClicks(first.edit, "Abai")
    with qtbot.waitSignal(first.committed):
        qtbot.keyClick(first.edit, Qt.Key.Key_Tab)
    assert second.edit.hasFocus()
    with qtbot.assertNotEmitted(first.committed), qtbot.waitSignal(first.left):
        first.finish()


def test_enter_commits_and_goes_to_the_next_field(qtbot: QtBot, shown: Shown) -> None:
    first, second = DateField("A"), TextField("B")
    shown(first, second)
    qtbot.keyClicks(first.edit, "21112026")
    with qtbot.waitSignal(first.committed):
        qtbot.keyClick(first.edit, Qt.Key.Key_Return)
    assert first.value() == date(2026, 11, 21)
    assert second.edit.hasFocus()


def test_enter_begins_a_new_line_where_there_are_several(qtbot: QtBot, shown: Shown) -> None:
    field = LinesField("A")
    shown(field)
    qtbot.keyClicks(field.edit, "a")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(field.edit, "b")
    assert field.value() == "a\nb"


def test_a_problem_replaces_the_hint_and_typing_takes_it_back(qtbot: QtBot, shown: Shown) -> None:
    field = TextField("A", hint=Text("кеңес", "подсказка"))
    shown(field)
    height = field.sizeHint().height()
    field.set_problem(Text("қате", "ошибка"))
    assert field.note.words.text() == "ошибка"
    assert field.edit.accessibleDescription() == "ошибка"
    assert field.sizeHint().height() == height, "the form does not jump"
    qtbot.keyClicks(field.edit, "x")
    assert field.problem() is None
    assert field.note.words.text() == "подсказка"


def test_labels_hints_and_problems_follow_the_language(qtbot: QtBot) -> None:
    field = TextField(Text("атауы", "название"), hint=Text("кеңес", "подсказка"), optional=True)
    qtbot.addWidget(field)
    assert field.label.text() == "название (необязательно)"
    language_switch().set_language(Language.KK)
    assert field.label.text() == "атауы (міндетті емес)"
    assert field.edit.accessibleName() == "атауы (міндетті емес)"
    assert field.note.words.text() == "кеңес"


def test_a_computed_field_names_its_source_and_cannot_be_typed_into(qtbot: QtBot, shown: Shown) -> None:
    field = ComputedField(Text("жынысы", "пол"), source=Text("ЖСН-нен", "из ИИН"))
    shown(field)
    field.set_words(Text("әйел", "женский"))
    assert (field.label.text(), field.text()) == ("пол · из ИИН", "женский")
    qtbot.keyClicks(field.edit, "x")
    assert field.text() == "женский"
    language_switch().set_language(Language.KK)
    assert field.text() == "әйел"


def test_what_is_no_date_is_said_in_words_when_the_field_is_left(qtbot: QtBot, shown: Shown) -> None:
    field = DateField("A")
    shown(field)
    qtbot.keyClicks(field.edit, "31022026")
    field.finish()
    assert field.value() is None
    assert field.is_unreadable()
    assert field.note.words.text() == "«31.02.2026» не дата. День, месяц и год: 21.11.2026"


def test_a_short_telephone_number_is_said_to_be_short(qtbot: QtBot, shown: Shown) -> None:
    field = PhoneField()
    shown(field)
    qtbot.keyClicks(field.edit, "8701123")
    field.finish()
    assert field.note.words.text() == "Введено цифр: 6, после +7 их должно быть 10."


def test_a_lone_country_code_is_an_empty_number(qtbot: QtBot, shown: Shown) -> None:
    field = PhoneField()
    shown(field)
    qtbot.keyClicks(field.edit, "8")
    field.finish()
    assert (field.text(), field.value(), field.problem()) == ("", "", None)


def test_the_twelfth_digit_of_an_iin_is_told(qtbot: QtBot, shown: Shown) -> None:
    field = IinField()
    shown(field)
    qtbot.keyClicks(field.edit, "86031444021")
    with qtbot.waitSignal(field.completed):
        qtbot.keyClicks(field.edit, "9x9")
    assert field.value() == "860314440219"


def test_good_news_below_a_field_has_its_mark(qtbot: QtBot) -> None:
    field = IinField()
    qtbot.addWidget(field)
    field.set_hint(Text("дұрыс", "верна"), Mark.DONE)
    assert field.note.words.text() == "верна"


def test_choosing_from_a_list_tells_the_key(qtbot: QtBot, shown: Shown) -> None:
    field = ChoiceField("A", OPTIONS)
    shown(field)
    assert field.value() is None
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field.choice, Qt.Key.Key_Down)
        field.choice.activated.emit(field.choice.currentIndex())
    assert field.value() == "id"
    with qtbot.waitSignal(field.committed):
        field.finish()


def test_a_list_says_its_options_in_the_language_and_keeps_the_choice(qtbot: QtBot) -> None:
    field = ChoiceField("A", OPTIONS)
    qtbot.addWidget(field)
    field.set_value("pass")
    language_switch().set_language(Language.KK)
    assert (field.choice.currentText(), field.value()) == ("төлқұжат", "pass")
    field.set_options(OPTIONS[:1])
    assert field.value() is None


def test_yes_and_no_exclude_each_other_and_commit_at_once(qtbot: QtBot, shown: Shown) -> None:
    field = YesNoField("A")
    shown(field)
    yes, no = field.inputs()
    with qtbot.waitSignal(field.committed):
        qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(no, Qt.MouseButton.LeftButton)
    assert field.value() is False
    field.set_value(None)
    assert field.value() is None


def test_each_radio_button_and_tick_says_its_question_to_screen_readers(qtbot: QtBot) -> None:
    radios, ticks = RadioField("Кто", OPTIONS), TickField("Что", OPTIONS)
    qtbot.addWidget(radios)
    qtbot.addWidget(ticks)
    assert [one.accessibleName() for one in radios.inputs()] == ["Кто: удостоверение", "Кто: паспорт"]
    assert ticks.inputs()[1].accessibleName() == "Что: паспорт"


def test_ticks_are_held_in_the_order_offered(qtbot: QtBot, shown: Shown) -> None:
    field = TickField("A", OPTIONS)
    shown(field)
    field.set_value(["pass"])
    with qtbot.waitSignal(field.committed):
        qtbot.mouseClick(field.inputs()[0], Qt.MouseButton.LeftButton, pos=field.inputs()[0].rect().center())
    assert field.value() == ("id", "pass")


def test_latin_is_left_alone_where_it_is_meant(qtbot: QtBot) -> None:
    mail = TextField("E-mail", letters=False)
    qtbot.addWidget(mail)
    mail.edit.insert("пoчтa")
    mail.edit.textEdited.emit(mail.edit.text())
    assert mail.value() == "пoчтa"
