"""What an application was registered with although something spoke against it: each with the reason that was given."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.events import ApplicationRegistered
from app.domain.iin import Iin, check_against, read_iin
from app.domain.language import N_
from app.domain.people import Person
from app.i18n import Translator
from app.ui.language import Words

_APPLICANTS, _REPRESENTATIVES = ("iin", "rep_iin")


def accepted_as_it_is(body: ApplicationRegistered) -> Words:
    """Wrong or missing numbers that were accepted, numbers that contradict the form, cases that look like it."""

    def said(tr: Translator) -> str:
        return " ".join(_sentences(body, tr))

    return said


def _sentences(body: ApplicationRegistered, tr: Translator) -> Iterator[str]:
    yield from _of_person(body.applicant, tr)
    if body.representative is not None:
        yield from _of_person(body.representative.person, tr)
    overrides = body.form.get("overrides") or {}
    for path, reason in overrides.items():
        if path not in (_APPLICANTS, _REPRESENTATIVES):
            name = _name_in_row(body, path)
            yield tr(N_("{name}: accepted as it is: {reason}."), name=name, reason=reason)
    for number, reason in body.despite.items():
        yield tr(N_("Registered beside case {number}: {reason}."), number=number, reason=reason)


def _of_person(person: Person, tr: Translator) -> Iterator[str]:
    if person.iin_reason:
        yield tr(
            N_("The IIN of {name} was accepted as it is: {reason}."),
            name=person.name.initialled,
            reason=person.iin_reason,
        )
    reading = read_iin(person.iin)
    if isinstance(reading, Iin):
        for problem in check_against(reading, person.birth_date, person.sex):
            yield tr(problem.message, **problem.params)


def _name_in_row(body: ApplicationRegistered, path: str) -> str:
    """Who stands in the row of a table that a path names; the path itself where nobody does."""
    table, _, rest = path.partition("[")
    row = rest.partition("]")[0]
    rows = (body.form.get("values") or {}).get(table)
    if isinstance(rows, list) and row.isdigit() and int(row) < len(rows):
        return str(rows[int(row)].get("name") or path)
    return path
