"""The fingerprint of a paper: twelve digits of the hash of everything that it says.

It stands in the QR code after the digits of the number, and in words at the foot of letters. A reprint has that of the
first copy: what is marked over it (`Document.reprint`) does not belong to what it says.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from app.domain.numbers import PAPER_MARK_DIGITS
from app.printing.document import Document

MARK_DIGITS = PAPER_MARK_DIGITS
_GROUP = 4


def mark_of(document: Document) -> str:
    """The fingerprint as it is printed: `4071-2290-0386`."""
    said = repr(replace(document, reprint=None)).encode()
    number = int.from_bytes(hashlib.sha256(said).digest()[:16], "big") % 10**MARK_DIGITS
    digits = f"{number:0{MARK_DIGITS}}"
    return "-".join(digits[start : start + _GROUP] for start in range(0, MARK_DIGITS, _GROUP))
