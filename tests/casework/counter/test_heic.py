"""The decoder of iPhone photographs: what its process allows itself, and when it is not the photograph's fault."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.casework.counter import heic
from app.casework.counter.scan_errors import PhotographsNotReadHere
from app.casework.counter.scans import Pasted, pages_of
from app.paths import resources_dir

SAMPLE = resources_dir("samples", "corner.heic").read_bytes()
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="limits are those of POSIX")


def limited(name: str, most: int, lines: str) -> str:
    """What a process says that decodes photographs and had such a limit before."""
    code = (
        f"import resource; resource.setrlimit(resource.{name}, ({most}, {most}))\n"
        f"from app.casework.counter import heic\nheic._be_modest()\n{lines}"
    )
    root = Path(heic.__file__).parents[3]
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    return ended.stdout


def test_the_sample_that_the_doctor_tries_is_decoded() -> None:
    assert heic.is_one(SAMPLE)
    assert len(pages_of(Pasted(SAMPLE))) == 1


def test_a_computer_without_the_decoder_does_not_call_the_photograph_damaged(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    with pytest.raises(PhotographsNotReadHere):
        pages_of(Pasted(SAMPLE))


def test_a_decoder_that_fails_before_it_is_ready_does_not_call_the_photograph_damaged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(heic, "__name__", "app.casework.counter.no_such_decoder")
    with pytest.raises(PhotographsNotReadHere):
        pages_of(Pasted(SAMPLE))


@needs_posix
def test_the_processor_is_limited_where_the_system_can() -> None:
    said = limited("RLIMIT_CORE", 0, "print(resource.getrlimit(resource.RLIMIT_CPU)[0])")
    assert 0 < int(said) <= 15


@needs_posix
def test_who_was_allowed_less_before_decodes_with_that() -> None:
    said = limited("RLIMIT_CPU", 9, "print(resource.getrlimit(resource.RLIMIT_CPU)[0])")
    assert int(said) == 9
