"""Photographs and scans of a deed: taken, looked at, turned, put in order; in memory until the deed is recorded."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
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
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.words import WordsLabel

_KEYS = N_("Enter: look · R: turn · Ctrl and an arrow: move · Delete: take away")


class PagesEntry(BroadEntry):
    """Pages as small pictures, in colour: a dwelling is judged by them. The same page is held once."""

    def __init__(self, label: Words, session: Session) -> None:
        super().__init__(label)
        self._session, self._label = session, label
        self._pages: dict[str, bytes] = {}
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

    def value(self) -> tuple[bytes, ...]:
        """The pages in their order."""
        return tuple(self._pages.values())

    def set_value(self, value: Sequence[bytes] | None) -> None:
        """Hold pages."""
        self._hold([*(value or ())])

    def add_sources(self, sources: Sequence[Source], _row: str = "") -> None:
        """Have files made small in the lane."""
        self.set_problem(None)
        for source in sources:
            read, failed = while_alive(self, self._read), while_alive(self, self._tell)
            self._session.ask(partial(_pages_of, source), read, failed)

    def _picture(self, _desk: Desk, sha256: str) -> bytes:
        return self._pages.get(sha256, b"")

    def _hold(self, pages: Sequence[bytes]) -> None:
        self._pages = {hashlib.sha256(page).hexdigest(): page for page in pages}
        kept = counted("{count} page scanned", "{count} pages scanned", len(self._pages))
        say(self._count.setText, kept if self._pages else "")
        self.strip.show_scans(tuple(self._pages))
        self.note.tell(_KEYS if self._pages else "")

    def _change(self, pages: Sequence[bytes]) -> None:
        self._hold(pages)
        self.changed.emit()

    def _read(self, pages: tuple[bytes, ...]) -> None:
        self._change((*self.value(), *pages))

    def _take_away(self, place: int) -> None:
        pages = [*self.value()]
        del pages[place]
        self._change(pages)

    def _move(self, place: int, by: int) -> None:
        pages = [*self.value()]
        page = pages.pop(place)
        pages.insert(min(len(pages), max(0, place + by)), page)
        self._change(pages)

    def _turn(self, place: int) -> None:
        """Turn a page in the lane, and show it where somebody looks at it."""
        page = self.value()[place]
        show = while_alive(self, self._turned, page)
        self._session.ask(lambda _desk: scans.turned(page), show, while_alive(self, self._tell))

    def _turned(self, page: bytes, turned: bytes) -> None:
        self._change([turned if each is page else each for each in self.value()])
        if self.viewer is not None:
            self.viewer.show_scans(tuple(self._pages))

    def _look(self, place: int) -> None:
        pages = tuple(self._pages)
        self.viewer = ScanViewer(
            self, self._session, self._label, pages, place, may_turn=True, picture=self._picture
        )
        self.viewer.turn_asked.connect(self._turn)
        self.viewer.destroyed.connect(while_alive(self, self._closed))
        self.viewer.open()

    def _closed(self, *_viewer: object) -> None:
        self.viewer = None

    def _tell(self, error: Exception) -> None:
        self.set_problem(sentences(error)[0])


def _pages_of(source: Source, _desk: Desk) -> tuple[bytes, ...]:
    return scans.pages_of(source, read_pdf, in_colour=True)
