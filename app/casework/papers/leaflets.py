"""The leaflet of a service for a citizen who only asks: what the edition says about one channel, at this office."""

from __future__ import annotations

from datetime import date

from app.casework.desk import Desk
from app.casework.office.rendering import render_here
from app.catalogue.entitlement import Requirement, SuppliedBy
from app.catalogue.model import Channel, Edition
from app.catalogue.provenance import Marked
from app.domain.language import Text
from app.domain.steps import ChannelKind
from app.printing import content
from app.printing.document import PaperLanguage, PaperSize
from app.printing.layouts import leaflet as paper

SUPPLIED = {
    SuppliedBy.REPRESENTATIVE_OR_CLINIC: Text(
        "заңды өкіл немесе медициналық ұйым береді",
        "подаёт законный представитель или медицинская организация",
    ),
    SuppliedBy.OFFICE: Text("мекеменің өзі сұратады", "учреждение запрашивает само"),
    SuppliedBy.OTHER_BODY: Text("басқа орган береді", "выдаёт другой орган"),
}


def leaflet(desk: Desk, edition_id: str, channel: str, language: PaperLanguage, size: PaperSize) -> bytes:
    """The leaflet of a service in one of its channels; no case is needed and nothing is kept.

    Raises:
        NoSuchEdition, NoSuchChannel: the catalogue does not have it.
        ValueError: the size is neither A5 nor A4.
    """
    edition = desk.edition(edition_id)
    made = content_of(desk, edition, edition.channel(channel), desk.clock.now().date())
    return render_here(desk, paper.layout(made, language, size))


def content_of(desk: Desk, edition: Edition, channel: Channel, made: date) -> content.LeafletContent:
    """What stands on the leaflet."""
    office, repeal = desk.office, edition.act.repeal
    points = [(_is_for_all(edition, each), _document(edition, each)) for each in edition.requirements]
    result = edition.result
    return content.LeafletContent(
        office=content.Office(office.name, office.address, office.phone, office.hours),
        made=made,
        service=edition.title,
        act=edition.citation,
        counter=_counter(desk, edition, channel),
        fee=edition.fee,
        results=tuple(text for text in (result.approval, result.refusal) if text is not None),
        term=term_of(channel),
        term_notes=_term_notes(edition, channel),
        for_all=tuple(point for for_all, point in points if for_all),
        only_if=tuple(point for for_all, point in points if not for_all),
        delivery=_delivery(edition, channel),
        grounds=_grounds(edition),
        struck=tuple(
            content.Point(each.text, each.mark.source, (each.mark.because,)) for each in edition.struck
        ),
        repeal=content.Repeal(repeal.by, repeal.number, repeal.on) if repeal is not None else None,
    )


def _is_for_all(edition: Edition, requirement: Requirement) -> bool:
    """Whether everybody brings it, whatever they answer and choose."""
    return not (requirement.condition or requirement.needed_when or only_for(edition, requirement))


def only_for(edition: Edition, requirement: Requirement) -> tuple[Text, ...]:
    """The sub-services or institutions that a document is asked for; none if it is asked for all."""
    variants = tuple(each.title for each in edition.variants if each.code in requirement.variants)
    return variants if len(variants) < len(edition.variants) else ()


def _document(edition: Edition, requirement: Requirement) -> content.Point:
    supplied = SUPPLIED.get(requirement.supplied_by)
    said = (
        requirement.note,
        requirement.condition,
        supplied,
        *only_for(edition, requirement),
        office_of(requirement),
    )
    notes = tuple(text for text in said if text is not None)
    return content.Point(requirement.title, place_of(requirement), notes, doubt_of(requirement))


def office_of(thing: Marked) -> Text | None:
    """That the office itself added a thing or put its own words there: who and when."""
    return thing.mark.because if thing.mark is not None and thing.mark.by_office else None


def _by_office(thing: Marked) -> tuple[Text, ...]:
    by_office = office_of(thing)
    return () if by_office is None else (by_office,)


def place_of(thing: Marked) -> Text:
    """Where a thing stands: in the act, or in the text that it was taken from."""
    return thing.citation if thing.mark is None else thing.mark.source


def doubt_of(thing: Marked) -> Text | None:
    """What is not verified about it, and where it was taken from."""
    mark = thing.mark
    if mark is None or not mark.unverified:
        return None
    return Text(
        f"{mark.because.kk} Дереккөзі: {mark.source.kk}.", f"{mark.because.ru} Источник: {mark.source.ru}."
    )


def _grounds(edition: Edition) -> tuple[content.Point, ...]:
    """The grounds; where the edition lists none, the sentence that points to them."""
    if edition.refusal_grounds:
        return tuple(
            content.Point(ground.text, place_of(ground), _by_office(ground), doubt_of(ground))
            for ground in edition.refusal_grounds
        )
    refusal = edition.refusal
    return () if refusal is None else (content.Point(refusal, refusal.citation),)


def _counter(desk: Desk, edition: Edition, channel: Channel) -> content.Counter:
    """This office where the channel is one of its kind; else the body as the act names it, with the act's hours."""
    office = desk.office
    if channel.provider.office is office.kind and channel.kind is not ChannelKind.PORTAL:
        return content.Counter(office.name, channel.condition, office.address, office.phone, office.hours)
    openings = (each for each in edition.opening if not each.channels or channel.kind in each.channels)
    hours = next((opening.hours.on_paper for opening in openings), None)
    return content.Counter(channel.title, channel.condition, hours=hours)


def term_of(channel: Channel) -> content.Term | None:
    """The term of a channel as papers print it; `None` where the act has none of its own."""
    term = channel.term
    if term is None:
        return None
    limit = content.TermLimit(term.limit.value)
    return content.Term(term.duration.value, term.duration.unit, limit, term.paragraph)


def _term_notes(edition: Edition, channel: Channel) -> tuple[Text, ...]:
    """Days that are not counted, another text that has the term, a longer term for some."""
    term, longer = channel.term, edition.extension
    said = [
        channel.term_elsewhere if term is None else term.not_counted_text,
        longer.text if longer and (not longer.channels or channel.kind in longer.channels) else None,
    ]
    return tuple(text for text in said if text is not None)


def _delivery(edition: Edition, channel: Channel) -> tuple[Text, ...]:
    rules = (rule for rule in edition.deliveries if not rule.channels or channel.kind in rule.channels)
    return tuple(rule.text for rule in rules)
