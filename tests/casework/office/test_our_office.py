"""What an office says of itself: changed by an administrator, borne by papers, counted by."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

import pytest

from app.casework.desk import Desk
from app.casework.errors import NotYourRole
from app.casework.office import acts
from app.casework.office.districts import districts, prefilled
from app.casework.office.office_errors import OfficeWordsMissing
from app.casework.office.our_office import change, details_of, last_change
from app.casework.papers import leaflets, papers
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.clock import ALMATY
from app.demo.offices import SPECIALIST
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Text
from app.domain.office import OfficeDetails
from app.domain.opening import in_words
from app.domain.schedule import Schedule
from app.domain.terms import Duration, Unit
from tests.casework.papers.test_papers import words_of
from tests.samples.offices import Offices, nothing_changes, sign_in

EARLY = Schedule(time(8), time(17), (time(12), time(13)))
ADDRESS = Text("Сарыкемер ауылы, Байзақ батыр көшесі, 112", "с. Сарыкемер, ул. Байзак батыра, 112")
HALF_AN_HOUR = Duration(30, Unit.MINUTES)


def ours(desk: Desk, schedule: Schedule = EARLY) -> OfficeDetails:
    """The details of the desk's office with another address and other hours."""
    return replace(
        details_of(desk.office),
        address=ADDRESS,
        schedule=schedule,
        hours=in_words(schedule),
        district="zhambyl-2012/baizak",
    )


def test_what_was_changed_is_there_after_the_program_was_closed_with_who_did_it(offices: Offices) -> None:
    desk = change(offices.specialist, ours(offices.specialist))
    note = last_change(desk)
    assert note is not None
    assert (note.author_name, note.at) == (desk.staff.name.full, desk.clock.now())
    desk.store.close()
    again = sign_in(desk.shipped, offices.root / "okrug", SPECIALIST)
    try:
        assert again.office == desk.office
        assert again.office.schedule == EARLY
    finally:
        again.store.close()


def test_minutes_run_inside_the_hours_that_the_office_keeps(offices: Offices) -> None:
    before = offices.specialist
    desk = change(before, ours(before))
    start = datetime(2026, 11, 20, 11, 45, tzinfo=ALMATY)
    usual = before.terms(before.edition(EDITION), CHANNEL).reckon(start, HALF_AN_HOUR)
    early = desk.terms(desk.edition(EDITION), CHANNEL).reckon(start, HALF_AN_HOUR)
    assert usual.due == start.replace(hour=12, minute=15)
    assert early.due == start.replace(hour=13, minute=15)


def test_terms_of_days_are_the_same_whatever_hours_an_office_keeps(offices: Offices) -> None:
    before = offices.specialist
    six_days = replace(EARLY, weekdays=frozenset(range(6)))
    desk = change(before, ours(before, six_days))
    start = datetime(2026, 11, 20, 11, 45, tzinfo=ALMATY)
    term = Duration(22, Unit.WORKING_DAYS)
    counted = [one.terms(one.edition(EDITION), CHANNEL).reckon(start, term).due_day for one in (before, desk)]
    assert counted[0] == counted[1]


def test_a_centres_counter_keeps_its_own_hours(offices: Offices) -> None:
    before = offices.specialist
    desk = change(before, ours(before))
    service, centre = "zhambyl-2012/child-allowance", "service_centre"
    assert desk.edition(service).schedule_of(centre) == before.edition(service).schedule_of(centre)
    assert desk.edition(service).schedule_of("okrug_akim") != before.edition(service).schedule_of(
        "okrug_akim"
    )


def test_the_talon_and_the_leaflet_bear_the_new_address_and_hours(offices: Offices) -> None:
    desk = change(offices.specialist, ours(offices.specialist))
    made = leaflets.content_of(
        desk, desk.edition(EDITION), desk.edition(EDITION).channel(CHANNEL), desk.clock.now().date()
    )
    assert (made.counter.address, made.counter.hours) == (ADDRESS, in_words(EARLY))
    case_id = offices.take_application().case_id
    talon = words_of(papers.preview(desk, case_id, papers.TALON, PaperLanguage.RU, PaperSize.A5))
    assert "8.00–17.00" in talon


def test_a_notice_bears_the_departments_new_address(offices: Offices) -> None:
    desk = offices.chief
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=4)
    changed = replace(desk, office=replace(desk.office, address=ADDRESS))
    notice = words_of(papers.preview(changed, case_id, papers.NOTICE, PaperLanguage.RU, PaperSize.A4))
    assert ADDRESS.ru in notice


def test_without_a_district_acts_of_all_regions_are_usual_with_one_its_regions(offices: Offices) -> None:
    before = offices.specialist
    desk = change(before, ours(before))
    assert set(acts.chosen_acts(desk)) < set(acts.chosen_acts(before)) or acts.chosen_acts(before) == (
        "zhambyl-2012",
    )
    assert acts.chosen_acts(desk) == ("zhambyl-2012",)


def test_only_an_administrator_changes_it(offices: Offices) -> None:
    akim = offices.akim
    with nothing_changes(*offices.desks), pytest.raises(NotYourRole):
        change(akim, ours(akim))


NOTHING = Text("", "")
LACKING: dict[str, Callable[[OfficeDetails], OfficeDetails]] = {
    "phone": lambda details: replace(details, phone=" "),
    "name": lambda details: replace(details, name=NOTHING),
    "address": lambda details: replace(details, address=NOTHING),
    "hours": lambda details: replace(details, hours=NOTHING),
}


@pytest.mark.parametrize("lacking", LACKING)
def test_what_papers_must_bear_cannot_be_emptied(offices: Offices, lacking: str) -> None:
    desk = offices.specialist
    with nothing_changes(*offices.desks), pytest.raises(OfficeWordsMissing):
        change(desk, LACKING[lacking](ours(desk)))


def test_a_district_fills_in_the_schedule_of_its_list(offices: Offices) -> None:
    district = next(one for one in districts() if one.key == "zhambyl-2008/baizak")
    known = prefilled(district, offices.chief.office.kind)
    assert known.schedule == district.hours.schedule
    assert known.hours.ru == in_words(known.schedule).ru


def test_an_office_that_was_founded_by_an_earlier_version_is_read_and_counts_by_the_act(
    offices: Offices,
) -> None:
    desk = offices.specialist
    with desk.store.file.writing() as connection:
        (profile,) = connection.exec_driver_sql("SELECT profile FROM office").one()
        old = {
            name: part for name, part in json.loads(profile).items() if name not in ("schedule", "district")
        }
        connection.exec_driver_sql("UPDATE office SET profile = ?", (json.dumps(old),))
    desk.store.close()
    again = sign_in(desk.shipped, offices.root / "okrug", SPECIALIST)
    try:
        assert (again.office.schedule, again.office.district) == (None, "")
        assert again.edition(EDITION).schedule_of(CHANNEL) == desk.catalogue.edition(EDITION).schedule_of(
            CHANNEL
        )
    finally:
        again.store.close()
