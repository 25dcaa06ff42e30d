"""Measured side by side in one run, as ratios: printed as a table and written to build/benchmarks.json.

Nothing here passes or fails on time: another machine has other numbers, the ratios are what is compared.
"""

from __future__ import annotations

import json
import os
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

from app.casework.desk import Desk
from tests.samples import big_register
from tests.samples.office_fixtures import office_template, offices
from tests.samples.offices import Offices

__all__ = ["office_template", "offices"]

RESULTS = Path(__file__).parents[2] / "build" / "benchmarks.json"


@dataclass(frozen=True)
class Measured:
    """One comparison: medians in milliseconds, how often each was run, and the ratio that is aimed at."""

    what: str
    against: str
    ours_ms: float
    theirs_ms: float
    runs: int
    goal: float | None

    @property
    def ratio(self) -> float:
        """How many times as long ours takes."""
        return self.ours_ms / self.theirs_ms

    @property
    def line(self) -> str:
        """A line of the table."""
        goal = f"≤ {self.goal:.1f}×" if self.goal else "–"
        return (
            f"{self.what:<52}{self.ours_ms:>9.1f} ms {self.theirs_ms:>9.1f} ms {self.ratio:>7.2f}× {goal:>8}"
        )


Compare = Callable[..., Measured]
Registers = Callable[[int], Desk]
_table: list[Measured] = []


@pytest.fixture
def compare() -> Compare:
    """Run ours and the baseline in turns, so that whatever else the machine does falls on both."""

    def run(
        what: str,
        against: str,
        *,
        ours: Callable[[], float],
        theirs: Callable[[], float],
        runs: int,
        goal: float | None,
    ) -> Measured:
        ours(), theirs()  # the first of each reads files that the others find in memory
        pairs = [(ours(), theirs()) for _ in range(runs)]
        medians = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
        measured = Measured(what, against, *medians, runs, goal)
        _table.append(measured)
        return measured

    return run


@pytest.fixture(scope="session")
def registers(office_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registers]:
    """The desk of a department that has so many cases: filled once for the run, and kept where that is wished."""
    kept = os.getenv("KENSE_REGISTERS")
    folder = Path(kept) if kept else tmp_path_factory.mktemp("grown")
    opened: dict[int, Offices] = {}

    def register(count: int) -> Desk:
        if count not in opened:
            opened[count] = big_register.grown(office_template, folder, count)
        return opened[count].chief

    yield register
    for one in opened.values():
        one.close()


def timed(deed: Callable[[], object]) -> Callable[[], float]:
    """What a deed takes of the processor: everything read is in memory, and the machine has other work to do."""

    def run() -> float:
        began = time.thread_time()
        deed()
        return time.thread_time() - began

    return run


@pytest.fixture(scope="session", autouse=True)
def _written() -> Iterator[None]:
    """Write what was measured when everything was."""
    yield
    RESULTS.parent.mkdir(exist_ok=True)
    rows = [asdict(measured) | {"ratio": round(measured.ratio, 2)} for measured in _table]
    RESULTS.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table."""
    terminalreporter.section("measured side by side")
    terminalreporter.write_line(f"{'':<52}{'ours':>12} {'theirs':>12} {'ratio':>8} {'goal':>8}")
    for measured in _table:
        terminalreporter.write_line(measured.line)
        terminalreporter.write_line(f"  against {measured.against}")
