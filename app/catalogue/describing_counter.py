"""What a citizen meets, told in words: where to apply, waiting, documents, refusal, result, receipts."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from app.catalogue.counter import OpeningHours
from app.catalogue.entitlement import Audience, Requirement, SuppliedBy, VariantKind
from app.catalogue.model import Edition
from app.catalogue.process import Channel, ChannelRole
from app.catalogue.provenance import Marked
from app.catalogue.telling import Teller
from app.domain.language import N_
from app.domain.steps import ChannelKind
from app.domain.terms import Unit

_VARIANTS = {
    VariantKind.SUB_SERVICE: N_("One of these services"),
    VariantKind.INSTITUTION: N_("Kinds of institution"),
}
_ROLES = {
    ChannelRole.DECIDES: N_("renders the service"),
    ChannelRole.INTAKE: N_("intake and issue"),
}
_SUPPLIERS = {
    SuppliedBy.REPRESENTATIVE_OR_CLINIC: N_("supplied by a legal representative or a clinic"),
    SuppliedBy.OFFICE: N_("supplied by the office"),
    SuppliedBy.OTHER_BODY: N_("supplied by another body"),
}


def counter(edition: Edition, teller: Teller) -> Iterator[str]:
    """Everything from «for whom» to the receipt."""
    parts = (
        (N_("For whom"), _audience),
        (N_("Where to apply"), _where),
        (N_("Waiting and hours"), _hours),
        (N_("Documents"), _documents),
        (N_("Why it may be refused"), _refusal),
        (N_("What one gets"), _result),
        (N_("What one gets on filing"), _receipts),
    )
    for title, tell in parts:
        yield from teller.section(teller.tr(title), tell(edition, teller))


def _audience(edition: Edition, teller: Teller) -> Iterator[str]:
    if edition.purpose is not None:
        yield from teller.clause(edition.purpose, edition.purpose.citation)
    for audience in edition.audience:
        yield from _entitled(audience, teller)
    for kind in dict.fromkeys(variant.kind for variant in edition.variants):
        yield from teller.line(f"{teller.tr(_VARIANTS[kind])}:")
        for variant in edition.variants:
            if variant.kind is kind:
                yield from teller.cited(f"– {teller.say(variant.title)}", variant.citation, 2)
                if variant.note is not None:
                    yield from teller.text(variant.note, 3)


def _entitled(audience: Audience, teller: Teller) -> Iterator[str]:
    yield from teller.clause(audience, audience.citation)
    for item in audience.items:
        note = "" if item.note is None else f" ({teller.say(item.note)})"
        yield from teller.line(f"– {teller.say(item)}{note}", 2)


def _where(edition: Edition, teller: Teller) -> Iterator[str]:
    tr = teller.tr
    for channel in edition.channels:
        yield from teller.cited(f"{teller.say(channel.title)}: {tr(_ROLES[channel.role])}", channel.citation)
        if channel.condition is not None:
            yield from teller.line(f"{tr('Condition')}: {teller.say(channel.condition)}", 2)
        yield from _term(channel, teller)
    for stage in edition.stages:
        yield from teller.cited(f"{teller.time(stage.duration)}: {teller.say(stage.text)}", stage.citation)
    if edition.extension is not None:
        longer = edition.extension
        yield from teller.cited(f"{tr('Longer term')}: {teller.say(longer.text)}", longer.citation)
    yield from _counting(edition, teller)


def _counting(edition: Edition, teller: Teller) -> Iterator[str]:
    """From when the terms run: the act's own words and, unless all are minutes, how the program counts."""
    counting = edition.counting
    if counting.text is not None:
        words = teller.tr("The term begins: {words}", words=teller.say(counting.text))
        yield from teller.cited(words, counting.citation)
    terms = [channel.term for channel in edition.channels]
    if any(term is None or term.duration.unit is not Unit.MINUTES for term in terms):
        words = f"{teller.tr('Terms run')}: {teller.say(edition.counting_rule.source)}"
        yield from teller.line(words + teller.marked(counting.mark))


def _term(channel: Channel, teller: Teller) -> Iterator[str]:
    term, elsewhere = channel.term, channel.term_elsewhere
    if term is not None:
        words = f"{teller.tr('Term')}: {teller.time(term.duration)}"
        yield from teller.cited(words, term.citation, 2)
        yield from teller.text(term.text, 3)
        if term.not_counted_text is not None:
            yield from teller.text(term.not_counted_text, 3)
    elif elsewhere is not None:
        yield from teller.clause(elsewhere, elsewhere.citation, 2)
    else:
        yield from teller.line(teller.tr("The act states no term."), 2)


def _hours(edition: Edition, teller: Teller) -> Iterator[str]:
    said = {(teller.say(wait.text), wait.src): wait for wait in (*edition.queue, *edition.service_time)}
    for wait in said.values():
        yield from teller.clause(wait.text, wait.citation)
    for opening in edition.opening:
        yield from _opening(edition, opening, teller)


def _opening(edition: Edition, opening: OpeningHours, teller: Teller) -> Iterator[str]:
    names = _names(edition, opening.channels, teller)
    words = teller.say(opening.hours.text)
    yield from teller.cited(f"{names}: {words}" if names else words, opening.citation)
    if opening.branches is not None:
        yield from teller.text(opening.branches.text, 2)
    if opening.how_received is not None:
        yield from teller.text(opening.how_received, 2)


