"""What stops a paper from being printed, in words for a person."""

from __future__ import annotations

from app.domain.language import N_
from app.errors import KenseError


class PaperIncomplete(KenseError):
    """A value that the paper must carry is missing: nothing is printed rather than a label without an answer.

    `field` is the path of the value in the paper's content, such as `office.name.ru`.
    """

    what = N_("The paper cannot be printed: a required value is missing ({field}).")
    safe = N_("The case is kept as it was, and no paper was issued.")
    todo = N_("Fill in the missing value and print again.")
