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


def test_the_offer_says_how_each_field_is_written_in_both_languages(
    kense: Kense, offices: Offices, number: str
) -> None:
    folder = offices.root / "okrug"
    said = {
        language: kense(
            "--language", language, "--folder", folder, "case", "offers", number, "--login", SPECIALIST.login
        ).out
        for language in ("ru", "kk")
    }
    assert f"Дело № {number}: ответа ещё нет." in said["ru"]
    assert "Следующий шаг: 2." in said["ru"]
    assert "    * since: С какого дня (день, в виде 2026-11-20) [" in said["ru"]
    assert "        offered – заслушивание предложено, ответ ожидается" in said["ru"]
    assert "; только если hearing=objected" in said["ru"]
    assert f"№ {number} іс: жауабы әлі жоқ." in said["kk"]
    assert "; тек hearing=objected болса" in said["kk"]


def test_a_field_that_the_form_does_not_have_is_not_overheard(
    kense: Kense, offices: Offices, number: str
) -> None:
    folder = offices.root / "okrug"
    said = kense("--folder", folder, "case", "do", number, "submit", "remarc=толық", "--login", AKIM.login)
    assert said.code == 2
    assert "«remarc»" in said.err
    assert "to_office, remark" in said.err
    lacking = kense("--folder", folder, "case", "do", number, "complain", "--login", AKIM.login)
    assert "(text)" in lacking.err
