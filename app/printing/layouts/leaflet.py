"""The citizen's leaflet: what to bring, where, how long it takes, what one gets, why it may be refused; A5 or A4."""

from __future__ import annotations

from app.domain.language import N_
from app.printing.completeness import require_complete
from app.printing.content import LeafletContent
from app.printing.document import Document, Field, Heading, PaperLanguage, PaperSize
from app.printing.layouts.points import SIZES as SIZES
from app.printing.layouts.points import Points, joined, leaflet, made_on
from app.printing.layouts.shared import capital, require_size
from app.printing.wording import Voice, Voices, bind_parts

_TITLE = N_("What to bring")


def layout(content: LeafletContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The leaflet of a service in one channel.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is neither A5 nor A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    points = Points((*content.for_all, *content.only_if, *content.grounds), voices)
    blocks = (
        _where(content, voices),
        *points.under(N_("For everyone"), content.for_all),
        *points.under(N_("Only if this is about you"), content.only_if),
        Heading(voices.say(N_("What to expect"))),
        *_expected(content, voices),
        *points.under(N_("Why it may be refused"), content.grounds, boxed=False),
        *points.under(N_("Does not apply at this office"), content.struck, boxed=False),
        *points.explained(),
    )
    head = (content.office.name, content.service)
    return leaflet(_TITLE, head, blocks, lambda voice: _foot(content, voice), voices, size)


def _where(content: LeafletContent, voices: Voices) -> Field:
    """The body that one applies to and where it is; the office that stands at the head is not named twice."""
    label, counter = voices.say(N_("Where to apply")), content.counter
    condition, address = counter.condition, counter.address
    note = voices.text(condition) if condition else ()
    if address is None:
        return Field(label, capital(voices.text(counter.name)), note)
    home = voices.columns(lambda voice: bind_parts(voice.text(address)))
    if counter.name == content.office.name:
        return Field(label, home, note)
    said = [words for words in (note, home) if words]
    return Field(label, capital(voices.text(counter.name)), tuple(map("; ".join, zip(*said, strict=True))))


def _expected(content: LeafletContent, voices: Voices) -> list[Field]:
    counter = content.counter
    fields = [
        _term(content, voices),
        Field(voices.say(N_("Fee")), capital(voices.text(content.fee))),
        Field(voices.say(N_("What you get")), capital(joined(content.results, voices))),
    ]
    if content.delivery:
        fields.append(Field(voices.say(N_("How it is given")), capital(joined(content.delivery, voices))))
    if counter.hours is not None:
        fields.append(Field(voices.say(N_("Working hours")), voices.text(counter.hours)))
    if counter.phone:
        fields.append(Field(voices.say(N_("Telephone")), voices.same(counter.phone)))
    return fields


def _term(content: LeafletContent, voices: Voices) -> Field:
    label, term = voices.say(N_("Term")), content.term
    notes = joined(content.term_notes, voices)
    if term is None:
        return Field(label, capital(notes) or voices.say(N_("The act names no term: ask the office")))
    place = voices.columns(lambda voice: voice.paragraph(term.paragraph)) if term.paragraph else ()
    said = [words for words in (place, notes) if words]
    note = tuple(map("; ".join, zip(*said, strict=True)))
    return Field(label, capital(voices.columns(lambda voice: voice.term(term))), note, emphasis=True)


def _foot(content: LeafletContent, voice: Voice) -> str:
    """The act, that it lost force, the day of the list."""
    act = capital((voice.text(content.act),))[0]
    return f"{act}. {_lost_force(content, voice)}{made_on(content.made, voice)}"


def _lost_force(content: LeafletContent, voice: Voice) -> str:
    repeal = content.repeal
    if repeal is None:
        return ""
    said = voice.say(
        N_("The act lost force on {day}: {by}, No. {number}."),
        day=voice.long_date(repeal.on),
        by=voice.text(repeal.by),
        number=repeal.number,
    )
    return f"{said} "
