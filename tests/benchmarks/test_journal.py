"""A journal of ten thousand rows: what a row takes as it grows, and the memory beside that of the program at rest."""

from __future__ import annotations

import time
import tracemalloc
from dataclasses import replace

from app.printing.document import PaperLanguage
from app.printing.layouts import journal
from app.printing.pdf import render_register
from tests.benchmarks.conftest import Compare
from tests.printing import samples_journals

FEW, MANY = 1_000, 10_000


def written(rows: int) -> float:
    """How long a journal of so many rows takes on the processor, s."""
    lines = samples_journals.REGISTRATION.lines
    content = replace(samples_journals.REGISTRATION, lines=tuple(lines[n % len(lines)] for n in range(rows)))
    began = time.thread_time()
    render_register(journal.layout(content, PaperLanguage.BOTH))
    return time.thread_time() - began


def peak(rows: int) -> float:
    """How much more memory it takes at most, in units of a thousandth, so that MB stand where ms do."""
    tracemalloc.start()
    written(rows)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1024 / 1024 / 1000


def test_rows_of_a_journal(compare: Compare) -> None:
    compare(
        f"a journal of {MANY} rows",
        f"ten of {FEW} rows",
        ours=lambda: written(MANY),
        theirs=lambda: 10 * written(FEW),
        runs=3,
        goal=1.2,
    )


def test_memory_of_a_journal(compare: Compare) -> None:
    compare(
        f"memory of a journal of {MANY} rows (MB)",
        f"one of {FEW} rows",
        ours=lambda: peak(MANY),
        theirs=lambda: peak(FEW),
        runs=1,
        goal=None,
    )
