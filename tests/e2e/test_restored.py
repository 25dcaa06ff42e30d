"""An office that goes on from a backup gives nothing a number that was given before, and nobody loses a case by it."""

from __future__ import annotations

from dataclasses import replace

from app.casework import rescue
from app.casework.backups import back_up_daily
from app.demo import people
from app.demo.offices import AKIM, PASSWORD, SPECIALIST
from app.domain.case import CaseStatus
from tests.samples.offices import Offices, beside, sign_in


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
