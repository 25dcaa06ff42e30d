"""Looking into a packet's file without taking anything in."""

from __future__ import annotations

from pathlib import Path

from app.casework.desk import Desk
from app.casework.errors import FileUnreadable
from app.casework.office import cards
from app.packets.inspect import PacketSummary, inspect

__all__ = ["PacketSummary", "look_into"]


def look_into(path: Path, desk: Desk | None = None) -> PacketSummary:
    """What can be told of a packet; with an open office also what it holds, if it is this office's to read.

    Raises:
        FileUnreadable: there is no such file.
    """
    try:
        if desk is None:
            return inspect(path)
        known = {card.office_id: card for card in (*cards.known_offices(desk), cards.own_card(desk))}
        return inspect(path, desk.keys, known.get)
    except OSError as error:
        raise FileUnreadable(name=path.name) from error
