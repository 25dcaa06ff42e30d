"""The architecture tests' own eyes: what they would not see, they could not refuse."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.look_alikes import mixed_words
from tests.architecture.source import Module, modules


def module(name: str, text: str, place: str = "app/db/store.py") -> Module:
    return Module(name, place, text, ast.parse(text))


@pytest.mark.parametrize(
    ("text", "imported"),
    [
        ("import a.b", "a.b"),
        ("from app.ui import shell", "app.ui.shell"),
        ("from app import ui", "app.ui"),
        ("from . import tables", "app.db.tables"),
        ("from ..ui.shell import Window", "app.ui.shell.Window"),
        ("def late():\n    import PySide6.QtWidgets", "PySide6.QtWidgets"),
        ("if TYPE_CHECKING:\n    from app.ui import shell", "app.ui.shell"),
    ],
)
def test_an_import_is_seen_however_it_is_written(text: str, imported: str) -> None:
    assert [name for _, name in module("app.db.store", text).imports] == [imported]


def test_a_relative_import_of_a_package_starts_at_the_package() -> None:
    package = module("app.db", "from .store import Store", "app/db/__init__.py")
    assert [name for _, name in package.imports] == ["app.db.store.Store"]


def test_a_call_is_seen_by_its_written_name() -> None:
    called = [name for _, name, _ in module("app.db.store", "self.clock.now(open(x))").calls]
    assert called == ["self.clock.now", "open"]


def test_the_program_is_read() -> None:
    assert {"app.domain.people", "app.i18n", "app"} <= {each.name for each in modules()}


@pytest.mark.parametrize(
    ("text", "mixed"), [("Қaзақ тілі", ["Қaзақ"]), ("PDF-файл, USB", []), ("ІV тоқсан", ["ІV"])]
)
def test_a_word_of_two_alphabets_is_found(text: str, mixed: list[str]) -> None:
    assert mixed_words(text) == mixed
