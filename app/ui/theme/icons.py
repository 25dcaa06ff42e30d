"""Line icons in the colour of the text beside them, drawn from `resources/icons` and cached."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resources_dir
from app.ui.bindings import Bindings, Setter
from app.ui.theme.current import palette
from app.ui.theme.tokens import Size, Tone

_bindings = Bindings("_icons_worn")


@cache
def _source(name: str) -> str:
    """The drawing of an icon.

    Raises:
        FileNotFoundError: no such icon is shipped.
    """
    return resources_dir("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _drawn(name: str, size: int, hue: str, ratio: float) -> QImage:
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", hue).encode()))
    pixels = round(size * ratio)
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def icon_pixmap(
    name: str, size: int = Size.ICON, tone: Tone = Tone.TEXT_2, ratio: float | None = None
) -> QPixmap:
    """An icon as it looks now, `size` px square, for a screen of the given pixel ratio."""
    return QPixmap.fromImage(_drawn(name, int(size), palette().colour(tone), ratio or _screen_ratio()))


def draw_icon(painter: QPainter, x: int, y: int, name: str, size: int, hue: QColor | str) -> None:
    """Draw an icon with its upper left corner at (x, y), in a colour."""
    device = painter.device()
    ratio = device.devicePixelRatio()
    painter.drawImage(x, y, _drawn(name, int(size), QColor(hue).name(), ratio))


def icon(name: str, size: int = Size.ICON, tone: Tone = Tone.TEXT_2) -> QIcon:
    """An icon in the colours worn now. What keeps it when the scheme changes asks through `wear_icon` instead."""
    made = QIcon(icon_pixmap(name, size, tone))
    made.addPixmap(icon_pixmap(name, size, Tone.DISABLED_TEXT), QIcon.Mode.Disabled)
    return made


def wear_icon(setter: Setter, name: str, size: int = Size.ICON, tone: Tone = Tone.TEXT_2) -> None:
    """Set an icon through a bound setter (`action.setIcon`) now and after every change of scheme."""
    _bindings.bind(setter, lambda: icon(name, size, tone))


def renew_icons() -> None:
    """Colour every worn icon anew; called when the scheme has changed."""
    _bindings.renew()


def _screen_ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio()
