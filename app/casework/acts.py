"""The acts that the office works by, and whether they are in force: all that are shipped lost force, and it is told."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from app.casework.desk import Desk
from app.casework.errors import NoActChosen
from app.casework.steps import can_lead
from app.catalogue.act import Act
from app.catalogue.model import Channel, Edition


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether an act is in force on a day; if not, since when it is not."""

    repealed_since: date | None = None

    @property
    def is_in_force(self) -> bool:
        """Whether the act holds."""
        return self.repealed_since is None


@dataclass(frozen=True, slots=True)
class ActView:
    """An act with what it means for this office: how many services it has, and how many are taken in here."""

    act: Act
    standing: Standing
    services: int
    taken_here: int
    chosen: bool


def standing(edition: Edition, today: date) -> Standing:
    """Whether the edition's act is in force on a day; on the day named by its repeal it is not any more."""
    until = edition.valid_until
    return Standing(until if until is not None and until <= today else None)


def chosen_acts(desk: Desk) -> tuple[str, ...]:
    """The ids of the acts that the office works by: its own choice, else all whose channels it can lead."""
    own = desk.own.rules.acts
    known = dict.fromkeys(edition.act.id for edition in desk.catalogue.editions())
    if own:
        return tuple(act for act in known if act in own)
    usual = {edition.act.id for edition in desk.catalogue.editions() if _channels_here(desk, edition)}
    return tuple(act for act in known if act in usual)


def choose_acts(desk: Desk, ids: Collection[str]) -> None:
    """Work by these acts from now on; cases that were begun by another are led to their end by it.

    Raises:
        NoActChosen: none of them is known here.
    """
    known = {edition.act.id for edition in desk.catalogue.editions()}
    chosen = sorted(known & set(ids))
    if not chosen:
        raise NoActChosen
    with desk.store.writing() as transaction:
        transaction.own.choose_acts(chosen, desk.clock.now(), desk.staff.name.full)
        rules = transaction.own.all()
    desk.own.replace(rules)


def offered(desk: Desk) -> tuple[tuple[Edition, Channel], ...]:
    """The services that can be begun at this office's counter: of the chosen acts, in the channels it can lead."""
    chosen = set(chosen_acts(desk))
    return tuple(
        (desk.edition(edition.id), channel)
        for edition in desk.catalogue.editions()
        if edition.act.id in chosen
        for channel in _channels_here(desk, edition)
    )


def acts(desk: Desk) -> tuple[ActView, ...]:
    """All acts of the catalogue as this office sees them."""
    today, chosen = desk.clock.now().date(), set(chosen_acts(desk))
    of_act: dict[str, list[Edition]] = {}
    for edition in desk.catalogue.editions():
        of_act.setdefault(edition.act.id, []).append(edition)
    return tuple(
        ActView(
            act=editions[0].act,
            standing=standing(editions[0], today),
            services=len(editions),
            taken_here=sum(bool(_channels_here(desk, edition)) for edition in editions),
            chosen=id in chosen,
        )
        for id, editions in of_act.items()
    )


def _channels_here(desk: Desk, edition: Edition) -> tuple[Channel, ...]:
    return tuple(
        channel
        for channel in edition.channels
        if channel.provider.office is desk.office.kind and can_lead(channel)
    )
