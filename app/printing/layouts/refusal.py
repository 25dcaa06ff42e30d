"""The reasoned refusal: an A4 letter with all that an unfavourable act must say (АППК, articles 73, 80, 91 and 92)."""

from __future__ import annotations

from app.domain.language import N_
from app.printing.completeness import require_complete
from app.printing.content import Cited, RefusalContent
from app.printing.document import (
    Clause,
    Document,
    PaperLanguage,
    PaperSize,
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
from app.printing.wording import Voice, Voices, initials_first

SIZES = (PaperSize.A4,)

_REFUSAL = N_("Reasoned answer")


def layout(content: RefusalContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The refusal of a case.

    Raises:
        PaperIncomplete: a required value is missing: without facts, a ground and a person who decided, none is printed.
        ValueError: the size is not A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    return Document(
        name=name_of(_REFUSAL, content.number, voices),
        language=language,
        size=size,
        blocks=(
            letterhead(content.office),
            address(content.issued, content.outgoing, content.addressee, voices),
            Title(voices.say(_REFUSAL), voices.say(N_("on the refusal to provide a service"))),
            *_sections(content, voices),
            *unverified(content, voices),
            signature(content, voices, received=True),
        ),
        footer=foot(content, voices),
        reprint=reprint_box(content.reprint, voices),
    )


def _sections(content: RefusalContent, voices: Voices) -> list[Section]:
    application = voices.columns(lambda voice: _application(content, voice))
    facts = [Clause(voices.text(fact)) for fact in content.facts]
    if content.hearing:
        facts.append(Clause(voices.text(content.hearing)))
    return [
        Section(
            voices.say(N_("Service and application")),
            (Clause(voices.text(content.service)), Clause(application)),
        ),
        Section(voices.say(N_("1. Established facts")), tuple(facts)),
        Section(
            voices.say(N_("2. Ground of the refusal")),
            tuple(clause for ground in content.grounds for clause in _ground(ground, voices)),
        ),
        Section(
            voices.say(N_("3. Decision")),
            (
                Clause(voices.say(N_("The service is refused.")), strong=True),
                Clause(voices.columns(lambda voice: _decided(content, voice))),
            ),
        ),
        Section(voices.say(N_("4. Appeal")), appeal_clauses(content.appeal, voices)),
    ]


def _application(content: RefusalContent, voice: Voice) -> str:
    return voice.say(
        N_("Application No. {number} {day}"), number=content.number, day=voice.date_of(content.registered)
    )


def _ground(ground: Cited, voices: Voices) -> list[Clause]:
    """A ground in its words with where it stands; what is not verified about it under the tag."""
    words = voices.columns(lambda voice: f"«{voice.text(ground.text)}» – {_place(ground, voice)}")
    return [Clause(words), *doubts(ground, voices)]


def _place(ground: Cited, voice: Voice) -> str:
    """The paragraph of the act, or the other text that the ground is from."""
    return voice.paragraph(ground.paragraph) if ground.source is None else voice.text(ground.source)


def _decided(content: RefusalContent, voice: Voice) -> str:
    return voice.say(
        N_("Decided on {day} by {post} {name}. Once the cause is removed, you may apply again."),
        day=voice.long_date(content.decided),
        post=voice.text(content.signatory.post),
        name=initials_first(content.signatory.name),
    )
