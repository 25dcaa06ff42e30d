"""Today: my queue by urgency, whose turn it is otherwise, what nobody answered, what is not finished."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.casework.counter import drafts
from app.casework.desk import Desk
from app.casework.exchange import exchange
from app.casework.exchange.exchange import Unanswered
from app.casework.overview import today
from app.casework.overview.today import Board, Task
from app.domain.language import N_
from app.ui.pages.drafts.card import DraftsCard
from app.ui.pages.today.chosen import ChosenFoot
from app.ui.pages.today.promises import PromisesCard
from app.ui.pages.today.reminders import RemindersCard
from app.ui.pages.today.rows import MORE, Present, groups, in_subtitle
from app.ui.pages.today.side import OthersCard, PacketsCard
from app.ui.pages.writing import write_packets
from app.ui.session import Session
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button, Kind
from app.ui.widgets.card import Card
from app.ui.widgets.key_hint import KeyHint
from app.ui.widgets.layouts import bare, column, holding, scrolling
from app.ui.widgets.page import SIDE_WIDTH, Page
from app.ui.widgets.row_list import RowList
from app.ui.widgets.telling import Empty
from app.ui.widgets.words import WordsLabel

_MINUTE_MS = 60_000
_MORE_TASKS, _MORE_PLACES = 100, 1000
"""How many more are shown to who asks for them."""


@dataclass(frozen=True, slots=True)
class Morning:
    """What the page shows, asked in one go."""

    board: Board
    packets: tuple[Unanswered, ...]


class TodayPage(Page):
    """The queue of the person who is signed in, and what is around it.

    Signals:
        counted: how many cases wait in this office, whoever takes them.
    """

    counted = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Today"), scrolls=False)
        self._session = session
        self._tasks: dict[str, Task] = {}
        self._most, self._most_places = today.MOST, today.MOST_PLACES
        self._focus_wanted = False
        self.new_button = Button(N_("New application"), Kind.PRIMARY, key="Ctrl+N", live=False, icon="plus")
        self.new_button.clicked.connect(lambda: session.open_intake.emit(None))
        self.add_to_head(self.new_button)
        self.others, self.packets, self.unfinished = OthersCard(), PacketsCard(), DraftsCard(session)
        self.promises, self.reminders = PromisesCard(session), RemindersCard(session)
        cards = (self.reminders, self.promises, self.others, self.packets, self.unfinished)
        side = column(*cards, spacing=Space.CARD, ends=True)
        self.add_columns(self._build_queue(), scrolling(holding(side)), SIDE_WIDTH)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._pass_a_minute)
        self._minute.start()
        self._connect()
        session.ask(drafts.sweep, self._swept)

    def _pass_a_minute(self) -> None:
        """Minutes are counted down while somebody sees it."""
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Ask everything anew; what was selected stays selected."""
        self._ask_board()
        self.unfinished.refresh()
        self.promises.refresh()
        self.reminders.refresh()

    def _swept(self, _count: int) -> None:
        """What was thrown away when the program ran last is gone for good."""
        self.refresh()

    def _begin_anew(self) -> None:
        """Another person has not asked for more."""
        self._most, self._most_places = today.MOST, today.MOST_PLACES
        self._ask_board()

    def _ask_board(self) -> None:
        most, places = self._most, self._most_places

        def ask(desk: Desk) -> Morning:
            return Morning(today.board(desk, most, places), exchange.unanswered(desk))

        self._session.ask(ask, self._show)

    def _open(self, key: str) -> None:
        if not key.startswith(MORE):
            self._session.open_case.emit(key)
            return
        self._most += _MORE_TASKS
        self._ask_board()

    def _show_all_places(self) -> None:
        self._most_places = _MORE_PLACES
        self._ask_board()

    def focus_first(self) -> None:
        """Begin in the queue as soon as something is in it, at the button until then."""
        self._focus_wanted = not self._tasks
        (self.queue if self._tasks else self.new_button).setFocus()

    def _connect(self) -> None:
        session = self._session
        session.changed.connect(self._ask_board)
        session.person_changed.connect(self._begin_anew)
        self.queue.opened.connect(self._open)
        self.queue.chosen.connect(self._tell_chosen)
        self.others.opened.connect(session.open_case)
        self.others.more_asked.connect(self._show_all_places)
        self.promises.opened.connect(session.open_case)
        self.reminders.opened.connect(session.open_case)
        self.unfinished.resumed.connect(session.open_intake.emit)
        self.packets.write_asked.connect(lambda packet_id: write_packets(self, session, [packet_id]))
        self.empty.asked.connect(lambda: session.open_intake.emit(None))

    def _show(self, morning: Morning) -> None:
        desk = self._session.desk
        board, mine = morning.board, morning.board.mine
        present = Present(desk.clock.now(), desk.calendar)
        self.counted.emit(board.here)
        self._tasks = {task.case_id: task for task in board.tasks}
        self.set_subtitle(in_subtitle(mine) if mine else "")
        self.queue.set_groups(groups(mine, present))
        if mine and not self.queue.key():
            self.queue.select_first()
        self._stack.setCurrentIndex(0 if mine else 1)
        self.others.show_board(board)
        self.packets.show_packets(morning.packets)
        self._tell_chosen(self.queue.key())
        if mine and self._focus_wanted:
            self._focus_wanted = False
            if self.isVisibleTo(self.window()):  # who works on another page meanwhile stays there
                self.queue.setFocus()

    def _build_queue(self) -> Card:
        card = Card(N_("My queue"), flush=True)
        for key, words in (("↑ ↓", N_("choose")), ("Enter", N_("open it"))):
            card.add_to_head(KeyHint(key))
            card.add_to_head(WordsLabel(words, Type.META, Tone.TEXT_2))
        self.queue = RowList(N_("My queue"))
        self.empty = Empty(N_("Nothing is in the queue."), N_("New application"))
        full = bare(QVBoxLayout())
        full.addWidget(self.queue, 1)
        self.chosen = ChosenFoot()
        full.addWidget(self.chosen)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(holding(full))
        self._stack.addWidget(self.empty)
        card.add(holder, 1)
        return card

    def _tell_chosen(self, case_id: str) -> None:
        self.chosen.show_task(self._tasks.get(case_id), self._session.desk.clock.now().date())
