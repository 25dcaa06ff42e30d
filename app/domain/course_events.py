"""What happens in the steps between filing and answer: opinions asked and given, inspections, sums, commissions.

Every event here *advances* the case: only the office that holds it records it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from app.domain.answers import Outcome


@dataclass(frozen=True, slots=True)
class OnPaper:
    """A deed that was done on paper or in another body, and is only recorded here: by whom, when, in what document."""

    given_by: str
    on: date
    number: str = ""


@dataclass(frozen=True, slots=True)
class OpinionAsked:
    """Papers went to a commission or another body, while the case stays: to whom, under which number and date."""

    kind: ClassVar[str] = "opinion_asked"
    advances: ClassVar[bool] = True

    of_whom: str
    on: date
    number: str = ""
    remark: str = ""
    paper: OnPaper | None = None


@dataclass(frozen=True, slots=True)
class OpinionGiven:
    """A body answered what it was asked; `in_favour` is `None` where it neither allows nor denies."""

    kind: ClassVar[str] = "opinion_given"
    advances: ClassVar[bool] = True

    paper: OnPaper
    in_favour: bool | None = None
    text: str = ""
    queue_number: str = ""


class Need(StrEnum):
    """What a commission that looked into a family's life concluded."""

    NEEDED = "needed"
    NOT_NEEDED = "not_needed"
    REFUSED_TO_BE_INSPECTED = "refused_to_be_inspected"


@dataclass(frozen=True, slots=True)
class InspectionRecorded:
    """The precinct commission's act of material conditions, and its conclusion.

    `conditions` is what it found, by the codes of the act's lines; `scans` the hashes of photographs and of the
    signed act.
    """

    kind: ClassVar[str] = "inspection_recorded"
    advances: ClassVar[bool] = True

    on: date
    members: tuple[str, ...]
    need: Need
    number: str = ""
    conditions: Mapping[str, str] = field(default_factory=dict)
    remark: str = ""
    scans: tuple[str, ...] = ()
    paper: OnPaper | None = None


@dataclass(frozen=True, slots=True)
class MemberIncome:
    """What one member of the family had in the quarter, tenge."""

    name: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class LimitUsed:
    """A limit that an income was held against: what it is, how much, since when, by which act."""

    code: str
    amount: Decimal
    since: date
    source: str
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class IncomeComputed:
    """A family's average income per head and month, with its working: the sums, the heads, the months.

    `unknown_limits` are the codes of limits of which no amount is known for the day of the application.
    """

    kind: ClassVar[str] = "income_computed"
    advances: ClassVar[bool] = True

    period_start: date
    period_end: date
    incomes: tuple[MemberIncome, ...]
    members: int
    months: int
    total: Decimal
    per_head: Decimal
    limits: tuple[LimitUsed, ...] = ()
    unknown_limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommissionDecided:
    """The minutes of a commission: which members voted how, what it decided and why."""

    kind: ClassVar[str] = "commission_decided"
    advances: ClassVar[bool] = True

    minutes: str
    on: date
    members: tuple[str, ...]
    outcome: Outcome
    votes_for: int = 0
    votes_against: int = 0
    amount: Decimal | None = None
    text: str = ""
    paper: OnPaper | None = None


@dataclass(frozen=True, slots=True)
class BodyDecided:
    """Another body's decision: the akimat's, the oblast's; with a place in a queue or a referral where it gave one."""

    kind: ClassVar[str] = "body_decided"
    advances: ClassVar[bool] = True

    paper: OnPaper
    outcome: Outcome
    text: str = ""
    queue_number: str = ""


@dataclass(frozen=True, slots=True)
class JournalEntered:
    """Data or the result were entered in a card, a journal or a data base, under a number there."""

    kind: ClassVar[str] = "journal_entered"
    advances: ClassVar[bool] = True

    number: str = ""
    text: str = ""
    closes: bool = False
    paper: OnPaper | None = None


@dataclass(frozen=True, slots=True)
class StepRecorded:
    """A step that a system, or a person outside the office, took; `in_order` is what a check found."""

    kind: ClassVar[str] = "step_recorded"
    advances: ClassVar[bool] = True

    by: str
    in_order: bool | None = None
    remark: str = ""
    paper: OnPaper | None = None
