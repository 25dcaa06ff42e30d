"""The reasoned refusal: an A4 letter with all that an unfavourable act must say (АППК, articles 73, 80, 91 and 92)."""

from __future__ import annotations

from app.domain.language import N_
from app.printing.content import Cited
from app.printing.content_letters import RefusalContent
from app.printing.document import Clause, Document, PaperLanguage, PaperSize, Section
from app.printing.layouts.letter import SIZES as SIZES
from app.printing.layouts.letter import appeal, application, begun, doubts, letter
from app.printing.wording import Voice, Voices, initials_first

_REFUSAL = N_("Reasoned answer")


def layout(content: RefusalContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The refusal of a case.

    Raises:
        PaperIncomplete: a required value is missing: without facts, a ground and a person who decided, none is printed.
        ValueError: the size is not A4.
    """
    voices = begun(content, language, size)
    about = voices.say(N_("on the refusal to provide a service"))
    return letter(content, _REFUSAL, about, _sections(content, voices), voices, received=True)


def _sections(content: RefusalContent, voices: Voices) -> list[Section]:
    applied = voices.columns(lambda voice: application(content.number, content.registered, voice))
    facts = [Clause(voices.text(fact)) for fact in content.facts]
    if content.hearing:
        facts.append(Clause(voices.text(content.hearing)))
    return [
        Section(
            voices.say(N_("Service and application")), (Clause(voices.text(content.service)), Clause(applied))
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
        appeal(content, voices, N_("4. Appeal")),
    ]


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
