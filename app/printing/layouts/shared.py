"""What more than one paper has: reprint box, unverified tags, page number, words of labels, the file's name."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.language import N_, Text
from app.printing.content import Reprint
from app.printing.document import Columns, PaperSize, ReprintBox, Unverified
from app.printing.wording import BETWEEN, Voices, short_date, short_moment

UNVERIFIED = N_("unverified")
APPLICATION_NUMBER = N_("Application number")
FINGERPRINT = N_("Mark of the paper")


def require_size(size: PaperSize, *possible: PaperSize) -> None:
    """Refuse a size that a paper has no layout for.

    Raises:
        ValueError: the size is not one of the possible.
    """
    if size not in possible:
        raise ValueError(f"no layout for {size}")


def capital(words: Columns) -> Columns:
    """Words with a capital first letter, as a label begins."""
    return tuple(each[:1].upper() + each[1:] for each in words)


def reprint_box(reprint: Reprint | None, voices: Voices) -> ReprintBox | None:
    """The box of a reprint, if the paper is one."""
    if reprint is None:
        return None
    heading = voices.once(N_("Reprint No. {number}"), number=reprint.number)
    first = voices.once(N_("first copy issued {day}"), day=short_date(reprint.first_copy))
    return ReprintBox(heading, (short_moment(reprint.at), first))


def unverified(sentences: Sequence[Text], voices: Voices) -> list[Unverified]:
    """The tags of a whole paper."""
    return [Unverified(voices.say(UNVERIFIED), voices.text(sentence)) for sentence in sentences]


def page_number(voices: Voices) -> Columns:
    """The pattern of the page number."""
    return voices.say(N_("Page {page} of {pages}"), page="{page}", pages="{pages}")


def name_of(paper: str, number: str, voices: Voices) -> str:
    """The title of the file: the paper and the number, never a person."""
    return f"{voices.once(paper)} {number}".replace(BETWEEN, " · ").strip()
