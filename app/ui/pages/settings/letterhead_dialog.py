"""The office's letterhead: emblem, signing posts, place of the stamp; beside them the very paper, as it would be."""

from __future__ import annotations

from base64 import b64decode
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QScrollArea, QWidget

from app.casework.office import stationery
from app.casework.office.stationery import PaperLanguage, Signing, Stationery
from app.domain.language import N_, Text
from app.errors import KenseError
from app.ui.dialogs.error_dialog import sentences
from app.ui.dialogs.paper_view import PaperView
from app.ui.language import as_it_is, say, told
from app.ui.pages.settings.emblem import FILES, read_emblem
from app.ui.session import Session
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Kind, link, small
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.focus_follower import FocusFollower
from app.ui.widgets.layouts import column, holding, row
from app.ui.widgets.telling import MessagePanel
from app.ui.widgets.text_fields import TextField
from app.ui.widgets.toggles import CheckBox
from app.ui.widgets.words import FREE, WordsLabel

CHANGE = "change"
_WIDTH, _LEFT, _PREVIEW = 940, 372, 540
_AROUND_PREVIEW = 220
"""What question, language and buttons take of the dialog: the sample scrolls in the rest, and nothing around it."""
_EMBLEM = 56
_MOST = 3
_NOBODY = ""


class SigningRow(QFrame):
    """Who signs, and the post in both languages."""

    def __init__(self, names: tuple[str, ...], number: int) -> None:
        super().__init__()
        nobody = [(_NOBODY, N_("the post that the act names"))]
        self.name = ChoiceField(N_("Who signs"), [*nobody, *((name, as_it_is(name)) for name in names)])
        self.name.set_value(_NOBODY)
        self.post = {
            "kk": TextField(N_("Post in Kazakh"), most=120),
            "ru": TextField(N_("Post in Russian"), most=120),
        }
        self.setLayout(column(self.name, *self.post.values(), spacing=0))
        self.setObjectName(f"signing{number}")
        self.name.changed.connect(self.show_posts)
        self.show_posts()

    def show_posts(self) -> None:
        """The post is asked only of somebody."""
        for field in self.post.values():
            field.setVisible(bool(self.name.value()))

    def hold(self, signing: Signing) -> None:
        """Show what is written."""
        self.name.set_value(signing.name)
        self.post["kk"].set_value(signing.post.kk)
        self.post["ru"].set_value(signing.post.ru)
        self.show_posts()

    def signing(self) -> Signing | None:
        """What is written, as far as it is whole."""
        name = self.name.value()
        post = Text(*(str(self.post[language].value() or "").strip() for language in ("kk", "ru")))
        return Signing(name, post) if name and post.kk and post.ru else None

    def problem(self) -> TextField | None:
        """The first field of a post that is missing, if any is; it is said beside each."""
        wrong = []
        for field in self.post.values():
            missing = bool(self.name.value()) and not str(field.value() or "").strip()
            field.set_problem(N_("Write the post as it stands on letters.") if missing else None)
            wrong += [field] if missing else []
        return next(iter(wrong), None)


