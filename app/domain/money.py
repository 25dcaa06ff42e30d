"""Sums in tenge, exact to the tiyn, and the income of a family per head.

Sums are `Decimal`: a binary fraction would lose a tiyn somewhere in a register of thousands.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from app.domain.language import N_
from app.domain.problems import Problem

TIYN = Decimal("0.01")
TENGE = Decimal(1)
MONTHS_OF_QUARTER = 3
SPACES = str.maketrans("", "", " \u00a0\u202f\t")
AMOUNT = re.compile(r"(?P<whole>[0-9]+)(?:[.,](?P<part>[0-9]*))?(?:₸|теңге|тенге|тг\.?)?", re.IGNORECASE)


class MoneyFault(StrEnum):
    """Why a text is not a sum."""

    NOT_AN_AMOUNT = "not_an_amount"
    TOO_PRECISE = "too_precise"


MESSAGES = {
    MoneyFault.NOT_AN_AMOUNT: N_("A sum is written in digits, such as 38 640 or 38 640,50."),
    MoneyFault.TOO_PRECISE: N_("A sum has at most two digits after the comma."),
}


def parse_tenge(text: str) -> Decimal | Problem:
    """The sum in a typed text: `38 640,50`, `38640.5`, `38 640 ₸`; never negative, exact to the tiyn."""
    match = AMOUNT.fullmatch(text.translate(SPACES))
    if match is None:
        return _problem(MoneyFault.NOT_AN_AMOUNT)
    part = match["part"] or "0"
    if len(part) > 2:
        return _problem(MoneyFault.TOO_PRECISE)
    return Decimal(f"{match['whole']}.{part}").quantize(TIYN)


def per_head_income(total: Decimal, members: int, months: int = MONTHS_OF_QUARTER) -> Decimal:
    """The average income of one member in one month: the sum, divided by members and by months.

    Rounded once, at the end, half up to the tiyn. Source: Social Code, art. 127 (the quarter before the application).

    Raises:
        ValueError: there are no members or no months to divide by.
    """
    if members < 1 or months < 1:
        raise ValueError("income is divided by at least one member and one month")
    return (total / (members * months)).quantize(TIYN, ROUND_HALF_UP)


def round_to_tenge(amount: Decimal) -> Decimal:
    """The sum in whole tenge, half up."""
    return amount.quantize(TENGE, ROUND_HALF_UP)


def _problem(fault: MoneyFault) -> Problem:
    return Problem(fault, MESSAGES[fault])
