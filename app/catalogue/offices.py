"""Offices as the acts list them: for choosing "our district" at the first start, and two invented ones for practice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from app.catalogue.act import Hours
from app.catalogue.citing import Src
from app.catalogue.errors import CatalogueFileBad
from app.datafiles import load_model
from app.datamodels import Code, Frozen, SourcedText
from app.domain.letters import fold
from app.domain.roles import OfficeKind
from app.paths import resources_dir

DEMO_FILE = "demo.yaml"


class Office(Frozen):
    """An office: names, where it is, how to reach it; `notes` tell where the act's annexes disagree.

    `number` are the four digits that case numbers begin with; the acts give none, an office chooses its own.
    """

    code: Code
    number: Annotated[str, StringConstraints(pattern=r"^\d{4}$")] | None = None
    kind: OfficeKind
    district: SourcedText
    name: SourcedText
    short_name: SourcedText | None = None
    settlement: SourcedText
    villages: tuple[str, ...] = ()
    address: SourcedText
    phone: str
    email: str | None = None
    appeal_body: SourcedText | None = None
    notes: tuple[SourcedText, ...] = ()


class OfficeList(Frozen):
    """The offices of one annex; `hours` are theirs unless an office sets its own."""

    id: str
    act: str
    demo: bool = False
    title: SourcedText
    region: SourcedText
    src: Src | None = None
    hours: Hours
    notes: tuple[SourcedText, ...] = ()
    offices: Annotated[tuple[Office, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class DemoOffices:
    """A village okrug and its district department, both invented."""

    okrug: Office
    department: Office
    hours: Hours
    region: SourcedText


class Directory:
    """The office lists of a folder, read when asked for."""

    def __init__(self, folder: Path, cache: Path | None = None) -> None:
        self.folder = folder
        self._cache = cache

    @classmethod
    def load(cls, folder: Path | None = None, cache: Path | None = None) -> Directory:
        """The directory of a folder (the program's own by default)."""
        return cls(folder or resources_dir("offices"), cache)

    def lists(self) -> tuple[OfficeList, ...]:
        """All lists of real offices.

        Raises:
            CatalogueFileBad: a file has mistakes.
        """
        paths = sorted(path for path in self.folder.glob("*.yaml") if path.name != DEMO_FILE)
        return tuple(self._read(path) for path in paths)

    def find(self, words: str) -> tuple[Office, ...]:
        """Real offices with every one of the words in district, name or address, Kazakh letters folded."""
        wanted = fold(words).split()
        offices = (office for each in self.lists() for office in each.offices)
        return tuple(office for office in offices if all(word in _searchable(office) for word in wanted))

    def demo(self) -> DemoOffices:
        """The two offices for practice.

        Raises:
            CatalogueFileBad: their file has mistakes.
        """
        listed = self._read(self.folder / DEMO_FILE)
        by_kind = {office.kind: office for office in listed.offices}
        return DemoOffices(
            by_kind[OfficeKind.OKRUG], by_kind[OfficeKind.DEPARTMENT], listed.hours, listed.region
        )

    def _read(self, path: Path) -> OfficeList:
        return load_model(path, OfficeList, error=CatalogueFileBad, cache=self._cache)


def _searchable(office: Office) -> str:
    texts = (office.district, office.name, office.address)
    return fold(" ".join(part for text in texts for part in (text.kk, text.ru)))
