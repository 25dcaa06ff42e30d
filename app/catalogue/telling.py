"""One voice for telling a part of an edition: wrapped lines in one language, each with its place in the act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import TextWrapper

from app.datamodels import Mark, MarkKind
from app.domain.language import N_, Text
from app.domain.terms import Duration, Unit
from app.i18n import Translator

WIDTH = 100
INDENT = "  "
_MARKS = {
    MarkKind.UNVERIFIED: N_("unverified"),
    MarkKind.DERIVED: N_("derived"),
    MarkKind.OFFICE: N_("set by the office"),
}


def duration_in_words(duration: Duration, tr: Translator) -> str:
    """A duration as one says it: «22 рабочих дня»."""
    match duration.unit:
        case Unit.MINUTES:
            return tr.plural("{count} minute", "{count} minutes", duration.value)
        case Unit.WORKING_DAYS:
            return tr.plural("{count} working day", "{count} working days", duration.value)
        case Unit.CALENDAR_DAYS:
            return tr.plural("{count} calendar day", "{count} calendar days", duration.value)
        case Unit.DAYS_UNSPECIFIED:
            return tr.plural(
                "{count} day (kind not stated)", "{count} days (kind not stated)", duration.value
            )


class Teller:
    """The words of one language."""

    def __init__(self, tr: Translator) -> None:
        self.tr = tr

    def say(self, text: Text) -> str:
        """A text of the edition."""
        return text.in_(self.tr.language)

    def time(self, duration: Duration) -> str:
        """A duration."""
        return duration_in_words(duration, self.tr)

    def kind(self, mark: Mark) -> str:
        """How a thing that is not from the act came to be here: «[не сверено]»."""
        return f"[{self.tr(_MARKS[mark.kind])}]"

    def marked(self, mark: Mark | None) -> str:
        """The same, to stand behind words; nothing behind the act's own."""
        return "" if mark is None else f" {self.kind(mark)}"

    def line(self, words: str, depth: int = 1) -> Iterator[str]:
        """Words, wrapped under each other."""
        indent = INDENT * depth
        wrapper = TextWrapper(WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
        yield from wrapper.wrap(words)

    def text(self, text: Text, depth: int = 1) -> Iterator[str]:
        """A text without a place of its own."""
        yield from self.line(self.say(text), depth)

    def cited(self, words: str, place: Text, depth: int = 1) -> Iterator[str]:
        """Words with their place in the act; a colon stays the last sign."""
        colon = ":" if words.endswith(":") else ""
        yield from self.line(f"{words.removesuffix(':')} ({self.say(place)}){colon}", depth)

    def clause(self, text: Text, place: Text, depth: int = 1) -> Iterator[str]:
        """A text with its place in the act."""
        yield from self.cited(self.say(text), place, depth)

    def section(self, title: str, body: Iterable[str]) -> Iterator[str]:
        """A titled section; nothing if there is nothing to say in it."""
        lines = list(body)
        if lines:
            yield ""
            yield title
            yield from lines
