"""What came in: packets taken in, what was just read from a folder, and what was put aside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.casework.exchange.exchange import Aside, Received
from app.casework.exchange.reception import NotTakenIn, TakenIn
from app.domain.language import N_
from app.errors import KenseError
from app.i18n import Translator
from app.ui.dialogs.error_dialog import sentences
from app.ui.formats import numeric_moment
from app.ui.language import Words, as_it_is
from app.ui.pages.cases.aside import reason_words
from app.ui.pages.cases.history_words import EVENT_KINDS
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import link, small
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare, line
from app.ui.widgets.list_row import ListRow
from app.ui.widgets.words import FREE, WordsLabel

_SHOWN = 8


class IncomingCard(Card):
    """Packets that were taken in, the latest first.

    Signals:
        read_asked: a folder is to be read.
    """

    read_asked = Signal()

    def __init__(self) -> None:
        super().__init__(N_("Incoming"), note=" ", flush=True)
        self.read = small(N_("Read from a folder…"), key="Ctrl+O", icon="usb")
        self.read.clicked.connect(self.read_asked)
        self.add_to_head(self.read)

    def show_packets(self, received: Sequence[Received]) -> None:
        """Show the latest of them."""
        self.clear()
        for number, one in enumerate(received[:_SHOWN]):
            if number:
                self.add(line())
            self.add(_packet(one))
        if not received:
            self.add(ListRow(N_("Nothing has come in yet.")))


def _packet(received: Received) -> ListRow:
    packet = received.packet
    sender = received.sender

    def title(tr: Translator) -> str:
        name = sender.name.in_(tr.language) if sender is not None else ""
        return " · ".join(part for part in (f"№ {packet.number}", name) if part)

    mark = Mark.PUT_ASIDE if packet.aside else Mark.DONE
    when = as_it_is(numeric_moment(packet.taken_in_at))
    return ListRow(
        title, _applied(packet.applied, packet.aside, received.answers), mark=mark, right_line=when
    )


def _applied(applied: int, aside: int, answers: bool) -> Words:
    """«confirmation of receipt», «applied 9 of 10»."""
    if answers:
        return N_("confirmation of receipt")

    def said(tr: Translator) -> str:
        if not aside:
            return tr(N_("everything applied: {count}"), count=applied)
        return tr(N_("applied {count} of {whole}"), count=applied, whole=applied + aside)

    return said


class ReadingCard(Card):
    """What became of each file of the folder that was just read; stays until it is closed or another is read."""

    def __init__(self) -> None:
        super().__init__(N_("Just read"), note=" ", flush=True)
        closing = link(N_("Hide"))
        closing.clicked.connect(self.hide)
        self.add_to_head(closing)
        self.hide()

    def show_results(self, results: Sequence[TakenIn | NotTakenIn]) -> None:
        """Show the results of a reading; refused files with their three sentences."""
        self.clear()
        for number, result in enumerate(results):
            if number:
                self.add(line())
            self.add(_taken(result) if isinstance(result, TakenIn) else _refused(result))
        if not results:
            self.add(ListRow(N_("There is no packet for this office in the folder."), mark=Mark.ATTENTION))
        self.show()


def _taken(result: TakenIn) -> ListRow:
    name = result.sender.name

    def title(tr: Translator) -> str:
        return f"№ {result.number} · {name.in_(tr.language)}"

    answers = not result.cases and not result.applied and not result.known
    return ListRow(title, _applied(result.applied, result.aside, answers), mark=Mark.DONE)


def _refused(result: NotTakenIn) -> QWidget:
    """A file that was not taken in: its name, what is wrong, what is safe, what to do."""
    holder = QWidget()
    across = QHBoxLayout(holder)
    bare(across, Space.SMALL).setContentsMargins(Space.CARD - 1, Space.SMALL, Space.CARD - 1, Space.SMALL)
    across.addWidget(MarkLabel(_mark_of(result.error)), 0, Qt.AlignmentFlag.AlignTop)
    column = bare(QVBoxLayout(), 2)
    what, safe, todo = sentences(result.error)
    for words, type_, tone in (
        (as_it_is(result.path.name), Type.META, Tone.TEXT_3),
        (what, Type.BODY_STRONG, Tone.TEXT),
        (safe, Type.META, Tone.TEXT_2),
        (todo, Type.META, Tone.TEXT),
    ):
        column.addWidget(WordsLabel(words, type_, tone, lines=FREE))
    across.addLayout(column, 1)
    return holder


def _mark_of(error: KenseError) -> Mark:
    """A packet that came twice is no damage."""
    return Mark.ATTENTION if error.name == "PacketRepeated" else Mark.ERROR


class PutAsideCard(Card):
    """Everything that is kept but not applied, with its reason; hidden while there is nothing.

    Signals:
        opened(case_id): a case is to be shown.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(N_("Put aside"), mark=Mark.PUT_ASIDE, flush=True)

    def show_aside(self, aside: Sequence[Aside]) -> None:
        """Show what is put aside."""
        self.clear()
        self.set_count(len(aside))
        self.setVisible(bool(aside))
        for number, one in enumerate(aside[:_SHOWN]):
            if number:
                self.add(line())
            self.add(self._row(one))

    def _row(self, aside: Aside) -> QWidget:
        holder = QWidget()
        across = QHBoxLayout(holder)
        bare(across).setContentsMargins(0, 0, Space.SMALL, 0)
        kind = EVENT_KINDS.get(aside.kind, aside.kind)

        def title(tr: Translator) -> str:
            return " · ".join(part for part in (tr(kind) if kind else "", aside.number) if part)

        across.addWidget(ListRow(title, reason_words(aside.reason)), 1)
        if aside.case_id:
            opening = link(N_("Open the case"))
            opening.clicked.connect(lambda: self.opened.emit(aside.case_id))
            across.addWidget(opening)
        return holder
