"""How many keys the standard application takes: counted by really typing it, and never more than before."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.overview import look_up
from app.demo.people import Member
from app.domain.case import Case, CaseStatus
from app.domain.people import PersonName, Sex
from app.ui.dialogs.paper_view import PaperDialog
from app.ui.pages.intake.progress import CHECK, DOCUMENTS, FORM, REGISTER
from tests.ui.pages.intake.at_the_counter import Counter
from tests.ui.pages.intake.typist import CONTROL, K, Typist

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KEPT = Path(__file__).parents[3] / "reference" / "keystrokes.csv"
MOTHER = Member(
    PersonName("Әбенова", "Гүлнар", "Ержанқызы"), Sex.FEMALE, date(1986, 3, 14), "applicant", "carer"
)
FATHER = Member(PersonName("Әбенов", "Қайрат", "Сәкенұлы"), Sex.MALE, date(1983, 11, 2), "spouse", "works")
CHILD = Member(
    PersonName("Әбенова", "Іңкәр", "Қайратқызы"), Sex.FEMALE, date(2022, 1, 19), "daughter", "preschool"
)
PERSON_ANSWERS = {
    "iin": MOTHER.iin,
    "surname": MOTHER.name.surname,
    "given": MOTHER.name.given,
    "patronymic": MOTHER.name.patronymic,
    "document_number": "045512387",
    "document_issuer": "ҚР ІІМ",
    "document_issued": "041121",
    "document_expires": "031131",
    "village": "Көкбұлақ",
    "street": "Төле би көшесі",
    "house": "17",
    "phone": "7011234567",
}
FORM_ANSWERS = {
    "family[0].occupation": "carer",
    "family[1].name": FATHER.name.full,
    "family[1].iin": FATHER.iin,
    "family[1].relation": "spouse",
    "family[1].occupation": "works",
    "family[1].place": "мектеп",
    "family[2].name": CHILD.name.full,
    "family[2].iin": CHILD.iin,
    "family[2].relation": "daughter",
    "family[2].occupation": "preschool",
    "income[1].work": "186000",
    "has_farm": "no",
    "bank": "«Қазпошта» АҚ",
    "iban": "KZ988560000000123456",
    "consent_data": "yes",
    "consent_survey": "yes",
    "informed_changes": "yes",
    "warned_false": "yes",
    "contacts_right": "yes",
}
CHILD_ALLOWANCE_ANSWERS = {
    "children[0].name": CHILD.name.full,
    "children[0].iin": CHILD.iin,
    "children[0].certificate": "0345678",
    "guardianship": "yes",
    "other_parent": "in_family",
    **{path: answer for path, answer in FORM_ANSWERS.items() if "[" not in path},
    "family[0].occupation": "carer",
    "family[1].relation": "daughter",
    "family[1].occupation": "preschool",
    "family[2].name": FATHER.name.full,
    "family[2].iin": FATHER.iin,
    "family[2].relation": "spouse",
    "family[2].occupation": "works",
    "family[2].place": "мектеп",
    "income[2].work": "186000",
}
"""The child is typed once, among the children, and stands in the family by then."""


def allowed(application: str) -> int:
    """How many keys an application may take."""
    with KEPT.open(encoding="utf-8") as rows:
        return next(int(row["keys"]) for row in csv.DictReader(rows) if row["application"] == application)


def bring_documents(typist: Typist) -> None:
    """Four documents lie on the table: what is known is taken over, of the others one says how they came."""
    step = typist.page.documents
    for _ in range(4):
        if step.list.hasFocus() and typist.page.work.document(step.list.key()) is None:
            typist.press(K.Key_2)
            typist.counter.settle()
    typist.go_on()


def check_and_register(typist: Typist) -> Case:
    """Through the check, register, and to the question which printer."""
    counter = typist.counter
    assert counter.page.here == CHECK
    typist.go_on()
    assert counter.page.here == REGISTER
    with counter.qtbot.waitSignal(counter.page.register.registered) as registered:
        typist.go_on()
    typist.press(K.Key_P, CONTROL)
    counter.qtbot.waitUntil(lambda: counter.window.findChild(PaperDialog) is not None)
    counter.window.findChild(PaperDialog).reject()
    assert counter.errors == []
    return look_up.open_case(counter.office.desk, registered.args[0].case_id).case


def choose_service(typist: Typist, letters: str = "атау") -> None:
    """Letters of its title, then Enter."""
    typist.type(letters)
    typist.press(K.Key_Return)
    typist.counter.settle()


def standard_application(counter: Counter) -> tuple[Case, int]:
    """A family that was never here: the case, and how many keys it took."""
    typist = Typist(counter)
    choose_service(typist)
    typist.fill(PERSON_ANSWERS)
    assert counter.page.here == FORM
    typist.fill(FORM_ANSWERS, rows={"family": 3})
    assert counter.page.here == DOCUMENTS
    bring_documents(typist)
    return check_and_register(typist), typist.keys


def application_with_four_documents(counter: Counter) -> tuple[Case, int]:
    """A family of three asks for the allowance for an adopted child: four papers lie on the table."""
    typist = Typist(counter)
    choose_service(typist, "дете")
    typist.fill(PERSON_ANSWERS)
    assert counter.page.here == FORM
    typist.fill(CHILD_ALLOWANCE_ANSWERS, rows={"children": 1, "family": 3})
    assert counter.page.here == DOCUMENTS
    bring_documents(typist)
    return check_and_register(typist), typist.keys


def returning_application(counter: Counter) -> tuple[Case, int]:
    """The same family again: everything known is taken over and confirmed, the consents are asked anew."""
    typist = Typist(counter)
    choose_service(typist)
    typist.type(MOTHER.iin)
    counter.settle()
    typist.press(K.Key_F5, times=2)
    counter.settle()
    typist.go_on()
    assert counter.page.here == FORM
    typist.fill({path: answer for path, answer in FORM_ANSWERS.items() if answer == "yes"})
    assert counter.page.here == DOCUMENTS
    typist.press(K.Key_F5)
    counter.settle()
    bring_documents(typist)
    return check_and_register(typist), typist.keys


def test_the_standard_application_takes_no_more_keys_than_before(counter: Counter) -> None:
    case, keys = standard_application(counter)
    assert case.applicant.name == MOTHER.name
    assert case.applicant.document.issuer == PERSON_ANSWERS["document_issuer"]
    assert case.form["values"]["family"][2]["name"] == CHILD.name.full
    assert [document.requirement for document in case.documents] == ["identity_document"]
    assert keys <= allowed("standard")


def test_a_family_of_three_with_four_documents_takes_no_more_keys_than_before(counter: Counter) -> None:
    case, keys = application_with_four_documents(counter)
    assert case.edition == "zhambyl-2012/child-allowance"
    assert len(case.form["values"]["family"]) == 3
    assert {document.requirement for document in case.documents} == {
        *("identity_document", "birth_certificates", "family_residence", "guardianship_or_adoption")
    }
    assert keys <= allowed("four documents")


def test_a_returning_applicant_takes_less_than_half_of_that(counter: Counter) -> None:
    first, keys = standard_application(counter)
    closed = deeds.take(counter.office.desk, first.id, Deed.WITHDRAW, {"close": True})
    assert closed.status is CaseStatus.CLOSED
    counter.office.desk.clock.advance(days=104)
    Typist(counter).go_on()
    again, keys_again = returning_application(counter)
    assert again.applicant == first.applicant
    assert again.form["values"]["family"] == first.form["values"]["family"]
    assert keys_again <= allowed("returning")
    assert 2 * keys_again < keys
