"""After an update: what was put aside is read once more, and the projection is made anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.casework import numbering
from app.casework.entry import rereading
from app.casework.exchange import exchange, reception
from app.casework.office import cards
from app.casework.overview import look_up
from app.demo import people
from app.domain import events
from app.packets.plan import Gap
from tests.samples.offices import Offices, folds, nothing_changes, projection
from tests.samples.sealing import records_of, seal_records


def forget_version(offices: Offices) -> None:
    with offices.chief.store.writing() as transaction:
        transaction.office.save_fact(rereading.PROGRAM_VERSION, "0.0.1")


def test_an_entry_that_only_a_newer_program_knew_is_applied_after_the_update(
    offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The older program does not know how an application is registered; the newer one does."""
    case_id = offices.take_application().case_id
    offices.do_step(case_id, 2)
    records = records_of(offices.specialist)
    path = seal_records(offices.specialist, cards.own_card(offices.chief), records, offices.stick)
    with monkeypatch.context() as older:
        older.delitem(events.BODIES, "application_registered")
        assert reception.take_in(offices.chief, path).aside == 1
    assert {aside.reason for aside in exchange.overview(offices.chief).aside} >= {reception.UNKNOWN_EVENT}
    forget_version(offices)
    assert rereading.catch_up(offices.chief)
    assert exchange.overview(offices.chief).aside == ()
    assert folds(offices.chief) == folds(offices.specialist)
    assert look_up.open_case(offices.chief, case_id).lies_here
    with nothing_changes(offices.chief):
        assert not rereading.catch_up(offices.chief)


def test_what_still_cannot_be_applied_stays_put_aside(offices: Offices) -> None:
    offices.take_application()
    with offices.chief.store.writing() as transaction:
        transaction.packets.put_aside("?", "unreadable", "a" * 32)
    forget_version(offices)
    rereading.catch_up(offices.chief)
    assert [aside.reason for aside in exchange.overview(offices.chief).aside] == ["unreadable"]


def test_another_program_version_makes_the_projection_anew(offices: Offices) -> None:
    case_id = offices.take_application(channel="department").case_id
    before = projection(offices.chief)
    with offices.chief.store.file.writing() as connection:
        for table in ("cases", "case_parties"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
    forget_version(offices)
    rereading.catch_up(offices.chief)
    assert projection(offices.chief) == before
    assert look_up.open_case(offices.chief, case_id).lies_here


def test_what_a_restore_of_an_older_program_left_out_may_come_back_after_the_update(offices: Offices) -> None:
    """That program counted on far ahead as this one does, but did not note which numbers it may have lost."""
    desk = offices.specialist
    offices.take_application(people.ZHUMABAEVS)
    for family in (people.NURGALIEVS, people.TOLEGENOVS):
        offices.clock.advance(days=1)
        with desk.store.writing() as transaction:
            numbering.skip_ahead(transaction, offices.clock.now(), 1)
        offices.clock.advance(minutes=5)
        offices.take_application(family)
    with desk.store.writing() as transaction:
        numbering.skip_ahead(transaction, offices.clock.now(), 1)
        noted = numbering.lost_records(transaction).gaps
    with desk.store.file.writing() as connection:
        connection.exec_driver_sql(
            "DELETE FROM office_facts WHERE name IN ('records_lost', 'program_version')"
        )
    assert rereading.catch_up(desk)
    with desk.store.reading() as transaction:
        recalled = numbering.lost_records(transaction).gaps
    assert [(gap.after, gap.last) for gap in recalled] == [(gap.after, gap.last) for gap in noted]
    minutes = [
        (after.by - before.by).total_seconds() / 60 for before, after in zip(noted, recalled, strict=True)
    ]
    assert minutes == [5, 5, 0], "written before the restore: at the latest before what follows it"


def test_what_an_older_program_left_out_may_come_back_though_a_newer_one_restored_before_the_update(
    offices: Offices,
) -> None:
    """The newer program put a backup of the older one in place: its own gap is noted when the office is opened."""
    desk = offices.specialist
    offices.take_application(people.ZHUMABAEVS)
    with desk.store.reading() as transaction:
        before_any, _ = transaction.log.head(desk.office.id)
    with desk.store.writing() as transaction:
        numbering.skip_ahead(transaction, offices.clock.now(), 1)
    offices.clock.advance(minutes=5)
    first_restore = offices.clock.now()
    offices.take_application(people.NURGALIEVS)
    with desk.store.file.writing() as connection:
        connection.exec_driver_sql(
            "DELETE FROM office_facts WHERE name IN ('records_lost', 'program_version')"
        )
    offices.clock.advance(days=1)
    with desk.store.writing() as transaction:
        numbering.skip_ahead(transaction, offices.clock.now(), 2)
        (noted,) = numbering.lost_records(transaction).gaps
    assert rereading.catch_up(desk)
    with desk.store.reading() as transaction:
        recalled = numbering.lost_records(transaction).gaps
    first_gap = Gap(before_any, before_any + numbering.RECORDS_AHEAD, first_restore)
    assert recalled == (first_gap, noted)


def test_what_is_noted_is_not_noted_again_however_often_the_program_changes(offices: Offices) -> None:
    """Not even when some of what was lost came back, and the gap is a smaller one."""
    desk = offices.specialist
    offices.take_application(people.ZHUMABAEVS)
    with desk.store.writing() as transaction:
        numbering.skip_ahead(transaction, offices.clock.now(), 1)
        noted = numbering.lost_records(transaction)
    (*_, last) = records_of(desk)
    returned = replace(last, id="d" * 32, office_seq=last.office_seq + 2).sealed()
    with desk.store.writing() as transaction:
        transaction.log.append([returned])
        transaction.office.save_fact(rereading.PROGRAM_VERSION, "0.0.1")
    assert rereading.catch_up(desk)
    with desk.store.reading() as transaction:
        assert numbering.lost_records(transaction) == noted


def test_an_office_that_was_never_restored_has_lost_nothing(offices: Offices) -> None:
    offices.take_application()
    with offices.specialist.store.writing() as transaction:
        transaction.office.save_fact(rereading.PROGRAM_VERSION, "0.2.0")
    assert rereading.catch_up(offices.specialist)
    with offices.specialist.store.reading() as transaction:
        assert numbering.lost_records(transaction).gaps == ()
