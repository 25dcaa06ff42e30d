"""What is wrong with a window as it stands: words that are cut, parts over one another, keys that lead nowhere.

Words may be cut only where a tooltip tells them whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QWidget,
)

from app.ui.shell.rail import RailItem
from app.ui.widgets.buttons import Button
from app.ui.widgets.choice_rows import ChoiceButton
from app.ui.widgets.page import Page
from app.ui.widgets.search_box import ResultsDrop
from app.ui.widgets.step_rail import StepButton
from app.ui.widgets.toggles import CheckBox, Radio
from app.ui.widgets.why_popover import WhyPopover
from app.ui.widgets.words import WHOLE, WordsLabel

_OVER_ALL = (WhyPopover, ResultsDrop, QMenu)
"""What may lie over other parts: it is meant to."""
_OWN_INSIDES = (QAbstractScrollArea, QLineEdit, QComboBox, QAbstractSpinBox, QStackedWidget, QHeaderView)
"""What Qt lays out by itself: bars, editors and pages over one another."""
_CELL_MARGIN = 8
_LINE_MARGIN = 20
"""Padding of a line that is typed into, both sides."""


def faults(window: QWidget) -> list[str]:
    """Everything that is wrong with what a window shows now; where a dialog is open, with the dialog."""
    shown = _on_top(window)
    parts = list(_parts(shown))
    found = [f"{_told(widget)}: {fault}" for widget in parts for fault in _faults_of(widget)]
    if shown is not window and shown.height() > window.height():
        found.append(f"{_told(shown)}: higher than the window under it")
    return found + [f"{_told(widget)}: Tab does not lead here" for widget in _out_of_reach(shown, parts)]


def _on_top(window: QWidget) -> QWidget:
    """The last dialog that is open over a window, or the window itself."""
    shown = window
    while above := [one for one in shown.findChildren(QDialog) if one.isVisible()]:
        shown = above[0]
    return shown


def _parts(shown: QWidget) -> Iterator[QWidget]:
    """Everything that can be seen of a window, or could by scrolling."""
    for child in shown.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            yield child
            yield from _parts(child)


def _faults_of(widget: QWidget) -> Iterator[str]:
    if not _told_whole(widget):
        yield from _cut_words(widget)
    yield from _cut_by_its_frame(widget)
    yield from _lying_over_another(widget)
    if takes_keys(widget) and not _name(widget):
        yield "takes keys and has no name"


def takes_keys(widget: QWidget) -> bool:
    """Whether Tab stops here."""
    if not (widget.isVisible() and widget.isEnabled()):
        return False
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _name(widget: QWidget) -> str:
    """What a screen reader says; a button without a name of its own is read by its words."""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def _told_whole(widget: QWidget) -> bool:
    return bool(widget.toolTip())


def _cut_words(widget: QWidget) -> Iterator[str]:
    """What of its words does not fit into a widget."""
    if isinstance(widget, WordsLabel):
        yield from _cut_label(widget)
    elif isinstance(widget, Button | CheckBox | Radio | StepButton):
        if not widget.hasHeightForWidth() and widget.width() < widget.sizeHint().width():
            yield f"the words need {widget.sizeHint().width()} px and have {widget.width()}"
    elif isinstance(widget, RailItem | ChoiceButton):
        room = widget.width() - (56 if widget.width() > 60 else 0)
        if widget.width() > 60 and widget.fontMetrics().horizontalAdvance(widget.text()) > room:
            yield "the title does not fit"
    elif isinstance(widget, QComboBox):
        yield from _too_wide(widget, widget.currentText() or widget.placeholderText(), _LINE_MARGIN + 20)
    elif isinstance(widget, QLineEdit):
        yield from _too_wide(widget, widget.placeholderText() if not widget.text() else "", _LINE_MARGIN)
    elif isinstance(widget, QTableView):
        yield from _cut_heads(widget)
    elif widget.layout() is None and widget.width() < widget.minimumSizeHint().width():
        yield f"is {widget.width()} px wide and needs {widget.minimumSizeHint().width()}"
    if widget.layout() is None and _is_lower_than_its_words(widget):
        yield f"needs {widget.heightForWidth(widget.width())} px of height and has {widget.height()}"


def _is_lower_than_its_words(widget: QWidget) -> bool:
    return widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width())


def _cut_label(label: WordsLabel) -> Iterator[str]:
    if label._lines == WHOLE and label.width() < label.sizeHint().width():
        yield f"the words need {label.sizeHint().width()} px and have {label.width()}"
    if label.height() < label.minimumSizeHint().height():
        yield "the line is cut"


def _too_wide(widget: QWidget, text: str, margin: int) -> Iterator[str]:
    needed = widget.fontMetrics().horizontalAdvance(text) + margin
    if needed > widget.width():
        yield f"«{text}» needs {needed} px and has {widget.width()}"


def _cut_heads(table: QTableView) -> Iterator[str]:
    """Heads of columns that are cut; an entry grid breaks its own over lines."""
    heads = table.horizontalHeader()
    if type(heads) is not QHeaderView:
        return
    for number in range(heads.count()):
        title = str(table.model().headerData(number, Qt.Orientation.Horizontal) or "")
        told = table.model().headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        needed = heads.fontMetrics().horizontalAdvance(title) + 2 * _CELL_MARGIN
        if needed > heads.sectionSize(number) and not told:
            yield f"the head «{title}» needs {needed} px and has {heads.sectionSize(number)}"


def _cut_by_its_frame(widget: QWidget) -> Iterator[str]:
    """A part that reaches over the sides of what holds it; what is scrolled may be longer, never wider."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, _OVER_ALL) or _is_inside(widget):
        return
    place = widget.geometry()
    if place.left() < 0 or place.right() > parent.width() - 1:
        yield f"reaches over the side of its {type(parent).__name__} ({place.right() + 1} of {parent.width()})"
    if not _is_scrolled(widget) and (place.top() < 0 or place.bottom() > parent.height() - 1):
        yield f"reaches over the foot of its {type(parent).__name__} ({place.bottom() + 1} of {parent.height()})"


