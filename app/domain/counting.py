"""The rules by which terms are counted, as data: from which day, to which end, without which days, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.language import Text
from app.domain.terms import Duration, Unit


class CountStart(StrEnum):
    """Which day is the first: the one after the event, or the event's own."""

    NEXT_DAY = "next_day"
    SAME_MOMENT = "same_moment"


class EndRule(StrEnum):
    """What becomes of a last day that is off: it moves to the next working day, or stays."""

    ROLLS = "rolls"
    STAYS = "stays"


class Uncounted(StrEnum):
    """Days that an act takes out of the term: the day the papers are taken in, the day the result is given out."""

    INTAKE_DAY = "intake_day"
    ISSUE_DAY = "issue_day"


@dataclass(frozen=True, slots=True)
class CountingRule:
    """How a term of days is counted, and who says so."""

    id: str
    starts: CountStart
    at_end: EndRule
    source: Text
    not_counted: frozenset[Uncounted] = frozenset()

    @property
    def counts_start(self) -> bool:
        """Whether the day of the event is the term's first day."""
        return self.starts is CountStart.SAME_MOMENT and Uncounted.INTAKE_DAY not in self.not_counted


APPK_76 = CountingRule(
    "appk-76",
    CountStart.NEXT_DAY,
    EndRule.ROLLS,
    Text(
        "Әкімшілік рәсімдік-процестік кодекс, 76-бап",
        "Административный процедурно-процессуальный кодекс, статья 76",
    ),
)
"""Today's law and the default: from the day after registration; a last day that is off moves on."""

GENERAL_TERM = Duration(15, Unit.WORKING_DAYS)
"""What holds where an act sets no term of its own (АППК art. 76 (1))."""
GENERAL_RULE = CountingRule(
    "appk-76-1",
    CountStart.NEXT_DAY,
    EndRule.ROLLS,
    Text(
        "қаулы мерзім белгілемейді, сондықтан жалпы мерзім алынады: тіркелген күннен кейінгі күннен бастап "
        "(Әкімшілік рәсімдік-процестік кодекс, 76-бап, 1, 2 және 5-тармақтар)",
        "постановление не называет срока, поэтому взят общий: со дня, следующего за днём регистрации "
        "(Административный процедурно-процессуальный кодекс, статья 76, пункты 1, 2 и 5)",
    ),
)
"""How the general term is counted."""

OFFICE_HOURS = CountingRule(
    "office-hours",
    CountStart.SAME_MOMENT,
    EndRule.STAYS,
    Text(
        "минуттар мекеменің жұмыс уақытында ғана саналады; заңда бұл туралы айтылмаған, бұл – бағдарламаның ережесі",
        "минуты идут только в рабочие часы учреждения; в законе об этом не сказано, это правило программы",
    ),
)
"""How minutes are counted: a decision of the program, for want of any act about it."""

FROM_HANDING_OVER = CountingRule(
    "from-handing-over",
    CountStart.SAME_MOMENT,
    EndRule.ROLLS,
    Text("құжаттарды тапсырған сәттен бастап", "с момента сдачи документов"),
)
"""The acts of 2008–2012 read to the letter: the day of handing over is the first one."""
