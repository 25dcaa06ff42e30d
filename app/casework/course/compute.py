"""A family's average income per head: from the sums of the quarter, with its working, held against dated limits.

The rule: the income of the quarter before the application, divided by three months and by the members (Social Code,
art. 127). The program computes and warns; what follows from it, a person decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.casework.course.offers import FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.desk import Desk
from app.casework.errors import StepIncomplete
from app.casework.overview.recurrence import quarter_of
from app.casework.overview.steps import Turn
from app.casework.papers.form_sums import (
    Declared,
    declared_incomes,
    declared_quarter,
    form_of_sums,
    per_head_sums,
)
from app.catalogue.limits import load_limits, per_head_limits, unknown_on
from app.domain.events import IncomeComputed, LimitUsed, MemberIncome
from app.domain.involved import Involved, Part, involved_in
from app.domain.language import N_, Language
from app.domain.money import MONTHS_OF_QUARTER, per_head_income

_NO_QUARTER = N_(
    "The application does not say of which quarter its incomes are, so no sums are proposed: enter quarter and sums."
)
_OTHER_QUARTER = N_("The application declares incomes of another quarter than the one before it.")


@dataclass(frozen=True, slots=True)
class Declaration:
    """What the application declares: the sums of one quarter. `quarter` is `None` where it does not say of which."""

    incomes: tuple[Declared, ...]
    quarter: tuple[date, date] | None


def income_fields(desk: Desk, turn: Turn) -> tuple[OfferedField, ...]:
    """The quarter that the application tells of, else the one before it, and the family with what each declares."""
    declaration = _declaration(desk, turn)
    told = declaration.quarter if declaration is not None else None
    start, end = told or quarter_before(turn.case.registered_at.date())
    incomes = _incomes_of(turn, declaration.incomes if declaration is not None and told else ())
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


def note_of_quarter(desk: Desk, turn: Turn) -> str:
    """What is to be known of the quarter whose incomes the application declares (a message id); else nothing."""
    declaration = _declaration(desk, turn)
    if declaration is None:
        return ""
    if declaration.quarter is None:
        return _NO_QUARTER
    return "" if declaration.quarter == quarter_before(turn.case.registered_at.date()) else _OTHER_QUARTER


def _declaration(desk: Desk, turn: Turn) -> Declaration | None:
    """The incomes of the application; `None` where its form asks for none."""
    state = form_of_sums(desk, turn.case)
    if state is None or not per_head_sums(state.definition):
        return None
    return Declaration(declared_incomes(state), declared_quarter(state))


def _incomes_of(turn: Turn, declared: tuple[Declared, ...]) -> tuple[MemberIncome, ...]:
    """Everybody in the family with what is declared of them, and nought where nothing is.

    Who is who is told by the ИИН: the applicant has the name that stands now, whatever was put right since.
    """
    applicant, *others = members_of(turn)
    named = [
        (applicant if _is_applicant(each.person, applicant) else each.person, each.amount)
        for each in declared
    ]
    told = (*(who for who, _ in named), *(each.person for each in declared))
    rest = [
        (one, Decimal(0)) for one in (applicant, *others) if not any(one.is_same_person(who) for who in told)
    ]
    return tuple(MemberIncome(who.name, amount) for who, amount in (*named, *rest))


def _is_applicant(row: Involved, applicant: Involved) -> bool:
    """Whether a row is the applicant's own; one without ИИН is it by its relation, whatever name stood there."""
    without = not (row.iin and applicant.iin)
    return row.is_same_person(applicant) or (without and row.relation == Part.APPLICANT)


def members_of(turn: Turn) -> tuple[Involved, ...]:
    """The applicant, and the members of the family as the application names them."""
    case = turn.case
    values = case.form.get("values", case.form)
    people = involved_in(case.applicant, None, values if isinstance(values, dict) else {})
    return tuple(one for one in people if one.part is not Part.REPRESENTATIVE)


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
