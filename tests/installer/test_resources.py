"""What is parsed at installation is what the files say, and an edited file is read anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app import paths
from app.catalogue.catalogue import Catalogue
from app.datafiles import read_data
from installer.parse_resources import parse_all


def test_after_parsing_no_edition_is_read_as_yaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_shipped", lambda: tmp_path)
    shutil.copytree(Path(__file__).parents[2] / "resources", tmp_path / "resources")
    parse_all()
    parsed = paths.cache_dir()
    assert parsed == tmp_path / "resources" / ".parsed"
    before = sorted(parsed.iterdir())
    catalogue = Catalogue.load(cache=parsed)
    plain = Catalogue.load()
    assert [catalogue.edition(id) for id in catalogue.ids] == [plain.edition(id) for id in plain.ids]
    assert sorted(parsed.iterdir()) == before


def test_an_edited_file_is_not_taken_from_what_was_parsed_before(tmp_path: Path) -> None:
    file = tmp_path / "thing.yaml"
    file.write_text("name: before\n", encoding="utf-8")
    read_data(file, cache=tmp_path / "parsed")
    file.write_text("name: after\n", encoding="utf-8")
    assert read_data(file, cache=tmp_path / "parsed") == {"name": "after"}
