"""Taking packets in: the right ones once, in any order; the wrong ones by their own name and without a trace."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.casework.errors import ClockBehind, PacketUnreadableHere
from app.casework.exchange import dispatch, exchange, reception
from app.casework.exchange.reception import NotTakenIn, TakenIn
from app.casework.office import cards
from app.casework.overview import look_up
from app.casework.papers import papers
from app.demo import people
from app.domain.events import NoteAdded
from app.domain.records import Record
from app.errors import KenseError
from app.packets.acknowledgement import Acknowledgement, Outcome
from app.packets.errors import (
    CourierGone,
    NotAPacket,
    PacketForAnotherOffice,
    PacketForged,
    PacketFromStranger,
    PacketRepeated,
    PacketTampered,
    PacketTruncated,
)
from app.packets.header import HEADER_SIZE
from app.packets.keys import OfficeKeys
from app.packets.manifest import PacketKind
from app.packets.plan import PutAsideReason
from tests.samples.offices import (
    MORNING,
    Offices,
    contents,
    folds,
    found_third_office,
    nothing_changes,
    projection,
    rebuilt_projection,
)
from tests.samples.sealing import chained, cut_off, flipped, records_of, seal_answer, seal_records


@pytest.fixture
def submitted(offices: Offices) -> str:
    """A case that the akim has submitted; its packet is not written yet."""
    case_id = offices.take_application().case_id
    offices.do_step(case_id, 2)
    return case_id


@pytest.fixture
def packet(offices: Offices, submitted: str) -> Path:
    """The packet that brings the case to the department."""
    (path,) = offices.write(offices.specialist, offices.chief)
    return path


def test_a_packet_brings_its_cases_records_papers_and_scans(
    offices: Offices, submitted: str, packet: Path
) -> None:
    result = reception.take_in(offices.chief, packet)
    assert (result.applied, result.known, result.aside, result.cases) == (4, 0, 0, (submitted,))
    assert folds(offices.chief) == folds(offices.specialist)
    case = look_up.open_case(offices.chief, submitted).case
    assert (case.holder, case.arrived) == (offices.chief.office.id, False)
    for paper in case.papers:
        assert papers.kept(offices.chief, paper.sha256) == papers.kept(offices.specialist, paper.sha256)


def test_a_packet_that_comes_again_changes_no_case_and_its_answer_is_offered_again(
    offices: Offices, packet: Path
) -> None:
    reception.take_in(offices.chief, packet)
    (answer,) = offices.write(offices.chief, offices.specialist)
    first = answer.read_bytes()
    answer.unlink()
    before = contents(offices.chief)
    with pytest.raises(PacketRepeated):
        reception.take_in(offices.chief, packet)
    after = contents(offices.chief)
    assert {name for name in before if before[name] != after[name]} == {"packets_out"}
    (again,) = offices.write(offices.chief, offices.specialist)
    assert again.read_bytes() == first
    assert contents(offices.chief) == before
    assert reception.take_in(offices.specialist, again).kind is PacketKind.ACKNOWLEDGEMENT


def test_an_answer_that_comes_again_changes_nothing(offices: Offices, packet: Path) -> None:
    reception.take_in(offices.chief, packet)
    (answer,) = offices.write(offices.chief, offices.specialist)
    reception.take_in(offices.specialist, answer)
    with nothing_changes(*offices.desks), pytest.raises(PacketRepeated):
        reception.take_in(offices.specialist, answer)


# What is wrong with a packet has its own name


@dataclass(frozen=True)
class Wrong:
    """How a packet is spoiled, and what it is called then."""

    error: type[KenseError]
    spoil: Callable[[Offices, Path], Path]


def _for_a_third_office(offices: Offices, packet: Path) -> Path:
    third = found_third_office(offices.root / "third")
    card = cards.own_card(third)
    third.store.close()
    return seal_records(offices.specialist, card, records_of(offices.specialist), offices.stick)


def _from_a_stranger(offices: Offices, packet: Path) -> Path:
    third = found_third_office(offices.root / "third")
    path = seal_records(third, cards.own_card(offices.chief), [], offices.stick)
    third.store.close()
    return path


def _forged(offices: Offices, packet: Path) -> Path:
    records = records_of(offices.specialist)
    forger = OfficeKeys.generate()
    return seal_records(
        offices.specialist, cards.own_card(offices.chief), records, offices.stick, keys=forger
    )


def _gone(offices: Offices, packet: Path) -> Path:
    packet.unlink()
    return packet


def _a_letter(offices: Offices, packet: Path) -> Path:
    packet.write_text("Құрметті әріптестер!", encoding="utf-8")
    return packet


WRONG = {
    "damaged in the middle": Wrong(PacketTampered, lambda _, path: flipped(path, path.stat().st_size // 2)),
    "damaged at the end": Wrong(PacketTampered, lambda _, path: flipped(path, -1)),
    "damaged in its header": Wrong(PacketTampered, lambda _, path: flipped(path, 60)),
    "cut off by one byte": Wrong(PacketTruncated, lambda _, path: cut_off(path, -1)),
    "cut off in the middle": Wrong(PacketTruncated, lambda _, path: cut_off(path, path.stat().st_size // 2)),
    "cut off in its header": Wrong(PacketTruncated, lambda _, path: cut_off(path, HEADER_SIZE // 2)),
    "a letter with a packet's name": Wrong(NotAPacket, _a_letter),
    "for a third office": Wrong(PacketForAnotherOffice, _for_a_third_office),
    "from a stranger": Wrong(PacketFromStranger, _from_a_stranger),
    "forged in a known office's name": Wrong(PacketForged, _forged),
    "on a stick that was pulled": Wrong(CourierGone, _gone),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_a_packet_is_refused_by_name_and_without_a_trace_if_it_is(
    offices: Offices, packet: Path, wrong: Wrong
) -> None:
    earlier = offices.take_application(people.NURGALIEVS, channel="department")
    path = wrong.spoil(offices, packet)
    with nothing_changes(*offices.desks), pytest.raises(wrong.error) as refusal:
        reception.take_in(offices.chief, path)
    assert type(refusal.value) is wrong.error
    assert list(folds(offices.chief)) == [earlier.case_id]


def test_a_spoiled_packet_on_a_stick_does_not_block_the_others(offices: Offices, packet: Path) -> None:
    bad = offices.stick / "kense-0000-0000-000001.kense"
    bad.write_bytes(packet.read_bytes()[:-10])
    offices.write(offices.specialist, offices.chief)
    letter = offices.stick / "a letter.kense"
    letter.write_bytes(b"?")
    results = reception.take_in_all(offices.chief, offices.stick)
    errors = {r.path.name: type(r.error) for r in results if isinstance(r, NotTakenIn)}
    assert errors == {bad.name: PacketTruncated, letter.name: NotAPacket}
    assert [r.number for r in results if isinstance(r, TakenIn)] == [1]


def test_what_an_office_wrote_itself_is_not_offered_to_it(offices: Offices, packet: Path) -> None:
    assert reception.take_in_all(offices.specialist, offices.stick) == []


def test_a_stick_that_was_pulled_says_so(offices: Offices) -> None:
    with pytest.raises(CourierGone):
        reception.take_in_all(offices.chief, offices.root / "no such stick")


# Order and kind of records


def test_packets_in_the_wrong_order_end_in_the_same_case(offices: Offices, submitted: str) -> None:
    """The second packet holds the hand-over, the first one the registration that it speaks of."""
    records = records_of(offices.specialist)
    card = cards.own_card(offices.chief)
    first, second = (
        seal_records(offices.specialist, card, part, offices.stick) for part in (records[:2], records[2:])
    )
    early = reception.take_in(offices.chief, second)
    assert (early.applied, early.aside) == (2, 0)
    assert not any(projection(offices.chief).values())
    assert [aside.reason for aside in exchange.overview(offices.chief).aside] == [
        "waits_for_registration"
    ] * 2
    reception.take_in(offices.chief, first)
    assert folds(offices.chief) == folds(offices.specialist)
    assert not exchange.overview(offices.chief).aside
    assert projection(offices.chief) == rebuilt_projection(offices.chief) == projection(offices.specialist)


def test_two_packets_of_the_program_itself_may_come_in_the_wrong_order(
    offices: Offices, submitted: str
) -> None:
    (first,) = offices.write(offices.specialist, offices.chief)
    talon = look_up.open_case(offices.specialist, submitted).case.papers[0]
    papers.reprint(offices.specialist, submitted, talon)
    second = next(
        path for path in offices.write(offices.specialist, offices.chief) if path.name != first.name
    )
    later, earlier = reception.take_in(offices.chief, second), reception.take_in(offices.chief, first)
    assert (later.applied, earlier.applied, earlier.known) == (5, 0, 4)
    assert folds(offices.chief) == folds(offices.specialist)
    kept = contents(offices.chief)
    assert not {row[0] for row in kept["blobs"]} & {row[0] for row in kept["papers"]}


def future(record: Record) -> Record:
    """A kind of event that only a newer program knows."""
    body = json.dumps({"sum": "1", "to": "somebody"})
    return replace(record, id="f" * 32, kind="money_paid", body=body, step=None)


def unreadable(record: Record) -> Record:
    """A known kind of event whose body has another shape."""
    return replace(record, id="e" * 32, kind=NoteAdded.kind, body=json.dumps({"words": []}), step=None)


@pytest.mark.parametrize("strange", [future, unreadable])
def test_an_event_that_only_a_newer_program_knows_is_put_aside_reported_and_blocks_nothing(
    offices: Offices, submitted: str, strange: Callable[[Record], Record]
) -> None:
    registered, talon, *rest = records_of(offices.specialist)
    records = chained([registered, strange(registered), talon, *rest])
    path = seal_records(offices.specialist, cards.own_card(offices.chief), records, offices.stick)
    result = reception.take_in(offices.chief, path)
    assert (result.applied, result.aside, result.cases) == (4, 1, (submitted,))
    assert look_up.open_case(offices.chief, submitted).lies_here
    (aside,) = exchange.overview(offices.chief).aside
    assert (aside.case_id, aside.kind) == (submitted, strange(registered).kind)
    assert aside.reason == reception.UNKNOWN_EVENT
    (answered,) = offices.send(offices.chief, offices.specialist)
    assert (answered.applied, answered.aside) == (4, 1)


def test_an_altered_record_is_put_aside_and_blocks_nothing(offices: Offices, submitted: str) -> None:
    registered, talon, *rest = records_of(offices.specialist)
    path = seal_records(
        offices.specialist,
        cards.own_card(offices.chief),
        [registered, replace(talon, author_name="Біреу"), *rest],
        offices.stick,
    )
    result = reception.take_in(offices.chief, path)
    assert (result.applied, result.aside) == (3, 1)
    assert [aside.reason for aside in exchange.overview(offices.chief).aside] == ["hash_broken"]


def in_our_name(offices: Offices, **changes: object) -> Record:
    """A record that says it is the department's own."""
    registered = records_of(offices.specialist)[0]
    body = json.dumps({"text": "?"})
    ours = replace(registered, id="d" * 32, kind=NoteAdded.kind, body=body, step=None)
    content = {"office_id": offices.chief.office.id, "office_seq": 7, **changes}
    return Record(**(asdict(ours) | content)).sealed()


