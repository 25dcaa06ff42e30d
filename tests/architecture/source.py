"""The program's source as the architecture tests see it: modules, where they stand, what they import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Module:
    """One Python file: `name` is dotted (`app.db.store`), `place` its path inside the repository."""

    name: str
    place: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> list[str]:
        """The source, line by line."""
        return self.text.splitlines()

    @property
    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and full dotted name of everything imported, wherever in the file and for whatever purpose."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                base = self._origin(node)
                yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)

    def _origin(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        package = self.name.split(".")
        if not self.place.endswith("__init__.py"):
            package = package[:-1]
        above = package[: len(package) - node.level + 1]
        return ".".join([*above, *filter(None, [node.module])])

    @property
    def calls(self) -> Iterator[tuple[int, str, ast.Call]]:
        """Line, written name (`self.clock.now`, `open`) and node of every call whose name can be read."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and (name := dotted(node.func)):
                yield node.lineno, name, node


def dotted(expression: ast.expr) -> str:
    """`a.b.c` as it is written; what is not a plain name before a dot becomes `…`."""
    if isinstance(expression, ast.Name):
        return expression.id
    if isinstance(expression, ast.Attribute):
        return f"{dotted(expression.value) or '…'}.{expression.attr}"
    return ""


@cache
def modules(folder: str = "app") -> tuple[Module, ...]:
    """Every module under a folder of the repository."""
    return tuple(_read(path) for path in sorted((REPOSITORY / folder).rglob("*.py")))


def _read(path: Path) -> Module:
    place = path.relative_to(REPOSITORY).as_posix()
    name = place.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    text = path.read_text(encoding="utf-8")
    return Module(name, place, text, ast.parse(text))
