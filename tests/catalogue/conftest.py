"""The program's own catalogue, read once, and a copy of it that a test may spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.checking import FormOutline
from app.catalogue.model import Edition
from app.cli.forms import form_outlines
from app.forms.loading import Forms
from app.paths import resources_dir

ID = "zhambyl-2012/targeted-social-assistance"

Outlines = dict[str, FormOutline]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture(scope="session")
def edition(catalogue: Catalogue) -> Edition:
    return catalogue.edition(ID)


@pytest.fixture(scope="session")
def outlines() -> Outlines:
    return form_outlines(Forms.load())[0]


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
