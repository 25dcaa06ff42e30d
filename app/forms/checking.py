"""What is wrong with a kept value, type by type. Each check takes a value that is not empty."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.conditions import Facts, holds
from app.domain.iin import Iin, check_against, read_iin
from app.domain.people import Sex
from app.forms.fields import (
    ChoiceField,
    DateField,
    IinField,
    MoneyField,
    MultiChoiceField,
    NameField,
    NumberField,
    QuarterField,
    Scalar,
    Severity,
    TextField,
    YesNoField,
)
from app.forms.problems import LATER_QUARTER, Fault, Finding, Findings
from app.forms.quarters import read_quarter, usual_quarter
from app.forms.reading import read_date, read_number, unprintable

_IBAN = re.compile(r"KZ\d{2}[0-9A-Z]{16}")
_PHONE = re.compile(r"\+7\d{10}")
_NAME_SIGNS = "-'’ʼ. "
MOST_MONEY = Decimal("999999999999.99")


def findings(field: Scalar, value: Any, facts: Facts, today: date) -> Findings:
    """Everything wrong with a value that is not empty; `facts` are the form's values, those of its row before all."""
    check = _CHECKS.get(field.type)
    return check(field, value, facts, today) if check else ()


def _text(field: TextField, value: Any, facts: Facts, today: date) -> Findings:
    if len(str(value)) > field.max_length:
        return (Finding(Fault.TOO_LONG, {"found": len(str(value)), "most": field.max_length}),)
    for shape in field.shapes:
        if shape.when is None or holds(shape.when, facts):
            digits = sum(character.isdigit() for character in str(value))
            if digits != shape.digits:
                return (Finding(Fault.DIGITS, {"found": digits, "expected": shape.digits}),)
    return _printed(str(value))


def _printed(text: str) -> Findings:
    """A letter that papers do not have stays, for a document may have it; any other sign does not belong there."""
    strange = unprintable(text)
    if strange is None:
        return ()
    severity = Severity.REMARK if strange.isalpha() else Severity.ERROR
    return (Finding(Fault.UNPRINTABLE, {"found": strange}, severity),)


def _name(field: NameField, value: Any, facts: Facts, today: date) -> Findings:
    if len(str(value)) > field.max_length:
        return (Finding(Fault.TOO_LONG, {"found": len(str(value)), "most": field.max_length}),)
    strange = next((sign for sign in str(value) if not (sign.isalpha() or sign in _NAME_SIGNS)), None)
    return _printed(str(value)) if strange is None else (Finding(Fault.NAME, {"found": strange}),)


def _iin(field: IinField, value: Any, facts: Facts, today: date) -> Findings:
    reading = read_iin(str(value))
    if isinstance(reading, Iin):
        return ()
    return (Finding(Fault.IIN, reading.params, message=reading.message, overridable=True),)


def _date(field: DateField, value: Any, facts: Facts, today: date) -> Findings:
    day = read_date(str(value))
    if day is None:
        return (Finding(Fault.DATE),)
    if day < field.earliest:
        return (Finding(Fault.TOO_EARLY, {"earliest": f"{field.earliest:%d.%m.%Y}"}),)
    if field.past and day > today:
        return (Finding(Fault.FUTURE),)
    if field.validity and day < today:
        return (Finding(Fault.EXPIRED, {"until": f"{day:%d.%m.%Y}"}, Severity.REMARK),)
    return _differs(facts.get(field.agrees_with or ""), birth_date=day)


def _choice(field: ChoiceField, value: Any, facts: Facts, today: date) -> Findings:
    chosen = next((option for option in field.options if option.code == value), None)
    if chosen is None:
        return (Finding(Fault.OPTION),)
    return _differs(facts.get(field.agrees_with or ""), sex=chosen.sex)


def _differs(iin: Any, birth_date: date | None = None, sex: Sex | None = None) -> Findings:
    """A remark where the ИИН beside the value says otherwise: the document may be right and the number old."""
    reading = read_iin(str(iin)) if iin else None
    if not isinstance(reading, Iin):
        return ()
    return tuple(
        Finding(Fault.IIN_DIFFERS, problem.params, Severity.REMARK, problem.message)
        for problem in check_against(reading, birth_date, sex)
    )


def _multi_choice(field: MultiChoiceField, value: Any, facts: Facts, today: date) -> Findings:
    known = {option.code for option in field.options}
    return () if isinstance(value, list) and set(value) <= known else (Finding(Fault.OPTION),)


def _yes_no(field: YesNoField, value: Any, facts: Facts, today: date) -> Findings:
    if not isinstance(value, bool):
        return (Finding(Fault.OPTION),)
    if field.expected is None or field.otherwise is None or value is field.expected:
        return ()
    return (Finding(Fault.UNEXPECTED, severity=Severity.REMARK, message=field.otherwise),)


def _number_within(value: Any, least: Decimal, most: Decimal, decimals: int) -> Findings:
    number = read_number(str(value))
    if number is None:
        return (Finding(Fault.NUMBER),)
    if not least <= number <= most:
        return (Finding(Fault.OUT_OF_RANGE, {"least": f"{least:f}", "most": f"{most:f}"}),)
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > decimals:
        return (Finding(Fault.DECIMALS, {"most": decimals}),)
    return ()


def _money(field: MoneyField, value: Any, facts: Facts, today: date) -> Findings:
    return _number_within(value, Decimal(0), MOST_MONEY, 2)


def _number(field: NumberField, value: Any, facts: Facts, today: date) -> Findings:
    return _number_within(value, field.least, field.most, field.decimals)


def _phone(field: Scalar, value: Any, facts: Facts, today: date) -> Findings:
    return () if _PHONE.fullmatch(str(value)) else (Finding(Fault.PHONE),)


def _iban(field: Scalar, value: Any, facts: Facts, today: date) -> Findings:
    return () if is_account(str(value)) else (Finding(Fault.IBAN),)


def is_account(text: str) -> bool:
    """Whether it is a right bank account of Kazakhstan (ISO 13616)."""
    return _IBAN.fullmatch(text) is not None and _mod_97(text) == 1


def _mod_97(iban: str) -> int:
    """ISO 13616: country and check digits moved to the end, letters as 10…35; a right account leaves 1."""
    return int("".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])) % 97


def _quarter(field: QuarterField, value: Any, facts: Facts, today: date) -> Findings:
    """A draft may have lain over the end of a quarter: what was right then is told, and may stay."""
    usual = usual_quarter(field, today)
    said = read_quarter(str(value))
    if said is None or str(value) > usual:
        return (Finding(Fault.QUARTER, message=LATER_QUARTER if field.current else ""),)
    if str(value) == usual:
        return ()
    year, _, number = usual.partition("-")
    return (Finding(Fault.OTHER_QUARTER, {"number": int(number), "year": int(year)}, Severity.REMARK),)


_CHECKS: dict[str, Callable[[Any, Any, Facts, date], Findings]] = {
    "text": _text,
    "name": _name,
    "iin": _iin,
    "date": _date,
    "money": _money,
    "number": _number,
    "phone": _phone,
    "iban": _iban,
    "quarter": _quarter,
    "choice": _choice,
    "multi_choice": _multi_choice,
    "yes_no": _yes_no,
}
