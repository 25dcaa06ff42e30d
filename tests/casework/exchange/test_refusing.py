"""A packet that cannot be taken in is answered with a refusal; its sender sees it, and the cases come all the same."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.casework.exchange import exchange, reception
from app.casework.exchange.exchange import Stage
from app.casework.exchange.reception import NotTakenIn, TakenIn
from app.casework.office import cards
from app.demo import people
from app.domain.exchange import SPOILED_ON_THE_WAY
from app.packets.errors import PacketForAnotherOffice, PacketNoRoom, PacketTampered, PacketTruncated
from app.packets.header import HEADER_SIZE
from app.packets.keys import OfficeKeys
from app.packets.manifest import PacketKind
from tests.samples.offices import Offices, folds, found_third_office, nothing_changes
from tests.samples.sealing import cut_off, flipped, seal_records


@dataclass
class FallingBack:
    """A clock that says one moment after the other, and the last one for ever."""

    moments: list[datetime]

    def now(self) -> datetime:
        """The next moment."""
        return self.moments.pop(0) if len(self.moments) > 1 else self.moments[0]


@pytest.fixture
def packet(offices: Offices) -> Path:
    """The packet that brings a submitted case to the department."""
    offices.do_step(offices.take_application().case_id, 2)
    (path,) = offices.write(offices.specialist, offices.chief)
    return path


def read(offices: Offices) -> list[TakenIn | NotTakenIn]:
    return reception.take_in_all(offices.chief, offices.stick)


def answered(offices: Offices) -> exchange.Sent:
    """The department's answer is brought; how the first packet stands with its sender then."""
    offices.send(offices.chief, offices.specialist)
    return exchange.overview(offices.specialist).neighbours[0].packets[-1]


def test_the_sender_of_a_spoiled_packet_sees_that_it_was_refused_and_sends_it_again(
    offices: Offices, packet: Path
) -> None:
    cut_off(packet, -1)
    (result,) = read(offices)
    assert isinstance(result, NotTakenIn)
    packet.unlink()
    sent = answered(offices)
    assert (sent.stage, sent.packet.refusal, sent.waits) == (Stage.REFUSED, PacketTruncated.code, True)
    (again,) = offices.send(offices.specialist, offices.chief)
    assert again.applied == 4
    assert folds(offices.chief) == folds(offices.specialist)


def test_a_spoiled_packet_that_still_lies_there_is_refused_once(offices: Offices, packet: Path) -> None:
    flipped(packet, -1)
    read(offices)
    with nothing_changes(offices.chief):
        read(offices)
    (neighbour,) = exchange.overview(offices.chief).neighbours
    assert [sent.packet.kind for sent in neighbour.packets] == [PacketKind.ACKNOWLEDGEMENT]
    answered(offices)
    read(offices)
    assert exchange.overview(offices.chief).neighbours[0].packets[0].stage is Stage.SEALED, (
        "to be written again"
    )


def test_a_packet_of_which_another_copy_is_whole_is_not_refused(offices: Offices, packet: Path) -> None:
    (packet.parent / "0.kense").write_bytes(packet.read_bytes()[:-10])
    assert [type(result) for result in read(offices)] == [NotTakenIn, TakenIn]
    packet.unlink()
    (neighbour,) = exchange.overview(offices.chief).neighbours
    assert len(neighbour.packets) == 1, "the confirmation alone"
    assert answered(offices).stage is Stage.CONFIRMED


def test_a_file_that_may_still_be_on_its_way_onto_the_stick_is_refused_only_a_minute_later(
    offices: Offices, packet: Path
) -> None:
    cut_off(packet, -1)
    now = offices.clock.now().timestamp()
    os.utime(packet, (now, now))
    with nothing_changes(offices.chief):
        assert [type(result) for result in read(offices)] == [NotTakenIn]
    offices.clock.advance(minutes=1)
    read(offices)
    assert len(exchange.overview(offices.chief).neighbours[0].packets) == 1


def test_a_refusal_that_cannot_be_opened_is_not_refused_in_its_turn(offices: Offices, packet: Path) -> None:
    """Both offices founded anew, each with the other's old card, would else answer each other without end."""
    cut_off(packet, -1)
    read(offices)
    packet.unlink()
    (refusal,) = offices.write(offices.chief, offices.specialist)
    flipped(refusal, -1)
    with nothing_changes(offices.specialist):
        (result,) = reception.take_in_all(offices.specialist, offices.stick)
    assert isinstance(result, NotTakenIn)
    assert type(result.error) is PacketTampered


