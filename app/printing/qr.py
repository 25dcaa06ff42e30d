"""The QR code of a paper: the digits of its number and of its fingerprint, as runs of dark modules.

In numeric mode both fit version 1 (21 × 21 modules) at level Q, so the modules stay large and a quarter of them may be
lost on a crumpled talon. The four modules of white around it are the layout's to keep.
"""

from __future__ import annotations

import re
from functools import lru_cache

import segno

VERSION_1_MODULES = 21
"""The side of the code of a paper, in modules."""

QUIET_MODULES = 4
"""The white that a reader needs around a code, in modules."""

NUMBER = re.compile(r"\d+(-\d+)*")


def code_digits(number: str, mark: str = "") -> str:
    """The digits of a number as printed, and after them those of the paper's fingerprint: what a reader gets.

    Raises:
        ValueError: the number holds something other than digits joined by hyphens.
    """
    if not NUMBER.fullmatch(number):
        raise ValueError("a case number is made of digits and hyphens")
    return f"{number}{mark}".replace("-", "")


@lru_cache(maxsize=64)
def dark_runs(number: str, mark: str = "") -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """The code's side in modules and its dark runs: column, row (from the top) and length of each."""
    code = segno.make_qr(code_digits(number, mark), error="Q", mode="numeric", boost_error=False)
    runs: list[tuple[int, int, int]] = []
    for row, modules in enumerate(code.matrix):
        start = 0
        while start < len(modules):
            length = next((n for n, dark in enumerate(modules[start:]) if not dark), len(modules) - start)
            if length:
                runs.append((start, row, length))
            start += length + 1
    return len(code.matrix), tuple(runs)
