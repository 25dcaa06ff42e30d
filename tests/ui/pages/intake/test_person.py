"""The person's form at the counter: what is wrong is said beside the field, and nothing is refused for good."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.demo.people import ZHUMABAEVS
from app.domain.language import Language
from app.forms.problems import Fault
from app.ui.language import language_switch
from app.ui.pages.intake.entry import Entry
from app.ui.pages.intake.progress import CHECK, PERSON
from app.ui.widgets.why_popover import WhyPopover
from tests.ui.offices_at_work import register_family
from tests.ui.pages.intake.at_the_counter import CONTROL, Counter

K = Qt.Key
IIN = ZHUMABAEVS.applicant.iin
WRONG = IIN[:-1] + str((int(IIN[-1]) + 1) % 10)


def entry(counter: Counter, path: str) -> Entry:
    found = counter.page.person.view.entry(path)
    assert isinstance(found, Entry)
    return found


def told(counter: Counter, path: str) -> str:
    """What stands under a field."""
    return entry(counter, path).field.note.words.text()


def test_birth_date_and_sex_follow_from_the_iin(counter: Counter) -> None:
    counter.choose_service()
    counter.type(IIN)
    assert entry(counter, "birth_date").field.value() == date(1986, 3, 14)
    assert entry(counter, "sex").field.value() == "female"
    assert "из ИИН" in entry(counter, "birth_date").field.label.text()
    assert told(counter, "iin") == "контрольная цифра верна"


def test_an_iin_with_a_digit_too_few_is_said_to_be_short_when_the_field_is_left(counter: Counter) -> None:
    counter.choose_service()
    counter.type(IIN[:-1])
    assert entry(counter, "iin").field.problem() is None
    counter.press(K.Key_Return)
    assert "12" in told(counter, "iin")
    assert "11" in told(counter, "iin")


def test_a_wrong_check_digit_is_said_with_the_twelfth_digit_and_accepted_with_a_reason(
    counter: Counter,
) -> None:
    counter.choose_service()
    counter.type(WRONG)
    assert "онтрольная цифра" in told(counter, "iin")
    counter.press(K.Key_F7)
    counter.fill("так напечатано в удостоверении")
    state = counter.page.work.person
    assert state.overrides == {"iin": "так напечатано в удостоверении"}
    assert not [problem for problem in state.errors() if problem.path == "iin"]
    assert "так напечатано в удостоверении" in told(counter, "iin")


def test_a_birth_date_that_contradicts_the_iin_is_a_remark(counter: Counter) -> None:
    counter.choose_service()
    counter.fill(IIN)
    counter.page.person.view.focus_path("birth_date")
    entry(counter, "birth_date").field.edit.selectAll()
    counter.fill("15031986")
    assert "14.03.1986" in told(counter, "birth_date")
    assert "15.03.1986" in told(counter, "birth_date")
    assert "birth_date" not in {problem.path for problem in counter.page.work.person.errors()}


def test_an_expired_document_is_a_remark_and_stops_nothing(counter: Counter) -> None:
    counter.choose_service()
    counter.page.person.view.focus_path("document_expires")
    counter.fill("03112026")
    assert "03.11.2026" in told(counter, "document_expires")
    assert entry(counter, "document_expires").field.problem() is None
    assert counter.page.work.person.problems_at("document_expires")[0].fault is Fault.EXPIRED


def test_an_empty_field_is_found_by_f8_wherever_one_is(counter: Counter) -> None:
    counter.choose_service()
    counter.fill(IIN, "", "Гүлнар")
    for _step in range(3):
        counter.next_step()
    with counter.qtbot.waitSignal(counter.page.step_opened):
        counter.press(K.Key_F8)
    assert counter.page.here == PERSON
    assert QApplication.focusWidget() is entry(counter, "surname").field.edit
    assert told(counter, "surname") == "Нужно заполнить."
    counter.press(K.Key_F8)
    assert QApplication.focusWidget() is entry(counter, "document_number").field.edit


WRONG_ANSWERS = {
    "a short ИИН": ("iin", IIN[:-1], "ЖСН-да 12 цифр болады, мұнда 11.", "12 цифр"),
    "a wrong check digit": ("iin", WRONG, "ЖСН-ның бақылау цифры сәйкес келмейді", "онтрольная цифра"),
    "an empty field": ("surname", "", "Толтыру қажет.", "Нужно заполнить."),
    "an expired document": (
        "document_expires",
        "03112026",
        "03.11.2026 күніне дейін жарамды болған.",
        "до 03.11.2026",
    ),
    "another birth date": ("birth_date", "15031986", "ЖСН бойынша туған күні 14.03.1986", "14.03.1986"),
}


@pytest.mark.parametrize(("path", "typed", "kazakh", "russian"), WRONG_ANSWERS.values(), ids=WRONG_ANSWERS)
def test_what_is_wrong_is_said_beside_its_field_in_both_languages(
    counter: Counter, path: str, typed: str, kazakh: str, russian: str
) -> None:
    counter.choose_service()
    if path == "birth_date":
        counter.fill(IIN)
        entry(counter, path).field.edit.selectAll()
    counter.page.person.view.focus_path(path)
    counter.fill(typed)
    counter.page.gaps.show_all()
    assert russian in told(counter, path)
    language_switch().set_language(Language.KK)
    assert kazakh in told(counter, path)


def test_a_person_who_applied_before_is_found_and_taken_over(counter: Counter) -> None:
    register_family(counter.office.desk)
    counter.choose_service()
    counter.type(IIN)
    counter.settle()
    assert counter.page.person.known.person.name == ZHUMABAEVS.applicant.name
    with counter.qtbot.waitSignal(counter.page.person.known.asked):
        counter.press(K.Key_F5)
    assert entry(counter, "surname").field.value() == "Жұмабаева"
    assert entry(counter, "document_issued").field.value() == date(2021, 11, 4)
    assert counter.page.work.person.errors() == ()


def test_what_was_typed_stays_where_it_differs_from_the_earlier_case(counter: Counter) -> None:
    register_family(counter.office.desk)
    counter.choose_service()
    counter.page.person.view.focus_path("street")
    counter.fill("Абай көшесі")
    counter.page.person.view.focus_path("iin")
    counter.type(IIN)
    counter.settle()
    with counter.qtbot.waitSignal(counter.page.person.known.asked):
        counter.press(K.Key_F5)
    assert entry(counter, "street").field.value() == "Абай көшесі"
    assert counter.page.person.known.differs.isVisible()


def test_nobody_is_asked_about_before_the_twelfth_digit(counter: Counter) -> None:
    counter.choose_service()
    counter.type(IIN[:-1])
    assert counter.office.lane.is_idle or counter.page.person.known.person is None
    assert not counter.page.person.known.found.isVisible()


def test_the_due_date_can_be_asked_why(counter: Counter) -> None:
    counter.choose_service()
    due = counter.page.person.due
    assert due.due() == date(2026, 12, 23)
    due.why.setFocus()
    counter.press(K.Key_Return)
    popover = QApplication.focusWidget()
    assert isinstance(popover, WhyPopover)
    assert popover.isVisible()
    counter.press(K.Key_Escape)
    assert due.why.hasFocus()


def test_going_on_with_errors_is_not_refused(counter: Counter) -> None:
    counter.choose_service()
    counter.fill(WRONG)
    for _step in range(3):
        counter.next_step()
    assert counter.page.here == CHECK


def test_shift_tab_goes_back(counter: Counter) -> None:
    counter.choose_service()
    counter.press(K.Key_Return)
    assert entry(counter, "birth_date").field.edit.hasFocus()
    counter.press(K.Key_Backtab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert entry(counter, "iin").field.edit.hasFocus()


def test_leaving_with_control_enter_takes_the_field_one_is_in(counter: Counter) -> None:
    counter.choose_service()
    counter.page.person.view.focus_path("house")
    counter.type("17")
    counter.press(K.Key_Return, modifier=CONTROL)
    assert counter.page.work.person.get("house") == "17"
