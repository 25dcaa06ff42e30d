"""What leaflets share: lists of points with their place in the act, numbered doubts with their reasons, the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from app.domain.language import N_, Text
from app.printing.content import Point
from app.printing.document import (
    Block,
    Columns,
    Document,
    Footer,
    Heading,
    Item,
    OfficeHead,
    PaperSize,
    Title,
    Unverified,
)
from app.printing.layouts.shared import APPLICATION_NUMBER, UNVERIFIED, capital, page_number
from app.printing.wording import BETWEEN, Voice, Voices

SIZES = (PaperSize.A5, PaperSize.A4)


class Points:
    """Lists of points in the languages of a leaflet; what is not verified is said once, under them all."""

    def __init__(self, points: Sequence[Point], voices: Voices) -> None:
        """`points`: all those of the leaflet that may be unverified, in its order."""
        self._voices = voices
        self._doubts = list(
            dict.fromkeys(point.unverified for point in points if point.unverified is not None)
        )

    def under(self, heading: str, points: Sequence[Point], *, boxed: bool = True) -> list[Block]:
        """A heading and its points, with boxes to tick; nothing where there are no points."""
        if not points:
            return []
        return [Heading(self._voices.say(heading)), *(self._item(point, boxed=boxed) for point in points)]

    def _item(self, point: Point, *, boxed: bool) -> Item:
        return Item(
            text=capital(self._voices.text(point.text)),
            place=() if point.unverified else self._voices.text(point.place),
            note=joined(point.notes, self._voices),
            tag=self._tag(point.unverified),
            boxed=boxed,
        )

    def _tag(self, doubt: Text | None) -> Columns:
        """The tag of a line; numbered where the leaflet has several things to explain."""
        if doubt is None:
            return ()
        words = self._voices.say(UNVERIFIED)
        if len(self._doubts) == 1:
            return words
        return tuple(f"{each}\u00a0{self._doubts.index(doubt) + 1}" for each in words)

    def explained(self) -> list[Unverified]:
        """What is not known, and whom to ask."""
        return [Unverified(self._tag(doubt), self._voices.text(doubt)) for doubt in self._doubts]


def joined(texts: Sequence[Text], voices: Voices) -> Columns:
    """Several remarks in one line, parted by semicolons."""
    return voices.columns(lambda voice: "; ".join(voice.text(text) for text in texts)) if texts else ()


def leaflet(
    title: str,
    head: tuple[Text, Text],
    blocks: Sequence[Block],
    foot: Callable[[Voice], str],
    voices: Voices,
    size: PaperSize,
    number: str = "",
) -> Document:
    """A leaflet; `head` is the office's name and the service, `number` that of the case, if it belongs to one.

    The number stands at the head with its code: whoever comes back with the leaflet is found at once.
    """
    office, service = head
    numbered = tuple(f"{label}:" for label in voices.say(APPLICATION_NUMBER)) if number else ()
    first, *others = voices.columns(foot)
    return Document(
        name=voices.once(title).replace(BETWEEN, " · "),
        language=voices.language,
        size=size,
        blocks=(
            OfficeHead(voices.text(office)),
            Title(voices.say(title), capital(voices.text(service)), number, numbered, number),
            *blocks,
        ),
        footer=Footer(
            lines=(f"№\u00a0{number}. {first}" if number else first, *others), pages=page_number(voices)
        ),
        issued=False,
    )


def made_on(day: date, voice: Voice) -> str:
    """That the list is of a day: it may be another tomorrow."""
    return voice.say(N_("List made on {day}."), day=voice.long_date(day))
