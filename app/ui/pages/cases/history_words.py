"""Every kind of event in words: what happened, and what is to be added in a smaller line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.domain import events
from app.domain.language import N_, Text
from app.i18n import Translator
from app.ui.formats import money
from app.ui.language import Words, filled
from app.ui.pages.cases.accepted import accepted_as_it_is
from app.ui.pages.cases.course_words import KINDS, MORE, SAID
from app.ui.pages.cases.words import DELIVERIES, LANGUAGES, OUTCOMES, PAPERS

Offices = Mapping[str, Text]


def happened(body: events.Body, offices: Offices) -> Words:
    """What happened, in one line."""
    return _SAID[type(body)](body, offices)


def in_addition(body: events.Body) -> Words:
    """What else is known: who signed on paper, a remark, a reason; "" if nothing."""
    return _MORE.get(type(body), lambda _body: "")(body)


EVENT_KINDS: dict[str, str] = {
    events.ApplicationRegistered.kind: N_("Registration"),
    events.CompletenessConfirmed.kind: N_("Check of completeness"),
    events.CaseForwarded.kind: N_("Handing over of the case"),
    events.CaseTakenIn.kind: N_("Taking in of the case"),
    events.ResolutionGiven.kind: N_("Resolution"),
    events.AnswerDrafted.kind: N_("Draft of the answer"),
    events.DraftReturned.kind: N_("Return of the draft"),
    events.DecisionSigned.kind: N_("Decision"),
    events.AnswerPassedOn.kind: N_("Passing on of the answer"),
    events.ResultHandedOver.kind: N_("Handing over of the answer"),
    events.PaperIssued.kind: N_("Paper"),
    events.DocumentAdded.kind: N_("Document"),
    events.NoteAdded.kind: N_("Note added"),
    **KINDS,
}
"""The kinds as nouns, for what is put aside."""


def _registered(body: events.ApplicationRegistered, _offices: Offices) -> Words:
    return filled(N_("Application registered under No. {number}"), number=body.number)


def _forwarded(body: events.CaseForwarded, offices: Offices) -> Words:
    office = offices.get(body.to_office, Text(body.to_name, body.to_name))
    if body.reopens_step is not None:
        return filled(N_("Case returned without action: {office}"), office=office)
    return filled(N_("Case handed over: {office}"), office=office)


def _taken_in(body: events.CaseTakenIn, _offices: Offices) -> Words:
    return filled(N_("Case taken in, incoming No. {number}"), number=body.incoming_number)


def _drafted(body: events.AnswerDrafted, _offices: Offices) -> Words:
    answer = body.answer
    if answer.outcome is events.Outcome.REFUSED:
        return N_("Draft of a refusal laid before the head")
    if answer.amount is None:
        return N_("Draft of a grant laid before the head")
    return filled(N_("Draft of a grant laid before the head: {sum} a month"), sum=money(answer.amount))


def _signed(body: events.DecisionSigned, _offices: Offices) -> Words:
    def said(tr: Translator) -> str:
        outcome = tr(OUTCOMES[body.answer.outcome])
        return tr(N_("Decision No. {number} signed: {outcome}"), number=body.outgoing_number, outcome=outcome)

    return said


def _handed_over(body: events.ResultHandedOver, _offices: Offices) -> Words:
    def said(tr: Translator) -> str:
        return tr(N_("Answer handed over {how}"), how=tr(DELIVERIES[body.delivery]))

    return said


def _paper(body: events.PaperIssued, _offices: Offices) -> Words:
    def said(tr: Translator) -> str:
        paper = tr(PAPERS.get(body.paper, body.paper))
        language = tr(LANGUAGES.get(body.language, body.language))
        if body.copy:
            return tr(
                N_("{paper} {language}, reprint No. {copy}"), paper=paper, language=language, copy=body.copy
            )
        return tr(N_("{paper} {language} made and kept"), paper=paper, language=language)

    return said


def _document(body: events.DocumentAdded, _offices: Offices) -> Words:
    return filled(N_("Document added: {title}"), title=body.document.title)


def _note(body: events.NoteAdded, _offices: Offices) -> Words:
    return filled(N_("Note: {text}"), text=body.text)


def _on_paper(body: Any) -> Words:
    """Who signed on paper, and the words that were written there."""
    words = body.remark if isinstance(body, events.CompletenessConfirmed) else getattr(body, "text", "")

    def said(tr: Translator) -> str:
        signed = tr(N_("signed on paper by {name}"), name=body.given_by) if body.on_paper else ""
        return "; ".join(part for part in (signed, words) if part)

    return said


def _collected(body: events.ResultHandedOver) -> Words:
    parts = (body.collected_by, body.document_shown)
    return lambda _tr: ", ".join(part for part in parts if part)


_SAID: dict[type, Callable[[Any, Offices], Words]] = {
    events.ApplicationRegistered: _registered,
    events.CompletenessConfirmed: lambda _body, _offices: N_("Papers found complete"),
    events.CaseForwarded: _forwarded,
    events.CaseTakenIn: _taken_in,
    events.ResolutionGiven: lambda _body, _offices: N_("Resolution given"),
    events.AnswerDrafted: _drafted,
    events.DraftReturned: lambda _body, _offices: N_("Draft returned"),
    events.DecisionSigned: _signed,
    events.AnswerPassedOn: lambda _body, _offices: N_("Answer passed on to the specialist"),
    events.ResultHandedOver: _handed_over,
    events.PaperIssued: _paper,
    events.DocumentAdded: _document,
    events.NoteAdded: _note,
    **SAID,
}
_MORE: dict[type, Callable[[Any], Words]] = {
    events.ApplicationRegistered: accepted_as_it_is,
    events.CompletenessConfirmed: _on_paper,
    events.ResolutionGiven: _on_paper,
    events.AnswerPassedOn: _on_paper,
    events.CaseForwarded: lambda body: lambda _tr: body.reason,
    events.DraftReturned: lambda body: lambda _tr: body.reason,
    events.ResultHandedOver: _collected,
    **MORE,
}
