"""The only place that wires everything: what ships with the program, by a given clock."""

from __future__ import annotations

from pathlib import Path

from app.casework.desk import OfficeFolder, Shipped
from app.catalogue.calendars import load_calendar
from app.catalogue.catalogue import Catalogue
from app.clock import Clock, SystemClock
from app.forms.loading import Forms
from app.paths import cache_dir, data_dir


def shipped(clock: Clock | None = None) -> Shipped:
    """The catalogue, forms and calendar that came with the program."""
    cache = cache_dir()
    return Shipped(
        Catalogue.load(cache=cache),
        Forms.load(cache=cache),
        load_calendar(cache=cache),
        clock or SystemClock(),
    )


def office_folder(path: Path | None = None) -> OfficeFolder:
    """The folder of this computer's office, or another one."""
    return OfficeFolder(path or data_dir())
