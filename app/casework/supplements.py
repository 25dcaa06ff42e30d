"""Supplements: what an edition asks for or refuses by without its act saying so. An office compares them and decides.

Nothing of the edition is changed: each deed is noted with who, when and what it was, and laid over the edition.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.casework.desk import Desk
from app.casework.editions import supplement_of, wording_of
from app.casework.errors import NoSupplement, WordingMissing
from app.catalogue.entitlement import RefusalGround, Requirement
from app.domain.language import Text
from app.domain.own_rules import Amendable, Amendment, AmendmentDeed, Supplement, Wording

__all__ = ["Amendable", "SupplementView", "confirm", "history", "remove", "replace_text", "verified"]


@dataclass(frozen=True, slots=True)
class SupplementView:
    """A supplement as it stands: its words, why it was marked, the deed that stands; all deeds, the latest first."""

    supplement: Supplement
    thing: Requirement | RefusalGround
    wording: Wording
    because: Text
    amendment: Amendment | None
    history: tuple[Amendment, ...]

    @property
    def is_settled(self) -> bool:
        """Whether the office has confirmed or replaced it."""
        return self.amendment is not None


def verified(desk: Desk, edition_id: str) -> tuple[SupplementView, ...]:
    """All supplements of an edition, in its order, settled or not."""
    shipped, ours = desk.catalogue.edition(edition_id), desk.edition(edition_id)
    views = []
    for supplement in _supplements(edition_id, shipped.requirements, shipped.refusal_grounds):
        before, now = supplement_of(shipped, supplement), supplement_of(ours, supplement)
        assert before.mark is not None
        deeds = history(desk, edition_id, supplement.kind, supplement.code)
        stands = deeds[0] if deeds and deeds[0].deed is not AmendmentDeed.WITHDRAWN else None
        wording = wording_of(now) if stands is None else stands.now
        views.append(SupplementView(supplement, now, wording, before.mark.because, stands, deeds))
    return tuple(views)


def confirm(desk: Desk, edition_id: str, kind: Amendable, code: str) -> Amendment:
    """Say that a supplement is right as it reads: nobody need be warned of it any more.

    Raises:
        NoSupplement: the edition has no such thing, or it is from the act itself.
    """
    supplement = Supplement(edition_id, kind, code)
    return _amend(desk, supplement, AmendmentDeed.CONFIRMED, _as_it_reads(desk, supplement))


def replace_text(
    desk: Desk, edition_id: str, kind: Amendable, code: str, text: Text, source: Text
) -> Amendment:
    """Put the office's own words in the place of a supplement's, with the text that they are from.

    Raises:
        NoSupplement: the edition has no such thing, or it is from the act itself.
        WordingMissing: the words or their source lack a language.
    """
    words = Wording(_trimmed(text), _trimmed(source))
    if not all((words.text.kk, words.text.ru, words.source.kk, words.source.ru)):
        raise WordingMissing
    return _amend(desk, Supplement(edition_id, kind, code), AmendmentDeed.REPLACED, words)


def remove(desk: Desk, edition_id: str, kind: Amendable, code: str) -> Amendment:
    """Take the office's deed back: the supplement reads as it was shipped, and is marked again.

    Raises:
        NoSupplement: the edition has no such thing, or it is from the act itself.
    """
    supplement = Supplement(edition_id, kind, code)
    return _amend(desk, supplement, AmendmentDeed.WITHDRAWN, _as_shipped(desk, supplement))


def history(desk: Desk, edition_id: str, kind: Amendable, code: str) -> tuple[Amendment, ...]:
    """Everything that the office did with a supplement, the latest first."""
    supplement = Supplement(edition_id, kind, code)
    return tuple(one for one in reversed(desk.own.rules.amendments) if one.supplement == supplement)


def _supplements(
    edition_id: str, requirements: tuple[Requirement, ...], grounds: tuple[RefusalGround, ...]
) -> tuple[Supplement, ...]:
    return (
        *(Supplement(edition_id, Amendable.REQUIREMENT, one.code) for one in requirements if one.unverified),
        *(Supplement(edition_id, Amendable.GROUND, one.code) for one in grounds if one.unverified),
    )


def _amend(desk: Desk, supplement: Supplement, deed: AmendmentDeed, now: Wording) -> Amendment:
    amendment = Amendment(
        supplement=supplement,
        deed=deed,
        was=_as_it_reads(desk, supplement),
        now=now,
        at=desk.clock.now(),
        author_id=desk.staff.id,
        author_name=desk.staff.name.full,
    )
    with desk.store.writing() as transaction:
        transaction.own.amend(amendment)
        rules = transaction.own.all()
    desk.own.replace(rules)
    return amendment


def _as_shipped(desk: Desk, supplement: Supplement) -> Wording:
    try:
        thing = supplement_of(desk.catalogue.edition(supplement.edition), supplement)
    except KeyError:
        raise NoSupplement from None
    if not thing.unverified:
        raise NoSupplement
    return wording_of(thing)


def _as_it_reads(desk: Desk, supplement: Supplement) -> Wording:
    shipped = _as_shipped(desk, supplement)
    last = next(iter(history(desk, supplement.edition, supplement.kind, supplement.code)), None)
    return shipped if last is None else last.now


def _trimmed(text: Text) -> Text:
    return Text(text.kk.strip(), text.ru.strip())
