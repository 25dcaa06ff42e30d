"""What more than one paper has: reprint box, unverified tag, foot of a letter, addressee, appeal."""

from __future__ import annotations

from datetime import date

from app.domain.language import N_, Language, Text
from app.printing.content import (
    Addressee,
    Appeal,
    Cited,
    Executor,
    NoticeContent,
    Office,
    RefusalContent,
    Reprint,
)
from app.printing.content_letters import CertificateContent, ComplaintAnswerContent, ReferralContent
from app.printing.document import (
    Address,
    Block,
    Clause,
    Columns,
    Footer,
    Letterhead,
    PaperSize,
    ReprintBox,
    Signature,
    Unverified,
)
from app.printing.wording import BETWEEN, Voice, Voices, bind_parts, initials_first, short_date, short_moment

Letter = NoticeContent | RefusalContent | CertificateContent | ReferralContent | ComplaintAnswerContent
"""What a letter says: all have an office, a number, an act, a signatory and an executor."""

UNVERIFIED = N_("unverified")
_NOT_THE_ACTS = N_(
    "These words are not from the act itself but from a supplementary list, and were not compared with the official "
    "text. You may ask the office to show you the paragraph of the act."
)
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


def address(issued: date, outgoing: str, addressee: Addressee, voices: Voices) -> Address:
    """Date, outgoing number and addressee of a letter."""
    return Address(
        issued=voices.columns(lambda voice: voice.long_date(issued)),
        outgoing=voices.say(N_("No. {number}"), number=outgoing),
        addressee=(
            voices.text(addressee.dative)
            if addressee.dative
            else voices.say(N_("To: {name}"), name=addressee.name.full)
        ),
        address=_home(addressee.address, voices),
    )


def _home(place: Text | None, voices: Voices) -> Columns:
    return () if place is None else voices.columns(lambda voice: bind_parts(voice.text(place)))


def doubts(cited: Cited, voices: Voices) -> list[Clause]:
    """The tag under words that are not the act's own, and whose they are; what to do about it the screen tells."""
    if cited.unverified is None:
        return []
    return [Clause(voices.say(_NOT_THE_ACTS), tag=voices.say(UNVERIFIED))]


def unverified(content: Letter, voices: Voices) -> list[Block]:
    """The unverified tags of a whole paper."""
    tag = voices.say(UNVERIFIED)
    return [Unverified(tag, voices.text(sentence)) for sentence in content.unverified]


def appeal_clauses(appeal: Appeal, voices: Voices) -> tuple[Clause, ...]:
    """Where, until when and how a decision may be appealed (АППК, articles 80, 91 and 92)."""
    until = voices.say(N_("within three months of the day you learned of this decision"))
    if appeal.handed_over and appeal.last_day:
        handed_over, last_day = appeal.handed_over, appeal.last_day
        until = tuple(
            f"{rule}; {day}"
            for rule, day in zip(
                until,
                voices.columns(
                    lambda voice: voice.say(
                        N_("if received on {handed_over}: the last day is {last_day}"),
                        handed_over=voice.long_date(handed_over),
                        last_day=voice.long_date(last_day),
                    )
                ),
                strict=True,
            )
        )
    where = voices.columns(
        lambda voice: voice.say(
            N_("{body}; the complaint is handed in through this office"), body=voice.text(appeal.body)
        )
    )
    return (
        Clause(where, voices.say(N_("Who considers it:"))),
        Clause(until, voices.say(N_("Until when:"))),
        Clause(
            voices.say(
                N_(
                    "in writing, yourself, through a representative or by post (Code of administrative procedure)"
                )
            ),
            voices.say(N_("How:")),
        ),
    )


def signature(content: Letter, voices: Voices, *, received: bool) -> Signature:
    """Who decided, where he signs and where the stamp goes; the citizen's line where one is needed."""
    return Signature(
        post=capital(voices.text(content.signatory.post)),
        caption=voices.once(N_("signature")),
        name=initials_first(content.signatory.name),
        stamp=voices.once(N_("stamp here")) if content.office.stamped else "",
        received=voices.once(N_("received, date")) if received else "",
    )


def foot(content: Letter, voices: Voices) -> Footer:
    """Number, act and executor at the foot of a letter, with the code and the page number."""
    return Footer(
        lines=(
            f"{voices.once(APPLICATION_NUMBER)} {content.number}",
            *voices.columns(lambda voice: voice.say(N_("Basis: {act}"), act=voice.text(content.act))),
            _executor(content.executor, voices),
        ),
        pages=voices.say(N_("Page {page} of {pages}"), page="{page}", pages="{pages}"),
        code=content.number,
        mark=voices.once(FINGERPRINT),
    )


def _executor(executor: Executor, voices: Voices) -> str:
    return f"{voices.once(N_('Executor'))}: {initials_first(executor.name)}, {executor.phone}"


def name_of(paper: str, number: str, voices: Voices) -> str:
    """The title of the file: the paper and the number, never a person."""
    return f"{voices.once(paper)} {number}".replace(BETWEEN, " · ")
