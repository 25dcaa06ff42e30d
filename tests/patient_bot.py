"""pytest-qt's bot with patience: what it waits for comes by a signal; the limit only ends a test that hangs.

Its own five seconds are too few where several tests share a busy machine: then the time would decide, not the program.
"""

from __future__ import annotations

from functools import partialmethod

from pytestqt.qtbot import QtBot

PATIENCE = 60_000
"""Milliseconds."""


class PatientBot(QtBot):
    """A `QtBot` that waits a minute where it would wait five seconds; a test may still say its own limit."""

    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE)
    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE)
