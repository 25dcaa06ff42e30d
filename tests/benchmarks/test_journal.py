"""A journal of ten thousand rows: what a row takes as it grows, and the memory beside that of a short one."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.printing.document import PaperLanguage
from app.printing.layouts import journal
from app.printing.pdf import render_register
from tests.benchmarks.conftest import Compare
from tests.printing import samples_journals

FEW, MANY = 1_000, 10_000


def written(rows: int) -> float:
    """How long a journal of so many different rows takes on the processor, s."""
    content = samples_journals.REGISTRATION
    lines = journal.rows_of(samples_journals.Lines(rows), content.before + 1, PaperLanguage.BOTH)
    began = time.thread_time()
    render_register(journal.layout(content, PaperLanguage.BOTH), lines)
    return time.thread_time() - began


def peak(rows: int) -> float:
    """The most memory that a process takes which writes it, MB in thousandths, so that they stand where ms do.

    A process of its own: what the journal before it left behind would hide what this one needs.
    """
    code = f"from tests.benchmarks.test_journal import written, most; written({rows}); print(most())"
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return float(told.stdout) / 1000


def most() -> float:
    """The most memory that this process held so far, MB; nought where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def test_rows_of_a_journal(compare: Compare) -> None:
    compare(
        f"a journal of {MANY} rows",
        f"ten of {FEW} rows",
        ours=lambda: written(MANY),
        theirs=lambda: 10 * written(FEW),
        runs=1,
        goal=1.2,
    )


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="the system does not tell what a process held"
)
def test_memory_of_a_journal(compare: Compare) -> None:
    compare(
        f"memory of a journal of {MANY} rows (MB)",
        f"one of {FEW} rows",
        ours=lambda: peak(MANY),
        theirs=lambda: peak(FEW),
        runs=1,
        goal=1.1,
    )
