"""Registering: what is wrong stops it and loses nothing; what is right is numbered once and promised."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from app.casework.counter import drafts
from app.casework.counter import intake as intakes
from app.casework.counter.intake import Intake
from app.casework.counter.register import assess, register
from app.casework.desk import Desk
from app.casework.errors import ApplicationHasErrors, DraftGone
from app.casework.overview import look_up
from app.casework.own import RulesInHand
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.catalogue.catalogue import Catalogue
from app.clock import ALMATY
from app.demo import counter, people
from app.demo.story import CHANNEL, EDITION
from app.domain.completeness import Way
from app.domain.events import ApplicationRegistered
from app.domain.language import Language
from app.domain.numbers import CaseNumber, parse_case_number
from app.forms.problems import Fault
from app.paths import resources_dir
from tests.samples.offices import Offices, nothing_changes


def filled(offices: Offices) -> Intake:
    return counter.fill(offices.specialist, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)


def with_person(offices: Offices, intake: Intake, **answers: object) -> Intake:
    state = intakes.person_state(offices.specialist, intake)
    for path, answer in answers.items():
        state.set(path, answer)
    return intakes.save(offices.specialist, replace(intake, person=state.to_json()))


WRONG: dict[str, tuple[dict[str, object], str, Fault]] = {
    "an ИИН with a digit too few": ({"iin": "86031444021"}, "iin", Fault.IIN),
    "an ИИН with a wrong check digit": ({"iin": "860314490001"}, "iin", Fault.IIN),
    "an ИИН of no day": ({"iin": "861332490008"}, "iin", Fault.IIN),
    "an empty required field": ({"surname": ""}, "surname", Fault.REQUIRED),
    "a village that nobody wrote down": ({"village": None}, "village", Fault.REQUIRED),
}


@pytest.mark.parametrize(("answers", "path", "fault"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_in_the_form_stops_registration_and_the_draft_stays(
    offices: Offices, answers: dict[str, object], path: str, fault: Fault
) -> None:
    intake = with_person(offices, filled(offices), **answers)
    found = {(problem.path, problem.fault) for problem in assess(offices.specialist, intake).errors}
    assert (path, fault) in found
    with nothing_changes(offices.specialist), pytest.raises(ApplicationHasErrors):
        register(offices.specialist, intake)
    assert intakes.resume(offices.specialist, intake.id) == intake


def test_the_filled_application_itself_has_no_errors(offices: Offices) -> None:
    assessment = assess(offices.specialist, filled(offices))
    assert not assessment.errors
    assert assessment.completeness.is_complete


def test_a_birth_date_that_contradicts_the_iin_is_told_and_the_person_decides(offices: Offices) -> None:
    intake = with_person(offices, filled(offices), birth_date="15.03.1986")
    remarks = [p for p in assess(offices.specialist, intake).remarks if p.path == "birth_date"]
    assert [(p.fault, p.params["in_iin"], p.params["in_form"]) for p in remarks] == [
        (Fault.IIN_DIFFERS, "14.03.1986", "15.03.1986")
    ]
    case_id = register(offices.specialist, intake).case_id
    assert look_up.open_case(offices.specialist, case_id).case.applicant.birth_date == date(1986, 3, 15)


def test_an_expired_identity_document_is_a_remark_and_never_a_refusal(offices: Offices) -> None:
    intake = with_person(offices, filled(offices), document_expires="19.11.2026")
    assessment = assess(offices.specialist, intake)
    assert not assessment.errors
    assert ("document_expires", Fault.EXPIRED) in {(p.path, p.fault) for p in assessment.remarks}
    assert register(offices.specialist, intake).number


def test_missing_and_expired_papers_are_noted_and_the_person_at_the_counter_decides(
    offices: Offices,
) -> None:
    intake = filled(offices)
    expired = tuple(replace(paper, expires=date(2026, 11, 19)) for paper in intake.documents)
    for documents in (expired, ()):
        case_id = register(offices.specialist, replace(filled(offices), documents=documents)).case_id
        body = look_up.open_case(offices.specialist, case_id).history[0].body
        assert isinstance(body, ApplicationRegistered)
        assert body.remarks == ("identity_document",)


def test_the_case_holds_what_was_typed_and_is_promised_after_twenty_two_working_days(
    offices: Offices,
) -> None:
    registered = offices.take_application()
    case = look_up.open_case(offices.specialist, registered.case_id).case
    assert case.applicant.name == people.ZHUMABAEVS.applicant.name
    assert case.applicant.iin == people.ZHUMABAEVS.applicant.iin
    assert case.form["values"]["family"][4]["name"] == "Жұмабаева Іңкәр Қайратқызы"
    # Five days a week from Monday 23 November, but four in the week of 16 December, Independence Day.
    assert registered.due == case.due == date(2026, 12, 23)


def test_numbers_run_on_with_a_check_digit_and_are_never_given_twice(offices: Offices) -> None:
    numbers = [offices.take_application().number for _ in range(3)]
    parsed = [parse_case_number(number) for number in numbers]
    assert [n.serial for n in parsed if isinstance(n, CaseNumber)] == [1, 2, 3]
    assert len(set(numbers)) == 3


def test_a_registration_that_failed_takes_no_number_with_it(offices: Offices) -> None:
    first = offices.take_application()
    intake = filled(offices)
    with nothing_changes(offices.specialist), pytest.raises(ApplicationHasErrors):
        register(offices.specialist, replace(intake, person={}))
    # No talon is printed across A4: this breaks after the number was taken and the event written.
    with nothing_changes(offices.specialist), pytest.raises(ValueError, match="a4l"):
        register(offices.specialist, intake, talon_size=PaperSize.A4_LANDSCAPE)
    second = offices.take_application()
    serials = [parse_case_number(r.number) for r in (first, second)]
    assert [n.serial for n in serials if isinstance(n, CaseNumber)] == [1, 2]


def test_the_new_year_counts_from_one(offices: Offices) -> None:
    offices.take_application()
    offices.clock.set(datetime(2027, 1, 5, 9, 0, tzinfo=ALMATY))
    number = parse_case_number(offices.take_application().number)
    assert isinstance(number, CaseNumber)
    assert (number.year, number.serial) == (27, 1)


def test_registration_discards_the_draft_and_the_same_draft_is_not_registered_twice(offices: Offices) -> None:
    intake = filled(offices)
    register(offices.specialist, intake)
    assert not intakes.unfinished(offices.specialist)
    with nothing_changes(offices.specialist), pytest.raises(DraftGone):
        register(offices.specialist, intake)


def test_a_draft_that_is_saved_late_does_not_come_back_as_a_second_application(offices: Offices) -> None:
    intake = filled(offices)
    registered = register(offices.specialist, intake)
    assert registered.case_id == intake.id
    with nothing_changes(offices.specialist), pytest.raises(DraftGone):
        intakes.save(offices.specialist, intake)
    assert not intakes.unfinished(offices.specialist)


def test_what_was_thrown_away_is_not_registered(offices: Offices) -> None:
    intake = filled(offices)
    drafts.throw_away(offices.specialist, intake.id)
    with nothing_changes(offices.specialist), pytest.raises(DraftGone):
        register(offices.specialist, replace(intake, saved_at=None))


def with_promise(offices: Offices, folder: Path) -> Desk:
    """The specialist's desk where the edition lets missing papers be brought within ten working days."""
    act, shipped_services = Path(EDITION).parent, resources_dir("services")
    services = folder / "services"
    for part in (act, "supplements"):
        shutil.copytree(shipped_services / part, services / part)
    with (services / f"{EDITION}.yaml").open("a", encoding="utf-8") as file:
        file.write("\npromise: {duration: 10 working_days, text: {kk: Кейін, ru: Потом}, src: §11}\n")
    desk = offices.specialist
    shipped = replace(desk.shipped, catalogue=Catalogue.load(services))
    return replace(desk, shipped=shipped, own=RulesInHand())


