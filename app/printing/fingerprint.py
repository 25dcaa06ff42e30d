"""The fingerprint of a paper: twelve digits of the hash of everything that it says.

It stands in the QR code after the digits of the number, and in words at the foot of letters. A reprint has that of the
first copy: what is marked over it (`Document.reprint`) does not belong to what it says.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from app.domain.numbers import PAPER_MARK_DIGITS
from app.printing.document import Document

MARK_DIGITS = PAPER_MARK_DIGITS
_GROUP = 4
_TITLE = re.compile(rb'<rdf:li xml:lang="x-default">[^<]*?(\d+(?:-\d+)+)</rdf:li>')
_IN_FILE = re.compile(rb"<pdf:Keywords>(\d{4}(?:-\d{4}){2})</pdf:Keywords>")


def mark_of(document: Document) -> str:
    """The fingerprint as it is printed, `4071-2290-0386`; empty for a paper that nobody keeps."""
    if not document.issued:
        return ""
    said = repr(replace(document, reprint=None)).encode()
    number = int.from_bytes(hashlib.sha256(said).digest()[:16], "big") % 10**MARK_DIGITS
    return grouped(f"{number:0{MARK_DIGITS}}")


def grouped(digits: str) -> str:
    """The twelve digits as they are printed."""
    return "-".join(digits[start : start + _GROUP] for start in range(0, MARK_DIGITS, _GROUP))


def mark_in(pdf: bytes) -> str:
    """The fingerprint that a file of ours says it has; empty if it says none."""
    found = _IN_FILE.search(pdf)
    return found[1].decode() if found is not None else ""


def number_in(pdf: bytes) -> str:
    """The number that stands in the title of a file of ours; empty if there is none."""
    found = _TITLE.search(pdf)
    return found[1].decode() if found is not None else ""
