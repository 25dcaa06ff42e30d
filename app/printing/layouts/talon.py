"""The talon: proof that the documents were accepted, on an A5 sheet with the office's stub or on an 80 mm roll.

First what the edition prescribes, in its order and its words; then what the house adds: service, applicant, where to
ask, the act.
"""

from __future__ import annotations

from dataclasses import replace

from app.domain.language import N_, Text
from app.printing.completeness import require_complete
from app.printing.content import TalonContent, Term
from app.printing.document import (
    Block,
    CodeAndContact,
    Columns,
    Document,
    Field,
    Footer,
    Number,
    OfficeHead,
    PaperLanguage,
    PaperSize,
    Row,
    SignaturePair,
    Source,
    Stub,
    StubHead,
    Title,
)
from app.printing.errors import PaperIncomplete
from app.printing.layouts.shared import (
    APPLICATION_NUMBER,
    UNVERIFIED,
    capital,
    name_of,
    page_number,
    reprint_box,
    require_size,
    unverified,
)
from app.printing.wording import NBSP, Voice, Voices, bind_parts, short_date, short_moment

SIZES = (
    PaperSize.A5,
    PaperSize.A5_TWICE,
    PaperSize.A6,
    PaperSize.A4,
    PaperSize.ROLL80,
    PaperSize.ROLL58,
)
_TWICE = (PaperSize.A4, PaperSize.A5_TWICE)
"""The sheets that are cut in two: a talon for each side."""

_SHORT = (PaperSize.A6, PaperSize.A5_TWICE)
"""The sheets too small for the act."""

_TALON = N_("Talon")
_APPLICANT = N_("Applicant")
_COMPLAINT_NUMBER, _COMPLAINANT = N_("Complaint number"), N_("Complainant")
_DUE_CODES = ("service_date", "certificate_issue_date")
_PLACE_CODES = ("issue_date_time_place", "answer_term_and_place")
_NEEDED = (
    (
        ("registration_date", "registration_date_time", "acceptance_date", "application_number_and_date"),
        N_("Date of registration"),
    ),
    ((*_DUE_CODES, *_PLACE_CODES), N_("Date of receiving the state service")),
    (
        ("acceptor_name", "acceptor_surname", "inspector_name"),
        N_("Surname and name of the person who accepted the documents"),
    ),
)
"""What a talon says: the codes that answer to it, and the house's label where the edition has no words for it."""


