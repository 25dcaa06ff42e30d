"""Office cards: this office's own, and those of the offices it knows."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from app.casework.desk import Desk
from app.casework.errors import CodeTaken, NoPeer, OwnCard
from app.db.store import Transaction
from app.domain.roles import OfficeKind
from app.packets.card import OfficeCard as OfficeCard
from app.packets.card import card_file_name, ensure_same_keys, make_card, write_card
from app.packets.card import read_card as read_card
from app.packets.couriers.folder import deliver, reading


def own_card(desk: Desk) -> OfficeCard:
    """The card that other offices need to send packets here."""
    office = desk.office
    return make_card(
        desk.keys,
        office_id=office.id,
        code=office.code,
        kind=office.kind,
        name=office.name,
        created=desk.clock.now(),
    )


def write_own_card(desk: Desk, folder: Path) -> Path:
    """Write this office's card into a folder, to be carried to another office."""
    card = own_card(desk)
    return deliver(folder, card_file_name(card), BytesIO(write_card(card))).path


def look_at_card(path: Path) -> OfficeCard:
    """Another office's card, read and checked; nothing is stored yet.

    Raises:
        CardNotACard, CardDamaged, CardTooNew: what is wrong with the file.
        CourierGone, CourierReadOnly: it cannot be read.
    """
    with reading(path) as source:
        return read_card(source.read())


def accept_card(desk: Desk, card: OfficeCard, *, keys_may_change: bool = False) -> OfficeCard:
    """Know another office from now on: a person has compared the fingerprint's words over the telephone.

    Raises:
        OwnCard: it is this office's own.
        CodeTaken: another known office, or this one, has the code.
        CardKeyChanged: the office is known with other keys and nobody said that this is right.
    """
    if card.office_id == desk.office.id:
        raise OwnCard
    if card.code == desk.office.code:
        raise CodeTaken(code=card.code, office=desk.office.name)
    with desk.store.writing() as transaction:
        known = {id: read_card(text.encode()) for id, text in transaction.office.peer_cards().items()}
        _check_code(card, known.values())
        if not keys_may_change:
            ensure_same_keys(card, known.get(card.office_id))
        transaction.office.save_peer(card.office_id, write_card(card).decode(), desk.clock.now())
    return card


def _check_code(card: OfficeCard, known: Iterable[OfficeCard]) -> None:
    for other in known:
        if other.code == card.code and other.office_id != card.office_id:
            raise CodeTaken(code=card.code, office=other.name)


def known_offices(desk: Desk) -> list[OfficeCard]:
    """The cards of all offices that this one knows, the longest known first."""
    with desk.store.reading() as transaction:
        return [read_card(card.encode()) for card in transaction.office.peer_cards().values()]


def peer(transaction: Transaction, office_id: str) -> OfficeCard:
    """The card of another office.

    Raises:
        NoPeer: this office does not know it.
    """
    card = transaction.office.peer_cards().get(office_id)
    if card is None:
        raise NoPeer
    return read_card(card.encode())


def is_absent(transaction: Transaction, desk: Desk, kind: OfficeKind) -> bool:
    """Whether no office of another kind is known here: what it does is done without the program."""
    if kind is desk.office.kind:
        return False
    known = transaction.office.peer_cards()
    return all(peer(transaction, id).kind is not kind for id in known)
