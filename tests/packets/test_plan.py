"""The plan: whatever comes, in whatever order, however often, ends in the same records, and nothing is lost."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.records import GENESIS, Record, record_to_json
from app.packets.plan import PutAsideReason, make_plan
from tests.packets.fakes import SetStore, altered, forked, hex_id, make_record

CODES = ("0412", "0413", "0400")


def chain_of(code: str, length: int) -> list[Record]:
    chain: list[Record] = []
    for seq in range(1, length + 1):
        previous = chain[-1].hash if chain else GENESIS
        chain.append(
            make_record(hex_id(code), seq, previous, hex_id(f"case {seq % 3}"), f"{code} жазба {seq}")
        )
    return chain


CHAINS = [record for code in CODES for record in chain_of(code, 6)]
GENUINE = [record_to_json(record) for record in CHAINS]
DAMAGED = [record_to_json(altered(record)) for record in CHAINS[::3]] + ["", "{", "[]", '{"id": 1}', "Өтініш"]
FORKED = [record_to_json(forked(record, "тағы бір")) for record in CHAINS[::2]]


def packets_of(lines: list[str]) -> st.SearchStrategy[list[list[str]]]:
    return st.lists(st.lists(st.sampled_from(lines), max_size=12), max_size=6)


def taken_in(packets: list[list[str]]) -> SetStore:
    store = SetStore()
    for packet in packets:
        store.apply(make_plan(packet, store))
    return store


@given(packets_of(GENUINE + DAMAGED), st.data())
def test_any_order_and_any_repetition_end_in_the_same_union(
    packets: list[list[str]], data: st.DataObject
) -> None:
    repeated = packets + data.draw(st.lists(st.sampled_from(packets), max_size=4) if packets else st.just([]))
    shuffled = [data.draw(st.permutations(packet)) for packet in data.draw(st.permutations(repeated))]
    assert taken_in(shuffled) == taken_in(packets)


@given(packets_of(GENUINE + DAMAGED))
def test_the_union_is_exactly_the_genuine_records_that_came(packets: list[list[str]]) -> None:
    came = {line for packet in packets for line in packet}
    store = taken_in(packets)
    assert {record_to_json(record) for record in store.records} == came & set(GENUINE)
    assert {aside.line for aside in store.aside} == came & set(DAMAGED)


@given(packets_of(GENUINE + DAMAGED + FORKED))
def test_nothing_that_came_is_dropped_and_every_place_is_taken_once(packets: list[list[str]]) -> None:
    store = taken_in(packets)
    kept = {record_to_json(record) for record in store.records} | {aside.line for aside in store.aside}
    places = Counter((record.office_id, record.office_seq) for record in store.records)
    assert kept == {line for packet in packets for line in packet}
    assert set(places.values()) <= {1}


@given(st.lists(st.sampled_from(GENUINE + DAMAGED + FORKED), max_size=20))
def test_a_plan_accounts_for_every_line(lines: list[str]) -> None:
    plan = make_plan(lines, SetStore())
    assert len(plan.to_add) + len(plan.already_known) + len(plan.put_aside) == len(lines)


def test_a_record_that_is_known_is_not_added_again() -> None:
    store = SetStore(set(CHAINS[:2]))
    plan = make_plan(GENUINE[:3], store)
    assert plan.already_known == (CHAINS[0].id, CHAINS[1].id)
    assert plan.to_add == (CHAINS[2],)


def test_new_records_keep_the_order_of_the_packet() -> None:
    assert make_plan(GENUINE[:6][::-1], SetStore()).to_add == tuple(CHAINS[:6][::-1])


def test_a_record_with_a_broken_hash_is_put_aside_and_the_rest_goes_on() -> None:
    broken = altered(CHAINS[1])
    plan = make_plan([GENUINE[0], record_to_json(broken), GENUINE[2]], SetStore())
    assert plan.to_add == (CHAINS[0], CHAINS[2])
    (aside,) = plan.put_aside
    assert (aside.reason, aside.record_id, aside.case_id) == (
        PutAsideReason.HASH_BROKEN,
        broken.id,
        broken.case_id,
    )


def test_a_broken_copy_does_not_keep_the_genuine_record_out() -> None:
    plan = make_plan([record_to_json(altered(CHAINS[0])), GENUINE[0]], SetStore())
    assert plan.to_add == (CHAINS[0],)


def test_another_record_in_a_place_that_is_taken_is_a_fork() -> None:
    other = record_to_json(forked(CHAINS[0], "басқа"))
    against_store = make_plan([other], SetStore({CHAINS[0]}))
    inside_packet = make_plan([GENUINE[0], other], SetStore())
    assert [aside.reason for aside in against_store.put_aside + inside_packet.put_aside] == [
        PutAsideReason.FORKED
    ] * 2
    assert against_store.to_add == ()


def test_another_record_with_an_id_that_is_taken_is_put_aside() -> None:
    content = json.loads(GENUINE[0]) | {"office_seq": 40}
    twin = Record(**content).sealed()
    plan = make_plan([record_to_json(twin)], SetStore({CHAINS[0]}))
    assert [aside.reason for aside in plan.put_aside] == [PutAsideReason.ID_REUSED]


@pytest.mark.parametrize(
    "change",
    [
        {"office_seq": "1"},
        {"office_seq": True},
        {"office_seq": -1},
        {"office_seq": 0},
        {"office_seq": 2**53 + 1},
        {"office_seq": 2**63},
        {"turn": 0},
        {"turn": 10_001},
        {"step": 0},
        {"step": 10_001},
        {"office_seq": 1.0},
        {"turn": None},
        {"step": "2"},
        {"id": None},
        {"body": {"text": "not canonical JSON in a string"}},
        {"author_name": "\ud800"},
        {"extra": "field"},
    ],
)
def test_a_line_that_is_no_record_is_unreadable_even_if_its_hash_fits(change: dict[str, object]) -> None:
    content = json.loads(GENUINE[0]) | change
    if "extra" not in content and "\ud800" not in content.values():
        content["hash"] = Record(**content).computed_hash
    plan = make_plan([json.dumps(content)], SetStore())
    assert [aside.reason for aside in plan.put_aside] == [PutAsideReason.UNREADABLE]


def test_a_line_nested_without_end_is_unreadable() -> None:
    plan = make_plan(["[" * 200_000], SetStore())
    assert [aside.reason for aside in plan.put_aside] == [PutAsideReason.UNREADABLE]


def reasons(records: list[Record], store: SetStore, own_office: str = "") -> list[PutAsideReason]:
    plan = make_plan([record_to_json(record) for record in records], store, own_office)
    return [aside.reason for aside in plan.put_aside]


def test_nobody_else_adds_to_this_offices_own_chain() -> None:
    own = chain_of("0412", 3)
    store = SetStore(set(own[:1]))
    assert reasons(own, store, hex_id("0412")) == [PutAsideReason.OWN_CHAIN] * 2
    assert reasons(own[:1], store, hex_id("0412")) == [], "what is known is known"
    assert reasons(own, store, hex_id("0400")) == []


def test_a_record_must_follow_the_one_before_it_where_that_is_here_or_comes_along() -> None:
    first, second, third, fourth = chain_of("0412", 4)
    loose = make_record(second.office_id, 2, "f" * 64, second.case_id, "басқа")
    assert reasons([loose], SetStore({first})) == [PutAsideReason.CHAIN_BROKEN]
    assert reasons([loose, first], SetStore()) == [PutAsideReason.CHAIN_BROKEN]
    assert reasons([make_record(first.office_id, 1, "f" * 64, first.case_id, "бірінші")], SetStore()) == [
        PutAsideReason.CHAIN_BROKEN
    ]
    assert reasons([fourth, third, second], SetStore({first})) == []


def test_a_gap_in_a_chain_is_no_fault() -> None:
    first, _second, third, _fourth, fifth = chain_of("0412", 5)
    assert reasons([first, third, fifth], SetStore()) == []


@pytest.mark.parametrize("reason", PutAsideReason)
def test_every_reason_is_told_in_words(reason: PutAsideReason) -> None:
    assert reason.text.endswith(".")
