"""What is told as it happens: by whom, at which moment; like deeds of one person are told in one breath."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.clock import SetClock
from app.demo.month import telling
from app.demo.transcript import Transcript
from app.domain.case import Case
from app.domain.language import Text


@dataclass
class Chronicle:
    """Tells the month; what waits to be told in one breath is told before anything else is.

    `names` is what people call the offices, by their ids.
    """

    transcript: Transcript
    clock: SetClock
    names: Mapping[str, Text] = field(default_factory=dict)
    _since: datetime | None = None
    _desk: Desk | None = None
    _deed: Deed | None = None
    _cases: list[Case] = field(default_factory=list)

    def tell(self, desk: Desk, words: Text) -> None:
        """Something that a person at a desk does."""
        self.breathe()
        self._line(desk, words)

    def did(self, desk: Desk, deed: Deed, case: Case) -> None:
        """A deed with one case; the next like it by the same person joins the sentence."""
        if desk is not self._desk or deed is not self._deed:
            self.breathe()
        if self._since is None:
            self._since = self.clock.now()
        self._desk, self._deed = desk, deed
        self._cases.append(case)

    def breathe(self) -> None:
        """Tell what waits."""
        if self._desk is not None and self._deed is not None:
            self._line(self._desk, telling.several(self._deed, self._cases), self._since)
        self._desk = self._deed = self._since = None
        self._cases = []

    def _line(self, desk: Desk, words: Text, at: datetime | None = None) -> None:
        who = telling.who(desk, self.names[desk.office.id])
        self.transcript.tell(at or self.clock.now(), who, words.kk, words.ru)
