"""Outgoing packets to one office: those that wait first, the confirmed ones behind a link."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.casework.exchange.exchange import Neighbour, Sent, Stage
from app.domain.language import N_
from app.i18n import Translator
from app.ui.language import Words, counted
from app.ui.pages.exchange.packet_row import PacketRow
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import link
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare, line
from app.ui.widgets.telling import Empty
from app.ui.widgets.words import WordsLabel

_CONFIRMED_SHOWN = 2


class OutgoingCard(Card):
    """The packets, each with its ladder.

    Signals:
        chosen_changed: other packets are to be written.
        write_asked(packet_id): one is to be written again at once.
        letter_asked(packet_id, link): the cover letter of one is to be shown.
    """

    chosen_changed = Signal()
    write_asked = Signal(str)
    letter_asked = Signal(str, QWidget)

    def __init__(self) -> None:
        super().__init__(N_("Outgoing"), note=" ", flush=True)
        self.rows: list[PacketRow] = []
        self._all = False
        self._neighbour: Neighbour | None = None

    def show_neighbour(self, neighbour: Neighbour | None) -> None:
        """Show the packets to an office."""
        same = neighbour and self._neighbour and neighbour.card.office_id == self._neighbour.card.office_id
        known = {row.packet_id: row.is_chosen for row in self.rows} if same else {}
        self._neighbour = neighbour
        self.clear()
        self.rows = []
        if neighbour is None:
            self.set_note("")
            self.add(Empty(N_("No other office is known here yet. Add its card.")))
            return
        self.set_note(_state(neighbour))
        waiting = set(neighbour.to_write)
        shown, hidden = self._shown(neighbour)
        for sent in shown:
            packet_id = sent.packet.packet_id
            fresh = sent.stage in (Stage.SEALED, Stage.LOST, Stage.REFUSED) and packet_id in waiting
            self._add_row(sent, neighbour, chosen=known.get(packet_id, fresh))
        if not shown:
            self.add(Empty(N_("Nothing has been sent to this office yet.")))
        if hidden:
            self.add(line())
            self.add(self._more(hidden))

    def chosen(self) -> list[str]:
        """The packets to be written, the oldest first."""
        return [row.packet_id for row in reversed(self.rows) if row.is_chosen]

    def _shown(self, neighbour: Neighbour) -> tuple[list[Sent], int]:
        if self._all:
            return list(neighbour.packets), 0
        shown, confirmed = [], 0
        for sent in neighbour.packets:
            confirmed += sent.is_settled
            if not sent.is_settled or confirmed <= _CONFIRMED_SHOWN:
                shown.append(sent)
        return shown, len(neighbour.packets) - len(shown)

    def _add_row(self, sent: Sent, neighbour: Neighbour, *, chosen: bool) -> None:
        if self.rows:
            self.add(line())
        row = PacketRow(sent, office=neighbour.card.name, chosen=chosen)
        row.toggled.connect(self.chosen_changed)
        row.write_asked.connect(self.write_asked)
        row.letter_asked.connect(self.letter_asked)
        self.rows.append(row)
        self.add(row)

    def _more(self, hidden: int) -> QWidget:
        holder = QWidget()
        across = QHBoxLayout(holder)
        bare(across).setContentsMargins(Space.CARD - 1, Space.HAIR, Space.SMALL, Space.HAIR)
        words = counted("{count} more confirmed packet", "{count} more confirmed packets", hidden)
        across.addWidget(WordsLabel(words, Type.META, Tone.TEXT_2), 1)
        button = link(N_("show them"))
        button.clicked.connect(self._show_all)
        across.addWidget(button)
        return holder

    def _show_all(self) -> None:
        self._all = True
        self.show_neighbour(self._neighbour)


def _state(neighbour: Neighbour) -> Words:
    """«without an answer 2, not written 1»."""
    waiting = [sent for sent in neighbour.packets if sent.waits]
    unwritten = sum(sent.stage is Stage.SEALED for sent in waiting)
    unanswered = len(waiting) - unwritten

    def said(tr: Translator) -> str:
        parts = [neighbour.card.name.in_(tr.language)]
        if unanswered:
            parts.append(tr(N_("without an answer: {count}"), count=unanswered))
        if unwritten:
            parts.append(tr(N_("not written: {count}"), count=unwritten))
        return " · ".join(parts)

    return said
