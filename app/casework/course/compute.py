"""A family's average income per head: from the sums of the quarter, with its working, held against dated limits.

The rule: the income of the quarter before the application, divided by three months and by the members (Social Code,
art. 127). The program computes and warns; what follows from it, a person decides.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from app.casework.course.offers import FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.desk import Desk
from app.casework.errors import StepIncomplete
from app.casework.overview.recurrence import quarter_of
from app.casework.overview.steps import Turn
from app.casework.papers.form_sums import declared_incomes, form_of_sums
from app.catalogue.limits import load_limits, per_head_limits, unknown_on
from app.domain.events import IncomeComputed, LimitUsed, MemberIncome
from app.domain.involved import Part, involved_in
from app.domain.language import N_, Language
from app.domain.letters import fold
from app.domain.money import MONTHS_OF_QUARTER, per_head_income


def income_fields(desk: Desk, turn: Turn) -> tuple[OfferedField, ...]:
    """The quarter before the application, and the family with what the application declares of each."""
    start, end = quarter_before(turn.case.registered_at.date())
    incomes = incomes_of(desk, turn)
    return (
        OfferedField("quarter_start", FieldKind.DATE, N_("Income from"), value=start),
        OfferedField("quarter_end", FieldKind.DATE, N_("Income until"), value=end),
        OfferedField(
            "incomes",
            FieldKind.INCOMES,
            N_("Incomes of the quarter"),
            required=False,
            value=incomes,
        ),
        OfferedField("members", FieldKind.COUNT, N_("People in the family"), value=len(incomes)),
    )


def incomes_of(desk: Desk, turn: Turn) -> tuple[MemberIncome, ...]:
    """Everybody in the family with the sums of the form's table; whom it does not name has nought."""
    state = form_of_sums(desk, turn.case)
    declared = declared_incomes(state) if state is not None else ()
    named = {fold(income.name) for income in declared}
    rest = (name for name in members_of(turn) if fold(name) not in named)
    return (*declared, *(MemberIncome(name, Decimal(0)) for name in rest))


def members_of(turn: Turn) -> tuple[str, ...]:
    """The applicant and the members of the family, as the application names them."""
    case = turn.case
    values = case.form.get("values", case.form)
    people = involved_in(case.applicant, None, values if isinstance(values, dict) else {})
    return tuple(one.name for one in people if one.part is not Part.REPRESENTATIVE)


def computed_income(desk: Desk, turn: Turn, said: Said) -> IncomeComputed:
    """The average income out of what was said, with the limits that held on the day of the application.

    Raises:
        StepIncomplete: there are no members, fewer than people with incomes, or the period is turned about.
    """
    incomes: tuple[MemberIncome, ...] = said.get("incomes") or ()
    members = said.get("members") or 0
    start, end = said.day("quarter_start"), said.day("quarter_end")
    if members < max(1, len(incomes)):
        raise StepIncomplete(("members",))
    if end < start:
        raise StepIncomplete(("quarter_end",))
    total = sum((each.amount for each in incomes), Decimal("0.00"))
    day = turn.case.registered_at.date()
    return IncomeComputed(
        period_start=start,
        period_end=end,
        incomes=incomes,
        members=members,
        months=MONTHS_OF_QUARTER,
        total=total,
        per_head=per_head_income(total, members),
        limits=limits_on(day),
        unknown_limits=tuple(limit.code for limit in unknown_on(load_limits(), day)),
    )


def limits_on(day: date) -> tuple[LimitUsed, ...]:
    """What an average income per head is held against on a day, with where each amount is from."""
    return tuple(
        LimitUsed(each.code, each.amount, each.since, each.mark.source.in_(Language.KK), each.mark.unverified)
        for each in per_head_limits(load_limits(), day)
    )


def quarter_before(day: date) -> tuple[date, date]:
    """First and last day of the quarter before the one that a day lies in."""
    start, _ = quarter_of(day)
    return quarter_of(start - timedelta(days=1))
