"""The counters of the month: people come, their applications are typed, registered, and they leave with a talon."""

from __future__ import annotations

from datetime import datetime

from app.casework.counter.intake import Intake
from app.casework.counter.register import Registered, register
from app.casework.desk import Desk
from app.casework.errors import ClockBehind
from app.casework.overview.look_up import open_case
from app.clock import SetClock
from app.demo.month import telling
from app.demo.month.chronicle import Chronicle
from app.demo.month.filling import fill
from app.demo.month.running import Running
from app.demo.month.scenario import Application, MishapKind, Scenario
from app.demo.month.town import OpenOffice
from app.domain.case import Case
from app.domain.completeness import Way
from app.domain.language import Language, Text

BATTERY_DEAD = datetime(2009, 1, 1, 6, 0)
"""What a computer shows whose clock has no battery any more."""


class Counters:
    """Takes the applications of a day."""

    def __init__(self, scenario: Scenario, clock: SetClock, chronicle: Chronicle) -> None:
        self._scenario, self._clock, self._chronicle = scenario, clock, chronicle
        self._serial = 0

    def take(self, office: OpenOffice, told: Application) -> Running:
        """An application from the first field to the talon."""
        desk = office.counter
        self._serial += 1
        intake = fill(desk, told, office.village, self._scenario.usual, self._serial)
        self._clock.advance(minutes=9)
        if self._scenario.mishap(told.day, office.key) is MishapKind.CLOCK:
            self._meet_the_clock(office, intake)
        registered = self._register(desk, intake, told)
        case = open_case(desk, registered.case_id).case
        self._chronicle.tell(desk, self._words(desk, told, case))
        self._clock.advance(minutes=4)
        return Running(registered.case_id, told, told.day)

    def _register(self, desk: Desk, intake: Intake, told: Application) -> Registered:
        way = Way.REGISTER_WITH_PROMISE if told.promise else Way.REGISTER
        return register(desk, intake, way=way)

    def _meet_the_clock(self, office: OpenOffice, intake: Intake) -> None:
        """The clock is wrong: nothing is registered until a person has set it right."""
        office.clock.stands_at = BATTERY_DEAD.replace(tzinfo=self._clock.now().tzinfo)
        try:
            register(office.counter, intake)
        except ClockBehind:
            office.clock.stands_at = None
        self._chronicle.tell(
            office.counter,
            Text(
                "компьютер 2009 жылғы 1 қаңтарды көрсетіп тұр: бағдарлама тіркемейді, ал терілгені сақтаулы. "
                "Сағатты түзеген соң жұмыс жалғасады.",
                "компьютер показывает 1 января 2009 года: программа не регистрирует, но набранное цело. "
                "Часы поставлены верно, работа продолжается.",
            ),
        )
        self._clock.advance(minutes=5)

    def _words(self, desk: Desk, told: Application, case: Case) -> Text:
        edition = desk.edition(told.service)
        name, due = case.applicant.name.full, f"{case.due:%d.%m.%Y}"
        channel = telling.CHANNELS[told.channel]
        missing = self._missing(desk, case)
        why, act = told.why, telling.act_of(edition)
        return Text(
            f"{name} өтініш береді: {why.kk}. «{edition.title.kk}», {channel.kk} "
            f"({act.kk}). № {case.number} тіркеліп, талон берілді; мерзімі – {due}.{missing.kk}",
            f"заявление подаёт {name}: {why.ru}. «{edition.title.ru}», {channel.ru} "
            f"({act.ru}). Зарегистрировано под № {case.number}, выдан талон; срок – {due}."
            f"{missing.ru}",
        )

    def _missing(self, desk: Desk, case: Case) -> Text:
        if not case.remarks:
            return Text("", "")
        edition = desk.edition(case.edition)
        titles = [each.title for each in edition.requirements if each.code in case.remarks]
        kk, ru = (", ".join(title.in_(language) for title in titles) for language in Language)
        until = case.promised_until
        promise = (
            (f"; {until:%d.%m.%Y} күніне дейін әкеледі", f"; обещано до {until:%d.%m.%Y}")
            if until
            else ("", "")
        )
        return Text(f" Жетпейтіні: {kk}{promise[0]}.", f" Не хватает: {ru}{promise[1]}.")
