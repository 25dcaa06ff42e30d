"""Beside the queue: whose turn it is otherwise, and packets that nobody answered yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.casework.exchange.exchange import Stage, Unanswered
from app.casework.overview.today import Board
from app.domain.language import N_
from app.ui.formats import day_and_month
from app.ui.language import Words, as_it_is, filled
from app.ui.pages.today.rows import MORE, others_by_place
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import small
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare, line
from app.ui.widgets.row_list import RowList
from app.ui.widgets.words import FREE, WordsLabel

_SHOWN = 3


class OthersCard(Card):
    """What waits for others and where it lies, by office and actor.

    Signals:
        opened(case_id): the nearest case of an actor.
        more_asked: those places are wanted too that are not shown.
    """

    opened, more_asked = Signal(str), Signal()

    def __init__(self) -> None:
        super().__init__(N_("Others' turn"), mark=Mark.ELSEWHERE, flush=True)
        self.rows = RowList(N_("Others' turn"), grows=True, wraps=True, at_one_click=True)
        self.rows.opened.connect(self._open)
        self.add(self.rows)

    def show_board(self, board: Board) -> None:
        """Show what waits for others."""
        self.set_count(board.for_others)
        self.rows.set_rows(others_by_place(board.places, board.more_places))
        self.setVisible(bool(board.places))

    def _open(self, key: str) -> None:
        if key == MORE:
            self.more_asked.emit()
        else:
            self.opened.emit(key)


class PacketsCard(Card):
    """Packets that are not confirmed, the lost ones with the button that helps.

    Signals:
        write_asked(packet_id): a packet is to be written again.
    """

    write_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(N_("Packets without an answer"), flush=True)

    def show_packets(self, waiting: Sequence[Unanswered]) -> None:
        """Show the packets that still wait."""
        self.clear()
        for number, packet in enumerate(waiting[:_SHOWN]):
            if number:
                self.add(line())
            self.add(self._packet(packet))
        self.set_count(len(waiting))
        self.setVisible(bool(waiting))

    def _packet(self, waiting: Unanswered) -> QWidget:
        sent, packet = waiting.sent, waiting.sent.packet
        troubled = sent.stage in (Stage.LOST, Stage.REFUSED, Stage.PARTLY)
        holder = QWidget()
        across = QHBoxLayout(holder)
        bare(across, Space.SMALL).setContentsMargins(Space.CARD - 1, Space.SMALL, Space.CARD - 1, Space.SMALL)
        mark = Mark.ATTENTION if troubled or sent.stage is Stage.SEALED else Mark.ELSEWHERE
        across.addWidget(MarkLabel(mark), 0, Qt.AlignmentFlag.AlignTop)
        column = bare(QVBoxLayout(), Space.HAIR)
        head = bare(QHBoxLayout())
        head.addWidget(WordsLabel(as_it_is(f"№ {packet.number}"), Type.BODY_STRONG), 1)
        moment = packet.written_at or packet.sealed_at
        day = WordsLabel(lambda tr: day_and_month(moment, tr.language), Type.META, Tone.TEXT_2)
        head.addWidget(day)
        column.addLayout(head)
        column.addWidget(WordsLabel(_what_of(waiting), Type.META, Tone.TEXT_2, lines=FREE))
        if sent.stage not in (Stage.WRITTEN, Stage.PARTLY):
            button = small(N_("Write it…"), icon="usb")
            button.clicked.connect(lambda: self.write_asked.emit(packet.packet_id))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        across.addLayout(column, 1)
        return holder


def _what_of(waiting: Unanswered) -> Words:
    """Where a packet is, in a sentence."""
    sent, office = waiting.sent, waiting.addressee.name
    if sent.stage is Stage.SEALED:
        return filled(N_("Sealed for {office}, not written yet."), office=office)
    if sent.stage is Stage.LOST:
        return filled(N_("{office} has a later packet, but not this one."), office=office)
    if sent.stage is Stage.REFUSED:
        return filled(N_("{office} could not take it in."), office=office)
    if sent.stage is Stage.PARTLY:
        return filled(
            N_("{office} put some of it aside. The page Exchange says why and what to do."), office=office
        )
    return filled(N_("Written for {office}; it is on its way."), office=office)
