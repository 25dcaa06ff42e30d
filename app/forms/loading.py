"""Form definitions from their files, each read when it is first asked for.

A form (`<form>.yaml`) is a list of sections, its own or by name; `shared/sections/` has those that several forms have,
`shared/fields.yaml` the fields of several sections, `shared/marks.yaml` why something is not from an act.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from app.datafiles import Fault, read_data, validated
from app.datamodels import Frozen, Marks
from app.domain.language import N_
from app.forms.errors import FormFileBad, NoSuchForm
from app.forms.fields import AnyField
from app.forms.model import FormDefinition, Section
from app.paths import resources_dir

SHARED = "shared"
_NOT_ITS_NAME = N_("says it is «{said}», its name says «{expected}»")


class _SharedFields(Frozen):
    """The file of fields that several sections have."""

    fields: tuple[AnyField, ...]


class Forms:
    """Every form of a folder, by id."""

    def __init__(self, folder: Path, cache: Path | None = None) -> None:
        self.folder = folder
        self._cache = cache
        self._forms: dict[str, FormDefinition] = {}
        self._sections: dict[str, Section] = {}

    @classmethod
    def load(cls, folder: Path | None = None, cache: Path | None = None) -> Forms:
        """The forms of a folder (the program's own by default); nothing is read yet."""
        return cls(folder or resources_dir("forms"), cache)

    @property
    def ids(self) -> tuple[str, ...]:
        """Which forms there are."""
        return tuple(sorted(path.stem for path in self.folder.glob("*.yaml")))

    def form(self, id: str) -> FormDefinition:
        """The form of an id.

        Raises:
            NoSuchForm: there is none.
            FormFileBad: its file, or a file of what it shares with others, has mistakes.
        """
        if id not in self._forms:
            path = self.folder / f"{id}.yaml"
            if not path.is_file():
                raise NoSuchForm(id)
            known = {**self._shared, "sections": _SharedSections(self)}
            form = validated(path, self._read(path), FormDefinition, error=FormFileBad, context=known)
            if form.id != id:
                said = {"said": form.id, "expected": id}
                raise FormFileBad([Fault(str(path), "id", None, _NOT_ITS_NAME, said)])
            self._forms[id] = form
        return self._forms[id]

    def section(self, name: str) -> Section:
        """A section that several forms have.

        Raises:
            FormFileBad: its file, or a file of what it shares with others, is missing or has mistakes.
        """
        if name not in self._sections:
            path = self.folder / SHARED / "sections" / f"{name}.yaml"
            data = self._read(path)
            self._sections[name] = validated(path, data, Section, error=FormFileBad, context=self._shared)
        return self._sections[name]

    @property
    def sections(self) -> tuple[str, ...]:
        """Which sections several forms may have."""
        return tuple(sorted(path.stem for path in (self.folder / SHARED / "sections").glob("*.yaml")))

    @cached_property
    def _shared(self) -> Mapping[str, Mapping[str, Any]]:
        """Marks and fields by name, for files that name them."""
        shared = self.folder / SHARED
        path = shared / "marks.yaml"
        marks = validated(path, self._read(path), Marks, error=FormFileBad).marks
        path = shared / "fields.yaml"
        known = {"marks": marks}
        fields = validated(path, self._read(path), _SharedFields, error=FormFileBad, context=known).fields
        return {**known, "fields": {field.id: field for field in fields}}

    def _read(self, path: Path) -> Any:
        return read_data(path, error=FormFileBad, cache=self._cache)


class _SharedSections(Mapping[str, Section]):
    """The shared sections by name, each read when a form names it."""

    def __init__(self, forms: Forms) -> None:
        self._forms = forms

    def __getitem__(self, name: str) -> Section:
        if name not in self._forms.sections:
            raise KeyError(name)
        return self._forms.section(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._forms.sections)

    def __len__(self) -> int:
        return len(self._forms.sections)

    def __contains__(self, name: object) -> bool:
        return name in self._forms.sections
