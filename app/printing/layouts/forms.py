"""What the forms of an office share: head with the code, foot with number, act and fingerprint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.language import N_, Text
from app.domain.people import PersonName
from app.printing.blanks import Question, Signer, Signers
from app.printing.content import Office
from app.printing.content_forms import Attachment
from app.printing.document import (
    Block,
    Columns,
    Footer,
    Marked,
    OfficeHead,
    PaperSize,
    Table,
    TableCell,
    TableColumn,
    Title,
    Unverified,
)
from app.printing.layouts.shared import APPLICATION_NUMBER, FINGERPRINT, UNVERIFIED, page_number
from app.printing.wording import Voice, Voices, initials_first, short_date

APPLICANT = N_("Applicant")
SERVICE = N_("State service")
_NOT_THE_ACTS_NAMES = N_(
    "Names with this mark are not from the act itself, nor compared with the official text."
)


def head(
    office: Office,
    title: str,
    about: Columns,
    number: str,
    voices: Voices,
    *,
    holder: PersonName | None = None,
) -> tuple[Block, ...]:
    """The office; what the paper is, what about and whose, with the code of its number at the right."""
    whose = tuple(f"{label}:" for label in voices.say(APPLICANT)) if holder is not None else ()
    named = holder.initialled if holder is not None else ""
    return OfficeHead(voices.text(office.name)), Title(voices.say(title), about, number, whose, named)


def small_foot(number: str, voices: Voices, size: PaperSize, act: Text | None = None) -> Footer:
    """The same in as few lines as can be, for a small sheet or a roll."""
    said = "; ".join((f"№\u00a0{number}", *(voices.text(act) if act else ())))
    pages = () if size.is_roll else page_number(voices)
    return Footer(lines=(said,), pages=pages, mark=voices.once(FINGERPRINT))


def foot(number: str, voices: Voices, act: Text | None = None) -> Footer:
    """Number and act at the left, page number at the right, the paper's fingerprint under them."""
    lines = [f"{voices.once(APPLICATION_NUMBER)} {number}"] if number else []
    if act is not None:
        lines += voices.columns(lambda voice: voice.say(N_("Basis: {act}"), act=voice.text(act)))
    return Footer(
        lines=tuple(lines),
        pages=page_number(voices),
        mark=voices.once(FINGERPRINT) if number else "",
    )


def asked(label: str, value: Columns, voices: Voices, *, no: str = "") -> Question:
    """A line whose label is the house's; without a value there is a dotted line to write on."""
    return Question(voices.say(label), value, no=no, lines=0 if any(value) else 1)


def attached(
    papers: Sequence[Attachment], voices: Voices, *, indented: bool = False, pocket: bool = False
) -> list[Block]:
    """The documents that were taken; under them, where a name has the tag, what is not known about it.

    A paper for the `pocket` is carried about: it tells no numbers of documents.
    """
    return [_attachments(papers, voices, indented=indented, pocket=pocket), *doubts(papers, voices)]


def doubts(papers: Sequence[Attachment], voices: Voices) -> list[Unverified]:
    """Whose the names with the tag are, once for all of them."""
    if not any(paper.unverified for paper in papers):
        return []
    return [Unverified(voices.say(UNVERIFIED), voices.say(_NOT_THE_ACTS_NAMES))]


def _attachments(papers: Sequence[Attachment], voices: Voices, *, indented: bool, pocket: bool) -> Table:
    """The documents named in each language, with copies and sheets, and the total of both."""
    names = voices.say(N_("Document"))
    total = (*voices.say(N_("Total of the table")), str(sum(paper.copies for paper in papers)))
    return Table(
        columns=(
            TableColumn("№", 0.45),
            *(TableColumn(name, 7 / len(names)) for name in names),
            TableColumn(voices.stacked(N_("Copies of the document")), 0.7, figures=True),
            TableColumn(voices.stacked(N_("Count of sheets")), 0.9, figures=True),
        ),
        rows=tuple(
            (str(number), *marked(paper, voices, pocket=pocket), str(paper.copies), str(paper.sheets))
            for number, paper in enumerate(papers, start=1)
        ),
        total=("", *total, str(sum_of_sheets(papers))),
        indented=indented,
    )


def sum_of_sheets(papers: Sequence[Attachment]) -> int:
    """How many sheets there are in all."""
    return sum(paper.sheets for paper in papers)


def listed(papers: Sequence[Attachment], voices: Voices) -> list[Block]:
    """The documents on a roll: a line for each, the languages one under the other, without numbers of documents."""
    return [
        Table(
            columns=(TableColumn("№", 0.7), TableColumn(voices.stacked(N_("Document")), 7)),
            rows=tuple(
                (str(number), _stacked(paper, voices)) for number, paper in enumerate(papers, start=1)
            ),
        ),
        *doubts(papers, voices),
    ]


def _stacked(paper: Attachment, voices: Voices) -> TableCell:
    names = named(paper, voices, pocket=True)
    if paper.unverified:
        return Marked("\n".join(names), "\n".join(voices.say(UNVERIFIED)))
    return "\n".join(dict.fromkeys(names))


def marked(paper: Attachment, voices: Voices, *, pocket: bool) -> tuple[TableCell, ...]:
    """The document's name in each language, with the tag where it is not from the act."""
    names = named(paper, voices, pocket=pocket)
    if not paper.unverified:
        return names
    return tuple(Marked(name, tag) for name, tag in zip(names, voices.say(UNVERIFIED), strict=True))


def named(paper: Attachment, voices: Voices, *, pocket: bool) -> Columns:
    """The document's name, number and day; that it is a copy. On a paper for the pocket there is no number."""
    return voices.columns(lambda voice: ", ".join(_named(paper, voice, pocket=pocket)))


def _named(paper: Attachment, voice: Voice, *, pocket: bool) -> Iterator[str]:
    yield voice.text(paper.title)
    if paper.number and not pocket:
        yield f"№\u00a0{paper.number}"
    if paper.issued:
        yield short_date(paper.issued)
    if not paper.original:
        yield voice.say(N_("copy"))


def commission(members: Sequence[str], voices: Voices, *, least: int = 3) -> Signers:
    """Signing lines for the chair and the members; blank ones where nobody is named."""
    named: list[str] = [*members, *[""] * (least - len(members))]
    posts = [N_("Chair of the commission"), *[N_("Member of the commission")] * (len(named) - 1)]
    return Signers(
        tuple(
            Signer(voices.say(post), initials_first(PersonName.of(name)) if name else "")
            for post, name in zip(posts, named, strict=True)
        ),
        caption=voices.once(N_("signature")),
        name_caption=voices.once(N_("surname, initials")),
    )
