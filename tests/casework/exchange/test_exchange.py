"""What the board of the day asks of the exchange is what the whole of it tells, however far each packet came."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from app.casework.desk import Desk
from app.casework.exchange import dispatch, exchange, reception
from app.casework.exchange.exchange import Stage, Unanswered
from app.casework.office import cards
from app.demo import people
from app.domain import events
from tests.samples.offices import Offices
from tests.samples.sealing import records_of, seal_records


def of_the_whole(desk: Desk) -> tuple[Unanswered, ...]:
    return tuple(
        Unanswered(neighbour.card, sent)
        for neighbour in exchange.overview(desk).neighbours
        for sent in neighbour.packets
        if not sent.is_settled and not sent.answers
    )


def stages(desk: Desk) -> list[Stage]:
    told = exchange.unanswered(desk)
    assert told == of_the_whole(desk)
    return [one.sent.stage for one in told]


def test_a_packet_is_told_until_it_is_confirmed(offices: Offices) -> None:
    okrug, department = offices.desks
    assert stages(okrug) == []
    offices.take_application()
    offices.do_step(offices.take_application(people.NURGALIEVS).case_id, 2)
    dispatch.seal_for(okrug, department.office.id)
    assert stages(okrug) == [Stage.SEALED]
    written = offices.write(okrug, department)
    assert stages(okrug) == [Stage.WRITTEN]
    for path in written:
        reception.take_in(department, path)
    assert stages(department) == [], "what answers another packet waits for nobody"
    offices.send(department, okrug)
    assert stages(okrug) == []


def test_a_packet_is_told_of_which_something_was_put_aside(
    offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    okrug, department = offices.desks
    offices.do_step(offices.take_application().case_id, 2)
    written = offices.write(okrug, department)
    with monkeypatch.context() as older:
        older.delitem(events.BODIES, events.CompletenessConfirmed.kind)
        for path in written:
            reception.take_in(department, path)
        answers = offices.write(department, okrug)
    for path in answers:
        reception.take_in(okrug, path)
    assert stages(okrug) == [Stage.PARTLY]


def test_what_is_put_aside_is_told_also_of_a_case_whose_registration_never_came(offices: Offices) -> None:
    okrug, department = offices.desks
    offices.do_step(offices.take_application().case_id, 2)
    registered, *later = records_of(okrug)
    path = seal_records(okrug, cards.own_card(department), later, offices.stick)
    reception.take_in(department, path)
    with department.store.reading() as transaction:
        assert transaction.cases.with_aside() == every_case_with_aside(department) == [registered.case_id]
    assert exchange.overview(department).aside


def every_case_with_aside(desk: Desk) -> list[str]:
    """The same by looking through everything."""
    unregistered = "SELECT case_id FROM events WHERE case_id NOT IN (SELECT id FROM cases)"
    query = f"SELECT id FROM cases WHERE aside > 0 UNION {unregistered}"
    with desk.store.file.reading() as connection:
        return sorted(connection.execute(text(query)).scalars())