def layout(content: TalonContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The talon of a case.

    Raises:
        PaperIncomplete: a required value is missing, or the edition asks for a line that nothing answers.
        ValueError: the size is not one of `SIZES`.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    on_roll = size.is_roll
    return Document(
        name=name_of(_TALON, content.number, voices),
        language=language,
        size=size,
        blocks=_roll(content, voices) if on_roll else _sheet(content, voices, size),
        footer=_roll_foot(content, voices) if on_roll else _sheet_foot(content, voices),
        stub=_under(content, voices, size),
        reprint=reprint_box(content.reprint, voices),
        halved=size in _TWICE,
    )


def _under(content: TalonContent, voices: Voices, size: PaperSize) -> Stub | None:
    """What stands under the cut line: the stub of an A5 sheet, a second talon on a halved one, nothing on others."""
    if size in _TWICE:
        return Stub(voices.once(N_("cut line")), (*_sheet(content, voices, size), _signed(content, voices)))
    return _stub(content, voices) if size is PaperSize.A5 else None


def _sheet(content: TalonContent, voices: Voices, size: PaperSize) -> tuple[Block, ...]:
    return (
        *_head(content, voices),
        Number(
            voices.once(_number_of(content)),
            content.number,
            f"{voices.once(_holder_of(content))}:",
            content.applicant.initialled,
        ),
        *_prescribed(content, voices),
        _service(content, voices),
        *_where_to_ask(content, voices),
        *unverified(content.unverified, voices),
        *([] if size in _SHORT else [Source(_source(content, voices))]),
    )


def _roll(content: TalonContent, voices: Voices) -> tuple[Block, ...]:
    return (
        *_head(content, voices),
        Number(voices.once(_number_of(content)), content.number, with_code=False),
        *_prescribed(content, voices),
        _service(content, voices),
        Field(voices.say(_holder_of(content)), voices.same(content.applicant.initialled)),
        *unverified(content.unverified, voices),
        CodeAndContact(
            content.number,
            voices.say(N_("Ask about the case")),
            content.office.phone,
            voices.text(content.office.hours),
        ),
    )


def _number_of(content: TalonContent) -> str:
    return _COMPLAINT_NUMBER if content.complaint else APPLICATION_NUMBER


def _holder_of(content: TalonContent) -> str:
    return _COMPLAINANT if content.complaint else _APPLICANT


def _where_to_ask(content: TalonContent, voices: Voices) -> list[Field]:
    """The office's telephone and hours, where the edition has no line of its own for them."""
    if any(field.code == "official_contacts" for field in content.fields):
        return []
    return [
        Field(
            label=voices.say(N_("Ask about the case")),
            value=voices.same(content.office.phone),
            note=voices.text(content.office.hours),
        )
    ]


def _head(content: TalonContent, voices: Voices) -> tuple[Block, ...]:
    about = voices.text(content.about) if content.about else voices.say(N_("on the acceptance of documents"))
    named = capital(voices.text(content.title)) if content.title else voices.say(_TALON)
    title = Title(named, about if content.title is None or content.about else ())
    return OfficeHead(voices.text(content.office.name)), title


def _prescribed(content: TalonContent, voices: Voices) -> list[Block]:
    """The edition's lines in its order; the house's where it has none. A number without its day is no proof."""
    asked = {field.code for field in content.fields}
    lines = [
        _line(field.code, capital(voices.text(field.label)), field.unverified, content, voices)
        for field in content.fields
    ]
    for codes, label in _NEEDED[:1] if content.fields else _NEEDED:
        if asked.isdisjoint(codes) and (content.due or codes[0] not in _DUE_CODES):
            lines.append(_line(codes[0], voices.say(label), None, content, voices))
    return [*lines]


def _line(code: str, label: Columns, doubt: Text | None, content: TalonContent, voices: Voices) -> Field:
    if code in _DUE_CODES:
        return _due(label, doubt, content, voices)
    if code in _PLACE_CODES:
        return replace(_due(label, doubt, content, voices), note=_place(doubt, content, voices))
    return Field(
        label=label,
        value=voices.columns(lambda voice: _answer(code, content, voice)),
        tag=voices.say(UNVERIFIED) if doubt else (),
        note=voices.text(doubt) if doubt else (),
    )


def _answer(code: str, content: TalonContent, voice: Voice) -> str:
    match code:
        case "registration_date" | "acceptance_date":
            return voice.long_date(content.registered_at)
        case "registration_date_time":
            return voice.moment(content.registered_at)
        case "acceptor_name" | "inspector_name":
            return content.acceptor.full
        case "acceptor_surname":
            return content.acceptor.initialled
        case "application_number_and_date":
            return f"{content.number}, {voice.moment(content.registered_at)}"
        case "service_type":
            return voice.text(content.service)
        case "attachments":
            return "; ".join((str(len(content.attachments)), *map(voice.text, content.attachments)))
        case "official_contacts":
            return f"{content.acceptor.full}, {content.office.phone.replace(' ', NBSP)}"
        case _:
            raise PaperIncomplete(field=f"fields.{code}")


def _due(label: Columns, doubt: Text | None, content: TalonContent, voices: Voices) -> Field:
    """The day of receipt in bold with the rule it comes from; a line to write it on where the act has no term."""
    due = content.due
    if due is None and doubt is None:
        raise PaperIncomplete(field="due")
    return Field(
        label=label,
        value=voices.columns(lambda voice: voice.date_or_moment(due) if due else ""),
        note=voices.text(doubt) if doubt else _rule(content.term, voices),
        emphasis=True,
        tag=voices.say(UNVERIFIED) if doubt else (),
        handwritten=due is None,
    )


def _place(doubt: Text | None, content: TalonContent, voices: Voices) -> Columns:
    """Where the day's paper is given, and when the office is open."""
    if doubt:
        return voices.text(doubt)
    office = content.office
    return voices.columns(
        lambda voice: f"{bind_parts(voice.text(office.address))}; {voice.text(office.hours)}"
    )


def _rule(term: Term | None, voices: Voices) -> Columns:
    return () if term is None else voices.columns(lambda voice: voice.term(term))


def _service(content: TalonContent, voices: Voices) -> Field:
    return Field(
        label=voices.say(N_("State service")),
        value=voices.text(content.service),
        note=voices.text(content.fee) if content.fee else (),
    )


def _source(content: TalonContent, voices: Voices) -> Columns:
    """The act, and its paragraph that the term comes from."""
    term = content.term
    if term is None:
        return voices.text(content.act)
    return voices.columns(
        lambda voice: voice.say(
            N_("{act}, {paragraph}"),
            act=voice.text(content.act),
            paragraph=voice.paragraph(term.paragraph),
        )
    )


def _roll_foot(content: TalonContent, voices: Voices) -> Footer:
    return Footer(lines=_source(content, voices))


def _sheet_foot(content: TalonContent, voices: Voices) -> Footer:
    return Footer(
        lines=(f"{voices.once(_number_of(content))} {content.number}",),
        pages=page_number(voices),
        only_if_many=True,
    )


def _stub(content: TalonContent, voices: Voices) -> Stub:
    """The office's half: both names, both dates, both signatures; the service where one language leaves it room."""
    rows = _stub_rows(content, voices)
    return Stub(cut=voices.once(N_("cut line")), blocks=(*rows, _signed(content, voices)))


def _signed(content: TalonContent, voices: Voices) -> SignaturePair:
    """Who gave the talon and who took it."""
    issued = f"{voices.once(N_('Issued'))}: {content.acceptor.initialled}"
    received = f"{voices.once(N_('I have received'))}: {content.applicant.initialled}"
    return SignaturePair(issued, received)


def _stub_rows(content: TalonContent, voices: Voices) -> list[Block]:
    rows: list[Block] = [
        StubHead(voices.once(N_("Stub")), voices.once(N_("stays in the office")), content.number),
        Row(voices.once(_holder_of(content)), content.applicant.full),
        Row(voices.once(N_("Registered")), short_moment(content.registered_at)),
    ]
    if content.due:
        day = N_("Day of the answer") if content.complaint else N_("Date of receipt")
        rows.append(Row(voices.once(day), short_date(content.due), emphasis=True))
    if len(voices.language.languages) == 1:
        rows.append(Row(voices.once(N_("Service")), voices.text(content.service)[0]))
    return rows
