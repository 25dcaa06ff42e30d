"""What the forms of an office share: head with the code, foot with number, act and fingerprint."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.language import N_, Text
from app.domain.people import PersonName
from app.printing.blanks import Question, Signer, Signers
from app.printing.content import Office
from app.printing.content_forms import Attachment
from app.printing.document import (
    Block,
    Columns,
    Footer,
    OfficeHead,
    PaperSize,
    Table,
    TableColumn,
    Title,
    Unverified,
)
from app.printing.layouts.shared import APPLICATION_NUMBER, FINGERPRINT, UNVERIFIED
from app.printing.wording import Voices, initials_first, short_date

PAGE = N_("Page {page} of {pages}")
APPLICANT = N_("Applicant")
SERVICE = N_("State service")


def head(
    office: Office, title: str, about: Columns, number: str, voices: Voices, *, holder: Columns = ()
) -> tuple[Block, ...]:
    """The office; what the paper is, what about and whose, with the code of its number at the right."""
    return OfficeHead(voices.text(office.name)), Title(voices.say(title), about, number, holder)


def small_foot(number: str, voices: Voices, act: Text, size: PaperSize) -> Footer:
    """The same in as few lines as can be, for a small sheet or a roll."""
    said = "; ".join((f"№\u00a0{number}", *voices.text(act)))
    pages = () if size.is_roll else voices.say(PAGE, page="{page}", pages="{pages}")
    return Footer(lines=(said,), pages=pages, mark=voices.once(FINGERPRINT))


def foot(number: str, voices: Voices, act: Text | None = None) -> Footer:
    """Number and act at the left, page number at the right, the paper's fingerprint under them."""
    lines = [f"{voices.once(APPLICATION_NUMBER)} {number}"] if number else []
    if act is not None:
        lines += voices.columns(lambda voice: voice.say(N_("Basis: {act}"), act=voice.text(act)))
    return Footer(
        lines=tuple(lines),
        pages=voices.say(PAGE, page="{page}", pages="{pages}"),
        mark=voices.once(FINGERPRINT) if number else "",
    )


def asked(label: str, value: Columns, voices: Voices, *, no: str = "", strong: bool = False) -> Question:
    """A line whose label is the house's; without a value there is a dotted line to write on."""
    return Question(voices.say(label), value, no=no, strong=strong, lines=0 if any(value) else 1)


def unverified(sentences: Sequence[Text], voices: Voices) -> list[Unverified]:
    """The tags of a whole form."""
    return [Unverified(voices.say(UNVERIFIED), voices.text(sentence)) for sentence in sentences]


def attachments(papers: Sequence[Attachment], voices: Voices, *, indented: bool = False) -> Table:
    """The documents that were taken, with copies and sheets, and the total of both."""
    total = voices.once(N_("Total of the table"))
    return Table(
        columns=(
            TableColumn("№", 0.5),
            TableColumn(voices.once(N_("Document")), 6.5),
            TableColumn(voices.once(N_("Copies")), 1.2, figures=True),
            TableColumn(voices.once(N_("Count of sheets")), 1.4, figures=True),
        ),
        rows=tuple(
            (str(number), _titled(paper, voices), str(paper.copies), str(paper.sheets))
            for number, paper in enumerate(papers, start=1)
        ),
        total=("", total, str(sum(paper.copies for paper in papers)), str(sum_of_sheets(papers))),
        indented=indented,
    )


def sum_of_sheets(papers: Sequence[Attachment]) -> int:
    """How many sheets there are in all."""
    return sum(paper.sheets for paper in papers)


def _titled(paper: Attachment, voices: Voices) -> str:
    """The document's name, number and day; that it is a copy."""
    parts = [paper.title]
    if paper.number:
        parts.append(f"№\u00a0{paper.number}")
    if paper.issued:
        parts.append(short_date(paper.issued))
    if not paper.original:
        parts.append(voices.once(N_("copy")))
    return ", ".join(parts)


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
