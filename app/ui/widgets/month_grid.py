"""Days counted one by one in a grid of weeks: day at the left, its number in the term at the right, × if skipped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.language import N_
from app.ui.formats import day_and_month, weekday_letters
from app.ui.language import Words, language_switch, told
from app.ui.theme.current import palette
from app.ui.theme.fonts import font
from app.ui.theme.tokens import Palette, Type

_CELL = QSize(40, 26)
_HEAD = 20
_DAY_TYPE = Type.META
_STRONG = Type.META_STRONG
_SKIPPED = "×"


@dataclass(frozen=True, slots=True)
class CountedDay:
    """A day of a term: its number if it is counted; a reason if it is skipped for more than being a weekend."""

    day: date
    count: int | None = None
    reason: Words | None = None


class MonthGrid(QWidget):
    """Whole weeks, from the Monday before the first day to the Sunday after the last."""

    def __init__(self, days: Sequence[CountedDay], start: date, due: date, today: date) -> None:
        super().__init__()
        self._days = {counted.day: counted for counted in days}
        self._start, self._due, self._today = start, due, today
        shown = [start, due, *self._days]
        first, last = min(shown), max(shown)
        self._monday = first - timedelta(days=first.weekday())
        self._weeks = (last - self._monday).days // 7 + 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        language_switch().changed.connect(self._tell)
        self._tell()

    def months(self) -> tuple[date, ...]:
        """The first days of the months that the term touches."""
        touched = {self._start.replace(day=1), self._due.replace(day=1)} | {
            day.replace(day=1) for day in self._days
        }
        return tuple(sorted(touched))

    def sizeHint(self) -> QSize:
        """Seven columns, a row per week."""
        return QSize(7 * _CELL.width(), _HEAD + self._weeks * _CELL.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the heads of the days and the weeks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(_DAY_TYPE))
        painter.setPen(QColor(palette().text_2))
        for number, letters in enumerate(weekday_letters(language_switch().language)):
            area = QRect(number * _CELL.width(), 0, _CELL.width(), _HEAD)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letters)
        for offset in range(self._weeks * 7):
            week, weekday = divmod(offset, 7)
            area = QRect(
                weekday * _CELL.width(), _HEAD + week * _CELL.height(), _CELL.width(), _CELL.height()
            )
            self._draw_day(painter, area.adjusted(1, 1, -1, -1), self._monday + timedelta(days=offset))
        painter.end()

    def _draw_day(self, painter: QPainter, area: QRect, day: date) -> None:
        colours = palette()
        counted = self._days.get(day)
        inside = self._start <= day <= self._due or counted is not None
        ground, hue, note_hue, edge = self._dress(day, counted, colours)
        painter.setPen(edge)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        inner = area.adjusted(4, 0, -4, 0)
        number = counted.count if counted is not None else None
        painter.setFont(font(_STRONG if number is not None or day in (self._start, self._due) else _DAY_TYPE))
        painter.setPen(QColor(hue))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), str(day.day))
        note = str(number) if number is not None else _SKIPPED * (inside and day != self._start)
        painter.setFont(font(_STRONG if day == self._due else _DAY_TYPE))
        painter.setPen(QColor(note_hue))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), note)

    def _dress(
        self, day: date, counted: CountedDay | None, colours: Palette
    ) -> tuple[str, str, str, QPen | Qt.PenStyle]:
        """Ground, colours of day and note, and the frame of a day."""
        none = Qt.PenStyle.NoPen
        if day == self._due:
            return colours.accent, colours.on_accent, colours.on_accent, none
        if day == self._start:
            return colours.popover, colours.accent, colours.accent, QPen(QColor(colours.accent), 1.4)
        frame: QPen | Qt.PenStyle = none
        if day == self._today:
            frame = QPen(QColor(colours.text), 1.2, Qt.PenStyle.DashLine)
        if counted is not None and counted.count is not None:
            return colours.selected, colours.text, colours.text_2, frame
        if counted is not None and counted.reason is not None:
            return (
                colours.attention_soft,
                colours.attention,
                colours.attention,
                QPen(QColor(colours.attention), 1.2),
            )
        return colours.sunken, colours.text_2, colours.text_3, frame

    def _tell(self) -> None:
        language = language_switch().language
        counted = sum(day.count is not None for day in self._days.values())
        parts = (
            f"{told(N_('first day'))}: {day_and_month(self._start, language)}",
            f"{told(N_('last day'))}: {day_and_month(self._due, language)}",
            f"{told(N_('days counted'))}: {counted}",
        )
        self.setAccessibleName(", ".join(parts))
        self.update()
