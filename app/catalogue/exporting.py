"""An edition as JSON for other programs: titles, terms and steps per channel, and all the rest with its sources.

The first keys are a promise to other programs and have names of their own; the others are the edition's parts as the
files have them, with what they call by name put in its place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any

from pydantic import BaseModel

from app.catalogue.arithmetic import time_check
from app.catalogue.citing import Citation
from app.catalogue.model import Channel, Edition, Step
from app.catalogue.process import TotalTerm
from app.catalogue.provenance import Marked
from app.domain.conditions import All, AnyOf, Compare, Condition, Not, Other, SomeRow, YearsAgo
from app.domain.language import Text
from app.domain.terms import Duration

_UNDER_OTHER_NAMES = frozenset({"id", "title", "act", "requirements", "refusal_grounds"})


def as_json(edition: Edition) -> dict[str, Any]:
    """The whole edition for other programs."""
    act = edition.act
    promised = {
        "id": edition.id,
        "titles": _both(edition.title),
        "title_ru_origin": edition.title.ru_origin,
        "act": {
            **_parts(act),
            "citation": _both(act.cited_as),
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
        "times": {channel.kind.value: _times_as_json(channel) for channel in edition.channels},
        "requirements": [_marked_as_json(thing, thing.code, thing.title) for thing in edition.requirements],
        "refusal_grounds": [
            _marked_as_json(thing, thing.code, thing.text) for thing in edition.refusal_grounds
        ],
    }
    rest = {
        name: plain(getattr(edition, name))
        for name in type(edition).model_fields
        if name not in _UNDER_OTHER_NAMES
    }
    return {**promised, **rest}


def plain(thing: Any) -> Any:
    """A part of an edition as JSON: texts as `{kk, ru}`, places as the files write them, nothing that is empty."""
    match thing:
        case Citation():
            return thing.src
        case All() | AnyOf() | Not() | Compare() | SomeRow():
            return _condition_as_json(thing)
        case Enum():
            return thing.value
        case date():
            return thing.isoformat()
        case time():
            return f"{thing:%H:%M}"
        case Decimal():
            return float(thing)
        case tuple() | list() | frozenset():
            return [plain(part) for part in thing]
    if isinstance(thing, BaseModel) or (is_dataclass(thing) and not isinstance(thing, type)):
        return _parts(thing)
    return thing


def _parts(thing: Any) -> dict[str, Any]:
    names = (
        type(thing).model_fields if isinstance(thing, BaseModel) else (part.name for part in fields(thing))
    )
    parts = {name: plain(getattr(thing, name)) for name in names}
    return {name: part for name, part in parts.items() if part is not None and part != []}


def _condition_as_json(condition: Condition) -> dict[str, Any]:
    """A condition in the form in which a file has it."""
    match condition:
        case All(parts):
            return {"all": [_condition_as_json(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [_condition_as_json(part) for part in parts]}
        case Not(part):
            return {"not": _condition_as_json(part)}
        case SomeRow(table, where):
            return {"some_row": table, "where": _condition_as_json(where)}
        case Compare(field, relation, value):
            return {"field": field, relation: _compared_as_json(value)}


def _compared_as_json(value: Any) -> Any:
    match value:
        case Other(field):
            return {"field": field}
        case YearsAgo(years):
            return {"years_ago": years}
        case _:
            return value


def _term_as_json(channel: Channel, term: TotalTerm) -> dict[str, Any]:
    return {
        "channel": channel.kind,
        "value": term.duration.value,
        "unit": term.duration.unit,
        "limit": term.limit,
        "text": _both(term.text),
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
        **_parts(step),
        "actor": step.actor.code,
        "action": step.action.kk,
        "duration": None if step.duration is None else _duration_as_json(step.duration),
        "time_shared_with": list(step.time_shared_with),
        "actor_titles": _both(step.actor.title),
        "actions": _both(step.action),
        "completions": None if step.completion is None else _both(step.completion),
    }


def _times_as_json(channel: Channel) -> dict[str, Any]:
    """The arithmetic of the steps against the term, as the program reckons it."""
    times = time_check(channel)
    return {
        "counted": _sums(times.counted),
        "outside": _sums(times.outside),
        "least": times.least,
        "slack": None if times.slack is None else _duration_as_json(times.slack),
        "exceeded": times.is_exceeded,
    }


def _sums(sums: Mapping[Any, int]) -> dict[str, int]:
    return {unit.value: value for unit, value in sums.items()}


def _marked_as_json(thing: Marked, code: str, title: Text) -> dict[str, Any]:
    return {**_parts(thing), "code": code, "titles": _both(title), "unverified": thing.unverified}


def _duration_as_json(duration: Duration) -> dict[str, Any]:
    return {"value": duration.value, "unit": duration.unit}


def _both(text: Text) -> dict[str, str]:
    return {"kk": text.kk, "ru": text.ru}
