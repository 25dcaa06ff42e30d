"""Values of an act that remember their place in it, and those that are not from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, with_config

from app.catalogue.citing import Src
from app.datamodels import Code, Frozen, Mark, SourcedText, named
from app.domain.language import Text
from app.domain.terms import Duration, Unit


@with_config(extra="forbid")
@dataclass(frozen=True, slots=True, kw_only=True)
class Clause(SourcedText):
    """Words of the act with their paragraph; `refers_to` where the act only points to another text."""

    src: Src
    refers_to: Src | None = None

    @property
    def citation(self) -> Text:
        """The paragraph in words."""
        return self.src.text


class Cited(Frozen):
    """A thing with a place in the act."""

    src: Src

    @property
    def citation(self) -> Text:
        """The place in words."""
        return self.src.text

    @property
    def paragraph(self) -> str:
        """The bare number of the paragraph; empty where it stands in an annex."""
        return self.src.paragraph


class Marked(Cited):
    """A thing that may be marked as not from the act; `src` is the place that calls for it."""

    mark: Annotated[Mark | None, named("marks")] = None

    @property
    def unverified(self) -> bool:
        """Whether a person must be told that it is not from the act."""
        return self.mark is not None and self.mark.unverified


class Note(Cited):
    """A contradiction, misprint or silence of the text: shown to the reader, never corrected without a word.

    `explains` names the findings of the catalogue check that it accounts for.
    """

    kind: Code
    text: SourcedText
    explains: tuple[str, ...] = ()


def _duration(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    number, _, unit = value.partition(" ")
    if not number.isdigit() or unit not in set(Unit):
        raise ValueError(f"a term is a number and one of {', '.join(Unit)}, not {value!r}")
    return Duration(int(number), Unit(unit))


Term = Annotated[Duration, BeforeValidator(_duration)]
"""A `Duration`, written in the files as `22 working_days`."""

Worded = Annotated[SourcedText, named("wordings")]
"""Words that the act repeats in many services may be written once, in its `wordings`, and called by their code."""

Quoted = Annotated[Clause, named("clauses")]
"""A clause that many services have in the same words and place may be called by its code in the act's `clauses`."""
