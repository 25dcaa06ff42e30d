"""What this person is still to bring: each paper with its paragraph and where to get it, by when, and where we are."""

from __future__ import annotations

from app.domain.language import N_
from app.printing.completeness import require_complete
from app.printing.content import ToBringContent
from app.printing.document import Block, Document, Field, Heading, PaperLanguage, PaperSize, Paragraph
from app.printing.layouts.points import SIZES as SIZES
from app.printing.layouts.points import Points, leaflet, made_on
from app.printing.layouts.shared import capital, require_size
from app.printing.wording import Voice, Voices, bind_parts

_TITLE = N_("Please bring")


def layout(content: ToBringContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The leaflet for a person who has not everything with them; it names nobody.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is neither A5 nor A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    points = Points((*content.missing, *content.expired, *content.only_if), voices)
    blocks = (
        *points.under(N_("Missing"), content.missing),
        *points.under(N_("No longer valid"), content.expired),
        *points.under(N_("Only if this is about you"), content.only_if),
        Heading(voices.say(N_("When and where"))),
        *_when_and_where(content, voices),
        Paragraph(voices.say(N_("The rest is here already: you need not bring it again."))),
        *points.explained(),
    )
    head = (content.office.name, content.service)
    return leaflet(_TITLE, head, blocks, lambda voice: _foot(content, voice), voices, size, content.number)


def _when_and_where(content: ToBringContent, voices: Voices) -> list[Block]:
    office = content.office
    return [
        _by_when(content, voices),
        Field(voices.say(N_("Where")), voices.columns(lambda voice: bind_parts(voice.text(office.address)))),
        Field(voices.say(N_("Working hours")), voices.text(office.hours)),
        Field(voices.say(N_("Telephone")), voices.same(office.phone)),
    ]


def _by_when(content: ToBringContent, voices: Voices) -> Field:
    label, until = voices.say(N_("By when")), content.until
    if until is None:
        return Field(label, voices.say(N_("any working day: no term runs before you apply")))
    note = voices.text(content.until_place) if content.until_place is not None else ()
    day = voices.columns(lambda voice: voice.say(N_("not later than {day}"), day=voice.long_date(until)))
    return Field(label, day, note, emphasis=True)


def _foot(content: ToBringContent, voice: Voice) -> str:
    """The act, the day of the list."""
    return f"{capital((voice.text(content.act),))[0]}. {made_on(content.made, voice)}"
