"""The top bar with search, clock and language, and the status bar with the backup and F1."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.clock import Clock
from app.domain.language import N_
from app.i18n import Translator
from app.ui.formats import moment_in_words
from app.ui.language import Words, say
from app.ui.shell.language_buttons import LanguageButtons
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Size, Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import Button, Kind
from app.ui.widgets.card import IconLabel
from app.ui.widgets.layouts import bare
from app.ui.widgets.search_box import SearchBox
from app.ui.widgets.words import WordsLabel

_TICK_MS = 1000
_SEARCH_WIDTH = 424
_PRACTICE_WIDTH = 96


class TopBar(QFrame):
    """Search, date and time in words, language: the same on every page."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(Size.TOP_BAR)
        self._clock = clock
        row = QHBoxLayout(self)
        bare(row, Space.PAGE).setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        self.search = SearchBox(N_("ИИН, surname, case number or telephone"))
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self._moment = WordsLabel("", Type.BODY, Tone.TEXT_2)
        self.language = LanguageButtons()
        row.addWidget(self.search)
        self._practice = Badge(N_("Training"), Mark.ATTENTION)
        self._practice.hide()
        row.addWidget(self._practice)
        row.addStretch()
        row.addWidget(self._moment)
        row.addWidget(self.language)
        say(self._moment.setText, self._now_in_words)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tell_time)
        self._timer.start()

    def set_practice(self, practising: bool) -> None:
        """Say for good that everything here is invented."""
        self._practice.setVisible(practising)
        self.search.setFixedWidth(_SEARCH_WIDTH - (_PRACTICE_WIDTH if practising else 0))

    def practice_badge(self) -> str:
        """What the badge says, "" while it is not shown."""
        return "" if self._practice.isHidden() else self._practice.text()

    def tell_time(self) -> None:
        """Say what the clock says now."""
        say(self._moment.setText, self._now_in_words)

    def shown_moment(self) -> str:
        """The date and time as they stand."""
        return self._moment.text()

    def _now_in_words(self, tr: Translator) -> str:
        return moment_in_words(self._clock.now(), tr.language)


class StatusBar(QFrame):
    """The backup with its time, the stick, and F1."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setFixedHeight(Size.STATUS_BAR)
        row = QHBoxLayout(self)
        bare(row, 6).setContentsMargins(Space.PAGE, 1, Space.CARD, 0)
        self._mark = MarkLabel(Mark.DONE, Size.MARK_SMALL)
        self._backup = WordsLabel("", Type.META, Tone.TEXT_2)
        self._stick_icon = IconLabel("usb", Size.ICON_SMALL)
        self._stick = WordsLabel("", Type.META, Tone.TEXT_2, lines=1)
        self.help = Button(N_("F1 — explain this place"), Kind.LINK, small=True)
        self.help.setFocusPolicy(self.help.focusPolicy().NoFocus)
        for widget in (self._mark, self._backup):
            row.addWidget(widget)
        row.addSpacing(Space.SMALL)
        row.addWidget(self._stick_icon)
        row.addWidget(self._stick, 1)
        row.addWidget(self.help)
        self._mark.hide()
        self._stick_icon.hide()

    def set_backup(self, words: Words, mark: Mark = Mark.DONE) -> None:
        """Say when the last backup was made and whether it was checked."""
        self._mark.set_mark(mark)
        self._mark.show()
        say(self._backup.setText, words)

    def set_stick(self, words: Words, *, present: bool = False) -> None:
        """Say whether a stick is there, and which."""
        self._stick_icon.setVisible(present)
        say(self._stick.setText, words)
