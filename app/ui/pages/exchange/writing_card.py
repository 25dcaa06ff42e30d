"""To which office, into which folder, what: sealed and written in one go, and read back there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from app.casework.exchange.exchange import Neighbour, Sent
from app.domain.language import N_
from app.i18n import Translator
from app.ui.formats import file_size
from app.ui.language import Words, say
from app.ui.pages.exchange.folder_row import FolderRow
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.buttons import primary
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.key_words import KeyWords
from app.ui.widgets.words import FREE, WordsLabel


class WritingCard(Card):
    """What would be written now.

    Signals:
        office_chosen(office_id): another office is looked at.
        folder_asked: another folder is wanted.
        write_asked: write it.
    """

    office_chosen = Signal(str)
    folder_asked = Signal()
    write_asked = Signal()

    def __init__(self) -> None:
        super().__init__(N_("To write"), icon="usb")
        self.office = ChoiceField(N_("To whom"))
        self.office.changed.connect(lambda: self.office_chosen.emit(self.office.value() or ""))
        self._folder = FolderRow()
        self._folder.asked.connect(self.folder_asked)
        self._cases = WordsLabel("", Type.BODY, Tone.TEXT, lines=FREE)
        self._packets = WordsLabel("", Type.BODY, Tone.TEXT_2, lines=FREE)
        self.words = KeyWords()
        self.write = primary(N_("Write and check"), key="Ctrl+E")
        self.write.clicked.connect(self.write_asked)
        self._fill()

    def show_neighbours(self, neighbours: Sequence[Neighbour], chosen: str) -> None:
        """Offer the offices that are known; each says what waits for it."""
        self.setVisible(bool(neighbours))
        self.office.set_options([(one.card.office_id, _named(one)) for one in neighbours])
        self.office.set_value(chosen)
        self.office.set_hint(next((one.card.name for one in neighbours if one.card.office_id == chosen), ""))

    def show_content(self, neighbour: Neighbour, chosen: Sequence[str]) -> None:
        """Say what would be written to an office."""
        self.words.set_words(neighbour.card.fingerprint)
        packets = [sent for sent in reversed(neighbour.packets) if sent.packet.packet_id in chosen]
        say(self._cases.setText, _news(neighbour.news))
        say(self._packets.setText, _again(packets))
        self._packets.setVisible(bool(packets))
        if neighbour.news or packets:
            self.write.allow()
        else:
            self.write.forbid(N_("There is nothing to write: choose a packet."))

    def show_folder(self, folder: Path | None) -> None:
        """Say where it would be written."""
        self._folder.show_folder(folder)

    def _fill(self) -> None:
        self.add(self.office)
        self.add(WordsLabel(N_("Where to"), Type.META, Tone.TEXT_2))
        self.add(self._folder)
        self.add_line()
        self.add(self._cases)
        self.add(self._packets)
        self.add_line()
        self.add(WordsLabel(N_("Words of the office's key"), Type.BODY_STRONG))
        compare = N_("Compare them by telephone before the first writing and whenever the key has changed.")
        self.add(WordsLabel(compare, Type.META, Tone.TEXT_2, lines=FREE))
        self.add(self.words)
        only = N_("Only this office can read it. After writing, the files are read back and compared.")
        self.add(WordsLabel(only, Type.META, Tone.TEXT_2, lines=FREE))
        wide = self.write.sizePolicy()
        wide.setHorizontalPolicy(wide.Policy.Expanding)
        self.write.setSizePolicy(wide)
        self.add(self.write)


def _named(neighbour: Neighbour) -> Words:
    """The office's name, and how much waits for it where something does."""
    waits = neighbour.news + len([sent for sent in neighbour.packets if sent.waits])

    def said(tr: Translator) -> str:
        name = neighbour.card.name.in_(tr.language)
        return f"({waits}) {name}" if waits else name

    return said


def _news(count: int) -> Words:
    """What would be sealed into a new packet."""
    if not count:
        return N_("There is nothing new for this office.")

    def said(tr: Translator) -> str:
        return tr.plural("New packet: {count} case", "New packet: {count} cases", count)

    return said


def _again(packets: Sequence[Sent]) -> Words:
    """«Packets No. 41, 44 · 27,1 MB»."""
    numbers = ", ".join(str(sent.packet.number) for sent in packets)
    size = file_size(sum(sent.packet.size for sent in packets))

    def said(tr: Translator) -> str:
        return tr(N_("Packets No. {numbers} · {size}"), numbers=numbers, size=size)

    return said
