"""What a citizen asks at the counter: for whom, where, which documents, why it may be refused, what one gets."""

from __future__ import annotations

from collections.abc import Iterator

from app.catalogue.counter import OpeningHours, Receipt
from app.catalogue.entitlement import Requirement, SuppliedBy
from app.catalogue.model import Channel, Edition
from app.domain.language import N_, Text
from app.domain.own_rules import Amendable
from app.i18n import Translator
from app.ui.language import Words, filled
from app.ui.pages.reference.points import Point, cited, clause, listed, marked, quiet, remark, sentence
from app.ui.pages.terms import term_in_words

_SUPPLIED = {
    SuppliedBy.REPRESENTATIVE_OR_CLINIC: N_("handed in by the representative or the clinic"),
    SuppliedBy.OFFICE: N_("the office asks for it itself"),
    SuppliedBy.OTHER_BODY: N_("issued by another body"),
}


def for_whom(edition: Edition, _channel: Channel) -> list[Point]:
    """Who has a right to it, and among what an application chooses."""
    points = clause(edition.purpose)
    for audience in edition.audience:
        points += clause(audience)
        for item in audience.items:
            points += [Point(item, level=1), *quiet(item.note, level=1)]
    told = {audience.variant for audience in edition.audience}
    for variant in edition.variants:
        if variant.code not in told:
            points += [Point(variant.title, variant.citation, level=1), *quiet(variant.note, level=1)]
    return points


def where(edition: Edition, channel: Channel) -> list[Point]:
    """The body, its condition, the term of this channel, the time at the counter, the hours."""
    points = [Point(sentence(channel.title), channel.citation, strong=True)]
    if channel.condition is not None:
        points.append(Point(filled(N_("Only: {what}"), what=channel.condition), quiet=True))
    points += _term(channel)
    for stage in edition.stages:
        points += cited(stage.text, stage)
    longer = edition.extension
    if longer is not None and (not longer.channels or channel.kind in longer.channels):
        points.append(Point(filled(N_("Longer term: {what}"), what=longer.text), longer.citation))
    points += _counting(edition, channel)
    for wait in (*edition.queue, *edition.service_time):
        if channel.kind in wait.channels:
            points += cited(wait.text, wait)
    for opening in edition.opening:
        if not opening.channels or channel.kind in opening.channels:
            points += _opening(opening)
    return points


def _counting(edition: Edition, channel: Channel) -> list[Point]:
    """From when the term runs: in the act's own words, as the program counts, and why so where the act is silent."""
    counting, rule = edition.counting, edition.counting_rule_of(channel.kind).source
    return [
        *cited(counting.text, counting),
        Point(filled(N_("Terms run {how}"), how=rule), quiet=True),
        *quiet(None if counting.mark is None else counting.mark.because),
    ]


def _term(channel: Channel) -> list[Point]:
    term = channel.term
    if term is None:
        return clause(channel.term_elsewhere) or [Point(N_("The act states no term."))]
    words = term_in_words(term.duration)

    def said(tr: Translator) -> str:
        assert callable(words)
        return tr(N_("Term: {term}"), term=words(tr))

    return [Point(said, term.citation, strong=True), *quiet(term.text, term.not_counted_text)]


def _opening(opening: OpeningHours) -> list[Point]:
    branches = None if opening.branches is None else opening.branches.text
    return [*cited(opening.hours.text, opening), *quiet(branches, opening.how_received)]


def documents(edition: Edition, _channel: Channel) -> list[Point]:
    """What is brought, with the conditions of each."""
    points = [*clause(edition.documents), *clause(edition.blanks)]
    for requirement in edition.requirements:
        points += _document(edition, requirement)
    points += _struck(edition, Amendable.REQUIREMENT)
    if edition.promise is not None:
        later = filled(N_("Missing papers may be brought later: {what}"), what=edition.promise.text)
        points.append(Point(later, edition.promise.citation))
    return points


