"""How far a section of a form is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a section is: needed values, those filled, problems that stand in the way, whether anybody was there.

    What the form filled in by itself (a quarter, the applicant's row) is nobody's answer: `touched` tells that a person
    answered something in the section or left it.
    """

    needed: int
    filled: int
    errors: int
    touched: bool

    @property
    def is_done(self) -> bool:
        """Whether somebody was there and nothing stands in the way."""
        return self.touched and not self.errors
