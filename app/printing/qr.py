"""The QR code of a case number: its digits and nothing else, level H, as runs of dark modules.

Thirteen digits in numeric mode fit version 1 (21 × 21 modules) at level H, so the code stays large and readable from
a crumpled talon. The four modules of white around it are the layout's to keep.
"""

from __future__ import annotations

import re
from functools import lru_cache

import segno

VERSION_1_MODULES = 21
"""The side of the code of a case number, in modules."""

QUIET_MODULES = 4
"""The white that a reader needs around a code, in modules."""

NUMBER = re.compile(r"\d+(-\d+)*")


def code_digits(number: str) -> str:
    """The digits of a number as printed: what a reader of the code gets.

    Raises:
        ValueError: the number holds something other than digits joined by hyphens.
    """
    if not NUMBER.fullmatch(number):
        raise ValueError("a case number is made of digits and hyphens")
    return number.replace("-", "")


@lru_cache(maxsize=64)
def dark_runs(number: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """The code's side in modules and its dark runs: column, row (from the top) and length of each."""
    code = segno.make_qr(code_digits(number), error="H", mode="numeric", boost_error=False)
    runs: list[tuple[int, int, int]] = []
    for row, modules in enumerate(code.matrix):
        start = 0
        while start < len(modules):
            length = next((n for n, dark in enumerate(modules[start:]) if not dark), len(modules) - start)
            if length:
                runs.append((start, row, length))
            start += length + 1
    return len(code.matrix), tuple(runs)
