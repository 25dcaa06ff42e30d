"""The act behind an edition told in words, and whatever in the edition is not from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from app.catalogue.act import Act, LinkKind
from app.catalogue.model import Edition
from app.catalogue.telling import Teller
from app.datamodels import Mark, Origin
from app.domain.language import N_

_LINKS = {
    LinkKind.AMENDED_BY: N_("Amended by"),
    LinkKind.NEW_EDITION_BY: N_("In the edition of"),
    LinkKind.AMENDS: N_("Amends"),
}
_ORIGINS = {
    Origin.OFFICIAL: N_("The Russian title is official; the rest of the Russian text is a translation."),
    Origin.RECALLED: N_("The Russian title is the official one as remembered; the rest is a translation."),
    Origin.TRANSLATION: N_("The Russian title and text are a translation."),
}


def the_act(edition: Edition, teller: Teller) -> Iterator[str]:
    """Who adopted it, how it came into force and lost it, what it stands on, whose words these are."""
    tr, act = teller.tr, edition.act
    registration = act.registration
    yield from teller.line(f"{teller.say(act.issuer)}, {teller.say(act.kind)}: {teller.say(act.title)}")
    words = tr(
        "Registered: {authority}, {on}, no. {number}",
        authority=teller.say(registration.authority),
        on=f"{registration.on:%d.%m.%Y}",
        number=registration.number,
    )
    yield from teller.cited(words, registration.citation)
    yield from teller.clause(act.entry_into_force, act.entry_into_force.citation)
    yield from _chain(act, teller)
    if act.repeal is not None:
        repeal = act.repeal
        words = tr(
            "Repealed: {act}, {on}, no. {number}",
            act=teller.say(repeal.by),
            on=f"{repeal.on:%d.%m.%Y}",
            number=repeal.number,
        )
        yield from teller.cited(words, repeal.citation)
    for clause in act.legal_basis:
        yield from teller.cited(f"– {teller.say(clause)}", clause.citation)
    if act.signed_by is not None:
        yield from teller.line(tr("Signed by: {who}", who=teller.say(act.signed_by)))
    if act.control is not None:
        yield from teller.line(tr("Control: {who}", who=teller.say(act.control)))
    place = tr("No. {ordinal} of what the act approves.", ordinal=edition.ordinal)
    yield from teller.line(f"{place} {tr(_ORIGINS[edition.title.ru_origin])}")


def _chain(act: Act, teller: Teller) -> Iterator[str]:
    for link in act.chain:
        words = f"{teller.tr(_LINKS[link.kind])}: {teller.say(link.act)}, № {link.number}, {link.on:%d.%m.%Y}"
        yield from teller.line(f"{words} ({teller.say(link.scope)}; {teller.say(link.citation)})")


def not_from_the_act(edition: Edition, teller: Teller) -> Iterator[str]:
    """Every mark of the edition once: why the things that carry it are here, and where they are from."""
    for mark in dict.fromkeys(_marks_of(edition)):
        words = f"{teller.kind(mark)} {teller.say(mark.because)} ({teller.say(mark.source)})"
        yield from teller.line(words)


def _marks_of(thing: Any) -> Iterator[Mark]:
    if isinstance(thing, Mark):
        yield thing
    elif isinstance(thing, BaseModel):
        for name in type(thing).model_fields:
            yield from _marks_of(getattr(thing, name))
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _marks_of(part)
