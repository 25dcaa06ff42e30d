"""Two real offices for each test of this folder, and the terminal as a person or another program uses it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main
from tests.samples.office_fixtures import office_template, offices

__all__ = ["office_template", "offices"]


@dataclass(frozen=True)
class Said:
    """What a command left behind: its exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it said to another program."""
        return json.loads(self.out)


Kense = Callable[..., Said]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where files that were parsed once are kept, as on a computer where the command has been used before."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def kense(capsys: pytest.CaptureFixture[str], cache: Path, monkeypatch: pytest.MonkeyPatch) -> Kense:
    """The command `kense`, run in this process."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        streams = capsys.readouterr()
        return Said(code, streams.out, streams.err)

    return run