def test_nobody_writes_in_this_offices_name_and_its_work_goes_on(offices: Offices, submitted: str) -> None:
    """The highest number would leave no place for the next one, a moment in 2099 would stop the clock."""
    strange = [
        in_our_name(offices, at="2099-01-01T00:00:00+05:00"),
        in_our_name(offices, id="c" * 32, office_seq=2**63 - 1),
    ]
    path = seal_records(
        offices.specialist,
        cards.own_card(offices.chief),
        [*records_of(offices.specialist), *strange],
        offices.stick,
    )
    result = reception.take_in(offices.chief, path)
    assert (result.applied, result.aside) == (4, 2)
    reasons = {aside.reason for aside in exchange.overview(offices.chief).aside}
    assert reasons == {PutAsideReason.OWN_CHAIN, PutAsideReason.UNREADABLE}
    offices.do_step(submitted, 3)
    offices.take_application(people.NURGALIEVS, channel="department")


def test_a_moment_without_offset_is_put_aside_and_blocks_nothing(offices: Offices, submitted: str) -> None:
    registered, *rest = records_of(offices.specialist)
    naive = replace(future(registered), kind=NoteAdded.kind, body='{"text":"?"}', at="2026-11-20T10:00:00")
    records = chained([registered, naive, *rest])
    path = seal_records(offices.specialist, cards.own_card(offices.chief), records, offices.stick)
    (result,) = reception.take_in_all(offices.chief, offices.stick)
    assert path.exists()
    assert isinstance(result, TakenIn)
    assert (result.applied, result.aside) == (4, 1)
    assert look_up.open_case(offices.chief, submitted).lies_here


