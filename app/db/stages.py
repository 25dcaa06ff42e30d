"""Where a case's course stands, in one word: its service, its channel, and the last step that is done.

Cases of one stage wait for the same step. So a list is told apart and sorted by steps that only the catalogue knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from app.domain.case import Case, CaseStatus

_BETWEEN = "|"
_CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Stage:
    """The stage of a case; `last_step` is `None` once it is closed, 0 before its first step."""

    edition: str
    channel: str
    last_step: int | None

    def __str__(self) -> str:
        step = _CLOSED if self.last_step is None else f"{self.last_step:03}"
        return _BETWEEN.join((self.edition, self.channel, step))

    @classmethod
    def read(cls, word: str) -> Self:
        """The stage that a word stands for."""
        edition, channel, step = word.split(_BETWEEN)
        return cls(edition, channel, None if step == _CLOSED else int(step))


def stage_of(case: Case) -> str:
    """The word for the stage of a case."""
    closed = case.status is CaseStatus.CLOSED
    return str(Stage(case.edition, case.channel, None if closed else case.last_step or 0))
