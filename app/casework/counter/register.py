"""Registering an application: checked, numbered, its talon made, all in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.casework.counter import intake as intakes
from app.casework.counter import taken_over
from app.casework.counter.intake import Intake
from app.casework.counter.requests import request_of
from app.casework.desk import Desk
from app.casework.errors import ApplicationHasErrors, DraftGone
from app.casework.overview.recurrence import quarter_of
from app.casework.overview.steps import by_systems, load
from app.casework.papers import papers
from app.casework.papers.talon_sizes import remember_size
from app.casework.recording import Entry, check_clock, record
from app.catalogue.due import Grounds, grounds_of_case
from app.catalogue.model import Edition
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.completeness import Completeness, Way, check
from app.domain.conditions import TODAY
from app.domain.events import ApplicationRegistered, ConfirmationFiled, RequestCame
from app.domain.language import Language
from app.domain.numbers import CaseNumber
from app.forms.engine import FormState
from app.forms.people import person_of, representative_of
from app.forms.problems import FieldProblem
from app.printing.document import PaperLanguage, PaperSize


@dataclass(frozen=True, slots=True)
class Assessment:
    """What stands between an intake and its registration.

    `errors` stop it, `remarks` do not; `completeness` only tells, for the person at the counter decides; `promise`
    is the due date if it were registered now, with its reasons.
    """

    errors: tuple[FieldProblem, ...]
    remarks: tuple[FieldProblem, ...]
    completeness: Completeness
    promise: Grounds


@dataclass(frozen=True, slots=True)
class Registered:
    """A registered application and its talon; `grounds` tell why it is due then."""

    case_id: str
    number: str
    due: date
    grounds: Grounds
    talon: bytes


def assess(desk: Desk, intake: Intake) -> Assessment:
    """Check fields and documents of an intake without changing anything."""
    return _assess(desk, intake, *intakes.both_states(desk, intake))


def _assess(desk: Desk, intake: Intake, person: FormState, form: FormState) -> Assessment:
    edition = desk.edition(intake.edition)
    problems = (*person.problems(), *form.problems(), *taken_over.unconfirmed(intake, person, form))
    stopping = (*person.errors(), *form.errors())
    return Assessment(
        errors=stopping,
        remarks=tuple(problem for problem in problems if problem not in stopping),
        completeness=_completeness(desk, edition, intake, person, form),
        promise=promise(desk, edition, intake.channel),
    )


def promise(desk: Desk, edition: Edition, channel: str) -> Grounds:
    """By when the service must be rendered if the application is registered now."""
    return grounds_of_case(edition, channel, desk.calendar, desk.clock.now())


def register(
    desk: Desk,
    intake: Intake,
    *,
    talon_language: PaperLanguage | None = None,
    talon_size: PaperSize = PaperSize.A5,
    way: Way = Way.REGISTER,
) -> Registered:
    """Register an application that is stored as a draft: the first step of its edition.

    Missing documents do not stop it: the person at the counter decided, and they are noted as remarks. Registered
    with a promise, the case also holds the day by which the edition wants them brought. The case bears the draft's
    id: no draft becomes two cases, and none that is saved late comes back. Where it came by the portal,
    the request is recorded with it, and what systems did with that.

    Raises:
        ClockBehind: the clock cannot be believed; by it, right dates would lie in the future.
        ApplicationHasErrors: a field is empty or wrong; the draft stays.
        DraftGone: it was registered or discarded meanwhile.
        DraftOfAnother: a colleague has taken it over.
    """
    edition = desk.edition(intake.edition)
    language = talon_language or PaperLanguage(intake.language.value)
    with desk.store.writing() as transaction:
        check_clock(desk, transaction)
        person, form = intakes.both_states(desk, intake)
        assessment = _assess(desk, intake, person, form)
        if assessment.errors:
            raise ApplicationHasErrors(count=len(assessment.errors))
        _check_draft(desk, transaction, intake.id)
        body = _body(desk, intake, assessment, person, form, _next_number(desk, transaction))
        body = replace(body, promised_until=promised_until(desk, edition, intake.channel, assessment, way))
        case = _record(desk, transaction, intake.id, edition, body, request_of(desk, person))
        talon = papers.issue_talon(desk, transaction, case, edition, language, talon_size)
        remember_size(desk, transaction, talon_size)
        transaction.drafts.discard(intake.id)
        transaction.archive.end_draft(intake.id, {scan for one in intake.documents for scan in one.scans})
    return Registered(case.id, body.number, body.due, assessment.promise, talon)


def _check_draft(desk: Desk, transaction: Transaction, id: str) -> None:
    """That the draft is still there to be registered, and is this person's."""
    draft = transaction.drafts.get(id)
    if intakes.is_registered(transaction, id) or draft is None:
        raise DraftGone
    intakes.check_own(desk, draft)


