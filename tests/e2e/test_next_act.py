"""The next act: three files that somebody wrote by the README alone. It is led as the others are; mistakes are told.

Nothing in the code knows this service; its files are in `tests/samples/next_act`.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.casework.counter.register import assess, promised_until, register
from app.casework.course import deeds
from app.casework.course.fields import values_of
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.own import RulesInHand
from app.catalogue.catalogue import Catalogue
from app.catalogue.checking import check
from app.catalogue.errors import CatalogueFileBad
from app.cli.forms import form_outlines
from app.demo import people
from app.demo.story import HEARD
from app.domain.answers import Answer, Outcome
from app.domain.case import CaseStatus
from app.domain.completeness import State, Way
from app.forms.loading import Forms
from app.paths import resources_dir
from tests.samples.any_form import any_intake
from tests.samples.offices import Offices

FILES = Path(__file__).parent.parent / "samples" / "next_act"
EDITION, CHANNEL = "turkistan-2027/heating-repair", "okrug_akim"
SERVICE, ACT, FORM = (
    f"services/{EDITION}.yaml",
    "services/turkistan-2027/act.yaml",
    "forms/heating-repair.yaml",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files of the act beside what all forms share."""
    shutil.copytree(FILES, tmp_path / "next")
    shutil.copytree(resources_dir("forms") / "shared", tmp_path / "next" / "forms" / "shared")
    shutil.copy(resources_dir("forms") / "person.yaml", tmp_path / "next" / "forms")
    return tmp_path / "next"


def told(folder: Path) -> list[str]:
    """What `kense catalogue check` would say of these files."""
    outlines, wrong = form_outlines(Forms.load(folder / "forms"))
    found = (*wrong, *check(Catalogue.load(folder / "services"), outlines))
    return [f"{one.where} {one.message.format(**one.params)}" for one in found]


def with_the_act(desk: Desk, folder: Path) -> Desk:
    shipped = replace(
        desk.shipped,
        catalogue=Catalogue.load(folder / "services"),
        forms=Forms.load(folder / "forms"),
    )
    return replace(desk, shipped=shipped, own=RulesInHand())


def test_the_check_finds_nothing(folder: Path) -> None:
    assert told(folder) == []


def test_an_application_is_registered_and_led_to_its_end(offices: Offices, folder: Path) -> None:
    desk, akim = (with_the_act(one, folder) for one in (offices.specialist, offices.akim))
    intake = any_intake(desk, EDITION, CHANNEL, people.ZHUMABAEVS)
    found = assess(desk, intake)
    assert found.errors == ()
    assert found.completeness.is_complete
    registered = register(desk, intake)
    assert registered.due == date(2026, 11, 27)
    answer = values_of(Answer(Outcome.GRANTED))
    deeds.take(desk, registered.case_id, Deed.DRAFT, answer, step=2)
    deeds.take(akim, registered.case_id, Deed.SIGN, HEARD, step=3)
    handed = {"collected_by": people.ZHUMABAEVS.applicant.name.full}
    case = deeds.take(desk, registered.case_id, Deed.HAND_OVER, handed, step=4)
    assert case.status is CaseStatus.CLOSED


def test_its_condition_asks_for_the_estimate_and_its_promise_has_a_day(
    offices: Offices, folder: Path
) -> None:
    desk = with_the_act(offices.specialist, folder)
    intake = any_intake(desk, EDITION, CHANNEL, people.ZHUMABAEVS)
    values = {**intake.form["values"], "cost": "50001"}
    dear = replace(intake, form={**intake.form, "values": values}, documents=())
    found = assess(desk, dear)
    missing = [line.requirement.code for line in found.completeness.gaps if line.state is State.MISSING]
    assert missing == ["identity_document", "estimate"]
    until = promised_until(desk, desk.edition(EDITION), CHANNEL, found, Way.REGISTER_WITH_PROMISE)
    assert until == date(2026, 12, 4)


