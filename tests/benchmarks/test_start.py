"""From the start of the process to a usable window: the database open, the first page filled."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.demo import people
from tests.benchmarks.conftest import Compare
from tests.samples.offices import Offices

HERE = Path(__file__)
REPOSITORY = HERE.parents[2]


@pytest.fixture
def folder(offices: Offices) -> Path:
    """An office with a morning's work in it; what trying a password costs on purpose is left out."""
    for family in (people.ZHUMABAEVS, people.NURGALIEVS, people.TOLEGENOVS) * 7:
        offices.take_application(family)
    offices.close()
    return offices.root / "okrug"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Compiled modules are kept, as an installed program keeps them."""
    without = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**without, "PYTHONPATH": str(REPOSITORY), "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}


def test_start(compare: Compare, folder: Path, environment: dict[str, str], tmp_path: Path) -> None:
    imported = tmp_path / "imported"

    def until_usable(*arguments: object) -> float:
        command = [sys.executable, str(HERE.with_name("program_start.py")), *map(str, arguments)]
        start = time.perf_counter()
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "usable\n"
            passed = time.perf_counter() - start
        assert process.returncode == 0
        return passed

    compare(
        "start to a usable window",
        "a bare window after importing the same modules",
        ours=lambda: until_usable("program", folder, imported),
        theirs=lambda: until_usable("bare", imported),
        runs=7,
        goal=1.5,
    )
    assert "sqlalchemy" in imported.read_text().splitlines()
