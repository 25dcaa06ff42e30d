"""Two real offices that know each other, their people at their desks, and a case's way between them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from app import bootstrap
from app.casework.counter.register import Registered, register
from app.casework.course import deeds
from app.casework.course.fields import values_of
from app.casework.course.offers import Deed
from app.casework.course.said import Values
from app.casework.desk import Desk, OfficeFolder, Shipped
from app.casework.entry import office
from app.casework.entry.office import NewOffice, NewStaff
from app.casework.exchange import dispatch, reception
from app.casework.exchange.reception import TakenIn
from app.casework.office import cards
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.clock import ALMATY, SetClock
from app.demo import counter, offices, people
from app.demo.people import Family
from app.demo.story import CHANNEL, EDITION, GRANT, HEARD, REFUSAL_FACTS
from app.domain.case import Case, Folded
from app.domain.events import Answer, Outcome
from app.domain.language import Language
from app.security.slots import Cost
from tests.samples.sealing import records_of

MORNING = datetime(2026, 11, 20, 10, 27, tzinfo=ALMATY)
"""A Friday."""
QUICK = Cost(1, 8, 1)
"""What trying a password costs in tests: nothing."""
DEPARTMENT_CHANNEL = "department"
GRANTED = GRANT


@cache
def refused() -> Answer:
    """A reasoned refusal by the edition's first ground."""
    ground = _shipped().catalogue.edition(EDITION).refusal_grounds[0].code
    return Answer(Outcome.REFUSED, ground=ground, facts=REFUSAL_FACTS)


@cache
def _shipped() -> Shipped:
    return bootstrap.shipped(SetClock(MORNING))


def shipped(clock: SetClock) -> Shipped:
    """What comes with the program, read once a run, by a clock of the test's own."""
    return replace(_shipped(), clock=clock)


@dataclass(frozen=True)
class Offices:
    """An okrug and its department: four desks, one clock, one stick that goes to and fro."""

    root: Path
    clock: SetClock
    specialist: Desk
    akim: Desk
    chief: Desk
    head: Desk

    @property
    def stick(self) -> Path:
        """Where packets travel."""
        return self.root / "stick"

    @property
    def desks(self) -> tuple[Desk, Desk]:
        """One desk of each office."""
        return self.specialist, self.chief

    def close(self) -> None:
        """Close both stores."""
        for desk in self.desks:
            desk.store.close()

    def take_application(
        self,
        family: Family = people.ZHUMABAEVS,
        channel: str = CHANNEL,
        language: PaperLanguage | None = None,
        size: PaperSize = PaperSize.A5,
    ) -> Registered:
        """A family's application, registered where the channel begins."""
        desk = self.specialist if channel == CHANNEL else self.chief
        intake = counter.fill(desk, EDITION, channel, family, Language.KK)
        return register(desk, intake, talon_language=language, talon_size=size)

    def do_step(self, case_id: str, no: int, answer: Answer = GRANTED) -> Case:
        """One step of the okrug's channel, by whom the regulation names."""
        desk, deed, values = self.steps(answer)[no]
        return deeds.take(desk, case_id, deed, values, step=no)

    def steps(self, answer: Answer = GRANTED) -> dict[int, tuple[Desk, Deed, Values]]:
        """The steps after the first: whose they are, which deed, and what is said in its form."""
        handed = {"collected_by": "Жұмабаева Г. Е.", "document_shown": "жеке куәлік"}
        return {
            2: (self.akim, Deed.SUBMIT, {"to_office": self.chief.office.id}),
            3: (self.chief, Deed.DRAFT, values_of(answer)),
            4: (self.head, Deed.SIGN, HEARD),
            5: (self.chief, Deed.SEND_BACK, {}),
            6: (self.akim, Deed.PASS_ON, {}),
            7: (self.specialist, Deed.HAND_OVER, handed),
        }

    def bring(self, case_id: str, *, done: int, since: int = 1, answer: Answer = GRANTED) -> None:
        """Take a registered case on until step `done` is done; packets go as soon as it is handed over."""
        for no in range(since + 1, done + 1):
            self.clock.advance(hours=1)
            self.do_step(case_id, no, answer)
            if no == 2:
                self.carry(self.specialist, self.chief)
            if no == 5:
                self.carry(self.chief, self.specialist)

    def carry(self, sender: Desk, receiver: Desk) -> list[TakenIn]:
        """Everything that waits for the receiver goes there by stick, and its answer comes back."""
        there = self.send(sender, receiver)
        self.send(receiver, sender)
        return there

    def write(self, sender: Desk, receiver: Desk) -> list[Path]:
        """Everything that waits for the receiver, written to the stick."""
        return dispatch.send_all(sender, receiver.office.id, self.stick)

    def send(self, sender: Desk, receiver: Desk) -> list[TakenIn]:
        """Everything that waits for the receiver, taken in there; the stick is empty afterwards."""
        written = self.write(sender, receiver)
        taken_in = [reception.take_in(receiver, path) for path in written]
        for path in written:
            path.unlink()
        return taken_in


