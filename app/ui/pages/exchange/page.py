"""Exchange: what goes out and how far it came, what came in, what was put aside, and how offices know one another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.casework.desk import Desk
from app.casework.entry import rescue
from app.casework.exchange import dispatch, exchange, reception
from app.casework.exchange.exchange import Exchange, Neighbour
from app.casework.exchange.reception import NotTakenIn, TakenIn
from app.casework.office import cards
from app.casework.office.cards import OfficeCard
from app.casework.papers import packet_papers
from app.casework.papers.paper_choices import PaperChoice, choice_of, choose
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.domain.language import N_
from app.ui.alive import while_alive
from app.ui.dialogs.paper_view import show_paper
from app.ui.language import counted, told
from app.ui.pages.exchange.cards_card import ACCEPT, CardsCard, CompareDialog
from app.ui.pages.exchange.giving_back import GIVE_BACK, GiveBackDialog, GivingBackCard, RestoredCard
from app.ui.pages.exchange.incoming import IncomingCard, PutAsideCard, ReadingCard
from app.ui.pages.exchange.outgoing import OutgoingCard
from app.ui.pages.exchange.writing_card import WritingCard
from app.ui.pages.writing import ask_folder
from app.ui.printing.paper_menu import open_choices
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space
from app.ui.widgets.layouts import column
from app.ui.widgets.page import Page
from app.ui.widgets.telling import MessagePanel

_CARD_FILES = "*.kense-card"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows, asked in one go."""

    exchange: Exchange
    own: OfficeCard
    restored: datetime | None


def _ask(desk: Desk) -> Shown:
    return Shown(exchange.overview(desk), cards.own_card(desk), rescue.restored_lately(desk))


