"""What each regulation holds, against a table keyed by hand: nothing may go missing, nothing may be added unseen.

`tests/reference/contents.csv` has a line for each thing that an act tells; terms and durations have a table of their
own.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from app.catalogue.act import Hours
from app.catalogue.arithmetic import time_check
from app.catalogue.catalogue import Catalogue
from app.catalogue.counter import Wait, WaitKind, WaitMoment
from app.catalogue.entitlement import VARIANT
from app.catalogue.model import Edition
from app.catalogue.process import Account, Channel, FlowKind
from app.domain.terms import Unit
from tests.catalogue.test_every_edition import OF_EVERY_KIND, SERVICES

CONTENTS = Path(__file__).parent.parent / "reference" / "contents.csv"

Told = tuple[str, str, str]
"""A thing, where (a channel, an institution, or nowhere in particular), how many or which."""

_MOMENTS = {
    None: "",
    WaitMoment.SUBMISSION: " to submit",
    WaitMoment.PICKUP: " to collect",
    WaitMoment.TALON: " for a talon",
}


def keyed() -> dict[str, Counter[Told]]:
    contents: dict[str, Counter[Told]] = {}
    with CONTENTS.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            told = (line["thing"], line["where"], line["expected"])
            contents.setdefault(line["edition"], Counter())[told] += 1
    return contents


KEYED = keyed()


def told(edition: Edition) -> Iterator[Told]:
    """Everything that the table has lines for."""
    yield "title_ru", "", edition.title.ru_origin.value
    for channel in edition.channels:
        yield "channel", channel.kind, "open" if channel.condition is None else "conditional"
        yield from told_of_steps(channel)
    yield from told_of_rights(edition)
    yield from told_of_the_counter(edition)
    for flow in edition.flows:
        yield f"flow {flow.kind.value}", "", str(len(flow.rows))
    for stage in edition.stages:
        yield "stage", "", f"{stage.duration.value} {stage.duration.unit}"
    if edition.extension is not None:
        yield "extension", "", f"{edition.extension.duration.value} {edition.extension.duration.unit}"
    if edition.quality is not None:
        indicators = [each for group in edition.quality.groups for each in group.indicators]
        yield "indicators", "", str(len(indicators))
        for each in indicators:
            yield "indicator", each.code, " / ".join(map(figure, (each.norm, each.target, each.current)))
    if edition.complaint is not None:
        yield "complaint addressees", "", str(len(edition.complaint.addressees))
    yield from told_by_number(
        {
            "principles": edition.principles,
            "legal basis": edition.legal_basis,
            "standard": [edition.standard] if edition.standard else [],
            "responsibility": [edition.responsibility] if edition.responsibility else [],
            "bodies": edition.bodies,
            "refusal answer": [edition.result.refusal] if edition.result.refusal else [],
            "flow charts lost": [note for note in edition.notes if note.kind == "lost"],
        }
    )


def figure(value: Decimal | None) -> str:
    return "–" if value is None else f"{value:g}"


def told_by_number(things: Mapping[str, Collection[object]]) -> Iterator[Told]:
    for thing, each in things.items():
        if each:
            yield thing, "", str(len(each))


def told_of_rights(edition: Edition) -> Iterator[Told]:
    entitled = [item for clause in edition.audience for item in clause.items]
    yield "audience", "", str(len(entitled) or len(edition.audience))
    listed = [each for each in edition.requirements if each.mark is None]
    if listed and any(each.variants for each in listed):
        for variant in edition.variants:
            asked = [each for each in listed if each.is_needed({VARIANT: variant.code, **OF_EVERY_KIND})]
            yield "documents", variant.code, str(len(asked))
    else:
        yield from told_by_number({"documents": listed, "variants": edition.variants})
    grounds = [each for each in edition.refusal_grounds if each.mark is None]
    yield from told_by_number(
        {
            "documents shown": [each for each in listed if each.shown_only],
            "grounds": grounds,
            "grounds at discretion": [each for each in grounds if each.discretionary],
        }
    )
    for papers in edition.returns:
        for channel in papers.channels:
            yield "papers given back", channel, f"{papers.within.value} {papers.within.unit}"
    if edition.suspension is not None:
        yield "suspension", "", str(len(edition.suspension.grounds))
    if edition.recurrence is not None:
        yield "recurrence", "", edition.recurrence.period


def told_of_the_counter(edition: Edition) -> Iterator[Told]:
    for thing, waits in (("wait", edition.queue), ("service time", edition.service_time)):
        for wait in waits:
            for channel in wait.channels:
                yield thing, channel, limit_of(wait)
    for opening in edition.opening:
        for channel in opening.channels or tuple(each.kind for each in edition.channels):
            yield "hours", channel, hours_of(opening.hours)
            if opening.branches is not None:
                yield "hours of branches", channel, hours_of(opening.branches)
    for receipt in edition.receipts:
        for channel in receipt.channels:
            yield f"receipt {receipt.kind}", channel, str(len(receipt.fields))
    for delivery in edition.deliveries:
        for channel in delivery.channels or tuple(each.kind for each in edition.channels):
            yield "delivery", channel, " + ".join(delivery.modes)
    for units in edition.units:
        yield "units", "+".join(units.channels), str(len(units.actors))
    if edition.information is not None:
        yield "sites", "", str(len(edition.information.sites))
        yield "places", "", str(len(edition.information.places))
        if edition.information.by_phone is not None:
            yield "telephone", "", "1"
        if edition.information.premises is not None:
            yield "premises", "", "1"


def limit_of(wait: Wait) -> str:
    per = " per person" if wait.kind is WaitKind.PER_PERSON else ""
    return f"{wait.duration.value} {wait.duration.unit}{per}{_MOMENTS[wait.at]}"


def hours_of(hours: Hours) -> str:
    lunch = "" if hours.lunch is None else f", {hours.lunch.opens:%H:%M}–{hours.lunch.closes:%H:%M}"
    return f"{hours.opens:%H:%M}–{hours.closes:%H:%M}{lunch}"


def told_of_steps(channel: Channel) -> Iterator[Told]:
    if channel.account is Account.NOT_TOLD:
        return
    yield "steps", channel.kind, str(len(channel.steps))
    yield "completions", channel.kind, str(sum(1 for step in channel.steps if step.completion))
    times = time_check(channel)
    if times.counted:
        yield "time in the term", channel.kind, sum_of(times.counted)
    if times.outside:
        yield "time outside the term", channel.kind, sum_of(times.outside)
    if times.slack is not None:
        yield "time left", channel.kind, f"{times.slack.value} {times.slack.unit}"
    if times.is_exceeded:
        yield "time exceeded", channel.kind, "yes"


def sum_of(sums: Mapping[Unit, int]) -> str:
    units = sorted(sums, key=lambda unit: (unit is Unit.MINUTES, unit))
    return " + ".join(f"{sums[unit]} {unit}" for unit in units)


@pytest.mark.parametrize("act", SERVICES)
def test_nothing_of_an_act_is_missing_and_nothing_is_added(catalogue: Catalogue, act: str) -> None:
    for edition in catalogue.editions():
        if edition.act.id == act:
            found = Counter(told(edition))
            missing, added = KEYED[edition.id] - found, found - KEYED[edition.id]
            assert (sorted(missing), sorted(added)) == ([], []), edition.id


def test_the_table_has_a_part_for_every_edition(catalogue: Catalogue) -> None:
    assert set(KEYED) == set(catalogue.ids)
    assert {flow for lines in KEYED.values() for flow, *_ in lines if flow.startswith("flow ")} == {
        "flow charts lost",
        *(f"flow {kind.value}" for kind in FlowKind),
    }
