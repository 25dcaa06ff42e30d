"""Text on a page: a step of the type scale, a tone, the right height of a line, cut only where asked."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.language import Words as Sayable
from app.ui.language import say
from app.ui.theme.current import colour
from app.ui.theme.fonts import font, metrics
from app.ui.theme.tokens import Tone, Type

WHOLE = 0
"""A single line that is never cut: its widget is as wide as it."""
FREE = -1
"""As many lines as the words need."""
_NARROWEST = 40
_KNOWN = 2048
"""How many paragraphs are remembered as they were broken: those of a few pages."""


class WordsLabel(QLabel):
    """Words that keep the line height of their type.

    `lines`: `WHOLE` (one line, never cut), `FREE` (wraps), or the most lines there may be; what does not fit then ends
    in "…" and is told whole by a tooltip.
    """

    def __init__(
        self,
        words: Sayable = "",
        type_: Type = Type.BODY,
        tone: Tone = Tone.TEXT,
        *,
        lines: int = WHOLE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._type, self._tone, self._lines = type_, tone, lines
        self.setFont(font(type_))
        self.setTextFormat(Qt.TextFormat.PlainText)
        horizontal = QSizePolicy.Policy.Preferred if lines == WHOLE else QSizePolicy.Policy.Expanding
        policy = QSizePolicy(
            horizontal, QSizePolicy.Policy.Fixed if lines in (WHOLE, 1) else QSizePolicy.Policy.Preferred
        )
        policy.setHeightForWidth(lines not in (WHOLE, 1))
        self.setSizePolicy(policy)
        if policy.hasHeightForWidth():
            self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if words:
            say(self.setText, words)

    def set_tone(self, tone: Tone) -> None:
        """Take another colour."""
        self._tone = tone
        self.update()

    def set_type(self, type_: Type) -> None:
        """Take another step of the type scale."""
        self._type = type_
        self.setFont(font(type_))
        self.updateGeometry()

    def setText(self, text: str) -> None:
        """Say other words; a tooltip tells them whole where they are cut."""
        super().setText(text)
        self._tell_if_cut()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole only while it is cut."""
        super().resizeEvent(event)
        self._tell_if_cut()

    def is_cut(self) -> bool:
        """Whether some of the words do not fit."""
        if self._lines == 1:
            return metrics(self._type).horizontalAdvance(self.text()) > self.width()
        return self._lines > 0 and self._broken(self.width())[-1].endswith("…")

    def sizeHint(self) -> QSize:
        """The words on one line, or, where they wrap, a comfortable width."""
        wanted = metrics(self._type).horizontalAdvance(self.text()) + 1
        if self._lines in (WHOLE, 1):
            return QSize(wanted, self._type.line)
        width = min(wanted, 320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A whole line may not be cut; the others may become narrow."""
        if self._lines == WHOLE:
            return self.sizeHint()
        return QSize(min(_NARROWEST, self.sizeHint().width()), self._type.line)

    def hasHeightForWidth(self) -> bool:
        """Whether the words wrap."""
        return self._lines not in (WHOLE, 1)

    def heightForWidth(self, width: int) -> int:
        """The height of the lines that fit the width."""
        return max(1, len(self._broken(width))) * self._type.line

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line by line, each in the middle of its line height."""
        painter = QPainter(self)
        painter.setFont(font(self._type))
        painter.setPen(colour(self._tone if self.isEnabled() else Tone.DISABLED_TEXT))
        broken = self._broken(self.width())
        height = len(broken) * self._type.line
        top = 0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = max(0, (self.height() - height) // 2)
        sideways = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        for number, line in enumerate(broken):
            area = QRect(0, top + number * self._type.line, self.width(), self._type.line)
            painter.drawText(
                area, int(sideways | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), line
            )
        painter.end()

    def _broken(self, width: int) -> list[str]:
        """The lines as they stand in a width."""
        if self._lines == WHOLE:
            return [self.text()]
        return break_lines(self.text(), self._type, width, self._lines)

    def _tell_if_cut(self) -> None:
        told = self.text() if self.is_cut() else ""
        if told != self.toolTip():
            self.setToolTip(told)


def break_lines(text: str, type_: Type, width: int, most: int = FREE) -> list[str]:
    """Break text into lines of a width; beyond `most` lines the last ends in an ellipsis."""
    measure = metrics(type_)
    if most == 1:
        return [measure.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _break_paragraph(paragraph, type_, width)
    if most < 0 or len(lines) <= most:
        return lines
    rest = " ".join(lines[most - 1 :])
    return [*lines[: most - 1], measure.elidedText(rest, Qt.TextElideMode.ElideRight, width)]


@lru_cache(maxsize=_KNOWN)
def _break_paragraph(text: str, type_: Type, width: int) -> tuple[str, ...]:
    """The lines of one paragraph; a layout asks for the same ones again and again."""
    layout = QTextLayout(text, font(type_))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, 0))
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(lines) or ("",)
