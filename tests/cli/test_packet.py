"""`kense packet inspect`: as much as can be told of a file, with and without the office's keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.casework.exchange import reception
from app.cli.secrets import PASSWORD_VARIABLE
from app.demo.offices import CHIEF_SPECIALIST, PASSWORD, SPECIALIST
from tests.cli.conftest import Kense
from tests.samples.offices import Offices
from tests.samples.sealing import cut_off, flipped


@pytest.fixture
def packet(offices: Offices) -> Path:
    """A packet of one case from the okrug to the department."""
    offices.do_step(offices.take_application().case_id, 2)
    (path,) = offices.write(offices.specialist, offices.chief)
    return path


@pytest.fixture
def _password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)


def test_without_keys_the_file_tells_who_to_whom_and_that_it_is_whole(kense: Kense, packet: Path) -> None:
    said = kense("packet", "inspect", packet, "--json")
    told = said.json
    assert said.code == 0
    assert (told["sender"], told["addressee"], told["number"]) == ("3147", "3100", 1)
    assert told["size"] == packet.stat().st_size
    assert (told["fault"], told["signature"], told["cases"]) == (None, "not_checked", None)
    words = kense("--language", "ru", "packet", "inspect", packet).out
    assert "3147" in words
    assert told["sha256"] in words


@pytest.mark.usefixtures("_password")
@pytest.mark.parametrize(("folder", "member"), [("department", CHIEF_SPECIALIST), ("okrug", SPECIALIST)])
def test_with_keys_addressee_and_sender_see_what_it_holds_and_nothing_is_taken_in(
    kense: Kense, offices: Offices, packet: Path, folder: str, member: object
) -> None:
    offices.close()
    login = CHIEF_SPECIALIST.login if folder == "department" else SPECIALIST.login
    said = kense("--folder", offices.root / folder, "packet", "inspect", packet, "--login", login, "--json")
    told = said.json
    assert said.code == 0
    assert (told["kind"], told["cases"], told["records"], told["files"]) == ("cases", 1, 4, 2)
    assert told["signature"] == "valid"
    assert told["sealed_at"] == "2026-11-20T10:27:00+05:00"
    assert "Жұмабаева" not in said.out
    again = kense("--folder", offices.root / folder, "packet", "inspect", packet, "--login", login)
    assert again.code == 0


@pytest.mark.usefixtures("_password")
def test_an_acknowledgement_is_told_from_a_packet_of_cases(
    kense: Kense, offices: Offices, packet: Path
) -> None:
    reception.take_in(offices.chief, packet)
    (answer,) = offices.write(offices.chief, offices.specialist)
    offices.close()
    told = kense(
        "--folder", offices.root / "okrug", "packet", "inspect", answer, "--login", SPECIALIST.login, "--json"
    ).json
    assert (told["kind"], told["cases"], told["fault"]) == ("acknowledgement", 0, None)


FAULTS = {
    "packet_tampered": lambda path: flipped(path, -1),
    "packet_truncated": lambda path: cut_off(path, 1000),
    "not_a_packet": lambda path: path.write_text("Құрметті әріптестер!", encoding="utf-8"),
}


@pytest.mark.parametrize(("fault", "spoil"), FAULTS.items(), ids=FAULTS)
def test_a_damaged_file_is_told_by_name_in_three_sentences(
    kense: Kense, packet: Path, fault: str, spoil: object
) -> None:
    FAULTS[fault](packet)
    said = kense("packet", "inspect", packet, "--json")
    assert (said.code, said.json["fault"]) == (1, fault)
    said = kense("--language", "ru", "packet", "inspect", packet)
    assert said.code == 1
    assert len([line for line in said.out.splitlines() if line.endswith((".", "!"))]) >= 3


@pytest.mark.parametrize("name", ["no such file.kense", "."])
def test_a_file_that_is_not_there_is_told_in_three_sentences(kense: Kense, tmp_path: Path, name: str) -> None:
    said = kense("--language", "ru", "packet", "inspect", tmp_path / name)
    assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 3)


@pytest.mark.usefixtures("_password")
def test_an_office_that_is_not_there_or_open_elsewhere_is_told_in_three_sentences(
    kense: Kense, offices: Offices, packet: Path, tmp_path: Path
) -> None:
    for folder in (tmp_path / "nothing", offices.root / "okrug"):
        said = kense("--folder", folder, "packet", "inspect", packet, "--login", SPECIALIST.login)
        assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 3)


def test_a_wrong_password_opens_nothing(
    kense: Kense, offices: Offices, packet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offices.close()
    monkeypatch.setenv(PASSWORD_VARIABLE, "басқа құпиясөз")
    folder = offices.root / "okrug"
    said = kense("--folder", folder, "packet", "inspect", packet, "--login", SPECIALIST.login)
    assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 3)


@pytest.mark.usefixtures("_password")
def test_what_a_neighbour_lost_is_sealed_for_it_anew(kense: Kense, offices: Offices, packet: Path) -> None:
    reception.take_in(offices.chief, packet)
    offices.close()
    back = offices.root / "back"
    back.mkdir()
    folder, login = offices.root / "department", CHIEF_SPECIALIST.login
    said = kense("--folder", folder, "packet", "give-back", "3147", back, "--login", login)
    assert said.code == 0
    (path,) = back.iterdir()
    assert said.out.strip() == str(path)
    inspected = kense("packet", "inspect", path, "--json").json
    assert (inspected["sender"], inspected["addressee"]) == ("3100", "3147")
    assert kense("--folder", folder, "packet", "give-back", "9999", back, "--login", login).code == 2
