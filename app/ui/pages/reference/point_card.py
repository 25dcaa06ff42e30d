"""A card of points: the sentence at the left, its place in the act at the right, the unverified ones dashed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.datamodels import Mark as Doubt
from app.domain.language import N_, Text
from app.i18n import Translator
from app.ui.language import Words
from app.ui.pages.reference.points import Point, doubts_of
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare, line
from app.ui.widgets.words import FREE, WordsLabel

_PLACE = 140
_INDENT = 14
_HYPHEN = "\u2011"


class Prose(WordsLabel):
    """Words that wrap on a long page, where their height is asked for again and again before they stand."""

    def __init__(self, words: Words, type_: Type, tone: Tone = Tone.TEXT) -> None:
        self._heights: dict[tuple[str, int], int] = {}
        super().__init__(words, type_, tone, lines=FREE)

    def heightForWidth(self, width: int) -> int:
        """The height of the lines that fit the width; the lines are broken once for each."""
        asked = (self.text(), width)
        if asked not in self._heights:
            self._heights[asked] = super().heightForWidth(width)
        return self._heights[asked]


class PointCard(Card):
    """Points under a title; without points there is no card."""

    def __init__(self, title: Words, *, mark: Mark | None = None) -> None:
        super().__init__(title, mark=mark)
        self.body.setSpacing(Space.HAIR)

    def show_points(self, points: Sequence[Point]) -> None:
        """Say these points and no others."""
        self.clear()
        self.setVisible(bool(points))
        for widget in point_rows(points):
            self.add(widget)


def point_rows(points: Sequence[Point]) -> list[QWidget]:
    """A row for each point, and under them why some are not verified, each reason once."""
    doubts = doubts_of(points)
    rows = [_row(point, doubts) for point in points]
    if doubts:
        rows.append(line())
    return rows + [_reason(doubt, doubts) for doubt in doubts]


def _row(point: Point, doubts: Sequence[Doubt]) -> QWidget:
    row = QWidget()
    across = bare(QHBoxLayout(row), Space.CARD)
    across.setContentsMargins(_INDENT * point.level, 0, 0, 0)
    if point.level:
        dash = WordsLabel("" if point.quiet else lambda _tr: "–", Type.BODY, Tone.TEXT_3)
        dash.setFixedWidth(8)
        across.setSpacing(Space.HAIR)
        across.addWidget(dash, 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(_words(point), 1)
    if point.doubt is not None:
        across.addWidget(_badge(point.doubt, doubts), 0, Qt.AlignmentFlag.AlignTop)
    else:
        place = Prose(_unbroken(point.place), Type.META, Tone.TEXT_3)
        place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        place.setFixedWidth(_PLACE)
        across.addWidget(place)
    return row


def _unbroken(place: Words) -> Words:
    """A place whose numbers keep their endings: «12-тармақ» does not part at its hyphen."""
    if not isinstance(place, Text):
        return place
    return Text(place.kk.replace("-", _HYPHEN), place.ru.replace("-", _HYPHEN))


def _words(point: Point) -> Prose:
    if point.quiet:
        return Prose(point.words, Type.META, Tone.TEXT_2)
    return Prose(point.words, Type.BODY_STRONG if point.strong else Type.BODY)


def _badge(doubt: Doubt, doubts: Sequence[Doubt]) -> Badge:
    """The dashed badge; numbered where a card has several reasons to tell apart."""
    number = f" {doubts.index(doubt) + 1}" if len(doubts) > 1 else ""

    def said(tr: Translator) -> str:
        return tr(N_("source not verified")) + number

    return Badge(said, Mark.UNVERIFIED)


def _reason(doubt: Doubt, doubts: Sequence[Doubt]) -> QWidget:
    """Why a thing is not from the act, and where it is from."""
    row = QWidget()
    down = bare(QVBoxLayout(row), Space.HAIR)
    down.setContentsMargins(0, Space.HAIR, 0, 0)
    if len(doubts) > 1:
        down.addWidget(_badge(doubt, doubts), 0, Qt.AlignmentFlag.AlignLeft)
    because, source = doubt.because, doubt.source
    for text in (because, _source(source)):
        down.addWidget(Prose(text, Type.META, Tone.TEXT_2))
    return row


def _source(source: Text) -> Text:
    return Text(f"Дереккөзі: {source.kk}", f"Источник: {source.ru}")
