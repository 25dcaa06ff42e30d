"""A real encrypted store in a temporary folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.db.store import OfficeStore
from app.db.upgrade import found_store

KEY = bytes(range(32))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OfficeStore]:
    opened = OfficeStore(found_store(tmp_path / "office.db", KEY))
    yield opened
    opened.close()
