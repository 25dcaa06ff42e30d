"""Beside the queue: whose turn it is otherwise, and packets that nobody answered yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.casework.exchange import Neighbour, Sent, Stage
from app.casework.today import Task
from app.domain.language import N_
from app.ui.formats import day_and_month
from app.ui.language import Words, as_it_is, filled
from app.ui.pages.today.rows import others_by_place
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
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(N_("Others' turn"), mark=Mark.ELSEWHERE, flush=True)
        self.rows = RowList(N_("Others' turn"), grows=True, wraps=True)
        self.rows.opened.connect(self.opened)
        self.rows.clicked.connect(lambda _index: self.opened.emit(self.rows.key()))
        self.add(self.rows)

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show other tasks."""
        self.set_count(len(tasks))
        self.rows.set_rows(others_by_place(tasks))
        self.setVisible(bool(tasks))


class PacketsCard(Card):
    """Packets that are not confirmed, the lost ones with the button that helps.

    Signals:
        write_asked(packet_id): a packet is to be written again.
    """

    write_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(N_("Packets without an answer"), flush=True)

    def show_neighbours(self, neighbours: Sequence[Neighbour]) -> None:
        """Show the packets that still wait."""
        self.clear()
        waiting = [
            (neighbour, sent)
            for neighbour in neighbours
            for sent in neighbour.packets
            if not sent.is_settled and not sent.answers
        ]
        for number, (neighbour, sent) in enumerate(waiting[:_SHOWN]):
            if number:
                self.add(line())
            self.add(self._packet(neighbour, sent))
        self.set_count(len(waiting))
        self.setVisible(bool(waiting))

    def _packet(self, neighbour: Neighbour, sent: Sent) -> QWidget:
        packet = sent.packet
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
        column.addWidget(WordsLabel(_what_of(neighbour, sent), Type.META, Tone.TEXT_2, lines=FREE))
        if sent.stage not in (Stage.WRITTEN, Stage.PARTLY):
            button = small(N_("Write it…"), icon="usb")
            button.clicked.connect(lambda: self.write_asked.emit(packet.packet_id))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        across.addLayout(column, 1)
        return holder


def _what_of(neighbour: Neighbour, sent: Sent) -> Words:
    """Where a packet is, in a sentence."""
    office = neighbour.card.name
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