def _struck(edition: Edition, kind: Amendable) -> list[Point]:
    """What the office struck out, by whom and why: it is still told, for the edition has it."""
    points: list[Point] = []
    for each in edition.struck:
        if each.kind is kind:
            points.append(Point(filled(N_("Struck out: {what}"), what=each.text), quiet=True, level=1))
            points += quiet(each.mark.because, each.mark.source, level=1)
    return points


def _document(edition: Edition, requirement: Requirement) -> list[Point]:
    points = [
        marked(Point(sentence(requirement.title), requirement.citation, level=1), requirement),
        *quiet(requirement.note, level=1),
        *remark(requirement, level=1),
    ]
    if requirement.condition is not None:
        points.append(_only(requirement.condition))
    points += [Point(words, level=1, quiet=True) for words in _handling(requirement)]
    for code in requirement.alternatives:
        other = edition.requirement(code).title
        points.append(Point(filled(N_("Or instead: {what}"), what=other), level=1, quiet=True))
    variants = [variant for variant in edition.variants if variant.code in requirement.variants]
    if len(variants) < len(edition.variants):
        points += [_only(variant.title) for variant in variants]
    return points


def _handling(requirement: Requirement) -> Iterator[Words]:
    """Who supplies a document, and what is done with it at the counter."""
    if requirement.supplied_by in _SUPPLIED:
        yield _SUPPLIED[requirement.supplied_by]
    if requirement.shown_only:
        yield N_("is shown, not handed over")
    if requirement.expires:
        yield N_("must still be valid")


def _only(what: Text) -> Point:
    return Point(filled(N_("Only: {what}"), what=what), level=1, quiet=True)


def refusal(edition: Edition, channel: Channel) -> list[Point]:
    """Why it may be refused, when papers are given back, when it is suspended."""
    points = clause(edition.refusal)
    for ground in edition.refusal_grounds:
        points.append(marked(Point(sentence(ground.text), ground.citation, level=1), ground))
        points += remark(ground, level=1)
        if ground.discretionary:
            points.append(Point(N_("may be refused, need not be"), level=1, quiet=True))
    points += _struck(edition, Amendable.GROUND)
    for papers in edition.returns:
        if channel.kind in papers.channels:
            points += cited(papers.text, papers)
    if edition.suspension is not None:
        points += [*cited(edition.suspension.text, edition.suspension), *listed(edition.suspension.grounds)]
    return points


def result(edition: Edition, channel: Channel) -> list[Point]:
    """What one gets and how, for what price, how often it is confirmed, and the receipt."""
    points = [Point(sentence(edition.result.approval), edition.result.citation, strong=True)]
    if edition.result.refusal is not None:
        points.append(Point(filled(N_("Or: {what}"), what=edition.result.refusal)))
    points += [*quiet(edition.result.form), *clause(edition.result.validity)]
    for variant in edition.variants:
        if variant.result is not None:
            points.append(Point(_of_variant(variant.title, variant.result), variant.result.citation, level=1))
    for other in (*edition.result.intermediate, *edition.result.additional):
        points += clause(other)
    for delivery in edition.deliveries:
        if not delivery.channels or channel.kind in delivery.channels:
            points += cited(delivery.text, delivery)
    points += clause(edition.fee)
    if edition.recurrence is not None:
        points += cited(edition.recurrence.text, edition.recurrence)
    return points


def _of_variant(title: Text, what: Text) -> Text:
    return Text(f"{title.kk}: {what.kk}", f"{title.ru}: {what.ru}")


def receipts(edition: Edition, channel: Channel) -> list[Point]:
    """What is handed over as proof, and the lines that must stand on it."""
    points: list[Point] = []
    for receipt in edition.receipts:
        if channel.kind in receipt.channels:
            points += _receipt(receipt)
    return points


def _receipt(receipt: Receipt) -> list[Point]:
    title: list[Point] = [Point(sentence(receipt.title), receipt.citation, strong=True)]
    stays: Words = N_("stays in the office") if not receipt.handed_over else ""
    kept = [Point(stays, quiet=True)] if stays else []
    return [*title, *kept, *quiet(receipt.text), *listed(field.label for field in receipt.fields)]