class LetterheadDialog(Dialog):
    """The fields at the left, at the right a sample notice that follows every change."""

    width_of_all = _WIDTH

    def __init__(self, parent: QWidget | None, session: Session, names: tuple[str, ...]) -> None:
        super().__init__(
            parent,
            N_("How do this office's letters look?"),
            N_(
                "Papers made from now on look so. Kept papers stay as they are. Name and address: “This office”."
            ),
        )
        self._session = session
        now = session.desk.office.stationery
        self._emblem = now.emblem
        self.news = MessagePanel()
        self.picture = QLabel()
        self.choose, self.remove = small(N_("Choose a picture…")), link(N_("Without an emblem"))
        self.stamp = CheckBox(N_("Place for the stamp"))
        self.stamp.setChecked(now.stamped)
        signing = {one.name: one for one in now.signing}
        known = (*names, *(name for name in signing if name not in names))
        self.rows = [SigningRow(known, number) for number in range(_MOST)]
        for place, one in zip(self.rows, now.signing, strict=False):
            place.hold(one)
        self.language = ChoiceField(
            N_("Language of the sample"),
            [
                ("both", N_("both languages")),
                ("kk", N_("Kazakh")),
                ("ru", N_("Russian")),
            ],
        )
        self.language.set_value("both")
        self.preview = PaperView(b"")
        self._lay_out()
        FocusFollower(self.findChildren(QScrollArea)[0])
        self._connect()
        self._show_emblem()
        self.show_sample()

    def stationery(self) -> Stationery:
        """What the fields say."""
        whole = [signing for place in self.rows if (signing := place.signing()) is not None]
        return Stationery(self._emblem, tuple(whole), self.stamp.isChecked())

    def give(self, answer: str) -> None:
        """Answer and close, unless a post is missing: then its field is gone to."""
        wrong = [field for place in self.rows if (field := place.problem()) is not None]
        if wrong:
            wrong[0].edit.setFocus()
        else:
            super().give(answer)

    def done(self, result: int) -> None:
        """Let the sample go."""
        self.preview.release()
        super().done(result)

    def take_picture(self, path: Path) -> None:
        """Take the emblem out of a file, or say why not."""
        self.news.clear()
        try:
            self._emblem = read_emblem(path)
        except KenseError as error:
            self.news.tell(*sentences(error))
            return
        self._show_emblem()
        self.show_sample()

    def show_sample(self) -> None:
        """Draw the sample anew."""
        wanted, language = self.stationery(), PaperLanguage(str(self.language.value()))
        self._session.ask(lambda desk: stationery.sample(desk, wanted, language), self._sampled)

    def _sampled(self, pdf: bytes) -> None:
        if self.isVisible() or self.result() == 0:
            self.preview.show_paper(pdf)

    def _lay_out(self) -> None:
        self.picture.setFixedSize(_EMBLEM, _EMBLEM)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        say(self.picture.setAccessibleName, N_("Emblem"))
        note = WordsLabel(N_("PNG, JPEG or SVG, up to 4 MB"), Type.META, Tone.TEXT_3, lines=FREE)
        buttons = row(self.choose, self.remove)
        buttons.addStretch(1)
        beside = holding(column(buttons, note, spacing=Space.HAIR))
        emblem = row(self.picture, beside, spacing=Space.CARD, stretches=(0, 1))
        self._offer_rows()
        left = holding(column(self.news, emblem, self.stamp, *self.rows, spacing=Space.SMALL, ends=True))
        left.setFixedWidth(_LEFT)
        right = holding(column(self.language, self.preview, spacing=0))
        self.preview.setMinimumHeight(min(_PREVIEW, self._room() - _AROUND_PREVIEW))
        self.add(row(left, right, spacing=Space.CARD, stretches=(0, 1)))
        self.add_verb(CHANGE, N_("Change it"), Kind.PRIMARY, shortcut="Ctrl+Enter")

    def _connect(self) -> None:
        self.choose.clicked.connect(self._ask_picture)
        self.remove.clicked.connect(self._without)
        self.stamp.toggled.connect(lambda _on: self.show_sample())
        self.language.changed.connect(self.show_sample)
        for place in self.rows:
            place.name.changed.connect(self.show_sample)
            place.name.changed.connect(self._offer_rows)
            for field in place.post.values():
                field.changed.connect(self.show_sample)

    def _offer_rows(self) -> None:
        """Another person who signs is asked for once the one before is named."""
        for before, place in pairwise(self.rows):
            place.setVisible(bool(before.name.value()) or bool(place.name.value()))

    def _ask_picture(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, told(N_("Choose a picture…")), "", FILES)
        if chosen:
            self.take_picture(Path(chosen))

    def _without(self) -> None:
        self._emblem = ""
        self._show_emblem()
        self.show_sample()

    def _show_emblem(self) -> None:
        self.remove.setVisible(bool(self._emblem))
        pixmap = emblem_pixmap(self._emblem, _EMBLEM)
        if pixmap is None:
            self.picture.setText("—")
        else:
            self.picture.setPixmap(pixmap)


def emblem_pixmap(emblem: str, side: int) -> QPixmap | None:
    """The emblem on the screen; `None` if there is none."""
    pixmap = QPixmap()
    if not emblem or not pixmap.loadFromData(b64decode(emblem)):
        return None
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return pixmap.scaled(side, side, keep, smooth)


def change_letterhead(parent: QWidget, session: Session) -> None:
    """Ask how letters are to look, and write it."""

    def show(names: tuple[str, ...]) -> None:
        dialog = LetterheadDialog(parent, session, names)
        dialog.answered.connect(partial(_change, session, dialog))
        dialog.open()

    session.ask(stationery.signers, show)


def _change(session: Session, dialog: LetterheadDialog, answer: str) -> None:
    if answer == CHANGE:
        wanted = dialog.stationery()
        session.do(lambda desk: stationery.change(desk, wanted), session.sit_down)
