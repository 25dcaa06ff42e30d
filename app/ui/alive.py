"""Answers of the lane that arrive after the page that asked is gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid


def while_alive(owner: QObject, call: Callable[..., None], *first: Any) -> Callable[[Any], None]:
    """Call with `first` and the answer, unless `owner` was deleted meanwhile; Qt does so by itself only for methods."""

    def answered(answer: Any) -> None:
        if isValid(owner):
            call(*first, answer)

    return answered
