"""What is stored of the queues: it is always what one would reckon now, whatever happened since."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text

from app.casework.counter.register import register
from app.casework.desk import Desk
from app.casework.entry import rereading
from app.casework.office import holidays
from app.casework.office.our_office import change, details_of
from app.casework.overview import queues, today
from app.casework.own import RulesInHand
from app.catalogue.catalogue import Catalogue
from app.clock import ALMATY
from app.db import upgrade as upgrading
from app.db.engine import Store
from app.db.tables import metadata
from app.demo import people
from app.demo.offices import SPECIALIST
from app.demo.story import CHANNEL, EDITION
from app.domain.calendar import DayKind
from app.domain.language import Text
from app.domain.schedule import Schedule
from tests.samples import big_register
from tests.samples.any_form import any_intake
from tests.samples.offices import MORNING, Offices, nothing_changes, sign_in
from tests.samples.queued import anew, check, kept, open_rows

CERTIFICATE = "zhambyl-2012/tsa-recipient-certificate"


def desks(offices: Offices) -> Iterator[Desk]:
    yield from (offices.specialist, offices.akim, offices.chief, offices.head)


def test_what_is_stored_is_what_one_would_reckon_after_every_step_and_at_every_time(offices: Offices) -> None:
    """The board is asked before each step, so that what it stored then is old when the step is done."""
    case_id = offices.take_application().case_id
    register(offices.specialist, any_intake(offices.specialist, CERTIFICATE, CHANNEL, people.NURGALIEVS))
    for done in range(1, 8):
        if done > 1:
            offices.bring(case_id, since=done - 1, done=done)
        for ahead in (timedelta(), timedelta(minutes=20), timedelta(days=3), timedelta(days=40)):
            now = offices.clock.now()
            offices.clock.set(now + ahead)
            for desk in desks(offices):
                check(desk)
            offices.clock.set(now)


def test_a_day_off_moves_what_was_stored(offices: Offices) -> None:
    desk = offices.specialist
    offices.take_application()
    today.board(desk)
    before = kept(desk)
    holidays.set_day(desk, date(2026, 11, 23), DayKind.HOLIDAY, Text("мереке", "праздник"))
    check(desk)
    assert kept(desk) != before
    holidays.restore_day(desk, date(2026, 11, 23))
    check(desk)
    assert kept(desk) == before


def test_other_hours_move_what_is_counted_in_minutes(offices: Offices) -> None:
    desk = offices.specialist
    offices.clock.set(MORNING.replace(hour=11, minute=50))
    register(desk, any_intake(desk, CERTIFICATE, CHANNEL, people.ZHUMABAEVS))
    today.board(desk)
    before = kept(desk)
    early = Schedule(time(8), time(17), (time(12), time(13)))
    changed = change(desk, replace(details_of(desk.office), schedule=early))
    check(changed)
    assert kept(changed) != before


def test_an_act_that_gives_a_step_another_term_moves_what_was_stored(
    offices: Offices, tmp_path: Path
) -> None:
    offices.take_application()
    today.board(offices.specialist)
    before = kept(offices.specialist)
    services = shutil.copytree(offices.specialist.catalogue.services, tmp_path / "services")
    act = services / f"{EDITION}.yaml"
    said = act.read_text("utf-8")
    act.write_text(said.replace("duration: 1 working_days", "duration: 2 working_days", 1), "utf-8")
    shipped = replace(offices.specialist.shipped, catalogue=Catalogue.load(services))
    updated = replace(offices.specialist, shipped=shipped, own=RulesInHand())
    check(updated)
    assert kept(updated) != before


def test_a_clock_that_goes_back_or_ahead_makes_nothing_stored_wrong(offices: Offices) -> None:
    offices.take_application()
    today.board(offices.specialist)
    stored = kept(offices.specialist)
    for moment in (datetime(2009, 1, 1, tzinfo=ALMATY), datetime(2031, 1, 1, tzinfo=ALMATY)):
        offices.clock.set(moment)
        with nothing_changes(offices.specialist):
            check(offices.specialist)
    assert kept(offices.specialist) == stored


def test_a_closed_case_leaves_its_queue(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    assert today.board(offices.specialist).here == 1
    offices.bring(case_id, done=7)
    assert today.board(offices.specialist) == today.Board()
    check(offices.specialist)


def test_after_an_update_everything_is_reckoned_anew(offices: Offices) -> None:
    offices.take_application()
    today.board(offices.specialist)
    with offices.specialist.store.writing() as transaction:
        transaction.office.save_fact(rereading.PROGRAM_VERSION, "0.0.1")
    rereading.catch_up(offices.specialist)
    assert set(kept(offices.specialist).values()) == {None}
    check(offices.specialist)


def test_other_code_that_counts_moves_what_was_stored_though_the_version_is_the_same(
    offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = offices.specialist
    offices.take_application()
    today.board(desk)
    with desk.store.file.writing() as connection:
        connection.execute(text("UPDATE cases SET late_from = 0"))
    monkeypatch.setattr(queues, "RULES", queues.RULES + 1)
    check(replace(desk, own=RulesInHand()))


def test_a_store_without_queues_has_every_open_case_in_its_own_after_the_update(offices: Offices) -> None:
    """Three cases at three steps, and none of the tables, columns and facts of the queues."""
    for family, done in ((people.ZHUMABAEVS, 1), (people.NURGALIEVS, 2), (people.TOLEGENOVS, 6)):
        offices.bring(offices.take_application(family).case_id, done=done)
    desk = offices.specialist
    before = anew(desk)
    downgrade(desk.store.file, "0009")
    desk.store.close()
    updated = sign_in(desk.shipped, desk.folder.path, SPECIALIST)
    assert set(kept(updated).values()) == {None}, "everything is still to be reckoned"
    today.board(updated)
    assert kept(updated) == anew(updated) == before
    assert len(before) == 3
    check(updated)
    updated.store.close()


def downgrade(store: Store, revision: str) -> None:
    """Leave a store as a program knows it that has no queues yet."""
    with store.writing() as connection:
        config = upgrading._config()
        config.attributes.update(connection=connection, metadata=metadata)
        command.downgrade(config, revision)
        connection.execute(text("DELETE FROM office_facts WHERE name = :name"), {"name": queues.RECKONED_BY})


def test_the_rules_that_hold_are_told_from_others_after_the_program_was_closed(offices: Offices) -> None:
    """The day off is set while nobody looks at the board, and the program is started once more."""
    offices.take_application()
    today.board(offices.specialist)
    holidays.set_day(offices.specialist, date(2026, 11, 23), DayKind.HOLIDAY, Text("мереке", "праздник"))
    offices.specialist.store.close()
    again = sign_in(offices.specialist.shipped, offices.root / "okrug", SPECIALIST)
    check(again)
    again.store.close()


def test_every_row_of_a_large_register_is_in_its_queue(offices: Offices) -> None:
    big_register.fill(offices.chief, 2000)
    with offices.chief.store.file.writing() as connection:
        connection.execute(text("DELETE FROM cases WHERE edition = (SELECT max(edition) FROM cases)"))
    for desk in (offices.chief, offices.head):
        check(desk)
    assert len(open_rows(offices.chief)) > today.MOST
