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

    @property
    def in_form(self) -> Mapping[str, str]:
        """The fields of the forms in which its number and days (`number`, `issued`, `expires`) stand as well."""
        ...

    @property
    def shown_only(self) -> bool:
        """Whether the original is shown, and not kept."""
        ...

    @property
    def is_for_the_clerk_to_say(self) -> bool:
        """Whether the edition's condition is in words alone: the person at the counter says whether it holds."""
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
    NOT_DECIDED = "not_decided"
    NOT_CONCERNED = "not_concerned"


class Contradiction(StrEnum):
    """What does not go together in a document that is there."""

    ISSUED_IN_FUTURE = "issued_in_future"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    OTHER_THAN_IN_FORM = "other_than_in_form"
    OTHER_DAYS_THAN_IN_FORM = "other_days_than_in_form"
    COPY_FOR_THE_ORIGINAL = "copy_for_the_original"
    MORE_PICTURES_THAN_SHEETS = "more_pictures_than_sheets"


class Way(StrEnum):
    """How the person at the counter may go on."""

    REGISTER = "register"
    REGISTER_WITH_PROMISE = "register_with_promise"
    NOT_REGISTERED = "not_registered"


@dataclass(frozen=True, slots=True)
class Line:
    """One requirement and what answers it; `days_expired` counts from the latest validity among its documents.

    `NOT_DECIDED`: nobody said yet whether its condition holds for this person.
    """

    requirement: Required
    state: State
    documents: tuple[Document, ...] = ()
    days_expired: int = 0
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def is_gap(self) -> bool:
        """Whether something is to be brought, or at least to be asked."""
        return self.state in (State.MISSING, State.EXPIRED, State.NOT_DECIDED)


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
    def not_decided(self) -> tuple[Line, ...]:
        """What only the person at the counter can say whether it is asked for."""
        return tuple(line for line in self.lines if line.state is State.NOT_DECIDED)

    @property
    def contradictory(self) -> tuple[Line, ...]:
        """Where something does not go together; it stops nothing."""
        return tuple(line for line in self.lines if line.contradictions)

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
    concerns: Mapping[str, bool] | None = None,
) -> Completeness:
    """Lay the documents beside the requirements.

    Args:
        requirements: what the edition asks for.
        documents: what was handed in.
        on: the day of the intake; a document is expired if its last day lies before it.
        facts: the form's answers, for requirements with a condition.
        sections_done: sections of the form that are filled, for papers that are made of them.
        concerns: what the person at the counter said of conditions in words, by the code of the requirement.
    """
    table = _Table(tuple(documents), on, facts or {}, sections_done, concerns or {})
    needed = [requirement for requirement in requirements if requirement.is_needed(table.facts)]
    return Completeness(tuple(table.line(requirement) for requirement in needed))


@dataclass(frozen=True, slots=True)
class _Table:
    """What lies on the table: the papers, the day, and what the form and the clerk say."""

    documents: tuple[Document, ...]
    on: date
    facts: Mapping[str, Any]
    sections_done: Collection[str]
    concerns: Mapping[str, bool]

    def line(self, requirement: Required) -> Line:
        """What became of one requirement."""
        codes = {requirement.code, *requirement.alternatives}
        answers = tuple(document for document in self.documents if document.requirement in codes)
        faults = (fault for one in answers for fault in self._contradictions(requirement, one))
        wrong = tuple(dict.fromkeys(faults))
        if any(not document.is_expired(self.on) for document in answers):
            return Line(requirement, State.PRESENT, answers, contradictions=wrong)
        if requirement.form_section is not None and requirement.form_section in self.sections_done:
            return Line(requirement, State.FROM_FORM, answers, contradictions=wrong)
        if answers:
            latest = max(document.expires for document in answers if document.expires is not None)
            return Line(requirement, State.EXPIRED, answers, (self.on - latest).days, wrong)
        return Line(requirement, self._absent(requirement))

    def _absent(self, requirement: Required) -> State:
        if not requirement.is_for_the_clerk_to_say:
            return State.MISSING
        concerned = self.concerns.get(requirement.code)
        if concerned is None:
            return State.NOT_DECIDED
        return State.MISSING if concerned else State.NOT_CONCERNED

    def _contradictions(self, requirement: Required, document: Document) -> Iterable[Contradiction]:
        if document.issued is not None and document.issued > self.on:
            yield Contradiction.ISSUED_IN_FUTURE
        if document.issued and document.expires and document.expires < document.issued:
            yield Contradiction.ENDS_BEFORE_IT_BEGINS
        if document.requirement == requirement.code:
            yield from self._other_than_in_form(requirement.in_form, document)
        if requirement.shown_only and not document.original:
            yield Contradiction.COPY_FOR_THE_ORIGINAL
        if len(document.scans) > document.pages:
            yield Contradiction.MORE_PICTURES_THAN_SHEETS

    def _other_than_in_form(self, fields: Mapping[str, str], document: Document) -> Iterable[Contradiction]:
        """What stands on the paper and in the form, and not alike; what one of them leaves out contradicts nothing."""
        number = str(self.facts.get(fields.get("number", "")) or "")
        if document.number and number and _digits(document.number) != _digits(number):
            yield Contradiction.OTHER_THAN_IN_FORM
        days = ((document.issued, "issued"), (document.expires, "expires"))
        told = ((day, str(self.facts.get(fields.get(name, "")) or "")) for day, name in days)
        if any(day is not None and said and day.isoformat() != said for day, said in told):
            yield Contradiction.OTHER_DAYS_THAN_IN_FORM


IDENTITY_DOCUMENT = "identity_document"
"""The code by which every edition asks for the paper that proves who a person is."""


def _digits(number: str) -> str:
    """A number as it is compared: without spaces and signs, in one case."""
    return "".join(filter(str.isalnum, number)).casefold()
