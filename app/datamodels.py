"""What every model of a data file is made of: frozen models, bilingual words, marks of what is not from an act."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    StringConstraints,
    ValidationInfo,
    with_config,
)

from app.domain.conditions import All, AnyOf, Compare, Not, SomeRow, parse_condition
from app.domain.language import Text

Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Said = Annotated[str, StringConstraints(min_length=1)]


class Frozen(BaseModel):
    """Base of every model: frozen, and no key that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Origin(StrEnum):
    """Whether Russian words stand in an official text, are one as far as remembered, or were translated here."""

    OFFICIAL = "official"
    RECALLED = "recalled"
    TRANSLATION = "translation"


@with_config(extra="forbid")
@dataclass(frozen=True, slots=True)
class SourcedText(Text):
    """A `Text` that knows where its Russian is from. The acts' own language is Kazakh."""

    kk: Said
    ru: Said
    ru_origin: Origin = Origin.TRANSLATION


class MarkKind(StrEnum):
    """How a thing that is not from the act came to be here; `OFFICE`: the office set it itself."""

    UNVERIFIED = "unverified"
    DERIVED = "derived"
    OFFICE = "office"


class Mark(Frozen):
    """Says that a thing is not from the act: why it is here, where it is from, whom to ask."""

    kind: MarkKind
    because: SourcedText
    source: SourcedText

    @property
    def unverified(self) -> bool:
        """Whether a person must be told."""
        return self.kind is MarkKind.UNVERIFIED

    @property
    def by_office(self) -> bool:
        """Whether the office itself answers for it."""
        return self.kind is MarkKind.OFFICE


class Marks(BaseModel):
    """The marks of a file alone: they must be known before the rest, which names them, is read."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    marks: dict[Code, Mark] = Field(default_factory=dict)


def named(kind: str) -> BeforeValidator:
    """Lets a file name a thing that is said once elsewhere: the code is looked up in the validation context."""

    def resolve(value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str):
            return value
        known = (info.context or {}).get(kind, {})
        if value not in known:
            raise ValueError(f"{kind} has no {value!r}; known: {', '.join(sorted(known)) or 'none'}")
        return known[value]

    return BeforeValidator(resolve)


def _condition(value: Any) -> Any:
    return value if isinstance(value, All | AnyOf | Not | Compare | SomeRow) else parse_condition(value)


When = Annotated[
    InstanceOf[All] | InstanceOf[AnyOf] | InstanceOf[Not] | InstanceOf[Compare] | InstanceOf[SomeRow],
    BeforeValidator(_condition),
]
"""A condition, in the form that `app.domain.conditions` describes."""
