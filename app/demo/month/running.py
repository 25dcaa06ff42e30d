"""A case on its way through the month."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.demo.month.scenario import Application


@dataclass
class Running:
    """What was told of a case, on which working day something was done with it last, and what was done aside.

    Until `rests_until` nothing is due.
    """

    case_id: str
    told: Application
    since: int
    done: set[str] = field(default_factory=set)
    rests_until: int = 0

    def touched(self, day: int) -> None:
        """Something was done with it on this day: whatever comes next waits from now on."""
        self.since, self.rests_until = day, 0
