"""An office that goes on from a backup gives nothing a number that was given before, and nobody loses a case by it."""

from __future__ import annotations

from dataclasses import replace

from app.casework.entry import rescue
from app.casework.entry.backups import back_up_daily
from app.casework.entry.rereading import PROGRAM_VERSION, catch_up
from app.casework.exchange import dispatch, reception
from app.casework.office import cards
from app.casework.papers import papers
from app.demo import people
from app.demo.offices import AKIM, PASSWORD, SPECIALIST
from app.domain.case import CaseStatus
from tests.samples.offices import Offices, beside, folds, sign_in
from tests.samples.sealing import records_of, seal_records


def restored(offices: Offices) -> Offices:
    """The okrug's office put back to its latest backup, open again; the department knows nothing of it."""
    old = offices.specialist
    key = rescue.key_by_password(old.folder, SPECIALIST.login, PASSWORD, old.clock)
    (backup,) = old.folder.backups.glob("*.backup")
    old.store.close()
    rescue.restore(old.folder, backup, key, old.clock)
    specialist = sign_in(old.shipped, old.folder.path, SPECIALIST)
    return replace(offices, specialist=specialist, akim=beside(specialist, AKIM))


def test_work_after_a_restore_arrives_whole_and_collides_with_nothing(offices: Offices) -> None:
    back_up_daily(offices.specialist)
    lost = offices.take_application(people.ZHUMABAEVS)
    offices.bring(lost.case_id, done=2)
    offices = restored(offices)
    after = offices.take_application(people.NURGALIEVS)
    assert after.number != lost.number
    offices.bring(after.case_id, done=7)
    with offices.chief.store.reading() as transaction:
        assert transaction.cases.by_number(lost.number) is not None
        assert transaction.packets.aside() == []
    with offices.specialist.store.reading() as transaction:
        case = transaction.cases.folded(after.case_id).case
        packets = transaction.packets.outgoing()
    assert case is not None
    assert case.status is CaseStatus.CLOSED
    assert all(packet.refusal is None for packet in packets)
    offices.close()


def test_what_was_written_since_the_backup_comes_back_from_the_office_that_has_it(offices: Offices) -> None:
    back_up_daily(offices.specialist)
    lost = offices.take_application(people.ZHUMABAEVS)
    offices.bring(lost.case_id, done=2)
    known = folds(offices.chief)
    offices = restored(offices)
    assert folds(offices.specialist) == {}
    after = offices.take_application(people.NURGALIEVS)
    offices.bring(after.case_id, done=2)
    packets = dispatch.give_back(offices.chief, offices.specialist.office.id)
    written = dispatch.write_out(offices.chief, offices.stick, [packet.packet_id for packet in packets])
    (taken,) = [reception.take_in(offices.specialist, path) for path in written]
    assert (taken.applied, taken.aside) == (4, 0)
    assert folds(offices.specialist)[lost.case_id] == known[lost.case_id]
    talon = folds(offices.specialist)[lost.case_id].case
    assert talon is not None
    assert papers.kept(offices.specialist, talon.papers[0].sha256).startswith(b"%PDF")
    for path in written:
        path.unlink()
    offices.send(offices.specialist, offices.chief)
    offices.bring(lost.case_id, since=2, done=7)
    closed = folds(offices.specialist)[lost.case_id].case
    assert closed is not None
    assert closed.status is CaseStatus.CLOSED
    offices.carry(offices.specialist, offices.chief)
    assert folds(offices.specialist) == folds(offices.chief)
    offices.close()


def test_in_the_name_of_a_restored_office_nothing_comes_but_what_it_may_have_lost(offices: Offices) -> None:
    """Not of a moment to come, which would stop its clock, nor of one since the restore; nor of a number given now."""
    back_up_daily(offices.specialist)
    offices = restored(offices)
    offices.clock.advance(minutes=1)
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=2)
    ours = records_of(offices.specialist)[0]
    forged = [
        replace(ours, id="d" * 32, office_seq=7, at="2099-01-01T00:00:00+05:00").sealed(),
        replace(ours, id="c" * 32, office_seq=ours.office_seq + 1000).sealed(),
        replace(ours, id="e" * 32, office_seq=7).sealed(),
    ]
    path = seal_records(offices.chief, cards.own_card(offices.specialist), forged, offices.stick)
    taken = reception.take_in(offices.specialist, path)
    assert (taken.applied, taken.aside) == (0, 3)
    offices.close()


def test_what_spoke_in_an_offices_name_before_a_restore_is_not_believed_after_it(offices: Offices) -> None:
    offices.take_application()
    ours = records_of(offices.specialist)[0]
    forged = [replace(ours, id="d" * 32, office_seq=700).sealed()]
    path = seal_records(offices.chief, cards.own_card(offices.specialist), forged, offices.stick)
    assert reception.take_in(offices.specialist, path).aside == 1
    back_up_daily(offices.specialist)
    offices = restored(offices)
    with offices.specialist.store.writing() as transaction:
        transaction.office.save_fact(PROGRAM_VERSION, "0")
    assert catch_up(offices.specialist)
    assert "d" * 32 not in {record.id for record in records_of(offices.specialist)}
    offices.close()


def test_one_backup_put_in_place_twice_gives_no_number_twice(offices: Offices) -> None:
    back_up_daily(offices.specialist)
    offices = restored(offices)
    one = offices.take_application(people.ZHUMABAEVS)
    offices.bring(one.case_id, done=2)
    offices.clock.advance(minutes=180)
    offices = restored(offices)
    two = offices.take_application(people.NURGALIEVS)
    assert two.number != one.number
    offices.bring(two.case_id, done=7)
    with offices.chief.store.reading() as transaction:
        assert transaction.packets.aside() == []
    offices.close()
