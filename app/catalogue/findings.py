"""What a check of the catalogue has to say: a finding, its words, and the letters that every file is looked at for.

A contradiction that the act itself has is not an error: the edition's notes explain it, and it is listed as known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from app.domain.language import N_, Text
from app.domain.letters import correct_lookalikes, words_of_two_scripts

_CYRILLIC = re.compile(r"[\u0400-\u04FF]")


class Severity(StrEnum):
    """How bad a finding is: a mistake of the catalogue, or something the act is known to contradict itself in."""

    ERROR = "error"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the check found: in which file (an edition's id, or a list of offices), where in it, what.

    `message` is a message id, `params` its parameters.
    """

    edition: str
    where: str
    code: str
    message: str
    params: dict[str, object] = field(default_factory=dict, hash=False)
    severity: Severity = Severity.ERROR


Found = tuple[str, str, dict[str, object]]
"""Where, the code of a message, its parameters."""

MESSAGES = {
    "file": N_("The file cannot be used: {faults}"),
    "latin": N_("Latin letters in a Cyrillic word: «{text}»"),
    "not_kazakh": N_("The Kazakh text has no Cyrillic letter: «{text}»"),
    "not_russian": N_("The Russian text has no Cyrillic letter: «{text}»"),
    "same": N_("Both languages say the same: «{text}»"),
    "form": N_("There is no form «{form}»."),
    "form_section": N_("The form has no section «{section}»."),
    "form_field": N_("The form has no field «{field}»."),
    "form_answer": N_("The form's field «{field}» has no answer «{answer}»."),
    "unsaid": N_("The condition is not said in words."),
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
    "not_led": N_("Nothing that the program can record happens in step {no}."),
    "variant": N_("There is no variant «{variant}»."),
    "channel": N_("The edition has no channel «{channel}»."),
    "explains": N_("A note explains «{name}», but nothing of the kind is found."),
    "shared_time": N_("Step {no} shares its time with a step that is not there or has a time of its own."),
    "unspecified": N_("The kind of day is not stated."),
    "no_slack": N_("The steps take the whole term: {term} days, nothing is left."),
    "term_exceeded": N_("The steps take {steps} days, the term is {term}."),
    "term_units": N_("The steps and the term are counted in different days."),
    "no_term": N_("The act states no term."),
    "act": N_("The catalogue has no act «{act}»."),
    "ordinal": N_("The act has no regulation {ordinal}."),
    "no_directory": N_("The act has no list of offices or bodies."),
    "body": N_("«{body}» is not in the lists of the act's bodies."),
    "row_twice": N_("Row {row} stands twice."),
    "number_twice": N_("Two offices have the number {number}."),
    "entry_twice": N_("The same name and address stand twice: «{name}»."),
}


def texts_of(thing: Any, where: str = "") -> Iterator[tuple[str, Text]]:
    """Every bilingual text inside a model, with its place; a text may have others inside (a clause with its list)."""
    if isinstance(thing, Text):
        yield where, thing
    if isinstance(thing, BaseModel):
        for name in type(thing).model_fields:
            yield from texts_of(getattr(thing, name), f"{where}.{name}".lstrip("."))
    elif isinstance(thing, tuple | list):
        for number, part in enumerate(thing):
            yield from texts_of(part, f"{where}.{number}")
    elif is_dataclass(thing):
        for part in fields(thing):
            yield from texts_of(getattr(thing, part.name), f"{where}.{part.name}")


def letters_of(thing: Any) -> Iterator[Found]:
    """Every text of a model that mixes letters, is empty in one language, or a sentence that both have alike."""
    for where, text in texts_of(thing):
        if text.kk == text.ru and " " in text.kk:
            yield where, "same", {"text": text.kk}
        for words, missing in ((text.kk, "not_kazakh"), (text.ru, "not_russian")):
            yield from mixed_letters(where, words)
            if not _CYRILLIC.search(words):
                yield where, missing, {"text": words}


def mixed_letters(where: str, words: str) -> Iterator[Found]:
    """Words with Latin look-alikes, or any letters of another alphabet, among their Cyrillic ones."""
    if correct_lookalikes(words) != words or words_of_two_scripts(words):
        yield where, "latin", {"text": words}
