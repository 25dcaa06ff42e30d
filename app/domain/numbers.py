"""Case numbers: office, year, serial and a check digit, fit to be said by telephone and typed under any keyboard.

`3147-26-00417-2` is office 3147, year 2026, serial 417; the last digit is the ISO 7064 check digit (mod 11,10)
of all digits before it. The same digits without hyphens are what the QR on a paper holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.language import N_
from app.domain.problems import Problem

OFFICE_DIGITS, YEAR_DIGITS, SERIAL_DIGITS = 4, 2, 5
NUMBER_LENGTH = OFFICE_DIGITS + YEAR_DIGITS + SERIAL_DIGITS + 1
PAPER_MARK_DIGITS = 12
"""The digits of the paper's fingerprint, which follow those of the number in the QR of a paper."""
SEPARATORS = str.maketrans("", "", " \u00a0\u202f\t\r\n-\u2010\u2011\u2012\u2013\u2014\u2212")
"""What people put between the groups: spaces and every hyphen or dash that a keyboard or a telephone makes."""


class NumberFault(StrEnum):
    """Why a text is not a case number."""

    NOT_DIGITS = "not_digits"
    LENGTH = "length"
    CHECK_DIGIT = "check_digit"


MESSAGES = {
    NumberFault.NOT_DIGITS: N_("A case number has digits and hyphens only."),
    NumberFault.LENGTH: N_("A case number has {expected} digits, here there are {found}."),
    NumberFault.CHECK_DIGIT: N_(
        "The check digit of the case number does not fit: compare it with the paper digit by digit."
    ),
}


@dataclass(frozen=True, slots=True, order=True)
class CaseNumber:
    """The number of a case: `office` as its four digits, `year` as the last two of the year, `serial` from 1."""

    office: str
    year: int
    serial: int

    @classmethod
    def issue(cls, office: str, year: int, serial: int) -> CaseNumber:
        """The number that an office gives its `serial`-th case of a full `year`, such as 2026.

        Raises:
            ValueError: the office code is not four digits, or the serial does not fit into five.
        """
        if len(office) != OFFICE_DIGITS or not _is_digits(office):
            raise ValueError(f"an office code has {OFFICE_DIGITS} digits")
        if not 0 < serial < 10**SERIAL_DIGITS:
            raise ValueError(f"a serial lies between 1 and {10**SERIAL_DIGITS - 1}")
        return cls(office, year % 100, serial)

    @property
    def check_digit(self) -> int:
        """The last digit, computed from all the others."""
        return check_digit(self._payload)

    @property
    def digits(self) -> str:
        """All twelve digits without hyphens, as the QR holds them."""
        return f"{self._payload}{self.check_digit}"

    @property
    def _payload(self) -> str:
        return f"{self.office}{self.year:0{YEAR_DIGITS}}{self.serial:0{SERIAL_DIGITS}}"

    def __str__(self) -> str:
        """The number as papers show it: `3147-26-00417-2`."""
        return f"{self.office}-{self.year:0{YEAR_DIGITS}}-{self.serial:0{SERIAL_DIGITS}}-{self.check_digit}"


def parse_case_number(text: str) -> CaseNumber | Problem:
    """The number in a typed or scanned text, with or without hyphens and spaces, or what is wrong with it."""
    digits = text.translate(SEPARATORS)
    if not _is_digits(digits):
        return _problem(NumberFault.NOT_DIGITS)
    if len(digits) == NUMBER_LENGTH + PAPER_MARK_DIGITS:
        digits = digits[:NUMBER_LENGTH]
    if len(digits) != NUMBER_LENGTH:
        return _problem(NumberFault.LENGTH, expected=NUMBER_LENGTH, found=len(digits))
    if check_digit(digits[:-1]) != int(digits[-1]):
        return _problem(NumberFault.CHECK_DIGIT)
    serial_at = OFFICE_DIGITS + YEAR_DIGITS
    return CaseNumber(digits[:OFFICE_DIGITS], int(digits[OFFICE_DIGITS:serial_at]), int(digits[serial_at:-1]))


def check_digit(digits: str) -> int:
    """ISO 7064 mod 11,10: finds every single wrong digit and nearly every swap of two neighbours."""
    product = 10
    for digit in digits:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return (11 - product) % 10


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _problem(fault: NumberFault, **params: object) -> Problem:
    return Problem(fault, MESSAGES[fault], params)
