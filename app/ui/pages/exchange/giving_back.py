"""After a restore: what an office lost is given back by those who have it, and it is told whom to ask."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.language import N_, Text
from app.ui.formats import numeric_moment
from app.ui.language import counted, filled
from app.ui.pages.exchange.folder_row import NO_FOLDER, FolderRow
from app.ui.pages.writing import ask_folder
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.buttons import small
from app.ui.widgets.card import Card
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.words import FREE, WordsLabel

GIVE_BACK = "give_back"
BUTTON = N_("Give back what was lost…")


class GivingBackCard(Card):
    """For the neighbour of an office that lost something: the way to give it back.

    Signals:
        asked: the office that is looked at is to get everything that is known here of its cases.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(N_("After a loss of data"), icon="history")
        self.button = small(BUTTON)
        self.button.clicked.connect(self.asked)
        why = N_(
            "An office that goes on from an old backup asks for its cases by telephone. Everything known of them here "
            "is written for it once more; nothing counts twice there."
        )
        self.add(WordsLabel(why, Type.META, Tone.TEXT_2, lines=FREE))
        self.add(self.button)


class GiveBackDialog(Dialog):
    """To which office, how many cases, into which folder, and that it must have asked."""

    def __init__(self, parent: QWidget | None, office: Text, cases: int, folder: Path | None) -> None:
        question = filled(N_("Give back to {office} what it lost?"), office=office)
        body = N_(
            "Only if that office asked, by a telephone number that you know. It alone can read the packets; until it "
            "confirms them, they are kept here."
        )
        super().__init__(parent, question, body, back=N_("Write nothing"))
        known = counted(
            "{count} case is known here that is also its own.",
            "{count} cases are known here that are also its own.",
            cases,
        )
        self.add(WordsLabel(known, Type.BODY_STRONG, lines=FREE))
        self.add(WordsLabel(N_("Where to"), Type.META, Tone.TEXT_2))
        self.where = FolderRow()
        self.where.asked.connect(self._choose)
        self.add(self.where)
        self.write = self.add_verb(GIVE_BACK, N_("Write the packets"))
        self._take(folder)

    def _choose(self) -> None:
        chosen = ask_folder(self, N_("Where to write the packets"), self.folder)
        if chosen is not None:
            self._take(chosen)

    def _take(self, folder: Path | None) -> None:
        """Nothing is written before it is seen where to."""
        self.folder = folder
        self.where.show_folder(folder)
        if folder is None:
            self.write.forbid(NO_FOLDER)
        else:
            self.write.allow()


class RestoredCard(Card):
    """For the office itself, as long as it may have to ask: since when it goes on, and who may have the rest."""

    def __init__(self) -> None:
        super().__init__(N_("This office goes on from a backup"), mark=Mark.ATTENTION)
        self.hide()

    def show_restored(self, moment: datetime | None) -> None:
        """Say since when; `None` says nothing."""
        self.clear()
        self.setVisible(moment is not None)
        if moment is None:
            return
        since = filled(N_("Since {moment}."), moment=numeric_moment(moment))
        todo = N_(
            "What was done after the backup is missing here, but other offices may have it. Call them: on their page "
            "Exchange they choose this office and press “Give back what was lost…”. Then read their packets here."
        )
        self.add(WordsLabel(since, Type.BODY_STRONG, lines=FREE))
        self.add(WordsLabel(todo, Type.BODY, Tone.TEXT_2, lines=FREE))
