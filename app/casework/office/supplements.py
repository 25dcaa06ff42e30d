"""Supplements: what an edition asks for or refuses by without its act saying so. An office compares them and decides.

It confirms them, puts its own words in their place, strikes out what does not apply with it, and adds what is missing.
Nothing of the edition is changed: each deed is noted with who, when and what it was, and laid over the edition; to undo
one is a deed too. Whose post does not set the office's rules gets `RulesNotYours` from each of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.casework.desk import Desk
from app.casework.editions import supplement_of, wording_of
from app.casework.office.office_errors import NoSupplement, WordingMissing
from app.casework.office.rule_keepers import check_keeps_rules
from app.catalogue.model import Edition
from app.domain.language import Text
from app.domain.own_rules import OWN_CODE, Amendable, Amendment, AmendmentDeed, Supplement, Wording

__all__ = [
    "Amendable",
    "SupplementView",
    "add",
    "confirm",
    "history",
    "remove",
    "replace_text",
    "strike_out",
    "verified",
]


@dataclass(frozen=True, slots=True)
class SupplementView:
    """A supplement as it stands: its words, why it was marked, the deed that stands; all deeds, the latest first.

    `because` is `None` for one that the office added itself.
    """

    supplement: Supplement
    wording: Wording
    because: Text | None
    amendment: Amendment | None
    history: tuple[Amendment, ...]

    @property
    def is_settled(self) -> bool:
        """Whether the office has decided about it: confirmed, replaced, struck it out or added it."""
        return self.amendment is not None

    @property
    def is_struck(self) -> bool:
        """Whether it does not apply here."""
        return self.amendment is not None and self.amendment.deed is AmendmentDeed.STRUCK

    @property
    def is_gone(self) -> bool:
        """Whether the office added it and took it back."""
        return self.amendment is None and self.supplement.is_own


def verified(desk: Desk, edition_id: str) -> tuple[SupplementView, ...]:
    """All supplements of an edition, in its order, settled or not; after them what the office added, even if undone."""
    shipped = desk.catalogue.edition(edition_id)
    views = []
    for supplement in (*_shipped(shipped), *_own(desk, edition_id)):
        deeds = history(desk, edition_id, supplement.kind, supplement.code)
        stands = deeds[0] if deeds and deeds[0].deed is not AmendmentDeed.WITHDRAWN else None
        because = None
        if not supplement.is_own:
            mark = supplement_of(shipped, supplement).mark
            because = None if mark is None else mark.because
        words = _as_it_reads(desk, supplement) if stands is None else stands.now
        views.append(SupplementView(supplement, words, because, stands, deeds))
    return tuple(views)


def confirm(desk: Desk, edition_id: str, kind: Amendable, code: str) -> Amendment:
    """Say that a supplement is right as it reads: nobody need be warned of it any more.

    Raises:
        NoSupplement: the edition has no such thing, or it is from the act itself.
    """
    supplement = _not_own(Supplement(edition_id, kind, code))
    return _amend(desk, supplement, AmendmentDeed.CONFIRMED, _as_it_reads(desk, supplement))


def replace_text(
    desk: Desk, edition_id: str, kind: Amendable, code: str, text: Text, source: Text
) -> Amendment:
    """Put the office's own words in the place of a supplement's, with the text that they are from.

    Raises:
        NoSupplement: the edition has no such thing, or it is from the act itself.
        WordingMissing: the words or their source lack a language.
    """
    return _amend(desk, Supplement(edition_id, kind, code), AmendmentDeed.REPLACED, _complete(text, source))


def strike_out(desk: Desk, edition_id: str, kind: Amendable, code: str, why: Text) -> Amendment:
    """Say that a supplement does not apply with this office: it is not asked for, or refused by, any more.

    Raises:
        NoSupplement: the edition has no such thing, or it is from the act itself.
        WordingMissing: the reason lacks a language.
    """
    supplement = _not_own(Supplement(edition_id, kind, code))
    text = _as_it_reads(desk, supplement).text
    return _amend(desk, supplement, AmendmentDeed.STRUCK, _complete(text, why))


def add(desk: Desk, edition_id: str, kind: Amendable, text: Text, source: Text) -> Amendment:
    """Add a document or a ground that the edition does not list, with the text that it is from.

    Raises:
        NoSuchEdition: the catalogue does not have it.
        WordingMissing: the words or their source lack a language.
    """
    words = _complete(text, source)
    desk.catalogue.edition(edition_id)
    count = sum(one.kind is kind for one in _own(desk, edition_id))
    supplement = Supplement(edition_id, kind, f"{OWN_CODE}{count + 1}")
    return _record(desk, supplement, AmendmentDeed.ADDED, was=words, now=words)


def remove(desk: Desk, edition_id: str, kind: Amendable, code: str) -> Amendment:
    """Take the office's deed back: the supplement reads as it was shipped, and is marked again; its own one is gone.

    Raises:
        NoSupplement: the edition has no such thing, or it is from the act itself.
    """
    supplement = Supplement(edition_id, kind, code)
    return _amend(desk, supplement, AmendmentDeed.WITHDRAWN, _as_shipped(desk, supplement))


def history(desk: Desk, edition_id: str, kind: Amendable, code: str) -> tuple[Amendment, ...]:
    """Everything that the office did with a supplement, the latest first."""
    return _deeds(desk, Supplement(edition_id, kind, code))


def _deeds(desk: Desk, supplement: Supplement) -> tuple[Amendment, ...]:
    return tuple(one for one in reversed(desk.own.rules.amendments) if one.supplement == supplement)


def _not_own(supplement: Supplement) -> Supplement:
    """A supplement of the edition: what the office added itself it takes back, and needs not confirm.

    Raises:
        NoSupplement: it is the office's own.
    """
    if supplement.is_own:
        raise NoSupplement
    return supplement


def _shipped(edition: Edition) -> tuple[Supplement, ...]:
    def of(kind: Amendable, codes: Iterable[str]) -> list[Supplement]:
        return [Supplement(edition.id, kind, code) for code in codes]

    return (
        *of(Amendable.REQUIREMENT, (one.code for one in edition.requirements if one.unverified)),
        *of(Amendable.GROUND, (one.code for one in edition.refusal_grounds if one.unverified)),
    )


def _own(desk: Desk, edition_id: str) -> list[Supplement]:
    """What the office ever added to an edition, in the order of its adding."""
    named = (one.supplement for one in desk.own.rules.amendments)
    return list(dict.fromkeys(one for one in named if one.edition == edition_id and one.is_own))


def _amend(desk: Desk, supplement: Supplement, deed: AmendmentDeed, now: Wording) -> Amendment:
    return _record(desk, supplement, deed, was=_as_it_reads(desk, supplement), now=now)


def _record(
    desk: Desk, supplement: Supplement, deed: AmendmentDeed, *, was: Wording, now: Wording
) -> Amendment:
    check_keeps_rules(desk)
    amendment = Amendment(
        supplement=supplement,
        deed=deed,
        was=was,
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
    """How it read before the office did anything; its own one as it was first added."""
    if supplement.is_own:
        deeds = _deeds(desk, supplement)
        if not deeds:
            raise NoSupplement
        return deeds[-1].now
    try:
        thing = supplement_of(desk.catalogue.edition(supplement.edition), supplement)
    except KeyError:
        raise NoSupplement from None
    if not thing.unverified:
        raise NoSupplement
    return wording_of(thing)


def _as_it_reads(desk: Desk, supplement: Supplement) -> Wording:
    """How it reads now; what was struck out reads as before, for its reason is no source."""
    shipped = _as_shipped(desk, supplement)
    last = next(iter(_deeds(desk, supplement)), None)
    if last is None:
        return shipped
    return last.was if last.deed is AmendmentDeed.STRUCK else last.now


def _complete(text: Text, source: Text) -> Wording:
    """The words trimmed.

    Raises:
        WordingMissing: one of them lacks a language.
    """
    words = Wording(_trimmed(text), _trimmed(source))
    if not all((words.text.kk, words.text.ru, words.source.kk, words.source.ru)):
        raise WordingMissing
    return words


def _trimmed(text: Text) -> Text:
    return Text(text.kk.strip(), text.ru.strip())
