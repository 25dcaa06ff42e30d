"""Nothing personal lies in the clear: neither in the offices' folders, nor on the stick, nor in what is left behind."""

from __future__ import annotations

import json
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.casework.entry import backups
from app.casework.office import cards
from app.demo import counter, people
from app.demo.offices import CHIEF_SPECIALIST, SPECIALIST
from app.demo.people import Family
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from tests.faults.clerk import register_families
from tests.faults.test_killed import told_by
from tests.samples.offices import Offices, refused

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1251")


def personal(family: Family) -> Iterator[str]:
    """What only the family and the office should know."""
    for member in family.members:
        yield from (member.iin, member.name.given, member.name.surname, member.name.full)
    yield from (family.document_number, family.street, family.phone, family.phone.lstrip("+7"), family.iban)


def spellings(words: str) -> Iterator[bytes]:
    """The words as bytes, in every way that a file may hold them."""
    for encoding in ENCODINGS:
        try:
            yield words.encode(encoding)
        except UnicodeEncodeError:
            continue
    yield json.dumps(words)[1:-1].encode()


FAMILIES = (people.ZHUMABAEVS, people.NURGALIEVS, people.TOLEGENOVS)
NEEDLES = {spelt for family in FAMILIES for words in personal(family) for spelt in spellings(words)}


def found_in(folder: Path) -> set[str]:
    """Names of files that hold something personal."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.name for path in files if any(needle in path.read_bytes() for needle in NEEDLES)}


@pytest.fixture
def temporary(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files of this test go."""
    folder = tmp_path_factory.mktemp("t")  # short: a socket lies in it, and its path may have 107 letters
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_search_itself_finds_a_name_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "journal.txt").write_bytes(
        "... Аружан ... Жамбыл көшесі ...".encode(encoding, errors="replace")
    )
    assert found_in(tmp_path) == {"journal.txt"}


def test_nothing_personal_lies_in_the_clear_during_the_journey_or_after_it(
    offices: Offices, temporary: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        for family, answer in zip(FAMILIES, (None, refused(), None), strict=True):
            case_id = offices.take_application(family).case_id
            offices.bring(case_id, done=7, **({"answer": answer} if answer else {}))
        counter.fill(offices.specialist, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
        waiting = offices.take_application().case_id
        offices.do_step(waiting, 2)
        offices.write(offices.specialist, offices.chief)
        for desk in offices.desks:
            cards.write_own_card(desk, offices.stick)
            backups.back_up_daily(desk)
    files = {path.name for path in offices.root.rglob("*")}
    assert {"office.db", "office.db-wal", "office.key"} <= files
    assert {Path(name).suffix for name in files} >= {".kense", ".kense-card", ".backup"}
    assert found_in(offices.root) == set()
    offices.close()
    assert found_in(offices.root) == set()
    assert found_in(temporary) == set()
    assert not [words for family in FAMILIES for words in personal(family) if words in caplog.text]


def test_no_file_name_tells_who_applied(offices: Offices, temporary: Path) -> None:
    offices.bring(offices.take_application().case_id, done=2)
    names = " ".join(path.name for path in offices.root.rglob("*"))
    assert not [words for words in personal(people.ZHUMABAEVS) if words in names]


def test_what_a_killed_program_leaves_behind_tells_nothing(offices: Offices, temporary: Path) -> None:
    offices.close()
    told_by(register_families, offices.root / "okrug", 1000, killed_after=(2, 0.05))
    assert (offices.root / "okrug" / "office.db-wal").stat().st_size > 0
    assert found_in(offices.root) == set()
    assert found_in(temporary) == set()


def test_the_key_file_holds_no_password_and_no_name_but_the_login(offices: Offices) -> None:
    for folder in ("okrug", "department"):
        content = (offices.root / folder / "office.key").read_bytes()
        for secret in (SPECIALIST.password, SPECIALIST.name.given, CHIEF_SPECIALIST.name.given):
            assert not any(spelt in content for spelt in spellings(secret))
