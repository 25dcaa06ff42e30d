"""The catalogue's files, put together into editions.

    resources/services/<act>/act.yaml                 what the act says once: itself, bodies, actors, hours, receipts
    resources/services/<act>/<service>.yaml           the service
    resources/services/supplements/<act>/<service>.yaml   what the act only points to: documents, refusal grounds

A service names the act's actors, hours and receipts by their codes, and so whatever the act says in the same words for
many services: `wordings` (words alone), `clauses` and `audiences` (words with their paragraph), `notes`; and the
`requirements` that its supplements have in common.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, model_validator

from app.catalogue.act import Act, Actor, Counting, Hours, Provider, ReceiptForm
from app.catalogue.entitlement import Audience, RefusalGround, Requirement
from app.catalogue.errors import CatalogueFileBad
from app.catalogue.model import Edition
from app.catalogue.provenance import Clause, Note
from app.datafiles import Fault, read_data, validated
from app.datamodels import Code, Frozen, Mark, Marks, SourcedText, named
from app.domain.language import N_

ACT_FILE = "act.yaml"
SUPPLEMENTS = "supplements"
_NO_SUPPLEMENT = N_("there is no supplement of this name")
_NOT_ITS_PLACE = N_("says it is «{said}», its place says «{expected}»")


class ActFile(Frozen):
    """An act's own file."""

    act: Act
    marks: dict[Code, Mark] = Field(default_factory=dict)
    counting: Counting
    providers: dict[Code, Provider]
    actors: dict[Code, Actor] = Field(default_factory=dict)
    hours: dict[Code, Hours] = Field(default_factory=dict)
    receipts: dict[Code, ReceiptForm] = Field(default_factory=dict)
    wordings: dict[Code, SourcedText] = Field(default_factory=dict)
    clauses: dict[Code, Clause] = Field(default_factory=dict)
    audiences: dict[Code, Audience] = Field(default_factory=dict)
    notes: dict[Code, Note] = Field(default_factory=dict)
    requirements: dict[Code, Requirement] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _codes_are_said_once(cls, raw: Any) -> Any:
        """The code of an actor or a requirement is the key it stands under."""
        if not isinstance(raw, dict):
            return raw
        coded = {
            kind: {
                code: {"code": code, **thing} if isinstance(thing, dict) else thing
                for code, thing in raw[kind].items()
            }
            for kind in ("actors", "requirements")
            if isinstance(raw.get(kind), dict)
        }
        return {**raw, **coded}

    @property
    def names(self) -> dict[str, Any]:
        """What a service of this act may call by name."""
        kinds = (
            "providers",
            "actors",
            "hours",
            "receipts",
            "wordings",
            "clauses",
            "audiences",
            "notes",
            "requirements",
            "marks",
        )
        return {kind: getattr(self, kind) for kind in kinds}


class SupplementFile(Frozen):
    """What an act only points to, from elsewhere; an office may replace the file by what it has confirmed.

    `documents_of` names the supplement of another act whose documents are these too: both point to one standard.
    """

    supplements: str
    documents_of: str | None = None
    marks: dict[Code, Mark] = Field(default_factory=dict)
    requirements: tuple[Annotated[Requirement, named("requirements")], ...] = ()
    refusal_grounds: tuple[RefusalGround, ...] = ()


def load_act(folder: Path, cache: Path | None = None) -> ActFile:
    """The act of a folder.

    Raises:
        CatalogueFileBad: with everything that is wrong with its file.
    """
    path = folder / ACT_FILE
    data = read_data(path, error=CatalogueFileBad, cache=cache)
    act = validated(path, data, ActFile, error=CatalogueFileBad, context=_marks_of(path, data))
    _check_place(path, act.act.id, folder.name)
    return act


def load_edition(services: Path, id: str, act: ActFile, cache: Path | None = None) -> Edition:
    """The edition of an id `<act>/<service>`, whose act was loaded before.

    Raises:
        CatalogueFileBad: with everything that is wrong with the service's file or its supplement.
    """
    path = services / f"{id}.yaml"
    data = read_data(path, error=CatalogueFileBad, cache=cache)
    supplement = _load_supplement(services / SUPPLEMENTS / f"{id}.yaml", id, act, cache)
    data = data if isinstance(data, dict) else {}
    whole = {**data, "act": act.act, "counting": act.counting}
    if supplement is not None:
        for name in ("requirements", "refusal_grounds"):
            whole[name] = (*data.get(name, ()), *getattr(supplement, name))
        if supplement.documents_of is not None:
            whole["requirements"] += _borrowed(services, supplement.documents_of, cache)
    edition = validated(path, whole, Edition, error=CatalogueFileBad, context=act.names)
    _check_place(path, edition.id, id)
    return edition


def _load_supplement(path: Path, id: str, act: ActFile, cache: Path | None) -> SupplementFile | None:
    """The supplement of a service; its marks are the act's and its own."""
    if not path.is_file():
        return None
    data = read_data(path, error=CatalogueFileBad, cache=cache)
    context = {"marks": {**act.marks, **_marks_of(path, data)["marks"]}, "requirements": act.requirements}
    supplement = validated(path, data, SupplementFile, error=CatalogueFileBad, context=context)
    _check_place(path, supplement.supplements, id)
    return supplement


def _borrowed(services: Path, id: str, cache: Path | None) -> tuple[Requirement, ...]:
    """The documents of another act's supplement."""
    act = load_act(services / id.partition("/")[0], cache)
    supplement = _load_supplement(services / SUPPLEMENTS / f"{id}.yaml", id, act, cache)
    if supplement is None:
        raise CatalogueFileBad([Fault(f"{id}.yaml", "documents_of", None, _NO_SUPPLEMENT)])
    return supplement.requirements


def _marks_of(path: Path, data: Any) -> dict[str, Any]:
    return {"marks": validated(path, data, Marks, error=CatalogueFileBad).marks}


def _check_place(path: Path, said: str, expected: str) -> None:
    if said != expected:
        raise CatalogueFileBad(
            [Fault(str(path), "", None, _NOT_ITS_PLACE, {"said": said, "expected": expected})]
        )
