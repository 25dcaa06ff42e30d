"""Bodies survive the store letter by letter, and foreign ones are refused without being quoted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.db.codec import UnknownEvent, body_to_json, event_of
from app.domain.events import BODIES
from tests.samples.journey import journey


def test_every_body_comes_back_equal() -> None:
    for one in journey():
        assert event_of(one.record).body == one.body
        assert event_of(one.record).at == one.at


def test_a_body_is_the_same_text_every_time() -> None:
    for one in journey():
        assert body_to_json(event_of(one.record).body) == one.record.body


def test_every_kind_of_event_has_its_own_name() -> None:
    assert {kind: body.kind for kind, body in BODIES.items()} == {kind: kind for kind in BODIES}


def test_an_unknown_kind_is_named_and_a_misfit_is_not_quoted() -> None:
    record = journey()[0].record
    with pytest.raises(UnknownEvent, match="case_sung"):
        event_of(replace(record, kind="case_sung"))
    with pytest.raises(UnknownEvent) as misfit:
        event_of(replace(record, kind="case_forwarded"))
    assert "Гүлнар" not in str(misfit.value)


@pytest.mark.parametrize("at", ["", "ертең", "2026-11-20T10:00:00", "2026-13-20T10:00:00+05:00"])
def test_a_moment_that_is_none_or_has_no_offset_makes_an_unknown_event(at: str) -> None:
    with pytest.raises(UnknownEvent):
        event_of(replace(journey()[0].record, at=at))
