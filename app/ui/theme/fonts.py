"""The program's own fonts: loaded from `resources/fonts`, handed out by the type scale."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from app.paths import resources_dir
from app.ui.theme.tokens import FONT_FAMILY, Type

_FACES = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf", "NotoSans-Bold.ttf")


@lru_cache(maxsize=1)
def load_fonts() -> None:
    """Load the shipped faces once, so that Ә and ₸ look the same on every computer.

    Raises:
        FileNotFoundError: a face is not in `resources/fonts`, or Qt cannot read it.
    """
    for face in _FACES:
        path = resources_dir("fonts", face)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)


@cache
def font(type_: Type) -> QFont:
    """The font of a step of the type scale, its figures tabular."""
    made = QFont(FONT_FAMILY)
    made.setPixelSize(type_.pixels)
    made.setWeight(QFont.Weight(type_.weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made


def metrics(type_: Type) -> QFontMetrics:
    """The measures of a step of the type scale."""
    return QFontMetrics(font(type_))
