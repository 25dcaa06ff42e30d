"""An edition told in words, so that it reads like the regulation."""

from __future__ import annotations

from collections.abc import Iterator

from app.catalogue.act import DocumentKind
from app.catalogue.describing_act import not_from_the_act, the_act
from app.catalogue.describing_counter import counter
from app.catalogue.describing_course import course
from app.catalogue.exporting import as_json
from app.catalogue.model import Edition
from app.catalogue.quality import Complaint, Quality
from app.catalogue.telling import Teller, duration_in_words
from app.domain.language import N_
from app.i18n import Translator

__all__ = ["as_json", "describe", "duration_in_words"]

_KINDS = {
    DocumentKind.REGULATION: N_("Regulation of a state service"),
    DocumentKind.STANDARD: N_("Standard of a state service"),
}


def describe(edition: Edition, tr: Translator) -> str:
    """The whole edition in the translator's language, in the order of a regulation."""
    return "\n".join(_lines(edition, Teller(tr))) + "\n"


def _lines(edition: Edition, teller: Teller) -> Iterator[str]:
    tr = teller.tr
    yield from _head(edition, teller)
    yield from counter(edition, teller)
    yield from course(edition, teller)
    yield from teller.section(tr("Where to read about it"), _information(edition, teller))
    yield from teller.section(tr("Complaints and responsibility"), _complaint(edition, teller))
    yield from teller.section(tr("Indicators of quality"), _quality(edition.quality, teller))
    yield from teller.section(tr("Legal basis"), _basis(edition, teller))
    yield from teller.section(tr("The act"), the_act(edition, teller))
    yield from teller.section(tr("Notes on the text"), _notes(edition, teller))
    yield from teller.section(tr("What is not from the act"), not_from_the_act(edition, teller))


def _head(edition: Edition, teller: Teller) -> Iterator[str]:
    yield from teller.text(edition.title, 0)
    yield from teller.line(f"{teller.say(edition.citation)} ({edition.id})", 0)
    yield from teller.line(teller.tr(_KINDS[edition.act.approves]), 0)
    form = teller.tr("Form of the service: {form}", form=teller.say(edition.form_of_service))
    yield from teller.cited(form, edition.form_of_service.citation, 0)
    if edition.act.repeal is not None:
        on = f"{edition.act.repeal.on:%d.%m.%Y}"
        yield teller.tr("The act lost force on {on} (no. {number}).", on=on, number=edition.act.repeal.number)


def _information(edition: Edition, teller: Teller) -> Iterator[str]:
    information = edition.information
    if information is None:
        return
    if information.text is not None:
        yield from teller.clause(information.text, information.citation)
    for place in information.places:
        yield from teller.line(f"– {teller.say(place)}", 2)
    if information.sites:
        yield from teller.line(f"– {', '.join(information.sites)}", 2)
    if information.by_phone is not None:
        yield from teller.line(f"– {teller.say(information.by_phone)}", 2)
    if information.premises is not None:
        yield from teller.clause(information.premises, information.premises.citation)


def _complaint(edition: Edition, teller: Teller) -> Iterator[str]:
    if edition.complaint is not None:
        yield from _how_to_complain(edition.complaint, teller)
    if edition.responsibility is not None:
        yield from teller.clause(edition.responsibility, edition.responsibility.citation)
    for principle in edition.principles:
        yield from teller.cited(f"– {teller.say(principle)}", principle.citation)


def _how_to_complain(complaint: Complaint, teller: Teller) -> Iterator[str]:
    for text in (complaint.text, complaint.help, complaint.progress):
        if text is not None:
            yield from teller.clause(text, complaint.citation)
    for addressee in complaint.addressees:
        yield from teller.line(f"– {teller.say(addressee)}", 2)


def _quality(quality: Quality | None, teller: Teller) -> Iterator[str]:
    if quality is None:
        return
    yield from teller.cited(teller.tr("Per cent: norm / target of the next year / now"), quality.citation)
    if quality.approval is not None:
        yield from teller.text(quality.approval)
    for group in quality.groups:
        yield from teller.text(group.title)
        for indicator in group.indicators:
            yield from teller.line(f"{indicator.code}. {teller.say(indicator.text)}: {indicator.figures}", 2)


def _basis(edition: Edition, teller: Teller) -> Iterator[str]:
    standard = () if edition.standard is None else (edition.standard,)
    for clause in (*edition.legal_basis, *standard):
        yield from teller.cited(f"– {teller.say(clause)}", clause.citation)


def _notes(edition: Edition, teller: Teller) -> Iterator[str]:
    for note in edition.notes:
        yield from teller.cited(f"– {teller.say(note.text)}", note.citation)
