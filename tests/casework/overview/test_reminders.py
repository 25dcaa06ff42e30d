"""What is to be remembered: complaints by their day, answers that nobody came for, rights that end soon."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.errors import NoSuchCase
from app.casework.overview import complaints
from app.casework.overview.reminders import REMINDED_BEFORE, UNCOLLECTED_AFTER, ReminderKind, reminders
from app.demo import people
from app.domain.events import Outcome
from app.domain.roles import OfficeKind
from tests.samples.any_form import any_intake
from tests.samples.every_office import EveryOffice, open_every_office, values_for

TSA = "zhambyl-2012/targeted-social-assistance"


@pytest.fixture
def every(tmp_path: Path) -> Iterator[EveryOffice]:
    opened = open_every_office(tmp_path / "every")
    yield opened
    opened.close()


def filed(every: EveryOffice) -> str:
    desk = every.counter(OfficeKind.OKRUG)
    return register(desk, any_intake(desk, TSA, "okrug_akim", people.ZHUMABAEVS)).case_id


def complain(every: EveryOffice, case_id: str) -> None:
    desk = every.counter(OfficeKind.OKRUG)
    deeds.take(desk, case_id, Deed.COMPLAIN, {"text": "Мерзімі өтті"})


def test_a_complaint_is_remembered_until_it_is_answered_and_is_late_after_its_day(every: EveryOffice) -> None:
    desk, case_id = every.counter(OfficeKind.OKRUG), filed(every)
    complain(every, case_id)
    (reminder,) = reminders(desk)
    assert (reminder.kind, reminder.case_id, reminder.is_late) == (ReminderKind.COMPLAINT, case_id, False)
    every.clock.advance(days=60)
    assert reminders(desk)[0].is_late
    values = {"justified": False, "text": "Мерзім өткен жоқ", "text_ru": "Срок не прошёл"}
    deeds.take(desk, case_id, Deed.ANSWER_COMPLAINT, values)
    assert reminders(desk) == ()
    (one,) = complaints.every(desk)
    assert not one.is_open and not one.is_late


def test_an_answer_that_nobody_came_for_is_remembered_after_a_week(every: EveryOffice) -> None:
    case_id = filed(every)
    for _ in range(12):
        for desks in every.desks.values():
            for desk in desks:
                _lead_to_hand_over(desk, case_id)
        every.carry()
    desk = every.counter(OfficeKind.OKRUG)
    assert [offer.deed for offer in deeds.offers(desk, case_id).next] == [Deed.HAND_OVER]
    assert reminders(desk) == ()
    every.clock.advance(days=UNCOLLECTED_AFTER.days)
    (reminder,) = reminders(desk)
    assert (reminder.kind, reminder.case_id) == (ReminderKind.UNCOLLECTED, case_id)


def test_a_right_that_ends_soon_is_remembered_where_it_was_asked_for(every: EveryOffice) -> None:
    case_id = filed(every)
    every.lead({case_id: Outcome.GRANTED})
    desk = every.counter(OfficeKind.OKRUG)
    assert reminders(desk) == ()
    until = date(2026, 12, 31) - every.clock.now().date()
    every.clock.advance(days=until.days - REMINDED_BEFORE.days - 1)
    assert reminders(desk) == ()
    every.clock.advance(days=1)
    (reminder,) = reminders(desk)
    assert (reminder.kind, reminder.on) == (ReminderKind.CONFIRMATION, date(2026, 12, 31))
    assert not reminder.is_late
    every.clock.advance(days=REMINDED_BEFORE.days + 1)
    assert reminders(desk)[0].is_late


def _lead_to_hand_over(desk: Desk, case_id: str) -> None:
    try:
        found = [one for one in deeds.offers(desk, case_id).next if one.deed is not Deed.RETURN_DRAFT]
    except NoSuchCase:
        return
    if found and found[0].deed is not Deed.HAND_OVER:
        deeds.take(desk, case_id, found[0].deed, values_for(found[0], Outcome.GRANTED))
