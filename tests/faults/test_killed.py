"""Killed without warning, at every statement and at any moment: nothing acknowledged is lost, nothing needs repair."""

from __future__ import annotations

import multiprocessing
import random
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from app.casework.counter import drafts, scans
from app.casework.counter import intake as intakes
from app.casework.desk import Desk
from app.casework.entry.office import NewStaff
from app.casework.exchange import dispatch, reception
from app.demo import people
from app.demo.offices import CHIEF_SPECIALIST, SPECIALIST
from app.packets.errors import PacketRepeated
from app.packets.header import packet_file_name
from tests.faults.clerk import (
    DEEDS,
    HERE,
    READY,
    TYPED,
    do_deeds,
    register_families,
    take_in_packets,
    type_an_application,
)
from tests.samples.offices import (
    Offices,
    chain_is_whole,
    contents,
    folds,
    projection,
    rebuilt_projection,
    sign_in,
)

NURSERY = multiprocessing.get_context("forkserver")
NURSERY.set_forkserver_preload(["tests.faults.clerk", "tests.faults.nursery"])
KILLED, ENDED = -9, 0


def told_by(
    work: Callable[..., None],
    *arguments: Any,
    dies_at: int = 0,
    killed_after: tuple[int, float] | None = None,
) -> tuple[list[str], int]:
    """What a process told before it died or ended, and which of the two.

    `killed_after` is how much it tells before it is killed, and how many seconds later.
    """
    here, there = NURSERY.Pipe(duplex=False)
    process = NURSERY.Process(target=work, args=(there, dies_at, *arguments))
    process.start()
    there.close()
    assert here.recv() == READY
    told: list[str] = []
    if killed_after is not None:
        much, seconds = killed_after
        told += [here.recv() for _ in range(much)]
        time.sleep(seconds)
        process.kill()
    with suppress(EOFError):
        while True:
            told.append(here.recv())
    process.join()
    assert process.exitcode in (KILLED, ENDED)
    return told, process.exitcode


@contextmanager
def opened_without_repair(folder: Path, member: NewStaff) -> Iterator[Desk]:
    """The office as the next start finds it: every page, every hash and every table as it should be."""
    desk = sign_in(HERE, folder, member)
    try:
        with desk.store.file.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
            assert connection.exec_driver_sql("PRAGMA cipher_integrity_check").all() == []
        assert chain_is_whole(desk)
        before = projection(desk)
        assert rebuilt_projection(desk) == before
        yield desk
    finally:
        desk.store.close()


# Typing


def check_draft(desk: Desk, told: list[str]) -> None:
    """What was told to be stored is offered again, to whom, what and when; a scanned page can be read."""
    found = intakes.unfinished(desk)
    assert len(found) <= 1
    typed = found[0].person["values"] if found else {}
    assert {path for path in told if path in TYPED} <= set(typed)
    pages = {page for draft in found for document in draft.documents for page in document.scans}
    assert {page for page in told if page not in TYPED} <= pages
    assert all(scans.picture(desk, page) for page in pages)
    listed = drafts.listed(desk)
    assert [(one.person_name, one.author != "") for one in listed] == [
        (str(typed.get("surname") or ""), True) for _ in found
    ]


def test_typing_killed_at_any_statement_loses_no_field_that_was_stored(
    offices: Offices, tmp_path: Path
) -> None:
    offices.close()
    survived = False
    lengths = set()
    for dies_at in range(1, 200):
        folder = tmp_path / f"{dies_at}"
        shutil.copytree(offices.root / "okrug", folder)
        told, end = told_by(type_an_application, folder, dies_at=dies_at)
        lengths.add(len(told))
        with opened_without_repair(folder, SPECIALIST) as desk:
            check_draft(desk, told)
        shutil.rmtree(folder)
        if survived := end == ENDED:
            break
    assert survived
    assert lengths == set(range(len(TYPED) + 2))


# Registering


def check_register(desk: Desk, told: list[str]) -> None:
    """Every number that was told is there; numbers were given once; no case is without its talon."""
    whole = contents(desk)
    numbers = {row[1] for row in whole["cases"]}
    assert set(told) <= numbers
    assert dict(whole["counters"]).get("case-2026", 0) == len(numbers)
    assert len(whole["papers"]) == len(numbers)


def test_a_registration_killed_at_any_statement_is_there_whole_or_not_at_all(
    offices: Offices, tmp_path: Path
) -> None:
    offices.close()
    survived = False
    outcomes = set()
    for dies_at in range(1, 200):
        folder = tmp_path / f"{dies_at}"
        shutil.copytree(offices.root / "okrug", folder)
        told, end = told_by(register_families, folder, 1, dies_at=dies_at)
        with opened_without_repair(folder, SPECIALIST) as desk:
            check_register(desk, told)
            whole = contents(desk)
            outcomes.add((len(whole["drafts"]), len(whole["cases"])))
        shutil.rmtree(folder)
        if survived := end == ENDED:
            break
    assert survived
    assert outcomes == {(0, 0), (1, 0), (0, 1)}


