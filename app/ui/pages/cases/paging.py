"""Brings the pages of the register to the table that shows it: what is looked at, as soon as it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.casework.desk import Desk
from app.casework.overview import register_list
from app.casework.overview.listing import Listed
from app.casework.overview.register_list import Key, Located, Opened, Page, Query, Seek
from app.ui.alive import while_alive
from app.ui.session import Session
from app.ui.widgets.paged_model import PAGE, PagedModel


@dataclass
class _Shown:
    """The list that is shown: how it is read, how long it is, and where its known pages begin and end."""

    opened: Opened
    total: int
    edges: dict[int, tuple[Key | None, Key | None]] = field(default_factory=dict)

    def learn(self, number: int, page: Page) -> None:
        """Remember where a page begins and ends."""
        self.edges[number] = page.first, page.last

    def seek(self, number: int) -> Seek:
        """From where a page is read: from its neighbour if that is known, else from the nearer end."""
        before, after = self.edges.get(number - 1), self.edges.get(number + 1)
        if before is not None:
            return Seek(before[1])
        if after is not None:
            return Seek(after[0], backwards=True)
        first = number * PAGE
        behind = self.total - first - self.size(number)
        return Seek(skip=first) if first <= behind else Seek(skip=behind, backwards=True)

    def size(self, number: int) -> int:
        """How many rows a page has."""
        return min(PAGE, self.total - number * PAGE)


@dataclass(frozen=True, slots=True)
class _Renewed:
    """A list read again, with the page that was looked at and where the selected row is now."""

    shown: _Shown
    pages: dict[int, Page]
    located: Located


class Paging(QObject):
    """Reads the register for a model, one page at a time: what was scrolled past is not asked for.

    Signals:
        begun: the first rows of another list are there.
        counted(total): how long it is, as soon as that is known.
        renewed(rows): the same list was read again; in which rows the cases that were asked about stand now.
        outdated: the list is shorter than it was.
    """

    begun = Signal()
    counted = Signal(int)
    renewed = Signal(object)
    outdated = Signal()

    def __init__(self, session: Session, model: PagedModel[Listed], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._model = session, model
        self._shown: _Shown | None = None
        self._asked = 0
        self._under_way: int | None = None
        self._wanted: int | None = None
        model.missing.connect(self._want)

    @property
    def is_cut(self) -> bool:
        """Whether more was found than is shown."""
        return self._shown is not None and self._shown.opened.cut

    def open(self, query: Query) -> None:
        """Show another list from its beginning; its length follows."""
        self._ask(lambda desk: register_list.open_list(desk, query, PAGE), self._begin)

    def renew(self, query: Query, case_ids: Iterable[str]) -> None:
        """Read the same list again: the page of the last of these cases and its neighbours come with it."""
        ids = tuple(case_ids)
        self._ask(lambda desk: _read_again(desk, query, ids), self._replace)

    def rows_in(self, ranges: Iterable[range], then: Callable[[list[Listed]], None]) -> None:
        """Read rows by their numbers, whether they are held or not."""
        shown, wanted = self._shown, list(ranges)
        if shown is None:
            return

        def read(desk: Desk) -> list[Listed]:
            pages = (register_list.page(desk, shown.opened, Seek(skip=one.start), len(one)) for one in wanted)
            return [row for page in pages for row in page.rows]

        self._session.ask(read, while_alive(self, then))

    def _begin(self, opened: Opened) -> None:
        rows = opened.beginning.rows
        shown = _Shown(opened, len(rows))
        shown.learn(0, opened.beginning)
        self._take(shown, {0: opened.beginning})
        self.begun.emit()
        if len(rows) < PAGE:
            self.counted.emit(len(rows))
        else:
            self._ask(lambda desk: register_list.locate(desk, opened, ()), self._count, shown)

    def _count(self, shown: _Shown, located: Located) -> None:
        shown.total = located.total
        self._model.grow(located.total)
        self.counted.emit(located.total)

    def _replace(self, renewed: _Renewed) -> None:
        self._take(renewed.shown, renewed.pages)
        self.renewed.emit(renewed.located.rows)
        self.counted.emit(renewed.shown.total)

    def _take(self, shown: _Shown, pages: dict[int, Page]) -> None:
        self._shown, self._under_way, self._wanted = shown, None, None
        self._model.begin(shown.total, {number: page.rows for number, page in pages.items()})

    def _want(self, number: int) -> None:
        """Ask for a page, or remember it until the one that is under way has come."""
        self._wanted = number
        if self._under_way is None:
            self._fetch()

    def _fetch(self) -> None:
        shown, number, self._wanted = self._shown, self._wanted, None
        if shown is None or number is None:
            return
        self._under_way = number
        seek, size = shown.seek(number), shown.size(number)
        self._session.ask(
            lambda desk: register_list.page(desk, shown.opened, seek, size),
            while_alive(self, self._put, shown, number, size),
            while_alive(self, self._not_read),
        )

    def _not_read(self, error: Exception) -> None:
        """The rows stay away until somebody scrolls to them again."""
        self._under_way = None
        self._session.failed.emit(error)

    def _put(self, shown: _Shown, number: int, size: int, page: Page) -> None:
        if shown is not self._shown:
            return
        self._under_way = None
        if len(page.rows) < size:
            self._shown = None  # nothing more is read from a list that is not there any more
            self.outdated.emit()
            return
        shown.learn(number, page)
        self._model.put(number, page.rows)
        self._fetch()

    def _ask(self, question: Callable[[Desk], Any], then: Callable[..., None], *first: Any) -> None:
        """Ask; the answer to a question that was followed by another one is for nobody any more."""
        self._asked += 1
        asked = self._asked

        def answered(answer: Any) -> None:
            if asked == self._asked:
                then(*first, answer)

        self._session.ask(question, while_alive(self, answered))


def first_of(ranges: Iterable[range], most: int) -> Iterator[range]:
    """The first rows of some ranges of rows, no more than `most`."""
    for one in ranges:
        if most <= 0:
            return
        yield one[:most]
        most -= len(one)


def _read_again(desk: Desk, query: Query, case_ids: tuple[str, ...]) -> _Renewed:
    opened = register_list.open_list(desk, query, PAGE)
    located = register_list.locate(desk, opened, case_ids)
    shown, pages = _Shown(opened, located.total), {0: opened.beginning}
    shown.learn(0, opened.beginning)
    rows = [located.rows[id] for id in case_ids if id in located.rows]
    middle = rows[-1] // PAGE if rows else 0
    for number in range(max(1, middle - 1), middle + 2):
        if number * PAGE < located.total:
            pages[number] = register_list.page(desk, opened, shown.seek(number), shown.size(number))
            shown.learn(number, pages[number])
    return _Renewed(shown, pages, located)
