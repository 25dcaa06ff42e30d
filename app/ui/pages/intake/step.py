"""What every step of the intake can be asked."""

from __future__ import annotations

from app.casework.counter.register import Assessment
from app.ui.widgets.enter_path import Flow


class Step(Flow):
    """One of the six pages of the flow; each says only what it does otherwise."""

    def show_work(self) -> None:
        """Another intake is open: show it."""

    def enter(self) -> None:
        """The step is opened: ask what it shows."""

    def leave(self) -> None:
        """The step is left: hand on what was typed."""

    def show_assessment(self, assessment: Assessment) -> None:
        """Show what stands between the intake and its registration."""

    def focus_first(self) -> None:
        """Give the focus to where work begins."""
