"""A paper as it was issued, or the word that it is not: nothing else is shown or printed in its name."""

from __future__ import annotations

import hashlib

from app.casework.errors import PaperDamaged, PaperGone
from app.db.store import Transaction


def kept_paper(transaction: Transaction, sha256: str) -> bytes:
    """The very bytes that were issued.

    Raises:
        PaperGone: this office does not have them.
        PaperDamaged: what is kept in their place has another hash.
    """
    pdf = transaction.archive.paper(sha256)
    if pdf is None:
        raise PaperGone
    if hashlib.sha256(pdf).hexdigest() != sha256:
        raise PaperDamaged
    return pdf
