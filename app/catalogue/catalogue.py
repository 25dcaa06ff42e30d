"""The catalogue: which editions there are, each read when it is first asked for."""

from __future__ import annotations

import hashlib
from functools import cached_property
from pathlib import Path

from app.catalogue.confirming import CONFIRMATION, confirming, is_confirmation
from app.catalogue.errors import NoSuchEdition
from app.catalogue.loading import ACT_FILE, SUPPLEMENTS, ActFile, load_act, load_edition
from app.catalogue.model import Edition
from app.catalogue.searching import found
from app.paths import resources_dir


class Catalogue:
    """Every edition of a folder, by id. Making one reads file names only."""

    def __init__(self, services: Path, ids: tuple[str, ...], cache: Path | None) -> None:
        self.services = services
        self.ids = ids
        self._cache = cache
        self._acts: dict[str, ActFile] = {}
        self._editions: dict[str, Edition] = {}

    @classmethod
    def load(cls, services: Path | None = None, cache: Path | None = None) -> Catalogue:
        """The catalogue of a folder (the program's own by default).

        `cache` is a folder for parsed files: it may be missing, emptied or unwritable at any time.
        """
        folder = services or resources_dir("services")
        ids = sorted(
            f"{act_file.parent.name}/{path.stem}"
            for act_file in folder.glob(f"*/{ACT_FILE}")
            if act_file.parent.name != SUPPLEMENTS
            for path in act_file.parent.glob("*.yaml")
            if path.name != ACT_FILE
        )
        return cls(folder, tuple(ids), cache)

    @cached_property
    def stamp(self) -> str:
        """What tells these files from others: a hash of where they lie and what is in each.

        Their times would not: each unpacking has its own.
        """
        said = hashlib.sha256()
        for path in sorted(self.services.rglob("*.yaml")):
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            said.update(f"{path.relative_to(self.services).as_posix()}\0{content}\n".encode())
        return said.hexdigest()

    def edition(self, id: str) -> Edition:
        """The edition of an id.

        Raises:
            NoSuchEdition: the catalogue does not have it.
            CatalogueFileBad: its file has mistakes.
        """
        if id not in self._editions and is_confirmation(id):
            self._editions[id] = self._confirmation(id)
        if id not in self._editions:
            if id not in self.ids:
                raise NoSuchEdition(id)
            act = self._act(id.partition("/")[0])
            self._editions[id] = load_edition(self.services, id, act, self._cache)
        return self._editions[id]

    def _confirmation(self, id: str) -> Edition:
        made = confirming(self.edition(id.removesuffix(CONFIRMATION)))
        if made is None:
            raise NoSuchEdition(id)
        return made

    def editions(self) -> tuple[Edition, ...]:
        """All of them, by act and the act's own order."""
        known = (self.edition(id) for id in self.ids)
        return tuple(sorted(known, key=lambda edition: (edition.act.id, edition.ordinal)))

    def find(self, words: str) -> tuple[Edition, ...]:
        """Editions that the words name: by title in either language, act, region, sub-services; see `searching`."""
        return tuple(found(words, self.editions(), lambda edition: edition.searched))

    def _act(self, id: str) -> ActFile:
        if id not in self._acts:
            self._acts[id] = load_act(self.services / id, self._cache)
        return self._acts[id]