@pytest.mark.parametrize("seed", range(3))
def test_an_office_killed_at_random_moments_keeps_every_number_that_it_told(
    offices: Offices, seed: int
) -> None:
    offices.close()
    chance = random.Random(seed)
    folder = offices.root / "okrug"
    told: list[str] = []
    for _ in range(6):
        moment = (chance.randint(0, 2), chance.uniform(0, 0.1))
        told += told_by(register_families, folder, 1000, killed_after=moment)[0]
        with opened_without_repair(folder, SPECIALIST) as desk:
            check_register(desk, told)
    assert len(told) == len(set(told)) > 0


# Deeds


def test_a_chain_of_deeds_killed_at_statements_keeps_each_that_it_told_and_none_by_half(
    offices: Offices, tmp_path: Path
) -> None:
    case_id = offices.take_application().case_id
    offices.close()
    kinds = ["details_corrected", "complaint_taken", "case_forwarded", "circumstance_reported"]
    told: list[str] = []
    for dies_at in range(1, 400, 9):
        folder = tmp_path / f"{dies_at}"
        shutil.copytree(offices.root / "okrug", folder)
        told, end = told_by(do_deeds, folder, case_id, dies_at=dies_at)
        with opened_without_repair(folder, SPECIALIST) as desk:
            folded = folds(desk)[case_id]
            done = [event.body.kind for event in folded.applied if event.body.kind in kinds]
            assert done in (kinds[: len(told)], kinds[: len(told) + 1])
            assert folded.case is not None
            assert len(folded.case.papers) == 1 + ("complaint_taken" in done)
            assert ("case_forwarded" in done) == (folded.case.holder != desk.office.id)
        shutil.rmtree(folder)
        if end == ENDED:
            break
    assert told == [deed.value for deed in DEEDS]


# Taking in


@pytest.fixture
def packets(offices: Offices) -> list[Path]:
    """Four packets of one case each, written and not taken in yet; both offices closed."""
    for family in (people.ZHUMABAEVS, people.NURGALIEVS, people.TOLEGENOVS, people.YSQAQOVS):
        offices.do_step(offices.take_application(family).case_id, 2)
        dispatch.seal_for(offices.specialist, offices.chief.office.id)
    written = offices.write(offices.specialist, offices.chief)
    offices.close()
    return written


def check_taken_in(desk: Desk, told: list[str]) -> None:
    """A packet is taken in with its records, its papers and its answer, or not at all."""
    with desk.store.reading() as transaction:
        taken_in, answers = transaction.packets.incoming(), transaction.packets.outgoing()
    assert {packet_file_name("3147", "3100", packet.number, packet.packet_id) for packet in taken_in} >= set(
        told
    )
    assert {packet.answered_by for packet in taken_in} == {answer.packet_id for answer in answers}
    whole = contents(desk)
    assert len(folds(desk)) == len(whole["papers"]) == len(taken_in)
    assert len(whole["events"]) == 4 * len(taken_in)


def take_in_the_rest(desk: Desk, packets: list[Path]) -> None:
    for path in packets:
        with suppress(PacketRepeated):
            reception.take_in(desk, path)


def test_a_packet_killed_at_any_statement_is_taken_in_whole_or_not_at_all(
    offices: Offices, packets: list[Path], tmp_path: Path
) -> None:
    outcomes = set()
    survived = False
    for dies_at in range(1, 200):
        folder = tmp_path / f"{dies_at}"
        shutil.copytree(offices.root / "department", folder)
        told, end = told_by(take_in_packets, folder, packets[:1], dies_at=dies_at)
        with opened_without_repair(folder, CHIEF_SPECIALIST) as desk:
            check_taken_in(desk, told)
            outcomes.add(len(folds(desk)))
        shutil.rmtree(folder)
        if survived := end == ENDED:
            break
    assert survived
    assert outcomes == {0, 1}


@pytest.mark.parametrize("seed", range(3))
def test_an_office_killed_while_it_takes_packets_in_ends_with_the_same_cases(
    offices: Offices, packets: list[Path], seed: int
) -> None:
    chance = random.Random(seed)
    folder = offices.root / "department"
    told: list[str] = []
    for _ in range(4):
        told += told_by(take_in_packets, folder, packets, killed_after=(0, chance.uniform(0, 0.12)))[0]
        with opened_without_repair(folder, CHIEF_SPECIALIST) as desk:
            check_taken_in(desk, told)
        packets = [path for path in packets if path.name not in told]
    with opened_without_repair(folder, CHIEF_SPECIALIST) as desk:
        take_in_the_rest(desk, packets)
        there = folds(desk)
    with opened_without_repair(offices.root / "okrug", SPECIALIST) as desk:
        assert folds(desk) == there
    assert len(there) == 4