class ExchangePage(Page):
    """Packets and cards of this office. The folder chosen last is remembered until the program is closed."""

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Exchange"), N_("packets are kept until the other office confirms them"))
        self._session = session
        self._neighbours: tuple[Neighbour, ...] = ()
        self._office_id = ""
        self.folder: Path | None = None
        self.news = MessagePanel()
        self.outgoing, self.reading = OutgoingCard(), ReadingCard()
        self.incoming, self.put_aside = IncomingCard(), PutAsideCard()
        self.writing, self.cards = WritingCard(), CardsCard()
        self.giving, self.restored = GivingBackCard(), RestoredCard()
        left = column(
            self.news,
            self.restored,
            self.outgoing,
            self.reading,
            self.incoming,
            self.put_aside,
            spacing=Space.CARD,
            ends=True,
        )
        self.add_columns(left, column(self.writing, self.giving, self.cards, spacing=Space.CARD, ends=True))
        self._connect()
        self.writing.show_folder(None)
        self.refresh()

    def refresh(self) -> None:
        """Ask everything anew."""
        self._session.ask(_ask, self._show)

    def focus_first(self) -> None:
        """Begin where one writes, or where one makes acquaintance."""
        (self.writing.write if self._neighbours else self.cards.add_card).setFocus()

    def neighbour(self) -> Neighbour | None:
        """The office that is looked at."""
        return next((one for one in self._neighbours if one.card.office_id == self._office_id), None)

    def _connect(self) -> None:
        session = self._session
        session.changed.connect(self.refresh)
        session.person_changed.connect(self.refresh)
        self.outgoing.chosen_changed.connect(self._tell_content)
        self.outgoing.letter_asked.connect(self._ask_letter)
        self.outgoing.write_asked.connect(lambda packet_id: self._write([packet_id], seal=False))
        self.incoming.read_asked.connect(self._read)
        self.put_aside.opened.connect(session.open_case.emit)
        self.writing.office_chosen.connect(self._look_at)
        self.writing.folder_asked.connect(self._choose_folder)
        self.writing.write_asked.connect(lambda: self._write(self.outgoing.chosen(), seal=True))
        self.giving.asked.connect(self._count_lost)
        self.cards.write_asked.connect(self._write_own_card)
        self.cards.add_asked.connect(self._add_card)

    def _show(self, shown: Shown) -> None:
        self._neighbours = shown.exchange.neighbours
        if self.neighbour() is None and self._neighbours:
            self._office_id = max(self._neighbours, key=_how_much_waits).card.office_id
        self.writing.show_neighbours(self._neighbours, self._office_id)
        self._look_at(self._office_id)
        self.incoming.show_packets(shown.exchange.incoming)
        self.put_aside.show_aside(shown.exchange.aside)
        self.cards.show_own(shown.own)
        self.giving.setVisible(bool(self._neighbours))
        self.restored.show_restored(shown.restored)

    def _look_at(self, office_id: str) -> None:
        self._office_id = office_id
        self.outgoing.show_neighbour(self.neighbour())
        self._tell_content()

    def _tell_content(self) -> None:
        neighbour = self.neighbour()
        if neighbour is not None:
            self.writing.show_content(neighbour, self.outgoing.chosen())

    # Writing

    def _choose_folder(self) -> bool:
        chosen = ask_folder(self, N_("Where to write the packets"), self.folder)
        if chosen is not None:
            self._remember(chosen)
        return chosen is not None

    def _remember(self, folder: Path) -> None:
        self.folder = folder
        self.writing.show_folder(folder)

    def _ask_letter(self, packet_id: str, link: QWidget) -> None:
        """In which language: at first in both, for it goes from one office to another."""

        def offer(usual: PaperChoice) -> None:
            open_choices(link, usual, packet_papers.SIZES, chosen)

        def chosen(language: PaperLanguage, size: PaperSize) -> None:
            self._make_letter(packet_id, language, size)

        kind, sizes = packet_papers.COVER, packet_papers.SIZES
        self._session.ask(
            lambda desk: choice_of(desk, kind, PaperLanguage.BOTH, sizes), while_alive(link, offer)
        )

    def _make_letter(self, packet_id: str, language: PaperLanguage, size: PaperSize) -> None:
        def made(desk: Desk) -> bytes:
            choose(desk, packet_papers.COVER, language, size)
            return packet_papers.cover_letter(desk, packet_id, language)

        self._session.do(made, lambda pdf: self._show_letter(pdf, packet_id))

    def _show_letter(self, pdf: bytes, packet_id: str) -> None:
        show_paper(self, pdf, N_("Cover letter and list of cases"), f"cover-{packet_id[:8]}.pdf", "cover")

    def _write(self, packet_ids: list[str], *, seal: bool) -> None:
        """Seal what is new, if asked to, and write it with the chosen packets."""
        neighbour = self.neighbour()
        if neighbour is None or (self.folder is None and not self._choose_folder()):
            return
        folder = self.folder
        assert folder is not None
        office_id = neighbour.card.office_id if seal and neighbour.news else None
        self.news.clear()
        self.writing.write.forbid(N_("Packets are being written."))
        self._session.do(
            lambda desk: _seal_and_write(desk, folder, packet_ids, office_id), self._written, self._failed
        )

    def _written(self, paths: list[Path]) -> None:
        what = counted(
            "{count} packet written and read back without a fault",
            "{count} packets written and read back without a fault",
            len(paths),
        )
        self.news.tell(what, N_("They are kept here until the office confirms them."), mark=Mark.DONE)

    def _failed(self, error: Exception) -> None:
        """Show how far it came, and let the window tell what went wrong."""
        self.refresh()
        self._session.failed.emit(error)

    # Giving back

    def _count_lost(self) -> None:
        neighbour = self.neighbour()
        if neighbour is not None:
            office = neighbour.card
            self.giving.button.setEnabled(False)
            self._session.ask(
                lambda desk: rescue.cases_of(desk, office.office_id),
                lambda count: self._ask_back(office, count),
                self._not_given_back,
            )

    def _ask_back(self, office: OfficeCard, cases: int) -> None:
        self.giving.button.allow()
        if not cases:
            nothing = N_("No case known here is also that office's: there is nothing to give back.")
            self.news.tell(nothing, N_("Nothing was written."), mark=Mark.ATTENTION)
            return
        dialog = GiveBackDialog(self, office.name, cases, self.folder)

        def answered(answer: str) -> None:
            if answer == GIVE_BACK and dialog.folder is not None:
                self._give_back(office, dialog.folder)

        dialog.answered.connect(answered)
        dialog.open()

    def _give_back(self, office: OfficeCard, folder: Path) -> None:
        """Seal everything that is known of its cases, and write it; once, however long it takes."""
        self._remember(folder)
        self.news.clear()
        self.giving.button.forbid(N_("Packets are being written."))
        self._session.do(
            lambda desk: _give_back(desk, folder, office.office_id), self._given_back, self._not_given_back
        )

    def _given_back(self, paths: list[Path]) -> None:
        self.giving.button.allow()
        self._written(paths)

    def _not_given_back(self, error: Exception) -> None:
        self.giving.button.allow()
        self._failed(error)

    # Reading

    def _read(self) -> None:
        folder = ask_folder(self, N_("Which folder to read"), self.folder)
        if folder is None:
            return
        self._remember(folder)
        self._session.do(lambda desk: reception.take_in_all(desk, folder), self._have_read, self._failed)

    def _have_read(self, results: list[TakenIn | NotTakenIn]) -> None:
        self.reading.show_results(results)

    # Cards

    def _write_own_card(self) -> None:
        folder = ask_folder(self, N_("Where to write the card"), self.folder)
        if folder is not None:
            self._session.do(lambda desk: cards.write_own_card(desk, folder), self._card_written)

    def _card_written(self, path: Path) -> None:
        what = N_("The card of this office was written.")
        self.news.tell(what, lambda _tr: path.name, mark=Mark.DONE)

    def _add_card(self) -> None:
        title, begin_at = told(N_("Card of another office")), str(self.folder or "")
        chosen, _kind = QFileDialog.getOpenFileName(self, title, begin_at, _CARD_FILES)
        if chosen:
            path = Path(chosen)
            self._session.ask(lambda desk: _look(desk, path), self._compare)

    def _compare(self, looked: tuple[OfficeCard, bool]) -> None:
        card, keys_changed = looked
        dialog = CompareDialog(self, card, keys_changed=keys_changed)
        dialog.answered.connect(lambda answer: self._accept(card, keys_changed) if answer == ACCEPT else None)
        dialog.open()

    def _accept(self, card: OfficeCard, keys_changed: bool) -> None:
        self._session.do(lambda desk: cards.accept_card(desk, card, keys_may_change=keys_changed))


def _look(desk: Desk, path: Path) -> tuple[OfficeCard, bool]:
    """A card, and whether its office is known with other keys."""
    card = cards.look_at_card(path)
    known = {one.office_id: one for one in cards.known_offices(desk)}.get(card.office_id)
    return card, known is not None and not card.has_keys_of(known)


def _seal_and_write(desk: Desk, folder: Path, packet_ids: list[str], seal_for: str | None) -> list[Path]:
    sealed = [packet.packet_id for packet in dispatch.seal_for(desk, seal_for)] if seal_for else []
    return dispatch.write_out(desk, folder, [*packet_ids, *sealed])


def _give_back(desk: Desk, folder: Path, office_id: str) -> list[Path]:
    sealed = dispatch.give_back(desk, office_id)
    return dispatch.write_out(desk, folder, [packet.packet_id for packet in sealed])


def _how_much_waits(neighbour: Neighbour) -> int:
    return neighbour.news + len(neighbour.to_write)
