"""Files that the first format really wrote: every later program must read them. Never written anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.packets.acknowledgement import AsideNote, Outcome
from app.packets.card import OfficeCard, read_card
from app.packets.keys import OfficeKeys
from app.packets.plan import make_plan
from app.packets.unseal import open_packet
from tests.packets.fakes import FakeLedger, SetStore

FORMATS = sorted(path for path in Path(__file__).with_name("golden").iterdir() if path.is_dir())


def keys(folder: Path, code: str) -> OfficeKeys:
    return OfficeKeys.from_json((folder / f"keys-{code}.json").read_text(encoding="utf-8"))


def card(folder: Path, code: str) -> OfficeCard:
    return read_card((folder / f"kense-{code}.kense-card").read_bytes())


@pytest.mark.parametrize("folder", FORMATS, ids=lambda folder: f"format {folder.name}")
def test_a_packet_of_every_format_is_opened_and_planned(folder: Path) -> None:
    sender, addressee = card(folder, "0412"), card(folder, "0400")
    with (
        (folder / "kense-0412-0400-000017.kense").open("rb") as source,
        open_packet(
            source,
            keys=keys(folder, "0400"),
            office_id=addressee.office_id,
            ledger=FakeLedger({sender.office_id: sender}),
        ) as opened,
    ):
        expected = (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()
        assert list(opened.lines()) == expected
        assert len(make_plan(opened.lines(), SetStore()).to_add) == len(expected)
        assert [opened.open_blob(scan).read() for scan in opened.blobs] == [
            b"\xff\xd8 scan one",
            b"\xff\xd8 scan two",
        ]


@pytest.mark.parametrize("folder", FORMATS, ids=lambda folder: f"format {folder.name}")
def test_an_acknowledgement_of_every_format_is_read(folder: Path) -> None:
    sender, addressee = card(folder, "0400"), card(folder, "0412")
    with (
        (folder / "kense-0400-0412-000003.kense").open("rb") as source,
        open_packet(
            source,
            keys=keys(folder, "0412"),
            office_id=addressee.office_id,
            ledger=FakeLedger({sender.office_id: sender}),
        ) as opened,
    ):
        answer = opened.acknowledgement()
    assert (answer.number, answer.outcome, answer.applied) == (17, Outcome.APPLIED, 2)
    assert answer.put_aside == (AsideNote(answer.put_aside[0].record_id, "forked"),)


def test_the_eight_words_of_an_old_card_never_change() -> None:
    assert card(FORMATS[0], "0412").fingerprint == (
        "бүйрек",
        "қарлығаш",
        "жайлау",
        "сөре",
        "ине",
        "арыстан",
        "терек",
        "жүрек",
    )
