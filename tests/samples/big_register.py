"""A register of very many cases, written into a real encrypted store in one go: rows as the projection makes them."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, text

from app import __version__
from app.casework.desk import Desk
from app.casework.overview.queues import reckon
from app.clock import ALMATY
from app.db.stages import Stage
from app.db.tables import case_people, cases
from app.db.upgrade import HEAD
from app.domain.letters import alphabetical, fold
from app.domain.numbers import CaseNumber
from tests.samples.offices import Offices, open_offices, reopen_offices

_PARTS = [
    "Ахметов",
    "Әбдіқадыров",
    "Бекова",
    "Ғабдуллин",
    "Дүйсенбаева",
    "Ержанов",
    "Жұмабаева",
    "Қалиева",
    "Көпжасаров",
    "Құдайберген",
    "Молдабекова",
    "Мұқашева",
    "Нысанбаев",
    "Оспанов",
    "Өмірзақ",
    "Рақышев",
    "Сүлейменов",
    "Төлебаев",
    "Тілеуқабылов",
    "Шәріпова",
    "Айгүл",
    "Асқар",
    "Ботагөз",
    "Ғалия",
    "Ерлан",
    "Жанар",
    "Қуаныш",
    "Күлән",
    "Мағжан",
    "Меруерт",
    "Айдарұлы",
    "Әлібекұлы",
    "Бауыржанқызы",
    "Ғалымұлы",
    "Досқызы",
    "Еркінұлы",
    "Қанатқызы",
    "Маратұлы",
    "Серікқызы",
    "Төлегенұлы",
]
SURNAMES, NAMES, FATHERS = _PARTS[:20], _PARTS[20:30], _PARTS[30:]
OKRUGS = 18
OPEN_SHARE = 0.1
_BATCH = 10_000
_alphabetical, _folded = (
    lru_cache(4096)(alphabetical),
    lru_cache(4096)(fold),
)  # a million cases have two thousand names
_FIRST_DAY = date(2026, 1, 5)
_INDICES = text(
    "SELECT name, sql FROM sqlite_master "
    "WHERE tbl_name IN ('cases', 'case_people') AND type = 'index' AND sql IS NOT NULL"
)
_MUCH_IN_MEMORY = "PRAGMA cache_size = -1000000"
"""Kibibytes: an index that does not fit would be read and decrypted again and again while it is built."""


def fill(desk: Desk, count: int) -> None:
    """Write so many cases of this office and of its okrugs, one in ten still open; indices are built at the end."""
    with desk.store.file.writing() as connection:
        connection.exec_driver_sql(_MUCH_IN_MEMORY)
        indices = connection.execute(_INDICES).fetchall()
        for name, _ in indices:
            connection.execute(text(f"DROP INDEX {name}"))
        made = rows(desk, count)
        while batch := list(islice(made, _BATCH)):
            _write(connection, batch)
        for _, statement in indices:
            connection.execute(text(statement))
    with desk.store.writing() as transaction:
        reckon(desk, transaction)


def grown(template: Path, folder: Path, count: int) -> Offices:
    """Two offices of which the department has so many cases, kept in a folder: filled once for all who come after."""
    root = folder / f"{HEAD}-{__version__}-{count}"
    filled = root / "filled"
    if filled.exists():
        return reopen_offices(root)
    shutil.rmtree(root, ignore_errors=True)
    offices = open_offices(template, root)
    fill(offices.chief, count)
    filled.touch()
    offices.close()
    return reopen_offices(root)


def rows(desk: Desk, count: int) -> Iterator[dict[str, Any]]:
    """Rows of the table of cases, the same at every run."""
    chance = random.Random(20261120)
    courses = [
        (edition.id, channel.kind.value, [step.no for step in edition.course(channel.kind.value)])
        for edition in desk.catalogue.editions()
        for channel in edition.channels
    ]
    for serial in range(1, count + 1):
        edition, channel, steps = chance.choice(courses)
        is_open = chance.random() < OPEN_SHARE
        last = chance.choice(steps[:-1] or steps) if is_open else steps[-1]
        at = datetime(2016 + serial * 10 // (count + 1), 1, 5, 9, tzinfo=ALMATY) + timedelta(
            days=chance.randrange(360), seconds=chance.randrange(28_000)
        )
        due = (
            _FIRST_DAY + timedelta(days=chance.randrange(340)) if is_open else at.date() + timedelta(days=22)
        )
        name = " ".join(map(chance.choice, (SURNAMES, NAMES, FATHERS)))
        okrug = 1 + serial % OKRUGS
        yield {
            "id": f"{serial:032x}",
            "number": str(CaseNumber.issue(f"{3100 + okrug}", at.year, 1 + serial // OKRUGS % 99_998)),
            "edition": edition,
            "channel": channel,
            "applicant": name,
            "iin": f"{serial * 7919 % 10**12:012}",
            "status": "in_progress" if is_open else "closed",
            "holder": desk.office.id if not is_open or chance.random() < 0.7 else f"okrug-{okrug:02}",
            "turn": 1,
            "arrived": True,
            "last_step": last,
            "last_step_at": at.isoformat(),
            "registered_at": at.isoformat(),
            "registered_office": f"okrug-{okrug:02}",
            "due": due.isoformat(),
            "promised_until": None,
            "outcome": None if is_open else "granted",
            "aside": 0,
            "changed_at": at.isoformat(),
            "stage": str(Stage(edition, channel, last if is_open else None)),
            "name_key": _alphabetical(name),
            "executor": chance.choice(SURNAMES) if is_open else "",
        }


def _write(connection: Connection, batch: list[dict[str, Any]]) -> None:
    connection.execute(insert(cases), batch)
    people = [
        {
            "seq": int(row["id"], 16),
            "case_id": row["id"],
            "part": "applicant",
            "name": row["applicant"],
            "iin": row["iin"],
            "birth_date": str(date(1940, 1, 1) + timedelta(days=int(row["id"], 16) % 27_000)),
            "relation": "",
        }
        for row in batch
    ]
    connection.execute(insert(case_people), people)
    words = [
        {
            "seq": int(row["id"], 16),
            "case_id": row["id"],
            "words": f"{_folded(row['applicant'])} {row['iin']} {row['number'].replace('-', '')}",
        }
        for row in batch
    ]
    connection.execute(
        text("INSERT INTO case_search (rowid, case_id, words) VALUES (:seq, :case_id, :words)"), words
    )
