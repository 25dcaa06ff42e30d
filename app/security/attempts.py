"""Wrong passwords slow the next one down: a count in a small file beside the key file.

The count goes up before a password is tried and back to nothing when it was right, so that pulling the plug is no way
around it. A wait is never longer than its own length, whatever the clock says: one set back does not lock for years.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app.clock import Clock
from app.files import write_durably
from app.security.errors import TooManyAttempts

FREE_ATTEMPTS = 5
SHORTEST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Attempts:
    """The guard of one key file."""

    path: Path
    clock: Clock

    def begin(self) -> None:
        """Count a try.

        Raises:
            TooManyAttempts: it is too early for one; it was not counted.
        """
        tried, last = self._read()
        now = self.clock.now()
        left = self._wait_after(tried) - abs(now - last) if last else timedelta()
        if left > timedelta():
            raise TooManyAttempts(seconds=int(left.total_seconds()) + (left.microseconds > 0))
        # A disk without room must not keep out who knows the password.
        with suppress(OSError):
            write_durably(self.path, json.dumps({"tried": tried + 1, "last": now.isoformat()}).encode())

    def succeed(self) -> None:
        """Forget all tries: the last one was right."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)

    def _read(self) -> tuple[int, datetime | None]:
        try:
            kept = json.loads(self.path.read_bytes())
            return max(int(kept["tried"]), 0), datetime.fromisoformat(kept["last"]).astimezone()
        except (OSError, ValueError, OverflowError, KeyError, TypeError):
            return 0, None

    def _wait_after(self, tried: int) -> timedelta:
        if tried < FREE_ATTEMPTS:
            return timedelta()
        # Beyond ten doublings the longest wait is reached anyhow.
        return min(SHORTEST_WAIT * (1 << min(tried - FREE_ATTEMPTS, 10)), LONGEST_WAIT)
