"""`kense doctor`: what the program needs, and what is missing when something is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.cli import doctor
from tests.cli.conftest import Kense
from tests.samples.offices import Offices


def test_a_whole_installation_has_nothing_crossed_out(kense: Kense, offices: Offices) -> None:
    said = kense("--folder", offices.root / "okrug", "doctor")
    assert said.code == 0, said.out
    assert [line[0] for line in said.out.splitlines()] == ["✓"] * 7
    assert "KiB" in said.out


def test_an_office_that_is_not_set_up_yet_is_no_fault(kense: Kense, tmp_path: Path) -> None:
    said = kense("--language", "ru", "--folder", tmp_path, "doctor")
    assert said.code == 0
    assert "ещё не настроено" in said.out


@pytest.mark.parametrize("name", ["office.db", "office.key"])
def test_a_database_or_a_key_file_that_is_gone_is_a_fault(kense: Kense, offices: Offices, name: str) -> None:
    offices.close()
    (offices.root / "okrug" / name).unlink()
    said = kense("--folder", offices.root / "okrug", "doctor")
    assert said.code == 1
    assert [line[0] for line in said.out.splitlines()] == ["✓"] * 6 + ["×"]


def test_a_library_that_is_missing_is_named(
    kense: Kense, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "LIBRARIES", (*doctor.LIBRARIES, "no_such_library"))
    said = kense("--folder", tmp_path, "doctor")
    assert said.code == 1
    assert "no_such_library" in said.out


def test_photographs_that_cannot_be_decoded_here_are_a_fault(
    kense: Kense, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    said = kense("--language", "ru", "--folder", tmp_path, "doctor")
    assert said.code == 1
    assert "× Фотографии HEIC: декодер не запускается" in said.out
