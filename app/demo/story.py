"""The journey of the demo: two families, two offices, two packets each way, every step of the regulation's table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.fields import values_of
from app.casework.course.offers import Deed
from app.casework.desk import Desk, OfficeFolder, Shipped
from app.casework.entry import office
from app.casework.entry.office import NewOffice, NewStaff
from app.casework.exchange import dispatch, reception
from app.casework.office import cards
from app.casework.overview import look_up
from app.casework.papers import papers
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.clock import SetClock
from app.demo import counter, offices, people
from app.demo.people import Family
from app.demo.places import Places as Places
from app.demo.transcript import Transcript
from app.domain.events import Answer, Delivery, HearingStage, Outcome
from app.domain.language import Language, Text

EDITION, CHANNEL = "zhambyl-2012/targeted-social-assistance", "okrug_akim"
"""What the families apply for: the only place where the demo names a service."""

FIRST_MORNING = datetime(2026, 11, 20, 10, 27)
GRANT = Answer(
    Outcome.GRANTED,
    amount=Decimal(38640),
    family_size=5,
    period_start=date(2026, 10, 1),
    period_end=date(2026, 12, 31),
)
SMALLER_GRANT = replace(GRANT, amount=Decimal("21350.50"), family_size=4)
REFUSAL_FACTS = Text(
    "Отбасының жан басына шаққандағы орташа табысы 2026 жылғы III тоқсанда кедейлік шегінен асады.",
    "Среднедушевой доход семьи за III квартал 2026 года превышает черту бедности.",
)

HEARD = {"hearing": HearingStage.AGREED.value, "hearing_how": "телефонмен"}
"""How the hearing before the refusal ended."""


class Story:
    """Plays the journey with real use cases, on a clock of its own, and tells what happens."""

    def __init__(self, shipped: Shipped, clock: SetClock, places: Places) -> None:
        self.shipped = shipped
        self.clock = clock
        self.places = places
        self.transcript = Transcript(
            Text("Өтініш үстелден азаматтың қолына дейін", "Заявление от стойки до рук гражданина")
        )

    def play(self) -> None:
        """The whole story; both offices are closed at its end. Two families have their answer, others still wait."""
        self.clock.set(FIRST_MORNING)
        self.places.stick.mkdir(parents=True, exist_ok=True)
        specialist, akim = self._open(self.places.okrug, offices.OKRUG, offices.SPECIALIST, offices.AKIM)
        chief, head = self._open(
            self.places.department, offices.DEPARTMENT, offices.CHIEF_SPECIALIST, offices.HEAD
        )
        try:
            self._exchange_cards(specialist, chief)
            granted = self._take_application(specialist, people.ZHUMABAEVS, Language.KK)
            refused = self._take_application(specialist, people.NURGALIEVS, Language.RU)
            waiting = self._take_application(specialist, people.QOZHAKHMETOVS, Language.KK)
            self._submit(akim, chief, (granted, refused, waiting))
            self._carry(specialist, chief)
            self._decide(chief, head, {granted: GRANT, refused: self._refusal(), waiting: SMALLER_GRANT})
            self._carry(chief, specialist)
            self._pass_on(akim, (granted, refused, waiting))
            self._hand_over(specialist, (granted, refused))
            self._print_everything(specialist, chief, (granted, refused))
            self._next_morning(specialist, akim, chief)
        finally:
            specialist.store.close()
            chief.store.close()

    def _open(self, folder: OfficeFolder, new: NewOffice, *crew: NewStaff) -> tuple[Desk, ...]:
        first, *others = crew
        desk = office.found(self.shipped, folder, new, first).desk
        for other in others:
            office.add_staff(desk, offices.PASSWORD, other)
        chairs = [office.change_person(desk, other.login, offices.PASSWORD) for other in others]
        self._tell(desk, "мекеме ашылды, дерекқор шифрланған.", "учреждение открыто, база зашифрована.")
        return (desk, *chairs)

    def _exchange_cards(self, okrug: Desk, department: Desk) -> None:
        self.transcript.chapter(Text("Мекемелер танысады", "Учреждения знакомятся"))
        for owner, other in ((okrug, department), (department, okrug)):
            card = cards.look_at_card(cards.write_own_card(owner, self.places.stick))
            words = " ".join(card.fingerprint)
            self._tell(owner, f"өз карточкасын берді: «{words}».", f"передало свою карточку: «{words}».")
            cards.accept_card(other, card)
            self._tell(
                other,
                "сөздерді телефонмен салыстырып, карточканы қабылдады.",
                "сверило слова по телефону и приняло карточку.",
            )

    def _take_application(self, desk: Desk, family: Family, language: Language) -> str:
        self.transcript.chapter(
            Text(f"Өтініш: {family.applicant.name.full}", f"Заявление: {family.applicant.name.full}")
        )
        intake = counter.fill(desk, EDITION, CHANNEL, family, language)
        self.clock.advance(minutes=9)
        registered = register(desk, intake, talon_language=PaperLanguage.BOTH)
        due = f"{registered.due:%d.%m.%Y}"
        self._tell(
            desk,
            f"өтініш {registered.number} нөмірімен тіркелді, талон берілді; мерзімі {due}.",
            f"заявление зарегистрировано под № {registered.number}, выдан талон; срок {due}.",
        )
        self.clock.advance(minutes=6)
        return registered.case_id

    def _submit(self, akim: Desk, department: Desk, case_ids: tuple[str, ...]) -> None:
        self.transcript.chapter(Text("Әкім тексереді", "Аким проверяет"))
        self.clock.advance(hours=4)
        for case_id in case_ids:
            case = deeds.take(akim, case_id, Deed.SUBMIT, {"to_office": department.office.id})
            self._tell(
                akim,
                f"{case.number}: құжаттар толық, уәкілетті органға тапсырылды.",
                f"{case.number}: документы полны, дело передано в уполномоченный орган.",
            )

    def _carry(self, sender: Desk, receiver: Desk) -> None:
        """A packet goes by stick, and its acknowledgement comes back by it."""
        self.transcript.chapter(Text("Пакет жолда", "Пакет в пути"))
        for path in dispatch.send_all(sender, receiver.office.id, self.places.stick):
            self._tell(
                sender,
                f"{path.name} флешкаға жазылды және қайта оқылып тексерілді.",
                f"{path.name} записан на флешку, перечитан и сверен.",
            )
        self._next_working_day()
        self._read_stick(receiver)
        dispatch.send_all(receiver, sender.office.id, self.places.stick)
        self._tell(receiver, "растау флешкаға жазылды.", "подтверждение записано на флешку.")
        self._next_working_day()
        self._read_stick(sender)

    def _read_stick(self, desk: Desk) -> None:
        for result in reception.take_in_all(desk, self.places.stick):
            if isinstance(result, reception.TakenIn):
                self._tell(
                    desk,
                    f"№ {result.number} пакет қабылданды: {result.applied} жазба, {len(result.cases)} іс.",
                    f"пакет № {result.number} принят: записей {result.applied}, дел {len(result.cases)}.",
                )

    def _refusal(self) -> Answer:
        ground = self.shipped.catalogue.edition(EDITION).refusal_grounds[0].code
        return Answer(Outcome.REFUSED, ground=ground, facts=REFUSAL_FACTS)

    def _decide(self, chief: Desk, head: Desk, answers: dict[str, Answer]) -> None:
        self.transcript.chapter(Text("Уәкілетті орган шешеді", "Уполномоченный орган решает"))
        for case_id in answers:
            case = deeds.take(chief, case_id, Deed.TAKE_IN)
            number = case.incoming_number
            kk, ru = f"кіріс № {number} тіркелді", f"зарегистрировано, вх. № {number}"
            self._tell(chief, f"{case.number}: {kk}.", f"{case.number}: {ru}.")
        self._next_working_day(5)
        for case_id, answer in answers.items():
            case = deeds.take(chief, case_id, Deed.DRAFT, values_of(answer))
            self._tell(
                chief, f"{case.number}: жауаптың жобасы дайын.", f"{case.number}: проект ответа готов."
            )
        self._next_working_day()
        self._sign_and_send(head, chief, tuple(answers))

    def _sign_and_send(self, head: Desk, chief: Desk, case_ids: tuple[str, ...]) -> None:
        for case_id in case_ids:
            case = deeds.take(head, case_id, Deed.SIGN, HEARD)
            assert case.decision is not None
            number = case.decision.outgoing_number
            kk, ru = f"жауапқа қол қойылды, шығыс № {number}", f"ответ подписан, исх. № {number}"
            self._tell(head, f"{case.number}: {kk}.", f"{case.number}: {ru}.")
        for case_id in case_ids:
            case = deeds.take(chief, case_id, Deed.SEND_BACK)
            kk, ru = "жауап округке жіберілді", "ответ направлен в округ"
            self._tell(chief, f"{case.number}: {kk}.", f"{case.number}: {ru}.")

    def _pass_on(self, akim: Desk, case_ids: tuple[str, ...]) -> None:
        self.transcript.chapter(Text("Жауап азаматтың қолында", "Ответ в руках гражданина"))
        for case_id in case_ids:
            case = deeds.take(akim, case_id, Deed.PASS_ON)
            self._tell(
                akim, f"{case.number}: жауап маманға берілді.", f"{case.number}: ответ передан специалисту."
            )

    def _hand_over(self, specialist: Desk, case_ids: tuple[str, ...]) -> None:
        self.clock.advance(hours=2)
        for case_id in case_ids:
            name = look_up.open_case(specialist, case_id).case.applicant.name.full
            values = {"delivery": Delivery.IN_PERSON, "collected_by": name, "document_shown": "жеке куәлік"}
            case = deeds.take(specialist, case_id, Deed.HAND_OVER, values)
            self._tell(
                specialist, f"{case.number}: {name} жауабын алды.", f"{case.number}: {name} — ответ вручён."
            )

    def _next_morning(self, specialist: Desk, akim: Desk, department: Desk) -> None:
        """Work that is still under way when the demo ends: a packet without an answer, a case, a draft."""
        self._next_working_day()
        on_its_way = self._take_application(specialist, people.YSQAQOVS, Language.KK)
        self._submit(akim, department, (on_its_way,))
        for path in dispatch.send_all(specialist, department.office.id, self.places.stick):
            self._tell(
                specialist,
                f"{path.name} флешкаға жазылды, жауабы әлі келген жоқ.",
                f"{path.name} записан на флешку, ответа пока нет.",
            )
        self._next_working_day()
        self._take_application(specialist, people.TOLEGENOVS, Language.RU)
        self.transcript.chapter(Text("Аяқталмаған өтініш", "Неоконченное заявление"))
        counter.fill(specialist, EDITION, CHANNEL, people.BEKMURATOVS, Language.KK)
        name = people.BEKMURATOVS.applicant.name.full
        self._tell(specialist, f"{name}: өтініш жобада қалды.", f"{name}: заявление осталось в черновике.")

    def _print_everything(self, specialist: Desk, chief: Desk, case_ids: tuple[str, ...]) -> None:
        """Every paper in kk, ru and both, as it would be issued, into the folder of papers."""
        self.places.papers.mkdir(parents=True, exist_ok=True)
        for case_id in case_ids:
            case = look_up.open_case(specialist, case_id).case
            assert case.decision is not None
            granted = case.decision.answer.outcome is Outcome.GRANTED
            answer = papers.NOTICE if granted else papers.REFUSAL
            for language in PaperLanguage:
                for size in (PaperSize.A5, PaperSize.ROLL80):
                    self._print(specialist, case_id, case.number, papers.TALON, language, size)
                self._print(chief, case_id, case.number, answer, language, PaperSize.A4)

    def _print(
        self, desk: Desk, case_id: str, number: str, kind: str, language: PaperLanguage, size: PaperSize
    ) -> None:
        pdf = papers.preview(desk, case_id, kind, language, size)
        (self.places.papers / f"{number}-{kind}-{size.value}-{language.value}.pdf").write_bytes(pdf)

    def _next_working_day(self, days: int = 1) -> None:
        day = self.clock.now().date()
        for _ in range(days):
            day = self.shipped.calendar.on_or_after(day + timedelta(days=1))
        self.clock.set(datetime.combine(day, time(10, 15)))

    def _tell(self, desk: Desk, kk: str, ru: str) -> None:
        name = desk.office.short_name
        role = desk.staff.roles[0].short_name
        who = Text(f"{name.kk}, {role.kk}", f"{name.ru}, {role.ru}")
        self.transcript.tell(self.clock.now(), who, kk, ru)
