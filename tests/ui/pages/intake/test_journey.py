"""An application from the first key to the talon, by the keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.casework.counter import intake
from app.casework.overview import look_up
from app.demo.people import NURGALIEVS, ZHUMABAEVS
from app.ui.pages.intake.progress import CHECK, DOCUMENTS, FORM, REGISTER
from tests.ui.offices_at_work import register_family
from tests.ui.pages.intake.at_the_counter import CONTROL, Counter

K = Qt.Key
ENTER = K.Key_Return


def fill_person(counter: Counter) -> None:
    applicant = ZHUMABAEVS.applicant
    counter.fill(applicant.iin)
    counter.fill(applicant.name.surname, applicant.name.given, applicant.name.patronymic)
    counter.fill(ZHUMABAEVS.document_number, "ҚР ІІМ", "04112021", "03112031")
    counter.fill("Көкбұлақ", ZHUMABAEVS.street, ZHUMABAEVS.house, "", "7011234567")


def fill_form(counter: Counter) -> None:
    counter.press(*[K.Key_Down] * 9, ENTER, ENTER)
    assert counter.page.form.view.section == "income"
    counter.page.form.view.focus_path("income[0].pensions")
    counter.fill("54000")
    open_section(counter, "farm")
    counter.press(K.Key_2)
    assert counter.page.form.view.section == "payment"
    counter.fill("Қазпошта", ZHUMABAEVS.iban)
    assert counter.page.form.view.section == "consents"
    for _consent in range(4):
        counter.press(K.Key_1)
    counter.press(K.Key_Space)


def open_section(counter: Counter, section: str) -> None:
    counter.press(K.Key_PageDown, modifier=CONTROL)
    assert counter.page.form.view.section == section


def test_an_application_goes_from_the_first_key_to_the_talon(counter: Counter) -> None:
    counter.choose_service()
    fill_person(counter)
    counter.next_step()
    assert counter.page.here == FORM
    fill_form(counter)
    counter.next_step()
    assert counter.page.here == DOCUMENTS
    assert [problem.path for problem in counter.page.work.form.errors()] == []
    counter.press(ENTER)
    counter.next_step()
    assert counter.page.here == CHECK
    counter.next_step()
    assert counter.page.here == REGISTER
    with counter.qtbot.waitSignal(counter.page.register.registered) as registered:
        counter.press(ENTER, modifier=CONTROL)
    counter.settle()

    result = registered.args[0]
    desk = counter.office.desk
    view = look_up.open_case(desk, result.case_id)
    assert view.case.applicant.name == ZHUMABAEVS.applicant.name
    assert view.case.number == result.number
    assert result.talon.startswith(b"%PDF")
    assert counter.page.register.paper.pages == 1
    assert intake.unfinished(desk) == []
    assert counter.errors == []


def test_a_clock_behind_the_last_case_stops_the_registration_and_keeps_the_draft(counter: Counter) -> None:
    register_family(counter.office.desk, NURGALIEVS)
    counter.choose_service()
    fill_person(counter)
    counter.next_step()
    fill_form(counter)
    counter.wait_until_saved()
    counter.page.go_to(REGISTER)
    counter.settle()
    counter.office.desk.clock.advance(days=-3)
    counter.page.go_on()
    counter.settle()
    assert [type(error).__name__ for error in counter.errors] == ["ClockBehind"]
    assert not counter.page.register.is_done
    assert len(intake.unfinished(counter.office.desk)) == 1
    counter.office.desk.clock.advance(days=3)
    counter.page.go_on()
    counter.settle()
    assert counter.page.register.is_done
