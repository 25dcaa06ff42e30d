"""Services: every one of every act, found by words in either language, and its leaflet for the citizen."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtWidgets import QWidget

from app.casework.desk import Desk
from app.casework.office.acts import chosen_acts
from app.casework.papers import papers
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.casework.papers.size_names import SIZE_NAMES
from app.catalogue.model import Edition
from app.domain.language import N_, Language
from app.ui.dialogs.paper_view import show_paper
from app.ui.language import language_switch, say
from app.ui.pages.reference.pane import Pane, long_row
from app.ui.pages.reference.service_view import ServiceView
from app.ui.session import Session
from app.ui.widgets.buttons import secondary
from app.ui.widgets.choice_fields import Choice
from app.ui.widgets.rows import RowGroup

_LANGUAGES = (
    (PaperLanguage.KK.value, N_("in Kazakh")),
    (PaperLanguage.RU.value, N_("in Russian")),
    (PaperLanguage.BOTH.value, N_("in both languages")),
)
_SIZES = tuple((size.value, SIZE_NAMES[size]) for size in (PaperSize.A5, PaperSize.A4))


@dataclass(frozen=True, slots=True)
class Found:
    """What a search brings: editions by act, those that the office works by first, and the ids of these."""

    editions: tuple[Edition, ...]
    chosen: frozenset[str]


def find(desk: Desk, words: str) -> Found:
    """Services that the words name, as this office has them."""
    chosen = frozenset(chosen_acts(desk))
    found = sorted(desk.catalogue.find(words), key=lambda edition: edition.act.id not in chosen)
    return Found(tuple(desk.edition(edition.id) for edition in found), chosen)


class ServicesPane(Pane):
    """The list of services, one of them in full, and in `tools` how its leaflet is printed."""

    def __init__(self, session: Session) -> None:
        self.service = ServiceView()
        super().__init__(
            self.service,
            listed=N_("Services"),
            hint=N_("Words of the title, in either language"),
            reading=N_("The service in full"),
            nothing=N_("No service has these words."),
            search=N_("Search among the services"),
        )
        self._session = session
        self._found = Found((), frozenset())
        self._shown: tuple[Edition, bool] | None = None
        self.tools = self._build_tools()
        self.looked_for.connect(self.refresh)
        self.list.chosen.connect(self._show_service)
        self.print_button.clicked.connect(self._print)
        language_switch().changed.connect(self._speak)

    def refresh(self) -> None:
        """Look for the services anew; the one that is shown stays if it is among them."""
        words = self.words()
        self._session.ask(lambda desk: find(desk, words), self._show)

    def open_service(self, edition_id: str) -> None:
        """Show a service, whatever is being looked for."""
        self.search.clear()
        self.list.select(edition_id)

    def _build_tools(self) -> tuple[QWidget, ...]:
        self.leaflet_language, self.leaflet_size = Choice(_LANGUAGES), Choice(_SIZES)
        self.leaflet_language.choose(language_switch().language.value)
        self.leaflet_size.choose(PaperSize.A5.value)
        self.leaflet_language.setFixedWidth(150)
        self.leaflet_size.setFixedWidth(88)
        say(self.leaflet_language.setAccessibleName, N_("Language of the leaflet"))
        say(self.leaflet_size.setAccessibleName, N_("Paper of the leaflet"))
        self.print_button = secondary(N_("Leaflet…"), key="Ctrl+P", icon="printer")
        return (self.leaflet_language, self.leaflet_size, self.print_button)

    def _speak(self, language: Language) -> None:
        """Offer the leaflet in the language of the screen."""
        self.leaflet_language.choose(language.value)

    def _show(self, found: Found) -> None:
        self._found = found
        self.list.set_groups(_groups(found))
        self.tell_count(len(found.editions))
        self._show_service(self.list.key())

    def _show_service(self, key: str) -> None:
        edition = next((each for each in self._found.editions if each.id == key), None)
        if edition is None:
            return
        before, chosen = self._shown, edition.act.id in self._found.chosen
        self._shown = (edition, chosen)
        if self._shown == before:
            return
        if before is None or before[0].id != key:
            self.to_the_top()
        self.service.show_edition(edition, self._session.desk.office.kind, chosen=chosen)

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
        show_paper(self, pdf, N_("Leaflet for the citizen"), f"{name}.pdf", "leaflet")


def _groups(found: Found) -> list[RowGroup]:
    """A group for each act."""
    groups = []
    for act, editions in groupby(found.editions, key=lambda edition: edition.act):
        note = N_("repealed") if act.repeal is not None else ""
        groups.append(RowGroup(act.short, [long_row(one.id, one.title) for one in editions], note=note))
    return groups
