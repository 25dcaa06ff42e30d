"""Proof of the whole catalogue: that files fit, both languages are there, steps connect and times add up.

A contradiction that the act itself has is not an error: the edition's notes explain it, and it is listed as known.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from app.catalogue import arithmetic
from app.catalogue.catalogue import Catalogue
from app.catalogue.checking_offices import check_directory
from app.catalogue.checking_references import FormOutline, Forms, references
from app.catalogue.errors import CatalogueFileBad
from app.catalogue.findings import MESSAGES, Finding, Found, Severity, letters_of, texts_of
from app.catalogue.model import Channel, Edition, Step
from app.catalogue.offices import Directory
from app.catalogue.process import Account

__all__ = ["Finding", "FormOutline", "Severity", "check", "check_edition", "texts_of"]


def check(catalogue: Catalogue, forms: Forms, directory: Directory | None = None) -> tuple[Finding, ...]:
    """Everything found in all editions and, if they are given, in the directories of offices and bodies."""
    findings: list[Finding] = []
    for id in catalogue.ids:
        try:
            edition = catalogue.edition(id)
        except CatalogueFileBad as bad:
            faults = "; ".join(map(str, bad.faults))
            findings.append(Finding(id, bad.file, "file", MESSAGES["file"], {"faults": faults}))
        else:
            findings.extend(check_edition(edition, forms))
    if directory is not None:
        findings.extend(check_directory(directory, catalogue))
    return tuple(findings)


def check_edition(edition: Edition, forms: Forms) -> Iterator[Finding]:
    """Everything found in one edition; a note that explains what is not there is a mistake too."""
    known = {name for note in edition.notes for name in note.explains}
    found = tuple(_look_at(edition, forms))
    for where, code, params in found:
        severity = Severity.KNOWN if f"{code}:{where}" in known else Severity.ERROR
        yield Finding(edition.id, where, code, MESSAGES[code], params, severity)
    for name in sorted(known - {f"{code}:{where}" for where, code, _ in found}):
        yield Finding(edition.id, "notes", "explains", MESSAGES["explains"], {"name": name})


def _look_at(edition: Edition, forms: Forms) -> Iterator[Found]:
    yield from letters_of(edition)
    yield from references(edition, forms)
    for channel in edition.channels:
        if channel.account is Account.NOT_TOLD:
            yield channel.kind.value, "no_steps", {}
        elif channel.account is not Account.INFORMATION_SYSTEM:
            yield from _steps(channel)
        yield from _course(edition, channel)
        for code, params in arithmetic.look_at(channel):
            yield channel.kind.value, code, params


def _course(edition: Edition, channel: Channel) -> Iterator[Found]:
    """Every step of the course by which a case is led is of a kind that something can be done with."""
    for step in edition.course(channel.kind):
        if not step.kind.traits.does_something:
            yield channel.kind.value, "not_led", {"no": step.no}


def _steps(channel: Channel) -> Iterator[Found]:
    where, steps = channel.kind.value, channel.steps
    if [step.no for step in steps] != list(range(steps[0].no, steps[0].no + len(steps))):
        yield where, "numbers", {}
    if [step.no for step in steps if step.kind.traits.opens] != [steps[0].no]:
        yield where, "opens", {}
    if not steps[-1].kind.traits.closes:
        yield where, "closes", {}
    yield from _shared_times(where, steps)
    signing = [position for position, step in enumerate(steps) if step.kind.traits.signs]
    if len(signing) != 1:
        yield where, "signs", {}
    elif not any(step.kind.traits.drafts or step.kind.traits.decides for step in steps[: signing[0] + 1]):
        yield where, "order", {"no": steps[signing[0]].no}
    yield from _ways_between_offices(where, steps)


def _shared_times(where: str, steps: tuple[Step, ...]) -> Iterator[Found]:
    without_time = {step.no for step in steps if step.duration is None}
    for step in steps:
        if step.time_shared_with and (
            step.duration is None or not without_time.issuperset(step.time_shared_with)
        ):
            yield where, "shared_time", {"no": step.no}


def _ways_between_offices(where: str, steps: tuple[Step, ...]) -> Iterator[Found]:
    for step, following in itertools.pairwise(steps):
        leaves = step.actor.office is not following.actor.office
        if leaves and not step.kind.traits.sends:
            yield where, "handing_over", {"no": step.no}
        if step.kind.traits.sends and not leaves:
            yield where, "not_taken", {"no": step.no}
