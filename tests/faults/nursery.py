"""Imported once by the process that all others are forked off: everything that is made at first use is made here."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.samples.offices import found_offices, open_offices

with tempfile.TemporaryDirectory() as _folder:
    found_offices(Path(_folder) / "founded")
    _offices = open_offices(Path(_folder) / "founded", Path(_folder) / "open")
    _offices.bring(_offices.take_application().case_id, done=2)
    _offices.close()
