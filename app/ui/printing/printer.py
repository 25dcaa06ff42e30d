"""A printer as a place to send a paper to: what is known of it, what can hinder it, and the port that drives it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, QSizeF, Signal

_MM_OF_POINT = 25.4 / 72
_TOLERANCE_MM = 2.0


class Hindrance(StrEnum):
    """Why a printer does not print now."""

    AWAY = "away"
    STOPPED = "stopped"
    REFUSES = "refuses"
    NO_PAPER = "no_paper"
    NO_INK = "no_ink"
    BLOCKED = "blocked"
    HELD = "held"
    NO_SERVICE = "no_service"


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer: `id` is what the system calls it, `name` what a person does; `hindrance` is its trouble just now."""

    id: str
    name: str
    is_usual: bool = False
    hindrance: Hindrance | None = None


@dataclass(frozen=True, slots=True)
class Media:
    """A size of paper, upright, in millimetres; `name` is what printers call it (`A5`, `Custom.80x210mm`)."""

    name: str
    width: float
    height: float

    def holds(self, other: Media) -> bool:
        """Whether a page of the other size fits on it in its own size."""
        wide, high = self.width + _TOLERANCE_MM, self.height + _TOLERANCE_MM
        return other.width <= wide and other.height <= high

    @property
    def is_custom(self) -> bool:
        """Whether it is a size without a name: a piece of a roll."""
        return self.name.startswith("Custom.")


SHEETS = (Media("A4", 210, 297), Media("A5", 148, 210), Media("A6", 105, 148))
"""The sheets that an office has."""


def media_of(points: QSizeF) -> Media:
    """The size that a page of a paper has; a page across is printed on an upright sheet."""
    width, height = sorted((points.width() * _MM_OF_POINT, points.height() * _MM_OF_POINT))
    for sheet in SHEETS:
        if abs(sheet.width - width) < _TOLERANCE_MM and abs(sheet.height - height) < _TOLERANCE_MM:
            return sheet
    across, along = round(points.width() * _MM_OF_POINT), round(points.height() * _MM_OF_POINT)
    return Media(f"Custom.{across}x{along}mm", across, along)


@dataclass(frozen=True, slots=True)
class Order:
    """One paper for one printer, so many times, on one side of the sheets or on both.

    `title` is what the printer's list of jobs shows: it names no person. `is_across` is a paper whose lines run along
    the longer edge of the sheet: its sheets are turned over the shorter one. `job` is what the queue calls the paper
    if it was left there earlier: it is looked for and not sent again.
    """

    pdf: bytes
    printer: Printer
    media: Media
    title: str
    copies: int = 1
    both_sides: bool = False
    is_across: bool = False
    job: str = ""


class Sending(QObject):
    """One paper on its way to the printer and through its queue.

    Signals:
        taken: the queue has the whole paper.
        hindered(hindrance): the printer stands still with it; `None` once it goes on.
        done: the paper has left the queue, printed as far as the queue knows.
        failed(error): the paper was not taken, or left the queue without being printed; a `KenseError`.
        withdrawn(is_back): the paper was asked back; if it is not back, it is watched on.
    """

    taken = Signal()
    hindered = Signal(object)
    done = Signal()
    failed = Signal(object)
    withdrawn = Signal(bool)

    @property
    def job(self) -> str:
        """What the queue calls the paper; "" while it has none."""
        return ""

    def withdraw(self) -> None:
        """Ask the paper back out of the queue, as far as it is not printed."""

    def leave(self) -> None:
        """Stop watching; what was taken is printed all the same."""


class Port(Protocol):
    """What printers can be asked, whatever drives them.

    Nothing waits: answers are called back, unless the asker is gone by then.
    """

    def find(self, asker: QObject, then: Callable[[tuple[Printer, ...]], None]) -> None:
        """Which printers there are, and how each is just now."""

    def sizes(self, asker: QObject, printer: Printer, then: Callable[[frozenset[str]], None]) -> None:
        """The names of the sizes that a printer takes; none if it does not say."""

    def send(self, order: Order) -> Sending:
        """Print a paper; what comes of it is told by the signals of the answer."""
