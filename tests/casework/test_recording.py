"""The envelope of every event and the clock's guard: a doubtful date stops work until a person confirms it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app import BUILT_ON
from app.casework.counter import intake as intakes
from app.casework.errors import ClockBehind
from app.casework.exchange import reception
from app.casework.overview import look_up
from app.casework.recording import confirm_clock
from app.clock import ALMATY
from app.domain.language import Language
from app.domain.records import GENESIS
from tests.samples.offices import MORNING, Offices, chain_is_whole, nothing_changes


def stop_clock_at(offices: Offices, moment: datetime) -> None:
    offices.clock.set(moment)


def refuses_to_register(offices: Offices) -> ClockBehind:
    count = len(intakes.unfinished(offices.specialist))
    with pytest.raises(ClockBehind) as refusal:
        offices.take_application()
    assert len(intakes.unfinished(offices.specialist)) == count + 1
    return refusal.value


def test_a_clock_behind_the_last_event_stops_registration_and_keeps_the_draft(offices: Offices) -> None:
    offices.take_application()
    stop_clock_at(offices, MORNING - timedelta(minutes=1))
    error = refuses_to_register(offices)
    assert error.params == {"now": "20.11.2026 10:26", "last": "20.11.2026 10:27"}
    stop_clock_at(offices, MORNING)
    assert offices.take_application().number.startswith("3147-26-00002")


def test_a_clock_before_the_program_was_built_stops_the_very_first_registration(offices: Offices) -> None:
    stop_clock_at(offices, datetime(2009, 1, 1, 0, 3, tzinfo=ALMATY))
    assert refuses_to_register(offices).params["last"] == f"{BUILT_ON:%d.%m.%Y} 00:00"
    first = datetime.combine(BUILT_ON, datetime.min.time(), ALMATY)
    stop_clock_at(offices, first - timedelta(seconds=1))
    refuses_to_register(offices)
    stop_clock_at(offices, first)
    offices.take_application()


def test_every_step_and_every_packet_waits_for_a_believable_clock(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=3)
    stop_clock_at(offices, MORNING - timedelta(days=1))
    with nothing_changes(*offices.desks), pytest.raises(ClockBehind):
        offices.do_step(case_id, 4)


def test_a_person_who_confirms_the_date_works_on_that_day_and_is_asked_again_the_next(
    offices: Offices,
) -> None:
    stop_clock_at(offices, datetime(2026, 12, 20, 9, 0, tzinfo=ALMATY))
    offices.take_application()
    stop_clock_at(offices, MORNING)
    refuses_to_register(offices)
    confirm_clock(offices.specialist)
    offices.take_application()
    stop_clock_at(offices, MORNING.replace(hour=17))
    offices.take_application()
    assert chain_is_whole(offices.specialist)


def test_a_confirmation_holds_neither_for_an_earlier_moment_nor_for_the_day_after(offices: Offices) -> None:
    early = datetime(2026, 10, 5, 9, 0, tzinfo=ALMATY)
    stop_clock_at(offices, early)
    confirm_clock(offices.specialist)
    offices.take_application()
    for moment in (early - timedelta(minutes=1), early + timedelta(days=1)):
        stop_clock_at(offices, moment)
        refuses_to_register(offices)


def test_whoever_takes_the_chair_works_by_the_same_confirmed_date(offices: Offices) -> None:
    stop_clock_at(offices, datetime(2026, 10, 5, 9, 0, tzinfo=ALMATY))
    confirm_clock(offices.akim)
    offices.take_application()


def test_a_packet_is_not_taken_in_under_a_doubtful_date_and_waits(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=3)
    second = offices.take_application().case_id
    offices.do_step(second, 2)
    (path,) = offices.write(offices.specialist, offices.chief)
    stop_clock_at(offices, MORNING - timedelta(days=1))
    with nothing_changes(*offices.desks), pytest.raises(ClockBehind):
        reception.take_in(offices.chief, path)
    stop_clock_at(offices, MORNING + timedelta(days=1))
    assert reception.take_in(offices.chief, path).cases == (second,)


def test_an_event_tells_who_did_what_where_and_when_and_follows_the_one_before(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    registered, talon = (event.record for event in look_up.open_case(offices.specialist, case_id).history)
    staff = offices.specialist.staff
    assert (registered.author_id, registered.author_name) == (staff.id, "Бекова Айгүл Маратқызы")
    assert registered.author_role == "okrug_specialist"
    assert registered.at == "2026-11-20T10:27:00+05:00"
    assert (registered.step, talon.step) == (1, None)
    assert (registered.prev_hash, talon.prev_hash) == (GENESIS, registered.hash)


def test_a_draft_may_be_saved_under_any_clock(offices: Offices) -> None:
    offices.take_application()
    stop_clock_at(offices, datetime(2009, 1, 1, 0, 3, tzinfo=ALMATY))
    assert intakes.save(offices.specialist, intakes.begin(offices.specialist, Language.KK)).saved_at
