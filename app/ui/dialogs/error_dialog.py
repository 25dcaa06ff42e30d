"""What went wrong, what is safe and what to do, in the language of the screen."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.language import N_
from app.errors import KenseError
from app.i18n import Translator
from app.ui.language import Words, filled
from app.ui.theme.tokens import Type
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.words import FREE, WordsLabel

log = logging.getLogger(__name__)

_UNEXPECTED = (
    N_("Something happened that the program did not expect."),
    N_("What was recorded before is safe: a deed is recorded whole or not at all."),
    N_(
        "Try once more. If it happens again, close the program, open it again and tell support this word: {name}."
    ),
)


class ErrorDialog(Dialog):
    """Three sentences and one button."""

    def __init__(self, parent: QWidget | None, error: Exception) -> None:
        what, safe, todo = sentences(error)
        super().__init__(parent, what, safe, back=N_("I see"))
        self.add(WordsLabel(todo, Type.BODY, lines=FREE))
        self.back.setFocus()


def tell_error(parent: QWidget | None, error: Exception) -> ErrorDialog:
    """Show an error over a window and go on at once. The log learns the class of what was not expected, no more."""
    if not isinstance(error, KenseError):
        log.error("unexpected %s", type(error).__name__)
    dialog = ErrorDialog(parent, error)
    dialog.open()
    return dialog


def sentences(error: Exception) -> tuple[Words, Words, Words]:
    """What is wrong, what is safe, what to do."""
    if not isinstance(error, KenseError):
        what, safe, todo = _UNEXPECTED
        return what, safe, filled(todo, name=type(error).__name__)
    return _part(error, "what"), _part(error, "safe"), _part(error, "todo")


def _part(error: KenseError, name: str) -> Callable[[Translator], str]:
    return lambda tr: str(getattr(error.text(tr), name))
