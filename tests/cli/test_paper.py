"""`kense paper check`: what a paper is, in the terminal."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.cli.secrets import PASSWORD_VARIABLE
from app.demo.offices import PASSWORD, SPECIALIST
from tests.casework.papers.test_paper_check import code_of
from tests.cli.conftest import Kense, Said
from tests.samples.offices import Offices


@pytest.fixture
def check(offices: Offices, kense: Kense, monkeypatch: pytest.MonkeyPatch) -> Kense:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    folder = offices.root / "okrug"

    def run(*arguments: object) -> Said:
        order = ("--language", "ru", "--folder", folder, "paper", "check", *arguments)
        return kense(*order, "--login", SPECIALIST.login)

    return run


def test_the_file_the_code_and_the_number_are_told(offices: Offices, check: Kense, tmp_path: Path) -> None:
    registered = offices.take_application()
    offices.close()
    path = tmp_path / "talon.pdf"
    path.write_bytes(registered.talon)
    said = check(path)
    assert said.code == 0
    assert said.out.startswith("Это тот самый документ")
    assert f"Дело {registered.number}" in said.out
    assert check(code_of(registered.talon), "--json").json["verdict"] == "same_words"
    assert check(registered.number).code == 1


def test_of_a_huge_file_only_a_beginning_is_read(offices: Offices, check: Kense, tmp_path: Path) -> None:
    offices.close()
    path = tmp_path / "film.pdf"
    path.touch()
    os.truncate(path, 1 << 36)
    assert check(path, "--json").json["verdict"] == "unknown"


def test_a_file_that_cannot_be_read_is_told_as_one(offices: Offices, check: Kense) -> None:
    """A file of the system's memory says that it is one, and cannot be read from its beginning."""
    offices.close()
    unreadable = Path("/proc/self/mem")
    if not unreadable.is_file():
        pytest.skip("this system has no such file")
    said = check(unreadable)
    assert said.code != 0
    assert "Файл mem" in said.err


def test_a_wrong_check_digit_and_a_changed_file_are_findings(
    offices: Offices, check: Kense, tmp_path: Path
) -> None:
    registered = offices.take_application()
    offices.close()
    wrong = registered.number[:-1] + str((int(registered.number[-1]) + 1) % 10)
    said = check(wrong)
    assert said.code == 1
    assert "контрольн" in said.out.casefold()
    path = tmp_path / "talon.pdf"
    path.write_bytes(registered.talon + b"%")
    assert check(path, "--json").json["verdict"] == "altered"
