"""Reading the scenario of the month: who comes, why, what they get, and what each day is remembered for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from app.datafiles import load_model
from app.demo.people import Member
from app.domain.events import Outcome
from app.domain.language import Language, Text
from app.domain.people import PersonName, Sex
from app.paths import cache_dir, resources_dir


class _Part(BaseModel):
    """Anything in the scenario: what it does not know, it refuses."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(_Part):
    """The same said in both languages."""

    kk: str
    ru: str

    @property
    def text(self) -> Text:
        """As the rest of the program has it."""
        return Text(self.kk, self.ru)


class Someone(_Part):
    """A person of a household; `income` is tenge of the whole quarter by the form's columns."""

    name: str
    sex: Sex
    born: date
    relation: str = "applicant"
    occupation: str = "not_working"
    place: str = ""
    income: Mapping[str, str] = {}
    street: str = ""
    house: str = ""

    @property
    def member(self) -> Member:
        """The same person with a number of nobody's."""
        return Member(
            PersonName.of(self.name),
            self.sex,
            self.born,
            self.relation,
            self.occupation,
            self.place,
            tuple(self.income.items()),
        )


class Given(_Part):
    """The answer: what is granted, or on which ground it is refused and what was established."""

    outcome: Outcome = Outcome.GRANTED
    amount: Decimal | None = None
    family_size: int | None = None
    place: Words | None = None
    queue_number: str = ""
    ground: str = ""
    facts: Words = Words(kk="", ru="")


class LateDocument(_Part):
    """A paper that was promised at the counter, and the day on which it was brought."""

    requirement: str
    day: int


class Returned(_Part):
    """Why a package went back, and what was mended."""

    reason: Words
    fixed: Words


class Withdrawn(_Part):
    """The day on which somebody takes the application back, and why."""

    day: int
    remark: Words


class Complaint(_Part):
    """What is complained of on which day, and what is answered on which."""

    day: int
    text: Words
    answer_day: int
    answer: Words


class Application(_Part):
    """One application of the month: `day` counts working days, `pace` those that its answer takes."""

    id: str
    service: str
    channel: str
    at: str
    day: int
    pace: int = 4
    language: Language
    who: Someone
    family: tuple[Someone, ...] = ()
    representative: Someone | None = None
    farm: Mapping[str, str] = {}
    why: Words
    form: Mapping[str, Any] = {}
    answer: Given = Given()
    need: str = "needed"
    request: str = ""
    promise: bool = False
    missing: tuple[str, ...] = ()
    late_document: LateDocument | None = None
    returned: Returned | None = None
    withdrawn: Withdrawn | None = None
    complaint: Complaint | None = None
    late: bool = False
    uncollected: bool = False
    open: bool = False

    @property
    def members(self) -> tuple[Member, ...]:
        """The household, the applicant first."""
        return tuple(someone.member for someone in (self.who, *self.family))


class MishapKind(StrEnum):
    """What can go wrong on the road or on a desk."""

    LOST = "lost"
    READ_TWICE = "read_twice"
    DAMAGED = "damaged"
    CLOCK = "clock"


class Mishap(_Part):
    """Something that goes wrong on a day at an office or on the way from it."""

    day: int
    office: str
    kind: MishapKind


class Day(_Part):
    """What a working day is remembered for."""

    day: int
    kk: str
    ru: str

    @property
    def text(self) -> Text:
        """As the rest of the program has it."""
        return Text(self.kk, self.ru)


class _Applications(_Part):
    applications: tuple[Application, ...] = Field(min_length=1)


class _Days(_Part):
    days: tuple[Day, ...]
    mishaps: tuple[Mishap, ...]
    usual: Mapping[str, Any]


class Scenario(_Part):
    """The whole month as it was written down; `usual` is what forms say where a story says nothing else."""

    applications: tuple[Application, ...]
    days: tuple[Day, ...]
    mishaps: tuple[Mishap, ...]
    usual: Mapping[str, Any]

    def remembered(self, day: int) -> Text | None:
        """What a day is remembered for, if it is."""
        return next((one.text for one in self.days if one.day == day), None)

    def mishap(self, day: int, office: str) -> MishapKind | None:
        """What goes wrong at an office on a day, if anything does."""
        return next((one.kind for one in self.mishaps if (one.day, one.office) == (day, office)), None)


def load_scenario(cache: Path | None = None) -> Scenario:
    """The month as it is shipped; its parsed form is kept in `cache`, or where that of all files is.

    Raises:
        DataFileBad: a file has mistakes.
    """
    kept, folder = cache or cache_dir(), resources_dir("demo")
    days = load_model(folder / "days.yaml", _Days, cache=kept)
    return Scenario(
        applications=load_model(folder / "applications.yaml", _Applications, cache=kept).applications,
        days=days.days,
        mishaps=days.mishaps,
        usual=days.usual,
    )
