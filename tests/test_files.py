"""Files that must survive a power cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.files import write_durably


def test_a_file_is_written_and_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "кілт.key"
    write_durably(path, b"first")
    write_durably(path, b"second, longer")
    assert path.read_bytes() == b"second, longer"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_keeps_what_it_had(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    (taken / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match="taken"):
        write_durably(taken, b"data")
    assert (taken / "inside").is_dir()
    assert list(tmp_path.iterdir()) == [taken]


def test_a_folder_that_is_gone_is_an_error_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_durably(tmp_path / "gone" / "file", b"data")
    assert list(tmp_path.iterdir()) == []
