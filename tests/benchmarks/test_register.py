"""Registering an application beside one raw durable commit into the same encrypted file."""

from __future__ import annotations

import time

from app.casework.counter.register import register
from app.casework.papers import papers
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.demo import counter, people
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from tests.benchmarks.conftest import Compare
from tests.samples.offices import Offices

RAW = "INSERT INTO counters VALUES ('raw', 1) ON CONFLICT DO UPDATE SET value = value + 1"


def raw_commit(offices: Offices) -> float:
    start = time.perf_counter()
    with offices.specialist.store.file.writing() as connection:
        connection.exec_driver_sql(RAW)
    return time.perf_counter() - start


def registration(offices: Offices) -> float:
    intake = counter.fill(offices.specialist, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
    start = time.perf_counter()
    register(offices.specialist, intake)
    return time.perf_counter() - start


def test_register(compare: Compare, offices: Offices) -> None:
    compare(
        "register, with the talon as PDF",
        "one raw durable commit on the same engine",
        ours=lambda: registration(offices),
        theirs=lambda: raw_commit(offices),
        runs=30,
        goal=None,
    )


def test_register_without_its_talon(compare: Compare, offices: Offices) -> None:
    """The talon has a row of its own; what it takes is measured beside each registration and left out."""
    case_id = offices.take_application().case_id

    def without_talon() -> float:
        whole = registration(offices)
        start = time.perf_counter()
        papers.preview(offices.specialist, case_id, papers.TALON, PaperLanguage.KK, PaperSize.A5)
        return whole - (time.perf_counter() - start)

    compare(
        "register: durable, encrypted, projected, searchable",
        "one raw durable commit on the same engine",
        ours=without_talon,
        theirs=lambda: raw_commit(offices),
        runs=30,
        goal=4,
    )
