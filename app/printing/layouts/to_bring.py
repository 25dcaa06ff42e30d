"""What this person is still to bring: each paper with its paragraph and where to get it, by when, and where we are."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.language import N_, Text
from app.printing.completeness import require_complete
from app.printing.content import Point, ToBringContent
from app.printing.document import (
    Block,
    Columns,
    Document,
    Field,
    Footer,
    Heading,
    Item,
    OfficeHead,
    PaperLanguage,
    PaperSize,
    Paragraph,
    Title,
    Unverified,
)
from app.printing.layouts.shared import UNVERIFIED, capital, require_size
from app.printing.wording import BETWEEN, Voice, Voices, bind_parts

SIZES = (PaperSize.A5, PaperSize.A4)

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
    doubts = _doubts(content)
    return Document(
        name=voices.once(_TITLE).replace(BETWEEN, " · "),
        language=language,
        size=size,
        blocks=(
            OfficeHead(voices.text(content.office.name)),
            Title(voices.say(_TITLE), capital(voices.text(content.service))),
            *_list(N_("Missing"), content.missing, doubts, voices),
            *_list(N_("No longer valid"), content.expired, doubts, voices),
            *_list(N_("Only if this is about you"), content.only_if, doubts, voices),
            Heading(voices.say(N_("When and where"))),
            *_when_and_where(content, voices),
            Paragraph(
                voices.say(N_("What is not on this list is here already: you need not bring it again."))
            ),
            *(Unverified(_tag(doubt, doubts, voices), voices.text(doubt)) for doubt in doubts),
        ),
        footer=_foot(content, voices),
    )


def _doubts(content: ToBringContent) -> list[Text]:
    """Everything that is not verified, each said once, in the order of the leaflet."""
    points = (*content.missing, *content.expired, *content.only_if)
    return list(dict.fromkeys(point.unverified for point in points if point.unverified is not None))


def _tag(doubt: Text | None, doubts: Sequence[Text], voices: Voices) -> Columns:
    """The tag of a line; numbered where the leaflet has several things to explain."""
    if doubt is None:
        return ()
    words = voices.say(UNVERIFIED)
    if len(doubts) == 1:
        return words
    return tuple(f"{each}\u00a0{doubts.index(doubt) + 1}" for each in words)


def _list(title: str, points: Sequence[Point], doubts: Sequence[Text], voices: Voices) -> list[Block]:
    if not points:
        return []
    items = (
        Item(
            text=capital(voices.text(point.text)),
            place=() if point.unverified else voices.text(point.place),
            note=_joined(point.notes, voices) if point.notes else (),
            tag=_tag(point.unverified, doubts, voices),
            boxed=True,
        )
        for point in points
    )
    return [Heading(voices.say(title)), *items]


def _joined(texts: Sequence[Text], voices: Voices) -> Columns:
    return voices.columns(lambda voice: "; ".join(voice.text(text) for text in texts))


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


def _foot(content: ToBringContent, voices: Voices) -> Footer:
    """The act, the day of the list, the number of the case if there is one."""

    def said(voice: Voice) -> str:
        made = voice.say(N_("List made on {day}."), day=voice.long_date(content.made))
        number = f"№ {content.number}. " if content.number else ""
        return f"{number}{capital((voice.text(content.act),))[0]}. {made}"

    return Footer(
        lines=voices.columns(said),
        pages=voices.say(N_("Page {page} of {pages}"), page="{page}", pages="{pages}"),
    )
