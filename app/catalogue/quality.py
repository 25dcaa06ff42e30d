"""How a service may be complained of, who answers for it, and by what it is measured."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field, StringConstraints

from app.catalogue.citing import Src
from app.catalogue.provenance import Cited, Worded
from app.datamodels import Frozen


class Complaint(Cited):
    """Whom to complain to, who helps to write it, and how one learns what becomes of it."""

    text: Worded | None = None
    help: Worded | None = None
    addressees: tuple[Worded, ...] = ()
    progress: Worded | None = None
    refers_to: Src | None = None


Percent = Annotated[Decimal, Field(ge=0, le=100)]


class Indicator(Frozen):
    """A share in per cent: the norm, the target for the next year, what it is now; `None` where the cell is empty."""

    code: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+$")]
    text: Worded
    norm: Percent | None
    target: Percent | None
    current: Percent | None

    @property
    def figures(self) -> str:
        """The three figures as the acts print them, with a comma: «100 / 96,2 / 90,5»."""
        figures = (self.norm, self.target, self.current)
        return " / ".join(
            "–" if figure is None else f"{figure.normalize():f}".replace(".", ",") for figure in figures
        )


class IndicatorGroup(Frozen):
    """Indicators of one kind."""

    title: Worded
    indicators: Annotated[tuple[Indicator, ...], Field(min_length=1)]


class Quality(Cited):
    """The indicators of quality and accessibility; `approval` says who sets the targets."""

    approval: Worded | None = None
    groups: Annotated[tuple[IndicatorGroup, ...], Field(min_length=1)]
