"""The foot of the rail: who is at work, their quiet menu, and the lock."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QMenu, QSizePolicy

from app.domain.language import N_
from app.ui.language import Words, say, told
from app.ui.theme.apply import Appearance
from app.ui.theme.current import palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.icons import draw_icon
from app.ui.theme.tokens import Size, Space, Type
from app.ui.widgets.layouts import bare
from app.ui.widgets.toggles import draw_focus
from app.ui.widgets.words import break_lines

_HEIGHT, _HIGHER = 52, 68
"""With a post in one line, and in two."""
_WORDS_AT = 40
_ROLE_WIDTH = int(Size.RAIL - _WORDS_AT - Size.RAIL_ITEM - Space.SMALL)
_APPEARANCES = (
    (Appearance.SYSTEM, N_("As the computer")),
    (Appearance.LIGHT, N_("Light")),
    (Appearance.DARK, N_("Dark")),
)


class PersonButton(QAbstractButton):
    """The person's name over their role; opens their menu.

    Signals:
        renamed: it says something else, and may want another height.
    """

    renamed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = self._role = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_name(self, name: str) -> None:
        """Say who is at work."""
        self._name = name
        self._tell()

    def set_role(self, role: str) -> None:
        """Say as what."""
        self._role = role
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, name and role."""
        painter = QPainter(self)
        colours = palette()
        draw_icon(painter, 12, (self.height() - Size.ICON) // 2, "user", Size.ICON, colours.text_2)
        room = self.width() - _WORDS_AT
        name = metrics(Type.BODY).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        lines = [(name, Type.BODY, colours.text)]
        lines += [(words, Type.META, colours.text_2) for words in self._role_lines()]
        top = (self.height() - sum(type_.line for _, type_, _ in lines)) // 2
        for words, type_, hue in lines:
            painter.setFont(font(type_))
            painter.setPen(QColor(hue))
            painter.drawText(_WORDS_AT, top, room, type_.line, int(Qt.AlignmentFlag.AlignVCenter), words)
            top += type_.line
        if self.hasFocus():
            draw_focus(painter, self.rect().adjusted(2, 2, -2, -2))
        painter.end()

    @property
    def wanted_height(self) -> int:
        """How high the foot is to be: a post of two words may take two lines."""
        return _HIGHER if len(self._role_lines()) > 1 else _HEIGHT

    def _role_lines(self) -> list[str]:
        return break_lines(self._role, Type.META, _ROLE_WIDTH, 2)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name}, {self._role}".strip(", "))
        self.setToolTip(self.accessibleName())
        self.renamed.emit()
        self.update()


class IconButton(QAbstractButton):
    """An icon that is pressed, its words in the tooltip and told to screen readers."""

    def __init__(self, icon: str, words: Words, key: str = "") -> None:
        super().__init__()
        self._icon, self._key = icon, key
        self.setFixedSize(Size.RAIL_ITEM, Size.RAIL_ITEM)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        say(self._name, words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        colours = palette()
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.sunken))
            painter.drawRoundedRect(self.rect(), Size.RADIUS, Size.RADIUS)
        side = (self.width() - Size.ICON) // 2
        draw_icon(painter, side, side, self._icon, Size.ICON, colours.text_2)
        if self.hasFocus():
            draw_focus(painter, self.rect())
        painter.end()

    def _name(self, words: str) -> None:
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({self._key})" if self._key else words)


class PersonFoot(QFrame):
    """Who is at work, and the lock.

    Signals:
        lock_asked: lock the program now.
        appearance_asked(appearance): wear another scheme.
        slim_asked(slim): make the rail narrow, or wide again.
        menu_asked(key): one of the lines added with `add_line` was chosen.
    """

    lock_asked = Signal()
    appearance_asked = Signal(Appearance)
    slim_asked = Signal(bool)
    menu_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("railFoot")
        self.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(self)
        bare(row).setContentsMargins(0, 1, Space.SMALL - 1, 0)
        self._person = PersonButton()
        self._person.clicked.connect(self.open_menu)
        self._person.renamed.connect(lambda: self.setFixedHeight(self._person.wanted_height))
        self._lock = IconButton("lock", N_("Lock"), "Ctrl+L")
        self._lock.clicked.connect(self.lock_asked)
        row.addWidget(self._person, 1)
        row.addWidget(self._lock)
        self._build_menu()

    def set_person(self, name: str, role: Words) -> None:
        """Say who is at work and as what."""
        self._person.set_name(name)
        say(self._person.set_role, role)

    def set_slim(self, slim: bool) -> None:
        """Show the lock alone; the menu is then opened from the keyboard or by a right click."""
        self._person.setVisible(not slim)
        self._slim.setChecked(slim)

    def set_appearance(self, appearance: Appearance) -> None:
        """Tick what is worn."""
        self._looks[appearance].setChecked(True)

    def add_line(self, key: str, words: Words) -> None:
        """Add a line to the person's menu."""
        line = self._act(words)
        line.triggered.connect(lambda: self.menu_asked.emit(key))
        self._lines[key] = line

    def set_line(self, key: str, words: Words) -> None:
        """Let a line of the menu say something else."""
        say(self._lines[key].setText, words)

    def line(self, key: str) -> str:
        """What a line of the menu says."""
        return self._lines[key].text()

    def open_menu(self) -> None:
        """Open the person's menu above the foot."""
        height = self.menu.sizeHint().height()
        self.menu.popup(self.mapToGlobal(QPoint(Space.SMALL, -height - Space.HAIR)))

    def _build_menu(self) -> None:
        self.menu = QMenu(self)
        group = QActionGroup(self.menu)
        self._looks: dict[Appearance, QAction] = {}
        self._lines: dict[str, QAction] = {}
        for appearance, words in _APPEARANCES:
            look = self._act(words)
            look.setCheckable(True)
            look.setActionGroup(group)
            look.triggered.connect(lambda _on=False, chosen=appearance: self.appearance_asked.emit(chosen))
            self._looks[appearance] = look
        self._looks[Appearance.SYSTEM].setChecked(True)
        self.menu.addSeparator()
        self._slim = self._act(N_("Narrow rail"))
        self._slim.setCheckable(True)
        self._slim.triggered.connect(self.slim_asked)
        self.menu.addSeparator()
        say(self.menu.setAccessibleName, N_("Person"))

    def _act(self, words: Words) -> QAction:
        action = QAction(told(words), self.menu)
        self.menu.addAction(action)
        say(action.setText, words)
        return action
