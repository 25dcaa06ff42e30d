"""Is everything there? What an edition asks for, laid beside what the person brought.

The check only tells; the person at the counter decides. It never refuses: whatever is missing, the application can
be registered with a remark, or the person can be given a list of what to bring.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from app.domain.documents import Document
from app.domain.language import Text


class Required(Protocol):
    """A document that an edition asks for, as far as the check must know it."""

    @property
    def code(self) -> str:
        """What documents name it by."""
        ...

    @property
    def title(self) -> Text:
        """Its name in the edition's words."""
        ...

    @property
    def citation(self) -> Text:
        """The paragraph that asks for it."""
        ...

    @property
    def unverified(self) -> bool:
        """Whether the demand itself is not from the act."""
        ...

    @property
    def alternatives(self) -> tuple[str, ...]:
        """Codes of other requirements that do as well."""
        ...

    @property
    def form_section(self) -> str | None:
        """The section of the application form that this paper is made of, if it is."""
        ...

    def is_needed(self, facts: Mapping[str, Any]) -> bool:
        """Whether it is asked of a person with these facts."""
        ...


class State(StrEnum):
    """What became of one requirement."""

    PRESENT = "present"
    FROM_FORM = "from_form"
    MISSING = "missing"
    EXPIRED = "expired"


class Way(StrEnum):
    """How the person at the counter may go on."""

    REGISTER = "register"
    REGISTER_WITH_PROMISE = "register_with_promise"
    NOT_REGISTERED = "not_registered"


@dataclass(frozen=True, slots=True)
class Line:
    """One requirement and what answers it; `days_expired` counts from the latest validity among its documents."""

    requirement: Required
    state: State
    documents: tuple[Document, ...] = ()
    days_expired: int = 0

    @property
    def is_gap(self) -> bool:
        """Whether something is to be brought."""
        return self.state in (State.MISSING, State.EXPIRED)


@dataclass(frozen=True, slots=True)
class Completeness:
    """Every requirement that applies, in the edition's order."""

    lines: tuple[Line, ...]

    @property
    def gaps(self) -> tuple[Line, ...]:
        """What is missing or expired."""
        return tuple(line for line in self.lines if line.is_gap)

    @property
    def missing(self) -> tuple[Line, ...]:
        """What is not there at all."""
        return tuple(line for line in self.lines if line.state is State.MISSING)

    @property
    def expired(self) -> tuple[Line, ...]:
        """What is there but no longer valid."""
        return tuple(line for line in self.lines if line.state is State.EXPIRED)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is to be brought."""
        return not self.gaps

    def ways(self, *, promise_allowed: bool) -> tuple[Way, ...]:
        """The ways on. A promise needs a gap and an edition that allows one; the rest is always open."""
        if self.is_complete or not promise_allowed:
            return Way.REGISTER, Way.NOT_REGISTERED
        return Way.REGISTER, Way.REGISTER_WITH_PROMISE, Way.NOT_REGISTERED


def check(
    requirements: Iterable[Required],
    documents: Iterable[Document],
    *,
    on: date,
    facts: Mapping[str, Any] | None = None,
    sections_done: Collection[str] = (),
) -> Completeness:
    """Lay the documents beside the requirements.

    Args:
        requirements: what the edition asks for.
        documents: what was handed in.
        on: the day of the intake; a document is expired if its last day lies before it.
        facts: the form's answers, for requirements with a condition.
        sections_done: sections of the form that are filled, for papers that are made of them.
    """
    handed_in = tuple(documents)
    needed = [requirement for requirement in requirements if requirement.is_needed(facts or {})]
    return Completeness(tuple(_line(requirement, handed_in, on, sections_done) for requirement in needed))


def _line(
    requirement: Required, documents: tuple[Document, ...], on: date, sections_done: Collection[str]
) -> Line:
    codes = {requirement.code, *requirement.alternatives}
    answers = tuple(document for document in documents if document.requirement in codes)
    if any(not document.is_expired(on) for document in answers):
        return Line(requirement, State.PRESENT, answers)
    if requirement.form_section is not None and requirement.form_section in sections_done:
        return Line(requirement, State.FROM_FORM, answers)
    if not answers:
        return Line(requirement, State.MISSING)
    latest = max(document.expires for document in answers if document.expires is not None)
    return Line(requirement, State.EXPIRED, answers, (on - latest).days)
