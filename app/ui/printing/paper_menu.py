"""In which language and on what size a paper is wanted: a menu whose first line is what the person chose last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.casework.papers.paper_choices import PaperChoice
from app.casework.papers.paper_names import LANGUAGES
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.casework.papers.size_names import SIZE_NAMES
from app.i18n import Translator
from app.ui.language import Words, say

Chosen = Callable[[PaperLanguage, PaperSize], object]


def fill_choices(menu: QMenu, usual: PaperChoice, sizes: Sequence[PaperSize], chosen: Chosen) -> None:
    """A line for each language and size; `chosen` is called with what is picked."""
    every = [(language, size) for size in sizes for language in PaperLanguage]
    for language, size in (usual, *(each for each in every if each != usual)):
        action = QAction(menu)
        say(action.setText, choice_words(language, size, alone=len(sizes) == 1))
        action.triggered.connect(lambda _checked=False, one=language, other=size: chosen(one, other))
        menu.addAction(action)


def open_choices(under: QWidget, usual: PaperChoice, sizes: Sequence[PaperSize], chosen: Chosen) -> None:
    """Open the menu under what asked for it, on its first line: Enter takes what was chosen last."""
    menu = QMenu(under)
    menu.aboutToHide.connect(menu.deleteLater)
    fill_choices(menu, usual, sizes, chosen)
    menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
    menu.setActiveAction(menu.actions()[0])


def choice_words(language: PaperLanguage, size: PaperSize, *, alone: bool) -> Words:
    """«на русском, A5»; the size only where there are several."""

    def said(tr: Translator) -> str:
        words = tr(LANGUAGES[language.value])
        return words if alone else f"{words}, {tr(SIZE_NAMES[size])}"

    return said
