"""Limits are dated data: each holds from its day until the next, and says where it is from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.catalogue.errors import CatalogueFileBad
from app.catalogue.limits import load_limits, per_head_limits
from app.paths import resources_dir


@pytest.mark.parametrize(
    ("day", "amount"),
    [(date(2025, 12, 31), "32359.60"), (date(2026, 1, 1), "35595.70"), (date(2026, 12, 31), "35595.70")],
)
def test_an_amount_holds_from_its_day_until_the_next(day: date, amount: str) -> None:
    held = {limit.code: limit.amount for limit in per_head_limits(load_limits(), day)}
    assert held["poverty_line"] == Decimal(amount)


@pytest.mark.parametrize("day", [date(2012, 9, 20), date(2027, 1, 1), date(2030, 1, 1)])
def test_outside_of_its_days_a_limit_is_not_known(day: date) -> None:
    assert per_head_limits(load_limits(), day) == ()


def test_everything_that_is_not_compared_with_an_official_text_is_marked() -> None:
    for limit in load_limits():
        assert all(amount.mark.unverified for amount in limit.amounts)
        assert limit.title.kk
        assert limit.title.ru


def test_an_amount_finer_than_a_tiyn_is_a_mistake_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "limits.yaml"
    whole = (resources_dir("limits") / "limits.yaml").read_text(encoding="utf-8")
    path.write_text(whole.replace("'32359.60'", "'32359.605'"), encoding="utf-8")
    with pytest.raises(CatalogueFileBad):
        load_limits(path)
