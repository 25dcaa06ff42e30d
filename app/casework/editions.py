"""An edition as this office works by it: the catalogue's, and over it what the office settled, struck out, added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TypeVar

from app.catalogue.entitlement import RefusalGround, Requirement, Struck
from app.catalogue.model import Edition
from app.datamodels import Mark, MarkKind, SourcedText
from app.domain.language import Text
from app.domain.own_rules import Amendable, Amendment, AmendmentDeed, Supplement, Wording

Amended = TypeVar("Amended", Requirement, RefusalGround)
Standing = Mapping[tuple[Amendable, str], Amendment]
"""The deed that stands, for each supplement that has one, in the order of their first deeds."""

_DONE_BY_OFFICE = {
    AmendmentDeed.REPLACED: SourcedText(
        "Мәтінді мекеме ауыстырды: {name}, {day}", "Текст заменён учреждением: {name}, {day}"
    ),
    AmendmentDeed.ADDED: SourcedText("Мекеме қосты: {name}, {day}", "Добавлено учреждением: {name}, {day}"),
    AmendmentDeed.STRUCK: SourcedText(
        "Мекеме алып тастады: {name}, {day}", "Исключено учреждением: {name}, {day}"
    ),
}


def lay_over(edition: Edition, amendments: Iterable[Amendment], at: datetime | None = None) -> Edition:
    """The edition with the office's amendments, as they stood at a moment (the last ones if none is given)."""
    standing = _standing(edition, amendments, at)
    if not standing:
        return edition
    requirements = _settled(edition.requirements, Amendable.REQUIREMENT, "title", standing)
    grounds = _settled(edition.refusal_grounds, Amendable.GROUND, "text", standing)
    return edition.model_copy(
        update={
            "requirements": (*requirements, *_own_requirements(edition, standing)),
            "refusal_grounds": (*grounds, *_own_grounds(edition, standing)),
            "struck": _struck(edition, standing),
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
    source = thing.citation if thing.mark is None else thing.mark.source
    text = thing.title if isinstance(thing, Requirement) else thing.text
    return Wording(_plain(text), _plain(source))


def _standing(edition: Edition, amendments: Iterable[Amendment], at: datetime | None) -> Standing:
    """The last deed on each supplement, unless it took the others back."""
    last = {
        (one.supplement.kind, one.supplement.code): one
        for one in amendments
        if one.supplement.edition == edition.id and (at is None or one.at <= at)
    }
    return {key: one for key, one in last.items() if one.deed is not AmendmentDeed.WITHDRAWN}


def _settled(
    things: Iterable[Amended], kind: Amendable, place: str, standing: Standing
) -> tuple[Amended, ...]:
    """The shipped things as the office settled them, without those that it struck out.

    `place` is the field that holds their words. What the act itself says is never touched, even if it once was one.
    """
    settled = []
    for thing in things:
        amendment = standing.get((kind, thing.code)) if thing.unverified else None
        if amendment is None:
            settled.append(thing)
        elif amendment.deed is not AmendmentDeed.STRUCK:
            settled.append(_amended(thing, place, amendment))
    return tuple(settled)


def _amended(thing: Amended, place: str, amendment: Amendment) -> Amended:
    if amendment.deed is AmendmentDeed.CONFIRMED:
        return thing.model_copy(update={"mark": None})
    return thing.model_copy(update={place: _sourced(amendment.now.text), "mark": _mark(amendment)})


def _own(standing: Standing, kind: Amendable) -> list[Amendment]:
    return [one for one in standing.values() if one.supplement.kind is kind and one.supplement.is_own]


def _own_requirements(edition: Edition, standing: Standing) -> list[Requirement]:
    """The documents that the office asks for besides; the edition's sentence about documents is their place."""
    return [
        Requirement(
            src=edition.documents.src,
            mark=_mark(one),
            code=one.supplement.code,
            title=_sourced(one.now.text),
        )
        for one in _own(standing, Amendable.REQUIREMENT)
    ]


def _own_grounds(edition: Edition, standing: Standing) -> list[RefusalGround]:
    place = edition.documents if edition.refusal is None else edition.refusal
    return [
        RefusalGround(src=place.src, mark=_mark(one), code=one.supplement.code, text=_sourced(one.now.text))
        for one in _own(standing, Amendable.GROUND)
    ]


def _struck(edition: Edition, standing: Standing) -> tuple[Struck, ...]:
    unverified = {
        *((Amendable.REQUIREMENT, thing.code) for thing in edition.requirements if thing.unverified),
        *((Amendable.GROUND, thing.code) for thing in edition.refusal_grounds if thing.unverified),
    }
    return tuple(
        Struck(kind=kind, code=code, text=_sourced(one.now.text), mark=_mark(one))
        for (kind, code), one in standing.items()
        if one.deed is AmendmentDeed.STRUCK and (kind, code) in unverified
    )


def _mark(amendment: Amendment) -> Mark:
    name, day = amendment.author_name, f"{amendment.at:%d.%m.%Y}"
    because = _DONE_BY_OFFICE[amendment.deed]
    return Mark(
        kind=MarkKind.OFFICE,
        because=SourcedText(because.kk.format(name=name, day=day), because.ru.format(name=name, day=day)),
        source=_sourced(amendment.now.source),
    )


def _sourced(text: Text) -> SourcedText:
    return SourcedText(text.kk, text.ru)


def _plain(text: Text) -> Text:
    return Text(text.kk, text.ru)
