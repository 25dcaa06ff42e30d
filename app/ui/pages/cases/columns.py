"""The columns of the list of cases, and what each of them is sorted by."""

from __future__ import annotations

from app.casework.overview.listing import Listed
from app.casework.overview.register_list import SortBy
from app.casework.overview.today import UPDATE_NEEDED
from app.domain.case import CaseStatus
from app.domain.language import N_
from app.ui.formats import numeric_date, numeric_day
from app.ui.language import Words, as_it_is
from app.ui.pages.cases.short_names import short_office, short_service
from app.ui.pages.today.rows import MARKS
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone
from app.ui.widgets.table_model import Column


def columns(*, with_okrug: bool) -> dict[SortBy | None, Column[Listed]]:
    """Each column by what it is sorted by; the days are sorted as the term is, so theirs is the last.

    In a district the next step stands beside the list, with the rest of the case.
    """
    return _of_district() if with_okrug else _of_okrug()


def _of_okrug() -> dict[SortBy | None, Column[Listed]]:
    return {
        SortBy.NUMBER: _number(),
        SortBy.APPLICANT: _applicant(176),
        SortBy.SERVICE: Column(
            N_("Service"), lambda listed: listed.service, width=134, tone=_quiet, sortable=True
        ),
        SortBy.WITH_WHOM: Column(N_("With whom"), _with_whom, width=100, tone=_quiet, sortable=True),
        SortBy.STEP: Column(N_("Next step"), next_words, tone=_quiet, sortable=True),
        SortBy.DUE: Column(N_("Due"), _due_words, width=84, right=True, tone=_due_tone, sortable=True),
        None: _days(),
    }


def _of_district() -> dict[SortBy | None, Column[Listed]]:
    """Narrower, with names as people say them; the whole of a case stands beside the list."""
    return {
        SortBy.NUMBER: _number(),
        SortBy.APPLICANT: _applicant(0),
        SortBy.SERVICE: Column(N_("Service"), _short_service, width=84, tone=_quiet, sortable=True),
        SortBy.OKRUG: Column(
            N_("Okrug"), lambda listed: short_office(listed.from_office), width=90, tone=_quiet, sortable=True
        ),
        SortBy.WITH_WHOM: Column(N_("With whom"), _with_whom, width=80, tone=_quiet, sortable=True),
        SortBy.DUE: Column(N_("Due"), _due_in_short, width=68, right=True, tone=_due_tone, sortable=True),
        None: _days(),
    }


def _number() -> Column[Listed]:
    return Column(
        N_("Case"), lambda listed: as_it_is(listed.row.number), width=142, mark=_mark, sortable=True
    )


def _applicant(width: int) -> Column[Listed]:
    return Column(N_("Applicant"), lambda listed: as_it_is(listed.row.applicant), width=width, sortable=True)


def _days() -> Column[Listed]:
    return Column(N_("Days"), _days_words, width=52, right=True, tone=_due_tone)


def _short_service(listed: Listed) -> Words:
    return short_service(listed.row.edition, listed.service)


def next_words(listed: Listed) -> Words:
    """What is to be done next."""
    if not listed.known:
        return UPDATE_NEEDED
    return listed.step.action if listed.step is not None else N_("all steps are done")


def _mark(listed: Listed) -> Mark:
    if listed.row.status is CaseStatus.CLOSED:
        return Mark.DONE
    if not listed.here:
        return Mark.ELSEWHERE
    return MARKS[listed.urgency] if listed.urgency is not None else Mark.NOT_BEGUN


def _with_whom(listed: Listed) -> Words:
    if listed.row.status is CaseStatus.CLOSED:
        return N_("closed")
    if listed.step is not None:
        return listed.step.actor.role.short_name
    return listed.holder


def _due_words(listed: Listed) -> Words:
    return "" if listed.row.status is CaseStatus.CLOSED else as_it_is(numeric_date(listed.row.due))


def _due_in_short(listed: Listed) -> Words:
    """Day and month; the year stands in the foot."""
    return "" if listed.row.status is CaseStatus.CLOSED else as_it_is(numeric_day(listed.row.due))


def _days_words(listed: Listed) -> Words:
    return "" if listed.days is None else as_it_is(str(listed.days).replace("-", "\u2212"))


def _due_tone(listed: Listed) -> Tone:
    return Tone.ERROR if listed.days is not None and listed.days < 0 else Tone.TEXT


def _quiet(_listed: Listed) -> Tone:
    return Tone.TEXT_2