def test_what_waits_after_a_refusal_is_the_same_packet_and_nothing_waits_once_it_arrived(
    offices: Offices, packet: Path
) -> None:
    cut_off(packet, -1)
    read(offices)
    packet.unlink()
    offices.send(offices.chief, offices.specialist)
    (neighbour,) = exchange.overview(offices.specialist).neighbours
    (sent,) = neighbour.packets
    assert (neighbour.news, neighbour.to_write) == (0, (sent.packet.packet_id,)), "one of the two, not both"
    offices.carry(offices.specialist, offices.chief)
    (neighbour,) = exchange.overview(offices.specialist).neighbours
    assert [each.stage for each in neighbour.packets] == [Stage.CONFIRMED]
    assert neighbour.to_write == ()


def test_what_a_copy_mends_is_what_spoils_on_the_way() -> None:
    spoils = (PacketTruncated, PacketTampered, PacketNoRoom)
    assert {error.code for error in spoils} == SPOILED_ON_THE_WAY


def test_what_was_read_is_told_though_the_clock_fell_back_before_the_refusals(
    offices: Offices, packet: Path
) -> None:
    reception.take_in(offices.chief, packet)
    packet.unlink()
    offices.write(offices.chief, offices.specialist)
    spoiled = seal_records(offices.chief, cards.own_card(offices.specialist), [], offices.stick)
    cut_off(spoiled, -1)
    here = offices.clock.now()
    clock = FallingBack([here, here - timedelta(days=1)])
    desk = replace(offices.specialist, shipped=replace(offices.specialist.shipped, clock=clock))
    results = reception.take_in_all(desk, offices.stick)
    assert sorted(type(result).__name__ for result in results) == ["NotTakenIn", "TakenIn"]
    assert exchange.overview(offices.specialist).neighbours[0].packets[-1].stage is Stage.CONFIRMED


def test_a_refusal_that_comes_late_does_not_undo_that_the_packet_arrived(
    offices: Offices, packet: Path
) -> None:
    whole = packet.read_bytes()
    cut_off(packet, -1)
    read(offices)
    (refusal,) = offices.write(offices.chief, offices.specialist)
    packet.write_bytes(whole)
    reception.take_in(offices.chief, packet)
    for answer in [path for path in offices.write(offices.chief, offices.specialist) if path != refusal]:
        reception.take_in(offices.specialist, answer)
    reception.take_in(offices.specialist, refusal)
    assert exchange.overview(offices.specialist).neighbours[0].packets[-1].stage is Stage.CONFIRMED


def test_an_answer_that_arrived_spoiled_is_written_once_more(offices: Offices, packet: Path) -> None:
    reception.take_in(offices.chief, packet)
    packet.unlink()
    (answer,) = offices.write(offices.chief, offices.specialist)
    whole = answer.read_bytes()
    flipped(answer, -1)
    reception.take_in_all(offices.specialist, offices.stick)
    answer.unlink()
    (refusal,) = [
        path for path in offices.write(offices.specialist, offices.chief) if path.name != packet.name
    ]
    reception.take_in(offices.chief, refusal)
    (again,) = offices.write(offices.chief, offices.specialist)
    assert again.read_bytes() == whole
    reception.take_in(offices.specialist, again)
    assert exchange.overview(offices.specialist).neighbours[0].packets[-1].stage is Stage.CONFIRMED


def test_what_was_sealed_for_an_old_key_is_refused_and_no_copy_of_it_waits(offices: Offices) -> None:
    """As when the office lost its database and was founded anew: its sender still has the old card."""
    old = replace(cards.own_card(offices.chief), age_recipient=OfficeKeys.generate().age_recipient)
    seal_records(offices.specialist, old, [], offices.stick)
    (result,) = read(offices)
    assert isinstance(result, NotTakenIn)
    assert type(result.error) is PacketForAnotherOffice
    (neighbour,) = exchange.overview(offices.chief).neighbours
    assert [sent.answers for sent in neighbour.packets] == [True]


@pytest.mark.parametrize(
    "spoil", [lambda path: flipped(path, 60), lambda path: cut_off(path, HEADER_SIZE // 2)]
)
def test_nobody_is_answered_where_it_cannot_be_told_who_sent_it(
    offices: Offices, packet: Path, spoil: object
) -> None:
    assert callable(spoil)
    spoil(packet)
    with nothing_changes(offices.chief):
        read(offices)


def test_a_stranger_and_a_packet_for_another_office_get_no_answer(offices: Offices) -> None:
    third = found_third_office(offices.root / "third")
    seal_records(third, cards.own_card(offices.chief), [], offices.stick)
    seal_records(offices.specialist, cards.own_card(third), [], offices.stick)
    third.store.close()
    offices.take_application(people.NURGALIEVS, channel="department")
    with nothing_changes(offices.chief):
        assert [type(result) for result in read(offices)] == [NotTakenIn, NotTakenIn]
