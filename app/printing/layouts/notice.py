"""The notice that a service was granted: an A4 letter with the result, the sum where there is one, and what follows."""

from __future__ import annotations

from app.domain.language import N_, Language, Text
from app.printing.content import Grant
from app.printing.content_letters import NoticeContent
from app.printing.document import (
    Block,
    Clause,
    Columns,
    Document,
    Field,
    PaperLanguage,
    PaperSize,
    Paragraph,
    Section,
)
from app.printing.layouts.letter import SIZES as SIZES
from app.printing.layouts.letter import appeal, begun, doubts, granted, letter, placed, where_to_ask
from app.printing.layouts.shared import capital
from app.printing.wording import Voice, Voices, bind

_NOTICE, _DECISION = N_("Notice"), N_("Decision")
_ON_PAPER = {Language.KK: "қағаз жеткізгіштегі", Language.RU: "на бумажном носителе"}
"""What some acts put into the name of the result; a paper need not say that it is one."""


def layout(content: NoticeContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The notice of a case.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    voices = begun(content, language, size)
    title, about = _titled(content.result, voices)
    blocks = (
        Paragraph(voices.columns(lambda voice: granted(content, voice))),
        *_answers(content, voices, named=bool(about)),
        where_to_ask(content.office, voices),
        *_confirmation(content, voices),
        appeal(content, voices),
    )
    return letter(content, title, about, blocks, voices)


def _titled(result: Text, voices: Voices) -> tuple[str, Columns]:
    """The noun of the edition's result as the title, and what it is about; no «about» where it is no such paper."""
    for noun in (_NOTICE, _DECISION):
        about = _about(result, noun, voices)
        if all(about):
            return noun, about
    return _NOTICE, ()


def _about(result: Text, noun: str, voices: Voices) -> Columns:
    """A result without the word that is the title already, nothing if it is called otherwise."""
    return voices.columns(lambda voice: _without(noun, result, voice))


def _without(noun: str, result: Text, voice: Voice) -> str:
    words, title = result.in_(voice.language), voice.say(noun).lower()
    rest = words.removesuffix(title) if voice.language is Language.KK else words.removeprefix(title)
    if rest == words:
        return ""
    return bind(" ".join(rest.replace(_ON_PAPER[voice.language], "").split()), voice.language)


def _answers(content: NoticeContent, voices: Voices, *, named: bool) -> list[Block]:
    answers = [Field(voices.say(N_("State service")), voices.text(content.service))]
    if not named:
        answers.append(Field(voices.say(N_("Result")), capital(voices.text(content.result))))
    if content.decision_number or content.decided != content.issued:
        decision = voices.columns(lambda voice: _decision(content, voice))
        answers.append(Field(voices.say(_DECISION), decision))
    return [
        *answers,
        *_money(content, voices),
        *placed(content.place, content.since, content.queue_number, voices),
    ]


def _decision(content: NoticeContent, voice: Voice) -> str:
    if not content.decision_number:
        return voice.long_date(content.decided)
    return voice.say(
        N_("{day} No. {number}"), day=voice.date_of(content.decided), number=content.decision_number
    )


def _money(content: NoticeContent, voices: Voices) -> list[Field]:
    """The family, the period and the sum, in figures and in words."""
    grant, once = content.grant, content.paid_once
    if once is not None:
        return [
            Field(
                voices.say(N_("Sum, paid once")),
                voices.columns(lambda voice: voice.money(once)),
                note=voices.columns(lambda voice: voice.money_in_words(once)),
                emphasis=True,
            )
        ]
    return [] if grant is None else _monthly(grant, voices)


def _monthly(grant: Grant, voices: Voices) -> list[Field]:
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


def _confirmation(content: NoticeContent, voices: Voices) -> list[Section]:
    if content.recurrence is None:
        return []
    words = Clause(voices.columns(lambda voice: _recurrence(content, voice)))
    return [
        Section(voices.say(N_("Confirmation of the right")), (words, *doubts(content.recurrence, voices)))
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
