"""The row of packets: gaps and second numberings are told, in whatever order the packets came."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.packets.chain import Continuity, TakenPacket, continuity
from app.packets.manifest import Manifest, PreviousPacket
from tests.packets.fakes import Office, hex_id

FIRST = TakenPacket(1, hex_id("1"), "1" * 64)
SECOND = TakenPacket(2, hex_id("2"), "2" * 64)


def packet(number: int, previous: TakenPacket | None) -> Manifest:
    manifest = Office("0412").seals(Office("0400"))[1].manifest
    named = previous and PreviousPacket(previous.packet_id, previous.manifest_hash)
    return replace(manifest, packet_id=hex_id(str(number)), number=number, previous=named)


@pytest.mark.parametrize(
    ("manifest", "taken", "expected"),
    [
        pytest.param(packet(1, None), [], Continuity((), False), id="the first one"),
        pytest.param(packet(3, SECOND), [SECOND, FIRST], Continuity((), False), id="the next one"),
        pytest.param(packet(3, SECOND), [], Continuity((1, 2), False), id="two have not come"),
        pytest.param(packet(3, SECOND), [SECOND], Continuity((1,), False), id="one has not come"),
        pytest.param(packet(1, None), [FIRST, SECOND], Continuity((), False), id="one that came again"),
        pytest.param(
            replace(packet(2, FIRST), packet_id=hex_id("anew")),
            [FIRST, SECOND],
            Continuity((), True),
            id="number anew",
        ),
        pytest.param(
            packet(3, replace(SECOND, manifest_hash="0" * 64)),
            [FIRST, SECOND],
            Continuity((), True),
            id="another one before",
        ),
        pytest.param(packet(2, None), [FIRST], Continuity((), True), id="none before, though one came"),
    ],
)
def test_a_packet_stands_in_its_row(
    manifest: Manifest, taken: list[TakenPacket], expected: Continuity
) -> None:
    assert continuity(manifest, taken) == expected
