"""Fixtures of two real offices; a `conftest.py` that needs them imports them from here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.samples.offices import Offices, found_offices, open_offices

__all__ = ["office_template", "offices"]


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two offices as they were founded: tests work on copies."""
    root = tmp_path_factory.mktemp("founded")
    found_offices(root)
    return root


@pytest.fixture
def offices(office_template: Path, tmp_path: Path) -> Iterator[Offices]:
    """The okrug and its department of one test, open."""
    opened = open_offices(office_template, tmp_path / "offices")
    yield opened
    opened.close()
