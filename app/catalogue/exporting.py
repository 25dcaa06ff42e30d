"""An edition as JSON for other programs: titles, terms and steps per channel, with the sources of each."""

from __future__ import annotations

from typing import Any

from app.catalogue.model import Channel, Edition, Step
from app.catalogue.process import TotalTerm
from app.catalogue.provenance import Marked
from app.domain.language import Text
from app.domain.terms import Duration


def as_json(edition: Edition) -> dict[str, Any]:
    """The edition for other programs: titles, terms and steps per channel, with the sources of each."""
    act = edition.act
    return {
        "id": edition.id,
        "titles": _both(edition.title),
        "title_ru_origin": edition.title.ru_origin,
        "act": {
            "id": act.id,
            "approves": act.approves,
            "citation": _both(act.cited_as),
            "number": act.number,
            "date": act.adopted.isoformat(),
            "repealed_on": None if act.repeal is None else act.repeal.on.isoformat(),
        },
        "terms": [_term_as_json(channel, channel.term) for channel in edition.channels if channel.term],
        "terms_not_stated": [
            {"channel": channel.kind, "refers_to": _elsewhere(channel)}
            for channel in edition.channels
            if channel.term is None
        ],
        "steps": {
            channel.kind.value: [_step_as_json(step) for step in channel.steps]
            for channel in edition.channels
        },
        "variants": [
            {
                "code": variant.code,
                "kind": variant.kind,
                "titles": _both(variant.title),
                "src": variant.src.src,
            }
            for variant in edition.variants
        ],
        "requirements": [_marked_as_json(thing, thing.code, thing.title) for thing in edition.requirements],
        "refusal_grounds": [
            _marked_as_json(thing, thing.code, thing.text) for thing in edition.refusal_grounds
        ],
        "notes": [
            {"kind": note.kind, "text": _both(note.text), "src": note.src.src} for note in edition.notes
        ],
    }


def _term_as_json(channel: Channel, term: TotalTerm) -> dict[str, Any]:
    return {
        "channel": channel.kind,
        "value": term.duration.value,
        "unit": term.duration.unit,
        "limit": term.limit,
        "src": term.src.src,
        "not_counted": list(term.not_counted),
        "workable": channel.is_workable,
    }


def _elsewhere(channel: Channel) -> str | None:
    """The place in another text that the act points to for the term."""
    elsewhere = channel.term_elsewhere
    return None if elsewhere is None or elsewhere.refers_to is None else elsewhere.refers_to.src


def _step_as_json(step: Step) -> dict[str, Any]:
    return {
        "no": step.no,
        "actor": step.actor.code,
        "action": step.action.kk,
        "duration": None if step.duration is None else _duration_as_json(step.duration),
        "kind": step.kind,
        "counted": step.counted,
        "time_shared_with": list(step.time_shared_with),
        "actor_titles": _both(step.actor.title),
        "actions": _both(step.action),
        "completions": None if step.completion is None else _both(step.completion),
        "src": step.src.src,
    }


def _marked_as_json(thing: Marked, code: str, title: Text) -> dict[str, Any]:
    return {"code": code, "titles": _both(title), "src": thing.src.src, "unverified": thing.unverified}


def _duration_as_json(duration: Duration) -> dict[str, Any]:
    return {"value": duration.value, "unit": duration.unit}


def _both(text: Text) -> dict[str, str]:
    return {"kk": text.kk, "ru": text.ru}
