"""One event of every kind that happens between filing and answer, and around a case."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from app.clock import ALMATY
from app.domain import events

DAY = date(2026, 11, 20)
PAPER = events.OnPaper("аудан әкімдігі", DAY, "17-3")
COURSE: tuple[events.Body, ...] = (
    events.OpinionAsked("учаскелік комиссия", DAY, "12", "Тексеріңіз"),
    events.OpinionGiven(PAPER, True, "Кезекке қойылды", "7"),
    events.InspectionRecorded(
        DAY, ("Ахметов А.", "Оразова Б."), events.Need.NEEDED, "3", {"housing": "жеке үй"}
    ),
    events.IncomeComputed(
        date(2026, 7, 1),
        date(2026, 9, 30),
        (events.MemberIncome("Жұмабаева Г.", Decimal("100000.01")),),
        4,
        3,
        Decimal("100000.01"),
        Decimal("8333.33"),
        (events.LimitUsed("poverty_line", Decimal("35595.70"), date(2026, 1, 1), "Әлеуметтік кодекс", True),),
    ),
    events.CommissionDecided(
        "9", DAY, ("Ахметов А.",), events.Outcome.GRANTED, 5, 1, Decimal(45000), "", PAPER
    ),
    events.BodyDecided(PAPER, events.Outcome.REFUSED, "Негіз жоқ"),
    events.JournalEntered("1204", "Карточкаға енгізілді"),
    events.StepRecorded("портал"),
)
AROUND: tuple[events.Body, ...] = (
    events.RequestCame("egov.kz", "10100000017", datetime(2026, 11, 20, 9, 0, tzinfo=ALMATY)),
    events.CircumstanceReported(events.Circumstance.MOVED, DAY, "ұлы", "№ 12"),
    events.CaseClosed(events.Closing.JOINED, "екі рет тіркелген", "b" * 32, "3147-26-000001-1"),
    events.CaseJoined("c" * 32, "3147-26-000002-2", "екі рет тіркелген"),
    events.ResultKept(DAY, "сейф", "телефонмен"),
    events.ComplaintTaken("3147-1-26", DAY, "Жұмабаева Г.", "Мерзімі өтті", date(2026, 12, 11), "бөлім"),
    events.ConfirmationFiled("d" * 32, "3147-27-000001-1", date(2027, 1, 1)),
    events.DetailsCorrected(
        (events.Correction(events.Detail.SURNAME, "Жумабаева", "Жұмабаева"),), "Қате терілген", "жеке куәлік"
    ),
    events.HearingRecorded(events.HearingStage.OFFERED, DAY, "телефонмен", date(2026, 11, 23)),
    events.PapersMarked(events.Direction.OUT, DAY, ("4870001", "4870002")),
    events.ComplaintAnswered("3147-1-26", DAY, True, "Кешірім сұраймыз", "Оспанов Е."),
    events.HearingRecorded(events.HearingStage.AGREED, date(2026, 11, 24), "телефонмен", None, "", "73-бап"),
    events.PapersMarked(events.Direction.OUT, date(2026, 11, 24), ("3147-26-00001-3",)),
)
