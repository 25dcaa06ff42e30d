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
    OfficeHead,
    PaperSize,
    Table,
    TableColumn,
    Title,
)
from app.printing.layouts.shared import APPLICATION_NUMBER, FINGERPRINT, page_number
from app.printing.wording import Voice, Voices, initials_first, short_date

APPLICANT = N_("Applicant")
SERVICE = N_("State service")


def head(
    office: Office, title: str, about: Columns, number: str, voices: Voices, *, holder: Columns = ()
) -> tuple[Block, ...]:
    """The office; what the paper is, what about and whose, with the code of its number at the right."""
    return OfficeHead(voices.text(office.name)), Title(voices.say(title), about, number, holder)


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


def attachments(papers: Sequence[Attachment], voices: Voices, *, indented: bool = False) -> Table:
    """The documents that were taken, named in each language, with copies and sheets, and the total of both."""
    names = voices.say(N_("Document"))
    total = (*voices.say(N_("Total of the table")), str(sum(paper.copies for paper in papers)))
    return Table(
        columns=(
            TableColumn("№", 0.5),
            *(TableColumn(name, 7 / len(names)) for name in names),
            TableColumn(voices.stacked(N_("Copies of the document")), 0.9, figures=True),
            TableColumn(voices.stacked(N_("Count of sheets")), 1.1, figures=True),
        ),
        rows=tuple(
            (str(number), *named(paper, voices), str(paper.copies), str(paper.sheets))
            for number, paper in enumerate(papers, start=1)
        ),
        total=("", *total, str(sum_of_sheets(papers))),
        indented=indented,
    )


def sum_of_sheets(papers: Sequence[Attachment]) -> int:
    """How many sheets there are in all."""
    return sum(paper.sheets for paper in papers)


def named(paper: Attachment, voices: Voices) -> Columns:
    """The document's name, number and day; that it is a copy."""
    return voices.columns(lambda voice: ", ".join(_named(paper, voice)))


def _named(paper: Attachment, voice: Voice) -> Iterator[str]:
    yield voice.text(paper.title)
    if paper.number:
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
