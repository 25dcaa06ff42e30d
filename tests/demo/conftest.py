"""Two real offices for each test of this folder."""

from __future__ import annotations

from tests.samples.office_fixtures import office_template, offices

__all__ = ["office_template", "offices"]
