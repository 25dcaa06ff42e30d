"""Proof of the directories: letters, names that stand twice, acts and regulations that are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from app.catalogue.catalogue import Catalogue
from app.catalogue.errors import CatalogueFileBad
from app.catalogue.findings import MESSAGES, Finding, Found, letters_of, mixed_letters
from app.catalogue.model import Edition
from app.catalogue.offices import Body, BodyList, Directory, Office, OfficeList

FOLDER = "offices"


def check_directory(directory: Directory, catalogue: Catalogue) -> Iterator[Finding]:
    """Everything found in the lists of offices and bodies, and in what editions say of them."""
    try:
        offices, bodies = directory.lists(), directory.bodies()
    except CatalogueFileBad as bad:
        faults = "; ".join(map(str, bad.faults))
        yield Finding(FOLDER, bad.file, "file", MESSAGES["file"], {"faults": faults})
        return
    editions = _editions(catalogue)
    ordinals = {act: {edition.ordinal for edition in its} for act, its in editions.items()}
    lists: tuple[OfficeList | BodyList, ...] = (*offices, *bodies)
    for listed in lists:
        for where, code, params in _list(listed, ordinals):
            yield Finding(f"{FOLDER}/{listed.id}", where, code, MESSAGES[code], params)
    for where, code, params in (*_lists_twice(lists), *_numbers(offices)):
        yield Finding(FOLDER, where, code, MESSAGES[code], params)
    for act, its in editions.items():
        for where, code, params in _of_act(act, its, offices, bodies):
            yield Finding(act, where, code, MESSAGES[code], params)


def _editions(catalogue: Catalogue) -> dict[str, list[Edition]]:
    """The editions of each act that can be read; what cannot is found elsewhere."""
    editions: dict[str, list[Edition]] = {}
    for id in catalogue.ids:
        try:
            editions.setdefault(id.partition("/")[0], []).append(catalogue.edition(id))
        except CatalogueFileBad:
            continue
    return editions


def _list(listed: OfficeList | BodyList, ordinals: Mapping[str, set[int]]) -> Iterator[Found]:
    entries = _entries(listed)
    yield from letters_of(listed)
    for entry in entries:
        for words in _names_of(entry):
            yield from mixed_letters(entry.code, words)
    for code, times in Counter(entry.code for entry in entries).items():
        if times > 1:
            yield "codes", "twice", {"name": code}
    for row, times in Counter(entry.row for entry in entries if entry.row is not None).items():
        if times > 1:
            yield "rows", "row_twice", {"row": row}
    placed = Counter((entry.name.kk, entry.address.kk) for entry in entries if entry.address is not None)
    for (name, _), times in placed.items():
        if times > 1:
            yield "names", "entry_twice", {"name": name}
    if listed.act not in ordinals:
        yield "act", "act", {"act": listed.act}
        return
    for entry in entries:
        named = {ordinal for printed in entry.printed for ordinal in printed.ordinals}
        for ordinal in sorted(named - ordinals[listed.act]):
            yield entry.code, "ordinal", {"ordinal": ordinal}


def _entries(listed: OfficeList | BodyList) -> Sequence[Office | Body]:
    return listed.offices if isinstance(listed, OfficeList) else listed.bodies


def _names_of(entry: Office | Body) -> Iterator[str]:
    """Names that the acts have in one language alone."""
    if isinstance(entry, Office):
        yield from entry.villages
        if entry.head is not None:
            yield entry.head


def _lists_twice(lists: Sequence[OfficeList | BodyList]) -> Iterator[Found]:
    for id, times in Counter(listed.id for listed in lists).items():
        if times > 1:
            yield "lists", "twice", {"name": id}


def _numbers(lists: Sequence[OfficeList]) -> Iterator[Found]:
    numbers = Counter(office.number for each in lists for office in each.offices if office.number)
    for number, times in numbers.items():
        if times > 1:
            yield "numbers", "number_twice", {"number": number}


def _of_act(
    act: str, editions: Sequence[Edition], offices: Sequence[OfficeList], bodies: Sequence[BodyList]
) -> Iterator[Found]:
    """An act has its lists, and the bodies that its editions name stand in them."""
    if not any(listed.act == act for listed in (*offices, *bodies)):
        yield FOLDER, "no_directory", {}
        return
    known = {body.name.kk for listed in bodies if listed.act == act for body in listed.bodies}
    for edition in editions:
        for body in edition.bodies:
            if body.title.kk not in known:
                yield edition.id, "body", {"body": body.title.kk}
