"""The document model: a paper as a sequence of parts, in one language or in two, without coordinates.

Words stand in `Columns`: one string for each language of the paper, Kazakh first. Part names follow the parts of a
paper that a clerk would name: letterhead, title, number, field, signature, stamp, cut line.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.printing.blanks import Blank
from app.printing.paper import PaperLanguage as PaperLanguage
from app.printing.paper import PaperSize as PaperSize

Columns = tuple[str, ...]
"""The same words once per language of the paper."""


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """The office at the head of a form."""

    name: Columns


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The office at the head of a letter: Kazakh left and Russian right, whatever the letter's language.

    `emblem` is a PNG that stands between them. It is no part of what the paper says, and so not of its fingerprint.
    """

    names: tuple[str, str]
    addresses: tuple[str, str]
    emblem: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Address:
    """Date and outgoing number of a letter, and whom it is for."""

    issued: Columns
    outgoing: Columns
    addressee: Columns
    address: Columns = ()


@dataclass(frozen=True, slots=True)
class Title:
    """What the paper is, and what about; `code` is the number whose QR code stands at its right, if one does.

    `holder` says under them whose paper it is, in words that `holder_label` begins.
    """

    title: Columns
    subtitle: Columns
    code: str = ""
    holder_label: Columns = ()
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """The number of the case, large, with its QR code where the size has it at the top, and whose case it is."""

    label: str
    number: str
    holder_label: str = ""
    holder: str = ""
    with_code: bool = True


@dataclass(frozen=True, slots=True)
class Field:
    """A label and its value, a smaller note under the value.

    `emphasis` makes the value bold and larger; `tag` is drawn in a box under the value; `handwritten` leaves a
    dotted line in place of the value.
    """

    label: Columns
    value: Columns
    note: Columns = ()
    emphasis: bool = False
    tag: Columns = ()
    handwritten: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A label at the left and a value at the right that are the same in both languages (on the stub)."""

    label: str
    value: str
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: Columns


@dataclass(frozen=True, slots=True)
class Clause:
    """A paragraph of a section, with an optional lead in bold («Қайда:») and an optional unverified tag."""

    text: Columns
    lead: Columns = ()
    tag: Columns = ()
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands beside it (one language) or under it (two)."""

    heading: Columns
    clauses: tuple[Clause, ...]
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its head, its share of the width, and whether it holds figures (set right)."""

    head: str
    share: float
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of a cell with the unverified tag at their end; where two languages share it, a line and a tag for each."""

    words: str
    tag: str


TableCell = str | Marked


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads that are repeated on every page; an optional total that is never alone on a page.

    An `indented` one stands under the question that it answers; a `whole` one on one page.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    total: tuple[str, ...] = ()
    indented: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a list."""

    text: Columns


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list with its place in the act, or the tag in its stead; `boxed` ones have a box to tick."""

    text: Columns
    place: Columns = ()
    note: Columns = ()
    tag: Columns = ()
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """The act that the paper follows, in small type."""

    text: Columns


@dataclass(frozen=True, slots=True)
class CodeAndContact:
    """The QR code at the left and where to ask at the right (on a roll)."""

    number: str
    label: Columns
    phone: str
    hours: Columns


@dataclass(frozen=True, slots=True)
class Signature:
    """Position, signing line, name, place of the stamp; `received` captions the citizen's own line."""

    post: Columns
    caption: str
    name: str
    stamp: str
    received: str = ""


@dataclass(frozen=True, slots=True)
class SignaturePair:
    """Two signing lines side by side, each with its caption."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Unverified:
    """The outlined tag for a whole form, and the sentence beside it."""

    tag: Columns
    sentence: Columns


@dataclass(frozen=True, slots=True)
class StubHead:
    """The head of the office's half: what it is, that it stays, and the number with its code."""

    title: str
    subtitle: str
    number: str


Block = (
    OfficeHead
    | Letterhead
    | Address
    | Title
    | Number
    | Field
    | Row
    | Paragraph
    | Section
    | Table
    | Heading
    | Item
    | Source
    | CodeAndContact
    | Signature
    | SignaturePair
    | Unverified
    | StubHead
    | Blank
)


@dataclass(frozen=True, slots=True)
class ReprintBox:
    """The box that tells a reprint from the first copy: its heading and two lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Footer:
    """The foot of every page: lines at the left, the page number at the right.

    `pages` are patterns with `{page}` and `{pages}`, none where pages are not counted; `code` is the number that
    is drawn as a QR code in the foot, if it is. With `only_if_many` a paper of one page has no foot. `mark` is the
    label of the paper's fingerprint, where that is printed.
    """

    lines: tuple[str, ...]
    pages: Columns = ()
    code: str = ""
    only_if_many: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Stub:
    """What stands under the cut line: the office's half, or a second copy."""

    cut: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper. `name` goes into the file's title: it names the paper and the number, never a person.

    A `halved` one is two on one sheet, with the cut line in its middle. One that is not `issued` is not kept: nobody
    could compare its fingerprint, and it has none.
    """

    name: str
    language: PaperLanguage
    size: PaperSize
    blocks: tuple[Block, ...]
    footer: Footer
    stub: Stub | None = None
    reprint: ReprintBox | None = None
    halved: bool = False
    issued: bool = field(default=True, repr=False)
