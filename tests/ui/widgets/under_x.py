"""A window on a real X server: `python -m tests.ui.widgets.under_x` tells where its field is and what stands in it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.widgets.date_field import DateField
from app.ui.widgets.letter_strip import LetterStrip
from app.ui.widgets.text_fields import IinField, LineField, TextField


def tell(words: object) -> None:
    print(words, flush=True)


def main() -> int:
    program = QApplication([])
    window = QWidget()
    column = QVBoxLayout(window)
    fields: tuple[LineField, ...] = (IinField(), DateField("A"), TextField("B"))
    for field in fields:
        field.changed.connect(lambda field=field: tell(field.text()))
        column.addWidget(field)
    column.addWidget(LetterStrip())
    window.move(0, 0)
    window.show()

    def told_once(now: QObject) -> None:
        if now is fields[0].edit:
            tell("focused")

    program.focusChanged.connect(lambda _before, now: told_once(now))
    place = fields[0].edit.mapToGlobal(QPoint(20, 10))
    tell(f"{place.x()} {place.y()}")
    return program.exec()


if __name__ == "__main__":
    sys.exit(main())
