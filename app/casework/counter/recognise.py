"""Who is being typed: the person with that number, or everybody whose name begins like that."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.casework.counter import carry_over, known_people
from app.casework.counter.carry_over import Before
from app.casework.counter.intake import Intake
from app.casework.counter.known_people import Found, KnownPerson
from app.casework.desk import Desk
from app.domain.iin import IIN_LENGTH
from app.domain.involved import Involved

_FEWEST_LETTERS = 3
"""Shorter beginnings of a name are nobody's in particular."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the register has to say of the person that is being typed.

    `known` and what may be taken over (`before`), or else those who may be meant (`matches`). `same_open` are the
    numbers of the person's undecided cases of the very service that is applied for.
    """

    known: KnownPerson | None = None
    before: Before | None = None
    matches: tuple[Found, ...] = ()
    same_open: tuple[str, ...] = ()


def recognise(desk: Desk, intake: Intake, sought: Involved) -> Recognised:
    """Look a person up: by the whole number, by name and birth date, or by the beginning of a name.

    Whoever was born on the same day and is called alike may be meant before all others.
    """
    whole = len(sought.iin) == IIN_LENGTH
    known = known_people.known(desk, sought if whole else replace(sought, iin=""))
    if known is not None:
        same = tuple(
            case.row.number
            for case in known.cases
            if case.is_pending and known_people.is_same_service(desk, case.row.edition, intake.edition)
        )
        return Recognised(known, carry_over.before(desk, intake, known), same_open=same)
    if whole or len(sought.name.replace(" ", "")) < _FEWEST_LETTERS:
        return Recognised()
    alike = known_people.born_and_called_alike(desk, sought)
    return Recognised(matches=tuple(alike or known_people.find(desk, sought.name)))
