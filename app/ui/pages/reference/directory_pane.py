"""Offices: akimats, departments, centres and oblast bodies as the acts list them; and which district is ours."""

from __future__ import annotations

from itertools import groupby

from app.casework.desk import Desk
from app.casework.office.directory import Listed, directory, search
from app.catalogue.offices import Body, Listing, Office
from app.domain.language import N_, Language, Text
from app.domain.roles import Role
from app.paths import cache_dir
from app.ui.entry.office_dialog import change_office
from app.ui.pages.reference.body_view import BodyView
from app.ui.pages.reference.pane import Pane, long_row
from app.ui.pages.reference.points import sentence
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.widgets.rows import Row, RowGroup


class DirectoryPane(Pane):
    """The list of bodies by act and list, one of them in full. Everything is read once and searched in hand."""

    def __init__(self, session: Session) -> None:
        self.body = BodyView()
        super().__init__(
            self.body,
            listed=N_("Offices"),
            hint=N_("District, name, address or telephone"),
            reading=N_("The office in full"),
            nothing=N_("No office has these words."),
            search=N_("Search among the offices"),
        )
        self._session = session
        self._all: tuple[Listed, ...] = ()
        self.looked_for.connect(self._show_found)
        self.list.chosen.connect(self._show_body)
        self.body.ours_asked.connect(lambda key: change_office(self, session, key))

    def refresh(self) -> None:
        """Read the lists, if they were not yet."""
        if self._all:
            self._show_body(self.list.key())
        else:
            self._session.ask(_read, self._keep)

    def open_body(self, key: str) -> None:
        """Show an entry, whatever is being looked for."""
        self.search.clear()
        self._show_found()
        self.list.select(key)

    def _keep(self, entries: tuple[Listed, ...]) -> None:
        self._all = entries
        self._show_found()

    def _show_found(self) -> None:
        found = search(self._all, self.words())
        ours = self._session.desk.office.district
        groups = groupby(found, key=lambda one: one.listing)
        self.list.set_groups(
            [RowGroup(_title(listing), [_row(one, ours) for one in entries]) for listing, entries in groups]
        )
        self.tell_count(len(found))
        self._show_body(self.list.key())

    def _show_body(self, key: str) -> None:
        listed = next((one for one in self._all if one.key == key), None)
        if listed is None:
            return
        if self.body.shown is None or self.body.shown.key != key:
            self.to_the_top()
        desk = self._session.desk
        self.body.show_body(
            listed,
            is_ours=listed.key == desk.office.district,
            may_choose=desk.may_act_as(Role.ADMINISTRATOR),
        )


def _read(desk: Desk) -> tuple[Listed, ...]:
    return directory(desk, cache_dir())


def _title(listing: Listing) -> Text:
    """The list with the year of its act first: two acts of a region list the same districts."""
    year = listing.act.rpartition("-")[2]
    return Text(f"{year} ж. {listing.title.kk}", f"{year} г. {listing.title.ru}")


def _row(one: Listed, ours: str) -> Row:
    """The district over the place, with the street where there is one; a body of no district has its name."""
    entry = one.entry
    mark = Mark.DONE if one.key == ours else None
    if entry.district is None:
        return long_row(one.key, sentence(entry.name))
    place = _place(entry)
    return Row(one.key, sentence(entry.district), place, mark, strong=False)


def _place(entry: Office | Body) -> Text:
    """Settlement and address: a town has several offices."""
    parts = [text for text in (entry.settlement, entry.address) if text is not None]
    kk, ru = (", ".join(text.in_(language) for text in parts) for language in (Language.KK, Language.RU))
    return Text(kk, ru)
