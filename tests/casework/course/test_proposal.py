"""What the form's sums propose for an answer: computed with their working, and never more than a proposal."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from app.casework.course.proposal import propose
from app.casework.errors import NoSuchCase
from app.clock import ALMATY
from app.demo import people
from tests.samples.offices import Offices, nothing_changes


def test_a_familys_income_is_divided_among_its_members_and_the_months_of_the_quarter(
    offices: Offices,
) -> None:
    case_id = offices.take_application(people.ZHUMABAEVS).case_id
    with nothing_changes(*offices.desks):
        proposal = propose(offices.specialist, case_id)
    assert proposal.family_size == 5
    # 54 000 of allowances and 186 000 of wages, five people, three months.
    assert proposal.per_head == Decimal(54000 + 186000) / 3 / 5 == Decimal(16000)
    assert proposal.workings[0].value == proposal.per_head


@pytest.mark.parametrize(
    ("today", "start", "end"),
    [
        (datetime(2026, 11, 20), date(2026, 10, 1), date(2026, 12, 31)),
        (datetime(2027, 1, 1), date(2027, 1, 1), date(2027, 3, 31)),
        (datetime(2027, 6, 30), date(2027, 4, 1), date(2027, 6, 30)),
    ],
)
def test_the_period_is_the_quarter_that_today_lies_in(
    offices: Offices, today: datetime, start: date, end: date
) -> None:
    case_id = offices.take_application().case_id
    offices.clock.set(today.replace(tzinfo=ALMATY))
    proposal = propose(offices.specialist, case_id)
    assert (proposal.period_start, proposal.period_end) == (start, end)


def test_there_is_nothing_to_propose_for_a_case_that_is_not_here(offices: Offices) -> None:
    with pytest.raises(NoSuchCase):
        propose(offices.chief, "0" * 32)
