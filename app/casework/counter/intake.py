"""What is typed at the counter before it is registered: it can be put aside, resumed and never gets lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from pydantic import TypeAdapter

from app.casework.desk import Desk
from app.casework.errors import DraftGone, DraftOfAnother
from app.casework.office.application_form import form_of, person_form_of
from app.casework.recording import new_id
from app.db.drafts import Draft
from app.db.store import Transaction
from app.domain.documents import Document
from app.domain.language import Language
from app.domain.office import OfficeProfile
from app.domain.roles import OfficeKind
from app.forms.engine import FormState
from app.forms.people import known_of, person_of

_DOCUMENTS = TypeAdapter(tuple[Document, ...])


@dataclass(frozen=True, slots=True)
class Taken:
    """A value that was taken over from an earlier case: which one, and on what day that was registered."""

    value: Any
    number: str
    on: date


_TAKEN = TypeAdapter(Mapping[str, Taken])


@dataclass(frozen=True, slots=True)
class Intake:
    """An application as far as it was typed.

    `person` and `form` are form states as JSON (`FormState.to_json`), empty before the first field; `page` is the
    page of the flow that was open; `person_name` is what a list of drafts shows; `concerns` is what was said of
    conditions in words, by the code of the requirement. `taken` is what was taken over from earlier cases, by field
    ("person.street", "form.family"), `confirmed` those of them that a person confirmed; `despite` are the reasons to
    register although other cases look like this one, by their numbers. `confirms` is the case whose right it confirms.
    """

    id: str
    started_at: datetime
    edition: str = ""
    channel: str = ""
    language: Language = Language.KK
    person: Mapping[str, Any] = field(default_factory=dict)
    form: Mapping[str, Any] = field(default_factory=dict)
    documents: tuple[Document, ...] = ()
    page: int = 0
    person_name: str = ""
    confirms: str = ""
    saved_at: datetime | None = None
    taken: Mapping[str, Taken] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()
    despite: Mapping[str, str] = field(default_factory=dict)
    concerns: Mapping[str, bool] = field(default_factory=dict)


def begin(desk: Desk, language: Language) -> Intake:
    """A fresh intake; it is stored from its first saved field on."""
    return Intake(new_id(), desk.clock.now(), language=language)


def save(desk: Desk, intake: Intake) -> Intake:
    """Store the intake as it is now; it is durable when this returns.

    Raises:
        DraftGone: it is registered already, or was thrown away; neither the case nor the draft is touched.
        DraftOfAnother: a colleague has taken it over.
    """
    now = desk.clock.now()
    draft = Draft(intake.id, desk.staff.id, _content(intake), intake.started_at, now)
    with desk.store.writing() as transaction:
        if is_registered(transaction, intake.id) or transaction.drafts.is_thrown_away(intake.id):
            raise DraftGone
        check_own(desk, transaction.drafts.get(intake.id))
        transaction.drafts.save(draft)
    return replace(intake, saved_at=now)


def is_registered(transaction: Transaction, intake_id: str) -> bool:
    """Whether an intake has become a case: the case bears the intake's id, so it can do so only once."""
    return transaction.cases.row(intake_id) is not None


def resume(desk: Desk, intake_id: str) -> Intake:
    """An intake that was put aside.

    Raises:
        DraftGone: it was registered or discarded.
        DraftOfAnother: it belongs to a colleague.
    """
    with desk.store.reading() as transaction:
        draft = transaction.drafts.get(intake_id)
    if draft is None:
        raise DraftGone
    check_own(desk, draft)
    return _intake(draft)


def check_own(desk: Desk, draft: Draft | None) -> None:
    """What a colleague has taken over is neither typed into nor registered here any more.

    Raises:
        DraftOfAnother: it is a colleague's.
    """
    if draft is not None and draft.author_id != desk.staff.id:
        raise DraftOfAnother


def unfinished(desk: Desk) -> list[Intake]:
    """The intakes that the person who is signed in has not finished, the latest first."""
    with desk.store.reading() as transaction:
        return [_intake(draft) for draft in transaction.drafts.of_author(desk.staff.id)]


def keep_scan(desk: Desk, content: bytes, media_type: str) -> str:
    """Keep a scanned page in the encrypted store; return its SHA-256 (hex) for `Document.scans`."""
    with desk.store.writing() as transaction:
        return transaction.archive.keep_scan(content, media_type)


def person_state(desk: Desk, intake: Intake) -> FormState:
    """The person's form of the intake's edition, as far as it was filled."""
    edition = desk.edition(intake.edition)
    definition = person_form_of(desk.forms, edition, intake.channel)
    today = desk.clock.now().date()
    if intake.person:
        return FormState.from_json(definition, intake.person, today)
    return FormState.start(definition, today, _known_of_office(desk.office))


def _known_of_office(office: OfficeProfile) -> Mapping[str, str]:
    """What a form about a person takes over from the office: those who come live in its okrug."""
    return {"office.okrug": office.short_name.kk} if office.kind is OfficeKind.OKRUG else {}


def form_state(desk: Desk, intake: Intake) -> FormState:
    """The service's own form, as far as it was filled; it knows what the person's form says."""
    return both_states(desk, intake)[1]


def both_states(desk: Desk, intake: Intake) -> tuple[FormState, FormState]:
    """The person's form and the service's own, each read and judged once."""
    edition = desk.edition(intake.edition)
    definition = form_of(desk.forms, edition)
    person = person_state(desk, intake)
    known = {} if person.errors() else known_of(person_of(person))
    today = desk.clock.now().date()
    if not intake.form:
        return person, FormState.start(definition, today, known)
    state = FormState.from_json(definition, intake.form, today)
    state.know(known)
    return person, state


def _content(intake: Intake) -> dict[str, Any]:
    return {
        "edition": intake.edition,
        "channel": intake.channel,
        "language": intake.language.value,
        "person": dict(intake.person),
        "form": dict(intake.form),
        "documents": _DOCUMENTS.dump_python(intake.documents, mode="json"),
        "concerns": dict(intake.concerns),
        "page": intake.page,
        "person_name": intake.person_name,
        "confirms": intake.confirms,
        "taken": _TAKEN.dump_python(intake.taken, mode="json"),
        "confirmed": sorted(intake.confirmed),
        "despite": dict(intake.despite),
    }


def _intake(draft: Draft) -> Intake:
    content = draft.content
    return Intake(
        id=draft.id,
        started_at=draft.started_at,
        edition=content["edition"],
        channel=content["channel"],
        language=Language(content["language"]),
        person=content["person"],
        form=content["form"],
        documents=_DOCUMENTS.validate_python(content["documents"]),
        concerns=content.get("concerns", {}),
        page=content["page"],
        person_name=content["person_name"],
        confirms=content.get("confirms", ""),
        saved_at=draft.saved_at,
        taken=_TAKEN.validate_python(content.get("taken", {})),
        confirmed=frozenset(content.get("confirmed", ())),
        despite=content.get("despite", {}),
    )
