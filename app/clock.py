"""The only place that asks what time it is.

Everything else is given a `Clock`, so that a demo month runs in a second and a village clock that jumped
back to 2009 can be met in a test.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

ALMATY = ZoneInfo("Asia/Almaty")
"""Kazakhstan's one time zone (UTC+5 since 1 March 2024)."""


class Clock(Protocol):
    """Something that knows the present moment."""

    def now(self) -> datetime:
        """The present moment, aware, in Kazakhstan's time."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """The computer's present moment, to the second."""
        return datetime.now(ALMATY).replace(microsecond=0)


@dataclass
class SetClock:
    """A clock that stands where it was set until it is moved: for demos and tests."""

    moment: datetime = field(default_factory=lambda: datetime(2026, 11, 20, 10, 0, tzinfo=ALMATY))

    def now(self) -> datetime:
        """The moment the clock stands at."""
        return self.moment

    def set(self, moment: datetime) -> None:
        """Stand at another moment; a naive one is taken as Kazakhstan's time."""
        self.moment = moment if moment.tzinfo else moment.replace(tzinfo=ALMATY)

    def advance(self, **delta: float) -> None:
        """Move on by a `timedelta`, given as its keyword arguments."""
        self.moment += timedelta(**delta)


class RunningClock:
    """A clock that was set to a moment when it was made and has run on since: the demo's window lives by it."""

    def __init__(self, moment: datetime) -> None:
        self._ahead = moment - SystemClock().now()

    def now(self) -> datetime:
        """The moment it was set to and the time that has passed since."""
        return SystemClock().now() + self._ahead
