"""Data files: every fault named by file, place and line; a cache that changes nothing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.datafiles import DataFileBad, load_model, read_data
from app.datamodels import Frozen


class Leaf(Frozen):
    name: str
    count: int


class Tree(Frozen):
    planted: date
    leaves: tuple[Leaf, ...]
    height: str = ""


GOOD = "planted: 2012-10-25\nleaves:\n  - {name: а, count: 1}\nheight: 12:30\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "tree.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def faults_of(path: Path) -> DataFileBad:
    with pytest.raises(DataFileBad) as caught:
        load_model(path, Tree)
    return caught.value


def test_a_good_file_becomes_its_model(tmp_path: Path) -> None:
    tree = load_model(written(tmp_path, GOOD), Tree)
    assert tree == Tree(planted=date(2012, 10, 25), leaves=(Leaf(name="а", count=1),), height="12:30")


def test_all_faults_are_told_at_once_with_place_and_line(tmp_path: Path) -> None:
    bad = "planted: soon\nleaves:\n  - name: а\n    count: many\n  - name: б\n    count: 2\n    colour: red\n"
    faults = faults_of(written(tmp_path, bad)).faults
    assert [(fault.where, fault.line) for fault in faults] == [
        ("planted", 1),
        ("leaves.0.count", 4),
        ("leaves.1.colour", 7),
    ]


def test_a_missing_key_is_told_at_the_line_of_what_lacks_it(tmp_path: Path) -> None:
    (fault,) = faults_of(written(tmp_path, "planted: 2012-10-25\nleaves:\n  - count: 1\n")).faults
    assert (fault.where, fault.line, fault.reason) == ("leaves.0.name", 3, "this key is required")


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    bad = faults_of(written(tmp_path, "planted: 2012-10-25\nplanted: 2014-04-03\nleaves: []\n"))
    assert bad.faults[0].line == 2
    assert "duplicate key" in str(bad)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"a: [1, 2", b"\t- x", b"a: &x [*x]\n--- 1"])
def test_what_is_no_yaml_is_told_as_such_and_names_the_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tree.yaml"
    path.write_bytes(content)
    assert faults_of(path).file == str(path)


def test_a_file_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    assert "nowhere.yaml" in str(faults_of(tmp_path / "nowhere.yaml"))


def test_the_message_holds_the_faults_and_says_what_is_safe(tmp_path: Path) -> None:
    text = faults_of(written(tmp_path, "leaves: []\n")).text(str)
    assert "planted" in text.what
    assert text.safe


def test_the_cache_gives_what_parsing_gives(tmp_path: Path) -> None:
    path, cache = written(tmp_path, GOOD), tmp_path / "cache"
    parsed = read_data(path)
    assert read_data(path, cache=cache) == parsed
    (kept,) = cache.iterdir()
    assert json.loads(kept.read_text(encoding="utf-8")) == parsed
    assert read_data(path, cache=cache) == parsed


def test_a_changed_file_is_never_taken_from_the_cache(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    read_data(written(tmp_path, GOOD), cache=cache)
    changed = read_data(written(tmp_path, GOOD.replace("count: 1", "count: 2")), cache=cache)
    assert changed["leaves"][0]["count"] == 2


def test_a_spoiled_or_unwritable_cache_costs_nothing_but_time(tmp_path: Path) -> None:
    path, cache = written(tmp_path, GOOD), tmp_path / "cache"
    parsed = read_data(path, cache=cache)
    next(cache.iterdir()).write_text("{half", encoding="utf-8")
    assert read_data(path, cache=cache) == parsed
    occupied = tmp_path / "a_file"
    occupied.write_text("", encoding="utf-8")
    assert read_data(path, cache=occupied) == parsed


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(alphabet="аәбқ :-#'\"{}[]"),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_json_is_read_as_the_yaml_it_is(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    path = tmp_path_factory.mktemp("json") / "any.yaml"
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    assert read_data(path) == value
