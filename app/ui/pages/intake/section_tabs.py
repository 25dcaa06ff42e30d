"""The sections of a form side by side, each with how far it is; Ctrl+PageDown and Ctrl+PageUp walk through them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy

from app.forms.engine import FormState
from app.forms.model import Section
from app.ui.language import say, told
from app.ui.theme.current import palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.marks import Mark, draw_mark
from app.ui.theme.tokens import Size, Space, Type
from app.ui.widgets.card import empty
from app.ui.widgets.layouts import bare
from app.ui.widgets.toggles import draw_focus

_HEIGHT = 37
_GAP = 8
_UNDERLINE = 3
_SHORTEST = 64


class SectionTabs(QFrame):
    """One tab a section; hidden sections have none.

    Signals:
        asked(section): a tab was pressed.
    """

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(_HEIGHT)
        self._row = bare(QHBoxLayout(self), Space.PAGE)
        self._row.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        self.tabs: dict[str, Tab] = {}
        self._here = ""
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self._walk(step))

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Carry tabs for these sections."""
        empty(self._row)
        self.tabs = {}
        for section in sections:
            tab = Tab(section)
            tab.clicked.connect(lambda _on=False, id=section.id: self.asked.emit(id))
            self.tabs[section.id] = tab
            self._row.addWidget(tab)
        self._row.addStretch(1)

    def tell(self, state: FormState, here: str) -> None:
        """Say how far each section is and which is open."""
        self._here = here
        for id, tab in self.tabs.items():
            tab.setVisible(state.is_section_shown(state.definition.section(id)))
            tab.set_state(_mark_of(state, id, here=id == here), here=id == here)

    def after(self) -> str:
        """The section after the open one; "" after the last."""
        shown = [id for id, tab in self.tabs.items() if not tab.isHidden()]
        place = shown.index(self._here) + 1 if self._here in shown else 0
        return shown[place] if place < len(shown) else ""

    def _walk(self, step: int) -> None:
        shown = [id for id, tab in self.tabs.items() if not tab.isHidden()]
        if self._here in shown:
            self.asked.emit(shown[(shown.index(self._here) + step) % len(shown)])


def _mark_of(state: FormState, section: str, *, here: bool) -> Mark:
    """Done; or begun and left with something missing or wrong; or open; or not begun."""
    if state.is_done(section):
        return Mark.DONE
    if here:
        return Mark.CURRENT
    return Mark.ERROR if state.is_touched(section) else Mark.NOT_BEGUN


class Tab(QAbstractButton):
    """A section: its mark and its title."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.mark, self._here = Mark.NOT_BEGUN, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        say(self.setText, section.short or section.title)

    def setText(self, text: str) -> None:
        """Say another title."""
        super().setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()

    def set_state(self, mark: Mark, *, here: bool) -> None:
        """Say how far the section is, and whether it is open."""
        words = told(mark.word)
        if (mark, here, words) == (self.mark, self._here, self.accessibleDescription()):
            return
        self.mark, self._here = mark, here
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Mark and title."""
        return QSize(
            metrics(self._type()).horizontalAdvance(self.text()) + Size.MARK_SMALL + _GAP + 1, _HEIGHT
        )

    def minimumSizeHint(self) -> QSize:
        """A title may be cut; its tooltip tells it whole."""
        whole = self.sizeHint().width()
        return QSize(whole if self._here else min(_SHORTEST, whole), _HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark, title and the underline of the open one."""
        painter = QPainter(self)
        colours = palette()
        top = (self.height() - Size.MARK_SMALL) / 2
        draw_mark(painter, QRectF(0, top, Size.MARK_SMALL, Size.MARK_SMALL), self.mark)
        painter.setFont(font(self._type()))
        painter.setPen(QColor(colours.text if self._here or self.underMouse() else colours.text_2))
        area = QRect(Size.MARK_SMALL + _GAP, 0, self.width() - Size.MARK_SMALL - _GAP, self.height())
        title = metrics(self._type()).elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, title)
        if self._here:
            painter.fillRect(0, self.height() - _UNDERLINE, self.width(), _UNDERLINE, QColor(colours.accent))
        if self.hasFocus():
            draw_focus(painter, self.rect().adjusted(-2, 3, 2, -4))
        painter.end()

    def _type(self) -> Type:
        return Type.BODY_STRONG if self._here else Type.BODY
