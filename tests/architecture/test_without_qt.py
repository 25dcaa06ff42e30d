"""Everything but the screen runs where there is no Qt."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture.source import modules

CORE = ("domain", "catalogue", "forms", "db", "packets", "printing", "security", "casework")
WITHOUT_QT = [
    module.name
    for module in modules()
    if module.name.split(".")[1:2] and module.name.split(".")[1] in CORE and ".migrations" not in module.name
]
ENTRY = [module.name for module in modules() if module.name == "app.cli.main"]
IMPORT_AND_LOOK = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(*sorted(name for name in sys.modules if name.partition(".")[0] in ("PySide6", "shiboken6")))
"""


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(WITHOUT_QT, id="the rooms below the screen"),
        pytest.param(ENTRY, id="the terminal's entry"),
    ],
)
def test_qt_is_not_imported_by(names: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, "-c", IMPORT_AND_LOOK, *names],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (run.returncode, run.stderr, run.stdout.split()) == (0, "", [])
