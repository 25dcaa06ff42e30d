"""What one looks up: who takes part, the steps told again, complaints, quality, the act and its contradictions."""

from __future__ import annotations

from datetime import date

from app.catalogue.act import Act, DocumentKind, LinkKind
from app.catalogue.model import Channel, Edition
from app.catalogue.quality import Indicator
from app.domain.language import N_, Text
from app.i18n import Translator
from app.ui.formats import long_date
from app.ui.language import Words, as_it_is, filled
from app.ui.pages.reference.points import Point, cited, clause, listed, quiet, sentence

_LINKS = {
    LinkKind.AMENDED_BY: N_("Amended by {act}, No. {number}, {day}"),
    LinkKind.NEW_EDITION_BY: N_("In the edition of {act}, No. {number}, {day}"),
    LinkKind.AMENDS: N_("Amends {act}, No. {number}, {day}"),
}
_KINDS = {
    DocumentKind.REGULATION: N_("Regulation of a state service"),
    DocumentKind.STANDARD: N_("Standard of a state service"),
}


def dated(message: str, day: date, **texts: Text | str) -> Words:
    """A message with a date written out, and bilingual words among its parameters."""

    def said(tr: Translator) -> str:
        words = {
            name: text.in_(tr.language) if isinstance(text, Text) else text for name, text in texts.items()
        }
        return tr(message, day=long_date(day, tr.language), **words)

    return said


def participants(edition: Edition, channel: Channel) -> list[Point]:
    """Who takes part as the act lists them, and the bodies behind the counter."""
    points: list[Point] = []
    for units in edition.units:
        if not units.channels or channel.kind in units.channels:
            points += [
                Point(actor.title, units.citation if number == 0 else "", level=1)
                for number, actor in enumerate(units.actors)
            ]
    for body in edition.bodies:
        points += [Point(sentence(body.title), body.citation), *quiet(body.part, body.contact)]
    return points


def other_accounts(edition: Edition, _channel: Channel) -> list[Point]:
    """The same course as the act tells it a second time."""
    points: list[Point] = []
    for flow in edition.flows:
        points.append(Point(sentence(flow.title), flow.citation, strong=True))
        for row in flow.rows:
            points += [Point(_row(row.no, row.actor.title), level=1), *quiet(row.action, level=1)]
    return points


def _row(number: int, actor: Text) -> Text:
    return Text(f"{number}. {actor.kk}", f"{number}. {actor.ru}")


def information(edition: Edition, _channel: Channel) -> list[Point]:
    """Where one can read about it, or ask."""
    told = edition.information
    if told is None:
        return []
    points = [*cited(told.text, told), *listed(told.places)]
    points += [Point(as_it_is(site), level=1) for site in told.sites]
    return [*points, *quiet(told.by_phone), *clause(told.premises)]


def complaint(edition: Edition, _channel: Channel) -> list[Point]:
    """Whom to complain to, and who answers for what."""
    points: list[Point] = []
    told = edition.complaint
    if told is not None:
        points += [*cited(told.text, told), *listed(told.addressees), *quiet(told.help, told.progress)]
    points += clause(edition.responsibility)
    return points + [Point(sentence(each), each.citation, level=1) for each in edition.principles]


def quality(edition: Edition, _channel: Channel) -> list[Point]:
    """The indicators: norm, target of the next year, now."""
    told = edition.quality
    if told is None:
        return []
    points = [Point(N_("Per cent: norm / target of the next year / now"), told.citation, quiet=True)]
    points += quiet(told.approval)
    for group in told.groups:
        points.append(Point(sentence(group.title), strong=True))
        points += [
            Point(_numbered(indicator), as_it_is(indicator.figures), level=1)
            for indicator in group.indicators
        ]
    return points


def _numbered(indicator: Indicator) -> Text:
    return Text(*(f"{indicator.code}. {words}" for words in (indicator.text.kk, indicator.text.ru)))


def notes(edition: Edition, _channel: Channel) -> list[Point]:
    """Contradictions, misprints and silences of the text."""
    return [Point(note.text, note.citation) for note in edition.notes]


def act(edition: Edition, _channel: Channel) -> list[Point]:
    """Where all this is from: the act, its registration, its fate, what it rests on."""
    source = edition.act
    registration = source.registration
    points = [
        Point(sentence(source.cited_as), strong=True),
        *quiet(source.title),
        Point(_KINDS[source.approves], edition.act.short),
        *_form(edition),
        Point(
            dated(
                N_("Registered: {authority}, No. {number}, {day}"),
                registration.on,
                authority=registration.authority,
                number=registration.number,
            ),
            registration.citation,
        ),
        *clause(source.entry_into_force),
        *_fate(source),
        *clause(edition.standard),
    ]
    points += [Point(text, text.citation, level=1) for text in (*source.legal_basis, *edition.legal_basis)]
    for message, text in ((N_("Signed by: {who}"), source.signed_by), (N_("Control: {who}"), source.control)):
        if text is not None:
            points.append(Point(filled(message, who=text), quiet=True))
    return points


def _form(edition: Edition) -> list[Point]:
    """In which form the service is given: on paper, electronically, in part automated."""
    form = edition.form_of_service
    return [Point(filled(N_("Form of the service: {form}"), form=form), form.citation)]


def _fate(source: Act) -> list[Point]:
    points: list[Point] = []
    for link in source.chain:
        words = dated(_LINKS[link.kind], link.on, act=link.act, number=link.number)
        points += [Point(words, link.citation), *quiet(link.scope)]
    repeal = source.repeal
    if repeal is not None:
        words = dated(
            N_("Repealed on {day}: {by}, No. {number}"), repeal.on, by=repeal.by, number=repeal.number
        )
        points.append(Point(words, repeal.citation, strong=True))
    return points
