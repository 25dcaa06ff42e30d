"""The notice that a service was granted: an A4 letter with the result, the sum where there is one, and what follows."""

from __future__ import annotations

from app.domain.language import N_, Language
from app.printing.completeness import require_complete
from app.printing.content import Grant, NoticeContent
from app.printing.document import (
    Block,
    Clause,
    Document,
    Field,
    PaperLanguage,
    PaperSize,
    Paragraph,
    Section,
    Title,
)
from app.printing.layouts.shared import (
    address,
    appeal_clauses,
    doubts,
    foot,
    letterhead,
    name_of,
    reprint_box,
    require_size,
    signature,
    unverified,
)
from app.printing.wording import Voice, Voices

SIZES = (PaperSize.A4,)

_NOTICE = N_("Notice")


def layout(content: NoticeContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The notice of a case.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    return Document(
        name=name_of(_NOTICE, content.number, voices),
        language=language,
        size=size,
        blocks=(
            letterhead(content.office),
            address(content.issued, content.outgoing, content.addressee, voices),
            Title(voices.say(_NOTICE), voices.columns(lambda voice: _subject(content, voice))),
            Paragraph(voices.columns(lambda voice: _opening(content, voice))),
            *_answers(content, voices),
            *_sections(content, voices),
            *unverified(content, voices),
            signature(content, voices, received=False),
        ),
        footer=foot(content, voices),
        reprint=reprint_box(content.reprint, voices),
    )


def _subject(content: NoticeContent, voice: Voice) -> str:
    """What the notice is about: the edition's name of the result without the word that is the title already."""
    result = voice.text(content.result)
    noun = voice.say(_NOTICE).lower()
    if voice.language is Language.KK:
        return result.removesuffix(noun).rstrip()
    return result.removeprefix(noun).lstrip()


def _opening(content: NoticeContent, voice: Voice) -> str:
    return voice.say(
        N_("Your application No. {number} {day} was considered, and the decision is in your favour."),
        number=content.number,
        day=voice.date_of(content.registered),
    )


def _answers(content: NoticeContent, voices: Voices) -> list[Block]:
    answers = [Field(voices.say(N_("State service")), voices.text(content.service))]
    if content.decision_number or content.decided != content.issued:
        decision = voices.columns(lambda voice: _decision(content, voice))
        answers.append(Field(voices.say(N_("Decision")), decision))
    return [*answers, *(_money(content.grant, voices) if content.grant else [])]


def _decision(content: NoticeContent, voice: Voice) -> str:
    if not content.decision_number:
        return voice.long_date(content.decided)
    return voice.say(
        N_("{day} No. {number}"), day=voice.date_of(content.decided), number=content.decision_number
    )


def _money(grant: Grant, voices: Voices) -> list[Field]:
    """The family, the period and the sum, in figures and in words."""
    fields = [
        Field(
            voices.say(N_("Period")),
            voices.columns(lambda voice: voice.period(grant.period)),
            note=voices.columns(lambda voice: _family(grant, voice)),
        ),
        Field(
            voices.say(N_("Sum per month")),
            voices.columns(lambda voice: voice.money(grant.per_month)),
            note=voices.columns(lambda voice: _in_words_and_all(grant, voice)),
            emphasis=True,
        ),
    ]
    if grant.payment:
        fields.append(Field(voices.say(N_("How it is paid")), voices.text(grant.payment)))
    return fields


def _family(grant: Grant, voice: Voice) -> str:
    return f"{voice.say(N_('Members of the family'))}: {voice.people(grant.family_size)}"


def _in_words_and_all(grant: Grant, voice: Voice) -> str:
    """The monthly sum in words, and what the whole period comes to."""
    words = voice.money_in_words(grant.per_month)
    if grant.total is None:
        return words
    return f"{words}. {voice.say(N_('In all for the period'))}: {voice.money(grant.total)}"


def _sections(content: NoticeContent, voices: Voices) -> list[Section]:
    sections = []
    if content.recurrence:
        sections.append(
            Section(
                voices.say(N_("Confirmation of the right")),
                (
                    Clause(voices.columns(lambda voice: _recurrence(content, voice))),
                    *doubts(content.recurrence, voices),
                ),
            )
        )
    ask = voices.columns(lambda voice: f"{content.office.phone}, {voice.text(content.office.hours)}")
    return [
        *sections,
        Section(voices.say(N_("Appeal")), appeal_clauses(content.appeal, voices)),
        Section(
            voices.say(N_("Where to ask")),
            (Clause(ask), Clause(voices.say(N_("Please give the application number.")))),
        ),
    ]


def _recurrence(content: NoticeContent, voice: Voice) -> str:
    """The edition's words with their paragraph, and which quarter is next."""
    cited = content.recurrence
    if cited is None:
        return ""
    rule = f"{voice.text(cited.text).rstrip('.')} ({voice.paragraph(cited.paragraph)})."
    if not content.grant:
        return rule
    year, number = content.grant.period.next
    return f"{rule} {voice.say(N_('The next quarter is {quarter}.'), quarter=voice.quarter(year, number))}"
