"""The program's own catalogue, read once, and a copy of it that a test may spoil."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.model import Edition
from app.forms.loading import Forms
from app.paths import resources_dir

ID = "zhambyl-2012/targeted-social-assistance"

Sections = dict[str, Collection[str]]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture(scope="session")
def edition(catalogue: Catalogue) -> Edition:
    return catalogue.edition(ID)


@pytest.fixture(scope="session")
def form_sections() -> Sections:
    forms = Forms.load()
    return {id: [section.id for section in forms.form(id).sections] for id in forms.ids}


@pytest.fixture
def services(tmp_path: Path) -> Path:
    """A copy of the services' files."""
    return Path(shutil.copytree(resources_dir("services"), tmp_path / "services"))


def replaced(path: Path, old: str, new: str) -> Path:
    """Change a file in one place, which must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path
