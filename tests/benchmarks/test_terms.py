"""A term with its grounds against a kept library that only finds its end, and the catalogue against its raw bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import holidays

from app.catalogue.calendars import load_calendar
from app.clock import ALMATY
from app.domain.reckoning import Terms
from app.domain.terms import Duration, Unit
from tests.benchmarks.conftest import Compare

START = datetime(2026, 11, 20, 17, 50, tzinfo=ALMATY)
TERM = Duration(22, Unit.WORKING_DAYS)
TIMES = 200


def test_a_term(compare: Compare) -> None:
    """What a term costs with a reason for each of its days, beside the last day alone."""
    terms, package = Terms(load_calendar()), holidays.country_holidays("KZ", years=(2026, 2027))

    def timed(deed: Callable[[], object]) -> float:
        began = time.perf_counter()
        for _ in range(TIMES):
            deed()
        return time.perf_counter() - began

    assert terms.reckon(START, TERM).due == package.get_nth_working_day(START.date(), TERM.value)
    compare(
        f"{TIMES} terms of {TERM.value} working days",
        "their last days by the package `holidays`, without reasons",
        ours=lambda: timed(lambda: terms.reckon(START, TERM)),
        theirs=lambda: timed(lambda: package.get_nth_working_day(START.date(), TERM.value)),
        runs=7,
        goal=1.2,
    )


LOAD = "from app.catalogue.catalogue import Catalogue; from pathlib import Path; import sys; "
OURS = LOAD + "assert len(Catalogue.load(cache=Path(sys.argv[1])).editions()) == 24"
THEIRS = LOAD + "import json; [json.loads(one.read_bytes()) for one in Path(sys.argv[1]).glob('*.json')]"


def test_the_whole_catalogue(compare: Compare, tmp_path: Path) -> None:
    """From the start of a process to 24 editions, as at the second start of the program, when the cache is there."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}

    def run(code: str) -> float:
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code, str(tmp_path)], env=environment, check=True)
        return time.perf_counter() - began

    compare(
        "the whole catalogue in a new process",
        "the same imports, and its parsed files read without a model",
        ours=lambda: run(OURS),
        theirs=lambda: run(THEIRS),
        runs=7,
        goal=1.5,
    )
    assert len(list(tmp_path.glob("*.json"))) > 24