def test_the_promised_day_is_reckoned_from_the_edition_for_who_chose_it(
    offices: Offices, tmp_path: Path
) -> None:
    desk = with_promise(offices, tmp_path)
    promised = {}
    for way in (Way.REGISTER, Way.REGISTER_WITH_PROMISE):
        intake = intakes.save(desk, replace(filled(offices), documents=()))
        case_id = register(desk, intake, way=way).case_id
        promised[way] = look_up.open_case(desk, case_id).case.promised_until
    # Ten working days from Monday 23 November.
    assert promised == {Way.REGISTER: None, Way.REGISTER_WITH_PROMISE: date(2026, 12, 4)}


def test_nothing_is_promised_where_nothing_is_missing_or_the_edition_is_silent(
    offices: Offices, tmp_path: Path
) -> None:
    whole = filled(offices)
    wanting = intakes.save(offices.specialist, replace(filled(offices), documents=()))
    for desk, intake in ((with_promise(offices, tmp_path), whole), (offices.specialist, wanting)):
        case_id = register(desk, intake, way=Way.REGISTER_WITH_PROMISE).case_id
        assert look_up.open_case(desk, case_id).case.promised_until is None


@pytest.mark.parametrize("size", [PaperSize.A5, PaperSize.ROLL80])
@pytest.mark.parametrize("language", list(PaperLanguage))
def test_a_talon_is_made_in_every_language_and_on_either_paper(
    offices: Offices, language: PaperLanguage, size: PaperSize
) -> None:
    registered = offices.take_application(language=language, size=size)
    (paper,) = look_up.open_case(offices.specialist, registered.case_id).case.papers
    assert (paper.language, paper.size, paper.copy) == (language.value, size.value, 0)
    assert registered.talon.startswith(b"%PDF")
