"""Photographs and scans of a deed: taken, looked at, turned, put in order; in memory until the deed is recorded."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from app.casework.counter import scans
from app.casework.counter.scans import Source
from app.casework.desk import Desk
from app.domain.language import N_
from app.ui.alive import while_alive
from app.ui.dialogs.error_dialog import sentences
from app.ui.language import Words, counted, say
from app.ui.pages.cases.deeds.entries import BroadEntry
from app.ui.scans.pdf_pages import read_pdf
from app.ui.scans.scan_buttons import ScanButtons
from app.ui.scans.strip import ScanStrip
from app.ui.scans.taking import ScanTaking
from app.ui.scans.viewer import ScanViewer
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.words import WordsLabel

_KEYS = N_("Enter: look · R: turn · Ctrl and an arrow: move · Delete: take away")


@dataclass(slots=True, eq=False)
class _Page:
    """A page that stays the same one however it is turned; `turns` are quarters still to be made."""

    content: bytes
    turns: int = 0

    @property
    def sha256(self) -> str:
        """What its picture is found by as it stands now."""
        return hashlib.sha256(self.content).hexdigest()


class PagesEntry(BroadEntry):
    """Pages as small pictures, in colour: a dwelling is judged by them. The same page is held once.

    They are read and turned beside the lane; `changed` tells also that something is begun, and that it is ready.
    """

    def __init__(self, label: Words, session: Session) -> None:
        super().__init__(label)
        self._session, self._label = session, label
        self._pages: list[_Page] = []
        self._reading = 0
        self._problem: Words | None = None
        self._count = WordsLabel("", Type.META, Tone.TEXT_2, lines=1)
        self.taking = ScanTaking(self, session, always_colour=True)
        self.strip = ScanStrip(session, picture=self._picture)
        self.viewer: ScanViewer | None = None
        self.column.addWidget(ScanButtons(self.taking, keyed=False, asks_colour=False))
        self.column.addWidget(self._count)
        self.column.addWidget(self.strip)
        self.end()
        self.taking.taken.connect(self.add_sources)
        self.taking.failed.connect(self._tell)
        self.strip.opened.connect(self._look)
        self.strip.removal_asked.connect(self._take_away)
        self.strip.move_asked.connect(self._move)
        self.strip.turn_asked.connect(self._turn)

    @property
    def is_working(self) -> bool:
        """Whether pages are still being read or turned."""
        return self._reading > 0 or any(page.turns for page in self._pages)

    def value(self) -> tuple[bytes, ...]:
        """The pages in their order."""
        return tuple(dict.fromkeys(page.content for page in self._pages))

    def set_value(self, value: Sequence[bytes] | None) -> None:
        """Hold pages."""
        self._pages = [_Page(content) for content in dict.fromkeys(value or ())]
        self._show()

    def set_problem(self, problem: Words | None) -> None:
        """Say what is wrong below, in place of the keys."""
        self._problem = problem
        keys = _KEYS if self._pages else ""
        self.note.tell(keys if problem is None else problem, None if problem is None else Mark.ERROR)

    def add_sources(self, sources: Sequence[Source], _row: str = "") -> None:
        """Have files made small beside the lane."""
        self.set_problem(None)
        read, failed = while_alive(self, self._read), while_alive(self, self._not_read)
        for source in sources:
            self._reading += 1
            self._session.prepare(partial(_pages_of, source), read, failed)
        self._change()

    def _picture(self, _desk: Desk, sha256: str) -> bytes:
        return next((page.content for page in [*self._pages] if page.sha256 == sha256), b"")

    def _scans(self) -> tuple[str, ...]:
        return tuple(page.sha256 for page in self._pages)

    def _show(self) -> None:
        kept = counted("{count} page scanned", "{count} pages scanned", len(self._pages))
        say(self._count.setText, N_("being read…") if self._reading else kept if self._pages else "")
        self.strip.show_scans(self._scans())
        self.set_problem(self._problem)

    def _change(self) -> None:
        self._show()
        self.changed.emit()

    def _read(self, pages: tuple[bytes, ...]) -> None:
        self._reading -= 1
        held = {page.content for page in self._pages}
        self._pages += [_Page(content) for content in dict.fromkeys(pages) if content not in held]
        self._change()

    def _not_read(self, error: Exception) -> None:
        self._reading -= 1
        self._tell(error)
        self._change()

    def _take_away(self, place: int) -> None:
        del self._pages[place]
        self._change()

    def _move(self, place: int, by: int) -> None:
        page = self._pages.pop(place)
        self._pages.insert(min(len(self._pages), max(0, place + by)), page)
        self._change()

    def _turn(self, place: int) -> None:
        """Have a page turned a quarter further; who asks again at once has it turned once more after that."""
        page = self._pages[place]
        page.turns += 1
        if page.turns == 1:
            self._turn_on(page)
            self.changed.emit()

    def _turn_on(self, page: _Page) -> None:
        turned, failed = while_alive(self, self._turned, page), while_alive(self, self._not_turned, page)
        self._session.prepare(partial(scans.turned, page.content), turned, failed)

    def _turned(self, page: _Page, content: bytes) -> None:
        """Show a page as it stands now, also where somebody looks at it."""
        page.content = content
        page.turns -= 1
        if page.turns:
            self._turn_on(page)
        self._change()
        if self.viewer is not None:
            self.viewer.show_scans(self._scans())

    def _not_turned(self, page: _Page, error: Exception) -> None:
        page.turns = 0
        self._tell(error)
        self._change()

    def _look(self, place: int) -> None:
        self.viewer = ScanViewer(
            self, self._session, self._label, self._scans(), place, may_turn=True, picture=self._picture
        )
        self.viewer.turn_asked.connect(self._turn)
        self.viewer.destroyed.connect(while_alive(self, self._closed))
        self.viewer.open()

    def _closed(self, *_viewer: object) -> None:
        self.viewer = None

    def _tell(self, error: Exception) -> None:
        self.set_problem(sentences(error)[0])


def _pages_of(source: Source) -> tuple[bytes, ...]:
    return scans.pages_of(source, read_pdf, in_colour=True)
