"""Proof of the whole catalogue: that files fit, both languages are there, steps connect and times add up.

A contradiction that the act itself has is not an error: the edition's notes explain it, and it is listed as known.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from app.catalogue import arithmetic
from app.catalogue.catalogue import Catalogue
from app.catalogue.errors import CatalogueFileBad
from app.catalogue.model import Channel, Edition, Step
from app.catalogue.process import Account
from app.domain.language import N_, Text
from app.domain.letters import correct_lookalikes

_CYRILLIC = re.compile(r"[\u0400-\u04FF]")


class Severity(StrEnum):
    """How bad a finding is: a mistake of the catalogue, or something the act is known to contradict itself in."""

    ERROR = "error"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the check found: in which edition, where in it, what (a message id with its parameters)."""

    edition: str
    where: str
    code: str
    message: str
    params: dict[str, object] = field(default_factory=dict, hash=False)
    severity: Severity = Severity.ERROR


_MESSAGES = {
    "file": N_("The file cannot be used: {faults}"),
    "latin": N_("Latin letters in a Cyrillic word: «{text}»"),
    "not_kazakh": N_("The Kazakh text has no Cyrillic letter: «{text}»"),
    "not_russian": N_("The Russian text has no Cyrillic letter: «{text}»"),
    "form": N_("There is no form «{form}»."),
    "form_section": N_("The form has no section «{section}»."),
    "alternative": N_("«{alternative}» is not among the documents."),
    "twice": N_("The code «{name}» stands twice."),
    "numbers": N_("The steps are not numbered one after another."),
    "opens": N_("The first step does not take the application."),
    "closes": N_("The last step does not give the result to the citizen."),
    "signs": N_("No step, or more than one, signs the answer."),
    "order": N_("Step {no} signs what no step before it drafted."),
    "handing_over": N_("Step {no} goes on in another office, but does not hand the case over."),
    "not_taken": N_("Step {no} hands the case over to its own office."),
    "no_steps": N_("The act does not tell the steps."),
    "variant": N_("There is no variant «{variant}»."),
    "shared_time": N_("Step {no} shares its time with a step that is not there or has a time of its own."),
    "unspecified": N_("The kind of day is not stated."),
    "no_slack": N_("The steps take the whole term: {term} days, nothing is left."),
    "term_exceeded": N_("The steps take {steps} days, the term is {term}."),
    "term_units": N_("The steps and the term are counted in different days."),
    "no_term": N_("The act states no term."),
}


def check(catalogue: Catalogue, form_sections: dict[str, Collection[str]]) -> tuple[Finding, ...]:
    """Everything found in all editions; `form_sections` are the sections of every form by the form's id."""
    findings: list[Finding] = []
    for id in catalogue.ids:
        try:
            edition = catalogue.edition(id)
        except CatalogueFileBad as bad:
            faults = "; ".join(map(str, bad.faults))
            findings.append(Finding(id, bad.file, "file", _MESSAGES["file"], {"faults": faults}))
        else:
            findings.extend(check_edition(edition, form_sections))
    return tuple(findings)


def check_edition(edition: Edition, form_sections: dict[str, Collection[str]]) -> Iterator[Finding]:
    """Everything found in one edition."""
    known = {name for note in edition.notes for name in note.explains}
    for where, code, params in _look_at(edition, form_sections):
        severity = Severity.KNOWN if f"{code}:{where}" in known else Severity.ERROR
        yield Finding(edition.id, where, code, _MESSAGES[code], params, severity)


Found = tuple[str, str, dict[str, object]]


def _look_at(edition: Edition, form_sections: dict[str, Collection[str]]) -> Iterator[Found]:
    for where, text in texts_of(edition):
        yield from _letters(where, text)
    yield from _references(edition, form_sections)
    for channel in edition.channels:
        if channel.account is Account.NOT_TOLD:
            yield channel.kind.value, "no_steps", {}
        elif channel.account is not Account.INFORMATION_SYSTEM:
            yield from _steps(channel)
        for code, params in arithmetic.look_at(channel):
            yield channel.kind.value, code, params


def texts_of(thing: Any, where: str = "") -> Iterator[tuple[str, Text]]:
    """Every bilingual text inside a model, with its place."""
    if isinstance(thing, Text):
        yield where, thing
    elif isinstance(thing, BaseModel):
        for name in type(thing).model_fields:
            yield from texts_of(getattr(thing, name), f"{where}.{name}".lstrip("."))
    elif isinstance(thing, tuple | list):
        for number, part in enumerate(thing):
            yield from texts_of(part, f"{where}.{number}")
    elif is_dataclass(thing):
        for part in fields(thing):
            yield from texts_of(getattr(thing, part.name), f"{where}.{part.name}")


def _letters(where: str, text: Text) -> Iterator[Found]:
    for words, missing in ((text.kk, "not_kazakh"), (text.ru, "not_russian")):
        if correct_lookalikes(words) != words:
            yield where, "latin", {"text": words}
        if not _CYRILLIC.search(words):
            yield where, missing, {"text": words}


def _references(edition: Edition, form_sections: dict[str, Collection[str]]) -> Iterator[Found]:
    for form in (edition.person_form, edition.form):
        if form not in form_sections:
            yield "form", "form", {"form": form}
    codes = [requirement.code for requirement in edition.requirements]
    sections = {section for sections in form_sections.values() for section in sections}
    for requirement in edition.requirements:
        where = f"requirements.{requirement.code}"
        if requirement.form_section is not None and requirement.form_section not in sections:
            yield where, "form_section", {"section": requirement.form_section}
        for alternative in requirement.alternatives:
            if alternative not in codes:
                yield where, "alternative", {"alternative": alternative}
    variants = [variant.code for variant in edition.variants]
    for variant in _variants_named(edition):
        if variant not in variants:
            yield "variants", "variant", {"variant": variant}
    names = (
        *codes,
        *variants,
        *(ground.code for ground in edition.refusal_grounds),
        *(each.kind for each in edition.channels),
    )
    for name, times in Counter(names).items():
        if times > 1:
            yield "codes", "twice", {"name": name}


def _variants_named(edition: Edition) -> Iterator[str]:
    yield from (clause.variant for clause in edition.audience if clause.variant is not None)
    for requirement in edition.requirements:
        yield from requirement.variants


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
