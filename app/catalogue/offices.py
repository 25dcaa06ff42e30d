"""Offices and bodies as the acts list them, and invented offices for practice.

Offices are what the program may be set up in ("our district" of the first start); bodies are the rest.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, Self, TypeVar

from pydantic import Field, StringConstraints, model_validator

from app.catalogue.act import Hours
from app.catalogue.citing import Src
from app.catalogue.errors import CatalogueFileBad
from app.catalogue.searching import found
from app.datafiles import load_model
from app.datamodels import Code, Frozen, SourcedText
from app.domain.roles import OfficeKind
from app.paths import resources_dir

DEMO_FILE = "demo.yaml"
BODIES_FOLDER = "bodies"


Row = Annotated[int, Field(ge=1)]
Phone = Annotated[str, StringConstraints(pattern=r"^8 \(\d{3,5}\) [\d-]+(, (8 \(\d{3,5}\) )?[\d-]+)*$")]
Email = Annotated[str, StringConstraints(pattern=r"^[\w.-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}$")]
Site = Annotated[str, StringConstraints(pattern=r"^(https?://)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}(/\S*)?$")]


class BodyKind(StrEnum):
    """What a body is; never a kind of installation.

    `DEPARTMENTS` are those of an oblast where the act names them only together, `BRANCH` is that of the centres or of
    the State corporation.
    """

    DISTRICT_AKIMAT = "district_akimat"
    OBLAST_AKIMAT = "oblast_akimat"
    OBLAST_DEPARTMENT = "oblast_department"
    DEPARTMENTS = "departments"
    BRANCH = "branch"


class Printed(Frozen):
    """What the act prints where the entry has something else, or nothing: a misprint or a variant, letter by letter.

    `ordinals` are the regulations (standards) of the act whose annexes print it so; none means all of them.
    """

    field: Literal["name", "address", "phone", "email", "site", "head"]
    text: Annotated[str, StringConstraints(min_length=1)]
    ordinals: tuple[Row, ...] = ()


class Entry(Frozen):
    """An entry of a list; what the act does not tell is left out, and `notes` tell why.

    `row` is its row in the annex, `src` its place where that is not the list's own. `phone` and `email` have what can
    be used; what is printed otherwise stands in `printed`. `reception` tells when its officials receive citizens.
    """

    code: Code
    row: Row | None = None
    src: Src | None = None
    district: SourcedText | None = None
    name: SourcedText
    settlement: SourcedText | None = None
    address: SourcedText | None = None
    phone: Phone | None = None
    email: Email | None = None
    site: Site | None = None
    hours: Hours | None = None
    reception: tuple[SourcedText, ...] = ()
    printed: tuple[Printed, ...] = ()
    notes: tuple[SourcedText, ...] = ()

    @property
    def searched(self) -> str:
        """What a search looks through: district, name, place, telephone, mail, site, and the misprints of the act."""
        texts = (self.district, self.name, self.settlement, self.address)
        words = [part for text in texts if text is not None for part in (text.kk, text.ru)]
        contacts = [part for part in (self.phone, self.email, self.site) if part is not None]
        return " ".join((*words, *contacts, *(variant.text for variant in self.printed)))

    @model_validator(mode="after")
    def _silence_is_explained(self) -> Self:
        if not (self.notes or (self.address and self.phone)):
            raise ValueError(f"{self.code} has no address or no telephone, and no note tells why")
        return self


class Body(Entry):
    """A body that an act names, but that the program is not set up in."""

    kind: BodyKind


class Office(Entry):
    """An office that the program may be set up in: names, where it is, how to reach it.

    `number` are the four digits that case numbers begin with; the acts give none, an office chooses its own. `head` is
    the head by name, as the act has it.
    """

    number: Annotated[str, StringConstraints(pattern=r"^\d{4}$")] | None = None
    kind: OfficeKind
    district: SourcedText
    short_name: SourcedText | None = None
    settlement: SourcedText
    villages: tuple[str, ...] = ()
    address: SourcedText
    phone: Phone
    head: str | None = None
    appeal_body: SourcedText | None = None

    @property
    def searched(self) -> str:
        """Besides, the villages and who heads it."""
        return " ".join((super().searched, *self.villages, self.head or ""))


class Listing(Frozen):
    """What every list tells of itself: `src` is the annex (or paragraph) it is from."""

    id: str
    act: str
    title: SourcedText
    region: SourcedText
    src: Src | None = None
    notes: tuple[SourcedText, ...] = ()


class OfficeList(Listing):
    """The offices of one annex; `hours` are theirs unless an office sets its own."""

    demo: bool = False
    hours: Hours
    offices: Annotated[tuple[Office, ...], Field(min_length=1)]


class BodyList(Listing):
    """The other bodies that an act names; `sites` are sites it points to that are of no one body."""

    sites: tuple[Site, ...] = ()
    bodies: Annotated[tuple[Body, ...], Field(min_length=1)]


Listed = TypeVar("Listed", OfficeList, BodyList)


class Directory:
    """The lists of a folder, read when asked for: of offices in the folder itself, of other bodies in `bodies/`."""

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
        return tuple(self._read(path, OfficeList) for path in paths)

    def bodies(self) -> tuple[BodyList, ...]:
        """All lists of akimats, oblast bodies and others that the program is not set up in.

        Raises:
            CatalogueFileBad: a file has mistakes.
        """
        return tuple(
            self._read(path, BodyList) for path in sorted((self.folder / BODIES_FOLDER).glob("*.yaml"))
        )

    def find(self, words: str) -> tuple[Office | Body, ...]:
        """Real offices and bodies that the words name: see `Entry.searched`."""
        entries: list[Office | Body] = [office for each in self.lists() for office in each.offices]
        entries += [body for each in self.bodies() for body in each.bodies]
        return tuple(found(words, entries, lambda entry: entry.searched))

    def demo(self) -> OfficeList:
        """The offices for practice, invented as their district is.

        Raises:
            CatalogueFileBad: their file has mistakes.
        """
        return self._read(self.folder / DEMO_FILE, OfficeList)

    def _read(self, path: Path, model: type[Listed]) -> Listed:
        return load_model(path, model, error=CatalogueFileBad, cache=self._cache)