def _is_inside(widget: QWidget) -> bool:
    """Whether Qt lays it out: a scroll bar, an editor, what an area scrolls (that is only checked for its width)."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, _OWN_INSIDES) and not (isinstance(above, QScrollArea | QStackedWidget)):
            return True
        if isinstance(above, QScrollArea) and widget in (above.viewport(), above.widget()):
            return above.widget() is not widget or widget.width() <= above.viewport().width()
        if isinstance(above, QScrollArea):
            return widget.parentWidget() is above
        above = above.parentWidget()
    return False


def _is_scrolled(widget: QWidget) -> bool:
    """Whether it is what an area scrolls up and down."""
    viewport = widget.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    return isinstance(area, QScrollArea) and area.widget() is widget


def _lying_over_another(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or isinstance(parent, _OWN_INSIDES) or isinstance(widget, (*_OVER_ALL, QDialog)):
        return
    siblings = [child for child in parent.children() if isinstance(child, QWidget)]
    for other in siblings[: siblings.index(widget)]:
        if not other.isVisible() or other.isWindow() or isinstance(other, _OVER_ALL):
            continue
        both = widget.geometry() & other.geometry()
        if not both.isEmpty() and not _is_empty(widget.geometry()) and not _is_empty(other.geometry()):
            yield f"lies over {_told(other)} ({both.width()}×{both.height()})"


def _is_empty(place: QRect) -> bool:
    return place.width() <= 0 or place.height() <= 0


def _out_of_reach(shown: QWidget, parts: Iterable[QWidget]) -> list[QWidget]:
    """What takes keys and is not reached by Tab; of radio buttons Tab reaches the one that is chosen."""
    wanted = [widget for widget in parts if takes_keys(widget)]
    if not wanted:
        return []
    reached = _walk(shown)
    groups = {widget.parentWidget() for widget in reached if _is_one_of_several(widget)}
    return [
        widget
        for widget in wanted
        if widget not in reached
        and not (_is_one_of_several(widget) and widget.parentWidget() in groups)
        and not isinstance(widget, QMenu)
    ]


def _walk(shown: QWidget) -> list[QWidget]:
    """Where Tab leads, from the window's own first part once around."""
    seen: list[QWidget] = []
    here: QWidget | None = shown
    while here is not None:
        here = here.nextInFocusChain()
        if here is shown or here is None:
            break
        if takes_keys(here) and here.window() is shown:
            seen.append(here)
    return seen


def _is_one_of_several(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and widget.autoExclusive()


def _told(widget: QWidget) -> str:
    """A part by its kind, its words and its place."""
    words = widget.accessibleName() or getattr(widget, "text", str)() or widget.objectName()
    place = widget.mapTo(widget.window(), QPoint(0, 0))
    above: QWidget | None = widget
    while not (above is None or isinstance(above, Page | QDialog)):
        above = above.parentWidget()
    return f"{type(above).__name__}/{type(widget).__name__} «{str(words)[:60]}» at {place.x()},{place.y()}"
