"""Bodies of events to and from JSON: the only place that knows how a date or a sum is written in the store."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from app.domain.events import BODIES, Body, Event
from app.domain.records import Record, canonical_json


class UnknownEvent(Exception):
    """The record's kind, or the shape of its body, is not one that this program knows."""


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(BODIES[kind])


def body_to_json(body: Body) -> str:
    """The body as canonical JSON: dates ISO 8601, sums as decimal strings."""
    return canonical_json(_adapter(body.kind).dump_python(body, mode="json"))


def event_of(record: Record) -> Event:
    """The event that a record holds.

    Raises:
        UnknownEvent: another kind of event, a body that does not fit its kind, or a moment that is none.
    """
    if record.kind not in BODIES:
        raise UnknownEvent(record.kind)
    try:
        body = _adapter(record.kind).validate_json(record.body)
    except ValidationError as error:
        # The message of a validation error quotes the value, and the value may be personal.
        raise UnknownEvent(f"{record.kind}: {error.error_count()} fields do not fit") from None
    return Event(record, _moment(record), body)


def _moment(record: Record) -> datetime:
    """When it happened; a moment without offset cannot be compared with the others."""
    try:
        moment = datetime.fromisoformat(record.at)
    except ValueError:
        raise UnknownEvent(f"{record.kind}: no moment") from None
    if moment.tzinfo is None:
        raise UnknownEvent(f"{record.kind}: a moment without offset")
    return moment
