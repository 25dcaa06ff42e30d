"""`kense case`: what may be done with a case, and doing it, without a window."""

from __future__ import annotations

import pytest

from app.casework import look_up
from app.casework.desk import Desk
from app.cli.secrets import PASSWORD_VARIABLE
from app.demo.offices import AKIM, PASSWORD, SPECIALIST
from tests.cli.conftest import Kense
from tests.samples.offices import Offices, shipped, sign_in


@pytest.fixture(autouse=True)
def _password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)


@pytest.fixture
def number(offices: Offices) -> str:
    """A registered case of an office that is closed."""
    number = offices.take_application().number
    offices.close()
    return number


def test_what_is_offered_is_told_with_its_fields(kense: Kense, offices: Offices, number: str) -> None:
    folder = offices.root / "okrug"
    said = kense("--folder", folder, "case", "offers", number, "--login", AKIM.login, "--json")
    assert said.code == 0
    (offer,) = said.json["next"]
    assert (offer["deed"], offer["step"], offer["from_paper"]) == ("submit", 2, False)
    assert [field["code"] for field in offer["fields"]] == ["to_office", "remark"]
    assert "withdraw" in [each["deed"] for each in said.json["around"]]
    words = kense("--language", "ru", "--folder", folder, "case", "offers", number, "--login", AKIM.login).out
    assert "Передать" in words


def test_a_deed_is_done_in_the_name_of_whoever_signed_in(kense: Kense, offices: Offices, number: str) -> None:
    folder = offices.root / "okrug"
    values = ("remark=толық", "given_by=Жақыпов Т. Ә.", "paper_number=3")
    said = kense(
        "--folder", folder, "case", "do", number, "submit", *values, "--login", SPECIALIST.login, "--json"
    )
    assert said.json == {"number": number, "status": "in_progress", "step": 2}
    desk: Desk = sign_in(shipped(offices.clock), folder, SPECIALIST)
    (row,) = look_up.search(desk, number)
    assert row.turn == 2
    desk.store.close()


def test_what_is_not_offered_or_not_said_is_refused_by_name(
    kense: Kense, offices: Offices, number: str
) -> None:
    folder = offices.root / "okrug"
    assert kense("--folder", folder, "case", "do", number, "sign", "--login", AKIM.login).code == 2
    assert kense("--folder", folder, "case", "do", "3147-26-09999-9", "sign", "--login", AKIM.login).code == 2
    missing = kense("--folder", folder, "case", "do", number, "submit", "--login", SPECIALIST.login)
    assert missing.code == 2
    assert missing.err