def _names(edition: Edition, kinds: Collection[ChannelKind], teller: Teller) -> str:
    """The short names of some channels."""
    return ", ".join(teller.say(channel.short) for channel in edition.channels if channel.kind in kinds)


def _documents(edition: Edition, teller: Teller) -> Iterator[str]:
    yield from teller.clause(edition.documents, edition.documents.citation)
    if edition.blanks is not None:
        yield from teller.clause(edition.blanks, edition.blanks.citation)
    for number, requirement in enumerate(edition.requirements, start=1):
        words = teller.say(requirement.title)
        if requirement.note is not None:
            words += f" ({teller.say(requirement.note)})"
        if requirement.condition is not None:
            words += f" – {teller.say(requirement.condition)}"
        yield from _marked(f"{number}) {words}", requirement, teller)
        yield from _only_for(edition, requirement, teller)
        details = "; ".join(_details(edition, requirement, teller))
        yield from teller.line(details, 3)
    if edition.promise is not None:
        words = teller.tr(
            "Missing papers may be brought later: {what}", what=teller.say(edition.promise.text)
        )
        yield from teller.cited(words, edition.promise.citation)


def _details(edition: Edition, requirement: Requirement, teller: Teller) -> Iterator[str]:
    """Who supplies a document, what may stand for it, and what is done with it at the counter."""
    if requirement.supplied_by in _SUPPLIERS:
        yield teller.tr(_SUPPLIERS[requirement.supplied_by])
    if requirement.alternatives:
        others = (edition.requirement(code).title for code in requirement.alternatives)
        yield teller.tr("or instead: {others}", others=", ".join(map(teller.say, others)))
    if requirement.shown_only:
        yield teller.tr("is shown, not handed over")
    if requirement.expires:
        yield teller.tr("must still be valid")
    if requirement.form_section is not None:
        yield teller.tr("printed from the form")


def _only_for(edition: Edition, requirement: Requirement, teller: Teller) -> Iterator[str]:
    """The sub-services or institutions that a document is asked for, unless it is asked for all."""
    variants = [variant for variant in edition.variants if variant.code in requirement.variants]
    if len(variants) < len(edition.variants) and variants:
        names = "; ".join(teller.say(variant.title) for variant in variants)
        yield from teller.line(f"{teller.tr('Only')}: {names}", 3)


def _refusal(edition: Edition, teller: Teller) -> Iterator[str]:
    if edition.refusal is not None:
        yield from teller.clause(edition.refusal, edition.refusal.citation)
    for number, ground in enumerate(edition.refusal_grounds, start=1):
        choice = f" ({teller.tr('may be refused, need not')})" if ground.discretionary else ""
        yield from _marked(f"{number}) {teller.say(ground.text)}{choice}", ground, teller)
    for papers in edition.returns:
        yield from teller.clause(papers.text, papers.citation)
    if edition.suspension is not None:
        yield from teller.clause(edition.suspension.text, edition.suspension.citation)
        for text in edition.suspension.grounds:
            yield from teller.line(f"– {teller.say(text)}", 2)


def _marked(words: str, thing: Marked, teller: Teller) -> Iterator[str]:
    yield from teller.cited(words, thing.citation, 2)
    if thing.mark is not None:
        yield from teller.line(f"{teller.kind(thing.mark)} {teller.say(thing.mark.source)}", 3)


def _result(edition: Edition, teller: Teller) -> Iterator[str]:
    tr, result = teller.tr, edition.result
    yield from teller.clause(result.approval, result.citation)
    if result.refusal is not None:
        yield from teller.line(tr("If refused: {what}", what=teller.say(result.refusal)))
    if result.form is not None:
        yield from teller.line(tr("In what form: {form}", form=teller.say(result.form)))
    if result.validity is not None:
        words = tr("Valid: {how_long}", how_long=teller.say(result.validity))
        yield from teller.cited(words, result.validity.citation)
    for variant in edition.variants:
        if variant.result is not None:
            words = f"{teller.say(variant.title)}: {teller.say(variant.result)}"
            yield from teller.cited(words, variant.result.citation)
    for clause in result.intermediate:
        yield from teller.cited(tr("On the way: {what}", what=teller.say(clause)), clause.citation)
    for clause in result.additional:
        yield from teller.cited(tr("Besides: {what}", what=teller.say(clause)), clause.citation)
    for delivery in edition.deliveries:
        yield from teller.clause(delivery.text, delivery.citation)
    yield from teller.clause(edition.fee, edition.fee.citation)
    if edition.recurrence is not None:
        yield from teller.clause(edition.recurrence.text, edition.recurrence.citation)


def _receipts(edition: Edition, teller: Teller) -> Iterator[str]:
    for receipt in edition.receipts:
        names = _names(edition, receipt.channels, teller)
        kept = "" if receipt.handed_over else f", {teller.tr('stays in the office')}"
        yield from teller.cited(f"{teller.say(receipt.title)} ({names}{kept})", receipt.citation)
        yield from teller.text(receipt.text, 2)
        for field in receipt.fields:
            yield from teller.line(f"– {teller.say(field.label)}", 2)
