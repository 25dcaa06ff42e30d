"""`kense case`: what may be done with a case, and doing it, without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.overview import look_up
from app.cli.secrets import PASSWORD_VARIABLE
from app.clock import SystemClock
from app.demo import people
from app.demo.offices import AKIM, PASSWORD, SPECIALIST
from app.domain.roles import OfficeKind
from tests.cli.conftest import Kense
from tests.samples.any_form import any_intake
from tests.samples.every_office import open_every_office
from tests.samples.offices import Offices, shipped, sign_in

LOCAL = "wko-2018/local-social-assistance"


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
    assert "Следующее действие: 2." in said["ru"]
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


def test_a_deed_that_does_not_exist_is_told_in_words(kense: Kense, offices: Offices, number: str) -> None:
    folder = offices.root / "okrug"
    said = {
        language: kense(
            "--language", language, "--folder", folder, "case", "do", number, "sibmit", "--login", AKIM.login
        )
        for language in ("ru", "kk")
    }
    assert {each.code for each in said.values()} == {2}
    assert "нет действия «sibmit»" in said["ru"].err
    assert "«sibmit» деген әрекет жоқ" in said["kk"].err


def test_a_visit_is_recorded_with_its_photographs_and_why_a_case_came_back_is_told(
    kense: Kense, tmp_path: Path
) -> None:
    every = open_every_office(tmp_path / "every")
    (specialist, akim), (chief, head) = (
        every.desks[kind] for kind in (OfficeKind.OKRUG, OfficeKind.DEPARTMENT)
    )
    registered = register(specialist, any_intake(specialist, LOCAL, "okrug_akim", people.ZHUMABAEVS))
    deeds.take(akim, registered.case_id, Deed.RESOLVE)
    deeds.take(specialist, registered.case_id, Deed.ASK)
    specialist.store.close()
    photograph, words = tmp_path / "үй.png", tmp_path / "жазба.txt"
    Image.new("RGB", (40, 30), "red").save(photograph)
    words.write_text("сурет емес")
    at = ("--folder", every.root / "okrug", "case")
    visit = ("do", registered.number, "inspect", "members=Ахметов А.; Оразова Б.", "need=needed")
    who = ("--login", SPECIALIST.login)
    assert kense(*at, *visit, f"pages={words}", *who).code == 2
    assert kense(*at, *visit, f"pages={photograph}", *who).code == 0
    assert kense(*at, "do", registered.number, "submit", *who).code == 0
    every.clock.set(SystemClock().now())
    okrug = sign_in(shipped(every.clock), every.root / "okrug", SPECIALIST)
    every = replace(every, desks={**every.desks, OfficeKind.OKRUG: (okrug,)})
    every.carry()
    inspection = look_up.open_case(chief, registered.case_id).case.findings.inspection
    assert inspection is not None
    with chief.store.reading() as transaction:
        assert [bool(transaction.archive.scan(scan)) for scan in inspection.scans] == [True]
    deeds.take(head, registered.case_id, Deed.RETURN_CASE, {"reason": "Актіге қол қойылмаған"})
    every.carry()
    every.close()
    said = kense("--language", "ru", *at, "offers", registered.number, *who)
    assert "дело возвращено без исполнения: Актіге қол қойылмаған" in said.out
