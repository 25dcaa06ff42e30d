"""What became of what was taken over from an earlier case: proposed, confirmed or changed, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.casework.counter.carry_over import FORM, PERSON, key_of
from app.casework.counter.intake import Intake, Taken
from app.domain.language import N_
from app.forms.engine import FormState
from app.forms.fields import Severity, TableField
from app.forms.model import Section
from app.forms.problems import Fault, FieldProblem

_NOT_CONFIRMED = N_("Taken over from case {number} and not confirmed yet.")


class Standing(StrEnum):
    """What became of something that was taken over."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a form that is confirmed as one: a section, with what was taken over into it."""

    form: str
    section: Section
    fields: tuple[str, ...]
    standing: Standing
    taken: Taken

    @property
    def keys(self) -> tuple[str, ...]:
        """Its fields as `Intake.taken` names them."""
        return tuple(key_of(self.form, field) for field in self.fields)


def pieces(intake: Intake, person: FormState, form: FormState) -> tuple[Piece, ...]:
    """What was taken over, section by section in the order of the forms."""
    return tuple(_pieces(intake, person, form))


def unconfirmed(intake: Intake, person: FormState, form: FormState) -> tuple[FieldProblem, ...]:
    """A remark for each piece that nobody has confirmed."""
    definitions = {PERSON: person.definition, FORM: form.definition}
    return tuple(
        FieldProblem(
            piece.fields[0],
            definitions[piece.form].fields[piece.fields[0]].label,
            Fault.CHECK,
            _NOT_CONFIRMED,
            {"number": piece.taken.number},
            Severity.REMARK,
        )
        for piece in pieces(intake, person, form)
        if piece.standing is Standing.PROPOSED
    )


def _pieces(intake: Intake, person: FormState, form: FormState) -> Iterator[Piece]:
    for name, state in ((PERSON, person), (FORM, form)):
        for section in state.definition.sections:
            taken = {
                field.id: intake.taken[key]
                for field in section.fields
                if (key := key_of(name, field.id)) in intake.taken and state.is_filled(field.id)
            }
            if taken:
                standing = _standing(intake, name, state, taken)
                yield Piece(name, section, tuple(taken), standing, next(iter(taken.values())))


def _standing(intake: Intake, form: str, state: FormState, taken: Mapping[str, Taken]) -> Standing:
    """Whoever changes one field of a piece has looked at the others."""
    if not all(_is_as_taken(state, id, value.value) for id, value in taken.items()):
        return Standing.CHANGED
    seen = all(key_of(form, id) in intake.confirmed for id in taken)
    return Standing.CONFIRMED if seen else Standing.PROPOSED


def _is_as_taken(state: FormState, id: str, value: Any) -> bool:
    field = state.definition.fields[id]
    if not isinstance(field, TableField):
        return bool(state.get(id) == value)
    if state.rows(id) != len(value):
        return False
    return all(
        state.get(f"{id}[{number}].{column}") == cell
        for number, row in enumerate(value)
        for column, cell in row.items()
    )
