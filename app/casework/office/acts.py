"""The acts that the office works by, and whether they are in force: all that are shipped lost force, and it is told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.casework.desk import Desk
from app.casework.office.cards import is_absent
from app.casework.office.office_errors import NoActChosen
from app.casework.office.rule_keepers import check_keeps_rules
from app.catalogue.act import Act
from app.catalogue.model import Channel, Edition
from app.domain.language import Text
from app.domain.roles import OfficeKind


def can_lead(edition: Edition, channel: Channel) -> bool:
    """Whether a case can be led through a channel to its end: its course opens, signs and closes."""
    traits = [step.kind.traits for step in edition.course(channel.kind)]
    return traits[0].opens and any(each.signs for each in traits) and traits[-1].closes


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether an act is in force on a day; if not, since when it is not."""

    repealed_since: date | None = None

    @property
    def is_in_force(self) -> bool:
        """Whether the act holds."""
        return self.repealed_since is None


@dataclass(frozen=True, slots=True)
class SharedService:
    """A service that several of the chosen acts regulate; `applies` is the act by which alone it is offered, if one."""

    title: Text
    acts: tuple[Text, ...]
    applies: Text | None


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
    """The ids of the acts that the office works by: its own choice, else the usual one.

    Usual are the acts whose channels it can lead: those of its own region if its district is known, else all.
    """
    own = desk.own.rules.acts
    known = {edition.act.id: edition.act for edition in desk.catalogue.editions()}
    if own:
        return tuple(act for act in known if act in own)
    usual = {edition.act.id for edition in desk.catalogue.editions() if _channels_here(desk, edition)}
    region = _region(desk)
    of_region = {id for id in usual if known[id].region.kk == region}
    return tuple(act for act in known if act in (of_region or usual))


def was_chosen(desk: Desk) -> bool:
    """Whether somebody chose the acts, or the usual ones are worked by."""
    return bool(desk.own.rules.acts)


def _region(desk: Desk) -> str:
    """The region of the act in whose list the office found its district; empty if it chose none."""
    listed = desk.office.district.partition("/")[0]
    acts_of = (edition.act for edition in desk.catalogue.editions())
    return next((act.region.kk for act in acts_of if act.id == listed), "")


def choose_acts(desk: Desk, ids: Collection[str]) -> None:
    """Work by these acts from now on; cases that were begun by another are led to their end by it.

    Raises:
        RulesNotYours: the person's post does not set the office's rules.
        NoActChosen: none of them is known here.
    """
    check_keeps_rules(desk)
    known = {edition.act.id for edition in desk.catalogue.editions()}
    chosen = sorted(known & set(ids))
    if not chosen:
        raise NoActChosen
    with desk.store.writing() as transaction:
        transaction.own.choose_acts(chosen, desk.clock.now(), desk.staff.name.full)
        rules = transaction.own.all()
    desk.own.replace(rules)


def offered(desk: Desk) -> tuple[tuple[Edition, Channel], ...]:
    """The services that can be begun at this office's counter today: by the editions that apply, in its channels.

    A department that knows no centre enters what a centre sends it on paper too: see `_through_centre`.
    """
    stands_in = _stands_in_for_centre(desk)
    return tuple(
        (desk.edition(edition.id), channel)
        for edition in applicable(_of_chosen_acts(desk), desk.clock.now().date())
        for channel in (
            *_channels_here(desk, edition),
            *(_through_centre(desk, edition) if stands_in else ()),
        )
    )


def applicable(editions: Iterable[Edition], today: date) -> tuple[Edition, ...]:
    """The editions by which an application that is filed today is taken, in their order.

    Of a service that several acts of one region regulate it is one: of those in force on the day, or if there are none
    of all, the one whose act was adopted last. Regions do not displace one another: an office that chose the acts of
    two is offered both.
    """
    groups: dict[tuple[str, str], list[Edition]] = {}
    for edition in editions:
        groups.setdefault((edition.family, edition.act.region.kk), []).append(edition)
    return tuple(_applying(group, today) for group in groups.values())


def _applying(group: Sequence[Edition], today: date) -> Edition:
    adopted = [edition for edition in group if edition.act.adopted <= today] or group
    in_force = [edition for edition in adopted if standing(edition, today).is_in_force]
    return max(in_force or adopted, key=lambda edition: edition.act.adopted)


def shared_services(desk: Desk) -> tuple[SharedService, ...]:
    """The services of this counter that several of the chosen acts have, and which of them is offered today."""
    groups: dict[str, list[Edition]] = {}
    for edition in _of_chosen_acts(desk):
        groups.setdefault(edition.family, []).append(edition)
    today = desk.clock.now().date()
    shared = []
    for group in groups.values():
        if len(group) > 1:
            applying = applicable(group, today)
            only = applying[0].short_citation if len(applying) == 1 else None
            title = Text(group[0].title.kk, group[0].title.ru)
            shared.append(SharedService(title, tuple(one.short_citation for one in group), only))
    return tuple(shared)


def _of_chosen_acts(desk: Desk) -> tuple[Edition, ...]:
    """The editions of the chosen acts that this counter can take in."""
    chosen = set(chosen_acts(desk))
    return tuple(
        edition
        for edition in desk.catalogue.editions()
        if edition.act.id in chosen and _channels_here(desk, edition)
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
        if channel.provider.office is desk.office.kind and can_lead(edition, channel)
    )


def _stands_in_for_centre(desk: Desk) -> bool:
    if desk.office.kind is not OfficeKind.DEPARTMENT:
        return False
    with desk.store.reading() as transaction:
        return is_absent(transaction, desk, OfficeKind.SERVICE_CENTRE)


def _through_centre(desk: Desk, edition: Edition) -> tuple[Channel, ...]:
    """The centre's channels whose courses come through this office: its courier brings the papers, with its list."""
    return tuple(
        channel
        for channel in edition.channels
        if channel.provider.office is OfficeKind.SERVICE_CENTRE
        and can_lead(edition, channel)
        and any(step.actor.office is desk.office.kind for step in edition.course(channel.kind))
    )
