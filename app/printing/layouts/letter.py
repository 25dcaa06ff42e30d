"""The frame of every letter (letterhead, day and addressee, title, signature, foot) and what letters have in common."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.language import N_, Language, Text
from app.printing.completeness import require_complete
from app.printing.content import Addressee, Cited, Executor, Office, Signatory
from app.printing.content_letters import Answer, Letter, NoticeContent, ReferralContent
from app.printing.document import (
    Address,
    Block,
    Clause,
    Columns,
    Document,
    Field,
    Footer,
    Letterhead,
    PaperLanguage,
    PaperSize,
    Section,
    Signature,
    Title,
)
from app.printing.layouts.shared import (
    APPLICATION_NUMBER,
    FINGERPRINT,
    UNVERIFIED,
    capital,
    name_of,
    page_number,
    reprint_box,
    require_size,
    unverified,
)
from app.printing.wording import Voice, Voices, bind_parts, initials_first

SIZES = (PaperSize.A4,)

_NOT_THE_ACTS = N_(
    "These words are not from the act itself but from a supplementary list, and were not compared with the official "
    "text. You may ask the office to show you the paragraph of the act."
)


def begun(content: Letter, language: PaperLanguage, size: PaperSize) -> Voices:
    """The languages of a letter that can be written.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    return Voices(language)


def letter(
    content: Letter,
    title: str,
    about: Columns,
    blocks: Sequence[Block],
    voices: Voices,
    *,
    received: bool = False,
) -> Document:
    """A letter with `blocks` between its title and its signature; `received`: the citizen signs for it."""
    return Document(
        name=name_of(title, content.number, voices),
        language=voices.language,
        size=PaperSize.A4,
        blocks=(
            letterhead(content.office),
            _dated(content, voices),
            Title(voices.say(title), about),
            *blocks,
            *unverified(content.unverified, voices),
            signature(content.signatory, content.office, voices, received=received),
        ),
        footer=_foot(content, voices),
        reprint=reprint_box(content.reprint, voices),
    )


def letterhead(office: Office) -> Letterhead:
    """The office in Kazakh at the left and in Russian at the right, in every language of a letter."""
    voices = tuple(Voice(language) for language in Language)
    names = tuple(voice.text(office.name) for voice in voices)
    addresses = tuple(
        voice.say(
            N_("{address}. Tel. {phone}"), address=bind_parts(voice.text(office.address)), phone=office.phone
        )
        for voice in voices
    )
    return Letterhead((names[0], names[1]), (addresses[0], addresses[1]), office.emblem)


def _dated(content: Letter, voices: Voices) -> Address:
    """Day, number and addressee; a certificate is for whoever asks to see it."""
    if not isinstance(content, Answer):
        shown = voices.say(N_("For presentation on demand"))
        return addressed(content.issued, content.outgoing, shown, voices)
    home = content.addressee.address
    return addressed(
        content.issued,
        content.outgoing,
        _to(content.addressee, voices),
        voices,
        voices.columns(lambda voice: bind_parts(voice.text(home))) if home else (),
    )


def _to(addressee: Addressee, voices: Voices) -> Columns:
    """The full name in the dative where it is known; after «Кімге» otherwise: no name is declined by guess."""
    if addressee.dative:
        return voices.text(addressee.dative)
    return voices.say(TO, name=addressee.name.full)


TO = N_("To: {name}")


def addressed(day: date, outgoing: str, to: Columns, voices: Voices, home: Columns = ()) -> Address:
    """Date, outgoing number and addressee."""
    return Address(
        issued=voices.columns(lambda voice: voice.long_date(day)),
        outgoing=voices.say(N_("No. {number}"), number=outgoing),
        addressee=to,
        address=home,
    )


def signature(signatory: Signatory, office: Office, voices: Voices, *, received: bool = False) -> Signature:
    """Who decided, where he signs and where the stamp goes; the citizen's line where one is needed."""
    return Signature(
        post=capital(voices.text(signatory.post)),
        caption=voices.once(N_("signature")),
        name=initials_first(signatory.name),
        stamp=voices.once(N_("stamp here")) if office.stamped else "",
        received=voices.once(N_("received, date")) if received else "",
    )


