"""The income before it is computed: of the quarter that the application tells of, each member of the family once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.casework.counter import intake as intakes
from app.casework.counter.register import register
from app.casework.course import compute, deeds
from app.casework.course.offers import Deed
from app.casework.course.proposal import propose
from app.casework.overview.steps import Turn, turn_of
from app.demo import counter, people
from app.domain.roles import OfficeKind
from tests.casework.course.test_deeds import LOCAL, step_by_step
from tests.samples.any_form import any_intake
from tests.samples.every_office import EveryOffice, open_every_office

FAMILY = people.ZHUMABAEVS
NAMES = [member.name.full for member in FAMILY.members]
SUMS = [54000, 186000, 0, 0, 0]


@pytest.fixture
def every(tmp_path: Path) -> Iterator[EveryOffice]:
    opened = open_every_office(tmp_path / "every")
    yield opened
    opened.close()


def filed(every: EveryOffice, **answers: str) -> str:
    """An application with the incomes of a family, and these answers in its form."""
    chief = every.counter(OfficeKind.DEPARTMENT)
    intake = any_intake(chief, LOCAL, "department", FAMILY)
    form = intakes.form_state(chief, intake)
    counter.fill_members(form, FAMILY.members)
    for path, value in answers.items():
        form.set(path, value)
    return register(chief, intakes.save(chief, replace(intake, form=form.to_json()))).case_id


def proposed(every: EveryOffice, case_id: str) -> dict[str, Any]:
    return {field.code: field.value for field in step_by_step(every, case_id, Deed.COMPUTE_AND_ASK).fields}


def test_an_applicant_whose_name_was_put_right_is_counted_once_and_by_the_right_name(
    every: EveryOffice,
) -> None:
    case_id, chief = filed(every), every.counter(OfficeKind.DEPARTMENT)
    said = {"surname": "Жұмабекова", "reason": "Жеке куәлік бойынша"}
    corrected = deeds.take(chief, case_id, Deed.CORRECT, said).applicant.name.full
    fields = proposed(every, case_id)
    assert [income.name for income in fields["incomes"]] == [corrected, *NAMES[1:]]
    assert [income.amount for income in fields["incomes"]] == SUMS
    assert fields["members"] == propose(chief, case_id).family_size == 5
    income = deeds.take(chief, case_id, Deed.COMPUTE_AND_ASK).findings.income
    assert income is not None
    assert (str(income.total), str(income.per_head)) == ("240000.00", "16000.00")


def test_an_applicant_without_a_number_is_known_by_the_relation_when_the_name_was_put_right(
    every: EveryOffice,
) -> None:
    case_id, chief = filed(every), every.counter(OfficeKind.DEPARTMENT)
    deeds.take(chief, case_id, Deed.CORRECT, {"surname": "Жұмабекова", "reason": "Жеке куәлік бойынша"})
    turn = computing(every, case_id)
    nameless = replace(turn.case.applicant, iin="")
    fields = compute.income_fields(chief, replace(turn, case=replace(turn.case, applicant=nameless)))
    assert [income.name for income in fields[2].value] == [nameless.name.full, *NAMES[1:]]


@pytest.mark.parametrize(
    ("quarter", "first", "last", "noted"),
    [
        ("2026-3", date(2026, 7, 1), date(2026, 9, 30), False),
        ("2026-1", date(2026, 1, 1), date(2026, 3, 31), True),
        ("2025-4", date(2025, 10, 1), date(2025, 12, 31), True),
    ],
)
def test_the_dates_are_those_of_the_quarter_whose_sums_the_application_declares(
    every: EveryOffice, quarter: str, first: date, last: date, noted: bool
) -> None:
    case_id = filed(every, quarter=quarter)
    fields = proposed(every, case_id)
    assert (fields["quarter_start"], fields["quarter_end"]) == (first, last)
    assert [income.amount for income in fields["incomes"]] == SUMS
    note = step_by_step(every, case_id, Deed.COMPUTE_AND_ASK).note
    assert ("another quarter" in note) is noted


@pytest.mark.parametrize("quarter", ["", "III", "0000-1", "9999-4"])
def test_sums_of_no_quarter_are_not_proposed_under_the_dates_of_one(every: EveryOffice, quarter: str) -> None:
    turn, chief = computing(every, filed(every)), every.counter(OfficeKind.DEPARTMENT)
    values = {**turn.case.form["values"], "quarter": quarter}
    undated = replace(turn, case=replace(turn.case, form={**turn.case.form, "values": values}))
    fields = {field.code: field.value for field in compute.income_fields(chief, undated)}
    assert [(income.name, income.amount) for income in fields["incomes"]] == [(name, 0) for name in NAMES]
    assert (fields["quarter_start"], fields["members"]) == (date(2026, 7, 1), 5)
    assert "does not say of which quarter" in compute.note_of_quarter(chief, undated)


def computing(every: EveryOffice, case_id: str) -> Turn:
    """A case whose income is to be computed."""
    step_by_step(every, case_id, Deed.COMPUTE_AND_ASK)
    chief = every.counter(OfficeKind.DEPARTMENT)
    with chief.store.reading() as transaction:
        return turn_of(chief, transaction, case_id)
