"""Whether all that an edition names is there: forms with their fields and answers, documents, variants, channels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.catalogue.entitlement import VARIANT, Requirement
from app.catalogue.findings import Found
from app.catalogue.model import Edition
from app.domain.conditions import asked


@dataclass(frozen=True, slots=True)
class FormOutline:
    """What the check must know of a form.

    `fields` are its fields (a table's column as `table.column`) with the codes one may answer by: none for any answer.
    """

    sections: frozenset[str]
    fields: Mapping[str, frozenset[str]]


Forms = Mapping[str, FormOutline]
"""The forms by their ids."""


def references(edition: Edition, forms: Forms) -> Iterator[Found]:
    """Every name in an edition that nothing answers to."""
    for form in (edition.person_form, edition.form):
        if form not in forms:
            yield "form", "form", {"form": form}
    yield from _requirements(edition, forms)
    variants = [variant.code for variant in edition.variants]
    for variant in _variants_named(edition):
        if variant not in variants:
            yield "variants", "variant", {"variant": variant}
    yield from _channels_named(edition)
    names = (
        *(requirement.code for requirement in edition.requirements),
        *variants,
        *(ground.code for ground in edition.refusal_grounds),
        *(each.kind for each in edition.channels),
    )
    for name, times in Counter(names).items():
        if times > 1:
            yield "codes", "twice", {"name": name}


def _channels_named(edition: Edition) -> Iterator[Found]:
    """What is said for some channels is said for channels that there are."""
    said = {
        "units": edition.units,
        "extension": () if edition.extension is None else (edition.extension,),
        "queue": edition.queue,
        "service_time": edition.service_time,
        "opening": edition.opening,
        "returns": edition.returns,
        "receipts": edition.receipts,
        "deliveries": edition.deliveries,
    }
    there = {channel.kind for channel in edition.channels}
    for where, things in said.items():
        for thing in things:
            for kind in thing.channels:
                if kind not in there:
                    yield where, "channel", {"channel": kind.value}


def _requirements(edition: Edition, forms: Forms) -> Iterator[Found]:
    codes = [requirement.code for requirement in edition.requirements]
    filled = [forms[id] for id in (edition.person_form, edition.form) if id in forms]
    sections = frozenset().union(*(form.sections for form in filled))
    answers = {name: codes for form in filled for name, codes in form.fields.items()}
    if edition.variants:
        answers[VARIANT] = frozenset(variant.code for variant in edition.variants)
    for requirement in edition.requirements:
        where = f"requirements.{requirement.code}"
        if requirement.form_section is not None and requirement.form_section not in sections:
            yield where, "form_section", {"section": requirement.form_section}
        for field in requirement.in_form.values():
            if field not in answers:
                yield where, "form_field", {"field": field}
        for alternative in requirement.alternatives:
            if alternative not in codes:
                yield where, "alternative", {"alternative": alternative}
        yield from _condition(where, requirement, answers)


def _condition(
    where: str, requirement: Requirement, answers: Mapping[str, frozenset[str]]
) -> Iterator[Found]:
    """A condition asks about fields that the person has filled in, and is said in words too."""
    if requirement.needed_when is None:
        return
    if requirement.condition is None:
        yield where, "unsaid", {}
    for name, named in asked(requirement.needed_when):
        known = next((each for each in (name, name.rpartition(".")[2]) if each in answers), None)
        if known is None:
            yield where, "form_field", {"field": name}
        elif answers[known]:
            for answer in named:
                if answer not in answers[known]:
                    yield where, "form_answer", {"field": name, "answer": answer}


def _variants_named(edition: Edition) -> Iterator[str]:
    yield from (clause.variant for clause in edition.audience if clause.variant is not None)
    for requirement in edition.requirements:
        yield from requirement.variants