def _foot(content: Letter, voices: Voices) -> Footer:
    """Number, act and executor at the foot of a letter, with the code and the page number."""
    return Footer(
        lines=(
            f"{voices.once(APPLICATION_NUMBER)} {content.number}",
            *voices.columns(lambda voice: voice.say(N_("Basis: {act}"), act=voice.text(content.act))),
            executor(content.executor, voices),
        ),
        pages=page_number(voices),
        code=content.number,
        mark=voices.once(FINGERPRINT),
    )


def executor(person: Executor, voices: Voices) -> str:
    """Who prepared the letter, and that person's telephone."""
    return f"{voices.once(N_('Executor of the letter'))}: {initials_first(person.name)}, {person.phone}"


# What several letters say


def granted(content: NoticeContent | ReferralContent, voice: Voice) -> str:
    """The opening of a letter with good news."""
    return voice.say(
        N_("Your application No. {number} {day} was considered, and the decision is in your favour."),
        number=content.number,
        day=voice.date_of(content.registered),
    )


def application(number: str, registered: date, voice: Voice) -> str:
    """«2026 жылғы 11 қарашадағы № … өтініш», «Заявление № … от 11 ноября 2026 года»."""
    return voice.say(N_("Application No. {number} {day}"), number=number, day=voice.date_of(registered))


def placed(place: Text | None, since: date | None, queue_number: str, voices: Voices) -> list[Field]:
    """Where somebody was sent or what was arranged, since when, which number in the queue."""
    fields = []
    if place is not None:
        fields.append(Field(voices.say(N_("Where to")), voices.text(place), emphasis=True))
    if since:
        label = N_("In the queue since") if queue_number and not place else N_("From which day")
        fields.append(Field(voices.say(label), voices.columns(lambda voice: voice.long_date(since))))
    if queue_number:
        queue = voices.say(N_("Number in the queue"))
        fields.append(Field(queue, voices.same(queue_number), emphasis=not place))
    return fields


def where_to_ask(office: Office, voices: Voices) -> Field:
    """Telephone and hours, and what to have at hand."""
    return Field(
        voices.say(N_("Where to ask (give the application number)")),
        voices.columns(lambda voice: f"{office.phone}, {voice.text(office.hours)}"),
    )


def appeal(content: Answer, voices: Voices, heading: str = N_("Appeal")) -> Section:
    """Where, until when and how a decision may be appealed (АППК, articles 80, 91 and 92)."""
    return Section(
        voices.say(heading),
        (
            Clause(voices.columns(lambda voice: _body(content.appeal.body, voice)), voices.say(_WHO)),
            Clause(_until(content, voices), voices.say(N_("Until when:"))),
            Clause(voices.say(_IN_WRITING), voices.say(N_("How:"))),
        ),
    )


_WHO = N_("Who considers it:")
_IN_WRITING = N_(
    "in writing, yourself, through a representative or by post (Code of administrative procedure)"
)


def _body(body: Text, voice: Voice) -> str:
    return voice.say(N_("{body}; the complaint is handed in through this office"), body=voice.text(body))


def _until(content: Answer, voices: Voices) -> Columns:
    """The rule; the last day by it once the day of handing over is known."""
    rule = voices.say(N_("within three months of the day you learned of this decision"))
    handed_over, last_day = content.appeal.handed_over, content.appeal.last_day
    if handed_over is None or last_day is None:
        return rule
    days = voices.columns(
        lambda voice: voice.say(
            N_("if received on {handed_over}: the last day is {last_day}"),
            handed_over=voice.long_date(handed_over),
            last_day=voice.long_date(last_day),
        )
    )
    return tuple(f"{each}; {day}" for each, day in zip(rule, days, strict=True))


def doubts(cited: Cited, voices: Voices) -> list[Clause]:
    """The tag under words that are not the act's own, and whose they are; what to do about it the screen tells."""
    if cited.unverified is None:
        return []
    return [Clause(voices.say(_NOT_THE_ACTS), tag=voices.say(UNVERIFIED))]
