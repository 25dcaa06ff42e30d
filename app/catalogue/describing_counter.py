"""What a citizen meets, told in words: where to apply, waiting, documents, refusal, result, receipts."""

from __future__ import annotations

from collections.abc import Iterator

from app.catalogue.counter import OpeningHours, Receipt
from app.catalogue.entitlement import Audience, Requirement
from app.catalogue.model import Edition
from app.catalogue.process import Channel
from app.catalogue.provenance import Marked
from app.catalogue.telling import Teller
from app.domain.language import N_


def counter(edition: Edition, teller: Teller) -> Iterator[str]:
    """Everything from «for whom» to the receipt."""
    parts = (
        (N_("For whom"), _audience),
        (N_("Where to apply"), _where),
        (N_("Waiting and hours"), _hours),
        (N_("Documents"), _documents),
        (N_("Why it may be refused"), _refusal),
        (N_("What one gets"), _result),
    )
    for title, tell in parts:
        yield from teller.section(teller.tr(title), tell(edition, teller))


def _audience(edition: Edition, teller: Teller) -> Iterator[str]:
    if edition.purpose is not None:
        yield from teller.clause(edition.purpose, edition.purpose.citation)
    for audience in edition.audience:
        yield from _entitled(audience, teller)
    told = {audience.variant for audience in edition.audience}
    for variant in edition.variants:
        if variant.code in told:
            continue
        yield from teller.cited(f"– {teller.say(variant.title)}", variant.citation)
        if variant.note is not None:
            yield from teller.text(variant.note, 2)


def _entitled(audience: Audience, teller: Teller) -> Iterator[str]:
    yield from teller.clause(audience, audience.citation)
    for item in audience.items:
        note = "" if item.note is None else f" ({teller.say(item.note)})"
        yield from teller.line(f"– {teller.say(item)}{note}", 2)


def _where(edition: Edition, teller: Teller) -> Iterator[str]:
    tr = teller.tr
    for channel in edition.channels:
        yield from teller.clause(channel.title, channel.citation)
        if channel.condition is not None:
            yield from teller.line(f"{tr('Only')}: {teller.say(channel.condition)}", 2)
        yield from _term(channel, teller)
    for stage in edition.stages:
        yield from teller.cited(f"{teller.time(stage.duration)}: {teller.say(stage.text)}", stage.citation)
    if edition.extension is not None:
        longer = edition.extension
        yield from teller.cited(f"{tr('Longer term')}: {teller.say(longer.text)}", longer.citation)
    yield from teller.line(f"{tr('Terms run')}: {teller.say(edition.counting_rule.source)}")


def _term(channel: Channel, teller: Teller) -> Iterator[str]:
    term, elsewhere = channel.term, channel.term_elsewhere
    if term is not None:
        words = f"{teller.tr('Term')}: {teller.time(term.duration)}"
        yield from teller.cited(words, term.citation, 2)
        if term.not_counted_text is not None:
            yield from teller.text(term.not_counted_text, 2)
    elif elsewhere is not None:
        yield from teller.clause(elsewhere, elsewhere.citation, 2)
    else:
        yield from teller.line(teller.tr("The act states no term."), 2)


def _hours(edition: Edition, teller: Teller) -> Iterator[str]:
    for wait in (*edition.queue, *edition.service_time):
        yield from teller.clause(wait.text, wait.citation)
    for opening in edition.opening:
        yield from _opening(edition, opening, teller)


def _opening(edition: Edition, opening: OpeningHours, teller: Teller) -> Iterator[str]:
    names = ", ".join(
        teller.say(channel.short) for channel in edition.channels if channel.kind in opening.channels
    )
    words = teller.say(opening.hours.text)
    yield from teller.cited(f"{names}: {words}" if names else words, opening.citation)
    if opening.branches is not None:
        yield from teller.text(opening.branches.text, 2)
    if opening.how_received is not None:
        yield from teller.text(opening.how_received, 2)


def _documents(edition: Edition, teller: Teller) -> Iterator[str]:
    yield from teller.clause(edition.documents, edition.documents.citation)
    if edition.blanks is not None:
        yield from teller.clause(edition.blanks, edition.blanks.citation)
    for number, requirement in enumerate(edition.requirements, start=1):
        said = (requirement.title, requirement.note, requirement.condition)
        words = ", ".join(teller.say(text) for text in said if text is not None)
        yield from _marked(f"{number}) {words}", requirement, teller)
        yield from _only_for(edition, requirement, teller)


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
        yield from _marked(f"{number}) {teller.say(ground.text)}", ground, teller)
    for papers in edition.returns:
        yield from teller.clause(papers.text, papers.citation)
    if edition.suspension is not None:
        yield from teller.clause(edition.suspension.text, edition.suspension.citation)
        for text in edition.suspension.grounds:
            yield from teller.line(f"– {teller.say(text)}", 2)


def _marked(words: str, thing: Marked, teller: Teller) -> Iterator[str]:
    yield from teller.cited(words, thing.citation, 2)
    if thing.mark is not None and thing.unverified:
        yield from teller.line(f"[{teller.tr('unverified')}] {teller.say(thing.mark.source)}", 3)


def _result(edition: Edition, teller: Teller) -> Iterator[str]:
    result = edition.result
    said = [teller.say(text) for text in (result.approval, result.refusal) if text is not None]
    yield from teller.cited(" / ".join(said), result.citation)
    for variant in edition.variants:
        if variant.result is not None:
            words = f"{teller.say(variant.title)}: {teller.say(variant.result)}"
            yield from teller.cited(words, variant.result.citation)
    for clause in (*result.intermediate, *result.additional):
        yield from teller.clause(clause, clause.citation)
    for delivery in edition.deliveries:
        yield from teller.clause(delivery.text, delivery.citation)
    yield from teller.clause(edition.fee, edition.fee.citation)
    if edition.recurrence is not None:
        yield from teller.clause(edition.recurrence.text, edition.recurrence.citation)
    for receipt in edition.receipts:
        yield from _receipt(receipt, teller)


def _receipt(receipt: Receipt, teller: Teller) -> Iterator[str]:
    fields = "; ".join(teller.say(field.label) for field in receipt.fields)
    kept = "" if receipt.handed_over else f" ({teller.tr('stays in the office')})"
    yield from teller.line(f"{teller.say(receipt.title)}{kept} ({teller.say(receipt.citation)}): {fields}")
