"""Looking for look-alikes among many cases beside the raw reads of the two indexes that it is made of."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest

from app.casework.counter import duplicates
from app.casework.counter.intake import Intake
from app.db.people_table import by_birth_date, by_iin
from app.demo import counter, people
from app.demo.story import CHANNEL, EDITION
from app.domain.involved import Involved, Part
from app.domain.language import Language
from tests.benchmarks.conftest import Compare
from tests.samples.offices import Offices

MANY = 10_000
FIRST_BIRTHDAY = date(1940, 1, 1)


@pytest.fixture
def intake(offices: Offices) -> Intake:
    """An application in an office whose register speaks of very many people."""
    with offices.specialist.store.writing() as transaction:
        for number in range(MANY):
            born = FIRST_BIRTHDAY + timedelta(days=number)
            somebody = Involved(Part.APPLICANT, f"Ахметов Нұрлан {number}", f"{number:012}", born)
            transaction.cases.people.put(f"case-{number}", [(somebody, somebody.name)])
    return counter.fill(offices.specialist, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)


def test_look_alikes_of_an_application(compare: Compare, offices: Offices, intake: Intake) -> None:
    applicant = people.ZHUMABAEVS.applicant

    def ours() -> float:
        start = time.perf_counter()
        duplicates.find(offices.specialist, intake)
        return time.perf_counter() - start

    def theirs() -> float:
        start = time.perf_counter()
        with offices.specialist.store.file.reading() as connection:
            connection.execute(by_iin([applicant.iin])).fetchall()
            connection.execute(by_birth_date(applicant.born)).fetchall()
        return time.perf_counter() - start

    compare(
        f"look-alikes among {MANY} people",
        "the two raw index reads",
        ours=ours,
        theirs=theirs,
        runs=30,
        goal=None,
    )
