"""Due days by the shipped regulations and the shipped calendar, each counted by hand; the counting stands beside it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from app.catalogue.calendars import load_calendar
from app.catalogue.catalogue import Catalogue
from app.catalogue.due import Grounds, grounds_of_case, grounds_of_step, terms, time_of
from app.clock import ALMATY
from app.domain.counting import GENERAL_RULE, GENERAL_TERM, OFFICE_HOURS
from app.domain.reckoning import ISSUE_DAY
from app.domain.terms import Unit

CALENDAR = load_calendar()
CATALOGUE = Catalogue.load()
ASSISTANCE = "zhambyl-2012/targeted-social-assistance"
ALLOWANCE = "zhambyl-2012/child-allowance"
CERTIFICATE = "zhambyl-2012/tsa-recipient-certificate"


def grounds(edition: str, channel: str, start: datetime) -> Grounds:
    return grounds_of_case(CATALOGUE.edition(edition), channel, CALENDAR, start)


def at(day: str, clock: str = "10:12") -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ALMATY)


SEVEN_WORKING_DAYS = {
    # Nauryz 2012, registered on Friday the 16th: 19 (1), 20 (2), [21–23 Nauryz, 24–25 weekend], 26 (3), 27 (4),
    # 28 (5), 29 (6), 30 (7)
    "2012-03-16": "2012-03-30",
    # Women's Day 2012, a Thursday: Friday the 9th was off, Sunday the 11th was worked for it. Registered on Wednesday:
    # [8, 9, 10], 11 (1), 12 (2), 13 (3), 14 (4), 15 (5), 16 (6), [17, 18], 19 (7)
    "2012-03-07": "2012-03-19",
    # New Year 2013, registered on Monday the 24th: 25 (1), 26 (2), 27 (3), 28 (4), 29 a worked
    # Saturday (5), [30, 31 moved, 1 and 2 New Year], 3 (6), 4 (7)
    "2012-12-24": "2013-01-04",
    # Women's Day 2018, a Thursday: Friday the 9th was off, Saturday the 3rd was worked for it.
    # Registered on Thursday the 1st: 2 (1), 3 (2), [4], 5 (3), 6 (4), 7 (5), [8, 9, 10, 11], 12 (6), 13 (7)
    "2018-03-01": "2018-03-13",
    # Nauryz 2018, registered on Monday the 19th: 20 (1), [21–25], 26 (2), 27 (3), 28 (4), 29 (5), 30 (6),
    # [31, 1], 2 (7)
    "2018-03-19": "2018-04-02",
    # New Year 2019, registered on Friday the 21st: [22, 23], 24 (1), 25 (2), 26 (3), 27 (4), 28 (5), 29 a worked
    # Saturday (6), [30, 31 moved, 1 and 2], 3 (7)
    "2018-12-21": "2019-01-03",
    # Nauryz 2026 from Saturday to Monday, the 24th and 25th given for the weekend. Registered on Wednesday the 18th:
    # 19 (1), 20 (2), [21–25], 26 (3), 27 (4), [28, 29], 30 (5), 31 (6), 1 April (7)
    "2026-03-18": "2026-04-01",
    # New Year 2027, registered on Tuesday the 29th: 30 (1), 31 (2), [1, 2, 3, and the 4th for Saturday the 2nd], 5 (3),
    # 6 (4), [7 Christmas], 8 (5), [9, 10], 11 (6), 12 (7)
    "2026-12-29": "2027-01-12",
}


@pytest.mark.parametrize(("start", "due"), SEVEN_WORKING_DAYS.items())
def test_seven_working_days_are_those_counted_by_hand(start: str, due: str) -> None:
    found = grounds(ASSISTANCE, "department", at(start))
    assert found.reckoning.duration.value == 7
    assert found.due_day == date.fromisoformat(due)


THIRTY_CALENDAR_DAYS = {
    # February has 29 days in 2012: 20 February + 30 = 21 March, Nauryz until Friday, then a weekend: Monday the 26th
    "2012-02-20": "2012-03-26",
    # 19 February + 30 = 21 March, Wednesday; Nauryz until Friday, then a weekend: Monday the 26th
    "2018-02-19": "2018-03-26",
    # 19 February + 30 = 21 March, Saturday; Nauryz until Monday and two days given for it: Thursday the 26th
    "2026-02-19": "2026-03-26",
    # 2 December + 30 = 1 January, Friday; 2 and 3 weekend, 4 given for Saturday the 2nd: Tuesday the 5th
    "2026-12-02": "2027-01-05",
    # 1 December + 30 = 31 December, a working Thursday: it stays
    "2026-12-01": "2026-12-31",
}


@pytest.mark.parametrize(("start", "due"), THIRTY_CALENDAR_DAYS.items())
def test_thirty_calendar_days_are_those_counted_by_hand(start: str, due: str) -> None:
    found = grounds(ALLOWANCE, "okrug_akim", at(start))
    assert (found.reckoning.duration.value, found.reckoning.read_as) == (30, Unit.CALENDAR_DAYS)
    assert found.due_day == date.fromisoformat(due)


FIFTEEN_MINUTES = {
    "2026-11-17T12:50": "2026-11-17T14:05",  # ten minutes, lunch from 13 to 14, five minutes
    "2026-11-17T12:45": "2026-11-17T13:00",  # all fifteen before lunch
    "2026-11-17T17:50": "2026-11-18T09:05",  # ten minutes, the night, five minutes
    "2012-12-28T17:50": "2012-12-29T09:05",  # Friday; Saturday was worked for the 31st
    "2018-03-02T17:50": "2018-03-03T09:05",  # Friday; Saturday was worked for the 9th
    "2026-03-20T17:50": "2026-03-26T09:05",  # Friday; Nauryz until Wednesday
    "2026-12-31T17:50": "2027-01-05T09:05",  # Thursday; New Year until Monday
}


@pytest.mark.parametrize(("start", "due"), FIFTEEN_MINUTES.items())
def test_fifteen_minutes_are_those_counted_by_hand(start: str, due: str) -> None:
    found = grounds(CERTIFICATE, "okrug_akim", at(*start.split("T")))
    assert found.reckoning.due == at(*due.split("T"))
    assert found.reckoning.rule == OFFICE_HOURS


def test_a_centre_issues_on_the_day_after_the_last_one_that_counts() -> None:
    # Friday 11 December: 14 (1), 15 (2), [16 Independence Day], 17 (3), 18 (4), 21–25 (5–9), 28 (10); issue: 29
    start = at("2026-12-11")
    edition = CATALOGUE.edition(ALLOWANCE)
    found = grounds(ALLOWANCE, "service_centre", start).reckoning
    assert (found.last_counted, found.due) == (date(2026, 12, 28), date(2026, 12, 29))
    assert found.days[-1].reason == ISSUE_DAY
    steps = edition.process("service_centre")
    planned = terms(edition, "service_centre", CALENDAR).plan(start, [time_of(step) for step in steps])
    # 30 minutes of intake; 14 (1); 15, 17, 18 (3); 21, 22 (2); 23, 24 (2); 25 (1); 30 minutes of issue on the 28th
    assert [step.due_day.day for step in planned if step] == [11, 14, 18, 22, 24, 25, 28]
    assert [step.counted for step in planned if step] == [False, True, True, True, True, True, False]


def test_days_of_no_stated_kind_are_read_strictly_and_the_other_reading_is_kept() -> None:
    found = grounds("zhambyl-2008/targeted-social-assistance", "department", at("2026-12-15")).reckoning
    # calendar days 16–25; working days 17 (1) … 18 (2), 21–25 (3–7), 28 (8), 29 (9), 30 (10), the 16th being a holiday
    assert (found.read_as, found.due) == (Unit.CALENDAR_DAYS, date(2026, 12, 25))
    assert found.other is not None
    assert (found.other.read_as, found.other.due) == (Unit.WORKING_DAYS, date(2026, 12, 30))


def test_an_act_without_a_term_is_answered_within_the_general_one_and_says_how_it_may_be_longer() -> None:
    found = grounds("wko-2018/local-social-assistance", "okrug_akim", at("2026-11-20"))
    # 23–27 (1–5), 30–4 (6–10), 7–11 (11–15)
    assert (found.reckoning.duration, found.reckoning.rule) == (GENERAL_TERM, GENERAL_RULE)
    assert (found.due_day, found.place) == (date(2026, 12, 11), None)
    assert found.longer is not None
    # 14 (16), 15 (17), [16], 17 (18), 18 (19), 21 (20)
    assert found.longer.reckoning.due_day == date(2026, 12, 21)
    assert "5" in found.longer.place.ru
    assert grounds(ASSISTANCE, "department", at("2026-11-20")).longer is None


def test_every_channel_of_every_edition_has_a_day_with_its_grounds() -> None:
    for edition in CATALOGUE.editions():
        for channel in edition.channels:
            found = grounds(edition.id, channel.kind, at("2026-11-20"))
            assert found.due_day >= date(2026, 11, 20)
            assert (found.place is None) is (channel.term is None)
            assert found.reckoning.rule.source.kk
            assert found.reckoning.rule.source.ru
            for step in channel.steps:
                if step.duration is not None:
                    counting = terms(edition, channel.kind, CALENDAR)
                    own = counting.reckon_step(at("2026-11-20"), step.duration, first_day=True)
                    assert grounds_of_step(step, own).place == step.citation
