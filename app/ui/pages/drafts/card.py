"""The card of unfinished applications: chosen with arrows, gone on with by Enter, handed over, thrown away, undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.casework.counter import drafts
from app.casework.counter.drafts import ListedDraft, Whose
from app.casework.desk import Desk
from app.domain.language import N_
from app.domain.office import Staff
from app.ui.language import Words, say, told
from app.ui.pages.drafts.questions import ask_whether, ask_whom
from app.ui.pages.drafts.words import name_of, row_of, whole_story
from app.ui.session import Session
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button, link, small
from app.ui.widgets.card import Card, empty
from app.ui.widgets.layouts import bare
from app.ui.widgets.row_list import RowList
from app.ui.widgets.words import FREE, WordsLabel

Deed = Callable[[Desk, str], None]
_TITLE = N_("Unfinished applications")


class DraftsCard(Card):
    """What concerns the person who is signed in; the card asks by itself and is there only when it has something.

    `except_for` names a draft that is open already and not shown.

    Signals:
        resumed(draft_id): it is to be gone on with.
    """

    resumed = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(_TITLE, flush=True)
        self._session = session
        self._drafts: dict[str, ListedDraft] = {}
        self._colleagues: tuple[Staff, ...] = ()
        self._gone: list[ListedDraft] = []
        self.except_for = ""
        self.rows = RowList(_TITLE, grows=True, wraps=True)
        self.buttons: dict[str, Button] = {}
        self.back = small(N_("Bring it back"))
        self._lay_out()
        self.rows.chosen.connect(self._tell_chosen)
        self.rows.opened.connect(self._go_on)
        self.back.clicked.connect(self.bring_back)
        session.changed.connect(self.refresh)
        session.person_changed.connect(self._forget)
        self.hide()

    def refresh(self) -> None:
        """Ask anew."""
        self._session.ask(lambda desk: (drafts.listed(desk), drafts.colleagues(desk)), self._show)

    def bring_back(self) -> None:
        """Undo the last throwing away of this session."""
        draft = self._gone.pop()
        self._session.do(lambda desk: drafts.bring_back(desk, draft.id))

    def _show(self, found: tuple[tuple[ListedDraft, ...], tuple[Staff, ...]]) -> None:
        listed, self._colleagues = found
        shown = [draft for draft in listed if draft.id != self.except_for]
        self._drafts = {draft.id: draft for draft in shown}
        now = self._session.desk.clock.now()
        self.rows.set_rows([row_of(draft, now) for draft in shown])
        self.rows.setVisible(bool(shown))
        self.set_count(len(shown))
        self.setVisible(bool(shown or self._gone))
        self._undo.setVisible(bool(self._gone))
        if self._gone:
            name = name_of(self._gone[-1])
            say(self._undone.setText, lambda tr: tr(N_("Thrown away: {name}"), name=told(name)))
        self._tell_chosen(self.rows.key())

    def _tell_chosen(self, key: str) -> None:
        """What can be done with the chosen one, and the whole of what is known of it."""
        draft = self._drafts.get(key)
        self._foot.setVisible(draft is not None)
        empty(self._about)
        empty(self._deeds)
        self.buttons = {}
        if draft is None:
            return
        for sentence in whole_story(draft):
            self._about.addWidget(WordsLabel(sentence, Type.META, Tone.TEXT_2, lines=FREE))
        for name, words, deed in self._possible(draft):
            button = link(words)
            button.clicked.connect(deed)
            self.buttons[name] = button
            self._deeds.addWidget(button)
        self._deeds.addStretch(1)

    def _possible(self, draft: ListedDraft) -> Sequence[tuple[str, Words, Callable[[], Any]]]:
        go_on = ("go_on", N_("Go on"), partial(self._go_on, draft.id))
        hand_over = ("hand_over", N_("Hand over…"), partial(self._ask_whom, draft))
        throw_away = ("throw_away", N_("Throw away…"), partial(self._ask_whether, draft))
        take_back = ("take_back", N_("Do not offer it"), partial(self._do, drafts.take_back, draft.id))
        take = ("take", N_("Take it over"), partial(self._go_on, draft.id))
        decline = ("decline", N_("Leave it"), partial(self._do, drafts.decline, draft.id))
        return {
            Whose.MINE: [go_on, *([hand_over] if self._colleagues else []), throw_away],
            Whose.OFFERED_BY_ME: [go_on, take_back, throw_away],
            Whose.OFFERED_TO_ME: [take, decline],
            Whose.LEFT_BEHIND: [hand_over, throw_away],
        }[draft.whose]

    def _go_on(self, draft_id: str) -> None:
        draft = self._drafts.get(draft_id)
        if draft is None:
            return
        if draft.whose is Whose.OFFERED_TO_ME:
            self._do(drafts.take, draft_id, lambda: self.resumed.emit(draft_id))
        elif draft.whose is Whose.LEFT_BEHIND:
            self._ask_whom(draft)
        else:
            self.resumed.emit(draft_id)

    def _ask_whom(self, draft: ListedDraft) -> None:
        def hand_over(colleague: str) -> None:
            self._session.do(lambda desk: drafts.hand_over(desk, draft.id, colleague))

        ask_whom(self.window(), draft, self._colleagues, self._session.desk.staff, hand_over)

    def _ask_whether(self, draft: ListedDraft) -> None:
        def throw_away() -> None:
            gone = partial(self._gone.append, draft)
            self._session.do(lambda desk: drafts.throw_away(desk, draft.id), lambda _nothing: gone())

        ask_whether(self.window(), draft, throw_away)

    def _do(self, deed: Deed, draft_id: str, then: Callable[[], None] | None = None) -> None:
        self._session.do(lambda desk: deed(desk, draft_id), lambda _nothing: then() if then else None)

    def _forget(self) -> None:
        """What one person threw away is not the next one's to bring back."""
        self._gone = []
        self.refresh()

    def _lay_out(self) -> None:
        self.add(self.rows)
        self._foot = QFrame()
        self._foot.setObjectName("sunken")
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(Space.CARD - 1, Space.SMALL, Space.SMALL, Space.HAIR)
        foot.setSpacing(Space.HAIR)
        self._about = bare(QVBoxLayout())
        self._deeds = bare(QHBoxLayout())
        foot.addLayout(self._about)
        foot.addLayout(self._deeds)
        self.add(self._foot)
        self._undo = QFrame()
        undo = QVBoxLayout(self._undo)
        undo.setContentsMargins(Space.CARD - 1, Space.SMALL, Space.CARD - 1, Space.SMALL)
        self._undone = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        undo.addWidget(self._undone)
        undo.addWidget(self.back)
        self.add(self._undo)
