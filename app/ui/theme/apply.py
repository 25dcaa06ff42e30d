"""Puts the look on the application: fonts, palette and style sheet, at the start and when it is switched."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.theme.current import theme
from app.ui.theme.fonts import font, load_fonts
from app.ui.theme.icons import renew_icons
from app.ui.theme.stylesheet import stylesheet
from app.ui.theme.tokens import Palette, Scheme, Type


class Appearance(StrEnum):
    """What the person chose: one of the schemes, or whatever the system wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Dresser:
    """Dresses an application and keeps it dressed as the person chose.

    A program makes one; `choose` may be called at any time.
    """

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        self._app = app
        self._appearance = appearance
        load_fonts()
        if not app.styleSheet():
            app.setStyle("Fusion")
            app.setFont(font(Type.BODY))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._dress()

    @property
    def appearance(self) -> Appearance:
        """What the person chose."""
        return self._appearance

    def choose(self, appearance: Appearance) -> None:
        """Wear what the person chose from now on."""
        self._appearance = appearance
        self._dress()

    def _follow_system(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        worn = theme()
        worn.wear(self._scheme())
        sheet = stylesheet(worn.scheme)
        if self._app.styleSheet() == sheet:
            return
        self._app.setPalette(qt_palette(worn.palette))
        self._app.setStyleSheet(sheet)
        renew_icons()
        worn.changed.emit(worn.scheme)

    def _scheme(self) -> Scheme:
        if self._appearance is not Appearance.SYSTEM:
            return Scheme(self._appearance.value)
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Scheme.DARK if dark else Scheme.LIGHT


def qt_palette(colours: Palette) -> QPalette:
    """The palette for what the style sheet does not reach: Qt's own dialogs."""
    role = QPalette.ColorRole
    made = QPalette()
    for roles, value in (
        ((role.Window,), colours.ground),
        ((role.Base, role.Button), colours.surface),
        ((role.AlternateBase, role.Midlight), colours.sunken),
        ((role.Text, role.WindowText, role.ButtonText, role.ToolTipText), colours.text),
        ((role.PlaceholderText,), colours.text_3),
        ((role.Highlight, role.Accent), colours.accent),
        ((role.HighlightedText, role.BrightText), colours.on_accent),
        ((role.Link, role.LinkVisited), colours.accent),
        ((role.ToolTipBase, role.Light), colours.popover),
        ((role.Mid,), colours.line),
        ((role.Dark, role.Shadow), colours.edge),
    ):
        for one in roles:
            made.setColor(one, QColor(value))
    for one in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, QColor(colours.disabled_text))
    return made