def found_offices(root: Path) -> None:
    """Two new offices under a folder, that know each other; closed."""
    crews = (
        ("okrug", offices.OKRUG, offices.SPECIALIST, offices.AKIM),
        ("department", offices.DEPARTMENT, offices.CHIEF_SPECIALIST, offices.HEAD),
    )
    okrug, department = (_found(root / name, new, first, second) for name, new, first, second in crews)
    cards.accept_card(okrug, cards.own_card(department))
    cards.accept_card(department, cards.own_card(okrug))
    for desk in (okrug, department):
        desk.store.close()


def found_third_office(folder: Path, code: str = "3148") -> Desk:
    """Another okrug that nobody knows yet; open."""
    return _found(folder, replace(offices.OKRUG, code=code), offices.SPECIALIST)


def _found(folder: Path, new: NewOffice, first: NewStaff, *others: NewStaff) -> Desk:
    desk = office.found(shipped(SetClock(MORNING)), OfficeFolder(folder), new, first, cost=QUICK).desk
    for other in others:
        office.add_staff(desk, offices.PASSWORD, other, cost=QUICK)
    return desk


def open_offices(template: Path, root: Path) -> Offices:
    """Both offices copied from where they were founded, with everybody signed in."""
    for name in ("okrug", "department"):
        shutil.copytree(template / name, root / name)
    (root / "stick").mkdir()
    return reopen_offices(root)


def reopen_offices(root: Path) -> Offices:
    """Both offices where they are, with everybody signed in."""
    clock = SetClock(MORNING)
    here = shipped(clock)
    specialist = sign_in(here, root / "okrug", offices.SPECIALIST)
    chief = sign_in(here, root / "department", offices.CHIEF_SPECIALIST)
    return Offices(
        root, clock, specialist, beside(specialist, offices.AKIM), chief, beside(chief, offices.HEAD)
    )


def sign_in(here: Shipped, folder: Path, member: NewStaff) -> Desk:
    """An office opened for one of the demo's people."""
    return office.sign_in(here, OfficeFolder(folder), member.login, member.password)


def beside(desk: Desk, member: NewStaff) -> Desk:
    """The same open office for another of its people."""
    return office.change_person(desk, member.login, member.password)


# What an office holds


def contents(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, the search index among them."""
    with desk.store.file.reading() as connection:
        names = [
            name
            for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith(("sqlite_", "case_search_"))
        ]
        return {name: _rows(connection, name) for name in names}


def _rows(connection: Any, table: str) -> list[tuple[Any, ...]]:
    rows = [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"')]
    return sorted(rows, key=repr)


def projection(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """The tables that are made from events; people without their row numbers, which say nothing."""
    whole = contents(desk)
    whole["case_people"] = sorted((row[1:] for row in whole["case_people"]), key=repr)
    return {name: whole[name] for name in ("cases", "case_parties", "case_people", "case_search")}


def rebuilt_projection(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """The same tables after they were made anew from the events."""
    with desk.store.writing() as transaction:
        transaction.cases.rebuild()
    return projection(desk)


def folds(desk: Desk) -> dict[str, Folded]:
    """Every case out of its events."""
    with desk.store.reading() as transaction:
        return {case_id: transaction.cases.folded(case_id) for case_id in transaction.log.case_ids()}


def chain_is_whole(desk: Desk) -> bool:
    """Whether the office's own records follow one another without a gap, each with the hash of the one before."""
    records = records_of(desk)
    before = ["0" * 64, *(record.hash for record in records)]
    return all(
        record.is_whole and record.office_seq == seq and record.prev_hash == prev
        for seq, (record, prev) in enumerate(zip(records, before, strict=False), start=1)
    )


@contextmanager
def nothing_changes(*desks: Desk) -> Iterator[None]:
    """The block leaves every row of these offices as it was."""
    before = [contents(desk) for desk in desks]
    yield
    after = [contents(desk) for desk in desks]
    assert after == before, "something changed in " + ", ".join(
        name for old, new in zip(before, after, strict=True) for name in old if old[name] != new[name]
    )
