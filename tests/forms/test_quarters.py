"""Which quarters a form speaks of: those that have ended, or the one that runs."""

from __future__ import annotations

from datetime import date

import pytest

from app.forms.checking import findings
from app.forms.fields import QuarterField, Severity
from app.forms.problems import Fault
from app.forms.quarters import quarter_before, quarter_of, quarters_offered, read_quarter, usual_quarter
from tests.forms.conftest import TODAY
from tests.forms.test_reading import field


def quarter(*, current: bool = False) -> QuarterField:
    made = field("quarter", current=current)
    assert isinstance(made, QuarterField)
    return made


@pytest.mark.parametrize(
    ("day", "before", "of"),
    [
        (date(2026, 1, 1), "2025-4", "2026-1"),
        (date(2026, 3, 31), "2025-4", "2026-1"),
        (date(2026, 4, 1), "2026-1", "2026-2"),
        (date(2026, 11, 20), "2026-3", "2026-4"),
        (date(2026, 12, 31), "2026-3", "2026-4"),
    ],
)
def test_a_day_lies_in_a_quarter_and_after_another(day: date, before: str, of: str) -> None:
    assert (quarter_before(day), quarter_of(day)) == (before, of)
    assert (usual_quarter(quarter(), day), usual_quarter(quarter(current=True), day)) == (before, of)


def test_the_usual_quarter_is_offered_first_and_those_before_it() -> None:
    day = date(2026, 2, 1)
    assert quarters_offered(quarter(), day)[:5] == ["2025-4", "2025-3", "2025-2", "2025-1", "2024-4"]
    assert quarters_offered(quarter(current=True), day)[:2] == ["2026-1", "2025-4"]
    assert len(quarters_offered(quarter(), day)) == 8


@pytest.mark.parametrize("text", ["2026", "2026-0", "2026-5", "26-3", "2026-33", ""])
def test_what_is_no_quarter_is_not_read(text: str) -> None:
    assert read_quarter(text) is None


@pytest.mark.parametrize(
    ("value", "current", "expected"),
    [
        ("2026-3", False, []),
        ("2026-4", False, [(Fault.QUARTER, Severity.ERROR)]),
        ("2026-2", False, [(Fault.OTHER_QUARTER, Severity.REMARK)]),
        ("2026-4", True, []),
        ("2027-1", True, [(Fault.QUARTER, Severity.ERROR)]),
        ("2026-3", True, [(Fault.OTHER_QUARTER, Severity.REMARK)]),
    ],
)
def test_an_earlier_quarter_is_a_remark_and_one_to_come_an_error(
    value: str, current: bool, expected: list[tuple[Fault, Severity]]
) -> None:
    found = findings(quarter(current=current), value, {}, TODAY)
    assert [(one.fault, one.severity) for one in found] == expected
