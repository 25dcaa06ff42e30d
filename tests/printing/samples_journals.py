"""Invented journals: any number of registrations, cases that came, answers that went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import overload

from app.clock import ALMATY
from app.domain.language import Text
from app.printing.content_journals import Incoming, JournalContent, JournalLine, Outgoing, Registration
from app.printing.document import PaperLanguage
from app.printing.layouts import journal
from app.printing.pdf import render_register
from tests.printing import samples
from tests.printing.samples_course import MINUTES

RECEIVER, SIGNER = "Тілеуова С. Қ.", "Әбдіқадыров Р. Т."
NOTICE = Text("Хабарлама", "Уведомление")


class Lines(Sequence[Registration]):
    """Any number of invented registrations, each made when it is asked for."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Registration: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Registration]: ...
    def __getitem__(self, index: int | slice) -> Registration | Sequence[Registration]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(self._count))]
        if index >= self._count:
            raise IndexError(index)
        services = (samples.ASSISTANCE, samples.LONGEST, MINUTES.service, samples.REFUSAL.service)
        names = ("Ахметжанова Р. Б.", "Құдайбергенова-Сейітжанова Г. Н.", "Ли С. В.", "Оразбек А. Т.")
        moment = datetime(2026, 11, 2, 9, 20, tzinfo=ALMATY) + timedelta(minutes=37 * index)
        done = index % 3 != 2
        return Registration(
            at=moment,
            number=f"0312-26-{index + 1:05}-{index % 10}",
            applicant=names[index % 4],
            service=services[index % 4],
            documents=3 + index % 7,
            acceptor="Тілеуова С. Қ.",
            due=moment.date() + timedelta(days=14),
            result=Text("хабарлама", "уведомление") if done else None,
            result_on=moment.date() + timedelta(days=10) if done else None,
        )


REGISTRATION = JournalContent(
    office=samples.DEPARTMENT,
    first=date(2026, 11, 1),
    last=date(2026, 11, 30),
    keeper=samples.EXECUTOR.name,
    kind=Registration,
    before=40,
)
INCOMING = replace(REGISTRATION, kind=Incoming, before=0)
OUTGOING = replace(REGISTRATION, kind=Outgoing, before=0)
EMPTY = replace(REGISTRATION, before=0)
_CAME = tuple(
    Incoming(line.at, f"{number}-26", samples.OKRUG.name, line.number, line.applicant, line.service, RECEIVER)
    for number, line in enumerate(Lines(9), start=1)
)
_WENT = tuple(
    Outgoing(
        line.at.date(), f"{number}-26", line.applicant, NOTICE, line.number, line.service, SIGNER, line.due
    )
    for number, line in enumerate(Lines(9), start=1)
)
JOURNALS: dict[str, tuple[JournalContent, Sequence[JournalLine]]] = {
    "registration": (REGISTRATION, Lines(60)),
    "incoming": (INCOMING, _CAME),
    "outgoing": (OUTGOING, _WENT),
    "empty": (EMPTY, ()),
}
"""What stands around the lines of a journal, and its lines."""


def written(name: str, language: PaperLanguage) -> bytes:
    """One of the journals as a file."""
    content, lines = JOURNALS[name]
    rows = journal.rows_of(lines, content.before + 1, language)
    return render_register(journal.layout(content, language), rows)
