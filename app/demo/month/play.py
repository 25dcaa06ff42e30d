"""The month, day by day: the counters in the morning, the post at noon, the desks before and after it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from app.casework.desk import Shipped
from app.clock import ALMATY, SetClock
from app.demo import counter, people, story
from app.demo.month import aside, ending, paper_folder, telling
from app.demo.month.chronicle import Chronicle
from app.demo.month.post import Post
from app.demo.month.reception_hours import Counters
from app.demo.month.running import Running
from app.demo.month.scenario import Application, load_scenario
from app.demo.month.town import OpenOffice, Town
from app.demo.month.working import Work
from app.demo.places import Places
from app.demo.transcript import Transcript
from app.domain.language import Language, Text
from app.domain.roles import OfficeKind

FIRST_DAY = date(2026, 11, 23)
DAYS = 21
"""Working days of the month."""
MONDAY, WEDNESDAY, FRIDAY = 0, 2, 4
POST_DAYS = (MONDAY, WEDNESDAY, FRIDAY)
"""When the driver goes to the villages; the centre is across the street, its stick goes every day."""


class Month:
    """Plays the month with real use cases, on a clock of its own, and tells what happens."""

    def __init__(self, shipped: Shipped, clock: SetClock, places: Places) -> None:
        self._shipped, self._clock, self._places = shipped, clock, places
        self._scenario = load_scenario()
        self.transcript = Transcript(
            Text("Аудан мекемелерінің бір айы", "Месяц из жизни одного района"), moment="%H:%M"
        )
        self.running: dict[str, Running] = {}

    def play(self) -> None:
        """Carry every story to where it ends."""
        self._clock.set(datetime.combine(FIRST_DAY, time(8, 40)))
        town = Town(self._shipped, self._clock, self._places)
        try:
            self._begin(town)
            for number, day in enumerate(self._working_days(), start=1):
                self._day(town, number, day)
            self._leave_open(town)
            ending.tell(self.transcript, town, self.running.values())
            last = self._clock.now().date()
            paper_folder.lay_out(town, self._places.papers, FIRST_DAY, last)
        finally:
            town.close()

    def _begin(self, town: Town) -> None:
        names = {office.counter.office.id: office.name for office in town.offices.values()}
        chronicle = Chronicle(self.transcript, self._clock, names)
        self._chronicle = chronicle
        self._counters = Counters(self._scenario, self._clock, chronicle)
        self._work = Work(self._clock, chronicle, self.running)
        self._post = Post(town, self._places, self._clock, chronicle)
        ending.open_with(self.transcript, town)

    def _working_days(self) -> list[date]:
        days = [self._shipped.calendar.on_or_after(FIRST_DAY)]
        while len(days) < DAYS:
            days.append(self._shipped.calendar.on_or_after(days[-1] + timedelta(days=1)))
        return days

    def _day(self, town: Town, number: int, day: date) -> None:
        self._clock.set(datetime.combine(day, time(9, 4)))
        self.transcript.chapter(telling.title_of(day))
        remembered = self._scenario.remembered(number)
        if remembered is not None:
            self.transcript.remark(remembered)
        for told in self._scenario.applications:
            if told.day == number:
                running = self._counters.take(town.offices[told.at], told)
                self.running[running.case_id] = running
        self._visits(town, number)
        for begins, does in ((10, self._at_desks), (12, self._carry), (14, self._at_desks)):
            self._not_before(day, begins)
            does(town, number)

    def _not_before(self, day: date, hour: int) -> None:
        self._clock.set(max(self._clock.now(), datetime.combine(day, time(hour, 10), ALMATY)))

    def _visits(self, town: Town, number: int) -> None:
        """People who come for something other than an application."""
        for running in list(self.running.values()):
            office, told = town.offices[running.told.at], running.told
            self._come(office, running, told, number)

    def _come(self, office: OpenOffice, running: Running, told: Application, number: int) -> None:
        comes = (
            (told.withdrawn is not None and told.withdrawn.day == number, aside.withdraw),
            (told.late_document is not None and told.late_document.day == number, aside.bring),
            (told.complaint is not None and told.complaint.day == number, aside.complain),
            (told.complaint is not None and told.complaint.answer_day == number, aside.answer_complaint),
        )
        for is_today, deed in comes:
            if is_today:
                self._clock.advance(minutes=7)
                deed(office, running, self._chronicle)

    def _at_desks(self, town: Town, number: int) -> None:
        for office in town.offices.values():
            self._work.in_office(office, number)

    def _carry(self, town: Town, number: int) -> None:
        routes = [
            office
            for office in town.offices.values()
            if office is not town.department
            and (
                self._clock.now().weekday() in POST_DAYS
                or office.counter.office.kind is OfficeKind.SERVICE_CENTRE
            )
        ]
        for office in routes:
            self._arrived(self._post.there(office, self._scenario.mishap(number, office.key)), number)
        for office in routes:
            self._arrived(self._post.back(office), number)

    def _arrived(self, case_ids: list[str], number: int) -> None:
        for case_id in case_ids:
            self.running[case_id].touched(number)

    def _leave_open(self, town: Town) -> None:
        """What is under way when the month ends, on purpose: a packet for the next trip and an unfinished draft."""
        okrug = town.offices["okrug"]
        self._clock.advance(minutes=10)
        self._post.leave(okrug)
        counter.fill(okrug.counter, story.EDITION, story.CHANNEL, people.BEKMURATOVS, Language.KK)
        name = people.BEKMURATOVS.applicant.name.full
        self._chronicle.tell(
            okrug.counter,
            Text(
                f"{name} жартысында үйіне асықты, өтініш жобада қалды.",
                f"заявление, которое подаёт {name}, осталось в черновике: пришлось спешить домой.",
            ),
        )
