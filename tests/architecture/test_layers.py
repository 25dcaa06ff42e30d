"""Who may know whom: one sentence per room of the house."""

from __future__ import annotations

import sys
from dataclasses import KW_ONLY, dataclass

import pytest

from tests.architecture.source import Module, modules


@dataclass(frozen=True)
class Rule:
    """What a room may know: other rooms of the program, packages of others, the small modules at the root."""

    sentence: str
    room: str
    rooms: str = ""
    packages: str = ""
    _: KW_ONLY
    alone: bool = False

    def knows(self, imported: str) -> bool:
        """Whether an import, by its full dotted name, is allowed."""
        top, _, rest = imported.partition(".")
        if top == "app":
            return self._knows_room(rest.partition(".")[0])
        return top in sys.stdlib_module_names or any(
            f"{imported}.".startswith(f"{package}.") for package in self.packages.split()
        )

    def _knows_room(self, room: str) -> bool:
        if room in ROOMS:
            return room == self.room or room in self.rooms.split()
        return not self.alone


RULES = (
    Rule("the domain knows nothing but the standard library", "domain", alone=True),
    Rule("a migration knows no room: the tables of its day are written in it", "db.migrations.versions",
         packages="alembic sqlalchemy", alone=True),
    Rule("the catalogue knows the domain alone", "catalogue", "domain", "pydantic ruamel"),
    Rule("forms know the domain alone", "forms", "domain", "pydantic ruamel"),
    Rule("the store knows the domain and its database", "db", "domain", "alembic pydantic sqlalchemy sqlcipher3"),
    Rule("packets know the domain and their cryptography, not where events are kept", "packets", "domain",
         "nacl pydantic pyrage"),
    Rule("security knows the domain and its cryptography", "security", "domain", "argon2 nacl pyrage"),
    Rule("papers are a view of the domain, the catalogue and the forms", "printing", "domain catalogue forms",
         "PIL babel reportlab segno"),
    Rule("casework knows every room below it and no screen", "casework",
         "domain catalogue forms db packets printing security", "PIL pi_heif pydantic"),
    Rule("jobs know Qt's core and no room", "jobs", packages="PySide6.QtCore"),
    Rule("the screen knows casework, not what casework stands on", "ui",
         "domain catalogue forms casework jobs demo", "PySide6 babel comtypes shiboken6"),
    Rule("the terminal knows casework, not what casework stands on", "cli",
         "domain catalogue forms casework demo bootstrap"),
    Rule("one command of the terminal opens the screen", "cli.window", "domain casework cli demo ui bootstrap"),
    Rule("the demo works as people do, through casework", "demo", "domain catalogue forms casework",
         "PIL pydantic"),
    Rule("the small modules at the root know only the domain and each other", "", "domain",
         "babel platformdirs pydantic ruamel"),
)  # fmt: skip
EVERYTHING = ("app.bootstrap", "app.__main__")
"""What wires the rooms together."""
ROOMS = {each.room for each in RULES} | {name.removeprefix("app.") for name in EVERYTHING}
"""Everything in `app` but the small modules at its root, which nearly every room may use."""
LOOKING_AT_LIBRARIES = ("app.cli.doctor",)
"""What asks whether a library can be imported, and so has its name as data."""


def rule_of(module: Module) -> Rule | None:
    """The rule of the innermost room a module stands in; none for those that wire everything."""
    if module.name in EVERYTHING:
        return None
    room = module.name.removeprefix("app").removeprefix(".")
    is_small = "." not in room and not module.place.endswith("__init__.py")
    rooms = {each.room: each for each in RULES}
    while room not in rooms and "." in room:
        room = room.rpartition(".")[0]
    return rooms.get("" if is_small else room)


@pytest.mark.parametrize("known", RULES, ids=lambda known: known.sentence)
def test_that(known: Rule) -> None:
    strangers = [
        f"{module.place}:{line} imports {imported}"
        for module in modules()
        if rule_of(module) is known
        for line, imported in module.imports
        if not known.knows(imported)
    ]
    assert strangers == []


def test_every_module_has_a_rule() -> None:
    assert [
        module.place for module in modules() if module.name not in EVERYTHING and not rule_of(module)
    ] == []


def test_only_the_entries_know_what_wires_everything() -> None:
    guests = [
        f"{module.place}:{line}"
        for module in modules()
        for line, imported in module.imports
        if f"{imported}.".startswith("app.bootstrap.")
        if module.name != "app.__main__" and not module.name.startswith("app.cli")
    ]
    assert guests == []


def test_no_room_is_reached_by_a_name_made_at_run_time() -> None:
    hidden = [
        f"{module.place}:{line} {name}"
        for module in modules()
        if module.name not in LOOKING_AT_LIBRARIES
        for line, name, _ in module.calls
        if name in ("exec", "eval", "__import__", "import_module", "importlib.import_module")
    ]
    assert hidden == []
