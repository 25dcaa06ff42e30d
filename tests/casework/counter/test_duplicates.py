"""Cases that an application may repeat are laid beside it; a person decides, and the reason is recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.casework.counter import duplicates
from app.casework.counter.duplicates import Duplicate, Likeness
from app.casework.counter.intake import Intake
from app.casework.counter.register import register
from app.db.people_table import by_birth_date, by_iin
from app.demo import counter
from app.demo.people import NURGALIEVS, ZHUMABAEVS, Family
from app.demo.story import CHANNEL, EDITION
from app.domain.events import ApplicationRegistered
from app.domain.language import Language
from app.domain.people import PersonName
from tests.samples.offices import Offices, nothing_changes

GULNAR, QAIRAT = ZHUMABAEVS.members[:2]
HUSBANDS = replace(
    ZHUMABAEVS, members=(replace(QAIRAT, relation="applicant"), replace(GULNAR, relation="spouse"))
)
NAMESAKES = replace(
    ZHUMABAEVS,
    members=(replace(GULNAR, name=PersonName("Жумабаева", "Гульнар", "Ержанкызы")), NURGALIEVS.members[1]),
)


def begin(offices: Offices, family: Family = ZHUMABAEVS) -> Intake:
    return counter.fill(offices.specialist, EDITION, CHANNEL, family, Language.KK)


def found(offices: Offices, family: Family = ZHUMABAEVS) -> list[Duplicate]:
    return list(duplicates.find(offices.specialist, begin(offices, family)))


def only(offices: Offices, family: Family = ZHUMABAEVS) -> Duplicate:
    (one,) = found(offices, family)
    return one


def test_a_first_application_looks_like_no_other(offices: Offices) -> None:
    offices.take_application(NURGALIEVS)
    assert found(offices) == []


def test_an_open_case_of_the_same_service_is_shown(offices: Offices) -> None:
    number = offices.take_application().number
    one = only(offices)
    assert (one.likeness, one.row.number) == (Likeness.SAME_SERVICE_OPEN, number)


def test_a_recent_decision_of_the_same_quarter_is_shown_and_of_an_earlier_one_not(offices: Offices) -> None:
    case = offices.take_application()
    offices.bring(case.case_id, done=7)
    assert only(offices).likeness is Likeness.DECIDED_RECENTLY
    offices.clock.advance(days=60)
    assert found(offices) == []


def test_a_member_of_the_family_in_another_open_application_is_named(offices: Offices) -> None:
    offices.take_application()
    one = only(offices, HUSBANDS)
    assert one.likeness is Likeness.IN_ANOTHER_FAMILY
    assert set(one.shared) == {GULNAR.name.full, QAIRAT.name.full}


def test_the_same_birth_date_and_a_name_spelt_otherwise_is_shown_whatever_the_number(
    offices: Offices,
) -> None:
    offices.take_application()
    intake = begin(offices, NAMESAKES)
    person = {**intake.person, "values": {**intake.person["values"], "iin": ""}}
    form = {**intake.form, "values": {}}
    (one,) = duplicates.find(offices.specialist, replace(intake, person=person, form=form))
    assert one.likeness is Likeness.LOOK_ALIKE


def test_what_is_equal_and_what_differs_stands_side_by_side(offices: Offices) -> None:
    offices.take_application()
    moved = replace(ZHUMABAEVS, street="Абай көшесі", phone="+77019998877")
    same = {facet.name: facet.is_same for facet in only(offices, moved).facets}
    assert same == {
        "Service": True,
        "Applicant": True,
        "IIN": True,
        "Birth date": True,
        "Address": False,
        "Document": True,
        "Telephone": False,
        "Family": True,
    }


def test_another_service_is_no_repetition(offices: Offices) -> None:
    offices.take_application()
    family = offices.specialist.edition(EDITION).family
    other = next(one for one in offices.specialist.catalogue.editions() if one.family != family)
    assert duplicates.find(offices.specialist, replace(begin(offices), edition=other.id, form={})) == ()


def test_looking_changes_nothing_and_a_reason_is_recorded_with_the_registration(offices: Offices) -> None:
    number = offices.take_application().number
    intake = begin(offices)
    with nothing_changes(offices.specialist):
        duplicates.find(offices.specialist, intake)
    reason = "бірінші өтініш қайтарылып алынды"
    done = register(offices.specialist, replace(intake, despite={number: reason}))
    with offices.specialist.store.reading() as transaction:
        first = transaction.cases.folded(done.case_id).applied[0].body
    assert isinstance(first, ApplicationRegistered)
    assert first.despite == {number: reason}


def test_nothing_is_looked_for_before_a_service_is_chosen(offices: Offices) -> None:
    assert duplicates.find(offices.specialist, Intake("", offices.clock.now())) == ()


@pytest.mark.parametrize("query", [by_iin(["860314440219"]), by_birth_date(date(1986, 3, 14))])
def test_people_are_found_by_an_index_however_many_there_are(offices: Offices, query: object) -> None:
    with offices.specialist.store.file.reading() as connection:
        compiled = query.compile(connection.engine, compile_kwargs={"literal_binds": True})
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").fetchall()
    assert all("USING INDEX ix_case_people_" in step[-1] for step in plan if "case_people" in step[-1])
    assert any("case_people" in step[-1] for step in plan)
