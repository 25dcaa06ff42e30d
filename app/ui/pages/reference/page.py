"""Reference: every service of every act, found by words in either language, and its leaflet for the citizen."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea

from app.casework import papers
from app.casework.acts import chosen_acts
from app.casework.desk import Desk
from app.casework.papers import PaperLanguage, PaperSize
from app.catalogue.model import Edition
from app.domain.language import N_, Language
from app.i18n import Translator
from app.ui.dialogs.paper_view import show_paper
from app.ui.language import as_it_is, counted, language_switch, say
from app.ui.pages.reference.service_view import ServiceView
from app.ui.session import Session
from app.ui.theme.tokens import Space, Type
from app.ui.widgets.buttons import secondary
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import Choice
from app.ui.widgets.layouts import column, holding, row, scrolling
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.page import Page
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row, RowGroup
from app.ui.widgets.telling import Empty
from app.ui.widgets.typing import correct_letters
from app.ui.widgets.words import break_lines

_PAUSE_MS = 200
_LIST_WIDTH = 300
_TITLE_WIDTH = 256
_LANGUAGES = (
    (PaperLanguage.KK.value, N_("in Kazakh")),
    (PaperLanguage.RU.value, N_("in Russian")),
    (PaperLanguage.BOTH.value, N_("in both languages")),
)
_SIZES = tuple((size.value, as_it_is(size.value.upper())) for size in (PaperSize.A5, PaperSize.A4))


@dataclass(frozen=True, slots=True)
class Found:
    """What a search brings: editions by act, those that the office works by first, and the ids of these."""

    editions: tuple[Edition, ...]
    chosen: frozenset[str]


def find(desk: Desk, words: str) -> Found:
    """Services by words of their titles in either language, as this office has them."""
    chosen = frozenset(chosen_acts(desk))
    found = sorted(desk.catalogue.find(words), key=lambda edition: edition.act.id not in chosen)
    return Found(tuple(desk.edition(edition.id) for edition in found), chosen)


class ReferencePage(Page):
    """The list of services at the left, one of them in full at the right.

    Signals:
        shown: the services that were asked for are there.
    """

    slim_rail = True
    shown = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Reference"), scrolls=False)
        self._session = session
        self._found = Found((), frozenset())
        self._shown: tuple[Edition, bool] | None = None
        self.search = LineEdit()
        self.search.setClearButtonEnabled(True)
        correct_letters(self.search)
        say(self.search.setPlaceholderText, N_("Words of the title, in either language"))
        say(self.search.setAccessibleName, N_("Search among the services"))
        self.list = RowList(N_("Services"))
        self.empty = Empty(N_("No service has these words."))
        self.service = ServiceView()
        self.reading = self._build_reading()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._build_head_tools()
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Look for the services anew; the one that is shown stays if it is among them."""
        words = self.search.text().strip()
        self._session.ask(lambda desk: find(desk, words), self._show)

    def focus_first(self) -> None:
        """Begin at the words to look for."""
        self.search.setFocus()
        self.search.selectAll()

    def open_service(self, edition_id: str) -> None:
        """Show a service, whatever is being looked for."""
        self.search.clear()
        self.list.select(edition_id)

    def _build_reading(self) -> QScrollArea:
        """Where the service is read; the arrow keys scroll it."""
        area = scrolling(self.service)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say(area.setAccessibleName, N_("The service in full"))
        return area

    def _build_head_tools(self) -> None:
        self.leaflet_language, self.leaflet_size = Choice(_LANGUAGES), Choice(_SIZES)
        self.leaflet_language.choose(language_switch().language.value)
        self.leaflet_size.choose(PaperSize.A5.value)
        self.leaflet_language.setFixedWidth(150)
        self.leaflet_size.setFixedWidth(88)
        say(self.leaflet_language.setAccessibleName, N_("Language of the leaflet"))
        say(self.leaflet_size.setAccessibleName, N_("Paper of the leaflet"))
        self.print_button = secondary(N_("Leaflet…"), key="Ctrl+P", icon="printer")
        for widget in (self.leaflet_language, self.leaflet_size, self.print_button):
            self.add_to_head(widget)

    def _lay_out(self) -> None:
        card = Card(flush=True)
        card.add(self.list, 1)
        card.add(self.empty, 1)
        self.empty.hide()
        left = holding(column(self.search, card, spacing=Space.SMALL))
        left.setFixedWidth(_LIST_WIDTH)
        self.add(row(left, self.reading, spacing=Space.CARD, stretches=(0, 1)), 1)

    def _connect(self) -> None:
        self._session.changed.connect(self.refresh)
        self._session.person_changed.connect(self.refresh)
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.chosen.connect(self._show_service)
        self.list.opened.connect(lambda _key: self.reading.setFocus())
        self.print_button.clicked.connect(self._print)
        language_switch().changed.connect(self._speak)

    def _speak(self, language: Language) -> None:
        """Offer the leaflet in the language of the screen."""
        self.leaflet_language.choose(language.value)

    def _show(self, found: Found) -> None:
        self._found = found
        self.list.set_groups(_groups(found))
        self.list.setVisible(bool(found.editions))
        self.empty.setVisible(not found.editions)
        self.set_subtitle(counted("{count} service", "{count} services", len(found.editions)))
        if not self.list.key():
            self.list.select_first()
        self.shown.emit()

    def _show_service(self, key: str) -> None:
        edition = next((each for each in self._found.editions if each.id == key), None)
        if edition is None:
            return
        before, chosen = self._shown, edition.act.id in self._found.chosen
        self._shown = (edition, chosen)
        if self._shown == before:
            return
        self.service.show_edition(edition, self._session.desk.office.kind, chosen=chosen)
        if before is None or before[0].id != key:
            self.reading.verticalScrollBar().setValue(0)

    def _print(self) -> None:
        edition = self.service.edition
        if edition is None:
            return
        id, channel = edition.id, self.service.channel
        language = PaperLanguage(self.leaflet_language.key() or PaperLanguage.BOTH)
        size = PaperSize(self.leaflet_size.key() or PaperSize.A5)
        self._session.ask(lambda desk: papers.leaflet(desk, id, channel, language, size), self._show_leaflet)

    def _show_leaflet(self, pdf: bytes) -> None:
        edition = self.service.edition
        name = edition.family.replace("_", "-") if edition is not None else "leaflet"
        show_paper(self, pdf, N_("Leaflet for the citizen"), f"{name}.pdf")


def _groups(found: Found) -> list[RowGroup]:
    """A group for each act."""
    groups = []
    for act, editions in groupby(found.editions, key=lambda edition: edition.act):
        note = N_("repealed") if act.repeal is not None else ""
        groups.append(RowGroup(act.short, [_row(edition) for edition in editions], note=note))
    return groups


def _row(edition: Edition) -> Row:
    """The title over two lines: many begin alike."""

    def first(tr: Translator) -> str:
        return break_lines(edition.title.in_(tr.language), Type.BODY, _TITLE_WIDTH)[0]

    def rest(tr: Translator) -> str:
        return edition.title.in_(tr.language).removeprefix(first(tr)).lstrip()

    return Row(edition.id, first, line=rest, strong=False)
