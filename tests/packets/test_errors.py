"""Every failure has its own name, its own code, and three sentences in both languages."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from app.errors import KenseError
from app.packets import errors
from app.packets.errors import CardError, CourierError, PacketError, PacketRepeated
from tests.packets.fakes import Office

TRANSLATIONS = Path(__file__).parents[2] / "translations"
PARAMS = {
    "version": 2,
    "addressee": "0400",
    "sender": "0412",
    "number": 17,
    "office": "0412",
    "words": "алма",
    "name": "kense-0412-0400-000017.kense",
}


def kinds() -> Iterator[type[KenseError]]:
    groups = (PacketError, CardError, CourierError)
    for kind in vars(errors).values():
        if isinstance(kind, type) and issubclass(kind, groups) and kind not in groups:
            yield kind


def made(kind: type[KenseError]) -> KenseError:
    if kind is PacketRepeated:
        sealed = Office("0412").seals(Office("0400"))[1]
        return PacketRepeated(sealed.manifest, sealed.sealed_hash)
    return kind(**PARAMS)


@pytest.fixture(params=["kk", "ru"])
def catalogue(request: pytest.FixtureRequest, tmp_path: Path) -> gettext.GNUTranslations:
    source = TRANSLATIONS / request.param / "LC_MESSAGES" / "errors_packets.po"
    compiled = tmp_path / "errors.mo"
    with source.open("rb") as po, compiled.open("wb") as mo:
        write_mo(mo, read_po(po))
    with compiled.open("rb") as mo:
        return gettext.GNUTranslations(mo)


@pytest.mark.parametrize("kind", [*kinds()])
def test_what_is_wrong_what_is_safe_and_what_to_do_are_said(
    kind: type[KenseError], catalogue: gettext.GNUTranslations
) -> None:
    text = made(kind).text(catalogue.gettext)
    for sentence in (text.what, text.safe, text.todo):
        assert sentence.endswith(".")
        assert not sentence.isascii()
        assert "{" not in sentence


def test_every_packet_error_has_a_refusal_code_of_its_own() -> None:
    codes = [kind.code for kind in kinds() if issubclass(kind, PacketError)]
    assert len(set(codes)) == len(codes) > 0


def test_no_two_failures_are_said_alike() -> None:
    sentences = [kind.what for kind in kinds()]
    assert len(set(sentences)) == len(sentences)
