"""What is wrong with a value, type by type."""

from __future__ import annotations

from typing import Any

import pytest

from app.forms.checking import findings
from app.forms.fields import Severity
from app.forms.problems import MESSAGES, Fault
from tests.forms.conftest import TODAY
from tests.forms.test_reading import OPTIONS, field

EXPECTED = {"expected": True, "otherwise": {"kk": "салдары", "ru": "последствие"}}
CARD = {"shapes": [{"when": {"field": "kind", "equals": "card"}, "digits": 9}]}


def faults(type: str, value: Any, facts: dict[str, Any] | None = None, **more: Any) -> list[Fault]:
    return [finding.fault for finding in findings(field(type, **more), value, facts or {}, TODAY)]


@pytest.mark.parametrize(
    ("type", "value", "more", "expected"),
    [
        ("text", "х" * 300, {}, []),
        ("text", "х" * 301, {}, [Fault.TOO_LONG]),
        ("name", "Әл-Фараби О’Коннор", {}, []),
        ("text", "Төле би көшесі, № 5/1 — «А» §2, ½ м²; O’zbek", {}, []),
        ("text", "Төле би 🙂", {}, [Fault.UNPRINTABLE]),
        ("text", "☎ 2-31-17", {}, [Fault.UNPRINTABLE]),
        ("text", "上海", {}, [Fault.UNPRINTABLE]),
        ("name", "Əliyev", {}, [Fault.UNPRINTABLE]),
        ("name", "Þórsson Žižek Ñuñez", {}, []),
        ("name", "Айгүл2", {}, [Fault.NAME]),
        ("name", "Айгүл 🙂", {}, [Fault.NAME]),
        ("name", "х" * 200, {}, [Fault.TOO_LONG]),
        ("iin", "860314440219", {}, []),
        ("iin", "860314440218", {}, [Fault.IIN]),
        ("iin", "8603", {}, [Fault.IIN]),
        ("date", "2026-11-20", {"past": True}, []),
        ("date", "2026-11-21", {"past": True}, [Fault.FUTURE]),
        ("date", "31.02.2026", {}, [Fault.DATE]),
        ("date", "1899-12-31", {}, [Fault.TOO_EARLY]),
        ("date", "2026-11-20", {"validity": True}, []),
        ("date", "2026-11-19", {"validity": True}, [Fault.EXPIRED]),
        ("money", "45000.50", {}, []),
        ("money", "-1", {}, [Fault.OUT_OF_RANGE]),
        ("money", "1.005", {}, [Fault.DECIMALS]),
        ("money", "көп", {}, [Fault.NUMBER]),
        ("number", "2.5", {"decimals": 1}, []),
        ("number", "2.5", {}, [Fault.DECIMALS]),
        ("number", "11", {"most": "10"}, [Fault.OUT_OF_RANGE]),
        ("phone", "+77260023117", {}, []),
        ("phone", "23117", {}, [Fault.PHONE]),
        ("iban", "KZ86125KZT5004100100", {}, []),
        ("iban", "KZ87125KZT5004100100", {}, [Fault.IBAN]),
        ("iban", "DE89370400440532013000", {}, [Fault.IBAN]),
        ("quarter", "2026-3", {}, []),
        ("quarter", "2026-4", {}, [Fault.QUARTER]),
        ("quarter", "2026-5", {}, [Fault.QUARTER]),
        ("choice", "one", {"options": OPTIONS}, []),
        ("choice", "three", {"options": OPTIONS}, [Fault.OPTION]),
        ("multi_choice", ["one", "two"], {"options": OPTIONS}, []),
        ("multi_choice", ["one", "six"], {"options": OPTIONS}, [Fault.OPTION]),
        ("yes_no", False, {}, []),
        ("yes_no", "maybe", {}, [Fault.OPTION]),
        ("yes_no", True, EXPECTED, []),
        ("yes_no", False, EXPECTED, [Fault.UNEXPECTED]),
    ],
)
def test_a_value_has_these_faults(type: str, value: Any, more: dict[str, Any], expected: list[Fault]) -> None:
    assert faults(type, value, **more) == expected


def test_a_number_has_as_many_digits_as_its_kind_asks_for() -> None:
    assert faults("text", "04551238", {"kind": "card"}, **CARD) == [Fault.DIGITS]
    assert faults("text", "045512382", {"kind": "card"}, **CARD) == []
    assert faults("text", "N-04551238", {"kind": "other"}, **CARD) == []


@pytest.mark.parametrize("iin", ["860314440219", "none", None, "860314440218"])
def test_a_birth_date_that_the_number_contradicts_is_a_remark_and_never_an_error(iin: str | None) -> None:
    birth = field("date", agrees_with="iin")
    same, other = (findings(birth, day, {"iin": iin}, TODAY) for day in ("1986-03-14", "1986-03-15"))
    assert same == ()
    expected = [(Fault.IIN_DIFFERS, Severity.REMARK)] if iin == "860314440219" else []
    assert [(finding.fault, finding.severity) for finding in other] == expected


def test_an_expired_document_is_only_a_remark_and_a_wrong_number_can_be_accepted() -> None:
    (expired,) = findings(field("date", validity=True), "2026-11-03", {}, TODAY)
    (wrong,) = findings(field("iin"), "860314440218", {}, TODAY)
    assert (expired.severity, expired.params) == (Severity.REMARK, {"until": "03.11.2026"})
    assert (wrong.severity, wrong.overridable) == (Severity.ERROR, True)


def test_every_fault_has_words_or_takes_them_from_the_form_or_the_number() -> None:
    said_elsewhere = {Fault.IIN, Fault.IIN_DIFFERS, Fault.UNEXPECTED, Fault.CHECK}
    assert set(MESSAGES) | said_elsewhere == set(Fault)


def test_a_letter_that_papers_do_not_have_is_a_remark_and_another_sign_an_error() -> None:
    letter, sign = (
        findings(field("name"), "Əliyev", {}, TODAY),
        findings(field("text"), "Төле би 🙂", {}, TODAY),
    )
    assert [(one.fault, one.params, one.severity) for one in (*letter, *sign)] == [
        (Fault.UNPRINTABLE, {"found": "Ə"}, Severity.REMARK),
        (Fault.UNPRINTABLE, {"found": "🙂"}, Severity.ERROR),
    ]