def _record(
    desk: Desk,
    transaction: Transaction,
    id: str,
    edition: Edition,
    body: ApplicationRegistered,
    request: RequestCame | None,
) -> Case:
    """The first step, the request that it came by, what systems did with that, and the word to the case confirmed."""
    first = edition.course(body.channel)[0]
    entries = [Entry(body, first.no), *([Entry(request)] if request is not None else [])]
    entries += by_systems(desk, edition, body.channel, first.no)
    case = record(desk, transaction, id, 1, entries, first.actor.role, more_follows=True)
    _link(desk, transaction, case)
    return case


def _link(desk: Desk, transaction: Transaction, case: Case) -> None:
    """Tell the case whose right is confirmed, if it is known here, by which one."""
    if not case.confirms or transaction.cases.row(case.confirms) is None:
        return
    former = load(transaction, case.confirms)
    filed = ConfirmationFiled(case.id, case.number, quarter_of(desk.clock.now().date())[0])
    record(desk, transaction, former.id, former.turn, [Entry(filed)])


def _completeness(
    desk: Desk, edition: Edition, intake: Intake, person: FormState, form: FormState
) -> Completeness:
    return check(
        edition.requirements,
        intake.documents,
        on=desk.clock.now().date(),
        facts={TODAY: desk.clock.now().date().isoformat(), **person.facts(), **form.facts()},
        sections_done=form.sections_done,
        concerns=intake.concerns,
    )


def promised_until(
    desk: Desk, edition: Edition, channel: str, assessment: Assessment, way: Way
) -> date | None:
    """By when the missing papers are to be brought; None if none are, or the edition knows no such promise."""
    grounds = grounds_of_promise(desk, edition, channel, assessment, way)
    return None if grounds is None else grounds.due_day


def grounds_of_promise(
    desk: Desk, edition: Edition, channel: str, assessment: Assessment, way: Way
) -> Grounds | None:
    """Why the missing papers are to be brought by that day."""
    if way is not Way.REGISTER_WITH_PROMISE or edition.promise is None or assessment.completeness.is_complete:
        return None
    reckoning = desk.terms(edition, channel).reckon(desk.clock.now(), edition.promise.duration)
    return Grounds(reckoning, edition.promise.citation)


def _next_number(desk: Desk, transaction: Transaction) -> str:
    year = desk.clock.now().year
    serial = transaction.office.next_number(f"case-{year}")
    return str(CaseNumber.issue(office=desk.office.code, year=year, serial=serial))


def _body(
    desk: Desk, intake: Intake, assessment: Assessment, person: FormState, form: FormState, number: str
) -> ApplicationRegistered:
    return ApplicationRegistered(
        number=number,
        edition=intake.edition,
        channel=intake.channel,
        language=Language(intake.language),
        applicant=person_of(person),
        representative=representative_of(person),
        form_id=form.definition.id,
        form_version=form.definition.version,
        form=form.to_json(),
        documents=intake.documents,
        due=assessment.promise.due_day,
        remarks=tuple(line.requirement.code for line in assessment.completeness.gaps),
        concerns=dict(intake.concerns),
        despite=dict(intake.despite),
        confirms=intake.confirms,
    )