SPOILED: list[tuple[str, str, str, str]] = [
    (SERVICE, "actor: akim", "actor: aqim", "no 'aqim'; known: akim, specialist"),
    (SERVICE, "kind: sign", "kind: signs", "must be one of"),
    (SERVICE, "duration: 5 working_days", "duration: 5 workdays", "not '5 workdays'"),
    (
        SERVICE,
        "duration: 3 working_days",
        "duration: 6 working_days",
        "The steps take 7 days, the term is 5.",
    ),
    (SERVICE, "form_section: consents", "form_section: consent", "no section «consent»"),
    (SERVICE, "{field: cost, more", "{field: price, more", "no field «price»"),
    (
        SERVICE,
        "{field: cost, more_than: 50000}",
        "cost > 50000",
        "a condition is a mapping, not 'cost > 50000'",
    ),
    (SERVICE, "ru: Помощь в ремонте печи}", "ru: ''}", "at least 1 character"),
    (SERVICE, "kk: Пешті", "kk: Пештi", "Latin letters in a Cyrillic word"),
    (SERVICE, "      - no: 2", "      - no: 5", "not numbered one after another"),
    (SERVICE, "kind: draft_answer", "kind: pass_on", "signs what no step before it drafted"),
    (SERVICE, "kind: hand_over", "kind: pass_on", "does not give the result"),
    (SERVICE, "provider: okrug_akim", "provider: portal", "no 'portal'; known: okrug_akim"),
    (SERVICE, "form: talon", "form: ticket", "no 'ticket'; known: talon"),
    (SERVICE, "id: turkistan-2027/heating-repair", "id: turkistan-2027/other", "its place says"),
    (SERVICE, "    src: §6.2", "    in_form: {number: passport}\n    src: §6.2", "no field «passport»"),
    (
        SERVICE,
        "    src: §6.2",
        "    in_form: {colour: document_number}\n    src: §6.2",
        "should match pattern",
    ),
    (SERVICE, "src: §9", "src: paragraph nine", "not a place in an act"),
    (SERVICE, "promise:\n", "promises:\n", "no such key is known here"),
    (ACT, "adopted: 2027-02-01", "adopted: 2027-02-31", "act.yaml:14: this is not a day of the calendar"),
    (ACT, "role: akim", "role: boss", "must be one of"),
    (ACT, "opens: '09:00'", "opens: '25:00'", "hour value"),
    (ACT, "act:\n", "act: [\n", "not readable as YAML"),
    (FORM, "type: money", "type: cash", "'cash'"),
    (FORM, "{field: fuel, equals", "{field: heat, equals", "no such fields: heat"),
    (FORM, "equals: other}", "equals: otherwise}", "answers that nobody can give: fuel: otherwise"),
    (FORM, "{field: fuel, equals: other}", "'fuel == other'", "a condition is a mapping"),
    (FORM, "{field: fuel, equals: other}", "{field: cost, more_than: 1}", "a later field: fuel_named"),
    (FORM, "total_of: [sum]", "total_of: [sums]", "no such fields: works.sums"),
    (FORM, "total_of: [sum]", "total_of: [work]", "summed, but no numbers: work"),
    (FORM, "  - payment", "  - payments", "no 'payments'; known: category, consents, disability"),
    (FORM, "id: fuel_named", "id: fuel", "named twice: fuel"),
    (FORM, "max_length: 60", "max_length: 0", "greater than or equal to 1"),
    (FORM, "width: 6", "width: 13", "less than or equal to 12"),
    (FORM, "version: 1", "version: one", "valid integer"),
    (FORM, "at: cost", "at: price", "no such fields: price"),
    (FORM, "less_than: 1}", "less_then: 1}", "not a condition: field, less_then"),
    (FORM, "less_than: 1}", "less_than: {days_ago: 1}}", "not a value of a condition"),
    (FORM, "{code: coal,", "{code: Coal Oil,", "should match pattern"),
    (FORM, "{code: coal,", "{code: other,", "answers under one code: fuel: other"),
    (FORM, ", ru: Печь}", "}", "sections.0.title.ru: this key is required"),
    (
        FORM,
        "        required: true\n        shown",
        "        required: true\n        required: 1\n        shown",
        "dupl",
    ),
    (FORM, "id: heating-repair", "id: heating", "its name says «heating-repair»"),
    (FORM, "ru: Стоимость ремонта}", "ru: Cтоимость ремонта}", "Latin letters in a Cyrillic word"),
]


@pytest.mark.parametrize(("file", "old", "new", "expected"), SPOILED, ids=[one[2].strip() for one in SPOILED])
def test_a_mistake_is_told_where_it_is(folder: Path, file: str, old: str, new: str, expected: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        said = told(folder)
    except CatalogueFileBad as bad:
        said = [str(fault) for fault in bad.faults]
    assert any(expected in one for one in said), said
