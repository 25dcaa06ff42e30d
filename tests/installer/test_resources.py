"""What is parsed at installation is what the files say, and an edited file is read anew."""

from __future__ import annotations

from pathlib import Path

from app.catalogue.catalogue import Catalogue
from app.datafiles import read_data
from installer.parse_resources import parse_all


def test_after_parsing_no_edition_is_read_as_yaml(tmp_path: Path) -> None:
    parsed = tmp_path / "parsed"
    parse_all(parsed)
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
