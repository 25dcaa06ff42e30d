"""ИИН / ЖСН, the twelve-digit personal number: reading it, comparing it, making one of nobody.

Digits 1–6 are the birth date (year, month, day), digit 7 the century and sex (1/2 XIX, 3/4 XX, 5/6 XXI century,
odd for men; 0, seen with some foreigners, says neither), 8–11 a serial, 12 the check digit: weights 1…11
modulo 11, and where that gives 10, weights 3…11, 1, 2. A number that gives 10 twice is never issued.
Source: the register of identification numbers, Law of 12 January 2007 no. 223.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.language import N_
from app.domain.people import Sex
from app.domain.problems import Problem

IIN_LENGTH = 12
FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
UNKNOWN_CENTURY = "0"
CENTURY_OF_DIGIT = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}
SPACES = str.maketrans("", "", " \u00a0\u202f\t\r\n")


class IinFault(StrEnum):
    """Why a text is not an ИИН, or an ИИН not this person's."""

    NOT_DIGITS = "not_digits"
    LENGTH = "length"
    CHECKSUM = "checksum"
    BIRTH_DATE = "birth_date"
    CENTURY = "century"
    BIRTH_DATE_DIFFERS = "birth_date_differs"
    SEX_DIFFERS = "sex_differs"


MESSAGES = {
    IinFault.NOT_DIGITS: N_("The IIN has digits only."),
    IinFault.LENGTH: N_("The IIN has {expected} digits, here there are {found}."),
    IinFault.CHECKSUM: N_(
        "The check digit of the IIN does not fit: compare it with the document digit by digit."
    ),
    IinFault.BIRTH_DATE: N_("The first six digits of the IIN are not a date."),
    IinFault.CENTURY: N_("The seventh digit of the IIN is a number from 0 to 6, here it is {found}."),
    IinFault.BIRTH_DATE_DIFFERS: N_("By the IIN the birth date is {in_iin}, in the form it is {in_form}."),
    IinFault.SEX_DIFFERS: N_("The sex in the form is not the one that the IIN says."),
}


@dataclass(frozen=True, slots=True)
class Iin:
    """A number whose check digit fits; birth date and sex are `None` only where its century digit is 0."""

    value: str
    birth_date: date | None
    sex: Sex | None


def read_iin(text: str) -> Iin | Problem:
    """The number in a typed or scanned text (spaces are let pass), or the first thing that is wrong with it."""
    value = text.translate(SPACES)
    if value and not (value.isascii() and value.isdigit()):
        return _problem(IinFault.NOT_DIGITS)
    if len(value) != IIN_LENGTH:
        return _problem(IinFault.LENGTH, expected=IIN_LENGTH, found=len(value))
    if _check_digit(value[:-1]) != int(value[-1]):
        return _problem(IinFault.CHECKSUM)
    if value[6] == UNKNOWN_CENTURY:
        # 2000 was a leap year: a day that it does not have, no year has.
        return Iin(value, None, None) if _birth_date(value, 2000) else _problem(IinFault.BIRTH_DATE)
    if value[6] not in CENTURY_OF_DIGIT:
        return _problem(IinFault.CENTURY, found=value[6])
    birth_date = _birth_date(value, CENTURY_OF_DIGIT[value[6]])
    if birth_date is None:
        return _problem(IinFault.BIRTH_DATE)
    return Iin(value, birth_date, Sex.MALE if int(value[6]) % 2 else Sex.FEMALE)


def check_against(iin: Iin, birth_date: date | None, sex: Sex | None) -> tuple[Problem, ...]:
    """Where the number contradicts what the form says; what either leaves open contradicts nothing."""
    problems = []
    if iin.birth_date and birth_date and iin.birth_date != birth_date:
        in_iin, in_form = f"{iin.birth_date:%d.%m.%Y}", f"{birth_date:%d.%m.%Y}"
        problems.append(_problem(IinFault.BIRTH_DATE_DIFFERS, in_iin=in_iin, in_form=in_form))
    if iin.sex and sex and iin.sex is not sex:
        problems.append(_problem(IinFault.SEX_DIFFERS))
    return tuple(problems)


def make_iin(birth_date: date, sex: Sex, serial: int) -> str:
    """A number of nobody for demos and tests: the first from `serial` on (0…9999) whose check digit exists.

    Raises:
        ValueError: the birth year is outside 1800–2099, or no serial is left.
    """
    century = birth_date.year // 100 * 100
    digits = [digit for digit, begins in CENTURY_OF_DIGIT.items() if begins == century]
    if not digits:
        raise ValueError("an ИИН knows birth years from 1800 to 2099")
    start = f"{birth_date:%y%m%d}{digits[0 if sex is Sex.MALE else 1]}"
    for candidate in range(serial, 10_000):
        payload = f"{start}{candidate:04}"
        check = _check_digit(payload)
        if check is not None:
            return f"{payload}{check}"
    raise ValueError("no serial is left for this day")


def _check_digit(payload: str) -> int | None:
    """The twelfth digit for eleven, or `None` where the number is never issued."""
    for weights in (FIRST_WEIGHTS, SECOND_WEIGHTS):
        rest = sum(int(digit) * weight for digit, weight in zip(payload, weights, strict=True)) % 11
        if rest < 10:
            return rest
    return None


def _birth_date(value: str, century: int) -> date | None:
    try:
        return date(century + int(value[:2]), int(value[2:4]), int(value[4:6]))
    except ValueError:
        return None


def _problem(fault: IinFault, **params: object) -> Problem:
    return Problem(fault, MESSAGES[fault], params)
