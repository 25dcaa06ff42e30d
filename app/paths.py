"""Where things lie: what ships with the program, and where an office keeps its own."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs


def _shipped() -> Path:
    """The folder that holds `resources/` and `translations/`: the bundle's, or the checkout's."""
    bundled = getattr(sys, "_MEIPASS", None)
    return Path(bundled) if bundled else Path(__file__).resolve().parent.parent


def resources_dir(*parts: str) -> Path:
    """A folder or file under `resources/`."""
    return _shipped().joinpath("resources", *parts)


def translations_dir() -> Path:
    """The folder of the gettext catalogues."""
    return _shipped() / "translations"


def data_dir() -> Path:
    """Where this computer's user keeps the office: the database, keys and backups."""
    return Path(platformdirs.user_data_dir("Kense", appauthor=False))


def parsed_dir() -> Path:
    """Where the parsed forms of shipped files lie if they were parsed at installation."""
    return resources_dir(".parsed")


def cache_dir() -> Path:
    """Where parsed forms of shipped files are kept: nothing of the office, to be deleted at any time.

    They came with the program, or this computer's user gathers them at the first start.
    """
    shipped = parsed_dir()
    return shipped if shipped.is_dir() else Path(platformdirs.user_cache_dir("Kense", appauthor=False))
