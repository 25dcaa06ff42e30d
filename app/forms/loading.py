"""Form definitions from their files, each read when it is first asked for."""

from __future__ import annotations

from pathlib import Path

from app.datafiles import Fault, read_data, validated
from app.datamodels import Marks
from app.domain.language import N_
from app.forms.errors import FormFileBad, NoSuchForm
from app.forms.model import FormDefinition
from app.paths import resources_dir

_NOT_ITS_NAME = N_("says it is «{said}», its name says «{expected}»")


class Forms:
    """Every form of a folder, by id."""

    def __init__(self, folder: Path, cache: Path | None = None) -> None:
        self.folder = folder
        self._cache = cache
        self._forms: dict[str, FormDefinition] = {}

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
            FormFileBad: its file has mistakes.
        """
        if id not in self._forms:
            path = self.folder / f"{id}.yaml"
            if not path.is_file():
                raise NoSuchForm(id)
            self._forms[id] = _load(path, self._cache)
        return self._forms[id]


def _load(path: Path, cache: Path | None) -> FormDefinition:
    data = read_data(path, error=FormFileBad, cache=cache)
    marks = validated(path, data, Marks, error=FormFileBad).marks
    form = validated(path, data, FormDefinition, error=FormFileBad, context={"marks": marks})
    if form.id != path.stem:
        fault = Fault(str(path), "id", None, _NOT_ITS_NAME, {"said": form.id, "expected": path.stem})
        raise FormFileBad([fault])
    return form
