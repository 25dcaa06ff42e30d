"""Sending: sealed once, kept until confirmed, written again as the same bytes, and whole or not at all."""

from __future__ import annotations

import re

import pytest

from app.casework.errors import NoPeer, NothingToSeal
from app.casework.exchange import dispatch, exchange, reception
from app.casework.exchange.exchange import Stage
from app.casework.overview import look_up
from app.casework.papers import papers
from app.demo import people
from app.packets.errors import CourierError, CourierFull, CourierGone
from tests.samples.full_disk import no_file_larger_than
from tests.samples.offices import Offices, folds, nothing_changes


@pytest.fixture
def submitted(offices: Offices) -> str:
    case_id = offices.take_application().case_id
    offices.do_step(case_id, 2)
    return case_id


def department(offices: Offices) -> str:
    return offices.chief.office.id


def stages(offices: Offices) -> list[Stage]:
    (neighbour,) = exchange.overview(offices.specialist).neighbours
    return [sent.stage for sent in neighbour.packets]


def test_a_case_that_was_not_handed_over_is_nobody_elses_business(offices: Offices) -> None:
    offices.take_application()
    with nothing_changes(*offices.desks), pytest.raises(NothingToSeal):
        dispatch.seal_for(offices.specialist, department(offices))
    with nothing_changes(*offices.desks), pytest.raises(NothingToSeal):
        offices.write(offices.specialist, offices.chief)


def test_nothing_is_sealed_for_an_office_whose_card_is_not_here(offices: Offices, submitted: str) -> None:
    with nothing_changes(*offices.desks), pytest.raises(NoPeer):
        dispatch.seal_for(offices.specialist, "f" * 32)


def test_a_packet_is_the_same_bytes_however_often_it_is_written(offices: Offices, submitted: str) -> None:
    (first,) = offices.write(offices.specialist, offices.chief)
    content = first.read_bytes()
    first.unlink()
    (again,) = offices.write(offices.specialist, offices.chief)
    assert (again.name, again.read_bytes()) == (first.name, content)


def test_a_packets_name_tells_offices_and_number_and_nobody(offices: Offices, submitted: str) -> None:
    (path,) = offices.write(offices.specialist, offices.chief)
    assert re.fullmatch(r"kense-3147-3100-000001-[0-9a-f]{8}\.kense", path.name)


def test_a_packet_goes_through_its_stages(offices: Offices, submitted: str) -> None:
    (packet,) = dispatch.seal_for(offices.specialist, department(offices))
    assert stages(offices) == [Stage.SEALED]
    (path,) = dispatch.write_out(offices.specialist, offices.stick, [packet.packet_id])
    assert stages(offices) == [Stage.WRITTEN]
    reception.take_in(offices.chief, path)
    offices.send(offices.chief, offices.specialist)
    assert stages(offices) == [Stage.CONFIRMED]
    assert dispatch.waiting(offices.specialist)[0].packets == ()


def test_a_lost_packet_is_told_from_one_that_is_on_its_way_and_goes_along_again(
    offices: Offices, submitted: str
) -> None:
    (lost,) = offices.write(offices.specialist, offices.chief)
    lost.unlink()
    offices.do_step(offices.take_application(people.NURGALIEVS).case_id, 2)
    (second,) = dispatch.seal_for(offices.specialist, department(offices))
    (path,) = dispatch.write_out(offices.specialist, offices.stick, [second.packet_id])
    reception.take_in(offices.chief, path)
    path.unlink()
    offices.send(offices.chief, offices.specialist)
    assert stages(offices) == [Stage.CONFIRMED, Stage.LOST]
    (again,) = offices.write(offices.specialist, offices.chief)
    assert again.name == lost.name
    reception.take_in(offices.chief, again)
    assert folds(offices.chief) == folds(offices.specialist)


def test_what_waits_is_told_until_it_is_sealed(offices: Offices, submitted: str) -> None:
    (waiting,) = dispatch.waiting(offices.specialist)
    assert (waiting.cases, waiting.packets) == ((submitted,), ())
    dispatch.seal_for(offices.specialist, department(offices))
    (waiting,) = dispatch.waiting(offices.specialist)
    assert (waiting.cases, len(waiting.packets)) == ((), 1)
    talon = look_up.open_case(offices.specialist, submitted).case.papers[0]
    papers.reprint(offices.specialist, submitted, talon)
    (waiting,) = dispatch.waiting(offices.specialist)
    assert (waiting.cases, len(waiting.packets)) == ((submitted,), 1)


def test_a_full_stick_keeps_the_packet_and_nothing_counts_as_written(
    offices: Offices, submitted: str
) -> None:
    (packet,) = dispatch.seal_for(offices.specialist, department(offices))
    room = packet.size // 2
    with (
        nothing_changes(*offices.desks),
        no_file_larger_than(room),
        pytest.raises(CourierFull),
    ):
        dispatch.write_out(offices.specialist, offices.stick, [packet.packet_id])
    assert list(offices.stick.iterdir()) == []
    assert stages(offices) == [Stage.SEALED]
    (path,) = offices.write(offices.specialist, offices.chief)
    assert reception.take_in(offices.chief, path).cases == (submitted,)


def test_a_stick_that_fails_after_the_first_packet_keeps_that_one_and_the_rest_waits(
    offices: Offices, submitted: str
) -> None:
    (first,) = dispatch.seal_for(offices.specialist, department(offices))
    offices.do_step(offices.take_application(people.NURGALIEVS).case_id, 2)
    (second,) = dispatch.seal_for(offices.specialist, department(offices))
    (offices.stick / second.file_name).mkdir()
    with pytest.raises(CourierError):
        offices.write(offices.specialist, offices.chief)
    assert stages(offices) == [Stage.SEALED, Stage.WRITTEN]
    (offices.stick / second.file_name).rmdir()
    assert [path.name for path in offices.stick.iterdir()] == [first.file_name]


def test_a_stick_that_is_gone_changes_nothing(offices: Offices, submitted: str) -> None:
    (packet,) = dispatch.seal_for(offices.specialist, department(offices))
    offices.stick.rmdir()
    with nothing_changes(*offices.desks), pytest.raises(CourierGone):
        dispatch.write_out(offices.specialist, offices.stick, [packet.packet_id])


def test_scans_and_papers_travel_once_however_many_records_speak_of_them(
    offices: Offices, submitted: str
) -> None:
    (packet,) = dispatch.seal_for(offices.specialist, department(offices))
    assert (packet.cases, packet.scans) == (1, 2)


@pytest.mark.parametrize("load", [dispatch.Load(1, 2**30), dispatch.Load(200, 1)])
def test_what_is_too_much_for_one_packet_goes_in_several_cut_between_cases(
    offices: Offices, load: dispatch.Load
) -> None:
    cases = [offices.take_application(family).case_id for family in (people.ZHUMABAEVS, people.NURGALIEVS)]
    for case_id in cases:
        offices.do_step(case_id, 2)
    first, second = dispatch.seal_for(offices.specialist, department(offices), load)
    assert (first.number, second.number, first.cases, second.cases) == (1, 2, 1, 1)
    taken = offices.send(offices.specialist, offices.chief)
    assert sorted(case_id for one in taken for case_id in one.cases) == sorted(cases)
    assert folds(offices.chief) == folds(offices.specialist)


def test_a_case_is_news_only_for_an_office_that_it_was_with(offices: Offices) -> None:
    offices.take_application()
    with offices.specialist.store.reading() as transaction:
        assert dispatch.cases_to_tell(transaction, department(offices)) == []