def test_an_unexpected_error_of_one_file_is_told_by_its_class_and_blocks_no_other(
    offices: Offices, packet: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """An answer that names more records than a database can count."""
    answer = replace(acknowledgement_of("a" * 32, "0" * 64), applied=2**70)
    bad = seal_answer(offices.specialist, cards.own_card(offices.chief), answer, offices.stick)
    results = {
        type(result).__name__: result for result in reception.take_in_all(offices.chief, offices.stick)
    }
    assert results.keys() == {"TakenIn", "NotTakenIn"}
    refused = results["NotTakenIn"]
    assert isinstance(refused, NotTakenIn)
    assert (refused.path, type(refused.error)) == (bad, PacketUnreadableHere)
    assert "OverflowError" in str(refused.error)
    assert "OverflowError" in caplog.text
    caplog.clear()


def test_a_packet_for_another_office_is_listed_and_the_own_one_is_not(offices: Offices, packet: Path) -> None:
    foreign = _for_a_third_office(offices, packet)
    results = reception.take_in_all(offices.chief, offices.stick)
    errors = {r.path: type(r.error) for r in results if isinstance(r, NotTakenIn)}
    assert errors == {foreign: PacketForAnotherOffice}
    assert reception.take_in_all(offices.specialist, offices.stick) == []


def test_a_clock_that_is_behind_stops_the_reading_so_that_a_person_is_asked(
    offices: Offices, packet: Path
) -> None:
    offices.take_application(people.NURGALIEVS, channel="department")
    offices.clock.set(MORNING - timedelta(days=2))
    with nothing_changes(*offices.desks), pytest.raises(ClockBehind):
        reception.take_in_all(offices.chief, offices.stick)


def test_a_clock_that_is_behind_stops_even_answers_from_being_taken_in(
    offices: Offices, packet: Path
) -> None:
    reception.take_in(offices.chief, packet)
    packet.unlink()
    offices.write(offices.chief, offices.specialist)
    offices.clock.set(MORNING - timedelta(days=2))
    with nothing_changes(offices.specialist), pytest.raises(ClockBehind):
        reception.take_in_all(offices.specialist, offices.stick)


# Acknowledgements


def sent_stage(offices: Offices) -> exchange.Sent:
    return exchange.overview(offices.specialist).neighbours[0].packets[-1]


def test_what_the_addressee_put_aside_does_not_count_as_confirmed(offices: Offices, submitted: str) -> None:
    registered, talon, *rest = records_of(offices.specialist)
    with offices.specialist.store.reading() as transaction:
        everything = transaction.log.unconfirmed(submitted, offices.chief.office.id)
    altered = replace(talon, author_name="Біреу")
    card = cards.own_card(offices.chief)
    path = seal_records(offices.specialist, card, [registered, altered, *rest], offices.stick)
    reception.take_in(offices.chief, path)
    offices.send(offices.chief, offices.specialist)
    sent = sent_stage(offices)
    assert (sent.stage, sent.put_aside) == (exchange.Stage.PARTLY, ("hash_broken",))
    assert (sent.waits, sent.is_settled) == (False, False)
    with offices.specialist.store.reading() as transaction:
        assert transaction.log.unconfirmed(submitted, offices.chief.office.id) == [everything[1]]
    reception.take_in(offices.chief, seal_records(offices.specialist, card, [talon], offices.stick))
    offices.send(offices.chief, offices.specialist)
    assert sent_stage(offices).stage is exchange.Stage.CONFIRMED
    with offices.specialist.store.reading() as transaction:
        assert transaction.log.unconfirmed(submitted, offices.chief.office.id) == []


def test_what_went_in_a_packet_that_was_refused_for_good_waits_to_go_in_a_new_one(
    offices: Offices, packet: Path
) -> None:
    (sent,) = dispatch.unconfirmed(offices.specialist, offices.chief.office.id)
    answer = Acknowledgement(
        sent.packet_id, 1, sent.sha256, MORNING.isoformat(), Outcome.REFUSED, refusal="packet_too_new"
    )
    path = seal_answer(offices.chief, cards.own_card(offices.specialist), answer, offices.stick)
    reception.take_in(offices.specialist, path)
    (neighbour,) = exchange.overview(offices.specialist).neighbours
    assert (neighbour.news, neighbour.to_write) == (1, ())
    assert dispatch.unconfirmed(offices.specialist, offices.chief.office.id) == []
    (again,) = dispatch.seal_for(offices.specialist, offices.chief.office.id)
    assert again.cases == 1


def test_a_confirmed_packet_is_not_sent_again_and_its_records_neither(
    offices: Offices, submitted: str
) -> None:
    offices.carry(offices.specialist, offices.chief)
    with offices.specialist.store.reading() as transaction:
        assert transaction.log.unconfirmed(submitted, offices.chief.office.id) == []
        assert not dispatch.cases_to_tell(transaction, offices.chief.office.id)
    assert dispatch.unconfirmed(offices.specialist, offices.chief.office.id) == []


def test_an_answer_confirms_only_a_packet_that_was_sealed_for_who_answers(
    offices: Offices, packet: Path
) -> None:
    """A third office that learnt of a packet must not make the okrug believe that the department has it."""
    third = found_third_office(offices.root / "third")
    cards.accept_card(third, cards.own_card(offices.specialist))
    cards.accept_card(offices.specialist, cards.own_card(third))
    stolen = dispatch.unconfirmed(offices.specialist, offices.chief.office.id)[0]
    answer = acknowledgement_of(stolen.packet_id, stolen.sha256)
    path = seal_answer(third, cards.own_card(offices.specialist), answer, offices.stick)
    third.store.close()
    before = contents(offices.specialist)["packets_out"]
    assert reception.take_in(offices.specialist, path).kind is PacketKind.ACKNOWLEDGEMENT
    assert contents(offices.specialist)["packets_out"] == before


def test_an_answer_to_other_bytes_confirms_nothing(offices: Offices, packet: Path) -> None:
    (sent,) = dispatch.unconfirmed(offices.specialist, offices.chief.office.id)
    answer = acknowledgement_of(sent.packet_id, "0" * 64)
    path = seal_answer(offices.chief, cards.own_card(offices.specialist), answer, offices.stick)
    reception.take_in(offices.specialist, path)
    assert dispatch.unconfirmed(offices.specialist, offices.chief.office.id) == [sent]


def test_an_answer_to_a_packet_that_a_restored_backup_forgot_does_no_harm(
    offices: Offices, packet: Path
) -> None:
    answer = acknowledgement_of("a" * 32, "0" * 64)
    path = seal_answer(offices.chief, cards.own_card(offices.specialist), answer, offices.stick)
    assert reception.take_in(offices.specialist, path).applied == 4
    assert len(dispatch.unconfirmed(offices.specialist, offices.chief.office.id)) == 1


def acknowledgement_of(packet_id: str, sealed_hash: str) -> Acknowledgement:
    return Acknowledgement(packet_id, 1, sealed_hash, MORNING.isoformat(), Outcome.APPLIED, applied=4)
