"""The citizen's leaflet: what to bring, where, how long it takes, what one gets, why it may be refused; A5 or A4."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.language import N_, Text
from app.printing.completeness import require_complete
from app.printing.content import LeafletContent, Point
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
    Title,
    Unverified,
)
from app.printing.layouts.shared import UNVERIFIED, capital, require_size
from app.printing.wording import BETWEEN, Voice, Voices, bind_parts

SIZES = (PaperSize.A5, PaperSize.A4)

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
    doubts = _doubts(content)
    return Document(
        name=voices.once(_TITLE).replace(BETWEEN, " · "),
        language=language,
        size=size,
        blocks=(
            OfficeHead(voices.text(content.office.name)),
            Title(voices.say(_TITLE), capital(voices.text(content.service))),
            _where(content, voices),
            *_list(N_("For everyone"), content.for_all, doubts, voices, boxed=True),
            *_list(N_("Only if this is about you"), content.only_if, doubts, voices, boxed=True),
            Heading(voices.say(N_("What to expect"))),
            *_expected(content, voices),
            *_list(N_("Why it may be refused"), content.grounds, doubts, voices, boxed=False),
            *_list(N_("Does not apply at this office"), content.struck, doubts, voices, boxed=False),
            *_explained(doubts, voices),
        ),
        footer=_foot(content, voices),
    )


def _doubts(content: LeafletContent) -> list[Text]:
    """Everything that is not verified, each said once, in the order of the leaflet."""
    points = (*content.for_all, *content.only_if, *content.grounds)
    return list(dict.fromkeys(point.unverified for point in points if point.unverified is not None))


def _tag(doubt: Text | None, doubts: Sequence[Text], voices: Voices) -> Columns:
    """The tag of a line; numbered where the leaflet has several things to explain."""
    if doubt is None:
        return ()
    words = voices.say(UNVERIFIED)
    if len(doubts) == 1:
        return words
    return tuple(f"{each}\u00a0{doubts.index(doubt) + 1}" for each in words)


def _where(content: LeafletContent, voices: Voices) -> Field:
    counter = content.counter
    said = tuple(text for text in (counter.condition, counter.address) if text is not None)
    return Field(voices.say(N_("Where to apply")), capital(voices.text(counter.name)), _lines(said, voices))


def _lines(texts: Sequence[Text], voices: Voices) -> Columns:
    """Several remarks in one line under a thing, parted by semicolons."""
    if not texts:
        return ()
    return voices.columns(lambda voice: "; ".join(bind_parts(voice.text(text)) for text in texts))


def _joined(texts: Sequence[Text], voices: Voices) -> Columns:
    return voices.columns(lambda voice: "; ".join(voice.text(text) for text in texts))


def _list(
    title: str, points: Sequence[Point], doubts: Sequence[Text], voices: Voices, *, boxed: bool
) -> list[Block]:
    if not points:
        return []
    return [
        Heading(voices.say(title)),
        *(
            Item(
                text=capital(voices.text(point.text)),
                place=() if point.unverified else voices.text(point.place),
                note=_joined(point.notes, voices) if point.notes else (),
                tag=_tag(point.unverified, doubts, voices),
                boxed=boxed,
            )
            for point in points
        ),
    ]


def _expected(content: LeafletContent, voices: Voices) -> list[Field]:
    counter = content.counter
    fields = [
        _term(content, voices),
        Field(voices.say(N_("Fee")), capital(voices.text(content.fee))),
        Field(voices.say(N_("What you get")), capital(_joined(content.results, voices))),
    ]
    if content.delivery:
        fields.append(Field(voices.say(N_("How it is given")), capital(_joined(content.delivery, voices))))
    if counter.hours is not None:
        fields.append(Field(voices.say(N_("Working hours")), voices.text(counter.hours)))
    if counter.phone:
        fields.append(Field(voices.say(N_("Telephone")), voices.same(counter.phone)))
    return fields


def _term(content: LeafletContent, voices: Voices) -> Field:
    label, term = voices.say(N_("Term")), content.term
    if term is None:
        silent = voices.say(N_("The act names no term: ask the office"))
        value = capital(_joined(content.term_notes, voices)) if content.term_notes else silent
        return Field(label, value)

    def said(voice: Voice) -> str:
        place = f" ({voice.paragraph(term.paragraph)})" if term.paragraph else ""
        return f"{voice.term(term)}{place}"

    notes = _joined(content.term_notes, voices) if content.term_notes else ()
    return Field(label, capital(voices.columns(said)), notes, emphasis=True)


def _explained(doubts: Sequence[Text], voices: Voices) -> list[Unverified]:
    return [Unverified(_tag(doubt, doubts, voices), voices.text(doubt)) for doubt in doubts]


def _foot(content: LeafletContent, voices: Voices) -> Footer:
    """The act, that it lost force, the day of the list."""

    def said(voice: Voice) -> str:
        made = voice.say(N_("List made on {day}."), day=voice.long_date(content.made))
        return f"{capital((voice.text(content.act),))[0]}. {_lost_force(content, voice)}{made}"

    return Footer(
        lines=voices.columns(said),
        pages=voices.say(N_("Page {page} of {pages}"), page="{page}", pages="{pages}"),
    )


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
