"""The left rail: whose office this is, the places with what waits in them, and the person at work."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.language import N_
from app.ui.language import Words, say
from app.ui.shell.person import PersonFoot
from app.ui.theme.current import palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.icons import draw_icon
from app.ui.theme.tokens import Size, Space, Tone, Type
from app.ui.widgets.layouts import bare
from app.ui.widgets.toggles import draw_focus
from app.ui.widgets.words import WordsLabel

_BAR = 3
_LOGO = 32


class Logo(QWidget):
    """The letter К on the accent colour."""

    def __init__(self, size: int = _LOGO) -> None:
        super().__init__()
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the square and the letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette().accent))
        painter.drawRoundedRect(self.rect(), Size.RADIUS, Size.RADIUS)
        painter.setFont(font(Type.CARD_TITLE))
        painter.setPen(QColor(palette().on_accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "К")
        painter.end()


class RailItem(QAbstractButton):
    """A place in the rail: icon, title, and the count of what waits there."""

    def __init__(self, icon: str, title: Words, key: str) -> None:
        super().__init__()
        self._icon, self._key, self._count, self._slim = icon, key, 0, False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(Size.RAIL_ITEM)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        say(self.setText, title)

    def setText(self, text: str) -> None:
        """Say another title."""
        super().setText(text)
        self._tell()

    def set_count(self, count: int) -> None:
        """Say how much waits there; nothing stands there for none."""
        self._count = count
        self._tell()
        self.update()

    def set_slim(self, slim: bool) -> None:
        """Show the icon alone."""
        self._slim = slim
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the rail allows."""
        return QSize(int(Size.RAIL_ITEM), int(Size.RAIL_ITEM))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the item."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette()
        here = self.isChecked()
        if here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface if here else colours.sunken))
            painter.drawRoundedRect(self.rect(), Size.RADIUS, Size.RADIUS)
        if here:
            painter.fillRect(0, 8, _BAR, self.height() - 16, QColor(colours.accent))
        hue = colours.text if here else colours.text_2
        x = (self.width() - Size.ICON) // 2 if self._slim else 12
        draw_icon(painter, x, (self.height() - Size.ICON) // 2, self._icon, Size.ICON, hue)
        if not self._slim:
            self._draw_words(painter, hue)
        if self.hasFocus():
            draw_focus(painter, self.rect())
        painter.end()

    def _draw_words(self, painter: QPainter, hue: str) -> None:
        type_ = Type.BODY_STRONG if self.isChecked() else Type.BODY
        area = QRect(40, 0, self.width() - 48, self.height())
        painter.setPen(QColor(hue))
        count = str(self._count) if self._count else ""
        painter.setFont(font(Type.META))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), count)
        painter.setFont(font(type_))
        room = area.width() - (metrics(Type.META).horizontalAdvance(count) + 4 if count else 0)
        title = metrics(type_).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), title)

    def _tell(self) -> None:
        named = f"{self.text()}, {self._count}" if self._count else self.text()
        self.setAccessibleName(named)
        self.setToolTip(f"{named} ({self._key})" if self._slim else self._key)


class Rail(QFrame):
    """Office, places, person.

    Signals:
        place_asked(key): a place was pressed.
    """

    place_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._items: dict[str, RailItem] = {}
        self._slim = False
        outer = bare(QVBoxLayout(self))
        outer.addWidget(self._build_office())
        self._places = QVBoxLayout()
        bare(self._places, Space.HAIR).setContentsMargins(Space.SMALL, Space.HAIR, Space.SMALL, 0)
        outer.addLayout(self._places)
        outer.addStretch()
        self.person = PersonFoot()
        outer.addWidget(self.person)
        self.setFixedWidth(Size.RAIL)
        say(self.setAccessibleName, N_("Places"))

    def add_place(self, key: str, icon: str, title: Words) -> None:
        """Add a place under the others."""
        item = RailItem(icon, title, f"Ctrl+{len(self._items) + 1}")
        item.set_slim(self._slim)
        item.clicked.connect(lambda: self.place_asked.emit(key))
        self._items[key] = item
        self._places.addWidget(item)

    def set_here(self, key: str) -> None:
        """Mark where the person is; a key that is no place leaves none marked."""
        for one, item in self._items.items():
            item.setAutoExclusive(False)
            item.setChecked(one == key)
            item.setAutoExclusive(True)

    def set_count(self, key: str, count: int) -> None:
        """Say how much waits in a place."""
        self._items[key].set_count(count)

    def set_office(self, name: Words) -> None:
        """Say whose program this is."""
        say(self._office.setText, name)

    def set_slim(self, slim: bool) -> None:
        """Be narrow, icons only, or of full width."""
        self._slim = slim
        self.setFixedWidth(Size.RAIL_SLIM if slim else Size.RAIL)
        self._office_words.setVisible(not slim)
        for item in self._items.values():
            item.set_slim(slim)
        self.person.set_slim(slim)

    def is_slim(self) -> bool:
        """Whether only icons are shown."""
        return self._slim

    def _build_office(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(64)
        row = QHBoxLayout(head)
        bare(row, Space.SMALL).setContentsMargins(Space.CARD, Space.HAIR, Space.HAIR, 0)
        row.addWidget(Logo())
        self._office_words = QWidget()
        words = bare(QVBoxLayout(self._office_words))
        words.addStretch()
        words.addWidget(WordsLabel(N_("Kense"), Type.CARD_TITLE))
        self._office = WordsLabel("", Type.META, Tone.TEXT_2, lines=2)
        words.addWidget(self._office)
        words.addStretch()
        row.addWidget(self._office_words, 1)
        row.addStretch()
        return head
