"""The window with the pages of the gallery, and their pictures in both languages and schemes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.clock import SetClock
from app.domain.language import Language, Text
from app.ui.language import language_switch
from app.ui.shell.main_window import MainWindow
from app.ui.theme.apply import Appearance, Dresser
from app.ui.widgets.buttons import Kind
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.page import Page
from app.ui.widgets.text_fields import TextField
from tests.ui.gallery.case import CasePage
from tests.ui.gallery.form import FormPage
from tests.ui.gallery.sample import LONG, NOW, PLACES
from tests.ui.gallery.tables import tables_page
from tests.ui.gallery.today import today_page


def dialog() -> Dialog:
    """A question that must be answered."""
    asked = Dialog(None, Text("Жобаны жою керек пе?", "Удалить черновик?"), LONG)
    asked.add(TextField(Text("Себебі", "Причина")))
    asked.add_verb("remove", Text("Жою", "Удалить"), Kind.DANGER)
    return asked


def build_window() -> tuple[MainWindow, dict[str, Callable[[], QWidget]]]:
    """The main window with the pages of the gallery, and how each picture is set up."""
    clock = SetClock()
    clock.set(NOW)
    window = MainWindow(clock)
    window.set_office(Text("Терісбұлақ ауылдық округі", "Терисбулакский сельский округ"))
    window.set_person("Омарова Ж. Б.", Text("маман", "специалист"))
    window.status.set_backup(
        Text("Сақтық көшірме: бүгін 09:05, тексерілді", "Резервная копия: сегодня 09:05, проверена")
    )
    window.status.set_stick(Text("Алынбалы диск қосылмаған", "Съёмного диска нет"))
    pages: dict[str, QWidget] = {
        "today": today_page(),
        "new-application": FormPage(),
        "cases": tables_page(),
        "exchange": CasePage(),
    }
    for name, title in PLACES:
        window.add_place(name, name, title, pages.get(name) or Page(title))
    window.set_count("today", 4)
    window.set_count("exchange", 2)
    return window, {name: lambda name=name: _open(window, name) for name in pages}


def _open(window: MainWindow, name: str) -> QWidget:
    window.open_place(name)
    return window


def render(folder: Path, app: QApplication) -> list[Path]:
    """Draw every page in both languages and schemes; the paths of the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    dresser = Dresser(app, Appearance.LIGHT)
    drawn = []
    for language in Language:
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            dresser.choose(appearance)
            language_switch().set_language(language)
            window, pictures = build_window()
            window.resize(1024, 768)
            window.show()
            asked = dialog()
            asked.show()
            for name, set_up in pictures.items():
                shown = set_up()
                app.processEvents()
                page = window.page()
                popover = page.explain() if isinstance(page, CasePage) else None
                app.processEvents()
                path = folder / f"{name}-{language}-{appearance}.png"
                shown.grab().save(str(path))
                drawn.append(path)
                if popover is not None:
                    popover.dismiss()
            path = folder / f"dialog-{language}-{appearance}.png"
            asked.grab().save(str(path))
            drawn.append(path)
            asked.close()
            window.close()
            window.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return drawn
