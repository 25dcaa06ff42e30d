"""Every page and dialog, in both languages, at both sizes, with the longest titles: nothing cut, nothing nameless."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import app.ui
from app import bootstrap
from app.clock import SetClock
from app.demo.story import Places, Story
from app.domain.language import Language
from app.paths import cache_dir
from app.ui.entry.frame import EntryFrame
from app.ui.language import language_switch
from app.ui.scenes.longest import LongestTitles
from app.ui.scenes.programme import every_scene
from app.ui.screenshots import SCALED, SMALLEST, Photographer
from app.ui.widgets.card import Card
from app.ui.widgets.page import Page
from tests.ui.wholeness import faults

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KINDS = (Page, QDialog, EntryFrame, Card)
"""What a person sees as a thing of its own: each has a scene."""


@dataclass
class Seen:
    """What the scenes showed, and what was wrong with it."""

    kinds: set[type[QWidget]] = field(default_factory=set)
    faults: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def seen(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    """Every scene of the short story, looked at once from all sides."""
    clock = SetClock()
    shipped = replace(bootstrap.shipped(clock), catalogue=LongestTitles.load(cache=cache_dir()))
    places = Places(tmp_path_factory.mktemp("demo"))
    Story(shipped, clock, places).play()
    photographer = Photographer(shipped, places, places.root)
    seen = Seen()
    for name, window in every_scene(photographer.stage):
        seen.names.append(name)
        if not name.endswith("-end"):
            look_at(name, window, photographer, seen)
    photographer.stage.lane.close()
    language_switch().set_language(Language.RU)
    yield seen


def look_at(name: str, window: QWidget, photographer: Photographer, seen: Seen) -> None:
    """A scene in both languages at both sizes; what is scrolled out of sight is looked at as well."""
    window.setUpdatesEnabled(False)
    sizes = (SMALLEST, SCALED)
    for language in Language:
        language_switch().set_language(language)
        sizes = (sizes[1], sizes[0])
        for size in sizes:
            window.resize(size)
            window.show()
            photographer.settle()
            for fault in faults(window):
                seen.faults.setdefault(fault, f"{name} in {language}, {size.width()}×{size.height()}")
    shown = [window, *(part for part in window.findChildren(QWidget) if part.isVisible())]
    seen.kinds.update(type(part) for part in shown)
    window.setUpdatesEnabled(True)


def test_nothing_is_cut_and_nothing_lies_over_another_and_tab_reaches_everything(seen: Seen) -> None:
    told = [f"{where}: {fault}" for fault, where in seen.faults.items()]
    assert not told, "\n".join(told)


def test_every_page_and_every_dialog_has_a_scene(seen: Seen) -> None:
    missing = {kind.__name__ for kind in all_kinds()} - {kind.__name__ for kind in seen.kinds}
    assert missing == set()


def test_every_scene_has_a_name_of_its_own(seen: Seen) -> None:
    assert len(seen.names) == len(set(seen.names))


def all_kinds() -> set[type[QWidget]]:
    """Every class of a page, a card or a dialog; what others are made from is seen in them."""
    for module in pkgutil.walk_packages(app.ui.__path__, "app.ui."):
        importlib.import_module(module.name)
    found: set[type[QWidget]] = set()
    waiting: list[type[QWidget]] = list(KINDS)
    while waiting:
        kind = waiting.pop()
        heirs = [heir for heir in kind.__subclasses__() if heir.__module__.startswith("app.ui.")]
        waiting += heirs
        if not heirs and kind.__module__.startswith("app.ui."):
            found.add(kind)
    return found
