"""Office cards: this office's own with its words, and the way to know another office."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.casework.office.cards import OfficeCard
from app.domain.language import N_
from app.ui.language import filled
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.buttons import Kind, small
from app.ui.widgets.card import Card
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.key_words import KeyWords
from app.ui.widgets.words import FREE, WordsLabel

ACCEPT = "accept"


class CardsCard(Card):
    """What others need of this office, and what this office needs of others.

    Signals:
        write_asked: this office's card is to be written into a folder.
        add_asked: another office's card is to be added.
    """

    write_asked = Signal()
    add_asked = Signal()

    def __init__(self) -> None:
        super().__init__(N_("Office cards"), icon="key")
        self.words = KeyWords()
        self.write = small(N_("Write my card…"), icon="download")
        self.add_card = small(N_("Add an office's card…"), icon="plus")
        self.write.clicked.connect(self.write_asked)
        self.add_card.clicked.connect(self.add_asked)
        own = N_(
            "Another office can send packets here once it has this card. Read these words out to it by telephone."
        )
        self.add(WordsLabel(own, Type.META, Tone.TEXT_2, lines=FREE))
        self.add(self.words)
        self.add(self.write)
        self.add(self.add_card)

    def show_own(self, own: OfficeCard) -> None:
        """Show the words of this office's key."""
        self.words.set_words(own.fingerprint)


class CompareDialog(Dialog):
    """The words of another office's card, to be compared by telephone before it is accepted."""

    def __init__(self, parent: QWidget | None, card: OfficeCard, *, keys_changed: bool = False) -> None:
        question = (
            filled(N_("The keys of this office have changed: {office}"), office=card.name)
            if keys_changed
            else filled(N_("Is this the card of: {office}?"), office=card.name)
        )
        super().__init__(
            parent,
            question,
            N_("Call that office by a number you know and compare the eight words, one by one."),
            back=N_("Do not accept"),
        )
        self.words = KeyWords(card.fingerprint)
        self.add(self.words)
        about = filled(N_("Office code {code}. Nothing is stored before you accept."), code=card.code)
        self.add(WordsLabel(about, Type.META, Tone.TEXT_3, lines=FREE))
        kind = Kind.DANGER if keys_changed else Kind.SECONDARY
        self.accept_button = self.add_verb(ACCEPT, N_("All eight words agree"), kind)
        self.back.setFocus()
