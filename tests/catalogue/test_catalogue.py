"""The catalogue as a whole: found, searched, and its files refused with everything that is wrong with them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.errors import CatalogueFileBad, NoSuchEdition
from tests.catalogue.conftest import ID, replaced


def test_making_a_catalogue_reads_no_file(services: Path) -> None:
    for path in services.rglob("*.yaml"):
        path.write_text("{", encoding="utf-8")
    assert ID in Catalogue.load(services).ids


def test_an_edition_is_read_once(catalogue: Catalogue) -> None:
    assert catalogue.edition(ID) is catalogue.edition(ID)


def test_the_stamp_tells_what_is_in_the_files_and_not_when_they_were_unpacked(services: Path) -> None:
    path = next(services.rglob("*.yaml"))
    before = Catalogue.load(services).stamp
    os.utime(path, (0, 0))
    assert Catalogue.load(services).stamp == before
    path.write_bytes(path.read_bytes() + b"\n# another\n")
    assert Catalogue.load(services).stamp != before


def test_the_stamp_tells_in_which_folder_a_file_lies_and_where_its_name_ends(tmp_path: Path) -> None:
    stamps = set()
    layouts = (
        {"one/a.yaml": b"x"},
        {"two/a.yaml": b"x"},
        {"one/a.yaml": b"xb.yamly"},
        {"one/a.yaml": b"x", "one/b.yaml": b"y"},
    )
    for number, files in enumerate(layouts):
        services = tmp_path / str(number)
        for name, content in files.items():
            path = services / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        stamps.add(Catalogue.load(services).stamp)
    assert len(stamps) == len(layouts)


def test_an_unknown_edition_is_named(catalogue: Catalogue) -> None:
    with pytest.raises(NoSuchEdition, match="mars-2100/air"):
        catalogue.edition("mars-2100/air")


@pytest.mark.parametrize("words", ["атаулы көмек", "АТАУЛЫ КОМЕК", "адресной помощи", "316", "social"])
def test_a_service_is_found_by_words_of_either_language_without_kazakh_letters(
    catalogue: Catalogue, words: str
) -> None:
    assert ID in [edition.id for edition in catalogue.find(words)]


def test_all_words_must_be_there(catalogue: Catalogue) -> None:
    assert catalogue.find("адресной рыбалки") == ()


def test_the_cache_changes_nothing(services: Path, tmp_path: Path) -> None:
    plain = Catalogue.load(services).editions()
    for _ in range(2):
        assert Catalogue.load(services, tmp_path / "cache").editions() == plain


def test_every_mistake_of_a_service_file_is_told_with_its_line(services: Path) -> None:
    path = services / f"{ID}.yaml"
    replaced(path, "duration: 22 working_days", "duration: 22 moons")
    replaced(path, "actor: okrug_akim\n", "actor: khan\n")
    replaced(path, "kind: sign\n", "kind: seal\n")
    replaced(path, "ordinal: 9", "ordinal: 9\ncolour: blue")
    with pytest.raises(CatalogueFileBad) as caught:
        Catalogue.load(services).edition(ID)
    lines = path.read_text(encoding="utf-8").splitlines()
    told = {fault.where: lines[(fault.line or 0) - 1].strip() for fault in caught.value.faults}
    assert told == {
        "colour": "colour: blue",
        "channels.0.term.duration": "duration: 22 moons",
        "channels.0.steps.1.actor": "actor: khan",
        "channels.0.steps.3.kind": "kind: seal",
    }
    assert caught.value.file == str(path)


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        ("zhambyl-2012/act.yaml", "src: act §2", "src: somewhere", "act.entry_into_force.src"),
        ("zhambyl-2012/act.yaml", "role: akim\n", "role: emperor\n", "actors.okrug_akim.role"),
        (f"supplements/{ID}.yaml", "mark: usual_practice", "mark: gossip", "requirements.5.mark"),
        (f"supplements/{ID}.yaml", "equals: unemployed}", "resembles: rain}", "requirements.5.needed_when"),
        (f"{ID}.yaml", ", ru: Полная информация о государственной услуге", "", "information.text.ru"),
    ],
)
def test_a_mistake_is_told_in_the_file_where_it_stands(
    services: Path, file: str, old: str, new: str, where: str
) -> None:
    path = replaced(services / file, old, new)
    with pytest.raises(CatalogueFileBad) as caught:
        Catalogue.load(services).edition(ID)
    assert caught.value.file == str(path)
    assert where in {fault.where for fault in caught.value.faults}


def test_a_file_in_the_wrong_place_is_refused(services: Path) -> None:
    path = services / f"{ID}.yaml"
    path.rename(path.with_name("another.yaml"))
    with pytest.raises(CatalogueFileBad, match="another"):
        Catalogue.load(services).edition("zhambyl-2012/another")


def test_an_office_may_replace_the_supplement_without_touching_the_edition(services: Path) -> None:
    (services / "supplements" / f"{ID}.yaml").unlink()
    edition = Catalogue.load(services).edition(ID)
    assert edition.requirements == ()
    assert not edition.unverified
