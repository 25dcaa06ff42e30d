"""An edition as this office works by it: the catalogue's, with the supplements that the office settled over it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from app.catalogue.entitlement import RefusalGround, Requirement
from app.catalogue.model import Edition
from app.datamodels import Mark, MarkKind, SourcedText
from app.domain.language import Text
from app.domain.own_rules import Amendable, Amendment, AmendmentDeed, Supplement, Wording

Amended = TypeVar("Amended", Requirement, RefusalGround)

REPLACED_BY_OFFICE = SourcedText(
    "Мәтінді мекеме ауыстырды: {name}, {day}", "Текст заменён учреждением: {name}, {day}"
)


def lay_over(edition: Edition, amendments: Iterable[Amendment], at: datetime | None = None) -> Edition:
    """The edition with the office's amendments, as they stood at a moment (the last ones if none is given)."""
    standing = _standing(edition, amendments, at)
    if not standing:
        return edition
    return edition.model_copy(
        update={
            "requirements": tuple(
                _amended(one, "title", standing.get((Amendable.REQUIREMENT, one.code)))
                for one in edition.requirements
            ),
            "refusal_grounds": tuple(
                _amended(one, "text", standing.get((Amendable.GROUND, one.code)))
                for one in edition.refusal_grounds
            ),
        }
    )


def supplement_of(edition: Edition, supplement: Supplement) -> Requirement | RefusalGround:
    """The thing itself.

    Raises:
        KeyError: the edition does not have it.
    """
    if supplement.kind is Amendable.REQUIREMENT:
        return edition.requirement(supplement.code)
    return edition.ground(supplement.code)


def wording_of(thing: Requirement | RefusalGround) -> Wording:
    """How a thing reads, and where it is from: its mark's source, or its place in the act."""
    text = thing.title if isinstance(thing, Requirement) else thing.text
    source = thing.citation if thing.mark is None else thing.mark.source
    return Wording(Text(text.kk, text.ru), Text(source.kk, source.ru))


def _standing(
    edition: Edition, amendments: Iterable[Amendment], at: datetime | None
) -> dict[tuple[Amendable, str], Amendment]:
    """The last deed on each supplement, unless it took the others back."""
    last = {
        (one.supplement.kind, one.supplement.code): one
        for one in amendments
        if one.supplement.edition == edition.id and (at is None or one.at <= at)
    }
    return {key: one for key, one in last.items() if one.deed is not AmendmentDeed.WITHDRAWN}


def _amended(thing: Amended, place: str, amendment: Amendment | None) -> Amended:
    """The thing as the office settled it; `place` is the field that holds its words.

    What the act itself says is never touched, even if it once was a supplement.
    """
    if amendment is None or not thing.unverified:
        return thing
    if amendment.deed is AmendmentDeed.CONFIRMED:
        return thing.model_copy(update={"mark": None})
    words = SourcedText(amendment.now.text.kk, amendment.now.text.ru)
    return thing.model_copy(update={place: words, "mark": _mark(amendment)})


def _mark(amendment: Amendment) -> Mark:
    name, day = amendment.author_name, f"{amendment.at:%d.%m.%Y}"
    because = REPLACED_BY_OFFICE
    source = amendment.now.source
    return Mark(
        kind=MarkKind.DERIVED,
        because=SourcedText(because.kk.format(name=name, day=day), because.ru.format(name=name, day=day)),
        source=SourcedText(source.kk, source.ru),
    )
